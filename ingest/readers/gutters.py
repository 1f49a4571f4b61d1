"""White gutters of a page: where, over some height, no line of it runs across from one side to the other.

A page in columns has one between them, from the last line that takes the whole width down to the next one; what takes
the whole width parts the page into bands, each with gutters of its own. Lengths are in points, y grows upwards.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from samgraf.ingest.readers.rows import Word
from samgraf.ingest.readers.strokes import Strokes

LEAST: Final = 6
"""Lines from which on a stretch of a page may be half a page's width."""
MIDDLE: Final = (0.3, 0.7)
"""Where the room between columns may be, as a share of the width that a page's words take."""
STEP: Final = 3.0
"""How far from each other the places are that are tried."""
ROOM: Final = 0.8
"""Room between columns at least, in the size of the letters."""
LEVEL: Final = 0.4
"""So far apart, in the size of the letters, two baselines are one."""
WHITE: Final = 3.0
"""So far apart, in the size of the letters, two lines stand that have white across the page between them."""
APART: Final = 0.1
"""So far from each other, as a share of that width, two gutters are; what is nearer ends beside a long line."""
TRIED: Final = 4
"""Gutters of one page that are tried, the longest first."""

Stretch = tuple[float, float]
"""From where to where, from left to right."""


@dataclass(frozen=True, slots=True)
class Level:
    """What stands on one baseline: its words, and where it is black, wide blanks apart."""

    base: float
    words: Sequence[Word]
    black: Sequence[Stretch]

    @property
    def size(self) -> float:
        """The height of its letters; none where it is drawn."""
        return self.words[0].size if self.words else 0.0

    def crosses(self, x: float) -> bool:
        """Whether it runs across `x`."""
        return any(a < x < b for a, b in self.black)


@dataclass(frozen=True, slots=True)
class Band:
    """What stands below a line that runs across a gutter, down to the next: the words on its left and on its right."""

    above: Sequence[Word]
    left: Sequence[Word]
    right: Sequence[Word]
    joined: bool = False  # nothing but white is between it and the band above


def levels_of(words: Sequence[Word], strokes: Strokes) -> list[Level]:
    """The words of a page by baseline from top to bottom, and the lines drawn across it, which are levels, too."""
    found: list[Level] = []
    row: list[Word] = []
    for word in sorted(words, key=lambda w: -w.base):
        if row and row[0].base - word.base > LEVEL * max(word.size, row[0].size):
            found.append(level_of(row))
            row = []
        row.append(word)
    if row:
        found.append(level_of(row))
    if strokes.across:
        found += [Level(stroke.at, (), ((stroke.start, stroke.end),)) for stroke in strokes.across]
        found.sort(key=lambda level: -level.base)
    return found


def level_of(words: Sequence[Word]) -> Level:
    """The words of one baseline."""
    black: list[Stretch] = []
    for word in sorted(words, key=lambda w: w.x0):
        if black and word.x0 - black[-1][1] <= ROOM * word.size:
            black[-1] = (black[-1][0], max(black[-1][1], word.x1))
        else:
            black.append((word.x0, word.x1))
    return Level(words[0].base, words, black)


def gutters(levels: Sequence[Level]) -> list[float]:
    """The middles of the gutters that a page may have, those beside most lines first.

    >>> words = [Word("x", x, x + 80, 700.0 - 12 * n, 10.0) for n in range(7) for x in (50, 150)]
    >>> gutters(levels_of(words, Strokes((), ())))
    [140.0]
    """
    written = [level for level in levels if level.black and level.words]
    if len(written) < LEAST:
        return []
    low, high = min(level.black[0][0] for level in written), max(level.black[-1][1] for level in written)
    left, right = (low + share * (high - low) for share in MIDDLE)
    tried = list(places(left, right))
    weighed = [
        (x, weight(levels, x) if most >= LEAST else 0) for x, most in zip(tried, beside(written, tried), strict=True)
    ]
    found: list[tuple[int, float]] = []
    n = 0
    while n < len(weighed):
        m = n
        while m + 1 < len(weighed) and weighed[m + 1][1] == weighed[n][1]:
            m += 1
        if weighed[n][1]:
            found.append((weighed[n][1], (weighed[n][0] + weighed[m][0]) / 2))
        n = m + 1
    kept: list[float] = []
    for _, x in sorted(found, key=lambda gutter: -gutter[0]):
        if all(abs(x - other) > APART * (high - low) for other in kept):
            kept.append(x)
    return kept[:TRIED]


def places(left: float, right: float) -> Iterator[float]:
    """Where a gutter may be."""
    for n in range(int((right - left) / STEP) + 1):
        yield left + n * STEP


def beside(written: Sequence[Level], tried: Sequence[float]) -> list[int]:
    """How many lines at most stand beside each place that is tried, on the side that has fewer, and run not across."""
    crossing = [0] * (len(tried) + 1)
    for level in written:
        for a, b in level.black:
            crossing[bisect_right(tried, a)] += 1
            crossing[bisect_left(tried, b)] -= 1
    starts = sorted(level.black[0][0] for level in written)
    ends = sorted(level.black[-1][1] for level in written)
    return [
        min(bisect_left(starts, x), len(ends) - bisect_right(ends, x)) - across
        for x, across in zip(tried, accumulate(crossing[:-1]), strict=True)
    ]


def weight(levels: Sequence[Level], x: float) -> int:
    """How many lines stand beside a gutter at `x`, on the side that has fewer, in bands that have enough of them."""
    total = left = right = 0
    for level in levels:
        if level.crosses(x):
            total += min(left, right) if min(left, right) >= LEAST else 0
            left = right = 0
        elif level.words:
            left += level.black[0][0] < x
            right += level.black[-1][1] > x
    return total + (min(left, right) if min(left, right) >= LEAST else 0)


def bands(levels: Sequence[Level], x: float) -> Iterator[Band]:
    """A page parted at the lines that run across a gutter at `x`, and at wide white ones, from top to bottom."""
    above: list[Word] = []
    left: list[Word] = []
    right: list[Word] = []
    last: Level | None = None
    joined = False
    for level in levels:
        crosses = level.crosses(x)
        white = last is not None and bool(level.words) and last.base - level.base > WHITE * level.size
        if (crosses or white) and (left or right):
            yield Band(above, left, right, joined)
            above, left, right, joined = [], [], [], not crosses
        if crosses:
            above += level.words
            joined = False
        for word in () if crosses else level.words:
            (left if word.x1 <= x else right).append(word)
        last = level if level.words else last
    yield Band(above, left, right, joined)
