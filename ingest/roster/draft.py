"""One entry of an attendance list as it stands, and what is read of it so far."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from samgraf.ingest.tables.forms import either, shaped
from samgraf.ingest.text import Span

HOME = shaped("home")
"""Where somebody lives, by street and number; it is no employer."""
CLASS = re.compile(
    rf"(?:(?:{either('class_or_flat')})\.? )?\d{{1,4}} ?[A-ZÅÄÖa-zåäö]?|(?:{either('class_words')})"
    r"|(?-i:[A-ZÅÄÖ]{2,3}[1-3])",
    re.IGNORECASE,
)
"""A class at school, a student's programme and year, or a flat ("5B", "IT2", "lgh 1103")."""

CODED = re.compile(r"(?<=[a-zåäöæø]) (?P<code>[A-ZÅÄÖ]{1,4}\d{2}[A-Za-z]?)(?=$|,)")
"""The code of a class or a programme behind a name ("Eva Ek TE14")."""
STOPPED = re.compile(r"(?:[)\d]|[a-zåäö]{5})\.$")
"""A full stop at the end of an entry that is none of a word cut short."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the list: its text with line breaks folded, and for each character where it stands."""

    text: str
    places: tuple[int, ...]
    joint: str = ""  # what joins it to the next one: "och", ", samt"; "" for a comma alone

    @property
    def tied(self) -> bool:
        """Whether an "och" and no comma joins it to the next one."""
        return bool(self.joint) and "," not in self.joint

    def span(self, start: int, end: int) -> Span:
        """Where `text[start:end]` stands in the document, as a whole where its words stand there in another order."""
        return Span(min(self.places[start:end]), max(self.places[start:end]) + 1)

    def behind(self, start: int, end: int, name: tuple[int, int], more: tuple[int, int]) -> Entry:
        """The entry with its `name` where `start` to `end` stands, and what is said of it in brackets behind it.

        >>> Entry("C   Eva Ek, ordf.", tuple(range(17))).behind(0, 10, (4, 10), (0, 1)).text
        'Eva Ek (C), ordf.'
        """
        (a, b), (c, d), at = name, more, self.places
        text = f"{self.text[:start]}{self.text[a:b]} ({self.text[c:d]}){self.text[end:]}"
        return Entry(text, (*at[:start], *at[a:b], at[c], at[c], *at[c:d], at[d - 1], *at[end:]), self.joint)

    def turned(self, first: tuple[int, int], last: tuple[int, int]) -> Entry:
        """The entry with two words, and all between them, the other way round.

        >>> Entry("Ek, Eva, ordf.", tuple(range(14))).turned((0, 2), (4, 7)).text
        'Eva Ek, ordf.'
        """
        (a, b), (c, d), at = first, last, self.places
        text = f"{self.text[:a]}{self.text[c:d]} {self.text[a:b]}{self.text[d:]}"
        return Entry(text, (*at[:a], *at[c:d], at[b], *at[a:b], *at[d:]), self.joint)

    def without(self, start: int, end: int) -> Entry:
        """The entry without a stretch of it, all else left as it is.

        >>> Entry("Eva Ek (via länk), Bo", tuple(range(21))).without(6, 17).text
        'Eva Ek, Bo'
        """
        at = self.places
        return Entry(self.text[:start] + self.text[end:], (*at[:start], *at[end:]), self.joint)

    def parted(self, at: int) -> Entry:
        """The entry with a semicolon where somebody else begins.

        >>> Entry("Eva Ek Bo Alm", tuple(range(13))).parted(6).text
        'Eva Ek; Bo Alm'
        """
        return Entry(f"{self.text[:at]};{self.text[at:]}", (*self.places[:at], *self.places[at - 1 :]), self.joint)

    def part(self, start: int, end: int) -> Entry:
        """A part of it, without white space and separators at its ends."""
        while start < end and self.text[start] in " ,;":
            start += 1
        while end > start and self.text[end - 1] in " ,;":
            end -= 1
        return Entry(self.text[start:end], self.places[start:end])


@dataclass(slots=True)
class Draft:
    """What is known of an entry so far; `left` is its text with what is understood blanked out."""

    entry: Entry
    left: str
    status: str
    roles: set[str]
    party: bool = False
    organisation: str = ""
    organisation_at: tuple[int, int] = (0, 0)
    known: bool = False
    title: str = ""
    short: str = ""
    items: list[int] | None = None
    items_at: list[Span] = field(default_factory=list)
    led: list[int] | None = None

    def blank(self, start: int, end: int) -> None:
        """Take a stretch out of what is still to be understood."""
        self.left = self.left[:start] + " " * (end - start) + self.left[end:]

    def hold(self, roles: Iterable[str], title: str) -> None:
        """Give the offices of somebody, and the first title of theirs."""
        self.roles |= {*roles}
        self.title = self.title or title

    def tie(self, name: str, start: int, end: int, *, party: bool = False, known: bool = False) -> None:
        """Tie the entry to an organisation.

        The first tie counts; but a party gives way to an employer, and what only may be one to one that is known.
        """
        free = not self.organisation or (known and not self.known) or (self.party and not party)
        if free and len(name) <= 90:  # a longer one is a text that has lost its line breaks
            self.organisation, self.organisation_at = name, (start, end)
            self.party, self.known = party, known


SPACED = re.compile(r"[A-ZÅÄÖ](?:[-. ]{1,2}[A-ZÅÄÖ]){1,3}\.?")
"""Initials with stops or blanks between them."""


def unspaced(letters: str) -> str:
    """Initials without what stands between them, and whatever else as it is.

    >>> unspaced("E-L E"), unspaced("E.E."), unspaced("Ekö kommun")
    ('ELE', 'EE', 'Ekö kommun')
    """
    return re.sub(r"[-. ]", "", letters) if SPACED.fullmatch(letters) else letters
