"""When a sitting began and ended: from the fields of the head, the file's front matter, or the items that tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache

from samgraf.ingest.dating.almanac import either as either_of
from samgraf.ingest.dating.dates import When, find_dates, infer_year
from samgraf.ingest.lines.layout import Line
from samgraf.ingest.lines.passages import flow
from samgraf.ingest.meeting.days import last_day
from samgraf.ingest.meeting.fields import Field
from samgraf.ingest.meeting.hours import LONE, TIMES, hours_in_figures, lone_clock
from samgraf.ingest.minutes import Value
from samgraf.ingest.tables import rules, table, tried
from samgraf.ingest.tables.forms import either, shaped
from samgraf.ingest.text import Document, Span

ORDER = {
    "time": 0,
    "place-and-time": 1,
    "title": 2,
    "": 3,
    "body": 4,
    "place": 5,
    "header": 6,
    "sent": 6,
    "day-before": 6,
}
SENT = ("header", "sent", "day-before")
"""Fields of the day on which minutes were printed or sent as a letter; how late on it says nothing of the meeting."""


def when(found: Sequence[Field], document: Document, language: str) -> tuple[Value | None, Value | None]:
    """Start and end of the meeting: the date from the first field that has one, the time likewise."""
    dated: tuple[Field, When] | None = None
    timed: tuple[Field, When] | None = None
    fields = (f for f in found if f.role in ORDER and not shaped("another-meeting").match(f.text))
    ranked = sorted(fields, key=lambda f: ORDER["title" if titled(f) else f.role])
    for one in ranked:
        for date in find_dates(one.text, language=language):
            if one.role not in TIMES and shaped("before-another-day").search(one.text[: date.start]):
                continue
            if dated is None and date.first is not None and date.precision == "day":
                dated = (one, date)
            if dated is None and date.first is None and date.day and date.month:
                dated = (one, date)
            own = dated is None or one is dated[0] or same(dated[1], date)
            if one.role in ("sent", "day-before"):
                continue
            hours = one.role in TIMES or (one.role == "place" and date.end_time) or only_clock(one, date, language)
            if timed is None and date.start_time and (own or hours) and not otherwise_at(one, date, language):
                timed = (one, date)
    dated = with_year(dated, ranked, language) if dated else None
    if dated and (held := in_the_title(dated, found, language)):
        dated, timed = held, held if held[1].start_time or not timed or timed[0] is dated[0] else timed
    if dated is None:
        dated = from_meta(document, language)
        if dated is None:
            return None, None
        if timed and timed[0].role not in (*TIMES, "title") and not only_clock(*timed, language):
            timed = None  # a time of day within some line, with no date in the head to go by
    if timed is None:
        timed = bare_clock(*dated, language) or lone_clock(found, "time", dated[1]) or clock_at_the_end(found, language)
        timed = timed or hours_at_the_end(*dated) or hours_of_field(found, dated[1])
        timed = timed or hours_in_figures(found, dated[1], language)
        timed = timed or clock_below(dated[0], found, document.text, language)
    closed = lone_clock(found, "end", dated[1]) or closing_hour(found, dated[1], language)
    if timed and closed and not timed[1].end_time:
        timed = (timed[0], replace(timed[1], end_time=closed[1].start_time))
    if timed and not timed[1].end_time and (until := told_end(timed[0], language)):
        timed = (timed[0], replace(timed[1], end_time=until))
    days = (dated[1].last - dated[1].first).days if dated[1].first and dated[1].last else 0
    if timed and (later := later_part(*timed, days)):
        timed = (timed[0], replace(timed[1], end_time=later))
    if timed and timed[1].end_time and (resumed := went_on(timed[0], found, language)) > timed[1].end_time:
        timed = (timed[0], replace(timed[1], end_time=resumed))
    if timed and timed[1].end_time and (closing := last_day(dated, timed, found, TIMES, language)):
        last, hours = closing
        dated = (dated[0], replace(dated[1], last=last))
        timed = (timed[0], replace(timed[1], end_time=hours))
    dated = before_sent(dated, ranked, language)
    return moments(a_day_before(dated) if dated[0].role == "day-before" else dated, timed, document, language)


def otherwise_at(one: Field, clock: When, language: str) -> bool:
    """Whether a sentence tells by an hour when they closed, or when somebody came or left, and of no other hour.

    >>> said = Field("", "Vi sågs den 3 maj. Mötet avslutades kl. 20.15.", ())
    >>> [otherwise_at(said, clock, "sv") for clock in find_dates(said.text, language="sv")]
    [False, True]
    """
    ahead = one.text[max(clock.start - FAR, 0) : clock.start]
    said = re.split(r"(?<=[a-zåäöæø]{3})\. ", ahead)[-1]
    return any(r.search(said) for r in tried(said, language, "heads", "other-hour"))


FAR = 200
"""Letters of a sentence before an hour at most."""


def with_year(dated: tuple[Field, When], found: Sequence[Field], language: str) -> tuple[Field, When]:
    """A day without a year as the head gives it in full in another line ("2013-06-04", "Protokoll 4/6")."""
    if dated[1].first is not None:
        return dated
    every = ((one, date) for one in found if one.role not in SENT for date in find_dates(one.text, language=language))
    return next(((one, date) for one, date in every if date.first is not None and same(dated[1], date)), dated)


def a_day_before(dated: tuple[Field, When]) -> tuple[Field, When]:
    """The day before the one of a letter that tells of yesterday."""
    one, date = dated
    if date.first is None:
        return dated
    first = date.first - timedelta(days=1)
    return one, replace(
        date, first=first, last=first, inferred=f"the letter of {date.first.isoformat()} tells of yesterday"
    )


def later_part(one: Field, date: When, days: int = 0) -> str:
    """When the last part of a sitting with a break in it ended ("kl 9.00-12.00, 13.00-15.30"), or nothing.

    Over so many `days` more than one, a part may begin earlier in the day than the one before.
    """
    ended = ""
    while date.end_time and (hit := PART.match(one.text, date.end)):
        begun, closed = (f"{int(hit[h]):02}:{hit[m]}" for h, m in (("h1", "m1"), ("h2", "m2")))
        if not begun < closed or (begun < (ended or date.end_time) and not days):
            break
        ended, date = closed, replace(date, end=hit.end())
    return ended


def went_on(one: Field, found: Sequence[Field], language: str) -> str:
    """When a sitting ended that went on after a break, as its field or the line right below it tells, or nothing."""
    at = next((n for n, field in enumerate(found) if field is one), len(found))
    for field in found[at : at + 2]:
        hit = next((m for r in rules(language, "heads", "resumed") if (m := r.match.search(field.text))), None)
        if hit:
            return f"{int(hit['hour']):02}:{hit['minute']}"
    return ""


PART = re.compile(
    rf"\s*(?:\((?:[^()\d]{{2,12}}|§§? ?[\d ,–-]+)\))?\s*(?:,|{either('and')}|&)?\s*(?:kl\w*\.?\s?)?"
    r"(?P<h1>[01]?\d|2[0-3])[.:](?P<m1>[0-5]\d)\s*[-–]\s*(?P<h2>[01]?\d|2[0-3])[.:](?P<m2>[0-5]\d)(?!\d)"
)
"""The hours of a further part of a sitting."""


def in_the_title(dated: tuple[Field, When], found: Sequence[Field], language: str) -> tuple[Field, When] | None:
    """The day in the title, or one with its hours, where the day by itself is that of the document.

    "Datum: 2022-03-09" and "Protokoll styrelsemöte 8 mars kl. 18.30": minutes are dated after the meeting.
    """
    written = dated[1].first
    if written is None or dated[1].start_time:
        return None
    for one in found:
        named = one.role == "title" or titled(one)
        for date in find_dates(one.text, written.year, language=language):
            near = date.first is not None and 0 < (written - date.first).days <= WRITTEN_WITHIN
            if near and date.day and (named or date.end_time) and (date.start_time or date.precision == "day"):
                return one, date
    return None


WRITTEN_WITHIN = 31
"""Days after a meeting within which its minutes are dated."""


def titled(one: Field) -> bool:
    """Whether a line without a label begins with the kind of document or meeting ("Styrelseprotokoll – 2015-09-20")."""
    return one.role == "" and KIND.match(one.text) is not None


KIND = shaped("kind-of-document")


def before_sent(dated: tuple[Field, When], found: Sequence[Field], language: str) -> tuple[Field, When]:
    """A day without a year in the year of the letter that tells of it, or the one before."""
    one, date = dated
    headers = [d for f in found if f.role in SENT for d in find_dates(f.text, language=language)]
    sent = next((d.first for d in headers if d.first and d.precision == "day"), None)
    if sent is None or date.first is not None:
        return dated
    year = sent.year - ((date.month, date.day) > (sent.month, sent.day))
    again = next(w for w in find_dates(one.text, year, language=language) if w.start == date.start)
    return one, replace(again, inferred=f"the letter is of {sent.isoformat()}")


def same(a: When, b: When) -> bool:
    """Whether two dates are one day, a year that is not printed aside."""
    return bool(a.day) and (a.day, a.month) == (b.day, b.month)


def closing_hour(found: Sequence[Field], day: When, language: str) -> tuple[Field, When] | None:
    """The time of day in a field of the end that gives the same day as well ("Sluttid: 2024-03-05 20.15")."""
    for one in (f for f in found if f.role == "end"):
        for date in find_dates(one.text, language=language):
            clock = (one, date) if date.start_time else bare_clock(one, date, language)
            if clock and same(date, day):
                return clock
    return None


def told_end(one: Field, language: str) -> str:
    """The time of day that a field calls the end ("Starttid 13:00 Sluttid:16:15"), or nothing."""
    hit = next((m for r in rules(language, "heads", "until") if (m := r.match.search(one.text))), None)
    return f"{int(hit['hour']):02}:{hit['minute']}" if hit else ""


def clock_at_the_end(found: Sequence[Field], language: str) -> tuple[Field, When] | None:
    """The first line of the head that ends with two times of day ("Torget 4, Ekö kl. 09.00-11.40")."""
    for one in (f for f in found if not f.role and len(f.text) <= 120):
        for date in find_dates(one.text, language=language):
            if date.start_time and date.end_time and not PAUSED.sub("", one.text[date.end :]).strip(" ."):
                return one, date
    return None


PAUSED = re.compile(r"\s*\([a-zåäöæø]+[^()]*\)\s*$")
"""What is said in brackets behind the hours: of a break."""


def clock_below(dated: Field, found: Sequence[Field], text: str, language: str) -> tuple[Field, When] | None:
    """A time of day that ends the line right below that of the date, which says where ("Hos Eva, kl 18.30")."""
    end = dated.pieces[-1][1] + dated.pieces[-1][2]
    where = next((r for r in rules(language, "heads", "place") if r.label == "after-time"), None)
    for one in found if where else ():
        below = one.pieces[0][1] > end and "\n" not in text[end : one.pieces[0][1]].strip(" \t").replace("\n", "", 1)
        if not below or one.role not in ("", "place") or len(one.text) > SHORT_LINE:
            continue
        if where and not where.match.match(one.text[0].lower() + one.text[1:]):
            continue
        for date in find_dates(one.text, language=language):
            if date.start_time and not date.day and not one.text[date.end :].strip(" .") and date.start:
                return one, date
    return None


SHORT_LINE = 60
"""Characters in a line that says where and at what hour, and no more."""


HOURS = re.compile(r"\s(?:kl\.? ?)?(?P<h1>[01]?\d|2[0-3])\s?[-–]\s?(?P<h2>[01]?\d|2[0-3])(?:[.:](?P<m2>[0-5]\d))?\.?$")


def hours_at_the_end(one: Field, date: When) -> tuple[Field, When] | None:
    """Two hours that end the line of the date ("13 februari, Regionens hus 13-16")."""
    hit = HOURS.search(one.text, date.end)
    if hit is None or int(hit["h1"]) >= int(hit["h2"]):
        return None
    clock = replace(date, start=hit.start("h1"), end=hit.end("m2") if hit["m2"] else hit.end("h2"))
    return one, replace(
        clock, start_time=f"{int(hit['h1']):02}:00", end_time=f"{int(hit['h2']):02}:{hit['m2'] or '00'}"
    )


def hours_of_field(found: Sequence[Field], date: When) -> tuple[Field, When] | None:
    """Two hours that end a field of place and time ("Plats och tid: Rådhuset, 13-15.30")."""
    ends = ((one, hours_at_the_end(one, replace(date, end=0))) for one in found if one.role == "place-and-time")
    return next((ended for _, ended in ends if ended), None)


def only_clock(one: Field, date: When, language: str) -> bool:
    """A line of the head that gives a time of day and nothing else but a place ("Kl. 13.00 - 15.40 i Rådhuset")."""
    led = one.text[: date.start].strip(" :").casefold()
    if one.role or (re.search(r"\w", led) and led not in table(language, "heads").get("words", {}).get("begins", ())):
        return False
    behind = PAUSED.sub("", one.text[date.end :])
    places = (r for r in rules(language, "heads", "place") if r.label in ("after-time", "behind-date"))
    return not re.search(r"\w", behind) or (len(behind) <= 60 and any(r.match.match(behind) for r in places))


@cache
def bare(language: str) -> re.Pattern[str]:
    """A time of day behind a date; of two, from the one to the other, the minutes may be left out."""
    said = table(language, "dates").get("words", {})
    lead = either_of([*said.get("between", ()), *said.get("beside", ())])
    to = either_of([*said.get("until", ()), *said.get("and", ())])
    until = rf"\s*(?:[-–—]|(?:{to}))\s*(?P<h2>[01]?\d|2[0-3])"
    return re.compile(
        rf"(?:,? [^\W\d_]{{4,12}}(?= \())?[ ,;(]+(?:(?:{lead}) )?(?P<h1>[01]?\d|2[0-3])"
        rf"(?:[.:](?P<m1>[0-5]\d)(?:{until}[.:](?P<m2>[0-5]\d))?"
        rf"|{until.replace('h2', 'h4')}(?:[.:](?P<m4>[0-5]\d))?)(?![\d.:]\d|\d|[-/])",
        re.IGNORECASE,
    )


def bare_clock(one: Field, date: When, language: str) -> tuple[Field, When] | None:
    """A time of day that follows the date with nothing between, or the part of the day.

    "2024-03-05 19.00", "5 mars 2024 mellan 10 och 12", "5 mars 2024, förmiddag (9-11.30)"
    """
    hit = bare(language).match(one.text, date.end)
    if hit is None:
        return None
    if hit["h4"]:
        if int(hit["h1"]) >= int(hit["h4"]):
            return None
        begun, ended = f"{int(hit['h1']):02}:00", f"{int(hit['h4']):02}:{hit['m4'] or '00'}"
        return one, replace(date, start=hit.start("h1"), end=hit.end(), start_time=begun, end_time=ended)
    until = f"{int(hit['h2']):02}:{hit['m2']}" if hit["h2"] else ""
    clock = replace(
        date, start=hit.start("h1"), end=hit.end(), start_time=f"{int(hit['h1']):02}:{hit['m1']}", end_time=until
    )
    return one, clock


def moments(
    dated: tuple[Field, When], timed: tuple[Field, When] | None, document: Document, language: str
) -> tuple[Value | None, Value | None]:
    """ISO start and end from a date and a time, the year inferred where none is printed."""
    one, date = dated
    first, last, inferred = date.first, date.last, date.inferred
    if first is None:
        year, reason = infer_year(date.day, date.month, date.weekday, document.text)
        if year is None:
            return None, None
        again = next(w for w in find_dates(one.text, year, language=language) if w.start == date.start)
        first, last, inferred = again.first, again.last, reason
    if first is None:
        return None, None
    confidence = 0.9 if inferred else 1.0
    clock = timed[1] if timed else None
    begins = f"{first.isoformat()}T{clock.start_time}:00" if clock and clock.start_time else first.isoformat()
    start = one.value(date.start, date.end, "heads/start", confidence, begins, inferred)
    if clock and timed and timed[0] is not one:
        start = replace(start, spans=(*start.spans, *timed[0].value(clock.start, clock.end, "").spans))
    end = None
    if clock and clock.end_time:
        day = (last or first).isoformat()
        end = (
            timed[0].value(clock.start, clock.end, "heads/end", confidence, f"{day}T{clock.end_time}:00", inferred)
            if timed
            else None
        )
    elif last and last > first and not clock:  # over several days, at no hour
        end = one.value(date.start, date.end, "heads/end", confidence, last.isoformat(), inferred)
    return start, end


def from_meta(document: Document, language: str) -> tuple[Field, When] | None:
    """A date in the file's own front matter."""
    for hint in document.hints:
        if hint.kind != "meta":
            continue
        written, pieces = flow(document.text, [(hint.span.start, hint.span.end)], language)
        if not re.search(rf"\b(?:{either('date')})\b", written, re.IGNORECASE):
            continue
        for date in find_dates(written, language=language):
            if date.first is not None and date.precision == "day":
                return Field("meta", written, pieces), date
    return None


