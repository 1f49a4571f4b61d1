"""Names in plain questions: which words are taken for whom, on names that are made up."""

from __future__ import annotations

import pytest

from samgraf.graph.asking import understood
from samgraf.graph.asking.names import gathered
from samgraf.graph.fulltext import Name


@pytest.mark.parametrize(
    ("say", "label", "how"),
    [
        pytest.param("beslut om TRAFIKVERKET", "Trafikverket", "exact", id="case"),
        pytest.param("Trafikverkets löften", "Trafikverket", "exact", id="genitive"),
        pytest.param("beslut om hargsviks kommun", "Härgsviks kommun", "exact", id="no-dots-over-letters"),
        pytest.param("beslut om Härgsvik kommun", "Härgsviks kommun", "form", id="no-genitive-s"),
        pytest.param("beslut om förbifarten Norra Berget", "Förbifart Norra Berget", "form", id="definite-form"),
        pytest.param("beslut om förbifarten", "Förbifart Norra Berget", "part", id="first-word-of-the-name"),
        pytest.param("vad tycker Ada?", "Ada Ek", "part", id="given-name"),
        pytest.param("vad tycker Ek?", "Ada Ek", "part", id="surname"),
        pytest.param("beslut om Trafikvreket", "Trafikverket", "near", id="misspelt"),
        pytest.param(
            "beslut om Förbifart Nora Berget", "Förbifart Norra Berget", "near", id="one-word-of-three-misspelt"
        ),
    ],
)
def test_name_is_found_as_people_write_it(say: str, label: str, how: str) -> None:
    """Case, dots, forms, parts and slips: the name is found, and said how."""
    made = [
        *(Name(n, n, "Municipality", 1) for n in ("Härgsviks kommun",)),
        *(Name(n, n, "Agency", 1) for n in ("Trafikverket", "Havsverket")),
        Name("Förbifart Norra Berget", "f", "Project", 1),
        Name("Ada Ek", "a", "Person", 1),
    ]
    found = understood(say, gathered(made)).names
    assert [(n.labels, n.how) for n in found] == [((label,), how)]


@pytest.mark.parametrize(
    "say",
    [
        pytest.param("beslut om Banverket", id="another-agency"),
        pytest.param("beslut om Trafikutskottet", id="begins-alike"),
        pytest.param("beslut om verket", id="end-of-a-name"),
        pytest.param("vad tycker Adam?", id="begins-with-a-given-name"),
        pytest.param("vad tycker Ada Berg?", id="given-name-with-another-surname"),
    ],
)
def test_other_name_is_not_taken_for_one_that_is_known(say: str) -> None:
    """A name that the store doesn't know is told as unknown, not taken for the next best."""
    made = [Name("Trafikverket", "t", "Agency", 9), Name("Ada Ek", "a", "Person", 1)]
    found = understood(say, gathered(made))
    assert found.unknown or dict(found.call.values if found.call else ()) == {"words": say.split()[-1]}


def test_name_of_two_is_asked_back() -> None:
    """Where two people have the name that was typed, both are offered and none is answered for."""
    made = [Name("Ada Ek", "a", "Person", 5), Name("Ada Alm", "b", "Person", 1)]
    found = understood("vad har Ada lovat?", gathered(made))
    assert found.call is None
    assert {dict(o.values)["name"] for o in found.offers} == {"Ada Ek", "Ada Alm"}


@pytest.mark.parametrize(
    ("say", "label"),
    [
        pytest.param("vad lovade Öhlander?", "Ada Öhlander", id="dots-were-typed"),
        pytest.param("vad har Dag lovat?", "Dag Ek", id="a-name-that-is-a-word"),
        pytest.param("what's on Dag's plate?", "Dag Ek", id="english-genitive"),
        pytest.param("vad har vägnämnden beslutat?", "Ådalens vägnämnd", id="last-word-of-one-that-meets"),
    ],
)
def test_name_of_one_is_no_choice(say: str, label: str) -> None:
    """Dots, a capital, or what kind it is tell one name from another, or from a word."""
    made = [Name(n, n, "Person", 1) for n in ("Ada Öhlander", "Bo Ohlander", "Dag Ek")]
    found = understood(say, gathered([*made, Name("Ådalens vägnämnd", "b", "Board", 1)], {"b": frozenset()}))
    assert found.call
    assert dict(found.call.values)["name"] == label


@pytest.mark.parametrize(
    ("say", "values"),
    [
        pytest.param("vad har hänt med Vägplan 2040?", {"name": "Vägplan 2040"}, id="year-of-the-name"),
        pytest.param(
            "vad hände med vägplan 2040 under 2023",
            {"name": "Vägplan 2040", "after": "2023-01-01", "before": "2023-12-31"},
            id="and-another-year",
        ),
        pytest.param("beslut om Vägplan 2041", None, id="year-of-another-name"),
        pytest.param(
            "beslut om Ada 2040", {"name": "Ada Ek", "after": "2040-01-01", "before": "2040-12-31"}, id="time"
        ),
    ],
)
def test_year_of_a_name_is_no_time(say: str, values: dict[str, str] | None) -> None:
    """A year that a name ends with belongs to it: what is asked is not asked of that year."""
    found = understood(say, gathered([Name("Vägplan 2040", "v", "Plan", 2), Name("Ada Ek", "a", "Person", 1)]))
    assert (dict(found.call.values) if found.call else None) == values
