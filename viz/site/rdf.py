"""The graph beside each page: Turtle and JSON-LD of what the page tells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from samgraf.ontology import terms as t

from .syntax import both

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


def triples_of(quads: Iterable[str]) -> list[str]:
    """Lines of N-Quads as sorted lines of N-Triples, each once."""
    return sorted({triple_of(line) for line in quads})


class Described:
    """The triples of a store by what they are about, so that each page gets its own.

    Kept are those about `wanted` and about parts of something; all else stands with its document alone.
    """

    def __init__(self, wanted: Collection[str]) -> None:
        self.wanted = wanted
        self.triples: dict[str, set[str]] = defaultdict(set)
        self.parts: dict[str, set[str]] = defaultdict(set)

    def add(self, triples: Iterable[str]) -> None:
        """Take sorted lines of N-Triples in."""
        for start, group in groupby(triples, lambda line: line[: line.index(" ")]):
            subject, lines = start[1:-1], list(group)
            is_part = False
            for line in lines:
                _, predicate, rest = line.split(" ", 2)
                if predicate in OWN:
                    is_part = True
                    self.parts[rest[1 : rest.index(">")]].add(subject)
            if is_part or subject in self.wanted:
                self.triples[subject].update(lines)

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


def files(triples: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """The two files of a page, out of sorted lines of N-Triples."""
    turtle, linked = both(triples)
    yield TURTLE, turtle
    yield JSONLD, linked
