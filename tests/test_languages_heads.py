"""Who met, by the titles of English and Norwegian minutes, and what an earlier meeting wanted done; all of it invented."""

from __future__ import annotations

import pytest
from written import understood

from samgraf.ingest.dating.dates import find_dates

EN = "\n\nPresent: Ann Field, Tom Marsh\n\n1. Budget\nIt was agreed to wait.\n"
NB = "\n\nTil stede: Kari Moen, Ola Lie\n\nSak 1 Budsjett\nDet ble vedtatt å vente.\n"

TITLES = [
    pytest.param(f"FAPW WG Meeting Notes (2017-01-24){EN}", "FAPW WG", id="working-group-and-notes"),
    pytest.param(f"Harbour Bootstrap Team Meeting 2018-11-05{EN}", "Harbour Bootstrap Team", id="team-before-the-day"),
    pytest.param(f"Harbour Steering Committee (HSC) Meeting 2018-11-05{EN}", "Harbour Steering Committee (HSC)", id="letters-in-brackets"),
    pytest.param(f"Hillford Hackspace Directors Meeting - 3 May 2022{EN}", "Hillford Hackspace Directors", id="directors"),
    pytest.param(f"Referat FAU møte 10 september 2014{NB}", "FAU", id="letters-and-meeting"),
    pytest.param(f"Referat fra FAU-møte 22.10.2019{NB}", "FAU", id="letters-and-meeting-in-one"),
    pytest.param(f"MØTEBOK STYREMØTE I NORDFJORD KORLAG\n\nTid: 4. april 2014{NB}", "NORDFJORD KORLAG", id="capitals"),
    pytest.param(f"Referat styremøte Fjordvik IL 3. mai 2022{NB}", "Fjordvik IL", id="no-preposition"),
    pytest.param(f"Protokoll fra ordinær generalforsamling i Bakkelia Borettslag\n\nDato: 3. mai 2022{NB}", "Bakkelia Borettslag", id="general-assembly"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "body"), TITLES)
def test_a_body_comes_without_its_kind_of_meeting(text: str, body: str) -> None:
    """What the document is and what kind of meeting it was are no part of the name."""
    found = understood(text).minutes.meeting.body
    assert found is not None
    assert found.text == body


OLD = [
    pytest.param("Actions from the last meeting", "en", id="from-the-last-meeting"),
    pytest.param("Actions of the previous meeting", "en", id="of-the-previous-meeting"),
    pytest.param("Review of action items", "en", id="review"),
    pytest.param("Oppgaver fra forrige møte", "nb", id="bokmal"),
    pytest.param("Gjennomgang av aksjonspunkter", "nb", id="bokmal-review"),
]


@pytest.mark.parametrize(("heading", "language"), OLD)
def test_what_an_earlier_meeting_wanted_done_is_decided_there(heading: str, language: str) -> None:
    """A table below such a heading tells how far its tasks have come."""
    columns = "| Action | Owner | Status |" if language == "en" else "| Oppgave | Ansvarlig | Status |"
    head = (
        f"Harbour Working Group Meeting 2018-11-05{EN}" if language == "en" else f"Referat fra FAU-møte 22.10.2019{NB}"
    )
    text = f"{head}\n{heading}\n\n{columns}\n| --- | --- | --- |\n| Ring the bank | Ann | Done |\n"
    assert len(understood(text).minutes.decisions) == 1


def test_columns_by_other_names_tell_what_is_to_be_done() -> None:
    """ "Detail" and "Resp." are what and who."""
    text = f"Harbour Working Group Meeting 2018-11-05{EN}\nNew actions\n\n| No. | Detail | Resp. |\n| --- | --- | --- |\n| 1 | Ring the bank | Ann |\n"
    reading = understood(text)
    assert [d.text for d in reading.minutes.decisions][-1:] == ["Ring the bank"]
    assert [(reading.entities[i.entity].name, i.how) for i in reading.involvements] == [("Ann Field", "responsible")]


def test_whoever_is_invited_to_do_something_is_not_to_act() -> None:
    """Who invites them is."""
    text = f"Harbour Working Group Meeting 2018-11-05{EN}\nActions\n- Ann: invite Tom Marsh to join the trip\n"
    reading = understood(text)
    ways = {(reading.entities[i.entity].name, i.how) for i in reading.involvements}
    assert ("Tom Marsh", "responsible") not in ways


TWO_FIGURES = [
    pytest.param("Minutes of 18 June 18 meeting", "en", "2018-06-18", id="english"),
    pytest.param("Referat 3. mai 22 møte", "nb", "2022-05-03", id="bokmal"),
    pytest.param("the 18 June 18 people came", "en", "None", id="a-number-of-people"),
]


