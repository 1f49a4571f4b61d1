"""Attendance tables in which given name and surname have a cell each: all persons invented."""

from __future__ import annotations

import pytest
from rostered import ITEMS, Row, rows, there

EVA, PER, ULLA = there("Eva Lindmark", "Sala kommun"), there("Per Ekvall", "Trafikverket"), there("Ulla Norin", "LRF")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "| Förnamn | Efternamn | Organisation |\n|---|---|---|\n"
            "| Eva | Lindmark | Sala kommun |\n| Per | Ekvall | Trafikverket |\n| Ulla | Norin | LRF |\n",
            [EVA, PER, ULLA],
            id="under-headings",
        ),
        pytest.param(
            "| Efternamn | Förnamn | Organisation | E-post |\n|---|---|---|---|\n"
            "| Lindmark | Eva | Sala kommun | eva@sala.example |\n| Ekvall | Per | Trafikverket | per@tv.example |\n",
            [EVA, PER],
            id="surname-first",
        ),
        pytest.param(
            "| Organisation | Förnamn | Efternamn | Närvarande |\n|---|---|---|---|\n"
            "| Sala kommun | Eva | Lindmark | x |\n| Trafikverket | Per | Ekvall | |\n| LRF | Ulla | Norin | x |\n",
            [EVA, ("Per Ekvall", "Trafikverket", "absent", "", ""), ULLA],
            id="behind-the-organisation-with-crosses",
        ),
        pytest.param(
            "| Förnamn | Efternamn | Roll |\n|---|---|---|\n"
            "| Eva Maria | Lindmark | ordförande |\n| Per | von Ekvall | sekreterare |\n",
            [there("Eva Maria Lindmark", roles="chair"), there("Per von Ekvall", roles="secretary")],
            id="with-offices",
        ),
        pytest.param(
            "| Namn: | Företag: |\n|---|---|\n| Lindmark, Eva | Sala kommun |\n| Ekvall, Per | Trafikverket |\n",
            [EVA, PER],
            id="surname-and-comma-first",
        ),
        pytest.param(
            "Förnamn     Efternamn     Organisation\nEva         Lindmark      Sala kommun\n"
            "Per         Ekvall        Trafikverket\n",
            [EVA, PER],
            id="set-with-blanks",
        ),
        pytest.param(
            "Närvarande\nFörnamn Efternamn    Org.            Signatur\nEva Lindmark         Sala kommun     EL\n"
            "Per Ekvall           Trafikverket    PE\n",
            [EVA, PER],
            id="both-names-over-one-column",
        ),
        pytest.param(
            "Närvarande\nEva      Lindmark      Sala kommun      070-111 22 33\n"
            "Per      Ekvall        Trafikverket     070-222 33 44\n\n"
            "Frånvarande\nUlla     Norin         LRF\nBo       Alm           LRF\n",
            [EVA, PER, ("Ulla Norin", "LRF", "absent", "", ""), ("Bo Alm", "LRF", "absent", "", "")],
            id="set-with-blanks-without-headings",
        ),
        pytest.param(
            "Möte i gruppen den 3 maj 2024\n\nLindmark     Eva      Sala kommun\nEkvall       Per      Trafikverket\n"
            "Norin        Ulla     LRF\n",
            [EVA, PER, ULLA],
            id="set-with-blanks-below-no-heading",
        ),
        pytest.param(
            "Möte i gruppen den 3 maj 2024\n\nEva      Lindmark     Sala kommun      x\nPer      Ekvall       Trafikverket\n"
            "Ulla     Norin        LRF              x\n",
            [EVA, ("Per Ekvall", "Trafikverket", "absent", "", ""), ULLA],
            id="with-crosses-below-no-heading",
        ),
        pytest.param(
            "Möte i gruppen den 3 maj 2024\n\n**Närvarande**\n\n| Eva | Lindmark | ordförande |\n|---|---|---|\n"
            "| Siv | Lund | sekreterare |\n| Per | Ekvall | kassör |\n",
            [there("Eva Lindmark", roles="chair"), there("Siv Lund", roles="secretary"), there("Per Ekvall")],
            id="one-by-a-surname-that-is-a-town",
        ),
        pytest.param(
            "Närvarande: Bo Alm, Rut Dahl\n\nSändlista\nEva      Lindmark     Sala kommun\n"
            "Per      Ekvall       Trafikverket\nUlla     Norin        LRF\n",
            [there("Bo Alm"), there("Rut Dahl")],
            id="of-those-who-are-sent-copies",
        ),
        pytest.param(
            "Närvarande\nEva\tLindmark\tSala kommun\nPer\tEkvall\tTrafikverket\nUlla\tNorin\tLRF\n",
            [EVA, PER, ULLA],
            id="without-headings",
        ),
        pytest.param(
            "Närvarande\nLindmark\tEva\tSala kommun\nEkvall\tPer\tTrafikverket\n", [EVA, PER], id="surname-first-bare"
        ),
        pytest.param(
            "Närvarande\nEva\tLindmark (S)\nPer\tEkvall (M)\n",
            [there("Eva Lindmark", "Socialdemokraterna"), there("Per Ekvall", "Moderaterna")],
            id="party-behind-the-surname",
        ),
        pytest.param(
            "Deltagare\nEva\tLindmark, Sala kommun (ordf.)\nPer\tEkvall, Trafikverket\n",
            [there("Eva Lindmark", "Sala kommun", "chair"), PER],
            id="more-behind-the-surname",
        ),
        pytest.param(
            "Närvarande\nEva\tLindmark (S) ordf.\nPer\tEkvall (M), § 1\n",
            [there("Eva Lindmark", "Socialdemokraterna", "chair"), there("Per Ekvall", "Moderaterna", items="1")],
            id="more-behind-the-party",
        ),
        pytest.param(
            "Frånvarande\nEva\tLindmark\nPer\tEkvall\n",
            [("Eva Lindmark", "", "absent", "", ""), ("Per Ekvall", "", "absent", "", "")],
            id="those-away",
        ),
    ],
)
def test_given_name_and_surname_in_cells_of_their_own_are_one_name(text: str, expected: list[Row]) -> None:
    """Two columns are joined where their headings say so, or where nearly every row shows it; nothing else is."""
    assert rows(f"Möte 4 maj 2023\n\n{text}{ITEMS}") == expected


