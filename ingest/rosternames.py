"""Lists of those present that set surnames first, and lists in which each name is ticked or struck out.

x Ek, Eva, ordförande          Eva Ek, ordförande, present
- Alm, Bo                      Bo Alm, absent
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from samgraf.ingest.entry import NAME, Entry
from samgraf.ingest.people import knowledge
from samgraf.ingest.rosterblocks import Block, Cell

COMMA = re.compile(
    rf"(?P<surname>(?:(?:von|af|de|van) )?{NAME}(?: {NAME})?), "
    rf"(?P<given>{NAME}(?: {NAME})?)(?=$|[,;.]| \(| {{2}}| [-–] )"
)
TICKED = re.compile(r"[xX✓✔]\s+(?=[A-ZÅÄÖ])")
STRUCK = re.compile(r"[-–—]\s+(?=[A-ZÅÄÖ])")
LEAST = 3
"""So many names must be ticked before a stroke before another one says that somebody was away."""


def surnames_first(texts: Iterable[str], language: str) -> bool:
    """Whether a list sets surnames first and a comma behind them, as at least half of its entries show.

    >>> surnames_first(["x Ek, Eva, ordf.", "Alm, Bo", "Dahl, Rut"], "sv"), surnames_first(["Eva Ek, Bo"], "sv")
    (True, False)
    >>> surnames_first(["Eva Ek, Bo Alm", "Rut Dahl, Jan Ask", "Per Ek, Ulf Lind"], "sv")
    False
    """
    know = knowledge(language)
    written = [re.sub(r"^(?:[xX✓✔–—-]\s+)", "", t) for t in texts]
    hits = [COMMA.match(t) for t in written]
    first = [(h["given"].split()[0], h["surname"].split()[0]) for h in hits if h]
    turned = [given for given, surname in first if know.is_given(given) and not know.is_given(surname)]
    return len(turned) >= LEAST and 2 * len(turned) >= len(written)


def in_usual_order(entry: Entry) -> Entry:
    """One entry of a list that sets surnames first, with the given name first.

    >>> in_usual_order(Entry("Ek, Eva, ordf.", tuple(range(14)))).text
    'Eva Ek, ordf.'
    """
    hit = COMMA.match(entry.text)
    if hit is None:
        return entry
    (a, b), (c, d) = hit.span("surname"), hit.span("given")
    text = f"{hit['given']} {hit['surname']}{entry.text[d:]}"
    places = (*entry.places[c:d], entry.places[b], *entry.places[a:b], *entry.places[d:])
    return replace(entry, text=text, places=places)


def by_marks(every: Sequence[Block]) -> list[Block]:
    """The blocks of a list; where names are ticked, those before which a stroke stands are blocks of the absent."""
    ticked = sum(1 for block in every for cell in block.cells if TICKED.match(cell.text))
    if ticked < LEAST:
        return list(every)
    found: list[Block] = []
    for block in every:
        there, away = replace(block, cells=[]), replace(block, cells=[], group="absent")
        into = there
        for cell in block.cells:
            tick, stroke = TICKED.match(cell.text), STRUCK.match(cell.text)
            begins = tick or stroke or cell.bullet
            into = (there if tick else away) if begins else into
            cut = tick or stroke
            into.cells.append(without(cell, cut.end()) if cut else cell)
        found += [b for b in (there, away) if b.cells]
    return found


def without(cell: Cell, length: int) -> Cell:
    """A cell without its mark; it opens an entry."""
    return replace(cell, text=cell.text[length:], start=cell.start + length, bullet=True)
