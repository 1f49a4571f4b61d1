"""Headings of a PDF's pages by the size of their letters, and the second lines of those that are wrapped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from samgraf.ingest.readers.columns import Line
from samgraf.ingest.readers.folding import folded
from samgraf.ingest.readers.narrow import no_room

LARGER, BOLDER = 1.18, 1.03
"""How much larger than the body a heading is set; the same where all of that size is bold."""
NEAR = 0.02
"""So far from a heading's size, as a share of it, a line of that heading may be."""


def heading_sizes(pages: Sequence[Sequence[Line]]) -> tuple[float, ...]:
    """Sizes of letters that headings are set in, largest first; none where sizes vary as in recognised text.

    What is always bold needs to be but a little larger than the body.
    """
    weights: Counter[float] = Counter()
    plain: set[float] = set()
    for page in pages:
        for line in page:
            size = round(line.size * 2) / 2
            weights[size] += len(line.text)
            if not line.bold:
                plain.add(size)
    if not weights or len(weights) > 8:
        return ()
    body = max(weights, key=lambda size: (weights[size], -size))
    larger = {size: LARGER if size in plain else BOLDER for size in weights}
    return tuple(sorted((size for size in weights if size >= larger[size] * body), reverse=True))


def level_of(line: Line, headings: Sequence[float]) -> int:
    """The level of a heading by its size, 1 for the largest; 0 for what is none."""
    if line.row:
        return 0
    return min(6, next((n for n, size in enumerate(headings, start=1) if abs(size - line.size) <= NEAR * size), 0))


def joined_headings(page: Sequence[Line], headings: Sequence[float]) -> list[Line]:
    """The lines of a page, a heading that fills its line joined with its second line."""
    edge = max((line.box[2] for line in page), default=0.0)
    found: list[Line] = []
    for line in page:
        above = found[-1] if found else None
        level = level_of(line, headings)
        if above and level and not line.gap and level_of(above, headings) == level and is_full(above, line, edge):
            box = (
                min(above.box[0], line.box[0]),
                line.box[1],
                max(above.box[2], line.box[2]),
                above.box[3],
            )
            bold = above.bold and line.bold
            found[-1] = replace(above, text=folded((above.text, line.text)), box=box, bold=bold)
        else:
            found.append(line)
    return found


def is_full(above: Line, line: Line, edge: float) -> bool:
    """Whether a heading goes as far as the page's edge, or the first word of its second line would have done."""
    return above.box[2] > 0.8 * edge or no_room(above, line, edge)
