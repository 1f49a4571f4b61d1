"""Offices of a meeting that stand behind the names of those elected, or in a sentence's own words; all is invented."""

from __future__ import annotations

from pathlib import Path

import pytest
from clubs_sample import understood

ITEMS = "Protokoll fört vid årsmöte med Lövö fiskare 2019-03-04\n\n1. Öppnande\nMötet öppnades.\n\n{}\n\n4. Slut\nMötet avslutades.\n"


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        pytest.param(
            "2. Val av mötesfunktionärer\nLars Berg, ordförande\nRut Dahl, sekreterare\n"
            "Per Ask och Siv Malm, justerare tillika rösträknare\n\n3. Kassan\nGod.",
            {"Lars Berg": ("chair",), "Rut Dahl": ("secretary",), "Per Ask": ("verifier",), "Siv Malm": ("verifier",)},
            id="line-each",
        ),
        pytest.param(
            "2. Val av ordförande och sekreterare för årsmötet\nLars Berg ordförande\nRut Dahl sekreterare\n\n3. Kassan\nGod.",
            {"Lars Berg": ("chair",), "Rut Dahl": ("secretary",)},
            id="two-in-the-title",
        ),
        pytest.param(
            "2. Till mötesordförande valdes Lars Berg, till sekreterare Rut Dahl.\n\n"
            "Till protokolljusterare valdes Per Ask och Siv Malm.\n\n3. Kassan\nGod.",
            {"Lars Berg": ("chair",), "Rut Dahl": ("secretary",), "Per Ask": ("verifier",), "Siv Malm": ("verifier",)},
            id="own-office-below-a-title-of-others",
        ),
        pytest.param(
            "2. Formalia\nLars Berg utsågs till ordförande, Rut Dahl till sekreterare (dock Per Ask för § 4) samt Siv Malm "
            "utsågs att justera protokollet.\n\n3. Kassan\nGod.",
            {"Lars Berg": ("chair",), "Rut Dahl": ("secretary",), "Siv Malm": ("verifier",)},
            id="who-verifies-last",
        ),
        pytest.param(
            "2. Val av styrelse\nLars Berg, ordförande\nRut Dahl, sekreterare\n\n3. Kassan\nGod.", {}, id="for-the-year"
        ),
    ],
)
def test_an_office_is_its_own_whose_name_it_stands_with(
    tmp_path: Path, items: str, expected: dict[str, tuple[str, ...]]
) -> None:
    """Those elected for the meeting hold what stands beside their names, and nothing that the title gives others."""
    found = understood(tmp_path, ITEMS.format(items)).minutes.participants
    assert {p.name: p.roles for p in found} == expected


@pytest.mark.parametrize(
    "lead", [pytest.param("Mötet beslutade att välja:", id="decides"), pytest.param("Följande valdes:", id="chosen")]
)
def test_those_elected_in_paragraphs_of_their_own_are_no_headings(tmp_path: Path, lead: str) -> None:
    """A short line between blank lines that says who is elected to what elects, and heads nothing."""
    items = f"2. Val av styrelse\n\n{lead}\n\nRut Dahl till ordförande på ett år\n\nPer Ask till kassör på två år\n\n3. Kassan\nGod."
    minutes = understood(tmp_path, ITEMS.format(items)).minutes
    assert [d.text for d in minutes.decisions][-2:] == [
        "Rut Dahl till ordförande på ett år",
        "Per Ask till kassör på två år",
    ]
    assert [item.title for item in minutes.items] == ["Öppnande", "Val av styrelse", "Kassan", "Slut"]


def test_who_presides_over_a_council_elsewhere_does_not_preside_here(tmp_path: Path) -> None:
    """A greeting by the chair of a council makes them no chair of the meeting; what is said before the items is heard."""
    text = (
        "Anteckningar från arbetsmötet i Lövö 2022-11-23\n\nFrån byalaget medverkade Lars Berg, Per Ask och Siv Malm.\n\n"
        "En hälsning av Sala kommunfullmäktiges ordförande Rut Dahl inledde kvällen.\n\n"
        "Siv ställer också frågan hur mötet tycker att arbetet ska gå vidare.\n\n"
        "1. Vägen\nVägen är bra.\n\n2. Bron\nBron är ny.\n"
    )
    reading = understood(tmp_path, text)
    assert not any("chair" in p.roles for p in reading.minutes.participants)
    assert [u.kind for u in reading.utterances] == ["request"]
