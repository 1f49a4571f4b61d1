"""Parties in columns of their own, and parties that a list sets once for several of its people. All of it invented."""

from __future__ import annotations

import pytest
from rostered import rows
from written import understood

HEAD = "Vägnämnden\n2014-05-27\n\n"
ITEMS = "\n§ 7 Planen\n\nBeslut\nPlanen antas.\n\n§ 8 Taxan\n\nBeslut\nTaxan antas.\n"
S, M, C = "Socialdemokraterna", "Moderaterna", "Centerpartiet"


def of_parties(text: str) -> list[tuple[str, str, str]]:
    """Those present with their parties and offices."""
    return [(name, party, roles) for name, party, _, roles, _ in rows(HEAD + text + ITEMS)]


def test_parties_before_the_names_of_two_columns_belong_to_the_names_behind_them() -> None:
    """A seat that nobody has, or whose holder is away, is nobody; a dash is no party."""
    found = of_parties(
        "Ledamöter                     Tjänstgörande ersättare\n"
        "S   Eva Lindmark, ordförande\n"
        "M   Vakant                    M   Bo Ramsell\n"
        "C   Frånvarande               C   Ulla Norin\n"
        "-   Per Ekdal\n"
        "                              S   Karin Dahl\n"
    )
    assert found == [
        ("Eva Lindmark", S, "chair member"),
        ("Per Ekdal", "", "member"),
        ("Bo Ramsell", M, "substitute"),
        ("Ulla Norin", C, "substitute"),
        ("Karin Dahl", S, "substitute"),
    ]


def test_a_column_of_parties_below_the_names_may_give_offices() -> None:
    """Each party, with the office behind it, belongs to the name in its place."""
    found = of_parties(
        "Beslutande\nEva Lindmark\nBo Ramsell\nPer Ekdal\n(S), ordförande\n(M), 1:e vice ordförande\n(-)\n"
    )
    assert found == [
        ("Eva Lindmark", S, "chair member"),
        ("Bo Ramsell", M, "vice-chair member"),
        ("Per Ekdal", "", "member"),
    ]


@pytest.mark.parametrize(
    "listed",
    [
        pytest.param("(S)\nEva Lindmark\nBo Ramsell\n(M)\nUlla Norin, § 7", id="in-brackets-above"),
        pytest.param("S\nEva Lindmark\nBo Ramsell\nM\nUlla Norin, § 7", id="bare-above"),
        pytest.param(
            "Socialdemokraterna (S)\nEva Lindmark\nBo Ramsell\nModeraterna (M)\nUlla Norin, § 7", id="in-full"
        ),
        pytest.param("(S) Eva Lindmark, Bo Ramsell\n(M) Ulla Norin, § 7", id="in-brackets-before"),
        pytest.param("S   Eva Lindmark och Bo Ramsell\nM   Ulla Norin, § 7", id="in-a-column-before"),
        pytest.param("S: Eva Lindmark och Bo Ramsell, M: Ulla Norin § 7", id="with-a-colon-on-one-line"),
    ],
)
def test_a_party_that_is_set_once_holds_for_all_its_people(listed: str) -> None:
    """Wherever it stands, until the next party."""
    found = rows(f"{HEAD}Ledamöter\nKarin Dahl (C)\n\nErsättare\n{listed}\n{ITEMS}")
    assert [(name, party, items) for name, party, _, roles, items in found if roles == "substitute"] == [
        ("Eva Lindmark", S, ""),
        ("Bo Ramsell", S, ""),
        ("Ulla Norin", M, "7"),
    ]


def test_parties_in_a_block_of_their_own_above_the_names_hold_for_nobody() -> None:
    """Which name each belonged to is lost."""
    found = of_parties("Ersättare\n(S)\n(S)\n(M)\nEva Lindmark\nBo Ramsell\nUlla Norin\n")
    assert [(name, party) for name, party, _ in found] == [("Eva Lindmark", ""), ("Bo Ramsell", ""), ("Ulla Norin", "")]


