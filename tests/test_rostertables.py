"""How those present are read from tables, crosses and columns in whole minutes: all persons invented."""

from __future__ import annotations

import pytest
from rostered import ITEMS, Row, rows, there


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Möte 4 maj 2023\n\n| Deltagare | Organisation | Närvarande |\n|---|---|---|\n"
            "| Eva Lindmark | Sala kommun | ja |\n| Per Ekvall | Trafikverket | nej |\n" + ITEMS,
            [there("Eva Lindmark", "Sala kommun"), ("Per Ekvall", "Trafikverket", "absent", "", "")],
            id="marks-below-present",
        ),
        pytest.param(
            "Möte 4 maj 2023\n\n| Namn | Parti | Närvaro |\n|---|---|---|\n| Ledamöter (1) | | |\n"
            "| Eva Lindmark | C | X |\n| **Ersättare** (2 st) | | |\n| Per Ekvall | S | X |\n| Ulla Norin | M | - |\n"
            + ITEMS,
            [
                there("Eva Lindmark", "Centerpartiet", "member"),
                there("Per Ekvall", "Socialdemokraterna", "substitute"),
                ("Ulla Norin", "Moderaterna", "absent", "", ""),
            ],
            id="lists-within-a-table",
        ),
        pytest.param(
            "Möte 4 maj 2023\n\n| Deltagare | Organisation | Närvaro (x) | Kopia (x) |\n|---|---|---|---|\n"
            "| Eva Lindmark | Sala kommun | x | x |\n| Per Ekvall | Trafikverket | | x |\n" + ITEMS,
            [there("Eva Lindmark", "Sala kommun"), ("Per Ekvall", "Trafikverket", "absent", "", "")],
            id="the-mark-stands-in-the-heading",
        ),
        pytest.param(
            "Möte 4 maj 2023\n\n| | Deltagare | Organisation |\n|---|---|---|\n"
            "| ☒ | Eva Lindmark | Sala kommun |\n| ☐ | Per Ekvall | Trafikverket |\n" + ITEMS,
            [there("Eva Lindmark", "Sala kommun"), ("Per Ekvall", "Trafikverket", "absent", "", "")],
            id="boxes-before-the-names",
        ),
        pytest.param(
            "Möte 4 maj 2023\n\n| | Deltagare | Organisation |\n|---|---|---|\n"
            "| ☐ | Eva Lindmark | Sala kommun |\n| ☐ | Per Ekvall | Trafikverket |\n" + ITEMS,
            [there("Eva Lindmark", "Sala kommun"), there("Per Ekvall", "Trafikverket")],
            id="boxes-nobody-has-ticked",
        ),
        pytest.param(
            "Möte 4 maj 2023\n\n| Från kunderna | Från bolaget |\n|---|---|\n"
            "| Eva Lindmark, Villaägarna | Per Ekvall |\n| Bo Alm, HSB | |\n" + ITEMS,
            [there("Eva Lindmark", "Villaägarna"), there("Per Ekvall"), there("Bo Alm", "HSB")],
            id="by-where-they-came-from",
        ),
        pytest.param(
            "Möte 4 maj 2023\n\n| Namn | Organisation | 4/5 |\n|---|---|---|\n"
            "| Eva Lindmark | Sala kommun | x |\n| Per Ekvall | Trafikverket | - |\n" + ITEMS,
            [there("Eva Lindmark", "Sala kommun"), ("Per Ekvall", "Trafikverket", "absent", "", "")],
            id="marks-below-the-day",
        ),
        pytest.param(
            "Möte 4 maj 2023\n\n| Närvarande | Företag/Org. |\n|---|---|\n"
            "| Eva Lindmark | Sala kommun |\n| Per Ekvall | Norra Bro AB |\n\nMötesledare: Eva Lindmark  Anteckningar: Per Ekvall\n"
            + ITEMS,
            [there("Eva Lindmark", "Sala kommun", "chair"), there("Per Ekvall", "Norra Bro AB", "secretary")],
            id="headings-of-two-words-and-labels-on-one-line",
        ),
        pytest.param(
            "Möte 4 maj 2023\n\n| Namn | Sektor | Närvarande |\n|---|---|---|\n"
            "| Eva Lindmark | Offentlig, Sala kommun | Ja |\n| Per Ekvall | Ideell | Ja |\n| Ulla Norin | Privat, LRF | Nej |\n"
            + ITEMS,
            [
                there("Eva Lindmark", "Sala kommun"),
                there("Per Ekvall"),
                ("Ulla Norin", "LRF", "absent", "", ""),
            ],
            id="bodies-behind-their-sector",
        ),
        pytest.param(
            "Möte 4 maj 2023\n\n| Organisation | På plats | På länk |\n|---|---|---|\n"
            "| Sala kommun | Eva Lindmark (ledde mötet), Per Ekvall | |\n| Trafikverket | | Ulla Norin, Bo Ramsell |\n"
            + ITEMS,
            [
                there("Eva Lindmark", "Sala kommun", "chair"),
                there("Per Ekvall", "Sala kommun"),
                there("Ulla Norin", "Trafikverket"),
                there("Bo Ramsell", "Trafikverket"),
            ],
            id="columns-for-how-they-were-there",
        ),
        pytest.param(
            "Möte 4 maj 2023\n\n| Kommun | Politiker | Tjänsteperson |\n|---|---|---|\n"
            "| Sala | Eva Lindmark (S) | Per Ekvall |\n| Torsby | Ulla Norin | Bo Ramsell, Rut Dahl |\n"
            "| Arvika | – | Hans Berg |\n" + ITEMS,
            [
                there("Eva Lindmark", "Sala"),
                there("Per Ekvall", "Sala"),
                there("Ulla Norin", "Torsby"),
                there("Bo Ramsell", "Torsby"),
                there("Rut Dahl", "Torsby"),
                there("Hans Berg", "Arvika"),
            ],
            id="two-columns-of-names-beside-a-municipality",
        ),
        pytest.param(
            "Möte 4 maj 2023\n\n| Organisation | Närvarande | Frånvarande |\n|---|---|---|\n"
            "| Sala kommun | Eva Lindmark, Per Ekvall | Hans Berg |\n| Trafikverket | Ulla Norin | |\n" + ITEMS,
            [
                there("Eva Lindmark", "Sala kommun"),
                ("Hans Berg", "Sala kommun", "absent", "", ""),
                there("Per Ekvall", "Sala kommun"),
                there("Ulla Norin", "Trafikverket"),
            ],
            id="those-away-in-a-column-of-their-own",
        ),
        pytest.param(
            "Styrelsen\nDatum 2017-11-09\n\nOrdförande            Eva Lindmark\nVice ordförande       Per Ekvall\n"
            "Kassör                Ulla Norin\nSekreterare           Bo Ramsell\nLedamöter             Karin Öst\n"
            "                      Hans Berg\nSuppleant             Rut Dahl\n" + ITEMS,
            [
                there("Eva Lindmark", roles="chair"),
                there("Per Ekvall", roles="vice-chair"),
                there("Ulla Norin"),
                there("Bo Ramsell", roles="secretary"),
                there("Karin Öst", roles="member"),
                there("Hans Berg", roles="member"),
                there("Rut Dahl", roles="substitute"),
            ],
            id="offices-without-a-heading-above-them",
        ),
        pytest.param(
            "Möte i vägföreningen\nDatum: 4 maj 2023\n\n                     Närv.   Frånv.\nEva Ek, ordf.          X\n"
            "Per Ekvall, suppl.     X\nUlla Norin                     X\n" + ITEMS,
            [
                there("Eva Ek", roles="chair"),
                there("Per Ekvall", roles="substitute"),
                ("Ulla Norin", "", "absent", "", ""),
            ],
            id="crosses-below-present-and-absent",
        ),
        pytest.param(
            "Gruppen för trafik\nMöte 2021-09-07\nKallade           Organisation      Närvarande\n"
            "Eva Lindmark      Trafikverket      ja (ordf)\nPer Ekvall        Sala kommun       nej\n" + ITEMS,
            [there("Eva Lindmark", "Trafikverket", "chair"), ("Per Ekvall", "Sala kommun", "absent", "", "")],
            id="those-called-and-who-came",
        ),
        pytest.param(
            "Rådet\nDatum 2021-03-03\n\nNamn\tOrganisation\t§ 1\t§ 2\nEva Lindmark\tFUB\tx\tx\nPer Ekvall\tDHR\tx\t\n"
            "Ulla Norin\tFUB\t\tx\n\n§ 1 Läget\n§ 2 Taxan\n",
            [
                there("Eva Lindmark", "FUB"),
                there("Per Ekvall", "DHR", items="1"),
                there("Ulla Norin", "FUB", items="2"),
            ],
            id="a-cell-at-the-end-is-empty",
        ),
        pytest.param(
            "Möte\nDatum 2021-03-03\n\nPart\tDeltagare\nTrafikverket\tEva Lindmark, Per Ekvall (ordf.)\n"
            "Sala kommun\tUlla Norin\n" + ITEMS,
            [
                there("Eva Lindmark", "Trafikverket"),
                there("Per Ekvall", "Trafikverket", "chair"),
                there("Ulla Norin", "Sala kommun"),
            ],
            id="several-names-in-a-cell",
        ),
        pytest.param(
            "Möte 2021-03-03\n\nNärvarande:\n[x] Eva Lindmark\n- [x] Per Ekvall\n- [ ] Ulla Norin\n- [x] Bo Ramsell\n"
            + ITEMS,
            [
                there("Eva Lindmark"),
                there("Per Ekvall"),
                there("Bo Ramsell"),
                ("Ulla Norin", "", "absent", "", ""),
            ],
            id="boxes-ticked",
        ),
        pytest.param(
            "Möte 2021-03-03\n\nDeltagare:\n- [ ] Eva Lindmark\n- [ ] Per Ekvall\n- [ ] Ulla Norin\n" + ITEMS,
            [there("Eva Lindmark"), there("Per Ekvall"), there("Ulla Norin")],
            id="no-box-ticked-says-nothing",
        ),
        pytest.param(
            "Kyrkorådet\n2020-09-15\n\nNärvarande:\n1. Eva Lindmark, ordförande\n2. Kyrkoherde Per Ekvall\n3. Ulla Norin\n"
            "4. Adjungerad: Kamrer Bo Ramsell\n\n§ 4 Läget\nAllt går bra.\n\n§ 5 Taket\nRådet avvaktar.\n",
            [
                there("Eva Lindmark", roles="chair"),
                there("Per Ekvall"),
                there("Ulla Norin"),
                ("Bo Ramsell", "", "guest", "", ""),
            ],
            id="rows-with-numbers",
        ),
        pytest.param(
            "Möte 2021-03-03\n\nNärvarande:\nEva Lindmark | vägchef | Sala kommun\nPer Ekvall | konstruktör | Trafikverket\n"
            + ITEMS,
            [there("Eva Lindmark", "Sala kommun"), there("Per Ekvall", "Trafikverket")],
            id="upright-strokes-between",
        ),
        pytest.param(
            "Nämnden 2023-03-15\n\nLedamöter\tNärv.\tErsättare\tNärv.\nEva Lindmark (S)\tX\tPer Ekvall (S)\tX\n"
            "Ulla Norin (M)\tX\tBo Ramsell (M)\t\nKarin Öst (C)\t\t\t\n" + ITEMS,
            [
                there("Eva Lindmark", "Socialdemokraterna", "member"),
                there("Per Ekvall", "Socialdemokraterna", "substitute"),
                there("Ulla Norin", "Moderaterna", "member"),
                ("Bo Ramsell", "Moderaterna", "absent", "", ""),
                ("Karin Öst", "Centerpartiet", "absent", "", ""),
            ],
            id="two-lists-with-crosses-side-by-side",
        ),
        pytest.param(
            "Trafiknämnden 19 april 2023\n\nNamn\nParti\nRoll\nNärvarande\nEva Lindmark\nS\nOrdförande\nJa\n"
            "Per Ekvall\nV\nLedamot\nNej\n\n§ 1 Läget\nAllt går bra.\n\n§ 2 Taket\nNämnden avvaktar.\n",
            [there("Eva Lindmark", "Socialdemokraterna", "chair"), ("Per Ekvall", "Vänsterpartiet", "absent", "", "")],
            id="a-table-cell-by-cell",
        ),
        pytest.param(
            "Möte 4 maj 2023\n\nNärvaro\n\n| | Vem | Varifrån |\n|---|---|---|\n"
            "| ✅ | Eva Lindmark, antecknade | Lunda byalag |\n| 💻 | Per Ekvall | Sala kommun |\n"
            "| ❌ | Ulla Norin | Sala kommun |\n" + ITEMS,
            [
                there("Eva Lindmark", "Lunda byalag", "secretary"),
                there("Per Ekvall", "Sala kommun"),
                ("Ulla Norin", "Sala kommun", "absent", "", ""),
            ],
            id="signs-in-a-column-without-a-heading",
        ),
        pytest.param(
            "Stämma 4 maj 2023\n\nRÖSTLÄNGD\nFastighet      Ägare             Ombud\nÄngen 1:12     Eva Lindmark\n"
            "Ängen 1:15     Per Ekvall        Ulla Ekvall\n" + ITEMS,
            [there("Eva Lindmark"), there("Ulla Ekvall"), ("Per Ekvall", "", "absent", "", "")],
            id="owners-and-who-came-for-them",
        ),
        pytest.param(
            "Kommunfullmäktige 15 december 2014\n\nUPPROPSLISTA\nLedamot           Parti   Ja/Nej/Frånv   Ersättare\n"
            "Eva Lindmark      S       Närv\nPer Ekvall        C       Frånv          Ulla Norin\n\n"
            "§ 1 Läget\nAllt går bra.\n\n§ 2 Taket\nVi avvaktar.\n",
            [
                there("Eva Lindmark", "Socialdemokraterna", "member"),
                ("Per Ekvall", "Centerpartiet", "absent", "", ""),
                there("Ulla Norin", roles="substitute"),
            ],
            id="a-roll-call-with-a-column-of-substitutes",
        ),
        pytest.param(
            "Vägnämnden 4 maj 2023\n\nTjänstgörande ersättare\nNamn                Ersätter         Parti\n"
            "Eva Lindmark        Per Ekvall       V\n\n§ 1 Läget\nAllt går bra.\n\n§ 2 Taket\nVi avvaktar.\n",
            [
                there("Eva Lindmark", "Vänsterpartiet", "substitute"),
                ("Per Ekvall", "", "absent", "", ""),
            ],
            id="whom-they-stand-in-for-before-the-party",
        ),
        pytest.param(
            "Miljönämnden 2011-04-13\n\nNärvarande\n   Ordförande      Eva Lindmark (s)\n"
            "   1:e v ordf      Per Ekvall (fp)\n   Ledamöter       Ulla Norin (m)\n\n"
            "§ 1 Läget\nAllt går bra.\n\n§ 2 Taket\nVi avvaktar.\n",
            [
                there("Eva Lindmark", "Socialdemokraterna", "chair member"),
                there("Per Ekvall", "Folkpartiet", "vice-chair member"),
                there("Ulla Norin", "Moderaterna", "member"),
            ],
            id="offices-in-a-column-before-the-names",
        ),
        pytest.param(
            "Inköpssamverkan 2019-12-05\n\nNärvarande kommuner och representanter\nSala\tEva Lindmark\n"
            "Gävle\tPer Ekvall, Ulla Norin\nBollnäs\t-\nFalun\tBo Ramsell (ordförande)\n" + ITEMS,
            [
                there("Eva Lindmark", "Sala"),
                there("Per Ekvall", "Gävle"),
                there("Ulla Norin", "Gävle"),
                there("Bo Ramsell", "Falun", "chair"),
            ],
            id="towns-in-a-column-before-their-people",
        ),
    ],
)
def test_those_present_are_read_from_their_table(text: str, expected: list[Row]) -> None:
    """Whatever the columns and signs, each is read once, with whom they come from, office and items."""
    assert sorted(rows(text)) == sorted(expected)


