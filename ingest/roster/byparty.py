"""Lists that set a party once, before several of its people: on a line of its own above them, or before them on theirs.

(S)                       S    Eva Ek, Bo Alm
Eva Ek                    M    Rut Dahl
Bo Alm                    S: Eva Ek och Bo Alm, M: Rut Dahl
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from samgraf.ingest.roster.draft import Entry
from samgraf.ingest.roster.party import BEFORE, party_alone
from samgraf.ingest.roster.placing import Cell
from samgraf.ingest.words.fullnames import full_name
from samgraf.ingest.words.people import LETTERS, knowledge


@dataclass(frozen=True, slots=True)
class Over:
    """A party that is set once: the stretch for whose people it holds, its letters, and where these stand."""

    start: int
    end: int
    letters: str
    at: int


def headed(cells: Sequence[Cell], language: str) -> tuple[Sequence[Cell], list[Over]]:
    """Cells without the parties that head those below them, and these; all of them where the first is no such heading.

    Where parties stand below each other with nobody between, the columns are lost, and they hold for nobody.
    """
    heads = [heading(cell.text, language) for cell in cells]
    if not cells or not heads[0] or len([h for h in heads if h]) < LEAST:
        return cells, []
    doubled = any(a and b for a, b in zip(heads, [*heads[1:], "-"], strict=True))
    at = [n for n, letters in enumerate(heads) if letters]
    ends = [cells[n].start for n in at[1:]] + [cells[-1].start + len(cells[-1].text)]
    over = [
        Over(cells[n].start, end, heads[n], cells[n].start + cells[n].text.index(heads[n]))
        for n, end in zip(at, ends, strict=True)
    ]
    names = [cell for cell, letters in zip(cells, heads, strict=True) if not letters]
    return names, [] if doubled else over


def heading(text: str, language: str) -> str:
    """The letters of the party that a line names and nothing else, or "".

    >>> [heading(text, "sv") for text in ("(S)", "Moderaterna (M)", "KD:", "C, ordförande", "Eva Ek (S)", "-")]
    ['S', 'M', 'KD', '', '', '']
    """
    know, text = knowledge(language), text.rstrip(": ")
    named = IN_FULL.fullmatch(text)
    if named and named["name"].casefold() in {p.casefold() for p in know.parties.values()}:
        return named["letters"] if know.party(named["letters"]) else ""
    alone = party_alone(text, language)
    letters = alone.strip("()")
    return letters if alone.endswith(")") and know.party(letters) else ""


def ahead(cells: Sequence[Cell], language: str) -> list[Over]:
    """The parties before the first of several names on lines."""
    know = knowledge(language)
    found = []
    for cell in cells:
        hit = BEFORE.match(cell.text)
        if hit and know.party(hit["party"]) and len(full_name(language).findall(cell.text, hit.end())) > 1:
            end = cell.start + len(cell.text)
            found.append(Over(cell.start, end, hit["party"], cell.start + hit.start("party")))
    return found


def parted(cells: Sequence[Cell], language: str) -> tuple[list[Cell], list[Over]]:
    """Cells parted where a line goes on with another party and a colon ("S: Eva Ek och Bo Alm, M: Rut Dahl")."""
    know = knowledge(language)
    found: list[Cell] = []
    over: list[Over] = []
    for cell in cells:
        hits = [hit for hit in COLON.finditer(cell.text) if know.party(hit["party"])]
        if len(hits) < LEAST or hits[0].start():
            found.append(cell)
            continue
        for hit, end in zip(hits, [*(h.start() for h in hits[1:]), len(cell.text)], strict=True):
            start = cell.start + hit.end()
            over.append(Over(start, cell.start + end, hit["party"], cell.start + hit.start("party")))
            found.append(replace(cell, text=cell.text[hit.end() : end].rstrip(" .;,"), start=start, bullet=True))
    return found, over


def with_party(entry: Entry, over: Sequence[Over], language: str) -> Entry:
    """An entry with the party that holds for it behind its name, unless it gives one itself."""
    holds = next((o for o in over if entry.places and o.start <= entry.places[0] < o.end), None)
    name = full_name(language).match(entry.text) if holds and not OWN.search(entry.text) else None
    if holds is None or name is None:
        return entry
    places = (holds.at, holds.at, *range(holds.at, holds.at + len(holds.letters)), holds.at + len(holds.letters) - 1)
    end = name.end()
    text = f"{entry.text[:end]} ({holds.letters}){entry.text[end:]}"
    return Entry(text, (*entry.places[:end], *places, *entry.places[end:]), entry.joint)


LEAST = 2
"""So many parties must head the list, of which the first stands at its top."""
COLON = re.compile(rf"(?:^|[,;.]\s+|(?<=\))\s+)\(?(?P<party>{LETTERS})\)?:\s+(?=[A-ZÅÄÖ])")
"""A party and a colon before its people, at the beginning of a line or behind other people."""
IN_FULL = re.compile(rf"(?P<name>[^\W\d_][\w ]+?),? \(?(?P<letters>{LETTERS})\)?")
OWN = re.compile(rf"\({LETTERS}\)|\([-–]\)")