@pytest.mark.parametrize(
    ("line", "items"),
    [
        pytest.param(
            "Rektor Eva Lindmark och kurator Bo Ramsell, § 7", {"Eva Lindmark": "7", "Bo Ramsell": "7"}, id="titles"
        ),
        pytest.param("Eva Lindmark samt Bo Ramsell (§ 7)", {"Eva Lindmark": "7", "Bo Ramsell": "7"}, id="brackets"),
        pytest.param(
            "Eva Lindmark, ekonom, Per Ekdal, jurist, och Bo Ramsell, planerare, § 8",
            {"Eva Lindmark": "8", "Per Ekdal": "8", "Bo Ramsell": "8"},
            id="three-on-their-own-line",
        ),
        pytest.param(
            "Eva Lindmark, ekonom, och Bo Ramsell, planerare (§ 8)", {"Eva Lindmark": "", "Bo Ramsell": "8"}, id="told"
        ),
        pytest.param(
            "Eva Lindmark § 8 och Bo Ramsell § 7", {"Eva Lindmark": "8", "Bo Ramsell": "7"}, id="each-its-own"
        ),
        pytest.param(
            "Per Ekdal § 8, Eva Lindmark och Bo Ramsell § 7",
            {"Per Ekdal": "8", "Eva Lindmark": "7", "Bo Ramsell": "7"},
            id="behind-another",
        ),
        pytest.param(
            "Eva Lindmark, ekonom\nBo Ramsell, planerare § 7", {"Eva Lindmark": "", "Bo Ramsell": "7"}, id="lines"
        ),
        pytest.param(
            "Eva Lindmark, ekonom, Bo Ramsell, jurist § 7", {"Eva Lindmark": "", "Bo Ramsell": "7"}, id="comma"
        ),
    ],
)
def test_items_behind_two_who_are_joined_are_those_of_both(line: str, items: dict[str, str]) -> None:
    """A comma or a line of its own joins nobody."""
    found = rows(f"{HEAD}Beslutande\nKarin Dahl (C)\nUlla Norin (S)\n\nÖvriga\nRut Ask, kommunchef\n{line}\n{ITEMS}")
    assert {name: when for name, _, status, _, when in found if status == "guest" and name != "Rut Ask"} == items


def test_an_entry_with_a_title_before_two_names_is_no_heading_of_those_below() -> None:
    """Though one of them has an occupation that heads lists of guests."""
    found = rows(
        f"{HEAD}Beslutande\nKarin Dahl (C)\n\nÖvriga\nVägchef Eva Lindmark och konsult Bo Ramsell\nPer Ekdal, jurist\n{ITEMS}"
    )
    assert [name for name, _, status, *_ in found if status == "guest"] == ["Eva Lindmark", "Bo Ramsell", "Per Ekdal"]


@pytest.mark.parametrize(
    "told",
    [
        pytest.param("Föredragande\nEva Lindmark\nBo Ramsell\n\nBeslut\n", id="names-below"),
        pytest.param("Föredragande: Eva Lindmark, ekonom, och Bo Ramsell\n\nBeslut\n", id="names-behind"),
        pytest.param("Föredragande tjänstepersoner      Eva Lindmark och Bo Ramsell\n\nBeslut\n", id="in-a-column"),
    ],
)
@pytest.mark.parametrize("behind", [False, True])
def test_who_stands_at_the_label_of_presenters_within_an_item_presented(told: str, behind: bool) -> None:
    """Above the decision and behind it, where they are no clause of it."""
    label, _, _ = told.partition("Beslut\n")
    item = f"§ 7 Planen\n\nBeslut\nPlanen antas.\n\n{label}" if behind else f"§ 7 Planen\n{told}Planen antas.\n\n"
    head = f"{HEAD}Beslutande\nKarin Dahl (C)\n\nÖvriga\nEva Lindmark, ekonom\nBo Ramsell, planerare\nPer Ekdal, jurist\n\n"
    minutes = understood(head + item + "§ 8 Taxan\n\nBeslut\nTaxan antas.\n").minutes
    assert [p.name for p in minutes.participants if "presenter" in p.roles] == ["Eva Lindmark", "Bo Ramsell"]
    assert [(d.item, d.text) for d in minutes.decisions] == [(0, "Planen antas."), (1, "Taxan antas.")]


def test_presenters_in_the_head_are_guests_who_presented() -> None:
    """Also those whom another group lists already."""
    text = (
        "Beslutande\nKarin Dahl (C)\n\nÖvriga\nEva Lindmark, ekonom\n\nFöredragande\nEva Lindmark och Bo Ramsell, § 7\n"
    )
    found = {name: (status, roles, items) for name, _, status, roles, items in rows(HEAD + text + ITEMS)}
    assert found["Eva Lindmark"] == ("guest", "presenter", "")
    assert found["Bo Ramsell"] == ("guest", "presenter", "7")
