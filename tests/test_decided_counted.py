"""Decisions whose clauses are counted and begin with "att", with no lead above them. All of it is invented."""

from __future__ import annotations

import pytest
from written import understood

HEAD = "Vägnämnden\n2023-05-03\n\nBeslutande\nEva Lindmark (S), ordförande\nBo Ramsell (M)\n\n§ 7 Planen\n\nBeslut\n"
CLAUSES = ["att planen antas", "att kostnaden belastar budgeten."]


@pytest.mark.parametrize(
    "listed",
    [
        pytest.param("1. att planen antas,\n2. att kostnaden belastar budgeten.", id="dotted"),
        pytest.param("1) att planen antas\n2) att kostnaden belastar budgeten.", id="bracketed"),
        pytest.param("1 att planen antas\n2 att kostnaden belastar budgeten.", id="bare"),
        pytest.param("\nAtt-satser:\n1. att planen antas,\n2. att kostnaden belastar budgeten.", id="below-a-label"),
    ],
)
def test_counted_clauses_without_a_lead_are_decisions_each(listed: str) -> None:
    """However they are counted; a label above them is none."""
    found = understood(f"{HEAD}{listed}\n\n§ 8 Taxan\n\nBeslut\nTaxan antas.\n")
    assert [d.text for d in found.minutes.decisions if d.item == 0] == CLAUSES


def test_a_counted_clause_ends_the_list_below_the_one_before_it() -> None:
    """The list has marks of its own."""
    listed = "1. att planen antas med\n- ny väg\n- ny bro\n2. att kostnaden belastar budgeten."
    assert understood(f"{HEAD}{listed}\n").minutes.decisions[-1].text == CLAUSES[-1]


def test_what_is_counted_below_a_clause_without_a_number_goes_with_it() -> None:
    """It is no clause of its own."""
    listed = "att planen antas med\n1. ny väg\n2. ny bro\natt kostnaden belastar budgeten."
    found = [d.text for d in understood(f"{HEAD}{listed}\n").minutes.decisions]
    assert found == ["att planen antas med 1. ny väg 2. ny bro", CLAUSES[-1]]


@pytest.mark.parametrize(
    "listed",
    [
        pytest.param("1 att planen antas,\n2 att kostnaden belastar budgeten.", id="bare"),
        pytest.param("1 att planen antas,\n\n2 att kostnaden belastar budgeten.", id="apart"),
        pytest.param("\n1 att planen antas,\n2 att kostnaden belastar budgeten.", id="below-a-blank-line"),
        pytest.param("1 att planen antas,\n2 att kostnaden belastar\nbudgeten.", id="wrapped"),
    ],
)
def test_clauses_with_bare_numbers_below_a_lead_are_decisions_each(listed: str) -> None:
    """The lead needs no "att" or colon of its own, since each clause begins with one."""
    text = HEAD.replace("Beslut\n", "Vägnämnden beslutar\n")
    found = understood(f"{text}{listed}\n\n§ 8 Taxan\n\nBeslut\nTaxan antas.\n")
    assert [d.text.rstrip(",") for d in found.minutes.decisions if d.item == 0] == CLAUSES


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        pytest.param("1 att planen antas.", "att planen antas.", id="small"),
        pytest.param("1 Att planen antas.", "Att planen antas.", id="capital"),
        pytest.param("1. Att planen antas.", "Att planen antas.", id="dotted"),
    ],
)
def test_a_clause_with_a_number_may_be_the_only_one(clause: str, expected: str) -> None:
    """What the lead says is no decision without it."""
    text = HEAD.replace("Beslut\n", "Vägnämnden beslutar\n")
    assert [d.text for d in understood(f"{text}{clause}\n").minutes.decisions] == [expected]


LED = "Vi är överens om att\n\n{}. avtalet förlängs till maj\n\n{}. Ekö kommun betalar skyltarna\n\n{}. skolan byggs om.\n\n"


@pytest.mark.parametrize("numbers", [("1", "2", "3"), ("1", "2", "4")], ids=["counting", "broken"])
def test_entries_that_are_set_wide_are_no_headings(numbers: tuple[str, str, str]) -> None:
    """Each stands between blank lines as a heading would; what counts on with the paragraph beside it is none."""
    text = "Nätverket för skyltar\n2024-05-03\n\nNärvarande: Eva Lindmark, Bo Ramsell\n\n" + LED.format(*numbers)
    found = understood(text + "Att göra\n\n1. Eva skickar avtalet\n\n2. Bo ringer banken\n\nTack för i dag.\n").minutes
    assert not [item.title for item in found.items if "avtalet" in item.title or "banken" in item.title]
    assert {d.text for d in found.decisions} >= {"Eva skickar avtalet", "Bo ringer banken"}


@pytest.mark.parametrize(
    "heading",
    [
        pytest.param("BESLUT 2023:41", id="year-and-number"),
        pytest.param("Beslut nr 41", id="number"),
        pytest.param("Beslut 41/23", id="number-and-year"),
    ],
)
def test_a_heading_that_counts_the_decisions_of_a_year_heads_all_below_it(heading: str) -> None:
    """It is no case number, and what is to be done stands below it without a word that something was decided."""
    told = f"\n{heading}\nLånet får uppgå till 14,2 Mkr.\nBo Ramsell tar fram en plan till den 13 juni.\n"
    found = understood(HEAD.replace("\nBeslut\n", told)).minutes
    assert [d.text for d in found.decisions] == [
        "Lånet får uppgå till 14,2 Mkr.",
        "Bo Ramsell tar fram en plan till den 13 juni.",
    ]
    assert found.items[0].case == ""
