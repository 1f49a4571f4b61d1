"""Slips of the document itself: what is misspelt, impossible, or said in two ways. Nothing is put right in silence.

Each finder yields warnings with the stretch as written and the reading that is likely meant ("" where that is open).
A false warning annoys more than a missing one, so each asks for a second sign.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from samgraf.ingest.checks.spellings import message, names_in_two_ways, words_in_two_ways
from samgraf.ingest.dating.almanac import almanac
from samgraf.ingest.dating.dates import When, find_dates
from samgraf.ingest.lines.labels import labels, misspelt_label, nearly_labels
from samgraf.ingest.lines.layout import label_of
from samgraf.ingest.meeting.announced import announced
from samgraf.ingest.minutes import Item, Mention, Minutes, Participant, Warning
from samgraf.ingest.tables import table
from samgraf.ingest.text import Passage, Span

AHEAD = 45
"""Years after the meeting beyond which a day or a month is held to be a slip."""


FIGURE = re.compile(r"\d")
ISO_DAY = re.compile(r"(?<![\w./-])((?:19|20)\d{2})-(\d{2})-(\d{2})(?![\w-])")
WRITTEN_DAY = re.compile(r"(?<![\w.:/-])(\d{1,2})(?::?e)? ([a-zåäö]+)(?: ((?:19|20)\d{2}))?\b")


def slips(minutes: Minutes, mentions: Sequence[Mention]) -> tuple[Warning, ...]:
    """All slips in the order of the text, each stretch once for each message."""
    found = [
        *no_minutes(minutes),
        *dates(minutes),
        *front_matter(minutes),
        *numbering(minutes),
        *unlisted(minutes),
        *headings(minutes),
        *names_in_two_ways(minutes, mentions),
        *words_in_two_ways(minutes, mentions),
    ]
    taken = {w.span.start for w in found}
    found += [w for w in misspelt_bodies(minutes, mentions) if w.span.start not in taken]
    unique = {(w.span, w.message): w for w in found}
    return tuple(unique[key] for key in sorted(unique))


def no_minutes(minutes: Minutes) -> Iterator[Warning]:
    """The line that says that a paper is a notice or a memo, whose people were at no meeting."""
    if said := announced(minutes):
        yield warning(minutes, said, 0, len(said.text), "", "no-minutes")


def headings(minutes: Minutes) -> Iterator[Warning]:
    """Headings that are read as such though there is a slip in them ("Besult")."""
    for passage in minutes.passages:
        label = misspelt_label(passage.text, minutes.language) if passage.role in ("heading", "roster") else None
        if label and label.text.casefold() not in labels(minutes.language):
            right = min(nearly_labels(label.text.casefold(), minutes.language))
            yield warning(minutes, passage, 0, len(label.text), right[0].upper() + right[1:], "heading")


# --- dates


def dates(minutes: Minutes) -> Iterator[Warning]:
    """Misspelt weekdays and months, torn and impossible dates, a weekday that does not fit, a year far off."""
    year = int(minutes.meeting.start.text[:4]) if minutes.meeting.start else None
    for passage in minutes.passages:
        for when in find_dates(passage.text, language=minutes.language):
            for start, end, right in when.slips:
                if right not in almanac(minutes.language).months:
                    yield warning(minutes, passage, start, end, right, "weekday")
                    continue
                reading = passage.text[when.start : start] + right + passage.text[end : when.end]
                yield warning(minutes, passage, when.start, when.end, reading, "month")
            yield from odd(minutes, passage, when, year)
        yield from no_such_day(minutes, passage)


def odd(minutes: Minutes, passage: Passage, when: When, year: int | None) -> Iterator[Warning]:
    """What is odd about one date whose year is printed."""
    if when.first is None:
        yield from other_weekday(minutes, passage, when)
        return
    words = table(minutes.language, "slips").get("words", {}).get("diary", ())
    before = passage.text[: when.start].casefold().rstrip(" .:")
    if when.doubtful == "a hyphen is missing" and not before.endswith(tuple(words)):
        yield warning(minutes, passage, when.start, when.end, when.first.isoformat(), "hyphen")
    if when.precision == "day" and when.weekday is not None and when.first.weekday() != when.weekday:
        right = almanac(minutes.language).full_weekdays[when.first.weekday()]
        stretch = (passage, when.start, when.end, right, "day-and-date")
        yield warning(minutes, *stretch, date=when.first.isoformat(), weekday=right)
    dated = tuple(table(minutes.language, "slips").get("words", {}).get("dated", ()))
    if dated and before.endswith(dated) and when.precision == "day" and minutes.meeting.start:
        yield from dated_ahead(minutes, passage, when, date.fromisoformat(minutes.meeting.start.text[:10]))
    if year is not None and when.first.year > year + AHEAD and when.precision in ("day", "month"):
        near = nearest_year(when.first.year, year)
        written = passage.text[when.start : when.end]
        right = written.replace(str(when.first.year), str(near)) if near else ""
        yield warning(minutes, passage, when.start, when.end, right, "far-year", year=year)


def dated_ahead(minutes: Minutes, passage: Passage, when: When, met: date) -> Iterator[Warning]:
    """A paper that lay before the meeting, but is dated long after it: likely the year before is meant."""
    if when.first is None or (when.first - met).days <= LATE:
        return
    written = passage.text[when.start : when.end]
    year = when.first.year - 1
    fits = str(year + 1) in written and when.first.day <= monthrange(year, when.first.month)[1]
    right = written.replace(str(year + 1), str(year), 1) if fits and when.first.replace(year=year) <= met else ""
    yield warning(minutes, passage, when.start, when.end, right, "dated-ahead")


LATE = 14
"""Days after the meeting within which a paper may be dated later, as where minutes are finished afterwards."""


def other_weekday(minutes: Minutes, passage: Passage, when: When) -> Iterator[Warning]:
    """A date without a year whose weekday fits neither the one next to come nor the one just gone by."""
    if minutes.meeting.start is None or when.weekday is None or not (when.day and when.month) or when.slips:
        return
    met = date.fromisoformat(minutes.meeting.start.text[:10])
    likely = [
        date(year, when.month, when.day)
        for year in (met.year - 1, met.year, met.year + 1)
        if when.day <= monthrange(year, when.month)[1]
    ]
    likely = [day for day in likely if -120 <= (day - met).days <= 300]
    if likely and all(day.weekday() != when.weekday for day in likely):
        meant = next((day for day in likely if day >= met), likely[-1])
        right = almanac(minutes.language).full_weekdays[meant.weekday()]
        stretch = (passage, when.start, when.end, right, "day-and-date")
        yield warning(minutes, *stretch, date=meant.isoformat(), weekday=right)


def nearest_year(written: int, year: int) -> int:
    """The year within ten of the meeting's that two neighbouring figures swapped give, or 0.

    >>> nearest_year(2109, 2019), nearest_year(2085, 2019)
    (2019, 0)
    """
    figures = str(written)
    swapped = {int(figures[:i] + figures[i + 1] + figures[i] + figures[i + 2 :]) for i in range(len(figures) - 1)}
    return min((y for y in swapped if abs(y - year) <= 10), key=lambda y: (abs(y - year), y), default=0)


def no_such_day(minutes: Minutes, passage: Passage) -> Iterator[Warning]:
    """Dates that no calendar has ("31 april 2024", "2024-02-30")."""
    if not FIGURE.search(passage.text):
        return
    months = almanac(minutes.language).months
    for hit in ISO_DAY.finditer(passage.text):
        year, month, day = (int(g) for g in hit.groups())
        if 1 <= month <= 12 and monthrange(year, month)[1] < day <= 31:
            yield warning(minutes, passage, hit.start(), hit.end(), "", "no-such-day")
    for hit in WRITTEN_DAY.finditer(passage.text):
        number = months.get(hit[2], 0)
        if number and len(hit[2]) > 3 and monthrange(int(hit[3] or 2024), number)[1] < int(hit[1]) <= 31:
            yield warning(minutes, passage, hit.start(), hit.end(), "", "no-such-day")


def front_matter(minutes: Minutes) -> Iterator[Warning]:
    """The day in the file's own front matter, where the head of the minutes gives another one."""
    start, document = minutes.meeting.start, minutes.document
    if start is None:
        return
    keys = "|".join((table(minutes.language, "slips") or table("sv", "slips"))["words"]["day_keys"])
    for hint in document.hints:
        if hint.kind != "meta" or any(s.start < hint.span.end and hint.span.start < s.end for s in start.spans):
            continue
        written = hint.span.of(document.text)
        for line in re.finditer(rf"(?im)^\W*(?:{keys})\W*:(?P<value>.*)$", written):
            for when in find_dates(line["value"]):
                if when.first is None or when.precision != "day" or when.first == date.fromisoformat(start.text[:10]):
                    continue
                at = hint.span.start + line.start("value")
                span = Span(at + when.start, at + when.end)
                text = message(minutes, "front-matter")
                yield Warning(span, span.of(document.text), start.text[:10], text, "slips#front-matter")


