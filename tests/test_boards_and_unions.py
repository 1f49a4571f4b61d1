"""Minutes of boards, negotiations, unions and local action groups: offices, decisions, votes, projects; invented."""

from __future__ import annotations

import pytest
from written import understood

from samgraf.ingest.reading import Reading

LISTED = "Närvarande: Stina Åkerlind, Rut Dahlgren, Olof Stenmark, Ebba Fors\n\n"
CLUB = f"Lövö båtklubb\n\nProtokoll från styrelsemöte den 3 mars 2022 i klubbhuset\n\n{LISTED}"


def roles_of(text: str) -> dict[str, tuple[str, ...]]:
    """Who holds which office at the meeting, those with none left out."""
    offices = {"chair", "secretary", "verifier"}
    people = understood(text).minutes.participants
    return {p.name: held for p in people if (held := tuple(r for r in p.roles if r in offices))}


def decided(text: str) -> list[str]:
    """What is decided in a text."""
    return [d.text for d in understood(text).minutes.decisions]


@pytest.mark.parametrize(
    ("signed", "expected"),
    [
        pytest.param(
            "Vid pennan                Justeras\n\nRut Dahlgren              Stina Åkerlind (ordf.)     Ebba Fors\n",
            {"Rut Dahlgren": ("secretary",), "Stina Åkerlind": ("chair", "verifier"), "Ebba Fors": ("verifier",)},
            id="in-the-middle",
        ),
        pytest.param(
            "Vid pennan                Justeras\n\nRut Dahlgren              Stina Åkerlind, ordf.\n",
            {"Rut Dahlgren": ("secretary",), "Stina Åkerlind": ("chair", "verifier")},
            id="in-the-last-column",
        ),
        pytest.param(
            "Vid protokollet           Justeras\n\nRut Dahlgren              Stina Åkerlind\n\n"
            "Olof Stenmark             Ebba Fors\n",
            {"Rut Dahlgren": ("secretary",), "Stina Åkerlind": ("verifier",), "Ebba Fors": ("verifier",)},
            id="a-second-row",
        ),
    ],
)
def test_an_office_is_of_the_one_who_signs_beside_it(signed: str, expected: dict[str, tuple[str, ...]]) -> None:
    """Of names side by side, one has the office behind it; a second row below the labels neither leads nor writes."""
    assert roles_of(f"{CLUB}§ 1 Bryggan\nBryggan målas.\n\n§ 2 Kran\nKranen lagas.\n\n{signed}") == expected


@pytest.mark.parametrize(
    ("elected", "chair"),
    [
        pytest.param("Olof Stenmark valdes till mötesordförande.", "Olof Stenmark", id="another"),
        pytest.param("Ingen annan ville.", "Stina Åkerlind", id="nobody"),
    ],
)
def test_who_leads_the_association_leads_no_meeting_that_elects_another(elected: str, chair: str) -> None:
    """The chair of the list gives way to the one whom the meeting elects for itself."""
    listed = "Närvarande:\nStina Åkerlind, ordförande\nRut Dahlgren\nOlof Stenmark\n\n"
    text = f"Lövö båtklubb\n\nProtokoll från årsmöte den 3 mars 2022\n\n{listed}§ 1 Val av mötesordförande\n{elected}\n"
    assert [name for name, roles in roles_of(text).items() if "chair" in roles] == [chair]


def test_who_announces_another_for_an_office_does_not_have_it() -> None:
    """In "X anmälde Y som protokollförare" only Y writes."""
    said = "§ 1 Val av protokollförare\nStina anmälde Rut Dahlgren som protokollförare.\n\n§ 2 Kran\nKranen lagas.\n"
    assert roles_of(CLUB + said) == {"Rut Dahlgren": ("secretary",)}


