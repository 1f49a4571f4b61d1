"""People whom strokes join on one line of a list."""

from __future__ import annotations

import re
from dataclasses import replace

from samgraf.ingest.roster.draft import Entry
from samgraf.ingest.words.fullnames import NAME
from samgraf.ingest.words.people import knowledge


def strokes_parted(entry: Entry, language: str) -> Entry:
    """An entry whose people strokes join, three or more, with semicolons for these.

    >>> strokes_parted(Entry("Eva Ek, Ekö / Bo Alm / Rut Dahl", tuple(range(31))), "sv").text
    'Eva Ek, Ekö ; Bo Alm ; Rut Dahl'
    """
    know = knowledge(language)
    hits = [hit for hit in STROKE.finditer(entry.text) if know.is_given(hit["given"])] if " / " in entry.text else []
    if len(hits) < LEAST_STROKES:
        return entry
    text = entry.text
    for hit in hits:
        text = f"{text[: hit.start()]};{text[hit.start() + 1 :]}"
    return replace(entry, text=text)


LEAST_STROKES = 2
STROKE = re.compile(rf"(?<= )/ (?=(?P<given>{NAME}) (?:[a-zåäö]+ )?{NAME})")
"""A stroke before a name."""
