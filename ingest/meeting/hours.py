"""Hours that stand alone in a field of the head, or without a sign between hour and minute ("1830-2015")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from samgraf.ingest.dating.almanac import either
from samgraf.ingest.dating.dates import When, find_dates
from samgraf.ingest.meeting.fields import Field
from samgraf.ingest.tables import table

TIMES = ("time", "place-and-time")
SHORTEST = 10
"""Minutes: what lasts less may be years ("2014-2015")."""


def hours_in_figures(found: Sequence[Field], date: When, language: str) -> tuple[Field, When] | None:
    """Two times of day at the start of a field of hours, or right behind the day in it."""
    for one in found:
        if one.role not in TIMES:
            continue
        for at in (0, *(d.end for d in find_dates(one.text, language=language) if d.precision == "day")):
            hit = figures(language).match(one.text, at)
            if hit is None:
                continue
            begun, ended = ((int(hit[h]), int(hit[m])) for h, m in (("h1", "m1"), ("h2", "m2")))
            if 60 * (ended[0] - begun[0]) + ended[1] - begun[1] >= SHORTEST:
                first, last = (f"{hour:02}:{minute:02}" for hour, minute in (begun, ended))
                return one, replace(date, start=hit.start("h1"), end=hit.end(), start_time=first, end_time=last)
    return None


@cache
def figures(language: str) -> re.Pattern[str]:
    """From one time of day to another, in four figures each."""
    until = either(table(language, "dates").get("words", {}).get("until", ()))
    return re.compile(
        rf"[\s,;(]*(?P<h1>[01]\d|2[0-3])(?P<m1>[0-5]\d)\s?(?:[-–—]|(?:{until}))\s?"
        r"(?P<h2>[01]\d|2[0-3])(?P<m2>[0-5]\d)(?![\d.:/-])"
    )


LONE = re.compile(r"(?:kl\w*\.?\s?)?(?P<h>[01]?\d|2[0-3])[.:](?P<m>[0-5]\d)\b(?!\.\d)")


HOURS_ALONE = re.compile(
    r"(?:kl\w*\.?\s?)?(?P<h1>[01]?\d|2[0-3])(?:[.:](?P<m1>[0-5]\d))?\s?[-–]\s?(?P<h2>[01]?\d|2[0-3])(?:[.:](?P<m2>[0-5]\d))?(?=\s*(?:$|[,;(]|\.(?!\d)))"
)


def lone_clock(found: Sequence[Field], role: str, date: When) -> tuple[Field, When] | None:
    """A time of day in a field that says of itself that it is one ("Start: 16.30", "Tid: 19-20.30")."""
    for one in found:
        if one.role == role and (hit := HOURS_ALONE.match(one.text)) and int(hit["h1"]) < int(hit["h2"]):
            begun, ended = f"{int(hit['h1']):02}:{hit['m1'] or '00'}", f"{int(hit['h2']):02}:{hit['m2'] or '00'}"
            return one, replace(date, start=hit.start("h1"), end=hit.end(), start_time=begun, end_time=ended)
        if one.role == role and (hit := LONE.match(one.text)):
            at = f"{int(hit['h']):02}:{hit['m']}"
            return one, replace(date, start=hit.start(), end=hit.end(), start_time=at, end_time="")
    return None
