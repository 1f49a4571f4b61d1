"""Lists whose entries go on below the name, and lists by the classes of a school: all persons invented."""

from __future__ import annotations

import pytest
from rostered import ITEMS, Row, rows, there

SUBSTITUTES = [
    there("Eva Lindmark", "Sala kommun", "chair member"),
    ("Ulla Norin", "Torsby kommun", "absent", "", ""),
    there("Hans Berg", "Arvika kommun", "member"),
    ("Per Ekvall", "Sala kommun", "absent", "", ""),
    there("Bo Ramsell", "Torsby kommun", "substitute"),
    there("Rut Dahl", "Arvika kommun", "substitute"),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ledamöter                              Personliga ersättare\n"
            "Eva Lindmark (S), ordförande           Per Ekvall (S)\n"
            "Sala kommun                            Sala kommun\n"
            "                                       Ej närvarande\n\n"
            "Ulla Norin (M)                         Bo Ramsell (M), tjänstgörande\n"
            "Torsby kommun                          Torsby kommun\nFrånvarande\n\n"
            "Hans Berg (C)                          Rut Dahl (C)\n"
            "Arvika kommun                          Arvika kommun\n",
            SUBSTITUTES,
            id="members-and-substitutes-side-by-side",
        ),
        pytest.param(
            "Ledamöter\nEva Lindmark, ordförande\nSala kommun\n\nUlla Norin\nTorsby kommun\nFrånvarande\n\n"
            "Hans Berg\nArvika kommun\n",
            SUBSTITUTES[:3],
            id="in-one-column",
        ),
        pytest.param(
            "Närvarande\nEva Lindmark\nPer Ekvall\n\nFrånvarande\nHans Berg\n",
            [there("Eva Lindmark"), there("Per Ekvall"), ("Hans Berg", "", "absent", "", "")],
            id="a-heading-of-those-away",
        ),
    ],
)
def test_what_stands_below_a_name_is_said_of_its_bearer(text: str, expected: list[Row]) -> None:
    """The body, and that somebody was away, below a name are that person's, and head nobody else."""
    assert rows("Nämnden 2024-03-12\n\n" + text + ITEMS) == expected


NAMES = ["Nour Haddad", "Pia Wallander", "Tobias Krook", "Elin Marklund", "Ahmed Sayed", "Susanna Lidholm"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "**Från klasserna**\n\n* FA – Nour Haddad, Pia Wallander\n* 1B – ingen\n* 2A – Tobias Krook\n"
            "* 3A – Elin Marklund & Ahmed Sayed\n* 4–5 – Susanna Lidholm\n",
            id="entries-with-a-dash",
        ),
        pytest.param(
            "Närvarande:\nFA: Nour Haddad, Pia Wallander\n1B: ingen\n2A: Tobias Krook\n"
            "3A och 3B: Elin Marklund & Ahmed Sayed\nåk 4-5: Susanna Lidholm\n",
            id="lines-with-a-colon",
        ),
    ],
)
def test_classes_of_a_school_are_nobodys_employer(text: str) -> None:
    """A class before its parents is no organisation, and one that sent nobody ends no list."""
    assert rows("Skolråd 4 maj 2023\n\n" + text + ITEMS) == [there(name) for name in NAMES]
