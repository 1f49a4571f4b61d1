"""Things to do that are set as a table: what, who, by when, a row for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from samgraf.ingest.layout import Line
from samgraf.ingest.rostertable import cells
from samgraf.ingest.tables import table

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Task:
    """One row: where the task, its owner and its day stand in the document; (0, 0) where a cell is empty."""

    task: Stretch
    owner: Stretch
    when: Stretch


def tasks(lines: Sequence[Line], language: str) -> tuple[list[Task], list[Line]]:
    """The rows of tables of things to do, and the lines that are left."""
    found: list[Task] = []
    left: list[Line] = []
    kinds: tuple[str, ...] = ()
    for line in lines:
        if not line.row:
            kinds = ()
            left.append(line)
            continue
        head = heading(line, language)
        if head:
            kinds = head
        elif kinds:
            row = dict.fromkeys(("task", "owner", "when"), (0, 0))
            for (offset, cell), kind in zip(cells(line), kinds, strict=False):
                if kind and cell:
                    row[kind] = (line.start + offset, line.start + offset + len(cell))
            if row["task"] != (0, 0):
                found.append(Task(row["task"], row["owner"], row["when"]))
        else:
            left.append(line)
    return found, left


def heading(line: Line, language: str) -> tuple[str, ...]:
    """The kinds of a table's columns, if its heading has one of tasks and one of owners."""
    words = table(language, "decisions").get("columns", {})
    kinds = [
        next((k for k, names in words.items() if cell.casefold().rstrip(":?") in names), "") for _, cell in cells(line)
    ]
    return tuple(kinds) if "task" in kinds and "owner" in kinds else ()
