"""Plain minutes in English and bokmål: heads, lists, numbers, decisions and names in forms that their tables know."""

from __future__ import annotations

import pytest
from rostered import rows
from written import understood, understood_markdown

from samgraf.ingest.reading import Reading

COUNCIL = "Hillford Parish Council\nMinutes of the meeting held on 3 May 2023\n\n"
CLUB = "Fjordlia Vel\nStyremøte 3. mai 2023\n\nTil stede: Kari Moen og Ola Dahl\n\n"


def tied(reading: Reading, how: str) -> list[tuple[str, str]]:
    """Who or what is tied to which decision in one way."""
    minutes = reading.minutes
    return [
        (minutes.decisions[i.decision].text, reading.entities[i.entity].name)
        for i in reading.involvements
        if i.how == how
    ]


BODIES = [
    pytest.param("HILLFORD TOWN COUNCIL\n\nMinutes of the meeting of the Town Council held on 3 May 2023 at 7.30 pm in the Hall", "Town Council", id="meeting-of-the"),
    pytest.param("Harbour Link – project group\n\nMinutes of meeting no. 6\n\nDate: 3 May 2023", "Harbour Link – project group", id="number-of-the-meeting"),
    pytest.param("Hillford Residents' Association\nCommittee Meeting, 3 May 2023, Village Hall, 7pm", "Hillford Residents' Association", id="kind-of-meeting-below"),
    pytest.param("Nettverk for byutvikling i Nordbygd\n\nMøtenotat 3. mai 2023", "Nettverk for byutvikling i Nordbygd", id="network-for-a-field"),
    pytest.param("Fjordlia Velforening\nStyremøte nr. 2/2024\n\nDato: 03.05.2024", "Fjordlia Velforening", id="local-association"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "body"), BODIES)
def test_who_met_is_told_by_the_head(head: str, body: str) -> None:
    """A kind of meeting and its number are no body; groups and associations are, as they are called."""
    norwegian = "ø" in head
    rest = "\n\nTil stede: Kari Moen og Ola Dahl\n\n1. Sak\nDet ble vedtatt å vente.\n"
    text = head + (rest if norwegian else "\n\nPresent: Anna Field and Tom Marsh\n\n1. Roads\nIt was agreed to wait.\n")
    found = understood(text).minutes.meeting.body
    assert found and found.text == body


HOURS = [
    pytest.param("3 May 2023, Village Hall, 7pm", "2023-05-03T19:00:00", id="behind-the-place"),
    pytest.param("3 May 2023 in the Village Hall at 7.30pm", "2023-05-03T19:30:00", id="at"),
    pytest.param("3 May 2023, 9.30 a.m.", "2023-05-03T09:30:00", id="morning"),
    pytest.param("3 May 2023, 10-11.30am", "2023-05-03T10:00:00", id="from-to"),
]


@pytest.mark.parametrize(("line", "start"), HOURS)
def test_hours_of_the_half_day_are_told_without_a_word_before_them(line: str, start: str) -> None:
    """Hours with "am" or "pm" are a time of day wherever they stand on the line of the day."""
    text = f"Hillford Parish Council\nMeeting, {line}\n\nPresent: Anna Field\n\n1. Roads\nIt was agreed to wait.\n"
    found = understood(text).minutes.meeting.start
    assert found and found.text == start


LISTS = [
    pytest.param(
        "Present: Cllrs A Field and P Marsh\n\n1. Apologies\nApologies for absence were received from Cllrs G Trent (illness) and B Rook (work).",
        {"A Field": "present", "P Marsh": "present", "G Trent": "absent", "B Rook": "absent"},
        id="reasons-in-brackets",
    ),
    pytest.param(
        "Councillors present: Mr A Field (Chairman), Miss P Marsh\nOfficers attending: Tom Trent",
        {"A Field": "present", "P Marsh": "present", "Tom Trent": "guest"},
        id="headings-of-their-own",
    ),
    pytest.param(
        "Present: Cllrs A Field and P Marsh\nAlso present: PC Dean Walsh, Sergeant Rita Cole (Hillford Police)\nClerk: Mrs J Hill",
        {"A Field": "present", "P Marsh": "present", "Dean Walsh": "guest", "Rita Cole": "guest", "J Hill": "guest"},
        id="forms-of-address",
    ),
]


