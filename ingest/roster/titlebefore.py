"""Occupations in small letters right before a name, with the unit that somebody is the head of."""

from __future__ import annotations

import re

from samgraf.ingest.roster.meetingroles import office
from samgraf.ingest.tables.forms import either
from samgraf.ingest.words.fullnames import NAME
from samgraf.ingest.words.occupations import occupation

WORDS = either("and")
NUMBERED = r"(?:\d:?[a-zåäö]?\s+)?"
OF_UNIT = re.compile(rf"\s(?:{either('for', 'on', 'at', 'in')})\s")
UNIT = rf"(?:(?:{either('for', 'on', 'at', 'in')})\s+(?:{NAME}\s+){{1,3}})?"
"""The unit that somebody is the head of, which may have capitals ("chef för Norra Hamnen")."""
APART = re.compile(rf"(?:^|[,;.]\s+|\s(?:{WORDS})\s+)(?P<title>{NUMBERED}(?:[a-zåäö][\w.:-]*\s+){{1,5}}?{UNIT})$")
JOINED = re.compile(rf"(?<!-)\s(?:{WORDS}|&)\s+(?P<title>{NUMBERED}(?:(?!(?:{WORDS})\s)[a-zåäö][\w.:-]*\s+){{1,5}})$")
"""What joins the last of several people to the others, before words in small letters that a name follows."""

LONGEST = 200
"""An occupation of several words with its unit is no longer."""


WHOLE = re.compile(r"[a-zåäöæø]{8}\. ?$")
"""A word before a full stop that is not cut short: a sentence ends there."""


def title_before(text: str, start: int, language: str, *, joined: bool = False) -> int:
    """The length of an occupation in small letters between a separator and the name that begins at `start`.

    Where it is to be `joined`, only "och" is such a separator: behind a comma it may be that of the person before.

    >>> title_before("direktör Eva Ek, ekonom Bo Alm", 24, "sv"), title_before("Eva Ek, ekonom", 0, "sv")
    (7, 0)
    >>> title_before("Eva Ek, ekonom Bo Alm", 15, "sv", joined=True)
    0
    """
    hit = (JOINED if joined else APART).search(text, max(0, start - LONGEST), start)
    if hit is None or WHOLE.search(hit["title"]):
        return 0
    title = hit["title"].strip()
    held = OF_UNIT.split(title, maxsplit=1)
    known = office(title, language) or occupation(title.split()[-1], language)
    known = known or (len(held) > 1 and occupation(held[0].split()[-1], language))
    return len(hit["title"]) if known else 0


def untitled(said: str, language: str) -> str:
    """What is said of somebody without the office that it begins with.

    >>> untitled("kassören Eva Ek", "sv"), untitled("Eva Ek", "sv")
    ('Eva Ek', 'Eva Ek')
    """
    first, _, rest = said.partition(" ")
    return rest if office(first, language) or occupation(first, language) else said
