"""Two columns of those present that a conversion has run together: all persons invented."""

from __future__ import annotations

import pytest
from rostered import Row, rows, there

HEAD = "LUNDA KOMMUN          PROTOKOLL\nVägnämnden\n2023-03-02\n\n"
SIDE = "Beslutande    Ledamöter                     Tjänstgörande ersättare\n"
FLAT = "Beslutande Ledamöter Tjänstgörande ersättare\n"
ITEMS = "\n\n§ 5 Budget\nNämnden godkänner budgeten.\n\n§ 6 Väghyvel\nNämnden köper en hyvel.\n"
S, M, C, L = "Socialdemokraterna", "Moderaterna", "Centerpartiet", "Liberalerna"


def away(name: str, party: str = "") -> Row:
    """Somebody whom another one stands in for."""
    return name, party, "absent", "", ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            SIDE + "Eva Lindmark (S), 1:e vice ordförande Per Ekvall (S) ersätter Ulla\n"
            "Bo Ramsell (M)                Norin (S)\nKarin Skoog (C)",
            [
                there("Eva Lindmark", S, "vice-chair member"),
                there("Bo Ramsell", M, "member"),
                there("Karin Skoog", C, "member"),
                there("Per Ekvall", S, "substitute"),
                away("Ulla Norin", S),
            ],
            id="a-long-office-pushes-the-second-column",
        ),
        pytest.param(
            SIDE + "Eva Lindmark (S), ordförande\nBo Ramsell (M), 1:e vice ordförande Per Ekvall (S)\n"
            "Karin Skoog (C)               ersätter Ulla Norin (S)",
            [
                there("Eva Lindmark", S, "chair member"),
                there("Bo Ramsell", M, "vice-chair member"),
                there("Karin Skoog", C, "member"),
                there("Per Ekvall", S, "substitute"),
                away("Ulla Norin", S),
            ],
            id="for-whom-on-the-next-line",
        ),
        pytest.param(
            SIDE + "Eva Lindmark (S), ordförande  Per Ekvall (S) tjänstgör för Ulla\n"
            "Bo Ramsell (M), 1:e vice ordförande Norin (S)\nKarin Skoog (C)",
            [
                there("Eva Lindmark", S, "chair member"),
                there("Bo Ramsell", M, "vice-chair member"),
                there("Karin Skoog", C, "member"),
                there("Per Ekvall", S, "substitute"),
                away("Ulla Norin", S),
            ],
            id="the-surname-behind-another-office",
        ),
        pytest.param(
            FLAT + "Eva Lindmark (S), Ordförande Per Ekvall (M) för Ulla\nBo Ramsell (M) Norin (M) § 5\n"
            "Karin Skoog (C) Hans Tryggby (L) för Rut\nLars Ekdal (L) Ängborg Falk (L)",
            [
                there("Eva Lindmark", S, "chair member"),
                there("Bo Ramsell", M, "member"),
                there("Karin Skoog", C, "member"),
                there("Lars Ekdal", L, "member"),
                there("Per Ekvall", M, "substitute", "5"),
                away("Ulla Norin", M),
                there("Hans Tryggby", L, "substitute"),
                away("Rut Ängborg Falk", L),
            ],
            id="no-space-at-all",
        ),
        pytest.param(
            SIDE
            + "Eva Lindmark (S), ordförande  Per Ekvall (S) ersätter Bo\nBo Ramsell (S)                Ramsell (S) § 6\n"
            "Karin Skoog (C)",
            [
                there("Eva Lindmark", S, "chair member"),
                there("Bo Ramsell", S, "member", "5"),
                there("Karin Skoog", C, "member"),
                there("Per Ekvall", S, "substitute", "6"),
            ],
            id="a-member-who-is-relieved-at-one-item",
        ),
        pytest.param(
            "Beslutande    Ledamöter\nEva Lindmark (S), ordförande\nBo Ramsell (M)\n\n"
            "Övriga närvarande Ersättare                 Tjänstepersoner\n"
            "Per Ekvall (S) §§ 5-6 Ulla Norin, förvaltningschef\nKarin Skoog (C)               Hans Tryggby, ekonom § 6",
            [
                there("Eva Lindmark", S, "chair member"),
                there("Bo Ramsell", M, "member"),
                there("Per Ekvall", S, "substitute"),
                there("Karin Skoog", C, "substitute"),
                ("Ulla Norin", "", "guest", "", ""),
                ("Hans Tryggby", "", "guest", "", "6"),
            ],
            id="an-official-behind-a-substitute",
        ),
        pytest.param(
            "Beslutande    Ledamöter\nEva Lindmark (S), ordförande\nBo Ramsell (M)\n\n"
            "Övriga närvarande                          Tjänstepersoner\n"
            "Per Ekvall (PwC) punkt Ulla Norin punkt 5\n5-6\nHans Tryggby, enhetschef\nVatten § 6",
            [
                there("Eva Lindmark", S, "chair member"),
                there("Bo Ramsell", M, "member"),
                ("Per Ekvall", "PwC", "guest", "", ""),
                ("Hans Tryggby", "", "guest", "", "6"),
                ("Ulla Norin", "", "guest", "", "5"),
            ],
            id="items-and-a-unit-below",
        ),
        pytest.param(
            SIDE
            + "Eva Lindmark (S), ordförande  Per Ekvall (S) ersätter Bo\nBo Ramsell (S)                Ramsell (S) under "
            "punkt 1 och 2\nKarin Skoog (C)\n\nÖvriga närvarande\nErsättare\nPer Olof Ekvall (S) § 5",
            [
                there("Eva Lindmark", S, "chair member"),
                there("Bo Ramsell", S, "member"),
                there("Karin Skoog", C, "member"),
                there("Per Olof Ekvall", S, "substitute", "1 2 5"),
            ],
            id="points-of-another-count-and-a-second-given-name",
        ),
        pytest.param(
            "Beslutande    Ledamöter\nEva Lindmark (S), ordförande\nBo Ramsell (M)\n\n"
            "Personalföreträdare           Övriga\nPer Ekvall, Sveriges lärare   Ulla Norin, Naturprogrammet §\n6\n"
            "Hans Tryggby, Trafikprogrammet §\n5\n",
            [
                there("Eva Lindmark", S, "chair member"),
                there("Bo Ramsell", M, "member"),
                ("Per Ekvall", "Sveriges lärare", "guest", "", ""),
                ("Hans Tryggby", "Trafikprogrammet", "guest", "", "5"),
                ("Ulla Norin", "Naturprogrammet", "guest", "", "6"),
            ],
            id="a-number-below-the-entry-that-lacks-one",
        ),
        pytest.param(
            "Beslutande\n\nLedamöter Eva Lindmark (S), ordförande\n\nBo Ramsell (M) §§ 5-6 Karin Skoog (C) Ersättare "
            "Per Ekvall (L) § 6\n\nUlla Norin (S) Hans Tryggby (M)\n\nÖvriga närvarande\n\nErsättare Lars Ekdal (C)\n\n"
            "Tjänstemän Rut Falk, vägchef § 5 Övriga Ture Ekhage, förslagsställare\n",
            [
                there("Eva Lindmark", S, "chair member"),
                there("Bo Ramsell", M, "member"),
                there("Karin Skoog", C, "member"),
                there("Per Ekvall", L, "substitute", "6"),
                there("Ulla Norin", S, "substitute"),
                there("Hans Tryggby", M, "substitute"),
                there("Lars Ekdal", C, "substitute"),
                ("Rut Falk", "", "guest", "", "5"),
                ("Ture Ekhage", "", "guest", "", ""),
            ],
            id="a-heading-within-a-line-of-names",
        ),
    ],
)
def test_columns_run_together_are_told_apart(text: str, expected: list[Row]) -> None:
    """Nobody gets the party, the surname or the items of the one in the column beside."""
    assert rows(HEAD + text + ITEMS) == expected


