"""Every row of every table proves itself by its own examples."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from samgraf.ingest.tables import Rule, TableError, check, rules, with_pieces

FOLDER = Path(__file__).parents[1] / "ingest" / "tables"
TABLES = sorted(FOLDER.glob("*/*.toml"))
LISTS = sorted(FOLDER.glob("*/*.txt"))


def name(path: Path) -> str:
    """A table as language and topic: `sv/layout`."""
    return f"{path.parent.name}/{path.stem}"


def sections(path: Path) -> Iterator[str]:
    """The sections of a table whose rows are patterns."""
    for key, value in tomllib.loads(path.read_text(encoding="utf-8")).items():
        if isinstance(value, list) and any(isinstance(row, dict) and "match" in row for row in value):
            yield key


def every_rule() -> Iterator[Any]:
    """All rules of all tables, each with its table, section and label as id."""
    for path in TABLES:
        for section in sections(path):
            for n, rule in enumerate(rules(path.parent.name, path.stem, section)):
                yield pytest.param(rule, id=f"{name(path)}-{section}-{n + 1}-{rule.label}")


def test_tables_are_there() -> None:
    """The tables are found, so that the tests below have something to test."""
    assert len(TABLES) >= 10
    assert len(list(every_rule())) >= 50


@pytest.mark.parametrize("rule", list(every_rule()))
def test_rule_matches_its_examples_and_no_counter_example(rule: Rule) -> None:
    """A rule matches each of its examples and none of its counter-examples."""
    assert rule.examples, f"{rule.name}: without an example nobody can review it"
    assert check(rule) == ()


def test_words_near_a_name_are_in_small_letters() -> None:
    """A name that needs one of them nearby is found beside "Jernbanen" too: the text is asked in small letters."""
    told = [p.values[0] for p in every_rule() if p.values[0].where.endswith("/entities") and "near" in p.values[0].more]
    assert told
    assert [(rule.name, word) for rule in told for word in rule.more["near"] if word != word.casefold()] == []


@pytest.mark.parametrize("path", TABLES, ids=name)
def test_table_opens_with_what_it_is_for(path: Path) -> None:
    """The first line of a table is a comment that says what it holds."""
    first = path.read_text(encoding="utf-8").splitlines()[0]
    assert first.startswith("# ") and len(first) > 10


@pytest.mark.parametrize("path", LISTS, ids=name)
def test_list_has_each_entry_once(path: Path) -> None:
    """A plain list holds no entry twice."""
    entries = [line.split("#", 1)[0].strip() for line in path.read_text(encoding="utf-8").splitlines()]
    entries = [entry for entry in entries if entry]
    twice = sorted({entry for entry in entries if entries.count(entry) > 1}) if len(set(entries)) < len(entries) else []
    assert twice == []


def test_check_tells_what_is_wrong() -> None:
    """`check` names the rule and the example that fails, both ways."""
    import re

    rule = Rule("year", re.compile(r"\d{4}"), ("2024", "tjugofyra"), ("1999",), where="sv/dates")
    assert check(rule) == (
        "sv/dates#year: does not match its example 'tjugofyra'",
        "sv/dates#year: matches its counter-example '1999'",
    )


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*/forms.toml")), ids=lambda path: path.parent.name)
def test_every_list_of_words_is_used(path: Path) -> None:
    """No list of words stands in a language's table that reading never asks for."""
    code = "\n".join(p.read_text(encoding="utf-8") for p in FOLDER.parent.rglob("*.py"))
    lists = tomllib.loads(path.read_text(encoding="utf-8"))["words"]
    assert [name for name in lists if f'"{name}"' not in code and f"'{name}'" not in code] == []


@pytest.mark.parametrize(
    ("pattern", "pieces", "said"),
    [
        pytest.param("<<who>> ledde", {}, "no piece <<who>>", id="one-that-is-not-there"),
        pytest.param("<<a>>", {"a": "<<b>>", "b": "<<a>>"}, "hold themselves", id="pieces-of-each-other"),
    ],
)
def test_a_piece_that_can_not_be_put_in_is_named(pattern: str, pieces: dict[str, str], said: str) -> None:
    """The row is told, and what is wrong with it."""
    with pytest.raises(TableError, match=f"layout, row 3.*{said}"):
        with_pieces(pattern, pieces, "layout, row 3")


def test_every_piece_is_used() -> None:
    """No table keeps a piece that no row has."""
    for path in TABLES:
        text = path.read_text(encoding="utf-8")
        for piece in tomllib.loads(text).get("pieces", {}):
            assert f"<<{piece}>>" in text, f"{name(path)}: {piece}"
