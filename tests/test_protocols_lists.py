"""Where the clauses of a list end, and what in it counts no clause; all of it is invented."""

from __future__ import annotations

import pytest
from test_protocols import BOARD, protocol


@pytest.mark.parametrize(
    "below",
    [
        pytest.param("Per Ekvall visar siffror. De ökar.", id="prose"),
        pytest.param("Per från polisen informerar:\nLäget är lugnt.", id="what-somebody-told"),
    ],
)
def test_numbered_clauses_end_at_a_line_without_a_number(below: str) -> None:
    """What is told right below them is no clause."""
    text = f"Vägnämnden\n2023-05-03\n\n{BOARD}§ 7 Bron\nBeslut\n1. Bron byggs.\n2. Läget noteras.\n{below}\n"
    told = f"§ 8 Planen\nBeslut\n1. Planen antas.\n{below}\n"
    assert [d.text for d in protocol(text + told).decisions] == ["Bron byggs.", "Läget noteras.", "Planen antas."]


@pytest.mark.parametrize(
    ("section", "decided"),
    [
        pytest.param(
            "Beslut\n- 12. mars 2024 hålls möte i Ekö.\n- 14. maj 2024 hålls årsmöte.\n",
            ["12. mars 2024 hålls möte i Ekö.", "14. maj 2024 hålls årsmöte."],
            id="a-day-is-no-number",
        ),
        pytest.param(
            "Beslut\n- Bokslutet godkändes. Talen i kronor\n  1. Avgifter 1 250 000\n  2. Bidrag 744 357\n"
            "  3. Överskott 22 871\n- Budgeten godkändes\n\nPer visar siffror. De ökar.\n",
            ["Bokslutet godkändes. Talen i kronor", "Budgeten godkändes"],
            id="figures-are-no-clauses",
        ),
    ],
)
def test_figures_before_a_month_or_an_amount_count_no_clauses(section: str, decided: list[str]) -> None:
    """A day is read whole, and a list of amounts below what was decided is neither clauses nor items."""
    read_ = protocol(f"Vägnämnden\n2023-05-03\n\n{BOARD}§ 7 Planen\n\n{section}")
    assert [d.text for d in read_.decisions] == decided
    assert [i.number for i in read_.items] == ["7"]


def test_what_was_decided_below_a_name_is_for_its_bearer() -> None:
    """Where several names stand above entries, each with a colon, none of them is a clause."""
    section = "Beslutspunkter\nEva:\n- Ringer kommunen om bron.\nPer:\n- Tar fram en karta.\n"
    read_ = protocol(f"Vägnämnden\n2023-05-03\n\n{BOARD}§ 7 Planen\n\n{section}")
    assert [d.text for d in read_.decisions] == ["Ringer kommunen om bron.", "Tar fram en karta."]
