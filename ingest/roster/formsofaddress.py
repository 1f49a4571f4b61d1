"""Surnames that share a form of address, as lists of councils give them.

Cllrs Hill, Marsh (Chair) and J Lund         Cllr Hill, Cllr Marsh (Chair), Cllr J Lund
Mrs Hill, Mrs Marsh, Lund, Wood              the same, as far as each is but one word with a capital
"""

from __future__ import annotations

import re

from samgraf.ingest.roster.draft import Entry
from samgraf.ingest.tables import table
from samgraf.ingest.tables.forms import either
from samgraf.ingest.words.fullnames import NAME
from samgraf.ingest.words.lexicon import lexicon
from samgraf.ingest.words.people import knowledge

BETWEEN = re.compile(rf"\s*(?:[,;]\s*(?:(?:{either('and')}|&)\s)?|\s(?:{either('and')}|&)\s)\s*")
"""What parts those of such a list."""
INITIALS = r"(?:[A-ZÅÄÖÆØ]\.? ?-?){0,3}"
LEAST = 2
"""So many with a form of address of their own show that those without one have it, too."""


def each_addressed(entry: Entry, language: str) -> list[Entry]:
    """The entries of a list of surnames behind one form of address, each behind it; the entry itself where it is none.

    >>> [e.text for e in each_addressed(Entry("Cllrs Hill (Chair), Marsh and J Lund", tuple(range(36))), "en")]
    ['Cllrs Hill (Chair)', 'Cllrs Marsh', 'Cllrs J Lund']
    >>> [e.text for e in each_addressed(Entry("Mrs Hill, Mrs Marsh, Lund", tuple(range(25))), "en")]
    ['Mrs Hill', 'Mrs Marsh', 'Mrs Lund']
    >>> [e.text for e in each_addressed(Entry("Cllr Hill, Marsh Farm", tuple(range(21))), "en")]
    ['Cllr Hill, Marsh Farm']
    """
    known = lexicon(language).addresses
    several = table(language, "roster").get("words", {}).get("several_addressed", ())
    first, _, rest = entry.text.partition(" ")
    if first.rstrip(".") not in known or not rest:
        return [entry]
    parts, end = of_one(entry.text, language)
    titled = sum(1 for a, b in parts if entry.text[a:b].split(" ")[0].rstrip(".") in known)
    bare = [entry.text[a:b] for a, b in parts if entry.text[a:b].split(" ")[0].rstrip(".") not in known]
    whole = first.rstrip(".") in several
    lone = all(re.fullmatch(rf"{NAME}(?: ?\([^()]*\))?", text) for text in bare)
    if len(parts) < 2 or not bare or not (whole or (lone and titled >= LEAST)):
        return [entry]
    head = entry.text[: len(first) + 1], entry.places[: len(first) + 1]
    out = []
    for a, b in parts:
        part = Entry(entry.text[a:b], entry.places[a:b])
        led = part.text.split(" ")[0].rstrip(".") in known
        out.append(part if led else Entry(head[0] + part.text, (*head[1], *part.places)))
    behind = entry.part(end, len(entry.text))
    return [*out, *([behind] if re.search(r"\w", behind.text) else [])]


def of_one(text: str, language: str) -> tuple[list[tuple[int, int]], int]:
    """Where each of a list of those addressed alike stands, as far as it goes, and where that is."""
    known, know = lexicon(language).addresses, knowledge(language)
    address = "|".join(map(re.escape, sorted(known)))
    one = re.compile(
        rf"(?:(?:{address})\.? ){{0,2}}(?P<name>{INITIALS}{NAME}(?: {NAME})?)"
        r"(?:(?: \([^()]{1,40}\)){0,2})(?=\s*(?:[,;.]|$)|\s(?:&|\w+)\s)"
    )
    parts: list[tuple[int, int]] = []
    at = 0
    while (hit := one.match(text, at)) and not know.is_organisation(hit["name"]):
        parts.append(hit.span())
        at = hit.end()
        between = BETWEEN.match(text, at)
        if between is None:
            break
        at = between.end()
    return parts, parts[-1][1] if parts else 0
