"""Names that are evidently somebody's by their form alone."""

from __future__ import annotations

import re

from samgraf.ingest.roster.meetingroles import office
from samgraf.ingest.words.lexicon import lexicon, tables_of
from samgraf.ingest.words.occupations import occupation
from samgraf.ingest.words.people import knowledge

CAPITAL, SMALL = "[A-ZÅÄÖÆØ]", "[a-zåäöæø]"
SURNAME = rf"(?:Mc|Mac|O[’'])?{CAPITAL}{SMALL}{{2,}}"
INITIALLED = re.compile(rf"(?:{CAPITAL}\.? |(?:{CAPITAL}{SMALL}+|{CAPITAL}\.) {CAPITAL}\. ){SURNAME}")
"""A surname behind a letter, or behind a name and a letter with its full stop."""


def evident(name: re.Match[str], language: str) -> bool:
    """Whether a name is one by its form: a letter and a surname, or one in -sson behind no body, title or family.

    >>> [evident(re.match(r".+", text), "sv") for text in ("B Alm", "Xewa Karlsson", "Familjen Karlsson", "Xewa Lund")]
    [True, True, False, False]
    >>> [evident(re.match(r".+", text), "en") for text in ("J. McDonald", "J O’Hara", "J McD")]
    [True, True, False]
    >>> [evident(re.match(r".+", text), "sv") for text in ("Xewa H. Lund", "B. A. Alm", "Xewa AB Lund")]
    [True, True, False]
    """
    if INITIALLED.fullmatch(name.group()):
        return True
    first, *others = name.group().split()
    if len(others) != 1 or not re.fullmatch(r"[A-ZÅÄÖ][a-zåäöé]{2,}sson", others[0]):
        return False
    known = lexicon(tables_of(language))
    bare = re.sub(r"(?:en|et|an)$", "", first) != first or knowledge(language).is_organisation(first)
    return not bare and first.casefold() not in known.others and begins_plainly(name, language)


def begins_plainly(name: re.Match[str], language: str) -> bool:
    """Whether what may be a name begins with no office and no occupation."""
    first = name.group().split()[0]
    return not office(first, language) and not occupation(first, language)


def initialled(before: str, name: re.Match[str] | None) -> bool:
    """Whether what stands behind a bracket, with but a blank between, is a name with a letter.

    >>> initialled("Ann Hill (Chairman)", re.match(r".+", "C Lund")), initialled("Ann Hill", re.match(r".+", "C Lund"))
    (True, False)
    """
    return name is not None and before.endswith(")") and INITIALLED.fullmatch(name.group()) is not None


def at_work(name: re.Match[str], language: str) -> bool:
    """Whether words with capitals are an office: one of them is an occupation."""
    return any(occupation(word, language) for word in name.group().casefold().split())


def between_brackets(before: str, name: re.Match[str] | None) -> bool:
    """Whether a name stands behind what brackets say of one and before what they say of another."""
    return name is not None and before.endswith(")") and name.string.startswith(" (", name.end())
