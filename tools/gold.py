"""Minutes with gold beside them: what the measuring tools share. Not part of the package.

The scorer and the real minutes stand beside the repository, in a folder `shared`; the held-out minutes are in `tests`.
"""

from __future__ import annotations

import importlib.util
import sys
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import yaml

HOME = Path(__file__).parents[1]
SHARED = HOME.parent / "shared"
HELDOUT = HOME / "tests" / "heldout"


@dataclass(frozen=True, slots=True)
class Document:
    """One document: its place, its gold, and whether it is one of our own, written to be held out."""

    path: Path
    gold: dict[str, Any]
    own: bool


def scorer() -> ModuleType:
    """The scorer that stands beside the repository, as a module; ends the program with a line where it is missing."""
    place = SHARED / "eval" / "score.py"
    if not place.is_file():
        sys.exit(f"{place} is missing: the scorer and the real minutes stand in a folder `shared` beside this one.")
    spec = importlib.util.spec_from_file_location("score", place)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["score"] = module
    spec.loader.exec_module(module)
    return module


def documents() -> list[Document]:
    """All documents that have gold: the real ones, then the held-out ones, each by name."""
    found = []
    for gold, minutes, own in (
        (SHARED / "gold", SHARED / "minutes", False),
        (HELDOUT / "gold", HELDOUT / "minutes", True),
    ):
        for file in sorted(gold.glob("*.yaml")):
            wanted: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
            found.append(Document(minutes / wanted["document"], wanted, own))
    return found
