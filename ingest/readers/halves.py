"""Pages set in columns of running text: the columns apart, before anything is read across them.

Rows of a table share baselines across the page. Columns of running text do so by chance, and after a heading in one
of them no more; then lines of both would be mingled. So columns are told by the words alone: a stretch of a page in
which no line crosses the gutter, with text on both sides that runs on, and that is not set row by row: its lines
don't stand level with each other, or end flush, or begin beside what goes on. Where a document has such columns
once, less tells them at the same gutter further on. Lengths are in points, y grows upwards.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from samgraf.ingest.readers.columns import goes_on
from samgraf.ingest.readers.gutters import LEAST, Level, bands, gutters, levels_of
from samgraf.ingest.readers.rows import Fragment, Word, rows_of
from samgraf.ingest.readers.strokes import Stroke, Strokes

WORDS: Final = 3
"""Words in the middle line of running text, at least."""
ONWARD: Final = 0.25
SOME: Final = 0.1
"""Shares of lines that go on in the next one, of both columns and of each; headings, lists and tables don't."""
INDENT: Final = 0.7
"""Share of lines that begin near the left edge of their column."""
ASKEW: Final = 0.5
SOME_ASKEW: Final = 0.2
"""Shares of lines that stand level with none on the other side, of both columns and of each."""
MUCH_ASKEW: Final = 0.4
FAR_ASKEW: Final = 0.6
"""The same of each where the lines begin at several edges, and where little of the text runs on."""
MANY: Final = 20
MANY_ASKEW: Final = 0.35
MOST_ASKEW: Final = 0.9
"""So many lines of each, of which such shares of each and of both stand level with none, are no table, however short
they are."""
TORN: Final = 3
"""Lines that begin something beside one that goes on, at least; in a table both sides begin together."""
WIDE: Final = 3.0
"""Gap, in the size of the letters, that is none of a justified line."""
NEAR: Final = 4.0
"""So far from each other two gutters are one."""


@dataclass(frozen=True, slots=True)
class Gutter:
    """A gutter of a document's columns: where it is, on which page it is first seen, and beside how many lines."""

    x: float
    first: int
    lines: int


def known(pages: Sequence[Sequence[Level]]) -> tuple[Gutter, ...]:
    """The gutters of the columns of a document that its pages show by themselves, those beside most lines first."""
    found: list[Gutter] = []
    for number, levels in enumerate(pages):
        for x in gutters(levels):
            shown = [band for band in bands(levels, x) if are_halves(band.left, band.right)]
            lines = sum(min(map(len, map(lines_of, (band.left, band.right)))) for band in shown)
            n = next((n for n, other in enumerate(found) if abs(x - other.x) <= NEAR), len(found))
            if n < len(found):
                found[n] = replace(found[n], lines=found[n].lines + lines)
            elif lines:
                found.append(Gutter(x, number, lines))
    return tuple(sorted(found, key=lambda gutter: -gutter.lines))


def stretches(levels: Sequence[Level], seen: Sequence[Gutter], page: int) -> list[list[Word]]:
    """The words of a page in stretches to be read one after the other; one, unless it has columns of running text.

    >>> word = Word("ensam", 50.0, 80.0, 700.0, 10.0)
    >>> stretches([Level(700.0, [word], [(50.0, 80.0)])], [], 0)
    [[Word(text='ensam', x0=50.0, x1=80.0, base=700.0, size=10.0, bold=False)]]
    """
    for gutter in seen:
        found = list(parted(levels, gutter.x, expected=gutter.first < page))
        if len(found) > 1:
            others = [other for other in seen if other is not gutter]
            drawn = [level for level in levels if not level.words]
            return [part for stretch in found for part in again(stretch, drawn, others, page)]
    return [[word for level in levels for word in level.words]]


