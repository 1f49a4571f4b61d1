"""Bodies in English and bokmål that no register knows, by what the text does with them; all of it invented."""

from __future__ import annotations

import pytest
from written import understood

HEADS = {
    "en": "Minutes of Stow Village Society, 3 May 2022\n\nPresent: Ann Field (Chair), Tom Marsh\n\n1. The gate\n",
    "nb": "Referat fra styremøte i Fjordvik Vel 3. mai 2022\n\nTil stede: Kari Moen (leder), Ola Lie\n\n1. Porten\n",
}

NAMED = [
    pytest.param("en", "A quote from Glendow Fencing was read.", "Glendow Fencing", id="quote"),
    pytest.param("en", "Tom will ask the QLR for advice.", "QLR", id="asked"),
    pytest.param("en", "QLRS has told us that the fee is raised.", "QLRS", id="letters-have"),
    pytest.param(
        "en",
        "Stow and District Bowling Club have offered to help.",
        "Stow and District Bowling Club",
        id="and-district",
    ),
    pytest.param(
        "en",
        "Chris Lee (Association of London Government) was invited.",
        "Association of London Government",
        id="association-of",
    ),
    pytest.param(
        "en", "The Government Office for Northfield wrote to us.", "Government Office for Northfield", id="office-for"
    ),
    pytest.param("nb", "Åpent spørsmål hva FAU kan støtte.", "FAU", id="foreldrenes-arbeidsutvalg"),
    pytest.param("nb", "Skiavdelingen ønsker ny scooter.", "Skiavdelingen", id="avdeling"),
    pytest.param("nb", "Innovasjon Norge har svart.", "Innovasjon Norge", id="etat-med-stor-bokstav"),
    pytest.param("nb", "Tilbud fra Elektro Nordvåg er mottatt.", "Elektro Nordvåg", id="tilbud"),
    pytest.param("nb", "Kari bestiller pizza fra Pizzakroken.", "Pizzakroken", id="bestiller"),
    pytest.param("nb", "Vi har hatt møte med QLR om prisen.", "QLR", id="møte-med-bokstaver"),
]


@pytest.mark.parametrize(("language", "said", "body"), NAMED)
def test_who_is_traded_with_is_a_body(language: str, said: str, body: str) -> None:
    """Letters are one where somebody writes to them or they have done something."""
    reading = understood(HEADS[language] + said + "\n")
    assert body in {e.name for e in reading.entities if e.kind == "organisation"}


NONE = [
    pytest.param("en", "A quote from Hobson was read.", id="surname"),
    pytest.param("en", "A quote from Glendex garage was read.", id="goes-on-in-small-letters"),
    pytest.param("en", "Tom will ask about the AGM and send the PDF to all.", id="common-letters"),
    pytest.param("nb", "Tilbud fra Haugen er mottatt.", id="etternavn"),
    pytest.param("nb", "Leie av Grendehuset koster 500 kr.", id="hus"),
]


@pytest.mark.parametrize(("language", "said"), NONE)
def test_a_surname_a_house_and_common_letters_are_no_bodies(language: str, said: str) -> None:
    """A missing one is better than a wrong one."""
    head = understood(HEADS[language])
    known = {e.name for e in head.entities}
    assert {e.name for e in understood(HEADS[language] + said + "\n").entities} - known <= {"Styret"}
