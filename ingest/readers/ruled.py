"""Tables that lines are drawn around: the cells that strokes make, and the words that stand in each.

What is ruled needs no guess: a cell ends where its border is, however its text is wrapped and whatever stands beside.
A frame around one text, or a line below a heading, makes no table: two columns are needed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from samgraf.ingest.readers.cells import TITLED, pieces
from samgraf.ingest.readers.cells import holds_items as are_items
from samgraf.ingest.readers.columns import Line, goes_on, line_of
from samgraf.ingest.readers.folding import folded
from samgraf.ingest.readers.lists import spaced
from samgraf.ingest.readers.rows import Fragment, Row, Word, page_rows
from samgraf.ingest.readers.strokes import THIN, Stroke, Strokes
from samgraf.ingest.tables.forms import small_words

COVERED: Final = 0.7
"""Share of a cell's side that has to be drawn."""
PADDING: Final = 0.4
"""Room between a cell's text and its border, in the size of the letters."""
CELLS: Final = 4000
"""Cells above which a page is squared paper, or a drawing."""


@dataclass(slots=True)
class Cell:
    """A cell: its left and right edge, and its words."""

    left: float
    right: float
    words: list[Word] = field(default_factory=list)


@dataclass(slots=True)
class Table:
    """A ruled table: its top and sides, its rows of cells from top to bottom, and the floor of each row.

    A cell that goes on over several rows is the same one in each of them.
    """

    top: float
    left: float
    right: float
    rows: list[list[Cell]]
    floors: list[float]
    goes_on: bool = False  # no line closes its last row, which the page breaks
    rest: list[Cell] = field(default_factory=list)  # what the next page has of that row, cell by cell

    @property
    def bottom(self) -> float:
        """Where the last row ends."""
        return self.floors[-1]


def tables(strokes: Strokes, words: Sequence[Word]) -> tuple[list[Table], list[Word]]:
    """The ruled tables of a page from top to bottom, their words in them, and the words that stand outside.

    >>> across = tuple(Stroke(y, 0.0, 100.0) for y in (0.0, 20.0, 40.0))
    >>> down = tuple(Stroke(x, 0.0, 40.0) for x in (0.0, 50.0, 100.0))
    >>> words = [Word("Ada", 5.0, 20.0, 30.0, 10.0), Word("Borg", 55.0, 70.0, 30.0, 10.0)]
    >>> found, outside = tables(Strokes(across, down), [*words, Word("ut", 5.0, 9.0, 90.0, 10.0)])
    >>> [[[word.text for word in cell.words] for cell in row] for row in found[0].rows], [w.text for w in outside]
    ([[['Ada'], ['Borg']], [[], []]], ['ut'])
    """
    found: list[Table] = []
    outside = list(words)
    for net in nets(strokes):
        table = table_of(net)
        inside = [word for word in outside if table is not None and is_in(table, word)]
        if table is None or not inside or beside(table, outside):
            continue
        fill(table, inside)
        if sum(1 for row in table.rows if sum(1 for cell in row if cell.words) > 1):
            found.append(table)
            kept = set(map(id, inside))
            outside = [word for word in outside if id(word) not in kept]
    return sorted(found, key=lambda table: -table.top), outside


def nets(strokes: Strokes) -> Iterator[Strokes]:
    """Strokes gathered into nets: what crosses or meets belongs together."""
    across, down = strokes.across, strokes.down
    if not across or not down or len(across) * len(down) > CELLS * 4:
        return
    names = list(range(len(across) + len(down)))

    def name(n: int) -> int:
        while names[n] != n:
            names[n] = names[names[n]]
            n = names[n]
        return n

    for n, a in enumerate(across):
        for m, d in enumerate(down, start=len(across)):
            if a.start - THIN <= d.at <= a.end + THIN and d.start - THIN <= a.at <= d.end + THIN:
                names[name(m)] = name(n)
    for root in sorted({name(n) for n in range(len(across))}):
        own = tuple(a for n, a in enumerate(across) if name(n) == root)
        other = tuple(d for m, d in enumerate(down, start=len(across)) if name(m) == root)
        if len(other) > 2 and len(own) > 1:
            yield Strokes(own, other)


