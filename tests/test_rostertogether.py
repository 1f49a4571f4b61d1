"""Units in brackets behind an employer, and people who share one organisation; all people are invented."""

from __future__ import annotations

import pytest
from rostered import ITEMS, Row, rows, there

HEAD = "Samrådsmöte om vindparken\n2026-03-11 kl. 13–15, Ekåsa bygdegård\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Närvarande:\nEva Lindmark (Plan), Sala kommun\nBo Almgren, Sala kommun (Gata/Park)\n"
            "Karin Åsberg, Ekåsa kommun (Mark & exploatering)\nRut Dahlgren, Norrvägar AB (Drift)\n",
            [
                there("Eva Lindmark", "Sala kommun"),
                there("Bo Almgren", "Sala kommun"),
                there("Karin Åsberg", "Ekåsa kommun"),
                there("Rut Dahlgren", "Norrvägar AB"),
            ],
            id="in-rows",
        ),
        pytest.param(
            "Närvarande: Eva Lindmark, Ekåsa kommun (Plan), Bo Almgren, Ekåsa kommun (Bygglov)\n",
            [there("Eva Lindmark", "Ekåsa kommun"), there("Bo Almgren", "Ekåsa kommun")],
            id="in-a-line",
        ),
        pytest.param(
            "Närvarande:\nEva Lindmark, planarkitekt (Ekåsa kommun)\nBo Almgren, Platschef (Norrbygg)\n"
            "Sven Fors, Projekt Ekåsa (Norrvägar AB)\n",
            [
                there("Eva Lindmark", "Ekåsa kommun"),
                there("Bo Almgren", "Norrbygg"),
                there("Sven Fors", "Norrvägar AB"),
            ],
            id="an-occupation-ahead",
        ),
    ],
)
def test_a_unit_in_brackets_takes_no_employer_s_place(text: str, expected: list[Row]) -> None:
    """Behind an employer brackets name a unit of it, which no table knows; behind an occupation they name the employer."""
    assert rows(HEAD + text + ITEMS) == expected


EVA, PER = there("Eva Lindmark", "Norrvägar AB"), there("Per Nyström", "Norrvägar AB")
BO = there("Bo Almgren", "Sala kommun")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Eva Lindmark Per Nyström, Norrvägar AB; Bo Almgren, Sala kommun\n", [EVA, PER, BO], id="nothing-between"
        ),
        pytest.param(
            "Eva Lindmark/Per Nyström, Norrvägar AB, Bo Almgren, Sala kommun\n", [EVA, PER, BO], id="a-stroke"
        ),
        pytest.param(
            "\nEva Lindmark samt Per Nyström, Norrvägar AB\nBo Almgren, Sala kommun\n"
            "Karin Åsberg & Sven Fors, Trafikverket\n",
            [EVA, PER, BO, there("Karin Åsberg", "Trafikverket"), there("Sven Fors", "Trafikverket")],
            id="different-words-on-different-lines",
        ),
        pytest.param(
            "\nEva Lindmark Per Nyström, Norrvägar AB\nBo Almgren, Sala kommun\n", [EVA, PER, BO], id="on-a-line"
        ),
        pytest.param(
            "Bo Almgren, Sala kommun, Karin Åsberg, Eva Lindmark Per Nyström, Norrvägar AB\n",
            [BO, there("Karin Åsberg"), there("Eva Lindmark"), PER],
            id="not-between-commas",
        ),
    ],
)
def test_two_before_an_organisation_share_it(text: str, expected: list[Row]) -> None:
    """Two whom a stroke, a word or nothing but a blank joins are both of the organisation behind them."""
    assert rows(f"{HEAD}Närvarande: {text}{ITEMS}") == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Eva Lindmark Per Erik Nyström Rut Dahlgren", ["Eva Lindmark", "Per Erik Nyström", "Rut Dahlgren"], id="all-known"),
        pytest.param("Eva Lindmark Lund Rut Dahlgren Bo Almgren", ["Eva Lindmark Lund", "Rut Dahlgren", "Bo Almgren"], id="two-surnames"),
        pytest.param("Eva Lindmark Xewa Nyström Rut Dahlgren", ["Rut Dahlgren"], id="a-given-name-in-no-list"),
    ],
)  # fmt: skip
def test_names_with_nothing_between_them_are_told_apart_or_left_out(text: str, names: list[str]) -> None:
    """Nobody is made of two people: what may be two, since a given name is not known, is nobody."""
    assert rows(f"{HEAD}Närvarande: {text}\n{ITEMS}") == [there(name) for name in names]


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        pytest.param(
            "Till § 2 hade Karin Åsberg och Per Nyström från Trafikverket bjudits in.",
            [there("Karin Åsberg", "Trafikverket"), there("Per Nyström", "Trafikverket")],
            id="invited",
        ),
        pytest.param("Vid § 2 var Sven Fors från LRF med.", [], id="there"),
        pytest.param(
            "Karin Åsberg var kallad men kom inte.", [("Karin Åsberg", "", "absent", "", "")], id="called-and-away"
        ),
    ],
)
def test_a_sentence_below_names_ties_none_of_them(below: str, expected: list[Row]) -> None:
    """What a sentence right below a list says of others is of them alone, and none of its words an organisation's."""
    listed = [there("Eva Lindmark", roles="chair"), there("Bo Almgren"), there("Rut Dahlgren")]
    told = rows(f"{HEAD}Närvarande: Eva Lindmark (ordf.), Bo Almgren, Rut Dahlgren\n{below}\n{ITEMS}")
    assert told == [*listed, *expected]


def test_a_row_otherwise_set_ends_no_list() -> None:
    """Below an organisation and its people on one row, others may stand with theirs behind them."""
    text = (
        "Deltagare\nTrafikverket – Eva Lindmark, Bo Almgren\nRut Dahlgren, Sala kommun\n"
        "Sven Fors, byalaget\nLRF: Per Nyström\nEva Lindmark hälsade alla välkomna.\n"
    )
    assert rows(HEAD + text + ITEMS) == [
        there("Eva Lindmark", "Trafikverket"),
        there("Bo Almgren", "Trafikverket"),
        there("Rut Dahlgren", "Sala kommun"),
        there("Sven Fors", "Byalaget"),
        there("Per Nyström", "LRF"),
    ]


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        pytest.param(
            "Moa (7A), Eva Lindmark (7B), Siri + Bo (8A)",
            [there("Moa"), there("Eva Lindmark"), there("Siri"), there("Bo")],
            id="a-plus-between-given-names",
        ),
        pytest.param(
            "Moa (7A), Eva Lindmark (7B), Karl från fritidsgården Båten (kom vid 19) och Siri & Bo från elevrådet",
            [
                there("Moa"),
                there("Eva Lindmark"),
                there("Karl", "fritidsgården Båten"),
                there("Siri", "elevrådet"),
                there("Bo", "elevrådet"),
            ],
            id="brackets-behind-whom-somebody-is-from",
        ),
        pytest.param(
            "Eva Lindmark, Per Ekvall, kurator Moa, Karl från fritidsgården Båten",
            [
                there("Eva Lindmark"),
                there("Per Ekvall"),
                there("Moa"),
                there("Karl", "fritidsgården Båten"),
            ],
            id="an-occupation-before-a-given-name",
        ),
    ],
)
def test_given_names_on_one_line_have_their_own_bodies(listed: str, expected: list[Row]) -> None:
    """Commas alone, brackets and classes part them from whoever else is from somewhere."""
    assert rows(f"Skolrådet 2024-03-12\n\nVar med: {listed}\n{ITEMS}") == expected
