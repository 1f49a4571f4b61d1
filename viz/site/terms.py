"""The reference of the vocabulary: every class, property and code with its name and what it means."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

import pyoxigraph as ox

from samgraf.ontology import terms as t

SOURCES: Final = ("core.ttl", "schemes.ttl")
KIND_OF: Final = {
    "http://www.w3.org/2002/07/owl#Class": "class",
    "http://www.w3.org/2002/07/owl#ObjectProperty": "property",
    "http://www.w3.org/2002/07/owl#DatatypeProperty": "property",
    t.SKOS_CONCEPT: "concept",
}
NAMES: Final = (t.RDFS_LABEL, t.SKOS_PREF_LABEL)


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the vocabulary: `name` is what follows the namespace."""

    iri: str
    name: str
    kind: str
    label: str
    definition: str


def terms(language: str) -> tuple[Term, ...]:
    """Every term of our own in a language, classes first, each kind by name."""
    values: dict[str, dict[str, str]] = defaultdict(dict)
    for name in SOURCES:
        data = source(name)
        for quad in ox.parse(data, ox.RdfFormat.TURTLE):
            subject = quad.subject.value if isinstance(quad.subject, ox.NamedNode) else ""
            predicate = quad.predicate.value
            if not subject.startswith(t.NS):
                continue
            if predicate == t.RDF_TYPE and (kind := KIND_OF.get(str(getattr(quad.object, "value", "")))):
                values[subject]["kind"] = kind
            elif isinstance(quad.object, ox.Literal) and quad.object.language == language:
                key = "label" if predicate in NAMES else "definition" if predicate == t.SKOS_DEFINITION else ""
                values[subject][key] = quad.object.value
    order = ("class", "property", "concept")
    found = [
        Term(iri, iri.removeprefix(t.NS), v["kind"], v.get("label", ""), v.get("definition", ""))
        for iri, v in values.items()
        if "kind" in v
    ]
    return tuple(sorted(found, key=lambda term: (order.index(term.kind), term.name)))


@cache
def reference() -> bytes:
    """The whole reference of the vocabulary, in both languages, as the ontology's own page."""
    from samgraf.ontology.page import page

    return page().encode("utf-8")


def source(name: str) -> bytes:
    """The text of one of the vocabulary's own files."""
    return files("samgraf.ontology").joinpath(name).read_bytes()
