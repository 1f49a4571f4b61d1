"""Lines of a PDF's pages that are the page's own: running headers, footers, page numbers, what browsers print."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence, Set
from difflib import SequenceMatcher

from samgraf.ingest.readers.columns import Line
from samgraf.ingest.tables.forms import either

PAGE_OR_SHORT = re.compile(r"(?<!\d)(?:\d{1,2}(?!\d)|(?<=\s)\d+(?= ?\(|$)|(?<=\()\d+(?=\)))")
"""Figures that differ from page to page in a running header; the number of a matter is longer ("Dnr 2024/430")."""
PAGE_NUMBER = re.compile(
    rf"(?:{either('page')}|s)?\.?\s*\d{{1,4}}(?:\s*(?:\(\s*\d{{1,4}}\s*\)|(?:{either('by')}|/)\s*\d{{1,4}}))?\.?$",
    re.I,
)
MARGIN = 0.14
"""Share of a page's height, at its top and its bottom, where headers and footers stand."""
COMPARED = 600
"""Lines near the edges of pages up to which recognised ones are compared letter by letter."""


def repeated(pages: Sequence[Sequence[Line]], recognised: bool) -> set[tuple[int, int]]:
    """Which lines (page from 1, line from 0) are running headers, footers and page numbers.

    A header stands on many pages, from the edge on: "Beslut" may well stand at the same height on two of them.
    In recognised text the same header may be spelt in several ways.
    """
    edges: dict[tuple[str, int, bool], list[tuple[int, int]]] = defaultdict(list)
    found: set[tuple[int, int]] = set()
    for number, page in enumerate(pages, start=1):
        if not page:
            continue
        top, bottom = max(line.box[3] for line in page), min(line.box[1] for line in page)
        margin = MARGIN * max(top - bottom, 500.0)
        for n, line in enumerate(page):
            low, high = line.box[1] < bottom + margin, line.box[3] > top - margin
            if not low and not high:
                continue
            shape = PAGE_OR_SHORT.sub("0", " ".join(line.text.split())).casefold()
            edges[shape, round(line.box[1] / 6), low].append((number, n))
            if PAGE_NUMBER.match(line.text.strip()) and (line.box[1] == bottom or line.box[3] == top):
                found.add((number, n))
    found |= above_numbers(pages, found)
    full = sum(1 for page in pages if page)
    often: set[tuple[int, int]] = set()
    for (shape, height, low), where in sorted(edges.items()):
        near = [place for h in (height - 1, height, height + 1) for place in edges.get((shape, h, low), ())]
        if recognised and len(edges) <= COMPARED:
            near += [place for key, places in edges.items() if is_alike(key, (shape, height, low)) for place in places]
        count = len({number for number, _ in near})
        if count >= max(2, MANY * full):
            found |= {(number, n) for number, n in where if low or number > 1}
        if count >= MOST * full:
            often |= {*where}
    return {place for place in found if place in often or from_edge(pages[place[0] - 1], *place, found)}


def above_numbers(pages: Sequence[Sequence[Line]], found: Set[tuple[int, int]]) -> set[tuple[int, int]]:
    """Which lines stand level with the number of a page at its top, or above it: they are of the header as well.

    On the first page they may name the body.
    """
    more: set[tuple[int, int]] = set()
    for number, n in found:
        page, box = pages[number - 1], pages[number - 1][n].box
        level = [k for k, line in enumerate(page) if k != n and line.box[3] > box[1] and line.box[1] > box[1] - ROW]
        if number > 1 and len(level) <= HEADED and any(line.box[3] < box[1] for line in page):
            more |= {(number, k) for k in level}
    return more


HEADED = 3
"""Lines beside the number of a page at most."""
MANY, MOST = 0.4, 0.7
"""Shares of the pages: on so many a running header stands, and on so many whatever stands between it and the edge."""


def from_edge(page: Sequence[Line], number: int, n: int, found: Set[tuple[int, int]]) -> bool:
    """Whether all lines between line `n` and the top of its page, or its bottom, are among those found, too."""
    at = page[n].box
    above = all((number, k) in found for k, line in enumerate(page) if line.box[1] > at[3])
    return above or all((number, k) in found for k, line in enumerate(page) if line.box[3] < at[1])


def is_alike(one: tuple[str, int, bool], other: tuple[str, int, bool]) -> bool:
    """Whether two lines (shape, height, at the bottom) are one header or footer; recognised letters may differ."""
    if one[2] != other[2] or abs(one[1] - other[1]) > 1:
        return False
    if one[0] == other[0]:
        return True
    if min(len(one[0]), len(other[0])) < 20 or abs(len(one[0]) - len(other[0])) > 4:
        return False
    return SequenceMatcher(None, one[0], other[0], autojunk=False).ratio() >= 0.9


def printed(pages: Sequence[Sequence[Line]]) -> set[tuple[int, int]]:
    """Which lines (page from 1, line from 0) a browser has printed around a page: address, title, day and hour.

    So is an address alone at the foot of a page, apart from what stands above it ("www.ekby.se").
    """
    found: set[tuple[int, int]] = set()
    for number, page in enumerate(pages, start=1):
        if not page:
            continue
        top, bottom = max(line.box[3] for line in page), min(line.box[1] for line in page)
        edge = [n for n, line in enumerate(page) if line.box[3] > top - ROW or line.box[1] < bottom + ROW]
        said = "\n".join(page[n].text for n in edge)
        if ADDRESS.search(said) and STAMP.search(said) and OF.search(said):
            found |= {(number, n) for n in edge}
        if len(page) > 1 and page[-1].gap and page[-1].box[1] == bottom and ALONE.fullmatch(page[-1].text):
            found.add((number, len(page) - 1))
    return found


ROW = 6.0
"""Points within which lines at the edge of a page stand in one row."""
ADDRESS = re.compile(r"(?:^|\s)(?:https?://|file:///|about:)\S", re.M)
ALONE = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+")
STAMP = re.compile(r"(?<!\d)\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4},? \d{1,2}[:.]\d{2}")
OF = re.compile(r"(?:^|\s)\d{1,3} ?(?:/|\w{1,3}) ?\d{1,3}$", re.M)
"""The number of a page and how many there are."""
