"""Dates and times as people write them: found in a text, made exact no further than the text is.

`find_dates(text)` finds them with what is printed; with `year` it fills in the year of a date that has none.
`infer_year` says in which year a day without one fell, by its weekday and the years that the document speaks of.
Neither ever asks the clock.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from samgraf.ingest.dating.almanac import Almanac, almanac


@dataclass(frozen=True, slots=True)
class When:
    """A date, a time of day, or both, at `start` to `end` of the text that was searched.

    `first` and `last` are the days that it covers, None where the year is not known; `day`, `month` and `weekday`
    (Monday = 0) are as printed, 0 and None where they are not. Times are "HH:MM" or "".
    `precision`: day, week, month, season, quarter, half-year, year, or time where only a time is given.
    `inferred` and `doubtful` say in words what was filled in and what is odd;
    `slips` are misspelt stretches, each with its right spelling.
    """

    start: int
    end: int
    precision: str
    first: date | None = None
    last: date | None = None
    start_time: str = ""
    end_time: str = ""
    day: int = 0
    month: int = 0
    weekday: int | None = None
    inferred: str = ""
    doubtful: str = ""
    slips: tuple[tuple[int, int, str], ...] = ()


@lru_cache(maxsize=2048)
def find_dates(text: str, year: int | None = None, *, language: str = "sv") -> tuple[When, ...]:
    """The dates and times of a text in order; a date goes together with the time beside it.

    `year` is that of the context: a date without a year is given it (or the one before or after, where only that
    fits the printed weekday).

    >>> [(str(w.first), w.start_time, w.end_time) for w in find_dates("Kl 9.00-12.00 den 3 mars 2024")]
    [('2024-03-03', '09:00', '12:00')]
    >>> [str(w.last) for w in find_dates("klart under kvartal 1 2020")]
    ['2020-03-31']
    >>> find_dates("den 13 april")[0].first is None, str(find_dates("den 13 april", year=2023)[0].first)
    (True, '2023-04-13')
    """
    words = almanac(language)
    return tuple(joined(group, year, words) for group in groups(text, atoms(text, words), words))


def only_day(text: str, language: str) -> bool:
    """Whether a text gives a day and nothing else.

    >>> only_day("16 September 2021", "sv"), only_day("16 september", "sv"), only_day("3 Mars och april 2021", "sv")
    (True, True, False)
    """
    dates = find_dates(text, language=language) if len(text) <= 40 else ()
    if len(dates) != 1 or not dates[0].day:
        return False
    return not re.search(r"\w", text[: dates[0].start] + text[dates[0].end :])


@dataclass(frozen=True, slots=True)
class Atom:
    """One date, or one time with its end, before neighbours are joined. 0 and None = not printed."""

    start: int
    end: int
    precision: str
    year: int = 0
    month: int = 0
    day: int = 0
    last_day: int = 0
    first_month: int = 0
    first_year: int = 0
    number: int = 0
    last_number: int = 0
    season: str = ""
    weekday: int | None = None
    times: tuple[str, ...] = ()
    inferred: str = ""
    doubtful: str = ""
    slips: tuple[tuple[int, int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """A date and its time, and the date and time up to which they run."""

    date: Atom | None
    time: Atom | None
    last: Atom | None = None
    until: Atom | None = None

    @property
    def parts(self) -> tuple[Atom, ...]:
        """What it is made of."""
        return tuple(a for a in (self.date, self.time, self.last, self.until) if a is not None)


def atoms(text: str, words: Almanac) -> list[Atom]:
    """All dates and times; where two overlap, the one that begins first counts, and of those the longest."""
    found = [a for form in words.tried(text) for m in form.match.finditer(text) if (a := atom(form.name, m, words))]
    kept: list[Atom] = []
    for one in sorted(found, key=lambda a: (a.start, -a.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def atom(name: str, hit: re.Match[str], words: Almanac) -> Atom | None:
    """What one match says, or None where it is no date at all ("2019-13-45")."""
    got = {k: v for k, v in hit.groupdict().items() if v}
    base = with_weekday(hit, words)
    if name == "time":
        return clock(base, got)
    if name == "day-month":
        return day_of_month(base, hit, got, words)
    if name in ("numeric", "slashed", "compact"):
        return in_figures(base, got)
    return period(name, base, hit, got, words)


def with_weekday(hit: re.Match[str], words: Almanac) -> Atom:
    """The stretch of a match with its weekday; a word before it that is none is left out."""
    written = hit.groupdict().get("weekday")
    if not written:
        return Atom(hit.start(), hit.end(), "day")
    number, right = words.weekday(written)
    at, behind = hit.span("weekday")
    if number is None:
        rest = hit.string[behind : hit.end()]
        return Atom(behind + len(rest) - len(rest.lstrip(" .,")), hit.end(), "day")
    return Atom(hit.start(), hit.end(), "day", weekday=number, slips=((at, behind, right),) if right else ())


def clock(base: Atom, got: dict[str, str]) -> Atom | None:
    """A time of day, with the time at which it ends."""
    pairs = [(int(got[h]), int(got.get(m, "0"))) for h, m in (("h1", "m1"), ("h2", "m2")) if h in got]
    if "afternoon" in got:
        pairs = [(hour + 12 * (hour < 12), minute) for hour, minute in pairs]
        if "early" in got or (len(pairs) > 1 and "late" not in got and pairs[0] > pairs[1]):
            pairs[0] = (pairs[0][0] - 12, pairs[0][1])  # "11 am–1 pm", "11–1 pm"
    times = tuple(f"{hour:02}:{minute:02}" for hour, minute in pairs if hour < 24)
    return replace(base, precision="time", times=times) if times else None


def day_of_month(base: Atom, hit: re.Match[str], got: dict[str, str], words: Almanac) -> Atom | None:
    """ "5 september 2019", "5–6 september"; a month that is nearly spelt right is taken and named as a slip."""
    month, right = words.month(got["month"])
    slips = (*base.slips, (*hit.span("month"), right)) if right else base.slips
    last, year = int(got["day"]), full_year(got.get("year", ""))
    first = int(got.get("from", last))
    if first > last and hit.string[hit.end("from") : hit.start("day")].count(" ") > 1:
        first, base = last, replace(base, start=hit.start("day"))  # "Möte 12 – 5 november": a number, and the day
    if not month or not real(year or 2024, month, first, last):
        return None
    return replace(base, year=year, month=month, day=first, last_day=max(first, last), slips=slips)


def in_figures(base: Atom, got: dict[str, str]) -> Atom | None:
    """ "2019-09-05", "2019-09-05--06", "24.12.06", "141201", "9/4", and "2019-0905", which lacks a hyphen."""
    written = got.get("year", "")
    year, month, day = full_year(written), int(got["month"]), int(got["day"])
    last = int(got.get("last_day", day))
    if last < day or not real(year or 2024, month, day, last) or got.get("gap") != got.get("gap2"):
        return None
    return replace(
        base, year=year, month=month, day=day, last_day=last,
        inferred="the century of a year in two figures" if len(written) == 2 else "",
        doubtful="a hyphen is missing" if "torn" in got else "",
    )  # fmt: skip


def period(name: str, base: Atom, hit: re.Match[str], got: dict[str, str], words: Almanac) -> Atom | None:
    """A month, quarter, half-year, season, week, turn of the year, or year."""
    base = replace(base, precision=name, year=full_year(got.get("year", "")))
    if name in ("month", "year"):  # without the word that shows them to be a date
        base = replace(base, start=min(hit.start(k) for k in got))
    if name == "month":
        first = words.months.get(got.get("from_month", "").casefold(), 0)
        month, right = words.month(got["month"])
        slips = ((*hit.span("month"), right),) if right else ()
        return replace(base, month=month, first_month=first, slips=slips) if month else None
    if name in ("quarter", "half-year", "week"):
        number = int(got.get("number") or words.numbers.get(got.get("word", "").casefold(), 0))
        base = replace(base, last_number=max(number, int(got.get("last_number", 0))))
        return replace(base, number=number) if 1 <= number <= {"quarter": 4, "half-year": 2, "week": 53}[name] else None
    if name == "season":
        return replace(base, season=got["season"].casefold())
    if name == "last-of-month":
        return replace(base, precision="month", month=words.month(got["month"])[0])
    if name == "half-turn":
        return replace(base, precision="day", month=6, day=30, last_day=30)
    if name == "turn":
        return replace(base, precision="day", month=12, day=31, last_day=31)
    return replace(base, first_year=full_year(got.get("from_year", "")))


def full_year(written: str) -> int:
    """A year in two or four figures; 0 where none is written.

    >>> full_year("14"), full_year("98"), full_year("2024"), full_year("")
    (2014, 1998, 2024, 0)
    """
    number = int(written or 0)
    if len(written) == 2:
        return number + (2000 if number < 70 else 1900)
    return number


def real(year: int, month: int, *days: int) -> bool:
    """Whether these days stand in the calendar."""
    return 1 <= month <= 12 and all(1 <= d <= monthrange(year, month)[1] for d in days)


def groups(text: str, found: Sequence[Atom], words: Almanac) -> Iterator[Group]:
    """Dates joined with the time beside them, and with the day up to which they run."""
    i = 0
    while i < len(found):
        one, i = pair(text, found, i, words)
        end = max(a.end for a in one.parts)
        if one.date is not None and i < len(found) and words.until.fullmatch(text[end : found[i].start]):
            other, after = pair(text, found, i, words)
            if other.date is not None and other.date.precision == one.date.precision:
                one, i = Group(one.date, one.time, other.date, other.time), after
        yield one


def pair(text: str, found: Sequence[Atom], i: int, words: Almanac) -> tuple[Group, int]:
    """A date with its time, in either order, from `found[i]` on; and the index behind them."""
    one = found[i]
    if i + 1 < len(found):
        other = found[i + 1]
        if {one.precision, other.precision} == {"day", "time"} and words.beside.fullmatch(text[one.end : other.start]):
            return (Group(one, other), i + 2) if one.precision == "day" else (Group(other, one), i + 2)
    return (Group(None, one) if one.precision == "time" else Group(one, None)), i + 1


def joined(group: Group, year: int | None, words: Almanac) -> When:
    """What date, time, last date and last time say together."""
    start, end = min(a.start for a in group.parts), max(a.end for a in group.parts)
    times = [t for a in (group.time, group.until) if a is not None for t in a.times]
    found = When(
        start, end, "time", start_time=times[0] if times else "", end_time=times[-1] if len(times) > 1 else "",
        slips=tuple(s for a in group.parts for s in a.slips),
    )  # fmt: skip
    if group.date is None:
        return found
    one, last = group.date, group.last or group.date
    if last.year and not one.year:
        one = replace(one, year=last.year)
    one, inferred = filled(one, year)
    if one.year and not last.year:
        last = replace(last, year=one.year)
    low, high = days(one, words), days(last, words)
    doubtful = one.doubtful or last.doubtful
    if low and one.weekday is not None and low[0].weekday() != one.weekday:
        doubtful = doubtful or "the weekday does not fit the date"
    return replace(
        found, precision=one.precision,
        first=low[0] if low else None, last=max(low[1], high[1]) if low and high else None,
        day=one.day, month=one.month, weekday=one.weekday, inferred=inferred or one.inferred, doubtful=doubtful,
    )  # fmt: skip


def filled(one: Atom, year: int | None) -> tuple[Atom, str]:
    """A date without a year with that of the context; the neighbouring year where only that fits the weekday."""
    if one.year or year is None:
        return one, ""
    if one.weekday is not None and one.precision == "day":
        for y in (year, year + 1, year - 1):
            if real(y, one.month, one.day) and date(y, one.month, one.day).weekday() == one.weekday:
                return replace(one, year=y), "the year from the context" + (" and the weekday" if y != year else "")
    return replace(one, year=year), "the year from the context"


def days(one: Atom, words: Almanac) -> tuple[date, date] | None:
    """The first and the last day that a date covers, or None without a year."""
    if not one.year:
        return None
    if one.precision == "day":
        if not real(one.year, one.month, one.day, one.last_day):
            return None
        return date(one.year, one.month, one.day), date(one.year, one.month, one.last_day)
    if one.precision == "week":
        try:
            monday = date.fromisocalendar(one.year, one.number, 1)
            sunday = date.fromisocalendar(one.year, one.last_number, 7)
        except ValueError:
            return None
        day = monday + timedelta(days=one.weekday or 0)
        return (monday, sunday) if one.weekday is None else (day, day)
    if one.precision == "season":
        return season(words.seasons[one.season], one.year)
    first, last = {
        "month": (one.first_month or one.month, one.month),
        "quarter": (3 * one.number - 2, 3 * one.number),
        "half-year": (6 * one.number - 5, 6 * one.number),
        "year": (1, 12),
    }[one.precision]
    return date(one.first_year or one.year, first, 1), date(one.year, last, monthrange(one.year, last)[1])


def season(last: str, year: int) -> tuple[date, date]:
    """A season of three months (a term of half a year) by its last month and day."""
    month = int(last[:2])
    length = 6 if last[3:] in ("30", "31") and month in (6, 12) else 3
    first = month - length + 1
    start = date(year if first > 0 else year - 1, first if first > 0 else first + 12, 1)
    return start, date(year, month, monthrange(year, month)[1])


YEAR = re.compile(
    r"(?:(?<![\d.:])(?:(?<=[Nn]r \d[ /-])|(?<=[Nn]r \d\d[ /-])|(?<!\d[ -]))|(?<=[Nn][Rr] \d:)|(?<=[Nn][Rr] \d\d:))"
    r"(?:19[5-9]\d|20[0-6]\d)(?!\d|[ ]\d{3}\b)"
)


def infer_year(day: int, month: int, weekday: int | None, text: str) -> tuple[int | None, str]:
    """In which year a day without one fell, as the document tells, and why; (None, why not) where it can't be told.

    The years that `text` speaks of are the candidates. A printed weekday must fit.

    >>> infer_year(5, 9, 3, "Plan för 2018. Under hösten 2019 tas nästa steg.")
    (2019, 'the document speaks of 2019, in which the day is that weekday')
    >>> infer_year(27, 2, 2, "Protokoll nr 1:2008")[0]
    2008
    >>> infer_year(13, 4, None, "Budget 2022 och 2023")
    (None, 'the document speaks of several years: 2022, 2023')
    """
    spoken = Counter(int(m.group()) for m in YEAR.finditer(text))
    if not spoken:
        return None, "the document speaks of no year"
    if weekday is None:
        ranked = spoken.most_common()
        if len(ranked) == 1:
            return ranked[0][0], f"the document speaks of no other year than {ranked[0][0]}"
        if ranked[0][1] >= 3 * ranked[1][1]:
            return ranked[0][0], f"the document speaks of {ranked[0][0]} far more than of other years"
        return None, "the document speaks of several years: " + ", ".join(str(y) for y in sorted(spoken))
    fits = [y for y in sorted(spoken) if real(y, month, day) and date(y, month, day).weekday() == weekday]
    if len(fits) > 1:
        best = sorted(fits, key=lambda y: (-spoken[y], y))
        if spoken[best[0]] < 2 * spoken[best[1]]:
            return None, "the weekday fits several years: " + ", ".join(str(y) for y in fits)
        fits = best[:1]
    if fits:
        return fits[0], f"the document speaks of {fits[0]}, in which the day is that weekday"
    around = range(min(spoken) - 1, max(spoken) + 2)
    beside = [y for y in around if real(y, month, day) and date(y, month, day).weekday() == weekday]
    if len(beside) == 1:
        return beside[0], f"of the years around those that the document speaks of, the weekday fits {beside[0]} only"
    most = spoken.most_common(1)[0][0]
    near = [y for y in beside if abs(y - most) <= 1]
    if len(near) == 1:
        return near[0], f"the document speaks most of {most}; of the years beside it the weekday fits {near[0]} only"
    return None, "no year that the document speaks of fits the weekday"
