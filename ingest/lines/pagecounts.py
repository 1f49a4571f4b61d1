"""Pages laid flat, each of which begins with its number: "2 3. Rapporter" begins the second page.

Viewers of documents say so above the text; others set the number before the head of each page without a word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from samgraf.ingest.lines.banners import is_banner, paged
from samgraf.ingest.lines.labels import label_of
from samgraf.ingest.tables import table
from samgraf.ingest.tables.forms import shaped

if TYPE_CHECKING:
    from samgraf.ingest.lines.layout import Line

COUNT = re.compile(r"(?P<number>\d{1,3})(?:\s?\(\d{1,3}\))?(?:\s+(?=\S)|$)")
NUMBERED = re.compile(r"\d{1,3}(?:[.)] ?| )(?:§ ?)?(?=[A-ZÅÄÖÆØ])|\d{1,3} ?§|§ ?\d")
"""How an item begins, behind the number of the page that begins with it."""
WORD = re.compile(r"[^\W\d_]{2,}")
HEAD = 16
"""Lines among which a viewer says that its text begins, or the head of the minutes stands."""
FEW = 9
"""The number of the first page that is given, at most, where it is no viewer that says so."""


def without_page_counts(found: list[Line], language: str) -> list[Line]:
    """The lines without the numbers that pages begin with, each one more than the last; as they are where none do.

    A page's number has the page's own head behind it, an item's number, or what the first page has there; below a
    viewer's label it begins a block, and counts on none of the items. What heads a page again is furniture.
    """
    said = table(language, "layout").get("viewer", {}).get("labels", ())
    at = next((i for i, line in enumerate(found[:HEAD]) if line.text.casefold().rstrip(":") in said), None)
    if at is None and not any(line.text[:1].isdigit() for line in found[:HEAD]):
        return found
    pages = Pages(found, language, viewed=at is not None)
    pages.follow(range(0 if at is None else at + 1, HEAD if at is None else at + 2))
    out = list(found)
    for n, (i, end) in enumerate(pages.tops.items()):
        line = found[i]
        rest = line.text[end:]
        if not rest or OWN.fullmatch(rest) or (n and pages.repeats(rest)):
            out[i] = replace(line, furniture=True)
        else:
            out[i] = cut(line, end)
        if not rest and i + 1 < len(found) and i + 1 not in pages.tops:
            out[i + 1] = replace(found[i + 1], page_top=True)
    return out


OWN = shaped("of-a-page")


@dataclass(slots=True)
class Pages:
    """The pages that begin with their number, by line, each with where what stands behind the number begins."""

    found: Sequence[Line]
    language: str
    viewed: bool
    tops: dict[int, int] = field(default_factory=dict)
    head: frozenset[str] = frozenset()

    def follow(self, first: range) -> None:
        """Find the number of the first page among some lines, and those that count on from it."""
        start = next((i for i in first if i < len(self.found) and self.begins(i)), None)
        if start is None:
            return
        due = (self.number(start) or 0) + 1
        self.take(start)
        self.head = words(self.found[start].text)
        item = 0
        for i in range(start + 1, len(self.found)):
            value = self.number(i)
            if value is None:
                continue
            if value == due - 1 and i - 1 in self.tops and self.found[i].text.isdigit():
                self.take(i)
            elif value == due and self.is_top(i, item):
                self.take(i)
                due += 1
            else:
                item = value

    def number(self, i: int) -> int | None:
        """The bare number that a line begins with."""
        hit = COUNT.match(self.found[i].text) if self.found[i].text[:1].isdigit() else None
        return int(hit["number"]) if hit else None

    def rest(self, i: int) -> str:
        """What stands behind the number that a line begins with, or on the next line where the number is alone."""
        hit = COUNT.match(self.found[i].text)
        behind = self.found[i].text[hit.end() :] if hit else ""
        return behind or (self.found[i + 1].text if i + 1 < len(self.found) else "")

    def take(self, i: int) -> None:
        """Keep a line that begins a page."""
        hit = COUNT.match(self.found[i].text)
        self.tops[i] = hit.end() if hit else 0

    def begins(self, i: int) -> bool:
        """Whether a line begins the first page that is given.

        Where it is the first of all, and no item's number counts on from it, labels of the head below it are enough.
        """
        value = self.number(i)
        if self.viewed or value is None:
            return value == 1
        lone = self.found[i].text.isdigit()
        if not 0 < value <= (FEW if lone else 1):
            return False
        if self.is_own(i):
            return True
        label = label_of(self.rest(i), self.language)
        if i or (label is not None and label.kind != "field"):
            return False
        further = (k for k in range(1, len(self.found)) if self.number(k) == value + 1 and not self.is_own(k))
        below = (label_of(line.words, self.language) for line in self.found[1:HEAD])
        return any(at is not None and at.kind == "group" for at in below) and next(further, None) is None

    def is_own(self, i: int) -> bool:
        """Whether what stands behind the number that a line begins with is the page's, and no title of an item."""
        rest = self.rest(i)
        if OWN.fullmatch(rest) or is_banner(rest) or paged(rest):
            return True
        label = label_of(rest, self.language) if i < HEAD or self.tops else None
        return label is not None and label.kind == "field" and label.role in HEADS

    def repeats(self, text: str) -> bool:
        """Whether a line has hardly any words but those that the first page begins with, and no figures of its own."""
        own = words(text)
        return len(own) > 1 and len(own) <= len(self.head) + 1 and own <= self.head

    def is_top(self, i: int, item: int) -> bool:
        """Whether a line with the number that is due begins a page; `item` is the last bare number that began none."""
        line = self.found[i]
        apart = line.gap > 0 or line.page_top
        if self.is_own(i) or self.repeats(self.rest(i)) or (apart and NUMBERED.match(self.rest(i))):
            return True
        return item != (self.number(i) or 0) - 1 and (apart if self.viewed else line.text.isdigit())


HEADS = ("time", "place", "place-and-time", "body")
"""Fields of the head of minutes, which no item has for its title."""


def words(text: str) -> frozenset[str]:
    """The words of a line, whatever its figures."""
    return frozenset(word.casefold() for word in WORD.findall(text))


def cut(line: Line, at: int) -> Line:
    """A line that begins a page, from offset `at` of its text on."""
    start = line.start + at
    return replace(line, start=start, body=max(line.body, start), text=line.text[at:], page_top=True)