@pytest.mark.parametrize(
    "beside",
    [
        ("Sala", "Nora"),
        ("Trafikverket", "Länsstyrelsen"),
        ("Ordförande", "Sekreterare"),
        ("Bo", "Karin"),
        ("SKR", "LRF"),
    ],
)
def test_what_stands_beside_a_given_name_alone_is_not_taken_for_a_surname(beside: tuple[str, str]) -> None:
    """Places, bodies, offices and other given names make no full name, so nobody is made up."""
    text = "".join(f"{given}\t{other}\n" for given, other in zip(("Eva", "Per"), beside, strict=True))
    named = [name for name, *_ in rows(f"Möte 4 maj 2023\n\nNärvarande\n{text}{ITEMS}")]
    assert not [name for name in named if " " in name]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Kallade:\nEva Lindmark – närvarande\nPer Ekvall – närvarande\nUlla Norin – frånvarande\n",
            [there("Eva Lindmark"), there("Per Ekvall"), ("Ulla Norin", "", "absent", "", "")],
            id="behind-a-dash-of-those-called",
        ),
        pytest.param(
            "Närvaro\nEva Lindmark, Sala kommun, ja\nPer Ekvall, Trafikverket, ja\nUlla Norin, LRF, nej\n",
            [EVA, PER, ("Ulla Norin", "LRF", "absent", "", "")],
            id="yes-and-no-behind-a-comma",
        ),
        pytest.param(
            "Kallade:\nEva Lindmark: ja\nPer Ekvall: ja\n", [there("Eva Lindmark"), there("Per Ekvall")], id="all-came"
        ),
        pytest.param(
            "Närvarande\nEva Lindmark, rektor\nPer Ekvall, kantor\n",
            [there("Eva Lindmark"), there("Per Ekvall")],
            id="no-mark",
        ),
    ],
)
def test_a_word_behind_each_name_says_who_was_there(text: str, expected: list[Row]) -> None:
    """Where all rows of a list end in such a word, it counts, whatever sets it off from the name."""
    assert rows(f"Möte 4 maj 2023\n\n{text}{ITEMS}") == expected
