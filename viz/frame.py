"""What a map is to show, as its reader wishes it, and the part of a store's network that comes of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from samgraf.ontology.errors import SamgrafError

from .alike import judged_two, told_apart, unsure
from .excerpt import excerpt
from .groups import Group, groups
from .matter import Brief, stakeholders
from .network import Edge, Network, Quote
from .project import Asks, project
from .select import LIMIT, LIMIT_AROUND, around, latest, named, overview, within
from .views import VIEWS, seen_as

CARRIED: Final = 1500
"""So many names a page holds at most unless told otherwise; the first picture shows them group by group."""

MATTERS: Final = ("project", "plan", "topic", "place", "item", "decision")
"""What is asked about is a matter when it is one of these; around people and bodies, all that is near is shown."""

DAY: Final = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


class FrameError(SamgrafError):
    """What is wished for can't be shown."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the reader wants to see. `since`, `until` and `compare` are ISO days, months or years."""

    about: str = ""
    seen: str = ""
    since: str = ""
    until: str = ""
    compare: tuple[str, str] = ("", "")
    hops: int = 0
    least: float = 0.0
    limit: int = 0

    @property
    def steps(self) -> int:
        """How far around a name is looked: its own ties, unless a view or the reader wants those of its neighbours."""
        return self.hops or (1 if self.seen in ("", "stakeholders", "ego") else 2)

    def words(self, **instead: object) -> str:
        """The wish as a call of the command.

        >>> Wish(about="Åbron", hops=2).words(limit=90)
        'samgraf draw --about "Åbron" --hops 2 --limit 90'
        """
        has = {name: instead.get(name, getattr(self, name)) for name in self.__slots__}
        parts = ["samgraf draw"]
        parts += [f"--view {has['seen']}"] if has["seen"] else []
        parts += [f'--about "{has["about"]}"'] if has["about"] else []
        parts += [f"--from {has['since']}"] if has["since"] else []
        parts += [f"--to {has['until']}"] if has["until"] else []
        parts += [f"--compare {self.compare[0]}..{self.compare[1]}"] if any(self.compare) else []
        parts += [f"--hops {has['hops']}"] if has["hops"] else []
        parts += [f"--min-confidence {has['least']:g}"] if has["least"] else []
        parts += [f"--limit {has['limit']}"] if has["limit"] else []
        return " ".join(parts)


