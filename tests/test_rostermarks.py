"""Marks behind names that say who was there, under no heading of their own; all people are invented."""

from __future__ import annotations

import pytest
from rostered import ITEMS, Row, rows, there

HEAD = "Miljönämnden i Ekåsa kommun\nProtokoll 2026-03-11, kl. 13.00–15.20, Kommunhuset\n\n"
S, M, C, V = "Socialdemokraterna", "Moderaterna", "Centerpartiet", "Vänsterpartiet"


def away(name: str, organisation: str = "", roles: str = "") -> Row:
    """Somebody absent."""
    return name, organisation, "absent", roles, ""


BOTH = [
    there("Eva Lindmark", S, "member"),
    there("Bo Almgren", M, "member"),
    away("Rut Dahlgren", C),
    there("Lars Ekman", V, "member"),
    away("Per Nyström", S),
    there("Karin Åsberg", M, "substitute"),
    there("Sven Fors", C, "substitute"),
    away("Anna Borg", V),
]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Ledamöter                     Ersättare\n"
            "Eva Lindmark (S)      x       Per Nyström (S)     –\n"
            "Bo Almgren (M)        x       Karin Åsberg (M)    x\n"
            "Rut Dahlgren (C)      –       Sven Fors (C)       x\n"
            "Lars Ekman (V)        x       Anna Borg (V)       –\n",
            id="crosses-and-strokes",
        ),
        pytest.param(
            "Ledamöter\t\tErsättare\t\n"
            "Eva Lindmark (S)\tN\tPer Nyström (S)\tF\n"
            "Bo Almgren (M)\tN\tKarin Åsberg (M)\tN\n"
            "Rut Dahlgren (C)\tF\tSven Fors (C)\tN\n"
            "Lars Ekman (V)\tN\tAnna Borg (V)\tF\n",
            id="letters-behind-tabs",
        ),
        pytest.param(
            "Ledamöter\t\tErsättare\t\n"
            "Eva Lindmark (S)\tx\tPer Nyström (S)\t\n"
            "Bo Almgren (M)\tx\tKarin Åsberg (M)\tx\n"
            "Rut Dahlgren (C)\t\tSven Fors (C)\tx\n"
            "Lars Ekman (V)\tx\tAnna Borg (V)\t\n",
            id="crosses-and-blanks-behind-tabs",
        ),
        pytest.param(
            "Ordinarie                         Ersättare\n"
            "Eva Lindmark (S)      närv        Per Nyström (S)     ej närv\n"
            "Bo Almgren (M)        närv        Karin Åsberg (M)    närv\n"
            "Rut Dahlgren (C)      ej närv     Sven Fors (C)       närv\n"
            "Lars Ekman (V)        närv        Anna Borg (V)       ej närv\n",
            id="words",
        ),
        pytest.param(
            "LEDAMÖTER\nEva Lindmark (S)      X\nBo Almgren (M)        X\nRut Dahlgren (C)\nLars Ekman (V)        X\n"
            "ERSÄTTARE\nPer Nyström (S)       -\nKarin Åsberg (M)      X\nSven Fors (C)         X\nAnna Borg (V)\n",
            id="one-list-below-the-other-and-blanks",
        ),
    ],
)
def test_marks_behind_the_names_of_two_lists_say_who_was_there(text: str) -> None:
    """A mark in a column without a heading belongs to the name before it, also where another name follows."""
    assert sorted(rows(HEAD + text + ITEMS)) == sorted(BOTH)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Närvaro:\nEva Lindmark (ordf)  ✓\nBo Almgren  ✓\nRut Dahlgren  ✗\nLars Ekman  ✓\n",
            [there("Eva Lindmark", "", "chair"), there("Bo Almgren"), away("Rut Dahlgren"), there("Lars Ekman")],
            id="ticks-and-crosses-out",
        ),
        pytest.param(
            "Närvarande\nEva Lindmark, ordförande     x\nBo Almgren, kassör           x\n"
            "Rut Dahlgren, sekreterare    - (anmält förhinder)\nLars Ekman                   x  (lämnade 19.30)\n"
            "Kaj Wide                     x  § 2\nÖvriga: Tor Granlund, revisor\n",
            [
                there("Eva Lindmark", "", "chair"),
                there("Bo Almgren"),
                away("Rut Dahlgren", "", "secretary"),
                there("Lars Ekman"),
                there("Kaj Wide", "", "", "2"),
                ("Tor Granlund", "", "guest", "", ""),
            ],
            id="what-follows-a-mark-is-kept",
        ),
        pytest.param(
            "Närvarande: Eva Lindmark (ordf.) (x), Bo Almgren (-), Lars Ekman (V) (x)\n",
            [there("Eva Lindmark", "", "chair"), away("Bo Almgren"), there("Lars Ekman", V)],
            id="in-brackets-on-one-line",
        ),
        pytest.param(
            "Närvarande: Eva Lindmark (-), Bo Almgren (-)\n",
            [there("Eva Lindmark"), there("Bo Almgren")],
            id="strokes-alone-say-nothing",
        ),
        pytest.param(
            "Närvarande:\nEva Lindmark        ordf.    N\nBo Almgren          kassör   N\nRut Dahlgren        ord.     F\n",
            [there("Eva Lindmark", "", "chair"), there("Bo Almgren"), away("Rut Dahlgren")],
            id="letters-behind-an-office",
        ),
        pytest.param(
            "Ledamöter            Ersättare\nEva Lindmark (S)     Per Nyström (S)\n"
            "Bo Almgren (M)       x Karin Åsberg (M)\nRut Dahlgren (M)     x Sven Fors (M)\n",
            [
                there("Eva Lindmark", S, "member"),
                there("Bo Almgren", M, "member"),
                there("Rut Dahlgren", M, "member"),
                there("Per Nyström", S, "substitute"),
                there("Karin Åsberg", M, "substitute"),
                there("Sven Fors", M, "substitute"),
            ],
            id="two-marks-before-names-part-them-only",
        ),
        pytest.param(
            "Närvarande:\nEva Lindmark Ja\nBo Almgren Nej\nRut Dahlgren (kassör) Ja\nLars Ekman ej närvarande\n",
            [there("Eva Lindmark"), away("Bo Almgren"), there("Rut Dahlgren"), away("Lars Ekman")],
            id="behind-one-blank",
        ),
        pytest.param(
            "Närvarande:\n\nEva Lindmark\nJa\n\nBo Almgren\n\nNej\n\nRut Dahlgren\nJa\n",
            [there("Eva Lindmark"), away("Bo Almgren"), there("Rut Dahlgren")],
            id="each-below-its-name",
        ),
    ],
)
def test_marks_in_the_last_column_say_who_was_there(text: str, expected: list[Row]) -> None:
    """Whoever has a stroke behind the name was away; what else the row says stays with its name."""
    assert sorted(rows(HEAD + text + ITEMS)) == sorted(expected)


