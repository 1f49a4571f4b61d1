"""Lists of who met, and titles that run into their text, in the notes of groups; all of it invented."""

from __future__ import annotations

import pytest
from rostered import Row, rows, there

from samgraf.ingest.parse import parse
from samgraf.ingest.text import Document, Source

TITLE = "Dialogmöte med byalagen\n\nDatum: 11 april 2024\n\n"


def document(text: str) -> Document:
    """A plain text as a document."""
    return Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text)


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        pytest.param(
            "Deltagare\nOrdförande Eva Ek, LRF\nBo Alm, Sala kommun\nRut Dahl, Kraft AB\nFrånvarande: Siv Gran\n",
            [
                there("Eva Ek", "LRF", roles="chair"),
                there("Bo Alm", "Sala kommun"),
                there("Rut Dahl", "Kraft AB"),
                ("Siv Gran", "", "absent", "", ""),
            ],
            id="an-office-before-the-first-name",
        ),
        pytest.param(
            "Från byalagen: Eva Ek (Ekbyn), Siv Gran och Bo Gran (Vikaby), Rut Dahl (Skogslund)\n",
            [
                there("Eva Ek", "Ekbyn"),
                there("Siv Gran", "Vikaby"),
                there("Bo Gran", "Vikaby"),
                there("Rut Dahl", "Skogslund"),
            ],
            id="a-pair-within-those-from-one-side",
        ),
        pytest.param(
            "Från kommunen: Eva Ek (KSO) och Bo Alm (kommundirektör)\nFrån Trafikverket: Rut Dahl\n",
            [there("Eva Ek", "Kommunen"), there("Bo Alm", "Kommunen"), there("Rut Dahl", "Trafikverket")],
            id="an-office-in-letters",
        ),
    ],
)
def test_lists(listed: str, expected: list[Row]) -> None:
    """Those who were there, with whom they stand for."""
    assert rows(f"{TITLE}{listed}\nFiber\nFrågan diskuterades.\n") == expected


def test_a_title_may_end_in_the_name_of_a_place() -> None:
    """Titles that run into their text may name a place behind a small word, as no name of a person does."""
    told = "Fiber. Eva svarade att det dröjer.\n\nBadplatsen i Ekbyn. Bo undrade vem som sköter den.\n\nSnöröjning. Eva tackade.\n"
    minutes = parse(document(f"{TITLE}Närvarande: Eva Ek, Bo Alm\n\n{told}"))
    assert [item.title for item in minutes.items] == ["Fiber", "Badplatsen i Ekbyn", "Snöröjning"]
