"""Members beside those who stand in for each of them, as boards in Finland list them. All of it invented."""

from __future__ import annotations

import pytest
from rostered import rows

HEAD = "Ekö kommun\nVägnämnden          2024-03-12\n\n"
ITEM = "\n\n§ 7 Planen\n\nBeslut: Nämnden godkände planen.\n"


@pytest.mark.parametrize(
    "heading", ["Medlem                 Personlig ersättare", "Ordinarie ledamot      Personliga ersättare"]
)
@pytest.mark.parametrize(
    "listed",
    [
        pytest.param(
            "(x) Eva Lindmark, ordf.    ( ) Bo Ramsell\n"
            "(x) Per Ekdal              ( ) Ulla Norin\n"
            "( ) Karin Dahl             (x) Rut Ask\n",
            id="brackets",
        ),
        pytest.param(
            "x   Eva Lindmark, ordf.        Bo Ramsell\n"
            "x   Per Ekdal                  Ulla Norin\n"
            "    Karin Dahl             x   Rut Ask\n",
            id="crosses",
        ),
    ],
)
def test_who_is_ticked_in_two_columns_was_there(heading: str, listed: str) -> None:
    """A member without a tick was away; a personal substitute without one was not called."""
    assert [(name, status, roles) for name, _, status, roles, _ in rows(f"{HEAD}{heading}\n{listed}{ITEM}")] == [
        ("Eva Lindmark", "present", "chair member"),
        ("Per Ekdal", "present", "member"),
        ("Karin Dahl", "absent", ""),
        ("Rut Ask", "present", "substitute"),
    ]


def test_substitutes_who_are_not_each_for_one_member_and_lack_a_tick_were_away() -> None:
    """They are expected at every meeting."""
    text = "Ledamöter\nx   Eva Lindmark\nx   Per Ekdal\n\nErsättare\nx   Rut Ask\n    Bo Ramsell\n"
    found = {name: status for name, _, status, *_ in rows(HEAD + text + ITEM)}
    assert found["Bo Ramsell"] == "absent"


def test_whose_substitute_somebody_is_may_stand_in_the_column_of_offices() -> None:
    """Surnames stand first, and a second given name or its letter goes with the first one."""
    text = (
        "Närvarande\nLindmark Eva           ordförande\nEkdal Per M            ledamot\nBerg Rut Maria         ledamot\n"
        "Norin Ulla             Dahls ersättare\nRamsell Bo             ersättare\n\nFrånvarande\nDahl Karin             ledamot\n"
    )
    assert [(name, status, roles) for name, _, status, roles, _ in rows(HEAD + text + ITEM)] == [
        ("Eva Lindmark", "present", "chair"),
        ("Per M Ekdal", "present", "member"),
        ("Rut Maria Berg", "present", "member"),
        ("Ulla Norin", "present", "substitute"),
        ("Bo Ramsell", "present", "substitute"),
        ("Karin Dahl", "absent", "member"),
    ]
