"""Several minutes bound in one file: where those of one meeting end and those of the next begin.

Each becomes a document of its own with those before it blanked out, so that every span still counts in the whole text.
Minutes begin anew at a title as minutes have it, with a day of their own and a label of a head below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Final

from samgraf.ingest.dating.almanac import almanac
from samgraf.ingest.dating.dates import find_dates
from samgraf.ingest.lines.genre import language_of
from samgraf.ingest.lines.labels import label_of, labels
from samgraf.ingest.tables import rules, tried
from samgraf.ingest.text import Document, Mending, Span

HEAD: Final = 15
"""Lines with words that a head has at most, from its title to its first label."""
LEAST: Final = 3
"""Lines with words that minutes have at least below the first label of their head."""
LETTERHEAD: Final = 7
"""Lines with words above a title, at most, that with one label are those of a letter's head and no minutes."""
BESIDE: Final = 4
"""Lines from a label to the end of its value, where that stands below it."""
MOST: Final = 200
"""Minutes in one file, at most; the last holds what is left."""
ENTRY: Final = re.compile(r"\s*(?:[-–—•*]|\d{1,2}[.)]|[a-zåäö]\))\s+\S")
NUMBER: Final = re.compile(r"§ ?\d{1,4}[a-z]?[.:]?\s*")
MARKS: Final = " \t#*_|>-–—•"
"""What marks a line in plain text, and is no part of its words."""
FIELDS: Final = ("time", "place-and-time", "place", "body")
"""Fields that stand in the head of minutes only."""
OFFICES: Final = ("chair", "secretary")
"""Fields that stand in the head of minutes or below them; in a head, not far below its title."""
NEAR: Final = 3
"""Lines with words from a title to such a field, at most."""
SEEN: Final = 4
"""Letters of a line by which most are told to be no label."""
NOTE: Final = "here begin the minutes of another meeting, which are read by themselves"


@dataclass(frozen=True, slots=True)
class Words:
    """A line with words: where it begins in the text, and its words without marks."""

    start: int
    words: str
    listed: bool = False  # an entry of a list


@dataclass(frozen=True, slots=True)
class Head:
    """The head of minutes: the line of its title, and that of its first label."""

    first: int
    label: int


def several(of: Document) -> tuple[Document, ...]:
    """The minutes in a document, one by one; itself, where it holds those of one meeting."""
    language = language_of(of.text)
    found = lines_of(of)
    heads = heads_of(found, language)
    if len(heads) < 2:
        return (of,)
    starts = [0, *(found[h.first].start for h in heads[1:])]
    return tuple(
        part(of, Span(start, end), n)
        for n, (start, end) in enumerate(zip(starts, [*starts[1:], len(of.text)], strict=True), 1)
    )


def part(of: Document, stretch: Span, n: int) -> Document:
    """The document up to the end of a stretch, blanked out before it, and what its file told about the stretch."""
    mendings = [m for m in of.mendings if stretch.start <= m.span.start < stretch.end or (n == 1 and not m.span.end)]
    if n > 1:
        end = of.text.find("\n", stretch.start)
        mendings.append(Mending(Span(stretch.start, end if end > 0 else stretch.end), NOTE))
    return replace(
        of,
        text=blank(of.text[: stretch.start]) + stretch.of(of.text),
        hints=tuple(h for h in of.hints if stretch.start <= h.span.start < stretch.end),
        mendings=tuple(mendings),
        sitting=n,
    )


def blank(text: str) -> str:
    """As many blanks as a text has characters, with its line breaks.

    >>> blank("Bo Ek\\n\\nE")
    '     \\n\\n '
    """
    return "\n".join(" " * len(line) for line in text.split("\n"))


def lines_of(of: Document) -> list[Words]:
    """The lines with words, without those that the file marks as running heads or as no part of the text."""
    left_out = {h.span.start for h in of.hints if h.kind in ("furniture", "meta")}
    found: list[Words] = []
    at = 0
    for line in of.text.split("\n"):
        if at not in left_out and (words := line.strip(MARKS)):
            found.append(Words(at, words, ENTRY.match(line) is not None))
        at += len(line) + 1
    return found


