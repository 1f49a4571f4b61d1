"""Everything from one store into another, and the proof that it arrived."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from samgraf.graph.errors import StoreError
from samgraf.graph.facts import joined

if TYPE_CHECKING:
    from samgraf.graph.store import Store


@dataclass(frozen=True, slots=True)
class Copied:
    """How much was copied."""

    documents: int
    quads: int


def copy(source: Store, target: Store) -> Copied:
    """Put all quads of a store into an empty one and compare both line by line.

    Raises `StoreError` where the target holds something, where its IRIs begin elsewhere, and where it gives back
    other lines than it was given: some servers change what they keep, such as the form of a number.
    """
    lines = source.view.lines()
    if not target.engine.is_empty:
        raise StoreError(f"{target.address}: holds something already. Copy into an empty store.")
    if source.base != target.base:
        raise StoreError(
            f"{target.address}: its IRIs would begin with {target.base}, those of {source.address} do with "
            f"{source.base}. Copy with SAMGRAF_BASE={source.base}"
        )
    target.engine.load(joined(lines))
    target.engine.flush()
    there = target.view.lines()
    if there != lines:
        lost, new = sorted(set(lines) - set(there)), sorted(set(there) - set(lines))
        first = (lost or new)[0]
        raise StoreError(
            f"{target.address}: not the same afterwards: {len(lost)} quads are missing and {len(new)} are new, "
            f"such as {first[:200]}. The copy is there; don't rely on it."
        )
    return Copied(len(target.view.documents()), len(lines))
