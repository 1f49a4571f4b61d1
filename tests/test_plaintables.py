"""Tables drawn with bars in plain text: who was there and who is to do what; all persons invented."""

from __future__ import annotations

import pytest

from samgraf.ingest.pipeline import read
from samgraf.ingest.readers import plain
from samgraf.ingest.reading import Reading
from samgraf.ingest.text import Source

HEAD = "Minnesanteckningar\nVägrådet den 3 maj 2022\n\nNärvarande:\n"
ITEMS = (
    "\n1. Vägen\nEva berättade om läget i sitt område och om hur arbetet har gått sedan i november.\n\n2. Åtgärder\n"
)


def heard(text: str) -> Reading:
    """Minutes given as a plain text file, read."""
    return read(plain.read(Source("möte.txt", text.encode(), plain.MEDIA_TYPE, "0" * 64)))


@pytest.mark.parametrize(
    "present",
    [
        "Namn | Organisation | Närvaro\nEva Lindmark | Sala kommun | Ja\nPer Ekvall | Trafikverket | Nej\n",
        "| Namn | Organisation | Närvaro |\n|---|---|---|\n| Eva Lindmark | Sala kommun | ja |\n| Per Ekvall | Trafikverket | nej |\n",
        "Namn|Organisation|Närvaro\n---|---|---\nEva Lindmark|Sala kommun|ja\nPer Ekvall|Trafikverket|nej\n",
    ],
)
def test_those_present_stand_between_bars(present: str) -> None:
    """Columns tell the organisation, and who was not there."""
    people = heard(f"{HEAD}{present}{ITEMS}Inget.\n").minutes.participants
    assert [(p.name, p.organisation, p.status) for p in people] == [
        ("Eva Lindmark", "Sala kommun", "present"),
        ("Per Ekvall", "Trafikverket", "absent"),
    ]


@pytest.mark.parametrize(
    "tasks",
    [
        "| Nr | Aktivitet | Ansvarig | Klart |\n|---|---|---|---|\n| 1 | Skicka kartan | Eva | 15 maj |\n| 2 | Boka lokal | Per | |\n",
        "Aktivitet | Ansvarig | Klart\nSkicka kartan | Eva | 15 maj\nBoka lokal | Per |\n",
    ],
)
def test_each_task_has_its_own_owner_and_day(tasks: str) -> None:
    """A row between bars is a task of its own, with its owner and day."""
    found = heard(f"{HEAD}Eva Lindmark, Sala kommun\nPer Ekvall, Trafikverket\n{ITEMS}{tasks}")
    decisions = [(d.text, d.due.text if d.due else "") for d in found.minutes.decisions]
    assert decisions == [("Skicka kartan", "2022-05-15"), ("Boka lokal", "")]
    owners = [(i.decision, found.entities[i.entity].name) for i in found.involvements if i.how == "responsible"]
    assert owners == [(0, "Eva Lindmark"), (1, "Per Ekvall")]


def test_a_line_with_bars_by_itself_stays() -> None:
    """A footer with bars is no table."""
    text = "Sala vägråd | Storgatan 1 | Sala\n\nVägen är öppen.\n"
    assert plain.read(Source("a.txt", text.encode(), plain.MEDIA_TYPE, "")).text == text
