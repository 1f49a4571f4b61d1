"""Items whose titles the agenda alone gives, their numbers coming again before running text: all of it invented."""

from __future__ import annotations

import pytest

from samgraf.ingest.parse import parse
from samgraf.ingest.text import Document, Source

HEAD = "Lunda vattenråd\n\nMöte den 2 mars 2024\n\n"
AGENDA = "Dagordning\n1. Öppnande\n2. Läget vid sjön\n3. Ekonomi\n\n"
TITLES = [("1", "Öppnande"), ("2", "Läget vid sjön"), ("3", "Ekonomi")]
TOLD = (
    "1. Eva Lindmark öppnade mötet.\n\n2. Vattnet är klart. Per mäter i maj.\n\n3. Rådet beslutade att köpa en båt.\n"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(AGENDA + TOLD, TITLES, id="right-below"),
        pytest.param(AGENDA + "Anteckningar\n\n" + TOLD, TITLES, id="below-a-heading"),
        pytest.param(AGENDA + "Närvarande: Eva Lindmark, Per Ekvall\n\n" + TOLD, TITLES, id="below-the-list"),
        pytest.param(
            AGENDA
            + "Vattnet är klart.\n\nAtt göra\n1. Eva ringer kommunen.\n2. Per köper en båt.\n3. Alla läser planen.\n",
            [],
            id="things-to-do-are-none",
        ),
        pytest.param(
            AGENDA.replace("3. Ekonomi", "3. Ekonomi\n4. Båten\n5. Resan\n6. Slut")
            + "Vattnet är klart.\n\n1. Eva ringer kommunen.\n2. Per köper en båt.\n",
            [],
            id="two-numbers-are-no-six",
        ),
    ],
)
def test_items_have_the_titles_of_the_agenda(text: str, expected: list[tuple[str, str]]) -> None:
    """Numbers that come again in order below the agenda open its items; other numbers don't."""
    text = HEAD + text
    read = parse(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text))
    assert [(item.number, item.title) for item in read.items if item.title in dict(TITLES).values()] == expected


def test_what_is_decided_below_a_number_is_decided_there() -> None:
    """A decision within the running text belongs to the item of its number."""
    text = HEAD + AGENDA + TOLD
    read = parse(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text))
    assert [(read.items[d.item].number, d.text) for d in read.decisions] == [("3", "Rådet beslutade att köpa en båt.")]


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        pytest.param("Alla hälsades välkomna.", TITLES, id="what-was-said-below-a-number"),
        pytest.param("", [], id="no-more-than-an-agenda"),
    ],
)
def test_numbers_right_below_agenda_are_items_where_text_is_among_them(
    below: str, expected: list[tuple[str, str]]
) -> None:
    """Where no numbers come again, those below "Dagordning:" open the items if more than titles stands there."""
    text = HEAD + f"Dagordning:\n\n1. Öppnande\n{below}\n2. Läget vid sjön\n3. Ekonomi\n\nMötet avslutades.\n"
    read = parse(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text))
    assert [(item.number, item.title) for item in read.items] == expected


@pytest.mark.parametrize(
    ("agenda", "expected"),
    [
        pytest.param("• Öppnande\n• Läget vid sjön – Eva Lindmark\n• Ekonomi\n", 3, id="bullets"),
        pytest.param("Öppnande\nLäget vid sjön\nEkonomi\n", 3, id="lines"),
        pytest.param("• Ekonomi\n• Läget vid sjön\n• Öppnande\n", 0, id="another-order"),
    ],
)
def test_titles_without_numbers_that_come_again_are_items(agenda: str, expected: int) -> None:
    """Lines that an agenda gives open the items where they come again below it, in its order."""
    told = (
        "Öppnande\nEva öppnade mötet.\n\nLäget vid sjön (Eva Lindmark)\nVattnet är klart.\n\nEkonomi\nBåten är dyr.\n"
        "\nSedan drack vi kaffe.\nAlla gick hem.\n"  # so that not every paragraph begins with a title
    )
    text = HEAD + f"Dagordning\n{agenda}\n{told}"
    read = parse(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text))
    assert [i.title for i in read.items] == ["Öppnande", "Läget vid sjön (Eva Lindmark)", "Ekonomi"][:expected]


def test_what_was_said_below_a_heading_of_matters_is_no_agenda() -> None:
    """Bullets with sentences are no titles: what stands in them is read."""
    said = (
        "- En planka har lossnat i skyddet. Per lovade att prata med kommunen om det i veckan.\n\n- Rådet åker i maj.\n"
    )
    text = HEAD + f"Närvarande: Per Ekvall, Eva Lindmark och Ulla Norin\n\nÄrenden:\nKlass 3:\n{said}"
    read = parse(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text))
    assert "sentence" in {p.role for p in read.passages if "lovade" in p.text}
