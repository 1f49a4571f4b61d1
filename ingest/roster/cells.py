"""Attendance tables that have lost their rows: each cell on a line of its own, the headings of the columns first.

Namn
Parti
Eva Ek
S
"""

from __future__ import annotations

from collections.abc import Sequence

from samgraf.ingest.lines.layout import Line
from samgraf.ingest.minutes import Participant
from samgraf.ingest.roster.marks import explained
from samgraf.ingest.roster.table import row
from samgraf.ingest.roster.tablecolumns import Columns
from samgraf.ingest.roster.tableheads import kind_of
from samgraf.ingest.words.fullnames import full_name
from samgraf.ingest.words.people import knowledge

FEWEST, MOST = 2, 6
"""Rows of such a table at least, and columns at most."""


def celled(
    lines: Sequence[Line], first: int, last: int, language: str, numbers: tuple[int, ...]
) -> tuple[list[Participant], set[int]]:
    """The participants of the first table within lines `first` to `last` set cell by cell, and the lines it takes."""
    for i in range(first, last):
        kinds = headings(lines[i : min(i + MOST, last)], language)
        rows = rows_below(lines, i + len(kinds), last, kinds, language) if kinds else []
        if len(rows) < FEWEST:
            continue
        found: list[Participant] = []
        columns = Columns(kinds, "present", marks=explained(lines[first:last], language))
        for at in rows:
            told = [(line.start - lines[at].start, line.text) for line in lines[at : at + len(kinds)]]
            found += row(lines[at], told, columns, language, numbers)
        return found, {*range(i, rows[-1] + len(kinds))}
    return [], set()


def headings(lines: Sequence[Line], language: str) -> tuple[str, ...]:
    """What the columns hold whose headings stand below each other; () where no names and one thing more are headed."""
    kinds: list[str] = []
    for n, line in enumerate(lines):
        kind = "" if line.furniture or line.row or line.gap > 1 else kind_of(line.text, language, first=n == 0)
        if not kind or kind in kinds:
            break
        kinds.append(kind)
    return tuple(kinds) if len(kinds) > 1 and "name" in kinds else ()


def rows_below(lines: Sequence[Line], first: int, last: int, kinds: Sequence[str], language: str) -> list[int]:
    """Where the rows of such a table begin: as long as the place of the name holds one by a known given name."""
    found: list[int] = []
    know = knowledge(language)
    for at in range(first, last - len(kinds) + 1, len(kinds)):
        name = full_name(language).fullmatch(lines[at + kinds.index("name")].text)
        if name is None or not know.is_given(name.group().split()[0]):
            break
        found.append(at)
    return found
