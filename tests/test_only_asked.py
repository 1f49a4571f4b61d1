"""What somebody only asks: nobody thinks it, and nothing is decided by it."""

from __future__ import annotations

import pytest
from written import understood

SWEDISH = "Minnesanteckningar från byarådet 2021-05-03\n\nNärvarande: Eva Ek, Bo Alm\n\n1. Planen\n{}\n"
ENGLISH = (
    "Ekby Parish Council\nMinutes of the meeting held on 3 May 2021\n\nPresent: Ann Hill, Bob Marsh\n\n1. Plan\n{}\n"
)
NORWEGIAN = "Referat fra styremøte i Ekby vel 3. mai 2021\n\nTil stede: Kari Li, Ola Vik\n\n1. Planen\n{}\n"


@pytest.mark.parametrize(
    ("minutes", "said", "kinds", "decided"),
    [
        pytest.param(SWEDISH, "Bo frågade om alla var nöjda med budgeten.", ["support"], 0, id="content"),
        pytest.param(SWEDISH, "Eva undrade om det är viktigt att komma i tid.", ["priority"], 0, id="what-matters"),
        pytest.param(SWEDISH, "Bo Alm frågade om planen hade godkänts av nämnden.", [], 0, id="approved"),
        pytest.param(SWEDISH, "Eva undrade vem som utsetts till ordförande.", [], 0, id="who-was-elected"),
        pytest.param(ENGLISH, "The Clerk asked if everyone was happy with the plan.", ["support"], 0, id="happy"),
        pytest.param(ENGLISH, "Ann Hill asked whether the plan had been adopted.", [], 0, id="adopted"),
        pytest.param(NORWEGIAN, "Ola Vik spurte om planen var vedtatt.", [], 0, id="vedtatt"),
        pytest.param(SWEDISH, "Eva frågade om priset, och mötet godkände offerten.", [], 1, id="then-decided"),
        pytest.param(ENGLISH, "Ann Hill asked if it was safe, and it was agreed to wait.", [], 1, id="then-agreed"),
    ],
)
def test_what_is_only_asked_is_neither_held_nor_decided(
    minutes: str, said: str, kinds: list[str], decided: int
) -> None:
    """None of these kinds is heard in a question, and only what is decided behind it is decided."""
    found = understood(minutes.format(said))
    assert not [u.quote for u in found.utterances if u.kind in kinds]
    assert len(found.minutes.decisions) == decided


@pytest.mark.parametrize(
    ("said", "kind"),
    [("Bo var nöjd med budgeten.", "support"), ("Eva sade att det är viktigt att komma i tid.", "priority")],
)
def test_the_same_is_held_where_it_is_said(said: str, kind: str) -> None:
    """It is the question that makes the difference."""
    assert [u.kind for u in understood(SWEDISH.format(said)).utterances] == [kind]


def test_what_nobody_in_particular_is_to_do_is_told() -> None:
    """A promise is somebody's; what will be done without a word of by whom is only told."""
    text = SWEDISH.format(
        "Två skyltar kommer snart att monteras. Detta kommer att åtgärdas. Bo Alm kommer att montera dem."
    )
    told = [(u.kind, bool(u.holders)) for u in understood(text).utterances]
    assert told == [("report", False), ("report", False), ("commitment", True)]
