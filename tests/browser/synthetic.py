"""Networks of invented people and bodies, of any size, for tests and measurements of the map."""

from __future__ import annotations

import random

from samgraf.viz.network import Edge, Meeting, Network, Node, Quote

GIVEN = ("Åsa", "Örjan", "Ylva", "Malte", "Tindra", "Vidar", "Signe", "Hjalmar", "Ebba", "Loke", "Moa", "Sixten")
FAMILY = ("Almkvist", "Björkhed", "Dalmalm", "Ekvall", "Fornander", "Granlöf", "Hästmark", "Ödlund", "Åkerhjälm")
BODIES = ("Norrvikens kommun", "Sjöängens kommun", "Åsby kommun", "Region Mellanbygden", "Spårverket", "Vattenrådet")
PROJECTS = ("Tvärleden Östermark", "Åbroarna", "Spårväg Södra", "Resecentrum Ängen", "Cykelstråket Näs–Ö")
TOPICS = ("Kollektivtrafik", "Vård i samverkan", "Näringsliv", "Gymnasieskola", "Dricksvatten")
KINDS = ("person", "person", "person", "organisation", "decision", "decision", "item", "project", "topic")
SENTENCE = "Diskussion kring stor oro i Åsby, framkomlighet för blåljusverksamhet, tidplan samt kapacitet."


def network(count: int, *, seed: int = 7) -> Network:
    """About two relations a node, hung around a few hubs, one quotation a relation, twelve meetings."""
    dice = random.Random(seed)
    meetings = [
        Meeting(
            f"20{19 + n // 6}-{1 + 2 * (n % 6):02d}-05", "Östermarks ledningsgrupp", f"mote-{n + 1}.txt", f"meeting/{n}"
        )
        for n in range(12)
    ]
    nodes = tuple(_node(number, dice, meetings) for number in range(count))
    edges, hubs = [], [0]
    for number in range(1, count):
        for target in sorted({dice.choice(hubs) for _ in range(2)}):
            edges.append(_edge(nodes[number], nodes[target], number, dice, meetings))
            hubs += [number, target]
    return Network(nodes, tuple(edges))


def _node(number: int, dice: random.Random, meetings: list[Meeting]) -> Node:
    kind = KINDS[number % len(KINDS)]
    name = {
        "person": f"{GIVEN[number % 12]} {FAMILY[number % 9]}",
        "organisation": BODIES[number % 6],
        "project": PROJECTS[number % 5],
        "topic": TOPICS[number % 5],
        "decision": "Att bjuda in Spårverket till nästa möte",
        "item": "Aktuellt inom infrastruktur",
    }[kind]
    label = name if number < 40 else f"{name} {number}"
    return Node(f"id/{kind}/{number}", label, kind, quotes=(_quote(number, dice, meetings),))


def _edge(source: Node, target: Node, number: int, dice: random.Random, meetings: list[Meeting]) -> Edge:
    if source.kind == "person" and target.kind == "organisation":
        relation = "affiliated"
    elif target.kind == "decision":
        relation = dice.choice(("responsible", "addressee", "named", "context"))
    else:
        relation = dice.choice(("concern", "request", "offer", "mentions", "present"))
    return Edge(source.iri, target.iri, relation, quotes=(_quote(number, dice, meetings),))


def _quote(number: int, dice: random.Random, meetings: list[Meeting]) -> Quote:
    start = 40 + 7 * number
    return Quote(
        dice.choice(meetings),
        start,
        start + len(SENTENCE),
        SENTENCE,
        page=1 + number % 9,
        confidence=dice.randrange(40, 101) / 100,
        rule="synthetic",
    )
