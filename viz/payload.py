"""A frame as the plain data that the page's program reads: names, relations, quotations, places, words.

Everything is stated once and pointed at by number. pyvis builds the nodes, edges and options for vis-network.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, Final

from . import style
from .frame import Frame
from .groups import Group
from .network import Edge, Network, Quote
from .places import Plan, bubble, radius

MUTUAL: Final = ("met", "maybe-same")
"""Relations that hold either way, and so have no arrow."""


def payload(frame: Frame, plan: Plan, *, language: str) -> dict[str, Any]:
    """Everything that the page's program reads."""
    network = frame.network
    degrees = network.degrees()
    meetings = {meeting: number for number, meeting in enumerate(network.meetings())}
    quotes = numbered(network)
    stretches: dict[tuple[int, ...], int] = {}
    words: dict[str, int] = {}

    def stretch(q: Quote) -> int:
        """A sentence is stated once, however many names in it are quoted; lengths are as JavaScript counts them."""
        sentence = word(q.before + q.text + q.after)
        own = (meetings[q.meeting], q.start, q.end, sentence, _units(q.before), _units(q.text), q.page, word(q.place))
        return stretches.setdefault(own, len(stretches))

    def word(text: str) -> int:
        return words.setdefault(text, len(words))

    index = {node.iri: number for number, node in enumerate(network.nodes)}
    return {
        "about": frame.name,
        "seen": frame.seen,
        "language": language,
        "leftOut": list(frame.left_out),
        "remedy": frame.remedy,
        "periods": [list(period) for period in frame.periods],
        "meetings": [[m.date, m.name, m.document, m.iri] for m in meetings],
        "quotes": [
            [stretch(q), round(q.confidence, 3), word(q.rule), word(q.inferred), word(q.judgement)] for q in quotes
        ],
        "stretches": [list(own) for own in stretches],
        "strings": list(words),
        "nodes": [
            [n.iri, n.kind, n.label, n.sort, list(n.aliases), n.text, [list(d) for d in n.details]]
            + [[quotes[q] for q in n.quotes], n.hint]
            for n in network.nodes
        ],
        "edges": [
            [index[e.source], index[e.target], e.relation, e.note, [quotes[q] for q in e.quotes], e.weight]
            for e in network.edges
        ],
        "groups": _groups(frame.groups, plan, index),
        "headings": [[heading.x, heading.y, heading.code, heading.text] for heading in plan.headings],
        "letters": plan.letters,
        "beside": plan.beside,
        "leftward": [index[node.iri] for node in network.nodes if node.iri in plan.leftward],
        "centres": [index[iri] for iri in frame.centres if iri in index],
        "brief": _brief(frame, index),
        "vis": _built(frame, plan, degrees, index),
        "kinds": {kind: asdict(look) for kind, look in style.kinds().items()},
        "lines": {relation: asdict(look) for relation, look in style.lines().items()},
        "words": style.words(),
    }


def _units(text: str) -> int:
    """The length of a text in the units of JavaScript's strings.

    >>> _units("å🏳")
    3
    """
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def numbered(network: Network) -> dict[Quote, int]:
    """Each quotation once, numbered from 0 in the order of first use."""
    numbers: dict[Quote, int] = {}
    for quote in network.quotes():
        numbers.setdefault(quote, len(numbers))
    return numbers


def _groups(groups: tuple[Group, ...], plan: Plan, index: Mapping[str, int]) -> list[list[Any]]:
    """Members, place, size, ties to other groups, and whether it is what is left over."""
    return [
        [[index[iri] for iri in group.members], x, y, bubble(group.count), [list(t) for t in group.ties], group.is_rest]
        for group, (x, y) in zip(groups, plan.bubbles, strict=True)
    ]


