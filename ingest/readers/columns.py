"""A page's words, with where they stand, to lines in the order in which a person reads them.

Words on one baseline make a row; a gap wider than a blank parts a row into fragments. What then stands
side by side is told apart by one test: a line goes on in the line below it in the same column where the
first word of that line would not have fitted any more. So a cell that is wrapped over lines is one cell,
while rows of a table, and names in a list, stay apart.

Side by side comes out as one line with tabs (a row), or, where it is a list beside its label, with blanks that
keep the columns (`lists`); running text with a note beside it as the text, then the note. Two columns of running
text come out one after the other.

Lengths are in points, y grows upwards.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from samgraf.ingest.readers.folding import folded, is_cut_date
from samgraf.ingest.readers.lists import Line as Line
from samgraf.ingest.readers.lists import spaced
from samgraf.ingest.readers.records import Group, aligned
from samgraf.ingest.readers.rows import BULLET, MARKER, Fragment, Row, right_edge

GUTTER = 0.9
"""Room between a cell's text and the next cell's, in the size of the letters: the padding of both."""
PROSE = 3
"""Lines in a cell from which on what stands beside it is a note, not the next cell of a record."""
VALUE_WORDS = 7
"""Words in a line beside a label from which on a line below it is its further text, whatever the room left;
two fewer where that line begins with a small letter."""


def lines(rows: Sequence[Row], edges: Sequence[float] = ()) -> list[Line]:
    """The lines of a page, in reading order; `edges` are left edges of columns known from other pages.

    >>> from samgraf.ingest.readers.rows import Word, page_rows
    >>> def word(text, x, y, size=10.0): return Word(text, x, x + 5.0 * len(text), y, size)
    >>> page = [word("Plats:", 50, 700), word("Salen", 150, 700), word("Beslut", 50, 640)]
    >>> [(line.text, line.row, line.gap) for line in lines(page_rows(page))]
    [('Plats:    Salen', False, True), ('Beslut', False, True)]
    """
    found: list[Line] = []
    for part in parts(list(rows)):
        found += written(groups(part, columns(part, edges), right_edge(part)))
    return found


@dataclass(frozen=True, slots=True)
class Column:
    """Where fragments begin one below the other, from one baseline down to another."""

    x: float
    top: float
    bottom: float


def columns(rows: Sequence[Row], edges: Sequence[float] = ()) -> list[Column]:
    """Left edges, other than the page's own, at which three fragments or more begin, or one at a known edge."""
    starts = sorted((f.x0, row.base, f.size) for row in rows for f in row.fragments[1:])
    alone = sorted((row.fragments[0].x0, row.base, row.fragments[0].size) for row in rows if row.fragments)
    found: list[Column] = []
    n = 0
    while n < len(starts):
        members = [starts[n]]
        while n + 1 < len(starts) and starts[n + 1][0] - members[0][0] <= 0.5 * members[0][2]:
            n += 1
            members.append(starts[n])
        n += 1
        x, size = members[0][0], members[0][2]
        below = [start for start in alone if abs(start[0] - x) <= 0.5 * size]
        is_known = any(abs(edge - x) <= 0.3 * size for edge in edges)
        bases = sorted({base for _, base, _ in (*members, *below)}, reverse=True)
        for run in unbroken(bases, [row.base for row in rows if crosses(row, x)]):
            if len(run) >= (2 if is_known else 3):
                found.append(Column(x, run[0] + 2 * size, run[-1] - 2 * size))
    return found


def crosses(row: Row, x: float) -> bool:
    """Whether a row has text that runs across `x`."""
    return any(f.x0 < x - 2 and f.x1 > x + 2 for f in row.fragments)


def unbroken(bases: Sequence[float], crossing: Sequence[float]) -> list[list[float]]:
    """Baselines, from top to bottom, parted where a row between two of them runs across."""
    found: list[list[float]] = []
    for base in bases:
        if found and not any(base < other < found[-1][-1] for other in crossing):
            found[-1].append(base)
        else:
            found.append([base])
    return found


