"""Who served in whose place, and whom a body sent, in words that lists and sentences use for it."""

from __future__ import annotations

import pytest
from rostered import ITEMS, Row, rows, there

S, M, C, V = "Socialdemokraterna", "Moderaterna", "Centerpartiet", "Vänsterpartiet"
BO = there("Bo Ramsell", C, "substitute")
RUT = ("Rut Dahl", C, "absent", "", "")
HEAD = "Miljönämnden 2024-03-12\n\nBeslutande\nEva Lindmark (S), ordförande\nPer Ekvall (M)\n"


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("I stället för Rut Dahl (C) tjänstgjorde Bo Ramsell (C)", id="in-place-of"),
        pytest.param("I Rut Dahls (C) ställe inträder Bo Ramsell (C).", id="in-her-place-by-name"),
        pytest.param("För Rut Dahl (C) tjänstgör Bo Ramsell (C)", id="for"),
        pytest.param("Som ersättare för Rut Dahl (C) tjänstgör Bo Ramsell (C)", id="as-substitute-for"),
        pytest.param("Bo Ramsell (C) inträder för Rut Dahl (C)", id="steps-in-for"),
        pytest.param("Bo Ramsell (C) tjänstgör i st. f. Rut Dahl (C)", id="cut-short"),
        pytest.param("Bo Ramsell (C) i Rut Dahls (C) ställe", id="in-the-place-behind"),
    ],
)
def test_whoever_serves_for_another_is_there_and_the_other_away(line: str) -> None:
    """In whichever order the two are named, who served was there and who was stood in for was not."""
    found = rows(HEAD + line + "\n" + ITEMS)
    assert found == [there("Eva Lindmark", S, "chair member"), there("Per Ekvall", M, "member"), BO, RUT]


def test_those_who_serve_are_told_behind_members_in_running_text() -> None:
    """A sentence about who serves for whom behind a list on one line is no part of the last name."""
    text = (
        "Miljönämnden 2024-03-12\n\nBeslutande: Eva Lindmark (S), Per Ekvall (M), Hans Berg (V)\n"
        "I stället för Rut Dahl (C) tjänstgör Bo Ramsell (C).\n"
    )
    members = [there(n, p, "member") for n, p in (("Eva Lindmark", S), ("Per Ekvall", M), ("Hans Berg", V))]
    assert rows(text + ITEMS) == [*members, BO, RUT]


