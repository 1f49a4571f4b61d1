"""Groups that one line of a list names one after another, whose last one goes on below it.

Närvarande: Eva Ek. Från Sala kommun: Bo Alm,
Rut Dahl. Från Verket: Siv Ask.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from samgraf.ingest.lines.layout import Line, label_of
from samgraf.ingest.roster.bodiesinturn import one_after_another
from samgraf.ingest.tables.forms import ending


def with_turns_whole(lines: Sequence[Line], first: int, last: int, language: str) -> Sequence[Line]:
    """The lines; to one from `first` to `last` that names groups in turn and ends in the midst of one, the next joined.

    The line that is joined is left out.
    """
    found = list(lines)
    for i in range(first, last - 1):
        line, below = found[i], i + 1
        while below < last and goes_on(line, found[below], language):
            line = replace(line, text=f"{line.text} {found[below].text}", end=found[below].end)
            found[below] = replace(found[below], furniture=True)
            below += 1
        found[i] = line
    return found


def goes_on(line: Line, below: Line, language: str) -> bool:
    """Whether a line that names groups in turn behind a label ends in the midst of one, which the next goes on with."""
    if line.furniture or not line.text.endswith((",", *ending("and"))) or below.start != line.end + 1:
        return False
    if below.gap or below.bullet or below.row or below.heading or below.furniture or label_of(below.words, language):
        return False
    label = label_of(line.words, language)
    headed = label is not None and label.kind == "group" and not label.glued
    return headed and bool(label and one_after_another(line, label.value, language))
