"""Those present below, or behind, the names of their organisations, where no heading opens the list.

Vägverket              Vägverket – Eva Ek, Bo Alm; Ekö kommun – Rut Dahl
Eva Ek, utredare
Bo Alm

Ekö kommun (1 person):
Rut Dahl
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from samgraf.ingest.dating.dates import find_dates
from samgraf.ingest.lines.layout import Line, label_of
from samgraf.ingest.roster.blocks import Block, Cell
from samgraf.ingest.roster.bodiesinturn import one_after_another
from samgraf.ingest.tables.forms import small_words
from samgraf.ingest.words.fullnames import is_somebody
from samgraf.ingest.words.occupations import COMPANIES
from samgraf.ingest.words.people import knowledge

BODY = re.compile(r"(?P<name>[A-ZÅÄÖ][^,.:;()\d\t]{1,49}?)(?: \(\d{1,2}(?: [a-zåäö.]+)?\))?:?")
"""An organisation on a line of its own, perhaps with the number of those whom it sent."""
LEAST, GROUPS = 3, 2
"""So many people of so many organisations are a list."""

Run = list[tuple[list[int], Block]]
"""The blocks of a list, each with the lines that it takes."""


def below_bodies(lines: Sequence[Line], first: int, language: str, shape: Callable[[Line], int]) -> Run:
    """The blocks of a list before line `first` that has no heading and gives each organisation above its people.

    `shape` tells whether a line is set like a row of a list: 2 by a known given name, 1 by its form alone.
    """
    run: Run = []
    i = 0
    while i < first:
        name = alone(lines[i], language)
        rows = [*rows_below(lines, i + 1, first, shape)] if name else []
        if rows:
            at = (lines[i].body, lines[i].body + len(name))
            cells = [Cell(lines[k].words, lines[k].body, k, 0, True) for k in rows]
            run.append(([i, *rows], Block("present", cells, organisation=name, organisation_at=at)))
            i = rows[-1] + 1
            continue
        if enough(run, language):
            break
        run = []
        i += 1
    return run if enough(run, language) else []


def enough(run: Run, language: str) -> bool:
    """Whether some groups are a list: most of their organisations are known, and they sent several people."""
    know = knowledge(language)
    known = sum(1 for _, block in run if known_body(block.organisation, language))
    given = sum(1 for _, block in run for c in block.cells if know.is_given(c.text.split()[0]))
    return len(run) >= GROUPS and 2 * known >= max(len(run), 2 * GROUPS - 1) and given >= LEAST


def known_body(name: str, language: str) -> bool:
    """Whether a name is that of a known organisation or a municipality, or of one by its form.

    >>> [known_body(name, "sv") for name in ("Trafikverket", "Ekö kommun", "Ekbanan AB", "Politiker")]
    [True, True, True, False]
    """
    know = knowledge(language)
    by_form = COMPANIES.search(name) is not None or name.endswith(small_words("municipal"))
    return by_form or know.is_organisation(name) or name.casefold() in know.places


def alone(line: Line, language: str) -> str:
    """The organisation that a line names and nothing else, or nothing."""
    hit = BODY.fullmatch(line.words) if not (line.furniture or line.bullet or line.row) else None
    if hit is None or find_dates(line.words, language=language):
        return ""
    person = is_somebody(hit["name"], language)
    label = label_of(line.words, language)
    return (
        "" if person or (label and label.kind != "field") or (label and label.value < len(line.words)) else hit["name"]
    )


def rows_below(lines: Sequence[Line], i: int, first: int, shape: Callable[[Line], int]) -> Iterator[int]:
    """The rows right below an organisation, up to a blank line; the first may stand below one."""
    for k in range(i, first):
        if lines[k].furniture or lines[k].gap > (1 if k == i else 0) or not shape(lines[k]):
            return
        if k == i and shape(lines[k]) < 2:
            return
        yield k


def behind_bodies(lines: Sequence[Line], first: int, language: str) -> Run:
    """The blocks of one line before line `first` that names organisations one after another, each with its people."""
    for i, line in enumerate(lines[:first]):
        if line.furniture or label_of(line.words, language):
            continue
        parts = one_after_another(line, 0, language)
        known = sum(1 for part in parts if known_body(part[0], language))
        if known < GROUPS:
            continue
        blocks = []
        for name, at, start, end in parts:
            cell = Cell(line.words[start - line.body : end - line.body], start, i, 0, False)
            blocks.append(([i], Block("present", [cell], running=True, organisation=name, organisation_at=at)))
        return blocks
    return []
