"""What begins an entry of a list of those present, in whatever order it gives its parts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from samgraf.ingest.roster.draft import Entry
from samgraf.ingest.roster.meetingroles import office
from samgraf.ingest.roster.turned import BODY_FIRST, organisation
from samgraf.ingest.tables import rules
from samgraf.ingest.tables.forms import either, small_words
from samgraf.ingest.words.fullnames import NAME, full_name
from samgraf.ingest.words.lexicon import lexicon, tables_of
from samgraf.ingest.words.occupations import occupation
from samgraf.ingest.words.people import LETTERS, knowledge

LEAD = re.compile(
    rf"(?:\([^()]{{1,60}}\) ?|(?:{LETTERS}) )?"
    r"(?P<title>(?:\d:?[a-zåäö]? )?[A-ZÅÄÖa-zåäö][\w.-]*(?: [a-zåäö.]+){0,2}[:,]? )??"
    rf"(?P<name>(?:[a-zåäö]+ )?{NAME},? (?:[a-zåäö]+ )?{NAME})"
)
"""A party or what else stands in brackets, an office or occupation, and what may be two words of a name."""


TWO_SURNAMES = re.compile(rf"(?P<first>{NAME}) {NAME},? (?P<given>{NAME})(?=,|\.?$| \(| {{2}})")
"""What may be two surnames and a given name."""


def says_for_whom(text: str, language: str) -> bool:
    """Whether a text begins with whom somebody stands in for.

    >>> says_for_whom("Ersätter Eva Ek (S)", "sv"), says_for_whom("Eva Ek (S)", "sv")
    (True, False)
    """
    return any(rule.match.match(text) for rule in rules(language, "roster", "stands-in"))


def begins_entry(text: str, language: str) -> bool:
    """Whether a text begins with somebody by a known given name, first or second, behind a party, a body or an office.

    >>> [begins_entry(text, "sv") for text in ("Eva Ek (S)", "Ek, Eva", "(Sala kommun) Eva Ek", "Kassör: Eva Ek")]
    [True, True, True, True]
    >>> [begins_entry(text, "sv") for text in ("Sala kommun", "(frånvarande)", "ersättare för Eva Ek", "Visit Ekö")]
    [False, False, False, False]
    >>> begins_entry("Tjänstgör för Eva Ek (S)", "sv")
    False
    """
    if says_for_whom(text, language):
        return False
    body = BODY_FIRST.match(text)
    if body and knowledge(language).is_given(body["given"]) and organisation(body["body"], language):
        return True
    know = knowledge(language)
    if (two := TWO_SURNAMES.match(text)) and know.is_given(two["given"]) and not know.is_given(two["first"]):
        return True
    hit = LEAD.match(text)
    if hit is None or knowledge(language).is_organisation(hit["name"]):
        return False
    title = (hit["title"] or "").strip(" :,")
    stands_in = title.split()[-1:] and title.split()[-1] in small_words("for")  # "ersättare för Eva Ek"
    if title and (stands_in or not (office(title, language) or occupation(title, language))):
        return False
    first, second = re.split(r",? ", hit["name"])[0], re.split(r",? ", hit["name"])[-1]
    shaped = not lexicon(tables_of(language)).is_no_surname(second) and full_name(language).match(hit["name"])
    return (know.is_given(first) and bool(shaped)) or know.surname_first(first, second)


def unit_before(text: str, language: str) -> int:
    """The length of the unit before a name, of which somebody is the head, as far as given names tell.

    >>> unit_before("Norra Hamnen Eva Ek", "sv"), unit_before("Eva Ek", "sv"), unit_before("Norra Hamnen", "sv")
    (13, 0, 0)
    """
    know, words = knowledge(language), [*re.finditer(NAME, text)]
    first = next((k for k, word in enumerate(words) if know.is_given(word.group())), 0)
    before = text[: words[first].start()] if 0 < first <= LONGEST_UNIT and first + 1 < len(words) else ""
    return len(before) if re.fullmatch(rf"(?:{NAME} )+", before) else 0


LONGEST_UNIT = 3
"""So many words name a unit at most."""
UNIT_BEHIND = re.compile(rf" (?:{either('for', 'on', 'at', 'in')}) $")


def handles(rows: Sequence[Entry]) -> bool:
    """Whether most entries of a list have a word in small letters in brackets."""
    with_one = sum(1 for r in rows if re.search(r"\([a-z][a-z0-9_.-]{1,14}\)", r.text))
    return with_one >= 2 and with_one >= 0.6 * len(rows)
