"""Lists of elected bodies: seats nobody has, parties behind commas, officials among the elected. All of it invented."""

from __future__ import annotations

import pytest
from rostered import rows

HEAD = "Vägnämnden\n2014-05-27\n\n"
ITEM = "\n§ 7 Planen\n\nBeslut\nPlanen antas.\n"
S, M, C, KD = "Socialdemokraterna", "Moderaterna", "Centerpartiet", "Kristdemokraterna"


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("Bo Ramsell (M) Vakant (KD)", [("Bo Ramsell", M)]),
        ("Bo Ramsell (M), vakant (KD)", [("Bo Ramsell", M)]),
        ("Bo Ramsell, (M) Vakans", [("Bo Ramsell", M)]),
        ("Vakant (M)", []),
        ("Bo Vakantsson (M)", [("Bo Vakantsson", M)]),
    ],
)
def test_an_empty_seat_is_nobody_and_nobody_s_employer(entry: str, expected: list[tuple[str, str]]) -> None:
    """It may stand behind somebody on one line."""
    found = rows(f"{HEAD}Beslutande\nEva Lindmark (S), ordförande\n{entry}\nUlla Norin (C)\n{ITEM}")
    assert [(name, party) for name, party, *_ in found] == [("Eva Lindmark", S), *expected, ("Ulla Norin", C)]


def test_a_party_between_commas_is_one_where_the_list_writes_them_so() -> None:
    """In small letters, too, before an office or before whom somebody stands in for."""
    text = (
        "Beslutande\nEva Lindmark, s, ordförande\nBo Ramsell, m\nUlla Norin, kd, ersätter Gun Skoog, kd\nPer Ekdal, c\n"
    )
    assert [(name, party) for name, party, *_ in rows(HEAD + text + ITEM)] == [
        ("Eva Lindmark", S),
        ("Bo Ramsell", M),
        ("Ulla Norin", KD),
        ("Gun Skoog", KD),
        ("Per Ekdal", C),
    ]


@pytest.mark.parametrize(
    ("group", "status"), [("Beslutande", "guest"), ("Ledamöter", "guest"), ("Närvarande", "present")]
)
def test_who_has_an_occupation_and_no_party_below_the_elected_is_an_official(group: str, status: str) -> None:
    """Among those elected alone: who is merely present may have any occupation."""
    text = f"{group}\nEva Lindmark (S), ordförande\nBo Ramsell (M)\nUlla Norin (C), lärare\nPer Ekdal, vägchef\n"
    assert [(name, where) for name, _, where, *_ in rows(HEAD + text + ITEM)] == [
        ("Eva Lindmark", "present"),
        ("Bo Ramsell", "present"),
        ("Ulla Norin", "present"),
        ("Per Ekdal", status),
    ]


@pytest.mark.parametrize(
    ("heading", "status", "roles"),
    [
        ("Övriga beslutande ledamöter", "present", "member"),
        ("* Övriga beslutande", "present", "member"),
        ("Närvarande ej tjänstgörande", "present", "substitute"),
        ("Deltar på distans", "present", "member"),
        ("Närvarande revisorer", "guest", ""),
    ],
)
def test_further_groups_of_the_elected(heading: str, status: str, roles: str) -> None:
    """By what they do there, and not by that they are others."""
    text = f"Beslutande\nEva Lindmark (S), ordförande\nBo Ramsell (M)\n\n{heading}\nUlla Norin (C)\nPer Ekdal (S)\n"
    found = {name: (where, what) for name, _, where, what, _ in rows(HEAD + text + ITEM)}
    assert found["Ulla Norin"] == found["Per Ekdal"] == (status, roles)


@pytest.mark.parametrize(
    ("signed", "chairs"),
    [
        ("Ordförande Karin Dahl sekreterare Ulla Norin\nJusterare\n", ["Eva Lindmark"]),
        ("Ordförande Ulla Norin § 7\n", ["Eva Lindmark", "Ulla Norin"]),
        ("Ordförande Bo Ramsell\n", ["Eva Lindmark", "Bo Ramsell"]),
        ("Ordförande Justerande.. Eva Lindmark Ulla Norin\n", ["Eva Lindmark"]),
    ],
)
def test_a_label_torn_off_its_name_makes_nobody_chair_whom_the_list_does_not(signed: str, chairs: list[str]) -> None:
    """A vice-chair may have led the meeting, and anybody an item of it."""
    text = "Beslutande\nEva Lindmark (S), ordförande\nBo Ramsell (M), vice ordförande\nUlla Norin (C)\n\nÖvriga\nKarin Dahl, sekreterare\n\n"
    found = rows(f"{HEAD}{text}Underskrifter\n{signed}{ITEM}")
    assert [name for name, _, _, roles, _ in found if "chair" in roles.split()] == chairs


