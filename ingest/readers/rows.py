"""Words on a page to rows: what shares a baseline, parted where there is more than a blank between.

Lengths are in points, y grows upwards.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

MARKER = re.compile(
    r"(?:[•·●▪◦‣∙➢✓–—*o-]|§+\s?\d{1,4}\s?[a-z]?[.:]?|[$sS]\s?[\dIl]{1,3}[.:]?"
    r"|\(?\d{1,3}[.,)]|\d{1,3}|\(?[A-Za-zÅÄÖåäö][.)])$"
)
"""What stands alone before an entry or an item; text recognition reads "§ 1" as "$ I" or "S 1"."""

BULLET = re.compile(r"[•·●▪◦‣∙➢✓]|[–—-]$")
DOTS = "....."
"""So many dots in a row lead from a word to what stands at the end of its line."""
CROWD = 400
"""Words in one row; no page that a person reads has more."""
GAP = 0.8
"""Width of a gap, in the size of the letters, that parts fragments."""
RECOGNISED_GAP = 1.0
"""The same where text recognition has placed the words, which it does roughly."""
MARKER_GAP = 5.0
EVEN = 0.04
"""So much, in the size of the letters, the gaps of a line that is stretched to its edges differ."""
MANY = 5
"""Gaps from which on they may differ by twice as much: letters that are kerned with a blank move them."""
LEAD = 4
"""Letters of the longest word that leads into a clause set apart from it."""
CLOSER = 0.25
"""So often, against the commonest distance of lines, a closer one is that of the lines of a paragraph."""
TIGHT = 0.1
"""So often, of all distances of lines on a page, the closest is that of wrapped lines."""
SMALL = 0.85
"""So large, against the usual letters of a page, those of its header and footer often are."""
CAPITAL = 0.8
"""So large, against the first letter of a word, small capitals are set."""
LIKE = 1.1
"""So much larger than the others some letters of two lines are at most that are lines of one paragraph."""
LOOSE = 1.08
"""So much farther than wrapped lines stand from each other, a row has room of its own above it."""


class Word(NamedTuple):
    """A word: its text, left and right edge, baseline, height of its letters' box, weight."""

    text: str
    x0: float
    x1: float
    base: float
    size: float
    bold: bool = False


