"""Meetings of authorities with roads, rail and buses, in English and bokmål: who came from which body; all of it invented."""

from __future__ import annotations

import pytest
from rostered import Row, rows, there
from written import understood

ENGLISH = "Mill Valley Rail Liaison Group\n\nMinutes of the meeting held on 4 May 2018\n\n"
BOKMAL = "Referat fra samarbeidsmøte 12. mars 2019\n\n"
COUNCIL, TRAINS = "Mill County Council", "Valley Trains"
FJORD, ROADS = "Fjordvik kommune", "Statens vegvesen"
FOUR = [there("Ann Hill", COUNCIL), there("Tom Rook", COUNCIL), there("Sue Lund", TRAINS), there("Peter Vale", TRAINS)]
FIRE = [there("Kari Moen", FJORD), there("Ola Lie", FJORD), there("Siri Ås", ROADS), there("Per Hov", ROADS)]

LISTS = [
    pytest.param(
        f"{ENGLISH}Present:\n{COUNCIL}\nAnn Hill, Transport Manager\nTom Rook\n\n{TRAINS}\nSue Lund (Route Director)\nPeter Vale\n\n1. Trains\n",
        FOUR,
        id="bodies-above-their-people",
    ),
    pytest.param(
        f"{ENGLISH}Present: Ann Hill, Transport Manager, {COUNCIL}; Tom Rook (Head of Rail, {COUNCIL}); Sue Lund, Station Manager, {TRAINS}; Peter Vale, {TRAINS}\n\n1. Trains\n",
        FOUR,
        id="offices-before-bodies",
    ),
    pytest.param(
        f"{BOKMAL}Til stede:\n{FJORD}\nKari Moen, ordfører\nOla Lie, teknisk sjef\n\n{ROADS}\nSiri Ås, seksjonsleder\nPer Hov\n\n1. Veien\n",
        FIRE,
        id="a-mayor-leads-no-other-meeting",
    ),
    pytest.param(
        f"{BOKMAL}Til stede:\nFra {FJORD}: Kari Moen (ordfører), Ola Lie\nFra {ROADS}: Siri Ås, Per Hov\n\n1. Veien\n",
        FIRE,
        id="from-each-body",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "people"), LISTS)
def test_people_come_from_the_body_that_stands_over_them(text: str, people: list[Row]) -> None:
    """What they are there is no body."""
    assert rows(f"{text}Saken ble drøftet.\n") == people


def test_numbers_with_zeros_count_items() -> None:
    """The parts of one are numbered as ever."""
    text = (
        f"{ENGLISH}1.00 PRESENT\n\nAnn Hill, {COUNCIL}\nTom Rook, {TRAINS}\n\n2.00 MINUTES OF THE LAST MEETING\n\nThese were approved.\n\n"
        "3.00 TIMETABLE\n\n3.1 Ann Hill asked about the 8.15 train.\n3.2 Tom Rook explained it.\n\n4.00 NEXT MEETING\n\n7 September 2018.\n"
    )
    items = understood(text).minutes.items
    assert [item.number for item in items if item.parent < 0] == ["1", "2", "3", "4"]
    assert [name for name, *_ in rows(text)] == ["Ann Hill", "Tom Rook"]


HELD = [
    pytest.param("Vegvesenet ønsker et møte om krysset.", ROADS, id="first-in-a-sentence"),
    pytest.param("Siri sa at vegvesenet er bekymret for trafikken.", ROADS, id="within-a-sentence"),
    pytest.param("Fjordvik idrettslag spiller i mai. Idrettslaget ønsker gangfelt.", "Fjordvik idrettslag", id="an-association"),
]  # fmt: skip


@pytest.mark.parametrize(("told", "holder"), HELD)
def test_the_definite_form_of_a_kind_stands_for_the_body_of_that_kind(told: str, holder: str) -> None:
    """The one that the document names in full."""
    reading = understood(f"{BOKMAL}Til stede: Kari Moen ({FJORD}), Siri Ås ({ROADS})\n\n1. Veien\n{told}\n")
    names = {link.mention: reading.entities[link.entity].name for link in reading.links if link.entity >= 0}
    assert [names[m] for u in reading.utterances for m in u.holders] == [holder]


def test_a_number_given_twice_leaves_the_others_numbers_of_items() -> None:
    """Also where they have no sign."""
    titles = [
        "Present: Ann Hill, Tom Rook",
        "Apologies: Sue Lund",
        "Roads",
        "Trees",
        "Bins",
        "Paths",
        "Next meeting: 3 June",
    ]
    numbers = [1, 2, 3, 4, 4, 5, 6]
    text = "Minutes of the meeting on 17 January 2011\n\n" + "".join(
        f"{n} {title}\n\n" for n, title in zip(numbers, titles, strict=True)
    )
    found = [item.number for item in understood(text).minutes.items]
    assert [n for n in found if found.count(n) == 1] == ["1", "2", "3", *["4"] * (found.count("4") == 1), "5", "6"]
    assert [(name, status) for name, _, status, *_ in rows(text)] == [
        ("Ann Hill", "present"),
        ("Tom Rook", "present"),
        ("Sue Lund", "absent"),
    ]
