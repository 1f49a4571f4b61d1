"""Bodies that the text calls by their part or kind: a party to a contract ("Beställaren"), the only authority."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from samgraf.ingest.lines.passages import cut
from samgraf.ingest.mentions.heads import wordlist
from samgraf.ingest.mentions.sight import Candidate
from samgraf.ingest.mentions.told import Told, without_form
from samgraf.ingest.minutes import Participant
from samgraf.ingest.text import Passage
from samgraf.ingest.words.occupations import COMPANIES
from samgraf.ingest.words.people import knowledge
from samgraf.ontology import register

PART = re.compile(r"(?<!\S)(?P<part>[A-ZÅÄÖ][a-zåäö]+):\s+(?P<name>[A-ZÅÄÖ][^:,]*?)(?=\s{2,}|\s+[A-ZÅÄÖ][a-zåäö]+:|$)")
"""A field of the head, of which a line may hold several ("Beställare: Ekö kommun   Entreprenör: Eken AB")."""


def parties(passages: Iterable[Passage], language: str) -> dict[str, tuple[str, Passage]]:
    """The parties that the fields of a head name, by their part in the definite form; none that two of them take."""
    endings = wordlist(language, "parties")
    found: dict[str, list[tuple[str, Passage]]] = {}
    for passage in passages:
        if not endings or passage.role != "field" or ":" not in passage.text:
            continue
        for hit in PART.finditer(passage.text):
            name = hit["name"].strip()
            if hit["part"].casefold().endswith(endings) and is_body(name, language):
                text, pieces = cut(passage.text, passage.pieces, hit.start("name"), hit.start("name") + len(name))
                part = hit["part"] + ("n" if hit["part"].endswith("e") else "en")
                found.setdefault(part, []).append((text, Passage(text, pieces, "field")))
    return {part: named[0] for part, named in found.items() if len({name for name, _ in named}) == 1}


def is_body(name: str, language: str) -> bool:
    """Whether a name is that of an organisation which is known, or of a company by its form."""
    return knowledge(language).is_organisation(name) or COMPANIES.search(name) is not None


def by_their_part(passages: Iterable[Passage], language: str) -> Iterator[Told]:
    """The forms by which the text calls the parties, each short for the name in full."""
    for part, (name, _) in parties(passages, language).items():
        for form in (part, part.casefold()):
            yield Told(form, "organisation", "find#party-to-a-contract", 0.9, full=name)


def called(passages: Iterable[Passage], bodies: Iterable[Sequence[Candidate]], language: str) -> Iterator[Told]:
    """What the text may call a body instead of its name: its part in a contract, or its kind."""
    yield from by_their_kind(bodies, language)
    yield from by_their_part(passages, language)


@cache
def agencies() -> frozenset[str]:
    """The keys of the register's authorities of the state."""
    return frozenset(e.key for e in register.load() if e.subkind == "Agency" and not e.generic)


def by_their_kind(bodies: Iterable[Sequence[Candidate]], language: str) -> Iterator[Told]:
    """What the text calls the only authority, or the only town, that the document names; none where there are two."""
    named = [c for found in bodies for c in found if c.kind == "organisation"]
    town = wordlist(language, "named_a_town")
    for form, fits in (
        ("called_authority", {(c.known, c.name) for c in named if c.known in agencies()}),
        ("called_town", {(c.known, c.name) for c in named if town and c.name.endswith(town)}),
    ):
        if len({key or name for key, name in fits}) == 1:
            key, name = min(fits)
            yield from (Told(word, "organisation", "find#by-kind", 0.8, key, name) for word in wordlist(language, form))


def of_the_parties(
    people: Sequence[Participant], passages: Iterable[Passage], language: str
) -> tuple[Participant, ...]:
    """Those whom the list ties to a party by its part, or by its name without its legal form, tied to its name."""
    known = parties(passages, language)
    in_full = {**known, **{short: party for party in known.values() if (short := without_form(party[0]))}}
    return tuple(
        replace(p, organisation=in_full[p.organisation][0], organisation_spans=in_full[p.organisation][1].spans())
        if p.organisation in in_full
        else p
        for p in people
    )
