"""Attendance lists that are set as tables: a row for each person, columns for organisation, office, items attended."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from samgraf.ingest.entry import Entry, read_entry
from samgraf.ingest.layout import Line, label_of
from samgraf.ingest.minutes import Participant
from samgraf.ingest.tables import table


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns hold: one kind each ("name", "organisation", "role", "party", "status", "item 4", "")."""

    kinds: tuple[str, ...]
    group: str


def tabled(
    lines: Sequence[Line], first: int, last: int, language: str, numbers: tuple[int, ...]
) -> tuple[list[Participant], set[int]]:
    """The participants of all attendance tables within lines `first` to `last`, and the lines they take."""
    found: list[Participant] = []
    taken: set[int] = set()
    columns: Columns | None = None
    for i in range(first, last):
        line = lines[i]
        if not line.row or line.furniture:
            columns = None
            continue
        head = heading(line, language)
        if head:
            columns = head
            taken.add(i)
        elif columns:
            rows = row(line, columns, language, numbers)
            found += rows
            if rows:
                taken.add(i)
    return found, taken


def cells(line: Line) -> list[tuple[int, str]]:
    """The cells of a row with the offset at which each begins in the line."""
    out, position = [], 0
    for cell in line.text.split("\t"):
        out.append((position + len(cell) - len(cell.lstrip()), cell.strip()))
        position += len(cell) + 1
    return out


def heading(line: Line, language: str) -> Columns | None:
    """The columns that a row heads, if it is the heading of an attendance table: a column of names and one more."""
    words = table(language, "roster").get("columns", {})
    kinds: list[str] = []
    group = "present"
    for n, (_, cell) in enumerate(cells(line)):
        label = label_of(cell, language) if cell else None
        number = re.fullmatch(r"(?:§|[Pp]unkt|[Pp]\.?)?\s*(\d{1,3})", cell)
        kind = next((k for k, names in words.items() if k != "marks" and cell.casefold().rstrip(":") in names), "")
        if n and cell.casefold().rstrip(":") in words.get("status", ()):
            kind = "status"
        if n == 0 and label and label.kind == "group":
            kind, group = "name", label.role
        kinds.append(f"item {number[1]}" if number else kind)
    useful = [k for k in kinds if k]
    return Columns(tuple(kinds), group) if "name" in useful and len(useful) >= 2 else None


def row(line: Line, columns: Columns, language: str, numbers: tuple[int, ...]) -> list[Participant]:
    """One row as a participant."""
    marks: Mapping[str, Sequence[str]] = table(language, "roster").get("columns", {}).get("marks", {})
    text: list[str] = []
    places: list[int] = []
    items: list[str] = []
    marked = absent = False

    def put(piece: str, start: int, before: str, after: str = "") -> None:
        text.append(before + piece + after)
        places.extend(
            [start] * len(before) + list(range(start, start + len(piece))) + [start + len(piece) - 1] * len(after)
        )

    for (offset, cell), kind in zip(cells(line), columns.kinds, strict=False):
        start = line.start + offset
        said = cell.casefold()
        if kind.startswith("item "):
            marked = True
            if said in marks.get("yes", ()):
                items.append(kind[5:])
        elif kind == "status":
            mark, _, more = said.partition(",")
            absent = mark.strip() in marks.get("no", ())
            if more and text:
                put(cell[len(mark) + 1 :].strip(), start + len(mark) + 1, ", ")
        elif cell and kind == "name":
            put(cell, start, "")
        elif cell and text and kind == "party":
            put(cell.strip("()"), start, " (", ")")
        elif cell and text and kind in ("organisation", "role"):
            put(cell, start, ", ")
    if not text:
        return []
    entry = Entry("".join(text), tuple(places))
    people = read_entry(entry, columns.group, language, [entry], numbers)
    if not people:
        return []
    if absent or (marked and not items):
        people[0] = replace(people[0], status="absent", roles=())
    elif marked:
        whole = len(items) == sum(1 for k in columns.kinds if k.startswith("item "))
        people[0] = replace(people[0], items=None if whole else tuple(items))
    return people
