"""Who holds what where it is told behind it, or where somebody else thinks otherwise in the same sentence; invented."""

from __future__ import annotations

import re

import pytest
from spoken import written
from written import understood

from samgraf.ingest.decisions.parts import involvements
from samgraf.ingest.statements.say import statements

Said = list[tuple[str, str, str]]


def said(sentence: str) -> Said:
    """The statements of a sentence as (kind, holders, quotation)."""
    minutes, mentions, *_ = written(("sentence", "", sentence))
    found = statements(minutes, mentions)
    return [(u.kind, " & ".join(mentions[m].name for m in u.holders), u.quote) for u in found]


@pytest.mark.parametrize(
    ("sentence", "kind", "holder"),
    [
        ("Det behövs fler bänkar längs vägen, menade [p:Eva].", "wish", "Eva"),
        ("Bron är för smal, påpekade [p:Eva].", "concern", "Eva"),
        ("Till nästa år behöver vi fler spadar, tyckte [p:Eva].", "wish", "Eva"),
        ("Leden måste prioriteras, ansåg [o:Ekö kommun].", "priority", "Ekö kommun"),
        ("Trafiken är farlig vid skolan, sa [p:Eva] (Ekö byalag).", "concern", "Eva"),
        ("Någon måste ringa elbolaget, påpekade [p:Eva].", "request", "Eva"),
        ("Det ordnar vi, lovade [p:Eva].", "commitment", "Eva"),
        ("Det är för mörkt vid bryggan, tyckte de flesta.", "concern", ""),
        ("Det körs alldeles för fort, sa en kvinna på Åvägen.", "concern", ""),
    ],
)
def test_who_said_it_may_stand_behind_it(sentence: str, kind: str, holder: str) -> None:
    """The quotation is the whole sentence, with who said it."""
    assert said(sentence) == [(kind, holder, re.sub(r"\[[a-z]:|\]", "", sentence))]


@pytest.mark.parametrize(
    "sentence", ["Efter en paus, sade [p:Eva] hej.", "När det var klart, berättade [p:Eva] om bygget."]
)
def test_a_verb_before_its_subject_is_no_such_end(sentence: str) -> None:
    """What stands before the comma says when, and is nobody's view."""
    assert [(kind, holder) for kind, holder, _ in said(sentence) if kind != "report"] == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "De flesta var positiva till planen, men boende vid viken är oroliga för bullret.",
            [
                ("support", "", "De flesta var positiva till planen"),
                ("concern", "", "boende vid viken är oroliga för bullret."),
            ],
        ),
        (
            "[p:Eva] är orolig för halkan -> [p:Bo] pratar med dem.",
            [("concern", "Eva", "Eva är orolig för halkan"), ("commitment", "Bo", "Bo pratar med dem.")],
        ),
        (
            "[p:Eva] undrar om hållplatsen kan flyttas, [o:Ekö kommun] vill helst ha den vid skolan.",
            [
                ("wish", "Eva", "Eva undrar om hållplatsen kan flyttas"),
                ("wish", "Ekö kommun", "Ekö kommun vill helst ha den vid skolan."),
            ],
        ),
    ],
)
def test_a_sentence_may_hold_the_views_of_two(sentence: str, expected: Said) -> None:
    """Each has a quotation of its own."""
    assert said(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "kind", "holder"),
    [
        ("[p:Eva] ([o:Ekö kommun]) och [p:Bo] var oroliga för kostnaderna.", "concern", "Eva & Bo"),
        ("Från [o:Ekö kommun]s sida ser man gärna en rondell.", "wish", "Ekö kommun"),
        ("Vi är positiva, sade [p:Eva], men det får inte bli dyrare.", "support", "Eva"),
    ],
)
def test_holders_may_stand_apart(sentence: str, kind: str, holder: str) -> None:
    """With brackets between two, on a side, or between commas."""
    assert [(k, h) for k, h, _ in said(sentence)] == [(kind, holder)]


def test_whose_opinion_it_was_is_not_to_act() -> None:
    """What one thought and all agreed to is nobody's task."""
    parts = written(("decision", "", "[p:Eva] tycker att vi ska söka bidrag hos [o:Länsstyrelsen]."))
    found = involvements(*parts)
    assert sorted((parts[3][i.entity].name, i.how) for i in found) == [("Eva", "named"), ("Länsstyrelsen", "addressee")]


def test_a_table_of_tasks_holds_words_for_days_and_bodies_to_contact() -> None:
    """The next meeting is when, and the first word of a task is no part of a name."""
    text = (
        "Anteckningar – Styrgrupp väg 255\nDatum: 3 oktober 2023\nMed: Eva Ek (Ekö kommun), Bo Alm (Trafikverket)\n\n"
        "1. Läget\nBo berättade om läget.\n\nAtt göra\nVem | Vad | När\nEva | Ny ritning | nästa möte\n"
        "Bo | Kontakta Fors samfällighetsförening | v. 42\n"
    )
    found = understood(text)
    names = {e.name for e in found.entities}
    assert [d.due_written for d in found.minutes.decisions] == ["nästa möte", "v. 42"]
    assert "Fors samfällighetsförening" in names
    assert not any(name.startswith("Kontakta") for name in names)
    assert found.minutes.genre == "notes"


def test_a_break_is_no_part_of_the_place() -> None:
    """Where the line below the place says that they had one."""
    text = (
        "EKÖ KOMMUN\nTekniska nämnden\nPROTOKOLL 2024-05-22\n\n"
        "Tid och plats     Onsdagen den 22 maj 2024 kl. 13.15–16.40, Biblioteket, sal Ljung\n"
        "                  Mötet ajournerades kl. 14.30–14.45\n\n"
        "Närvarande        Eva Ek (C), ordförande\n                  Bo Alm (S)\n\n§ 1 Val\nNämndens beslut\nBo Alm väljs.\n"
    )
    place = understood(text).minutes.meeting.place
    assert place is not None
    assert place.text == "Biblioteket, sal Ljung"
