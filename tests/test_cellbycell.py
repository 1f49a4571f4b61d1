"""Tables whose cells stand below each other, the headings of their columns first: all persons invented."""

from __future__ import annotations

import pytest
from rostered import ITEMS, Row, rows, there
from test_tasks import EVA, PER, given, notes

ABSENT: Row = ("Rut Dal", "Byaföreningen", "absent", "", "")


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        pytest.param(
            "Organisation\nNamn\nRoll\nNärvaro\nEkö kommun\nEva Ek\nordförande\nja\nAlby kommun\nBo Alm\nvägchef\nja\n",
            [there("Eva Ek", "Ekö kommun", "chair"), there("Bo Alm", "Alby kommun")],
            id="organisation-first",
        ),
        pytest.param(
            "Namn\nOrganisation\nTid\nNärvaro\nEva Ek\nEkö kommun\n\nja\nRut Dal\nByaföreningen\n\nnej\n",
            [there("Eva Ek", "Ekö kommun"), ABSENT],
            id="empty-cells",
        ),
        pytest.param(
            "Namn\nSektor\nNärvarande\nEva Ek, ordförande\nIdeell\nJa\nBo Alm\nPrivat\nJa\n",
            [there("Eva Ek", roles="chair"), there("Bo Alm")],
            id="roles-behind-names",
        ),
    ],
)
def test_cells_in_turn_are_rows_of_those_present(cells: str, expected: list[Row]) -> None:
    """A table whose cells are written below each other is read as its rows, a blank line as an empty cell."""
    assert rows(f"Vägmöte\n2031-05-04\n\nDeltagare\n\n{cells}{ITEMS}") == expected


def test_cells_in_turn_are_rows_of_things_to_do() -> None:
    """A column of numbers may stand before those of tasks, owners and days."""
    cells = "1\nMåla skylten\nEva\n13 maj\n2\nKolla lokalen\nEva, Per\nNästa möte\n"
    assert given(notes(f"Att göra\n\nNr\nVad\nVem\nKlart\n{cells}")) == [
        ("Måla skylten", [EVA], "2022-05-13"),
        ("Kolla lokalen", [EVA, PER], ""),
    ]


def test_words_below_headings_that_fill_no_rows_are_left() -> None:
    """Where the last row lacks cells nothing is told of who has what."""
    cells = "Namn\nOrganisation\nNärvaro\nEva Ek\nEkö kommun\nja\nBo Alm\nja\n"
    assert ("Bo Alm", "ja", "present", "", "") not in rows(f"Vägmöte\n2031-05-04\n\n{cells}{ITEMS}")
