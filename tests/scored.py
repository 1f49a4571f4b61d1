"""What a careful reader takes from the held-out minutes, and how much of it is read."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import yaml

HELDOUT = Path(__file__).parent / "heldout"
MINUTES = sorted((HELDOUT / "minutes").iterdir())
GOLD = sorted((HELDOUT / "gold").glob("*.yaml"))


def gold(path: Path) -> dict[str, Any]:
    """A gold file as plain data."""
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def tallied(score: ModuleType, minutes: Sequence[Path]) -> dict[str, Counter[str]]:
    """For each line of the score, over all held-out documents: how many right, missed and extra.

    `minutes` are the documents or, under the same names with other endings, other files of them.
    """
    tables = score.run_program(f"{sys.executable} -m samgraf", minutes, None)
    names = {path.stem: path.name for path in minutes}
    total: dict[str, Counter[str]] = {}
    for path in GOLD:
        wanted = gold(path)
        wanted["document"] = names[Path(wanted["document"]).stem]
        for line, tally in score.score_document(wanted, tables, lambda area, text: None).items():
            counted = Counter(right=tally.right, missed=tally.missed, extra=tally.extra)
            total.setdefault(line, Counter()).update(counted)
    return total


def f1(n: Mapping[str, int]) -> float:
    """The harmonic mean of precision and recall."""
    return 2 * n["right"] / (2 * n["right"] + n["missed"] + n["extra"])
