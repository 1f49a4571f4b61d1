"""Items set as tables whose rows give a label and what it heads; all persons and bodies are invented."""

from __future__ import annotations

import pytest

from samgraf.ingest.parse import parse
from samgraf.ingest.readers import markdown
from samgraf.ingest.text import Source

HEAD = "# Vägnämnden 2025-04-08\n\nNärvarande: Eva Ek (S), Bo Alm (M)\n\n## § 3 Bron\n\n"
ROWS = {
    "decision-first": "| Beslut | Nämnden lagar bron. |\n|---|---|\n| Bakgrund | Bo Alm har mätt bron. |\n| Skickas till | Kommunens chef |\n",
    "decision-last": "| Ärende | Den gamla bron |\n|---|---|\n| Bakgrund | Nämnden ska laga bron. |\n| Beslut | Nämnden lagar bron. |\n",
    "bold-with-colons": "| **Beslut:** | Nämnden lagar bron. |\n|---|---|\n| **Bakgrund:** | Nämnden ska laga bron. |\n",
}


@pytest.mark.parametrize("table", ROWS.values(), ids=ROWS)
def test_only_the_row_of_what_is_decided_is_a_decision(table: str) -> None:
    """What stands beside another label is what that label says, and nobody's task."""
    minutes = parse(markdown.read(Source("a.md", (HEAD + table).encode(), "text/markdown", "0" * 64)))
    assert [(minutes.items[d.item].number, d.text) for d in minutes.decisions] == [("3", "Nämnden lagar bron.")]


def test_the_headings_of_columns_are_no_labels_of_rows() -> None:
    """ "Beslut" over a column beside "Ansvarig" heads all rows below it."""
    table = "| Beslut | Ansvarig |\n|---|---|\n| Bron lagas i maj | Bo Alm |\n| Vägen grusas i juni | Eva Ek |\n"
    minutes = parse(markdown.read(Source("a.md", (HEAD + table).encode(), "text/markdown", "0" * 64)))
    assert [d.text for d in minutes.decisions] == ["Bron lagas i maj", "Vägen grusas i juni"]


MET = "# Vägnämnden 2025-04-08\n\nNärvarande: Eva Ek (S), Bo Alm (M)\n\n"
TITLED = {
    "colons": (
        "Ärende: Bron\nBeslut: Nämnden lagar bron.\n\nÄrende: Vägen\nBeslut: Nämnden avslår ansökan.\n",
        ["Bron", "Vägen"],
    ),
    "bold": (
        "**Ämne:** Bron\n\nNämnden beslutar att laga bron.\n\n**Ämne:** Vägen\n\nNämnden avslår ansökan.\n",
        ["Bron", "Vägen"],
    ),
    "tables": (
        "| Ärende | Bron |\n|---|---|\n| Beslut | Nämnden lagar bron. |\n\n"
        "| Ärende | Vägen |\n|---|---|\n| Beslut | Nämnden avslår ansökan. |\n",
        ["Bron", "Vägen"],
    ),
    "one-alone": ("Ärende: Bron\nBeslut: Nämnden lagar bron.\n", []),
}


@pytest.mark.parametrize(("told", "titles"), TITLED.values(), ids=TITLED)
def test_titles_behind_the_word_for_a_matter_head_items(told: str, titles: list[str]) -> None:
    """Where nothing is numbered, several lines that say which matter follows are its headings."""
    minutes = parse(markdown.read(Source("a.md", (MET + told).encode(), "text/markdown", "0" * 64)))
    assert [item.title for item in minutes.items] == titles
    assert [d.item for d in minutes.decisions] == ([0, 1] if titles else [-1])


@pytest.mark.parametrize(
    "lead",
    [
        "Styrelsen för Ekö fiber har den 3 juni 2025 per capsulam fattat följande beslut:",
        "Styrelsen beslutar per capsulam:",
        "Följande beslut har fattats via e-post:",
    ],
)
def test_decisions_taken_without_a_meeting_are_read_without_items(lead: str) -> None:
    """The head ends where the body tells that it decides, and how each of its members voted is no decision."""
    text = f"# Ekö fiber 2025-06-03\n\n{lead}\n\n- att laga bron\n- att ge Eva Ek i uppdrag att ringa banken\n\nEva Ek: Ja\nBo Alm: Avstår\n"
    minutes = parse(markdown.read(Source("a.md", text.encode(), "text/markdown", "0" * 64)))
    assert [d.text for d in minutes.decisions] == ["att laga bron", "att ge Eva Ek i uppdrag att ringa banken"]
