"""Numbers of items as minutes print them: runs, lists and ranges."""

from __future__ import annotations

import re
from collections.abc import Sequence

from samgraf.ingest.lines.layout import Line
from samgraf.ingest.tables import tried_in
from samgraf.ingest.tables.forms import either, written


def expanded(written: str) -> list[int]:
    """The numbers of a range as printed.

    >>> expanded("2-4, 7 och 9")
    [2, 3, 4, 7, 9]
    >>> expanded("6 § (delvis) – 8 c §")
    [6, 7, 8]
    """
    found: list[int] = []
    for hit in RANGE.finditer(written):
        low, high = int(hit[1]), int(hit[2] or hit[1])
        found += range(low, high + 1) if low <= high <= low + 500 else [low]
    return found


RANGE = re.compile(
    r"(\d+)(?: ?[a-z]?\b ?§(?: ?\([^()\d]+\))?)?"
    rf"(?:\s*(?:[-–]|{written('up-to')})\s*(?:[a-zåäö]+ (?:{either('by')})\s*)?(?:§\s*|P)?(\d+))?"
)
"""A number, with its sign behind it or not, and the one up to which a run goes, maybe for a part of it only."""


def numbers_of(lines: Sequence[Line], language: str, treated: Sequence[int]) -> tuple[int, ...]:
    """All § or item numbers that the document speaks of as attended or treated, for "all but these".

    Numbers with none that is treated among or between them may be of another count ("under punkt 1 och 2"); those at
    which several came or left are of this one, also behind the last that is treated, as where only a part is printed.
    """
    known: set[int] = set(treated)
    ends: list[int] = []  # where somebody came or left
    for rule in tried_in((line.text for line in lines), language, "roster", "items"):
        for line in lines:
            for hit in rule.match.finditer(line.text):
                groups = hit.groupdict()
                ends += [int(groups[end]) for end in ("first", "last") if groups.get(end)]
                if groups.get("items"):
                    told = {*expanded(hit["items"])}
                    within = any(min(told) <= n <= max(told) for n in treated)
                    known |= told if within or not treated else set()
    beyond = {n for n in ends if treated and n > max(treated)}
    known |= beyond if len(beyond) >= SEVERAL else set()
    return tuple(range(min(known), max(known) + 1)) if known else ()


SEVERAL = 3
"""So many numbers that nobody treats are of the same count as those that are."""