@pytest.mark.parametrize(("listed", "people"), LISTS)
def test_english_lists_are_read(listed: str, people: dict[str, str]) -> None:
    """Reasons, headings in words of their own, ranks before names, and who writes by initials and surname."""
    text = f"{COUNCIL}{listed}\n\n2. Roads\nIt was agreed to wait.\n"
    assert {name: status for name, _, status, *_ in rows(text)} == people


def test_items_numbered_within_the_year_are_items() -> None:
    """The year before the number is no part of it, as in "PS 7/24"; an application's number opens no item."""
    text = (
        "Hillford Town Council\nMinutes of the meeting held on 3 May 2023\n\nPresent: Cllrs A Field and P Marsh\n\n"
        "23/118 MINUTES\nRESOLVED that the minutes be approved.\n\n23/119 PLANNING\n23/105 Planning for a porch.\n"
        "RESOLVED to object.\n\n23/120 DECLARATIONS OF INTEREST\nNone.\n"
    )
    minutes = understood(text).minutes
    assert [i.number for i in minutes.items] == ["118", "119", "120"]
    assert [minutes.items[d.item].number for d in minutes.decisions] == ["118", "119"]


SAID = [
    pytest.param("Anna to check the insurance by 15 June 2023.", "Anna Field", id="given-name-to-act"),
    pytest.param("Clerk to report it to Hillford Highways.", "C Hill", id="office-without-an-article"),
    pytest.param("It was resolved that the Clerk obtain quotes.", "C Hill", id="office"),
]


@pytest.mark.parametrize(("said", "who"), SAID)
def test_who_is_to_act_is_told_by_given_name_or_office(said: str, who: str) -> None:
    """ "X to do" is a task of X, whether a given name or the office of one who is there."""
    text = f"{COUNCIL}Present: Anna Field, Tom Marsh\nClerk: Mrs C Hill\n\n1. Roads\n{said}\n\n2. Any other business\nNone.\n"
    assert tied(understood(text), "responsible") == [(said, who)]


BODIES_NAMED = [
    pytest.param("The parish agreed to write to Hillford Chamber of Commerce.", "Hillford Chamber of Commerce", id="chamber"),
    pytest.param("It was resolved to apply to the Coastal Communities Fund.", "Coastal Communities Fund", id="fund"),
    pytest.param("Styret vedtok å støtte Fjordlia idrettslag.", "Fjordlia idrettslag", id="sports-club"),
    pytest.param("Styret vedtok å bruke Fjordbygg AS.", "Fjordbygg AS", id="company"),
    pytest.param("Styret vedtok å sende saken til Fjordlia borettslag.", "Fjordlia borettslag", id="housing"),
]  # fmt: skip


@pytest.mark.parametrize(("clause", "name"), BODIES_NAMED)
def test_bodies_are_known_by_the_forms_of_their_language(clause: str, name: str) -> None:
    """A language has heads of names of its own beside those that it shares."""
    head = (
        f"{CLUB}1. Økonomi\nSaken ble drøftet.\n"
        if "Styret" in clause
        else f"{COUNCIL}Present: Anna Field\n\n1. Money\nIt was discussed.\n"
    )
    reading = understood(f"{head}{clause}\n")
    assert name in {e.name for e in reading.entities if e.kind == "organisation"}


