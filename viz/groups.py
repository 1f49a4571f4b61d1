"""Groups of nodes that hang together more than with the rest, so that a large network can be seen as a few dozen.

Louvain's method as networkx has it, seeded, over numbers rather than names, so that the result is the same on every
run. What hangs together with hardly anything is gathered in one last group.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from .network import Network
from .select import LOOSE, importance

SEED: Final = 20190905
LEAST: Final = 4
"""Groups of fewer nodes than this join the group that they are most tied to, or else the last one."""

MOST: Final = 40
"""At most so many groups: the smallest beyond are gathered in the last one."""

NAMES: Final = 3


@dataclass(frozen=True, slots=True)
class Group:
    """Nodes that belong together: IRIs, the most important first; `ties` are (number of the other group, relations)."""

    members: tuple[str, ...]
    ties: tuple[tuple[int, int], ...] = ()
    is_rest: bool = False

    @property
    def count(self) -> int:
        """How many nodes it has."""
        return len(self.members)

    @property
    def key(self) -> str:
        """What the group is known by between runs: its most important member."""
        return "rest" if self.is_rest else f"group {self.members[0]}"


def groups(network: Network) -> tuple[Group, ...]:
    """The groups of a network, largest first, the rest last; every node is in exactly one."""
    import networkx as nx

    if not network.nodes:
        return ()
    index = {node.iri: number for number, node in enumerate(network.nodes)}
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(len(network.nodes)))
    for edge in network.edges:
        a, b = index[edge.source], index[edge.target]
        weight = 0.2 if edge.relation in LOOSE else 1.0
        if a != b:
            graph.add_edge(a, b, weight=graph.get_edge_data(a, b, {"weight": 0.0})["weight"] + weight)
    found = nx.community.louvain_communities(graph, seed=SEED)
    owner = {number: n for n, members in enumerate(sorted(map(sorted, found))) for number in members}
    owner = _gathered(graph, owner)
    counts = importance(network)
    return _ordered(network, {node.iri: owner[index[node.iri]] for node in network.nodes}, counts)


def _gathered(graph: object, owner: dict[int, int]) -> dict[int, int]:
    """Small groups joined to their neighbours; what has none, and what is too much, in group -1."""
    sizes: dict[int, int] = defaultdict(int)
    for group in owner.values():
        sizes[group] += 1
    pulls: dict[int, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    for a, b, weight in graph.edges(data="weight"):  # type: ignore[attr-defined]
        if owner[a] != owner[b]:
            pulls[owner[a]][owner[b]] += weight
            pulls[owner[b]][owner[a]] += weight
    moved: dict[int, int] = {}
    for group in sorted(sizes):
        if sizes[group] < LEAST:
            near = {other: pull for other, pull in pulls[group].items() if sizes[other] >= LEAST}
            moved[group] = min(near, key=lambda other: (-near[other], other)) if near else -1
    kept = sorted((g for g in sizes if g not in moved), key=lambda g: (-sizes[g], g))
    moved.update(dict.fromkeys(kept[MOST:], -1))
    return {node: moved.get(moved.get(group, group), moved.get(group, group)) for node, group in owner.items()}


def _ordered(network: Network, owner: Mapping[str, int], counts: Mapping[str, float]) -> tuple[Group, ...]:
    members: dict[int, list[str]] = defaultdict(list)
    for node in network.nodes:
        members[owner[node.iri]].append(node.iri)
    for own in members.values():
        own.sort(key=lambda iri: (-counts[iri], iri))
    order = sorted(members, key=lambda group: (group == -1, -len(members[group]), members[group][0]))
    number = {group: n for n, group in enumerate(order)}
    ties: dict[int, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for edge in network.edges:
        a, b = number[owner[edge.source]], number[owner[edge.target]]
        if a != b:
            ties[a][b] += 1
            ties[b][a] += 1
    return tuple(Group(tuple(members[g]), tuple(sorted(ties[number[g]].items())), g == -1) for g in order)
