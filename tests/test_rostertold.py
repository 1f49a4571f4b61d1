"""Who was there, told in running sentences: one case a line, all persons invented."""

from __future__ import annotations

import pytest

from samgraf.ingest.parse import parse
from samgraf.ingest.text import Document, Source


def rows(text: str) -> list[tuple[str, str, str, str]]:
    """The participants of minutes given as plain text, as name, organisation, status and offices."""
    found = parse(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text))
    for person in found.participants:
        assert person.name.split()[0] in person.spans[0].of(text)
    return [(p.name, p.organisation, p.status, " ".join(p.roles)) for p in found.participants]


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        pytest.param(
            "På plats var Eva Lindmark från Sala kommun, Per Ekvall från Trafikverket och jag. "
            "Ulla Norin från Region Gävleborg var med på länk.",
            [
                ("Eva Lindmark", "Sala kommun", "present", ""),
                ("Per Ekvall", "Trafikverket", "present", ""),
                ("Ulla Norin", "Region Gävleborg", "present", ""),
            ],
            id="in-a-sentence-and-on-line",
        ),
        pytest.param(
            "Från Trafikverket kom Eva Lindmark, projektledare, och Per Ekvall. "
            "Från Sala kommun deltog vägchefen Ulla Norin och kommunalrådet Bo Alm (C).",
            [
                ("Eva Lindmark", "Trafikverket", "present", ""),
                ("Per Ekvall", "Trafikverket", "present", ""),
                ("Ulla Norin", "Sala kommun", "present", ""),
                ("Bo Alm", "Sala kommun", "present", ""),
            ],
            id="organisation-first-and-titles",
        ),
        pytest.param(
            "Vid mötet deltog Eva Lindmark och Per Ekvall. Ulla Norin hade lämnat återbud. Per Ekvall ledde mötet.",
            [
                ("Eva Lindmark", "", "present", ""),
                ("Per Ekvall", "", "present", "chair"),
                ("Ulla Norin", "", "absent", ""),
            ],
            id="absent-and-chair",
        ),
        pytest.param(
            "Sala kommun hade med sig vägchefen Ulla Norin och Bo Alm. Trafikverket representerades av Per Ekvall och "
            "Region Gävleborg av miljöspecialisten Karin Öst. Lantbrukaren Eva Lindmark hade tackat nej.",
            [
                ("Ulla Norin", "Sala kommun", "present", ""),
                ("Bo Alm", "Sala kommun", "present", ""),
                ("Per Ekvall", "Trafikverket", "present", ""),
                ("Karin Öst", "Region Gävleborg", "present", ""),
                ("Eva Lindmark", "", "absent", ""),
            ],
            id="represented-by",
        ),
        pytest.param("Vid mötet deltog ett tjugotal boende. Eva Lindmark talade.", [], id="a-count-is-nobody"),
    ],
)
def test_sentences_tell_who_was_there(sentences: str, expected: list[tuple[str, str, str, str]]) -> None:
    """Where no list says who was there, the first sentences do."""
    text = f"Minnesanteckningar\n\nDialogmöte om vägen den 3 maj 2022\n\n{sentences}\n\nLäget\nVägen ska lagas.\n"
    assert rows(text) == expected


def test_a_guest_of_the_list_who_sent_regrets_was_absent() -> None:
    """A list of those called says less than a sentence that they could not come."""
    text = (
        "Minnesanteckningar\n\nVägrådet den 3 maj 2022\n\nNärvarande: Eva Lindmark, Per Ekvall\n"
        "Övriga kallade: Ulla Norin, Bo Alm\n\n1. Öppnande\nUlla Norin hade anmält förhinder.\n\n2. Vägen\nText.\n"
    )
    assert [(name, status) for name, _, status, _ in rows(text)] == [
        ("Eva Lindmark", "present"),
        ("Per Ekvall", "present"),
        ("Ulla Norin", "absent"),
        ("Bo Alm", "guest"),
    ]


def test_a_heading_with_a_slip_opens_its_list() -> None:
    """A misspelt heading of the list still says who was absent."""
    text = (
        "Minnesanteckningar\n\nVägrådet den 3 maj 2022\n\nNärvarande: Eva Lindmark\nFrånvarnade: Per Ekvall\n\nVägen\n"
    )
    assert [(name, status) for name, _, status, _ in rows(text)] == [
        ("Eva Lindmark", "present"),
        ("Per Ekvall", "absent"),
    ]
