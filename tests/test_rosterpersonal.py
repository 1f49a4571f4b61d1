"""Members beside those who stand in for each of them, as boards in Finland list them. All of it invented."""

from __future__ import annotations

import pytest
from rostered import rows

HEAD = "Ekö kommun\nVägnämnden          2024-03-12\n\n"
ITEM = "\n\n§ 7 Planen\n\nBeslut: Nämnden godkände planen.\n"


@pytest.mark.parametrize(
    "heading", ["Medlem                 Personlig ersättare", "Ordinarie ledamot      Personliga ersättare"]
)
@pytest.mark.parametrize(
    "listed",
    [
        pytest.param(
            "(x) Eva Lindmark, ordf.    ( ) Bo Ramsell\n"
            "(x) Per Ekdal              ( ) Ulla Norin\n"
            "( ) Karin Dahl             (x) Rut Ask\n",
            id="brackets",
        ),
        pytest.param(
            "x   Eva Lindmark, ordf.        Bo Ramsell\n"
            "x   Per Ekdal                  Ulla Norin\n"
            "    Karin Dahl             x   Rut Ask\n",
            id="crosses",
        ),
    ],
)
def test_who_is_ticked_in_two_columns_was_there(heading: str, listed: str) -> None:
    """A member without a tick was away, and so was a substitute whose box is empty; one without any was not called."""
    found = [(name, status, roles) for name, _, status, roles, _ in rows(f"{HEAD}{heading}\n{listed}{ITEM}")]
    assert [row for row in found if row[0] not in ("Bo Ramsell", "Ulla Norin")] == [
        ("Eva Lindmark", "present", "chair member"),
        ("Per Ekdal", "present", "member"),
        ("Karin Dahl", "absent", ""),
        ("Rut Ask", "present", "substitute"),
    ]
    assert [row[1] for row in found if row[0] in ("Bo Ramsell", "Ulla Norin")] == ["absent"] * (
        2 if "(" in listed else 0
    )


def test_a_tick_may_stand_right_behind_a_full_column() -> None:
    """One tick says which substitute was called, wherever the first column ends."""
    text = (
        "Närvarande     Ordinarie ledamöter     Personliga ersättare\n\n"
        "               Lindmark Eva, ordf.     Ramsell Bo\n"
        "               Ekdal Per, vice ordför. x Norin Ulla\n"
        "               Dahl Karin              Ask Rut\n\n"
        "Frånvarande    Ekdal Per\n"
    )
    assert {(name, status) for name, _, status, *_ in rows(HEAD + text + ITEM)} == {
        ("Eva Lindmark", "present"),
        ("Per Ekdal", "absent"),
        ("Karin Dahl", "present"),
        ("Ulla Norin", "present"),
    }


def test_substitutes_who_are_not_each_for_one_member_and_lack_a_tick_were_away() -> None:
    """They are expected at every meeting."""
    text = "Ledamöter\nx   Eva Lindmark\nx   Per Ekdal\n\nErsättare\nx   Rut Ask\n    Bo Ramsell\n"
    found = {name: status for name, _, status, *_ in rows(HEAD + text + ITEM)}
    assert found["Bo Ramsell"] == "absent"


def test_whose_substitute_somebody_is_may_stand_in_the_column_of_offices() -> None:
    """Surnames stand first, and a second given name or its letter goes with the first one."""
    text = (
        "Närvarande\nLindmark Eva           ordförande\nEkdal Per M            ledamot\nBerg Rut Maria         ledamot\n"
        "Norin Ulla             Dahls ersättare\nRamsell Bo             ersättare\n\nFrånvarande\nDahl Karin             ledamot\n"
    )
    assert [(name, status, roles) for name, _, status, roles, _ in rows(HEAD + text + ITEM)] == [
        ("Eva Lindmark", "present", "chair"),
        ("Per M Ekdal", "present", "member"),
        ("Rut Maria Berg", "present", "member"),
        ("Ulla Norin", "present", "substitute"),
        ("Bo Ramsell", "present", "substitute"),
        ("Karin Dahl", "absent", "member"),
    ]


def test_a_list_with_its_label_in_the_margin_of_a_table_is_read_by_its_columns() -> None:
    """Each row says who came."""
    text = (
        "                Ordinarie ledamot       Närv.   Suppleant, personlig ersättare   Närv.\n"
        "Beslutande      Eva Lindmark, ordf      X       Bo Ramsell                       -\n"
        "                Per Ekdal               -       Ulla Norin                       X\n\n"
        "                Namn                    Närv.   Funktion\n"
        "Övriga          Karin Dahl              -       Kfge-ordf.\n"
        "                Stig Palm               X       Kommundirektör\n"
    )
    assert [(name, status, roles) for name, _, status, roles, _ in rows(HEAD + text + ITEM)] == [
        ("Eva Lindmark", "present", "chair member"),
        ("Bo Ramsell", "absent", ""),
        ("Per Ekdal", "absent", ""),
        ("Ulla Norin", "present", "substitute"),
        ("Karin Dahl", "absent", ""),
        ("Stig Palm", "guest", ""),
    ]


