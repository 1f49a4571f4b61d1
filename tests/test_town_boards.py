"""Minutes of the boards of American towns and villages: their roll, their offices, their motions; all of it invented."""

from __future__ import annotations

import pytest
from rostered import Row, rows, there
from written import understood

BOARD = "Mill Grove Town Board\n\nMinutes of the meeting, May 3, 2022\n\n"
HERE = "Present: Supervisor Ann Field, Councilman Tom Hobbs, Councilwoman Sue Lund\n\n1. Roads\n"

ROLLS = [
    pytest.param(
        "Present: Supervisor Ann Field, Councilman Tom Hobbs, Highway Superintendent Peter Rook, Town Clerk Sue Lund",
        [there("Ann Field"), there("Tom Hobbs"), there("Peter Rook"), there("Sue Lund", roles="secretary")],
        id="offices-before-names",
    ),
    pytest.param(
        "Call to Order: Chairperson L Hart called the meeting to order. Supervisors V Stead and D Lund, Clerk J Rook, and Treasurer C Lund were present. W Stone was absent.",
        [there("V Stead"), there("D Lund"), there("J Rook"), there("C Lund"), ("W Stone", "", "absent", "", ""), there("L Hart", roles="chair")],
        id="told-with-one-initial-each",
    ),
    pytest.param(
        "Roll Call: Trustees Ann Field, Tom Hobbs and Sue Lund present; Trustee Peter Rook absent.",
        [there("Ann Field"), there("Tom Hobbs"), there("Sue Lund"), ("Peter Rook", "", "absent", "", "")],
        id="roll-with-a-semicolon",
    ),
    pytest.param(
        "Roll call: Supervisor Ann Field- present, Councilman Tom Hobbs - present, and Councilwoman Sue Lund – present.",
        [there("Ann Field"), there("Tom Hobbs"), there("Sue Lund")],
        id="each-with-a-dash",
    ),
    pytest.param(
        "The following officials were present:\n\nMayor Field\nTrustee Hobbs\nAttorney Rook",
        [there("Field"), there("Hobbs"), there("Rook")],
        id="below-a-sentence-by-office-and-surname",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("listed", "people"), ROLLS)
def test_the_roll_gives_people_without_their_offices(listed: str, people: list[Row]) -> None:
    """An office is part of nobody's name, and opens somebody's entry."""
    assert rows(f"{BOARD}{listed}\n\n1. Roads\nIt was discussed.\n") == people


MOTIONS = [
    pytest.param("Moved by Tom Hobbs, second by Sue Lund to pay the bills as presented.", {"Tom Hobbs", "Sue Lund"}, id="moved-and-second"),
    pytest.param("Motion by Hobbs/Lund to adjourn. Carried.", {"Tom Hobbs", "Sue Lund"}, id="with-a-stroke"),
    pytest.param("A motion by Hobbs to mend the plow. Second by Lund. Carried.", {"Tom Hobbs", "Sue Lund"}, id="second-in-its-own-sentence"),
    pytest.param("Motion was made by Councilwoman Lund and seconded by Councilman Hobbs to table the lease.", {"Tom Hobbs", "Sue Lund"}, id="was-made"),
    pytest.param("Councilwoman Lund made a motion to buy two benches, seconded by Councilman Hobbs; motion carried with all in favor.", {"Tom Hobbs", "Sue Lund"}, id="made-a-motion"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "moving"), MOTIONS)
def test_motions_that_were_seconded_are_decisions_of_those_who_moved_them(said: str, moving: set[str]) -> None:
    """Whoever seconded one to do something is not to do it."""
    reading = understood(f"{BOARD}{HERE}{said}\n")
    assert [d.text for d in reading.minutes.decisions] == [said]
    assert {(reading.entities[i.entity].name, i.how) for i in reading.involvements} == {(n, "proposer") for n in moving}


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("Motion by Lund, second by Hobbs to sell the barn. Motion failed 1-2.", id="voted-down"),
        pytest.param("Motion by Lund to adjourn. Motion died for lack of a second.", id="nobody-seconds"),
    ],
)
def test_motions_that_fail_are_no_decisions(said: str) -> None:
    """Nor are those that nobody seconded."""
    assert understood(f"{BOARD}{HERE}{said}\n").minutes.decisions == ()


def test_whoever_moved_one_thing_did_not_move_the_next() -> None:
    """Though both stand in one item."""
    said = "Lund recommended that the fence be painted. Moved by Hobbs, second by Field to paint it. It was resolved that the town lease a plow."
    reading = understood(f"{BOARD}{HERE}Councilwoman {said}\n")
    assert len(reading.minutes.decisions) == 2
    assert {i.decision for i in reading.involvements if i.how == "proposer"} == {0}


BODIES = [
    pytest.param("Minutes of the Full Governing Body meeting held on 6 March 2019", "Full Governing Body", id="governing-body"),
    pytest.param("Minutes of the Finance Committee meeting held on 6 March 2019", "Finance Committee", id="committee"),
    pytest.param("Mill Town Board Minutes for March 6, 2019", "Mill Town Board", id="minutes-for-a-day"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "body"), BODIES)
def test_the_body_ends_before_its_meeting(title: str, body: str) -> None:
    """What is said of the meeting is no part of its name."""
    meeting = understood(
        f"{title}\n\nPresent: Ann Field, Tom Hobbs\n\n1. Roads\nIt was agreed to wait.\n"
    ).minutes.meeting
    assert meeting.body is not None
    assert meeting.body.text == body


def test_a_street_called_after_somebody_is_nobody() -> None:
    """Though somebody who is listed may be called Street."""
    text = f"{BOARD}Present: Tom Hobbs, Ann Street\n\n1. Roads\nThe bins in Albert Street and Victoria Road are full. Ann Street will write to the county.\n"
    reading = understood(text)
    people = {
        reading.mentions[link.mention].text for link in reading.links if reading.mentions[link.mention].kind == "person"
    }
    assert people == {"Tom Hobbs", "Ann Street"}


@pytest.mark.parametrize("day", ["15th of October 1998", "15 th October 1998", "October 15th, 1998"])
def test_a_day_may_have_its_letters_apart_and_of_before_the_month(day: str) -> None:
    """As files in print give it."""
    meeting = understood(
        f"Minutes of the Mill Grove Society\n\n{day}\n\n{HERE}It was agreed to wait.\n"
    ).minutes.meeting
    assert meeting.start is not None
    assert meeting.start.text == "1998-10-15"


@pytest.mark.parametrize(
    ("title", "said", "roles"),
    [
        ("Election of Chairman", "It was resolved that Cllr Ann Hill be elected Chairman.", ("chair",)),
        ("To Elect a Chairperson", "Resolved: to elect Ann Hill as Chair", ("chair",)),
        ("Planning", "Cllr Ann Hill was elected Chairman of the Planning Committee.", ()),
    ],
)
def test_whom_a_council_elects_to_its_chair_presides_at_once(title: str, said: str, roles: tuple[str, ...]) -> None:
    """Whoever is elected to the chair of something else does not."""
    text = (
        "Ekby Parish Council\nMinutes of the Annual Meeting held on 3 May 2021\n\nPresent: Ann Hill, Bob Marsh\n\n"
        f"1. {title}\n{said}\n\n2. Roads\nIt was agreed to wait.\n"
    )
    assert {p.name: p.roles for p in understood(text).minutes.participants} == {"Ann Hill": roles, "Bob Marsh": ()}
