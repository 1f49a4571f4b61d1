"""Titles of items without numbers that an agenda gives, and that come again below it word for word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from samgraf.ingest.headings.titleshapes import LEVEL
from samgraf.ingest.lines.layout import Line, label_of
from samgraf.ingest.tables import rules

LEAST = 3
"""So many titles of an agenda must come again."""
SHARE = 0.6
"""So much of an agenda must come again."""
FARTHEST = 40
"""Lines that an agenda may have."""


def with_agenda_titles(found: Sequence[Line], language: str) -> tuple[Line, ...]:
    """The lines with titles that an agenda gives as headings, where they come again in its order, each in its own line.

    Dagordning          the heading of the agenda
    • Sjön              in the agenda
    • Båten
    Sjön                the heading of what was said
    """
    heading = next((r.match for r in rules(language, "layout", "contents") if r.label == "heading"), None)
    for i, line in enumerate(found):
        if line.furniture or heading is None or not heading.match(line.words):
            continue
        titles = agenda_below(found, i, language)
        at = in_order(found, i + 1 + len(titles), [plain(found[k]) for k in titles])
        if len(at) >= max(LEAST, SHARE * len(titles)):
            return tuple(replace(x, heading=LEVEL, bullet="") if n in at else x for n, x in enumerate(found))
    return tuple(found)


def agenda_below(found: Sequence[Line], i: int, language: str) -> list[int]:
    """The lines of an agenda below its heading: all bullets, or short lines up to a blank one or a label."""
    at: list[int] = []
    for k in range(i + 1, min(i + FARTHEST, len(found))):
        line = found[k]
        if line.furniture:
            continue
        ends = bool(at) and (bool(line.bullet) != bool(found[at[0]].bullet) or (bool(line.gap) and not line.bullet))
        label = label_of(line.words, language)
        if ends or line.heading or (label is not None and label.kind in ("group", "field")):
            break
        at.append(k)
    return at


def in_order(found: Sequence[Line], start: int, titles: Sequence[str]) -> frozenset[int]:
    """The lines from `start` on that are nothing but a title, in the order of the titles."""
    at: list[int] = []
    for title in titles:
        again = (k for k in range(start, len(found)) if not found[k].furniture and plain(found[k]) == title)
        if title and (k := next(again, None)) is not None:
            at.append(k)
            start = k + 1
    return frozenset(at)


def plain(line: Line) -> str:
    """A title without what ends it, and without who spoke to it ("Sjön – Eva Ek, Sala", "Sjön (Eva Ek)")."""
    return re.split(r"\s[–-]\s|\s\(", line.words, maxsplit=1)[0].rstrip(" .:;").casefold()
