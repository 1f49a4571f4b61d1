"""Protocols whose text has lost its columns, lines and pages. All persons and business are invented."""

from __future__ import annotations

import pytest
from test_protocols import BOARD, Row, protocol, there


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        pytest.param(
            "Beslutande: Eva Lindmark (S), ordförande Per Ekvall (M), t.o.m. 16:35 Ulla Norin (C) "
            "Ersättare: Tahmid Kazal (V) Bo Alm (KD) Tjänstemän: Rut Dahl, vägchef Per Ask, ekonom\n",
            [
                ("Eva Lindmark", "Socialdemokraterna", "present", "chair member"),
                ("Per Ekvall", "Moderaterna", "present", "member"),
                ("Ulla Norin", "Centerpartiet", "present", "member"),
                ("Tahmid Kazal", "Vänsterpartiet", "present", "substitute"),
                ("Bo Alm", "Kristdemokraterna", "present", "substitute"),
                ("Rut Dahl", "", "guest", ""),
                ("Per Ask", "", "guest", ""),
            ],
            id="the-whole-list-on-one-line",
        ),
        pytest.param(
            "Beslutande\nEva Lindmark (S)\nPer Ekvall (M), närvarar ej vid\n§ 1 p.g.a. jäv\nUlla Norin (C)\n",
            [
                ("Eva Lindmark", "Socialdemokraterna", "present", "member"),
                ("Per Ekvall", "Moderaterna", "present", "member"),
                ("Ulla Norin", "Centerpartiet", "present", "member"),
            ],
            id="a-line-of-the-list-that-begins-with-a-paragraph",
        ),
    ],
)
def test_those_present_are_read_where_lines_are_lost(head: str, expected: list[Row]) -> None:
    """Members, substitutes and officials, though their headings stand inside a line, or a line is cut anywhere."""
    text = "KOMMUNSTYRELSEN\n2023-05-03\n\n" + head + "\n§ 1 Budget\n\nBeslut\nBudgeten antas.\n"
    assert there(protocol(text)) == expected


@pytest.mark.parametrize(
    ("signed", "roles"),
    [
        pytest.param(
            "Underskrifter Sekreterare Rut Dahl Ordförande Eva Lindmark (S) Justerande ……… Per Ekvall (M)\n",
            {"Eva Lindmark": "chair member", "Per Ekvall": "verifier member", "Rut Dahl": "secretary"},
            id="offices-and-names-in-turn-on-one-line",
        ),
        pytest.param(
            "Sekreterare Ordförande Justerande Rut Dahl Eva Lindmark (S) Per Ekvall (M)\n",
            {"Eva Lindmark": "chair member", "Per Ekvall": "verifier member", "Rut Dahl": "secretary"},
            id="offices-before-as-many-names-on-one-line",
        ),
    ],
)
def test_signatures_on_one_line_tell_offices(signed: str, roles: dict[str, str]) -> None:
    """Each name has the office that stands before it, or in the same place of a row of offices."""
    text = BOARD + "Övriga\nRut Dahl, utredare\n\n" + signed + "\n§ 1 Budget\n\nBeslut\nBudgeten antas.\n"
    told = {name: held for name, _, _, held in there(protocol(text))}
    assert {name: told[name] for name in roles} == roles


@pytest.mark.parametrize(
    ("body", "item", "expected"),
    [
        pytest.param(
            "Vägnämnden",
            "Förslag till vägnämnden\n- Planen antas.\n\nBeslut\n- Planen avslås.\n\nBeslutet expedieras:\nKontoret\n",
            [("decision", "Planen avslås.")],
            id="what-is-proposed-to-the-board-and-to-whom-it-goes",
        ),
        pytest.param(
            "Kommunstyrelsen",
            "Beslut – Förslag till kommunfullmäktige\nFullmäktige antar planen.\n\nFullmäktige avsätter två kronor.\n",
            [("recommendation", "Fullmäktige antar planen."), ("recommendation", "Fullmäktige avsätter två kronor.")],
            id="a-decision-that-is-a-proposal-by-its-heading",
        ),
        pytest.param(
            "Vägnämnden",
            "Bakgrund\nEn väg.\n\nForts. § 7\n\nDen är lång.\n\n§ 7 Planen\n\nBeslut\nPlanen antas.\n",
            [("decision", "Planen antas.")],
            id="an-item-that-goes-on-on-the-next-page",
        ),
    ],
)
def test_outcomes_by_their_headings(body: str, item: str, expected: list[tuple[str, str]]) -> None:
    """What is decided is told from what is proposed, sent out or said once more at the top of a page."""
    minutes = protocol(f"{body}\n2023-05-03\n\n{BOARD}§ 7 Planen\n\n{item}")
    assert [i.number for i in minutes.items if i.parent < 0] == ["7"]
    assert [(d.kind, d.text) for d in minutes.decisions] == expected
