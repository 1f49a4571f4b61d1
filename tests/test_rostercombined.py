"""Lists of those present that combine known habits in new ways: whatever is combined, most are read wholly right."""

from __future__ import annotations

import pytest
from rostered import rows, there
from rostermade import Row, made

from samgraf.ingest.minutes import Participant
from samgraf.ingest.parse import parse
from samgraf.ingest.readers import markdown, plain
from samgraf.ingest.text import Source

LISTS = 200
"""So many lists are drawn."""


def read(text: str) -> tuple[Participant, ...]:
    """The participants of a document."""
    reader = markdown.read if "**" in text else plain.read
    return parse(reader(Source("example.txt", text.encode(), "text/plain", "0" * 64))).participants


def faults(wanted: list[Row], found: tuple[Participant, ...]) -> tuple[int, int]:
    """How many rows say something wrong, and how many lack something that they should say."""
    by_name = {person.name: person for person in found}
    wrong = len(by_name.keys() - {row[0] for row in wanted}) + len(found) - len(by_name)
    lacking = 0
    for name, organisation, status, roles, items in wanted:
        person = by_name.get(name)
        if person is None:
            lacking += 1
            continue
        told = {*person.roles} - {"member"} if person.status != "absent" else set()
        others = person.organisation.casefold() not in ("", organisation.casefold())
        wrong += others or not told <= roles or (status not in ("", person.status))
        wrong += person.status != "absent" and {*(person.items or ())} != items
        lacking += (not person.organisation and bool(organisation)) or (
            person.status != "absent" and not roles <= {*person.roles}
        )
    return wrong, lacking


def test_combined_lists_are_read_wholly_right() -> None:
    """Of lists drawn by chance nineteen in twenty have no fault, and hardly one row says something wrong."""
    drawn = [made(seed) for seed in range(LISTS)]
    told = [faults(wanted, read(text)) for text, wanted in drawn]
    every = sum(len(wanted) for _, wanted in drawn)
    assert sum(1 for fault in told if fault == (0, 0)) >= 0.95 * LISTS
    assert sum(wrong for wrong, _ in told) <= 0.005 * every
    assert sum(lacking for _, lacking in told) <= 0.02 * every


