"""Tables of a year's meetings and letters with a legend: only this meeting's marks say who was there."""

from __future__ import annotations

import pytest
from rostered import ITEMS, Row, rows, there


def away(name: str, organisation: str = "") -> Row:
    """Somebody who was not there."""
    return name, organisation, "absent", "", ""


def table(heading: str, *body: str) -> str:
    """A table in Markdown."""
    return "\n".join([heading, "|---" * (heading.count("|") - 1) + "|", *body]) + "\n" + ITEMS


EVA, PER, ULLA = there("Eva Lindmark"), away("Per Ekvall"), there("Ulla Norin")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Styrelsemöte Ekö byalag\nDatum: 2024-03-12\n\n"
            + table(
                "| Namn | jan | feb | mars | april |",
                "| Eva Lindmark | x | x | x | |",
                "| Per Ekvall | x | | | |",
                "| Ulla Norin | | x | x | |",
            ),
            id="months",
        ),
        pytest.param(
            "Styrelsemöte 12 mars 2024\n\nNärvaro under året\n\n"
            + table(
                "| Namn | 16/1 | 13/2 | 12/3 | 9/4 |",
                "| Eva Lindmark | x | x | x | |",
                "| Per Ekvall | x | F | F | |",
                "| Ulla Norin | F | x | x | |",
            ),
            id="days-and-F-for-those-away",
        ),
        pytest.param(
            "Protokoll nr 3/2024\nStyrelsemöte 12 mars 2024\n\n"
            + table(
                "| Namn | Möte 1 | Möte 2 | Möte 3 | Möte 4 |",
                "| Eva Lindmark | x | x | x | |",
                "| Per Ekvall | x | x | | |",
                "| Ulla Norin | | x | x | |",
            ),
            id="numbers-of-meetings",
        ),
        pytest.param(
            "Styrelsemöte 12 mars 2024\n\nNärvaro            jan   feb   mar   apr\n"
            "Eva Lindmark        x     x     x\nPer Ekvall          x\nUlla Norin                x     x\n" + ITEMS,
            id="months-in-columns-set-with-blanks",
        ),
        pytest.param(
            "Styrelsemöte 2024-03-12\n\n"
            + table(
                "| Namn | 2024-01-16 | 2024-02-13 | 2024-03-12 |",
                "| Eva Lindmark | N | N | N |",
                "| Per Ekvall | N | F | F |",
                "| Ulla Norin | F | N | N |",
            ),
            id="days-in-full-and-letters",
        ),
        pytest.param(
            "Styrelsemöte tisdag 12 mars 2024\n\n"
            + table(
                "| Namn | 0116 | 0213 | 0312 | Summa |",
                "| Eva Lindmark | 1 | 1 | 1 | 3 |",
                "| Per Ekvall | 1 | 0 | 0 | 1 |",
                "| Ulla Norin | 0 | 1 | 1 | 2 |",
            ),
            id="days-in-figures-and-a-sum",
        ),
    ],
)
def test_crosses_count_in_the_column_of_this_meeting_alone(text: str) -> None:
    """Who was at other meetings of the year was not at this one for that."""
    assert rows(text) == [EVA, PER, ULLA]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Styrelsemöte Ekö byalag\nDatum: 2024-03-12\n\n"
            + table("| Namn | Möte 1 | Möte 2 |", "| Eva Lindmark | x | x |", "| Per Ekvall | x | |"),
            [],
            id="no-number-in-the-head",
        ),
        pytest.param(
            "Styrelsemöte 12 mars 2024\nNärvarande: Eva Lindmark, Ulla Norin\n\n"
            + table("| Närvarostatistik | jan | feb |", "| Eva Lindmark | x | x |", "| Per Ekvall | x | |"),
            [EVA, ULLA],
            id="only-other-months-below-a-list",
        ),
        pytest.param(
            "Styrelsemöte 9 april 2024\n\n"
            + table("| Namn | mars | april |", "| Eva Lindmark | x | |", "| Per Ekvall | x | |"),
            [],
            id="no-mark-yet-in-the-column",
        ),
    ],
)
def test_table_of_a_year_tells_nothing_where_the_meeting_is_not_known(text: str, expected: list[Row]) -> None:
    """Where no column is known to be that of this meeting, nobody's presence is claimed from the table."""
    assert rows(text) == expected


