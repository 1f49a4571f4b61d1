"""Who is to do what in notes, with no heading above it that says so; all persons and bodies are invented."""

from __future__ import annotations

import pytest

from samgraf.ingest.pipeline import read
from samgraf.ingest.reading import Reading
from samgraf.ingest.text import Document, Source

HEAD = "Minnesanteckningar\n\nVägrådet den 3 maj 2022\n\nNärvarande: Eva Lindmark, Per Ekvall (PE)\n\n1. Bron\n"


def notes(body: str) -> Reading:
    """Notes of one item, given as plain text."""
    text = f"{HEAD}{body}\n"
    return read(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text))


def given(reading: Reading) -> list[tuple[str, list[str], str]]:
    """What is to be done, by whom, by when."""
    every = []
    for n, decision in enumerate(reading.minutes.decisions):
        acting = [i.entity for i in reading.involvements if i.decision == n and i.how == "responsible"]
        names = sorted(reading.entities[e].name for e in acting)
        every.append((decision.text, names, decision.due.text if decision.due else ""))
    return every


EVA, PER = "Eva Lindmark", "Per Ekvall"


@pytest.mark.parametrize(
    ("line", "owners", "day"),
    [
        pytest.param("- Ta fram ett avtal → Eva", [EVA], "", id="arrow"),
        pytest.param("- Kolla lokalen -> Eva och Per, senast 13 maj", [EVA, PER], "2022-05-13", id="arrow-and-day"),
        pytest.param("- Kolla med kommunen om skyltarna (Eva)", [EVA], "", id="brackets"),
        pytest.param("- Skyltar: beställa nya (Per, senast 13 maj)", [PER], "2022-05-13", id="topic-and-brackets"),
        pytest.param("- Kallelse ut senast 1 juni (Eva)", [EVA], "2022-06-01", id="brackets-behind-a-day"),
        pytest.param("- Boka lokal – Eva", [EVA], "", id="dash"),
        pytest.param("- Skicka ut planen @Per", [PER], "", id="at-sign"),
        pytest.param("- Eva: boka lokal", [EVA], "", id="ahead"),
        pytest.param("Skyltarna ska målas om, ansv: Eva", [EVA], "", id="label"),
        pytest.param("Målning av skyltar. Ansv: PE, klart 13 maj", [PER], "2022-05-13", id="label-behind-a-sentence"),
        pytest.param("Uppdrag till Eva: ta in ett pris", [EVA], "", id="commission"),
    ],
)
def test_an_owner_shows_what_is_to_be_done(line: str, owners: list[str], day: str) -> None:
    """A line that gives a task and names somebody present as its owner is a task of theirs."""
    ((_, names, due),) = given(notes(line))
    assert (names, due) == (owners, day)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("- Flytten till nya lokaler (Eva)", id="who-brought-it-up"),
        pytest.param("- Ta fram ett avtal → Skyltar", id="arrow-to-a-thing"),
        pytest.param("- Buss 4 → Ekby", id="arrow-to-a-place"),
        pytest.param("- Boka lokal (Ekbygården)", id="place-in-brackets"),
        pytest.param("- Skicka ut planen – klart", id="done"),
        pytest.param("- Eva: bron är målad", id="what-somebody-tells"),
        pytest.param("Bron är målad.\n\nAnsvarig: Eva", id="label-apart"),
    ],
)
def test_a_name_alone_makes_no_task(line: str) -> None:
    """A name behind what is no task, and a task with what is no name behind it, decide nothing."""
    assert given(notes(line)) == []


def test_lists_of_tasks_are_headed_in_many_ways() -> None:
    """ "Åtgärd" alone on its line opens a list; with a task behind it, it is the mark of that task only."""
    alone = given(notes("Vi talade om bron.\n\nÅtgärd:\n- Eva mejlar kommunen\n- Per bokar lokal"))
    assert [names for _, names, _ in alone] == [[EVA], [PER]]
    assert len(given(notes("Åtgärd: Eva mejlar kommunen.\nBron är målad.\nDet blev fint."))) == 1
