"""Lines of narrow cells that are stretched to both edges of their column: wide blanks in them part no columns.

A cell of a few words is wrapped, and its first line is stretched as that of a paragraph is. What stands at its end then
is no cell of its own: nothing else in the rows around begins there, and the cell goes on below where it began.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from samgraf.ingest.readers.rows import ABOUT, MARKER, Fragment, Row

AROUND: Final = 8
"""Rows above and below one that show where columns begin."""
LEVEL: Final = 0.3
"""So far apart, in the size of the letters, two left edges are one."""
SHORTEST: Final = 2
"""Letters in such a word, at least; what is shorter is the mark of a table."""
FLUSH: Final = 2.5
"""So near the next column, in the size of the letters, a stretched line ends at the most."""


def whole_cells(rows: Sequence[Row]) -> None:
    """Make stretched lines of cells whole.

    >>> from samgraf.ingest.readers.rows import Word, page_rows
    >>> def row(y, *cells): return [Word(text, x, x + 5.0 * len(text), y, 10.0) for x, text in cells]
    >>> page = [*row(724, (50, "Ekö"), (125, "Eva")), *row(712, (50, "Alby"), (100, "kom-"), (125, "Bo"))]
    >>> page += [*row(700, (50, "mun")), *row(688, (50, "Dalregionen"), (125, "Ali"))]
    >>> [[fragment.text for fragment in row.fragments] for row in page_rows(page)][1:3]
    [['Alby kom-', 'Bo'], ['mun']]
    """
    for n, row in enumerate(rows):
        k = 1
        while k < len(row.fragments):
            ends = range(run_end(row.fragments, k), k - 1, -1)
            last = next((end for end in ends if is_stretched(rows, n, k - 1, end)), 0)
            if last:
                words = [w for f in row.fragments[k - 1 : last + 1] for w in f.words]
                row.fragments[k - 1 : last + 1] = [Fragment(words)]
            k += 1


def run_end(fragments: Sequence[Fragment], k: int) -> int:
    """The last of the fragments from `k` on that all stand as far from the one before as the words before do.

    They are words of their own, in the same letters; one before `k` where there is none.
    """
    first = fragments[k - 1]
    gap = fragments[k].x0 - first.x1
    gaps = [b.x0 - a.x1 for a, b in pairwise(first.words)]
    if len(first.text) < SHORTEST or any(abs(other - gap) > ABOUT * first.size for other in gaps):
        return k - 1
    n = k
    while n < len(fragments) and is_like(first, fragments[n]):
        if abs(fragments[n].x0 - fragments[n - 1].x1 - gap) > ABOUT * first.size:
            break
        n += 1
    return n - 1


def is_like(first: Fragment, word: Fragment) -> bool:
    """Whether a fragment is a word set as another one is."""
    return len(word.words) == 1 and len(word.text) >= SHORTEST and word.bold == first.bold


def is_stretched(rows: Sequence[Row], n: int, k: int, last: int) -> bool:
    """Whether fragments of a row belong together: nobody else's column is there, and the first one goes on below."""
    row, below = rows[n], rows[n + 1] if n + 1 < len(rows) else None
    first, end = row.fragments[k], row.fragments[last]
    size = end.size
    onward = next((f for f in below.fragments if abs(f.x0 - first.x0) < LEVEL * size), None) if below else None
    if onward is None or (below is not None and below.gap):
        return False
    around = [f for other in near(rows, n) for f in other.fragments]
    after = row.fragments[k + 1].x0
    if any(first.x1 < f.x0 < end.x1 and f.x1 > after and not ends_alike(f, end) for f in around):
        return False
    following = row.fragments[last + 1] if last + 1 < len(row.fragments) else None
    if is_cut(end) and onward.text[:1].islower() and (following is None or onward.x1 < following.x0):
        return True
    if following is None:
        return False
    beside = [other for other in near(rows, n) if begins(other, following.x0, size)]
    if any(begins(other, first.x0, size, beyond=after) for other in beside):
        return True
    return len(beside) > 1 and following.x0 - end.x1 < FLUSH * size and end.text[:1].islower()


def begins(row: Row, x: float, size: float, beyond: float = 0.0) -> bool:
    """Whether a fragment of a row begins at a place, maybe behind a marker, and goes `beyond` another one."""
    level = (f for f in row.fragments if abs(f.x0 - x) < LEVEL * size)
    return any(f.x1 > beyond and (not beyond or not MARKER.match(f.words[0].text)) for f in level)


def near(rows: Sequence[Row], n: int) -> Iterator[Row]:
    """The rows around one."""
    yield from rows[max(n - AROUND, 0) : n]
    yield from rows[n + 1 : n + 1 + AROUND]


def ends_alike(fragment: Fragment, end: Fragment) -> bool:
    """Whether a fragment may be the end of a stretched line as well: it is cut, or ends where another one does."""
    return is_cut(fragment) or abs(fragment.x1 - end.x1) < LEVEL * end.size


def is_cut(fragment: Fragment) -> bool:
    """Whether a fragment ends within a word."""
    return fragment.text[-1] == "-" and fragment.text[-2:-1].islower()