YES_AND_NO = {
    "tabs": "Närvarande\nNamn\tJa\tNej\nEva Ek\tX\t\nBo Alm\t\tX\nUlla Ask\tX\t\n",
    "partly": "Namn\tJa\tNej\tDelvis\nEva Ek\tX\t\t\nBo Alm\t\tX\t\nUlla Ask\t\t\tX\n",
    "columns": "Närvarande        Ja    Nej\nEva Ek            X\nBo Alm                  X\nUlla Ask          X\n",
    "bars": "| Namn | Ja | Nej |\n|---|---|---|\n| Eva Ek | X | |\n| Bo Alm | | X |\n| Ulla Ask | X | |\n",
    "a question": "Medlemmar\tNärvarande?\nEva Ek\tJa\nBo Alm\tNej\nUlla Ask\tJa\n",
    "semicolons": "Närvarande: Eva Ek; Bo Alm, ej närvarande; Ulla Ask\n",
    "all but one": "Närvarande: Eva Ek, Ulla Ask. Alla närvarande utom Bo Alm.\n",
}


@pytest.mark.parametrize("why", YES_AND_NO)
def test_no_is_no_yes(why: str) -> None:
    """Whoever has a cross below "Nej", or is left out of all, was not there; the others were."""
    text = f"Ekö byalag\nStyrelsemöte 3 maj 2024\n\n{YES_AND_NO[why]}\n1. Öppnande\nEva Ek öppnade mötet.\n"
    people = {name: status for name, _, status, *_ in rows(text)}
    assert people == {"Eva Ek": "present", "Bo Alm": "absent", "Ulla Ask": "present"}


