"""How many people a stretch of a list names, and whether it says that an organisation sent nobody."""

from __future__ import annotations

import re

from samgraf.ingest.tables import rules, table
from samgraf.ingest.tables.forms import shaped
from samgraf.ingest.words.fullnames import NAME, full_name
from samgraf.ingest.words.lexicon import lexicon, tables_of
from samgraf.ingest.words.people import knowledge

UNIT = shaped("unit")
NAMED = re.compile(r"[A-ZÅÄÖ][^:–]{1,40}(?::| [–-])\s*(?P<said>[^:]*?)\.?")


def nobody(text: str, language: str) -> bool:
    """Whether an organisation of the list sent nobody.

    >>> [nobody(text, "sv") for text in ("Hylte: –", "DIK: Frånvarande", "DIK: Eva Ek", "Eva Ek – förhinder")]
    [True, True, False, False]
    """
    hit = NAMED.fullmatch(text)
    words = table(language, "roster").get("words", {}).get("sent_nobody", ())
    told = hit is not None and not names_in(text, language)  # "Eva Ek – förhinder" names somebody
    return told and hit is not None and (hit["said"] in ("-", "–", "—") or hit["said"].casefold() in words)


def others(text: str, language: str) -> bool:
    """Whether a line only tells how many others were there.

    >>> others("Cirka 60 boende deltog.", "sv"), others("Boende: Eva Ek", "sv")
    (True, False)
    """
    return any(rule.match.match(text) for rule in rules(language, "roster", "others-counted"))


def unnamed(text: str, above: str, language: str) -> bool:
    """Whether an entry below one with its body says by office alone that somebody of a body was meant to come.

    >>> above = "Eva Ek, Polisen"
    >>> [unnamed(text, above, "sv") for text in ("Representant Trafikverket", "Ombud för Ekö vägkontor")]
    [True, True]
    >>> unnamed("Handläggare Trafikverket", "Eva Ek", "sv"), unnamed("Ombud Eva Ek", above, "sv")
    (False, False)
    """
    office, _, whose = text.partition(" ")
    lex, know = lexicon(tables_of(language)), knowledge(language)
    if "," not in above or not whose or know.is_given(office) or not lex.is_title(office):
        return False
    leads = table(language, "roster").get("words", {}).get("from", ())
    whose = next((whose[len(lead) + 1 :] for lead in leads if whose.startswith(f"{lead} ")), whose)
    by_form = whose[:1].isupper() and (whose.casefold().endswith(lex.bodies) or UNIT.search(whose) is not None)
    return (know.is_organisation(whose) or by_form) and not names_in(whose, language)


SAID = re.compile(r"[A-ZÅÄÖ]\S*(?: [a-zåäö/-]+){3,}\.?")
"""A line of at least four words, all but the first in small letters."""


def said_below(text: str, rows: list[str], language: str) -> bool:
    """Whether a line says something that is of nobody, below rows that all give a name and a body behind it.

    >>> rows = ["Eva Ek, Polisen", "Bo Alm, Ekö kommun"]
    >>> said_below("Kursivt i texten är beslut", rows, "sv"), said_below("Kursivt i texten är beslut", ["Eva"], "sv")
    (True, False)
    """
    if len(rows) < LEAST or not SAID.fullmatch(text) or names_in(text, language):
        return False
    name = full_name(language)
    return all((hit := name.match(row)) and row.startswith(",", hit.end()) for row in rows)


LEAST = 2
"""So many rows show how those of a list are written."""


def names_in(text: str, language: str) -> int:
    """How many people a text names, by their given names."""
    know = knowledge(language)
    count = sum(1 for hit in full_name(language).finditer(text) if know.is_given(hit.group().split()[0]))
    return count or sum(1 for word in re.findall(NAME, text) if know.is_given(word))