def misspelt_bodies(minutes: Minutes, mentions: Sequence[Mention]) -> Iterator[Warning]:
    """Bodies whose name has a slip of the pen, or of the machine that read the page."""
    for m in mentions:
        if m.rule == "find#misspelt":
            yield Warning(m.span, m.text, m.name, message(minutes, "body"), "slips#body")


# --- numbers and people


def numbering(minutes: Minutes) -> Iterator[Warning]:
    """One number left out or given twice, in minutes that else number their items without a break.

    Notes and minutes of associations number from 1; a protocol goes on where the last one of the year ended.
    """
    items = [i for i in minutes.items if i.parent < 0 and i.number.isdigit()]
    if len(items) < 5 or (int(items[0].number) != 1 and minutes.genre != "protocol"):
        return
    steps = [(a, b, int(b.number) - int(a.number)) for a, b in pairwise(items)]
    breaks = [s for s in steps if s[2] != 1]
    if len(breaks) != 1 or breaks[0][2] not in (0, 2):
        return
    before, item, step = breaks[0]
    missing = str(int(before.number) + 1)
    body = minutes.document.text[item_line(minutes, items[0]) :]
    if step == 2 and re.search(rf"(?m)^\W*(?:[^\W\d]+ )?{missing}(?!\d)", body):
        return
    start = item_line(minutes, item)
    span = Span(start, max(item.spans[-1].end, start))
    written = span.of(minutes.document.text)
    key = "gap" if step == 2 else "doubled"
    reading = written.replace(item.number, missing, 1)
    yield Warning(span, written, reading, message(minutes, key, number=missing), f"slips#{key}")


