"""Which part of a network a map shows: the surroundings of a name, and no more than a reader can take in."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Final

from samgraf.ontology.errors import SamgrafError

from .network import Network, Node

LIMIT: Final = 120
"""So many names a first picture shows at most: the layout can still leave room for each label."""

LIMIT_AROUND: Final = 70
"""The same for the surroundings of one name, where the nearest come first."""

SCAFFOLD: Final = ("item", "meeting", "place")
"""What an overview of many minutes does without: it happens once, and ties everybody to everybody."""

HUB: Final = 40
"""The surroundings go on through a name with fewer ties than this; through a busier one all would be near."""

WEIGHT: Final[Mapping[str, float]] = {
    "person": 1.0,
    "organisation": 1.3,
    "project": 1.6,
    "plan": 1.3,
    "topic": 1.2,
    "place": 0.5,
    "decision": 0.6,
    "item": 0.35,
    "meeting": 0.3,
}
"""What a tie counts for when there are more names than the limit: things that recur before things that happen once."""

PASSIVE: Final = ("context", "absent")
"""Ties of those who merely sat by or stayed away."""

LOOSE: Final = (*PASSIVE, "met", "maybe-same")
"""Ties that count for little when not all can be shown."""

FAR: Final = 9

SOLID: Final = str.maketrans({"ø": "o", "æ": "a", "đ": "d", "ł": "l", "ß": "ss"})


class SelectError(SamgrafError):
    """There is nothing of that name to draw."""


def folded(name: str) -> str:
    """A name without case, without marks above its letters, with single blanks.

    >>> folded("  SÖDERTÖRN  Ångströms")
    'sodertorn angstroms'
    """
    apart = unicodedata.normalize("NFD", name)
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return " ".join(bare.lower().translate(SOLID).split())


def stem(name: str) -> str:
    """A folded name without the genitive -s of its words, so that "Haninges kommun" and "Haninge kommuns" meet.

    >>> stem("Spårverkets") == stem("spårverket")
    True
    """
    return " ".join(word[:-1] if len(word) > 3 and word.endswith("s") else word for word in folded(name).split())


ALL: Final = "`samgraf draw` without --about shows all."


def named(network: Network, name: str, *, place: str = "the store", remedy: str = ALL) -> tuple[Node, ...]:
    """The nodes that a name means: the best kind of match there is, so a whole name beats a part of one.

    Raises `SelectError` with the nearest names where nothing fits; `place` says what doesn't hold it, `remedy` what
    else may.
    """
    entities = tuple(node for node in network.nodes if node.kind not in ("decision", "item", "meeting"))
    for nodes in (entities, network.nodes) if stem(name) else ():
        closeness = {node.iri: _closeness(node, name) for node in nodes}
        best = min(closeness.values(), default=FAR)
        if best < FAR:
            return tuple(node for node in nodes if closeness[node.iri] == best)
    labels = {folded(node.label): node.label for node in network.nodes}
    near = [labels[match] for match in difflib.get_close_matches(folded(name), labels, n=3, cutoff=0.6)]
    hint = f" Near it: {', '.join(near)}." if near else ""
    raise SelectError(f"{name!r}: nothing of that name in {place}.{hint} {remedy}")


def _closeness(node: Node, name: str) -> int:
    """How near a name comes to one of a node's own names, 0 the nearest, `FAR` where it doesn't fit."""
    for place, names in enumerate(((node.label,), node.aliases)):
        if any(folded(own) == folded(name) for own in names):
            return place
        if any(stem(own) == stem(name) for own in names):
            return 2 + place
    if len(stem(name)) < 3:
        return FAR
    names = (node.label, *node.aliases)
    if any(stem(own).startswith(f"{stem(name)} ") for own in names):
        return 4
    return 5 if any(stem(name) in stem(own) for own in names) else FAR


def around(network: Network, centres: Iterable[str], *, hops: int = 2) -> dict[str, int]:
    """The steps from the nearest centre to each node that lies within `hops`.

    Meetings and very busy names are reached but not passed through: by way of them everything would be near.
    """
    ties = network.neighbours()
    steps = dict.fromkeys(centres, 0)
    rim = list(steps)
    for step in range(1, hops + 1):
        onward = []
        for iri in rim:
            if step > 1 and (network.node(iri).kind == "meeting" or len(ties[iri]) > HUB):
                continue
            for near in ties[iri]:
                if near not in steps:
                    steps[near] = step
                    onward.append(near)
        rim = onward
    return steps


def importance(network: Network) -> dict[str, float]:
    """How much each node counts when not all can be shown: its ties, weighed by its kind.

    To have sat by when something was decided is no tie here: that alone would bring in everybody.
    """
    firm = Network(network.nodes, tuple(edge for edge in network.edges if edge.relation not in LOOSE))
    loose = network.degrees()
    return {
        iri: (degree + 0.05 * loose[iri]) * WEIGHT[network.node(iri).kind] for iri, degree in firm.degrees().items()
    }


def overview(network: Network, limit: int) -> Network:
    """At most `limit` nodes of a network too large for one picture: who acts and what recurs, without the scaffold.

    Involvement through the agenda item alone is left to the surroundings of a name: here it would tie all to all.
    """
    if len(network.nodes) <= min(limit, LIMIT):
        return network
    entities = network.part(node.iri for node in network.nodes if node.kind not in SCAFFOLD)
    firm = Network(entities.nodes, tuple(edge for edge in entities.edges if edge.relation not in PASSIVE))
    lone = {iri for iri, degree in firm.degrees().items() if not degree}
    return within(firm.part(node.iri for node in firm.nodes if node.iri not in lone), limit)


def within(network: Network, limit: int, steps: Mapping[str, int] | None = None) -> Network:
    """At most `limit` nodes: the nearest first where `steps` says how near, then those that count most.

    What would stand alone then is left out as well.
    """
    if len(network.nodes) <= limit:
        return network
    count = importance(network)
    order = sorted(count, key=lambda iri: ((steps or {}).get(iri, 0), -count[iri], iri))
    taken = limit
    while True:
        part = network.part(order[:taken])
        tied = part.part(iri for iri, degree in part.degrees().items() if degree)
        missing = limit - len(tied.nodes)
        if missing <= 0 or taken >= len(order):
            first = network.part([iri for iri in order if iri in tied][:limit])
            return first.part(iri for iri, degree in first.degrees().items() if degree)
        taken += missing


def latest(network: Network, limit: int) -> Network:
    """At most `limit` nodes: the decisions of the last meetings, with what they are about."""
    if len(network.nodes) <= limit:
        return network
    order = {node.iri: max((quote.meeting.date for quote in node.quotes), default="") for node in network.nodes}
    decisions = [node.iri for node in network.nodes if node.kind == "decision"]
    kept = sorted(decisions, key=lambda iri: (order[iri], iri), reverse=True)[: max(1, limit * 3 // 4)]
    about = [edge.source for edge in network.edges if edge.target in set(kept)]
    return network.part([*kept, *dict.fromkeys(iri for iri in about if iri not in set(kept))][:limit])
