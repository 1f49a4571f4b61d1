"""What the minutes say about one matter: where it is treated, who sat at the table, what was decided, who wants what.

The whole network has the attendance at the meeting and the matter at its items; here they are brought together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from .network import INVOLVEMENTS, STATEMENTS, Edge, Meeting, Network

AT_TABLE: Final = ("present", "guest")
LANES: Final = ("table", "matter", "decisions", "besides")
"""The lanes of the map of a matter, from left to right."""

FIRM: Final = tuple(how for how in INVOLVEMENTS if how != "context")

WORRIES: Final = ("concern", "opposition", "reservation")
"""Statements that come first among what people hold."""


@dataclass(frozen=True, slots=True)
class Brief:
    """One matter in short, as IRIs and relations of a network: `lanes` says in which part of it each node stands."""

    centres: tuple[str, ...]
    network: Network
    lanes: Mapping[str, str]
    voices: tuple[Edge, ...]


def stakeholders(whole: Network, centres: Sequence[str]) -> Brief:
    """The network around matters: only what is said at the items that treat them.

    Who attended the meeting but not the item is left out, and so is what is tied to a decision by its item alone:
    the item itself stands there.
    """
    items = treating(whole, centres)
    table = _table(whole, items)
    decisions = {e.source for e in whole.edges if e.relation == "decided-under" and e.target in items}
    decisions |= {e.target for e in whole.edges if e.relation in FIRM and e.source in set(centres)}
    here = {*centres, *items}
    said = {(quote.meeting, quote.start) for item in items for quote in whole.node(item).quotes[1:]}
    held = [e for e in whole.edges if e.relation in STATEMENTS and _is_here(e, here, said)]
    acting = [e for e in whole.edges if e.relation in FIRM and e.target in decisions]
    named = [e for e in whole.edges if e.relation == "mentions" and e.source in items and _is_matter(whole, e.target)]
    own = {e.target for e in named if _in_heading(whole, e)}
    under = [e for e in whole.edges if e.relation in ("decided-under", "follows-up", "replaces", "restates")]
    kept = [*table, *acting, *held, *(e for e in named if e.target in own | set(centres))]
    kept += [e for e in under if e.source in decisions and e.target in (*items, *decisions)]
    shown = {*centres, *items, *decisions, *(end for e in kept for end in (e.source, e.target))}
    kept += [e for e in whole.edges if e.relation in ("affiliated", "maybe-same") and e.source in shown]
    shown |= {e.target for e in kept if e.relation == "affiliated"}
    kept = [e for e in kept if e.source in shown and e.target in shown]
    network = Network(tuple(n for n in whole.nodes if n.iri in shown), tuple(dict.fromkeys(kept)))
    return Brief(tuple(centres), network, _lanes(network, centres, items, decisions, table), _ordered(held))


def treating(whole: Network, centres: Iterable[str]) -> dict[str, None]:
    """The items that treat a matter: those whose heading or decision names it, else all that name it."""
    wanted = set(centres)
    items: dict[str, None] = dict.fromkeys(iri for iri in centres if iri in whole and whole.node(iri).kind == "item")
    naming = [e for e in whole.edges if e.relation == "mentions" and e.target in wanted]
    decided = {e.target for e in whole.edges if e.relation in FIRM and e.source in wanted}
    decided |= {iri for iri in wanted if whole.node(iri).kind == "decision"}
    items.update((e.source, None) for e in naming if _in_heading(whole, e) or len(e.quotes) > 2)
    items.update((e.target, None) for e in whole.edges if e.relation == "decided-under" and e.source in decided)
    return items or dict.fromkeys(e.source for e in naming)


def _in_heading(whole: Network, edge: Edge) -> bool:
    """Whether an item names something in its own heading."""
    head = whole.node(edge.source).quotes[:1]
    return any(h.meeting == q.meeting and h.start <= q.start < h.end for h in head for q in edge.quotes)


def _is_matter(whole: Network, iri: str) -> bool:
    return whole.node(iri).kind in ("project", "plan", "topic")


def _table(whole: Network, items: Mapping[str, None]) -> list[Edge]:
    """Who sat at the table for each item: those invited to it, and those of the meeting who stayed for it."""
    meeting_of = {e.source: e.target for e in whole.edges if e.relation == "on-agenda"}
    parent = {
        e.source: e.target for e in whole.edges if e.relation == "part-of" and whole.node(e.source).kind == "item"
    }
    treated: dict[str, list[str]] = defaultdict(list)
    for item in items:
        treated[meeting_of.get(parent.get(item, item), "")].append(item)
    seated = []
    for edge in whole.edges:
        if edge.relation not in AT_TABLE:
            continue
        covered = (edge.target,) if edge.target in items else treated.get(edge.target, ())
        for item in covered:
            if not edge.items or item in edge.items or parent.get(item) in edge.items:
                seated.append(Edge(edge.source, item, edge.relation, edge.note, edge.quotes))
    return seated


def _is_here(edge: Edge, here: AbstractSet[str], said: AbstractSet[tuple[Meeting, int]]) -> bool:
    """Whether a statement is made at one of the items or where they speak, or is about the matter itself."""
    if edge.target in here or edge.source in here:
        return True
    return any((quote.meeting, quote.start) in said for quote in edge.quotes)


def _ordered(held: Iterable[Edge]) -> tuple[Edge, ...]:
    """Worries first, then in the order of the kinds, each as the minutes have them."""
    kinds = (*WORRIES, *(kind for kind in STATEMENTS if kind not in WORRIES))
    return tuple(sorted(held, key=lambda edge: (kinds.index(edge.relation), edge.quotes[:1], edge.source, edge.target)))


def _lanes(
    network: Network, centres: Sequence[str], items: Mapping[str, None], decisions: set[str], table: Iterable[Edge]
) -> dict[str, str]:
    """In which lane each node stands: at the table, the matter itself, what was decided, or spoken of besides."""
    seated = {e.source for e in table}
    sends = {e.target for e in network.edges if e.relation == "affiliated" and e.source in seated}
    lanes = {}
    for node in network.nodes:
        if node.iri in decisions:
            lanes[node.iri] = "decisions"
        elif node.iri in items or node.iri in centres:
            lanes[node.iri] = "matter"
        elif node.iri in seated or node.iri in sends:
            lanes[node.iri] = "table"
        elif node.kind in ("project", "plan", "topic"):
            lanes[node.iri] = "matter"
        else:
            lanes[node.iri] = "besides"
    return lanes
