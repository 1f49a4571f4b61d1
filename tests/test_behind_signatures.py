"""What stands below the signatures: a new board that met right after the meeting, a summary; all persons are invented."""

from __future__ import annotations

from pathlib import Path

import pytest
from clubs_sample import understood

from samgraf.ingest.reading import Reading

MET = (
    "Årsmöte Ekö klubb 2024-03-14\n\nNärvarande: Rut Dahl (ordförande), Lars Berg, Nils Kvist och Siv Malm\n\n"
    "§ 1 Öppnande\nMötet öppnades.\n\n§ 2 Avgift\nMötet beslutade att höja avgiften.\n\n"
)
SIGNED = f"{MET}Vid protokollet: Lars Berg\n\nJusteras: Siv Malm\n\n"
COLUMNS = f"{MET}Vid protokollet           Justeras\nLars Berg                 Siv Malm\n\n"


def offices(reading: Reading) -> dict[str, str]:
    """Who held which offices at the meeting."""
    return {p.name: " ".join(p.roles) for p in reading.minutes.participants}


def decided(reading: Reading) -> list[tuple[str, str]]:
    """What was decided behind the first two items, with the numbers of its items."""
    return [(reading.minutes.items[d.item].number, d.text) for d in reading.minutes.decisions if d.item > 1]


@pytest.mark.parametrize(
    ("signed", "more", "expected"),
    [
        pytest.param(
            SIGNED,
            "Efter mötet konstituerade sig styrelsen:\nOrdförande: Nils Kvist\nKassör: Siv Malm\nSekreterare: Rut Dahl\n",
            [("", "Ordförande: Nils Kvist"), ("", "Kassör: Siv Malm"), ("", "Sekreterare: Rut Dahl")],
            id="offices-in-a-list",
        ),
        pytest.param(
            SIGNED,
            "Konstituerande möte\nBeslutades att utse Nils Kvist till ordförande och Rut Dahl till sekreterare.\n",
            [("", "Beslutades att utse Nils Kvist till ordförande och Rut Dahl till sekreterare.")],
            id="told",
        ),
        pytest.param(
            COLUMNS,
            "KONSTITUERANDE STYRELSEMÖTE samma dag\n\n1. Till ordförande valdes Nils Kvist.\n\n2. Styrelsen beslutade att byta bank.\n",
            [("1", "Till ordförande valdes Nils Kvist."), ("2", "Styrelsen beslutade att byta bank.")],
            id="counted-anew",
        ),
        pytest.param(
            COLUMNS, "Beslut i korthet:\nNils Kvist och Rut Dahl tecknar firman var för sig.\n", [], id="summary"
        ),
    ],
)
def test_what_stands_behind_the_signatures_gives_nobody_an_office(
    tmp_path: Path, signed: str, more: str, expected: list[tuple[str, str]]
) -> None:
    """Who is elected or named there held no office at the meeting; what is decided at a meeting told there is read."""
    reading = understood(tmp_path, signed + more)
    assert offices(reading) == {
        "Rut Dahl": "chair",
        "Lars Berg": "secretary",
        "Nils Kvist": "",
        "Siv Malm": "verifier",
    }
    assert decided(reading) == expected


def test_an_office_named_behind_the_signatures_is_not_held_by_who_held_it_at_the_meeting(tmp_path: Path) -> None:
    """A board that met afterwards may have another chair than the meeting had."""
    more = "Konstituerande möte\n\n1. Till ordförande valdes Nils Kvist.\n\n2. Beslutades att ordföranden kontaktar banken.\n"
    reading = understood(tmp_path, SIGNED + more)
    text = reading.minutes.document.text
    assert not [m for m in reading.mentions if m.span.start > text.index("2. Beslutades") and m.kind == "person"]


