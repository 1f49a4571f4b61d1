"""What plain text marks by hand: headings by strokes below, by signs around, "h2." before; bold; numbers in bullets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from samgraf.ingest.lines.layout import Line

STROKES = re.compile(r"(?P<mark>[-=~_–—])(?P=mark){2,}")
BOLD = re.compile(r"(?P<mark>\*\*|__|\*|_)(?P<title>[^*_\s](?:[^*_]*[^*_\s])?)(?P=mark)")
BOLD_NUMBERED = re.compile(rf"(?=[\W_]{{1,4}}\d){BOLD.pattern}(?:\s{{3,}}|\t)(?P<case>\S.*)")
"""A numbered title in bold, with the number of the case beside it."""
WIKI = re.compile(r"(?P<level>={1,6}) *(?P<title>[^\s=>].*?) *(?P=level)|h(?P<number>[1-6])\. +(?P<text>\S.*)")


def with_marks(found: Sequence[Line]) -> list[Line]:
    """The lines with those marked by hand as headings, and without the signs that mark them."""
    out: list[Line] = []
    for i, line in enumerate(found):
        below = found[i + 1] if i + 1 < len(found) else None
        if below is not None and below.furniture and underlined(line, below):
            out.append(replace(line, heading=1 if below.text[0] == "=" else 2))
        elif line.text[0] in "=h" and (hit := WIKI.fullmatch(line.text)):
            part = "title" if hit["level"] else "text"
            start, end = line.start + hit.start(part), line.start + hit.end(part)
            level = len(hit["level"]) if hit["level"] else int(hit["number"])
            out.append(replace(line, start=start, end=end, body=start, text=hit[part], heading=level))
        elif line.text[0] in "*_" and (hit := BOLD.fullmatch(line.text)):
            start, end = line.start + hit.start("title"), line.start + hit.end("title")
            out.append(replace(line, start=start, end=end, body=start, text=hit["title"], bold=True, bullet=""))
        elif line.text[0] in "*_" and (hit := BOLD_NUMBERED.fullmatch(line.text)):
            start, end, case = (line.start + at for at in (hit.start("title"), hit.end("title"), hit.start("case")))
            out.append(replace(line, start=start, end=end, body=start, text=hit["title"], bold=True, bullet=""))
            out.append(replace(line, start=case, body=case, text=hit["case"], gap=0, bullet=""))
        else:
            out.append(line)
    return out


def below_strokes(found: Sequence[Line]) -> list[Line]:
    """The lines; numbered ones right below strokes over the page, which part items, stand apart."""
    out = [*found]
    for i in range(2, len(found)):
        strokes, line = found[i - 1], found[i]
        if strokes.furniture and not (line.gap or strokes.gap or line.bullet) and NUMBERED.match(line.text):
            if STROKES.fullmatch(strokes.text) and not underlined(found[i - 2], strokes):
                out[i] = replace(line, gap=1)
    return out


NUMBERED = re.compile(r"[(\[]?\d{1,3}[\])]? [A-ZÅÄÖÆØ]")
"""A number before a title."""


def without_bullets(found: Sequence[Line]) -> list[Line]:
    """The lines; those with a bullet before the number of an item, all of them from one on, without the bullet."""
    numbers = {i: int(hit["number"]) for i, line in enumerate(found) if (hit := COUNTED.match(line.words))}
    own = [i for i in numbers if found[i].bullet]
    first = numbers[own[0]] if own else 0
    begun = first == 1 or all(found[i].words[0] == "§" for i in own)
    if len(own) < ITEMS or len(own) < len(numbers) or not begun:
        return [*found]
    if [*numbers.values()] != list(range(first, first + len(own))):
        return [*found]
    out = [*found]
    for i in own:
        out[i] = replace(found[i], start=found[i].body, text=found[i].words, bullet="")
    return out


COUNTED, ITEMS = re.compile(r"(?:§ ?(?=\d+[.:)]?\s))?(?P<number>\d{1,3})(?:[.):]\s*|\s)(?=[A-ZÅÄÖÆØ])"), 4
"""A number as an item has, and of how many items bullets are taken away."""


def underlined(line: Line, below: Line) -> bool:
    """Whether strokes of about its own length stand right below a line that is no row of a table and no sentence."""
    sentence = line.text[-1] == "."
    if sentence or below.gap or line.furniture or line.heading or line.row or line.bullet:
        return False
    if not STROKES.fullmatch(below.text):
        return False
    near = abs(len(below.text) - len(line.text)) <= max(4, len(line.text) // 4)
    return near and len(line.text) <= 80 and re.search(r"\s{3}|[|:]", line.text) is None
