"""A map about a name or a period needs no more than the documents that name it, or whose meeting fell into it.

Of a large store only these are read. What others say of those who stand around the name is left out with them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from samgraf.ontology import terms as t

from .network import Network
from .project import Asks, entities
from .select import SelectError, named

WHERE: Final = re.compile(r"\bWHERE\b")
DOCUMENT: Final = re.compile(r"/graph/(?!human/)[^/]+$")
"""The graph of what a document says: neither what follows from it, nor what people have corrected."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The part of a store that some documents are: a query is asked of each, with what follows from it, in turn.

    What is asked for has to be said by one document: this holds for all facts, with their evidence.
    """

    view: Asks
    graphs: tuple[str, ...]

    def query(self, sparql: str) -> Iterator[tuple[str, ...]]:
        """The rows of all documents, one after the other."""
        for graph in self.graphs:
            yield from self.view.query(WHERE.sub(f"FROM <{graph}> FROM <{graph}/inferred> WHERE", sparql, count=1))


def excerpt(view: Asks, name: str = "", spans: Sequence[tuple[str, str]] = ()) -> Asks:
    """What the documents say that name somebody or something, of meetings on days in one of the spans.

    Without a name and a span, and where only an item is called so, that is the whole store.
    """
    asked = [naming(view, iris)] if (iris := bearing(view, name)) else []
    asked += [dated(view, spans)] if spans else []
    return Excerpt(view, tuple(sorted(set.intersection(*asked)))) if asked else view


def bearing(view: Asks, name: str) -> list[str]:
    """Who and what bears a name."""
    try:
        return [node.iri for node in named(Network(tuple(entities(view)), ()), name)] if name else []
    except SelectError:
        return []


def naming(view: Asks, iris: Sequence[str]) -> set[str]:
    """The graphs of the documents that name one of these."""
    listed = " ".join(f"<{iri}>" for iri in iris)
    rows = view.query(
        f"SELECT DISTINCT ?g WHERE {{ VALUES ?e {{ {listed} }} GRAPH ?g {{ ?e <{t.SKOS_PREF_LABEL}> ?l }} }}"
    )
    return {row[0] for row in rows if DOCUMENT.search(row[0])}


def dated(view: Asks, spans: Sequence[tuple[str, str]]) -> set[str]:
    """The graphs of the documents whose meeting was on a day in one of the spans."""
    rows = view.query(f"SELECT ?g ?day WHERE {{ GRAPH ?g {{ ?m <{t.SCHEMA_START_DATE}> ?day }} }}")
    return {graph for graph, day in rows if any(first <= day[:10] <= last for first, last in spans)}
