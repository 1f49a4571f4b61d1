"""The example minutes, and what a careful reader takes from them, agree with each other."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

EXAMPLES = Path(__file__).parents[1] / "examples"
MINUTES = sorted(p for p in (EXAMPLES / "minutes").iterdir())
GOLD = sorted((EXAMPLES / "gold").glob("*.yaml"))


def folded(path: Path) -> str:
    """A document's words as a reader sees them: white space folded, bold signs left out."""
    return re.sub(r"\s+", " ", path.read_text(encoding="utf-8").replace("**", ""))


def gold(path: Path) -> dict[str, Any]:
    """A gold file as plain data."""
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def test_examples_are_rich_enough() -> None:
    """At least ten minutes, in more than one format, over two years."""
    assert len(MINUTES) >= 10
    assert {p.suffix for p in MINUTES} >= {".txt", ".md"}
    years = {m.group() for p in MINUTES if (m := re.search(r"20\d\d", p.name))}
    assert years == {"2023", "2024"}


@pytest.mark.parametrize("path", MINUTES, ids=lambda p: p.name)
def test_example_is_dated_as_it_is_called(path: Path) -> None:
    """The day in a file's name is a day of the calendar, and its text names that day in one of the usual ways."""
    match = re.search(r"(\d{4})-(\d\d)-(\d\d)", path.name)
    assert match, f"{path.name}: a day belongs into the name"
    day = date.fromisoformat(match.group())
    months = "januari februari mars april maj juni juli augusti september oktober november december".split()
    text = folded(path)
    assert day.isoformat() in text or f"{day.day} {months[day.month - 1]}" in text


@pytest.mark.parametrize("path", GOLD, ids=lambda p: p.stem)
def test_gold_quotes_what_stands_there(path: Path) -> None:
    """Every clause, quotation and attendee of a gold file stands in its document."""
    wanted = gold(path)
    text = folded(EXAMPLES / "minutes" / wanted["document"])
    quoted = [d["text"] for d in wanted["decisions"]] + [s["quote"] for s in wanted["statements"]]
    quoted += [a["person"] for a in wanted["attendance"]] + [w["text"] for w in wanted["warnings"]]
    assert [q for q in quoted if q not in text] == []


@pytest.mark.parametrize("path", GOLD, ids=lambda p: p.stem)
def test_gold_acts_by_those_it_names(path: Path) -> None:
    """Who is to act is among those whom the clause involves, and whoever is one person is somebody in the lists."""
    wanted = gold(path)
    for decision in wanted["decisions"]:
        assert set(decision.get("responsible", [])) <= set(decision["involves"]), decision["text"]
    people = {a["person"] for a in wanted["attendance"]} | {p["name"] for p in wanted["persons"]}
    for group in wanted.get("same_person", []):
        assert group[0] in people