@pytest.mark.parametrize(("line", "language", "day"), TWO_FIGURES)
def test_a_year_of_two_figures_stands_before_the_word_for_a_meeting(line: str, language: str, day: str) -> None:
    """Elsewhere two figures behind a month are a number of something."""
    assert [str(when.first) for when in find_dates(line, language=language)] == [day]


KINDS = [
    pytest.param(f"# (30/9/24) Meeting Minutes{EN}", id="day-and-kind"),
    pytest.param(f"Minutes of 18 June 18 meeting{EN}", id="kind-and-day"),
]


@pytest.mark.parametrize("text", KINDS)
def test_the_kind_of_document_met_nobody(text: str) -> None:
    """A head that gives the kind and the day alone leaves it open who met."""
    assert understood(text).minutes.meeting.body is None


def test_items_stand_below_the_word_for_them() -> None:
    """ "Saker:" above numbered titles with what was said of each heads no mere list of these."""
    text = (
        "Referat fra møte i styringsgruppa for byprosjektet 30.01.2018\n\nTil stede: Kari Moen og Ola Dahl.\n\nSaker:\n\n"
        "  1. Rapportering: Prosjektleder viste rapporten.\n  2. Sekretær: Kari Moen påtok seg å være sekretær.\n"
        "  3. Penger: Ola Dahl legger fram en sak om dette.\n"
    )
    found = understood(text).minutes
    assert [item.title for item in found.items] == ["Rapportering", "Sekretær", "Penger"]
    assert found.meeting.body and found.meeting.body.text == "styringsgruppa for byprosjektet"


def test_a_place_ends_before_the_word_that_leads_to_the_day() -> None:
    """ "HELD IN THE HALL ON" above the day."""
    text = "MINUTES OF THE MEETING OF STOW PARISH COUNCIL\nHELD IN THE STOW CENTRE ON\nTUESDAY 19th JULY 2011 COMMENCING AT 7pm\n\nPresent: Cllr A Hill, Cllr B Marsh\n\n1. Roads\nIt was agreed to wait.\n"
    place = understood(text).minutes.meeting.place
    assert place and place.text == "THE STOW CENTRE"


BOARD = (
    "MAPLE HILL COMMUNITY ASSOCIATION\nBoard of Directors Meeting\nMinutes\nMarch 14, 2022\n\n"
    "Call to Order: The meeting was called to order at 7:02 p.m. by Ann Field.\n\n"
    "Roll Call: Ann Field, Tom Marsh and Sue Lund were present. Mary Rook was absent. Also in attendance was Tod Bell, manager.\n\n"
    "Approval of Minutes: Tom Marsh made a motion to approve the minutes of February 10. Sue Lund seconded. Motion passed unanimously.\n\n"
    "Treasurer's Report: Sue Lund reported that the account stands at $48,210.\n\n"
    "Old Business\na. Fence – Tod Bell obtained two bids.\nb. Parking – Tabled until April.\n\n"
    "Adjournment: There being no further business, the meeting adjourned at 8:20 p.m.\n"
)


def test_titles_with_capitals_run_into_their_text_in_english() -> None:
    """Each word of them may have one; a title with its text below it stands among them."""
    found = understood(BOARD).minutes
    titles = ["Call to Order", "Roll Call", "Approval of Minutes", "Treasurer's Report", "Old Business", "Adjournment"]
    assert [item.title for item in found.items] == titles
    assert [d.text[:24] for d in found.decisions] == ["Tom Marsh made a motion "]


def test_sentences_tell_who_was_at_a_board() -> None:
    """Present, absent and in attendance, with no list."""
    people = understood(BOARD).minutes.participants
    assert [(p.name, p.status) for p in people] == [
        ("Ann Field", "present"), ("Tom Marsh", "present"), ("Sue Lund", "present"), ("Mary Rook", "absent"), ("Tod Bell", "guest"),
    ]  # fmt: skip


def test_titles_stand_above_text_where_the_next_meeting_has_its_line() -> None:
    """The line that says when they meet next is no paragraph without a title."""
    text = (
        "Minutes of the Oakfield Parents' Association Meeting\nTuesday 7th November 2017, 7pm\n\nPresent – Kate Hill (chair), Ben Lund\n\n"
        "Fair\nDate set as Saturday 9 December. Kate has booked the hall.\n\nFinance\nBen reported a balance of £2,114.\n\n"
        "Crossing on Mill Road\nParents are very worried about the crossing.\n\nNext meeting: 16 January 7pm\n"
    )
    assert [item.title for item in understood(text).minutes.items] == ["Fair", "Finance", "Crossing on Mill Road"]