def test_an_election_behind_the_minutes_makes_nobody_preside() -> None:
    """What a board elects at its own first meeting on the same sheet says nothing of who led the one above."""
    head = "Lövö båtklubb\n\nProtokoll från årsmöte den 3 mars 2022\n\n"
    items = (
        "§ 1 Mötet öppnas. Stina Åkerlind hälsade välkommen.\n\n§ 2 Val av ordförande. Valdes Ebba Fors.\n\n"
        "§ 3 Kran. Kranen lagas.\n\n"
    )
    tail = (
        "Vid protokollet: Rut Dahlgren\n\n--------\n\nKONSTITUERANDE MÖTE\n\nNärvarande: Stina Åkerlind, Rut Dahlgren\n\n"
        "1. Till ordförande omvaldes Stina Åkerlind och till sekreterare Rut Dahlgren.\n"
    )
    held = roles_of(head + items + tail)
    assert [name for name, roles in held.items() if "chair" in roles] == ["Ebba Fors"]


def owners(reading: Reading) -> list[str]:
    """Who is to act on the decisions of a reading."""
    return [reading.entities[i.entity].name for i in reading.involvements if i.how == "responsible"]


@pytest.mark.parametrize(
    "before",
    [
        pytest.param("Kommunstyrelsen har avslagit ansökan om bidrag.", id="of-the-municipality"),
        pytest.param("Länsstyrelsen i Dalarnas län har avslagit ansökan.", id="of-the-state"),
        pytest.param("Ansökan är inlämnad.\n\n§ 3 Val\nTill högskolestyrelsen valdes Olof Stenmark.", id="named-below"),
    ],
)
def test_an_association_means_its_own_board(before: str) -> None:
    """No board of others is what an association calls its board."""
    text = f"{CLUB}§ 1 Kran\nVi beslutade att styrelsen ska träffa varvet i april.\n\n§ 2 Bidrag\n{before}\n"
    above = f"{CLUB}§ 1 Bidrag\n{before}\n\n§ 9 Kran\nVi beslutade att styrelsen ska träffa varvet i april.\n"
    assert owners(understood(text)) == ["Styrelsen"]
    assert "högskole" in before or owners(understood(above)) == ["Styrelsen"]


@pytest.mark.parametrize(
    ("said", "counts"),
    [
        pytest.param("Styrelsens förslag: 5 röster. Olofs förslag: 2 röster. Ingen avstår.", (5, 2, 0), id="colons"),
        pytest.param("Bifall: 12 röster, avslag: 7 röster, blanka: 2", (12, 7, 2), id="on-one-line"),
        pytest.param("Ebbas yrkande – 9 röster. Ruts yrkande – 4 röster.", (9, 4, None), id="dashes"),
    ],
)
def test_counts_behind_proposals_are_a_vote(said: str, counts: tuple[int, int, int | None]) -> None:
    """A proposal with its number of votes heads no section, so that what is decided below it is kept."""
    text = f"{CLUB}§ 1 Avgift\nVotering begärs.\n{said}\n\nMötet beslutar att höja avgiften till 200 kronor.\n"
    reading = understood(text)
    assert [(v.yes, v.no, v.abstained) for v in reading.votes] == [counts]
    assert [d.text for d in reading.minutes.decisions] == ["Mötet beslutar att höja avgiften till 200 kronor."]


