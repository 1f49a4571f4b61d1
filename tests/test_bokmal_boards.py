"""Minutes of Norwegian boards and parents' committees in bokmål: offices before names, who came besides, elections."""

from __future__ import annotations

import pytest
from rostered import Row, rows, there
from written import understood

HEAD = "Fjordvik Båtforening\n\nReferat fra styremøte 3. mai 2022\n\n"
MEMBERS = [there("Kari Moen", roles="chair"), there("Ola Lie"), there("Siri Ås", roles="secretary"), there("Per Hov")]  # fmt: skip

LISTS = [
    pytest.param("Til stede: Styreleder Kari Moen, Kasserer Ola Lie, Sekretær Siri Ås, Styremedlem Per Hov", MEMBERS, id="offices-before-names"),
    pytest.param("Til stede: Styreleder Kari Moen – Kasserer Ola Lie - Sekretær Siri Ås- Styremedlem Per Hov.", MEMBERS, id="dashes-between"),
    pytest.param(
        "Følgende styremedlemmer til stede: Styreleder Kari Moen, Styremedlem Per Hov. I tillegg møtte Stein Dahl.",
        [there("Kari Moen", roles="chair"), there("Per Hov"), ("Stein Dahl", "", "guest", "", "")],
        id="somebody-besides",
    ),
    pytest.param("Til stede var:\nKari Moen, Ola Lie.\nSiri Ås ble valgt som møteleder, og som referent.", [there("Kari Moen"), there("Ola Lie"), there("Siri Ås", roles="chair secretary")], id="label-with-a-verb"),
    pytest.param("Til stede: Kari Moen, Siri Ås ( ref. )", [there("Kari Moen"), there("Siri Ås", roles="secretary")], id="who-writes-cut-short"),
]  # fmt: skip


@pytest.mark.parametrize(("listed", "people"), LISTS)
def test_offices_belong_to_the_names_behind_them(listed: str, people: list[Row]) -> None:
    """Whatever parts the people of the list."""
    assert rows(f"{HEAD}{listed}\n\nSak 1 Brygga\nStyret drøftet saken.\n") == people


DECIDED = [
    pytest.param("Valg", "FAU-leder: Kari B. Moen\nNestleder/kasserer: Ola Lie", ["FAU-leder: Kari B. Moen", "Nestleder/kasserer: Ola Lie"], id="elected-with-an-initial"),
    pytest.param("Brygga", "Forslag til svar lest opp og enstemmig vedtatt.", ["Forslag til svar lest opp og enstemmig vedtatt."], id="proposal-carried"),
    pytest.param("Brygga", "Til slutt ble styret enstemmig enig om å vente.", ["Til slutt ble styret enstemmig enig om å vente."], id="agreed-verb-first"),
    pytest.param("Brygga", "Vi utsatte avgjørelsen om brygga.", ["Vi utsatte avgjørelsen om brygga."], id="put-off"),
    pytest.param("Brygga", "Forslag til svar ble lest opp.", [], id="proposal-read"),
    pytest.param("Regnskap", "Styret godkjente regnskapet og legger det fram.", ["Styret godkjente regnskapet og legger det fram."], id="board-approves"),
    pytest.param("Dugnad", "Følgende oppgaver fordeles:\nBryggestyret: Rydder brygga.\nSkistyret: Plukker søppel.", ["Bryggestyret: Rydder brygga.", "Skistyret: Plukker søppel."], id="tasks-shared-out"),
    pytest.param("Valg", "Ola Lie ble enstemmig valgt.", ["Ola Lie ble enstemmig valgt."], id="unanimously"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "told", "decided"), DECIDED)
def test_boards_decide_in_their_own_words(title: str, told: str, decided: list[str]) -> None:
    """Elections by names alone, too."""
    text = f"{HEAD}Til stede: Kari B. Moen, Ola Lie\n\nSak 1 {title}\n{told}\n\nSak 2 Eventuelt\nIngenting.\n"
    assert [d.text for d in understood(text).minutes.decisions] == decided


def test_a_preposition_in_capitals_is_no_organisation() -> None:
    """Though the letters are those of an agency."""
    text = "REFERAT FRA MØTE I FORELDRERÅDET\n\n3. mai 2022\n\nTil stede: Kari Moen, Ola Lie\n\nSak 1 Valg\nKari Moen ble valgt.\n"
    assert "Försvarets radioanstalt" not in [e.name for e in understood(text).entities]


def test_where_a_board_met_is_no_part_of_its_name() -> None:
    """It stands behind the word for being held."""
    text = "Referat styremøte 2. mai 2022\n\nStyremøte i Fjordvik Båtforening avholdt i foreningens lokaler den 02.05.2022\n\nTil stede: Kari Moen, Ola Lie\n\nSak 1 Brygga\nStyret vedtok å vente.\n"
    meeting = understood(text).minutes.meeting
    assert meeting.body is not None
    assert meeting.body.text == "Fjordvik Båtforening"


