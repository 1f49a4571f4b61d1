"""Workshops and meetings with the public: who was there, from where, and in which office; all of it invented."""

from __future__ import annotations

import pytest

from samgraf.ingest.parse import parse
from samgraf.ingest.text import Document, Source

Row = tuple[str, str, str]


def people(head: str) -> list[Row]:
    """Name, organisation and offices of the participants."""
    text = f"Dialogmöte om hamnen\nDatum: 11 maj 2023\n\n{head}\n\nLena Strand hälsade alla välkomna till mötet.\n"
    minutes = parse(Document(Source("möte.txt", text.encode(), "text/plain", "0" * 64), text))
    return [(p.name, p.organisation, " ".join(p.roles)) for p in minutes.participants]


LENA = ("Lena Strand", "Kommunen", "")


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        pytest.param(
            "Från kommunen: Lena Strand, skolchef, Mona Frisk (S), ordförande i barn- och utbildningsnämnden",
            [LENA, ("Mona Frisk", "barn- och utbildningsnämnden", "")],
            id="a-line-that-ends-in-a-body-is-none",
        ),
        pytest.param(
            "Närvarande: Mona Frisk (S), ordförande i kultur- och fritidsnämnden, Ola Rask, ordförande",
            [("Mona Frisk", "kultur- och fritidsnämnden", ""), ("Ola Rask", "", "chair")],
            id="chair-of-another-body-whose-name-has-a-hyphen",
        ),
        pytest.param(
            "Från kommunen: Lena Strand, skolchef, Mona Frisk, politiker\nCirka 60 boende deltog.",
            [LENA, ("Mona Frisk", "Kommunen", "")],
            id="how-many-others-were-there",
        ),
        pytest.param(
            "Närvarande:\nLena Strand, skolchef\nEtt femtiotal boende var på plats.",
            [("Lena Strand", "", "")],
            id="how-many-others-in-a-word",
        ),
        pytest.param(
            "Grupp 1: Anders Lund, Britt Höög\nGrupp 2: Dan Ros, Elin Tapper",
            [(name, "", "") for name in ("Anders Lund", "Britt Höög", "Dan Ros", "Elin Tapper")],
            id="groups-into-which-they-were-split",
        ),
        pytest.param(
            "Närvarande: EE, BA\n(EE = Eva Ek, BA = Bo Alm)",
            [("Eva Ek", "", ""), ("Bo Alm", "", "")],
            id="whose-initials-they-are-in-brackets",
        ),
        pytest.param(
            "Panel: Anna Kvist, trafikchef; Cilla Frö (C), ordförande i tekniska nämnden\nPublik: ca 40 personer",
            [("Anna Kvist", "", ""), ("Cilla Frö", "tekniska nämnden", "")],
            id="a-panel-of-those-who-answer",
        ),
        pytest.param(
            "Deltagare: Maria (M), Stina (S), Klara (K)\nEj med: Lars (L)",
            [(name, "", "") for name in ("Maria", "Stina", "Klara", "Lars")],
            id="first-letters-are-no-parties",
        ),
        pytest.param(
            "Deltagare: Maria Ek (M), Stina Bo (S)",
            [("Maria Ek", "Moderaterna", ""), ("Stina Bo", "Socialdemokraterna", "")],
            id="parties-behind-full-names",
        ),
        pytest.param(
            "Workshopledare: Karin Vall, Leader Norra Ekö\nNärvarande: Eva Ek, Ekö byalag",
            [("Eva Ek", "Ekö byalag", ""), ("Karin Vall", "Leader Norra Ekö", "chair")],
            id="who-leads-a-workshop-and-from-where",
        ),
    ],
)
def test_who_was_there_and_from_where(head: str, expected: list[Row]) -> None:
    """Nobody comes from a line, a count, or the group in which they sat; who chairs another body doesn't chair this."""
    assert people(head) == expected
