"""Tables that have lost their rows: each cell on a line of its own, the headings of the columns first.

Namn           is read as a row of headings, "Namn", "Roll" and "Närvaro",
Roll           and one for Eva, who has no role, whose cell is a blank line
Närvaro
Eva Ek

på plats
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from samgraf.ingest.grids import tasks
from samgraf.ingest.lines.layout import Line
from samgraf.ingest.roster import tableheads

FEWEST, MOST = 3, 6
"""Columns of such a table."""
LEAST = 2
"""Rows below its headings."""
LONGEST_HEAD, LONGEST = 30, 160
"""Letters of a heading and of a cell."""


def with_rows(found: Sequence[Line], language: str) -> tuple[Line, ...]:
    """The lines with such tables as rows again."""
    out: list[Line] = []
    n = 0
    while n < len(found):
        rows = table_at(found, n, language) if begins(found, n) else []
        out += [joined(row) for row in rows] or [found[n]]
        n += sum(map(len, rows)) or 1
    return tuple(out)


def begins(found: Sequence[Line], n: int) -> bool:
    """Whether a few words stand apart above others like them, as the headings of columns do."""
    heads = found[n : n + FEWEST]
    apart = n == 0 or heads[0].gap > 0 or found[n - 1].heading > 0
    close = len(heads) == FEWEST and all(is_cell(line) and len(line.text) <= LONGEST_HEAD for line in heads)
    return apart and close and not any(line.gap for line in heads[1:])


def is_cell(line: Line) -> bool:
    """Whether a line may be what stands in a cell."""
    other = line.heading or line.bullet or line.row or line.furniture or line.code or line.indent
    return not other and len(line.text) <= LONGEST and "\t" not in line.text


def table_at(found: Sequence[Line], n: int, language: str) -> list[list[Line]]:
    """The rows of a table whose headings begin with a line, these first; [] where there is none."""
    for width in range(MOST, FEWEST - 1, -1):
        heads = [*found[n : n + width]]
        if len(heads) < width or any(line.gap for line in heads[1:]) or not all(map(is_cell, heads)):
            continue
        if is_heading(joined(heads), language):
            rows = rows_below(found, n + width, width)
            return [heads, *rows] if len(rows) >= LEAST else []
    return []


def is_heading(line: Line, language: str) -> bool:
    """Whether a row heads a table of those present or of things to do.

    It says what all its columns hold, but for one, which is not the last.
    """
    people, todo = tableheads.heading(line, language), tasks.heading(line, language)[0]
    return any(kinds[-1:] > ("",) and kinds.count("") <= 1 for kinds in (people.kinds if people else (), todo))


def rows_below(found: Sequence[Line], first: int, width: int) -> list[list[Line]]:
    """The rows of so many cells each, a blank line for an empty one; [] where the last one is not whole."""
    rows: list[list[Line]] = []
    taken = width
    for line in found[first:]:
        empty = min(line.gap, width - taken)
        taken += empty
        if not is_cell(line) or line.gap > empty:
            break
        if taken == width:
            rows.append([])
            taken = 0
        rows[-1].append(line)
        taken += 1
    return rows if taken == width else []


def joined(row: Sequence[Line]) -> Line:
    """A row as one line, tabs for the ends of those that its cells stand on."""
    text = row[0].text
    for above, line in zip(row, row[1:], strict=False):
        room = line.start - above.end
        text += "\t" * (line.gap + 1) + " " * (room - line.gap - 1) + line.text
    return replace(row[0], end=row[-1].end, text=text, row=True) if len(row) > 1 else row[0]
