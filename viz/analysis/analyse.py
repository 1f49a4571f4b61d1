"""Everything that is counted about a projection, in one frozen value."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from ..network import Node
from .errors import AnalysisError
from .measures import Engine, communities, constraint, engine, numbered, sample_for
from .projections import Projection, labels
from .sturdy import ROUNDS, Sturdy, Threshold, by_lot, degree_of, thresholds

TOP: Final = 10
SEED: Final = 1


@dataclass(frozen=True, slots=True)
class Standing:
    """Where somebody stands in the network. `constraint` is None where it says nothing: in networks of two kinds.

    `reach` counts the communities among the neighbours, `core` the k of the k-core, `group` the body stood for.
    """

    actor: Node
    label: str
    group: str
    degree: int
    strength: float
    betweenness: float
    closeness: float
    pagerank: float
    constraint: float | None
    core: int
    community: int
    component: int
    reach: int


@dataclass(frozen=True, slots=True)
class Community:
    """A group that is tied more among itself: its members by strength, and the body that most of them stand for."""

    number: int
    members: tuple[Standing, ...]
    body: str
    from_body: int
    inner: float


@dataclass(frozen=True, slots=True)
class Moved:
    """How somebody's ties changed between two periods."""

    label: str
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Change:
    """What changed between the time before a day and the time from it on."""

    split: str
    before: tuple[int, int, int]
    after: tuple[int, int, int]
    new: tuple[str, ...]
    gone: tuple[str, ...]
    stayed: int
    new_ties: int
    kept_ties: int
    moved: tuple[Moved, ...]


@dataclass(frozen=True, slots=True)
class Analysis:
    """All numbers of a projection, with what they were counted by."""

    projection: Projection
    standings: tuple[Standing, ...]
    communities: tuple[Community, ...]
    modularity: float
    components: tuple[int, ...]
    density: float
    sturdy: tuple[Sturdy, ...]
    thresholds: tuple[Threshold, ...]
    change: Change | None
    engine: str
    sample: int
    seed: int
    top: int

    def first(self, measure: str) -> tuple[Standing, ...]:
        """The `top` by a measure, the highest first (by constraint: the lowest); who has nothing of it is left out."""
        if measure == "constraint":
            bound = [s for s in self.standings if s.constraint is not None and s.degree > 1]
            return tuple(sorted(bound, key=lambda s: (s.constraint, s.label, s.actor.iri))[: self.top])
        having = [s for s in self.standings if getattr(s, measure) > 1e-12]
        return tuple(sorted(having, key=lambda s: (-getattr(s, measure), s.label, s.actor.iri))[: self.top])

    def holds(self, measure: str) -> Mapping[str, float]:
        """For each actor the share of rounds in which it stayed among the first by a measure; empty if not counted."""
        for found in self.sturdy:
            if found.measure == measure:
                return {s.actor.iri: share for s, share in zip(self.standings, found.shares, strict=True)}
        return {}


def analysed(
    projection: Projection,
    *,
    split: str = "",
    by: str = "auto",
    seed: int = SEED,
    rounds: int = ROUNDS,
    top: int = TOP,
) -> Analysis:
    """Count a projection through. `split` is a day that parts two periods, `by` an engine or "auto".

    Raises `AnalysisError` where there is no tie to count, and where the engine is missing.
    """
    if not projection.ties:
        raise AnalysisError(
            "Nobody is tied to anybody in this selection. Take a longer period, a lower --min-confidence, "
            "another --projection, or a name with ties."
        )
    counter = engine(by, len(projection.actors), len(projection.ties))
    sample = sample_for(counter, len(projection.actors), len(projection.ties))
    standings, modularity = _standings(projection, counter, sample, seed)
    order = sorted(standings, key=lambda s: (-s.degree, s.label, s.actor.iri))
    count, ties = len(projection.actors), len(projection.ties)
    return Analysis(
        projection,
        standings,
        _communities(projection, standings),
        modularity,
        tuple(size for _, size in Counter(s.component for s in standings).most_common()),
        2 * ties / (count * (count - 1)) if projection.modes == 1 and count > 1 else 0.0,
        by_lot(projection, counter, first=top, seed=seed, rounds=rounds) if rounds else (),
        thresholds(projection, [s.actor.iri for s in order[:top]]),
        _changed(projection, split, top) if split else None,
        counter.name,
        sample,
        seed,
        top,
    )


