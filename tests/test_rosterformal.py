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


BEFORE = "Vägnämnden\n2023-05-03\n\nBeslutande\nEva Lindmark (S), ordförande\nPer Ekvall (M), vice ordförande\nUlla Norin (C)\n\nErsättare\nGun Skoog (S)\n\n§ 6 Dagordning\n\nBeslut\nDagordningen godkänns.\n\n§ 7 Planen\n\n"
BEHIND = "\n\nBeslut\nPlanen antas.\n\n§ 8 Läget\n\nBeslut\nLäget noteras.\n"


@pytest.mark.parametrize(
    ("told", "away"),
    [
        ("Jäv\nEva Lindmark (S) anmäler jäv och deltar inte. Per Ekvall (M) går in som ordförande.", ["Eva Lindmark"]),
        ("Jäv\nEva Lindmark (S) anmäler jäv. Gun Skoog (S) tjänstgör i hennes ställe.", ["Eva Lindmark"]),
        ("Jäv\nEva Lindmark (S) lämnar rummet. I hennes ställe inträder Gun Skoog (S).", ["Eva Lindmark"]),
        ("Jäv\nEva Lindmark (S)\nUlla Norin (C)", ["Eva Lindmark", "Ulla Norin"]),
        ("Jäv\nIngen av Eva Lindmark och Ulla Norin anmäler jäv.", []),
        ("Jäv\nInget jäv anmäls. Ulla Norin berättar om vägen.", []),
        ("Eva Lindmark (S) är jävig och byts ut mot Gun Skoog (S).", ["Eva Lindmark"]),
        ("På grund av jäv deltar inte Eva Lindmark (S).", ["Eva Lindmark"]),
        ("Eva Lindmark anmäler delikatessjäv.", ["Eva Lindmark"]),
        ("Eva Lindmark anmälde jäv varför Per Ekvall ledde ärendet.", ["Eva Lindmark"]),
        ("Eva Lindmark anmäler jäv och överlåter ordförandeskapet till Per Ekvall.", ["Eva Lindmark"]),
        ("Ulla Norin frågade om Eva Lindmark var jävig. Hon ansåg inte det.", []),
    ],
)
def test_the_disqualified_were_away_for_the_item_and_nobody_else_named_there(told: str, away: list[str]) -> None:
    """Who steps in for them, who asks, and who is found not to be so stay."""
    assert [name for name, *_, items in rows(BEFORE + told + BEHIND) if items == "6 8"] == away


def test_paragraphs_around_those_treated_are_of_their_count() -> None:
    """An extract treats one of them; the list tells of the others."""
    text = "Beslutande\nEva Lindmark (S) §§ 10-11, 13-16\nPer Ekvall (M), deltar ej § 12\nUlla Norin (C)\n"
    found = {name: items for name, *_, items in rows(f"{HEAD}{text}\n§ 12 Planen\n\nBeslut\nPlanen antas.\n")}
    assert found["Per Ekvall"] == found["Eva Lindmark"] == "10 11 13 14 15 16"


@pytest.mark.parametrize(
    "listed",
    [
        "(S) Eva Lindmark, ordförande\n(S) Bo Ramsell\n(M) Per Ekvall\n",
        "Socialdemokraterna\nEva Lindmark, ordförande\nBo Ramsell\nModeraterna\nPer Ekvall\n",
        "S: Eva Lindmark ordf., Bo Ramsell\nM: Per Ekvall\n",
        "Eva Lindmark, ordförande\nSocialdemokraterna\nBo Ramsell\nSocialdemokraterna\nPer Ekvall\nModeraterna\n",
    ],
)
def test_a_party_before_names_is_that_of_those_behind_it(listed: str) -> None:
    """In brackets, as a heading or before a colon; where names stand first, the party below is theirs."""
    assert [(name, party) for name, party, *_ in rows(f"{HEAD}Beslutande\n{listed}{ITEM}")] == [
        ("Eva Lindmark", S),
        ("Bo Ramsell", S),
        ("Per Ekvall", M),
    ]


@pytest.mark.parametrize(
    "entry",
    [
        "Ulla Norin (C) ersätts § 7 av Gun Skoog (S)",
        "Ulla Norin (C), ersätts av Gun Skoog (S) § 7",
        "Ulla Norin (C)\nGun Skoog (S) tjg § 7 för Ulla Norin (C)",
        "Ulla Norin (C)\nGun Skoog (S) ersätter § 7 Ulla Norin (C)",
    ],
)
def test_who_is_replaced_for_an_item_was_there_for_the_others(entry: str) -> None:
    """Whichever of the two the list names first; nobody is employed by the one who is away."""
    text = f"Vägnämnden\n2023-05-03\n\nBeslutande\nEva Lindmark (S)\n{entry}\nPer Ekvall (M)\n\n§ 6 Dagordning\n\nBeslut\nDen godkänns.\n"
    found = {name: (party, items) for name, party, _, _, items in rows(f"{text}\n§ 7 Planen{BEHIND}")}
    assert found["Ulla Norin"] == (C, "6 8")
    assert found["Gun Skoog"] == (S, "7")
    assert found["Per Ekvall"] == (M, "")


