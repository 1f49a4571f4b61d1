"""Titles of items in bokmål that run into what is told of them, their numbers, and who undertakes what; all invented."""

from __future__ import annotations

import pytest
from written import understood

HEAD = "Referat fra styremøte i Fjordvik Vel 3. mai 2022\n\nTil stede: Kari Moen, Ola Lie\n\n"

NUMBERED = [
    pytest.param("10 – 2022        Innkalling\n\nInnkallingen ble godkjent.\n\n11 – 2022        Dugnad\n\nDet blir dugnad.", [("10", "Innkalling"), ("11", "Dugnad")], id="number-and-year"),
    pytest.param("1 Skolemiljø\nKari informerer.\n2 Trafikk\nOla ringer kommunen.\n3 Eventuelt\nIngen saker.", [("1", "Skolemiljø"), ("2", "Trafikk"), ("3", "Eventuelt")], id="bare-numbers"),
    pytest.param("Styresak 4/22 Dugnad\nDet blir dugnad.\n\nStyresak 5/22 Leie\nSalen leies ut.", [("4", "Dugnad"), ("5", "Leie")], id="board-matters"),
    pytest.param("Punkt 1: Dugnad\nDet blir dugnad.\n\nPunkt 2: Leie\nSalen leies ut.", [("1", "Dugnad"), ("2", "Leie")], id="points"),
    pytest.param("Sak 1 Økonomi - Ola orienterte om regnskapet.\nSak 2 Leie\nSalen leies ut.", [("1", "Økonomi"), ("2", "Leie")], id="dash-and-a-sentence"),
    pytest.param("Sak 1 Dugnad Styret vedtok å ha dugnad i juni.\nSak 2 Leie\nSalen leies ut.", [("1", "Dugnad"), ("2", "Leie")], id="what-the-board-did"),
    pytest.param("Sak 1 Godkjenning av innkalling Innkallingen ble godkjent.\nSak 2 Leie\nSalen leies ut.", [("1", "Godkjenning av innkalling"), ("2", "Leie")], id="formalities"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "titles"), NUMBERED)
def test_titles_end_where_the_telling_begins(body: str, titles: list[tuple[str, str]]) -> None:
    """Whatever numbers stand before them."""
    assert [(i.number, i.title) for i in understood(f"{HEAD}{body}\n").minutes.items] == titles


HEARD = [
    pytest.param("Ola arrangerer dugnad på mandag.", "commitment", id="arrangerer"),
    pytest.param("Ola skriver lapp.", "commitment", id="skriver"),
    pytest.param("Ola følger dette opp.", "commitment", id="følger-opp"),
    pytest.param("Ola luftet en idé om flere benker.", "proposal", id="luftet"),
    pytest.param("Ola reagerte på prisen.", "concern", id="reagerte"),
    pytest.param("Det etterlyses flere frivillige.", "request", id="etterlyses"),
    pytest.param("Det ønskes flere benker.", "wish", id="ønskes"),
]


@pytest.mark.parametrize(("said", "kind"), HEARD)
def test_who_undertakes_or_wants_something_is_heard(said: str, kind: str) -> None:
    """Where nobody is named, too."""
    assert [u.kind for u in understood(f"{HEAD}Sak 1 Dugnad\n{said}\n").utterances] == [kind]


def test_who_takes_the_minutes_undertakes_nothing() -> None:
    """That is an office of the meeting."""
    assert understood(f"{HEAD}Sak 1 Dugnad\nOla skriver referat.\n").utterances == ()
