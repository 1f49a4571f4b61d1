"""Views of a network: one question each, rather than everything at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from itertools import combinations
from typing import Final

from samgraf.ontology.errors import SamgrafError

from .network import INVOLVEMENTS, STATEMENTS, Edge, Network, Quote

HISTORY: Final = ("follows-up", "replaces", "restates", "decided-by")
TOGETHER: Final = ("present", "guest")


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
    return _tied(network, ("affiliated", "part-of"), ("person", "organisation"))


def decisions(network: Network) -> Network:
    """What was decided, who is to act and whom it concerns, and what came of earlier decisions."""
    firm = tuple(relation for relation in INVOLVEMENTS if relation != "context")
    return _tied(network, (*firm, *HISTORY), ("person", "organisation", "project", "plan", "topic", "decision"))


def voices(network: Network) -> Network:
    """Who worries about, asks for, offers or promises what."""
    return _tied(network, STATEMENTS, ("person", "organisation", "project", "plan", "topic", "place", "item"))


def meets(network: Network) -> Network:
    """Who sat in meetings with whom: one relation for each pair, with the lists that name both.

    A guest who came for one item met those who came for that item, not the whole table.
    """
    tables: dict[str, dict[str, tuple[Quote, ...]]] = defaultdict(dict)
    for edge in network.edges:
        if edge.relation in TOGETHER:
            tables[edge.target][edge.source] = edge.quotes
    shown: dict[tuple[str, str], list[Quote]] = defaultdict(list)
    times: dict[tuple[str, str], int] = defaultdict(int)
    for table in sorted(tables):
        for one, other in combinations(sorted(tables[table]), 2):
            times[one, other] += 1
            shown[one, other] += [*tables[table][one][:1], *tables[table][other][:1]]
    # Two who met once met by chance of the calendar; where there is one meeting only, that is all there is.
    least = min(2, max(times.values(), default=0))
    edges = tuple(
        Edge(one, other, "met", quotes=tuple(sorted(set(shown[one, other]))))
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
}
"""The views by name, as `samgraf draw --view` takes them."""
