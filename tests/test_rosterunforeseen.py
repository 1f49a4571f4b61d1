"""Headings and labels of a list in words that no table holds, and what stands behind names; all persons invented."""

from __future__ import annotations

import pytest
from rostered import ITEMS, rows

HEAD = "Norra Ekby fiberförening\nMöte 2024-03-12 kl. 18.30 i bystugan\n\n"
WITH = "Närvarande\nEva Lindmark\nPer Ekvall\nRut Dahl\n\n"


def statuses(text: str) -> dict[str, str]:
    """How each of those listed was there."""
    return {name: status for name, _, status, _, _ in rows(HEAD + text + ITEMS)}


def roles(text: str) -> dict[str, str]:
    """The offices of those listed."""
    return {name: held for name, _, _, held, _ in rows(HEAD + text + ITEMS)}


@pytest.mark.parametrize(
    "layout", ["{h}: Tore Nyman, Siv Falk\n", "{h}\nTore Nyman\nSiv Falk\n", "{h}\n- Tore Nyman\n- Siv Falk\n"]
)
@pytest.mark.parametrize(
    ("heading", "status"),
    [
        ("Inte här", "absent"),
        ("Ej i rummet", "absent"),
        ("Hade tyvärr inte möjlighet", "absent"),
        ("Dök inte upp", "absent"),
        ("Saknades i kväll", "absent"),
        ("På semester", "absent"),
        ("Utan besked", "absent"),
        ("Vilka fattades", "absent"),
        ("På besök", "guest"),
        ("Observatörer", "guest"),
        ("Tillkallade", "guest"),
        ("Ej röstande", "guest"),
    ],
)
def test_an_unforeseen_heading_says_how_those_below_it_were_there(heading: str, status: str, layout: str) -> None:
    """Negation before anything says that they were away, visits and lacking votes that they were guests."""
    found = statuses(WITH + layout.format(h=heading))
    assert (found["Tore Nyman"], found["Siv Falk"], found["Eva Lindmark"]) == (status, status, "present")


@pytest.mark.parametrize("heading", ["Här", "Vi som satt med", "Församlade", "I lokalen", "Gruppen"])
def test_a_heading_that_says_nothing_opens_the_list_where_none_is_there(heading: str) -> None:
    """Names right below an unknown heading in the head are those present, where only the absent are labelled."""
    below = f"{heading}\nEva Lindmark\nPer Ekvall\nRut Dahl\n\nFrånvarande\nTore Nyman\n"
    beside = f"{heading.ljust(20)}Eva Lindmark\n{' ' * 20}Per Ekvall\n{' ' * 20}Rut Dahl\n\nFrånvarande: Tore Nyman\n"
    expected = {"Eva Lindmark": "present", "Per Ekvall": "present", "Rut Dahl": "present", "Tore Nyman": "absent"}
    assert statuses(below) == expected == statuses(beside)


@pytest.mark.parametrize("heading", ["Sändlista", "Valberedning", "Kopia till"])
def test_a_list_of_others_is_none_of_those_present(heading: str) -> None:
    """Those whom something is sent to, or who were chosen, need not have been there."""
    assert statuses(f"{heading}\nEva Lindmark\nPer Ekvall\nRut Dahl\n") == {}


@pytest.mark.parametrize("layout", ["{h}: {p}\n", "{h}\n{p}\n", "{h}          {p}\n"])
@pytest.mark.parametrize(
    ("label", "office"),
    [
        ("Protokollet justeras av", "verifier"),
        ("PROTOKOLLET GRANSKAS AV", "verifier"),
        ("Ska justera", "verifier"),
        ("Jämte ordföranden justerar", "verifier"),
        ("Dagens justerare", "verifier"),
        ("Satt vid klubban", "chair"),
        ("Ordförande för dagen", "chair"),
        ("Protokollet skrivet av", "secretary"),
        ("Skriver gör", "secretary"),
    ],
)
def test_an_office_in_unforeseen_words_below_the_absent_is_no_absence(label: str, office: str, layout: str) -> None:
    """Whoever is said to lead, write or verify, in whatever words, has that office and was there."""
    text = f"{WITH}Frånvarande\nTore Nyman\n\n{layout.format(h=label, p='Per Ekvall')}"
    assert (statuses(text)["Per Ekvall"], roles(text)["Per Ekvall"]) == ("present", office)


@pytest.mark.parametrize(
    "line",
    [
        "Kaffeansvarig\nPer Ekvall\n",
        "Kassör: Per Ekvall\n",
        "Per Ekvall bjöd på kaffe i pausen.\n",
        "Lotsbåt: Per Ekvall\n",
    ],
)
def test_what_is_of_others_ends_a_list_of_the_absent(line: str) -> None:
    """A heading, a label or a sentence below those who were away makes nobody absent."""
    assert statuses(f"{WITH}Frånvarande\nTore Nyman\n\n{line}")["Per Ekvall"] == "present"


@pytest.mark.parametrize(
    ("behind", "office"),
    [
        (", ledde", "chair"),
        (" (höll i klubban)", "chair"),
        (", skrev protokoll", "secretary"),
        (" – noterar", "secretary"),
        (" (läser igenom)", "verifier"),
        (", granskar protokollet", "verifier"),
        (" (vikarie för Tore Nyman)", "substitute"),
    ],
)
def test_verbs_behind_a_name_tell_the_office(behind: str, office: str) -> None:
    """What somebody did at the meeting, behind the name, is an office as its noun is."""
    assert roles(f"Närvarande\nEva Lindmark\nPer Ekvall{behind}\nRut Dahl\n")["Per Ekvall"] == office


