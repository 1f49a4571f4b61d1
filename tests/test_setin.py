"""Markdown whose lines are set in, and items parted by strokes: what is read of them as it is of other minutes."""

from __future__ import annotations

import pytest
from rostered import ITEMS, Row, rows, there

from samgraf.ingest.parse import parse
from samgraf.ingest.readers import markdown, plain
from samgraf.ingest.text import Source


def source(text: str, name: str = "a.md") -> Source:
    """A file with a text."""
    return Source(name, text.encode(), "text/markdown", "0" * 64)


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        pytest.param(
            "Deltog     Eva Ek, ordförande\n           Bo Alm\n           Rut Dal",
            [there("Eva Ek", roles="chair"), there("Bo Alm"), there("Rut Dal")],
            id="columns",
        ),
        pytest.param(
            "Närvarande\nEkö kommun\n   Eva Ek, ordförande\nAlbybolaget AB\n   Bo Alm",
            [there("Eva Ek", "Ekö kommun", "chair"), there("Bo Alm", "Albybolaget AB")],
            id="below-whom-they-are-of",
        ),
    ],
)
def test_room_before_those_present_is_kept(people: str, expected: list[Row]) -> None:
    """In Markdown, too, the room before a line says in which column or below whom it stands."""
    text = f"Vägmöte\n2031-05-04\n\n{people}\n{ITEMS}"
    made = parse(markdown.read(source(text))).participants
    assert [(p.name, p.organisation, p.status, " ".join(p.roles), "") for p in made] == expected
    assert rows(text) == expected


def test_headings_and_tables_set_in_are_none_of_code() -> None:
    """Where all below a heading is set in, headings, tables and lists in it are read as such."""
    text = "## § 1 Bron\n\n    ### Beslut\n\n    Rådet beslutar att\n\n    - bygga bron,\n    - måla räcket.\n"
    read = markdown.read(source(text))
    assert {h.kind for h in read.hints} == {"heading", "entry"}
    assert [d.text for d in parse(read).decisions] == ["bygga bron,", "måla räcket."]


def test_numbers_below_strokes_head_items() -> None:
    """A stroke over the page parts items as a blank line does, where their numbers bear no sign."""
    parts = ("21 Val\nEva Ek väljs.", "22 Bron\nBron byggs.", "23 Vägen\nVägen lagas.", "24 Övrigt\nIngenting.")
    text = "Vägnämnden\n2031-05-04\n\n" + "\n--------\n".join(parts) + "\n"
    assert [item.number for item in parse(plain.read(source(text, "a.txt"))).items] == ["21", "22", "23", "24"]


def test_a_number_of_the_case_below_each_title_is_no_label() -> None:
    """What comes again below titles and holds a case number heads no decisions."""
    bodies = ("Eva öppnade mötet.", "Bo har skickat rapporten.", "Beslut: Vägen lagas.", "Torsdag.")
    items = (f"{n} Punkten\nDnr 2031-00123 040\n{body}\n" for n, body in enumerate(bodies, 1))
    made = parse(plain.read(source("Vägmöte\n2031-05-04\n\n" + "\n".join(items), "a.txt"))).decisions
    assert [d.text.rstrip(".") for d in made] == ["Vägen lagas"]
