"""Whom members speak for, in small letters in a column at the left of their names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from samgraf.ingest.lines.layout import Line
from samgraf.ingest.roster.columns import from_column
from samgraf.ingest.roster.meetingroles import office
from samgraf.ingest.tables.forms import ending
from samgraf.ingest.words.fullnames import full_name
from samgraf.ingest.words.occupations import occupation

AT_LEFT = re.compile(r"(?P<left>(?P<first>[a-zåäö]+)(?: [a-zåäö]+)+) {3,}(?=[A-ZÅÄÖ])")
"""Words in small letters, and the gap of a column behind them."""
LEAST = 2
"""So many lines of the list must begin with a name where the column of names does."""


def without_seats(lines: Sequence[Line], first: int, last: int, language: str) -> Sequence[Line]:
    """The lines, those from `first` to `last` without whom their people speak for, where the names have a column.

    "appointed by the government     Ann Field" above others of that column; a title there is left ("head of roads").
    """
    named = full_name(language)
    below = Counter(x.indent for x in lines[first:last] if not x.furniture and named.match(x.words))
    found = list(lines)
    for i in range(first, last):
        line = lines[i]
        hit = None if line.furniture or line.row else AT_LEFT.match(line.words)
        if hit is None or below[line.indent + hit.end()] < LEAST or not named.match(line.words, hit.end()):
            continue
        torn = hit["left"].endswith(ending("for", "on", "at", "in", "and"))
        if torn or not (occupation(hit["first"], language) or office(hit["first"], language)):
            found[i] = from_column(line, hit.end())
    return found
