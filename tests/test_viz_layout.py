"""Where nodes go: apart from each other, near their own, and the same on every run."""

from __future__ import annotations

import math
import os
import subprocess
import sys

import networkx as nx
import pytest

from samgraf.viz import layout

NETWORKS = [
    pytest.param(nx.path_graph(2), id="pair"),
    pytest.param(nx.star_graph(40), id="hub"),
    pytest.param(nx.complete_graph(12), id="everybody-knows-everybody"),
    pytest.param(nx.disjoint_union_all([nx.cycle_graph(n) for n in (9, 5, 3, 3)]), id="islands"),
    pytest.param(nx.empty_graph(25), id="strangers"),
    pytest.param(nx.barabasi_albert_graph(200, 2, seed=7), id="scale-free"),
]


def placed(graph: nx.Graph[int], box: tuple[float, float] = (110, 50)) -> tuple[tuple[float, float], ...]:
    return layout.positions([box] * len(graph), [(a, b, 1.0) for a, b in graph.edges])


@pytest.mark.parametrize("graph", NETWORKS)
def test_layout_leaves_no_overlap(graph: nx.Graph[int]) -> None:
    """Room that was asked for is given: no two boxes cover each other."""
    places = placed(graph)
    assert len(places) == len(graph)
    assert layout.overlaps([(110, 50)] * len(graph), places) == 0


def test_layout_with_boxes_of_all_sizes_leaves_no_overlap() -> None:
    """Long labels and big nodes get the room that they need among small ones."""
    graph = nx.barabasi_albert_graph(90, 2, seed=3)
    boxes = [(30.0 + 17 * (n % 11), 20.0 + 9 * (n % 5)) for n in range(90)]
    assert layout.overlaps(boxes, layout.positions(boxes, [(a, b, 1.0) for a, b in graph.edges])) == 0


def test_layout_keeps_what_is_tied_together() -> None:
    """Two crowds with one tie between them lie apart: ties within are shorter than ways across."""
    graph = nx.disjoint_union(nx.gnm_random_graph(20, 60, seed=1), nx.gnm_random_graph(20, 60, seed=2))
    graph.add_edge(0, 20)
    places = placed(graph, (40, 20))
    within = [math.dist(places[a], places[b]) for a, b in graph.edges if (a < 20) == (b < 20)]
    across = [math.dist(places[a], places[b]) for a in range(20) for b in range(20, 40)]
    assert sum(within) / len(within) < 0.7 * sum(across) / len(across)


def test_layout_is_the_same_under_any_hash_seed() -> None:
    """Another process with another hash seed gives the same places, to the last bit."""
    program = (
        "import networkx as nx; from samgraf.viz import layout; g = nx.barabasi_albert_graph(80, 2, seed=7); "
        "print(layout.positions([(90, 40)] * 80, [(a, b, 1.0) for a, b in g.edges]))"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1")
    }
    assert len(runs) == 1


def test_layout_gives_plain_numbers() -> None:
    """Places are Python floats, which every JSON writer takes."""
    assert {type(value) for place in placed(nx.path_graph(4)) for value in place} == {float}
