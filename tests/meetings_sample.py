"""Three invented meetings of two circles that share one man, for the tests of networks and sites."""

from __future__ import annotations

from pathlib import Path

from samgraf.graph.store import Store, open_store
from samgraf.ingest.pipeline import ingest

HEAD = "Minnesanteckningar från {body} möte\nTid: {day} kl. 10.00\nPlats: Ekby\n\nNärvarande:\n{people}\n\n"
ITEMS = """1. Vägen genom Ekby
Ekby kommun oroas över trafiken vid skolan. Spårverket berättade om läget.
Beslut
Att bjuda in Spårverket till nästa möte.
Att Ekby kommun kontaktar Norrdala kommun om cykelvägen.

2. Övrigt
Ada Ekman tackar för mötet.
"""
ROADS = (
    "Ada Ekman, Ekby kommun",
    "Bo Lindvall, Norrdala kommun",
    "Cia Rosén, Västeby kommun",
    "Dan Åkerhjälm, Spårverket",
)
WATER = (
    "Dan Åkerhjälm, Spårverket",
    "Eva Björkhed, Sjöängens kommun",
    "Finn Dalmalm, Åsby kommun",
    "Gun Ödlund, Vattenrådet",
    "Hugo Stenmark, Norrvikens kommun, punkt 1",
)
MEETINGS = {
    "vag-2021.txt": ("Väggruppens", "3 mars 2021", ROADS),
    "vag-2022.txt": ("Väggruppens", "9 mars 2022", (*ROADS[:2], ROADS[3])),
    "vatten-2023.txt": ("Vattengruppens", "4 maj 2023", WATER),
}


def minutes() -> dict[str, str]:
    """The texts by file name."""
    return {
        name: HEAD.format(body=body, day=day, people="\n".join(people)) + ITEMS
        for name, (body, day, people) in MEETINGS.items()
    }


def store(folder: Path) -> Store:
    """A store in memory that holds the meetings; their files are written to the folder first."""
    for name, text in minutes().items():
        (folder / name).write_text(text, encoding="utf-8")
    found = open_store("memory:")
    with found.writer() as writer:
        report = ingest([folder], writer)
    assert len(report.ingested) == len(MEETINGS)
    return found
