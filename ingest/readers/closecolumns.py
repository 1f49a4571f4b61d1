"""Cells that stand close to each other: where their longest ones end, there is hardly more room than between words.

What parts them is that the next column begins there, as the rows around show. Lengths are in points.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from samgraf.ingest.readers.rows import Fragment, Row

FEWEST: Final = 2
"""Rows around that begin a cell at the same place, at least."""
AROUND: Final = 6
"""Rows above and below one that count."""
LEVEL: Final = 0.15
"""So near each other, in the size of the letters, cells of one column begin."""
ROOM: Final = 0.4
"""Room between two cells, in the size of the letters, at least."""
WIDER: Final = 1.7
"""So much wider than the blanks of its line that room is."""


def part_close_columns(rows: Sequence[Row]) -> None:
    """Part the fragments of rows where a column begins that other rows around them show.

    >>> from samgraf.ingest.readers.rows import Word
    >>> def row(n, *cells):
    ...     return Row(700.0 - n, [Fragment([Word(t, x, x + 5.0 * len(t), 700.0, 10.0)]) for t, x in cells])
    >>> close = Row(688.0, [Fragment([Word("Bodil", 50.0, 75.0, 688.0, 10.0), Word("Ja", 80.0, 90.0, 688.0, 10.0)])])
    >>> rows = [row(0, ("Eva", 50.0), ("Nej", 80.0)), close, row(24, ("Bo", 50.0), ("Ja", 80.0))]
    >>> part_close_columns(rows)
    >>> [fragment.text for fragment in rows[1].fragments]
    ['Bodil', 'Ja']
    """
    parted = [n for n, row in enumerate(rows) if len(row.fragments) > 1]
    if len(parted) < FEWEST:
        return
    starts = [[fragment.x0 for fragment in row.fragments[1:]] for row in rows]
    first = 0
    for n, row in enumerate(rows):
        while first < len(parted) and parted[first] < n - AROUND:
            first += 1
        if first == len(parted):
            return
        if parted[first] > n + AROUND:
            continue
        around = [x for other in starts[max(n - AROUND, 0) : n + AROUND + 1] for x in other]
        row.fragments = [part for fragment in row.fragments for part in at_columns(fragment, around)]
    part_numbers(rows)


def part_numbers(rows: Sequence[Row]) -> None:
    """Part numbers from what stands behind them where a head of columns shows that they are cells of their own."""
    for n, head in enumerate(rows):
        if len(head.fragments) < CELLS or len(words := head.fragments[0].words) < 2 or words[0].text.isdigit():
            continue
        x, near = words[1].x0, LEVEL * words[1].size
        below: list[Row] = []
        for row in rows[n + 1 :]:
            first = row.fragments[0].words if row.fragments else []
            if len(row.fragments) > 1 and len(first) > 1 and first[0].text.isdigit() and abs(first[1].x0 - x) < near:
                below.append(row)
            elif not row.fragments or row.fragments[0].x0 < x - near:
                break
        for row in (head, *below) if len(below) >= FEWEST else ():
            cell = row.fragments[0].words
            row.fragments[:1] = [Fragment(cell[:1]), Fragment(cell[1:])]


CELLS: Final = 3
"""Cells of a head of columns, at least."""


def at_columns(fragment: Fragment, starts: Sequence[float]) -> list[Fragment]:
    """A fragment parted where cells of other rows begin, if the room there is more than that between its words."""
    words = fragment.words
    if len(words) < 2:
        return [fragment]
    size = words[0].size
    gaps = [b.x0 - a.x1 for a, b in zip(words, words[1:], strict=False)]
    least = ROOM * size
    if max(gaps) < least:
        return [fragment]
    if len(gaps) > 1:
        least = max(least, WIDER * min(gaps))
    found = [Fragment([words[0]])]
    for word, gap in zip(words[1:], gaps, strict=True):
        if gap >= least and sum(1 for x in starts if abs(x - word.x0) <= LEVEL * size) >= FEWEST:
            found.append(Fragment([word]))
        else:
            found[-1].words.append(word)
    return found
