"""Running text of a page of usual width: which lines go on in the line below, where the page's edge has wrapped them.

A line that is wrapped is full: the first word of the next one had no room in it. What begins something, a label or a
number, and what is set in columns stays by itself.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from samgraf.ingest.readers.columns import Line
from samgraf.ingest.readers.narrow import ROOM, begins, no_room
from samgraf.ingest.readers.rows import BULLET, MARKER
from samgraf.ingest.readers.wrapped import CLAUSE
from samgraf.ingest.tables.forms import either, small_words


def edge_of(page: Sequence[Line]) -> float:
    """Where the lines of running text on a page end at the right, or all lines where too few of them reach so far.

    Where many end at the same place, they are stretched to it; a line that goes farther had no place to be broken at.
    """
    running = [line for line in page if not line.row and line.text.count(" ") >= FEW and APART not in line.text]
    ends = Counter(round(line.box[2]) for line in running)
    end, times = ends.most_common(1)[0] if ends else (0, 0)
    edge = float(end) if times >= max(FULL, STRETCHED * len(running)) else farthest(running)
    reach = sum(1 for line in running if line.box[2] > edge - NEAR * line.size)
    return edge if reach >= FULL else farthest([line for line in page if not line.row])


def farthest(lines: Sequence[Line]) -> float:
    """The right end that only one line in fifty goes beyond."""
    ends = sorted(line.box[2] for line in lines)
    return ends[max(0, len(ends) - 1 - len(ends) // 50)] if ends else 0.0


def flows(line: Line, below: Line, edge: float) -> bool:
    """Whether running text goes on in the line below: its first word had no room any more, and nothing begins there."""
    if line.row or below.row or below.gap or line.bold != below.bold or line.text.count(" ") < FEW:
        return False
    if APART in line.text or APART in below.text or abs(line.size - below.size) > 0.1 * line.size:
        return False
    if below.x0 > line.x0 + 3 * line.size:
        return False
    first = below.text.split(" ", 1)[0]
    if line.text[-1] in ":;" or BULLET.match(first) or begins(line.text, first):
        return False
    if LABEL.match(below.text) and not (first.islower() and line.text[-1].islower()):
        return False
    if CLAUSE.match(below.text) and (line.text[-1] == "," or CLAUSE.match(line.text) or MORE.search(below.text)):
        return False
    if line.text[-1] in ".!?" and below.text.count(" ") < 2 * FEW:
        return False
    if first[:1].isupper() and not (CLAUSE.match(line.text.lower()) or PROSE.search(line.text)):
        told = SIGN.search(line.text) or NAME_ENDS.match(below.text)
        cut = CUT.search(line.text) or (told and IN_NAME.search(line.text))
        if not cut or MARKER.match(line.text.split(" ", 1)[0]):
            return False
    if line.text.rsplit(" ", 1)[-1] in SMALL and line.box[2] > NEARLY * edge:
        return True
    return no_room(line, below, edge - ROOM * line.size)


SMALL: Final = frozenset(small_words("from", "for", "by", "with", "at", "on", "in", "to"))
"""Words that no line ends with but one that goes on."""
NEARLY: Final = 0.8
"""So far, against the longest lines, such a line goes at least."""
FEW: Final = 4
"""Blanks in a line of running text, at least."""
LABEL: Final = re.compile(r"[^\W\d_][^:.,]{1,30}:(?:\s|$)")
"""What says what follows it."""
PROSE: Final = re.compile(r"[.!?]$|[a-zåäöæø]{2}[.,] ")
"""What a line of running text ends with or holds, and a title seldom does."""
MORE: Final = re.compile(rf",(?: (?:{either('and')}))?$")
"""How a clause ends that another one follows."""
CUT: Final = re.compile(rf"(?:,|\b(?:{either('and')})|\()\s[A-ZÅÄÖÆØ][\w.-]*$|\b[a-zåäöæø]+,?$")
"""How a line ends that is cut within a sentence, or within a name in a list of them."""
IN_NAME: Final = re.compile(r"(?:(?<!\S)[a-zåäöæø]{2,}|[a-zåäöæø][.!?])(?: [A-ZÅÄÖÆØ][\w-]*){1,2}$")
"""How a line ends that is cut within a name, where signs, or what stands below, show that it is no title."""
NAME_ENDS: Final = re.compile(rf"[A-ZÅÄÖÆØ][\w-]*(?:\.$| (?:{either('by_when', 'at', 'on', 'in', 'for', 'by')})\s)")
"""The end of a name that ends its sentence alone on a line, or goes on with where or when."""
SIGN: Final = re.compile(r"[,;:.)] ")
NEAR: Final = 3.0
"""So near the edge, in the size of the letters, a line that is wrapped there ends."""
FULL: Final = 3
"""Such lines on a page, at least."""
STRETCHED: Final = 0.3
"""Share of the lines of running text that end at one place where they are stretched to it, at least."""
APART: Final = "   "
"""What stands between columns."""
