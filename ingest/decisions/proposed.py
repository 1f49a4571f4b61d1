"""Names below a sentence that tells of a proposal: those are nominated, whatever stands behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samgraf.ingest.clauses.ballot import ballot
from samgraf.ingest.clauses.decide import form_of
from samgraf.ingest.clauses.elected import of_names
from samgraf.ingest.tables import tried

if TYPE_CHECKING:
    from samgraf.ingest.decisions.walk import Walk


def proposed_above(walk: Walk, item: int) -> bool:
    """Whether the nearest sentence of the item above that gives more than names tells of a proposal, undecided."""
    for passage in reversed(walk.passages):
        if passage.item != item or passage.role not in ("sentence", "heading"):
            return False
        if of_names(passage.text, walk.language) or ballot(passage.text, walk.language):
            continue
        told = any(r.search(passage.text) for r in tried(passage.text, walk.language, "decisions", "nominates"))
        return told and form_of(passage.text, walk.language) is None
    return False
