"""The words and shapes in which a language writes dates: compiled once from its table `dates.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from samgraf.ingest.sieve import Sieve
from samgraf.ingest.tables import table
from samgraf.ingest.tables.forms import small_words


@dataclass(frozen=True, slots=True)
class Form:
    """One shape of a date or time; named groups are its parts."""

    name: str
    match: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Almanac:
    """What a language's dates are made of. All keys are casefolded."""

    months: Mapping[str, int] = field(default_factory=dict)
    full_months: tuple[str, ...] = ()
    weekdays: Mapping[str, int] = field(default_factory=dict)
    full_weekdays: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    seasons: Mapping[str, str] = field(default_factory=dict)
    numbers: Mapping[str, int] = field(default_factory=dict)
    others: frozenset[str] = frozenset()
    forms: tuple[Form, ...] = ()
    sieve: Sieve = field(default_factory=lambda: Sieve(()))
    during: str = ""
    """A word behind which a month alone is a date."""
    until: re.Pattern[str] = re.compile("(?!)")
    beside: re.Pattern[str] = re.compile("(?!)")

    def tried(self, text: str) -> list[Form]:
        """The forms that may stand somewhere in a text.

        >>> almanac("sv").tried("Nämnden tackar för informationen.")
        []
        """
        return [self.forms[n] for n in self.sieve.may_match(text)]

    def month(self, written: str) -> tuple[int, str]:
        """The number of a month; with its right spelling where it is misspelt.

        >>> almanac("sv").month("Sept."), almanac("sv").month("ocktober"), almanac("sv").month("kronor")
        ((9, ''), (10, 'oktober'), (0, ''))
        """
        word = written.casefold().rstrip(".")
        if word in self.months:
            return self.months[word], ""
        right = self.nearest(word, self.full_months, 2 if len(word) > 6 else 1)
        return (self.months[right], right) if right else (0, "")

    def weekday(self, written: str) -> tuple[int | None, str]:
        """The number of a weekday, Monday = 0; with its right spelling where it is misspelt.

        >>> almanac("sv").weekday("torsdagen"), almanac("sv").weekday("onsadg"), almanac("sv").weekday("vardag")
        ((3, ''), (2, 'onsdag'), (None, ''))
        """
        word = written.casefold().rstrip(".")
        bare = next((word.removesuffix(e) for e in self.endings if word.removesuffix(e) in self.weekdays), word)
        if bare in self.weekdays:
            return self.weekdays[bare], ""
        forms = tuple(d + e for d in self.full_weekdays for e in ("", *self.endings))
        right = self.nearest(word, forms, 1)
        if not right:
            return None, ""
        return self.weekday(right)[0], right

    def nearest(self, word: str, known: Iterable[str], most: int) -> str:
        """The one known word that is at most so many slips of the pen away, or ""."""
        from rapidfuzz.distance import OSA

        if len(word) < 5 or word in self.others:
            return ""
        near = [k for k in known if OSA.distance(word, k, score_cutoff=most) <= most]
        return near[0] if len(near) == 1 else ""


def either(words: Iterable[str]) -> str:
    """A choice of words, the longest first; never empty."""
    return "|".join(re.escape(w) for w in sorted(set(words), key=lambda w: (-len(w), w))) or "(?!)"


@cache
def almanac(language: str) -> Almanac:
    """The almanac of a language; an empty one, which finds nothing, where it has no table."""
    told = table(language, "dates")
    if not told:
        return Almanac()
    said = told["words"]
    months = {**told["months"], **told["short_months"]}
    weekdays = {**told["weekdays"], **told["short_weekdays"]}
    until = rf"\s*(?:--|[-–—]|{either(said['until'])})\s*(?:{either(said['clock'])})?\.?\s*"
    beside = rf"[\s,.;:(|]*(?:(?:{either([*said['beside'], *said['clock'], *said['about']])})[\s,.:]+)*"
    forms = tuple(Form(name, re.compile(shape, re.IGNORECASE)) for name, shape in shapes(told))
    return Almanac(
        months=months,
        full_months=tuple(told["months"]),
        weekdays=weekdays,
        full_weekdays=tuple(told["weekdays"]),
        endings=tuple(said["weekday_endings"]),
        seasons=told["seasons"],
        numbers=told["numbers"],
        others=frozenset([*said["no_weekdays"], *said["no_months"]]),
        forms=forms,
        sieve=Sieve(form.match for form in forms),
        during=said["during"][0],
        until=re.compile(until, re.IGNORECASE),
        beside=re.compile(beside, re.IGNORECASE),
    )