SENT = [
    there("Eva Lindmark", "Trafikverket"),
    there("Per Ekvall", "Trafikverket"),
    there("Ulla Norin", "Region Skåne"),
]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        pytest.param(
            "Trafikverket representerades av Eva Lindmark och Per Ekvall samt Region Skåne av Ulla Norin.",
            SENT,
            id="in-a-sentence",
        ),
        pytest.param(
            "Närvarande\nTrafikverket representerades av Eva Lindmark och Per Ekvall, Region Skåne av Ulla Norin.",
            SENT,
            id="below-a-heading",
        ),
        pytest.param(
            "Vid mötet var Trafikverket representerat av Eva Lindmark och Per Ekvall samt Region Skåne av Ulla Norin.",
            SENT,
            id="behind-at-the-meeting",
        ),
        pytest.param(
            "Kommunen företräddes av Eva Lindmark, vägföreningen av Per Ekvall och Ulla Norin.",
            [
                there("Eva Lindmark", "Kommunen"),
                there("Per Ekvall", "Vägföreningen"),
                there("Ulla Norin", "Vägföreningen"),
            ],
            id="a-body-in-small-letters",
        ),
        pytest.param(
            "Närvarande:\nTrafikverket; Eva Lindmark, Per Ekvall\nRegion Skåne; Ulla Norin", SENT, id="a-semicolon"
        ),
        pytest.param(
            "Närvarande: Trafikverket; Eva Lindmark och Per Ekvall, Region Skåne; Ulla Norin",
            SENT,
            id="semicolons-on-one-line",
        ),
        pytest.param(
            "Närvarande: Eva Lindmark, Trafikverket; Per Ekvall,\nTrafikverket; Ulla Norin, Region Skåne",
            SENT,
            id="semicolons-between-names-over-two-lines",
        ),
        pytest.param(
            "Adjungerade: Eva Lindmark, Trafikverket; Per Ekvall, Trafikverket, vid punkten\nVägvård; Ulla Norin",
            [
                ("Eva Lindmark", "Trafikverket", "guest", "", ""),
                ("Per Ekvall", "Trafikverket", "guest", "", ""),
                ("Ulla Norin", "", "guest", "", ""),
            ],
            id="a-semicolon-behind-a-wrapped-line",
        ),
    ],
)
def test_people_belong_to_the_body_that_sent_them(told: str, expected: list[Row]) -> None:
    """A body stands before its people in a sentence or behind a semicolon, and ties nobody else."""
    assert rows(f"Samråd 12 mars 2024\n\n{told}\n{ITEMS}") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Nämnden 2024-03-12\n\n| Kommun | Ordinarie | Närvarande | Ersättare | Närvarande |\n|---|---|---|---|---|\n"
            "| Sala | Eva Lindmark (S) | Ja | Per Ekvall (S) | Nej |\n"
            "| Torsby | Ulla Norin (M) | Nej | Bo Ramsell (M) | Ja |\n",
            [
                there("Eva Lindmark", "Sala", "member"),
                ("Per Ekvall", S, "absent", "", ""),
                ("Ulla Norin", "Torsby", "absent", "", ""),
                there("Bo Ramsell", M, "substitute"),
            ],
            id="members-and-their-substitutes-each-with-a-column-of-yes-and-no",
        ),
        pytest.param(
            "Nämnden 2024-03-12\n\nErsättare\nEva Lindmark (S) / Per Ekvall (S)\nUlla Norin (M) – Bo Ramsell (M)\n",
            [
                there("Eva Lindmark", S, "substitute"),
                there("Per Ekvall", S, "substitute"),
                there("Ulla Norin", M, "substitute"),
            ],
            id="no-politician-is-the-employer-of-another",
        ),
        pytest.param(
            "Byalaget Ekö – möte hos Eva 12/3 2024\n\nEva Lindmark, Per Ekvall, Ulla Norin och Bo Ramsell\n",
            [there(n) for n in ("Eva Lindmark", "Per Ekvall", "Ulla Norin", "Bo Ramsell")],
            id="names-alone-below-the-title",
        ),
    ],
)
def test_names_beside_each_other_are_read_one_by_one(text: str, expected: list[Row]) -> None:
    """Those who stand side by side are each somebody, there or away by their own mark."""
    assert rows(text + ITEMS) == expected


def test_letters_behind_a_surname_are_the_body_that_somebody_comes_from() -> None:
    """Capitals that no register knows end a name that is written with small letters, in a list without other bodies."""
    text = "Vattenrådet 2024-03-12\n\nNärvarande\nEva Lindmark QVF Dal\nPer Ekvall\nBo von Alm DQS\nUlla Norin Ask\n"
    expected = [("Eva Lindmark", "QVF Dal"), ("Per Ekvall", ""), ("Bo von Alm", "DQS"), ("Ulla Norin Ask", "")]
    assert [row[:2] for row in rows(text + ITEMS)] == expected


def test_items_at_which_a_substitute_served_say_nothing_of_the_others() -> None:
    """Behind "tjänstgör i" or "vid", too, and of one who is called a substitute among the others there."""
    others = (
        "Nämnden 2024-03-12\n\nBeslutande\nEva Lindmark (S)\n\nÖvriga deltagande\nBo Ramsell (C), ersättare, tjg § 2\n"
    )
    assert rows(others + ITEMS)[1] == BO
    text = "Nämnden 2024-03-12\n\nBeslutande\nEva Lindmark (S)\n\nErsättare\nBo Ramsell (C), tjänstgör i § 2\n"
    assert rows(text + ITEMS)[1] == BO