def item_line(minutes: Minutes, item: Item) -> int:
    """Where the number of an item's heading stands, or else where its title begins."""
    text, start = minutes.document.text, item.spans[0].start
    line = text.rfind("\n", 0, start) + 1
    at = text.find(item.number, line, start)
    if at < 0 and (above := re.search(rf"(?:^|\n)\W*?(?P<at>§ *{item.number}|{item.number}\.?)\W*\Z", text[:line])):
        at = above.start("at")  # the number has a line of its own
    return at if at >= 0 else start


def unlisted(minutes: Minutes) -> Iterator[Warning]:
    """A verifier who was elected at the meeting, or is named apart, but is not in its list of those present.

    An association's list often holds its board only, so nothing follows from it.
    """
    known = [(p.span, label_of(p.text, minutes.language)) for p in minutes.passages if p.role == "field"]
    fields = [span for span, label in known if label and label.role == "verifier"]

    def apart(person: Participant) -> bool:
        return all(any(f.start <= s.start < f.end for f in fields) for s in person.spans)

    listed = [p for p in minutes.participants if not p.inferred and not apart(p)]
    if len(listed) < 3 or minutes.genre == "association":
        return
    for person in minutes.participants:
        if (person.inferred or apart(person)) and "verifier" in person.roles and person.spans:
            span = person.spans[0]
            yield Warning(span, span.of(minutes.document.text), "", message(minutes, "unlisted"), "slips#unlisted")


def warning(
    minutes: Minutes, passage: Passage, start: int, end: int, reading: str, key: str, **values: object
) -> Warning:
    """A warning about a stretch of a passage."""
    span = passage.cover(start, end)
    return Warning(span, span.of(minutes.document.text), reading, message(minutes, key, **values), f"slips#{key}")