def test_letters_of_a_company_are_initials_in_swedish() -> None:
    """What ends a company's name in Norwegian ends none in Swedish, where initials stand behind names."""
    text = "Protokoll\nStyrelsen\n2023-05-03\n\nNärvarande: Eva Ek, Bo Alm\n\n1. Vägen\nStyrelsen beslutar att Storviken AS ska vänta.\n"
    assert [e.name for e in understood(text).entities if "Storviken" in e.name and e.kind == "organisation"] == []


def test_the_minutes_of_the_last_meeting_are_approved_here() -> None:
    """ "Referat fra forrige møte ble godkjent" is no decision of the last meeting."""
    text = f"{CLUB}Sak 1 Referat\nReferat fra forrige møte ble godkjent.\nTatt til orientering.\n\nSak 2 Vei\nDet ble vedtatt på forrige møte å vente.\n"
    assert [d.text for d in understood(text).minutes.decisions] == [
        "Referat fra forrige møte ble godkjent.",
        "Tatt til orientering.",
    ]


def test_the_definite_form_of_a_committee_is_the_body_that_met() -> None:
    """ "Hovedutvalget" is the "Hovedutvalg for …" of the head, which isn't involved in what it decides."""
    text = "Møteprotokoll\n\nUtvalg: Hovedutvalg for plan og vei\nDato: 03.05.2023\n\nTil stede: Kari Moen, Ola Dahl\n\nPS 1/23 Bru\n\nVedtak:\nHovedutvalget ber Fjordlia fylkeskommune om svar.\n"
    reading = understood(text)
    assert [reading.entities[i.entity].name for i in reading.involvements] == ["Fjordlia fylkeskommune"]


def test_where_one_met_is_told_before_the_hour() -> None:
    """A sentence on where and when gives the place alone."""
    text = "Nettverk for byutvikling i Nordbygd\n\nMøtenotat 3. mai 2023\nMøtet ble holdt på Teams kl. 10.00 - 11.30\n\nTil stede: Kari Moen, Ola Dahl\n\n1. Status\nDet ble vedtatt å vente.\n"
    found = understood(text).minutes.meeting.place
    assert found and found.text == "Teams"


OFFICES = [
    pytest.param("Present: The Mayor, Councillor Ann Field in the Chair, Cllr Tom Marsh", {"Ann Field": "chair", "Tom Marsh": ""}, id="office-and-comma"),
    pytest.param("Present: Ann Field\nOfficers: Town Clerk (Mrs Jane Hill); Finance Officer (Mr Tim Rook)", {"Ann Field": "", "Jane Hill": "secretary", "Tim Rook": ""}, id="names-in-brackets"),
    pytest.param("Present: Ann Field\nAlso in attendance: the Clerk, Mr K. Hill; two parishioners", {"Ann Field": "", "K. Hill": "secretary"}, id="clerk-and-comma"),
    pytest.param("Councillors in attendance: A. Field (Chairman), T. Marsh", {"A. Field": "chair", "T. Marsh": ""}, id="initials-with-stops"),
    pytest.param("Present: Ann Field (Chair), Tom Marsh (Membership Secretary)", {"Ann Field": "chair", "Tom Marsh": ""}, id="secretary-of-something"),
    pytest.param("Present: Ann Field\nApologies were received from Tom Marsh and Rev. Jane Hill.", {"Ann Field": "", "Tom Marsh": "", "Jane Hill": ""}, id="address-with-a-stop"),
]  # fmt: skip


@pytest.mark.parametrize(("listed", "people"), OFFICES)
def test_english_offices_stand_for_those_who_hold_them(listed: str, people: dict[str, str]) -> None:
    """An office before a name, with a comma or brackets, is that person's and nobody by itself."""
    text = f"{COUNCIL}{listed}\n\n2. Roads\nIt was agreed to wait.\n"
    assert {name: roles for name, _, _, roles, _ in rows(text)} == people


