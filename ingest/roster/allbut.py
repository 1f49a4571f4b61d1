"""Lists that say who was there by who was not ("Samtliga ledamöter utom Eva Ek (S) och Bo Alm (M).")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from samgraf.ingest.roster.counted import names_in
from samgraf.ingest.roster.placing import Block, Cell
from samgraf.ingest.tables import rules


def but_those(every: Sequence[Block], language: str) -> list[Block]:
    """The blocks of a list; those of whom it says that all the others were there are a block of who was away.

    They are named up to the end of the sentence; what stands behind it in the same cell is no name.
    """
    found: list[Block] = []
    for block in every:
        at = next(((n, hit) for n, c in enumerate(block.cells) if (hit := all_but(c.text, language))), None)
        if at is None or block.group == "absent":
            found.append(block)
            continue
        n, hit = at
        first = block.cells[n]
        start = hit.end()
        away = [replace(first, text=first.text[start:], start=first.start + start), *block.cells[n + 1 :]]
        away, rest = up_to_the_stop(away)
        lead = first.text[: hit.start()]
        before = [*block.cells[:n], *([replace(first, text=lead)] if names_in(lead, language) else [])]
        parts = (replace(block, cells=before), replace(block, group="absent", cells=away, running=True))
        found += [part for part in (*parts, replace(block, cells=rest)) if part.cells]
    return found


def all_but(text: str, language: str) -> re.Match[str] | None:
    """What says, before names, that all but those were there.

    >>> hit = all_but("Samtliga ledamöter utom Eva Ek", "sv")
    >>> hit.end() if hit else 0, all_but("Eva Ek, utom § 3", "sv")
    (24, None)
    """
    return next((hit for rule in rules(language, "roster", "all-but") if (hit := rule.match.search(text))), None)


def up_to_the_stop(cells: Sequence[Cell]) -> tuple[list[Cell], list[Cell]]:
    """Cells up to where their sentence ends, and those behind the cell in which it does."""
    for n, cell in enumerate(cells):
        if stop := STOP.search(cell.text):
            return [*cells[:n], replace(cell, text=cell.text[: stop.start()])], [*cells[n + 1 :]]
    return [*cells], []


STOP = re.compile(r"(?<=[\w)]{2})\.(?:\s|$)")
"""The end of a sentence, and of no initial."""