@pytest.mark.parametrize(
    ("title", "listed"),
    [
        pytest.param("Val av mötesfunktionärer", "Ordförande: {}\nSekreterare: {}\nJusterare: {} och {}", id="colons"),
        pytest.param(
            "Val av stämmofunktionärer",
            "Stämmoordförande – {}\nSekreterare – {}\nJusteringsmän tillika rösträknare – {} och {}",
            id="dashes",
        ),
        pytest.param("Mötesfunktionärer", "- Ordförande: {}\n- Sekreterare: {}\n- Justerare: {}, {}", id="bullets"),
    ],
)
def test_officers_of_the_meeting_are_listed_with_their_offices(tmp_path: Path, title: str, listed: str) -> None:
    """Below a title of an election for the meeting a list of offices says who held them at it."""
    names = ("Rut Dahl", "Lars Berg", "Nils Kvist", "Siv Malm")
    text = f"Årsmöte Ekö klubb 2024-03-14\n\n§ 1 {title}\n{listed.format(*names)}\n\n§ 2 Val av styrelse\nOrdförande: Per Ask\nSekreterare: Tor Lid\n\n§ 3 Slut\nMötet avslutades.\n"
    assert offices(understood(tmp_path, text)) == dict(
        zip(names, ("chair", "secretary", "verifier", "verifier"), strict=True)
    )


@pytest.mark.parametrize(
    "signed",
    [
        pytest.param(
            "Signerat digitalt\nRut Dahl, Ordförande, 2024-03-28 08:11\nLars Berg, Sekreterare, 2024-03-27 21:03\n"
            "Siv Malm, Justerare, 2024-03-28 12:40\n",
            id="with-the-time",
        ),
        pytest.param(
            "Dokumentet har signerats digitalt med BankID av:\nRut Dahl (ordförande) 2024-03-28\n"
            "Lars Berg (sekreterare) 2024-03-28\nSiv Malm (justerare) 2024-03-28\n",
            id="in-brackets",
        ),
    ],
)
def test_those_who_sign_digitally_hold_the_offices_they_sign_in(tmp_path: Path, signed: str) -> None:
    """A note of digital signing is the signatures, with or without a line that says so."""
    reading = understood(tmp_path, MET.replace(" (ordförande)", "") + signed)
    assert offices(reading) == {
        "Rut Dahl": "chair",
        "Lars Berg": "secretary",
        "Nils Kvist": "",
        "Siv Malm": "verifier",
    }


@pytest.mark.parametrize(
    "offices",
    [
        pytest.param(("Ordförande", "Sekreterare", "Justeringsperson"), id="the-chair-first"),
        pytest.param(("Ordförande", "Ordförande", "Justerare"), id="two-who-presided"),
    ],
)
def test_names_above_their_offices_are_no_decisions(tmp_path: Path, offices: tuple[str, ...]) -> None:
    """Those who sign in turn below a decision, each above the office, decide nothing and act on nothing."""
    names = ("Rut Dahl", "Lars Berg", "Siv Malm")
    signed = "\n\n".join(f"{name}\n{office}" for name, office in zip(names, offices, strict=True))
    last = "§ 3 Kurs\nInbjudan till kurs\nBeslut: Styrelsen beslutar att Siv Malm åker på kursen\n\n"
    reading = understood(tmp_path, f"{MET}{last}{signed}\n")
    assert [text for number, text in decided(reading) if number == "3"] == [
        "Styrelsen beslutar att Siv Malm åker på kursen"
    ]


@pytest.mark.parametrize("room", ["\n", "\n\n"])
def test_offices_above_as_many_names_are_held_in_turn(tmp_path: Path, room: str) -> None:
    """Columns of those who sign that are written out one after the other keep their order."""
    signed = room.join(["Vid protokollet", "Ordförande", "Justerare", "Nils Kvist", "Rut Dahl", "Siv Malm"])
    met = MET.replace(" (ordförande)", "")
    expected = {"Rut Dahl": "chair", "Lars Berg": "", "Nils Kvist": "secretary", "Siv Malm": "verifier"}
    assert offices(understood(tmp_path, f"{met}{signed}\n")) == expected
