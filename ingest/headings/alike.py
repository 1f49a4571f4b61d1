"""Titles below their numbers, known by the company of the other ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from samgraf.ingest.headings.items import Heading
from samgraf.ingest.lines.layout import Line, label_of


def titled_alike(lines: Sequence[Line], found: tuple[Heading, ...], language: str) -> tuple[Heading, ...]:
    """The headings; where half the numbers or more stand right above titles, so do the others, whatever label that is.

    What was decided stands below its label there, too.
    """
    bare = [h for h in found if not h.pieces and not h.again]
    below = [h for h in found if h.pieces and h.pieces[0][0] > lines[h.first].end]
    close = sum(1 for h in below if not lines[h.first + 1].gap)
    if not bare or 2 * len(below) < len(found) or 2 * close <= len(below):
        return found
    out = []
    for h in found:
        line = lines[h.first + 1] if h.first + 1 < len(lines) else None
        label = label_of(line.words, language) if line is not None else None
        free = label is not None and label.value >= len(line.words) and label.role not in KEPT if line else False
        if h in bare and line is not None and free and not (line.gap or line.furniture or line.bullet or line.row):
            h = replace(h, last=h.first + 1, pieces=((line.start, line.end),), body=line.end)
        out.append(h)
    return tuple(out)


KEPT = ("decision", "proposal", "motion")
"""Labels within an item that are no titles, wherever they stand."""