def test_a_table_of_votes_tells_nobody_away() -> None:
    """Where somebody may abstain, a cross below "Nej" is a vote."""
    votes = "Ledamot\tJa\tNej\tAvstår\nEva Ek\tX\t\t\nBo Alm\t\tX\t\nUlla Ask\t\t\tX\n"
    text = f"Ekö kommun\nKommunstyrelsen 3 maj 2024\n\nNärvarande\n{votes}\n§ 1 Bron\nBeslut\nBron byggs.\n"
    assert {status for _, _, status, *_ in rows(text)} == {"present"}


def test_representatives_may_head_the_names() -> None:
    """ "Klass" beside them tells of whom they are, and no organisation."""
    table = "| Klass | Representant | Närvaro |\n|---|---|---|\n| 1A | Eva Lindmark | ja |\n| 1B | Per Ekvall | nej |\n"
    assert rows(table + ITEMS) == [there("Eva Lindmark"), ("Per Ekvall", "", "absent", "", "")]


@pytest.mark.parametrize("head", ["Uppdrag | Namn | Mandattid", "Post | Namn | Tid", "Namn | Organisation | Vald till"])
def test_a_table_of_those_elected_says_of_nobody_that_they_were_there(head: str) -> None:
    """A column that tells for how long shows that the table is of an election, not of this meeting."""
    cells = {"Namn": "Eva Lindmark", "Organisation": "LRF", "Uppdrag": "Kassör", "Post": "Kassör"}
    row = " | ".join(cells.get(name, "1 år, omval") for name in head.split(" | "))
    other = row.replace("Eva Lindmark", "Per Ekvall")
    table = f"| {head} |\n|---|---|---|\n| {row} |\n| {other} |\n"
    assert rows(f"Årsmöte i gruppen 2024-05-03\n\n{table}{ITEMS}") == []


