"""Columns of a list that a file gives one below the other: all names, then all parties, then what each of them is.

Eva Ek
Bo Alm
(S)
(M)
ordförande
ersättare för Rut Dahl (M)
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from samgraf.ingest.lines.layout import Line
from samgraf.ingest.roster.marks import usual_marks
from samgraf.ingest.roster.meetingroles import office
from samgraf.ingest.roster.party import party_alone
from samgraf.ingest.roster.placing import Cell
from samgraf.ingest.tables import table
from samgraf.ingest.words.fullnames import full_name
from samgraf.ingest.words.occupations import occupation

FEWEST = 2
"""Names that make a column."""


def columns_below(cells: Sequence[Cell], language: str) -> tuple[Sequence[Cell], list[list[Cell]]]:
    """Names, and each column that stands below theirs, as what stands behind each name."""
    sorts = [sort_of(cell, language) for cell in cells]
    first = next((n for n, (sort, cell) in enumerate(sorts) if sort and cell.text[1:2] not in "-–"), len(cells))
    names = list(cells[:first])
    heads = table(language, "roster").get("columns", {}).get("party", ())
    if names and names[-1].text.casefold().rstrip(":") in heads:
        names.pop()
    columns = [[cell for _, cell in column] for _, column in groupby(sorts[first:], key=lambda pair: pair[0])]
    if not columns or not all(sort for sort, _ in sorts[first:]) or any(len(c) < FEWEST for c in columns):
        return cells, []
    return names, columns


def put_beside(
    joined: list[list[Cell]], columns: Sequence[Sequence[Cell]], elsewhere: Mapping[int, Cell]
) -> list[list[Cell]]:
    """The rows of a list, with what columns of as many rows say of each, and with what stands `elsewhere` by lines."""
    if columns and all(len(column) == len(joined) for column in columns):
        joined = [[*cells, *more] for cells, *more in zip(joined, *columns, strict=True)]
    return [[*cells, *(elsewhere[c.line] for c in cells if c.line in elsewhere)] for cells in joined]


def marks_beside(joined: Sequence[list[Cell]], language: str) -> list[list[Cell]]:
    """The rows of a list, with marks that stand below as many names each behind its own.

    Eva Ek
    Bo Alm
    X, § 5
    X
    """
    out: list[list[Cell]] = []
    bare, run = 0, 0  # names since the last mark, and marks below them
    for n, row in enumerate(joined):
        out.append(row)
        if not is_mark(row, language):
            bare, run = (1 if run else bare + 1), 0
            continue
        run += 1
        last = n + 1 == len(joined) or not is_mark(joined[n + 1], language)
        if last and run == bare >= FEWEST:
            marks = [out.pop() for _ in range(run)][::-1]
            out[-run:] = [[*name, *mark] for name, mark in zip(out[-run:], marks, strict=True)]
    return out


def is_mark(row: Sequence[Cell], language: str) -> bool:
    """Whether a row is a cross that says somebody was there, perhaps with the items behind a comma."""
    cross, _, items = row[0].text.partition(",")
    at = not items or items.strip()[0] in "§0123456789"
    return len(row) == 1 and at and cross.casefold() in usual_marks(language).crosses


def sort_of(cell: Cell, language: str) -> tuple[str, Cell]:
    """Which column a cell belongs to, "" for that of the names, and the cell as it stands behind a name."""
    if party := party_alone(cell.text, language):
        return "party", replace(cell, text=party)
    return (
        ("told", replace(cell, text=f", {cell.text}", start=cell.start - 2))
        if told(cell.text, language)
        else ("", cell)
    )


def told(text: str, language: str) -> bool:
    """Whether a cell in small letters only says what somebody is, or for whom one stands in.

    >>> [told(text, "sv") for text in ("1:e vice ordförande", "ersättare för Bo Alm", "chef", "von Ek", "ordf Bo Ek")]
    [True, True, True, False, False]
    """
    if not (text[0].islower() or text[0] in "0123456789"):
        return False
    instead = table(language, "roster").get("words", {}).get("stands_in", ())
    if any(text.startswith(f"{word} ") for word in instead):
        return True
    known = bool(office(text, language)) or occupation(text, language)
    return known and full_name(language).search(text) is None


def above_column(lines: Sequence[Line], pair: Sequence[int], language: str) -> bool:
    """Whether a name of the list stands above a column of offices, the first of which is another one's."""
    return pair[-1] + 1 < len(lines) and all(told(line.words, language) for line in lines[pair[-1] : pair[-1] + 2])
