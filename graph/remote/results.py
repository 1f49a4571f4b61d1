"""What endpoints answer, turned into the rows and triples that the embedded engine gives."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

import pyoxigraph as ox

from samgraf.graph.errors import StoreError
from samgraf.graph.remote.http import Response, said
from samgraf.graph.sparql import tokens

ROWS: Final = "application/sparql-results+json, application/sparql-results+xml;q=0.5"
TRIPLES: Final = "application/n-triples, text/turtle;q=0.5"
RESULTS: Final = {
    "application/sparql-results+json": ox.QueryResultsFormat.JSON,
    "application/json": ox.QueryResultsFormat.JSON,
    "application/sparql-results+xml": ox.QueryResultsFormat.XML,
    "application/xml": ox.QueryResultsFormat.XML,
}
SYNTAXES: Final = {
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "text/plain": ox.RdfFormat.N_TRIPLES,
    "application/n-quads": ox.RdfFormat.N_QUADS,
    "text/x-nquads": ox.RdfFormat.N_QUADS,
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
}
TRUTH: Final = re.compile(rb'("datatype": "http://www\.w3\.org/2001/XMLSchema#boolean", "value": )"([01])"')
TRUTHS: Final = {b"0": b'"false"', b"1": b'"true"'}


def is_whole(found: Response) -> bool:
    """Whether an answer that is closed at its end is so: JSON by a bracket, XML by a tag.

    >>> is_whole(Response(200, "application/sparql-results+json", "", b'{"head": {'))
    False
    """
    end = b"}" if found.type.endswith("json") else b">" if found.type.endswith("xml") else b""
    return found.status >= 300 or found.body.rstrip().endswith(end)


def rows(found: Response, address: str) -> ox.QuerySolutions | ox.QueryBoolean:
    """Rows, or yes or no. Raises `StoreError` for an answer that is neither."""
    form = RESULTS.get(found.type)
    if form is None:
        words = f" ({said(found)})" if found.body.strip() else ""
        raise StoreError(
            f"{address}: answers with {found.type}, not with results of SPARQL{words}. "
            f"Give the address of a query endpoint."
        )
    try:
        return ox.parse_query_results(found.body, form)
    except (SyntaxError, ValueError) as error:
        raise unreadable(address, error) from None


def solutions(found: Response, address: str) -> list[ox.QuerySolution]:
    """All rows. Raises `StoreError` for an answer that holds none."""
    answer = rows(found, address)
    if not isinstance(answer, ox.QuerySolutions):
        raise unreadable(address, ValueError("rows were asked for"))
    try:
        return list(answer)
    except (SyntaxError, ValueError, OSError) as error:
        raise unreadable(address, error) from None


def quads(found: Response, address: str, base: str) -> Iterator[ox.Quad]:
    """The statements in an answer. Raises `StoreError` for one that holds none."""
    form = SYNTAXES.get(found.type)
    if form is None:
        raise StoreError(f"{address}: answers with {found.type}, not with triples. Give another address.")
    try:
        yield from ox.parse(found.body, form, base_iri=base)
    except (SyntaxError, ValueError) as error:
        raise unreadable(address, error) from None


def as_triples(found: Iterable[ox.Triple]) -> ox.QueryTriples:
    """Triples as the answer to a CONSTRUCT."""
    store = ox.Store()
    store.extend(ox.Quad(triple.subject, triple.predicate, triple.object) for triple in found)
    answer = store.query("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }")
    assert isinstance(answer, ox.QueryTriples)
    return answer


def unreadable(address: str, error: Exception) -> StoreError:
    """What is said about an answer that is not what its type promises."""
    first = " ".join(str(error).split())[:200]
    return StoreError(f"{address}: the answer can't be read: {first}. Ask whoever runs the server.")


# Virtuoso says things in its own way.


def truths(body: bytes) -> bytes:
    """JSON in which true is written `true`: Virtuoso writes it `1`, though in XML it does not.

    >>> truths(b'{"datatype": "http://www.w3.org/2001/XMLSchema#boolean", "value": "1" }')
    b'{"datatype": "http://www.w3.org/2001/XMLSchema#boolean", "value": "true" }'
    """
    return TRUTH.sub(lambda match: match[1] + TRUTHS[match[2]], body)


def is_intricate(sparql: str) -> bool:
    """Whether a query groups what OPTIONAL and BIND have put together: there Virtuoso mixes up rows, without a word.

    >>> is_intricate("SELECT ?a { ?s ?p ?o OPTIONAL { ?o ?q ?a } BIND(?o AS ?b) } GROUP BY ?a")
    True
    """
    return {"GROUP", "OPTIONAL", "BIND"} <= {match.group().upper() for match in tokens(sparql, "word")}


def counting(sparql: str) -> str:
    """A query for the number of rows that a SELECT gives; "" where it can't be asked about.

    >>> counting("PREFIX a: <a:b> SELECT ?s { ?s ?p ?o }")
    'PREFIX a: <a:b> SELECT (COUNT(*) AS ?n) { { SELECT ?s { ?s ?p ?o }\\n} }'
    """
    words = [match for match in tokens(sparql, "word") if match.group().upper() in ("SELECT", "FROM")]
    if not words or any(match.group().upper() == "FROM" for match in words):
        return ""
    start = words[0].start()
    return f"{sparql[:start]}SELECT (COUNT(*) AS ?n) {{ {{ {sparql[start:]}\n}} }}"