def heads_of(found: Sequence[Words], language: str) -> list[Head]:
    """The heads of the minutes in order; none where there is but one label of a head."""
    reach = {n: far for n, line in enumerate(found) if (far := labels_head(line.words, language))}
    labelled = [*reach]
    if len(labelled) < 2 or labelled[0] > 2 * HEAD:
        return []
    opening = shape(found[0].words, language)
    heads = [Head(0, labelled[0])]
    for at in labelled[1:]:
        last = heads[-1]
        low = max(last.label + LEAST, at - reach[at])
        titles = (n for n in range(low, at) if is_title(found[n].words, opening, language))
        own = (
            n for n in titles if not (in_a_list(found, n, opening, language) or of_item(found[n - 1].words, language))
        )
        first = next(own, None)
        if first is None or len(heads) == MOST or is_appendix(found[first - 1].words, language):
            continue
        head = Head(first, at)
        told = label_of(found[last.label].words, language)
        alone = told is not None and told.kind == "field" and reach.keys().isdisjoint(range(last.label + 1, first))
        if alone and not last.first and first <= LETTERHEAD:
            heads = [Head(0, at)]
            continue
        before, day = (day_of(found, of, language) for of in (last, head))
        if before and day and before != day:
            heads.append(head)
    return heads


def in_a_list(found: Sequence[Words], n: int, opening: str, language: str) -> bool:
    """Whether a title stands in a list of minutes that came in and heads none: an entry, or beside another day's."""
    near = [k for k in (n - 1, n + 1) if 0 <= k < len(found) and is_title(found[k].words, opening, language)]
    days = {day for k in (n, *near) if (day := full_day(found[k].words, language))}
    return found[n].listed or len(days) > 1


def of_item(above: str, language: str) -> bool:
    """Whether a line holds nothing but the number of an item, with its case: the title below it is that of the item.

    >>> of_item("§ 12    Dnr EKO-2025-00002", "sv"), of_item("§ 12", "sv"), of_item("§ 12 Val av ordförande", "sv")
    (True, True, False)
    """
    number = NUMBER.match(above)
    cases = tried(above, language, "layout", "case") if number else ()
    return number is not None and (
        number.end() == len(above) or any(r.match.fullmatch(above, number.end()) for r in cases)
    )


def full_day(words: str, language: str) -> date | None:
    """The first full day that a line gives."""
    return next((when.first for when in find_dates(words, language=language) if when.day and when.first), None)


def in_head(kind: str, role: str) -> bool:
    """Whether a label opens a list of people or is of a field that heads have.

    >>> in_head("group", "absent"), in_head("field", "time"), in_head("field", "verifier")
    (True, True, False)
    """
    return kind == "group" or (kind == "field" and role in (*FIELDS, *OFFICES))


def labels_head(words: str, language: str) -> int:
    """How far above it the title may stand where a line begins with a label of a head, in lines; 0 where none does.

    >>> labels_head("Plats: Ekö skola", "sv"), labels_head("Ordförande: Eva Ek", "sv"), labels_head("Beslut: Ja", "sv")
    (15, 3, 0)
    """
    if words[:SEEN].casefold() not in first_letters(language):
        return 0
    label = label_of(words, language)
    if label is None or not in_head(label.kind, label.role):
        return 0
    return NEAR if label.role in OFFICES else HEAD


@cache
def first_letters(language: str) -> frozenset[str]:
    """What the labels of a head begin with."""
    return frozenset(label[:SEEN] for label, what in labels(language).items() if in_head(*what))


def is_title(words: str, opening: str, language: str) -> bool:
    """Whether minutes may begin with a line: a title by the tables, or made like the document's first line."""
    if any(rule.match.match(words) for rule in rules(language, "layout", "title")):
        return True
    return bool(opening) and shape(words, language) == opening


def is_appendix(words: str, language: str) -> bool:
    """Whether a line says that what follows is appended: the minutes of others, which another file holds."""
    return any(r.label == "appendix" and r.match.match(words) for r in rules(language, "layout", "ending"))


def day_of(found: Sequence[Words], head: Head, language: str) -> date | None:
    """The first full day that a head gives, in the lines from its title to its first label and its value."""
    lines = found[head.first : head.label + BESIDE]
    days = (when.first for line in lines for when in find_dates(line.words, language=language) if when.day)
    return next((day for day in days if day is not None), None)


@cache
def of_days(language: str) -> frozenset[str]:
    """The words for days and months."""
    words = almanac(language)
    return frozenset((*words.months, *words.weekdays))


def shape(words: str, language: str) -> str:
    """The words of a title without its day and number, which differ from meeting to meeting; "" where none is long.

    A figure before all words stays: an item is no title of minutes that begin without one.

    >>> shape("Styrelsemöte nr 3, onsdag 5 mars 2024", "sv") == shape("Styrelsemöte nr 4, 9 april 2024", "sv")
    True
    >>> shape("Styrelsen", "sv"), shape("3.1 Styrelsen", "sv")
    ('styrelsen', '0 styrelsen')
    """
    kept = [word for word in told(words) if word not in of_days(language)]
    ahead = "0 " if words[:1].isdigit() else ""
    return ahead + " ".join(kept) if any(len(word) > 3 for word in kept) else ""


def told(words: str) -> Iterator[str]:
    """The words of a line without case and figures."""
    yield from re.findall(r"[^\W\d_]+", words.casefold())
