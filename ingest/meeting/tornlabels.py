"""Labels of the head that go on below themselves in a narrow margin, their value beside the first line or both.

Utses att     Eva Ek            Plats och     Rådhuset,
justera                         tid           kl. 13.00
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from samgraf.ingest.lines.layout import Label, Line, label_of
from samgraf.ingest.lines.passages import flow
from samgraf.ingest.meeting.fields import Field

BEGUN = re.compile(r"[A-ZÅÄÖÆØ]\S*(?: [a-zåäöæø]\S*){0,3}(?P<between> +)(?=\S)")
"""What may be the first part of a label, and the room before its value."""
REST = re.compile(r"(?P<label>[a-zåäöæø]+(?: [a-zåäöæø]+){0,3}):?(?: {2,}(?P<value>\S.*))?")
"""The rest of a label, perhaps with the rest of its value."""


def torn_labels(found: Sequence[Line], first: int, text: str, language: str) -> tuple[list[Field], frozenset[int]]:
    """The fields of the head, before line `first`, whose labels stand on two lines, and the lines that they take."""
    fields: list[Field] = []
    taken: set[int] = set()
    for i in range(first - 1):
        line, below = found[i], found[i + 1]
        if line.furniture or line.row or below.furniture or below.gap or below.indent != line.indent:
            continue
        rest = REST.fullmatch(below.words)
        begun = begun_label(line.words, rest["label"], language) if rest else None
        if begun is None or rest is None:
            continue
        label, start = begun
        values = [(line.body + start, line.end)]
        values += [(below.body + rest.start("value"), below.body + rest.end("value"))] if rest["value"] else []
        fields.append(Field(label.role, *flow(text, values, language)))
        taken |= {i, i + 1}
    return fields, frozenset(taken)


def begun_label(words: str, rest: str, language: str) -> tuple[Label, int] | None:
    """The label of the head that a line begins with and the `rest` below it ends, and where its value begins.

    >>> label, start = begun_label("Utses att   Eva Ek", "justera", "sv")
    >>> label.role, start, begun_label("Eva Ek   ordförande", "justera", "sv")
    ('verifier', 12, None)
    """
    hit = BEGUN.match(words)
    ends = [(hit.start("between"), hit.end())] if hit else []
    if hit and hit["between"] == " ":  # a label as wide as its column
        first = words.find(" ")
        ends.append((first, first + 1))
    for end, start in ends:
        whole = f"{words[:end]} {rest}"
        label = label_of(whole, language)
        if label and label.kind == "field" and not label.glued and label.value >= len(whole):
            return label, start
    return None
