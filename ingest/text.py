"""Text and places in it: spans, documents as readers hand them on, and passages as a reader sees them.

`Document.text` is what samgraf keeps of a source and never alters afterwards.
Every span counts Unicode code points of that text and is half-open, so that
`text[span.start:span.end]` is the proof of whatever points at it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import accumulate, islice


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of `Document.text`, from `start` up to but not including `end`.

    >>> Span(2, 5).of("abcdefg")
    'cde'
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span runs forwards from 0: {self.start}–{self.end}")

    def of(self, text: str) -> str:
        """The stretch of `text` that this span covers."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it came: its name (without folders), its bytes, what it is, and the hash that identifies it.

    `within` is the archive (and the folder in it) or the e-mail that it came in, or empty.
    """

    name: str
    data: bytes = field(repr=False)
    media_type: str
    sha256: str
    within: str = ""


@dataclass(frozen=True, slots=True)
class Hint:
    """What the file's own mark-up says about a stretch of text.

    `kind` is one of `heading` (with `level` 1 to 6), `entry` (of a list; `level` is its depth from 1),
    `row` (of a table; its cells are parted by a tab in the text), `bold` (a line set in bold throughout),
    `furniture` (running header, footer, page number), `meta` (front matter, comment), `code`.
    """

    span: Span
    kind: str
    level: int = 0


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the source file a stretch of text stands: `where` is for people, the numbers for viewers.

    PDF: `page` from 1 and `box` (left, bottom, right, top in points). Others: `where` such as
    "paragraph 12" or "table 2, row 3, cell 1".
    """

    span: Span
    where: str
    page: int = 0
    box: tuple[float, float, float, float] | None = None


@dataclass(frozen=True, slots=True)
class Mending:
    """What a reader had to put right or could not read; it becomes a warning of the document."""

    span: Span
    message: str
    reading: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """The kept text of one source, with what the file's mark-up told about it.

    `pages` holds the offset at which each page begins where the source has pages, else is empty.
    `sitting` counts the minutes that are bound in one file: those of the second have the first blanked out.
    """

    source: Source
    text: str = field(repr=False)
    pages: tuple[int, ...] = ()
    hints: tuple[Hint, ...] = field(default=(), repr=False)
    places: tuple[Place, ...] = field(default=(), repr=False)
    mendings: tuple[Mending, ...] = ()
    sitting: int = 1

    def page_of(self, offset: int) -> int:
        """The number of the page, from 1, on which `offset` stands; 0 where the source has no pages."""
        return bisect_right(self.pages, offset)

    def place_of(self, span: Span) -> Place | None:
        """Where in the file a stretch stands, None where no reader said.

        The box covers all lines of the stretch on its first page; `where` names the place of its first letter, in a
        table with the cell: "table 2, row 3, cell 1".
        """
        first = bisect_right(self.places, span.start, key=lambda place: place.span.start) - 1
        if first < 0 or span.start >= self.places[first].span.end:
            return None
        place, boxes = self.places[first], []
        for below in islice(self.places, first, None):
            if below.span.start >= span.end or below.page != place.page:
                break
            if below.box is not None:
                boxes.append(below.box)
        left, bottom, right, top = zip(*boxes, strict=True) if boxes else ((), (), (), ())
        box = (min(left), min(bottom), max(right), max(top)) if boxes else None
        tabs = self.text.count("\t", place.span.start, span.start) + 1
        is_row = place.where.rpartition(" ")[0].endswith("row")
        return Place(span, f"{place.where}, cell {tabs}" if is_row else place.where, place.page, box)


