"""What a meeting's machine sums up: topics, tasks and who took them; all persons and bodies are invented."""

from __future__ import annotations

import pytest
from written import understood

from samgraf.ingest.pipeline import read
from samgraf.ingest.read import document, of_bytes

HEAD = "AI-genererade mötesanteckningar\n\nAvstämning skolvägar\n14 april 2026\nDeltagare: Anna Berg, Olle Lind, Sara Nyman\n\n"
TOPICS = (
    "Skolvägar: Anna gick igenom resultatet av enkäten om vägen.\n{}Hastighet: Olle tycker att bilarna kör för fort där.\n\n"
    "Cyklar: Olle berättade att stationen får nya ställ.\n{}Belysning: Anna vill ha bättre belysning vid ställen.\n\n"
    "Busstider: Gruppen talade om hur bussarna går.\n{}Kväll: Sara önskar en senare tur på vardagar.\n"
)


@pytest.mark.parametrize("sign", [pytest.param("    ", id="indented"), pytest.param("- ", id="bullets")])
def test_topics_are_the_paragraphs_and_not_the_entries_below_them(sign: str) -> None:
    """Where paragraphs begin with titles, the entries below that begin so too are parts of them."""
    found = understood(HEAD + TOPICS.format(sign, sign, sign))
    assert [item.title for item in found.minutes.items] == ["Skolvägar", "Cyklar", "Busstider"]


@pytest.mark.parametrize(
    ("task", "owners"),
    [
        pytest.param(
            "Enkäten: Skicka svaren till skolorna. (Anna, Olle)", ["Anna Berg", "Olle Lind"], id="behind-the-stop"
        ),
        pytest.param("Trafikverket: Ta upp frågan med dem. (Sara)", ["Sara Nyman"], id="no-body-that-it-is-about"),
        pytest.param("Trafikverket: Skicka handlingarna till skolan.", ["Trafikverket"], id="a-body-called"),
        pytest.param("Sara att boka lokal", ["Sara Nyman"], id="is-to"),
    ],
)
def test_owner_of_a_task_stands_in_brackets_behind_it(task: str, owners: list[str]) -> None:
    """The brackets belong to the sentence before them, and tell who is to act."""
    found = understood(f"{HEAD}Vägen: Anna visade bilder på vägen.\n\nUppföljningsuppgifter:\n    {task}\n")
    assert [d.text for d in found.minutes.decisions] == [task]
    assert [found.entities[i.entity].name for i in found.involvements if i.how == "responsible"] == owners


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("AI-genererade mötesanteckningar – Avstämning bredband 2 mars 2026", "Avstämning bredband"),
        ("Sammanfattning av möte: Bredbandsgruppen, 2 mars 2026", "Bredbandsgruppen"),
        ("Mötessammanfattning för Styrgrupp Norrleden 2 mars 2026", "Styrgrupp Norrleden"),
        ("Protokoll/minnesanteckningar Kustrådet 2026-03-02", "Kustrådet"),
    ],
)
def test_title_of_a_summary_names_who_met(title: str, body: str) -> None:
    """What kind of document it is, and who wrote it, is no part of the name."""
    text = f"# {title}\n\nDeltagare: Anna Berg, Olle Lind\n\n## Bron\n\nAnna oroar sig för bron.\n"
    found = read(document(of_bytes("anteckningar.md", text.encode()))).minutes.meeting
    assert found.body is not None
    assert found.body.text == body