def test_who_stands_in_among_those_of_a_member_of_the_body_is_there_too() -> None:
    """The line of a municipality names who sits for it and for whom."""
    text = "Närvarande\nSala kommun: Eva Lindmark (S), ordförande\nKrokoms kommun: Ulla Norin (C) ersättare för Per Ekvall (M)\n"
    assert [(name, status) for name, _, status, *_ in rows(HEAD + text + ITEM)] == [
        ("Eva Lindmark", "present"),
        ("Ulla Norin", "present"),
        ("Per Ekvall", "absent"),
    ]


@pytest.mark.parametrize(
    ("told", "items"),
    [
        ("ej närvarande § 7", "6 8 9"),
        ("frånvarande under §§ 7-8", "6 9"),
        ("deltar inte i beslut § 7", "6 8 9"),
        ("anlände kl 13.20 (§ 7)", "7 8 9"),
        ("ankom 13.20, § 7", "7 8 9"),
        ("anlände efter § 7", "8 9"),
        ("lämnade kl 14.00 (§ 7)", "6 7"),
        ("avvek kl. 14.00, § 7", "6 7"),
        ("lämnade före § 7", "6"),
        ("från kl 13.20 (§ 7)", "7 8 9"),
        ("§§ 7-", "7 8 9"),
        ("fr.o.m. § 7 t.o.m. § 8", "7 8"),
        ("t.o.m. § 6, fr.o.m. § 8", "6 8 9"),
        ("anlände kl 13.20 § 7, lämnade kl 14.30 § 8", "7 8"),
        ("§§ 6-8, ej § 7", "6 8"),
        ("paragraferna 6 och 7", "6 7"),
        ("ordförande fr.o.m. § 8, ej § 7", "6 8 9"),
    ],
)
def test_when_somebody_came_left_or_was_away(told: str, items: str) -> None:
    """The next one in the list is there all the time."""
    text = "".join(f"§ {n} Ärende {n}\n\nBeslut\nPlanen antas.\n\n" for n in (6, 7, 8, 9))
    head = f"Vägnämnden\n2023-05-03\n\nBeslutande\nEva Lindmark (S)\nUlla Norin (C), {told}\nPer Ekvall (M)\n\n"
    found = {name: (party, at) for name, party, _, _, at in rows(head + text)}
    assert found == {"Eva Lindmark": (S, ""), "Ulla Norin": (C, items), "Per Ekvall": (M, "")}


def test_who_is_replaced_later_was_there_until_then() -> None:
    """The one who stands in was there for the rest."""
    text = "".join(f"§ {n} Ärende {n}\n\nBeslut\nPlanen antas.\n\n" for n in (6, 7, 8))
    entry = "Ulla Norin (C) §§ 6-7, därefter ersatt av Gun Skoog (C)"
    found = rows(f"Vägnämnden\n2023-05-03\n\nBeslutande\nEva Lindmark (S)\n{entry}\n\n{text}")
    assert [(name, roles, at) for name, _, _, roles, at in found[1:]] == [
        ("Ulla Norin", "member", "6 7"),
        ("Gun Skoog", "substitute", "8"),
    ]


@pytest.mark.parametrize(
    ("heading", "status", "roles"),
    [
        ("Närvarande ej beslutande", "present", "substitute"),
        ("Icke beslutande närvarande", "present", "substitute"),
        ("Ersättare för frånvarande ledamöter", "present", "substitute"),
        ("Ej ledamöter", "guest", ""),
    ],
)
def test_a_heading_that_says_what_those_below_it_are_not(heading: str, status: str, roles: str) -> None:
    """And one that names others whom those below it stand in for."""
    text = f"Beslutande\nEva Lindmark (S), ordförande\nBo Ramsell (M)\n\n{heading}\nUlla Norin (C)\nPer Ekdal (S)\n"
    found = {name: (where, what) for name, _, where, what, _ in rows(HEAD + text + ITEM)}
    assert found["Ulla Norin"] == found["Per Ekdal"] == (status, roles)


