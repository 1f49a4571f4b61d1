"""Lists of people set loosely: hyphens and brackets right behind names, titles between commas, addresses, asides."""

from __future__ import annotations

import pytest
from written import understood, understood_markdown

HEADS = {
    "sv": "Ekö vägförening\nProtokoll från styrelsemöte 3 maj 2023\n\n{}\n\n§ 1 Vägen\nStyrelsen beslutade att vänta.\n\n§ 2 Träd\nInget.\n",
    "nb": "Fjordlia Vel\nReferat fra styremøte 3. mai 2023\n\n{}\n\nSak 1 Vei\nVi drøftet saken.\n\nSak 2 Trær\nIntet.\n",
    "en": "Hillford Parish Council\nMinutes of the meeting held on 3 May 2023\n\n{}\n\n1. Roads\nIt was agreed to wait.\n\n2. Trees\nNone.\n",
}

LISTS = [
    pytest.param("nb", "Til stede: Kari Moen- 2.klasse, Ola Dahl- leder,Anne Lie-1.klasse, Per Vik", ["Kari Moen", "Ola Dahl", "Anne Lie", "Per Vik"], {"Ola Dahl": "chair"}, id="hyphen-right-behind-the-name"),
    pytest.param("sv", "Närvarande: Eva Ek, Ekö kommun; Bo Alm, Sveriges Båt- och\nSjöförbund; Rut Dahl, Norra Skolan", ["Eva Ek", "Bo Alm", "Rut Dahl"], {}, id="hyphen-of-a-shared-word-at-a-line's-end"),
    pytest.param("nb", "Til stede: Kari Moen(leder) Ola Dahl(styremedlem) Xaver Lie(kasserer) Per Vik", ["Kari Moen", "Ola Dahl", "Xaver Lie", "Per Vik"], {"Kari Moen": "chair"}, id="brackets-without-blanks-and-commas"),
    pytest.param("sv", "Närvarande: Eva Ek, Bo Alm, ersättare Rut Dahl, ersättare Ulf Ask, Per Hed", ["Eva Ek", "Bo Alm", "Rut Dahl", "Ulf Ask", "Per Hed"], {"Rut Dahl": "substitute", "Ulf Ask": "substitute"}, id="title-before-the-next-name"),
    pytest.param("nb", "Til stede: Kari Moen, Ola Dahl, vara Anne Lie, vara Per Vik", ["Kari Moen", "Ola Dahl", "Anne Lie", "Per Vik"], {"Anne Lie": "substitute", "Per Vik": "substitute"}, id="deputy-before-the-next-name"),
    pytest.param("sv", "Närvarande: Eva Ek, ordförande Bo Alm, kassör Rut Dahl, sekreterare", ["Eva Ek", "Bo Alm", "Rut Dahl"], {"Eva Ek": "chair", "Rut Dahl": "secretary"}, id="titles-behind-names-with-line-breaks-lost"),
    pytest.param("sv", "Närvarande: Eva Ek (avgående ordförande), Bo Alm (ordförande), Per Hed", ["Eva Ek", "Bo Alm", "Per Hed"], {"Bo Alm": "chair"}, id="office-of-another-time"),
    pytest.param("en", "Present: Councillors Hill, Marsh and Lund (Councillor Hill left the meeting after item 1)", ["Hill", "Marsh", "Lund"], {}, id="aside-about-another"),
    pytest.param("sv", "Närvarande:\n\nEva Ek, Bo Alm och Rut Dahl (projektledare). Från förvaltningen: Ulf Ask och Per Hed (sekreterare).", ["Eva Ek", "Bo Alm", "Rut Dahl"], {"Per Hed": "secretary"}, id="next-heading-behind-a-bracket"),
    pytest.param("en", "Present:\nCllr A Hill\n\nAlso present:\nSue Lund, Principal Transport Planner – Kent Council; Mike Rook – Kent Police; Chris Bell, Senior Manager – Stow Railway; Economic Development Manager – Stow Council.", ["A Hill"], {}, id="offices-are-nobody"),
    pytest.param("en", "Present:\n- Ann Hill <ann@hill.example>\n- Xerxes Pandey (xerxes.pandey@mail.example)\n- Tom ‘Tex’ Marsh", ["Ann Hill", "Xerxes Pandey", "Tom Marsh"], {}, id="addresses-and-nicknames"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "listed", "names", "roles"), LISTS)
def test_loose_lists_give_everybody_their_own(
    language: str, listed: str, names: list[str], roles: dict[str, str]
) -> None:
    """Each name is whole and without what is said of it, and an office is that of the one whom it stands with."""
    people = understood(HEADS[language].format(listed)).minutes.participants
    assert [p.name for p in people if p.status == "present"] == names
    assert {p.name: role for p in people for role in p.roles} == roles


