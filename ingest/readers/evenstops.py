"""Lines at tab stops set as a word processor shows them: what stands at one stop stands below each other.

"Beslutande", a tab, a name, and below it lines that begin with a tab: without their columns nothing tells that these
are names of the same list. Tables whose cells are sentences stay rows of cells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from samgraf.ingest.readers.stops import are_marks

LONGEST = 60
"""Letters of a cell that is a name with what tells of it, at most."""
APART = 4
"""Blanks that part two columns."""
COUNTED = re.compile(r"(?:§ ?)?[A-ZÅÄÖ]?\d[\d.]*[a-z]?[.):]?|§|[•·–*-]")
"""A number, a paragraph or a bullet, behind which an entry begins."""


def aligned(lines: Sequence[str]) -> list[str]:
    r"""The lines, those at tab stops that stand together with blanks up to the columns that their longest cells need.

    >>> aligned(["Beslutande\tEva Ek (S)", "\tBo Alm (M)", "", "Sekreterare\tRut Dahl"])
    ['Beslutande    Eva Ek (S)', '              Bo Alm (M)', '', 'Sekreterare\tRut Dahl']
    >>> aligned(["Vad\tVem", "Föreningen ser över avtalet om vägen och kommer med ett nytt förslag i maj\tEva"])[0]
    'Vad\tVem'
    """
    found: list[str] = []
    for block in together(lines):
        cells = [line.split("\t") for line in block]
        stands = listed(cells) and not are_marks(block)
        found += level([line.rstrip("\t").split("\t") for line in block]) if stands else block
    return found


def together(lines: Sequence[str]) -> Iterator[Sequence[str]]:
    """The lines in order, those between empty ones together, and each empty one by itself."""
    first = 0
    for n in range(len(lines) + 1):
        if n == len(lines) or not lines[n].strip():
            if first < n:
                yield lines[first:n]
            if n < len(lines):
                yield lines[n : n + 1]
            first = n + 1


def listed(cells: Sequence[Sequence[str]]) -> bool:
    """Whether lines are a list at tab stops: short, none a numbered entry, and one at least goes on below a cell.

    >>> listed([["Ledamot", "Eva Ek"], ["", "Bo Alm"]]), listed([["Tid", "kl. 9"], ["Plats", "Salen"]])
    (True, False)
    """
    parted = [line for line in cells if len(line) > 1]
    if len(parted) < 2 or any(COUNTED.fullmatch(line[0].strip()) for line in parted):
        return False
    goes_on = any(not line[0].strip() for line in parted[1:])
    widths = [len(line) for line in parted]
    goes_on = goes_on or widths[0] < max(widths) and len({*widths[1:]}) > 1
    return goes_on and all(len(cell) <= LONGEST for line in parted for cell in line)


def level(cells: Sequence[Sequence[str]]) -> list[str]:
    """Lines of cells with each column, in lines that follow one another and have it, where the longest before it ends.

    >>> level([["Namn", "Parti"], ["Eva Ekman", "S"], ["", "M"]])
    ['Namn         Parti', 'Eva Ekman    S', '             M']
    """
    starts = [[0] * len(line) for line in cells]
    for column in range(1, max(map(len, cells), default=0)):
        run: list[int] = []
        for n in range(len(cells) + 1):
            if n < len(cells) and len(cells[n]) > column:
                run.append(n)
                continue
            edge = max((starts[k][column - 1] + len(cells[k][column - 1]) for k in run), default=0)
            for k in run:
                starts[k][column] = edge + APART
            run = []
    return ["".join(put_at(line, at)) for line, at in zip(cells, starts, strict=True)]


def put_at(line: Sequence[str], starts: Sequence[int]) -> Iterator[str]:
    """The cells of a line, each with the blanks before it that bring it to where it starts."""
    end = 0
    for cell, start in zip(line, starts, strict=True):
        yield " " * (start - end) + cell
        end = start + len(cell)
