"""Labels in the margin beside what they head: "Beslut" to the left, and what was decided in the column of the text.

Read by rows, a label would be mingled with the first line of its text, and the next paragraph would stand below
nothing. So each is read before its text, on a line of its own. Lengths are in points, y grows upwards.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from samgraf.ingest.readers.cells import CASE
from samgraf.ingest.readers.halves import lines_of, running
from samgraf.ingest.readers.margins import GUTTER, NUMBERED, SOME, STEP, TITLE, edge_of
from samgraf.ingest.readers.rows import Word

LEVEL: Final = 0.6
"""So far from a label's first line, in the size of the letters, the first line of its text stands."""
LINES: Final = 4
"""Lines of a label at most."""
WORDS: Final = 5
"""Words of a label at most."""
LETTERS: Final = 48
"""Letters of a label at most."""
LONG: Final = 3
"""Lines of text that one label at least has beside and below it; rows of a table are shorter."""
MANY: Final = 3
"""Labels with that much text on a page that has no items."""
LARGER: Final = 1.05
"""So large, against the text, the heading of an item is, where it is not bold and has no sign."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of a page that are read before what stands below them; `label`: they are one in the margin."""

    words: Sequence[Word]
    label: bool = False
    floor: float = float("-inf")

    @property
    def text(self) -> str:
        """Its words parted by blanks."""
        return " ".join(word.text for word in self.words)


@dataclass(slots=True)
class Known:
    """What pages before have shown: the labels that stand in the margin, and where the text beside them begins."""

    texts: set[str] = field(default_factory=set)
    edge: float = 0.0


def side_labels(words: Sequence[Word], known: Known) -> list[Stretch]:
    """The words of a page in stretches, labels in the margin apart; none where it has no such labels.

    They stand below the heading of an item, or are among those `known` from pages before, to which they are added.

    >>> side_labels([Word("ensam", 50.0, 80.0, 700.0, 10.0)], Known())
    []
    """
    x = (edge_of(words) if len(words) > LONG * WORDS else 0.0) or known.edge
    if not x:
        return []
    labels, lines, begun = found_at(x, words, known.texts)
    if not begun:
        labels = labels if are_many(lines) and running(lines_of([w for w in words if w.x0 >= x - 1])) >= SOME else []
    if not labels or not are_labels(labels, lines, known.texts):
        return []
    known.texts |= {label.text for label in labels if not NUMBERED.match(label.text)}
    known.edge = x
    return stretches(words, labels)


