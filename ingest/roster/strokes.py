"""People whom strokes join on one line of a list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from samgraf.ingest.roster.draft import Entry
from samgraf.ingest.tables import table
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


def signs_as_words(entry: Entry, language: str) -> Entry:
    """An entry in which signs for "and" stand between two given names, with the word there ("Siri & Bo från Ekö").

    >>> text = "Siri & Bo från Ekö, Moa + Karl Ek"
    >>> signs_as_words(Entry(text, tuple(range(len(text)))), "sv").text
    'Siri och Bo från Ekö, Moa och Karl Ek'
    >>> signs_as_words(Entry("Ek & Alm AB", tuple(range(11))), "sv").text
    'Ek & Alm AB'
    """
    know, text, places = knowledge(language), entry.text, entry.places
    word = table(language, "language").get("small", {}).get("and", ("",))[0]
    for hit in reversed([*AND_SIGN.finditer(text)] if word else []):
        at = hit.start("sign")
        if know.is_given(hit["first"]) and know.is_given(hit["second"]):
            text = f"{text[:at]}{word}{text[at + 1 :]}"
            places = (*places[:at], *[places[at]] * len(word), *places[at + 1 :])
    return replace(entry, text=text, places=places)


AND_SIGN = re.compile(rf"(?<![\w-])(?P<first>{NAME}) (?P<sign>[&+]) (?=(?P<second>{NAME})(?=[ ,;(]|$)(?! AB\b))")

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
