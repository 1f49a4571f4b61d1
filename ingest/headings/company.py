"""Lines that could be headings of items, and which of them count on as the numbers of items do.

Several numbers before one title, case numbers and numbers grouped by letters are headings only in such company.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from samgraf.ingest.lines.layout import Line


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that could be an item's heading."""

    line: int
    form: str
    order: int  # of the form in the table
    number: str
    value: int
    title: int  # offset in the line's words
    weight: float
    end: int = 0  # offset in the line's words where a title ends that its number stands behind; else 0
    apart: bool = True  # marked up, set apart, or of a form that needs neither
    last: int = 0  # the last number of several before one title; else 0
    on: bool = False  # of a form that counts on from any number

    @property
    def behind(self) -> int:
        """The number that the next item has."""
        return (self.last or self.value) + 1


def joining(found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates; several numbers before one title only where the numbers go on from them or lead to them."""
    values = {(c.form, c.value) for c in found}
    ends = {(c.form, c.behind) for c in found}
    return [
        c
        for c in found
        if not c.last
        or (0 < c.last - c.value < MOST_JOINED and ((c.form, c.behind) in values or (c.form, c.value) in ends))
    ]


MOST_JOINED = 8
"""Numbers that one title may have, and one more."""


def cases(lines: Sequence[Line], found: list[Candidate]) -> list[Candidate]:
    """The candidates; case numbers before titles, in their order, only where nothing else numbers what is treated."""
    mine = [c for c in found if c.form == CASE]
    at = {c.line for c in mine}
    others = [c for c in found if c.line not in at and c.weight >= 1.0]
    parted = all(b.line - a.line > 1 and lines[b.line].apart for a, b in pairwise(mine))
    if len(mine) < 2 or len(others) >= len(mine) or not parted:
        return [c for c in found if c.form != CASE]
    return [replace(c, value=mine.index(c) + 1) if c.form == CASE else c for c in found]


def in_groups(found: list[Candidate]) -> list[Candidate]:
    """The candidates; those counted within groups by letters ("A1", "A2", "B1") only where all count on."""
    mine = [c for c in found if c.form == LETTERED]
    marks = [(c.number[0], int(c.number[1:])) for c in mine]
    steps = pairwise(marks)
    on = all((a[0] == b[0] and b[1] == a[1] + 1) or (ord(b[0]) == ord(a[0]) + 1 and b[1] == 1) for a, b in steps)
    if len(mine) < LEAST_GROUPED or marks[0] != ("A", 1) or not on:
        return [c for c in found if c.form != LETTERED]
    return [replace(c, value=mine.index(c) + 1) if c.form == LETTERED else c for c in found]


LETTERED = "lettered"
"""The form in which letters group the numbers."""
CASE = "case-number"
"""The form in which a case number stands before the title."""
LEAST_GROUPED = 3
"""So many numbers by letters make a count."""


def counts(run: Sequence[Candidate], first: int) -> bool:
    """Whether numbers count on by one from a first one, several before one title counted as such."""
    return run[0].value == first and all(b.value == a.behind for a, b in pairwise(run))


def nearly_counted(run: Sequence[Candidate]) -> list[Candidate]:
    """The most numbers that count on from some number, most by one and none by more than two; [] where they are few.

    Of those who number from meeting to meeting some leave one out, or print one of long ago.
    """
    pieces: list[list[Candidate]] = []
    for c in run:
        if pieces and 1 <= c.value - pieces[-1][-1].value <= MOST_STEP:
            pieces[-1].append(c)
        else:
            pieces.append([c])
    best = max(pieces, key=len)
    by_one = sum(1 for a, b in pairwise(best) if b.value == a.behind)
    return best if len(best) > LEAST_COUNTED and 2 * by_one > len(best) else []


MOST_STEP, LEAST_COUNTED = 2, 4
"""From one number to the next where one is left out; more than so many make a count for all that."""


def once_each(run: list[Candidate]) -> list[Candidate]:
    """Numbers that count up, but for one that a slip of the hand gives a second time; all of them where none is such.

    >>> lines = [Candidate(n, "bare-number", 0, str(v), v, 0, 1.0) for n, v in enumerate((1, 2, 3, 4, 4, 5, 6))]
    >>> [c.line for c in once_each(lines)], len(once_each(lines[:5]))
    ([0, 1, 2, 3, 5, 6], 5)
    """
    values = [c.value for c in run]
    slip = len({*values}) == len(values) - 1 >= MANY and values == sorted(values)
    return [c for c, above in zip(run, [0, *values], strict=False) if above != c.value] if slip else run


MANY = 5
"""So many that count up are no list of something else."""


def longest_count(found: Sequence[Candidate]) -> list[Candidate]:
    """The most of some candidates that count on by one, one behind the other."""
    best: list[Candidate] = []
    run: list[Candidate] = []
    for c in found:
        if run and c.value != run[-1].behind:
            run = []
        run.append(c)
        best = list(run) if len(run) > len(best) else best
    return best
