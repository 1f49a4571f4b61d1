"""Lists of things to do as hands set them: without bullets, under names, with boxes, from an earlier meeting."""

from __future__ import annotations

import pytest
from written import Decided, decided_in

HEAD = (
    "Minnesanteckningar\n\nEkåsgruppen den 12 mars 2024, Sala\n\n"
    "Närvarande: Eva Lindmark (EL),\nBo Almgren (BA), Rut Dahl\n\n"
    "Inledning\nEva hälsade välkomna.\n\n"
)
EVA, BO, RUT = "Eva Lindmark", "Bo Almgren", "Rut Dahl"


def decided(told: str) -> list[Decided]:
    """What is decided or to be done, by when, and by whom."""
    return decided_in(f"{HEAD}{told}\n\nNästa möte\nDen 14 maj kl. 9.\n")


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        pytest.param(
            "Att göra:\nBoka lokal till mötet i höst (Eva)\nRinga hamnen om bron [BA]\nSkriva till skolan /Rut",
            [
                ("Boka lokal till mötet i höst (Eva)", "", [EVA]),
                ("Ringa hamnen om bron [BA]", "", [BO]),
                ("Skriva till skolan /Rut", "", [RUT]),
            ],
            id="whose-it-is-behind",
        ),
        pytest.param(
            "Vem gör vad:\nEL: texter till hemsidan, 30/4\nBA: hotell, snarast\nEL, BA: monter",
            [
                ("EL: texter till hemsidan, 30/4", "2024-04-30", [EVA]),
                ("BA: hotell, snarast", "", [BO]),
                ("EL, BA: monter", "", [BO, EVA]),
            ],
            id="initials-ahead",
        ),
        pytest.param(
            "Att göra\nBoka lokal\nRinga hamnen\nSe över skyltarna vid vägen",
            [("Boka lokal", "", []), ("Ringa hamnen", "", []), ("Se över skyltarna vid vägen", "", [])],
            id="nobody-named",
        ),
    ],
)
def test_a_line_is_a_task_where_no_line_goes_on(told: str, expected: list[Decided]) -> None:
    """In notes whose lines are all short and never go on in the next one, each line of a list is an entry."""
    assert decided(told) == expected


def test_a_line_that_goes_on_shows_that_lines_are_wrapped() -> None:
    """Where a line goes on in small letters, narrow lines are a paragraph's."""
    told = "Läget\nVi gick igenom kartan över\nEkåsen och alla fick säga sitt.\n\nAtt göra:\nEva ringer hamnen i\nSala om bryggan"
    assert decided(told) == [("Eva ringer hamnen i Sala om bryggan", "", [EVA])]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        pytest.param(
            "Uppgifter\nEva\n - skriva brev till de boende\n - ringa hamnen om tillståndet\nBo\n - boka båt (1/5)\n"
            "Eva och Rut\n - planera en vandring i maj",
            [
                ("skriva brev till de boende", "", [EVA]),
                ("ringa hamnen om tillståndet", "", [EVA]),
                ("boka båt (1/5)", "2024-05-01", [BO]),
                ("planera en vandring i maj", "2024-05-31", [EVA, RUT]),
            ],
            id="names-above-entries",
        ),
        pytest.param(
            "Uppdrag\nEva Lindmark\n Ta fram ett förslag till skylt\nBo Almgren\n Kolla priset på färg",
            [("Ta fram ett förslag till skylt", "", [EVA]), ("Kolla priset på färg", "", [BO])],
            id="names-above-lines-that-are-no-entries",
        ),
        pytest.param(
            "Att göra:\n- skriva brev till skolan\n  Eva\n- boka båt till vandringen\n  Bo",
            [("skriva brev till skolan", "", [EVA]), ("boka båt till vandringen", "", [BO])],
            id="names-below",
        ),
        pytest.param(
            "Att göra:\n- skriva brev till\n  Eva\n- boka båt till vandringen\n- måla bryggan i hamnen",
            [
                ("skriva brev till Eva", "", []),
                ("boka båt till vandringen", "", []),
                ("måla bryggan i hamnen", "", []),
            ],
            id="one-name-below-may-be-an-object",
        ),
    ],
)
def test_a_name_alone_tells_whose_the_tasks_beside_it_are(told: str, expected: list[Decided]) -> None:
    """Names on lines of their own stand above the tasks of whom they name, or below each task."""
    assert decided(told) == expected


@pytest.mark.parametrize(
    ("written", "due", "who"),
    [
        pytest.param("Måla bryggan. Bo. v. 15", "2024-04-14", [BO], id="behind-a-full-stop"),
        pytest.param("Måla bryggan. Eva och Rut. Snarast", "", [EVA, RUT], id="two-behind-a-full-stop"),
        pytest.param("Möte med rektor. Rut trodde på maj.", "2024-05-31", [], id="a-sentence-behind-a-full-stop"),
        pytest.param("Måla bryggan. Ansv: EL, BA. Klart: i höst", "", [BO, EVA], id="two-behind-a-label"),
        pytest.param("Måla bryggan (Eva, snarast)", "", [EVA], id="in-brackets-at-once"),
        pytest.param("Måla bryggan @Rut", "", [RUT], id="called-behind"),
        pytest.param("Lämna färgen till Rut", "", [], id="to-whom-it-goes"),
    ],
)
def test_whose_a_task_is_stands_behind_many_signs(written: str, due: str, who: list[str]) -> None:
    """Behind a task, its owner is told by a full stop, a label, brackets or a sign."""
    first = decided(f"Åtgärder\n- Laga taket på boden\n- {written}")[1]
    assert (first[1], first[2]) == (due, who)


