"""Paragraphs that begin with a line set in, without room above it: books and LaTeX set them so."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from samgraf.ingest.readers.columns import goes_on
from samgraf.ingest.readers.rows import BULLET, MARKER, Row, right_edge

INDENT: Final = (0.8, 4.0)
"""How far in, in the size of the letters, the first line of a paragraph begins."""
NEAR: Final = 0.2
"""So far apart, in the size of the letters, two left edges are one."""
FEWEST: Final = 3
"""Lines set in from which on they begin paragraphs."""
ONWARD: Final = 0.3
"""Share of them that go on at the left edge, at least."""
SHARE: Final = 0.6
"""Share of all lines that begin at the left edge or are set in so, at least."""


def with_paragraphs(rows: Sequence[Row]) -> list[Row]:
    """The rows of a page; those that begin a paragraph by being set in have room above them.

    >>> from samgraf.ingest.readers.rows import Word, rows_of
    >>> lines = [("Ord", 80.0), ("slut.", 60.0)] * 4
    >>> page = [Word(text, x, 300.0, 700.0 - 12 * n, 10.0) for n, (text, x) in enumerate(lines)]
    >>> [row.gap for row in with_paragraphs(rows_of(page, 0.8))]
    [False, False, True, False, True, False, True, False]
    """
    plain = [row for row in rows if len(row.fragments) == 1]
    if len(plain) < 2 * FEWEST:
        return list(rows)
    size = sorted(row.fragments[0].size for row in plain)[len(plain) // 2]
    edge = min(row.fragments[0].x0 for row in plain)
    limit = right_edge(rows)
    indent = indent_of(plain, edge, size)
    set_in = [row for row in plain if abs(row.fragments[0].x0 - indent) < NEAR * size] if indent else []
    level = sum(1 for row in plain if row.fragments[0].x0 - edge < NEAR * size)
    if len(set_in) < FEWEST or level < len(set_in) or level + len(set_in) < SHARE * len(plain):
        return list(rows)
    taken = set(map(id, set_in))
    pairs = [(above, row) for above, row in pairwise(rows) if id(row) in taken]
    if any(wrapped(above, row, limit, beside=id(above) in taken) for above, row in pairs):
        return list(rows)  # a block or a list that is set in
    onward = sum(
        1 for row, below in pairwise(rows) if id(row) in taken and leads(row, below, edge + NEAR * size, limit)
    )
    if onward < max(FEWEST, ONWARD * len(set_in)):
        return list(rows)
    for _, row in pairs:
        row.gap = row.loose = True
    return list(rows)


def indent_of(plain: Sequence[Row], edge: float, size: float) -> float:
    """The left edge, a little right of the page's own, at which most lines begin; 0 where none does."""
    inside = [row.fragments[0].x0 for row in plain]
    inside = [x for x in inside if INDENT[0] * size < x - edge < INDENT[1] * size]
    return max(inside, key=lambda x: sum(1 for other in inside if abs(x - other) < NEAR * size), default=0.0)


def leads(row: Row, below: Row, edge: float, limit: float) -> bool:
    """Whether a line set in goes on in one that begins at the left edge."""
    if below.gap or not below.fragments or below.fragments[0].x0 > edge:
        return False
    return goes_on(row.fragments[0], below.fragments[0], limit)


def wrapped(above: Row, row: Row, limit: float, *, beside: bool) -> bool:
    """Whether a line set in goes on from the one above, or is an entry of a list; `beside`: that one is set in, too."""
    first = row.fragments[0].words[0].text
    if BULLET.match(first) or (beside and MARKER.match(first)) or first[:1].islower():
        return True
    if not above.fragments or above.fragments[-1].text[-1:] in ".:;!?":
        return False
    return not row.gap and goes_on(above.fragments[-1], row.fragments[0], limit)
