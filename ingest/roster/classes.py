"""Cells of a list without the classes of a school, or the years of students, that stand beside names in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from samgraf.ingest.roster.guess import CLASS
from samgraf.ingest.roster.placing import Cell
from samgraf.ingest.tables import table
from samgraf.ingest.tables.forms import either
from samgraf.ingest.words.fullnames import NAME


def without_class(cell: Cell, language: str) -> Cell:
    """A cell without the class of a school that it begins with, and without classes before or behind its names.

    "Åk 3: Eva och Bo", "Eva Ek 1A+3C, Bo Alm FB, Rut 4-6C", "1A Eva Ek, 2B Bo Alm"
    """
    classes = table(language, "roster").get("words", {}).get("classes", ())
    hit = CLASS.match(cell.text)
    if hit and hit["word"].casefold() in classes:
        return replace(cell, text=cell.text[hit.end() :], start=cell.start + hit.end(), bullet=True)
    ahead = list(CODES_AHEAD.finditer(cell.text))
    codes = ahead if len(ahead) > 1 else list(CODES.finditer(cell.text))
    figured = [code for code in codes if code.group()[1].isdigit()]
    firsts = [
        re.search(rf"(?:^|[,;] | (?:{either('and')}) ){NAME}$", cell.text[: code.start()]) for code in figured
    ]  # given names alone
    if codes is not ahead and not (firsts and all(firsts)) and len(figured) < LEAST_CODES:
        return cell
    text = cell.text
    for code in codes:
        text = text[: code.start()] + " " * len(code.group()) + text[code.end() :]
    return replace(cell, text=text)


CODES = re.compile(
    rf" (?:\d{{1,2}}(?:[–-]\d{{1,2}})?|F)[A-Z](?:\+(?:\d{{1,2}}|F)[A-Z])*(?=[,.;]|$| (?:{either('and')}) )"
)
"""Classes of a school behind a name."""
CODES_AHEAD = re.compile(rf"(?:^|(?<=[,;] ))\d{{1,2}}[A-Z]:?(?= {NAME})")
"""Classes before a name, in a list that goes by them."""
LEAST_CODES = 3
"""So many names must have the figure of a class behind them before letters there are classes too."""


def without_years(cells: Sequence[Cell]) -> list[Cell]:
    """The cells without the programme and year of students behind names, where a list has them: "Eva Ek, D-09"."""
    if sum(1 for cell in cells for _ in YEAR.finditer(cell.text)) < LEAST_CODES:
        return list(cells)
    return [replace(cell, text=YEAR.sub(lambda hit: " " * len(hit.group()), cell.text)) for cell in cells]


YEAR = re.compile(
    r"(?<=[a-zåäöé])(?:,? [A-ZÅÄÖ][A-Za-zåäö]{0,3}-?\d{2}| \([A-ZÅÄÖ][A-Za-zåäö]{0,3}-?\d{2}\))(?=[,.;]|$)"
)
"""Letters for a programme and the year in which somebody began it, behind a name."""
