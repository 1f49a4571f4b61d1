"""Numbered rows of a list of those present, which are no items."""

from __future__ import annotations

import re
from collections.abc import Sequence

from samgraf.ingest.lines.layout import Line, label_of
from samgraf.ingest.words.fullnames import NAME
from samgraf.ingest.words.people import knowledge

ROW = re.compile(
    rf"(?P<number>\d{{1,2}})[.)]\s*(?:\([^()]+\) )?(?:(?:\d:\w )?[\w.:-]+(?: [a-zåäö.]+){{0,3}}[:,]? )??"
    rf"(?:[a-zåäö]+ )?(?P<first>{NAME}),? (?:[a-zåäö]+ )?(?P<second>{NAME})"
)
"""A number, perhaps an office, and two words of which one may be a given name."""


def numbered_people(lines: Sequence[Line], language: str) -> frozenset[int]:
    """The lines that number those listed right below a heading of those present or absent."""
    found: set[int] = set()
    know = knowledge(language)
    for i, line in enumerate(lines[:-1]):
        begin = i + 1 + (lines[i + 1].furniture and i + 2 < len(lines))  # below a line that underlines the heading
        if not lines[begin].words[:1].isdigit() or line.furniture:
            continue
        label = label_of(line.words, language)
        if label is None or label.kind != "group" or label.value < len(line.words):
            continue
        rows = [begin]
        while rows[-1] + 1 < len(lines) and (lines[rows[-1] + 1].furniture or ROW.match(lines[rows[-1] + 1].words)):
            if lines[rows[-1] + 1].gap > 1:
                break
            rows.append(rows[-1] + 1)
        hits = [hit for k in rows if (hit := ROW.match(lines[k].words))]
        given = sum(1 for hit in hits if know.is_given(hit["first"]) or know.is_given(hit["second"]))
        if [int(hit["number"]) for hit in hits] == list(range(1, len(hits) + 1)) and 2 * given > len(hits):
            found.update(rows)
    return frozenset(found)
