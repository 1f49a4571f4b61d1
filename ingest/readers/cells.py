"""Rows of tables as lines of text: one rule for all formats.

An ordinary row is one line, its cells parted by tabs; a line break inside a cell is a blank there,
and a comma between names below each other.
A row that lays out a page instead of a record is unrolled:

- its cells (those with text) all hold the same number of lines, three or more: that many rows;
- its first cell with text is an item's number or "§ 3", perhaps with the number of its case below, and the next one
  holds two lines or more (minutes that are one table): number and first line are a row, further lines follow, then
  the other cells; so too where a title stands in a cell between the number and what was said;
- it has one or two cells with text, and one of them holds three lines or more (a column of labels
  beside a column of values, a roster in one cell): cell after cell, each a paragraph of lines.
  Labels and values then stand apart, as they do in the file: what belongs to what is not guessed here.

A merged cell that the file repeats, several lines in all cells alike, is written once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from samgraf.ingest.readers.limits import LIMITS
from samgraf.ingest.readers.writer import Writer
from samgraf.ingest.tables.forms import ending

UNROLLED = 3
"""Lines in a cell from which on a row may be a layout."""

Cell = Sequence[str]
"""The lines of one cell."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A line that comes of a row of a table: which lines of which cells it holds, as (cell, line), parted by tabs.

    `place` says where in the row that is; `is_row`: a record; `above`, `below`: room above it and below it.
    """

    text: str
    lines: tuple[tuple[int, int], ...]
    place: str = ""
    is_row: bool = False
    above: bool = False
    below: bool = False


def write_row(writer: Writer, cells: Sequence[Cell], where: str, *, items: bool = False) -> None:
    """Write one row of a table; `items`: other rows of it hold items with their titles.

    >>> from samgraf.ingest.text import Source
    >>> w = Writer(Source("a", b"", "", ""))
    >>> write_row(w, (["Boka lokal"], ["Per", "Åsa"]), "row 1")
    >>> write_row(w, (["Plats", "Närvarande"], ["Salen", "Per", "Åsa"]), "row 2")
    >>> w.document().text
    'Boka lokal\\tPer, Åsa\\n\\nPlats\\nNärvarande\\n\\nSalen\\nPer\\nÅsa\\n'
    """
    folded = [[beside(p) for p in cell] for cell in cells]
    told = [[line for line in cell if line] for cell in folded]
    for piece in level(folded) or pieces(told, join=listed, items=items):
        if piece.above:
            writer.gap()
        span = writer.line(piece.text, where=f"{where}{piece.place}")
        if piece.is_row:
            writer.hint(span, "row")
        if piece.below:
            writer.gap()


def beside(line: str) -> str:
    """A line of a cell with its white space folded; what stands at tab stops in it stays apart from what is before.

    >>> beside("Eva  Ek (S)\\tordförande"), beside("1.\\tatt bifalla")
    ('Eva Ek (S)    ordförande', '1. att bifalla')
    """
    parts = [" ".join(part.split()) for part in line.split("\t")]
    first, *rest = [part for part in parts if part] or [""]
    return (" " if NUMBER.match(first) or first in "-–•·o" else APART).join([first, *rest[:1]]) + "".join(
        APART + part for part in rest[1:]
    )


APART = " " * 4
"""What holds apart in a cell what a tab stop does."""


def level(cells: Sequence[Cell]) -> list[Piece]:
    """The lines of a row of two cells, labels and values, whose empty lines keep each label level with its value.

    >>> [piece.text for piece in level((["Tid", "Med", "", "Plats"], ["kl. 9", "Per", "Åsa", "Salen"]))]
    ['Tid\\tkl. 9', 'Med\\tPer', 'Åsa', 'Plats\\tSalen']
    """
    filled = [list(cell) for cell in cells if any(cell)]
    if len(filled) != 2 or len(filled[0]) < UNROLLED:
        return []
    labels, values = filled
    while labels and not labels[-1]:
        labels.pop()
    told = [n for n, label in enumerate(labels) if label]
    apart = len(told) >= UNROLLED and len(told) < len(labels) <= len(values)
    if not apart or not all(values[n] for n in told) or not all(len(labels[n]) <= LABEL for n in told):
        return []
    labels += [""] * (len(values) - len(labels))
    return [
        Piece(f"{label}\t{value}" if label else value, (), f", line {n}", is_row=bool(label))
        for n, (label, value) in enumerate(zip(labels, values, strict=True), start=1)
        if label or value
    ]


LABEL = 40
"""Letters in a label at most."""


def listed(cell: Cell) -> str:
    """The lines of a cell as one, names below each other parted by commas, and by more where something is said of
    each: a break in it was meant.

    >>> listed(["Eva Ek", "Bo"]), listed(["Boka sal", "och kaffe"]), listed(["Eva Ek – Ekö kommun", "Bo By (S)"])
    ('Eva Ek, Bo', 'Boka sal och kaffe', 'Eva Ek – Ekö kommun; Bo By (S)')
    """
    if len(cell) > 1 and all(ONE.fullmatch(line) for line in cell):
        return ", ".join(cell)
    return (
        "; " if len(cell) > 1 and all(TOLD_OF.match(line) and not line.endswith(AND) for line in cell) else " "
    ).join(cell)


ONE = re.compile(
    r"[A-ZÅÄÖÆØ][a-zåäöéüæø]+(?:-[A-ZÅÄÖ][a-zåäöé]+)?(?: [A-ZÅÄÖÆØ][\w-]*[a-zåäö])?(?: \([A-ZÅÄÖ]{1,3}\))?"
)
"""One name and nothing else."""
TOLD_OF = re.compile(
    r"[A-ZÅÄÖÆØ][a-zåäöéüæø]+(?:-[A-ZÅÄÖ][a-zåäöé]+)? [A-ZÅÄÖÆØ][\w-]*[a-zåäöæøé](?:,| [–-]| \().{2,60}(?<![,;-])$"
)
"""A name with what is told of it, whole on its line."""
AND = ending("and")
"""What the next line goes on behind."""


def pieces(cells: Sequence[Cell], *, join: Callable[[Cell], str] = " ".join, items: bool = False) -> list[Piece]:
    """The lines that a row of cells comes out as, by the rule above; each cell has its lines, none of them empty.

    `join` makes one line of those of a cell; `items`: other rows of the table hold items with their titles.
    """
    cells = cells[: LIMITS.cells]
    filled = [n for n, cell in enumerate(cells) if cell]
    if not filled:
        return []
    first = cells[filled[0]]
    if len(filled) > 1 and all(cells[n] == first for n in filled) and len(first) > 1:
        cells, filled = [first], [0]
    heights = {len(cells[n]) for n in filled}
    if is_item([cells[n] for n in filled], items=items):
        return item(cells, filled)
    if len(heights) == 1 and len(filled) > 1 and first[UNROLLED - 1 :]:
        return [
            Piece(
                "\t".join(cell[n] if cell else "" for cell in cells).rstrip("\t"),
                tuple((c, n) for c in filled),
                f", line {n + 1}",
                is_row=True,
            )
            for n in range(len(first))
        ]
    if len(filled) <= 2 and max(heights) >= UNROLLED:
        return [piece for n in filled for piece in unrolled(cells[n], n)]
    text = "\t".join(join(cell) for cell in cells).rstrip("\t")
    return [Piece(text, tuple((c, n) for c in filled for n in range(len(cells[c]))), is_row=True)]


NUMBER = re.compile(
    r"(?:(?:[^\W\d_]{1,12}\.? )?§+\s?)?\d{1,4}(?:/\d{2,4})?\s?[a-z]?[.)]?$|\d{1,4}\s?§$|[A-Za-zÅÄÖåäö][.)]$|§+$"
)


def is_item(filled: Sequence[Cell], *, items: bool = False) -> bool:
    """Whether a row's first cell is an item's number, and the second what was said about it, in several lines.

    A title may stand between them; `items`: it does so in other rows of the table.
    """
    if len(filled) < 2 or not is_number(filled[0]):
        return False
    return len(filled[1]) > 1 or (len(filled) == TITLED and (items or is_told(filled[2])))


def holds_items(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether rows of a table hold items by number, title and what was said about each."""
    filled = ([[line for line in cell if line] for cell in row if any(cell)] for row in rows)
    return any(len(row) == TITLED and len(row[1]) == 1 and is_item(row) for row in filled)


