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