def test_semicolons_part_people_and_commas_what_is_said_of_each() -> None:
    """An organisation of two words that no register has is nobody, in a list that parts its people by semicolons."""
    listed = "Närvarande: Eva Lindmark, Kultur Norr; Per Ekvall, Norra Kusten; Ulla Norin, LRF\n"
    assert rows(listed + ITEMS) == [
        there("Eva Lindmark", "Kultur Norr"),
        there("Per Ekvall", "Norra Kusten"),
        there("Ulla Norin", "LRF"),
    ]


@pytest.mark.parametrize("head", ["Tjg ers.", "Ersättare", "Tj. ersättare", "Ers.", "Inkallad ersättare", "Ersätts av"])
def test_who_served_for_somebody_stands_in_a_column_of_their_own(head: str) -> None:
    """By whatever short words the column is headed; the one of the row was away."""
    table = f"Ledamot          Parti   Närv.   {head}\nEva Lindmark     S       X\nPer Ekvall       M       -       Ulla Norin (M)\n"
    assert rows(f"Vägnämnden 2024-05-03\n\nNärvarolista\n{table}{ITEMS}") == [
        there("Eva Lindmark", "Socialdemokraterna", "member"),
        ("Per Ekvall", "Moderaterna", "absent", "", ""),
        there("Ulla Norin", "Moderaterna", "substitute"),
    ]


def test_substitutes_listed_beside_members_take_nobodys_place() -> None:
    """Those who fill their column from the top stand beside a member by chance; who one serves for is told in words."""
    table = (
        "Beslutande ledamöter\tTjänstgörande ersättare\nEva Lindmark (S), ordf.\tUlla Norin (S) för Siv Alm (S)\n"
        "Per Ekvall (M)\tStig Lund (C)\nBo Ramsell (C)\n"
    )
    found = {row[0]: row[2] for row in rows(f"Vägnämnden 2024-05-03\n\n{table}{ITEMS}")}
    assert {name for name, status in found.items() if status == "absent"} == {"Siv Alm"}
    assert found.keys() - {"Siv Alm"} == {"Eva Lindmark", "Per Ekvall", "Bo Ramsell", "Ulla Norin", "Stig Lund"}
