"""Who is to act, in a column at the right edge of running text, below a heading such as "Ansvarig"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from samgraf.ingest.layout import Line
from samgraf.ingest.minutes import Decision
from samgraf.ingest.passages import passage_of
from samgraf.ingest.tables import table
from samgraf.ingest.text import Passage

if TYPE_CHECKING:
    from samgraf.ingest.walk import Walk

RIGHT = 40
"""So many characters from the edge a heading stands at the right."""
NEAR = 12
"""So many characters from where its heading begins an entry of the column begins at the most."""
BEHIND = re.compile(r"\s{3,}(?P<owner>[A-ZÅÄÖ]\S*(?: \S+){0,3})$")


def with_owners(found: Sequence[Line], language: str) -> tuple[Line, ...]:
    """The lines without what stands at their right edge below a heading that says who is to act; they keep its place.

    An owner on a line of its own belongs to the line above it.
    """
    out: list[Line] = []
    column = 0
    for line in found:
        words = line.text.split("   ")[-1].strip()
        if is_heading(words, language) and line.indent + line.text.rindex(words) >= RIGHT:
            column = line.indent + line.text.rindex(words)
            line = replace(line, furniture=True) if words == line.text else line
        elif column and not line.furniture and not line.row:
            hit = BEHIND.search(line.text)
            if hit and abs(line.indent + hit.start("owner") - column) <= NEAR:
                place = (line.start + hit.start("owner"), line.end)
                line = replace(line, end=line.start + hit.start(), text=line.text[: hit.start()], owner=place)
            elif abs(line.indent - column) <= NEAR and out and len(line.text.split()) <= 4:
                out[-1] = replace(out[-1], owner=(line.start, line.end))
                line = replace(line, furniture=True)
        out.append(line)
    return tuple(out)


def is_heading(words: str, language: str) -> bool:
    """Whether a word or two head a column of those who are to act."""
    return words.rstrip(":").casefold() in table(language, "decisions").get("columns", {}).get("owner", ())


def owners_of(passage: Passage, lines: Sequence[Line]) -> list[tuple[str, tuple[int, int]]]:
    """The owners and the days beside the lines that end within a passage."""
    spans = passage.spans()
    beside = [x for x in lines if any(s.start < x.end <= s.end for s in spans)]
    return [(kind, at) for x in beside for kind, at in (("owner", x.owner), ("when", x.when)) if at[1]]


def owned(walk: Walk, decision: Decision, passage: Passage, owners: Sequence[tuple[str, tuple[int, int]]]) -> Decision:
    """A decision with its owners and its day, each a passage of its own, as in a table of things to do."""
    cells = (passage_of(walk.text, [at], walk.language, "sentence", passage.item, kind) for kind, at in owners)
    return replace(decision, details=(*decision.details, *(walk.add(cell) for cell in cells if cell)))
