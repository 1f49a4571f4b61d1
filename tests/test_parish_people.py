"""Who was there and what is to be done in minutes of parish councils, as their sentences tell."""

from __future__ import annotations

import pytest
from rostered import rows
from written import understood

COUNCIL = "Hillford Parish Council\nMinutes of the meeting held on 3 May 2023\n\n"
HERE = "Present: Cllrs A Field and P Marsh\n\n"

ELECTED = [
    pytest.param("RESOLVED: that Councillor Miss Brand be elected Chairman of the Council.", id="two-forms-of-address"),
    pytest.param("RESOLVED: that Cllr Brand be elected Chairman.", id="one"),
    pytest.param("Sheila Brand agreed to chair the meeting.", id="agreed-to-chair"),
]


@pytest.mark.parametrize("told", ELECTED)
def test_who_is_elected_by_surname_is_the_one_of_the_list(told: str) -> None:
    """Nobody is listed twice."""
    text = (
        f"{COUNCIL}Present: Councillors Miss Sheila Brand, B Hall and Mrs. O’Neil\n\n1. ELECTION OF CHAIRMAN\n{told}\n"
    )
    assert [(name, roles) for name, _, _, roles, _ in rows(text)] == [
        ("Sheila Brand", "chair"),
        ("B Hall", ""),
        ("O’Neil", ""),
    ]


def test_a_body_named_after_a_town_is_nobody() -> None:
    """Though somebody somewhere is called so."""
    text = f"{COUNCIL}Present:\nWill Marsh - London Biodiversity Partnership\nJenny Dale - London Wildlife Trust (notetaker)\n\n1. Roads\nIt was discussed.\n"
    assert [(name, org, roles) for name, org, _, roles, _ in rows(text)] == [
        ("Will Marsh", "London Biodiversity Partnership", ""),
        ("Jenny Dale", "London Wildlife Trust", "secretary"),
    ]


def test_apologies_that_were_received_are_absences() -> None:
    """Whoever received them."""
    text = f"{COUNCIL}{HERE}1. APOLOGIES\nWe received apologies from Nick Marsh EA, Councillor Pat Lund and J Regan.\n"
    assert [(name, org) for name, org, status, *_ in rows(text) if status == "absent"] == [
        ("Nick Marsh", "EA"),
        ("Pat Lund", ""),
        ("J Regan", ""),
    ]


def test_an_action_within_an_entry_ends_with_it() -> None:
    """The next entry of the list is told, not to be done."""
    text = f"{COUNCIL}{HERE}1. Fund-raising\n\n1. Events: who bakes?\n   Action: Cllr Field to ask the school.\n2. Draw: We have a licence.\n3. Handbook: Is it ready?\n"
    assert [d.text for d in understood(text).minutes.decisions] == ["Cllr Field to ask the school."]
