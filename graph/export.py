"""The graph in the RDF syntaxes: N-Quads and TriG with the named graphs, Turtle and the others with the triples.

Every format is stable: the same store gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from samgraf.graph.errors import QueryError
from samgraf.ontology import terms as t

if TYPE_CHECKING:
    from samgraf.graph.store import View

FORMATS: Final = {
    "nquads": ("N-Quads, sorted", ".nq"),
    "trig": ("TriG: named graphs with prefixes", ".trig"),
    "turtle": ("Turtle: all graphs as one", ".ttl"),
    "ntriples": ("N-Triples: all graphs as one, sorted", ".nt"),
    "jsonld": ("JSON-LD with named graphs", ".jsonld"),
    "rdfxml": ("RDF/XML: all graphs as one", ".rdf"),
}
SYNTAXES: Final = {
    "trig": ox.RdfFormat.TRIG,
    "turtle": ox.RdfFormat.TURTLE,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdfxml": ox.RdfFormat.RDF_XML,
}
WITH_PREFIXES: Final = ("trig", "turtle")
WITH_GRAPHS: Final = ("nquads", "trig", "jsonld")


def export(view: View, format: str, document: str = "") -> bytes:
    """The whole store, or one document by its IRI, in UTF-8.

    Raises `QueryError` for a format that `FORMATS` does not list.
    """
    return written(view.lines(document), format)


def written(lines: Iterable[str], format: str) -> bytes:
    """Sorted N-Quads or N-Triples lines in another syntax; things stand in the order of their IRIs.

    >>> written(['<a:s> <a:p> "Ö" <a:g> .'], "ntriples").decode()
    '<a:s> <a:p> "Ö" .\\n'

    Raises `QueryError` for a format that `FORMATS` does not list.
    """
    if format not in FORMATS:
        raise QueryError(f"{format!r}: no format of that name. There are {', '.join(FORMATS)}.")
    text = "".join(f"{line}\n" for line in lines).encode()
    if format == "nquads":
        return text
    quads = list(ox.parse(text, ox.RdfFormat.N_QUADS))
    if format in WITH_GRAPHS:
        grouped = sorted(quads, key=lambda q: str(q.graph_name))  # the sort is stable: lines stay sorted in each graph
        return serialized(grouped, format)
    return serialized(list(dict.fromkeys(q.triple for q in sorted(quads, key=lambda q: str(q.triple)))), format)


def serialized(
    found: Iterable[ox.Quad] | Iterable[ox.Triple], format: str, prefixes: Mapping[str, str] = t.PREFIXES
) -> bytes:
    """Quads or triples in their order; Turtle and TriG with prefixes, sorted."""
    if format not in WITH_PREFIXES:
        return ox.serialize(found, format=SYNTAXES[format]) or b""
    lines = (ox.serialize(found, format=SYNTAXES[format], prefixes=dict(prefixes)) or b"").split(b"\n")
    head = next((n for n, line in enumerate(lines) if not line.startswith(b"@prefix ")), len(lines))
    return b"\n".join([*sorted(lines[:head]), *lines[head:]])  # the engine gives prefixes in the order of their hashes
