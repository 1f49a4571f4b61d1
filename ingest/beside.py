"""Lines below a decision that say, behind labels, who is to act and by when: they belong to it and are none."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from samgraf.ingest.passages import cut
from samgraf.ingest.tables import rules
from samgraf.ingest.text import Passage

if TYPE_CHECKING:
    from samgraf.ingest.walk import Walk


def beside(walk: Walk, passage: Passage) -> bool:
    """Keep a line of owner and day with the decision right above it, a label between at most; whether it is such one.

    Owner and day become passages of their own, with the sections that the cells of a table of things to do have.
    """
    if not walk.decisions:
        return False
    last = walk.decisions[-1]
    end = max((last.passage, *last.details))
    if last.item != passage.item or any(p.role != "heading" for p in walk.passages[end + 1 :]):
        return False
    hit = next((m for r in rules(walk.language, "decisions", "beside") if (m := r.match.match(passage.text))), None)
    if hit is None:
        return False
    details = list(last.details)
    for section in ("owner", "when"):
        if hit.groupdict().get(section):
            text, pieces = cut(passage.text, passage.pieces, *hit.span(section))
            part = replace(passage, text=text, pieces=pieces, role="sentence", section=section)
            details.append(walk.add(part))
    walk.decisions[-1] = replace(last, details=tuple(details))
    return True