def table_of(net: Strokes) -> Table | None:
    """The empty table that a net makes; None where it has no two columns side by side."""
    xs, ys = places(net.down), places(net.across)[::-1]
    sides = [[s for s in net.down if abs(s.at - x) <= THIN] for x in xs]
    foot = max((min((s.start for s in side), default=0.0) for side in sides), default=0.0)
    head = min((max((s.end for s in side), default=0.0) for side in sides), default=0.0)
    open_below = bool(ys) and foot < ys[-1] - BROKEN
    ys = [*([head] if ys and head > ys[0] + BROKEN else []), *ys, *([foot] if open_below else [])]
    if len(xs) < 3 or len(ys) < 2 or len(xs) * len(ys) > CELLS:
        return None
    rows: list[list[Cell]] = []
    for top, bottom in zip(ys, ys[1:], strict=False):
        walls = [x for x in xs if covers(net.down, x, bottom, top)]
        cells = [Cell(a, b) for a, b in zip(walls, walls[1:], strict=False)]
        # a cell without a line above it goes on from the row before, where its text then belongs
        if rows and cells:
            above = {(cell.left, cell.right): cell for cell in rows[-1]}
            cells = [
                cell if covers(net.across, top, cell.left, cell.right) else above.get((cell.left, cell.right), cell)
                for cell in cells
            ]
        rows.append(cells)
    if not any(len(cells) > 1 for cells in rows):
        return None
    return Table(ys[0], xs[0], xs[-1], rows, ys[1:], open_below)


BROKEN: Final = 8.0
"""So far below its last line the sides of a table go on where a page breaks a row."""


def places(strokes: Sequence[Stroke]) -> list[float]:
    """Where strokes stand, close ones as one, in rising order."""
    found: list[float] = []
    for at in sorted(stroke.at for stroke in strokes):
        if not found or at - found[-1] > THIN:
            found.append(at)
    return found


def covers(strokes: Sequence[Stroke], at: float, start: float, end: float) -> bool:
    """Whether strokes at a place run over most of a stretch."""
    run = sum(max(0.0, min(s.end, end) - max(s.start, start)) for s in strokes if abs(s.at - at) <= THIN)
    return run >= COVERED * (end - start)


def middle(word: Word) -> tuple[float, float]:
    """The middle of a word."""
    return (word.x0 + word.x1) / 2, word.base + 0.3 * word.size


def is_in(table: Table, word: Word) -> bool:
    """Whether a word stands within a table's edges."""
    x, y = middle(word)
    return table.left < x < table.right and table.bottom < y < table.top


def beside(table: Table, words: Sequence[Word]) -> bool:
    """Whether words stand to the left or right of a table: then it is part of a layout that the columns tell better."""
    return any(table.bottom < middle(w)[1] < table.top and not is_in(table, w) for w in words)


def fill(table: Table, words: Sequence[Word]) -> None:
    """Put words into the cells that they stand in."""
    for word in words:
        x, y = middle(word)
        n = next((n for n, floor in enumerate(table.floors) if y > floor), len(table.rows) - 1)
        cell = next((cell for cell in table.rows[n] if cell.left < x < cell.right), None)
        if cell is not None:
            cell.words.append(word)


