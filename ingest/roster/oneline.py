"""What a line that names several people shows by all its parts: where titles stand, and what else can be no name."""

from __future__ import annotations

import re

from samgraf.ingest.roster.meetingroles import office
from samgraf.ingest.roster.unparted import ends_in_body
from samgraf.ingest.tables import table
from samgraf.ingest.tables.forms import either
from samgraf.ingest.words.fullnames import NAME, full_name
from samgraf.ingest.words.occupations import occupation
from samgraf.ingest.words.people import knowledge


def behind_first(text: str, language: str) -> int:
    """Where that begins which a comma parts from the name that a text begins with and the only one in it; else 0.

    What may be another's name is that of a body then, as far as given names tell.

    >>> behind_first("Eva Ek, Visit Ekö, strateg", "sv"), behind_first("Eva Ek, Xewa Tahir, strateg, Bo Alm", "sv")
    (8, 0)
    """
    known, name = knowledge(language).is_given, full_name(language)
    first = name.match(text)
    if first is None or not text.startswith(", ", first.end()):
        return 0
    alone = sum(1 for hit in name.finditer(text) if known(hit.group().split()[0])) <= 1
    return first.end() + 2 if alone else 0


SEGMENTS = re.compile(rf"[,;]\s+|\s(?:{either('and')})\s+")


def mostly_names(text: str, language: str) -> bool:
    """Whether a text lists people one after another, so that a name that no list has is somebody's, and no body's.

    >>> mostly_names("Eva Ek (S), Xewa Tahir, Bo Alm", "sv"), mostly_names("Eva Ek, Visit Ek, Bo Ås, Sala kommun", "sv")
    (True, False)
    """
    know, name = knowledge(language), full_name(language)
    parts = [part.strip(" .") for part in SEGMENTS.split(re.sub(r"\([^()]*\)", "", text))]
    shaped = [part for part in parts if name.fullmatch(part)]
    known = sum(1 for part in shaped if know.is_given(part.split()[0]))
    kinds = tuple(table(language, "roster").get("words", {}).get("associations", ()))
    bodies = any(
        know.is_organisation(part) or ends_in_body(part, language) or part.casefold().endswith(kinds or ("\n",))
        for part in parts
        if part[:1].isupper()
    )
    return known >= FEW and known >= FEW * (len(shaped) - known) and not bodies


FEW = 2
"""So many known names must there be, for each that is not."""


NAMES_NEXT = re.compile(rf"{NAME} {NAME}, {NAME} {NAME}(?![\w-])")
"""Two people with but a comma between them."""
TITLE_LAST = re.compile(r", (?P<title>[a-zåäöæø][\w.-]*)(?=[,;]|\.?$)")
"""What may be the title of the one before it."""


def parted_by_commas(text: str, language: str) -> bool:
    """Whether commas part people, so that a title behind one is that of the next and not of the one before.

    >>> parted_by_commas("Eva Ek, Bo Alm, ersättare Rut Dahl", "sv")
    True
    >>> parted_by_commas("Eva Ek, ordförande Bo Alm, kassör", "sv"), parted_by_commas("Eva Ek, Bo Alm, kassör", "sv")
    (False, False)
    """
    instead = table(language, "roster").get("words", {}).get("stands_in", ())
    if not NAMES_NEXT.search(text) or any(re.search(rf"\b{re.escape(word)}\b", text) for word in instead):
        return False  # "Bo Alm, ers. Rut Dahl"
    return not any(office(t["title"], language) or occupation(t["title"], language) for t in TITLE_LAST.finditer(text))


def titles_ahead(text: str, language: str) -> bool:
    """Whether a list sets occupations and offices before names, though not before the first one.

    >>> titles_ahead("Eva Ek (S), kassör Bo Alm (M), Rut Dahl", "sv"), titles_ahead("Eva Ek, kassör Bo Alm", "sv")
    (True, False)
    """
    parts = [part.strip(" .") for part in SEGMENTS.split(re.sub(r"\([^()]*\)", "", text))]
    alone = [part for part in parts if part and not re.search(r"[A-ZÅÄÖ]", part) and titular(part, language)]
    small = (part[0].lower() + part[1:] for part in parts if part)
    ahead = [hit for part in small if (hit := TITLED.match(part)) and titular(hit["title"], language)]
    known = knowledge(language).is_given
    plain = [
        part for part in parts if (hit := re.match(NAME, part)) and known(hit.group())
    ]  # where one alone is, its title may stand behind it
    return len(plain) > 1 and bool(ahead) and not alone and full_name(language).search(parts[-1]) is not None


TITLED = re.compile(
    rf"(?P<title>(?:\d:?[a-zåäö]? )?[a-zåäö][\w.-]*(?: [a-zåäö.]+){{0,2}}) (?={NAME} (?:[a-zåäö]+ )?{NAME})"
)
"""What may be an occupation in small letters, and a name."""


def office_opens(text: str, at: int, language: str) -> bool:
    """Whether an office of two words or more with a capital and a name by a known given name begin at a place.

    >>> office_opens("Ordförande Eva Ek, Vice ordförande Bo Alm", 19, "sv"), office_opens("Eva Ek, Vice VD", 8, "sv")
    (True, False)
    """
    hit = OPENS.match(text, at)
    return hit is not None and bool(office(hit["title"], language)) and knowledge(language).is_given(hit["given"])


OPENS = re.compile(rf"(?P<title>[A-ZÅÄÖ][\w.]*(?: [a-zåäö.:]+){{1,2}}) (?=(?P<given>{NAME}) (?:[a-zåäö]+ )?{NAME})")
"""What may be an office with a capital, and a name."""


def titular(words: str, language: str) -> bool:
    """Whether words are an occupation or an office, and not that of one who stands in for the one named next."""
    held = office(words, language)
    return "substitute" not in held and (bool(held) or occupation(words, language))
