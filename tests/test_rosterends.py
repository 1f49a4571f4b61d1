"""Where a name ends in a list of those present, and what stands behind it with no sign between: bodies, items."""

from __future__ import annotations

import pytest
from rostered import ITEMS, rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Alm Bo Barn- och skolnämnd Norr\nEk Eva Kultur- och fritidsförvaltningen\nDahl Rut Ekrådet\n",
            [
                ("Bo Alm", "Barn- och skolnämnd Norr"),
                ("Eva Ek", "Kultur- och fritidsförvaltningen"),
                ("Rut Dahl", "Ekrådet"),
            ],
            id="a-joined-word",
        ),
        pytest.param(
            "Eva Lund Tekniska kontoret\nBo Alm Sociala nämnden\nRut Dahl Ekköpings kommun\n",
            [
                ("Eva Lund", "Tekniska kontoret"),
                ("Bo Alm", "Sociala nämnden"),
                ("Rut Dahl", "Ekköpings kommun"),
            ],
            id="a-head-in-small-letters",
        ),
        pytest.param(
            "Eva Lund Tekniska kontoret\nBo Alm Skogsrådet\nRut Dahl Tekniska kontoret\nUlf Holm Sundbergs verkstad\n",
            [
                ("Eva Lund", "Tekniska kontoret"),
                ("Bo Alm", "Skogsrådet"),
                ("Rut Dahl", "Tekniska kontoret"),
                ("Ulf Holm", "Sundbergs verkstad"),
            ],
            id="as-others-of-the-list",
        ),
        pytest.param(
            "Eva Lund, Levande gröna byar\nBo Alm Levande gröna byar Norr\nRut Dahl, LRF\n",
            [("Eva Lund", "Levande gröna byar"), ("Bo Alm", "Levande gröna byar Norr"), ("Rut Dahl", "LRF")],
            id="as-behind-a-comma-elsewhere",
        ),
        pytest.param(
            "Eva Maria Hansa kommunen\nRut Dahl, LRF\n",
            [("Eva Maria Hansa", "Kommunen"), ("Rut Dahl", "LRF")],
            id="a-surname-is-no-body",
        ),
    ],
)
def test_a_name_ends_where_a_body_begins(text: str, expected: list[tuple[str, str]]) -> None:
    """Words that make a body's name with those behind them are no part of the name before them."""
    assert [one[:2] for one in rows(f"Närvarande\n{text}{ITEMS}")] == expected


TEN = "".join(f"\n{n}. Sak {n}\nFrågan diskuterades och ska tas upp igen.\n" for n in range(1, 11))


@pytest.mark.parametrize(
    ("entry", "organisation", "items"),
    [
        pytest.param("Eva Lund, Ekö kommun t o m 4 samt 7", "Ekö kommun", "1 2 3 4 7", id="until"),
        pytest.param("Eva Lund Skogsrådet (t.o.m. 3, kl 11.30)", "Skogsrådet", "1 2 3", id="until-in-brackets"),
        pytest.param("Eva Lund, SLU fr o m 9", "SLU", "9 10", id="from"),
        pytest.param("Eva Lund, Skogsrådet 6", "Skogsrådet", "6", id="behind-a-body"),
        pytest.param("Eva Lund Sala kommun 6", "Sala kommun", "6", id="behind-a-body-with-no-sign-before"),
        pytest.param("Eva Lund, lärare 5-7", "", "5 6 7", id="behind-an-occupation"),
        pytest.param("Eva Lund, Skogsrådet 66", "Skogsrådet 66", "", id="none-of-the-meeting"),
        pytest.param("Eva Lund, Region 2", "Region 2", "", id="a-part-of-a-name"),
        pytest.param("Eva Lund (M) 2", "Moderaterna", "", id="in-which-order-they-serve"),
    ],
)
def test_figures_at_the_end_are_items(entry: str, organisation: str, items: str) -> None:
    """Figures at the end of an entry are the items attended, where the meeting has these and no name ends in them."""
    found = rows(f"Närvarande\n{entry}\nBo Alm, LRF\n{TEN}")
    assert [(one[1], one[4]) for one in found if one[0] == "Eva Lund"] == [(organisation, items)]


def test_a_surname_first_may_have_an_office_with_no_comma_behind_it() -> None:
    """ "Surname, First office" names one person, and an office of another body is none at this meeting."""
    members = "Berg, Marianne ordförande\nHolm, Birgit suppleant, i stället för Per Vik\nAlm, Bo ledamot\n"
    guests = "Lind, Hans-Erik kfge:s ordförande\nVall, Stefan kfge:s I vice ordförande\n"
    assert rows(f"Närvarande\n{members}\nÖvriga närvarande:\n{guests}{ITEMS}") == [
        ("Marianne Berg", "", "present", "chair", ""),
        ("Birgit Holm", "", "present", "substitute", ""),
        ("Per Vik", "", "absent", "", ""),
        ("Bo Alm", "", "present", "member", ""),
        ("Hans-Erik Lind", "", "guest", "", ""),
        ("Stefan Vall", "", "guest", "", ""),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(
            "Förhinder att delta i dagens sammanträde har meddelats av Rut Dahl och Per Holm.", id="prevented"
        ),
        pytest.param("Återbud hade lämnats av Rut Dahl och Per Holm.", id="sent-word"),
        pytest.param("Frånvaro har anmälts av:\nRut Dahl\nPer Holm", id="above-their-names"),
    ],
)
def test_a_sentence_that_tells_who_was_away_heads_their_names(sentence: str) -> None:
    """Those who sent word of not coming are absent, also where a sentence tells so below the others."""
    found = rows(f"Protokoll för styrelsen\nNärvarande\nEva Lund\nBo Alm\n{sentence}\n{ITEMS}")
    assert [(one[0], one[2]) for one in found] == [
        ("Eva Lund", "present"),
        ("Bo Alm", "present"),
        ("Rut Dahl", "absent"),
        ("Per Holm", "absent"),
    ]


def test_an_office_behind_a_name_is_not_that_of_the_next_one() -> None:
    """Two who sign on one line, each with the office behind the name, hold no office of each other's."""
    text = f"Protokoll för styrelsen\nNärvarande: Eva Lund, Bo Alm\n{ITEMS}\nEva Lund, ordförande Bo Alm, sekreterare\n"
    assert "chair" not in next(one[3] for one in rows(text) if one[0] == "Bo Alm")


@pytest.mark.parametrize(
    "listed",
    [
        pytest.param("Eva Ek X Bo Alm -\nRut Dahl, lärare - Ulf Mo X\nSiv Holm X Per Vik -", id="behind"),
        pytest.param("X Ek Eva - Alm Bo\n- Dahl Rut X Mo Ulf\nX Holm Siv - Vik Per", id="before"),
    ],
)
def test_a_row_may_hold_two_people_with_a_mark_each(listed: str) -> None:
    """A cross and a stroke say of each of two people in a row if they were there; the second stands in."""
    found = [(name, status, roles) for name, _, status, roles, _ in rows(f"Beslutande\n{listed}\n{ITEMS}")]
    assert sorted(found) == [
        ("Bo Alm", "absent", ""),
        ("Eva Ek", "present", "member"),
        ("Per Vik", "absent", ""),
        ("Rut Dahl", "absent", ""),
        ("Siv Holm", "present", "member"),
        ("Ulf Mo", "present", "substitute"),
    ]
