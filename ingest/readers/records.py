"""Rows of a page that belong to one table: each cell in its column, with empty ones where a row has nothing there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from samgraf.ingest.readers.rows import MARKER, Fragment


@dataclass(slots=True)
class Group:
    """What belongs side by side: the cells found so far, each as (row number, fragment) from top to bottom.

    `fallen`: what the last one goes on with, back at the edge of the page.
    """

    cells: list[list[tuple[int, Fragment]]] = field(default_factory=list)
    gap: bool = False
    room: float = 0.0
    fallen: list[tuple[int, Fragment]] = field(default_factory=list)


def aligned(found: Sequence[Group]) -> None:
    """Give rows of one table empty cells where they have nothing in a column that other rows have.

    The row with most cells tells the columns; the others' cells go where they overlap most with. Rows that padding
    sets apart stand below each other as others do.
    """
    start = 0
    for n in range(len(found) + 1):
        if n < len(found) and len(found[n].cells) > 1 and (n == start or not apart(found[n - 1], found[n])):
            continue
        block = found[start:n]
        if len(block) > 1:
            stretches = max(([extent(cell) for cell in group.cells] for group in block), key=len)
            if len(stretches) > 2 or not any(goes_on_beside(group, stretches) for group in found[n : n + 1]):
                for group in block[1:]:
                    group.gap = False
            if len(stretches) > 2:
                spread(block, stretches)
        start = n if n < len(found) and len(found[n].cells) > 1 else n + 1


def goes_on_beside(group: Group, stretches: Sequence[tuple[float, float]]) -> bool:
    """Whether what stands right below two columns goes on with the second one: these are labels and values then."""
    return not group.gap and group.cells[0][0][1].x0 > stretches[0][1]


PADDED = 1.85
"""So far from each other, against wrapped lines, rows of one table stand at the most; an empty line makes it two."""


def apart(above: Group, below: Group) -> bool:
    """Whether two rows with room between them are no rows of one table: they don't begin at the same two places."""
    if not below.gap:
        return False
    edges = [[cell[0][1].x0 for cell in group.cells] for group in (above, below)]
    size = above.cells[0][0][1].size
    level = sum(1 for x in edges[0] if any(abs(x - y) <= 0.3 * size for y in edges[1]))
    return below.room > PADDED or level < 2


def extent(cell: Sequence[tuple[int, Fragment]]) -> tuple[float, float]:
    """Left and right edge of a cell."""
    return min(f.x0 for _, f in cell), max(f.x1 for _, f in cell)


def spread(block: Sequence[Group], stretches: list[tuple[float, float]]) -> None:
    """Put the cells of each row into the columns that `stretches` gives, where that can be told without doubt."""
    for group in block:
        if len(group.cells) < len(stretches):
            unmark(group, stretches)
        if len(group.cells) >= len(stretches):
            continue
        places = [nearest(extent(cell), stretches) for cell in group.cells]
        if len(set(places)) == len(places) and places == sorted(places):
            cells: list[list[tuple[int, Fragment]]] = [[] for _ in range(places[-1] + 1)]
            for place, cell in zip(places, group.cells, strict=True):
                cells[place] = cell
            group.cells = cells


def unmark(group: Group, stretches: Sequence[tuple[float, float]]) -> None:
    """Part a number from what it marks, where that begins a column of its own ("34" beside "Föregående protokoll")."""
    number, first = group.cells[0][0]
    words = first.words
    if len(words) > 1 and MARKER.match(words[0].text) and abs(words[1].x0 - stretches[1][0]) <= 0.3 * first.size:
        rest = [(number, Fragment(words[1:])), *group.cells[0][1:]]
        group.cells[:1] = [[(number, Fragment(words[:1]))], rest]


def nearest(cell: tuple[float, float], stretches: Sequence[tuple[float, float]]) -> int:
    """The column that a cell overlaps most with, else the one whose middle is nearest."""
    overlaps = [min(cell[1], right) - max(cell[0], left) for left, right in stretches]
    return max(range(len(stretches)), key=lambda n: (overlaps[n], -n))