@dataclass(frozen=True, slots=True)
class Passage:
    """A heading, sentence, list entry or roster line as a reader sees it.

    White space is folded, hyphenated line breaks are joined and page furniture in the middle is left out.
    `pieces` leads back: (offset in `text`, offset in the document, length), in order, not overlapping.
    What lies between two pieces in the document was left out or was white space (folded to one blank,
    which belongs to no piece).

    `role` says what the passage is in the minutes: `title` (of an item), `heading` (sub-heading or section label),
    `field` (label and value in the head), `roster`, `sentence` (running text), `decision` (clause as taken),
    `proposal` (a clause that was proposed), `contents` (table of contents), `signature`.
    `item` is the index into `Minutes.items`, -1 in the head of the minutes.
    `section` is the label of the section that it stands in (`decision`, `background`, `motion` …), or "".
    """

    text: str
    pieces: tuple[tuple[int, int, int], ...] = field(repr=False)
    role: str
    item: int = -1
    section: str = ""

    @property
    def span(self) -> Span:
        """From its first to its last character in the document."""
        _, last, length = self.pieces[-1]
        return Span(self.pieces[0][1], last + length)

    def spans(self, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
        """The stretches of the document that `self.text[start:end]` stands for.

        One span, unless something was left out in between that is more than white space or a hyphen:
        blanks, line breaks and hyphens between two pieces are covered by one span.

        >>> p = Passage("ett par ord", ((0, 10, 3), (4, 14, 7)), "sentence")
        >>> p.spans(4, 7), p.spans()
        ((Span(start=14, end=17),), (Span(start=10, end=21),))
        """
        stop = len(self.text) if end is None else end
        found: list[Span] = []
        for here, there, length in self.pieces:
            low, high = max(here, start), min(here + length, stop)
            if low >= high:
                continue
            left, right = there + low - here, there + high - here
            if found and left - found[-1].end <= GAP:
                found[-1] = Span(found[-1].start, right)
            else:
                found.append(Span(left, right))
        return tuple(found)

    def cover(self, start: int, end: int) -> Span:
        """One span of the document from the first to the last character of `self.text[start:end]`."""
        inside = [piece for piece in self.pieces if piece[0] < end and piece[0] + piece[2] > start]
        first, last = inside[0], inside[-1]
        return Span(first[1] + max(start - first[0], 0), last[1] + min(last[2], end - last[0]))


def within(at: int, stretches: Iterable[tuple[int, int]]) -> bool:
    """Whether a place lies in one of the stretches.

    >>> within(4, [(0, 3), (4, 7)]), within(3, [(0, 3), (4, 7)])
    (True, False)
    """
    for start, end in stretches:  # noqa: SIM110 - a plain loop, since this is asked for every word
        if start <= at < end:
            return True
    return False


def holding(stretches: Collection[tuple[int, int]]) -> Callable[[int], bool]:
    """Whether a place lies in one of the stretches, to be asked for many places; where there are many, a search.

    >>> taken = holding([(4, 9), (0, 20), (5, 6)])
    >>> [taken(at) for at in (0, 8, 15, 20)]
    [True, True, True, False]
    """
    if len(stretches) <= FEW:
        return partial(within, stretches=tuple(stretches))
    inside = sorted(stretches)
    starts = [start for start, _ in inside]
    reach = [0, *accumulate((end for _, end in inside), max)]  # how far those go that begin there or before
    return lambda at: at < reach[bisect_right(starts, at)]


FEW = 8
"""So many stretches are gone through as fast as searched."""
GAP = 12
"""Characters that may lie between two pieces of one span: a line break with its indent, a hyphen."""


def places_of(words: str, text: str) -> Iterator[int]:
    """Where words stand in a text by themselves, with no letter, digit or underscore right before or behind them.

    A pattern for each name would have to be made for each name, which takes longer than to look for it.

    >>> list(places_of("Eva Ek", "Eva Ek, Eva Ekman och (Eva Ek)"))
    [0, 23]
    """
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        alone = not in_word(text[at - 1 : at]) and not in_word(text[end : end + 1])
        if alone:
            yield at
        at = text.find(words, end if alone else at + 1)


def both_orders(name: str) -> tuple[str, ...]:
    """A full name, and with the surname first, as some minutes write it throughout.

    >>> both_orders("Eva Ek"), both_orders("Eva")
    (('Eva Ek', 'Ek Eva'), ('Eva',))
    """
    given, _, surname = name.partition(" ")
    return (name, f"{surname} {given}") if surname else (name,)


def in_word(letter: str) -> bool:
    """Whether a character (or none) is one that words are made of."""
    return letter.isalnum() or letter == "_"


def fold(text: str) -> str:
    """White space folded to single blanks, none at the ends.

    >>> fold("  ett\\n två\\t")
    'ett två'
    """
    return " ".join(text.split())
