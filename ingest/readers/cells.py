"""Rows of tables as lines of text: one rule for all formats.

An ordinary row is one line, its cells parted by tabs; a line break inside a cell is a blank there.
A row that lays out a page instead of a record is unrolled:

- its cells (those with text) all hold the same number of lines, three or more: that many rows;
- its first cell with text is an item's number or "§ 3", and the next one holds two lines or more (minutes
  that are one table): number and first line are a row, further lines follow, then the other cells;
- it has one or two cells with text, and one of them holds three lines or more (a column of labels
  beside a column of values, a roster in one cell): cell after cell, each a paragraph of lines.
  Labels and values then stand apart, as they do in the file: what belongs to what is not guessed here.

A merged cell that the file repeats, several lines in all cells alike, is written once.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from samgraf.ingest.readers.limits import LIMITS
from samgraf.ingest.readers.writer import Writer

UNROLLED = 3
"""Lines in a cell from which on a row may be a layout."""

Cell = Sequence[str]
"""The lines of one cell."""


def write_row(writer: Writer, cells: Sequence[Cell], where: str) -> None:
    """Write one row of a table.

    >>> from samgraf.ingest.text import Source
    >>> w = Writer(Source("a", b"", "", ""))
    >>> write_row(w, (["Boka lokal"], ["Per", "Åsa"]), "row 1")
    >>> write_row(w, (["Plats", "Närvarande"], ["Salen", "Per", "Åsa"]), "row 2")
    >>> w.document().text
    'Boka lokal\\tPer Åsa\\n\\nPlats\\nNärvarande\\n\\nSalen\\nPer\\nÅsa\\n'
    """
    cells = [[line for line in (" ".join(part.split()) for part in cell) if line] for cell in cells[: LIMITS.cells]]
    filled = [cell for cell in cells if cell]
    if not filled:
        return
    if len(filled) > 1 and all(cell == filled[0] for cell in filled) and len(filled[0]) > 1:
        filled = cells = [filled[0]]
    heights = {len(cell) for cell in filled}
    if is_item(filled):
        write_item(writer, [cell for cell in cells if cell], where)
        return
    if len(heights) == 1 and len(filled) > 1 and filled[0][UNROLLED - 1 :]:
        for n, row in enumerate(zip_longest(*cells, fillvalue=""), start=1):
            span = writer.line("\t".join(row).rstrip("\t"), where=f"{where}, line {n}")
            writer.hint(span, "row")
    elif len(filled) <= 2 and max(heights) >= UNROLLED:
        unroll(writer, cells, where)
    else:
        span = writer.line("\t".join(" ".join(cell) for cell in cells).rstrip("\t"), where=where)
        writer.hint(span, "row")


NUMBER = re.compile(r"(?:§+\s?)?\d{1,4}\s?[a-z]?[.)]?$|[A-Za-zÅÄÖåäö][.)]$|§+$")


def is_item(filled: Sequence[Cell]) -> bool:
    """Whether a row's first cell is an item's number, and the second what was said about it, in several lines."""
    return len(filled) > 1 and len(filled[0]) == 1 and len(filled[1]) > 1 and bool(NUMBER.match(filled[0][0]))


def write_item(writer: Writer, filled: Sequence[Cell], where: str) -> None:
    """Write a row that holds an item: its number and first line, the rest of its lines, then notes beside it."""
    number, text, *notes = filled
    writer.gap()
    writer.hint(writer.line(f"{number[0]}\t{text[0]}", where=f"{where}, cell 2"), "row")
    for line in text[1:]:
        writer.line(line, where=f"{where}, cell 2")
    writer.gap()
    for n, note in enumerate(notes, start=3):
        writer.line(" ".join(note), where=f"{where}, cell {n}")
        writer.gap()


def unroll(writer: Writer, cells: Sequence[Cell], where: str) -> None:
    """Write the cells of a row one after another, each as a paragraph."""
    for n, cell in enumerate(cells, start=1):
        writer.gap()
        for line in cell:
            writer.line(line, where=f"{where}, cell {n}")
    writer.gap()
