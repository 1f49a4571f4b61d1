"""Lists of who met, and titles that run into their text, in the notes of groups; all of it invented."""

from __future__ import annotations

import pytest
from rostered import Row, rows, there
from written import plain

from samgraf.ingest.parse import parse

TITLE = "Dialogmöte med byalagen\n\nDatum: 11 april 2024\n\n"


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        pytest.param(
            "Deltagare\nOrdförande Eva Ek, LRF\nBo Alm, Sala kommun\nRut Dahl, Kraft AB\nFrånvarande: Siv Gran\n",
            [
                there("Eva Ek", "LRF", roles="chair"),
                there("Bo Alm", "Sala kommun"),
                there("Rut Dahl", "Kraft AB"),
                ("Siv Gran", "", "absent", "", ""),
            ],
            id="an-office-before-the-first-name",
        ),
        pytest.param(
            "Från byalagen: Eva Ek (Ekbyn), Siv Gran och Bo Gran (Vikaby), Rut Dahl (Skogslund)\n",
            [
                there("Eva Ek", "Ekbyn"),
                there("Siv Gran", "Vikaby"),
                there("Bo Gran", "Vikaby"),
                there("Rut Dahl", "Skogslund"),
            ],
            id="a-pair-within-those-from-one-side",
        ),
        pytest.param(
            "Från kommunen: Eva Ek (KSO) och Bo Alm (kommundirektör)\nFrån Trafikverket: Rut Dahl\n",
            [there("Eva Ek", "Kommunen"), there("Bo Alm", "Kommunen"), there("Rut Dahl", "Trafikverket")],
            id="an-office-in-letters",
        ),
    ],
)
def test_lists(listed: str, expected: list[Row]) -> None:
    """Those who were there, with whom they stand for."""
    assert rows(f"{TITLE}{listed}\nFiber\nFrågan diskuterades.\n") == expected


def test_a_title_may_end_in_the_name_of_a_place() -> None:
    """Titles that run into their text may name a place behind a small word, as no name of a person does."""
    told = "Fiber. Eva svarade att det dröjer.\n\nBadplatsen i Ekbyn. Bo undrade vem som sköter den.\n\nSnöröjning. Eva tackade.\n"
    minutes = parse(plain(f"{TITLE}Närvarande: Eva Ek, Bo Alm\n\n{told}"))
    assert [item.title for item in minutes.items] == ["Fiber", "Badplatsen i Ekbyn", "Snöröjning"]


def test_what_stands_behind_another_label_is_no_place() -> None:
    """What a line above the day says of the object, behind its label, isn't where they met."""
    head = "Anteckningar, byggmöte nr 7\nObjekt: Ombyggnad Solbackens förskola\nDatum: 2023-11-28\n\n"
    assert parse(plain(f"{head}Närvarande: Eva Ek, Bo Alm\n\n1. El\nMS ritar om.\n")).meeting.place is None


def test_a_lead_above_titles_decides_nothing() -> None:
    """A sentence that announces what a meeting came to, above bullets that are its items, is no decision."""
    told = (
        "Hej alla!\n\nTack för idag. Med var jag, Eva Ek (PTS) och Bo Alm (Sala kommun). Från Tele Väst hade Siv Gran fått"
        " förhinder.\n\nKort om vad vi kom fram till:\n\n* Kartläggningen: Eva tar fram ny statistik. Frågan får vila.\n"
        "* Stödansökan: Vi beslutade att kommunen söker.\n* Kopparnätet: Bo blev besviken på beskedet.\n"
    )
    head = "Från: Rut Dahl <rut@ost.example>\nSkickat: den 12 januari 2024 16:02\nTill: Bredbandsgruppen\nÄmne: Dagens möte\n\n"
    minutes = parse(plain(head + told))
    assert [d.text for d in minutes.decisions] == ["Frågan får vila.", "Vi beslutade att kommunen söker."]
    assert ("Siv Gran", "absent") in {(p.name, p.status) for p in minutes.participants}


def test_who_speaks_for_others_was_there() -> None:
    """Without a list, who speaks for an organisation at the meeting was there."""
    told = "1. Läget\nSiv Gran från Dals hembygdsförbund menade att det räcker. Bo Alm, Naturskyddsföreningen, var orolig.\n"
    people = parse(plain(f"{TITLE}{told}")).participants
    assert {p.name for p in people} == {"Siv Gran", "Bo Alm"}


def test_what_was_proposed_and_backed_is_decided() -> None:
    """A proposal with what came of it in the same sentence is a decision; one that was liked is a proposal."""
    told = "1. Träffar\nEva föreslog två träffar per år, vilket gruppen ställde sig bakom.\nBo föreslog en ny logga, vilket alla tyckte var bra.\n"
    minutes = parse(plain(f"{TITLE}Närvarande: Eva Ek, Bo Alm\n\n{told}"))
    assert [d.text.split(" ")[0] for d in minutes.decisions] == ["Eva"]
