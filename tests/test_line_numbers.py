"""Numbers that a word processor prints beside the lines of a page, in its margin: none of the text's words."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from samgraf.ingest.readers.linenumbers import without_line_numbers
from samgraf.ingest.readers.rows import Word
from samgraf.ingest.readers.strokes import Stroke, Strokes

FULL = "Nämnden har tagit del av rapporten och"


def page(rows: Sequence[str]) -> list[Word]:
    """The words of a page: each row a number for the margin, a bar, and cells with bars between."""
    found = []
    for n, row in enumerate(rows):
        for at, cell in zip((30.0, 60.0, 300.0), row.split("|"), strict=False):
            x = at
            for text in cell.split():
                found.append(Word(text, x, x + 5.0 * len(text), 800.0 - 15 * n, 10.0))
                x += 5.0 * len(text) + 3
    return found


NONE = Strokes((), ())
NUMBERED = {
    "header-and-footer": (
        "1|UTKAST",
        "1|Val av justerare",
        f"2|{FULL}",
        "3|tackar.",
        "4|Beslut",
        "5|Slut",
        "2|Sida",
    ),
    "tables-between": (
        f"1|{FULL}",
        "2|tackar.",
        "|Namn|Parti",
        "|Eva Ek|S",
        "|Bo Alm|M",
        "|Rut Dal|C",
        "3|Val",
        "4|Slut",
    ),
    "names-in-two-columns": (
        "1|Närvarande",
        "2|Eva Ek|4 Bo Alm",
        "3|Rut Dal",
        "5|Val av justerare",
        "6|Nämnden väljer",
        "7|Slut",
    ),
    "items-with-numbers": ("1|1 Öppnande", "2|2 Val", "3|Nämnden väljer", "4|3 Slut", "5|Mötet avslutas"),
}
KEPT = {
    "agenda-below-a-heading": (
        "|Dagordning",
        "1|Öppnande",
        "2|Val",
        "3|Budget",
        "4|Slut",
        "|Mötet",
        "|avslutas",
        "|nu",
    ),
    "years": ("2021|Val", "2023|Val", "2022|Val", "2024|Val", "2020|Val"),
}


@pytest.mark.parametrize("form", NUMBERED)
def test_numbers_of_lines_are_left_out(form: str) -> None:
    """What counts the lines of a page is left out, whatever stands between the lines or above and below them."""
    words = page(NUMBERED[form])
    numbers = {(row.partition("|")[0], 800.0 - 15 * n) for n, row in enumerate(NUMBERED[form])}
    kept = without_line_numbers(words, NONE)
    assert not any((word.text, word.base) in numbers for word in kept if word.x0 < 60)
    left_out = [word.text for word in words if word not in kept and word.x0 > 60]
    assert left_out == (["4"] if form == "names-in-two-columns" else [])


@pytest.mark.parametrize("form", KEPT)
def test_numbers_of_entries_stay(form: str) -> None:
    """Numbers of items, and of what else is no line, stay."""
    words = page(KEPT[form])
    assert without_line_numbers(words, NONE) == words


def test_numbers_in_a_ruled_column_stay() -> None:
    """A line drawn behind the numbers makes them cells of a table."""
    words = page(NUMBERED["header-and-footer"])
    drawn = Strokes((), (Stroke(52.0, 600.0, 800.0),))
    assert without_line_numbers(words, drawn) == words