YEAR = r"[12]\d{3}(?!\d|[:/]\d)"
DAY, MONTH, FULL = r"(?P<day>[0-3]?\d)", r"(?P<month>1[0-2]|0?[1-9])", r"(?P<year>(?:19|20)\d{2})"
OPENS = r"(?<![\w.:/-])"  # no figure, letter or sign of a longer number before
ENDS = r"(?![\w]|[-:/]\d)"  # nor behind
STAMP = r"T[0-2]\d:[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?(?!\w)"
NO_AMOUNT = rf"(?!\s?(?:{'|'.join(small_words('amounts'))}|%|m²|km)\b)"
Shapes = list[tuple[str, str]]


def shapes(told: Mapping[str, Mapping[str, list[str]]]) -> Shapes:
    """The patterns of all forms, as (name, pattern); a group bears the same name in every form."""
    said = told["words"]
    days = either([*told["weekdays"], *told["short_weekdays"]])
    nearly = r"\w{2,6}d(?:ag|ga|g)(?:en)?"
    another = rf"(?:\s?[-–/]\s?(?:{days})(?:{either(said['weekday_endings'])})?)?"  # "lördag-söndag 3–4 maj"
    weekday = rf"(?:(?<!\w)(?P<weekday>(?:{days})(?:{either(said['weekday_endings'])})?|{nearly}){another}\.?,?\s+)?"
    lead = rf"{weekday}(?:(?<!\w)(?:{either(said['of_day'])})\s+)?"
    until = rf"(?:-{{2,3}}|[-–—→]|{either(said['until'])})"
    return [*times(said, until), *figures(lead, said), *written(lead, told, until), *periods(told, weekday)]


def times(said: Mapping[str, list[str]], until: str) -> Shapes:
    """ "kl 9", "kl. 13:00 – 17:00", "kl. 13.00 17.00" (a dash lost), "mellan 12.30 och 14.00", "12:30-14", "7pm"; with
    a full stop "kl" or an end.
    """
    clock, about = either(said["clock"]), either(said["about"])
    loose = r"(?P<h{0}>[01]?\d|2[0-3])(?:[.:]?(?P<m{0}>[0-5]\d))?(?![\d])"
    exact = r"(?P<h{0}>[01]?\d|2[0-3]){1}(?P<m{0}>[0-5]\d)(?!\d|[.:]\d)"
    hour = r"(?P<h2>[01]?\d|2[0-3])(?![\w.:/-])"
    till = rf"\s*{until}\s*(?:(?:{clock})\b\.?:?\s*)?(?:(?:{about})\s*)?"
    noon = rf"(?:\s?(?P<afternoon>{either(said.get('afternoon', []))})(?!\w))?"
    ahead = rf"(?<![^\W\d])(?:{clock})\b\.?:?\s*(?:(?:{about})\s*)?"
    between = rf"(?<!\w)(?:{either(said.get('between', []))})\s+"
    to = rf"\s+(?:{either(said.get('and', []))})\s+(?:(?:{clock})\b\.?\s*)?"
    half = rf"(?:(?P<afternoon>{either(said.get('afternoon', []))})|(?:{either(said.get('morning', []))}))(?!\w)"
    begun = rf"(?:\s?(?:(?P<late>{either(said.get('afternoon', []))})|(?P<early>{either(said.get('morning', []))})))?"
    until_half = rf"(?:{begun}{till}{loose.format(2)})?"
    halved = [("time", rf"{OPENS}{loose.format(1)}{until_half}\s?{half}")] if "morning" in said else []
    return [
        *halved,
        ("time", rf"{between}(?:{clock})\b\.?\s*{loose.format(1)}{to}{loose.format(2)}{NO_AMOUNT}"),
        ("time", rf"{between}{exact.format(1, '[.:]')}{to}{exact.format(2, '[.:]')}{NO_AMOUNT}"),
        ("time", rf"{ahead}{exact.format(1, '[.:]')}\s{{1,3}}{exact.format(2, '[.:]')}(?!\s*\d){NO_AMOUNT}"),
        ("time", rf"{ahead}{loose.format(1)}(?:{till}{loose.format(2)})?{noon}{NO_AMOUNT}"),
        ("time", rf"{OPENS}{exact.format(1, '[.:]')}{till}{exact.format(2, '[.:]')}{NO_AMOUNT}"),
        ("time", rf"{OPENS}{exact.format(1, ':')}{till}{hour}{NO_AMOUNT}"),
        ("time", rf"{OPENS}(?P<h1>[01]?\d|2[0-3]){till}{exact.format(2, ':')}{NO_AMOUNT}"),
        ("time", rf"{OPENS}{exact.format(1, '[.]')}{till}{hour}(?=\s*(?:$|[,;)])| \w{{1,3}} ){NO_AMOUNT}"),
        ("time", rf"{OPENS}{exact.format(1, ':')}{NO_AMOUNT}"),
    ]