def test_columns_of_a_list_may_be_single_blanks_apart() -> None:
    """A party and a cross behind a name are read where the spaces of the table are lost; heads of columns are nobody."""
    text = (
        "VN 060522\nPlats och tid Rådhuset\nSala kl 09.00-12.00\n\n"
        "Beslutande Se förteckning Övriga deltagande Ulla Norin, förvaltningschef\nHans Tryggby, sekreterare\n\n"
        "Utses att justera Per Ekvall\n\nNÄRVAROLISTA\n\nNAMN PARTI NÄRVARO TID VOTERING\nJa Nej Ja Nej\n\n"
        "LEDAMÖTER\n\nEva Lindmark m x\nPer Ekvall s x\nBo Ramsell kd -\n\n"
        "ERSÄTTARE\n\nKarin Skoog kd x Tjg\nLars Ekdal v x\n"
    )
    assert rows(text + ITEMS) == [
        ("Ulla Norin", "", "guest", "", ""),
        ("Hans Tryggby", "", "guest", "secretary", ""),
        there("Eva Lindmark", M, "member"),
        there("Per Ekvall", S, "verifier member"),
        away("Bo Ramsell", "Kristdemokraterna"),
        there("Lars Ekdal", "Vänsterpartiet", "substitute"),
        there("Karin Skoog", "Kristdemokraterna", "substitute"),
    ]