def goes_on(above: Fragment, below: Fragment, limit: float) -> bool:
    """Whether a line is wrapped into the line below: its first word would not have fitted before `limit`."""
    first = below.words[0]
    if is_cut_date(above.text, first.text) or OPEN_END.search(above.text):
        return True
    if MARKER.match(first.text) or BULLET.match(first.text):
        return False
    if abs(above.size - below.size) > 0.3 * above.size or (above.bold and not below.bold):
        return False
    if below.bold and not above.bold and below.size > HEADING * above.size:
        return False
    if above.text.endswith("-") and first.text[:1].islower():
        return True
    if above.text.endswith(":") and first.text[:1].isupper() and len(above.words) < 4:
        return False  # a label, and what it heads
    if above.text.endswith(")") and first.text[:1].isupper() and len(above.words) < NAMED:
        return False  # somebody and their party, and the next one
    return above.x1 + 0.25 * above.size + (first.x1 - first.x0) > limit - 0.4 * above.size


HEADING = 1.08
"""So much larger than the text above it, what is set bold is a heading."""
NAMED = 6
"""Words of a name and what it is tied to, in brackets behind it, at most."""
OPEN_END = re.compile(r"§$|\d ?[–-]$|\([^()]*$")
"""What breaks off: before a paragraph's number, within a range, within brackets."""
RANGE = re.compile(r"§+ ?\d[\d\s,–-]*")
"""The paragraphs that somebody was there for, alone on a line."""


def groups(rows: Sequence[Row], found: Sequence[Column], right: float) -> list[Group]:
    """Rows gathered into what belongs side by side, by the test of wrapped lines."""
    out: list[Group] = []
    for number, row in enumerate(rows):
        if not row.fragments:
            continue
        group = out[-1] if out else None
        beside = group is not None and len(group.cells) > 1
        padded = beside and is_padded(rows, number)
        if group is None or not extend(group, number, row, found, right, padded=padded):
            fresh = Group([[(number, f)] for f in row.fragments], row.gap, row.room)
            if group is not None:
                hand_over(group, fresh, number, right)
            out.append(fresh)
    return out


CLOSE = 1.03
"""So far, against wrapped lines, a row stands below its own record, where records have room between them."""
LABELLED = 2
"""Cells of a label and what stands beside it, in lines that may each be something by itself."""
AROUND = 8
"""Rows above and below one that show whether the records there have room between them."""


def is_padded(rows: Sequence[Row], number: int) -> bool:
    """Whether the records around a row have room between them, so that what stands close below one is its own."""
    start = max(number - AROUND, 1)
    near = zip(rows[start - 1 : number + AROUND], rows[start : number + AROUND], strict=False)
    rooms = [below.loose for above, below in near if len(above.fragments) > 1 and len(below.fragments) > 1]
    return 2 * sum(rooms) > len(rooms)


def extend(group: Group, number: int, row: Row, found: Sequence[Column], right: float, *, padded: bool) -> bool:
    """Add a row to a group where each of its fragments goes on from the cell above it, or begins a new cell."""
    if falls_back(group, number, row, right):
        group.fallen.append((number, row.fragments[0]))
        return True
    if group.fallen or row.gap or (len(row.fragments) == 1 and len(group.cells) == 1 and not narrow(group, row, found)):
        return False
    if anew(group, number, row, padded=padded):
        return False
    placed: list[int] = []
    for fragment in row.fragments:
        cell = cell_of(group, fragment)
        if cell is None:
            if not placed or len(row.fragments) == 1:
                return False
            placed.append(-1)
            continue
        last_number, last = group.cells[cell][-1]
        limit = limit_of(group, cell, last, fragment, row.base, found, right)
        alone = cell > 0 and len(row.fragments) == 1 and last_number == number - 1
        if last_number < number - 1 and cell == 0:
            return False
        close = padded and row.room < CLOSE and last_number == number - 1 and len(row.fragments) < len(group.cells)
        close = close and (fragment.text[:1].islower() or len(group.cells) > LABELLED)
        if not (close or goes_on(last, fragment, limit) or (alone and is_inside(last, fragment, right))):
            return False
        placed.append(cell)
    for cell, fragment in zip(placed, row.fragments, strict=True):
        if cell < 0:
            group.cells.append([(number, fragment)])
        else:
            group.cells[cell].append((number, fragment))
    return True


