"""People whom strokes or dashes join on one line of a list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from samgraf.ingest.roster.draft import Entry
from samgraf.ingest.tables import table
from samgraf.ingest.words.fullnames import NAME
from samgraf.ingest.words.people import knowledge


def strokes_parted(entry: Entry, language: str) -> Entry:
    """An entry whose people strokes join, or dashes from the first one on, three or more, with semicolons for these.

    >>> strokes_parted(Entry("Eva Ek, Ekö / Bo Alm / Rut Dahl", tuple(range(31))), "sv").text
    'Eva Ek, Ekö ; Bo Alm ; Rut Dahl'
    >>> strokes_parted(Entry("Eva Ek, Ekö – Bo Alm – Rut Dahl", tuple(range(31))), "sv").text
    'Eva Ek, Ekö ; Bo Alm ; Rut Dahl'
    >>> strokes_parted(Entry("Ekö – Eva Ek, Viken – Bo Alm, Ås – Rut Dahl", tuple(range(43))), "sv").text
    'Ekö – Eva Ek, Viken – Bo Alm, Ås – Rut Dahl'
    """
    hits = joints(entry.text, language)
    if len(hits) < LEAST_STROKES:
        return entry
    text = entry.text
    for hit in hits:
        text = f"{text[: hit.start()]};{text[hit.start() + 1 :]}"
    return replace(entry, text=text)


def joints(text: str, language: str) -> list[re.Match[str]]:
    """The strokes before names in the text of an entry, or else its dashes, where each of these joins two names."""
    know = knowledge(language)
    if " / " in text:
        return [hit for hit in STROKE.finditer(text) if know.is_given(hit["given"])]
    dashes = len(DASH.findall(text))
    if dashes < LEAST_STROKES or not ((first := FIRST.match(text)) and know.is_given(first["given"])):
        return []
    hits = [hit for hit in DASHED.finditer(text) if know.is_given(hit["given"])]
    return hits if len(hits) == dashes else []


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
FIRST = re.compile(rf"(?P<given>{NAME}) (?:[a-zåäö]+ )?{NAME}")
STROKE = re.compile(rf"(?<= )/ (?={FIRST.pattern})")
"""A stroke before a name."""
DASH = re.compile(r"(?<=[ \w)])[–—-](?= )")
DASHED = re.compile(rf"{DASH.pattern} (?={FIRST.pattern})")
"""A dash before a name."""


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