@dataclass(slots=True)
class Fragment:
    """Words that stand close together on one baseline."""

    words: list[Word]

    @property
    def x0(self) -> float:
        """Left edge."""
        return self.words[0].x0

    @property
    def x1(self) -> float:
        """Right edge."""
        return self.words[-1].x1

    @property
    def text(self) -> str:
        """Its words parted by blanks."""
        return " ".join(word.text for word in self.words)

    @property
    def size(self) -> float:
        """The middle one of the heights of its first, middle and last word."""
        words = self.words
        first, last = words[0].size, words[-1].size
        middle = words[len(words) // 2].size
        return first if first in (middle, last) else sorted((first, middle, last))[1]

    @property
    def bold(self) -> bool:
        """Whether all its words are bold, a marker aside."""
        words = self.words[1:] if len(self.words) > 1 and MARKER.match(self.words[0].text) else self.words
        return all(word.bold for word in words)


@dataclass(slots=True)
class Row:
    """Fragments on one baseline, from left to right; `gap`: more room above it than between lines.

    `loose`: more room than wrapped lines have, as rows of a table with padding do; `room`: how much, against theirs.
    """

    base: float
    fragments: list[Fragment]
    gap: bool = False
    loose: bool = False
    room: float = 0.0


def page_rows(words: Sequence[Word], gap: float = GAP) -> list[Row]:
    """The rows of a page, from top to bottom, with the gaps above them; parted at gaps as wide as `gap`."""
    rows = rows_of(words, gap)
    stretch(rows)
    if sum(1 for row in rows if len(row.fragments) > 1) > 1:
        from samgraf.ingest.readers.closecolumns import part_close_columns

        part_close_columns(rows)
    mark_gaps(rows)
    if any(len(row.fragments) > 1 for row in rows):
        from samgraf.ingest.readers.stretchedcells import whole_cells

        whole_cells(rows)
    return apart_by_size(rows)


def stretch(rows: Sequence[Row]) -> None:
    """Make lines that are stretched to the right edge whole, whose blanks are all about as wide."""
    if not any(len(row.fragments) > 1 for row in rows):
        return
    limit = right_edge(rows)
    for row in rows:
        if len(row.fragments) > 1 and abs(row.fragments[-1].x1 - limit) < LEVEL_EDGE * row.fragments[-1].size:
            words = [word for fragment in row.fragments for word in fragment.words]
            gaps = [b.x0 - a.x1 for a, b in pairwise(words)]
            if len(gaps) > 1 and min(gaps) > 0 and max(gaps) - min(gaps) <= ABOUT * words[0].size:
                row.fragments = [Fragment(words)]


LEVEL_EDGE = 0.1
"""So near the right edge, in the size of the letters, a line ends that is stretched to it."""
ABOUT = 0.12
"""So much, in the size of the letters, the blanks of such a line differ."""


def apart_by_size(rows: list[Row]) -> list[Row]:
    """Rows with what stands small at the right of something large as a row of its own: no record is set so.

    It comes before, where it goes on with small lines above it ("Dnr 2024/1" over "Handläggare" beside a title).
    """
    if all(len(row.fragments) != 2 or not stands_out(row) for row in rows):
        return rows
    found: list[Row] = []
    n = 0
    while n < len(rows):
        end = n + 1
        if len(rows[n].fragments) == 2 and stands_out(rows[n]):
            while end < len(rows) and goes_on_large(rows[n], rows[end]):
                end += 1
            found += title_and_note(rows[n:end], found[-1] if found else None)
        else:
            found.append(rows[n])
        n = end
    return found


def title_and_note(block: Sequence[Row], above: Row | None) -> list[Row]:
    """The rows of a large title and those of what stands small beside it, each together."""
    titles = [replace(row, fragments=row.fragments[:1]) for row in block]
    notes = [Row(row.base, row.fragments[1:]) for row in block if len(row.fragments) == 2]
    first, small = titles[0], notes[0].fragments[0]
    over = above.fragments[0] if above else None
    stacked = over is not None and abs(over.x0 - small.x0) < small.size and over.size * LARGE < first.fragments[0].size
    if stacked or len(block) > 1:
        notes[0].gap = not stacked
        first.gap = True
        return [*notes, *titles]
    notes[0].gap = True
    return [*titles, *notes]


def goes_on_large(row: Row, below: Row) -> bool:
    """Whether a row goes on with a large title, alone or with something small beside it."""
    large, first = row.fragments[0], below.fragments[0]
    alike = abs(large.size - first.size) < 0.1 * large.size and abs(large.x0 - first.x0) < 0.5 * large.size
    return alike and not below.gap and (len(below.fragments) == 1 or (len(below.fragments) == 2 and stands_out(below)))


LARGE = 1.4
"""So much larger than what stands small beside it a title is."""


def stands_out(row: Row) -> bool:
    """Whether the first fragment of a row is set much larger than the second; the number of a small title is not."""
    first, second = row.fragments
    return first.size > LARGE * second.size and not MARKER.match(first.text)


def rows_of(words: Sequence[Word], gap: float) -> list[Row]:
    """Words gathered by baseline, top to bottom, and parted at gaps."""
    found: list[tuple[Word, list[Word]]] = []
    reach: list[float] = []  # how far to the right the words of each row reach
    for word in sorted(words, key=lambda w: (-w.base, w.x0)):
        _, x0, x1, base, size, _ = word
        for n in range(len(found) - 1, max(len(found) - 4, -1), -1):
            first, row = found[n]
            # a row's first word has the highest baseline of all in it
            if first.base - base > 0.4 * (size if size > first.size else first.size) or len(row) >= CROWD:
                continue
            if x0 + 0.5 * size >= reach[n] or fits(row, word):
                row.append(word)
                if x1 > reach[n]:
                    reach[n] = x1
                break
        else:
            found.append((word, [word]))
            reach.append(x1)
    ordered = [(first, sorted(row, key=lambda w: (w.x0, w.text))) for first, row in found]
    return [Row(first.base, fragments_of(spelt(row), gap)) for first, row in ordered]


def spelt(row: list[Word]) -> list[Word]:
    """The words of a row, those set with room between their letters closed up."""
    if len(row) < 5 or 1 not in (len(row[0].text), len(row[-1].text)):
        return row
    from samgraf.ingest.readers.letters import closed_up

    return closed_up(row)


def fits(row: Sequence[Word], word: Word) -> bool:
    """Whether a word stands beside those of a row, not over one of them (a letter drawn twice is no matter)."""
    room = 0.5 * word.size
    low, high = word.x0 + room, word.x1 - room
    for other in row:
        if low < other.x1 and high > other.x0 and (word.text != other.text or abs(word.x0 - other.x0) > room):
            return False
    return True


def fragments_of(words: Sequence[Word], gap: float) -> list[Fragment]:
    """A row's words parted at wide gaps and at upright strokes, markers joined to what they mark."""
    found: list[Fragment] = []
    fresh = True
    for word in words:
        if word.text == "|":
            fresh = True
            continue
        last = found[-1] if found else None
        size = word.size
        if last:
            end = last.words[-1]
            if end.text == word.text and abs(end.x0 - word.x0) < 0.3 * size:
                continue
            size = max(size, end.size)
            if size < CAPITAL * last.words[0].size:
                size = last.words[0].size  # small capitals behind a large one
            if not fresh and word.x0 - end.x1 <= gap * size:
                last.words.append(word)
                continue
        fresh = False
        near = last is not None and len(found) == 1 and word.x0 - last.x1 <= MARKER_GAP * size
        if last and near and marks(last.text, word.text):
            if last.text == "o":
                last.words = [last.words[0]._replace(text="•")]
            last.words.append(word)
        else:
            found.append(Fragment([word]))
    return [whole] if len(found) > 2 and (whole := justified(found)) else found


def justified(found: Sequence[Fragment]) -> Fragment | None:
    """The fragments of a row as one where all its words stand as far from each other: a line that was stretched.

    >>> line = [Fragment([Word(text, x, x + 10, 700, 10)]) for text, x in (("en", 50), ("till", 72), ("rad", 94))]
    >>> justified(line).text
    'en till rad'
    """
    words = [word for fragment in found for word in fragment.words]
    first = 1 if MARKER.match(words[0].text) else 0
    gaps = [b.x0 - a.x1 for a, b in zip(words[first:], words[first + 1 :], strict=False)]
    even = (EVEN if len(gaps) < MANY else 2 * EVEN) * words[0].size
    if len(gaps) < 2 or min(gaps) <= 0 or max(gaps) - min(gaps) > even:
        return None
    return Fragment(words)


def marks(first: str, text: str) -> bool:
    """Whether what stands alone before a gap marks what follows it, or leads into it.

    >>> marks("§ 4", "Val"), marks("12", "Val"), marks("60", "61")
    (True, True, False)
    """
    return leads(first, text) or (MARKER.match(first) is not None and not (first.isdigit() and text.isdigit()))


def leads(first: str, text: str) -> bool:
    """Whether a short word before a gap leads into the clause behind it ("att   bifalla förslaget"), as a marker does.

    >>> leads("att", "bifalla"), leads("Tid", "klockan"), leads("att", "Ekö")
    (True, False, True)
    >>> leads("kl", "10.00")
    False
    """
    return 1 < len(first) <= LEAD and first.isalpha() and first.islower() and text[:1].isalpha()


def mark_gaps(rows: Sequence[Row]) -> None:
    """Mark the rows that have more room above than the page's lines have between them."""
    steps, like = [], []
    for above, row in zip(rows, rows[1:], strict=False):
        sizes = [f.size for f in (*above.fragments, *row.fragments)] if row.fragments and above.fragments else [1.0]
        steps.append((above.base - row.base) / max(*sizes, 1.0))
        like.append(max(sizes) <= LIKE * min(sizes))
    usual = Counter(round(step, 1) for step, same in zip(steps, like, strict=True) if same and 0.7 < step < 2.2)
    pitch = min(usual, key=lambda step: (-usual[step], step)) if usual else 1.2
    # where most paragraphs are one line long, the room between them is the commonest; lines of one stand closer
    closer = [step for step, times in usual.items() if step < pitch / 1.4 and times >= CLOSER * usual[pitch]]
    pitch = min(closer, key=lambda step: (-usual[step], step)) if closer else pitch
    if rows:
        rows[0].gap = rows[0].loose = True
    edge = right_edge(rows)
    tight = min((step for step, times in usual.items() if times >= max(3, TIGHT * len(steps))), default=0.0)
    exact = sorted(step for step in steps if abs(step - tight) <= 0.05)
    wrapped = exact[len(exact) // 2] if exact else 0.0
    onward = sorted(
        step for above, row, step in zip(rows, rows[1:], steps, strict=False) if is_wrapped(above, row, edge)
    )
    if onward and onward[len(onward) // 2] * LOOSE < (wrapped or pitch):
        wrapped = onward[len(onward) // 2]  # most paragraphs are one line long, but not all
    for row, step in zip(rows[1:], steps, strict=True):
        row.gap = step > 1.3 * pitch
        row.loose = step > LOOSE * wrapped > 0
        row.room = step / (wrapped or pitch)


def is_wrapped(above: Row, row: Row, edge: float) -> bool:
    """Whether a row goes on with the sentence of the one above it, which goes as far as the page's edge."""
    if len(above.fragments) != 1 or len(row.fragments) != 1 or above.fragments[0].bold != row.fragments[0].bold:
        return False
    first, last = row.fragments[0], above.fragments[0]
    full = len(last.words) >= SENTENCE and last.x1 + first.words[0].x1 - first.x0 > edge - last.size
    return full and first.text[0].islower() and last.text[-1] not in ".:;!?"


SENTENCE = 6
"""Words in a line of running text, at least."""


def right_edge(rows: Sequence[Row]) -> float:
    """Where lines end at the right: the edge that only one row in fifty goes beyond, those in small print aside."""
    sizes = sorted(row.fragments[0].size for row in rows if row.fragments)
    least = SMALL * sizes[len(sizes) // 2] if sizes else 0.0
    edges = sorted(row.fragments[-1].x1 for row in rows if row.fragments and row.fragments[0].size >= least)
    return edges[max(0, len(edges) - 1 - len(edges) // 50)] if edges else 0.0