def lines(table: Table) -> list[Line]:
    """The lines that a table comes out as: rows of records with tabs, and what only lays out the page cell by cell.

    It is the rule of `cells`, as for the tables of all other formats, and lists keep their columns as elsewhere on a
    page (`lists`); room between the lines of a cell is kept.
    """
    if listed := as_list(table):
        return listed
    found: list[Line] = []
    seen: set[int] = set()
    room = True
    items = holds_items(table)
    for row in table.rows:
        if pairs := level(row, seen):
            found += pairs
            seen |= set(map(id, row))
            room = True
            continue
        cells = [[] if id(cell) in seen else entries(cell) for cell in row]
        seen |= set(map(id, row))
        carried = [entries(cell) for cell in table.rest] if row is table.rows[-1] and table.rest else []
        cells = (
            [with_rest(cell, more, row[n].right) for n, (cell, more) in enumerate(zip(cells, carried, strict=True))]
            if carried
            else cells
        )
        later = {id(f) for more in carried for entry in more for f in entry.fragments}
        for piece in pieces(
            [[folded([f.text for f in entry.fragments]) for entry in cell] for cell in cells], items=items
        ):
            entered = [cells[c][n] for c, n in piece.lines]
            gap = room or piece.above or (entered[0].gap and not piece.is_row)
            fragments = [f for entry in entered for f in entry.fragments]
            here = [f for f in fragments if id(f) not in later] or fragments  # its box is that on its first page
            found.append(line_of(piece.text, here, row=piece.is_row, gap=gap))
            if piece.is_row and not piece.above:  # no item's number with its text
                found[-1].starts = tuple(
                    cell.left if text else -1.0 for cell, text in zip(row, piece.text.split("\t"), strict=False)
                )
            room = piece.below
    return spaced(found)


def holds_items(table: Table) -> bool:
    """Whether rows of a table hold items by number, title and what was said about each."""
    for row in table.rows:
        filled = [cell for cell in row if cell.words]
        if len(filled) == TITLED and len(filled[0].words) < WORDS:
            told = [[folded([f.text for f in entry.fragments]) for entry in entries(cell)] for cell in filled]
            if are_items([told]):
                return True
    return False


def with_rest(cell: list[Row], more: list[Row], right: float) -> list[Row]:
    """The lines of a cell with those that it has on the next page, the last one joined if it is wrapped into these."""
    if not cell or not more:
        return [*cell, *more]
    last = cell[-1].fragments[-1]
    if not goes_on(last, more[0].fragments[0], right - PADDING * last.size):
        return [*cell, *more]
    joined = Row(cell[-1].base, [*cell[-1].fragments, *more[0].fragments], cell[-1].gap)
    return [*cell[:-1], joined, *more[1:]]


def carry_over(above: Sequence[Table], below: Sequence[Table]) -> None:
    """Give the last row of a page's last table what the next page's first one holds of it: below its headings, if they
    come again, a row of the same columns whose first cell is empty."""
    if not above or not below or not above[-1].goes_on:
        return
    table, onward = above[-1], below[0]
    told = [[" ".join(word.text for word in cell.words) for cell in row] for row in (table.rows[0], onward.rows[0])]
    k = 1 if told[0] == told[1] and any(told[0]) and len(onward.rows) > 1 else 0
    row, last = onward.rows[k], table.rows[-1]
    level = len(row) == len(last) > 1 and all(abs(a.left - b.left) < 3 for a, b in zip(row, last, strict=True))
    if not level or row[0].words or not any(cell.words for cell in row):
        return
    table.rest = [Cell(cell.left, cell.right, list(cell.words)) for cell in row]
    for cell in row:
        cell.words.clear()


def beside_each_other(rows: Sequence[Row]) -> float:
    """Where, within a cell, a second list of names begins beside the first; 0 where none does.

    Three rows or more show it: most of what stands on either side begins with two words in capitals, as names do.
    """
    pairs = [row.fragments for row in rows if len(row.fragments) == 2]
    if len(pairs) < LISTED or any(len(row.fragments) > 2 for row in rows):
        return 0.0
    x, size = pairs[0][1].x0, pairs[0][1].size
    level = all(abs(second.x0 - x) <= 0.3 * size and first.x1 < x for first, second in pairs)
    named = [sum(1 for pair in pairs if CALLED.match(pair[side].text)) for side in (0, 1)]
    return x if level and 2 * min(named) >= len(pairs) else 0.0


CALLED: Final = re.compile(r"[A-ZÅÄÖÆØ]\S* [A-ZÅÄÖÆØ]")
"""How a name begins."""
LISTED: Final = 3
"""Rows from which on names beside each other are two lists."""


