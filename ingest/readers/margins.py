"""Headings of items in the margin: what was said stands beside them, in a column that takes most of the page.

Read by rows, a heading would be mingled with the first lines of its text. So it is read before that text, whole.
Lengths are in points, y grows upwards.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from samgraf.ingest.readers.cells import CASE
from samgraf.ingest.readers.columns import line_of
from samgraf.ingest.readers.folding import folded
from samgraf.ingest.readers.halves import WORDS, lines_of, running, starts
from samgraf.ingest.readers.lists import Line
from samgraf.ingest.readers.rows import Word, rows_of

NUMBERED: Final = re.compile(
    r"(?:[^\W\d_][\w.]{0,11} )?(?:§+ ?\d{1,4}|\d{1,4} ?§)(?:/\d{2,4})?[.:]?(?= |$)"
    r"|\d{1,3}(?:\.\d{1,2})?[.)]?(?= [^\W\d_])"
)
"""How the heading of an item begins: the letters of a body, a paragraph, a number."""
TITLE: Final = re.compile(r"[^\W\d_]{3}")
MARGIN: Final = (0.12, 0.42)
"""Where what was said begins, as a share of the width that a page's words take."""
STARTS: Final = 6
"""Lines at least that begin at its left edge."""
GUTTER: Final = 0.6
"""Room between a heading and what stands beside it at least, in the size of the letters."""
STEP: Final = 1.7
"""So far, in the size of the letters, the lines of a heading stand from each other at most."""
NEAR: Final = 1.2
"""So far from a heading's first line, in the size of the letters, what stands beside it begins at most."""
LONGEST: Final = 8
"""Lines of a heading at most."""
SOME: Final = 0.15
"""Share of the lines beside that go on in the next one, at least."""


def margins(words: Sequence[Word]) -> list[tuple[list[Word], bool]]:
    """The words of a stretch of a page in stretches to be read in turn, and which of these are headings in the margin.

    >>> margins([Word("ensam", 50.0, 80.0, 700.0, 10.0)])[0][1]
    False
    """
    x = edge_of(words) if len(words) > STARTS * WORDS else 0.0
    if not x or not any(word.x0 < x and ("§" in word.text or word.text[0].isdigit()) for word in words):
        return [(list(words), False)]
    size = sorted(word.size for word in words)[len(words) // 2]
    aside = headings([word for word in words if word.x0 < x - 1])
    heads = [whole for head in aside if (whole := stands_alone(head, words, x, size))]
    top = heads[0][0].base + size if heads else float("-inf")
    beside = [word for word in words if word.x0 >= x - 1 and word.base < top]
    if not beside or not (running(lines_of(beside)) >= SOME or are_paragraphs(heads, beside)):
        return [(list(words), False)]
    return parted(words, heads)


def edge_of(words: Sequence[Word]) -> float:
    """The left edge at which most lines beside the margin begin; 0 where none is."""
    often = starts(words)
    left, right = min(often), max(often)
    low, high = (left + share * (right - left) for share in MARGIN)
    least = max(STARTS, SHARE * len(words))
    return next((float(x) for x, n in often.most_common(2) if low < x < high and n + often[x + 1] >= least), 0.0)


SHARE: Final = 0.05
"""Share of the words that begin at that edge, at least."""


def headings(words: Sequence[Word]) -> list[list[Word]]:
    """The words of each heading of an item in a margin: a line that begins with a number, and those right below it."""
    found: list[list[Word]] = []
    last, count = None, 0
    for row in rows_of(words, float("inf")):
        line = [word for fragment in row.fragments for word in fragment.words]
        text = " ".join(word.text for word in line)
        size = line[0].size
        if NUMBERED.match(text):
            found.append(line)
            last, count = row.base, 1
        elif last is not None and last - row.base <= STEP * max(size, found[-1][0].size) and count < LONGEST:
            found[-1] += line
            last, count = row.base, count + 1
        else:
            last = None
    return found


def stands_alone(head: Sequence[Word], words: Sequence[Word], x: float, size: float) -> list[Word]:
    """The words of a heading that ends before what stands beside it, if something does; of any other none.

    Where a margin has an item's number above nothing but the number of its case, the title is what stands beside it.
    """
    if max(word.x1 for word in head) > x - GUTTER * size:
        return []
    low, high = head[0].base - NEAR * size, head[0].base + NEAR * size
    if not any(low < word.base < high and x - 1 <= word.x0 < x + size for word in words):
        return []
    text = NUMBERED.sub("", " ".join(word.text for word in head), count=1)
    if TITLE.search(CASE.sub("", text)):
        return list(head)
    return titled(head, [word for word in words if word.x0 >= x - 1]) if text.strip() else []


def titled(head: Sequence[Word], beside: Sequence[Word]) -> list[Word]:
    """The words of a number in the margin with those of the title beside it; of a bold one that is wrapped, all."""
    found = number = [word for word in head if abs(word.base - head[0].base) < 0.4 * head[0].size]
    right = max((word.x1 for word in beside), default=0.0)
    last: Word | None = None
    for row in rows_of([word for word in beside if word.base < head[0].base + 0.4 * head[0].size], float("inf")):
        words = row.fragments[0].words
        full = last is not None and last.x1 + words[0].x1 - words[0].x0 + 0.25 * last.size > right
        if last and not (full and last.bold and words[0].bold and last.base - words[0].base < STEP * last.size):
            break
        found = found + words
        last = words[-1]
    return found if len(found) > len(number) else []


def are_paragraphs(heads: Sequence[Sequence[Word]], beside: Sequence[Word]) -> bool:
    """Whether headings are several paragraphs by their sign, with sentences beside them, however short."""
    signed = [head for head in heads if any("§" in word.text for word in head[:3])]
    counts = sorted(len(line.words) for line in lines_of(beside))
    return len(signed) > 1 and counts[len(counts) // 2] >= WORDS


def parted(words: Sequence[Word], heads: Sequence[Sequence[Word]]) -> list[tuple[list[Word], bool]]:
    """What stands above the first heading, then each heading and what stands beside and below it."""
    taken = {id(word) for head in heads for word in head}
    rest = sorted((word for word in words if id(word) not in taken), key=lambda word: -word.base)
    found: list[tuple[list[Word], bool]] = []
    n = 0
    for head, following in zip((None, *heads), (*heads, None), strict=True):
        floor = following[0].base + 0.5 * following[0].size if following else float("-inf")
        start = n
        while n < len(rest) and rest[n].base > floor:
            n += 1
        found += [(list(head), True)] if head else []
        found += [(rest[start:n], False)] if n > start else []
    return found


def heading_line(words: Sequence[Word], *, bold: bool = False) -> Line:
    """A heading in the margin as one line, set off as those in bold are where that is told."""
    rows = rows_of(words, float("inf"))
    fragments = [fragment for row in rows for fragment in row.fragments]
    line = line_of(folded([fragment.text for fragment in fragments]), fragments, gap=True)
    return replace(line, bold=line.bold or bold)
