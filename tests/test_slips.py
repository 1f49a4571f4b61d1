"""Slips of the document itself; all persons and bodies are invented."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from spoken import written

from samgraf.ingest.checks.slips import slips
from samgraf.ingest.checks.spellings import alike
from samgraf.ingest.minutes import Item, Minutes, Participant
from samgraf.ingest.pipeline import read
from samgraf.ingest.read import documents, source
from samgraf.ingest.text import Hint, Span

Found = list[tuple[str, str]]


def found(*sentences: str, day: str = "2019-09-05", people: tuple[str, ...] = ()) -> Found:
    """The slips of some sentences as (text, reading); every stretch is proved by slicing."""
    minutes, mentions, *_ = written(*(("sentence", "", s) for s in sentences), day=day)
    minutes = replace(
        minutes, participants=tuple(Participant(n, (), "present", organisation="Eks kommun") for n in people)
    )
    warnings = slips(minutes, mentions)
    assert all(w.span.of(minutes.document.text) == w.text and w.message and w.rule for w in warnings)
    return [(w.text, w.reading) for w in warnings]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Mötet hålls frerdag 6 september 2019.", [("frerdag", "fredag")], id="weekday-misspelt"),
        pytest.param("Svar senast 4 ocktober 2019.", [("4 ocktober 2019", "4 oktober 2019")], id="month-misspelt"),
        pytest.param("I drift i janauri 2020.", [("janauri 2020", "januari 2020")], id="month-without-a-day"),
        pytest.param("Avtal skrivs i december 2109.", [("december 2109", "december 2019")], id="figures-swapped"),
        pytest.param("Svaret, daterat 2020-03-05, antas.", [("2020-03-05", "2019-03-05")], id="dated-ahead"),
        pytest.param("Svaret, daterat 2019-03-05, gäller till 2020-05-06.", [], id="dated-before"),
        pytest.param("Målet ska nås i maj 2045.", [], id="far-but-not-odd"),
        pytest.param("Beslutet togs 2019-0619.", [("2019-0619", "2019-06-19")], id="hyphen-missing"),
        pytest.param("Ärendet har dnr 2019-0619.", [], id="case-number"),
        pytest.param("Vi ses måndag 5 september 2019.", [("måndag 5 september 2019", "torsdag")], id="weekday-wrong"),
        pytest.param("Vi ses 31 april 2019.", [("31 april 2019", "")], id="no-such-day"),
        pytest.param("Vi ses torsdag 5 september 2019.", [], id="nothing-wrong"),
    ],
)
def test_odd_date_is_flagged_with_its_reading(sentence: str, expected: Found) -> None:
    """A date that can't be as written is named, with what it is likely to mean."""
    assert found(sentence) == expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        pytest.param(("Vi bygger Ekbackavägen.", "Ekbackavägen är lång.", "Vid Ekbackavägen.", "Om Ekbackasvägen."),
                     [("Ekbackasvägen", "Ekbackavägen")], id="rare-beside-frequent"),
        pytest.param(("Ekbackavägen.", "Ekbackasvägen."), [], id="neither-is-frequent"),
        pytest.param(("EKNET.", "EKNET.", "EKNET.", "Om EKENT."), [("EKENT", "EKNET")], id="initials"),
        pytest.param(("Kommunen.", "Kommunen.", "Kommunen.", "Kommuner."), [], id="another-ending"),
        pytest.param(("Via Open Route.", "Via OpenRoute."), [("OpenRoute", "Open Route")], id="joined"),
    ],
)  # fmt: skip
def test_word_in_two_ways_is_flagged(sentences: tuple[str, ...], expected: Found) -> None:
    """The rare spelling is held to be the slip, where the other one is frequent."""
    assert found(*sentences) == expected


@pytest.mark.parametrize(
    ("text", "people", "expected"),
    [
        pytest.param(
            "[p:Helga Sandgren] talade.", ("Helga Sundgren",), [("Helga Sandgren", "Helga Sundgren")], id="surname"
        ),
        pytest.param("[p:Mathilda] talade.", ("Matilda Ek",), [("Mathilda", "Matilda")], id="given-name"),
        pytest.param("[p:Martina] talade.", ("Martin Ek",), [], id="another-given-name"),
        pytest.param("[p:Olga Sandgren] talade.", ("Helga Sundgren",), [], id="another-person"),
    ],
)
def test_name_in_two_ways_is_flagged(text: str, people: tuple[str, ...], expected: Found) -> None:
    """A person's name that differs by one slip from one in the list is put up for review."""
    listed = tuple(f"[p:{p}] var med." for p in people)
    assert found(*listed, text, people=people) == expected