def test_points_of_another_count_say_nothing_of_the_paragraphs() -> None:
    """Who comes from point 3 on, where the sitting counts in §§ from 97 on, attends none of those before."""
    text = "Beslutande\nEva Lindmark (S), ordförande\nBo Ramsell (M) ersätter Per Ekdal (M) punkt 1 och 2\nUlla Norin (C) från punkt 3\n"
    items = "\n§ 97 Planen\n\nBeslut\nPlanen antas.\n\n§ 98 Taxan\n\nBeslut\nTaxan antas.\n"
    assert {name: when for name, _, status, _, when in rows(HEAD + text + items) if status == "present"} == {
        "Eva Lindmark": "",
        "Bo Ramsell": "1 2",
        "Ulla Norin": "",
    }


def test_auditors_invited_below_a_sentence_are_guests() -> None:
    """The heading says who they are, wherever in the list it stands."""
    text = (
        "Ledamöter\nEva Lindmark (S), ordförande\nBo Ramsell (M)\n\nJustering\n"
        "Att justera valdes Bo Ramsell.\n\nInbjudna politiskt valda revisorer\nUlla Norin\nPer Ekdal\n"
    )
    found = {name: status for name, _, status, *_ in rows(HEAD + text + ITEM)}
    assert found["Ulla Norin"] == found["Per Ekdal"] == "guest"


@pytest.mark.parametrize(
    ("line", "roles"),
    [
        ("Ordförande Eva Lindmark (M), vice ordföranden Bo Ramsell (S), Ulla Norin (C)", ["chair", "vice-chair", ""]),
        ("Ordförande: Eva Lindmark (M), Bo Ramsell (S)", ["chair", ""]),
        ("Ordförande: Eva Lindmark (M) och Bo Ramsell (S)", ["chair", "chair"]),
        ("Ordförande: Eva Lindmark (M) §§ 1-3, Bo Ramsell (S) §§ 4-9", ["chair", "chair"]),
        ("Ordförande: Eva Lindmark, Norra Vägförening", ["chair"]),
    ],
)
def test_one_leads_and_who_stands_behind_a_comma_was_there(line: str, roles: list[str]) -> None:
    """Two lead where both are joined or each led a part."""
    found = rows(f"{HEAD}Närvarande:\n{line}\n{ITEM}")
    assert [" ".join(r for r in what.split() if "chair" in r) for _, _, _, what, _ in found] == roles


@pytest.mark.parametrize(
    ("title", "house"),
    [
        ("enhetschef Ekgården", "Ekgården"),
        ("rektor Viksskolan, § 7", "Viksskolan"),
        ("enhetschef Norr", ""),
        ("projektledare Viksskolan", ""),
    ],
)
def test_who_heads_a_house_comes_from_it(title: str, house: str) -> None:
    """Of a part of an administration by a point of the compass, or a project, nothing is said so."""
    text = (
        f"Beslutande\nEva Lindmark (S), ordförande\nBo Ramsell (M)\n\nÖvriga\nUlla Norin, {title}\nPer Ekdal, ekonom\n"
    )
    assert next(body for name, body, *_ in rows(HEAD + text + ITEM) if name == "Ulla Norin") == house


@pytest.mark.parametrize("line", ["Ordföranden Eva Lindmark (M)", "Ordförande Eva Lindmark (M)"])
def test_an_office_before_a_name_may_be_definite(line: str) -> None:
    """ "The chair Eva Lindmark" is in the chair as "chair Eva Lindmark" is."""
    found = rows(f"{HEAD}Närvarande:\n{line}, vice ordföranden Bo Ramsell (S), Ulla Norin (C)\n{ITEM}")
    assert [roles for _, _, _, roles, _ in found] == ["chair", "vice-chair", ""]