TABLE = "| Namn | Närvaro |\n|---|---|\n| Eva Lindmark | x |\n| Bo Almgren | {} |\n| Rut Dahlgren |  |\n| Sven Fors | x |\n\n"


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        pytest.param("x", [there("Bo Almgren"), away("Rut Dahlgren")], id="crosses-alone-so-a-blank-is-away"),
        pytest.param("–", [away("Bo Almgren")], id="strokes-too-so-a-blank-says-nothing"),
        pytest.param("❌", [away("Bo Almgren")], id="signs-too-so-a-blank-says-nothing"),
    ],
)
def test_a_blank_says_that_somebody_was_away_only_where_no_mark_does(mark: str, expected: list[Row]) -> None:
    """A sign that the file has lost may stand for any of them: nobody is away for it."""
    found = rows("# Vägnätverket\n\n2024-03-12\n\n" + TABLE.format(mark) + "Eva öppnade mötet.\n")
    assert sorted(found) == sorted([there("Eva Lindmark"), there("Sven Fors"), *expected])


@pytest.mark.parametrize(
    "legend",
    [
        pytest.param("Närvarande = N, Frånvarande = F, Tjänstgörande ersättare = T", id="signs-last"),
        pytest.param("N = närvarande, F = frånvarande, T = tjänstgörande ersättare", id="signs-first"),
        pytest.param(
            "Namn                          Närvarande = N\n                Frånvarande = F\nTjänstgörande = T",
            id="in-lines",
        ),
    ],
)
def test_a_vote_behind_a_mark_says_nothing_of_who_was_there(legend: str) -> None:
    """The letter that the legend explains counts; who voted no was there, and "NT" came and served."""
    text = (
        f"Vägnämnden\n2024-03-12\n\nNärvarolista\n{legend}\n\nLEDAMÖTER\n"
        "Eva Lindmark (ordf)       S    N              Ja\nPer Ekvall                M    F              -\n"
        "Ulla Norin                KD   N                     Nej\nHans Berg                 C    N              Ja\n"
        "ERSÄTTARE\nSiv Ask                   M    NT             Ja\nBo Alm                    S    N\n\n"
        "§ 7 Planen\n\nBeslut\nPlanen antas.\n"
    )
    assert {(name, organisation, status) for name, organisation, status, *_ in rows(text)} == {
        ("Eva Lindmark", "Socialdemokraterna", "present"),
        ("Per Ekvall", "Moderaterna", "absent"),
        ("Ulla Norin", "Kristdemokraterna", "present"),
        ("Hans Berg", "Centerpartiet", "present"),
        ("Siv Ask", "Moderaterna", "present"),
        ("Bo Alm", "Socialdemokraterna", "present"),
    }
