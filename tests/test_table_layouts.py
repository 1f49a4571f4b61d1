"""Tables that lay out minutes: items by number, title and what was said, and words too long for a narrow cell."""

from __future__ import annotations

import html
from collections.abc import Callable, Sequence

import pytest
from layouts import open_file, word_file

from samgraf.ingest.read import document, of_bytes
from samgraf.ingest.readers.rows import Word
from samgraf.ingest.readers.ruled import Cell, entries

Rows = Sequence[Sequence[str]]
HEAD = ("Nr", "Ärende", "Anteckning")
ITEMS = (HEAD, ("1", "Bron", "Rådet har räknat.\nBeslut\nBron byggs."), ("2", "Vägen", "Läget är oförändrat."))
TASKS = (("Nr", "Vad", "Vem"), ("1", "Bygga bron", "Eva Ek\nBo Alm"), ("2", "Måla räcket", "Rut Dal"))


def docx(rows: Rows) -> bytes:
    """A table in Word, a paragraph for each line of a cell."""
    cell = "<w:tc>{}</w:tc>".format
    line = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>".format
    made = ("".join(cell("".join(map(line, c.split("\n")))) for c in row) for row in rows)
    return word_file("<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in made) + "</w:tbl>")


def odt(rows: Rows) -> bytes:
    """The same in LibreOffice."""
    cell = "<table:table-cell>{}</table:table-cell>".format
    line = "<text:p>{}</text:p>".format
    made = ("".join(cell("".join(map(line, c.split("\n")))) for c in row) for row in rows)
    rows_told = "".join(f"<table:table-row>{row}</table:table-row>" for row in made)
    return open_file(f"<table:table>{rows_told}</table:table>")


def page(rows: Rows) -> bytes:
    """The same on a web page."""
    made = ("".join(f"<td>{html.escape(c).replace(chr(10), '<br>')}</td>" for c in row) for row in rows)
    return (
        f"<!doctype html><html><body><table>{''.join(f'<tr>{row}</tr>' for row in made)}</table></body></html>".encode()
    )


FORMATS: dict[str, Callable[[Rows], bytes]] = {"docx": docx, "odt": odt, "html": page}


def lines(rows: Rows, form: str) -> list[str]:
    """The lines that are read of a table."""
    return [line for line in document(of_bytes(f"a.{form}", FORMATS[form](rows))).text.split("\n") if line]


@pytest.mark.parametrize("form", FORMATS)
def test_items_with_titles_in_a_table_are_laid_out(form: str) -> None:
    """What was said of an item stands line by line below its number and title, in all rows once one shows it."""
    wanted = ["Nr\tÄrende\tAnteckning", "1\tBron", "Rådet har räknat.", "Beslut", "Bron byggs."]
    assert lines(ITEMS, form) == [*wanted, "2\tVägen", "Läget är oförändrat."]


@pytest.mark.parametrize("form", FORMATS)
def test_tasks_in_a_table_stay_rows(form: str) -> None:
    """Owners below each other in a cell make no item of a task."""
    assert lines(TASKS, form) == ["Nr\tVad\tVem", "1\tBygga bron\tEva Ek, Bo Alm", "2\tMåla räcket\tRut Dal"]


@pytest.mark.parametrize("form", FORMATS)
def test_numbers_of_item_and_case_share_a_cell(form: str) -> None:
    """The number of a case below that of an item goes below the title."""
    rows = [("§ 4\nDnr KS 2031/118", "Bron\nRådet har räknat.")]
    assert lines(rows, form) == ["§ 4\tBron", "Dnr KS 2031/118", "Rådet har räknat."]


@pytest.mark.parametrize(
    ("told", "text"),
    [
        pytest.param(("Länsstyrelse", "n Ekö"), "Länsstyrelsen Ekö", id="cut"),
        pytest.param(("Väg", "föreningen"), "Väg föreningen", id="room-left"),
        pytest.param(("Samfällighet", "i Ekö"), "Samfällighet i Ekö", id="small-word"),
        pytest.param(("Länsstyrelse", "Norr"), "Länsstyrelse Norr", id="capital"),
    ],
)
def test_words_too_long_for_a_cell_are_whole(told: tuple[str, str], text: str) -> None:
    """A word that is cut where a narrow cell ends is one, without a blank."""
    cell = Cell(50.0, 120.0)
    for n, line in enumerate(told):
        x = 54.0
        for part in line.split():
            cell.words.append(Word(part, x, x + 5.0 * len(part), 700.0 - 12 * n, 10.0))
            x += 5.0 * (len(part) + 0.6)
    read = " ".join(fragment.text for row in entries(cell) for fragment in row.fragments)
    assert read == text
