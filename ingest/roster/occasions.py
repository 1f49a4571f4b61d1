"""Tables of a year's meetings, with a column for each: which one is that of the meeting itself.

Name       Jan   Feb   Mar                      Name       Meeting 1   Meeting 2
Eva Ek      x           x     of 12 March       Eva Ek         x           x       of meeting no. 2

A cross in the column of another meeting says nothing of who was at this one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from samgraf.ingest.dating.almanac import almanac
from samgraf.ingest.dating.dates import find_dates
from samgraf.ingest.lines.layout import Line
from samgraf.ingest.tables.forms import shaped

FEWEST = 2
"""So many columns at least that each stand for a meeting."""
LONGEST = 24
"""Characters of such a column's heading."""
LAST_MONTH, LAST_DAY = 12, 31


@dataclass(frozen=True, slots=True)
class Occasion:
    """A meeting as a heading gives it: by its day, its month alone or its number; 0 for what is not given."""

    month: int = 0
    day: int = 0
    number: int = 0


def occasion(cell: str, language: str) -> Occasion | None:
    """The meeting that a heading stands for, if it says one.

    >>> [(o.month, o.day) if (o := occasion(cell, "sv")) else o for cell in ("16/1", "Jan", "mars 12", "0312", "Namn")]
    [(1, 16), (1, 0), (3, 12), (3, 12), None]
    >>> occasion("Möte 3", "sv").number
    3
    """
    said = cell.strip(" .:")
    if not said or len(said) > LONGEST:
        return None
    words = said.casefold().replace(".", " ").split()
    months = almanac(language).months
    if words[0] in months and len(words) == 1:
        return Occasion(months[words[0]])
    if words[0] in months and (rest := AFTER_MONTH.fullmatch(" ".join(words[1:]))):
        return Occasion(months[words[0]], int(rest["day"] or 0))
    if figures := FIGURES.fullmatch(said):
        month, day = int(figures["month"] or figures["month2"]), int(figures["day"] or figures["day2"])
        return Occasion(month, day) if 0 < month <= LAST_MONTH and 0 < day <= LAST_DAY else None
    days = [w for w in find_dates(said, language=language) if w.day]
    if len(days) == 1 and len(re.findall(r"[^\W\d_]+", said[: days[0].start] + said[days[0].end :])) <= 1:
        return Occasion(days[0].month, days[0].day)
    numbered = shaped("numbered-meeting").fullmatch(said)
    return Occasion(number=numbered_as(numbered)) if numbered else None


AFTER_MONTH = re.compile(r"(?:(?P<day>\d{1,2})|[-–’']?(?:20)?\d\d)")
"""What may stand behind a month: a day, or the year."""
FIGURES = re.compile(r"(?P<month>[01]\d)(?P<day>[0-3]\d)|(?P<day2>\d{1,2})\.(?P<month2>\d{1,2})\.?")
"""A day in figures that is one among others of its kind only ("0312", "12.3.")."""


def numbered_as(hit: re.Match[str]) -> int:
    """The number that a meeting goes by."""
    return int(next(v for k, v in hit.groupdict().items() if k.startswith("number") and v))


def occasions(headed: Sequence[str], language: str) -> dict[int, Occasion]:
    """The columns that stand for a meeting each, where a row of headings has several; {} else."""
    found = {n: o for n, cell in enumerate(headed) if n and (o := occasion(cell, language))}
    return found if len(found) >= FEWEST and len({*found.values()}) == len(found) else {}


def of_this_meeting(found: dict[int, Occasion], head: Sequence[Line], language: str) -> int:
    """The column of the meeting whose head the lines are, by its day, its month or its number; 0 where none is told."""
    texts = [line.text for line in head if not line.row and not line.furniture]
    for text in texts:
        for when in find_dates(text, language=language):
            mine = [n for n, o in found.items() if o.month == when.month and o.day in (0, when.day)] if when.day else []
            if len(mine) == 1:
                return mine[0]
    numbers = {numbered_as(hit) for text in texts for hit in shaped("numbered-meeting").finditer(text)}
    mine = [n for n, o in found.items() if o.number and o.number in numbers]
    return mine[0] if len(mine) == 1 else 0
