"""Numbers that stand alone on a line, above their titles: of parts, within the year, Roman figures and letters.

2.1           12/2024
Skyltar       Ekonomi
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from samgraf.ingest.lines.layout import Line, label_of

ALONE = re.compile(
    r"(?:§ ?)?\d{1,2}\.\d{1,2}\.?|[A-Z]{2,4}[/.]\d{1,3}[/.]\d{2}"
    r"|\d{1,4}/(?:(?:19|20)\d{2}(?:[-/]\d{2})?|1[3-9]|[2-4]\d)"
    r"|X{0,2}(?:IX|IV|V?I{0,3})(?<=[IVX])[.)]?|[A-L][.)]"
)
LEAST = 2
"""So many such numbers make a habit of it."""
OF_YEAR = re.compile(r"\d{1,4}/(?:19|20)\d{2}(?:[-/]\d{2})?")
"""A number within the year, of which one is enough: an extract holds no more."""
LONGEST = 90
"""Characters of a title."""


def with_titles_beside(found: Sequence[Line], language: str) -> tuple[Line, ...]:
    """The lines, each number of a part that stands alone on one with the title below it beside it."""
    at = {i for i in range(len(found) - 1) if above_title(found, i, language)}
    if len(at) < LEAST and not any(OF_YEAR.fullmatch(found[i].words) for i in at):
        return tuple(found)
    out: list[Line] = []
    for i, line in enumerate(found):
        if i in at:
            below = found[i + 1]
            text = line.text + " " * (below.start - line.end) + below.text
            out.append(replace(line, end=below.end, text=text, heading=max(line.heading, below.heading), gap=1))
        elif i - 1 not in at:
            out.append(line)
    return tuple(out)


def above_title(found: Sequence[Line], i: int, language: str) -> bool:
    """Whether a line is such a number, right above a short line with a capital that is no sentence and no label."""
    line, below = found[i], found[i + 1]
    if line.furniture or line.row or line.code or not ALONE.fullmatch(line.words):
        return False
    plain = not (below.furniture or below.row or below.bullet or below.code) and below.gap <= 1
    titled = below.text[0].isupper() and below.text[-1] not in ".,;:" and len(below.text) <= LONGEST
    label = label_of(below.words, language)
    return plain and titled and (label is None or label.kind != "group" or OF_YEAR.fullmatch(line.words) is not None)