TITLED = 3
"""Cells of a row that holds an item: its number, its title, and what was said about it."""


def is_told(cell: Cell) -> bool:
    """Whether a cell holds running text with labels of its own, so that it is no column of decisions or owners.

    >>> is_told(["Eva Ek har sökt bidrag till bron.", "Beslut", "Bidrag ges."]), is_told(["att ge bidrag", "Eva Ek"])
    (True, False)
    """
    return len(cell) > 1 and any(line[-1] == "." for line in cell) and any(map(LABEL_LINE.match, cell))


LABEL_LINE = re.compile(r"[A-ZÅÄÖÆØ][^\W\d_]+(?: [a-zåäöæø]+){0,3}(?::(?:\s|$)|$)")
"""A label alone on its line, or before what it says."""


def is_number(cell: Cell) -> bool:
    """Whether a cell holds an item's number, and nothing but the number of its case below it.

    >>> is_number(["§ 4"]), is_number(["§ 4", "Dnr KS 2031/118"]), is_number(["4", "Eva Ek"])
    (True, True, False)
    """
    return NUMBER.match(cell[0]) is not None and all(CASE.fullmatch(line) for line in cell[1:])


CASE = re.compile(r"(?:[^\W\d_][\w.]{0,14}:? )?(?:[A-ZÅÄÖ]{1,6}[ -]?)?\d{2,4}[ /:.-]\d[\d/:.-]*")
"""The number of a case, with what it is called and the letters of a body."""


def item(cells: Sequence[Cell], filled: Sequence[int]) -> list[Piece]:
    """A row that holds an item: its number and first line, the rest of its lines, then notes beside it."""
    number, title, *notes = filled
    place = ", cell 2"
    found = [Piece(f"{cells[number][0]}\t{cells[title][0]}", ((number, 0), (title, 0)), place, is_row=True, above=True)]
    found += [Piece(line, ((number, n),), ", cell 1") for n, line in enumerate(cells[number][1:], start=1)]
    alone = len(cells[title]) == 1 and len(filled) == TITLED
    text = notes.pop(0) if alone else title
    first = 0 if alone else 1
    found += [Piece(line, ((text, n),), place) for n, line in enumerate(cells[text][first:], start=first)]
    found[-1] = replace(found[-1], below=True)
    for n, note in enumerate(notes, start=3):
        lines = tuple((note, k) for k in range(len(cells[note])))
        found.append(Piece(" ".join(cells[note]), lines, f", cell {n}", below=True))
    return found


def unrolled(cell: Cell, number: int) -> list[Piece]:
    """A cell of a layout as a paragraph of lines."""
    last = len(cell) - 1
    return [
        Piece(line, ((number, n),), f", cell {number + 1}", above=not n, below=n == last) for n, line in enumerate(cell)
    ]
