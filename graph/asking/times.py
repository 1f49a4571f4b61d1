"""Times in plain questions: what stands in numbers, as days. Nothing is filled in from a clock.

The year that "den 20 april" leaves out is filled in from the days of the meetings in the store; what is told by
meetings or by the day on which one asks stands in `recent.py`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Any, Final, NamedTuple

TURNING: Final = ("since", "of", "after", "until", "before")
"""What may stand before a time and makes another of it."""
ONE_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Time:
    """A stretch of days: `after` and `before` are inclusive, "" = open. `start` and `end` say where it stands.

    `others` are what the words can mean as well: "from 2023" is since it or of it.
    """

    after: str
    before: str
    start: int
    end: int
    others: tuple[Time, ...] = ()

    @property
    def is_day(self) -> bool:
        """Whether it is a single day."""
        return bool(self.after) and self.after == self.before


@cache
def table() -> dict[str, Any]:
    """The words for times."""
    return tomllib.loads((files("samgraf.graph.asking") / "times.toml").read_text(encoding="utf-8"))


@cache
def clockwork() -> frozenset[str]:
    """Words of times that numbers are missing for: "i fjol", "den 5 juni"."""
    return frozenset([*table()["clock"]["words"], *(name for names in table()["months"] for name in names.split())])


class Patterns(NamedTuple):
    """What finds two dates between which, one date with what stands before it, a day without year."""

    two: re.Pattern[str]
    single: re.Pattern[str]
    yearless: re.Pattern[str]


@cache
def patterns() -> Patterns:
    """What finds times in a folded question."""
    months = "|".join(name for names in table()["months"] for name in names.split())
    plain = (
        rf"(?:\d{{4}}-\d\d-\d\d|\d{{1,2}}(?::?e|st|nd|rd|th)?(?: of)? (?:{months}),? \d{{4}}"
        rf"|(?:{months}) \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|(?:{months}) \d{{4}}|\d{{4}}-\d\d|(?:19|20)\d\d)"
    )
    dayless = rf"\d{{1,2}}(?::?e|st|nd|rd|th)?(?:(?: of)? (?:{months}))?|(?:{months})(?: \d{{1,2}}(?:st|nd|rd|th)?)?"
    opens, joins = ("|".join(map(re.escape, table()["between"][key])) for key in ("opens", "joins"))
    senses = sorted((word for words in table()["sense"].values() for word in words), key=len, reverse=True)
    sense = "|".join(map(re.escape, senses))
    one = rf"(?<![\w-])(?P<one>{plain})"
    other = rf"(?P<two>{plain})(?![\w-])"
    first = rf"(?<![\w-])(?P<one>{plain}|{dayless})"
    two = rf"(?:\b(?P<opens>{opens}) )?(?:\bden )?{first}(?!\w)\s*(?P<joins>{joins})\s*(?:den )?{other}"
    onward = "|".join(map(re.escape, table()["onward"]["words"]))
    single = rf"(?:\b(?P<sense>{sense}) )?(?:\b(?:den|ar|the|year) )?{one}(?![\w-])(?P<onward>,? (?:{onward})\b)?"
    day = rf"\d{{1,2}}(?::?e|st|nd|rd|th)?(?: of)? (?:{months})|(?:{months}) \d{{1,2}}(?:st|nd|rd|th)?"
    yearless = rf"(?:\b(?P<sense>{sense}) )?(?:\b(?:den|the) )?(?<![\w-])(?P<one>{day})(?![\w-])"
    return Patterns(re.compile(two), re.compile(single), re.compile(yearless))


def find(folded: str, met: Sequence[str] = ()) -> Time | None:
    """The time that a folded question names, if it names one. `met` are the days of the meetings that there are.

    >>> find("vad ar nytt sedan mars 2024")
    Time(after='2024-03-01', before='', start=12, end=27, others=())
    >>> find("vilka var dar den 5 juni", ["2023-06-05", "2024-03-01"]).after
    '2023-06-05'
    """
    two, single, yearless = patterns()
    if (match := two.search(folded)) and (both := stretch(match)):
        return both
    if match := single.search(folded):
        return placed(match, *days(match["one"]))
    if match := yearless.search(folded):
        in_years = (days(f"{match['one']} {year}") for year in sorted({day[:4] for day in met}))
        found = [time for day, _ in in_years if day in met and (time := placed(match, day, day))]
        return replace(found[0], others=tuple(found[1:])) if found else None
    return None


def placed(match: re.Match[str], first_day: str, last_day: str) -> Time | None:
    """The time that a date from its first to its last day means behind what stands before it."""
    if not first_day:
        return None
    said = sense_of(match)
    if "onward" in match.re.groupindex and match["onward"]:
        said = "since" if said in ("since", "during", "of") else ""
        if not said:
            return None
    return meaning(said, first_day, last_day, match.start(), match.end())


def sense_of(match: re.Match[str]) -> str:
    """What the word before a date says of it: since, of, after, until, before or during."""
    return next((key for key, words in table()["sense"].items() if match["sense"] in words), "during")


def meaning(said: str, first_day: str, last_day: str, start: int, end: int) -> Time:
    """The time from a date's first to its last day, since it, before it …"""
    during = Time(first_day, last_day, start, end)
    if said == "of":
        return Time(first_day, "", start, end, (during,))
    after = {"since": first_day, "during": first_day, "after": moved(last_day, 1)}.get(said, "")
    before = {"until": last_day, "during": last_day, "before": moved(first_day, -1)}.get(said, "")
    return Time(after, before, start, end)


def stretch(match: re.Match[str]) -> Time | None:
    """The time between two dates, of which the first may lack what the second says: "mars och juni 2024".

    A year and another that does not follow it are no stretch, unless it is said: "2023 och 2025".
    """
    one, two = match["one"], match["two"]
    if not re.search(r"\d{4}", one):
        following = re.sub(r"^\d+\S*", "", two)
        one += (
            following
            if one[-1].isdigit() and following[:1] == " " and not re.search("[a-z]{3}", one)
            else f" {two[-4:]}"
        )
    first, last = days(one), days(two)
    if not first[0] or not last[1] or first[0] > last[1]:
        return None
    listed = match["joins"] in table()["between"]["lists"] and not match["opens"]
    if listed and moved(first[1], 1) != last[0]:
        return None
    return Time(first[0], last[1], match.start(), match.end())


def moved(day: str, by: int) -> str:
    """The day so many days later."""
    return (date.fromisoformat(day) + by * ONE_DAY).isoformat()


def days(written: str) -> tuple[str, str]:
    """The first and the last day of a written date; ("", "") where there is no such day.

    >>> days("1 october 2024"), days("februari 2024"), days("2024"), days("31 juni 2024")
    (('2024-10-01', '2024-10-01'), ('2024-02-01', '2024-02-29'), ('2024-01-01', '2024-12-31'), ('', ''))
    """
    numbers = [int(n) for n in re.findall(r"\d+", written)]
    year = next((n for n in numbers if n > 999), 0)
    rest = [n for n in numbers if n <= 999]
    words = re.findall(r"[a-z]{3,}", written)
    named = next((n for n, names in enumerate(table()["months"], 1) if set(words) & set(names.split())), 0)
    month = named or (rest.pop(0) if rest else 0)
    try:
        if rest:
            day = date(year, month, rest[0])
            return day.isoformat(), day.isoformat()
        if month:
            first = date(year, month, 1)
            following = date(year + month // 12, month % 12 + 1, 1)
            return first.isoformat(), (following - ONE_DAY).isoformat()
        return date(year, 1, 1).isoformat(), date(year, 12, 31).isoformat()
    except ValueError:
        return "", ""