def test_marks_before_two_names_on_a_line_part_them() -> None:
    """Surnames stand before a comma, and one without it is turned as well."""
    text = (
        "Beslutande      x Lindmark, Eva, ordförande\n"
        "                x Ekdal, Per, andre vice      - Ramsell, Bo\n"
        "                - Dahl, Karin                 x Norin, Ulla\n"
        "                x Holm, Maria\n\n"
        "Föredragande    x Berglund Stig, vik. kommundirektör\n"
    )
    found = {name: (status, roles) for name, _, status, roles, _ in rows(HEAD + text + ITEM)}
    assert found == {
        "Eva Lindmark": ("present", "chair member"),
        "Per Ekdal": ("present", "vice-chair member"),
        "Ulla Norin": ("present", "member"),
        "Maria Holm": ("present", "member"),
        "Bo Ramsell": ("absent", ""),
        "Karin Dahl": ("absent", ""),
        "Stig Berglund": ("guest", "presenter"),
    }


def test_lines_that_end_in_a_comma_and_begin_with_surnames_are_entries_each() -> None:
    """Nobody is employed by the one of the next line."""
    text = (
        "Beslutande      Lindmark Eva, ordförande,\n                Ekdal Per,\n                Dahl Karin.\n\n"
        "Övriga          Norin Ulla, kommundirektör,\n                Holm Stig, rektor, § 7, kl. 16:00-16:50,\n"
        "                Berglund Bo, ekonomichef.\n"
    )
    assert [(name, organisation) for name, organisation, *_ in rows(HEAD + text + ITEM)] == [
        (name, "") for name in ("Eva Lindmark", "Per Ekdal", "Karin Dahl", "Ulla Norin", "Stig Holm", "Bo Berglund")
    ]


def test_who_serves_on_the_row_below_somebody_s_is_of_the_table() -> None:
    """The row begins with the words that say so."""
    text = (
        "Närvarande               Närv.   § 7\n                                 Ja   Nej\n"
        "Eva Lindmark (S), 1:e vice    X       X\nPer Ekdal (M)                 -\n tjg ers Bo Ramsell (M)       X            X\n"
    )
    found = {name: (status, roles) for name, _, status, roles, _ in rows(HEAD + text + ITEM)}
    assert found["Bo Ramsell"] == ("present", "substitute")


def test_an_office_of_the_body_behind_somebody_absent_lists_guests() -> None:
    """Who is listed behind the one who was away was there."""
    text = "Närvarande:\nEva Lindmark, ordförande\nFrånvarande: Per Ekdal\n\nFörbundets kansli: Direktör Bo Ramsell, ekonom Ulla Norin\n"
    found = {name: status for name, _, status, *_ in rows(HEAD + text + ITEM)}
    assert found["Per Ekdal"] == "absent"
    assert found["Bo Ramsell"] == found["Ulla Norin"] == "guest"


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        ("Bo Ramsell (M) ers. Karin Dahl (M)", [("Bo Ramsell", "present"), ("Karin Dahl", "absent")]),
        ("Bo Ramsell (M) frånv.", [("Bo Ramsell", "absent")]),
        ("Bo Ramsell (M) tjg", [("Bo Ramsell", "present")]),
    ],
)
def test_what_is_cut_short_behind_a_party_tells_who_was_there(entry: str, found: list[tuple[str, str]]) -> None:
    """A full stop behind it ends no entry, and it is nobody's occupation."""
    listed = rows(f"{HEAD}Beslutande\nEva Lindmark (S), ordförande\n{entry}\n{ITEM}")
    assert [(name, status) for name, _, status, *_ in listed] == [("Eva Lindmark", "present"), *found]


ALONE = (
    "| Eva Lindmark | | {0} |\n| Per Ekdal | | {1} |\n| | Rut Ask | {0} |\n| | Ulla Norin | {1} |\n",
    [("Eva Lindmark", "present"), ("Per Ekdal", "absent"), ("Rut Ask", "present"), ("Ulla Norin", "absent")],
)
BESIDE = (
    "| Eva Lindmark | Rut Ask | {0} |\n| Per Ekdal | Ulla Norin | {1} |\n",
    [("Eva Lindmark", "present"), ("Per Ekdal", "absent")],
)


