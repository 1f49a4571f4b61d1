"""The graph beside each page: Turtle and JSON-LD of what the page tells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

import pyoxigraph as ox

from samgraf.graph.export import serialized
from samgraf.ontology import terms as t

TURTLE: Final = "index.ttl"
JSONLD: Final = "index.jsonld"

OWN: Final = frozenset(f"<{p}>" for p in (t.ofDecision, t.atMeeting, t.inMeeting, t.inItem, t.RDF_SUBJECT))
"""Properties that make a node part of what they lead to: it stands beside that one's page, too."""


def triple_of(line: str) -> str:
    """A line of N-Quads without its graph.

    >>> triple_of('<a:s> <a:p> "x" <a:g> .')
    '<a:s> <a:p> "x" .'
    """
    return line[: line.rindex(" <")] + " ."


class Described:
    """The triples of a store by what they are about, so that each page gets its own."""

    def __init__(self) -> None:
        self.triples: dict[str, set[str]] = defaultdict(set)
        self.parts: dict[str, set[str]] = defaultdict(set)

    def add(self, lines: Iterable[str]) -> None:
        """Take lines of N-Quads in."""
        for line in lines:
            subject, predicate, rest = line.split(" ", 2)
            self.triples[subject[1:-1]].add(triple_of(line))
            if predicate in OWN:
                self.parts[rest[1 : rest.index(">")]].add(subject[1:-1])

    def about(self, iri: str, *, deep: bool) -> list[str]:
        """The triples of a resource, and of the nodes that are parts of it; their evidence stays with the document."""
        found = set(self.triples.get(iri, ()))
        waiting, seen = [iri], {iri}
        while deep and waiting:
            for part in self.parts.get(waiting.pop(), ()):
                if part not in seen:
                    seen.add(part)
                    found |= self.triples.get(part, set())
                    waiting.append(part)
        return sorted(found)


def files(triples: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """The two files of a page, out of sorted lines of N-Triples."""
    found = [quad.triple for quad in ox.parse("\n".join(triples).encode(), ox.RdfFormat.N_TRIPLES)]
    yield TURTLE, serialized(found, "turtle")
    yield JSONLD, serialized(found, "jsonld")


def kept(quads: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """The files of a document's page: all that it says and all evidence, with the kept text."""
    return files(sorted({triple_of(line) for line in quads}))
