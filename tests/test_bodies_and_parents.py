"""Boards with their association, people from a school with their occupation before the name, and who was kept away."""

from __future__ import annotations

import pytest
from written import understood

from samgraf.ingest.minutes import Minutes
from samgraf.ingest.reading import Reading

LIST = "\nDatum: 12 april 2024\nNärvarande: Eva Ek, Bo Alm\n"


def minutes(text: str) -> Minutes:
    """What is read of a text."""
    return understood(text).minutes


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("STYRELSEMÖTE NR 4/2024\nKårstyrelsen, Ekstads studentkår", "Kårstyrelsen, Ekstads studentkår"),
        ("Styrelsemöte 4\nStyrelsen för Ekö roddklubb", "Styrelsen för Ekö roddklubb"),
        ("Ekö GK – Bankommittén\nMötesprotokoll", "Ekö GK – Bankommittén"),
        ("Protokoll\nMöte i valberedningen för Norra Roddklubben", "Valberedningen för Norra Roddklubben"),
        ("Ekö kommun\nTekniska nämnden\nProtokoll", "Tekniska nämnden"),
    ],
)
def test_a_board_is_called_with_its_association(head: str, expected: str) -> None:
    """On one line, in either order; a municipality's board stands by itself."""
    body = minutes(head + LIST).meeting.body
    assert body is not None
    assert (body.text[0].upper() + body.text[1:]) == expected


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        (
            "Närvarande från föräldrarna: Jonas Frid, Karin Mo och Lars Mo\nFrån skolan: rektor Eva Ek, kurator Bo Alm",
            {"Jonas Frid": "", "Karin Mo": "", "Lars Mo": "", "Eva Ek": "Skolan", "Bo Alm": "Skolan"},
        ),
        (
            "Närvarande: Jonas Frid, Karin Mo och Lars Mo\nFrån Trafikverket: projektledare Eva Ek, Bo Alm",
            {"Jonas Frid": "", "Karin Mo": "", "Lars Mo": "", "Eva Ek": "Trafikverket", "Bo Alm": "Trafikverket"},
        ),
        (
            "Representanter: 1A Sara Ek, 2A Jonas Frid, 2B Karin Mo och Lars Mo",
            {"Sara Ek": "", "Jonas Frid": "", "Karin Mo": "", "Lars Mo": ""},
        ),
    ],
)
def test_people_go_by_where_they_come_from(listed: str, expected: dict[str, str]) -> None:
    """Parents and classes are nobody's employer, and an occupation may stand before the first name of a line."""
    text = f"Anteckningar från föräldraråd på Björkskolan 2024-02-07\n\n{listed}\n\n1. Trafik\nFrågan tas upp.\n"
    assert {p.name: p.organisation for p in minutes(text).participants} == expected


def test_who_was_kept_away_may_stand_behind_the_others() -> None:
    """In an item of its own, one sentence further on."""
    text = "Brf Lärkan\nStyrelsemöte 2024-03-05\n\n§1 Eva öppnade.\n§2 Närvarande: Eva Ek, Bo Alm. Anmält förhinder: Per Ask.\n"
    assert {p.name: p.status for p in minutes(text).participants} == {
        "Eva Ek": "present",
        "Bo Alm": "present",
        "Per Ask": "absent",
    }


def test_an_office_of_another_body_in_brackets_is_none_here() -> None:
    """Who presides elsewhere is a guest here."""
    text = "Kårstyrelsen, Ekstads studentkår\nMöte 2024-04-12\nNärvarande: Eva Ek, Bo Alm (fullmäktiges ordförande)\n\n1. Val\n"
    assert {p.name: p.roles for p in minutes(text).participants} == {"Eva Ek": (), "Bo Alm": ()}


def test_who_stands_by_for_the_verifier_is_no_substitute() -> None:
    """ "Ersättare" right below "Justerare", each with one name; a list of substitutes is one."""
    head = "Ekö kommun\nTekniska nämnden\nProtokoll 2024-05-02\n\nBeslutande: Eva Ek (S), ordförande, Bo Alm (M), Rut Dahl (C)\n"
    rest = "\n§ 1 Val\nBeslut\nBo Alm väljs.\n"
    one = minutes(f"{head}Justerare: Bo Alm\nErsättare: Rut Dahl\n{rest}").participants
    assert {p.name: p.roles for p in one}["Rut Dahl"] == ("member",)
    two = minutes(f"{head}Justerare: Bo Alm\nErsättare: Siv Malm (S), Per Ask (M)\n{rest}").participants
    assert {p.name: p.roles for p in two}["Siv Malm"] == ("substitute",)


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        (
            "På mötet deltog:\n* Karin Ås, Ekö kommun\n* representanter från fiskevårdsområdet: Olof Hed och Stig Vall\n* från LRF: Gun Bo\n",
            {
                "Karin Ås": "Ekö kommun",
                "Olof Hed": "Fiskevårdsområdet",
                "Stig Vall": "Fiskevårdsområdet",
                "Gun Bo": "LRF",
            },
        ),
        ("Närv: Karin Ås KÅ, Lars Bo LB\nFrånv: Per Ros PR\n", {"Karin Ås": "", "Lars Bo": "", "Per Ros": ""}),
    ],
)
def test_sides_in_small_letters_and_initials_behind_names(listed: str, expected: dict[str, str]) -> None:
    """Initials behind a name are no part of it."""
    found = minutes(f"Vattenrådet\n12 mars 2024\n{listed}\n1. Läget\nKarin berättade.\n")
    assert {p.name: p.organisation for p in found.participants} == expected


def test_the_day_may_stand_with_the_place() -> None:
    """Where nothing else gives it."""
    found = minutes(
        "Arbetsutskottet\nProtokoll\nPlats: Ekö, 2024-03-12\nBeslutande: Eva Ek (S)\n\n§ 12 Val\nBo Alm väljs.\n"
    ).meeting
    assert found.start is not None
    assert found.place is not None
    assert (found.start.text, found.place.text) == ("2024-03-12", "Ekö")


@pytest.mark.parametrize(
    ("said", "region"),
    [
        ("Region Örebro", "Region Örebro län"),
        ("Region Jönköping", "Region Jönköpings län"),
        ("Region Kalmar", "Region Kalmar län"),
    ],
)
def test_a_region_is_known_without_the_word_for_its_county(said: str, region: str) -> None:
    """It is no municipality that is called after the same town."""
    reading = understood(f"Protokoll kommunstyrelsen{LIST}\n§ 1 Utbildning\n{said} erbjuder utbildning i höst.\n")
    assert {reading.entities[u].name for u in linked(reading, said)} == {region}


def linked(reading: Reading, name: str) -> list[int]:
    """The entities that stand where the text has a name."""
    text = reading.minutes.document.text
    at = [n for n, m in enumerate(reading.mentions) if text[m.span.start : m.span.end] == name]
    return [reading.entity_of(n) for n in at]
