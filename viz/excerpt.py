"""A map about a name needs no more than the documents that name it: of a large store only these are read.

What others say of those who stand around the name is left out with them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
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


def about(view: Asks, name: str) -> Asks:
    """What the documents say that name somebody or something; the whole store where only an item is called so."""
    try:
        found = named(Network(tuple(entities(view)), ()), name)
    except SelectError:
        return view
    return Excerpt(view, naming(view, [node.iri for node in found]))


def naming(view: Asks, iris: Sequence[str]) -> tuple[str, ...]:
    """The graphs of the documents that name one of these, sorted."""
    listed = " ".join(f"<{iri}>" for iri in iris)
    rows: Iterable[tuple[str, ...]] = view.query(
        f"SELECT DISTINCT ?g WHERE {{ VALUES ?e {{ {listed} }} GRAPH ?g {{ ?e <{t.SKOS_PREF_LABEL}> ?l }} }}"
    )
    return tuple(sorted(row[0] for row in rows if DOCUMENT.search(row[0])))
