"""Pages set in two columns of running text: the halves apart, before anything is read across them.

Rows of a table share baselines across the page. Columns of running text do so by chance, and after a heading in one
of them no more; then lines of both would be mingled. So the halves are told by the words alone: a stretch of a page
in which no word crosses the gutter, with running text on both sides whose lines don't stand level with each other,
or end flush. Lengths are in points, y grows upwards.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from samgraf.ingest.readers.columns import goes_on
from samgraf.ingest.readers.rows import Fragment, Word, rows_of

LEAST: Final = 6
"""Lines from which on a stretch of a page may be half a page's width."""
MIDDLE: Final = (0.35, 0.65)
"""Where the right half begins, as a share of the width that a page's words take."""
TRIED: Final = 8
"""Left edges that are tried, the commonest of all on a page."""
SHARE: Final = 0.03
"""Share of a page's words that begin at the left edge of its right half, at least."""
GUTTER: Final = 0.8
"""Room between the halves at least, in the size of the letters."""
WORDS: Final = 3
"""Words in the middle line of running text, at least."""
ONWARD: Final = 0.25
SOME: Final = 0.1
"""Shares of lines that go on in the next one, of both halves and of each; headings, lists and tables don't."""
LEVEL: Final = 0.7
"""Share of lines that begin near the left edge of their half."""
ASKEW: Final = 0.5
SOME_ASKEW: Final = 0.2
"""Shares of lines that stand level with none on the other side, of both halves and of each."""
WIDE: Final = 3.0
"""Gap, in the size of the letters, that is none of a justified line."""


def stretches(words: Sequence[Word]) -> list[list[Word]]:
    """The words of a page in stretches to be read one after the other; one, unless it has two columns of running text.

    >>> stretches([Word("ensam", 50.0, 80.0, 700.0, 10.0)])
    [[Word(text='ensam', x0=50.0, x1=80.0, base=700.0, size=10.0, bold=False)]]
    """
    for x in gutters(words):
        found = list(parted(words, x))
        if len(found) > 1:
            return found
    return [list(words)]


def gutters(words: Sequence[Word]) -> list[float]:
    """Left edges in the middle of a page at which many words begin, the commonest first."""
    if len(words) < 8 * LEAST:
        return []
    often = starts(words)
    low, high = min(often), max(often)
    left, right = (low + share * (high - low) for share in MIDDLE)
    least = max(LEAST, SHARE * len(words))
    return [float(x) for x, times in often.most_common(TRIED) if left < x < right and times + often[x + 1] >= least]


def starts(words: Sequence[Word]) -> Counter[int]:
    """How many words begin at each place across a page."""
    return Counter([int(word.x0) for word in words])


def parted(words: Sequence[Word], x: float) -> Iterator[list[Word]]:
    """The words parted into stretches at lines that run across `x`, and those between into halves where they are."""
    size = sorted(word.size for word in words)[len(words) // 2]
    edge = x - GUTTER * size
    across = sorted({word.base for word in words if word.x0 < x - 1 and word.x1 > edge}, reverse=True)
    if 3 * len(across) > 2 * len({round(word.base) for word in words}):
        yield list(words)
        return
    kept: list[Word] = []
    floors = [*across, float("-inf")]
    ceiling = float("inf")
    ordered = sorted(words, key=lambda word: -word.base)
    n = 0
    for floor in floors:
        band: list[Word] = []
        while n < len(ordered) and ordered[n].base > floor + 0.5 * size:
            (band if ordered[n].base < ceiling - 0.5 * size else kept).append(ordered[n])
            n += 1
        ceiling = floor
        left = [word for word in band if word.x0 < x - 1]
        right = [word for word in band if word.x0 >= x - 1]
        if are_halves(left, right):
            yield from (part for part in (kept, left, right) if part)
            kept = []
        else:
            kept += band
    kept += ordered[n:]
    if kept:
        yield kept


def are_halves(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Whether each side is to be read on its own: text that mostly runs on both, not set level with each other."""
    if min(len(left), len(right)) < LEAST * WORDS:
        return False
    sides = [lines_of(left), lines_of(right)]
    onward = [running(side) for side in sides]
    if min(onward) < SOME or sum(onward) < 2 * ONWARD:
        return False
    one, other = ({word.base for word in half} for half in (left, right))
    size = sides[0][0].size
    askew = (skew(one, other, size), skew(other, one, size))
    return (min(askew) >= SOME_ASKEW and sum(askew) >= ASKEW) or all(is_flush(side) for side in sides)


def lines_of(words: Sequence[Word]) -> list[Fragment]:
    """The lines of a half, each whole."""
    rows = rows_of(words, WIDE)
    return [Fragment([word for fragment in row.fragments for word in fragment.words]) for row in rows]


def running(lines: Sequence[Fragment]) -> float:
    """Share of lines that go on in the next one; none where they are few or short, or don't begin at one edge."""
    counts = sorted(len(line.words) for line in lines)
    edge = min(line.x0 for line in lines)
    level = sum(1 for line in lines if line.x0 - edge < 4 * line.size)
    if len(lines) < LEAST or counts[len(counts) // 2] < WORDS or level < LEVEL * len(lines):
        return 0.0
    limit = max(line.x1 for line in lines)
    return sum(goes_on(a, b, limit) for a, b in zip(lines, lines[1:], strict=False)) / len(lines)


def skew(one: set[float], other: set[float], size: float) -> float:
    """Share of the baselines of one side that stand level with none of the other."""
    step = 0.15 * size
    levels = {round(base / step) + near for base in other for near in (-1, 0, 1)}
    return sum(1 for base in one if round(base / step) not in levels) / len(one)


def is_flush(lines: Sequence[Fragment]) -> bool:
    """Whether half of the lines end at one edge."""
    edge = max(line.x1 for line in lines)
    return 2 * sum(1 for line in lines if edge - line.x1 < 0.15 * line.size) >= len(lines)
