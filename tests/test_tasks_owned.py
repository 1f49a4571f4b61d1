"""Things to do below the name of who is to do them, and lists of what was to be done before; all of it invented."""

from __future__ import annotations

import pytest

from samgraf.ingest.pipeline import read
from samgraf.ingest.readers import markdown
from samgraf.ingest.text import Document, Source

HEAD = (
    "Minnesanteckningar\n\nVägrådet i Ekby den 12 mars 2024\n\nNärvarande:\nEva Lindmark, Sala kommun\nKarin Alm\nRut Dahl\n\n"
    "1. Inledning\nEva berättade om läget.\n\n2. Läget\nAlla var nöjda.\n\n"
)


def tasks(told: str) -> list[tuple[str, list[str]]]:
    """The things to do that notes tell, each with those who are to do it."""
    text = f"{HEAD}{told}\n"
    found = read(Document(Source("möte.txt", text.encode(), "text/plain", "0" * 64), text))
    who = [(i.decision, found.entities[i.entity].name) for i in found.involvements if i.how == "responsible"]
    return [(d.text, [name for k, name in who if k == n]) for n, d in enumerate(found.minutes.decisions)]


OWNED = [
    ("boka lokal", ["Eva Lindmark"]),
    ("mejla alla", ["Eva Lindmark"]),
    ("skicka kartan", ["Karin Alm", "Rut Dahl"]),
]


@pytest.mark.parametrize(
    "told",
    [
        pytest.param("To do:\nEva\n- boka lokal\n- mejla alla\nKarin och Rut\n- skicka kartan", id="bare"),
        pytest.param("Att göra\nEva:\n- boka lokal\n- mejla alla\nKarin, Rut:\n- skicka kartan", id="with-colons"),
        pytest.param(
            "Att göra\n\nEva\n- boka lokal\n- mejla alla\n\nKarin & Rut\n- skicka kartan", id="between-blanks"
        ),
    ],
)
def test_things_to_do_are_those_of_the_name_above_them(told: str) -> None:
    """A name alone above entries of a list is whose they are, and nothing to do itself."""
    assert tasks(told) == OWNED


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("3. Uppföljning av åtgärder\n- Eva bokar lokal – klart\n- Karin skickar kartan – pågår", []),
        (
            "3. Uppföljning av åtgärder\n- Eva bokar lokal – klart\n- Karin ringer hamnen",
            [("Karin ringer hamnen", ["Karin Alm"])],
        ),
        ("Åtgärder från förra mötet\n- Eva bokar lokal\n- Karin skickar kartan", []),
        ("Åtgärder till nästa möte\n- Eva bokar lokal", [("Eva bokar lokal", ["Eva Lindmark"])]),
        ("Att göra\n1. Läs planen. https://example.se/plan/1", [("Läs planen.", [])]),
    ],
)
def test_what_was_to_be_done_before_is_not_decided_anew(told: str, expected: list[tuple[str, list[str]]]) -> None:
    """What is done or under way, or stood in the list of an earlier meeting, is no decision of this one."""
    assert tasks(told) == expected


MARGIN = (
    "   Nya siffror tas fram av kontoret.                          Eva       22.3.\n\n"
    "3. Mark\n   Avtalet stäms av med ägarna på orten.                      Karin     5.4.\n"
)


def test_given_names_at_the_right_edge_are_who_is_to_act() -> None:
    """A column of given names and days needs no heading where the names are those of people named before."""
    assert tasks(MARGIN) == [
        ("Nya siffror tas fram av kontoret.", ["Eva Lindmark"]),
        ("Avtalet stäms av med ägarna på orten.", ["Karin Alm"]),
    ]
    assert tasks(MARGIN.replace("Eva  ", "Olle ").replace("Karin", "Ulla ")) == []  # nobody of that name is named


@pytest.mark.parametrize(
    "told",
    [
        pytest.param("Åtgärdspunkt 2: Karin mejlar alla.", id="one-number"),
        pytest.param("**Åtgärdspunkt 4.2:** Karin mejlar alla.", id="number-of-the-item-too"),
    ],
)
def test_the_number_of_a_label_is_no_part_of_the_task(told: str) -> None:
    """A label with its number, before a colon, heads what a label alone does."""
    assert tasks(told) == [("Karin mejlar alla.", ["Karin Alm"])]


