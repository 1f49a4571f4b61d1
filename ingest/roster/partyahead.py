"""Lists that set each party before its name, in whatever signs, also before those who are replaced and several a line.

(S) Eva Ek, ordf., (M) Bo Alm        S - Eva Ek        S   Eva Ek för M   Bo Alm
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from samgraf.ingest.lines.partycolumns import TWO_NAMES
from samgraf.ingest.roster.draft import Entry
from samgraf.ingest.roster.party import bracketed, written_bare
from samgraf.ingest.words.fullnames import NAME, full_name
from samgraf.ingest.words.people import Knowledge, knowledge

LEAST = 3
"""So many names with a party before them show how a list does it."""
SIGNED = re.compile(
    rf"(?:^|(?<=[\s,;]))(?P<open>\()?(?P<party>[A-ZÅÄÖ]{{1,4}})(?(open)\))(?:\s?[-–—]\s?|:?\s+|(?<=\)))"
    rf"(?=(?P<given>{NAME}) (?:[a-zåäö]+ )?{NAME})"
)
"""What may be a party and the sign that parts it from the name behind it."""


def each_before(texts: Sequence[str], language: str) -> bool:
    """Whether a list sets each party before its name: as many as three do, and no name has one behind it.

    >>> each_before(["(S) Eva Ek", "(M) Bo Alm", "(V) Rut Dahl"], "sv")
    True
    >>> each_before(["S: Eva Ek, Bo Alm", "M: Rut Dahl", "V: Ulf Ask"], "sv")  # one party for several
    False
    >>> each_before(["S - Eva Ek, ordf., M - Bo Alm, V - Rut Dahl"], "sv")
    True
    >>> each_before(["Eva Ek (S) Bo Alm (M) Rut Dahl (V) Ulf Ask"], "sv")
    False
    """
    know = knowledge(language)
    count = 0
    for text in texts:
        hits = [hit for hit in SIGNED.finditer(text) if is_one(hit, know)]
        if not hits:
            continue
        if somebody(text[: hits[0].start()], language):
            return False
        count += sum(1 for hit in hits if not for_several(text[hit.end() :], language))
    return count >= LEAST


def somebody(text: str, language: str) -> bool:
    """Whether a stretch of a list names somebody by a known given name and a surname."""
    know = knowledge(language)
    return any(know.is_given(name.group().split()[0]) for name in full_name(language).finditer(text))


def for_several(text: str, language: str) -> bool:
    """Whether a stretch of a list begins with a name, and a comma or a word like "och" right between it and the next.

    >>> [for_several(text, "sv") for text in ("Eva Ek, Bo Alm", "Eva Ek och Bo Alm", "Eva Ek, Ekö", "Eva Ek (S)")]
    [True, True, False, False]
    """
    hit = TWO_NAMES.match(text)
    return hit is not None and knowledge(language).is_given(hit["given"])


def is_one(hit: re.Match[str], know: Knowledge) -> bool:
    """Whether letters before a name are those of a party, and the name begins with a known given name."""
    return bool(know.party(hit["party"])) and know.is_given(hit["given"])


def each_behind(entry: Entry, language: str) -> Entry:
    """The entry with the parties that stand before names in brackets behind them.

    >>> text = "(S) Eva Ek ersätter (M) Bo Alm"
    >>> each_behind(Entry(text, tuple(range(len(text)))), "sv").text
    'Eva Ek (S) ersätter Bo Alm (M)'
    """
    know, text = knowledge(language), entry.text
    end = len(text)
    for hit in reversed([*SIGNED.finditer(text)]):
        name = full_name(language).match(text, hit.end(), end)
        end = hit.start() if know.party(hit["party"]) else end
        if name and know.party(hit["party"]) and not for_several(text[hit.end() :], language):
            entry = entry.behind(hit.start(), name.end(), name.span(), hit.span("party"))
    return entry


def parties_in_cells(texts: Sequence[str], language: str) -> str:
    """Where the rows of a table have parties beside names in one cell without brackets: "ahead", "behind", or ""."""
    return "ahead" if each_before(texts, language) else "behind" if written_bare(texts, language) else ""


def of_cell(entry: Entry, parties: str, language: str) -> Entry:
    """The entry of a row whose party stands so beside its name, with this in brackets behind it.

    >>> of_cell(Entry("S Eva Ek, ordf.", tuple(range(15))), "ahead", "sv").text
    'Eva Ek (S), ordf.'
    >>> of_cell(Entry("Eva Ek S, ordf.", tuple(range(15))), "behind", "sv").text
    'Eva Ek (S), ordf.'
    """
    if parties == "ahead":
        return each_behind(entry, language)
    return bracketed(entry, language, bare=True) if parties else entry