def test_codes_stand_ahead_of_whose_tasks_are_and_when_in_a_sentence_behind() -> None:
    """A code is no part of who does it, and a sentence that only says by when belongs to the task above it."""
    told = (
        "Åtgärdspunkter\nAP1 Eva kontaktar skolan. Klart 15/4.\nAP2 Bo och Rut tar fram en budget. Klart i maj.\n"
        "AP3 Rut ringer hamnen. Löpande."
    )
    assert decided(told) == [
        ("AP1 Eva kontaktar skolan. Klart 15/4.", "2024-04-15", [EVA]),
        ("AP2 Bo och Rut tar fram en budget.", "2024-05-31", [BO, RUT]),
        ("AP3 Rut ringer hamnen.", "", [RUT]),
    ]


def test_a_box_opens_an_entry_and_what_was_done_is_no_task() -> None:
    """A box to tick is a bullet, and a ticked one before what somebody has done opens no task."""
    told = "To do:\n[ ] Eva – ringa hamnen\n[x] Bo har bokat båt\n[x] Rut bokar buss\n[ ] Rut: skriva brev"
    assert decided(told) == [
        ("Eva – ringa hamnen", "", [EVA]),
        ("Rut bokar buss", "", [RUT]),
        ("Rut: skriva brev", "", [RUT]),
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "Uppföljning av åtgärder från förra mötet",
        "1. Uppföljning av åtgärder från förra mötet",
        "Föregående mötes åtgärder",
    ],
)
def test_what_an_earlier_meeting_left_to_do_is_not_decided_again(heading: str) -> None:
    """A list, or a table, of an earlier meeting's tasks that is gone through decides nothing."""
    second = "2. Att göra\n- Bo bokar båt" if heading[0] == "1" else "Att göra\n- Bo bokar båt"
    assert decided(f"{heading}\n- Skriva brev - Eva. Klart.\n- Boka möte - Rut. Väntar.\n\n{second}") == [
        ("Bo bokar båt", "", [BO])
    ]
    for done in ("Klart sedan sist", "Avslutade åtgärder", "Genomförda åtgärder sedan förra mötet"):
        assert decided(f"Att göra\n- Bo bokar båt\n{done}\n- Eva ringer skolan\n- Rut skriver brev") == [
            ("Bo bokar båt", "", [BO])
        ]
    table = "Åtgärd\tAnsvarig\tStatus\nSkriva brev\tEva\tKlar\nBoka möte\tRut\tEj påbörjad"
    assert decided(f"{heading}\n{table}\n\n{second}") == [("Bo bokar båt", "", [BO])]


def test_a_decision_of_another_day_is_told_of() -> None:
    """What an earlier meeting wanted, told with its day, is not decided again."""
    told = "Uppföljning av beslut\nBeslut från 2023-02-10, § 4: Bo skulle ta fram en plan. Pågår.\nBeslut: Bron stängs."
    assert [text for text, _, _ in decided(told)] == ["Bron stängs."]


LINES = [
    pytest.param("Vårmötet\nVi gick igenom läget inför mötet.\nRing hamnen om bron, ansvarig: Bo\nKöp kaffe, ansvarig: Rut\nBoka buss, ansvarig: Eva", id="running-text"),
    pytest.param("Vårmötet\nVi gick igenom läget.\n\nAtt göra:\nRing hamnen om bron, ansvarig: Bo\nköp kaffe, ansvarig: Rut\nBoka buss, ansvarig: Eva", id="below-a-label"),
    pytest.param(
        "Att göra:\n\nRing hamnen om bron, ansvarig: Bo\n\n\nVårmarknad i hamnen\n\nKöp kaffe, ansvarig: Rut\nBoka buss, ansvarig: Eva",
        id="below-another-heading",
    ),
]  # fmt: skip


@pytest.mark.parametrize("told", LINES)
def test_lines_that_end_with_whose_they_are_are_a_task_each(told: str) -> None:
    """Nobody is called by the word that opens the next line."""
    found = [(text.casefold(), who) for text, _, who in decided(told)]
    assert found == [
        ("ring hamnen om bron, ansvarig: bo", [BO]),
        ("köp kaffe, ansvarig: rut", [RUT]),
        ("boka buss, ansvarig: eva", [EVA]),
    ]


def test_paragraphs_that_call_upon_somebody_are_tasks_each() -> None:
    """Below a heading of things to do, whatever follows whom it is for and a colon is to be done, in any words.

    A kind of body that nobody knows is called upon like anybody; without a colon it is told.
    """
    told = (
        "Att göra:\n\nEva: Håll gruppen underrättad om bron\n\nTrafikverket: Be hamnen gå ut brett med remissen\n\n"
        "Ekåsens kansli: Bjud in byalagen till vårmötet\n\nHamnen har fått en ny brygga"
    )
    assert [(text, who) for text, _, who in decided(told)] == [
        ("Eva: Håll gruppen underrättad om bron", [EVA]),
        ("Trafikverket: Be hamnen gå ut brett med remissen", ["Trafikverket"]),
        ("Ekåsens kansli: Bjud in byalagen till vårmötet", ["Ekåsens kansli"]),
    ]
