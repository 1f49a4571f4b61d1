"""Measures of a network, by networkx or by a faster engine behind the same promise.

Every engine gives networkx' numbers: shortest ways are counted in steps, closeness as Wasserman and Faust mend it for
networks in several pieces, PageRank and constraint over the weights.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final, Protocol

from .errors import AnalysisError

if TYPE_CHECKING:
    import networkx as nx
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

Pairs = Sequence[tuple[int, int]]

COST: Final[Mapping[str, float]] = {"networkx": 8e-7, "rustworkx": 4e-8, "networkit": 4.5e-8}
"""Seconds for a node and a tie of exact betweenness, roughly: enough to choose an engine by."""

PATIENCE: Final = 8.0
"""Seconds that one exact count may take; beyond, a sample of nodes is taken, and the report says so."""

SAMPLE: Final = 500


class Engine(Protocol):
    """What counts; nodes are numbers from 0, ties pairs of them."""

    name: str

    def betweenness(self, count: int, pairs: Pairs, sample: int, seed: int) -> list[float]:
        """The share of the shortest ways between all others that lead through each node; `sample` 0 is exact."""

    def closeness(self, count: int, pairs: Pairs) -> list[float]:
        """How few steps each node is from those that it reaches, 1 the nearest."""


class Networkx:
    """networkx itself: the measure of the others."""

    name = "networkx"

    def betweenness(self, count: int, pairs: Pairs, sample: int, seed: int) -> list[float]:
        """See `Engine`."""
        import networkx as nx

        found = nx.betweenness_centrality(numbered(count, pairs), k=sample or None, seed=seed)
        return [float(found[n]) for n in range(count)]

    def closeness(self, count: int, pairs: Pairs) -> list[float]:
        """See `Engine`."""
        import networkx as nx

        found = nx.closeness_centrality(numbered(count, pairs))
        return [float(found[n]) for n in range(count)]


class Rustworkx:
    """rustworkx: exact counts some twenty times as fast."""

    name = "rustworkx"

    def betweenness(self, count: int, pairs: Pairs, sample: int, seed: int) -> list[float]:
        """See `Engine`; it takes no samples, so a sample is left to networkx."""
        if sample:
            return Networkx().betweenness(count, pairs, sample, seed)
        import rustworkx as rx

        found = rx.betweenness_centrality(self._graph(count, pairs), normalized=True, parallel_threshold=2**31)
        return [float(found[n]) for n in range(count)]

    def closeness(self, count: int, pairs: Pairs) -> list[float]:
        """See `Engine`."""
        import rustworkx as rx

        found = rx.closeness_centrality(self._graph(count, pairs))
        return [float(found[n]) for n in range(count)]

    def _graph(self, count: int, pairs: Pairs) -> Any:
        import rustworkx as rx

        graph = rx.PyGraph(multigraph=False)
        graph.add_nodes_from(range(count))
        graph.add_edges_from_no_data(list(pairs))
        return graph


class Networkit:
    """networkit: the same speed, and samples of very large networks."""

    name = "networkit"

    def betweenness(self, count: int, pairs: Pairs, sample: int, seed: int) -> list[float]:
        """See `Engine`."""
        import networkit as nk

        graph = self._graph(count, pairs)
        if count < 3:
            return [0.0] * count
        if sample:
            nk.engineering.setSeed(seed, False)
            nk.engineering.setNumberOfThreads(1)  # the order in which threads add up would change the last digits
            return [float(x) for x in nk.centrality.EstimateBetweenness(graph, sample, True, False).run().scores()]
        return [float(x) for x in nk.centrality.Betweenness(graph, True).run().scores()]

    def closeness(self, count: int, pairs: Pairs) -> list[float]:
        """See `Engine`."""
        import networkit as nk

        graph = self._graph(count, pairs)
        variant = nk.centrality.ClosenessVariant.GENERALIZED
        return [float(x) if x == x else 0.0 for x in nk.centrality.Closeness(graph, True, variant).run().scores()]

    def _graph(self, count: int, pairs: Pairs) -> Any:
        import networkit as nk

        graph = nk.Graph(count)
        for one, other in pairs:
            graph.addEdge(one, other)
        return graph


ENGINES: Final[Mapping[str, Callable[[], Engine]]] = {
    "networkx": Networkx,
    "rustworkx": Rustworkx,
    "networkit": Networkit,
}


def engine(name: str, count: int, ties: int) -> Engine:
    """The engine of that name; "auto" takes networkx while it is quick, then the fastest that is installed.

    Raises `AnalysisError` for an unknown engine, and for one that isn't installed.
    """
    if name == "auto":
        quick = COST["networkx"] * count * max(1, ties) < 0.3
        name = "networkx" if quick else next((e for e in ("rustworkx", "networkit") if find_spec(e)), "networkx")
    if name not in ENGINES:
        raise AnalysisError(f"There is no engine {name!r}. Use one of: auto, {', '.join(ENGINES)}.")
    if not find_spec(name):
        raise AnalysisError(f"{name} isn't installed. `pip install 'samgraf[fast]'` has it; or leave --engine out.")
    return ENGINES[name]()


def sample_for(engine: Engine, count: int, ties: int) -> int:
    """How many nodes to count the shortest ways from: 0 for all, where that takes no longer than `PATIENCE`."""
    exact = COST[engine.name] * count * max(1, ties)
    return 0 if exact <= PATIENCE or count <= SAMPLE else SAMPLE


def numbered(count: int, pairs: Pairs, weights: Sequence[float] | None = None) -> nx.Graph[int]:
    """A networkx graph of nodes from 0."""
    import networkx as nx

    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(count))
    if weights is None:
        graph.add_edges_from(pairs)
    else:
        graph.add_weighted_edges_from((a, b, w) for (a, b), w in zip(pairs, weights, strict=True))
    return graph


def constraint(count: int, pairs: Pairs, weights: Sequence[float]) -> list[float | None]:
    """Burt's constraint of each node: near 0 whose contacts don't know each other, high whose contacts all do.

    None for who has no tie. The same numbers as `networkx.constraint`, in matrices.
    """
    import numpy as np
    from scipy.sparse import coo_array

    if not pairs:
        return [None] * count
    one, other = np.array(pairs).T
    rows, columns = np.concatenate([one, other]), np.concatenate([other, one])
    ties = coo_array((np.concatenate([weights, weights]), (rows, columns)), shape=(count, count)).tocsr()
    total = np.asarray(ties.sum(axis=1)).ravel()
    share = ties.multiply((1.0 / np.where(total > 0, total, 1.0))[:, None]).tocsr()
    direct_and_through = share + (share @ share).multiply(ties > 0)
    found = np.asarray(direct_and_through.power(2).sum(axis=1)).ravel()
    return [float(found[n]) if total[n] > 0 else None for n in range(count)]


def communities(count: int, pairs: Pairs, weights: Sequence[float], seed: int) -> tuple[list[int], float]:
    """The community of each node, largest first from 0, and how clear the division is (modularity): Louvain, seeded."""
    import networkx as nx

    graph = numbered(count, pairs, weights)
    if not pairs:
        return list(range(count)), 0.0
    found = sorted(nx.community.louvain_communities(graph, weight="weight", seed=seed), key=lambda c: (-len(c), min(c)))
    of = {node: number for number, members in enumerate(found) for node in members}
    return [of[n] for n in range(count)], float(nx.community.modularity(graph, found, weight="weight"))
