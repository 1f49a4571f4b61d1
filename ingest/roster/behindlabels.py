"""Those present behind labels in words of their own, where no heading opens the list.

Kommunerna: Eva Ek (Sala), Bo Alm (Ekö)
Regionen: Rut Dahl
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from samgraf.ingest.lines.layout import Line, label_of
from samgraf.ingest.roster.belowbodies import Run, known_body
from samgraf.ingest.roster.blocks import Block, Cell
from samgraf.ingest.roster.guess import ELECTED, guessed
from samgraf.ingest.tables import rules, table
from samgraf.ingest.tables.forms import either
from samgraf.ingest.words.fullnames import full_name
from samgraf.ingest.words.people import knowledge

LABEL = re.compile(r"(?P<label>[A-ZÅÄÖ][^\W\d_]*(?:[ /-][^\W\d_]+){0,4}): +(?=[A-ZÅÄÖ])")
"""A few words before a colon, whatever they are."""
PARTED = re.compile(rf"\([^()]*\)|,\s|;\s|\s(?:{either('and')})\s")
"""What parts people, and what is said of one of them in brackets."""
LEAST = 3
"""So many people make a list."""


def behind_labels(lines: Sequence[Line], first: int, language: str) -> Run:
    """The blocks of a list before line `first`, each the people behind a label, all by given names that are known."""
    run: Run = []
    for i, line in enumerate(lines[:first]):
        hit = LABEL.match(line.words) if not (line.furniture or line.bullet or line.row) else None
        if hit is None or label_of(line.words, language) or not people(line.words[hit.end() :], language):
            continue
        role = guessed(hit["label"], language) or "present"
        if role == ELECTED or any(r.match.search(hit["label"]) for r in rules(language, "roster", "other-list")):
            continue
        cell = Cell(line.words[hit.end() :], line.body + hit.end(), i, line.gap, False)
        block = Block(role, [cell], running=True)
        if known_body(hit["label"], language):
            block.organisation, block.organisation_at = hit["label"], (line.body, line.body + hit.end("label"))
        run.append(([i], block))
    many = sum(people(block.cells[0].text, language) for _, block in run)
    return run if many >= LEAST else []


def people(said: str, language: str) -> int:
    """How many people a text gives, if it gives nothing else: each by full name, with a given name that is known.

    >>> people("Eva Ek (Sala), Bo Alm och Rut Dahl", "sv"), people("Eva Ek visade kartan, Bo Alm log.", "sv")
    (3, 0)
    """
    know, finite = knowledge(language), table(language, "language").get("finite", ())
    parts = [part for part in PARTED.split(said.rstrip(" .")) if part and part.strip()]
    named = [full_name(language).match(part.strip()) for part in parts]
    whole = all(name and know.is_given(name.group().split()[0]) for name in named)
    told = any(word in finite for part in parts for word in part.split())
    return len(parts) if whole and not told else 0
