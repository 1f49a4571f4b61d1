"""Every example, laid out in every format: the same facts, whatever file the minutes came in."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path

import layouts
import pytest
from layouts import Block

from samgraf.graph.query import ask
from samgraf.graph.store import open_store
from samgraf.ingest.pipeline import understood
from samgraf.ingest.read import document, of_bytes

EXAMPLES = sorted((Path(__file__).resolve().parents[1] / "examples" / "minutes").glob("*.*"))
TABLES = (
    "meetings",
    "agenda-items",
    "attendance",
    "decisions",
    "involvement",
    "statements",
    "votes",
    "warnings",
    "mentions",
)
PLACES = ("document", "start", "end")
"""Columns that tell where in the file something stands."""

ENTRY = re.compile(r"\s*[-*•] ")


def blocks_of(text: str) -> tuple[Block, ...]:
    """An example as blocks: wrapped lines joined, columns set by blanks as rows, its own mark-up as what it means."""
    marked = re.search(r"^(#{1,3} |={4,}|\|)", text, flags=re.MULTILINE) is not None
    found: list[Block] = []
    words: list[str] = []
    lines = [re.sub(r"(?<=\S) {3,}", "\t", line.rstrip()) for line in text.split("\n")]

    def flush() -> None:
        if words:
            found.append(Block("paragraph", " ".join(words)))
            words.clear()

    for line, below in zip(lines, [*lines[1:], ""], strict=True):
        if re.fullmatch(r"={3,}|-{3,}|\|[-:| ]+\|", line):
            continue
        heading = re.match(r"(#{1,4}) (.*)", line)
        if heading or (line and re.fullmatch(r"={3,}|-{3,}", below)):
            flush()
            first = len(heading[1]) == 1 if heading else below[0] == "="
            found.append(Block("title" if first else "heading", heading[2] if heading else line))
        elif ENTRY.match(line):
            flush()
            found.append(Block("entry", ENTRY.sub("", line, count=1)))
        elif line.startswith("|") or "\t" in line:
            flush()
            cells = [cell.strip() for cell in line.strip("| ").split("|")] if line.startswith("|") else line.split("\t")
            found.append(Block("row", "\t".join(cells).strip()))
        elif not line.strip():
            flush()
            found.append(Block("", ""))
        elif found and found[-1].kind == "entry" and not words:
            found[-1] = Block("entry", f"{found[-1].text} {line.strip()}")
        else:
            words.append(re.sub(r"\*\*|__", "", line.strip()))
            if not marked and len(line) < 60:
                flush()
    flush()
    return tuple(block for block in found if block.kind)


@cache
def facts(path: Path, kind: str) -> dict[str, Counter[tuple[str, ...]]]:
    """The rows of every table that the example gives in a format, without their places in the file."""
    text = path.read_text(encoding="utf-8")
    data = layouts.FORMATS[kind](blocks_of(text))
    with open_store("memory:") as store:
        iri, by_graph = understood(document(of_bytes(f"protokoll.{kind}", data)), store.base)
        store.engine.add(b"".join(by_graph.values()))
        name = iri.rpartition("/")[2]
        found = {}
        for table in TABLES:
            answer = ask(store.view, table)
            kept = [n for n, column in enumerate(answer.columns) if column not in PLACES]
            found[table] = Counter(tuple(" ".join(row[n].replace(name, "…").split()) for n in kept) for row in answer)
        return found


@pytest.mark.parametrize("kind", [kind for kind in layouts.FORMATS if kind not in ("md", "txt")])
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_example_gives_the_same_facts(path: Path, kind: str) -> None:
    """Meetings, items, attendance, decisions, involvement, statements, votes, slips and names are the same."""
    expected, found = facts(path, "md"), facts(path, kind)
    assert sum(expected["mentions"].values()) > 20
    for table in TABLES:
        assert found[table] == expected[table], table


@pytest.mark.parametrize("path", [path for path in EXAMPLES if path.suffix == ".txt"], ids=lambda path: path.stem)
def test_plain_example_gives_the_same_facts_as_plain_text(path: Path) -> None:
    """What needs no mark-up to be understood gives the same facts as plain text, too."""
    expected, found = facts(path, "md"), facts(path, "txt")
    for table in TABLES:
        assert found[table] == expected[table], table