def again(words: list[Word], drawn: Sequence[Level], others: Sequence[Gutter], page: int) -> list[list[Word]]:
    """A column parted once more, where a page has three of them, or two pages of two stand side by side."""
    left, right = min(word.x0 for word in words), max(word.x1 for word in words)
    strokes = [Stroke(level.base, *level.black[0]) for level in drawn]
    strokes = [stroke for stroke in strokes if stroke.start < right and stroke.end > left]
    levels = levels_of(words, Strokes(tuple(strokes), ()))
    seen = [*others, *(gutter for gutter in known([levels]) if all(abs(gutter.x - o.x) > NEAR for o in others))]
    for gutter in seen:
        found = list(parted(levels, gutter.x, expected=gutter.first < page))
        if len(found) > 1:
            return found
    return [words]


def parted(levels: Sequence[Level], x: float, *, expected: bool) -> Iterator[list[Word]]:
    """The words parted into stretches at lines that run across `x`, and those between into columns where they are.

    `expected`: pages before have columns with that gutter; otherwise they begin with the first band that shows them.
    """
    kept: list[Word] = []
    left: list[Word] = []
    right: list[Word] = []
    for band in bands(levels, x):
        are = are_halves(band.left, band.right) or may_be(band.left, band.right)
        if (left or right) and not (band.joined and (are or go_on(band.left, band.right))):
            yield from (part for part in (left, right) if part)
            left, right = [], []
        kept += band.above
        if are or (expected and go_on(band.left, band.right)):
            expected = True
            if kept:
                yield kept
            kept = []
            left += band.left
            right += band.right
        else:
            kept += [*band.left, *band.right]
    yield from (part for part in (left, right, kept) if part)


