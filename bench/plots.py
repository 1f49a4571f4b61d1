"""The plots of docs/benchmarks.md, out of what bench/growth.py measured: the same figures give the same bytes.

python bench/plots.py build/growth/growth.json docs/images
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import matplotlib

matplotlib.use("svg")
matplotlib.rcParams.update({"svg.hashsalt": "samgraf", "axes.spines.top": False, "axes.spines.right": False})
from matplotlib import pyplot  # noqa: E402  # after its backend is chosen

PARTS = (
    ("text", "text of the files alone", "#9ecae1"),
    ("load", "loading the same quads alone", "#6baed6"),
    ("ingest", "samgraf ingest, whole", "#08519c"),
    ("naive", "pdfplumber, patterns, rdflib: items and clauses only", "#d95f0e"),
)


def cost(sizes: list[dict[str, Any]], file: Path) -> None:
    """CPU a document by size, beside the floors and the script."""
    figure, axes = pyplot.subplots(figsize=(7, 3.6))
    width = 0.2
    for k, (name, label, colour) in enumerate(PARTS):
        at = [n + (k - 1.5) * width for n, size in enumerate(sizes) if name in size]
        high = [1000 * size[name]["cpu"] / size["documents"] for size in sizes if name in size]
        bars = axes.bar(at, high, width * 0.92, label=label, color=colour)
        axes.bar_label(bars, fmt="%.0f", padding=2)
    axes.set_xticks(range(len(sizes)), [f"{size['documents']:,} documents" for size in sizes])
    axes.set_ylabel("CPU ms a document")
    axes.legend(frameon=False, loc="upper center", bbox_to_anchor=(0.5, -0.12), ncols=2)
    saved(figure, file)


def memory(sizes: list[dict[str, Any]], file: Path) -> None:
    """Peak memory of the largest process by size."""
    figure, axes = pyplot.subplots(figsize=(7, 2.8))
    counts = [size["documents"] for size in sizes]
    for name, label, colour in PARTS[1:3]:
        axes.plot(counts, [size[name]["largest"] for size in sizes], "o-", label=label, color=colour)
    axes.set_xscale("log")
    axes.set_xticks(counts, [f"{count:,}" for count in counts])
    axes.minorticks_off()
    axes.set_ylim(bottom=0)
    axes.set_xlabel("documents")
    axes.set_ylabel("MB, largest process")
    axes.legend(frameon=False)
    saved(figure, file)


def saved(figure: Any, file: Path) -> None:
    """Write a plot without the hour at which it was drawn."""
    figure.savefig(file, bbox_inches="tight", metadata={"Date": None})
    pyplot.close(figure)
    file.write_text("\n".join(line.rstrip() for line in file.read_text().splitlines()) + "\n")


def main() -> None:
    """Draw what was measured."""
    measured = json.loads(Path(sys.argv[1]).read_text())
    sizes = sorted((m for m in measured.values() if isinstance(m, dict)), key=lambda m: int(m["documents"]))
    sizes = [size for size in sizes if size["formats"] == ["pdf"]]
    cost(sizes, Path(sys.argv[2]) / "archive-cost.svg")
    memory(sizes, Path(sys.argv[2]) / "archive-memory.svg")


if __name__ == "__main__":
    main()
