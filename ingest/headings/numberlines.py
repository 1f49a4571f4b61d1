"""Numbers that stand alone on a line, above their titles: of parts, within the year, Roman figures and letters.

2.1           12/2024       1.
Skyltar       Ekonomi       Val: Eva Ek valdes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from samgraf.ingest.headings.candidates import stands_alone
from samgraf.ingest.lines.layout import Line, label_of

ALONE = re.compile(
    r"(?:§ ?)?\d{1,2}\.\d{1,2}\.?|[A-Z]{2,4}[/.]\d{1,3}[/.]\d{2}"
    r"|\d{1,4}/(?:(?:19|20)\d{2}(?:[-/]\d{2})?|1[3-9]|[2-4]\d)"
    r"|X{0,2}(?:IX|IV|V?I{0,3})(?<=[IVX])[.)]?|[A-L][.)]"
)
COUNT = re.compile(r"\d{1,2}\.?")
LEAST_COUNT = 4
"""So many numbers that count from one on are those of items."""
LEAST = 2
"""So many such numbers make a habit of it."""
OF_YEAR = re.compile(r"\d{1,4}/(?:19|20)\d{2}(?:[-/]\d{2})?")
"""A number within the year, of which one is enough: an extract holds no more."""
LONGEST = 90
"""Characters of a title."""


def with_titles_beside(found: Sequence[Line], language: str) -> tuple[Line, ...]:
    """The lines, each number of a part that stands alone on one with the title below it beside it."""
    at = {i for i in range(len(found) - 1) if above_title(found, i, language)} or above_sentences(found)
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


def above_sentences(found: Sequence[Line]) -> set[int]:
    """The lines with nothing but a number that count from one on, where a sentence stands right below any of them.

    As where the cells of a table are written out in turn; titles alone are read where they stand.
    """
    at = [i for i, line in enumerate(found[:-1]) if COUNT.fullmatch(line.text) and not (line.furniture or line.row)]
    counts = [int(found[i].text.rstrip(".")) for i in at] == list(range(1, len(at) + 1)) and len(at) >= LEAST_COUNT
    if not counts or not all(begins(found[i + 1]) for i in at):
        return set()
    return set() if all(stands_alone(found, i, dense=True) for i in at) else {*at}


def begins(line: Line) -> bool:
    """Whether a line may be what stands beside a number: plain text with a capital, no blank line above it."""
    return line.text[0].isupper() and not (line.furniture or line.row or line.bullet or line.code or line.gap)


def above_title(found: Sequence[Line], i: int, language: str) -> bool:
    """Whether a line is such a number, right above a short line with a capital that is no sentence and no label."""
    line, below = found[i], found[i + 1]
    if line.furniture or line.row or line.code or not ALONE.fullmatch(line.words):
        return False
    plain = not (below.furniture or below.row or below.bullet or below.code) and below.gap <= 1
    titled = below.text[0].isupper() and below.text[-1] not in ".,;:" and len(below.text) <= LONGEST
    label = label_of(below.words, language)
    return plain and titled and (label is None or label.kind != "group" or OF_YEAR.fullmatch(line.words) is not None)
