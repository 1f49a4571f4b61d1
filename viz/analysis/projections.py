"""From a store to a network of one kind of tie: who meets whom, which bodies share decisions, who stands for whom.

A tie keeps its occasions, each with day, weight and how sure it is, so that a period or a threshold is a filter over
them, and so that doubt can be drawn by lot later.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import combinations
from math import prod
from typing import TYPE_CHECKING, Final, NamedTuple

from ..network import Edge, Network, Node
from ..project import Asks
from ..select import around, named
from .errors import AnalysisError
from .reading import Facts, Seat, When

if TYPE_CHECKING:
    import networkx as nx

Gathered = dict[tuple[str, str], dict[str, tuple[float, float]]]
"""For each pair, by meeting, how much it weighs and how sure it is."""


class Occasion(NamedTuple):
    """One meeting that ties two: how much it weighs, and how sure it is that both had part in it."""

    date: str
    meeting: str
    weight: float
    confidence: float


@dataclass(frozen=True, slots=True)
class Tie:
    """Two that belong together, and all occasions that say so."""

    source: str
    target: str
    occasions: tuple[Occasion, ...]

    @property
    def weight(self) -> float:
        """The weights of all occasions together."""
        return sum(occasion.weight for occasion in self.occasions)

    @property
    def confidence(self) -> float:
        """How sure it is that at least one occasion is true, if each were read independently."""
        return 1.0 - prod(1.0 - occasion.confidence for occasion in self.occasions)


@dataclass(frozen=True, slots=True)
class Projection:
    """A network without direction: `name` is one of `PROJECTIONS`, `groups` the body that somebody stands for.

    `modes` is 2 where ties join two kinds, such as people and meetings. Actors and ties are sorted.
    """

    name: str
    actors: tuple[Node, ...]
    ties: tuple[Tie, ...]
    meetings: Mapping[str, When]
    groups: Mapping[str, str]
    modes: int = 1

    @property
    def period(self) -> tuple[str, str]:
        """The first and the last day that a tie comes from, `""` where no day is known."""
        days = {occasion.date for tie in self.ties for occasion in tie.occasions} - {""}
        return (min(days), max(days)) if days else ("", "")

    @property
    def occasions(self) -> int:
        """How many meetings the ties come from."""
        return len({occasion.meeting for tie in self.ties for occasion in tie.occasions})

    def graph(self) -> nx.Graph[str]:
        """The same as a networkx graph: nodes by IRI with label and kind, edges with weight and confidence."""
        import networkx as nx

        graph: nx.Graph[str] = nx.Graph()
        for actor in self.actors:
            graph.add_node(actor.iri, label=actor.label, kind=actor.kind, group=self.groups.get(actor.iri, ""))
        for tie in self.ties:
            graph.add_edge(
                tie.source,
                tie.target,
                weight=round(tie.weight, 6),
                confidence=round(tie.confidence, 6),
                occasions=len(tie.occasions),
            )
        return graph

    def kept(self, test: Callable[[Occasion], bool]) -> Projection:
        """The part that these occasions alone tell of; who has no tie left goes."""
        ties = tuple(
            replace(tie, occasions=found)
            for tie in self.ties
            if (found := tuple(occasion for occasion in tie.occasions if test(occasion)))
        )
        return self._of(ties)

    def between(self, first: str = "", last: str = "") -> Projection:
        """The part from one day to another, both included; `""` leaves an end open. Meetings without a day go then."""
        if not first and not last:
            return self
        return self.kept(lambda o: bool(o.date) and (not first or o.date >= first) and (not last or o.date <= last))

    def sure(self, least: float) -> Projection:
        """The part whose occasions are at least so sure."""
        return self.kept(lambda occasion: occasion.confidence >= least) if least > 0 else self

    def about(self, name: str, hops: int = 1) -> Projection:
        """The surroundings of a name, so many steps far. Raises `SelectError` where nothing bears it."""
        network = Network(self.actors, tuple(Edge(tie.source, tie.target, "met") for tie in self.ties))
        remedy = "Another projection may hold it: people stand in meets, bodies in bodies and seated."
        found = named(network, name, place=f"the projection {self.name}", remedy=remedy)
        near = around(network, [node.iri for node in found], hops=hops)
        return self._of(tuple(tie for tie in self.ties if tie.source in near and tie.target in near))

    def _of(self, ties: tuple[Tie, ...]) -> Projection:
        ends = {end for tie in ties for end in (tie.source, tie.target)}
        return replace(self, ties=ties, actors=tuple(actor for actor in self.actors if actor.iri in ends))


def projected(view: Asks, name: str = "meets") -> Projection:
    """One of `PROJECTIONS` of a store. Raises `AnalysisError` where there is none of that name."""
    if name not in PROJECTIONS:
        raise AnalysisError(f"There is no projection {name!r}. Use one of: {', '.join(PROJECTIONS)}.")
    facts = Facts(view)
    meetings = facts.meetings()
    gathered, extra = PROJECTIONS[name](facts, meetings)
    actors = {**facts.actors(), **extra}
    ties = tuple(
        Tie(*pair, tuple(sorted(Occasion(_day(meetings, m), m, *found) for m, found in occasions.items())))
        for pair, occasions in sorted(gathered.items())
        if pair[0] in actors and pair[1] in actors
    )
    ends = {end for tie in ties for end in (tie.source, tie.target)}
    nodes = sorted((actors[iri] for iri in ends), key=lambda node: (node.label, node.iri))
    groups = _groups(facts, actors)
    modes = 2 if name in TWO_MODES else 1
    return Projection(name, tuple(nodes), ties, meetings, {i: groups[i] for i in sorted(ends) if i in groups}, modes)


def _day(meetings: Mapping[str, When], meeting: str) -> str:
    return meetings[meeting].date if meeting in meetings else ""


def _groups(facts: Facts, actors: Mapping[str, Node]) -> dict[str, str]:
    """The name of the body that each person stands for most often; by letter where several do."""
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for seat in facts.seats():
        if seat.body in actors:
            counts[seat.actor][actors[seat.body].label] += 1
    for person, body, _, _ in facts.affiliations():
        if body in actors:
            counts[person][actors[body].label] += 1
    return {person: max(sorted(found), key=lambda b: found[b]) for person, found in counts.items()}


def _add(gathered: Gathered, one: str, other: str, meeting: str, weight: float, sure: float) -> None:
    """Count an occasion; several facts of one meeting add their weights, and the surest says how sure it is."""
    pair = (one, other) if one < other else (other, one)
    old = gathered[pair].get(meeting, (0.0, 0.0))
    gathered[pair][meeting] = (old[0] + weight, max(old[1], sure))


def _tables(facts: Facts, whom: Callable[[Seat], str]) -> Gathered:
    """Who sat under the same items: each item that two share weighs 1, a meeting without items 1 as a whole."""
    gathered: Gathered = defaultdict(dict)
    items = facts.items()
    tables: dict[str, dict[str, tuple[frozenset[str], float]]] = defaultdict(dict)
    for seat in facts.seats():
        if who := whom(seat):
            whole = items.get(seat.meeting) or frozenset([""])
            covered, sure = seat.items or whole, seat.confidence
            if old := tables[seat.meeting].get(who):
                covered, sure = covered | old[0], max(sure, old[1])
            tables[seat.meeting][who] = (covered, sure)
    for meeting, table in sorted(tables.items()):
        for (one, (first, sure)), (other, (second, so)) in combinations(sorted(table.items()), 2):
            if shared := (len(first) if first is second else len(first & second)):
                _add(gathered, one, other, meeting, float(shared), sure * so)
    return gathered


def _meets(facts: Facts, meetings: Mapping[str, When]) -> tuple[Gathered, dict[str, Node]]:
    return _tables(facts, lambda seat: seat.actor), {}


def _seated(facts: Facts, meetings: Mapping[str, When]) -> tuple[Gathered, dict[str, Node]]:
    return _tables(facts, lambda seat: seat.body), {}


def _bodies(facts: Facts, meetings: Mapping[str, When]) -> tuple[Gathered, dict[str, Node]]:
    """Bodies that are tied to one decision, or spoken of under one item: each decision weighs 1, else the item 1."""
    bodies = {iri for iri, node in facts.actors().items() if node.kind == "organisation"}
    places: dict[tuple[str, str], dict[str, dict[str, float]]] = defaultdict(lambda: defaultdict(dict))
    for part in facts.parts():
        if part.actor in bodies:
            here = places[part.meeting, part.item or part.decision][part.actor]
            here[part.decision] = max(here.get(part.decision, 0.0), part.confidence)
    gathered: Gathered = defaultdict(dict)
    for (meeting, _), there in sorted(places.items()):
        for (one, first), (other, second) in combinations(sorted(there.items()), 2):
            shared = sorted((first.keys() & second.keys()) - {""})
            sure = max((first[d] * second[d] for d in shared), default=max(first.values()) * max(second.values()))
            _add(gathered, one, other, meeting, float(max(1, len(shared))), sure)
    return gathered, {}


def _represents(facts: Facts, meetings: Mapping[str, When]) -> tuple[Gathered, dict[str, Node]]:
    gathered: Gathered = defaultdict(dict)
    of_documents = facts.of_documents()
    for person, body, document, sure in facts.affiliations():
        gathered[person, body][of_documents.get(document, document)] = (1.0, sure)
    for seat in facts.seats():
        if seat.body:
            old = gathered[seat.actor, seat.body].get(seat.meeting, (1.0, 0.0))
            gathered[seat.actor, seat.body][seat.meeting] = (1.0, max(old[1], seat.confidence))
    return gathered, {}


def _seats(facts: Facts, meetings: Mapping[str, When]) -> tuple[Gathered, dict[str, Node]]:
    gathered: Gathered = defaultdict(dict)
    for seat in facts.seats():
        old = gathered[seat.actor, seat.meeting].get(seat.meeting, (1.0, 0.0))
        gathered[seat.actor, seat.meeting][seat.meeting] = (1.0, max(old[1], seat.confidence))
    return gathered, {m: Node(m, f"{when.name} {when.date}".strip(), "meeting") for m, when in meetings.items()}


def _decided(facts: Facts, meetings: Mapping[str, When]) -> tuple[Gathered, dict[str, Node]]:
    from samgraf.ontology import terms as t

    from ..project import shortened

    gathered: Gathered = defaultdict(dict)
    for part in facts.parts():
        if part.decision:
            _add(gathered, part.actor, part.decision, part.meeting, 1.0, part.confidence)
    rows = facts.view.query(f"SELECT DISTINCT ?d ?c WHERE {{ ?d a <{t.Decision}> ; <{t.clauseText}> ?c }}")
    return gathered, {d: Node(d, shortened(clause), "decision", text=clause) for d, clause in sorted(set(rows))}


Makes = Callable[[Facts, Mapping[str, When]], tuple[Gathered, dict[str, Node]]]

PROJECTIONS: Final[Mapping[str, Makes]] = {
    "meets": _meets,
    "seated": _seated,
    "bodies": _bodies,
    "represents": _represents,
    "seats": _seats,
    "decisions": _decided,
}
"""The networks by name, as `samgraf network --projection` takes them."""

TWO_MODES: Final[Collection[str]] = ("represents", "seats", "decisions")
"""Those whose ties join two kinds: people and bodies, people and meetings, anybody and decisions."""


def labels(actors: Iterable[Node]) -> dict[str, str]:
    """A label for each actor that tells it from all others: two of one name are numbered.

    >>> labels((Node("p/1", "Ada Ek", "person"), Node("p/2", "Ada Ek", "person")))
    {'p/1': 'Ada Ek', 'p/2': 'Ada Ek (2)'}
    """
    seen: dict[str, int] = defaultdict(int)
    found = {}
    for actor in actors:
        seen[actor.label] += 1
        found[actor.iri] = actor.label if seen[actor.label] == 1 else f"{actor.label} ({seen[actor.label]})"
    return found
