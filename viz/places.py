"""Where the nodes of a map stand: by springs, in lanes, or along time; and the file that keeps places between runs.

Places are world pixels, y downwards. A map made again with more documents keeps the places that it had: known nodes
stand still, and new ones go to free room near those that they are tied to.
"""

from __future__ import annotations

import hashlib
import json
import math
import os
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from . import layout, style
from .groups import Group
from .network import Network, Node

Place = tuple[float, float]

LABEL_LETTERS: Final = 22
LANE_LETTERS: Final = 28
LABEL_LINES: Final = 2
LETTER: Final = 7.4
LINE: Final = 17.0
"""Width of a letter and height of a line of a label, in pixels."""

LABELLED: Final = 160
"""Up to so many nodes the layout leaves room for every label; beyond, labels are thinned by importance."""

PULL: Final[Mapping[str, float]] = {
    "affiliated": 2.0,
    "maybe-same": 2.0,
    "decided-under": 2.0,
    "responsible": 1.5,
    "addressee": 1.5,
    "guest": 0.6,
    "present": 0.3,
    "absent": 0.1,
    "context": 0.25,
    "mentions": 0.4,
    "on-agenda": 0.6,
}
"""How hard a relation draws its ends together in the layout; what isn't listed pulls with 1."""

KNOWN_ENOUGH: Final = 0.5
"""Where fewer of the nodes than this share have a place from before, the map is laid out anew."""


@dataclass(frozen=True, slots=True)
class Heading:
    """Words on the map itself: `code` is a key of the page's words, or `text` says it outright."""

    x: float
    y: float
    code: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """A place for each node, in their order, and for each group; what is written on the ground; how labels stand.

    Labels stand `beside` their nodes rather than below, to the left of those in `leftward`.
    """

    spots: tuple[Place, ...]
    bubbles: tuple[Place, ...] = ()
    headings: tuple[Heading, ...] = ()
    letters: int = LABEL_LETTERS
    beside: bool = False
    leftward: frozenset[str] = frozenset()


def radius(kind: str, degree: int) -> float:
    """The size of a node in pixels: its kind's, and a little more for every doubling of its ties.

    >>> radius("person", 0) < radius("person", 10) < radius("person", 1000) <= 24
    True
    """
    return round(min(24.0, style.kinds()[kind].base + 1.6 * math.log2(1 + degree)), 1)


def bubble(count: int) -> float:
    """The size of a group of so many nodes."""
    return round(min(58.0, 16.0 + 2.6 * math.sqrt(count)), 1)


def label_lines(label: str, letters: int = LABEL_LETTERS) -> tuple[str, ...]:
    """A label in lines as the map draws it, cut where it is longer than the room for it.

    >>> label_lines("7. Fördjupning – Tvärleden Östermark och Åbron")
    ('7. Fördjupning –', 'Tvärleden Östermark…')
    >>> label_lines("")
    ()
    """
    rest = " ".join(label.split())
    lines: list[str] = []
    while rest and len(lines) < LABEL_LINES:
        cut = rest if len(rest) <= letters else rest[: letters + 1].rpartition(" ")[0]
        first = rest.partition(" ")[0]
        if not cut and len(first) <= letters + 4:
            cut = first  # better a little wide than a syllable alone
        if not cut:  # one word, much longer than a line
            lines.append(rest[: letters - 1] + "-")
            rest = rest[letters - 1 :]
            continue
        lines.append(cut)
        rest = rest[len(cut) :].strip()
    if rest:
        lines[-1] = lines[-1][: letters - 1].rstrip() + "…"
    return tuple(lines)