HEARD = [
    pytest.param("Rektor ønsker hjelp til lesegruppa.", [("wish", "Nina Berg")], id="office-opening-a-sentence"),
    pytest.param("Ola spør korpset om de kan spille.", [("request", "Ola Lie")], id="asks-a-body"),
    pytest.param("Ola vil ta opp saken med skolen. Kari forventer at alle møter.", [("commitment", "Ola Lie"), ("wish", "Kari Moen")], id="will-and-expects"),
    pytest.param("Ola skriver brev til kommunen. Kari tar det opp med skolen.", [("commitment", "Ola Lie"), ("commitment", "Kari Moen")], id="undertakes"),
    pytest.param("FAU ber kommunen sette opp skilt.", [("request", "FAU")], id="those-who-met"),
    pytest.param("Vi har et problem med en lekkasje.", [("concern", "")], id="a-problem-of-us-all"),
]  # fmt: skip


@pytest.mark.parametrize(("told", "held"), HEARD)
def test_parents_and_teachers_are_heard(told: str, held: list[tuple[str, str]]) -> None:
    """By given name, by office, as the committee that met."""
    reading = understood(
        "Referat fra FAU-møte, Solvang skole\n\n5. november 2019\n\nTil stede: Kari Moen, Ola Lie, rektor Nina Berg\nIkke møtt: Tor Vik\n\n"
        f"1. Lesegruppa\n{told}\n"
    )
    names = {link.mention: reading.entities[link.entity].name for link in reading.links if link.entity >= 0}
    found = [(u.kind, " & ".join(names.get(m, "?") for m in u.holders)) for u in reading.utterances]
    assert found == held
    assert [p.status for p in reading.minutes.participants] == ["present", "present", "present", "absent"]


def test_who_answers_for_something_is_to_see_to_it() -> None:
    """All who are named behind the label."""
    text = f"{HEAD}Til stede: Kari Moen, Ola Lie\n\nSak 1 Fest\nDet blir fest i juni.\nAnsvar for mat og drikke: Kari og Ola\n"
    reading = understood(text)
    assert [d.text for d in reading.minutes.decisions] == ["Ansvar for mat og drikke: Kari og Ola"]
    acting = {reading.entities[i.entity].name for i in reading.involvements if i.how == "responsible"}
    assert acting == {"Kari Moen", "Ola Lie"}


def test_a_vote_of_one_mind_gives_its_number() -> None:
    """In brackets behind it."""
    text = f"{HEAD}Til stede: Kari Moen, Ola Lie\n\nSak 1 Plan\nPlanen godkjennes.\nInnstillingen enstemmig vedtatt (7 st.).\n"
    assert [vote.yes for vote in understood(text).votes] == [7]


def test_those_among_whom_tasks_are_shared_out_are_to_do_them() -> None:
    """Each stands before what is its own."""
    text = f"{HEAD}Til stede: Kari Moen, Ola Lie\n\nSak 1 Dugnad\nFølgende oppgaver fordeles:\nKari: Rydder brygga.\nOla: Plukker søppel og vasker båten.\n"
    reading = understood(text)
    acting = {reading.entities[i.entity].name for i in reading.involvements if i.how == "responsible"}
    assert acting == {"Kari Moen", "Ola Lie"}


def test_parts_of_an_item_are_known_with_a_dash_behind_their_numbers() -> None:
    """Each decision stands under its part."""
    text = f"{HEAD}Til stede: Kari Moen, Ola Lie\n\nSak 5 Søknader\n\n5.1 Korpset\nSøknaden innvilges.\n\n5.2 - Koret\nSøknaden avslås.\n\nSak 6 Eventuelt\nIngenting.\n"
    minutes = understood(text).minutes
    assert [minutes.items[d.item].number for d in minutes.decisions] == ["5.1", "5.2"]


def test_a_council_of_parents_is_known_by_its_school() -> None:
    """Behind what the document is."""
    text = "Protokoll – årsmøte FAU ved Ekby skole.\nDato: 01.11.2022\nTil stede: Kari Moen, Ola Lie\n\nSak 1 Plan\nPlanen ble godkjent.\n"
    assert (body := understood(text).minutes.meeting.body) and body.text == "FAU ved Ekby skole"


def test_who_was_only_told_of_a_meeting_was_not_there() -> None:
    """Nor is that a meeting was held a part of the name of who met."""
    text = (
        "Styret i Fjordvik Elvelag avholdt styremøte mandag 7. desember 2009\n\n"
        "Til stede: Kari Moen (Fjordvik), Ola Lie (Ekby)\nOrientert/invitert: Per Hov (Nordås) og Siri Ås (Ekby)\n\n"
        "Sak 1 Laks\nStyret vedtok å vente.\n"
    )
    meeting = understood(text).minutes.meeting
    assert meeting.body is not None
    assert meeting.body.text == "Styret i Fjordvik Elvelag"
    assert [name for name, *_ in rows(text)] == ["Kari Moen", "Ola Lie"]
