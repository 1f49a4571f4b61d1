"""Whether minutes set a sentence, or an entry of a list, on each line, whatever its length."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from samgraf.ingest.lines.layout import Line
from samgraf.ingest.lines.passages import open_end


def line_by_line(lines: Sequence[Line], language: str) -> bool:
    """Whether minutes set a sentence on each line and no full stop behind it, as most lines within a paragraph show."""
    begins = goes_on = 0
    for above, line in pairwise(lines):
        apart = line.gap or line.furniture or line.bullet or line.row or line.heading or line.entry or above.row
        if apart or above.furniture or len(above.text) < 25 or len(line.text) < 15:
            continue
        if line.text[0].islower() or above.text[-1] in ",-–" or open_end(above.text, language):
            goes_on += 1
        elif line.text[0].isupper() and above.text[-1] not in ".!?:;":
            begins += 1
        else:
            goes_on += above.text[-1] in ".!?"
    return (begins >= 5 and begins > 2 * goes_on) or never_wrapped(lines, language)


def never_wrapped(lines: Sequence[Line], language: str) -> bool:
    """Whether no line goes on in the next one, though several end without a full stop right above a capital."""
    begins = 0
    for above, line in pairwise(lines):
        if line.gap or line.furniture or line.bullet or line.row or line.heading or above.row or above.furniture:
            continue
        if above.heading or above.text[-1] in ".!?:;" or not line.text[0].isalpha():
            continue
        wraps = above.text[-1] in "-–" or len(above.text) >= WIDE or open_end(above.text, language)
        if line.text[0].islower() or wraps:
            return False
        begins += above.text[-1] != ","
    return begins >= SEVERAL


WIDE = 60
"""A line of so many letters may have been wrapped wherever it ends."""
SEVERAL = 2
"""So many lines that begin anew show that lines are no paragraph's."""
