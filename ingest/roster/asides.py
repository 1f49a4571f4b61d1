"""What brackets within a list tell of somebody else who came or left, which says nothing of the one before them."""

from __future__ import annotations

import re

from samgraf.ingest.roster.draft import Entry
from samgraf.ingest.tables import tried
from samgraf.ingest.words.fullnames import NAME

LEAST = 4
"""Words of a sentence in brackets."""
ASIDE = re.compile(rf"\s*\((?P<said>{NAME} {NAME} [a-zåäöæø][^()]{{2,120}})\)")
"""A bracket that begins with a name, or with an office and a surname, and goes on with a word in small letters."""


def without_asides(entry: Entry, language: str) -> Entry:
    """An entry without the brackets in which somebody named is said to have come or left.

    >>> text = "Cllrs Hill and Lund (Councillor Hill left the meeting after item 6)"
    >>> without_asides(Entry(text, tuple(range(len(text)))), "en").text
    'Cllrs Hill and Lund'
    >>> without_asides(Entry("Eva Ek (Norra Skolan)", tuple(range(21))), "sv").text
    'Eva Ek (Norra Skolan)'
    """
    for hit in reversed([*ASIDE.finditer(entry.text)] if "(" in entry.text else []):
        said = hit["said"]
        if len(said.split()) >= LEAST and any(r.search(said) for r in tried(said, language, "roster", "moves")):
            entry = entry.without(*hit.span())
    return entry
