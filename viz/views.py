"""Views of a network: one question each, rather than everything at once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from itertools import combinations
from typing import Final

from samgraf.ontology.errors import SamgrafError

from .network import INVOLVEMENTS, STATEMENTS, Edge, Network, Quote

HISTORY: Final = ("follows-up", "replaces", "restates", "decided-by")
MATTERS: Final = ("project", "plan", "topic")
TOGETHER: Final = ("present", "guest")
STATE: Final = ("Agency", "CountyBoard", "Ministry", "Region")
"""What the agency view is about: the sorts of body that decide beside the municipalities."""


class ViewError(SamgrafError):
    """There is no view of that name."""


def seen_as(network: Network, name: str) -> Network:
    """The network under one of `VIEWS`; `"all"` leaves it as it is. Raises `ViewError` for another name.

    >>> seen_as(Network(()), "people").nodes
    ()
    """
    if name not in VIEWS:
        raise ViewError(f"There is no view {name!r} of the map. Use one of: {', '.join(VIEWS)}.")
    return VIEWS[name](network)


def people(network: Network) -> Network:
    """Who stands for which body, and which body belongs to which."""
    return _tied(network, ("affiliated", "part-of", "maybe-same"), ("person", "organisation"))


def decisions(network: Network) -> Network:
    """What was decided, who is to act and whom it concerns, and what came of earlier decisions."""
    firm = tuple(relation for relation in INVOLVEMENTS if relation != "context")
    return _tied(network, (*firm, *HISTORY), ("person", "organisation", "project", "plan", "topic", "decision"))


def voices(network: Network) -> Network:
    """Who worries about, asks for, offers or promises what."""
    return _tied(network, STATEMENTS, ("person", "organisation", "project", "plan", "topic", "place", "item"))


def agencies(network: Network) -> Network:
    """The state and the regions: what they want and promise, what is decided about them, and who stands for them."""
    state = {node.iri for node in network.nodes if node.sort in STATE}
    sent = {e.source for e in network.edges if e.relation == "affiliated" and e.target in state}
    firm = tuple(relation for relation in INVOLVEMENTS if relation != "context")
    about = {e.source for e in network.edges if e.relation == "decided-under"} & {
        e.target for e in network.edges if e.relation in firm and e.source in state | sent
    }
    edges = tuple(
        edge
        for edge in network.edges
        if (edge.relation in (*STATEMENTS, "affiliated", "maybe-same") and {edge.source, edge.target} & (state | sent))
        or (edge.relation in firm and edge.target in about)
    )
    return _alive(network, edges)


def timeline(network: Network) -> Network:
    """Every decision, what it is about, and which earlier one it takes up; the meeting is told by its place."""
    edges = []
    for edge in network.edges:
        if edge.relation in ("follows-up", "replaces", "restates"):
            edges.append(edge)
        elif edge.relation in INVOLVEMENTS and edge.relation != "context" and network.node(edge.source).kind in MATTERS:
            edges.append(edge)
    stated = {edge.target for edge in edges if edge.relation in INVOLVEMENTS}
    edges += _own_matter(network, stated)
    ends = {end for edge in edges for end in (edge.source, edge.target)}
    nodes = tuple(node for node in network.nodes if node.kind == "decision" or node.iri in ends)
    return Network(nodes, tuple(edges))


def _own_matter(network: Network, stated: set[str]) -> list[Edge]:
    """For each decision that names no matter, the one of its item's matters that most decisions are about."""
    loose = [e for e in network.edges if e.relation == "context" and network.node(e.source).kind in MATTERS]
    busy = Counter(edge.source for edge in loose)
    best: dict[str, Edge] = {}
    for edge in loose:
        held = best.get(edge.target)
        if edge.target not in stated and (held is None or busy[edge.source] > busy[held.source]):
            best[edge.target] = edge
    return [best[decision] for decision in sorted(best)]


def meets(network: Network) -> Network:
    """Who sat in meetings with whom: one relation for each pair, with the lists that name both.

    It weighs as much as the agenda items that both were there for. A guest who came for one item met those who
    stayed for that item, not the whole table. Two who shared one meeting by chance of the calendar are left out
    where others shared more.
    """
    items = {e.target: set[str]() for e in network.edges if e.relation == "on-agenda"}
    meeting_of = {}
    for edge in network.edges:
        if edge.relation == "on-agenda":
            items[edge.target].add(edge.source)
            meeting_of[edge.source] = edge.target
    seats: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    lists: dict[tuple[str, str], tuple[Quote, ...]] = {}
    for edge in network.edges:
        if edge.relation in TOGETHER:
            meeting = meeting_of.get(edge.target, edge.target)
            whole = items.get(meeting) or {meeting}
            covered = {edge.target} if edge.target in meeting_of else set(edge.items) & whole or whole
            seats[meeting][edge.source] |= covered
            lists[meeting, edge.source] = edge.quotes[:1]
    shown: dict[tuple[str, str], list[Quote]] = defaultdict(list)
    shared: dict[tuple[str, str], int] = defaultdict(int)
    times: dict[tuple[str, str], int] = defaultdict(int)
    for meeting in sorted(seats):
        for one, other in combinations(sorted(seats[meeting]), 2):
            if both := seats[meeting][one] & seats[meeting][other]:
                times[one, other] += 1
                shared[one, other] += len(both)
                shown[one, other] += [*lists[meeting, one], *lists[meeting, other]]
    # Where there is one meeting only, that is all there is.
    least = min(2, max(times.values(), default=0))
    edges = tuple(
        Edge(one, other, "met", quotes=tuple(sorted(set(shown[one, other]))), weight=shared[one, other])
        for one, other in sorted(times)
        if times[one, other] >= least
    )
    return _alive(network, edges)


def _tied(network: Network, relations: Iterable[str], kinds: Iterable[str]) -> Network:
    """The relations of these sorts between nodes of these kinds."""
    wanted, among = set(relations), set(kinds)
    edges = tuple(
        edge
        for edge in network.edges
        if edge.relation in wanted and {network.node(edge.source).kind, network.node(edge.target).kind} <= among
    )
    return _alive(network, edges)


def _alive(network: Network, edges: tuple[Edge, ...]) -> Network:
    """These relations with the nodes that they join."""
    ends = {end for edge in edges for end in (edge.source, edge.target)}
    return Network(tuple(node for node in network.nodes if node.iri in ends), edges)


VIEWS: Final[Mapping[str, Callable[[Network], Network]]] = {
    "all": lambda network: network,
    "people": people,
    "meets": meets,
    "decisions": decisions,
    "voices": voices,
    "agencies": agencies,
    "timeline": timeline,
}
"""The views by name, as `samgraf draw --view` takes them."""
