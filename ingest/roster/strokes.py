"""People whom strokes join on one line of a list."""

from __future__ import annotations

import re
from collections.abc import Sequence
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


LOST = " "
"""What joins two names that nothing but a blank parts."""


def without_stops(joints: Sequence[str]) -> list[str]:
    """What joins names, without semicolons; a blank does where two names are all that stands between these or the ends.

    >>> without_stops([" "]), without_stops([";", " "]), without_stops(["", " "]), without_stops(["/", ";"])
    ([' '], ['', ' '], ['', ''], ['/', ''])
    """
    around = [";", *joints, ";"]
    alone = [before == after == ";" for before, after in zip(around, around[2:], strict=False)]
    return ["" if j == ";" or (j == LOST and not only) else j for j, only in zip(joints, alone, strict=True)]
