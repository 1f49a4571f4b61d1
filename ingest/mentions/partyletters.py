"""Parties named by their letters alone ("M och S reserverar sig")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from samgraf.ingest.mentions.sight import Candidate, Sight
from samgraf.ingest.tables.forms import either

LETTERS = re.compile(r"(?<![\w(/.-])[A-ZÅÄÖ]{1,3}(?![\w)/-]|\.\w)")
BESIDE_AFTER = re.compile(rf"(?:,| (?:{either('and')})){{1,2}} ([A-ZÅÄÖ]{{1,3}})(?!\w)")
BESIDE_BEFORE = re.compile(rf"(?<!\w)([A-ZÅÄÖ]{{1,3}})(?:,| (?:{either('and')})) $")
SPOKEN_FOR = re.compile(rf"\b(?:{either('for', 'from', 'by', 'against')}) $")


def parties(sight: Sight) -> Iterator[Candidate]:
    """Parties named by their letters outside brackets: beside one another, acting, or spoken for."""
    if not sight.memory.parties:
        return
    for hit in LETTERS.finditer(sight.text):
        letters = hit.group()
        if letters not in sight.memory.parties:
            continue
        after, before = sight.text[hit.end() : hit.end() + 12], sight.text[max(0, hit.start() - 12) : hit.start()]
        beside = BESIDE_AFTER.match(after) or BESIDE_BEFORE.search(before)
        listed = bool(beside and beside.group(1) in sight.memory.parties)
        acting = len(letters) > 1 and (sight.acts(hit.end()) or SPOKEN_FOR.search(before) is not None)
        if listed or acting:
            yield Candidate(hit.start(), hit.end(), "organisation", letters, "", "entities#party-letters", 0.85, 2)