def are_halves(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Whether each side is to be read on its own: text that runs on, at least in part, not set row by row."""
    if min(len(left), len(right)) < LEAST * WORDS:
        return False
    sides = lines_of(left), lines_of(right)
    if min(map(len, sides)) < LEAST or not are_even(*sides):
        return False
    onward = [running(side) for side in sides]
    askew = askew_of(left, right)
    if sum(len(side) * share for side, share in zip(sides, askew, strict=True)) < LEAST:
        askew = (0.0, 0.0)
    if min(map(len, sides)) >= MANY and min(askew) >= MANY_ASKEW and sum(askew) >= MOST_ASKEW:
        return True
    if min(onward) >= SOME and sum(onward) >= 2 * ONWARD:
        if (min(askew) >= SOME_ASKEW and sum(askew) >= ASKEW) or all(is_flush(side) for side in sides):
            return True
    each = [wrapped(side) for side in sides]
    some = sum(each)
    if min(askew) >= FAR_ASKEW and some >= ONWARD:
        return True
    if min(askew) >= MUCH_ASKEW and min(each) >= SOME and some >= 2 * ONWARD:
        return True
    torn = torn_of(*sides)
    if some < 2 * ONWARD:
        return False
    return (min(torn) > 0 and sum(torn) >= TORN) or (min(onward) >= SOME and flows(*sides))


def may_be(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Whether each side may be read on its own where other pages have columns with the same gutter."""
    if min(len(left), len(right)) < LEAST * WORDS:
        return False
    sides = lines_of(left), lines_of(right)
    askew = askew_of(left, right)
    if min(map(len, sides)) < LEAST or not are_even(*sides):
        return False
    return min(askew) >= MUCH_ASKEW and sum(map(wrapped, sides)) >= ONWARD


def go_on(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Whether each side may be read on its own where columns are expected: few lines, or little that shows it."""
    if not left or not right:
        return False
    sides = lines_of(left), lines_of(right)
    if not all(sides):
        return False
    if not are_even(*sides):
        return False
    onward = [wrapped(side) for side in sides]
    askew = askew_of(left, right)
    if sum(askew) >= ASKEW or (sum(askew) >= ASKEW / 2 and sum(onward) >= ONWARD):
        return True
    return any(torn_of(*sides)) or sum(onward) >= 2 * ONWARD or flows(*sides)


def flows(left: Sequence[Fragment], right: Sequence[Fragment]) -> bool:
    """Whether a sentence at the foot of the left column goes on at the head of the right one."""
    return right[0].text[:1].islower() and left[-1].text[-1:] not in ENDS


ENDS: Final = ".:;!?"
"""What ends a sentence."""


def are_even(left: Sequence[Fragment], right: Sequence[Fragment]) -> bool:
    """Whether both sides have about as many lines, as far as both go: headings in the margin are far fewer."""
    bases = [[line.words[0].base for line in side] for side in (left, right)]
    low, high = max(map(min, bases)), min(map(max, bases))
    near = 0.5 * left[0].size
    counts = [sum(1 for base in side if low - near < base < high + near) for side in bases]
    return min(counts) >= EVEN * max(counts)


EVEN: Final = 0.5
"""So many lines, against the other column, one has where both go."""


def askew_of(left: Sequence[Word], right: Sequence[Word]) -> tuple[float, float]:
    """Shares of the baselines of each side, as far as both go, that stand level with none of the other."""
    one, other = ({word.base for word in half} for half in (left, right))
    low, high = max(min(one), min(other)), min(max(one), max(other))
    near = 0.5 * left[0].size
    one, other = ({base for base in side if low - near < base < high + near} for side in (one, other))
    size = left[0].size
    return skew(one, other, size), skew(other, one, size)


def torn_of(left: Sequence[Fragment], right: Sequence[Fragment]) -> tuple[int, int]:
    """How many lines of each side begin something beside one of the other that goes on with a small letter."""
    begun: list[list[Fragment]] = []
    going: list[list[Fragment]] = []
    for side in (left, right):
        limit = max(line.x1 for line in side)
        onward = [goes_on(above, below, limit) for above, below in pairwise(side)]
        begun.append([line for line, on in zip(side[1:], onward, strict=True) if not on])
        going.append([line for line, on in zip(side[1:], onward, strict=True) if on and line.text[:1].islower()])
    return beside(begun[0], going[1]), beside(begun[1], going[0])


def beside(lines: Sequence[Fragment], others: Sequence[Fragment]) -> int:
    """How many lines stand level with one of the others."""
    bases = [other.words[0].base for other in others]
    return sum(1 for line in lines if any(abs(line.words[0].base - base) < 0.15 * line.size for base in bases))


def lines_of(words: Sequence[Word]) -> list[Fragment]:
    """The lines of a column, each whole."""
    rows = rows_of(words, WIDE)
    return [Fragment([word for fragment in row.fragments for word in fragment.words]) for row in rows if row.fragments]


def running(lines: Sequence[Fragment]) -> float:
    """Share of lines that go on in the next one; none where they are few or short, or don't begin at one edge."""
    if len(lines) < LEAST:
        return 0.0
    counts = sorted(len(line.words) for line in lines)
    edge = min(line.x0 for line in lines)
    level = sum(1 for line in lines if line.x0 - edge < 4 * line.size)
    return wrapped(lines) if counts[len(counts) // 2] >= WORDS and level >= INDENT * len(lines) else 0.0


def wrapped(lines: Sequence[Fragment]) -> float:
    """Share of lines that go on in the next one."""
    limit = max(line.x1 for line in lines)
    return sum(goes_on(above, below, limit) for above, below in pairwise(lines)) / len(lines)


def skew(one: set[float], other: set[float], size: float) -> float:
    """Share of the baselines of one side that stand level with none of the other; none where there are none."""
    if not one:
        return 0.0
    step = 0.15 * size
    levels = {round(base / step) + near for base in other for near in (-1, 0, 1)}
    return sum(1 for base in one if round(base / step) not in levels) / len(one)


def is_flush(lines: Sequence[Fragment]) -> bool:
    """Whether half of the lines end at one edge."""
    edge = max(line.x1 for line in lines)
    return 2 * sum(1 for line in lines if edge - line.x1 < 0.15 * line.size) >= len(lines)


def starts(words: Sequence[Word]) -> Counter[int]:
    """How many words begin at each place across a page."""
    return Counter([int(word.x0) for word in words])