HEAD = "Nätverket Norrvatten\nMöte 2024-03-12\n\n"
THREE = "\n1. Läget\nAllt går bra.\n\n2. Taket\nDet läcker.\n\n3. Nästa möte\nDen 3 maj.\n"
EVA, PER = ("Eva Lindmark", "Sala kommun"), ("Per Ekvall", "Trafikverket")


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        pytest.param(
            "Närvarande\n\nOrdförande: Eva Lindmark\n\nKassör: Per Ekvall\n\nUlla Norin\n",
            [there("Eva Lindmark", roles="chair"), there("Per Ekvall"), there("Ulla Norin")],
            id="offices-ahead-with-blank-lines",
        ),
        pytest.param(
            "Ledamöter:\n- Ordförande, Eva Lindmark\n- 1:e vice ordförande, Per Ekvall\n- Ulla Norin\n",
            [
                there("Eva Lindmark", roles="chair member"),
                there("Per Ekvall", roles="vice-chair member"),
                there("Ulla Norin", roles="member"),
            ],
            id="offices-ahead-with-commas",
        ),
        pytest.param(
            "Deltagare – 2 personer\nOrdförande: Eva Lindmark, EL\nPer Ekvall, kassör, PE\n",
            [there("Eva Lindmark", roles="chair"), there("Per Ekvall")],
            id="a-count-behind-a-dash-and-initials",
        ),
        pytest.param(
            "Deltagare:\n\nVisit Norr\nUlla Norin, UN\n\nSala kommun\nEva Lindmark, kommunchef\nPer Ekvall\n",
            [there(*EVA), there("Per Ekvall", "Sala kommun"), there("Ulla Norin", "Visit Norr")],
            id="paragraphs-below-bodies",
        ),
        pytest.param(
            "Deltagare:\n\nEva Lindmark\nkommunchef, Sala kommun\n\nPer Ekvall\nTrafikverket\n\nUlla Norin\nNorrvind\n",
            [there(*EVA), there(*PER), there("Ulla Norin", "Norrvind")],
            id="two-lines-to-a-row",
        ),
        pytest.param(
            "Deltagare:\n- Sala kommun, Eva Lindmark\n- Trafikverket, Per Ekvall (chef)\n- Visit Norr, Ulla Norin\n",
            [there(*EVA), there(*PER), there("Ulla Norin", "Visit Norr")],
            id="bodies-ahead",
        ),
        pytest.param(
            "Deltagare:\n(Sala kommun) Eva Lindmark\n(Trafikverket) Per Ekvall, utredare\n",
            [there(*EVA), there(*PER)],
            id="bodies-ahead-in-brackets",
        ),
        pytest.param(
            "Deltagare:\nS Eva Lindmark, ordförande\nM Per Ekvall\nKD Ulla Norin (frånvarande)\n",
            [
                there("Eva Lindmark", "Socialdemokraterna", "chair"),
                there("Per Ekvall", "Moderaterna"),
                ("Ulla Norin", "Kristdemokraterna", "absent", "", ""),
            ],
            id="parties-ahead-with-one-blank",
        ),
        pytest.param(
            "Deltagare:\nEva Lindmark – ordförande, S.\nPer Ekvall, M.\nUlla Norin, KD (frånvarande).\n",
            [
                there("Eva Lindmark", "Socialdemokraterna", "chair"),
                there("Per Ekvall", "Moderaterna"),
                ("Ulla Norin", "Kristdemokraterna", "absent", "", ""),
            ],
            id="parties-behind-commas-and-stops",
        ),
        pytest.param(
            "Deltagare:\nMia Persson (MP)\nEva Lindmark (S)\nPer Ekvall (M)\n",
            [
                there("Mia Persson", "Miljöpartiet"),
                there("Eva Lindmark", "Socialdemokraterna"),
                there("Per Ekvall", "Moderaterna"),
            ],
            id="letters-of-a-party-that-are-initials-too",
        ),
        pytest.param(
            "Deltagare:\nvon Ekvall Per, ordförande\nLindmark Eva\nHolm Norin Ulla\nDahl Bo\n",
            [there("Per von Ekvall", roles="chair"), there("Eva Lindmark"), there("Ulla Holm Norin"), there("Bo Dahl")],
            id="surnames-first-of-two-words",
        ),
        pytest.param(
            "Deltagare:\n1. Eva Lindmark\n2. kassör Per Ekvall\n3. Ulla Norin\n\nFrånvarande:\n1. Bo Ramsell\n",
            [there("Eva Lindmark"), there("Per Ekvall"), there("Ulla Norin"), ("Bo Ramsell", "", "absent", "", "")],
            id="numbered-rows-are-no-items",
        ),
        pytest.param(
            "Deltagare:\nEva Lindmark, eva@exempel.se\nPer Ekvall, Trafikverket <per.ekvall@exempel.se>\n",
            [there("Eva Lindmark"), there(*PER)],
            id="addresses",
        ),
        pytest.param(
            "Deltagare:\nEva Lindmark, ordförande, Per Ekvall och Anna\nMaria Norin, kassör Bo von\nRamsell, Ulla Dahl\n",
            [
                there("Eva Lindmark", roles="chair"),
                there("Per Ekvall"),
                there("Anna Maria Norin"),
                there("Bo von Ramsell"),
                there("Ulla Dahl"),
            ],
            id="names-that-lines-break",
        ),
        pytest.param(
            "Deltagare:\nEva Lindmark (Sala kommun)   Ej närvarande\nPer Ekvall (Trafikverket)\nUlla Norin (LRF)\n",
            [("Eva Lindmark", "Sala kommun", "absent", "", ""), there(*PER), there("Ulla Norin", "LRF")],
            id="a-column-that-says-who-was-away",
        ),
        pytest.param(
            "Deltagare:\nEva Lindmark – kassör, Xanwo Ekvall, Ulla Norin, Bo Ramsell\n",
            [there("Eva Lindmark"), there("Xanwo Ekvall"), there("Ulla Norin"), there("Bo Ramsell")],
            id="a-name-that-no-list-has",
        ),
        pytest.param(
            "Deltagare:\nEva Lindmark\nPer Ekvall – anmält förhinder\nUlla Norin – frånvarande\n",
            [
                there("Eva Lindmark"),
                ("Per Ekvall", "", "absent", "", ""),
                ("Ulla Norin", "", "absent", "", ""),
            ],
            id="away-behind-a-dash",
        ),
        pytest.param(
            "Deltagare:\nEva Lindmark, kommunchef på Visit Norr\nPer Ekvall, jurist vid Trafikverket\n",
            [there("Eva Lindmark", "Visit Norr"), there(*PER)],
            id="employed-at",
        ),
        pytest.param(
            "Deltagare:\nOrdförande Eva Lindmark (S), Vice ordförande Per Ekvall (M), Ulla Norin (S)\n",
            [
                there("Eva Lindmark", "Socialdemokraterna", "chair"),
                there("Per Ekvall", "Moderaterna", "vice-chair"),
                there("Ulla Norin", "Socialdemokraterna"),
            ],
            id="offices-ahead-on-one-line",
        ),
    ],
)
def test_forms_are_read_in_any_combination(listed: str, expected: list[tuple[str, ...]]) -> None:
    """What a row says is read whatever its order, and whatever stands around the list."""
    assert sorted(rows(HEAD + listed + THREE)) == sorted(expected)


def test_a_list_below_an_item_knows_the_items_and_who_writes() -> None:
    """Somebody who came at an item attended those after it, and an office right below the list is held by its name."""
    text = (
        "Nätverket Norrvatten\nMöte 2024-03-12\n\n1. Mötets öppnande och närvaro\n\nDeltagare:\n- Eva Lindmark\n"
        "- Per Ekvall, t.o.m. punkt 2\n- Ulla Norin, deltog ej i punkt 2 p.g.a. jäv\nSekreterare: Bo Ramsell\n"
        "\n2. Läget\nAllt går bra.\n\n3. Nästa möte\nDen 3 maj.\n"
    )
    assert sorted(rows(text)) == [
        there("Bo Ramsell", roles="secretary"),
        there("Eva Lindmark"),
        there("Per Ekvall", items="1 2"),
        there("Ulla Norin", items="1 3"),
    ]
