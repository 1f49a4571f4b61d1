"""Numbers of items that stand alone above their titles, and those that do not count; all of it is invented."""

from __future__ import annotations

import pytest

from samgraf.ingest.parse import parse
from samgraf.ingest.text import Document, Source

PAGE = "Vägrevisionen     ANTECKNINGAR     {} (3)\n\nDatum\n2022-05-03\n\n"
TEXT = (
    f"{PAGE.format(1)}Närvarande: Eva Lindmark, Per Ekvall\n\n{PAGE.format(2)}1\n\n"
    "{first}\n\nBeslut\nRevisionen godkänner planen.\n\n2\n\nAvgifter\n\nInformation och dialog\n\n"
    f"Vägrevisionen noterar informationen.\n\n{PAGE.format(3)}3\n\nÖvrigt\n\nPer berättar.\n\n4\n\nAvslut\n\nEva tackar.\n"
)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Plan för vägarna\n2022", "Plan för vägarna 2022"),
        ("Plan för vägarna\n2022–2024", "Plan för vägarna 2022–2024"),
        ("Dialog med nämnden för\nGator och torg", "Dialog med nämnden för Gator och torg"),
        ("Frågor till nämnden för Gator &\nTorg om\nbelysning", "Frågor till nämnden för Gator & Torg om belysning"),
        ("Plan för vägarna\nI plan", "Plan för vägarna"),
        ("Plan för vägar,\nbroar och torg", "Plan för vägar, broar och torg"),
    ],
)
def test_a_title_below_its_number_goes_on_where_it_breaks_off(title: str, expected: str) -> None:
    """A year on a line of its own is part of the title, and no number that counts the items is missing for it."""
    text = TEXT.replace("{first}", title)
    found = parse(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text))
    items = [(item.number, item.title) for item in found.items if item.parent < 0]
    assert items == [("1", expected), ("2", "Avgifter"), ("3", "Övrigt"), ("4", "Avslut")]
    assert "Vägrevisionen noterar informationen." in [d.text for d in found.decisions]


def test_a_title_below_its_number_ends_at_the_colon_before_its_text() -> None:
    """What runs in behind a title is its text, as where the number stands on the title's own line."""
    told = [
        "Öppnande: Ordförande Eva hälsade alla välkomna.",
        "Städdag: Den blir i maj.",
        "Nycklar: Per byter alla lås.",
    ]
    items = "".join(f"\n§ {n}\n{said}\n" for n, said in enumerate(told, start=1))
    text = f"Styrelsemöte Ekö byalag 2022-05-03\n\nNärvarande: Eva Lindmark, Per Ekvall\n{items}"
    found = parse(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text))
    assert [(item.number, item.title) for item in found.items] == [
        ("1", "Öppnande"),
        ("2", "Städdag"),
        ("3", "Nycklar"),
    ]
    assert [p.text for p in found.passages if p.role == "sentence"] == [said.split(": ")[1] for said in told]


@pytest.mark.parametrize("room", ["\n\n", "\n\n\n\n"])
def test_titles_that_all_have_the_first_number_are_items_whatever_their_length(room: str) -> None:
    """A page that loses the numbers of its lists sets "1." before every title; a list within an item does not count."""
    titles = [
        "Val av ordförande",
        "Val av sekreterare",
        "Fråga om stämmans utlysande, godkännande av dagordning samt fastställande av röstlängd.",
        "Val av justerare",
    ]
    items = "".join(f"1. {title}\n\nEva Lindmark redogjorde för frågan.{room}" for title in titles)
    text = f"Årsstämma i Ekö vägförening 2022-05-03{room}{items}"
    found = parse(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text))
    assert [(item.number, item.title.rstrip(".")) for item in found.items] == [("1", t.rstrip(".")) for t in titles]
