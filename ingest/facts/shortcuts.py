"""What follows from where a name stands: the matters that an item treats, and those that a statement speaks of.

Both could be worked out from the mentions, but only by comparing spans; as ties of their own, questions about a matter
stay look-ups. They claim no more than that the name stands there, and live in the graph of what was inferred.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from samgraf.graph.facts import Node, Term, iri
from samgraf.ingest.facts.nodes import Writer
from samgraf.ontology import terms as t

MATTERS: Final = ("organisation", "project", "plan", "topic")
"""Kinds of names that an item can be about. People are tied to it by their attendance."""


def shortcuts(out: Writer, items: Sequence[str]) -> None:
    """Tie each item and each statement to what its words name."""
    reading = out.reading
    treated: list[dict[str, None]] = [{} for _ in items]
    for n, mention in enumerate(reading.mentions):
        item = reading.minutes.passages[mention.passage].item
        entity = reading.entity_of(n)
        if item >= 0 and entity >= 0 and mention.kind in MATTERS:
            treated[item][out.entity(entity)] = None
    for node, matters in zip(items, treated, strict=True):
        tie(out, node, t.treats, matters)
    for n, said in enumerate(reading.utterances):
        holders = {reading.entity_of(m) for m in said.holders}
        inside = [
            reading.entity_of(m)
            for m in out.standing.beginning_in(said.spans)
            if any(s.start <= (at := reading.mentions[m].span).start and at.end <= s.end for s in said.spans)
        ]
        others = {out.entity(e): None for e in inside if e >= 0 and e not in holders}
        tie(out, out.mint.statement(out.doc, out.number("statement", n)), t.speaksOf, others)


def tie(out: Writer, node: str, predicate: str, entities: dict[str, None]) -> None:
    """Derive the ties of a node to entities."""
    if entities:
        ties: tuple[tuple[str, Term], ...] = tuple((predicate, iri(entity)) for entity in entities)
        out.derived.append(Node(node, (), ties))