def falls_back(group: Group, number: int, row: Row, right: float) -> bool:
    """Whether a row is what the last cell of the row above had no room for, back at the edge where the labels begin.

    So a word processor wraps what stands at a tab stop, where no hanging indent keeps it there.
    """
    if row.gap or row.loose or len(row.fragments) > 1 or len(group.cells) < 2 or len(group.cells[0]) > 1:
        return False
    (_, label), (above, last) = group.cells[0][0], [*group.cells[-1], *group.fallen][-1]
    fragment = row.fragments[0]
    level = abs(fragment.x0 - label.x0) < 0.3 * label.size and label.x1 < group.cells[-1][0][1].x0
    open_ended = last.text[-1] not in ".:;!?" and fragment.words[0].text[-1] != ":"
    if label.text[-1] == "-" and fragment.text[0].islower():
        return False  # its word goes on there
    if len(group.cells) > LABELLED and fragment.text[0].isupper() and fragment.x1 < group.cells[1][0][1].x0:
        return False  # the first cell may be wrapped as well
    return level and above == number - 1 and open_ended and goes_on(last, fragment, right)


def anew(group: Group, number: int, row: Row, *, padded: bool) -> bool:
    """Whether a row begins a record of its own: it begins with the first cell of the one above, each with a capital.

    Of a record that is wrapped some cells go on, and mostly with a small letter: a row that fills three cells or more
    needs a capital in the first one alone. Where records have room between them, what stands close below one goes on.
    """
    first = len(row.fragments) > 1 and cell_of(group, row.fragments[0]) == 0
    full = len(row.fragments) == len(group.cells) > 2
    begins = row.fragments[: 1 if full else len(group.cells)]
    capitals = all(f.text[:1].isupper() or f.text[:1].isdigit() for f in begins)
    if row.loose and len(row.fragments) > 1 and row.fragments[0].text[:1].isupper():
        return True
    if not capitals and not (first and padded and row.loose):
        return False
    lasts = [cell[-1] for cell in group.cells]
    if any(OPEN_END.search(last.text) or last.text[-1] in "-–" for n, last in lasts if n == number - 1):
        return False
    if row.loose or padded:
        return row.loose
    return first and len(group.cells) > 1 and lasts[0][0] == number - 1


def narrow(group: Group, row: Row, found: Sequence[Column]) -> bool:
    """Whether a single fragment below a single cell stands in a column that ends before another column."""
    last = group.cells[0][-1][1]
    return any(
        c.bottom <= row.base <= c.top and last.x1 < c.x and row.fragments[0].x1 < c.x and last.x0 < c.x - 4 * last.size
        for c in found
    )


def cell_of(group: Group, fragment: Fragment) -> int | None:
    """The cell of a group that a fragment stands below: the one it overlaps with, or begins level with."""
    for n, cell in enumerate(group.cells):
        left = min(f.x0 for _, f in cell)
        end = max(f.x1 for _, f in cell)
        if fragment.x0 < end and fragment.x1 > left:
            later = [min(f.x0 for _, f in other) for other in group.cells[n + 1 :]]
            return None if any(fragment.x1 > x for x in later) and n + 1 < len(group.cells) else n
    return None


def limit_of(
    group: Group, cell: int, last: Fragment, below: Fragment, base: float, found: Sequence[Column], right: float
) -> float:
    """Where lines of a cell have to end: before the next cell, or the next column of the page, or at the edge."""
    limits = [right]
    if cell + 1 < len(group.cells):
        limits.append(min(f.x0 for _, f in group.cells[cell + 1]) - GUTTER * last.size)
    edge = max(last.x1, below.x1)
    limits += [c.x - GUTTER * last.size for c in found if c.x > edge and c.bottom <= base <= c.top]
    words = len(last.words) + (0 if below.text[:1].isupper() else 2)
    if cell and cell + 1 == len(group.cells) and words >= VALUE_WORDS:
        limits.append(last.x1 + last.size)
    return min(limits)


def is_inside(last: Fragment, below: Fragment, right: float) -> bool:
    """Whether a fragment alone in its row, below a cell that is not the first, is that cell's further text."""
    if abs(last.x0 - below.x0) > 0.5 * last.size:
        return False
    return RANGE.fullmatch(below.text) is not None or (below.x0 > 0.6 * right and below.text[:1].islower())


def hand_over(group: Group, fresh: Group, number: int, right: float) -> None:
    """A note beside the end of one paragraph that goes on beside the next belongs to the next, whole."""
    if len(group.cells) < 2 or len(fresh.cells) < 2:
        return
    first_row = group.cells[0][0][0]
    note, onward = group.cells[-1], fresh.cells[-1]
    last_number, last = note[-1]
    level = abs(last.x0 - onward[0][1].x0) <= 0.5 * last.size
    if note[0][0] > first_row and last_number == number - 1 and level and goes_on(last, onward[0][1], right):
        fresh.cells[-1] = note + onward
        group.cells.pop()