def as_list(table: Table) -> list[Line]:
    """The lines of a table that holds labels and lists beside them, some of three lines or more; else none."""
    found: list[Line] = []
    longest = 0
    for row in table.rows:
        cells = [entries(cell) for cell in row]
        if len(cells) != 2 or len(cells[0]) != 1 or table.rest:
            return []
        label, values = cells[0][0], cells[1]
        if len(label.fragments[0].words) > WORDS + 1 or label.fragments[-1].text.endswith("."):
            return []
        longest = max(longest, len(values))
        apart = len(values) > 1  # a list below its label; one value stands beside it
        text = folded([f.text for f in label.fragments])
        if values and not apart:
            text = f"{text}\t{folded([f.text for f in values[0].fragments])}"
        told = [label] if apart else [label, *values]
        gap = apart or not found or not found[-1].row
        found.append(line_of(text, [f for row in told for f in row.fragments], row=bool(values) and not apart, gap=gap))
        shown = [line_of(folded([f.text for f in value.fragments]), value.fragments) for value in values if apart]
        for line in shown[:1]:
            line.gap = True
        found += shown
    return found if longest >= LABELS else []


LABELS: Final = 3
"""Lines in a cell of labels from which on a row of two cells lays out a page."""
WORDS: Final = 4
"""Words in a label at most."""


def level(row: Sequence[Cell], seen: set[int]) -> list[Line]:
    """The lines of a row of two cells, labels and values, in which each label stands level with its value."""
    filled = [cell for cell in row if cell.words and id(cell) not in seen]
    if len(filled) != 2:
        return []
    labels, values = (page_rows(cell.words) for cell in filled)
    bases = [line.base for line in values]
    beside = [next((n for n, base in enumerate(bases) if abs(base - label.base) < 2), -1) for label in labels]
    short = all(len(f.words) <= WORDS for label in labels for f in label.fragments)
    if not LABELS <= len(labels) < len(values) or -1 in beside or not short:
        return []
    found = []
    for n, line in enumerate(values):
        label = labels[beside.index(n)] if n in beside else None
        cells = [label.fragments, line.fragments] if label else [line.fragments]
        text = "\t".join(" ".join(f.text for f in cell) for cell in cells)
        found.append(line_of(text, [f for cell in cells for f in cell], row=label is not None, gap=not n))
    return found


def entries(cell: Cell) -> list[Row]:
    """The lines of a cell, those joined that its border has wrapped; two lists of names one after the other."""
    rows = page_rows(cell.words)
    x = beside_each_other(rows)
    if x:
        left = [word for word in cell.words if word.x0 < x - 2]
        right = [word for word in cell.words if word.x0 >= x - 2]
        return [*entries(Cell(cell.left, x, left)), *entries(Cell(x, cell.right, right))]
    found: list[Row] = []
    for row in rows:
        last = found[-1].fragments[-1] if found else None
        if last and not row.gap and goes_on(last, row.fragments[0], cell.right - PADDING * last.size):
            found[-1].fragments += whole_word(last, row.fragments, cell)
        else:
            found.append(Row(row.base, list(row.fragments), row.gap and bool(found)))
    return found


def whole_word(above: Fragment, fragments: Sequence[Fragment], cell: Cell) -> list[Fragment]:
    """The fragments of a line of a cell; without the rest of a word too long for it, which is given back to `above`.

    A word that alone fills the cell so far that no letter more had room is cut where the cell ends.
    """
    first, rest = above.words[0], fragments[0].words[0]
    letter = (first.x1 - first.x0) / len(first.text)
    room = cell.right - (first.x0 - cell.left) - first.x1
    alone = len(above.words) == 1 and abs(first.x0 - cell.words[0].x0) < letter and len(first.text) > LETTERS
    if not alone or not first.text[-1].isalpha() or not rest.text[0].islower() or room > letter or rest.text in SMALL:
        return list(fragments)
    above.words[0] = first._replace(text=first.text + rest.text)
    onward = [Fragment(fragments[0].words[1:])] if len(fragments[0].words) > 1 else []
    return [*onward, *fragments[1:]]


LETTERS: Final = 4
"""Letters of a word that is cut, on its first line, at least."""
SMALL: Final = frozenset(small_words("from", "for", "by", "with", "at", "on", "in", "to", "and", "or", "that"))
"""Words that stand by themselves, however full the line above them is."""