def _standings(projection: Projection, counter: Engine, sample: int, seed: int) -> tuple[tuple[Standing, ...], float]:
    import networkx as nx

    index = {actor.iri: n for n, actor in enumerate(projection.actors)}
    pairs = [(index[tie.source], index[tie.target]) for tie in projection.ties]
    weights = [tie.weight for tie in projection.ties]
    count = len(index)
    graph = numbered(count, pairs, weights)
    of, modularity = communities(count, pairs, weights, seed)
    between, near = counter.betweenness(count, pairs, sample, seed), counter.closeness(count, pairs)
    rank, core = nx.pagerank(graph, weight="weight"), nx.core_number(graph)
    bound = constraint(count, pairs, weights) if projection.modes == 1 else [None] * count
    strength = dict(graph.degree(weight="weight"))
    piece = {
        n: number
        for number, members in enumerate(sorted(nx.connected_components(graph), key=lambda c: (-len(c), min(c))))
        for n in members
    }
    named = labels(projection.actors)
    standings = tuple(
        Standing(
            actor,
            named[actor.iri],
            projection.groups.get(actor.iri, ""),
            graph.degree(n),
            round(float(strength[n]), 6),
            round(between[n], 9),
            round(near[n], 9),
            round(float(rank[n]), 9),
            None if (b := bound[n]) is None else round(b, 9),
            core[n],
            of[n],
            piece[n],
            len({of[other] for other in graph[n]}),
        )
        for n, actor in enumerate(projection.actors)
    )
    return standings, round(modularity, 6)


def _communities(projection: Projection, standings: tuple[Standing, ...]) -> tuple[Community, ...]:
    """The communities with their members, and the share of their ties' weight that stays inside."""
    of = {standing.actor.iri: standing.community for standing in standings}
    inside: dict[int, float] = defaultdict(float)
    whole: dict[int, float] = defaultdict(float)
    for tie in projection.ties:
        for community in (of[tie.source], of[tie.target]):
            whole[community] += tie.weight
            if of[tie.source] == of[tie.target]:
                inside[community] += tie.weight
    members: dict[int, list[Standing]] = defaultdict(list)
    for standing in standings:
        members[standing.community].append(standing)
    found = []
    for number in sorted(members):
        ranked = sorted(members[number], key=lambda s: (-s.strength, s.label, s.actor.iri))
        bodies = Counter(s.group for s in ranked if s.group)
        body, times = min(bodies.items(), key=lambda b: (-b[1], b[0]), default=("", 0))
        share = inside[number] / whole[number] if whole[number] else 1.0
        found.append(Community(number, tuple(ranked), body, times, round(share, 6)))
    return tuple(found)


def _changed(projection: Projection, split: str, top: int) -> Change:
    earlier = projection.kept(lambda o: bool(o.date) and o.date < split)
    later = projection.kept(lambda o: o.date >= split)
    if not earlier.ties or not later.ties:
        first, last = projection.period
        raise AnalysisError(
            f"--split {split}: all ties lie on one side of that day. The minutes reach from {first} to {last}."
        )
    before, after = degree_of(earlier), degree_of(later)
    named = labels(projection.actors)
    old, new = ({(tie.source, tie.target) for tie in part.ties} for part in (earlier, later))
    both = before.keys() & after.keys()
    moved = sorted((named[i], before[i], after[i]) for i in both if before[i] != after[i])
    moved.sort(key=lambda m: -abs(m[2] - m[1]))
    return Change(
        split,
        (len(before), len(old), earlier.occasions),
        (len(after), len(new), later.occasions),
        _most(after, after.keys() - both, named),
        _most(before, before.keys() - both, named),
        len(both),
        len(new - old),
        len(new & old),
        tuple(Moved(*m) for m in moved[:top]),
    )


def _most(degrees: Mapping[str, int], among: set[str], named: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(named[iri] for iri in sorted(among, key=lambda i: (-degrees[i], named[i])))
