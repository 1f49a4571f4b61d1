"""Rows that hold two people, each with a mark that says if they were there: a member and who may stand in for them.

X Ek Eva      - Alm Bo           the mark before each
Eva Ek X      Bo Alm -           or behind
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from samgraf.ingest.roster.names import SERVED
from samgraf.ingest.roster.placing import Block, Cell
from samgraf.ingest.roster.tableheads import kind_of
from samgraf.ingest.words.people import Knowledge, knowledge

FEWEST: Final = 2
"""So many rows must hold two people each."""
TICKS: Final = "xX✓✔"
STROKE: Final = "-"
"""What a bullet before a row is there."""
SIGN: Final = rf"[{TICKS}–—-]"
WORDS: Final = rf"[A-ZÅÄÖÆØ](?:(?!(?<!\S){SIGN}(?!\S)).)*\S"
"""What stands from a name on, without a mark that stands alone."""
SHAPES: Final = (
    re.compile(rf"(?:(?P<mark>{SIGN})\s+)?(?P<row>{WORDS})(?:\s+(?P<mark2>{SIGN})\s+(?P<row2>{WORDS}))?"),
    re.compile(rf"(?P<row>{WORDS})\s+(?P<mark>{SIGN})(?:\s+(?P<row2>{WORDS})\s+(?P<mark2>{SIGN}))?"),
)
HEADED: Final = 2
"""Words that each head a column."""
FIRST: Final = 3
"""Words among which there is a given name, whichever name comes first."""


def with_marks_twice(every: Sequence[Block], language: str) -> list[Block]:
    """The blocks of a list, those whose rows hold two people with a mark each with one person a row.

    Those in the second place stand in for members: who of them is ticked, served. Marks behind people part them into
    who was there and who not; those before them stay, for they are read as those of other lists are.

    >>> rows = ["Eva Ek X Bo Alm -", "Rut Dahl - Ulf Mo X", "Namn Närv. Funktion", "Per Lund X"]
    >>> block = Block("member", [Cell(row, 0, n, 0, False) for n, row in enumerate(rows)])
    >>> [(b.group, [c.text for c in b.cells]) for b in with_marks_twice([block], "sv")]
    [('member', ['Eva Ek', 'Per Lund']), ('serving-substitute', ['Ulf Mo']), ('absent', ['Bo Alm', 'Rut Dahl'])]
    """
    know = knowledge(language)
    return [part for block in every for part in parted(block, know, language)]


def parted(block: Block, know: Knowledge, language: str) -> list[Block]:
    """A block in parts where enough of its rows hold two people with marks of which one is a tick; else as it is."""
    for shape in SHAPES:
        hits = {c: hit for c in block.cells if (hit := shape.fullmatch(c.text)) and (hit["mark"] or c.bullet)}
        two = [hit for hit in hits.values() if hit["row2"] and named(hit["row"], know) and named(hit["row2"], know)]
        if len(two) < FEWEST or not any((hit[m] or STROKE) in TICKS for hit in two for m in ("mark", "mark2")):
            continue
        parts = {group: replace(block, cells=[], group=group) for group in (block.group, SERVED, "absent")}
        for cell in block.cells:
            hit = hits.get(cell)
            if hit is None and all(kind_of(w, language, first=True) for w in cell.text.split()[:HEADED]):
                continue  # what heads the columns
            if hit is None or (hit["row2"] and hit not in two):
                parts[block.group].cells.append(cell)
                continue
            put(parts, block.group, cell, hit, "")
            if hit["row2"]:
                put(parts, SERVED, cell, hit, "2")
        return [part for part in parts.values() if part.cells]
    return [block]


def put(parts: dict[str, Block], group: str, cell: Cell, hit: re.Match[str], which: str) -> None:
    """Put one of the people of a row into the part where a mark behind them has them, or with the mark before them."""
    mark, row = f"mark{which}", f"row{which}"
    behind = hit.start(mark) > hit.start(row)
    start, end = (min(at for at in (hit.start(mark), hit.start(row)) if at >= 0), hit.end(row))
    one = replace(cell, text=cell.text[start:end], start=cell.start + start, bullet=True)
    parts["absent" if behind and hit[mark] not in TICKS else group].cells.append(one)


def named(words: str, know: Knowledge) -> bool:
    """Whether words begin with somebody's name, whichever of their names comes first."""
    return any(know.is_given(word.rstrip(",")) for word in words.split()[:FIRST])
