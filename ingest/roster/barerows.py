"""Attendance tables that nothing heads: what their columns hold is told by what stands in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from samgraf.ingest.lines.layout import Line, label_of
from samgraf.ingest.roster.marks import explained, usual_marks
from samgraf.ingest.roster.namecells import in_two_cells
from samgraf.ingest.roster.tablecolumns import Columns, by_content, cells, edges, with_crosses, with_marks


def bare_columns(below: Sequence[Line], group: str, language: str) -> Columns | None:
    """The columns of a table without headings right below the list's label, where no full names stand first.

    (Where they do, what stands behind a name tells itself what it is.)
    """
    rows = [*below[:1], *takewhile(lambda line: line.row and not line.gap, below[1:])] if below and below[0].row else []
    width = max((len(cells(line)) for line in rows), default=0)
    if len(rows) < 2 or width < 2 or (width == 2 and counted(rows)):
        return None
    halves = in_two_cells(rows, language)
    kinds = (*halves, *[""] * (width - len(halves))) if halves else ("name", *[""] * (width - 1))
    columns = by_content(Columns(kinds, group, marks=usual_marks(language)), [""] * width, below, language)
    return with_crosses(columns, below) if halves or columns.kinds[0] in ("organisation", "role") else None


def counted(rows: Sequence[Line]) -> bool:
    """Whether rows begin with their numbers, from one on, so that these are no column of their own."""
    firsts = [cells(row)[0][1] for row in rows]
    return firsts == [str(n + 1) for n in range(len(rows))]


def by_itself(rows: Sequence[Line], language: str) -> Columns | None:
    """The columns of rows that nothing heads, but that say of each by which office they came and whether they did."""
    columns = bare_columns(rows, "present", language) if rows[0].row else None
    return columns if columns and {"role", "name", "status"} <= {*columns.kinds} else None


def halved(lines: Sequence[Line], i: int, last: int, group: str, language: str) -> Columns | None:
    """The columns of rows from line `i` on that no heading heads, given names and surnames in a column each.

    Anna      Ek       Region Norr         `group` is that of the label right above them; without one, rows stand below
    Bo        Alm      Ekö kommun          a line that heads nothing, and are more than two.
    """
    line = lines[i]
    if line.bullet or not ("\t" in line.text if line.row else "  " in line.text):
        return None
    if not group and (i == 0 or (label := label_of(lines[i - 1].words, language)) and label.kind != "field"):
        return None
    below = takewhile(lambda x: x.row == line.row and not (x.gap or x.bullet or x.furniture), lines[i + 1 : last])
    rows = [replace(line, gap=0), *below]
    starts = () if line.row else edges(rows)
    width = max(len(cells(row, starts)) for row in rows)
    halves = in_two_cells(rows, language, starts) if len(rows) >= (2 if group else FEWEST) and width > 1 else ()
    if not halves:
        return None
    columns = Columns((*halves, *[""] * (width - 2)), group or "present", starts)
    columns = with_marks(columns, rows, explained(lines, language), language)
    return with_crosses(by_content(columns, [""] * width, rows, language), rows)


FEWEST = 3
"""So many rows that nothing heads are a list."""
