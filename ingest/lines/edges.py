"""What belongs to the page and not to the minutes: running headers, footers and the numbers of pages.

By the file's own mark-up, by the table of patterns, and by repetition at the edges of pages
(a running header that no table knows).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from samgraf.ingest.lines.banners import before_page, begins_with_page, dated, is_banner, paged, paged_in_a_corner
from samgraf.ingest.lines.labels import label_of
from samgraf.ingest.tables import Rule, opening, tried
from samgraf.ingest.text import fold

if TYPE_CHECKING:
    from samgraf.ingest.lines.layout import Line

FIGURES = re.compile(r"\d+")
LONG_NUMBER = re.compile(r"\d{3,}")


def furniture(found: list[Line], language: str) -> tuple[Line, ...]:
    """Mark running headers, footers and page numbers; the first line below a page's header is at the top, too."""
    edges = Edges(found, language)
    for i, line in enumerate(found):
        if line.page_top and i and edges.may_go(i):
            edges.marks[i] = True
    for order in (range(1, len(found)), range(len(found) - 2, -1, -1)):
        step = -1 if order.step > 0 else 1
        for i in order:
            if edges.marks[i + step] and edges.may_go(i):
                edges.marks[i] = True
    out: list[Line] = []
    for line, mark in zip(found, edges.marks, strict=True):
        above = out[-1] if out and out[-1].furniture else None
        opens = line.page_top or (above is not None and (above.page_top or numbers_page(above)))
        close = above is not None and not (mark or line.gap or line.page_top) and opens_a_part(line, language)
        gap = above.gap if above and close else line.gap
        gap = max(gap, above.gap) if above and mark else gap  # the room above what is the page's lies above its text
        same = (mark, opens, gap) == (line.furniture, line.page_top, line.gap)
        out.append(line if same else replace(line, furniture=mark, page_top=opens, gap=gap))
    return tuple(out)


def numbers_page(line: Line) -> bool:
    """Whether a line that is the page's own stands apart and holds its number: below it the next page begins."""
    return line.gap > 0 and FIGURES.search(line.text) is not None and len(line.text) <= SHORT


SHORT = 40
"""Letters in a foot of a page with its number, at most."""


class Edges:
    """Lines, with marks at those that are known to be the page's; more may go that come again beside these."""

    def __init__(self, found: list[Line], language: str) -> None:
        self.found, self.language = found, language
        self.shape = [FIGURES.sub("0", fold(line.text)).casefold() for line in found]
        self.where: dict[str, list[int]] = {}
        for i, shape in enumerate(self.shape):
            self.where.setdefault(shape, []).append(i)
        self.items = item_numbers(found)
        self.stopped = stopped_numbers(found)
        self.marks = self.known()

    def known(self) -> list[bool]:
        """What mark-up, the tables, banners and numbers of pages say."""
        found = self.found
        bare = [*map(without_page, found[:HEAD]), *found[HEAD:]]
        marks = [line.furniture or line.meta or is_furniture(line.text, self.language) for line in bare]
        numbers = page_numbers(found, self.language)
        numbered = {i for i, line in enumerate(found) if self.again(i) and paged(line.text)}
        later = [i for i, line in enumerate(found) if is_banner(line.text)][1:]
        often = (i for i in range(FIRST, len(found)) if len(self.where[self.shape[i]]) >= SHEETS)
        sheets = {i for i in often if dated(found[i].text)}
        numbered |= self.tops()
        numbered |= {i for i in range(HEAD, len(found)) if found[i].page_top and begins_with_page(found[i].text)}
        numbered |= {i for i in range(HEAD, len(found)) if paged_in_a_corner(found[i].text)}
        return [m or i in numbers or i in numbered or i in later or i in sheets for i, m in enumerate(marks)]

    def tops(self) -> set[int]:
        """Lines that open two pages alike but for figures, and those below that do so, too."""
        pages = [i for i, line in enumerate(self.found) if line.page_top and i]
        first: dict[str, int] = {}
        tops: set[int] = set()
        for i in pages:
            j = first.setdefault(self.shape[i], i)
            if j == i or not FIGURES.search(self.found[i].text):
                continue
            for k in range(min(DEEP, len(self.found) - i)):
                long = (LONG_NUMBER.findall(self.found[n + k].text) for n in (i, j))
                if self.shape[i + k] != self.shape[j + k] or len({*map(tuple, long)}) > 1 or self.opens(i + k):
                    break
                tops |= {i + k, j + k}
        return tops

    def opens(self, i: int) -> bool:
        """Whether a line that may come again opens something, or is too long for the head of a page."""
        return (
            i in self.stopped
            or i in self.items
            or len(self.found[i].text) > 100
            or opens_a_part(self.found[i], self.language)
        )

    def again(self, i: int) -> bool:
        """Whether a line came before but for its figures, or comes again and is not of the head of the minutes."""
        where = self.where[self.shape[i]]
        return where[0] < i or (i >= HEAD and len(where) > 1)

    def numbers_again(self, i: int) -> bool:
        """Whether a line's longer numbers come again: those of matters differ, that of a page is short."""
        line = LONG_NUMBER.findall(self.found[i].text)
        return not line or any(
            LONG_NUMBER.findall(self.found[j].text) == line
            for j in self.where[self.shape[i]]
            if j < i or (j > i >= HEAD)
        )

    def may_go(self, i: int) -> bool:
        """Whether a line beside the edge of a page or what is marked is a running header or footer, too."""
        line = self.found[i]
        if self.marks[i]:
            return False
        if i in self.stopped:
            return False
        if line.text.isdigit():
            return i not in self.items and not opens_a_part(line, self.language) and self.comes_at_edges(i)
        again = len(line.text) <= 100 and self.again(i) and (paged(line.text) or self.numbers_again(i))
        return again and not opens_a_part(line, self.language) and not self.decided(i) and self.comes_at_edges(i)

    def decided(self, i: int) -> bool:
        """Whether a line stands right below "Beslut": the same may be decided again and again."""
        above = self.found[i - 1].words if i and not self.found[i].page_top else ""
        label = label_of(above, self.language) if above else None
        return label is not None and label.role == "decision" and label.value >= len(above)

    def comes_at_edges(self, i: int) -> bool:
        """Whether a line stands at the edge of a page elsewhere too: what is decided twice may open a page for once."""
        return any(self.at_edge(j) for j in self.where[self.shape[i]] if j != i)

    def at_edge(self, i: int) -> bool:
        """Whether a line is of the head, opens or ends a page, or stands beside what is marked."""
        last = i + 1 == len(self.found)
        if i < HEAD or self.found[i].page_top or last or self.found[i + 1].page_top:
            return True
        return self.marks[i - 1] or self.marks[i + 1]


