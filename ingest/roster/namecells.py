"""Attendance tables that give given name and surname in a column each, under headings of their own or under none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from samgraf.ingest.lines.layout import Line
from samgraf.ingest.roster.names import COMMA
from samgraf.ingest.roster.tablecolumns import cells
from samgraf.ingest.words.fullnames import NAME
from samgraf.ingest.words.occupations import occupation
from samgraf.ingest.words.people import LETTERS, Knowledge, knowledge

GIVEN: Final = "given"
"""The kind of a column whose heading says that it holds given names, before its neighbour is known."""
FAMILY: Final = "family"
"""The kind of the column of surnames beside the one of given names, which stands for "name" then."""
LEAST: Final = 2
SHARE: Final = 0.8
"""So many of the rows, and so great a share of them, must be a given name and a surname where no heading says so."""


def as_names(kinds: Sequence[str]) -> list[str]:
    """The kinds of columns, those of given names and surnames as the name and its other half; one alone says nothing.

    >>> as_names(["family", "given", "organisation"]), as_names(["given", "party"])
    (['family', 'name', 'organisation'], ['', 'party'])
    """
    both = GIVEN in kinds and FAMILY in kinds and "name" not in kinds
    return [("name" if both else "") if kind == GIVEN else kind if kind != FAMILY or both else "" for kind in kinds]


def in_two_cells(rows: Sequence[Line], language: str, starts: tuple[int, ...] = ()) -> tuple[str, ...]:
    """The kinds of the first two columns of rows without headings, where nearly all are a given name and a surname.

    A place or an organisation beside a given name alone is no surname. `starts`: where columns set with blanks begin.
    """
    know = knowledge(language)
    pairs = [(told[0][1], told[1][1]) for line in rows if len(told := cells(line, starts)) > 1]
    first = sum(are_halves(one, other, know, language) for one, other in pairs)
    last = sum(are_halves(other, one, know, language) for one, other in pairs)
    if 2 * max(first, last) > len(rows):  # of the others, some may have a surname that is a town as well
        turned = [(one, other) if first >= last else (other, one) for one, other in pairs]
        alike = sum(are_halves(one, other, know, language, town=True) for one, other in turned)
        first, last = (alike, 0) if first >= last else (0, alike)
    if max(first, last) < max(LEAST, SHARE * len(rows)):
        return ()
    return ("name", FAMILY) if first >= last else (FAMILY, "name")


def are_halves(given: str, family: str, know: Knowledge, language: str, *, town: bool = False) -> bool:
    """Whether two cells hold somebody's given name or names and surname, which may be a `town` as well.

    >>> are_halves("Eva", "Lindkvist (S)", knowledge("sv"), "sv"), are_halves("Eva", "Ekonom", knowledge("sv"), "sv")
    (True, False)
    >>> are_halves("Eva", "Nora", knowledge("sv"), "sv"), are_halves("Eva Ek", "Alm", knowledge("sv"), "sv")
    (False, False)
    """
    surname = LAST.fullmatch(family)
    if surname is None or not all(know.is_given(word) for word in given.split()) or not given:
        return False
    name = surname["name"]
    other = not town and (name.casefold() in know.places or know.is_given(name))
    taken = know.is_organisation(name) or other
    return not (taken or occupation(name, language) or (len(name) <= LETTERS_OF_PARTY and name.isupper()))


def parted(
    told: Sequence[tuple[int, str]], kinds: Sequence[str], language: str
) -> tuple[list[tuple[int, str]], tuple[str, ...]]:
    """The cells of a row and their kinds; a name that sets the surname first, and a comma behind it, is two of them.

    >>> parted([(4, "Ek, Eva"), (12, "Sala kommun")], ["name", "organisation"], "sv")
    ([(4, 'Ek'), (8, 'Eva'), (12, 'Sala kommun')], ('family', 'name', 'organisation'))
    """
    at = kinds.index("name")
    start, cell = told[at]
    hit = COMMA.fullmatch(cell)
    if hit is None or FAMILY in kinds or not knowledge(language).surname_first(hit["surname"], hit["given"].split()[0]):
        return list(told), tuple(kinds)
    halves = [(start + hit.start(name), hit[name]) for name in ("surname", "given")]
    return [*told[:at], *halves, *told[at + 1 :]], (*kinds[:at], FAMILY, *kinds[at:])


LETTERS_OF_PARTY: Final = 4
"""So few capitals are rather the letters of a party or a body."""
LAST = re.compile(rf"(?:[a-z]+ )?(?P<name>{NAME})(?: {NAME})?(?: ?\({LETTERS}\).*|,.*)?")
"""A surname, maybe with a small word before it; more may stand behind a party or a comma."""
