"""Numbers that a word processor prints beside the lines of a page, and notes at its foot: none of the text's words."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from samgraf.ingest.readers.letters import note_top, numbers_alone, short_ones
from samgraf.ingest.readers.linenumbers import line_numbers, margin_of
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
    taken = line_numbers(words, NONE)
    kept = [word for word in words if word not in taken]
    assert not any((word.text, word.base) in numbers for word in kept if word.x0 < 60)
    left_out = [word.text for word in words if word not in kept and word.x0 > 60]
    assert left_out == (["4"] if form == "names-in-two-columns" else [])


@pytest.mark.parametrize("form", KEPT)
def test_numbers_of_entries_stay(form: str) -> None:
    """Numbers of items, and of what else is no line, stay."""
    words = page(KEPT[form])
    assert line_numbers(words, NONE) == []


def test_numbers_in_a_ruled_column_stay() -> None:
    """A line drawn behind the numbers makes them cells of a table."""
    words = page(NUMBERED["header-and-footer"])
    drawn = Strokes((), (Stroke(52.0, 600.0, 800.0),))
    assert line_numbers(words, drawn) == []


def test_few_lines_are_numbered_as_those_of_the_page_before() -> None:
    """A last page of two lines shows nothing by itself."""
    known = margin_of(line_numbers(page(NUMBERED["tables-between"]), NONE))
    last = page(("1|Mötet avslutas", "2|Slut"))
    assert [word.text for word in line_numbers(last, NONE, known)] == ["1", "2"]
    assert line_numbers(last, NONE) == []


def test_notes_below_a_rule_begin_at_their_number() -> None:
    """Notes whose number is set as large as the text stand below a short line at the foot of the page."""
    text = page(("|Nämnden har tagit del av rapporten", "|och tackar", "|Slut"))
    note = [
        Word("1", 60.0, 65.0, 100.0, 10.0),
        Word("Se", 67.0, 75.0, 100.0, 7.0),
        Word("bilaga", 77.0, 99.0, 100.0, 7.0),
    ]
    words = [*text, *note, Word("Sida", 60.0, 80.0, 40.0, 10.0)]
    numbers = numbers_alone(words, short_ones(words))
    assert note_top(words, numbers, (Stroke(112.0, 60.0, 200.0),)) == pytest.approx(104.2)
    assert note_top(words, numbers, (Stroke(112.0, 60.0, 500.0),)) == float("-inf")