def opens_a_part(line: Line, language: str) -> bool:
    """Whether a line opens something: a lead, a label or an item says the same again and again."""
    label = label_of(line.words, language)
    item = matched(tried(line.words, language, "layout", "item"), line.words)
    return (
        (label is not None and label.kind in ("section", "group"))
        or (item is not None and not item[0].more.get("alone"))
        or any(rule.match.match(line.words) for rule in opening(line.words, language, "decisions", "lead"))
        or any(rule.match.match(line.words) for rule in opening(line.words, language, "decisions", "taken"))
    )


DEEP = 4
"""Lines that the head of a page has at most."""
FIRST, SHEETS = 3, 3
"""What heads a sheet comes so often, and below the lines that the whole begins with it says nothing new."""
FAR = 20
"""So many blanks before a bare number set it in a page's corner or middle, where no item stands."""


def page_numbers(found: Sequence[Line], language: str) -> frozenset[int]:
    """Lines with the number of a page and nothing else: far to the right, or rising by one where items have a sign."""
    bare = [i for i, line in enumerate(found) if line.text.isdigit() and len(line.text) <= 3]
    far = {i for i in bare if found[i].indent >= FAR}
    if pages := by_distance(found, [i for i in bare if i not in far]):
        return frozenset({*far, *pages})
    left = [i for i in bare if i not in far and found[i].gap]
    if len(left) < 2:
        return frozenset(far)
    values = [int(found[i].text) for i in left]
    rising = all(b == a + 1 for a, b in zip(values, values[1:], strict=False))
    signed = (line for line in found if "§" in line.words[:12])
    marked = sum(1 for line in signed if matched(tried(line.words, language, "layout", "item"), line.words))
    return frozenset({*far, *left}) if rising and marked >= 2 else frozenset(far)


def by_distance(found: Sequence[Line], bare: Sequence[int]) -> list[int]:
    """Those bare numbers that are pages' since they count on from the second page, each about a page behind the last.

    Numbers from one on may be items', unless one of them stands within a sentence.
    """
    chain: list[int] = []
    for i in bare:
        value = int(found[i].text)
        due = value == int(found[chain[-1]].text) + 1 if chain else value in (1, 2)
        if due and i - (chain[-1] if chain else 0) >= PAGE:
            chain.append(i)
    if not chain or len(chain) < FEW_OTHERS * len(bare):
        return []
    steps = [b - a for a, b in pairwise([0, *chain])]
    torn = any(i + 1 < len(found) and found[i + 1].text[0].islower() for i in chain)
    level = max(steps[1:], default=0) <= UNEVEN * min(steps)
    return chain if level and (torn or found[chain[0]].text == "2") else []