def test_a_list_of_addresses_under_a_heading_is_a_list() -> None:
    """The parts of an address of mail are no words of a sentence that would end the list."""
    text = (
        "# Meeting Minutes 3 May 2023\n\n## Attendees:\n\n* Ann Hill <ann@hill.example>\n"
        "* Xerxes Pandey <xerxes@hill.example>\n* Tom Marsh\n\n## Roads\n\nIt was agreed to wait.\n"
    )
    people = understood_markdown(text).minutes.participants
    assert [p.name for p in people] == ["Ann Hill", "Xerxes Pandey", "Tom Marsh"]


BODIES = [
    pytest.param("Present\n\nCllr M Hill Chair Stow Council\n\nCllr P Marsh Vice Chair Ekton Council\n\nBen Lund Arrow Trains\n\nD Rook Rail Development Officer Stow Council\n\nCllr S Le Bell Hill Town Council", [("M Hill", "Stow Council"), ("P Marsh", "Ekton Council"), ("Ben Lund", "Arrow Trains"), ("D Rook", "Stow Council"), ("S Le Bell", "Hill Town Council")], id="body-behind-the-name"),
    pytest.param("Present\n\nSue Lund, Planner – Kent Council; Mike Rook – Kent Police; Chris Bell, Manager – Stow Railway.", [("Sue Lund", "Kent Council"), ("Mike Rook", "Kent Police"), ("Chris Bell", "Stow Railway")], id="semicolons-in-a-long-line"),
]  # fmt: skip


@pytest.mark.parametrize(("listed", "people"), BODIES)
def test_what_a_body_is_called_by_is_no_part_of_a_name(listed: str, people: list[tuple[str, str]]) -> None:
    """Initials or a given name, and one surname, are the name where several entries end in the word of a body."""
    found = understood(HEADS["en"].format(listed)).minutes.participants
    assert [(p.name, p.organisation) for p in found] == people


TWO_HEADS = [
    pytest.param("Närvarande\nFrånvarande\nEva Ek\n☒\n☐\nBo Alm\n☐\n☒\nRut Dahl\n☒\n☐", ["Eva Ek", "Rut Dahl"], ["Bo Alm"], id="a-line-for-each-cell"),
    pytest.param("Närvarande\nFrånvarande\nEva Ek\tx\t\nBo Alm\t\tx\nRut Dahl, ordförande\tx\t", ["Eva Ek", "Rut Dahl"], ["Bo Alm"], id="rows-at-tab-stops"),
    pytest.param("Närvarande\nFrånvarande\nEva Ek\n☐\n☐\nBo Alm\n☐\n☒", [], [], id="somebody-without-a-mark"),
]  # fmt: skip


@pytest.mark.parametrize(("listed", "here", "away"), TWO_HEADS)
def test_marks_below_two_headings_tell_who_was_there(listed: str, here: list[str], away: list[str]) -> None:
    """The second heading makes nobody absent who has a mark for the first one; without marks nothing is told."""
    people = understood(HEADS["sv"].format(listed)).minutes.participants
    assert [p.name for p in people if p.status == "present"] == here
    assert [p.name for p in people if p.status == "absent"] == away


def test_who_came_beyond_the_items_that_are_printed_stayed_to_the_last_one_named() -> None:
    """Where a part of the minutes is given, the list alone knows of the further items."""
    listed = "Eva Ek from §4\nBo Alm tom §2\nRut Dahl from §5 tom §6\nSiv Malm tom §7\nUlf Mo\n"
    text = f"Protokoll årsmöte Ekö IF 2020-03-05\n\nNärvarande:\n\n{listed}\n§1. Öppnande\n\nEva öppnade.\n\n§2. Val\n\nEva valdes.\n"
    found = {p.name: " ".join(p.items or ()) for p in understood(text).minutes.participants}
    assert found == {"Eva Ek": "4 5 6 7", "Bo Alm": "1 2", "Rut Dahl": "5 6", "Siv Malm": "", "Ulf Mo": ""}


def test_who_is_elected_comes_from_no_year_of_a_programme() -> None:
    """Letters and a figure in brackets behind a student's name are no organisation, wherever they stand."""
    said = "Eva Ek (IT2) valdes till mötesordförande.\n\n3. Program\n\nBo Alm (IT3) informerade.\n"
    reading = understood(f"Protokoll årsmöte Ekö IF 2020-03-05\n\n1. Öppnande\n\nEva öppnade.\n\n2. Val\n\n{said}")
    assert [p.organisation for p in reading.minutes.participants if p.name == "Eva Ek"] == [""]
    assert not [m.text for m in reading.mentions if m.text.startswith("IT")]


def test_who_signs_behind_strokes_as_secretary_wrote() -> None:
    """The office may stand before the name, and the meeting be closed in the present tense."""
    closed = "Rut Dahl förklarar mötet avslutat klockan 19:57.\n\n//Sekreterare: Eva Ek\n"
    text = f"Protokoll styrelsemöte Ekö IF 2020-03-05\n\nNärvarande: Eva Ek, Rut Dahl\n\n1. Läget\n\nGott.\n\n2. Slut\n\n{closed}"
    minutes = understood(text).minutes
    assert {p.name: p.roles for p in minutes.participants}["Eva Ek"] == ("secretary",)
    assert minutes.meeting.end and minutes.meeting.end.text == "2020-03-05T19:57:00"
