"""Those present whom only a sentence or a line with initials names; all persons and bodies are invented."""

from __future__ import annotations

import pytest
from written import understood

HEAD = "Minnesanteckningar från Ekö råd den 3 maj 2021\n\n"


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Eva Ek EE Planerare, Trafikverket Bo Alm BA Ekolog, Trafikverket", id="on-one-line"),
        pytest.param("Eva Ek EE Planerare, Trafikverket\nBo Alm BA Ekolog, Trafikverket", id="line-by-line"),
    ],
)
def test_capitals_behind_a_name_are_its_initials(line: str) -> None:
    """They end the name, and show where somebody else begins."""
    found = understood(f"{HEAD}Närvarande\n\n{line}\n\nVägen\nEE svarade att vägen byggs om.\n").minutes.participants
    assert [(p.name, p.organisation) for p in found] == [
        ("Eva Ek", "Trafikverket"),
        ("Bo Alm", "Trafikverket"),
    ]


def test_whom_the_chair_bids_welcome_is_there() -> None:
    """With or without a party behind the name."""
    text = f"{HEAD}1 Öppnande\nBo Alm förklarade mötet öppnat och hälsade Eva Ek (FP), välkommen till rådet.\n\n2 Vägen\nDen är klar.\n"
    assert {p.name: p.status for p in understood(text).minutes.participants} == {
        "Bo Alm": "present",
        "Eva Ek": "present",
    }


def test_who_serves_for_another_is_there_and_the_other_is_not() -> None:
    """To take part is nothing that they promise."""
    text = f"{HEAD}1 Öppnande\nRut Dahl deltar i dagens möte som ersättare för Per Lund.\n\n2 Vägen\nDen är klar.\n"
    found = understood(text)
    assert {p.name: p.status for p in found.minutes.participants} == {"Rut Dahl": "present", "Per Lund": "absent"}
    assert [p.name for p in found.minutes.participants if p.roles] == ["Rut Dahl"]
    assert not found.utterances


def test_guests_that_take_part_are_guests() -> None:
    """ "Gästdeltagare" is a label as "Gäster" is."""
    found = understood(f"{HEAD}Närvarande: Bo Alm\nGästdeltagare: Eva Ek\n\nVägen\nDen är klar.\n").minutes.participants
    assert [(p.name, p.status) for p in found] == [("Bo Alm", "present"), ("Eva Ek", "guest")]


@pytest.mark.parametrize(
    ("sentence", "decided"),
    [
        pytest.param("Detta projekt läggs därför ner.", True, id="is-therefore-dropped"),
        pytest.param("Behovet är litet, varför frågan parkeras.", True, id="why-it-is-put-off"),
        pytest.param("Inga synpunkter framfördes på protokollet som lades till handlingarna.", True, id="filed"),
        pytest.param("Vägbolaget medger inte att vi använder deras märke.", False, id="another-body-refuses-us"),
    ],
)
def test_what_a_talk_came_to_is_decided(sentence: str, decided: bool) -> None:
    """What another body denies those who met is no decision of theirs."""
    found = understood(f"{HEAD}Närvarande: Bo Alm, Eva Ek\n\n1 Märket\n{sentence}\n\n2 Vägen\nDen är klar.\n")
    assert [d.text for d in found.minutes.decisions] == ([sentence] if decided else [])


def test_whose_proposal_it_is_and_who_decides_are_no_part_of_it() -> None:
    """The chair proposed, the council decided, and only who is chosen is acted upon."""
    text = (
        f"{HEAD}Närvarande: Bo Alm, ordförande, Siv Asp\n\n1 Öppnande\n"
        "På förslag av ordföranden beslutade rådet att adjungera Eva Ek.\n\n2 Vägen\nDen är klar.\n"
    )
    found = understood(text)
    named = {found.entities[i.entity].name: i.how for i in found.involvements if i.how != "context"}
    assert named == {"Bo Alm": "proposer", "Eva Ek": "addressee"}


@pytest.mark.parametrize(
    ("writer", "named"), [("jag (Eva Ek)", ["Eva Ek"]), ("undertecknad (Eva Ek)", ["Eva Ek"]), ("jag", [])]
)
def test_the_writer_is_there_by_the_name_in_brackets(writer: str, named: list[str]) -> None:
    """ "Jag" alone names nobody, and takes nobody else away."""
    found = understood(f"{HEAD}Från styrelsen deltog {writer}, Bo Alm och Rut Dahl.\n\nVägen\nDen är klar.\n")
    assert [p.name for p in found.minutes.participants] == [*named, "Bo Alm", "Rut Dahl"]