def sprung(network: Network, groups: Sequence[Group] = (), old: Mapping[str, Place] | None = None) -> Plan:
    """Places by springs: all at once, or group by group, each group an island of its own.

    `old` are places from before, by IRI (and by `Group.key` for groups).
    """
    known = old or {}
    count = len(network.nodes)
    boxes, drops = _boxes(network, labelled=count <= LABELLED)
    index = {node.iri: number for number, node in enumerate(network.nodes)}
    ties = _ties(network, index)
    if sum(node.iri in known for node in network.nodes) > KNOWN_ENOUGH * count:
        settled = {index[iri]: (x, y + drops[index[iri]]) for iri, (x, y) in known.items() if iri in index}
        middles = layout.kept(boxes, ties, settled)
    elif groups:
        members = [[index[iri] for iri in group.members] for group in groups]
        middles = layout.grouped(boxes, ties, members)
    else:
        middles = layout.positions(boxes, ties)
    spots = tuple((round(x, 1), round(y - drop, 1)) for (x, y), drop in zip(middles, drops, strict=True))
    return Plan(spots, _bubbles(groups, network, known))


GROUP_LETTERS: Final = LABEL_LETTERS + 6
GROUP_LINES: Final = 3


def _bubbles(groups: Sequence[Group], network: Network, known: Mapping[str, Place]) -> tuple[Place, ...]:
    """Places for the groups among themselves, with room for three lines of names below each."""
    drops = [GROUP_LINES * LINE / 2 + 4] * len(groups)
    boxes = []
    for group in groups:
        longest = max(len(network.node(iri).label) for iri in group.members[: 2 * GROUP_LINES])
        wide, tall = LETTER * min(longest, GROUP_LETTERS) + 20, 2 * bubble(group.count) + 28
        boxes.append((max(tall, wide), tall + GROUP_LINES * LINE))
    ties = [(a, b, 1 + math.log2(weight)) for a, group in enumerate(groups) for b, weight in group.ties if b > a]
    if groups and sum(g.key in known for g in groups) > KNOWN_ENOUGH * len(groups):
        settled = {n: (known[g.key][0], known[g.key][1] + drops[n]) for n, g in enumerate(groups) if g.key in known}
        middles = layout.kept(boxes, ties, settled)
    else:
        middles = layout.positions(boxes, ties)
    return tuple((round(x, 1), round(y - drop, 1)) for (x, y), drop in zip(middles, drops, strict=True))


def _boxes(network: Network, *, labelled: bool) -> tuple[list[tuple[float, float]], list[float]]:
    """The room of each node, and how far its middle lies below the node's own, since the label hangs below."""
    degrees = network.degrees()
    boxes, drops = [], []
    for node in network.nodes:
        size = 2 * radius(node.kind, degrees[node.iri])
        width, height, drop = size + 20.0, size + 20.0, 0.0
        if labelled:
            lines = label_lines(node.name)
            drop = LINE * len(lines)
            width, height = max(width, LETTER * max(map(len, lines), default=0) + 12), height + drop
        boxes.append((width, height))
        drops.append(drop / 2)
    return boxes, drops


def _ties(network: Network, index: Mapping[str, int]) -> list[tuple[int, int, float]]:
    pulls: dict[tuple[int, int], float] = {}
    for edge in network.edges:
        ends = index[edge.source], index[edge.target]
        pair = (min(ends), max(ends))
        pulls[pair] = min(4.0, pulls.get(pair, 0.0) + PULL.get(edge.relation, 1.0))
    return [(a, b, pull) for (a, b), pull in pulls.items()]


ROW: Final = 58.0
SEAT: Final = 37.0
"""Height of a row with three lines of words, and of one with a person's name."""
WIDE: Final = LANE_LETTERS * LETTER + 36
REACH: Final = 84.0
"""From a body to those whom it sends."""
NAME: Final = 178.0
TALL: Final = 34
"""So many rows a lane has before it goes on in another column."""