PAGE = 12
"""Lines of a page that hold something, at least."""
UNEVEN = 3
"""So many times as many lines as on another page there may be on one."""
FEW_OTHERS = 0.8
"""Share of the bare numbers that are pages', at least."""


def item_numbers(found: Sequence[Line]) -> frozenset[int]:
    """Lines with a number and nothing else that count from one on, where the heads of pages have their own numbers."""
    short = [i for i, line in enumerate(found) if line.text.isdigit() and len(line.text) <= 3]  # a year is none
    bare = [i for i in short if found[i].indent < FAR and not found[i].meta]
    bare = bare[next((k for k, i in enumerate(bare) if found[i].text == "1"), len(bare)) :]
    counted = [found[i].text for i in bare] == [str(n + 1) for n in range(len(bare))]
    pages = sum(1 for line in found if paged(line.text))
    return frozenset(bare) if counted and len(bare) > pages > 1 else frozenset()


def stopped_numbers(found: Sequence[Line]) -> frozenset[int]:
    """Lines with a number and a full stop, and nothing else, that count from one on, each above words."""
    bare = [i for i, line in enumerate(found[:-1]) if STOPPED.fullmatch(line.text) and not line.meta]
    counted = [found[i].text[:-1] for i in bare] == [str(n + 1) for n in range(len(bare))]
    titled = all(found[i + 1].text[0].isalpha() for i in bare)
    return frozenset(bare) if counted and titled and len(bare) >= SHEETS else frozenset()


STOPPED = re.compile(r"\d{1,2}[.)]")


def matched(found: Sequence[Rule], words: str) -> tuple[Rule, re.Match[str]] | None:
    """The first rule that matches from the start of `words`."""
    for rule in found:
        if hit := rule.match.match(words):
            return rule, hit
    return None


def is_furniture(text: str, language: str) -> bool:
    """Whether a line looks like a page number or the like, wherever it stands."""
    likely = tried(text, language, "layout", "furniture")
    return bool(likely) and any(r.search(text) for r in likely)


def without_papers(found: Sequence[Line], language: str) -> tuple[Line, ...]:
    """The lines, those marked that name a paper to be fetched, as a page lists them below an item.

    They are left out as running headers are, but no page ends there.
    """
    papers = (any(rule.search(line.text) for rule in tried(line.text, language, "layout", "paper")) for line in found)
    return tuple(replace(line, furniture=line.furniture or paper) for line, paper in zip(found, papers, strict=True))


def without_page_numbers(found: Sequence[Line]) -> tuple[Line, ...]:
    """The lines, those that the first page begins with without the number of the page at their end.

    What stands in the margin of a page is nobody's name ("Vägnämnden      1 (3)").
    """
    head = (line if line.furniture else without_page(line) for line in found[:HEAD])
    return (*head, *found[HEAD:])


def without_page(line: Line) -> Line:
    """A line without the number of the page at its beginning or end, if it holds more than that."""
    if begins_with_page(line.text) and (hit := PAGE_AHEAD.match(line.text)):
        at = line.start + hit.end()
        line = replace(line, start=at, body=max(line.body, at), text=line.text[hit.end() :])
    cut = before_page(line.text)
    inside = line.body - line.start < cut < len(line.text)
    if not inside:
        return line
    return replace(line, end=line.start + cut, text=line.text[:cut], row=line.row and "\t" in line.text[:cut])


PAGE_AHEAD = re.compile(r"\d{1,3}\s?\(\d{1,3}\)\s+")


def over_pages(found: Sequence[Line], end: int, language: str) -> tuple[Line, ...]:
    """The lines, those up to `end` without the room above them that go on with a list or table behind a page's header.

    What stands between two pages says nothing of whether the list goes on.
    """
    out = list(found)
    above: Line | None = None
    for n, line in enumerate(found[:end]):
        if line.furniture:
            continue
        if above and line.gap and n and found[n - 1].furniture and alike(above, line):
            if label_of(line.words, language) is None:
                out[n] = replace(line, gap=0)
        above = line
    return tuple(out)


def alike(above: Line, below: Line) -> bool:
    """Whether two lines look like rows of one table, entries of one list or its heading, or a wrapped entry."""
    if below.heading or above.bullet != below.bullet:
        return False
    if BESIDE.search(above.text) or BESIDE.search(below.text):
        return True
    wrapped = len(above.text) > ENTRY or above.text.endswith(",")
    return above.text[-1] != "." and (wrapped or len(below.text) <= ENTRY)


BESIDE = re.compile(r"\S(?: {2,}|\t)\S")
"""Two pieces of a line that stand in columns."""
ENTRY = 60
"""Letters in an entry of a list of names, at most."""

HEAD = 12
"""Lines of a document among which what stands at the top of its first page is found."""
