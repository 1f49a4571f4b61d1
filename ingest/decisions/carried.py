"""Clauses above a decision which only says that they are carried ("Att: …", "Beslut: Att-satsen bifalls")."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from samgraf.ingest.lines.passages import cut
from samgraf.ingest.minutes import Decision
from samgraf.ingest.tables import tried
from samgraf.ingest.text import Passage

if TYPE_CHECKING:
    from samgraf.ingest.decisions.walk import Walk


def carried(walk: Walk, passage: Passage) -> bool:
    """Make decisions of the clauses right above a passage that carries them; whether it is such one."""
    language = walk.language
    if not any(r.match.fullmatch(passage.text) for r in tried(passage.text, language, "decisions", "carried")):
        return False
    found: list[int] = []
    for index in range(len(walk.passages) - 1, -1, -1):
        above = walk.passages[index]
        if above.item != passage.item or above.role == "decision":
            break
        if above.section == passage.section and above.role == "heading":
            continue
        hit = next(
            (m for r in tried(above.text, language, "decisions", "put") if (m := r.match.match(above.text))), None
        )
        if hit is None:
            break
        text, pieces = cut(above.text, above.pieces, *hit.span("clause"))
        walk.passages[index] = replace(above, text=text, pieces=pieces, role="decision")
        found.append(index)
    for index in reversed(found):
        put = walk.passages[index]
        walk.decisions.append(
            Decision(put.item, put.text, put.spans(), index, rule="decisions/carried", confidence=0.85)
        )
    if found:
        walk.add(replace(passage, role="sentence"))
    return bool(found)