def test_those_who_sign_have_their_party_and_may_stand_below_dots() -> None:
    """Where the list is an enclosure, the parties of the verifiers are read, and the chair below a dotted line."""
    text = (
        "Plats och tid Rådhuset kl 9-10\nBeslutande Se bilaga\nÖvriga deltagande Ulla Norin, kommunchef\n"
        "Rut Falk, sekreterare\n\nUtses att justera Eva Lindmark (M) och Per Ekvall (S)\n\n"
        "Underskrifter\nSekreterare ...\n\nRut Falk\n\nOrdförande ...\n\nBo Ramsell\n\nJusterande ...\n\n"
        "Eva Lindmark Per Ekvall\n"
    )
    assert rows(HEAD + text + ITEMS) == [
        ("Ulla Norin", "", "guest", "", ""),
        ("Rut Falk", "", "guest", "secretary", ""),
        there("Eva Lindmark", M, "verifier"),
        there("Per Ekvall", S, "verifier"),
        there("Bo Ramsell", "", "chair"),
    ]


BOTH = "Ekö klubb\nStyrelsemöte 2023-03-02\n\n{heads}\n\n{names}\n\n§ 1 Budget\nBudgeten godkändes.\n\n§ 2 Kurs\nKursen bokas.\n"


@pytest.mark.parametrize(
    ("heads", "names", "present", "absent"),
    [
        pytest.param(
            "Närvarande: Frånvarande:",
            "Eva Lindmark Per Ekvall\n\nBo Ramsell Ulla Norin\n\nKarin Skoog",
            ["Eva Lindmark", "Bo Ramsell", "Karin Skoog"],
            ["Per Ekvall", "Ulla Norin"],
            id="there-and-not-there",
        ),
        pytest.param(
            "Frånvarande: Närvarande:",
            "Eva Karin Lindmark Per Ekvall\nBo Ramsell Ulla Norin",
            ["Per Ekvall", "Ulla Norin"],
            ["Eva Karin Lindmark", "Bo Ramsell"],
            id="not-there-and-there",
        ),
    ],
)
def test_columns_of_those_absent_are_told_apart(heads: str, names: str, present: list[str], absent: list[str]) -> None:
    """Where a conversion leaves one blank between two columns, nobody of the one is read as one of the other."""
    found = rows(BOTH.format(heads=heads, names=names))
    assert sorted(row[0] for row in found if row[2] == "present") == sorted(present)
    assert sorted(row[0] for row in found if row[2] == "absent") == sorted(absent)


def test_marks_on_lines_of_their_own_are_nobody() -> None:
    """Cells of a table that stand below each other leave marks alone, and these are read as nobody."""
    text = "Namn\nNärvarande\nFrånvarande\nEva Lindmark, ordförande\n☒\n☐\nBo Ramsell\n☒\n☐\nKarin Skoog\n☐\n☒\n"
    found = rows(f"Protokoll\n2023-03-02\n{text}1. Läget\nAllt går bra.\n")
    assert [row[0] for row in found] == ["Eva Lindmark", "Bo Ramsell", "Karin Skoog"]