def figures(lead: str, said: Mapping[str, list[str]]) -> Shapes:
    """ "2019-09-05", "24.12.06", "20201210", "141201", "9/4", "5.9.2019"; "2019-0905", which lacks a hyphen.

    What a program writes has the time behind a letter ("2019-09-05T20:00:00+02:00"), as when a page was made.
    """
    part = rf"(?!\s(?:{either(said['of'])})\s)"
    ends = rf"(?:{ENDS}|(?=(?:{either(said['clock'])})\b))"  # "8.3.2017kl. 19"
    short = r"(?P<year>\d{2})(?![\w]|[-:/.]\d)"
    turned = [("numeric", rf"{lead}{OPENS}{DAY}(?P<gap>[.-])(?P<month>[01]\d)(?P<gap2>[.-]){short}")]
    uncounted = "".join(rf"(?<!\b{re.escape(word)} )" for word in said.get("of_number", ()))  # "nr 6/08" is no day
    signs = "|".join(map(re.escape, said.get("of_body", ())))  # "LS 10/08" is no day
    no_case = (
        rf"(?!(?:(?<=\b(?-i:[A-ZÅÄÖ](?:{signs})) )|(?<=\b(?-i:[A-ZÅÄÖ]{{2}}(?:{signs})) ))\d{{1,2}}/0\d(?!\d))"
        if signs
        else ""
    )
    of_year = r"(?:(?:\s|\s?[-–]\s?|/)(?P<year>(?:19|20)\d{2}|(?<=[-–/])\d{2}))?"
    apart = r"(?P<gap>{0})(?P<month>[01]{1}\d)(?P<gap2>{0})(?P<day>[0-3]{1}\d)"
    year_first = ("numeric", rf"{lead}{OPENS}(?P<year>\d{{2}}){apart.format('[-.]', '')}(?![\w]|[-:/.]\d)")
    return [
        ("numeric", rf"{lead}{OPENS}{FULL}{apart.format('[-–/.]', '?')}(?:{ends}|{STAMP})"),
        ("numeric", rf"{lead}{OPENS}{FULL}{apart.format('-', '')}(?:--?|–)(?P<last_day>[0-3]\d){ENDS}"),
        ("numeric", rf"{lead}{OPENS}{FULL}-(?P<torn>(?P<month>[01]\d)(?P<day>[0-3]\d)){ENDS}"),
        ("numeric", rf"{lead}{OPENS}{FULL}(?P<month>[01]\d)(?P<torn>-)(?P<day>[0-3]\d){ENDS}"),
        *(turned if said.get("day_first") else [year_first]),
        (
            "numeric",
            rf"{lead}{OPENS}(?<!\d\s){FULL}{apart.format(' ', '')}{ENDS}(?!\s\d{{1,3}}(?!\d|[.:]\d)){NO_AMOUNT}",
        ),
        ("numeric", rf"{lead}{OPENS}{DAY}(?:-|\.\s?){MONTH}(?:-|\.\s?){FULL}{ends}"),
        ("slashed", rf"{lead}{OPENS}{uncounted}{no_case}{DAY}\s?/\s?{MONTH}{of_year}{ENDS}{part}"),
        (
            "compact",
            rf"{OPENS}(?<!\d\s)(?P<year>(?:19|20)?\d{{2}})(?P<month>[01]\d)(?P<day>[0-3]\d)"
            rf"(?![\w]|[-:/,.]\d|\s\d{{3}}){NO_AMOUNT}",
        ),
    ]


