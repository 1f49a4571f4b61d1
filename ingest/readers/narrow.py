"""Paragraphs in narrow columns: their lines are too short to tell much, so each is written as one.

On a page of usual width a line that is wrapped is long, and what stands short is a heading, a name or an entry. In a
column of half a page nothing is long. There the place of the words tells what was wrapped, as in a table's cell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from samgraf.ingest.readers.columns import OPEN_END
from samgraf.ingest.readers.folding import folded
from samgraf.ingest.readers.lists import Line
from samgraf.ingest.readers.rows import BULLET, MARKER

NARROW: Final = (24.0, 62.0)
"""Letters in a full line of a narrow column."""
FEWEST: Final = 6
"""Lines of a column from which on it is one."""
ROOM: Final = 0.6
"""So much room, in the size of the letters, a line that is full may have left behind the next word."""
ENDS: Final = ".!?"
"""What ends a sentence."""
SHORT: Final = 4.0
"""So much room, in the size of the letters, a heading leaves at least."""
HANGING: Final = 3.0
"""So far in, in the size of the letters, an entry of a list goes on."""


def whole_paragraphs(lines: Sequence[Line], left: float, right: float) -> list[Line]:
    """The lines of a part of a page from `left` to `right`; those of a paragraph as one where it is narrow."""
    plain = [line for line in lines if not line.row and line.text]
    if len(plain) < FEWEST:
        return list(lines)
    letters = sorted((line.box[2] - line.box[0]) / len(line.text) for line in plain)
    full = (right - left) / max(letters[len(letters) // 2], 0.1)
    if not NARROW[0] <= full <= NARROW[1]:
        return list(lines)
    found: list[Line] = []
    last: Line | None = None
    for line in lines:
        if last and found and is_onward(found[-1], last, line, right):
            above = found[-1]
            box = (
                min(above.box[0], line.box[0]),
                line.box[1],
                max(above.box[2], line.box[2]),
                above.box[3],
            )
            found[-1] = replace(above, text=folded((above.text, line.text)), box=box, bold=above.bold and line.bold)
        else:
            found.append(line)
        last = line
    return found


def is_onward(above: Line, last: Line, line: Line, right: float) -> bool:
    """Whether a line goes on with the paragraph `above`, whose last line so far is `last`."""
    first = line.text.split(" ", 1)[0]
    if line.gap or line.row or last.row or "    " in line.text or abs(last.size - line.size) > 0.1 * last.size:
        return False
    if BULLET.match(first) or begins(last.text, first) or LEAD.match(line.text) or (last.bold and not line.bold):
        return False
    entry = BULLET.match(above.text.split(" ", 1)[0]) or MARKER.match(above.text.split(" ", 1)[0])
    if not -0.5 * line.size < line.x0 - above.x0 < (HANGING if entry else 0.5) * line.size:
        return False
    if OPEN_END.search(last.text) or (last.text.endswith("-") and first[:1].islower()):
        return True
    if last.text[-1:] in ENDS and line.text[-1:] not in ENDS and line.box[2] < right - SHORT * line.size:
        return False  # a heading right below a sentence that fills its line
    return no_room(last, line, right - ROOM * line.size)


def no_room(above: Line, below: Line, edge: float) -> bool:
    """Whether the first word of a line would have gone beyond an edge in the line above it, by the width of letters.

    >>> above, below = (Line(text, (50, 700, 50 + 5 * len(text), 712), 10) for text in ("Ekö vill", "ha svar"))
    >>> no_room(above, below, 120.0), no_room(above, below, 90.0)
    (False, True)
    """
    wide = sum(line.box[2] - line.box[0] for line in (above, below))
    letter = wide / max(len(above.text) + len(below.text), 1)
    return above.box[2] + letter * (1 + len(below.text.split(" ", 1)[0])) > edge


def begins(above: str, first: str) -> bool:
    """Whether the first word of a line is a number or letter that begins something; a figure within a sentence is none.

    >>> begins("Beslut", "12."), begins("Mötet avslutades.", "12"), begins("Föreningen har just nu", "12")
    (True, True, False)
    """
    if not MARKER.match(first):
        return False
    return not (first.isdigit() and above[-1:].islower() and above.count(" ") >= SENTENCE)


SENTENCE: Final = 2
"""Blanks in what may be a part of a sentence, at least."""
LEAD: Final = re.compile(r"[^\W\d_][\w ]{1,24}: ")
"""A label with what it heads."""