VERDICTS = [
    pytest.param("Ann Field nominated Tom Marsh. This was resolved.", ["Ann Field nominated Tom Marsh. This was resolved."], id="this-was-resolved"),
    pytest.param("Ann recommended moving the money. Agreed unanimously.", ["Ann recommended moving the money. Agreed unanimously."], id="agreed-behind"),
    pytest.param("The minutes of 4 April were agreed.", ["The minutes of 4 April were agreed."], id="minutes-agreed"),
    pytest.param("The plan is approved in full.", ["The plan is approved in full."], id="present-tense"),
    pytest.param("Deferred until the quotes are in.", ["Deferred until the quotes are in."], id="deferred-until"),
    pytest.param("Proposed: Ann Field\nSeconded: Tom Marsh\nResolved: Unanimously", [], id="how-they-voted"),
    pytest.param("Cllr Field abstained.", [], id="abstained"),
    pytest.param("It was resolved, by 3 votes to 0, to pay the bill.", ["It was resolved, by 3 votes to 0, to pay the bill."], id="votes-between"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "decided"), VERDICTS)
def test_english_verdicts_are_one_decision_with_what_they_are_on(said: str, decided: list[str]) -> None:
    """A verdict of a few words belongs to the sentence before it; how they voted is no decision."""
    text = f"{COUNCIL}Present: Ann Field, Tom Marsh\n\n1. Roads\n{said}\n\n2. Any other business\nNone.\n"
    assert [d.text for d in understood(text).minutes.decisions] == decided


def test_a_deputy_is_not_the_one_whose_title_stands_alone() -> None:
    """ "The Mayor" is nobody whom the list calls the deputy; "the Finance Officer" is the one called so."""
    text = (
        f"{COUNCIL}Present: Ann Field (Deputy Mayor), Tom Marsh (Finance Officer)\n\n1. Roads\n"
        "RESOLVED that the Mayor sign the lease.\n\n2. Money\nRESOLVED that the Finance Officer ring the bank.\n"
    )
    assert [name for _, name in tied(understood(text), "responsible")] == ["Tom Marsh"]


MOVED = [
    pytest.param("Forslag fra Kari Moen: Saken utsettes.", "Kari Moen", id="behind-a-colon"),
    pytest.param("Kari Moen (H) fremmet følgende endringsforslag:\nSaken utsettes.", "Kari Moen", id="lead-above"),
    pytest.param("Forslag fra H v/ Kari Moen:\nSaken utsettes.", "Kari Moen", id="for-a-party"),
]


@pytest.mark.parametrize(("said", "who"), MOVED)
def test_proposals_by_name_are_of_whom_they_name_and_no_decisions(said: str, who: str) -> None:
    """What stands behind or below "Forslag fra X" is X's proposal; what was decided stands below its own label."""
    text = (
        "Kommunestyret\nMøteprotokoll 3. mai 2023\n\nTil stede: Kari Moen (H) og Ola Dahl (Sp)\n\n"
        f"Sak 1/23 Vei\n{said}\n\nVedtak: Veien bygges.\n\nSak 2/23 Bro\nVedtak: Broen bygges.\n"
    )
    reading = understood(text)
    assert [d.text for d in reading.minutes.decisions] == ["Veien bygges.", "Broen bygges."]
    assert [[reading.mentions[m].name for m in s.holders] for s in reading.utterances] == [[who]]


def test_bokmal_heads_tell_who_met_by_dashes_on_either_side() -> None:
    """The kind of document stands before a dash, or the kind of meeting behind it."""
    for head, body in (
        ("Møteprotokoll – Kommunestyret i Fjordlia", "Kommunestyret i Fjordlia"),
        ("Fjordlia Idrettslag – referat fra styremøte 3. mai 2023", "Fjordlia Idrettslag"),
    ):
        found = understood(
            f"{head}\n\nDato: 3. mai 2023\nTil stede: Kari Moen, Ola Dahl\n\n1. Vei\nSaken tas til orientering.\n"
        )
        assert found.minutes.meeting.body and found.minutes.meeting.body.text == body