@pytest.mark.parametrize("behind", [", frånv.", " (kom inte)", " – borta", " (inte här)", ", ej", " (uteblev)"])
def test_few_words_behind_a_name_tell_that_somebody_was_away(behind: str) -> None:
    """A negation or an absence behind a name is of its bearer alone."""
    found = statuses(f"Närvarande\nEva Lindmark\nPer Ekvall{behind}\nRut Dahl\n")
    assert found == {"Eva Lindmark": "present", "Per Ekvall": "absent", "Rut Dahl": "present"}


def test_whoever_stands_below_one_marked_as_away_is_not_away() -> None:
    """The mark is of its own line, not of the next one."""
    found = statuses("Närvarande\nEva Lindmark\nPer Ekvall, ej närvarande\nRut Dahl\n")
    assert (found["Per Ekvall"], found["Rut Dahl"]) == ("absent", "present")


@pytest.mark.parametrize("behind", [" (Teams)", " (Zoom)", " – Teams", ", för Tore Nyman"])
def test_a_channel_or_whom_one_stands_in_for_is_no_employer(behind: str) -> None:
    """Nobody works at what they met by, nor at the one whose place they took."""
    found = {
        name: body for name, body, *_ in rows(f"{HEAD}Närvarande\nEva Lindmark, SMHI\nPer Ekvall{behind}\n{ITEMS}")
    }
    assert found["Per Ekvall"] == ""


@pytest.mark.parametrize(("yes", "no"), [("✓", "–"), ("x", "-"), ("ja", "nej")])
def test_a_last_column_of_marks_tells_who_was_there(yes: str, no: str) -> None:
    """Where all rows end in a tick or a stroke, a stroke says that somebody was away."""
    lines = [("Eva Lindmark", "ordförande", yes), ("Per Ekvall", "kassör", no), ("Rut Dahl", "ledamot", yes)]
    text = "".join(f"{name.ljust(20)}{office.ljust(16)}{mark}\n" for name, office, mark in lines)
    expected = {"Eva Lindmark": "present", "Per Ekvall": "absent", "Rut Dahl": "present"}
    assert statuses(text) == expected


def test_employees_beside_employers_are_no_guests() -> None:
    """Where two sides meet, those of each are present; without the other side, employees are guests."""
    sides = "Arbetsgivarrepresentanter\nEva Lindmark\nPer Ekvall\n\nArbetstagarrepresentanter\nRut Dahl, Vision\n"
    alone = "Ledamöter\nEva Lindmark (S)\nPer Ekvall (M)\n\nArbetstagarrepresentanter\nRut Dahl, Vision\n"
    assert (statuses(sides)["Rut Dahl"], statuses(alone)["Rut Dahl"]) == ("present", "guest")


def test_people_behind_labels_in_any_words_are_those_present() -> None:
    """Lines that give nothing but people behind a few words and a colon are the list, where nothing else is."""
    text = "Kommunerna: Eva Lindmark (Sala), Per Ekvall (Heby)\nVården: Rut Dahl\nFörhindrad: Tore Nyman\n"
    found = statuses(text)
    assert found == {"Eva Lindmark": "present", "Per Ekvall": "present", "Rut Dahl": "present", "Tore Nyman": "absent"}


def test_a_heading_with_a_colon_gives_whose_people_follow() -> None:
    """ "Från Ekö Kraft:" ties those below it to that body, whether a register holds it or not."""
    text = "Från Ekö Kraft:\n– Eva Lindmark, projektledare\n– Per Ekvall\nFrån föreningen:\n– Rut Dahl\n"
    found = {name: body for name, body, *_ in rows(HEAD + text + ITEMS)}
    assert (found["Eva Lindmark"], found["Per Ekvall"]) == ("Ekö Kraft", "Ekö Kraft")


@pytest.mark.parametrize("above", ["Närvarande", "Beslutande"])
@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Lärarrepresentanter", "Studentrepresentanter"),
        ("Företrädare för verksamheten", "Företrädare för de studerande"),
        ("Externa ledamöter", "Representanter för lärarna:"),
    ],
)
def test_by_whom_a_part_of_them_stands_for_says_nothing_of_how_they_were_there(
    above: str, first: str, second: str
) -> None:
    """A heading of a part ends what stands above it; those below it were there, or away, as the whole group was."""
    text = f"{above}\n\nOrdförande\n\nEva Lindmark\n\n{first}\nBo Alm, docent\nPer Ekvall\n\n{second}\nSiv Falk\n\nÖvriga\nTore Nyman\n\nFrånvarande\n{second}\nRut Dahl\n"
    there = {name: (body, status) for name, body, status, _, _ in rows(HEAD + text + ITEMS)}
    assert there == {
        "Eva Lindmark": ("", "present"),
        "Bo Alm": ("", "present"),
        "Per Ekvall": ("", "present"),
        "Siv Falk": ("", "present"),
        "Tore Nyman": ("", "guest"),
        "Rut Dahl": ("", "absent"),
    }
    assert [n for n, held in roles(text).items() if "chair" in held] == ["Eva Lindmark"]


def test_who_left_for_a_point_of_an_item_attended_the_item() -> None:
    """A point of what one item decided is no item of the meeting."""
    text = "Beslutande\nEva Lindmark (S) ej § 2 punkt 1\nBo Alm (M) deltar inte i beslutet om § 2, punkterna 1 och 2\nPer Ekvall (C) § 2 punkt 1\n"
    assert {row[0]: row[4] for row in rows(HEAD + text + ITEMS)} == {
        "Eva Lindmark": "",
        "Bo Alm": "",
        "Per Ekvall": "2",
    }