def found_at(x: float, words: Sequence[Word], known: Collection[str]) -> tuple[list[Stretch], list[int], bool]:
    """What may be labels left of `x`, how many lines of text each has beside and below it, and whether items begin.

    Where items begin, labels are those below the first one, and those `known`; else all.
    """
    rows = rows_by_base(words)
    size = sorted(word.size for word in words)[len(words) // 2]
    labels: list[Stretch] = []
    lines: list[int] = []
    later = any(is_heading(row, size) for row in rows) or bool(known)
    begun, last = not later, float("inf")
    right = max(word.x1 for word in words)
    above: Sequence[Word] = ()  # the line of text before
    for n, row in enumerate(rows):
        left = [word for word in row if word.x0 < x - 1]
        beside = [word for word in row if word.x0 >= x - 1]
        text, above = above, beside or above
        heads = is_heading(row, size)
        begun = begun or heads
        base = level_with(rows, n, x) if left and is_aside(left, beside, x) else None
        told = " ".join(word.text for word in left)
        if heads and not (base and TITLE.search(CASE.sub("", NUMBERED.sub("", told, count=1)))):
            continue
        if not left or not is_aside(left, beside, x):
            if lines and not left:
                lines[-1] += 1
            continue
        onward = not heads and (base is None or left[0].text[0].islower() or is_full(text, beside, right))
        if labels and onward and last - left[0].base <= STEP * size and below_label(labels[-1]):
            labels[-1] = Stretch([*labels[-1].words, *left], label=True, floor=labels[-1].floor)
            last = left[0].base
        elif base is not None and (heads or (is_label(left) and (begun or told in known))):
            labels.append(Stretch(left, label=True, floor=base + 0.5 * size))
            lines.append(1)
            last = left[0].base
    return labels, lines, later


def rows_by_base(words: Sequence[Word]) -> list[list[Word]]:
    """Words gathered by baseline, from top to bottom and from left to right."""
    found: list[list[Word]] = []
    for word in sorted(words, key=lambda word: -word.base):
        if found and found[-1][0].base - word.base < 0.15 * word.size:
            found[-1].append(word)
        else:
            found.append([word])
    return [sorted(row, key=lambda word: word.x0) for row in found]


def is_aside(left: Sequence[Word], beside: Sequence[Word], x: float) -> bool:
    """Whether what stands left of an edge ends before it, and what stands on its baseline begins there."""
    size = left[-1].size
    close = all(b.x0 - a.x1 < size for a, b in pairwise(left))
    return close and left[-1].x1 < x - GUTTER * size and (not beside or beside[0].x0 < x + size)


def level_with(rows: Sequence[Sequence[Word]], n: int, x: float) -> float | None:
    """The baseline of the line at an edge that is level with a row left of it; None where there is none."""
    base, size = rows[n][0].base, rows[n][0].size
    for row in (rows[n], *rows[max(n - 1, 0) : n], *rows[n + 1 : n + 2]):
        starts = [word for word in row if x - 1 <= word.x0 < x + size]
        if starts and abs(starts[0].base - base) <= LEVEL * size:
            return max(starts[0].base, base)
    return None


def is_full(above: Sequence[Word], line: Sequence[Word], right: float) -> bool:
    """Whether the first word of a line had no room in the one above it."""
    return bool(above and line) and above[-1].x1 + line[0].x1 - line[0].x0 + 0.25 * line[0].size > right


def is_label(words: Sequence[Word]) -> bool:
    """Whether words may be a label: few of them, the first one with a capital, and no name of somebody."""
    text = " ".join(word.text for word in words)
    named = 1 < len(words) < 4 and all(word.text[:1].isupper() for word in words)
    short = len(words) <= WORDS and len(text) <= LETTERS
    return (
        short
        and text[0].isupper()
        and not CASE.search(text)
        and text[-1] not in ".;,!"
        and (not named or text.isupper())
    )


def below_label(label: Stretch) -> bool:
    """Whether a label may go on in a line below."""
    return len({word.base for word in label.words}) < LINES and len(label.words) <= WORDS


def is_heading(row: Sequence[Word], size: float) -> bool:
    """Whether a row is the heading of an item: it has its number, and a sign, or is set bold or larger."""
    text = " ".join(word.text for word in row[:4])
    return bool(NUMBERED.match(text)) and ("§" in text or row[-1].bold or row[-1].size > LARGER * size)


def are_labels(labels: Sequence[Stretch], lines: Sequence[int], known: Collection[str]) -> bool:
    """Whether what stands in the margin are labels: one has several lines of text, or pages before have the same."""
    told = [label.text for label in labels if not NUMBERED.match(label.text)]
    return bool(told) and (max(lines) >= LONG or len({*told}) < len(told) or any(text in known for text in told))


def are_many(lines: Sequence[int]) -> bool:
    """Whether so many labels have several lines of text that the page is parted by them, without items."""
    return sum(1 for n in lines if n >= LONG) >= MANY


def stretches(words: Sequence[Word], labels: Sequence[Stretch]) -> list[Stretch]:
    """What stands above the first label, then each label and what stands beside and below it."""
    taken = {id(word) for label in labels for word in label.words}
    rest = sorted((word for word in words if id(word) not in taken), key=lambda word: -word.base)
    found: list[Stretch] = []
    n = 0
    for label, following in zip((None, *labels), (*labels, None), strict=True):
        floor = following.floor if following else float("-inf")
        start = n
        while n < len(rest) and rest[n].base > floor:
            n += 1
        found += [label] if label else []
        found.append(Stretch(rest[start:n], floor=floor))
    return found
