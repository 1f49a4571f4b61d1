"""Where lists of a page end without room below them, as the lines that stand there tell."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from samgraf.ingest.readers.columns import Line
from samgraf.ingest.readers.narrow import ROOM, no_room
from samgraf.ingest.readers.rows import BULLET


def mark_list_ends(page: Sequence[Line], edge: float) -> None:
    """Mark what begins right below a list of entries as set apart from it.

    It is no entry, begins no farther in than these, and would have had room in the last one, before `edge`. A line
    between entries may belong to the one above it.

    >>> texts = ("• Bo bokar salen", "• Eva kallar", "Nästa möte den 3 maj")
    >>> page = [Line(text, (50, 700 - 12 * n, 150, 712), 10, x0=50) for n, text in enumerate(texts)]
    >>> mark_list_ends(page, 400)
    >>> [line.gap for line in page]
    [False, False, True]
    """
    entries = [is_entry(line) for line in page]
    for n, (above, line) in enumerate(pairwise(page), start=1):
        if entries[n] or not entries[n - 1] or not entries[n - 2 if n > 1 else n] or line.row or above.row:
            continue
        between = n + 1 < len(page) and entries[n + 1]
        begins = line.text[:1].isupper() and line.x0 < above.x0 + 0.3 * line.size
        if begins and not between and not no_room(above, line, edge - ROOM * line.size):
            line.gap = True


def is_entry(line: Line) -> bool:
    """Whether a line begins an entry of a list."""
    return BULLET.match(line.text.split(" ", 1)[0]) is not None
