"""Which findings hold when doubtful links go: every occasion is kept or dropped by lot, by how sure it is.

The lot is seeded, so the same network and seed give the same answer. Nothing here says that a link is true: it says
how much a finding leans on links that samgraf itself is not sure of.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from .measures import COST, Engine, constraint

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from .projections import Projection

ROUNDS: Final = 200
FEWEST: Final = 20
"""Rounds below which a share says too little; a measure that can't be counted so often in time is left out."""

PATIENCE: Final = 6.0
"""Seconds that the rounds of one measure may take, roughly."""

THRESHOLDS: Final = (0.5, 0.7, 0.8, 0.9)
HOLDS, LEANS = 0.9, 0.6
"""A finding holds from this share of rounds on; from the second it leans on doubtful links; below it doesn't hold."""


@dataclass(frozen=True, slots=True)
class Sturdy:
    """How one measure fares over the rounds: for each actor the share of rounds among the first, and its ranks."""

    measure: str
    rounds: int
    first: int
    shares: tuple[float, ...]
    ranks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Threshold:
    """What is left when every occasion less sure than `least` is dropped."""

    least: float
    actors: int
    ties: int
    pieces: int
    same_first: int


def ranked(values: Sequence[float]) -> list[int]:
    """The rank of each value, 1 the highest; equal values share the best rank.

    >>> ranked([2.0, 5.0, 2.0])
    [2, 1, 2]
    """
    order = sorted(values, reverse=True)
    places: dict[float, int] = {}
    for place, value in enumerate(order, 1):
        places.setdefault(value, place)
    return [places[value] for value in values]


def by_lot(
    projection: Projection, engine: Engine, *, first: int, seed: int, rounds: int = ROUNDS
) -> tuple[Sturdy, ...]:
    """Count again in `rounds` networks, each with the occasions that the lot kept, and see who stays among the `first`.

    Measures: degree, strength, betweenness, and constraint where ties join one kind. One that would take too long is
    counted in fewer rounds, or left out.
    """
    import numpy as np

    index = {actor.iri: n for n, actor in enumerate(projection.actors)}
    ends = np.array([(index[tie.source], index[tie.target]) for tie in projection.ties]).reshape(-1, 2)
    of = np.repeat(np.arange(len(projection.ties)), [len(tie.occasions) for tie in projection.ties])
    occasions = [occasion for tie in projection.ties for occasion in tie.occasions]
    weight = np.array([occasion.weight for occasion in occasions])
    sure = np.array([occasion.confidence for occasion in occasions])
    count, ties = len(index), len(projection.ties)
    counts = {"degree": rounds, "strength": rounds, "betweenness": affordable(engine, count, ties, rounds)}
    if projection.modes == 1:
        counts["constraint"] = rounds if ties * count < 2_000_000 else 0
    dice = np.random.default_rng(seed)
    found: dict[str, list[list[float]]] = {measure: [] for measure in counts}
    for turn in range(rounds):
        kept = dice.random(len(occasions)) < sure
        weights: NDArray[np.float64] = np.bincount(of, weights=weight * kept, minlength=ties).astype(float)
        alive = weights > 0
        for measure, wanted in counts.items():
            if turn < wanted:
                found[measure].append(_counted(measure, count, ends[alive], weights[alive], engine))
    return tuple(
        _summed(measure, np.array(rows), first) for measure, rows in found.items() if len(rows) >= min(FEWEST, rounds)
    )


def affordable(engine: Engine, count: int, ties: int, rounds: int) -> int:
    """How many rounds of betweenness there is time for; 0 where it is fewer than say anything."""
    fitting = int(PATIENCE / (COST[engine.name] * count * max(1, ties)))
    return min(rounds, fitting) if fitting >= FEWEST else 0


def _counted(
    measure: str, count: int, ends: NDArray[np.int64], weights: NDArray[np.float64], engine: Engine
) -> list[float]:
    import numpy as np

    both = np.concatenate([ends[:, 0], ends[:, 1]])
    if measure == "degree":
        return [float(x) for x in np.bincount(both, minlength=count)]
    if measure == "strength":
        return [float(x) for x in np.bincount(both, weights=np.concatenate([weights, weights]), minlength=count)]
    pairs = [(int(a), int(b)) for a, b in ends]
    if measure == "constraint":  # the least constrained comes first
        return [-x if x is not None else -9.0 for x in constraint(count, pairs, [float(w) for w in weights])]
    return engine.betweenness(count, pairs, 0, 0)


def _summed(measure: str, rows: NDArray[np.float64], first: int) -> Sturdy:
    import numpy as np

    ranks = np.array([ranked([float(x) for x in row.round(9)]) for row in rows])
    shares = (ranks <= first).mean(axis=0)
    low, high = np.percentile(ranks, [5, 95], axis=0, method="nearest")
    return Sturdy(
        measure,
        len(rows),
        first,
        tuple(round(float(share), 4) for share in shares),
        tuple((int(a), int(b)) for a, b in zip(low, high, strict=True)),
    )


def thresholds(projection: Projection, first: Sequence[str]) -> tuple[Threshold, ...]:
    """What is left of the network at each of `THRESHOLDS`, and how many of the `first` by degree still are."""
    found = []
    for least in THRESHOLDS:
        part = projection.sure(least)
        if part.ties == projection.ties:
            found.append(Threshold(least, len(part.actors), len(part.ties), pieces(part), len(first)))
            continue
        degrees = degree_of(part)
        rank = dict(zip(degrees, ranked(list(degrees.values())), strict=True))
        same = sum(rank.get(iri, len(first) + 1) <= len(first) for iri in first)
        found.append(Threshold(least, len(part.actors), len(part.ties), pieces(part), same))
    return tuple(found)


def degree_of(projection: Projection) -> Mapping[str, int]:
    """How many others each is tied to."""
    found = dict.fromkeys((actor.iri for actor in projection.actors), 0)
    for tie in projection.ties:
        found[tie.source] += 1
        found[tie.target] += 1
    return found


def pieces(projection: Projection) -> int:
    """How many parts the network falls into that nothing ties together."""
    above = {actor.iri: actor.iri for actor in projection.actors}

    def top(iri: str) -> str:
        while above[iri] != iri:
            above[iri] = above[above[iri]]
            iri = above[iri]
        return iri

    for tie in projection.ties:
        above[top(tie.source)] = top(tie.target)
    return len({top(iri) for iri in above})
