"""Names that several nodes share: told apart by what is known of each, and tied where they may be one and the same.

samgraf joins two people only where the minutes give a reason to. A map that shows the same name three times over
owes its reader the reason why, so each gets a hint, and a dotted tie says "maybe the same".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from dataclasses import replace
from typing import Final

from samgraf.graph.judgements import paired
from samgraf.ontology import terms as t

from .network import Edge, Network, Node, Quote
from .project import Asks
from .select import folded

TOLD_APART: Final = ("person", "organisation", "project", "plan", "topic", "item", "decision")
"""Kinds of node whose names should tell which one is meant."""

ABOVE: Final = ("affiliated", "part-of")
"""Relations to that which tells one from another, the best first."""

HINT_LETTERS: Final = 40


def told_apart(
    network: Network, unsure: Iterable[tuple[str, str]] = (), two: Container[tuple[str, str]] = ()
) -> Network:
    """The network with a hint for each name that several bear, and ties between those who may be one.

    People of one full name are tied, and so are the pairs of `unsure`; bodies of one name mostly are different ones,
    each of its own document. Pairs of `two` (each in order) are judged to be different, and aren't tied.

    >>> twice = Node("p/1", "Ada Ek", "person"), Node("p/2", "Ada Ek", "person"), Node("o", "Åby", "organisation")
    >>> told = told_apart(Network(twice, (Edge("p/1", "o", "affiliated"),)))
    >>> told.node("p/1").name, told.edges[-1].relation
    ('Ada Ek (Åby)', 'maybe-same')
    """
    sharing: dict[tuple[str, str], list[Node]] = defaultdict(list)
    for node in network.nodes:
        if node.kind in TOLD_APART:
            sharing[node.kind, folded(node.label)].append(node)
    crowds = {key: nodes for key, nodes in sharing.items() if len(nodes) > 1}
    above = _above(network)
    hints: dict[str, str] = {}
    pairs = {(min(pair), max(pair)) for pair in unsure if pair[0] in network and pair[1] in network}
    for (kind, label), nodes in crowds.items():
        hints.update(_hints(nodes, above))
        if kind == "person" and " " in label:
            pairs.update(paired([node.iri for node in nodes]))
    pairs = {pair for pair in pairs if pair not in two}
    if not hints and not pairs:
        return network
    told = tuple(replace(node, hint=hints[node.iri]) if hints.get(node.iri) else node for node in network.nodes)
    ties = tuple(Edge(one, other, "maybe-same", quotes=_first(network, one, other)) for one, other in sorted(pairs))
    return Network(told, network.edges + ties)


def unsure(view: Asks) -> tuple[tuple[str, str], ...]:
    """Pairs that the graph itself holds for perhaps the same: whom a name was taken for, and whom else it may mean."""
    rows = view.query(f"SELECT ?e ?c WHERE {{ ?m <{t.candidate}> ?c ; <{t.refersTo}> ?e }}")
    return tuple(sorted({(entity, candidate) for entity, candidate in rows if entity != candidate}))


def judged_two(view: Asks) -> frozenset[tuple[str, str]]:
    """Pairs of whom people have judged that they are two, each in order."""
    rows = view.query(f"SELECT ?a ?b WHERE {{ ?a <{t.OWL_DIFFERENT_FROM}> ?b }}")
    return frozenset((min(one, other), max(one, other)) for one, other in rows)


def _first(network: Network, one: str, other: str) -> tuple[Quote, ...]:
    """Where each of the two is first named."""
    return tuple(sorted({*network.node(one).quotes[:1], *network.node(other).quotes[:1]}))


def _above(network: Network) -> dict[str, str]:
    """The body that each node is tied to upwards, by name."""
    found: dict[str, str] = {}
    for relation in reversed(ABOVE):
        for edge in reversed(network.edges):
            if edge.relation == relation:
                found[edge.source] = network.node(edge.target).label
    return found


def _hints(nodes: list[Node], above: Mapping[str, str]) -> dict[str, str]:
    """What tells these apart: the body that each stands for, else the meeting that it is named in.

    Who is named in many meetings and belongs nowhere is the one that needs no hint.
    """
    hints = {node.iri: above.get(node.iri, "") for node in nodes}
    rest = [node for node in nodes if not hints[node.iri]]
    dates = {node.iri: sorted({(quote.meeting.date, quote.meeting.name) for quote in node.quotes}) for node in rest}
    single = [iri for iri, met in dates.items() if len(met) == 1]
    days = [dates[iri][0][0] for iri in single]
    for iri in single:
        day, name = dates[iri][0]
        hints[iri] = day if day and days.count(day) == 1 else f"{name} {day}".strip()
    return {
        iri: hint if len(hint) <= HINT_LETTERS else hint[: HINT_LETTERS - 1].rstrip() + "…"
        for iri, hint in hints.items()
    }
