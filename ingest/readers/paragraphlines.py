"""Plain text in which every line is a paragraph, as a word processor saves one: no blank lines, long ones unbroken.

There a line stands apart as a paragraph does, and bullets and numbers begin entries; blanks before them tell nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from samgraf.ingest.readers.paragraphs import Paragraph, Run
from samgraf.ingest.readers.tabstops import Flow
from samgraf.ingest.readers.writer import Writer

LEAST: Final = 12
"""Lines in such a text, at least."""
LONG: Final = 120
"""Letters in a line that no hand breaks."""
MANY: Final = 3
"""So many of these at least."""
BLANK: Final = 0.2
"""Blank lines for each other line, at most: a few stand above and below tables."""
FULL: Final = 60
"""Letters in a line that may have been broken for its length."""
ENTRY: Final = re.compile(r"(?P<before>\s{2,})(?P<mark>[•·\uf0b7\uf0a7◦▪o–-]|\(?(?:\d{1,3}|[a-zåäö])[.)])\s+(?=\S)")


def are_paragraphs(lines: Sequence[str]) -> bool:
    """Whether each line is a paragraph.

    >>> text = ["Protokoll", "1. Val", "Bron lagas " * 15 + "i vår.", "Vägen också."] * 4
    >>> are_paragraphs(text), are_paragraphs([part for line in text for part in (line, "")])
    (True, False)
    >>> are_paragraphs([*text, *["Bron ska lagas till nästa vår, och det ska den kommun göra som", "äger den."] * 3])
    False
    """
    told = [line for line in lines if line.strip()]
    if len(told) < LEAST or len(lines) - len(told) > BLANK * len(told) or any("\x0c" in line for line in told):
        return False
    if sum(len(line) > LONG for line in told) < MANY:
        return False
    broken = [a for a, b in pairwise(told) if len(a) > FULL and a.rstrip()[-1].isalnum() and b.lstrip()[0].islower()]
    return len(broken) < MANY


def write_paragraphs(writer: Writer, lines: Sequence[tuple[int, str]]) -> None:
    """Write the lines, each with its number, as paragraphs, entries of lists and rows at tab stops."""
    flow = Flow(writer)
    for number, line in lines:
        if line.strip():
            flow.write(paragraph(line), f"line {number}")
        else:
            flow.end()
    flow.end()


def paragraph(line: str) -> Paragraph:
    """A line as a paragraph, or as an entry of a list, as deep as it is set in.

    >>> paragraph("        ◦ lagas i vår").entry, paragraph("    2. Bron").marker
    (2, '2.')
    """
    entry = ENTRY.match(line)
    if not entry:
        return Paragraph([Run(line)])
    mark = entry["mark"] if entry["mark"][-1] in ".)" else "-"
    return Paragraph([Run(line[entry.end() :])], 0, max(len(entry["before"].expandtabs(STEP)) // STEP, 1), mark)


STEP: Final = 4
"""Blanks that an entry is set in by for each list that it is in."""