def _brief(frame: Frame, index: Mapping[str, int]) -> dict[str, Any] | None:
    """The matter in short: who sat at the table for whom, what was treated and decided, who wants what."""
    if frame.shape != "lanes":
        return None
    network = frame.network
    at_table = [node for node in network.nodes if frame.lanes[node.iri] == "table"]
    seated = {node.iri for node in at_table if node.kind == "person"}
    bodies: dict[str, list[int]] = {}
    sent = set()
    for edge in network.edges:
        if edge.relation == "affiliated" and edge.source in seated:
            bodies.setdefault(edge.target, []).append(index[edge.source])
            sent.add(edge.source)
    table = [[index[body], people] for body, people in sorted(bodies.items(), key=lambda b: (-len(b[1]), index[b[0]]))]
    if rest := [index[node.iri] for node in at_table if node.iri in seated - sent]:
        table.append([-1, rest])
    places = {edge: number for number, edge in enumerate(network.edges)}
    return {
        "table": table,
        "items": _by_meeting(network, "item"),
        "decisions": _by_meeting(network, "decision"),
        "voices": list(dict.fromkeys(places[edge] for edge in frame.voices if edge in places)),
    }


def _by_meeting(network: Network, kind: str) -> list[int]:
    """The nodes of a kind as they came, by number."""
    found = [(min(node.quotes, default=None), number) for number, node in enumerate(network.nodes) if node.kind == kind]
    return [n for _, n in sorted(found, key=lambda f: (f[0].meeting.date, f[0].start) if f[0] else ("", 0))]


def _built(frame: Frame, plan: Plan, degrees: Mapping[str, int], index: Mapping[str, int]) -> dict[str, Any]:
    """Nodes, edges and options for vis-network, as pyvis builds them; parallel relations are drawn as one line."""
    from pyvis.network import Network as Builder

    network = frame.network
    builder = Builder(directed=True, cdn_resources="in_line")
    kinds = style.kinds()
    for number, (node, (x, y)) in enumerate(zip(network.nodes, plan.spots, strict=True)):
        size = radius(node.kind, degrees[node.iri]) * (1.35 if node.iri in frame.centres else 1)
        builder.add_node(number, label=" ", color=kinds[node.kind].light, size=size, x=x, y=y)
    for number, (pair, edges) in enumerate(_folded(network.edges, index).items()):
        one_way = len({edge.source for edge in edges}) == 1 and edges[0].relation not in MUTUAL
        builder.add_edge(*pair, id=f"e{number}", arrows="to" if one_way else "")
    builder.set_options(json.dumps(_options(len(network.nodes))))
    nodes, edges_built, _heading, _height, _width, options = builder.get_network_data()
    # Shape, label and colours are drawn by the page itself, in the reader's colours.
    return {
        "nodes": [[built["x"], built["y"], built["size"]] for built in nodes],
        "edges": [[built["from"], built["to"], int(bool(built["arrows"]))] for built in edges_built],
        "options": json.loads(options),
    }


def _folded(edges: tuple[Edge, ...], index: Mapping[str, int]) -> dict[tuple[int, int], list[Edge]]:
    """The relations between each pair of nodes; a pair is written in the direction of its first relation."""
    pairs: dict[tuple[int, int], list[Edge]] = {}
    for edge in edges:
        pair = index[edge.source], index[edge.target]
        if pair[0] != pair[1]:
            pairs.setdefault(pair[::-1] if pair[::-1] in pairs else pair, []).append(edge)
    return pairs


def _options(count: int) -> dict[str, Any]:
    return {
        "physics": {"enabled": False},
        "layout": {"improvedLayout": False, "randomSeed": 1},
        "edges": {
            "smooth": False,
            "arrows": {"to": {"enabled": count <= 1500, "scaleFactor": 0.45}},
            "selectionWidth": 1.5,
            "hoverWidth": 0.5,
        },
        "nodes": {"shape": "custom", "borderWidth": 1},
        "interaction": {
            "hideEdgesOnDrag": count > 300,
            "hideEdgesOnZoom": count > 300,
            "hover": True,
            "keyboard": False,
            "tooltipDelay": 100000000,
            "selectConnectedEdges": False,
            "zoomSpeed": 0.6,
        },
    }
