"""Which of several persons of one name is meant by the office that stands before it ("kommunpolis Ek")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from samgraf.ingest.linking.groups import party_of
from samgraf.ingest.minutes import Participant
from samgraf.ingest.tables.forms import small_words

BEFORE = re.compile(r"(?<![\w-])([^\W\d_]{4,}) $")
BEHIND = re.compile(r" \((?P<body>[^()]{1,60})\)")
AHEAD = re.compile(r"\W*(?P<body>[^\W\d_][^:]{1,60}): $")
LONGER = 2
"""By so many letters an office is longer in the definite form."""


def entitled(text: str, start: int, end: int, rows: Sequence[Sequence[Participant]]) -> list[int]:
    """Which of some persons, each with their rows of the list, hold the office before a name; none where all do.

    Else those who come from the body or belong to the party in brackets behind it ("Ek (Ekö kommun)"), or the body
    whose turn it is before it ("Ekö kommun: Ek undrar").

    >>> from dataclasses import replace
    >>> one = Participant("Eva Ek", (), "present", title="kommunpolis")
    >>> rows = [[one], [replace(one, name="Bo Ek", title="rektor")]]
    >>> entitled("Kommunpolisen Ek svarar", 14, 16, rows), entitled("Därefter Ek", 9, 11, rows)
    ([0], [])
    >>> entitled("Ek (Ekö)", 0, 2, [[one], [replace(one, organisation="Ekö")]])
    [1]
    >>> entitled("Ekö: Ek undrar", 5, 7, [[one], [replace(one, organisation="Ekö")]])
    [1]
    """
    before = BEFORE.search(text, max(0, start - 40), start)
    word = before[1].casefold() if before else ""
    found = [n for n, mine in enumerate(rows) if any(held(word, row) for row in mine)] if word else []
    behind = BEHIND.match(text, end) or AHEAD.match(text, 0, start)
    if not found and behind:
        party = party_of(behind["body"])
        body = (party.label if party else behind["body"]).casefold()
        found = [n for n, mine in enumerate(rows) if any(row.organisation.casefold() == body for row in mine)]
    return found if len(found) < len(rows) else []


def held(word: str, row: Participant) -> bool:
    """Whether a word is an office, definite or not, that a row of the list gives."""
    offices = [*row.title.casefold().split(" "), *(small_words("chair")[:1] if "chair" in row.roles else ())]
    return any(len(o) > LONGER and word.startswith(o) and len(word) <= len(o) + LONGER for o in offices)
