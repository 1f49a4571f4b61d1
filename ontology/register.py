"""The register of Sweden: bodies, plans and projects that documents name, with all their names.

`register.nt` is built by `tools/build_register.py`; where its facts come from stands in `NOTICE-register.md`.
Nothing here matches text: it only says which names there are and how far each can be trusted by itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

from samgraf.ontology import terms as t
from samgraf.ontology.errors import SamgrafError

BASE: Final = "https://samgraf.example/id/"
"""Base of the IRIs in `register.nt`; `facts` puts the store's own in its place."""

MATCHING: Final = frozenset({t.weakName, t.isGeneric, t.namePattern})
"""Predicates that serve matching only and say nothing about the thing itself."""


class RegisterError(SamgrafError):
    """The register lacks what was asked of it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One body, plan, project or place of the register, and its names.

    `names` may be matched by themselves, regardless of case; ranges of places are written with an en dash.
    `acronyms` may be matched by themselves, but only with the case given.
    `weak` needs a second sign in the text (another name of the entry, its county, a list of parties …):
    bare places, party letters, words, and names that several entries claim.
    For a party, `weak` holds its abbreviations; a local party's `code` is its municipality's.
    A `generic` entry is a kind of body or plan that many owners have: its name alone does not identify,
    and an IRI is to be made of the owner and the last part of `key`.
    Two entries may share a name when their times do not meet: see `active_on`.
    """

    key: str
    """Path below the base of the data: "organisation/trafikverket"."""
    label: str
    """The form that minutes normally print. It may be matched only as `names`, `acronyms` or `weak` have it, too."""
    kind: str
    """organisation, project, plan or place."""
    subkind: str
    """Local name of the class; "Organization" is org:Organization, all others are our own."""
    names: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    generic: bool = False
    pattern: str = ""
    """Regular expression for a generic entry's forms, or ""."""
    county: tuple[str, ...] = ()
    """Counties by name ("Stockholms län")."""
    code: str = ""
    """Number of the municipality or county (leading zero kept), or a project's object id in the national plan."""
    organisation_number: str = ""
    wikidata: str = ""
    active_from: str = ""
    """ISO date, or a year where no more is known; "" = not known."""
    active_to: str = ""
    replaced_by: tuple[str, ...] = ()
    """Keys of the successors."""
    source: str = ""

    def active_on(self, date: str) -> bool:
        """Whether the entry was there on a day (ISO date); what is not known does not exclude.

        >>> Entry("organisation/x", "X", "organisation", "Agency", active_to="2010-03-31").active_on("2019-09-05")
        False
        """
        begun = not self.active_from or self.active_from <= date
        return begun and (not self.active_to or date[: len(self.active_to)] <= self.active_to)


@cache
def load() -> tuple[Entry, ...]:
    """All entries, sorted by key; read once.

    >>> [e.label for e in load() if e.key == "organisation/trafikverket"]
    ['Trafikverket']
    """
    return tuple(entry(key, lines) for key, lines in sorted(statements().items()))


@cache
def by_key() -> Mapping[str, Entry]:
    """All entries by their keys."""
    return {entry.key: entry for entry in load()}


def facts(key: str, base: str = BASE) -> tuple[tuple[str, str], ...]:
    """Predicate (full IRI) and object (as N-Triples) of what the register says about one entry, sorted.

    IRIs of other entries are put below `base`. What serves matching only is left out.

    >>> [o for p, o in facts("organisation/trafikverket") if p == t.SKOS_PREF_LABEL]
    ['"Trafikverket"']

    Raises `RegisterError` for a key that the register does not have.
    """
    if key not in statements():
        raise RegisterError(f"the register has no {key!r}. Ask for the `key` of an entry that `load()` gives.")
    said = [(t.registerKey, f'"{key}"')]
    for line in statements()[key]:
        predicate, value = line[1:-2].split("> ", 1)
        if predicate not in MATCHING:
            said.append((predicate, value.replace(f"<{BASE}", f"<{base}") if value.startswith("<") else value))
    return tuple(sorted(said))


def english_names(key: str) -> tuple[str, ...]:
    """What one entry is called in English, where a source says so: for questions, never for matching minutes.

    >>> english_names("organisation/trafikverket")
    ('Swedish Transport Administration',)

    Raises `RegisterError` for a key that the register does not have.
    """
    return tuple(plain(o) for p, o in facts(key) if p == t.SKOS_ALT_LABEL and o.endswith("@en"))


@cache
def statements() -> Mapping[str, tuple[str, ...]]:
    """Key -> the rest of each of its lines ("<predicate> object ."), in the order of the file, which is sorted."""
    found: dict[str, list[str]] = {}
    start = len(BASE) + 1
    for line in (files("samgraf.ontology") / "register.nt").read_text(encoding="utf-8").split("\n"):
        subject, _, rest = line.partition("> ")
        if rest:
            found.setdefault(subject[start:], []).append(rest)
    return {key: tuple(lines) for key, lines in found.items()}


FIELDS: Final = {
    t.acronym: "acronyms",
    t.weakName: "weak",
    t.namePattern: "pattern",
    t.isGeneric: "generic",
    t.inCounty: "county",
    t.officialCode: "code",
    t.organisationNumber: "organisation_number",
    t.SCHEMA_SAME_AS: "wikidata",
    t.SCHEMA_FOUNDING_DATE: "active_from",
    t.SCHEMA_DISSOLUTION_DATE: "active_to",
    t.DCTERMS_IS_REPLACED_BY: "replaced_by",
    t.DCTERMS_SOURCE: "source",
    t.SKOS_PREF_LABEL: "label",
    t.SKOS_ALT_LABEL: "names",
    t.RDF_TYPE: "subkind",
}
SEVERAL: Final = frozenset({"names", "weak", "acronyms", "county", "replaced_by"})
KINDS: Final = {"Project": "project", "InfrastructureProject": "project", "Plan": "plan", "Place": "place"}


def entry(key: str, lines: tuple[str, ...]) -> Entry:
    """Put one entry together from its statements; names in other languages are for the graph only."""
    values: dict[str, Any] = {}
    for line in lines:
        predicate, _, written = line[1:-2].partition("> ")
        if written[-3:] != "@en":
            name, value = FIELDS[predicate], plain(written)
            values[name] = (*values.get(name, ()), value) if name in SEVERAL else value
    subkind = values["subkind"] = values["subkind"].rpartition("#")[2]
    if "wikidata" in values:
        values["wikidata"] = values["wikidata"].rpartition("/")[2]
    if "replaced_by" in values:
        values["replaced_by"] = tuple(iri[len(BASE) :] for iri in values["replaced_by"])
    values["generic"] = "generic" in values
    return Entry(key=key, kind=KINDS.get(subkind, "organisation"), **values)


def plain(written: str) -> str:
    """The value of an N-Triples term: IRI without brackets, literal without quotes and type.

    >>> plain('"1909"^^<http://www.w3.org/2001/XMLSchema#gYear>'), plain("<https://samgraf.example/ns#Agency>")
    ('1909', 'https://samgraf.example/ns#Agency')
    """
    if written[0] == "<":
        return written[1:-1]
    value = written[1 : written.rindex('"')]
    return value.replace('\\"', '"').replace("\\\\", "\\") if "\\" in value else value