def test_a_column_of_roles_is_not_whom_somebody_comes_from() -> None:
    """Where a column gives whom they come from, another one's words in capitals are no organisation, nor a part of it."""
    text = (
        "# Harbour Project Board\n\nDate: 3 May 2023\n\n| Name | Role | Organisation |\n|---|---|---|\n"
        "| Ann Field | Senior User | Stow Arts Trust |\n| Tom Marsh | Project Manager | Hillford Borough Council |\n\n"
        "## 1. Roads\nIt was agreed to wait.\n"
    )
    assert {name: body for name, body, *_ in rows(text)} == {
        "Ann Field": "Stow Arts Trust",
        "Tom Marsh": "Hillford Borough Council",
    }
    bodies = {e.name for e in understood_markdown(text).entities if e.kind == "organisation"}
    assert {"Stow Arts Trust", "Hillford Borough Council"} <= bodies
    assert not [name for name in bodies if "User" in name or "Manager" in name]


OWNERS = [
    pytest.param("It was agreed to write to the Council.\nAction: Clerk", "Lena Tate", id="an-office"),
    pytest.param("It was agreed to write to the Council.\nAction: Cllr Marsh, by 3 June", "Tom Marsh", id="a-surname"),
    pytest.param("It was agreed to write to the Council. ACTION: Clerk", "Lena Tate", id="on-the-line"),
]


@pytest.mark.parametrize(("told", "owner"), OWNERS)
def test_name_alone_behind_action_owns_what_was_agreed(told: str, owner: str) -> None:
    """ "Action: Clerk" is no decision of its own."""
    found = understood(f"{COUNCIL}Present: Cllr Tom Marsh, Lena Tate (Clerk)\n\n1. Bridge\n{told}\n")
    assert [d.text for d in found.minutes.decisions] == ["It was agreed to write to the Council."]
    assert [name for _, name in tied(found, "responsible")] == [owner]


def test_how_motions_were_put_to_the_vote_is_moved_by_nobody() -> None:
    """Below "fremmet følgende forslag:" stands what was moved, and then what became of it."""
    told = (
        "Ola Dahl (Sp) fremmet følgende forslag: Saken utsettes.\nDet ble votert over forslaget.\n"
        "Forslaget fikk 1 stemme og falt."
    )
    text = f"Formannskapet\nMøteprotokoll 3. mai 2023\n\nTil stede: Kari Moen (H) og Ola Dahl (Sp)\n\nPS 1/23 Vei\n\nBehandling:\n{told}\n\nVedtak:\nVeien bygges.\n"
    assert [(u.kind, u.quote) for u in understood(text).utterances] == [("proposal", "Saken utsettes.")]


def test_time_zone_is_no_place_and_the_chair_is_told_between_commas() -> None:
    """What stands behind the hours may be their zone; "The chair, Ann Field, welcomed all" gives her the chair."""
    text = (
        "# Steering Committee\n\n**Date:** 2025-03-06, 13:00–14:30 CET\n**Attendees:** Ann Field, Tom Marsh\n\n"
        "## 1. Welcome\nThe chair, Ann Field, welcomed everyone. It was agreed to wait.\n"
    )
    found = understood_markdown(text).minutes
    assert found.meeting.place is None
    assert {p.name: p.roles for p in found.participants} == {"Ann Field": ("chair",), "Tom Marsh": ()}


def test_a_surname_of_two_letters_is_in_no_genitive() -> None:
    """ "Per Ås" is no "Per Å" whose something follows."""
    reading = understood(
        f"{CLUB}Sak 1 Valg\nTil å undertegne protokollen ble valgt Per Ås og Kari Moen.\nVaramedlem: Per Ås\n\nSak 2 Trær\nIntet.\n"
    )
    assert {m.name for m in reading.mentions if m.kind == "person"} == {"Kari Moen", "Ola Dahl", "Per Ås"}
