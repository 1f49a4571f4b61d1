"""Sittings over several days, whose hours are told day by day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from samgraf.ingest.dating.dates import When, find_dates
from samgraf.ingest.meeting.fields import Field


def last_day(
    dated: tuple[Field, When], timed: tuple[Field, When], found: Sequence[Field], times: Sequence[str], language: str
) -> tuple[date, str] | None:
    """The last day of a sitting over several whose hours are told day by day, and when it ended on that day.

    "3–4 juni 2025", below it "4 juni kl 8.30–12.00"; or "3 juni 2025 kl. 13–17 samt 4 juni 2025 kl. 9.00–12.00".
    `times` are the roles of fields of hours.
    """
    first, last = dated[1].first, dated[1].last
    if first is None or last is None:
        return None
    own = [timed[0]] if timed[0] is dated[0] and timed[0].role in times else []
    for one in found if last > first else own:
        hours = [w for w in find_dates(one.text, first.year, language=language) if w.first and w.end_time]
        for before, day in pairwise([None, *hours]):
            if day is None or day.first is None:
                continue
            goes_on = before is not None and len(one.text[before.end : day.start].strip(" ,;")) <= JOINED
            if day.first == last > first or (first < day.first <= first + SEVERAL and goes_on):
                return day.first, day.end_time
    return None


SEVERAL = timedelta(days=2)
"""So many days more a sitting may last whose days are joined by no more than a word."""
JOINED = 5
"""Letters of such a word ("samt")."""
