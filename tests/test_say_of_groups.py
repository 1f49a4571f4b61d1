"""Who holds what in notes that speak of "vi", or tell what is done before who does it; all of it is invented."""

from __future__ import annotations

import pytest
from spoken import written

from samgraf.ingest.statements.say import statements


def said(sentence: str) -> list[tuple[str, str, str]]:
    """The statements of a sentence as (kind, holders, addressees)."""
    minutes, mentions, *_ = written(("sentence", "", sentence))
    found = statements(minutes, mentions)
    who = [[" & ".join(mentions[m].name for m in ms) for ms in (u.holders, u.addressees)] for u in found]
    return [(u.kind, holder, to) for u, (holder, to) in zip(found, who, strict=True)]


@pytest.mark.parametrize(
    ("sentence", "kind", "holder"),
    [
        ("Vi har länge bett [o:Eks kommun] om en cykelväg.", "request", ""),
        ("Vi efterlyser ett svar från [o:Eks kommun].", "request", ""),
        ("Kaffet ordnar [p:Eva].", "commitment", "Eva"),
        ("Häcken klipps i maj, gräset tar [p:Eva] hand om.", "commitment", "Eva"),
        ("[p:Eva] ska tillsammans med sin efterträdare måla båten.", "commitment", "Eva"),
        ("Den frågan tar [p:Eva] upp med [o:Eks kommun].", "commitment", "Eva"),
        ("Inbjudan skriver [p:Eva] och [p:Bo] ihop.", "commitment", "Eva & Bo"),
        ("Planeraren [p:Eva] positiv.", "support", "Eva"),
        ("Ett tips från [p:Eva] är att söka bidrag.", "proposal", "Eva"),
        ("[p:Eva] ställer också frågan hur gruppen vill gå vidare.", "request", "Eva"),
        ("Ett påpekande kom om att kartan är dålig.", "concern", ""),
        ("Först och främst gäller det att hitta en lokal.", "priority", ""),
        ("Först vill vi pröva den i en klass.", "wish", ""),
        ("Vi kommer att ha temakvällar om odling.", "commitment", ""),
        ("Vi i rådet försöker besöka alla byar.", "commitment", ""),
        ("Vi kommer att skicka ut en enkät om man är beredd att bidra.", "commitment", ""),
        ("Kartan över stigarna, bör läggas ut på hemsidan.", "proposal", ""),
        ("En äldre dam ville veta varför gången inte saltas.", "request", ""),
        ("En man i publiken krävde att få se kartan.", "request", ""),
        ("Någon var rädd för att bryggan ska rasa.", "concern", ""),
    ],
)
def test_holder_is_who_says_it(sentence: str, kind: str, holder: str) -> None:
    """A sentence of a group is held by nobody whom it names otherwise, and a task by whoever does it."""
    assert [(k, h) for k, h, _ in said(sentence)] == [(kind, holder)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Hur ordnar [p:Eva] det?",
        "Gruppen diskuterade vad som är viktigast i planen.",
        "Ett påpekande kom om att mötet var bra.",
        "Används redan i flera byar.",
        "Han föredrog planens viktigaste delar.",
        "[p:Eva] har nu ansvaret för denna fråga när alla är borta.",
        "Bron är av, vilket gör att vi måste köra runt.",
    ],
)
def test_what_only_sounds_so_is_no_statement(sentence: str) -> None:
    """A question, a matter discussed and praise are none of these."""
    assert not said(sentence)
