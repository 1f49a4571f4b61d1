"""Lists of those present that give each name on a line of its own, and what is said of it right below.

Eva Ek
kommunchef, Sala kommun

Bo Alm
Norrdals byalag
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from samgraf.ingest.lines.layout import label_of
from samgraf.ingest.roster.meetingroles import office
from samgraf.ingest.roster.party import party_alone
from samgraf.ingest.roster.placing import Cell
from samgraf.ingest.roster.turned import organisation
from samgraf.ingest.words.fullnames import full_name
from samgraf.ingest.words.occupations import occupation
from samgraf.ingest.words.people import knowledge

FIGURES = re.compile(r": ?\d")
"""A field with a number, which is said of nobody ("Antal: 5")."""
LEAST = 2
"""So many names must have something below them."""


def stacked_rows(cells: Sequence[Cell], language: str) -> tuple[Sequence[Cell], frozenset[Cell]]:
    """The cells of a list, and those of them that stand right below a name, and apart from the next, and go on with it.

    A comma parts the two then. At least half of what stands below names must show that it is none.
    """
    below = [n for n in range(1, len(cells)) if not cells[n].gap]
    tops = [n for n in range(len(cells)) if n not in below]
    apart = len(below) >= LEAST and len(tops) >= LEAST and all(n - 1 in tops for n in below)
    if not apart or any(cell.bullet for cell in cells) or not all(named(cells[n], language) for n in tops):
        return cells, frozenset()
    told = sum(1 for n in below if tells(cells[n].text, language))
    others = any(somebody(cells[n].text, language) or label_of(cells[n].text, language) for n in below)
    if 2 * told < len(below) or others or any(FIGURES.search(cells[n].text) for n in below):
        return cells, frozenset()
    ended = {n - 1 for n in below}
    marked = [replace(c, text=f"{c.text.rstrip(' ,')},") if n in ended else c for n, c in enumerate(cells)]
    return marked, frozenset(marked[n] for n in below)


def named(cell: Cell, language: str) -> bool:
    """Whether a cell begins with a name."""
    return full_name(language).match(cell.text) is not None


def somebody(text: str, language: str) -> bool:
    """Whether a text begins with the full name of somebody by a known given name."""
    name = full_name(language).match(text)
    return name is not None and knowledge(language).is_given(name.group().split()[0])


def tells(text: str, language: str) -> bool:
    """Whether a text gives an office, an occupation, an organisation or a party before its first comma."""
    first = text.partition(",")[0].strip()
    held = office(first, language) or occupation(first, language)
    return bool(held or party_alone(first, language) or organisation(first, language))