def in_lanes(network: Network, lanes: Mapping[str, str], order: Sequence[str], centres: Sequence[str] = ()) -> Plan:
    """Lanes from left to right with a heading over each; in the first, people stand beside the body that sends them.

    The centres stand first in their lane.
    """
    places: dict[str, Place] = {}
    headings = []
    left = deep = 0.0
    lanes_of: list[dict[str, Place]] = []
    sent: dict[str, list[str]] = defaultdict(list)
    for edge in network.edges:
        if edge.relation == "affiliated" and edge.source in lanes and edge.target in lanes:
            sent[edge.target].append(edge.source)
    for lane in order:
        nodes = [node for node in network.nodes if lanes[node.iri] == lane]
        if not nodes:
            continue
        headings.append(Heading(left, -ROW, code=f"lane.{lane}"))
        columns = (
            _pairs(nodes, sent)
            if lane == order[0]
            else _stacks(sorted(nodes, key=lambda n: (n.iri not in centres, *_by_day(n))))
        )
        for column, width in columns:
            lanes_of.append({iri: (left + x, y) for iri, (x, y) in column.items()})
            deep = max(deep, *(y for _, y in column.values()))
            left += width
        left += 26
    for column in lanes_of:  # short lanes stand level with the middle of the long ones
        down = (deep - max(y for _, y in column.values())) / 2
        places.update({iri: (round(x, 1), round(y + down, 1)) for iri, (x, y) in column.items()})
    spots = tuple(places[node.iri] for node in network.nodes)
    seated = [node for node in network.nodes if lanes[node.iri] == order[0] and node.kind != "person"]
    leftward = frozenset(node.iri for node in seated)
    return Plan(spots, headings=tuple(headings), letters=LANE_LETTERS, beside=True, leftward=leftward)


def _by_day(node: Node) -> tuple[int, str, int]:
    """Items and decisions by day and place in the minutes, what they are about after them."""
    first = min(node.quotes, default=None)
    happened = node.kind in ("item", "decision")
    return (not happened, first.meeting.date if first and happened else "", first.start if first and happened else 0)


def _stacks(nodes: Sequence[Node]) -> list[tuple[dict[str, Place], float]]:
    """Nodes one below the other, in as many columns as they need."""
    count = max(1, math.ceil(len(nodes) / TALL))
    tall = math.ceil(len(nodes) / count)
    return [
        ({node.iri: (0.0, row * ROW) for row, node in enumerate(nodes[start : start + tall])}, WIDE)
        for start in range(0, len(nodes), tall)
    ]


def _pairs(nodes: Sequence[Node], sent: Mapping[str, Sequence[str]]) -> list[tuple[dict[str, Place], float]]:
    """Bodies with those whom they send beside them, one row a person; who stands for nobody comes last."""
    free = {node.iri: node for node in nodes}
    blocks: list[tuple[str, list[str]]] = []
    for body in sorted((n for n in nodes if sent.get(n.iri)), key=lambda n: (-len(sent[n.iri]), n.label)):
        people = [iri for iri in dict.fromkeys(sent[body.iri]) if iri in free]
        if people and body.iri in free:
            del free[body.iri]
            blocks.append((body.iri, people))
            for iri in people:
                del free[iri]
    blocks += [("", [iri]) for iri, node in free.items() if node.kind == "person"]
    blocks += [(iri, []) for iri, node in free.items() if node.kind != "person"]
    rows = sum(max(1, len(people)) for _, people in blocks)
    tall = math.ceil(rows / max(1, math.ceil(rows / TALL)))
    width = WIDE + REACH + NAME
    columns: list[tuple[dict[str, Place], float]] = [({}, width)]
    row = 0
    for sender, people in blocks:
        if row and row + max(1, len(people)) > tall + 2:
            columns.append(({}, width))
            row = 0
        column = columns[-1][0]
        column.update({iri: (WIDE + REACH, (row + n) * SEAT) for n, iri in enumerate(people)})
        if sender:
            column[sender] = (WIDE, (row + max(0, len(people) - 1) / 2) * SEAT)
        row += max(1, len(people))
    return columns


STEP: Final = WIDE + 30


