"""What was decided or is to be done where it is listed above the first of the items that have numbers."""

from __future__ import annotations

from collections.abc import Sequence, Set

from samgraf.ingest.decisions.walk import DECIDED, Walk
from samgraf.ingest.headings.items import Heading
from samgraf.ingest.lines.layout import Line, label_of

CLOSE = 2
"""Lines that may stand between the heading of all decisions and the first item ("Pass 1")."""

SHORT = 3
"""Words of such a line."""


def above_items(walk: Walk, found: Sequence[Line], heads: Sequence[Heading], first: int, taken: Set[int]) -> int:
    """The line of such a list's heading above line `first`, which heads the first item; `first` where there is none.

    It stands on a line of its own, below a blank line, behind those present (`taken`). Where nothing but the items
    stands below it, it is the heading of all that they list.
    """
    begin = max((i for i in taken if i < first), default=0) if heads and walk.genre != "protocol" else first
    for i in range(begin, first):
        line = found[i]
        apart = not (line.furniture or line.meta) and (line.apart or line.heading)
        label = label_of(line.words, walk.language) if apart else None
        if label and label.kind == "section" and label.role in DECIDED and label.value >= len(line.words):
            walk.for_all = over_all(found, i, first)
            return first if walk.for_all else i
    return first


def over_all(found: Sequence[Line], above: int, first: int) -> bool:
    """Whether the heading of all decisions (line `above`) has nothing below it but the items, from line `first` on.

    Then what the items list below somebody's name was decided for that person.
    """
    between = [line for line in found[above + 1 : first] if not line.furniture]
    short = (len(x.text.split()) <= SHORT and x.text[-1].isalnum() and ":" not in x.text for x in between)
    return len(between) <= CLOSE and all(short) and not any(x.bullet for x in between)
