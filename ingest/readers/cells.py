"""Rows of tables as lines of text: one rule for all formats.

An ordinary row is one line, its cells parted by tabs; a line break inside a cell is a blank there.
A row that lays out a page instead of a record is unrolled:

- its cells (those with text) all hold the same number of lines, three or more: that many rows;
- it has one or two cells with text, and one of them holds three lines or more (a column of labels
  beside a column of values, a roster in one cell): cell after cell, each a paragraph of lines.
  Labels and values then stand apart, as they do in the file: what belongs to what is not guessed here.

A merged cell that the file repeats, several lines in all cells alike, is written once.
"""

from __future__ import annotations

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
    if len(heights) == 1 and len(filled) > 1 and filled[0][UNROLLED - 1 :]:
        for n, row in enumerate(zip_longest(*cells, fillvalue=""), start=1):
            span = writer.line("\t".join(row).rstrip("\t"), where=f"{where}, line {n}")
            writer.hint(span, "row")
    elif len(filled) <= 2 and max(heights) >= UNROLLED:
        unroll(writer, cells, where)
    else:
        span = writer.line("\t".join(" ".join(cell) for cell in cells).rstrip("\t"), where=where)
        writer.hint(span, "row")


def unroll(writer: Writer, cells: Sequence[Cell], where: str) -> None:
    """Write the cells of a row one after another, each as a paragraph."""
    for n, cell in enumerate(cells, start=1):
        writer.gap()
        for line in cell:
            writer.line(line, where=f"{where}, cell {n}")
    writer.gap()
