"""Pictures of a network for a report: who stands first and how well that holds, and the groups as a drawing.

matplotlib draws them, offline; it is an extra. The same analysis gives the same SVG, to the byte.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from .. import layout
from ..network import Edge, Network
from .analyse import Analysis
from .errors import AnalysisError
from .report import texts

KINDS: Final = (".png", ".svg", ".pdf")
COLOURS: Final = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#D55E00", "#56B4E9", "#7A8B2A", "#8C6D46")
LABELLED: Final = 14
DRAWN: Final = 400


def plot(found: Analysis, output: Path, *, language: str = "sv") -> None:
    """Write the picture to a file whose ending says the kind: the first by three measures, and the groups.

    Raises `AnalysisError` where matplotlib is missing, the ending is none of `KINDS`, or the file can't be written.
    """
    if output.suffix.lower() not in KINDS:
        raise AnalysisError(f"{output}: no picture of that kind. End the name with one of {', '.join(KINDS)}.")
    if not find_spec("matplotlib"):
        raise AnalysisError("matplotlib isn't installed. `pip install 'samgraf[plots]'` has it; or leave --plot out.")
    import matplotlib
    from matplotlib.figure import Figure

    words = texts(language)
    with matplotlib.rc_context({"svg.hashsalt": "samgraf", "svg.fonttype": "none", "font.size": 9}):
        figure = Figure(figsize=(14, 9), layout="constrained")
        grid = figure.add_gridspec(3, 2, width_ratios=(1, 1.4))
        for row, measure in enumerate(("degree", "betweenness", "constraint")):
            _bars(figure.add_subplot(grid[row, 0]), found, measure, words)
        _drawing(figure.add_subplot(grid[:, 1]), found)
        figure.suptitle(_literal(words["title"].replace("{what}", words["what"][found.projection.name])))
        figure.text(0.5, -0.02, words["caution"].partition(". ")[0] + ".", ha="center", fontsize=8)
        try:
            metadata: dict[str, Any] = {".svg": {"Date": None}, ".pdf": {"CreationDate": None}}.get(
                output.suffix.lower(), {}
            )
            figure.savefig(output, dpi=150, bbox_inches="tight", metadata=metadata)
        except OSError as error:
            raise AnalysisError(f"{output}: can't be written ({error.strerror}). Name another file.") from error


def _literal(text: str) -> str:
    """A text that matplotlib doesn't take for a formula."""
    flat = "".join(char for char in " ".join(text.split()) if char.isprintable())
    return flat.replace("$", r"\$")


def _bars(axes: Any, found: Analysis, measure: str, words: Any) -> None:
    best = list(found.first(measure))[::-1]
    shares = found.holds(measure)
    axes.set_title(words["measure"][measure], loc="left", fontweight="bold")
    axes.spines[["top", "right"]].set_visible(False)
    if not best:
        axes.set_axis_off()
        return
    values = [float(getattr(standing, measure)) for standing in best]
    fills = [COLOURS[0] if shares.get(s.actor.iri, 1.0) >= 0.9 else "#9FB8C8" for s in best]
    axes.barh(range(len(best)), values, color=fills)
    names = [_literal(s.label if len(s.label) < 34 else s.label[:33] + "…") for s in best]
    axes.set_yticks(range(len(best)), names)


def _drawing(axes: Any, found: Analysis) -> None:
    order = sorted(found.standings, key=lambda s: (-s.degree, s.actor.iri))[:DRAWN]
    kept = {standing.actor.iri for standing in order}
    nodes = tuple(a for a in found.projection.actors if a.iri in kept)
    ties = [tie for tie in found.projection.ties if tie.source in kept and tie.target in kept]
    network = Network(nodes, tuple(Edge(tie.source, tie.target, "met") for tie in ties))
    index = {node.iri: n for n, node in enumerate(network.nodes)}
    pairs = [(index[tie.source], index[tie.target]) for tie in ties]
    heavy = max((tie.weight for tie in ties), default=1.0)
    pulls = [(a, b, 0.3 + tie.weight / heavy) for (a, b), tie in zip(pairs, ties, strict=True)]
    places = layout.positions([(40.0, 30.0)] * len(nodes), pulls)
    for (a, b), tie in zip(pairs, ties, strict=True):
        width = 0.3 + 1.7 * tie.weight / heavy
        axes.plot(
            [places[a][0], places[b][0]], [places[a][1], places[b][1]], "-", color="#8893A0", lw=width, alpha=0.35
        )
    standing = {s.actor.iri: s for s in found.standings}
    for node, (x, y) in zip(nodes, places, strict=True):
        s = standing[node.iri]
        axes.scatter(
            [x], [y], s=14 + 5 * min(s.degree, 30), color=COLOURS[s.community % 8], edgecolor="#222", lw=0.6, zorder=3
        )
    _name(axes, found, places, {iri: n for iri, n in index.items() if iri in kept})
    axes.set_axis_off()
    axes.set_aspect("equal")


def _name(axes: Any, found: Analysis, places: Sequence[tuple[float, float]], index: Mapping[str, int]) -> None:
    """Write the names of brokers and of each group's strongest, as many as don't cover each other."""
    wanted = [s for s in found.first("betweenness") if s.betweenness > 0.001]
    wanted += [group.members[0] for group in found.communities if len(group.members) > 2]
    across = max((x for x, _ in places), default=1.0) - min((x for x, _ in places), default=0.0) or 1.0
    wide, high = across / 110, across / 45
    taken: list[tuple[float, float, float]] = []
    for standing in dict.fromkeys(wanted):
        if standing.actor.iri not in index or len(taken) >= LABELLED:
            continue
        x, y = places[index[standing.actor.iri]]
        half = wide * len(standing.label) / 2
        if all(abs(x - a) > half + b or abs(y - c) > high for a, c, b in taken):
            taken.append((x, y, half))
            axes.annotate(
                _literal(standing.label), (x, y), xytext=(0, 8), textcoords="offset points", ha="center", zorder=4,
                bbox={"boxstyle": "round,pad=0.15", "facecolor": "white", "alpha": 0.8, "lw": 0},
            )  # fmt: skip
