"""What is told by name below a decision, under its label: it is no decision, and is heard as what somebody holds."""

from __future__ import annotations

import pytest
from written import understood

HEAD = "Ekö kommun\nKommunfullmäktige\nProtokoll 2024-05-02\nNärvarande: Eva Ek (S), Bo Alm (M), Rut Dahl (L)\n\n§ 3 Vägar\n"


@pytest.mark.parametrize(
    ("told", "kind", "holder"),
    [
        ("Bo Alm är orolig för kostnaderna.", "concern", "Bo Alm"),
        ("Rut Dahl (L) befarar att unga flyttar.", "concern", "Rut Dahl"),
        ("Rut Dahl lovar att återkomma med siffror.", "commitment", "Rut Dahl"),
        ("Eva Ek framför önskemål om en ny lekplats.", "wish", "Eva Ek"),
    ],
)
def test_what_somebody_says_below_a_decision_is_none(told: str, kind: str, holder: str) -> None:
    """The decision is the one above."""
    text = f"{HEAD}Beslut\nKommunfullmäktige antar planen.\n{told}\n"
    found = understood(text)
    assert [d.text for d in found.minutes.decisions] == ["Kommunfullmäktige antar planen."]
    assert [(u.kind, found.mentions[u.holders[0]].name) for u in found.utterances] == [(kind, holder)]


@pytest.mark.parametrize(
    "more", ["Vägnämnden ska återkomma.", "Rut Dahl väljs till ordförande.", "Eva Ek skickar kallelsen."]
)
def test_who_is_to_act_is_decided(more: str) -> None:
    """A name that opens a sentence makes it no talk."""
    text = f"{HEAD}Beslut\nKommunfullmäktige antar planen.\n{more}\n"
    found = understood(text)
    assert [d.text for d in found.minutes.decisions] == ["Kommunfullmäktige antar planen.", more]


def test_what_is_held_after_a_debate_is_decided() -> None:
    """Between the decision and the outcome stands who spoke."""
    text = (
        f"{HEAD}Kommunfullmäktige beslutar\natt interpellationen får ställas.\nEva Ek besvarar interpellationen. "
        "I debatten yttrar sig Bo Alm (M).\nInterpellationen anses därmed besvarad.\n"
    )
    found = understood(text)
    assert [d.text for d in found.minutes.decisions] == [
        "att interpellationen får ställas.",
        "Interpellationen anses därmed besvarad.",
    ]


def test_a_conclusion_says_who_is_to_act() -> None:
    """Behind its label, in notes."""
    text = (
        "Minnesanteckningar Klimatnätverket\n2024-11-07\nNärvarande: Eva Ek, Bo Alm\n\nUpphandling\nVi diskuterade läget.\n"
        "Slutsats: Eva och Bo tar fram ett underlag.\n"
    )
    found = understood(text)
    assert [d.text for d in found.minutes.decisions] == ["Eva och Bo tar fram ett underlag."]


def test_a_body_that_has_no_objection_is_no_part_of_its_decision() -> None:
    """And the place in the same line as the day has no label of its own left."""
    text = (
        "PROTOKOLL\nSammanträde med Kommunala funktionsrättsrådet\nDatum 2023-09-14   Tid 14:00-16:00   Plats Kommunhuset, Eksalen\n\n"
        "Närvarande\nEva Ek, Bo Alm\n\n§ 4 Remiss\nRådet har inget att erinra mot förslaget men önskar ett förtydligande.\n"
    )
    found = understood(text)
    assert len(found.minutes.decisions) == 1
    assert [i for i in found.involvements if i.how != "context"] == []
    assert found.minutes.meeting.place is not None
    assert found.minutes.meeting.place.text == "Kommunhuset, Eksalen"