def parts(rows: list[Row]) -> list[list[Row]]:
    """The rows in stretches to be read one after the other: two columns of running text are two stretches."""
    for column in columns(rows):
        inside = [n for n, row in enumerate(rows) if column.bottom <= row.base <= column.top]
        start, end = uncrossed(rows, inside, column.x)
        if end - start >= 8 and is_running(rows[start:end], column.x):
            left = [side(row, column.x, 0) for row in rows[start:end]]
            other = [side(row, column.x, 1) for row in rows[start:end]]
            before, after = rows[:start], rows[end:]
            blocks = [[row for row in block if row.fragments] for block in (before, left, other)]
            for block in blocks[1:]:
                if block:
                    block[0].gap = True
            return [block for block in blocks if block] + (parts(after) if after else [])
    return [rows]


def uncrossed(rows: Sequence[Row], inside: Sequence[int], x: float) -> tuple[int, int]:
    """The longest stretch of rows, of those in a column's reach, that no fragment crosses at `x`."""
    best, start = (0, 0), None
    for n in [*inside, None]:
        crossed = n is None or crosses(rows[n], x)
        if not crossed and start is None:
            start = n
        elif crossed and start is not None:
            end = n if n is not None else inside[-1] + 1
            best = max(best, (start, end), key=lambda stretch: stretch[1] - stretch[0])
            start = None
    return best


def is_running(rows: Sequence[Row], x: float) -> bool:
    """Whether running text stands on both sides of `x`: long lines that mostly go on in the next."""
    for at in (0, 1):
        texts = [fragment for row in rows for fragment in side(row, x, at).fragments]
        if len(texts) < 0.6 * len(rows):
            return False
        limit = sorted(f.x1 for f in texts)[-1]
        counts = sorted(len(f.words) for f in texts)
        onward = sum(goes_on(a, b, limit) for a, b in zip(texts, texts[1:], strict=False))
        if counts[len(counts) // 2] < 4 or onward < 0.5 * len(texts):
            return False
    return True


def side(row: Row, x: float, at: int) -> Row:
    """The part of a row to the left (0) or right (1) of `x`."""
    return Row(row.base, [f for f in row.fragments if (f.x0 >= x - 4) == bool(at)], row.gap)


def written(found: Sequence[Group]) -> list[Line]:
    """Groups as lines."""
    out: list[Line] = []
    aligned(found)
    for n, group in enumerate(found):
        cells = [[f for _, f in cell] for cell in group.cells]
        fallen = [f for _, f in group.fallen]
        filled = max((k for k, cell in enumerate(cells) if cell), default=0)
        whole = [[*cell, *fallen] if k == filled else cell for k, cell in enumerate(cells)]
        texts = [folded([f.text for f in cell]) if cell else "" for cell in whole]
        if len(cells) == 1:
            out += singles(cells[0], group.gap)
        elif len(cells) == 2 and len(cells[0]) >= PROSE:
            out += singles(cells[0], group.gap)
            out.append(line_of(texts[1], cells[1], gap=True))
            if n + 1 < len(found):
                found[n + 1].gap = True
        else:
            line = line_of("\t".join(texts), [f for cell in whole for f in cell], row=True, gap=group.gap)
            line.starts = tuple(min(f.x0 for f in cell) if cell else -1.0 for cell in cells)
            out.append(line)
    return spaced(out)


def singles(cell: Sequence[Fragment], gap: bool) -> list[Line]:
    """Each fragment as a line."""
    return [line_of(f.text, [f], gap=gap and not n) for n, f in enumerate(cell)]


def line_of(text: str, cell: Sequence[Fragment], *, row: bool = False, gap: bool = False) -> Line:
    """A line with the box around its fragments."""
    words = [w for f in cell for w in (f.words if len(f.words) < 3 else (f.words[0], f.words[-1]))]
    box = (
        min([w.x0 for w in words]),
        min([w.base - 0.25 * w.size for w in words]),
        max([w.x1 for w in words]),
        max([w.base + 0.85 * w.size for w in words]),
    )
    return Line(text, box, cell[0].size, all(f.bold for f in cell), row, gap, cell[0].x0)
