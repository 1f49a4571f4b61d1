"""Lists that stand in columns on a page, written with blanks that keep the columns below each other.

What has labels in one column and values in the next, some of them on lines of their own, is no table of records:
"Beslutande" beside the first of twelve names says of all of them who they are. So its columns are kept as a
typewriter keeps them, and each value stands below the one above it. Tables of records keep their tabs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

ROOM = 4
"""Blanks between two columns at least."""
LABEL = 40
"""Letters in a label at most; where most first cells are longer, what stands beside them is a note in the margin."""
SMALL = re.compile(r"(?<!\S)[a-zåäöæø]+")
"""A word with a small letter, of which a sentence has several and a person with an office one or two."""
FEW = 3
"""So many lines begin at the left edge of a page's text; a header may stand farther out."""
SET_IN = 20
"""So far from the left edge of the page, in points, begins what belongs below a value."""


@dataclass(slots=True)
class Line:
    """A line as it is kept, with the box (left, bottom, right, top) around it."""

    text: str
    box: tuple[float, float, float, float]
    size: float
    bold: bool = False
    row: bool = False
    gap: bool = False
    x0: float = 0.0
    starts: tuple[float, ...] = ()  # where the cells of a row begin, below 0 for an empty one


def spaced(found: Sequence[Line]) -> list[Line]:
    """The lines of a page, rows of labels and values with blanks between their cells instead of tabs.

    >>> rows = [Line("Plats\\tSalen", (), 10.0, row=True, starts=(50.0, 150.0)), Line("Tid\\tKl. 9", (), 10.0, row=True,
    ... starts=(50.0, 150.0)), Line("till 11", (), 10.0, x0=150.0)]
    >>> [line.text for line in spaced(rows)]
    ['Plats    Salen', 'Tid      Kl. 9', '         till 11']
    """
    out: list[Line] = []
    often = Counter(round(line.x0) for line in found)
    left = min((x for x, times in often.items() if times >= FEW), default=0)
    n = 0
    while n < len(found):
        end = end_of(found, n, left)
        block = found[n : end or n + 1]
        if n == 0 and is_header(block):
            block, end = block[:1], 0
        out += set_out(block) if end and is_list(block) else block
        n += len(block)
    return out


def end_of(found: Sequence[Line], n: int, left: float) -> int:
    """Where the rows that begin at line `n` end, with the lines that stand below one of their cells; 0 for no row."""
    edges: list[float] = []
    while n < len(found):
        line = found[n]
        if line.row and not line.starts:
            break
        if line.row:
            edges += [x for x in line.starts if x >= 0]
        elif not any(abs(line.x0 - x) <= 0.5 * line.size for x in edges if x > left + SET_IN):
            break
        n += 1
    return n if edges else 0


def is_header(block: Sequence[Line]) -> bool:
    """Whether the first row of a page stands alone above a table that goes on from another page, with room between."""
    if len(block) <= HEADED:
        return False
    columns = len(block[1].starts)
    full = [line for line in block[1:] if line.row and len(line.starts) == columns and min(line.starts) >= 0]
    alone = len(block[0].starts) < columns and block[1].gap
    return bool(alone) and len(full) == len(block) - 1 and is_table(full)


HEADED = 2
"""Rows of a header and a table, at least one more."""


def is_list(block: Sequence[Line]) -> bool:
    """Whether rows are labels with values or names beside each other, and no records or notes beside sentences."""
    rows = [line for line in block if line.row]
    firsts = [line.text.partition("\t")[0] for line in rows]
    long = sorted(map(len, firsts))[len(firsts) // 2] > LABEL
    told = any(first.endswith(".") and len(SMALL.findall(first)) > 1 + ("," in first) for first in firsts)
    return not (long or told or is_table(rows))


def is_table(rows: Sequence[Line]) -> bool:
    """Whether rows are records of three cells or more: all cells of the first are filled, and the first of each."""
    widest = max(len(line.starts) for line in rows)
    headed = len(rows[0].starts) == widest and min(rows[0].starts) >= 0
    return headed and widest > 2 and len(rows) > 1 and all(line.starts[0] >= 0 for line in rows)


def set_out(block: Sequence[Line]) -> list[Line]:
    """The lines of a list, each cell where its column begins."""
    cells = [cells_of(line) for line in block]
    stops: list[float] = []
    for x in sorted(x for line in cells for x, _ in line):
        if not stops or x - stops[-1] > 0.7 * block[0].size:
            stops.append(x)
    at = {x: max(k for k, stop in enumerate(stops) if stop <= x) for line in cells for x, _ in line}
    where = [0] * len(stops)
    for k in range(1, len(stops)):
        pairs = (pair for line in cells for pair in zip(line, line[1:], strict=False))
        ends = [where[at[x]] + len(text) for (x, text), (y, _) in pairs if at[y] == k]
        where[k] = ROOM + max(ends, default=where[k - 1])
    return [replace(line, text=laid(row, at, where), row=False) for line, row in zip(block, cells, strict=True)]


def cells_of(line: Line) -> list[tuple[float, str]]:
    """The filled cells of a line, each with where it begins."""
    if not line.row:
        return [(line.x0, line.text)]
    return [(x, text) for x, text in zip(line.starts, line.text.split("\t"), strict=True) if x >= 0 and text]


def laid(cells: Sequence[tuple[float, str]], at: dict[float, int], where: Sequence[int]) -> str:
    """The text of a line whose cells stand at the places of their columns."""
    text = ""
    for x, cell in cells:
        text = text.ljust(where[at[x]]) + cell
    return text