def clocked(lines: Sequence[Line], start: Value | None, language: str, what: str) -> Value | None:
    """When the meeting was opened or closed, as an item tells: the first of the lines that says so."""
    if start is None:
        return None
    for line, text, end in with_clocks(lines):
        if line.furniture:
            continue
        for rule in rules(language, "decisions", what):
            hit = rule.match.search(text)
            if hit:
                spans = (Span(line.start + hit.start(), max(line.start + hit.end(), end)),)
                hour = int(hit["hour"]) + (12 if hit.groupdict().get("afternoon") and int(hit["hour"]) < 12 else 0)
                return Value(f"{start.text[:10]}T{hour:02}:{hit['minute'] or '00'}:00", spans, f"heads/{what}", 0.9)
    return None


def with_clocks(lines: Sequence[Line]) -> list[tuple[Line, str, int]]:
    """Lines with their text, headings with the time of day that alone stands below them and where that ends."""
    found = [(line, line.text, 0) for line in lines]
    for a, b in zip(range(len(lines)), range(1, len(lines)), strict=False):
        above, below = (a, b) if lines[a].start < lines[b].start else (b, a)
        if lines[above].heading and LONE.fullmatch(lines[below].text):
            found[above] = (lines[above], f"{lines[above].text} {lines[below].text}", lines[below].end)
    return found
