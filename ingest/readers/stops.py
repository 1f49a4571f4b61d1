"""Marks at tab stops: which column of a table a cross stands in, by where its stop is.

A long name goes beyond the first stop, so that one tab brings the cross behind it to the second one; a short name
needs two. What is seen is where the stops are, and that is what counts: who was there is told by nothing else.
Lengths are in twentieths of a point, as Word has them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

MARK: Final = re.compile(r"[xX×✓✔☑☒✗•*/–-]{1,2}|\(?[A-Za-zÅÄÖ]{1,2}\)?|\d{1,2}")
"""What a cell of such a table holds."""
DEFAULT: Final = 720
"""How far from each other stops are where none is set."""
USUAL: Final = tuple(range(DEFAULT, 15 * DEFAULT, DEFAULT))
"""Those of a line."""
LETTER: Final = 220
"""The size of letters of which nothing is known."""
NARROW, WIDE = frozenset("iljtfrI.,:;'()|! -"), frozenset("mwMW%@")
"""Letters much narrower and much wider than others."""
COLUMNS: Final = 8
"""Columns of such a table at most."""


def are_marks(texts: Sequence[str]) -> bool:
    """Whether rows are a table of marks: two or more have one behind their first cell, at most one has none.

    >>> are_marks(["Namn\\tJa\\tNej", "Eva Ek\\tX", "Bo By\\t\\tX"]), are_marks(["Tid\\t\\tkl. 9", "Plats\\tSalen"])
    (True, False)
    """
    behind = [[cell.strip() for cell in text.split("\t")[1:] if cell.strip()] for text in texts]
    marked = [cells for cells in behind if cells and MARK.fullmatch(cells[-1])]
    return len(marked) > 1 and len(behind) - len(marked) <= 1


def at_stops(texts: Sequence[str], stops: Sequence[int]) -> list[str] | None:
    """Rows with one tab for each column that a stop makes; None where no stops are set or the rows don't agree.

    >>> at_stops(["Namn\\tJa\\tNej", "Annakarin Lindgren\\tX", "Eva Ek\\t\\tX"], [1000, 3000])
    ['Namn\\tJa\\tNej', 'Annakarin Lindgren\\t\\tX', 'Eva Ek\\t\\tX']
    """
    if not stops:
        return None
    rows = [cells_of(text, stops) for text in texts]
    columns = sorted({x for row in rows for x, _ in row if x})
    if not columns or len(columns) > COLUMNS:
        return None
    heads = {x for x, _ in rows[0]}
    if len(heads) > 2 and not heads.issuperset(columns):
        return None
    found = []
    for row in rows:
        cells = dict(row)
        found.append("\t".join(cells.get(x, "") for x in (0, *columns)).rstrip("\t"))
    return found


def cells_of(text: str, stops: Sequence[int]) -> list[tuple[int, str]]:
    """The cells of a line with the stop that each begins at; 0 for the one at its beginning."""
    found: list[tuple[int, str]] = []
    x, at = 0, 0
    for n, cell in enumerate(text.split("\t")):
        if n:
            x = at = next((stop for stop in sorted(stops) if stop > x), (x // DEFAULT + 1) * DEFAULT)
        if cell.strip():
            found.append((at, cell))
            x += width(cell.strip())
    return found


def width(text: str) -> int:
    """About how wide a text is."""
    return sum(LETTER * (28 if c in NARROW else 84 if c in WIDE else 62 if c.isupper() else 51) // 100 for c in text)