def test_columns_that_say_who_was_there_name_nobody_s_employer() -> None:
    """Also where they begin with a capital."""
    text = "Ledamöter\nS   Eva Lindmark   Ordförande   Närvarande\nM   Per Ekvall     Ledamot      Frånvarande\n"
    more = "Ersättare\nM   Bo Ramsell     Tjg ers för Per Ekvall\n"
    assert [(name, party, where) for name, party, where, *_ in rows(HEAD + text + more + ITEM)] == [
        ("Eva Lindmark", S, "present"),
        ("Per Ekvall", M, "absent"),
        ("Bo Ramsell", M, "present"),
    ]


def test_a_column_of_offices_without_a_heading_and_surnames_first_are_read() -> None:
    """Between the names and the crosses; and in the text the same people are called in the usual order."""
    text = (
        "Närvarande                                       Närv.   Frånv.\n"
        "Lindmark Eva     ordförande                       x\n"
        "Ramsell Bo       viceordförande                   x\n"
        "Norin Ulla       ledamot                                  x\n"
        "Ekdal Per        ledamot                          x\n"
        "Skoog Gun        ersättare för Ulla Norin         x\n"
        "\nJusterare: Per Ekdal             Gun Skoog\n"
    )
    assert [(name, status, roles) for name, _, status, roles, _ in rows(HEAD + text + ITEM)] == [
        ("Eva Lindmark", "present", "chair"),
        ("Bo Ramsell", "present", "vice-chair"),
        ("Ulla Norin", "absent", ""),
        ("Per Ekdal", "present", "verifier member"),
        ("Gun Skoog", "present", "verifier substitute"),
    ]


@pytest.mark.parametrize("colon", [":", ""])
def test_the_longest_name_of_a_municipality_leaves_one_blank_before_its_people(colon: str) -> None:
    """Those right below its first one are its people, too."""
    text = (
        f"Härnöbygdens kommun{colon or ' '} Eva Lindmark (S), ordförande\n"
        "                     Ulla Norin (M) på distans\n"
        f"{f'Ramviks kommun{colon}':21}Bo Ramsell (C), vice ordförande\n"
        "                     Per Ekdal (S)\n"
    )
    found = [row[:2] for row in rows(f"{HEAD}Närvarande:\n{text}{ITEM}")]
    assert found == [
        ("Eva Lindmark", "Härnöbygdens kommun"),
        ("Ulla Norin", "Härnöbygdens kommun"),
        ("Bo Ramsell", "Ramviks kommun"),
        ("Per Ekdal", "Ramviks kommun"),
    ]


@pytest.mark.parametrize(
    ("first", "then"), [("{columns}Ledamöter\n", "Ersättare\n"), ("Ledamöter\n{columns}", "\nErsättare\n")]
)
def test_columns_that_are_headed_once_for_all_lists(first: str, then: str) -> None:
    """A party has a column without a heading; who is stood in for is told by letters."""
    columns = "                                 Närvarande    Ersättare för      §§\n"
    text = (
        f"{first.format(columns=columns)}"
        "Eva Lindmark, ordf.        S     Ja\n"
        "Ulla Norin                 C     Nej\n"
        "Maj-Britt Dahl             KD    Ja                               7–8\n"
        f"{then}"
        "Bo Ramsell                 C     Ja            Ulla Norin\n"
        "Per Ekdal                  KD    Ja            M-B Dahl           9\n"
        "Örjan Frisk                M     Nej\n"
    )
    found = [(name, party, status) for name, party, status, *_ in rows(f"{HEAD}{text}{ITEM}")]
    assert found == [
        ("Eva Lindmark", S, "present"), ("Ulla Norin", C, "absent"), ("Maj-Britt Dahl", KD, "present"),
        ("Bo Ramsell", C, "present"), ("Per Ekdal", KD, "present"), ("Örjan Frisk", M, "absent"),
    ]  # fmt: skip


def test_who_is_stood_in_for_in_brackets_behind_for() -> None:
    """An association there is whom somebody speaks for."""
    found = rows(f"{HEAD}Närvarande\nEva Lindmark\nBo Ramsell (för Ulla Norin)\nPer Ekdal (för Region Skåne)\n{ITEM}")
    assert [(row[0], row[2]) for row in found] == [
        ("Eva Lindmark", "present"), ("Bo Ramsell", "present"), ("Ulla Norin", "absent"), ("Per Ekdal", "present"),
    ]  # fmt: skip


def test_officials_who_report() -> None:
    """They are guests, each for items."""
    text = "Beslutande:\n  Eva Lindmark\n\nFöredragande tjänstemän:\n  Enhetschef Per Ekdal (§ 7)\n"
    found = rows(f"{HEAD}{text}\n§ 7 Planen\n\nBeslut\nPlanen antas.\n\n§ 8 Bron\n\nBeslut\nBron byggs.\n")
    assert [(row[0], row[2], row[4]) for row in found] == [("Eva Lindmark", "present", ""), ("Per Ekdal", "guest", "7")]
