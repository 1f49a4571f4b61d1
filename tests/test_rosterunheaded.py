"""Lists that no heading opens: organisations above, before or behind their people tell them."""

from __future__ import annotations

import pytest
from rostered import Row, rows, there

HEAD = "Nätverket Norrvatten\nMöte 2024-03-12\n\nTid: kl. 13–15\nPlats: Teams\n\n"
ITEMS = "\n1. Läget\nAllt går bra.\n\n2. Taket\nDet läcker.\n\n3. Nästa möte\nDen 3 maj.\n"
BASE = [
    there("Eva Lindmark", "Trafikverket"),
    there("Per Ekvall", "Trafikverket"),
    there("Ulla Norin", "Sala kommun"),
    there("Bo Ramsell", "Sala kommun"),
]
PAIR = [BASE[0], BASE[2], there("Rut Dahl", "Norrvind AB")]


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        pytest.param(
            "Trafikverket\nEva Lindmark\nPer Ekvall\n\nSala kommun\nUlla Norin\nBo Ramsell\n", BASE, id="above-them"
        ),
        pytest.param(
            "Trafikverket:\n- Eva Lindmark\n- Per Ekvall\n\nSala kommun:\n- Ulla Norin\n- Bo Ramsell\n",
            BASE,
            id="above-bullets",
        ),
        pytest.param(
            "Trafikverket\nEva Lindmark, utredare\nPer Ekvall\n\nSala kommun\nUlla Norin, rektor\nBo Ramsell\n",
            BASE,
            id="above-people-with-titles",
        ),
        pytest.param(
            "Trafikverket (2)\nEva Lindmark\nPer Ekvall\n\nSala kommun (2 st)\nUlla Norin\nBo Ramsell\n",
            BASE,
            id="with-their-number",
        ),
        pytest.param(
            "Trafikverket (2): Eva Lindmark, Per Ekvall\nSala kommun (2): Ulla Norin, Bo Ramsell\n",
            BASE,
            id="before-them-with-their-number",
        ),
        pytest.param(
            "Trafikverket – Eva Lindmark, Per Ekvall; Sala kommun – Ulla Norin, Bo Ramsell\n", BASE, id="on-one-line"
        ),
        pytest.param(
            "Deltagare\nTrafikverket – Eva Lindmark • Trafikverket – Per Ekvall • Sala kommun – Ulla Norin • "
            "Sala kommun – Bo Ramsell\n",
            BASE,
            id="on-one-line-with-dots",
        ),
        pytest.param(
            "Eva Lindmark\tTrafikverket\nPer Ekvall\tTrafikverket\nUlla Norin\tSala kommun\nBo Ramsell\tSala kommun\n",
            BASE,
            id="behind-a-tab",
        ),
        pytest.param(
            "Trafikverket\nEva Lindmark\n\nSala kommun\nUlla Norin\n\nNorrvind AB\nRut Dahl\n", PAIR, id="one-from-each"
        ),
        pytest.param(
            "Eva Lindmark och Per Ekvall, Trafikverket\nUlla Norin och Bo Ramsell, Sala kommun\nRut Dahl, Norrvind AB\n",
            [*BASE, PAIR[2]],
            id="two-to-a-row",
        ),
        pytest.param(
            "Trafikverket\nEva Lindmark\nPer Ekvall\n\nSala kommun\nUlla Norin\n\nFrånvarande: Bo Ramsell, LRF\n",
            [*BASE[:3], ("Bo Ramsell", "LRF", "absent", "", "")],
            id="above-those-who-were-away",
        ),
        pytest.param("Trafikverket\nBorlänge\n\nSala kommun\nBox 304\nSala\n", [], id="addresses-are-nobody"),
        pytest.param("Sala kommun\nTekniska nämnden\n\nEva Lindmark\n", [], id="a-letterhead-and-one-name"),
    ],
)
def test_organisations_tell_a_list_without_a_heading(listed: str, expected: list[Row]) -> None:
    """Who stands below or behind the name of an organisation was there for it."""
    assert sorted(rows(HEAD + listed + ITEMS)) == sorted(expected)


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        pytest.param(
            "Ledamöter:\nEva Lindmark (S)\nFör Per Ekvall (M) tjänstgjorde Ulla Norin (M).\n",
            [
                there("Eva Lindmark", "Socialdemokraterna", "member"),
                ("Per Ekvall", "Moderaterna", "absent", "", ""),
                there("Ulla Norin", "Moderaterna", "substitute"),
            ],
            id="in-whose-place",
        ),
        pytest.param(
            "På plats: Eva Lindmark, Per Ekvall\nDel av mötet: Ulla Norin\n",
            [there("Eva Lindmark"), there("Per Ekvall"), there("Ulla Norin")],
            id="there-in-part",
        ),
        pytest.param(
            "Närvarande:\nKommunalråd Eva Lindmark (S)\nOppositionsråd Per Ekvall (M)\nUlla Norin (C)\n",
            [
                there("Eva Lindmark", "Socialdemokraterna"),
                there("Per Ekvall", "Moderaterna"),
                there("Ulla Norin", "Centerpartiet"),
            ],
            id="titles-of-politicians",
        ),
    ],
)
def test_words_around_names_are_no_part_of_them(listed: str, expected: list[Row]) -> None:
    """A title, a preposition or a heading says what somebody was there as, and is no name or organisation."""
    assert sorted(rows(HEAD + listed + ITEMS)) == sorted(expected)


@pytest.mark.parametrize(
    "title", ["Samverkansmöte Vägverket – Sala kommun 2024-03-12", "Styrgrupp Nya Ån – notat 2024-03-12"]
)
def test_a_title_above_the_offices_is_no_row(title: str) -> None:
    """A line with the day, or with a kind of meeting or an organisation in it, names nobody who was there."""
    found = rows(f"{title}\nOrdförande: Eva Lindmark\nSekreterare: Per Ekvall\n{ITEMS}")
    assert sorted(name for name, *_ in found) == ["Eva Lindmark", "Per Ekvall"]


def test_how_somebody_took_part_is_no_part_of_whom_they_come_from() -> None:
    """ "via länk" and hours behind a name leave it among the people of the organisation ahead."""
    listed = "Närvarande:\nTrafikverket: Eva Lindmark (planerare), Per Ekvall via länk\nSala kommun: Ulla Norin från kl. 10\n"
    assert [row[:2] for row in rows(HEAD + listed + ITEMS)] == [
        ("Eva Lindmark", "Trafikverket"),
        ("Per Ekvall", "Trafikverket"),
        ("Ulla Norin", "Sala kommun"),
    ]
