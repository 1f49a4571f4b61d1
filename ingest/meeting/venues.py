"""Where a meeting was held, by the noun of a house or a room on a line near the day or the hours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from samgraf.ingest.dating.dates import find_dates
from samgraf.ingest.lines.labels import label_of
from samgraf.ingest.lines.passages import sentences
from samgraf.ingest.meeting.fields import Field
from samgraf.ingest.meeting.sittings import bare
from samgraf.ingest.minutes import Value
from samgraf.ingest.tables import rules, table
from samgraf.ingest.tables.forms import either, shaped
from samgraf.ingest.words.people import knowledge

LONGEST, WORDS = 100, 8
"""Characters of a line that gives a place without a label, and words of the place."""
APART = re.compile(r"\s{2,}|\t|\s[·•|–—]\s|;\s|[\[\]]|(?<=[a-zåäöæø]):\s")
"""What parts a place from what else stands on its line."""
LEAD = re.compile(rf"(?:{either('in', 'on', 'at', 'via')}) (?=\S)", re.IGNORECASE)
NEAR = 2
"""Lines between the day or the hours and the place."""


def by_venue(found: Sequence[Field], language: str) -> Value | None:
    """A house or a room that stands by itself beside the day or the hours, or close above or below them."""
    rooms = next((r for r in rules(language, "heads", "place") if r.label == "room"), None)
    if rooms is None:
        return None
    dated = [n for n, one in enumerate(found) if len(one.text) <= LONGEST and find_dates(one.text, language=language)]
    for n, one in enumerate(found):
        if n == 0 and 0 not in dated:
            continue  # a letterhead
        if one.role not in ("", "time") or len(one.text) > LONGEST or not any(abs(n - at) <= NEAR for at in dated):
            continue
        for start, end in stretches(one.text, language, rooms.match):
            part = one.text[start:end]
            if rooms.search(part) and may_be_venue(part, language):
                return one.value(start, end, "heads/venue", 0.7)
    return None


def between_day_and_hours(found: Sequence[Field], language: str) -> Value | None:
    """What begins the line below a title's day and stands before the hours that end it ("Rådhuset, kl. 9–11")."""
    for one in (f for f in found if f.role == "title"):
        for day, hours in pairwise(find_dates(one.text, language=language)):
            part = one.text[day.end : hours.start]
            start, end = day.end + len(part) - len(part.lstrip(" ,.")), day.end + len(part.rstrip(" ,;:–-|"))
            below = any(here == start for here, _, _ in one.pieces[1:])
            timed = day.precision == "day" and hours.precision == "time"
            if timed and below and one.text[start].isupper() and may_be_venue(one.text[start:end], language):
                return one.value(start, end, "heads/below-day", 0.7)
    return None


def stretches(text: str, language: str, rooms: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """The stretches of a line between its columns, dates and hours, without a word that leads to a place.

    One begins with a capital, behind such a word, or with the noun of a room ("sal 3").
    """
    dates = find_dates(text, language=language)
    edges = [(d.start, d.end) for d in dates]
    edges += [hit.span() for d in dates if (hit := bare(language).match(text, d.end))]
    edges += [hit.span() for hit in APART.finditer(text)]
    position = 0
    for start, end in [*sorted(edges), (len(text), len(text))]:
        part = text[position:start]
        begins = position + len(part) - len(part.lstrip(" ,.:;()–-"))
        lead = LEAD.match(text, begins, start)
        begins = lead.end() if lead else begins
        ends = position + len(part.rstrip(" ,.:;(–-"))
        if begins < ends and (text[begins].isupper() or lead or rooms.match(text, begins)):
            yield begins, ends - (text[ends - 1] == ")" and "(" not in text[begins:ends])
        position = max(position, end)


def may_be_venue(part: str, language: str) -> bool:
    """Whether a few words are no sentence, no name, no body and no kind of document or meeting."""
    words = part.split()
    finite = table(language, "language").get("finite", ())
    if len(words) > WORDS or any(word in finite for word in words[1:]) or ". " in part or ": " in part:
        return False
    if is_label(part, language):
        return False
    kinds = (rule for section in ("body", "weak-body", "by-form") for rule in rules(language, "heads", section))
    about = shaped("kind-of-document").match(part) or shaped("building-work").search(part)
    return not (about or knowledge(language).is_given(words[0]) or any(rule.match.match(part) for rule in kinds))


def is_label(part: str, language: str) -> bool:
    """Whether a word is the label of a place that stands below it, and none itself.

    >>> is_label("Lokalen", "sv"), is_label("Lyktan", "sv")
    (True, False)
    """
    label = label_of(f"{part}: X", language)
    return label is not None and label.role == "place" and label.text.casefold() == part.casefold()


def where_we_met(found: Sequence[Field], language: str) -> Value | None:
    """Behind the day and the hours in a sentence that says that they met ("Vi sågs den 3 maj kl. 10 på Ekösalen.")."""
    behind = next((r for r in rules(language, "heads", "place") if r.label == "after-time"), None)
    for one in found if behind else ():
        for start, end in sentences(one.text, language) if shaped("they-met").search(one.text) else ():
            told = one.text[start:end]
            dates = find_dates(told, language=language) if shaped("they-met").match(told) else ()
            for at in dict.fromkeys(d.end for d in reversed(dates)):
                rest = HOURS.sub("", told[at:])
                hit = behind.match.match(rest) if behind else None
                if hit and len(hit["place"].split()) <= WORDS:
                    at += len(told[at:]) - len(rest)
                    return one.value(start + at + hit.start("place"), start + at + hit.end("place"), "heads/told", 0.8)
    return None


HOURS = re.compile(
    rf"^\s*(?:\w+ )?\d{{1,2}}(?:[.:]\d\d)?(?:\s?[-–]\s?|\s(?:{either('and', 'to')})\s)\d{{1,2}}(?:[.:]\d\d)?"
)
"""Two hours behind the day, which need not be marked as such."""
