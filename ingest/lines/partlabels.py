"""Labels of the sections of an item that are counted as its parts: "12.1 Bakgrund", "12.2 Beslut"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from samgraf.ingest.lines.layout import Line, label_of

PART = re.compile(r"(?:§\s?)?(?P<item>\d{1,4})[.:](?!0{1,2}\b)(?P<part>\d{1,2})[.)]?\s+(?=[^\W\d_])")


def with_part_labels(found: Sequence[Line], language: str) -> tuple[Line, ...]:
    """The lines, the numbers left out before labels of sections where all counted parts of an item are such.

    One part with a title of its own ("12.2 Bron") shows that the others are matters, too.
    """
    parts: dict[str, list[tuple[int, int]]] = {}
    for n, line in enumerate(found):
        if not line.furniture and (hit := PART.match(line.words)):
            parts.setdefault(hit["item"], []).append((n, hit.end()))
    out = list(found)
    for of_item in parts.values():
        if all(labels(found[n].words[at:], language) for n, at in of_item):
            for n, at in of_item:
                out[n] = replace(found[n], body=found[n].body + at, heading=0)
    return tuple(out)


def labels(words: str, language: str) -> bool:
    """Whether words are a section's label, alone or before a colon and its value."""
    label = label_of(words, language)
    section = label is not None and label.kind == "section"
    return section and label is not None and (label.value >= len(words) or words[: label.value].rstrip().endswith(":"))
