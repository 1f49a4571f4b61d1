"""The lists of a site: names by name, meetings and decisions by day, the latest first, as they are looked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from ..network import Node
from .gather import Gathered

Row = tuple[str, str, tuple[object, ...]]
"""A link, what it is called, and what stands beside it."""

LAST: Final = re.compile(r"\d+$")


def listed(
    gathered: Gathered, here: str, nodes: Iterable[Node], words: Mapping[str, Any], map_words: Mapping[str, Any]
) -> tuple[tuple[str, ...], list[Row]]:
    """The head and the rows of the list of one kind of names: what it is called, and how much hangs on it.

    A decision stands in full, with who is to act, by when, and the meeting at which it was taken.
    """
    nodes = list(nodes)
    if nodes and nodes[0].kind == "decision":
        head = (map_words["one"]["decision"], map_words["relation"]["responsible"], words["due"], words["of_meeting"])
        return tuple(text[:1].upper() + text[1:] for text in head), [
            _decision(gathered, here, node) for node in sorted(nodes, key=in_time)
        ]
    degrees = gathered.network.degrees()
    if nodes and nodes[0].kind == "meeting":
        nodes.sort(key=in_time)
    rows: list[Row] = [(gathered.link(here, node), node.name, (degrees[node.iri],)) for node in nodes]
    return (words["name"], words["ties"]), rows


def in_time(node: Node) -> tuple[bool, str, str, int, str]:
    """Sorts meetings and decisions: the latest first, those without a day last; those of a meeting in their order."""
    meeting = node.quotes[0].meeting if node.quotes else None
    day = dict(node.details).get("date", "") or (meeting.date if meeting else "")
    number = LAST.search(node.iri)
    later = "".join(chr(0x10FFFF - ord(letter)) for letter in day)
    return not day, later, meeting.iri if meeting else node.label, int(number[0]) if number else 0, node.iri


def _decision(gathered: Gathered, here: str, node: Node) -> Row:
    ties = gathered.into.get(node.iri, ())
    acting = sorted({gathered.network.node(edge.source).name for edge in ties if edge.relation == "responsible"})
    told = dict(node.details)
    meeting = node.quotes[0].meeting if node.quotes else None
    met = f"{meeting.date[:10]} {meeting.name}".strip() if meeting else ""
    due = told.get("due", "") or told.get("due_written", "")
    return gathered.link(here, node), node.text or node.name, (", ".join(acting), due, met)
