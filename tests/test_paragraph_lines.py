"""Minutes that a word processor has saved as text: a line for each paragraph, however long, and no blank ones."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from samgraf.ingest.minutes import Minutes
from samgraf.ingest.pipeline import read
from samgraf.ingest.read import document, of_bytes

MINUTES = (
    "Möte i hamnrådet den 3 maj 2024",
    "Plats\tHamnhuset",
    "Närvarande\tEva Lindmark\tordförande",
    "\tBo Almgren",
    "",
    "    1 Dagordningen",
    "Eva Lindmark öppnade mötet och gick igenom dagordningen, som hade skickats ut för sent till några av medlemmarna, "
    "och alla sade att det gick bra ändå den här gången.",
    "    2 Bryggan",
    "Bo Almgren redogjorde för bryggan, som har stått öppen hela vintern, och för de offerter som har kommit in sedan "
    "förra mötet från tre firmor i trakten.",
    "Beslutades",
    "    • att köpa en ny brygga",
    "    • att Bo Almgren tar in offerter",
    "    3 Avgifter",
    "Avgifterna har varit de samma i tio år, och rådet har länge talat om att de inte räcker till för mer än det allra "
    "nödvändigaste av underhållet i hamnen.",
    "Eva Lindmark är orolig för att ekonomin inte går ihop.",
    "    4 Avslutning",
    "Mötet avslutades.",
)


def found(lines: Sequence[str]) -> Minutes:
    """What is read of a text."""
    return read(document(of_bytes("a.txt", "\n".join(lines).encode()))).minutes


@pytest.mark.parametrize(
    "ways",
    [
        pytest.param(("", ""), id="set-in"),
        pytest.param(("    ", ""), id="not-set-in"),
        pytest.param(("    • ", "•\t"), id="bullets-at-tabs"),
    ],
)
def test_each_line_is_a_paragraph(ways: tuple[str, str]) -> None:
    """Items, clauses and those present are told apart without a blank line between them."""
    minutes = found([line.replace(*ways, 1) for line in MINUTES])
    assert [(item.number, item.title) for item in minutes.items] == [
        ("1", "Dagordningen"),
        ("2", "Bryggan"),
        ("3", "Avgifter"),
        ("4", "Avslutning"),
    ]
    assert [d.text for d in minutes.decisions] == ["att köpa en ny brygga", "att Bo Almgren tar in offerter"]
    assert [person.name for person in minutes.participants] == ["Eva Lindmark", "Bo Almgren"]
