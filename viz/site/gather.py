"""What the pages hold: a network turned so that each name has its relations, and each document its marks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from samgraf.ontology import terms as t

from ..alike import judged_two, told_apart, unsure
from ..network import RELATIONS, Edge, Network, Node, Quote
from ..project import project
from .paths import Paths, anchor
from .text import Mention

if TYPE_CHECKING:
    from samgraf.graph.store import View

NAMED: Final = ("person", "organisation", "project", "plan", "topic", "place")
"""The kinds of node whose quotations are the places at which they are named."""

ROWS: Final = 400
"""Relations of one sort that a page lists at most."""

FIRST: Final = ("affiliated", "held-by")
"""Relations that say what a page is about: for whom somebody speaks, who a body's people are, whose meeting it is."""

QUOTES: Final = 40
"""Quotations of a name on its own page."""


@dataclass(frozen=True, slots=True)
class Group:
    """The relations of one sort from or to somebody: `rows` holds the other end and the relation, `more` the rest."""

    relation: str
    is_out: bool
    rows: tuple[tuple[Node, Edge], ...]
    more: int


@dataclass(frozen=True, slots=True)
class Held:
    """A document of the store: file name, text, its language, and the meeting of which it tells ("" for none)."""

    iri: str
    name: str
    text: str
    meeting: str
    language: str = "sv"


class Gathered:
    """The whole store, ready to be written page by page."""

    def __init__(self, view: View, paths: Paths) -> None:
        self.paths = paths
        self.network: Network = told_apart(project(view), unsure(view), judged_two(view))
        self.out: dict[str, list[Edge]] = defaultdict(list)
        self.into: dict[str, list[Edge]] = defaultdict(list)
        for edge in self.network.edges:
            self.out[edge.source].append(edge)
            self.into[edge.target].append(edge)
        self.documents = _documents(view)
        self.by_meeting = {held.meeting: held for held in self.documents.values() if held.meeting}
        self.by_name = {held.name: held for held in self.documents.values()}
        self._anchors: dict[str, set[tuple[int, int]]] = defaultdict(set)
        for quote in self.network.quotes():
            if document := self.document_of(quote):
                self._anchors[document.iri].add((quote.start, quote.end))
        self._mentions: dict[str, set[tuple[int, int, str]]] = defaultdict(set)
        for node in self.network.nodes:
            for quote in node.quotes if node.kind in NAMED else ():
                if document := self.document_of(quote):
                    self._mentions[document.iri].add((quote.start, quote.end, node.iri))

    def document_of(self, quote: Quote) -> Held | None:
        """The document that a quotation stands in."""
        return self.by_meeting.get(quote.meeting.iri) or self.by_name.get(quote.meeting.document)

    def language_of(self, quotes: Sequence[Quote]) -> str:
        """The language in which the first of some quotations stands, for those who hear it."""
        held = self.document_of(quotes[0]) if quotes else None
        return held.language if held else "sv"

    def pages(self) -> Iterable[Node]:
        """The nodes that have a page of their own: all but items, which stand on their meeting's."""
        return (node for node in self.network.nodes if node.kind != "item")

    def groups(self, iri: str, without: Sequence[str] = ()) -> list[Group]:
        """The relations of a node by sort, `FIRST` ones first, then in the order of `RELATIONS`; outward ones first."""
        found: dict[tuple[str, bool], list[tuple[Node, Edge]]] = defaultdict(list)
        for edge in self.out.get(iri, ()):
            found[edge.relation, True].append((self.network.node(edge.target), edge))
        for edge in self.into.get(iri, ()):
            found[edge.relation, False].append((self.network.node(edge.source), edge))
        order = {relation: n for n, relation in enumerate(dict.fromkeys((*FIRST, *RELATIONS)))}
        groups = []
        for (relation, is_out), rows in sorted(found.items(), key=lambda g: (order[g[0][0]], not g[0][1])):
            if relation in without:
                continue
            rows.sort(key=lambda row: (row[0].label, row[0].iri, row[1].note))
            groups.append(Group(relation, is_out, tuple(rows[:ROWS]), max(0, len(rows) - ROWS)))
        return groups

    def link(self, here: str, node: Node) -> str:
        """A link from a page to a node's page; an item is a place on its meeting's page."""
        meeting, slash, number = node.iri.rpartition("/item/")
        if node.kind == "item" and slash:
            return self.paths.link(here, self.paths.of(meeting), anchor=f"item/{number}")
        return self.paths.link(here, self.paths.of(node.iri))

    def source(self, here: str, quote: Quote) -> str:
        """A link from a page to the very place of a quotation; `""` where its document isn't there."""
        held = self.document_of(quote)
        return self.paths.link(here, self.paths.of(held.iri), anchor=anchor(quote.start, quote.end)) if held else ""

    def mentions(self, held: Held) -> list[Mention]:
        """The names in a document that lead to a page."""
        here = self.paths.of(held.iri)
        found = []
        for start, end, entity in sorted(self._mentions.get(held.iri, ())):
            if entity in self.network:
                node = self.network.node(entity)
                found.append(Mention(start, end, self.link(here, node), node.kind, node.label))
        return found

    def mentioned(self, held: Held) -> list[Node]:
        """The entities named in a document, by name."""
        iris = {entity for _, _, entity in self._mentions.get(held.iri, ()) if entity in self.network}
        return sorted((self.network.node(iri) for iri in iris), key=lambda node: (node.label, node.iri))

    def anchors(self, held: Held, triples: Iterable[str]) -> set[tuple[int, int]]:
        """The stretches of a document that something points at: quotations, and all evidence among its triples."""
        start = f"<{held.iri}#char="
        found = set(self._anchors.get(held.iri, ()))
        for line in triples:
            if line.startswith(start):
                first, comma, rest = line[len(start) : line.index(">")].partition(",")
                if comma and first.isdigit() and rest.isdigit():
                    found.add((int(first), int(rest)))
        return found


def _documents(view: View) -> dict[str, Held]:
    meetings: Mapping[str, str] = dict(
        sorted(view.query(f"SELECT ?d ?m WHERE {{ ?m a <{t.Meeting}> ; <{t.documentedIn}> ?d }}"))  # type: ignore[arg-type]
    )
    texts = dict(view.query(f"SELECT ?d ?t WHERE {{ ?d a <{t.SourceDocument}> ; <{t.text}> ?t }}"))  # type: ignore[arg-type, var-annotated]
    languages = dict(view.query(f"SELECT ?d ?l WHERE {{ ?d a <{t.SourceDocument}> ; <{t.DCTERMS_LANGUAGE}> ?l }}"))  # type: ignore[arg-type, var-annotated]
    return {
        stored.iri: Held(
            stored.iri,
            stored.file_name,
            texts.get(stored.iri, ""),
            meetings.get(stored.iri, ""),
            languages.get(stored.iri, "sv"),
        )
        for stored in view.documents()
    }