TALK = (
    "Arbetstagarparternas synpunkter\nKommunal motsätter sig förslaget.\n\n"
    "Arbetsgivarens svar\nEbba Fors konstaterade att förstärkning larmas ut.\n\n"
)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param(
            "Parterna enades om att en riskbedömning görs.", ["Parterna enades om att en riskbedömning görs."]
        ),
        pytest.param("Förhandlingen avslutas i oenighet.", ["Förhandlingen avslutas i oenighet."]),
        pytest.param("Ärendet anses färdigförhandlat.", ["Ärendet anses färdigförhandlat."]),
        pytest.param("Samverkan förklarades avslutad i enighet.", ["Samverkan förklarades avslutad i enighet."]),
        pytest.param("Parterna är oeniga.", ["Parterna är oeniga."]),
        pytest.param("Förhandlingen fortsätter den 3 maj.", []),
    ],
)
def test_a_negotiation_comes_to_an_end_behind_what_the_parties_think(said: str, expected: list[str]) -> None:
    """What is agreed, or not, below the views of the parties is what the negotiation came to."""
    head = f"Lövö räddningstjänst\n\nSamverkan enligt MBL\n\nDatum: 2023-03-08\n\n{LISTED}"
    assert (
        decided(f"{head}1. Bemanning\nRut Dahlgren redogjorde.\n\n{TALK}{said}\n\n2. Lokaler\nTaket läcker.\n")
        == expected
    )


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("Beslutet togs med 26 röster mot 5.", id="how-it-was-taken"),
        pytest.param("Stina Åkerlind och Ebba Fors lät anteckna avvikande mening.", id="noted-dissent"),
        pytest.param("Ordföranden avslutade mötet kl. 20.15.", id="end"),
        pytest.param("Olof Stenmark framförde ungdomsrådets önskan att bidrag beviljas föreningar.", id="wish"),
    ],
)
def test_what_is_said_beside_a_decision_is_none(said: str) -> None:
    """How a decision was taken, who dissents, what somebody puts forward and the end of a meeting are not decided."""
    assert decided(f"{CLUB}§ 1 Avgift\nMötet beslutade\na) att höja avgiften,\nb) att anta offerten.\n\n{said}\n") == [
        "att höja avgiften",
        "att anta offerten.",
    ]


@pytest.mark.parametrize(
    ("line", "place"),
    [
        pytest.param("Kommunhuset, lokal Havsörnen, kl. 15.00–17.00", "Kommunhuset, lokal Havsörnen", id="room"),
        pytest.param("Biblioteket, stora salen kl 15-17", "Biblioteket, stora salen", id="loose"),
        pytest.param("Folkets hus, kl 15.00", "Folkets hus", id="one-hour"),
    ],
)
def test_the_line_below_a_titles_day_gives_the_place_before_the_hours(line: str, place: str) -> None:
    """A house that begins a line of the head which ends with the hours is where they met."""
    head = f"Rådet för ekfrågor\nLövö kommun\n\nMinnesanteckningar från sammanträde den 13 november 2024\n{line}\n\n"
    met = understood(f"{head}{LISTED}Öppnande\nStina hälsade välkommen.\n").minutes.meeting
    assert met.place is not None
    assert met.place.text == place


@pytest.mark.parametrize(
    ("title", "below", "projects"),
    [
        pytest.param(
            "Stigen runt sjön", "Sökande: Lövö byalag. Sökt belopp: 40 000 kr.", ["Stigen runt sjön"], id="applied"
        ),
        pytest.param("Unga ritar", "Projektägare: Ekgillet", ["Unga ritar"], id="owned"),
        pytest.param("Bidrag till byalaget", "Sökande: Lövö byalag. Sökt belopp: 40 000 kr.", [], id="a-kind"),
        pytest.param("Stigen runt sjön", "Eva redogjorde.", [], id="no-applicant"),
    ],
)
def test_a_heading_above_who_applies_names_a_project(title: str, below: str, projects: list[str]) -> None:
    """In a list of applications for money each heading is the name of a project."""
    head = f"LAG-möte\n\n25 april 2024\n\n{LISTED}1. Projektansökningar\n\n"
    reading = understood(f"{head}1.1 {title}\n\n{below}\n\n1.2 Mat\n\nRut åt.\n\n2. Nästa möte\n\nI maj.\n")
    assert [e.name for e in reading.entities if e.kind == "project"] == projects


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param("Fra styret møtte Kjersti Moen, Arne Brekke og Terje Lien.", "present", id="of-the-board"),
        pytest.param("Fra administrasjonen møtte Kjersti Moen, Arne Brekke og Terje Lien.", "guest", id="of-the-staff"),
    ],
)
def test_those_of_a_norwegian_board_met_and_who_sends_apologies_is_absent(said: str, expected: str) -> None:
    """The board's own people are no guests; "hadde meldt forfall" says who was not there."""
    head = "Fjellro hytteforening\n\nProtokoll fra årsmøte\n\nTid: lørdag 29. oktober 2022 kl. 16.00\n\n"
    text = f"{head}Til stede: 22 medlemmer. {said} Odd Hansen hadde meldt forfall.\n\nSak 1. Regnskap\nRegnskapet ble godkjent.\n"
    people = {p.name: p.status for p in understood(text).minutes.participants}
    assert people == {"Kjersti Moen": expected, "Arne Brekke": expected, "Terje Lien": expected, "Odd Hansen": "absent"}


