"""Numbers of lines in the margin of a page, which are none of its words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from samgraf.ingest.readers.rows import Word
from samgraf.ingest.readers.strokes import Strokes

FEWEST: int = 4
"""So many numbers in the margin count the lines of a page."""
SHARE: float = 0.8
"""So many of a page's lines are numbered where each line is, and so many numbers count in equal steps."""
STEPS: frozenset[int] = frozenset({1, 2, 5, 10})
"""What such numbers count in."""
MOST: int = 30
"""So much the numbers of two lines below each other differ where others stand between them, in a second column."""
EDGES: int = 12
"""So many numbers of their own, at most, the lines of a page's header, footer and notes have."""
LEVEL: float = 0.4
"""So far apart, in the size of the letters, two baselines are one."""
ROOM: float = 1.5
"""So much room, in the size of the letters, there is between two columns."""
WIDE: float = 0.8
"""So far, against the page's right edge, a line goes that is full."""
ONWARD: int = 2
"""Lines that go on with a sentence, at least, where not every line has a number."""


Margin = tuple[float, float]
"""From where to where, across a page, the numbers of its lines stand."""


def line_numbers(words: Sequence[Word], drawn: Strokes, known: Margin | None = None) -> list[Word]:
    """Words of a page that stand left of all others and count its lines, each one or each fifth.

    `known`: where such numbers stand on a page before; a page of few lines shows little by itself.

    >>> page = [Word(str(n), 30, 40, 700 - 15 * n, 8) for n in range(1, 6)]
    >>> page += [Word("text", 60, 90, 700 - 15 * n, 10) for n in range(1, 6)]
    >>> [word.text for word in line_numbers(page, Strokes((), ()))]
    ['1', '2', '3', '4', '5']
    """
    numbers = [word for word in words if len(word.text) <= 4 and word.text.isdigit()]
    if len(numbers) < FEWEST and not known:
        return []
    edge = min((word.x0 for word in words if not word.text.isdigit()), default=0.0)
    margin = sorted((word for word in numbers if word.x1 <= edge), key=lambda word: -word.base)
    counted = counting(margin)
    if known and margin and all(known[0] - 1 < word.x0 and word.x1 < known[1] + 1 for word in margin):
        return margin + beside(counted, numbers, words)
    if len(counted) < FEWEST or len(margin) - len(counted) > EDGES or are_ruled(counted, edge, drawn):
        return []
    each = int(counted[1].text) - int(counted[0].text) == 1
    if each and not each_numbered(margin, [word for word in words if word.x1 > edge]):
        return []  # a column of numbers of its own
    return margin + (beside(counted, numbers, words) if each else [])


def margin_of(numbers: Sequence[Word]) -> Margin | None:
    """Where numbers of lines stand; those of a second column aside."""
    edge = min((word.x1 for word in numbers), default=0.0)
    near = [word for word in numbers if word.x0 <= edge]
    return (min(word.x0 for word in near), max(word.x1 for word in near)) if near else None


def beside(counted: Sequence[Word], numbers: Sequence[Word], words: Sequence[Word]) -> list[Word]:
    """Those of the numbers that those counted leave out, before what is set in a second column."""
    told = {int(word.text) for word in counted}
    left_out = {str(n) for n in range(min(told), max(told)) if n not in told} if told else set()
    return [word for word in numbers if word.text in left_out and is_first(word, words)] if left_out else []


def counting(numbers: Sequence[Word]) -> list[Word]:
    """Of numbers from top to bottom the longest stretch that counts in equal steps, most of them, as lines are counted.

    >>> column = [Word(text, 30, 40, 700 - 15 * n, 8) for n, text in enumerate(("1", "5", "10", "15", "20", "2"))]
    >>> [word.text for word in counting(column)]
    ['5', '10', '15', '20']
    """
    runs: list[list[Word]] = [[]]
    for word in numbers:
        if runs[-1] and not 0 < int(word.text) - int(runs[-1][-1].text) <= MOST:
            runs.append([])
        runs[-1].append(word)
    best = max(runs, key=len)
    usual = usual_step(best)
    if len(best) > 2 and int(best[1].text) - int(best[0].text) != usual:
        best = best[1:]  # the first one may be that of the header
    equal = sum(1 for a, b in pairwise(best) if int(b.text) - int(a.text) == usual)
    return best if usual in STEPS and equal >= SHARE * (len(best) - 1) else []


def usual_step(numbers: Sequence[Word]) -> int:
    """How much numbers grow, most of them; 0 where there is but one."""
    steps = sorted(int(b.text) - int(a.text) for a, b in pairwise(numbers))
    return steps[len(steps) // 2] if steps else 0


def is_first(word: Word, words: Sequence[Word]) -> bool:
    """Whether a number begins what stands on its baseline, or stands behind wide room there."""
    before = [w.x1 for w in words if abs(w.base - word.base) < 0.4 * word.size and w.x1 <= word.x0]
    return not before or word.x0 - max(before) > ROOM * word.size


def are_ruled(numbers: Sequence[Word], edge: float, drawn: Strokes) -> bool:
    """Whether a line is drawn between numbers and what stands behind them: they are cells of a table."""
    right, base = max(word.x1 for word in numbers), numbers[len(numbers) // 2].base
    return any(right - 1 < stroke.at < edge + 1 and stroke.start < base < stroke.end for stroke in drawn.down)


def each_numbered(numbers: Sequence[Word], words: Sequence[Word]) -> bool:
    """Whether most lines have a number, or lines have one that go on with a sentence: entries of a list do not.

    Rows of a table count for nothing; as a rule they have none.
    """
    size = numbers[0].size
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (-word.base, word.x0)):
        if not rows or rows[-1][0].base - word.base > LEVEL * size:
            rows.append([])
        rows[-1].append(word)
    bases = [word.base for word in numbers]
    right = max(row[-1].x1 for row in rows)
    onward = told = plain = 0
    for above, row in zip(([], *rows), rows, strict=False):
        if any(b.x0 - a.x1 > ROOM * size for a, b in pairwise(row)):
            continue
        plain += 1
        n = bisect_left(bases, -row[0].base - LEVEL * size, key=lambda base: -base)
        if n < len(bases) and abs(bases[n] - row[0].base) <= LEVEL * size:
            told += 1
            onward += row[0].text[0].islower() and bool(above) and above[-1].x1 > WIDE * right
    return told >= SHARE * plain > 0 or (onward >= ONWARD and 2 * told >= plain)
