"""Parties that a dash, a colon or a tab parts from the name behind them, set in a column as most lists have them.

S - Eva Ek        S: Eva Ek        both are seen as "S   Eva Ek"
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from samgraf.ingest.tables.forms import either
from samgraf.ingest.words.fullnames import NAME
from samgraf.ingest.words.people import knowledge

if TYPE_CHECKING:
    from samgraf.ingest.lines.layout import Line

LEAST = 3
"""So many names with a party and such a sign before them show how a list does it."""
LEAD = re.compile(
    rf"(?:^|(?<=[\s,;:]))(?P<party>[A-ZÅÄÖ]{{1,4}})(?P<sign> [-–—] |: |:?\t)(?=(?P<given>{NAME}) (?:[a-zåäö]+ )?{NAME})"
)
"""What may be a party, the sign behind it, and a name."""
SIGN = re.compile(r"[A-ZÅÄÖ](?: [-–—] |: |:?\t)[A-ZÅÄÖ]")
TWO_NAMES = re.compile(
    rf"{NAME}(?: (?:[a-zåäö]+ )?{NAME})+(?:, ?(?:{either('and')})?| (?:{either('and')}|&|/)) ?"
    rf"(?P<given>{NAME}) (?:[a-zåäö]+ )?{NAME}"
)
"""A name and the next one, with a comma or a word like "och" between them."""


def with_parties_apart(found: Sequence[Line], language: str) -> list[Line]:
    """The lines, with blanks for the sign between a party and its name where several show it, each of the same length.

    Where one of them has several names behind a colon, it heads them all, and stays.
    """
    know = knowledge(language)
    hits: dict[int, list[re.Match[str]]] = {}
    for n, line in enumerate(found):
        if SIGN.search(line.text):
            maybe = (hit for hit in LEAD.finditer(line.text) if know.party(hit["party"]))
            sure = [hit for hit in maybe if know.is_given(hit["given"])]
            hits |= {n: sure} if sure else {}
    if sum(map(len, hits.values())) < LEAST or any(heads(found[n].text, signs) for n, signs in hits.items()):
        return list(found)
    out = list(found)
    headed = any(found[n].row and n and found[n - 1].row and n - 1 not in hits for n in hits)  # a table with columns
    for n, signs in hits.items():
        text = out[n].text
        for hit in signs:
            if "\t" not in hit["sign"] or not (headed and out[n].row):
                text = text[: hit.start("sign")] + " " * len(hit["sign"]) + text[hit.end("sign") :]
        out[n] = replace(out[n], text=text)
    return out


def heads(text: str, signs: Sequence[re.Match[str]]) -> bool:
    """Whether a party stands before several names of a line, which a comma or a word like "och" joins."""
    ends = [*(hit.start() for hit in signs[1:]), len(text)]
    return any(TWO_NAMES.match(text[hit.end() : end]) is not None for hit, end in zip(signs, ends, strict=True))