def written(lead: str, told: Mapping[str, Mapping[str, list[str]]], until: str) -> Shapes:
    """ "torsdag den 5:e september 2019", "5–6 sept.", "januari–mars 2024"; a month behind a day may be misspelt."""
    said = told["words"]
    full, short = either(told["months"]), either(told["short_months"])
    month = (
        rf"(?P<month>{full}|(?:{short})\b\.?(?!(?-i:\s[A-ZÅÄÖ][a-zåäö]))|[a-zåäöæø]{{5,10}})(?:(?!\w)|(?={YEAR}(?!\d)))"
    )
    ordinal = rf"(?:{either(said['ordinals'])})?"
    span = rf"(?:(?P<from>[0-3]?\d){ordinal}\s?[-–]\s?)?{DAY}{ordinal}"
    two = rf"(?<=[-–’‘'])\d{{2}}(?!\d|[:/.]\d|\s*(?:{full}|{short})\b)"  # "13 februari -24"
    if behind := either(said.get("behind_year", [])):  # "18 June 18 meeting"
        two += rf"|(?<=\s)\d{{2}}(?=\s*$|\s+(?:{behind})\b)"
    of_year = rf"(?:(?:[,\s–’‘'-]+(?:(?:{either(said['year'])})\s+)?|(?<=[a-zåäö]))(?P<year>{YEAR}|{two}))?"
    before = "|".join(rf"{re.escape(word)}\s+" for word in said.get("before_month", []))
    during, both = either(said["during"]), rf"(?:{either(said['and'])})"
    of_day = "".join(rf"(?<!\b{re.escape(word)} )" for word in said["of_day"])
    counts = rf"(?!(?<=[a-zåäöæø]{{3}} ){of_day}[0-3]?\d i )"  # "linje 5 i juni"
    return [
        ("day-month", rf"{lead}(?<![\w.:/]){counts}{span}(?:\s+|(?<=\d\.))(?:{before})?{month}{of_year}"),
        ("day-month", rf"{lead}(?<!\w)(?P<month>{full})\s+{DAY}{ordinal}(?:,?\s+(?P<year>{YEAR}))(?!\w)"),
        ("month", rf"(?<!\w)(?:(?P<from_month>{full})\s?{until}\s?)?(?P<month>{full})\s+(?P<year>{YEAR})"),
        ("month", rf"(?<!\w)(?P<month>{short})\.?\s+(?P<year>{YEAR})"),
        (
            "month",
            rf"(?<!\w)(?:{during})\s+(?P<from_month>{full})\s{both}\s(?P<month>{full})\b(?:\s+(?P<year>{YEAR})|(?!\s+\d))",
        ),
        (
            "month",
            rf"(?<!\w)(?:{during})\s+(?P<month>{full})\b(?!\s+\d|\s*{until}\s*(?:{full})|\s{both}\s(?:{full})\b)",
        ),
        ("month", rf"(?<!\w)(?:{during})\s+(?P<month>[a-zåäöæø]{{5,10}})\s+(?P<year>{YEAR})"),
        ("year", rf"(?<!\w)(?:{during})\s+(?P<from_year>{YEAR})\s?[-–]\s?(?P<year>{YEAR})"),
        ("year", rf"(?<!\w)(?:{during})\s+(?=19|20)(?P<year>{YEAR})(?![-–]\d)"),
    ]


def periods(told: Mapping[str, Mapping[str, list[str]]], weekday: str) -> Shapes:
    """ "kvartal 1 2020", "första halvåret", "hösten 2025", "fredag v. 12", "v. 12–13", "årsskiftet", "sista mars"."""
    said = told["words"]
    quarters, word = either(said["quarters"]), rf"(?P<word>{either(told['numbers'])})"
    in_year = rf"(?:\s+(?P<year>{YEAR}))?"
    long = either(k for k in told["seasons"] if len(k) > 2)
    week = r"(?P<number>[0-5]?\d)(?:\s?[-–]\s?(?P<last_number>[0-5]?\d))?"
    months, last = either(told["months"]), either(said.get("last_day", []))
    turn = rf"(?:\s+(?P<year>{YEAR})(?:\s?[-–/]\s?(?:19|20)?\d{{2}})?)?"
    return [
        ("quarter", rf"(?<!\w)(?:{quarters})\.?\s?(?P<number>[1-4])\b{in_year}"),
        ("quarter", rf"(?<!\w){word}\s+(?:{quarters}){in_year}"),
        ("half-year", rf"(?<!\w){word}\s+(?:{either(said['halves'])}){in_year}"),
        ("season", rf"(?<!\w)(?P<season>{either(told['seasons'])})\s?(?P<year>{YEAR})"),
        ("season", rf"(?<!\w)(?P<season>{long})(?!\w|\s+(?:{YEAR}))"),
        ("week", rf"{weekday}(?<!\w)(?:{either(said['weeks'])})\.?\s?{week}(?!\d|[.:]\d){in_year}"),
        (
            "last-of-month",
            rf"(?<!\w)(?:(?:{either(said['of_day'])})\s+)?(?:{last})\s+(?:i\s+)?(?P<month>{months})\b{in_year}",
        ),
        ("turn", rf"(?<!\w)(?:{either(said['turn_of_year'])}){turn}"),
        ("turn", rf"(?<!\w)(?:{either(said['end_of_year'])})"),
        ("half-turn", rf"(?<!\w)(?:{either(said.get('turn_of_half_year', []))}){turn}"),
    ]