def test_who_is_elected_to_sign_norwegian_minutes_verifies_them() -> None:
    """An election of two "til å underskrive protokollen" makes verifiers of them."""
    head = "Fjellro hytteforening\n\nProtokoll fra årsmøte\n\nTid: 29. oktober 2022 kl. 16.00\n\nTil stede: Kjersti Moen, Odd Lie\n\n"
    items = "Sak 1. Valg av to til å underskrive protokollen\nKjersti Moen og Odd Lie ble valgt.\n\nSak 2. Bom\nBommen flyttes.\n"
    assert roles_of(head + items) == {"Kjersti Moen": ("verifier",), "Odd Lie": ("verifier",)}


def test_english_minutes_tell_who_checks_them_and_who_stands_in() -> None:
    """Who is elected to check the minutes, or signs below that label, verifies them; a deputy is a substitute."""
    head = "Board meeting no. 3/2023\n\nDate: Monday 15 May 2023, 18:30\n\nPresent: Ann Hill (chair), Tom Fox, Mary Field (deputy, voting)\n\n"
    items = (
        "1. Minutes\nTom Fox was elected to check the minutes together with the chair.\n\n"
        "2. Report\nThe board took note of the report.\n\nMinutes taken by: Mary Field\nChecked by: Ann Hill, Tom Fox\n"
    )
    minutes = understood(head + items).minutes
    held = {p.name: {*p.roles} - {"member"} for p in minutes.participants}
    assert held == {
        "Ann Hill": {"chair", "verifier"},
        "Tom Fox": {"verifier"},
        "Mary Field": {"substitute", "secretary"},
    }
    assert "The board took note of the report." in [d.text for d in minutes.decisions]


@pytest.mark.parametrize(
    ("title", "people"),
    [
        pytest.param("Torkan i Helge å", [], id="river"),
        pytest.param("Bron över Klara älv", [], id="bigger-river"),
        pytest.param("Frågor från Helge", ["Helge"], id="somebody"),
    ],
)
def test_a_river_is_no_person(title: str, people: list[str]) -> None:
    """A given name before the word for a river is the river's."""
    reading = understood(f"{CLUB}§ 1 {title}\nVattnet är lågt.\n\n§ 2 Kran\nKranen lagas.\n")
    assert [e.name for e in reading.entities if e.kind == "person" and " " not in e.name] == people


@pytest.mark.parametrize(
    ("told", "body"),
    [
        pytest.param("Neuroförbundet Uppsala län vill ha en ramp.", "Neuroförbundet Uppsala län", id="county"),
        pytest.param(
            "Hjärtföreningen Gotlands läns kassör lämnade ett brev.", "Hjärtföreningen Gotlands län", id="whose"
        ),
        pytest.param("Hjärtföreningen Gotland vill ha en ramp.", "Hjärtföreningen Gotland", id="no-county"),
    ],
)
def test_an_association_of_a_county_keeps_its_county(told: str, body: str) -> None:
    """The county behind an association's name is part of it, with its word."""
    reading = understood(f"{CLUB}§ 1 Bryggan\n{told}\n\n§ 2 Kran\nKranen lagas.\n")
    assert body in {m.name for m in reading.mentions if m.kind == "organisation"}


@pytest.mark.parametrize("told", ["Arbetet med vattenförvaltningen", "Den lokala älgförvaltningen", "Markberedningen"])
def test_the_care_of_waters_and_game_is_no_administration(told: str) -> None:
    """What many do together, or a machine does, is nobody."""
    reading = understood(f"{CLUB}§ 1 Bryggan\n{told} fungerar bra och tar sin tid.\n\n§ 2 Kran\nKranen lagas.\n")
    assert not {m.name for m in reading.mentions if m.name.casefold().endswith(("förvaltningen", "beredningen"))}
