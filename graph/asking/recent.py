"""Times in plain questions that are told by meetings, or by the day on which one asks: "senaste mötet", "i fjol".

The first are found among the meetings of the store: the last ones of the body that is named, or of all. The second need
to know what day it is, which nothing tells but the one who asks; without that, they are asked back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Final

from samgraf.graph.asking.names import Found, Names
from samgraf.graph.asking.said import Token, Told
from samgraf.graph.asking.times import TURNING, Time, meaning, sense_of, table

HELD: Final = frozenset({"meeting", "presence", "latest", "sv", "en"})
"""What the words for the last meeting mean where a rule asks for it; elsewhere they may be there without."""
PAPER: Final = frozenset({"document", "latest"})
"""What those for the last minutes mean."""


@dataclass(frozen=True, slots=True)
class Recent:
    """Where such a time stands: `count` meetings up to the last; with a `unit`, the one that lies `back` so many."""

    start: int
    end: int
    sense: str
    count: int = 1
    unit: str = ""
    back: int = 0
    is_paper: bool = False

    @property
    def is_held(self) -> bool:
        """Whether it is of the meetings themselves that something is asked, rather than of the time before or since."""
        return not self.unit and self.sense == "during"

    @property
    def token(self) -> Token:
        """The words as one that says "at the meeting", which no rule has to ask for."""
        return Token(self.start, self.end, "", PAPER if self.is_paper else HELD)


@cache
def patterns() -> tuple[re.Pattern[str], tuple[tuple[str, int, re.Pattern[str]], ...]]:
    """What finds the last meetings, and what finds each unit of the calendar with how many of it lie between."""
    words = table()["latest"]
    which, nouns, papers, counts = (any_of(words[key]) for key in ("which", "nouns", "papers", "counts"))
    turning = any_of({word for key in TURNING for word in table()["sense"][key]} - {*words["straight"]})
    before = rf"(?:\b(?P<sense>{turning}) )?\b"
    number = rf"{counts}|\d{{1,2}}"
    several = rf"(?:(?:{any_of(words['opens'])}) )?(?:(?P<number>{number}) )?(?:{which}) (?:(?P<count>{number}) )?"
    several += rf"(?:{nouns}|(?P<paper>{papers}))"
    latest = re.compile(rf"{before}(?:{several}|{any_of(words['times'])})\b")
    calendar = tuple(
        (unit, int(back), re.compile(rf"{before}(?:{any_of(said)})\b"))
        for unit, distances in table()["calendar"].items()
        for back, said in distances.items()
    )
    return latest, calendar


def any_of(words: Iterable[str]) -> str:
    """A pattern of any of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w)))


def find(folded: str) -> Recent | None:
    """The time of this kind that a folded question names.

    >>> find("vad sades pa de senaste tre motena")
    Recent(start=13, end=34, sense='during', count=3, unit='', back=0, is_paper=False)
    >>> find("vad lovades forra aret")
    Recent(start=12, end=22, sense='during', count=1, unit='year', back=1, is_paper=False)
    """
    latest, calendar = patterns()
    for unit, back, pattern in calendar:
        if match := pattern.search(folded):
            return Recent(*match.span(), sense_of(match), 1, unit, back)
    if match := latest.search(folded):
        written = match["count"] or match["number"] or "1"
        counts = table()["latest"]["counts"]
        many = counts.get(written) or int(written)
        return Recent(*match.span(), sense_of(match), many, is_paper=bool(match["paper"]))
    return None


def on_calendar(found: Recent, today: str) -> Time:
    """The time that a unit of the calendar means on that day.

    >>> on_calendar(Recent(0, 4, "during", 1, "year", 1), "2024-12-01").after
    '2023-01-01'
    """
    now = date.fromisoformat(today)
    if found.unit == "day":
        first = last = now - timedelta(days=found.back)
    elif found.unit == "week":
        first = now - timedelta(days=now.weekday() + 7 * found.back)
        last = first + timedelta(days=6)
    elif found.unit == "month":
        first = month(now, found.back)
        last = month(now, found.back - 1) - timedelta(days=1)
    else:
        first, last = date(now.year - found.back, 1, 1), date(now.year - found.back, 12, 31)
    return meaning(found.sense, first.isoformat(), last.isoformat(), found.start, found.end)


def month(day: date, back: int) -> date:
    """The first day of the month that lies so many back."""
    months = day.year * 12 + day.month - 1 - back
    return date(months // 12, months % 12 + 1, 1)


def coming(folded: str) -> tuple[int, int]:
    """Where a folded question names a meeting to come; (0, 0) where it names none.

    >>> coming("nar ar nasta mote")
    (7, 17)
    """
    found = re.search(rf"\b(?:{any_of(table()['coming']['words'])})\b", folded)
    return found.span() if found else (0, 0)


def resolved(
    found: Recent, written: str, named: Sequence[Found], names: Names, today: str, within: Time | None
) -> tuple[Time, tuple[Told, ...], str] | None:
    """The time, what it was told by, and the words where nothing tells it; None where the store has no day for it.

    `within` = a time that the question names as well: "senaste mötet 2023".
    """
    newest = max(names.met[""], default="")
    if found.unit:
        if within or not (today or newest):
            return None
        time = on_calendar(found, today or newest)
        return time, (Told(written, (today,)),) if today else (), "" if today else written
    if any(len(name.labels) > 1 and names.bodies_of(label) for name in named for label in name.labels):
        return None
    met = [name.labels[0] for name in named if names.bodies_of(name.labels[0])]
    sat = [label for label in met if "outsider" not in names.of(label)]
    own = {iri for label in sat or met for iri in names.bodies_of(label)}
    known = set().union(*(names.sittings[iri][1] for iri in own)) if own else names.met[""]
    days = {day for day in known if not within or is_in(day, within)}
    if not (taken := sorted(days)[-found.count :] if found.count else []):
        return None
    time = meaning(found.sense, taken[0], taken[-1], found.start, found.end)
    who = {label for iri, (label, met) in names.sittings.items() if met & {*taken} and (iri in own or not own)}
    return time, (Told(written, tuple(taken), tuple(sorted(who))),), ""


def is_in(day: str, time: Time) -> bool:
    """Whether a day lies in a time, whichever of its ends are open."""
    return time.after <= day and (not time.before or day <= time.before)