SIGNED = [there("Eva Lindmark", "Sala kommun"), away("Per Ekvall", "Trafikverket"), there("Ulla Norin", "LRF")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Styrgruppsmöte 12 mars 2024\n\n"
            + table(
                "| Namn | Organisation | Närvaro |",
                "| Eva Lindmark | Sala kommun | N |",
                "| Per Ekvall | Trafikverket | FV |",
                "| Ulla Norin | LRF | D |",
                "| Bo Ramsell | SGU | K |",
            ).replace(ITEMS, "\nN = närvarande, FV = frånvarande, D = digitalt, K = kopia\n" + ITEMS),
            id="in-a-table-with-the-legend-below",
        ),
        pytest.param(
            "Styrgruppsmöte 12 mars 2024\n\n"
            + table(
                "| Närv. | Namn | Organisation |",
                "| P | Eva Lindmark | Sala kommun |",
                "| F | Per Ekvall | Trafikverket |",
                "| P | Ulla Norin | LRF |",
            ),
            id="in-a-column-before-the-names",
        ),
        pytest.param(
            "Styrgruppsmöte 12 mars 2024\n\nDeltagare (N=närvarande, F=frånvarande, K=kopia)\n"
            "Eva Lindmark, Sala kommun (N)\nPer Ekvall, Trafikverket (F)\nUlla Norin, LRF (N)\nBo Ramsell, SGU (K)\n"
            + ITEMS,
            id="in-brackets-behind-the-names",
        ),
        pytest.param(
            "Styrgruppsmöte 12 mars 2024\n\nDeltagare\nEva Lindmark   Sala kommun    N\n"
            "Per Ekvall     Trafikverket   F\nUlla Norin     LRF            D\n\n"
            "N = närvarande, F = frånvarande, D = via länk\n" + ITEMS,
            id="in-a-column-set-with-blanks",
        ),
        pytest.param(
            "Styrgruppsmöte 12 mars 2024\n\nDeltagare: N = närvarande, F = frånvarande\n\n"
            "N  Eva Lindmark, Sala kommun\nF  Per Ekvall, Trafikverket\nN  Ulla Norin, LRF\n" + ITEMS,
            id="before-the-names",
        ),
        pytest.param(
            "Styrgruppsmöte 12 mars 2024\n\nKallade (N = närvarande, F = förhinder)\n- Eva Lindmark, Sala kommun – N\n"
            "- Per Ekvall, Trafikverket – F\n- Ulla Norin, LRF – N\n" + ITEMS,
            id="behind-a-dash-in-a-list-of-those-called",
        ),
    ],
)
def test_letters_say_who_was_there_as_the_legend_tells(text: str) -> None:
    """Letters mean what the document's legend says; who only got a copy was neither there nor away."""
    assert rows(text) == SIGNED


def test_letters_below_items_say_who_attended_them() -> None:
    """N, F and J in columns for items are read by the legend, one item at a time."""
    text = "Kommunstyrelsen 2024-03-12\n\n" + table(
        "| Ledamöter | § 1 | § 2 |",
        "| Eva Lindmark (S) | N | N |",
        "| Per Ekvall (M) | N | F |",
        "| Ulla Norin (C) | J | N |",
    ).replace(ITEMS, "\nN = närvarande, F = frånvarande, J = jäv\n" + ITEMS)
    assert [(name, items) for name, _, _, _, items in rows(text)] == [
        ("Eva Lindmark", ""),
        ("Per Ekvall", "1"),
        ("Ulla Norin", "2"),
    ]
