"""What a map shows: nodes, relations between them, and the words of the minutes behind each.

A `Network` claims nothing that the graph doesn't: `project` makes it from answers, `layout` places it, `page` draws it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from samgraf.ontology.terms import SCHEMES

if TYPE_CHECKING:
    import networkx as nx

KINDS: Final = ("person", "organisation", "project", "plan", "topic", "place", "decision", "item", "meeting")
"""The kinds of node, in the order in which legends and tables list them."""

INVOLVEMENTS: Final = ("responsible", "addressee", "proposer", "dissenter", "named", "context")
STATEMENTS: Final = SCHEMES["statement"]
ATTENDANCES: Final = ("present", "guest", "absent")
STRUCTURE: Final = (
    "affiliated",
    "decided-by",
    "decided-under",
    "follows-up",
    "replaces",
    "restates",
    "held-by",
    "on-agenda",
    "part-of",
    "mentions",
)
DERIVED: Final = ("met", "maybe-same")
RELATIONS: Final = INVOLVEMENTS + STATEMENTS + ATTENDANCES + STRUCTURE + DERIVED
"""The relations between nodes, in the order in which legends list them."""


@dataclass(frozen=True, slots=True, order=True)
class Meeting:
    """A meeting that words come from; `date` is ISO, `""` where the minutes leave it open."""

    date: str
    name: str
    document: str
    iri: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """One stretch of one document that shows a fact.

    `text` is the stretch itself (`start`, `end`: code points of the kept text), `before` and `after` the rest of
    its sentence. `confidence` lies between 0 and 1; `inferred` says in words what a conclusion rests on.
    `judgement` is how sure it is who is meant, where the graph says so: `sure`, `probable`, `unsure` …
    """

    meeting: Meeting
    start: int
    end: int
    text: str
    before: str = ""
    after: str = ""
    page: int = 0
    place: str = ""
    confidence: float = 1.0
    rule: str = ""
    inferred: str = ""
    judgement: str = ""


@dataclass(frozen=True, slots=True)
class Node:
    """A person, a body, a project, a decision …: `kind` is one of `KINDS`, `sort` a finer word for it or `""`.

    `hint` tells it from others of the same name.

    >>> Node("p/1", "Ada Ek", "person", hint="Ekby kommun").name
    'Ada Ek (Ekby kommun)'
    """

    iri: str
    label: str
    kind: str
    sort: str = ""
    aliases: tuple[str, ...] = ()
    text: str = ""
    details: tuple[tuple[str, str], ...] = ()
    quotes: tuple[Quote, ...] = ()
    hint: str = ""

    @property
    def name(self) -> str:
        """The label, with the hint where there is one."""
        return f"{self.label} ({self.hint})" if self.hint else self.label


@dataclass(frozen=True, slots=True)
class Edge:
    """A relation from one node to another: `relation` is one of `RELATIONS`, `note` codes that qualify it.

    `items` are the agenda items that an attendance covers, `()` for the whole meeting. `weight` is how many times
    over the relation holds.
    """

    source: str
    target: str
    relation: str
    note: str = ""
    quotes: tuple[Quote, ...] = ()
    items: tuple[str, ...] = ()
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Network:
    """Nodes and the relations between them; relations always join two nodes that are there.

    >>> ada = Node("p/1", "Ada Ek", "person")
    >>> by = Node("o/1", "Ekby kommun", "organisation")
    >>> network = Network((ada, by), (Edge("p/1", "o/1", "affiliated"),))
    >>> network.degrees()
    {'p/1': 1, 'o/1': 1}
    """

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...] = ()
    _by_iri: dict[str, Node] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._by_iri.update((node.iri, node) for node in self.nodes)
        assert len(self._by_iri) == len(self.nodes), "two nodes with one IRI"
        assert all(e.source in self._by_iri and e.target in self._by_iri for e in self.edges), "a loose relation"

    def __contains__(self, iri: object) -> bool:
        return iri in self._by_iri

    def node(self, iri: str) -> Node:
        """The node of this IRI; `KeyError` where there is none."""
        return self._by_iri[iri]

    def degrees(self) -> dict[str, int]:
        """How many other nodes each node is tied to, parallel relations counted once."""
        neighbours = self.neighbours()
        return {node.iri: len(neighbours[node.iri]) for node in self.nodes}

    def neighbours(self) -> dict[str, dict[str, int]]:
        """For each node the nodes that it is tied to, with the number of relations, in the order of `edges`."""
        ties: dict[str, dict[str, int]] = {node.iri: {} for node in self.nodes}
        for edge in self.edges:
            if edge.source != edge.target:
                ties[edge.source][edge.target] = ties[edge.source].get(edge.target, 0) + 1
                ties[edge.target][edge.source] = ties[edge.target].get(edge.source, 0) + 1
        return ties

    def quotes(self) -> Iterator[Quote]:
        """Every quotation of the network, of nodes first, then of relations; repeats included."""
        for node in self.nodes:
            yield from node.quotes
        for edge in self.edges:
            yield from edge.quotes

    def meetings(self) -> tuple[Meeting, ...]:
        """The meetings that the quotations come from, by date."""
        return tuple(sorted({quote.meeting for quote in self.quotes()}))

    def part(self, iris: Iterable[str]) -> Network:
        """The network of these nodes alone, with the relations between them; order is kept."""
        kept = set(iris)
        return Network(
            tuple(node for node in self.nodes if node.iri in kept),
            tuple(edge for edge in self.edges if edge.source in kept and edge.target in kept),
        )

    def graph(self) -> nx.MultiDiGraph[str]:
        """The same as a networkx graph, for whoever wants to count: nodes by IRI, edges by relation and number."""
        import networkx as nx

        graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        for node in self.nodes:
            graph.add_node(node.iri, label=node.label, kind=node.kind, sort=node.sort)
        for number, edge in enumerate(self.edges):
            graph.add_edge(
                edge.source,
                edge.target,
                key=f"{edge.relation} {number}",
                relation=edge.relation,
                note=edge.note,
                quotes=len(edge.quotes),
            )
        return graph
