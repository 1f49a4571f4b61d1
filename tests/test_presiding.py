"""Who held the chair at which item, where several did; all of it is invented."""

from __future__ import annotations

import pytest
from written import understood

from samgraf.ingest.minutes import Participant

HEAD = "Ekö kommun\nKommunstyrelsen\nSammanträdesprotokoll 2024-09-30\n\n"
LISTED = "Beslutande\nEva Ek (S), ordförande\nBo Alm (M)\nRut Dahl (C)\n"
ITEMS = (
    "\n§ 81 Budget\nOrdföranden yrkar bifall till förslaget.\nBeslut\nBudgeten antas.\n"
    "\n§ 82 Bolaget\n{told}Ordföranden yrkar bifall.\nBeslut\nStyrelsen beviljas ansvarsfrihet.\n"
)


def movers(text: str) -> list[str]:
    """Who moved something, item by item."""
    reading = understood(text)
    return [" & ".join(dict.fromkeys(reading.mentions[m].name for m in u.holders)) for u in reading.utterances]


def people(text: str) -> dict[str, Participant]:
    """The list by name."""
    return {p.name: p for p in understood(text).minutes.participants}


@pytest.mark.parametrize(
    "head",
    [
        "Ordförande: Eva Ek (S) §§ 80–81, 83, Bo Alm (M) § 82\nLedamöter: Rut Dahl (C), Bo Alm (M)\n",
        "Ordförande   Eva Ek (S), ordförande §§ 80–81, Bo Alm (M), ordförande § 82\nLedamöter    Rut Dahl (C)\n",
        "Beslutande\nEva Ek (S), ordförande §§ 80–81\nBo Alm (M), ordförande § 82\nRut Dahl (C)\n",
    ],
)
def test_each_chair_leads_the_items_of_the_list(head: str) -> None:
    """The chair who moves something is the one of that item."""
    text = HEAD + head + ITEMS.format(told="")
    assert movers(text) == ["Eva Ek", "Bo Alm"]
    assert all("chair" in people(text)[name].roles for name in ("Eva Ek", "Bo Alm"))
    assert people(text)["Eva Ek"].organisation == "Socialdemokraterna"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Eva Ek anmäler jäv. Bo Alm går in som ordförande.\n", "Bo Alm"),
        ("Eva Ek anmäler jäv. Bo Alm (M) tjänstgör som ordförande.\n", "Bo Alm"),
        ("Eva Ek anmäler jäv. Ålderspresidenten tjänstgör som ordförande.\n", ""),
        ("", "Eva Ek"),
    ],
)
def test_who_takes_the_chair_for_an_item_is_meant_there(told: str, expected: str) -> None:
    """Where the list doesn't say who it was, nobody is."""
    assert movers(HEAD + LISTED + ITEMS.format(told=told)) == ["Eva Ek", expected]


def test_a_heading_may_say_where_the_list_stands() -> None:
    """What stands below it is no part of the list, and the chairs keep their office."""
    text = (
        HEAD + "Beslutande         Enligt bifogad närvarolista\nOrdförande         Eva Ek (S) §§ 81, Bo Alm (M) § 82\n"
        "Sekreterare        Rut Dahl\n\nNärvarolista\nLedamot     Parti   Närvarande\nEva Ek      S       X\n"
        "Bo Alm      M       X § 82\nUlf Ask     C       X\n" + ITEMS.format(told="")
    )
    listed = people(text)
    assert {name: p.roles for name, p in listed.items()} == {
        "Eva Ek": ("chair", "member"),
        "Bo Alm": ("chair", "member"),
        "Ulf Ask": ("member",),
        "Rut Dahl": ("secretary",),
    }
    assert listed["Bo Alm"].items == ("82",)


def test_a_decision_may_be_according_to_what_was_proposed() -> None:
    """Right below the proposal, without a label between."""
    text = (
        HEAD
        + LISTED
        + "\n§ 84 Försäljning\nUtskottets förslag till kommunstyrelsen\natt sälja huset till Ekö byalag.\n"
        "Kommunstyrelsen beslutar enligt utskottets förslag.\n"
    )
    assert [d.text for d in understood(text).minutes.decisions] == [
        "Kommunstyrelsen beslutar enligt utskottets förslag."
    ]
