"""Rows of tables that frame other blocks: a decision in a box, an item with all that was said in the cell beside."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from samgraf.ingest.readers.cells import TITLED, beside, is_item
from samgraf.ingest.readers.tabstops import Flow
from samgraf.ingest.readers.writer import Writer


@dataclass(frozen=True, slots=True)
class Framed:
    """A paragraph or table in a cell with its text.

    `is_block`: it is an entry of a list; `holds`: it is a table, or a text box hangs on it.
    """

    element: Any
    text: str
    is_block: bool = False
    holds: bool = False


def frames(cells: Sequence[list[Framed]], *, items: bool = False) -> list[list[Framed]]:
    """The cells with anything in them where a row is no record but frames blocks; else none.

    It does where one of its cells holds a table or a text box, where a list or running text is all that it
    holds, and where an item's number stands beside several paragraphs; `items`: it does so in other rows.
    """
    filled = [cell for cell in cells if cell]
    nested = any(framed.holds for cell in filled for framed in cell)
    alone = len(filled) == 1 and len(filled[0]) > 1
    listed = alone and any(framed.is_block or len(framed.text) > TOLD for framed in filled[0])
    return filled if nested or listed or is_numbered(filled, items=items) else []


TOLD = 80
"""Letters in a paragraph from which on it is running text, no name or label."""


def is_numbered(filled: Sequence[list[Framed]], *, items: bool = False) -> bool:
    """Whether an item's number stands in a cell of its own before several paragraphs, as `is_item` tells of lines."""
    if len(filled) < 2 or not all(framed.text for framed in (*filled[0], filled[1][0])):
        return False
    number, *rest = filled
    return is_item([numbers(number), *([framed.text or "-" for framed in cell] for cell in rest)], items=items)


def numbers(cell: Sequence[Framed]) -> list[str]:
    """The lines of a cell that may hold an item's number and the number of its case."""
    return [line for framed in cell for line in framed.text.split("\n")]


def holds_items(rows: Sequence[Sequence[list[Framed]]]) -> bool:
    """Whether rows of a table hold items by number, title and what was said about each."""
    filled = [[cell for cell in row if cell] for row in rows]
    return any(len(row) == TITLED and len(row[1]) == 1 and is_numbered(row) for row in filled)


class Body(Protocol):
    """The part of the writing of a document that is needed here: where it is, and how many paragraphs there were."""

    writer: Writer
    flow: Flow
    part: str
    paragraphs: int


def write_framed(
    body: Body, cells: list[list[Framed]], where: str, each: Callable[[list[Any]], None], *, items: bool = False
) -> None:
    """Write what the cells of a row frame, an item's number beside its first line; `each` writes some elements."""
    part, body.part = body.part, f"{where}, "
    if is_numbered(cells, items=items):
        body.writer.gap()
        number, *case = numbers(cells[0])
        span = body.writer.line(f"{number}\t{beside(cells[1][0].text)}", where=where)
        body.writer.hint(span, "row")
        for line in case:
            body.writer.line(line, where=where)
        cells = [cells[1][1:], *cells[2:]]
    count, body.paragraphs = body.paragraphs, 0
    for cell in cells:
        each([framed.element for framed in cell])
        body.flow.end()
        body.writer.gap()
    body.part, body.paragraphs = part, count
