"""The graph beside each page: Turtle and JSON-LD of what the page tells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from samgraf.graph.export import written
from samgraf.ontology import terms as t

TURTLE: Final = "index.ttl"
JSONLD: Final = "index.jsonld"

OWN: Final = (t.ofDecision, t.atMeeting, t.inMeeting, t.inItem, t.RDF_SUBJECT)
"""Properties that make a node part of what they lead to: it stands beside that one's page, too."""


def subject_of(line: str) -> str:
    """The IRI that a line of N-Quads is about."""
    return line[1 : line.index(">")]


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
        owns = tuple(f"> <{predicate}> <" for predicate in OWN)
        for line in lines:
            subject = subject_of(line)
            self.triples[subject].add(triple_of(line))
            for own in owns:
                if own in line[: len(subject) + 80]:
                    rest = line[line.index(own) + len(own) :]
                    self.parts[rest[: rest.index(">")]].add(subject)

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
    """The two files of a page."""
    lines = list(triples)
    yield TURTLE, written(lines, "turtle")
    yield JSONLD, written(lines, "jsonld")


def kept(document: str, quads: Iterable[str]) -> Mapping[str, bytes]:
    """The files of a document's page: all that it says and all evidence, with the kept text."""
    return dict(files(triple_of(line) for line in quads))
