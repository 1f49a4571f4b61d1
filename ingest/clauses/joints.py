"""Clauses that begin with what joins them to the one above: "samt att anta planen"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from samgraf.ingest.lines.layout import Line
from samgraf.ingest.tables.forms import either

JOINED = re.compile(rf"(?:{either('and', 'partly')})\s+(?=(?:{either('that')})\s)", re.IGNORECASE)
"""What joins a clause to the one above it, and stands at the start of its own line ("samt att anta planen")."""


def without_joints(paragraphs: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The paragraphs of a block, the lines that begin with what joins their clause to the one above without it."""
    out = [list(paragraph) for paragraph in paragraphs]
    for group in out:
        for k, line in enumerate(group):
            begins = k == 0 or line.bullet or group[k - 1].text[-1] in ",;.:"
            if begins and (hit := JOINED.match(line.words)):
                group[k] = replace(line, body=line.body + hit.end())
    return out
