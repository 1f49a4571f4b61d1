"""Minutes that are set as one table, with what was said and who is to act in columns."""

from __future__ import annotations

import pytest

from samgraf.ingest.minutes import Minutes
from samgraf.ingest.parse import parse
from samgraf.ingest.read import document, of_bytes
from samgraf.ingest.text import Passage

HEAD = "Minnesanteckningar Referensgrupp Väg 90\n\n2023-10-03\n\nNärvarande: Ida Sköld (SCB), Maj Wester (DIGG)\n\n"
BLANKS = """Nr   Ärende            Anteckningar                                             Ansvarig     Klart
1    Inledning         Ida hälsade välkommen och alla presenterade sig.
2    Bullerskydd       Maj framförde att de boende är oroliga för bullret.      Ida Sköld    1 nov
                       DIGG lovar att mäta igen i november. Ida
                       återkommer med resultatet.
3    Övrigt            Inget övrigt.
"""
MARKDOWN = """| Ärende | Anteckningar | Beslut/åtgärd | Ansvarig |
|---|---|---|---|
| Inledning | Maj hälsade välkommen. | | |
| Licenser | SCB förordar CC0. DIGG är tveksamt. | Maj tar fram ett förslag till riktlinje. | Maj Wester |
| Webben | Inget nytt. | | |
"""
NUMBERS = """| Punkt | Anteckning | Ansvarig | Klart |
|---|---|---|---|
| 1 | Ida hälsade välkommen. | | |
| 2 | DIGG redovisade mätningar. DIGG ser över skyltningen. | Maj Wester | 2023-10-30 |
| 3 | SCB är positivt till förslaget. | | |
"""


def read(name: str, text: str) -> Minutes:
    return parse(document(of_bytes(name, text.encode())))


def beside(minutes: Minutes, details: tuple[int, ...]) -> list[tuple[str, str]]:
    said: list[Passage] = [minutes.passages[n] for n in details]
    return [(p.section, p.text) for p in said]


@pytest.mark.parametrize(
    ("name", "text", "items", "decided", "details"),
    [
        pytest.param(
            "a.txt",
            BLANKS,
            [("1", "Inledning"), ("2", "Bullerskydd"), ("3", "Övrigt")],
            "Ida återkommer med resultatet.",
            [("owner", "Ida Sköld"), ("when", "1 nov")],
            id="set-with-blanks",
        ),
        pytest.param(
            "a.md",
            MARKDOWN,
            [("", "Inledning"), ("", "Licenser"), ("", "Webben")],
            "Maj tar fram ett förslag till riktlinje.",
            [("owner", "Maj Wester")],
            id="a-column-of-what-was-decided",
        ),
        pytest.param(
            "a.md",
            NUMBERS,
            [("1", ""), ("2", ""), ("3", "")],
            "DIGG ser över skyltningen.",
            [("owner", "Maj Wester"), ("when", "2023-10-30")],
            id="numbers-without-titles",
        ),
    ],
)
def test_rows_are_items(
    name: str, text: str, items: list[tuple[str, str]], decided: str, details: list[tuple[str, str]]
) -> None:
    """Each row gives an item; who is to act and by when belong to the last sentence of its text."""
    minutes = read(name, HEAD + text)
    assert [(i.number, i.title) for i in minutes.items] == items
    (decision,) = minutes.decisions
    assert (minutes.items[decision.item].number or minutes.items[decision.item].title) == (items[1][0] or items[1][1])
    assert decision.text == decided
    assert beside(minutes, decision.details) == details


def test_a_table_of_things_to_do_is_none() -> None:
    """Without a column of notes a table holds tasks, and a table of two rows may be anything."""
    minutes = read("a.md", HEAD + "| Uppgift | Ansvarig |\n|---|---|\n| Boka lokal | Ida |\n| Fika | Maj |\n")
    assert not minutes.items
    assert [d.text for d in minutes.decisions] == ["Boka lokal", "Fika"]


def test_a_label_in_the_cell_of_what_was_decided_parts_no_row() -> None:
    """The column says already that it was decided; who is to act and by when stay beside it."""
    row = "| Skyltar | SCB undrade om kostnaden. | Beslut: ett förslag tas fram. | Maj Wester |\n"
    minutes = read("a.md", HEAD + MARKDOWN + row)
    assert minutes.decisions[-1].text == "ett förslag tas fram."
    assert beside(minutes, minutes.decisions[-1].details) == [("owner", "Maj Wester")]


def test_a_dash_for_an_owner_is_nobody() -> None:
    """A row whose cell for who is to act holds a mark alone tells something, and gives nobody anything to do."""
    table = NUMBERS.replace("| Ida hälsade välkommen. | | |", "| Vägen är lång. | - | – |")
    assert [d.text for d in read("a.md", HEAD + table).decisions] == ["DIGG ser över skyltningen."]


ROWS = (
    "| Nr | Ärende | Beslut | Ansvarig |\n|---|---|---|---|\n| 1 | Mätning | SCB mäter bullret igen. | Ida |\n"
    "| 2 | Skyltar | DIGG byter skyltarna. | Maj |\n"
)


@pytest.mark.parametrize(
    ("above", "items"),
    [
        pytest.param("", ["1 Mätning", "2 Skyltar"], id="the-items"),
        pytest.param(
            "## § 5 Läget\n\nAllt är bra.\n\n## § 6 Delegationsbeslut\n\n",
            ["5 Läget", "6 Delegationsbeslut"],
            id="a-list-within-an-item",
        ),
    ],
)
def test_a_table_of_numbers_matters_and_decisions_is_the_minutes_where_no_item_stands_above(
    above: str, items: list[str]
) -> None:
    """Such a table holds the items; below the heading of an item it is a list that belongs to that."""
    minutes = read("a.md", f"# {HEAD}{above}{ROWS}")
    assert [f"{item.number} {item.title}" for item in minutes.items] == items