def test_a_decision_with_the_number_of_its_item_is_the_sentence_behind_it() -> None:
    """ "Beslut 9.1:" is a label, whose first number is none of the decision's."""
    assert tasks("Beslut 9.1: Vägrådet godkänner planen.") == [("Vägrådet godkänner planen.", [])]


def test_an_arrow_behind_a_dash_is_no_part_of_the_task() -> None:
    """Who stands right behind both is to act."""
    told = "Att göra\n\n- → Karin mejlar alla\n- → Eva + Karin skissar på planen, klart v. 45\n"
    assert tasks(told) == [
        ("Karin mejlar alla", ["Karin Alm"]),
        ("Eva + Karin skissar på planen, klart v. 45", ["Eva Lindmark", "Karin Alm"]),
    ]


def test_a_word_alone_behind_a_mark_is_no_task() -> None:
    """A mark of what is to be done before a word alone makes no task of a title."""
    assert tasks("👉 Kassan\nDet finns pengar.\n\n👉 boka lokal\n") == [("boka lokal", [])]


def test_sentences_in_other_columns_of_a_table_of_decisions_are_read() -> None:
    """What was said stands beside what was decided; a cell of a few words is no sentence."""
    table = "| Nr | Fråga | Vad vi sa | Beslut | Vem |\n|---|---|---|---|---|\n| 1 | Mall | Karin Alm efterlyste en gemensam mall. | Vi tar fram en mall. | Eva |\n"
    text = f"# Vägrådet i Ekby\n\nMöte 12 mars 2024\n\nNärvarande: Eva Lindmark, Karin Alm\n\n{table}"
    found = read(markdown.read(Source("möte.md", text.encode(), "text/markdown", "0" * 64)))
    assert [d.text for d in found.minutes.decisions] == ["Vi tar fram en mall."]
    assert [(u.kind, [found.mentions[m].name for m in u.holders]) for u in found.utterances] == [
        ("request", ["Karin Alm"])
    ]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        pytest.param(
            "Gruppen enades om att skriva till kommunen.\nÅtgärd: Eva, Karin", ["Eva Lindmark", "Karin Alm"], id="names"
        ),
        pytest.param("Gruppen enades om att skriva till kommunen.\nAction: Rut Dahl", ["Rut Dahl"], id="action"),
        pytest.param(
            "Gruppen enades om att skriva till kommunen.\nÅtgärd: Trafikverket", ["Trafikverket"], id="a-body-known"
        ),
    ],
)
def test_name_alone_behind_a_label_for_what_to_do_owns_what_is_decided_above(told: str, expected: list[str]) -> None:
    """ "Åtgärd: Eva" is nothing to do by itself: it says who is to do what was just decided."""
    assert tasks(f"3. Bron\n{told}") == [("Gruppen enades om att skriva till kommunen.", expected)]


@pytest.mark.parametrize("heads", ["Typ", "B/Å/I", "Beslut (B) / Åtgärd (Å) / Info (I)"])
def test_a_row_of_a_table_that_only_informs_is_nothing_to_do(heads: str) -> None:
    """A column says of what sort each row is; decisions and things to do stay."""
    table = (
        f"| Nr | Ärende | {heads} | Ansvarig | Datum |\n|---|---|---|---|---|\n| 1 | Planen godkänns. | B | | |\n"
        "| 2 | Trafikverket behöver 22 laddplatser. | I | Eva | |\n| 3 | Taket ses över. | Å | Karin | 2024-07-04 |\n"
    )
    text = f"# Vägrådet i Ekby\n\nMöte 12 mars 2024\n\nNärvarande: Eva Lindmark, Karin Alm\n\n{table}"
    found = read(markdown.read(Source("möte.md", text.encode(), "text/markdown", "0" * 64)))
    assert [d.text for d in found.minutes.decisions] == ["Planen godkänns.", "Taket ses över."]
