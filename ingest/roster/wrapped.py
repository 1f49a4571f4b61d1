"""Names that a list of several people on a line breaks at its end, and titles that it parts from their names."""

from __future__ import annotations

import re

from samgraf.ingest.roster.entryshapes import begins_entry
from samgraf.ingest.roster.meetingroles import office
from samgraf.ingest.roster.oneline import titles_ahead, titular
from samgraf.ingest.roster.parts import addressed, title_ahead
from samgraf.ingest.tables import rules
from samgraf.ingest.tables.forms import either
from samgraf.ingest.words.fullnames import NAME, particles
from samgraf.ingest.words.occupations import occupation
from samgraf.ingest.words.people import knowledge


def torn_name(above: str, below: str, language: str) -> bool:
    """Whether a line of a list ends with a given name whose surname begins the next one.

    >>> torn_name("Eva Ek (Sala), Bo", "Alm (Gävle), Rut Dahl", "sv"), torn_name("Eva Ek", "Bo Alm", "sv")
    (True, False)
    >>> torn_name("Bo", "Alm (Gävle)", "sv"), torn_name("Bo", "Trafikverket (konsult)", "sv")
    (True, False)
    >>> torn_name("Eva Ek (S), Nora", "Bo Alm (C), Sala", "sv")
    False
    >>> torn_name("Cllr J Hill, Cllr Mrs V", "Marsh, Cllr T Field", "en")  # an initial does for the given name
    True
    """
    know = knowledge(language)
    initial = LAST_INITIAL.search(above)
    if initial and SURNAME_FIRST.match(below) and addressed(initial["led"], 0, language):
        return True
    last = LAST_GIVEN.search(above)
    if last is None and re.match(rf"{NAME} \(", below) and not know.is_organisation(below.partition(" ")[0]):
        last = re.fullmatch(rf"(?P<given>{NAME})", above)
    first = re.match(rf"(?P<surname>{NAME})(?=[ ,;]|$)", below)
    if last is None or first is None or not know.is_given(last["given"]):
        return False
    alone = last.re is LAST_GIVEN and last["more"] is None and last["small"] is None
    if alone and in_full_names(above[: last.start()]):
        one = not re.search("[,;]", above[: last.start()]) and begins_entry(below, language)
        return not one  # "Sven", above "Erik Ek" or "Al Rashid"; but a place behind the only name of a line
    if small := last.groupdict().get("small"):
        return small in particles(language)  # "Eva von", above "Ek"
    if (behind := SMALL_BEHIND.fullmatch(below)) and not tells_office(behind["small"], language):
        return False  # "Bo", above "Till dagordningen", which is a title
    more = last.groupdict().get("more")  # "Anna Maria", above "Ek"
    if more is None and not know.is_given(first["surname"]):
        return True
    surname = re.match(rf"{NAME}(?:[,;.]|$| \(| §| {{2}})", below) is not None
    surname = surname or any(r.match.match(below, first.end() + 1) for r in rules(language, "roster", "items"))
    return surname and (more is None or know.is_given(more))


SMALL_BEHIND = re.compile(rf"{NAME} (?P<small>[a-zåäöæø]{{4,}}(?: [a-zåäöæø]+)*)")


def tells_office(words: str, language: str) -> bool:
    """Whether words in small letters are what somebody is."""
    return bool(office(words, language)) or occupation(words, language)


LAST_INITIAL = re.compile(r"(?:^|[,;] )(?P<led>(?:[A-ZÅÄÖ][a-zåäö]+\.? )+)[A-ZÅÄÖ]\.?$")
"""An initial at the end of a line, and the form of address before it."""
SURNAME_FIRST = re.compile(rf"{NAME}(?=[,;.]|$| \(| (?:{either('and')}) )")
"""A word with a capital that ends an entry."""


def torn_surname(above: str, below: str, language: str) -> bool:
    """Whether a line of several people ends with a whole name, and the next begins with one word more of the surname.

    >>> torn_surname("Eva Ek (S), Olof Holm", "Alm (V), Bo Ås (C)", "sv"), torn_surname("Olof Holm", "Alm (V)", "sv")
    (True, False)
    """
    know = knowledge(language)
    last = re.search(rf"[,;] (?:[a-zåäö.]+ ){{0,2}}(?P<given>{NAME}) {NAME}$", above)
    more = re.match(rf"(?P<word>{NAME})(?= \(|, )", below)
    if last is None or more is None or know.is_organisation(more["word"]) or know.is_given(more["word"]):
        return False
    return know.is_given(last["given"])


def torn_title(above: str, below: str, language: str) -> bool:
    """Whether a line that sets titles before names ends with one whose name begins the next line.

    >>> torn_title("ordförande Bo Ek (S), kassör", "Eva Alm (C)", "sv"), torn_title("Bo Ek, kassör", "Eva Alm", "sv")
    (True, False)
    >>> torn_title("Direktör Bo Ek, föredragande", "Kanslichef Eva Alm", "sv")  # who has a title of her own
    False
    >>> torn_title("Direktör Bo Ek    Norra Skolan, föredragande", "Eva Alm", "sv")  # in columns
    False
    """
    before, comma, last = above.rpartition(", ")
    own = title_ahead(below, language)
    titled = (
        bool(comma)
        and "  " not in above
        and not own
        and (title_ahead(before, language) or titles_ahead(before, language))
    )
    return titled and last.islower() and titular(last, language) and begins_entry(below, language)


def in_full_names(text: str) -> bool:
    """Whether the people before the last one of a line have two words to their names each.

    >>> in_full_names("Eva Ek (S), Bo Alm"), in_full_names("Eva, Bo")
    (True, False)
    """
    parts = [part.strip() for part in re.split(r"[,;]", re.sub(r"\([^()]*\)", "", text))]
    named = [part for part in parts if re.match(NAME, part)]
    return bool(named) and all(re.match(rf"{NAME} (?:[a-zåäö]+ )?{NAME}", part) for part in named)


LAST_GIVEN = re.compile(
    rf"(?:[,;]|\s(?:{either('and')}))\s(?:[a-zåäö.]+ ){{0,2}}(?P<given>{NAME})(?: (?P<more>{NAME}))?"
    r"(?: (?P<small>[a-z]+))?$"
)
"""What may be the given names of somebody at the end of a line, behind others."""
