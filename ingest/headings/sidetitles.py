"""Numbers and titles that stand in a column at the left, with the text of each item in a column beside them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from samgraf.ingest.lines.layout import Line

LEVEL = 3
"""Of the headings that such titles are read as."""
FEWEST = 2
"""So many items with their text beside the title make a column of it."""
NUMBER = r"(?:§ ?\d{1,4}(?: ?[a-z])?|\d{1,2}(?: ?§|[.)]))"
BESIDE = re.compile(rf"(?P<left>{NUMBER}\s+\S+(?: \S+)*)\s{{3,}}(?P<right>[A-ZÅÄÖÆØ].*)")
BEGINS = re.compile(rf"{NUMBER}\s")
NEAR = 1
"""So far from the column's edge its lines may begin."""


def with_side_titles(found: Sequence[Line]) -> tuple[Line, ...]:
    """The lines with such titles as headings above their text, where the text of most items begins at one edge."""
    at = {i: edge for i, line in enumerate(found) if (edge := edge_of(line))}
    edge, many = Counter(at.values()).most_common(1)[0] if at else (0, 0)
    if many < FEWEST:
        return tuple(found)
    numbered = sum(1 for line in found if BEGINS.match(line.text) and not line.furniture)
    if 2 * many < numbered:
        return tuple(found)
    out: list[Line] = []
    i = 0
    while i < len(found):
        if abs(at.get(i, 0) - edge) > NEAR:
            out.append(found[i])
            i += 1
            continue
        end = end_of(found, i, edge)
        left, right = parted(found[i:end], edge)
        out += left + right
        i = end
    return tuple(out)


def edge_of(line: Line) -> int:
    """Where running text begins beside a number and its title, counted from the edge of the page; else 0."""
    if line.furniture or line.row or line.bullet or line.heading or "   " not in line.text:
        return 0
    hit = BESIDE.match(line.text)
    said = hit["right"].split() if hit else []
    told = len(said) >= 3 and 2 * sum(1 for word in said if word[0].islower()) >= len(said)
    return line.indent + hit.start("right") if hit and told and "   " not in hit["right"] else 0


def end_of(found: Sequence[Line], first: int, edge: int) -> int:
    """Behind the last line of an item: its text begins at the edge, its title ends before it."""
    for i in range(first + 1, len(found)):
        line = found[i]
        inside = (
            line.indent >= edge - NEAR
            or (not line.gap and beside(line, edge) >= 0)
            or (not line.gap and line.indent > 0 and line.indent + len(line.text) < edge)
        )
        if line.furniture or BEGINS.match(line.text) or not inside:
            return i
    return len(found)


def beside(line: Line, edge: int) -> int:
    """The offset in a line's text at which the right column begins, -1 where nothing of it stands there."""
    hits = (hit.end() for hit in re.finditer(r"\s{2,}", line.text))
    return next((at for at in hits if abs(line.indent + at - edge) <= NEAR), -1)


def parted(item: Sequence[Line], edge: int) -> tuple[list[Line], list[Line]]:
    """The lines of an item's title, as one heading, and those of its text."""
    left: list[Line] = []
    right: list[Line] = []
    for line in item:
        if line.indent >= edge - NEAR:
            right.append(line)
            continue
        at = beside(line, edge)
        words = (line.text[:at] if at >= 0 else line.text).rstrip()
        left.append(replace(line, end=line.start + len(words), text=words, heading=LEVEL))
        if at >= 0:
            start = line.start + at
            right.append(replace(line, start=start, body=start, text=line.text[at:], indent=edge, gap=0))
    return left, right