@dataclass(frozen=True, slots=True)
class Frame:
    """What a page shows: the network, how it is laid out, and what of the store it leaves out.

    `shape` is `springs`, `lanes` or `time`. `periods` are two spans of days to compare, earlier first, or none.
    """

    network: Network
    name: str = ""
    seen: str = "all"
    shape: str = "springs"
    centres: tuple[str, ...] = ()
    lanes: Mapping[str, str] = field(default_factory=dict)
    voices: tuple[Edge, ...] = ()
    groups: tuple[Group, ...] = ()
    left_out: tuple[int, int] = (0, 0)
    remedy: str = ""
    periods: tuple[tuple[str, str], ...] = ()
    asked: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What the map is called in a file of places: the same question keeps the same places."""
        return " ".join((self.seen, *(("grouped",) if self.groups else ()), *sorted(self.centres), *self.asked))


def framed(view: Asks, wish: Wish) -> Frame:
    """The part of a store that a wish asks for.

    Raises `SelectError` where nothing bears the name, `ViewError` where there is no such view, `FrameError` where
    the words of the wish are off or it leaves nothing.
    """
    name = wish.about if wish.steps < 2 else ""
    return frame(told_apart(project(excerpt(view, name, _spans(wish))), unsure(view), judged_two(view)), wish)


def frame(whole: Network, wish: Wish) -> Frame:
    """The part of a network that a wish asks for."""
    if wish.seen and wish.seen not in SEEN:
        seen_as(whole, wish.seen)  # says which views there are
    if wish.seen in ("stakeholders", "ego") and not wish.about:
        raise FrameError(f"--view {wish.seen} needs --about NAME: whose surroundings?")
    periods = _periods(wish)
    kept = _narrowed(whole, _spans(wish), wish.least)
    if whole.nodes and not kept.nodes:
        raise FrameError(
            "Nothing is left of the store in that period with that confidence. Widen --from, --to or --min-confidence."
        )
    if not wish.about:
        return _overall(kept, wish, periods)
    return _around(kept, wish, periods)


def _overall(kept: Network, wish: Wish, periods: tuple[tuple[str, str], ...]) -> Frame:
    """The whole of a view: all of it while a picture bears it, else what recurs, group by group."""
    seen = wish.seen or "all"
    whole = seen_as(kept, seen)
    shape = "time" if seen == "timeline" else "springs"
    if shape == "time":
        part = latest(whole, wish.limit or CARRIED)
    elif wish.limit >= len(whole.nodes):
        part = whole
    elif seen == "all":
        part = overview(whole, wish.limit or CARRIED)
    else:  # a view of its own has chosen already: in voices an item is what the worry is about
        part = within(whole, wish.limit or CARRIED)
    found = groups(part) if len(part.nodes) > GROUPED and shape == "springs" else ()
    return _told(Frame(part, seen=seen, shape=shape, groups=found, periods=periods), whole, wish)


GROUPED: Final = 160
"""A network of more nodes is first shown group by group."""


def _around(kept: Network, wish: Wish, periods: tuple[tuple[str, str], ...]) -> Frame:
    """The surroundings of a name: as a matter with its table, decisions and voices, or all that is near."""
    plain = seen_as(kept, wish.seen) if wish.seen in VIEWS and wish.seen != "all" else kept
    if plain is kept:
        nodes = named(plain, wish.about)
    else:
        nodes = named(
            plain, wish.about, place=f"the view {wish.seen}", remedy="Without --view, all of the store counts."
        )
    centres = tuple(node.iri for node in nodes)
    name = (
        nodes[0].name
        if len({node.name for node in nodes}) == 1
        else nodes[0].label
        if len({n.label for n in nodes}) == 1
        else wish.about
    )
    matter = all(node.kind in MATTERS for node in nodes)
    seen = wish.seen or ("stakeholders" if matter and not wish.hops else "ego")
    limit = wish.limit or LIMIT_AROUND
    if seen == "stakeholders":
        brief = stakeholders(kept, centres)
        if len(brief.network.nodes) <= (wish.limit or LIMIT):
            return _of_matter(brief, name, kept, wish, periods)
        whole = brief.network
        part = within(whole, wish.limit or LIMIT, around(whole, centres))
        brief = replace(brief, network=part, lanes={n.iri: brief.lanes[n.iri] for n in part.nodes})
        return _of_matter(brief, name, whole, wish, periods)
    steps = around(plain, centres, hops=wish.steps)
    near = plain.part(steps)
    part = within(near, limit, steps)
    shape = "time" if seen == "timeline" else "springs"
    return _told(Frame(part, name, seen, shape, tuple(c for c in centres if c in part), periods=periods), near, wish)


def _of_matter(brief: Brief, name: str, whole: Network, wish: Wish, periods: tuple[tuple[str, str], ...]) -> Frame:
    part = brief.network
    seats = {(e.source, part.node(e.target).label) for e in part.edges if e.relation == "affiliated"}
    nodes = tuple(
        replace(n, hint="") if (n.iri, n.hint) in seats else n for n in part.nodes
    )  # their body stands beside
    part = Network(nodes, part.edges)
    voices = tuple(edge for edge in brief.voices if edge.source in part and edge.target in part)
    lanes = {node.iri: brief.lanes[node.iri] for node in part.nodes}
    made = Frame(part, name, "stakeholders", "lanes", brief.centres, lanes, voices, periods=periods)
    return _told(made, whole if len(whole.nodes) < len(part.nodes) or wish.limit else part, wish)


def _told(made: Frame, whole: Network, wish: Wish) -> Frame:
    """The frame with what it leaves out of a network, and the words that have it in."""
    made = replace(made, asked=(f"limit {wish.limit}",) if wish.limit else ())
    out = len(whole.nodes) - len(made.network.nodes), len(whole.edges) - len(made.network.edges)
    if out[0] <= 0:
        return made
    return replace(made, left_out=(out[0], max(0, out[1])), remedy=wish.words(limit=len(whole.nodes)))


def _narrowed(network: Network, spans: Iterable[tuple[str, str]], least: float) -> Network:
    """What was said in one of the spans with at least that confidence; relations without a quotation stay."""
    spans = tuple(spans)
    if not spans and least <= 0:
        return network

    def fits(quote: Quote) -> bool:
        day = quote.meeting.date
        return quote.confidence >= least - 1e-9 and (not spans or any(a <= day <= b for a, b in spans))

    edges = tuple(
        replace(edge, quotes=tuple(filter(fits, edge.quotes)))
        for edge in network.edges
        if not edge.quotes or any(map(fits, edge.quotes))
    )
    ends = {end for edge in edges if edge.quotes for end in (edge.source, edge.target)}
    nodes = tuple(replace(node, quotes=tuple(filter(fits, node.quotes))) for node in network.nodes)
    alive = tuple(node for node in nodes if node.quotes or node.iri in ends)
    kept = {node.iri for node in alive}
    return Network(alive, tuple(edge for edge in edges if edge.source in kept and edge.target in kept))


def _spans(wish: Wish) -> tuple[tuple[str, str], ...]:
    """The spans of days that are asked about; none where all are."""
    return _periods(wish) or (((_first(wish.since), _last(wish.until)),) if wish.since or wish.until else ())


def _periods(wish: Wish) -> tuple[tuple[str, str], ...]:
    """The two spans to compare, earlier first."""
    if not any(wish.compare):
        return ()
    if not (wish.since or wish.until):
        raise FrameError("--compare needs the other period: give it with --from and --to.")
    two = (_first(wish.since), _last(wish.until)), (_first(wish.compare[0]), _last(wish.compare[1]))
    for begins, ends in two:
        if begins > ends:
            raise FrameError(f"The period {begins} to {ends} ends before it begins.")
    return tuple(sorted(two))


def _first(day: str) -> str:
    """The first day of a year, month or day; a day before all where none is given."""
    year, month, date = _day(day)
    return f"{year}-{month or '01'}-{date or '01'}" if year else "0001-01-01"


def _last(day: str) -> str:
    """The last day of a year, month or day; a day after all where none is given."""
    year, month, date = _day(day)
    return f"{year}-{month or '12'}-{date or '31'}" if year else "9999-12-31"


def _day(day: str) -> tuple[str, str, str]:
    if not day:
        return "", "", ""
    found = DAY.fullmatch(day)
    if not found or not "00" < (found[2] or "01") < "13" or not "00" < (found[3] or "01") < "32":
        raise FrameError(f"{day!r} is no day. Write 2024-02-05, 2024-02 or 2024.")
    return found[1], found[2] or "", found[3] or ""


SEEN: Final = (*VIEWS, "stakeholders", "ego")
"""Every view there is, as `samgraf draw --view` takes them."""
