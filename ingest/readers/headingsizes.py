"""Headings of a PDF's pages by the size of their letters, second lines of wrapped ones, and underlined labels."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from samgraf.ingest.readers.columns import Line
from samgraf.ingest.readers.folding import folded
from samgraf.ingest.readers.narrow import no_room
from samgraf.ingest.readers.strokes import Stroke

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


def underlined(page: Sequence[Line], drawn: Sequence[Stroke]) -> list[Line]:
    """The lines of a page, each that is underlined as a whole set off as those in bold are.

    >>> label = Line("Beslut", (50.0, 697.0, 85.0, 710.0), 12.0)
    >>> [line.bold for line in underlined([label], [Stroke(698.5, 50.0, 85.0)])]
    [True]
    """
    rules = sorted(stroke for stroke in drawn if stroke.end - stroke.start < LONGEST)
    if not rules:
        return list(page)
    return [replace(line, bold=True) if not line.bold and is_underlined(line, rules) else line for line in page]


LONGEST = 350.0
"""Points that a line below a label goes across at most; what is longer parts the page."""


def is_underlined(line: Line, rules: Sequence[Stroke]) -> bool:
    """Whether rules, sorted by height, go along most of a line right below its letters, and none beyond it."""
    left, bottom, right, _ = line.box
    if line.row or right - left > LONGEST:
        return False
    near, covered = 0.4 * line.size, 0.0
    for rule in rules[bisect_left(rules, (bottom - 0.1 * line.size,)) :]:
        if rule.at > bottom + 0.3 * line.size:
            break
        if rule.start < right and rule.end > left:
            if rule.start < left - near or rule.end > right + near:
                return False
            covered += rule.end - rule.start
    return covered > DRAWN * (right - left)


DRAWN: Final = 0.6
"""Share of a line that is underlined, at least: browsers leave room for letters that go below it."""
