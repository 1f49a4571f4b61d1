"""Who was there, where the title of an item calls them so and names them; and who was away, told below. All invented."""

from __future__ import annotations

import pytest
from rostered import Row, rows, there

CLUB = "Protokoll styrelsemöte i Storvikens båtklubb 2023-05-02\n\n"
REST = "4. Ekonomi\nMötet beslutade att vänta.\n"
COUNCIL = "Minutes of the Annual Meeting of the Parish Council\n18th May 2017, The Old School, Hillford\n\n"
ROADS = "2. Roads\nIt was agreed to wait.\n"
HERE = [there("Eva Ek"), there("Bo Alm"), there("Rut Dahl")]
AWAY: Row = ("Tim Lund", "", "absent", "", "")

TITLES = [
    pytest.param("1. Närvarande: Eva Ek, Bo Alm, Rut Dahl\n", HERE, id="behind-the-colon"),
    pytest.param("§ 1. Närvarande: Eva Ek, Bo Alm och Rut Dahl\n§ 2. Val\nInga val.\n§ ", HERE, id="section-sign"),
    pytest.param("1. Närvarande: Eva Ek,\nBo Alm, Rut Dahl\n", HERE, id="on-two-lines"),
    pytest.param("1. Närvarande: Eva Ek, Bo Alm, Rut Dahl\n2. Frånvarande: Tim Lund\n", [*HERE, AWAY], id="those-away-in-the-next"),
    pytest.param("1. Närvarande\nEva Ek, Bo Alm, Rut Dahl\n\n2. Frånvarande\nTim Lund\n\n", [*HERE, AWAY], id="below-the-titles"),
    pytest.param("1. Närvarande: Eva, Bo, Rut\n2. Gäst: Tim Lund\n", [there("Eva"), there("Bo"), there("Rut"), ("Tim Lund", "", "guest", "", "")], id="given-names-and-a-guest"),
]  # fmt: skip


@pytest.mark.parametrize(("items", "expected"), TITLES)
def test_titles_of_items_list_who_was_there(items: str, expected: list[Row]) -> None:
    """The label with its names is the list, though it has a number, and those of the next titles go on with it."""
    assert rows(f"{CLUB}{items}{REST}") == expected


@pytest.mark.parametrize(
    "item",
    [
        pytest.param("1. Styrelse: Eva Ek, Bo Alm, Rut Dahl\n", id="a-board"),
        pytest.param("1. Närvarande vid städdagen\nBra jobbat.\n", id="at-something-else"),
    ],
)
def test_other_titles_list_nobody(item: str) -> None:
    """Whoever else a title names was not there for that."""
    assert rows(f"{CLUB}{item}{REST}") == []


ABSENT = [
    pytest.param("Apologies were received from Harry Bell (HB)", "Harry Bell", id="initials-in-brackets"),
    pytest.param("Apologies were accepted from Sean O’Hill", "Sean O’Hill", id="apostrophe"),
    pytest.param("Harry Bell did not attend.", "Harry Bell", id="did-not-attend"),
    pytest.param("Harry Bell was unable to attend.", "Harry Bell", id="unable-to-attend"),
]


@pytest.mark.parametrize(("said", "name"), ABSENT)
def test_sentences_add_who_was_away_to_a_list_under_no_heading(said: str, name: str) -> None:
    """As they do to one that has a heading."""
    listed = "Penny Brand-Jones (PBJ), Andrew Eames (AE), Julie Bond (JB)\n\n"
    found = rows(f"{COUNCIL}{listed}1. Apologies for absence\n{said}\n\n{ROADS}")
    assert [row for row in found if row[2] == "absent"] == [(name, "", "absent", "", "")]


def test_a_welcome_before_the_apologies_hides_nobody() -> None:
    """The item is about who was away all the same."""
    text = f"{COUNCIL}Present: Ann Field, Tom Marsh\n\n1. Welcome and Apologies: The Chairman welcomed all. Apologies for absence were received from Nigel Heath and Ben Wills.\n\n{ROADS}"
    assert [name for name, _, status, *_ in rows(text) if status == "absent"] == ["Nigel Heath", "Ben Wills"]


APART = [
    pytest.param("1. Anmält förhinder\nSiv Lund och Tor Berg\n", ["Siv Lund", "Tor Berg"], id="below-the-title"),
    pytest.param("1. Frånvarande: Siv Lund, Tor Berg\n", ["Siv Lund", "Tor Berg"], id="behind-the-colon"),
    pytest.param("1. Frånvarande\nSiv Lund kommer senare på grund av snön.\n", [], id="a-sentence-is-no-list"),
]


@pytest.mark.parametrize(("item", "away"), APART)
def test_an_item_may_list_who_was_away_below_a_list_at_the_top(item: str, away: list[str]) -> None:
    """Where its title is the label of such a list, and the rest of it is names."""
    found = rows(f"{CLUB}Närvarande: Eva Ek, Bo Alm\n\n{item}\n2. Ekonomi\nMötet beslutade att vänta.\n")
    assert [name for name, _, status, *_ in found if status == "absent"] == away


LISTS = [
    pytest.param("Guests:\n1. Mr. Zak Grant\n2. Mr. Ernest Prab\n\nNot Attending:\n1. Mr. Andrew Oliver\n", {"Zak Grant": "guest", "Ernest Prab": "guest", "Andrew Oliver": "absent"}, id="forms-of-address-are-no-apologies"),
    pytest.param("Guests:\n- None\n\nExpected, but not present:\n- Mike Hall\n\nSent regrets:\n- Deb Lund\n", {"Mike Hall": "absent", "Deb Lund": "absent"}, id="none-is-nobody"),
    pytest.param("Board members:\n- Zak Grant\n- Deb Lund\n", {"Zak Grant": "present", "Deb Lund": "present"}, id="board-members"),
]  # fmt: skip


@pytest.mark.parametrize(("groups", "people"), LISTS)
def test_english_groups_keep_their_own(groups: str, people: dict[str, str]) -> None:
    """Each of a group is in it, and a word for nobody is nobody."""
    text = f"Harbour Board Meeting, June 4, 2008\n\nAttending:\n1. Mr. Ken Coast, Director\n2. Ms. Dana Cooper, President\n\n{groups}\n1. Roads\nIt was agreed to wait.\n"
    found = {name: status for name, _, status, *_ in rows(text)}
    assert found == {"Ken Coast": "present", "Dana Cooper": "present", **people}


def test_a_heading_below_names_on_one_line_is_nobody() -> None:
    """Though each of its words has a capital, as headings have in English."""
    text = "Hillford Practice Group\n\nMeeting Date: 22nd February 2023\n\nAttendees: Ann Dong (AD), Tom Lund (TL)\n\nGround Plan Explained\n\nTom suggested a change.\n"
    assert [name for name, *_ in rows(text)] == ["Ann Dong", "Tom Lund"]