def test_alike_needs_the_rest_of_the_name() -> None:
    """Two names are near only if either the given name or the surname is the same."""
    assert alike("Eva Sandgren", "Eva Sundgren")
    assert not alike("Eva Sandgren", "Ewa Sundgren")


def numbered(*numbers: str) -> Minutes:
    """Minutes of items with these numbers, one a line."""
    minutes, *_ = written(*(("title", "", f"{n}. Om saken") for n in numbers))
    places = [p.spans()[0] for p in minutes.passages]
    items = (Item(n, "Om saken", (Span(s.start + len(n) + 2, s.end),)) for n, s in zip(numbers, places, strict=True))
    return replace(minutes, items=tuple(items))


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        pytest.param("1 2 3 4 6", [("6. Om saken", "5. Om saken")], id="gap"),
        pytest.param("1 2 3 3 4", [("3. Om saken", "4. Om saken")], id="doubled"),
        pytest.param("1 2 3 4 5", [], id="in-order"),
        pytest.param("137 163 164 170 171", [], id="extract-of-a-protocol"),
    ],
)
def test_numbering_slip_is_flagged(numbers: str, expected: Found) -> None:
    """One break in a numbering that else runs from 1 is a slip; an extract has gaps by nature."""
    assert [(w.text, w.reading) for w in slips(numbered(*numbers.split()), ())] == expected


def test_front_matter_may_contradict_the_head() -> None:
    """A day in the file's front matter that differs from the one in the head is flagged."""
    minutes, *_ = written(("field", "", "date: 2018-09-05"), day="2019-09-05")
    hint = Hint(Span(0, len("date: 2018-09-05")), "meta")
    minutes = replace(minutes, document=replace(minutes.document, hints=(hint,)))
    assert [(w.text, w.reading) for w in slips(minutes, ())] == [("2018-09-05", "2019-09-05")]


def test_sign_in_brackets_may_differ_from_the_list() -> None:
    """Another sign behind a name than the list gives it is flagged."""
    minutes, *_ = written(("roster", "", "Eva Ek (eek)"), ("sentence", "", "Eva Ek (eek) och Eva Ek (evae)."))
    minutes = replace(minutes, participants=(Participant("Eva Ek", (), "present", short="eek"),))
    assert [(w.text, w.reading) for w in slips(minutes, ())] == [("evae", "eek")]


def test_misspelt_body_is_the_one_it_nearly_is(tmp_path: Path) -> None:
    """A body whose name has a slip stands for the one that it nearly is, with a warning; another form of it has none."""
    file = tmp_path / "a.txt"
    file.write_text(
        "Anteckningar 5 september 2019\n\nHamnägareföreningen tackade. Hamnägareforeningen vill vänta.\n"
        "Vi bjuder in Hamnägareföreningen. Andra hamnägareföreningar tillfrågas.\n",
        encoding="utf-8",
    )
    [document] = documents(source(file))
    reading = read(document)
    assert [(w.text, w.reading) for w in reading.warnings] == [("Hamnägareforeningen", "Hamnägareföreningen")]
    bodies = [reading.entity_of(n) for n, m in enumerate(reading.mentions) if m.kind == "organisation"]
    assert len(bodies) == 3 and len(set(bodies)) == 1


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        pytest.param("Besult", [("Besult", "Beslut")], id="of-decisions"),
        pytest.param("Frånvarnade: Eva Ek", [("Frånvarnade", "Frånvarande")], id="of-the-list"),
        pytest.param("Beslutade:", [], id="another-word"),
        pytest.param("Besök", [], id="no-heading-of-decisions"),
    ],
)
def test_slip_in_a_heading_is_flagged(heading: str, expected: Found) -> None:
    """A heading that is read in spite of a slip is named with what it was read as."""
    minutes, mentions, *_ = written(("heading", "", heading))
    assert [(w.text, w.reading) for w in slips(minutes, mentions)] == expected
