"""Those present by their initials and nothing else, and the countries behind names, both in bare letters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from samgraf.ingest.roster.draft import Entry
from samgraf.ingest.roster.meetingroles import office
from samgraf.ingest.tables import table
from samgraf.ingest.tables.forms import either
from samgraf.ingest.words.lexicon import CAPITALS, tables_of
from samgraf.ingest.words.people import knowledge

FEWEST = 4
"""So many must be given by letters alone, or be of countries, before a list is one of these."""
ONE = rf"(?P<letters>[{CAPITALS}]{{2,3}})(?:\s*\((?P<said>[^()]{{1,40}})\))?"
LETTERED = re.compile(ONE)
PARTED = re.compile(rf"\s*(?:[,;/]|\s&\s|\s(?:{either('and')})\s)\s*")
ABROAD = re.compile(r"\((?P<code>[A-Za-z]{2})\)")


def lettered(text: str) -> re.Match[str] | None:
    """Somebody by initials alone, maybe with an office in brackets.

    >>> [lettered(text) is not None for text in ("EE", "EE (ordf.)", "Eva Ek (EE)", "EE ringer")]
    [True, True, False, False]
    """
    return LETTERED.fullmatch(text.rstrip(" ."))


def each_lettered(entry: Entry) -> list[Entry]:
    """The entries of a line of initials, one for each; [] where something else stands in it.

    >>> [one.text for one in each_lettered(Entry("EE (ordf.), BA, RD", tuple(range(18))))]
    ['EE (ordf.)', 'BA', 'RD']
    """
    joints = [*PARTED.finditer(entry.text)]
    stops = zip([0, *(hit.end() for hit in joints)], [*(hit.start() for hit in joints), len(entry.text)], strict=True)
    parts = [entry.part(a, b) for a, b in stops]
    return parts if all(lettered(part.text) for part in parts if part.text) else []


def by_letters(texts: Sequence[str], language: str) -> bool:
    """Whether a list gives nothing but initials: most of two letters, or an office shows whose they are.

    >>> by_letters(["EE (ordf.), BA, RD, CL"], "sv"), by_letters(["EE, BA, RD"], "sv")
    (True, False)
    >>> by_letters(["SE, NO, DK, FI, IS"], "sv"), by_letters(["MSB, SKR, SGU, SMHI"], "sv")
    (False, False)
    >>> by_letters(["S, MP, V, KD, SD, L"], "sv"), by_letters(["EE, BA", "Eva Ek, Bo Alm"], "sv")
    (False, False)
    """
    know, hits = knowledge(language), []
    for part in (part for text in texts for part in PARTED.split(text) if part.strip()):
        if (hit := lettered(part)) is None:
            return False
        hits.append(hit)
    every = [hit["letters"] for hit in hits]
    if len({*every}) != len(every) or len(every) < FEWEST or {*every} <= countries(language):
        return False
    others = sum(1 for letters in every if know.party(letters) or know.is_organisation(letters))
    led = any(hit["said"] and office(hit["said"], language) for hit in hits)
    return 3 * others < len(every) and (led or 4 * sum(len(letters) == 2 for letters in every) >= 3 * len(every))


def signing(text: str, rows: Sequence[Entry], language: str) -> re.Match[str] | None:
    """Somebody by initials alone, in a list that gives nothing else."""
    hit = lettered(text)
    return hit if hit and by_letters([row.text for row in rows], language) else None


def of_countries(code: str, rows: Sequence[Entry], language: str) -> bool:
    """Whether letters in brackets are those of a country, in a list whose people have such letters behind their names.

    >>> rows = [Entry(f"Eva Ek ({code})", ()) for code in ("SE", "NO", "DK", "fi", "NN")]
    >>> [of_countries(code, some, "sv") for code, some in (("DK", rows), ("AGE", rows), ("DK", rows[2:]))]
    [True, False, False]
    """
    known = countries(language)
    if code.upper() not in known:
        return False
    codes = {hit["code"].upper() for row in rows if (hit := ABROAD.search(row.text))}
    return len(codes & known) >= FEWEST and 5 * len(codes & known) >= 4 * len(codes)


@cache
def countries(language: str) -> frozenset[str]:
    """Countries by their two letters."""
    return frozenset(table(tables_of(language), "persons")["words"]["countries"])