def along_time(network: Network) -> Plan:
    """A column for each meeting, by date from left to right; in it what was decided, and before all, what it is about.

    A matter stands on the left, level with its decisions; a decision stands with its own matter where it has one.
    """
    happened = [node for node in network.nodes if node.kind == "decision"]
    when = {node.iri: min((q.meeting for q in node.quotes), default=None) for node in happened}
    meetings = sorted({met for met in when.values() if met})
    column = {meeting: n for n, meeting in enumerate(meetings)}
    lane_of, lanes = _matters(network, {iri: column[met] for iri, met in when.items() if met})
    rows: dict[str, int] = {}
    used: dict[tuple[str, int], int] = defaultdict(int)
    for node in sorted(happened, key=_by_day):
        met = when[node.iri]
        key = lane_of.get(node.iri, ""), column[met] if met else 0
        rows[node.iri] = used[key]
        used[key] += 1
    places: dict[str, Place] = {}
    top = 0.0
    for lane in lanes:
        depth = max([count for (own, _), count in used.items() if own == lane], default=0)
        for iri, row in rows.items():
            if lane_of.get(iri, "") == lane:
                met = when[iri]
                places[iri] = ((column[met] if met else 0) * STEP + STEP, top + row * ROW)
        if lane:
            places[lane] = (0.0, top)
        top += max(1, depth) * ROW + 24 if depth or lane else 0
    rest = [node for node in network.nodes if node.iri not in places]
    across = max(1, len(meetings) + 1)
    for number, node in enumerate(rest):
        places[node.iri] = ((number % across) * STEP, top + (number // across) * ROW + ROW)
    headings = [Heading((column[m] + 1) * STEP, -ROW - 14, text=f"{m.date} {m.name}".strip()) for m in meetings]
    return Plan(
        tuple(places[n.iri] for n in network.nodes), headings=tuple(headings), letters=LANE_LETTERS, beside=True
    )


def _matters(network: Network, column: Mapping[str, int]) -> tuple[dict[str, str], list[str]]:
    """The matter that each decision stands with, and the matters in the order of their first decision; "" is none.

    So a row begins near the column in which its matter came up, and the picture goes down as it goes to the right.
    """
    busy: dict[str, int] = defaultdict(int)
    about: dict[str, list[str]] = defaultdict(list)
    for edge in network.edges:
        ends = {network.node(edge.source).kind: edge.source, network.node(edge.target).kind: edge.target}
        matter = ends.get("project") or ends.get("plan") or ends.get("topic")
        if matter and "decision" in ends:
            busy[matter] += 1
            about[ends["decision"]].append(matter)
    own = {decision: max(matters, key=lambda iri: (busy[iri], iri)) for decision, matters in about.items()}
    first: dict[str, int] = {}
    for decision, matter in own.items():
        first[matter] = min(first.get(matter, len(column)), column.get(decision, 0))
    lanes = sorted(first, key=lambda iri: (first[iri], -busy[iri], iri))
    return own, [*lanes, ""]


def read(file: Path, key: str, names: Iterable[str]) -> dict[str, Place]:
    """The places that a file keeps for these names on a map; none where there is no such file, or it isn't ours."""
    try:
        table = json.loads(file.read_text(encoding="utf-8"))["maps"][mark(key)]
        return {name: (float(table[own][0]), float(table[own][1])) for name in names if (own := mark(name)) in table}
    except (OSError, ValueError, KeyError, TypeError, IndexError, AttributeError):
        return {}


def keep(file: Path, key: str, places: Iterable[tuple[str, Place]]) -> bool:
    """Put a map's places into a file, leaving those of other maps; False where it can't be written.

    Names are kept as marks, so that nobody who is taken out of a store is still named beside it.
    """
    try:
        maps = json.loads(file.read_text(encoding="utf-8"))["maps"]
    except (OSError, ValueError, KeyError, TypeError):
        maps = {}
    maps = maps if isinstance(maps, dict) else {}
    table = {mark(name): list(place) for name, place in places}
    if table == maps.get(mark(key)):
        return True
    maps[mark(key)] = table
    beside = file.with_name(f".{file.name}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(json.dumps({"maps": maps}, sort_keys=True, indent=0), encoding="utf-8")
        os.replace(beside, file)
    except OSError:
        return False
    return True


def mark(name: str) -> str:
    """What stands for a name in a file of places.

    >>> mark("https://minutes.example/id/person/ada-ek")
    '656269cd1a1dbbaf'
    """
    return hashlib.blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
