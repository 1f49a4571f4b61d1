"""A body, project, plan or place that one document names, and what the register knows by name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from samgraf.ingest.mentions.gazetteer import all_heads
from samgraf.ingest.mentions.patterns import patterns
from samgraf.ingest.mentions.registered import town_names
from samgraf.ontology import register
from samgraf.ontology.register import Entry

Verdict = tuple["Group", str, str, float]
"""Whom a mention means, how sure that is, why, and the confidence."""


def in_full(names: Iterable[str]) -> str:
    """The name by which a body goes first; not its letters alone where the text has it in full, too.

    A name that stands in capitals in a title goes as it is written elsewhere.

    >>> in_full(("KS", "Kommunstyrelsen")), in_full(("Vägrådet", "Rådet"))
    ('Kommunstyrelsen', 'Vägrådet')
    >>> in_full(("EKÖ BYALAG", "Byalaget", "Ekö byalag"))
    'Ekö byalag'
    """
    every = list(names)
    first = next((n for n in every if not (n.isupper() and len(n) <= 5)), every[0])
    return next((n for n in every if first.isupper() and n.casefold() == first.casefold() and not n.isupper()), first)


@dataclass(slots=True, eq=False)
class Group:
    """One body, project, plan or place of this document."""

    kind: str
    key: tuple[str, ...]
    scope: str
    known: str = ""
    subkind: str = ""
    label: str = ""
    names: Counter[str] = field(default_factory=Counter)
    mentions: list[int] = field(default_factory=list)


@cache
def entries() -> dict[str, Entry]:
    """The register by key."""
    return {e.key: e for e in register.load()}


@cache
def by_label() -> dict[str, Entry]:
    """The register's bodies that are one of their kind, by label and names."""
    bodies = [e for e in register.load() if e.kind == "organisation" and not e.generic and not e.active_to]
    return {name.casefold(): e for e in bodies for name in (*e.names, e.label)}


@cache
def by_bare_town() -> dict[str, Entry]:
    """Municipalities by the bare name of the place: to be asked only where a body is meant."""
    return {name.casefold(): e for e in register.load() if e.subkind == "Municipality" for name in e.weak}


@cache
def county_names() -> frozenset[str]:
    """Names of counties, in small letters, that are no town's."""
    return frozenset(name.casefold() for name in town_names()) - frozenset(by_bare_town())


@cache
def party_of(letters: str) -> Entry | None:
    """The national party of some letters."""
    found = [e for e in register.load() if e.subkind == "Party" and not e.code and letters in (*e.weak, *e.acronyms)]
    return next((e for e in found if not e.active_to), found[0] if found else None)


def party_name(written: str) -> str:
    """A party's name in full by its letters, or what is written.

    >>> party_name("KD"), party_name("Trafikverket")
    ('Kristdemokraterna', 'Trafikverket')
    """
    party = party_of(written)
    return party.label if party else written


@cache
def subkinds(language: str) -> dict[str, str]:
    """Rule -> class, as the tables say."""
    found = {f"entities#{h.label}": h.subkind for h in all_heads(language)}
    return found | {r.name: str(r.more.get("subkind", "")) for r in patterns(language).rules}
