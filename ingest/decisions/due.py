"""By when a decision is to be done: the day that its clause or its task names, or the words for an event."""

from __future__ import annotations

import re
from datetime import date, timedelta

from samgraf.ingest.dating.almanac import almanac
from samgraf.ingest.dating.dates import When, find_dates
from samgraf.ingest.minutes import Value
from samgraf.ingest.tables import rules, tried
from samgraf.ingest.text import Passage


def due(passage: Passage, *, after: date | None = None, language: str = "sv") -> tuple[Value | None, str]:
    """The last day of the date or period by which a clause is to be done, and how it is written.

    Before a period ("före maj") is until the day before it; before a day, that day, as it is named.
    `after` is the day of the meeting, before which nothing can be due: a date without a year falls in its year,
    or in the next one. Of an event or a condition ("när ny chef är på plats") the value's text is "", and so it is of
    a day whose year nothing tells.
    (None, "") where nothing is said.
    """
    text = passage.text
    for when in find_dates(text, after.year if after else None, language=language):
        when = to_come(text, when, after, language)
        before = text[: when.start]
        alone = before.endswith(("(", "[", ", ")) and LAST[before[-1]].match(text, when.end) is not None
        hour = CLOCK.match(text, when.start, when.end)  # "kl. 7.30 från årsskiftet": what stands before the day
        starts = (before, text[: hour.end()]) if hour else (before,)
        back = not alone and any(r.search(s) for r in rules(language, "parts", "not-due") for s in starts)
        back = back or any(r.match.match(text[when.end :]) for r in rules(language, "parts", "not-due-behind"))
        last = when.last
        if back or (last is None and after is not None):
            continue
        led = next((r for r in rules(language, "parts", "due") if r.search(before)), None)
        if last is None:  # nothing tells the year
            if led or (when.start, when.end) == (0, len(text)):
                shown = passage.spans(when.start, when.end)
                return Value("", shown, "parts#year-unknown", 0.75), text[when.start : when.end]
            continue
        if led and led.more.get("ahead") and when.precision not in ("day", "time") and when.first:
            ends = any(r.match.match(text[when.end :]) for r in rules(language, "parts", "end-of"))
            last = last if ends else when.first - timedelta(days=1)
        exact = led is not None or when.precision == "quarter"
        exact = exact or (when.precision in ("day", "week") and after is not None)
        if exact and not (after is not None and last < after):
            rule, confidence = (led.name, 0.9) if led else ("parts#date-to-come", 0.75)
            shown = passage.spans(when.start, when.end)
            return Value(last.isoformat(), shown, rule, confidence, when.inferred), text[when.start : when.end]
    if after and (told := on_weekday(passage, after, language) or counted(passage, after, language)):
        return told
    for event in tried(text, language, "parts", "event"):
        hit = event.search(text)
        if hit:
            return Value("", passage.spans(*hit.span()), event.name, 0.8), hit.group()
    return None, ""


def on_weekday(passage: Passage, after: date, language: str) -> tuple[Value, str] | None:
    """The first day of the week that a clause names behind a word for by when ("senast på fredag"), after a day."""
    for named in tried(passage.text, language, "parts", "weekday"):
        if hit := named.search(passage.text):
            day = almanac(language).weekdays[hit["day"].casefold()]
            last = after + timedelta(days=(day - after.weekday() - 1) % 7 + 1)
            shown = passage.spans(*hit.span())
            return Value(last.isoformat(), shown, named.name, 0.75, "the first such day to come"), hit.group()
    return None


def counted(passage: Passage, after: date, language: str) -> tuple[Value, str] | None:
    """The day that a clause tells by counting from the day of the meeting ("imorgon", "nästa vecka")."""
    for rule in tried(passage.text, language, "parts", "counted"):
        if hit := rule.search(passage.text):
            weeks = rule.more.get("weeks")
            days = int(rule.more.get("days", 0)) if weeks is None else 6 - after.weekday() + 7 * int(weeks)
            last = after + timedelta(days=days)
            shown = passage.spans(*hit.span())
            return Value(last.isoformat(), shown, rule.name, 0.75, "counted from the day of the meeting"), hit.group()
    return None


CLOCK = re.compile(r"(?:kl\w*\.? ?\d{1,2}(?:[.:]\d{2})?|\d{1,2}[.:]\d{2}) (?:[a-zåäö]+\.? )+(?=\w)")
"""An hour and the words behind it, before a day."""


LAST = {"(": re.compile(r"\)[.?!]?$"), "[": re.compile(r"\][.?!]?$"), " ": re.compile(r"[)\]]?[.?!]?$")}
"""What ends a clause behind a day in brackets or behind a comma ("Boka en lokal (25 maj)", "Fika, Eva, 5 april")."""


def to_come(text: str, when: When, after: date | None, language: str) -> When:
    """A date whose year was filled in, in the next year where it would else lie long before the meeting."""
    if after is None or when.last is None or not when.inferred or when.weekday is not None:
        return when
    if (after - when.last).days <= LONG:
        return when
    return next((w for w in find_dates(text, after.year + 1, language=language) if w.start == when.start), when)


LONG = 60
"""Days: a date without a year that lies further back than this is meant for the next year."""