@pytest.mark.parametrize("table", [pytest.param(ALONE, id="one-of-a-row"), pytest.param(BESIDE, id="two-of-a-row")])
@pytest.mark.parametrize("marks", [("Närvarande", "Frånvarande"), ("X", "-"), ("Ja", "Nej")])
def test_one_column_of_marks_behind_two_lists_is_of_the_one_in_the_row(
    table: tuple[str, list[tuple[str, str]]], marks: tuple[str, str]
) -> None:
    """A mark is of the member where both columns are filled, and nothing is told of the substitute then."""
    text, expected = table
    heading = "| Ledamöter | Ersättare | Närvaro |\n|---|---|---|\n"
    found = rows(f"{HEAD}{heading}{text.format(*marks)}{ITEM}")
    assert [(name, status) for name, _, status, *_ in found] == expected


def test_those_who_sign_a_list_with_their_initials_stay_in_it() -> None:
    """Initials at the edge of the rows of a list say that somebody signed, and are no column of who is to act."""
    heading = "| Ledamöter | Ersättare | Sign |\n|---|---|---|\n"
    text = "| Eva Lindmark (S) | | EL |\n| Per Ekdal (M) | | |\n| | Rut Ask (M) | |\n| | Ulla Norin (C) | UN |\n"
    found = rows(f"{HEAD}{heading}{text}{ITEM}")
    assert [name for name, *_ in found] == ["Eva Lindmark", "Per Ekdal", "Rut Ask", "Ulla Norin"]


def test_whom_somebody_serves_for_stands_in_a_column_with_a_capital() -> None:
    """It is no entry of its own, whatever letter it begins with."""
    text = (
        "Vägnämnden\nProtokoll 2024-03-12\n\nNärvarande ledamöter\nEva Lindmark (S)          Ordförande\n\n"
        "Tjänstgörande ersättare\nBo Ramsell (V)            Tjänstgör för Ulla Norin (V)\n"
        "Rut Dahl (C)              Ersätter Hans Berg (C)\n\n§ 1 Bro\nBeslut\nBron byggs.\n"
    )
    assert {row[0]: row[1:3] for row in rows(text)} == {
        "Eva Lindmark": ("Socialdemokraterna", "present"),
        "Bo Ramsell": ("Vänsterpartiet", "present"),
        "Rut Dahl": ("Centerpartiet", "present"),
        "Ulla Norin": ("Vänsterpartiet", "absent"),
        "Hans Berg": ("Centerpartiet", "absent"),
    }


@pytest.mark.parametrize(
    "heading", ["Beslutande och tjänstgörande ersättare", "Beslutande och", "Beslutande och ersättare"]
)
def test_a_heading_of_members_and_those_who_serve_makes_nobody_a_substitute(heading: str) -> None:
    """Only who serves for another one is, also where the heading is set over several lines of its column."""
    rest = ["tjänstgörande", "ersättare"] if heading.endswith("och") else ["", ""]
    text = (
        f"Vägnämnden\nProtokoll 2024-03-12\n\n{heading:42}Eva Lindmark (S), ordförande\n"
        f"{rest[0]:42}Bo Ramsell (V) tjg. för Ulla Norin (V)\n{rest[1]:42}Rut Dahl (C)\n\n§ 1 Bro\nBeslut\nBron byggs.\n"
    )
    assert {row[0]: row[2:4] for row in rows(text)} == {
        "Eva Lindmark": ("present", "chair member"),
        "Bo Ramsell": ("present", "substitute"),
        "Rut Dahl": ("present", "member"),
        "Ulla Norin": ("absent", ""),
    }


@pytest.mark.parametrize(
    ("listed", "there"),
    [
        ("Närvarande: samtliga ledamöter utom Eva Lindmark (S) och Bo Ramsell (V).", {}),
        (
            "Beslutande      Fullmäktiges samtliga ledamöter med undantag för Eva Lindmark (S)\n                och Bo Ramsell (V). Närvarande för fullmäktige ersättare, bilaga 1",
            {},
        ),
        ("Närvarande: Rut Dahl samt övriga ledamöter utom Eva Lindmark och Bo Ramsell", {"Rut Dahl": "present"}),
    ],
)
def test_all_but_those_who_are_named_were_there(listed: str, there: dict[str, str]) -> None:
    """Who is named behind "utom" was away; who is named before it was there."""
    found = {
        row[0]: row[2]
        for row in rows(f"Vägnämnden\nProtokoll 2024-03-12\n\n{listed}\n\n§ 1 Bro\nBeslut\nBron byggs.\n")
    }
    assert found == {**there, "Eva Lindmark": "absent", "Bo Ramsell": "absent"}
