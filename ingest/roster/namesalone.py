"""Those present as a paragraph of names and nothing else that no heading opens ("Eva Ek, Bo Alm, Rut Dahl och Jan")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from samgraf.ingest.lines.layout import Line
from samgraf.ingest.roster.placing import Block, Cell
from samgraf.ingest.tables.forms import either
from samgraf.ingest.words.fullnames import full_name
from samgraf.ingest.words.people import knowledge

LEAST = 3
"""So many names alone are a list."""


def paragraphs_of_names(lines: Sequence[Line], last: int, language: str) -> Iterator[tuple[list[int], Block]]:
    """The paragraphs up to a line that are names alone: their lines, and the block of those present."""
    at = 0
    while at < last:
        end = at + 1
        while end < last and lines[end - 1].text.endswith(",") and not lines[end].gap:
            end += 1
        told = lines[at:end]
        if not any(x.row or x.furniture or x.bullet or x.heading for x in told):
            if all_named(" ".join(x.words for x in told), language):
                cells = [Cell(x.words, x.body, n, x.gap if n == at else 0, False) for n, x in enumerate(told, at)]
                yield [*range(at, end)], Block("present", cells, running=True)
        at = end


def all_named(words: str, language: str) -> bool:
    """Whether a text is a list of full names, each perhaps with something in brackets behind it, and nothing else.

    >>> all_named("Eva Ek, Bo Alm (Sala) och Rut Dahl", "sv"), all_named("Eva Ek, Bo Alm och mötet", "sv")
    (True, False)
    """
    parts = re.split(rf",\s*|\s(?:{either('and')})\s", re.sub(r" ?\([^()]*\)", "", words).rstrip(". "))
    if len(parts) < LEAST:
        return False
    name, know = full_name(language), knowledge(language)
    return all(name.fullmatch(part) and know.is_given(part.split()[0]) for part in parts)
