"""How names are built: where a full name ends, what is a title, what a genitive leaves. All persons are invented."""

from __future__ import annotations

import pytest

from samgraf.ingest.mentions.names import Finder
from samgraf.ingest.mentions.tokens import Known
from samgraf.ingest.words.lexicon import lexicon
from samgraf.ingest.words.spelling import normal

LEXICON = lexicon("sv")


def full(text: str, *told: str, blocked: dict[int, int] | None = None) -> list[tuple[str, str]]:
    """Full names in a text as (stretch, name), after the document has told of some."""
    known = Known()
    for name in told:
        known.add(name)
    return [(text[n.start : n.end], n.text) for n in Finder(text, known, LEXICON, blocked or {}).full()]


@pytest.mark.parametrize(
    ("text", "told", "expected"),
    [
        pytest.param(
            "Eva Ström Olle Bergsten Ordförande", (), ["Eva Ström", "Olle Bergsten"], id="side-by-side-and-office"
        ),
        pytest.param("Eva Maria M Ström talar", (), ["Eva Maria M Ström"], id="middle-names-and-initial"),
        pytest.param("Nilsson, Eva ringer", ("Eva Nilsson",), ["Nilsson, Eva"], id="surname-first-of-somebody-known"),
        pytest.param("Botkyrka, Eva ringer", ("Eva Nilsson",), [], id="a-place-and-a-given-name"),
        pytest.param("EVA STRÖM skrev under", ("Eva Ström",), ["EVA STRÖM"], id="in-capitals-where-known"),
        pytest.param("Eva Ströms förslag", ("Eva Ström",), ["Eva Ströms"], id="genitive-of-somebody-known"),
        pytest.param("Eva i Enköping", (), [], id="a-place-behind-a-given-name"),
        pytest.param("Eva Onsdag kl 9", (), [], id="a-day-is-no-surname"),
        pytest.param("Svar av Eva B S. Rekryteringen pågår", (), [], id="letters-that-end-a-sentence"),
        pytest.param("Svar av Eva B. Ström", (), ["Eva B. Ström"], id="a-letter-before-a-surname"),
        pytest.param("Svar av Eva Ström KvF i dag", (), ["Eva Ström"], id="letters-of-a-body-behind-a-name"),
        pytest.param("Svar av Eva B. Olle har svarat", ("Olle Ek",), [], id="somebody-known-behind-a-letter"),
        pytest.param("Svar av Eva T.B. Ström", (), ["Eva T.B. Ström"], id="two-letters-with-no-blank-between"),
        pytest.param("Cllr Mrs A Northfield agreed", (), ["A Northfield"], id="form-of-address-and-initial"),
        pytest.param("Stor Ferry Lines", (), [], id="a-rare-name-inside-another-name"),
    ],
)
def test_full_names_end_where_the_name_ends(text: str, told: tuple[str, ...], expected: list[str]) -> None:
    """A full name is a given name and what follows of surnames, particles and initials, no more."""
    assert [stretch for stretch, _ in full(text, *told)] == expected


def test_full_name_stops_where_a_body_begins() -> None:
    """No surname begins where a known body does."""
    text = "Eva Ström Haninge kommun"
    assert full(text, blocked={10: 24}) == [("Eva Ström", "Eva Ström")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Eva Bergs förslag antas", "Eva Berg"),
        ("Eva Hellås och Per Ek talar", "Eva Hellås"),
        ("Eva Alfons yrkar bifall", "Eva Alfons"),
    ],
)
def test_genitive_goes_only_before_what_is_owned(text: str, expected: str) -> None:
    """A final -s is taken off before a thing, and kept before a verb or a joining word."""
    assert full(text)[0][1] == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("byggchef", True),
        ("Ordförande", True),
        ("kommunalråd", True),
        ("Hamnholms", False),
        ("Ström", False),
        ("tråd", False),
    ],
)
def test_titles_are_words_or_ends_of_words(word: str, expected: bool) -> None:
    """Long titles end compounds; short ones must be the whole word."""
    assert LEXICON.is_title(word) is expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [("Anna", 2), ("Hans", 1), ("Per-Olov", 2), ("Trafik", 0)],
)
def test_strength_tells_doubtful_given_names_from_sure_ones(word: str, expected: int) -> None:
    """A word that is more than a name is weaker than one that is nothing else."""
    assert LEXICON.strength(word) == expected


def test_normal_keeps_particles_and_mends_capitals() -> None:
    """Names in capitals throughout are set as a list has them; others stay as they are."""
    assert normal("EVA-LISA STRÖM") == "Eva-Lisa Ström"
    assert normal("Eva af\u00adEk  Ström") == "Eva af-Ek Ström"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Bo lånar ut en pump.", ["Bo"], id="a-verb-by-its-ending"),
        pytest.param("Bo påpekade att bron är smal.", ["Bo"], id="a-verb-that-is-known"),
        pytest.param("Per kvadratmeter kostar det mer.", [], id="a-measure"),
        pytest.param("Per klar dag räknas en timme.", [], id="too-short-for-a-verb"),
    ],
)
def test_doubtful_given_name_of_somebody_listed_needs_a_verb(text: str, found: list[str]) -> None:
    """A given name that is a word as well stands for a listed person where a verb follows."""
    known = Known()
    for name in ("Bo Alm", "Per Ek"):
        known.add(name)
    assert [name.text for name in Finder(text, known, LEXICON, {}).given(())] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Marina anläggningar", [], id="a-title-of-things"),
        pytest.param("Marina tackar", ["Marina"], id="what-she-does"),
        pytest.param("Marina", ["Marina"], id="alone"),
    ],
)
def test_given_name_before_things_alone_on_a_line_is_an_adjective(text: str, found: list[str]) -> None:
    """A title of two words, of which the second are things, names nobody whom the document has not told of."""
    assert [name.text for name in Finder(text, Known(), LEXICON, {}).given(())] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Vi möts hos Eva Ek, Norra Rödvik.", [], id="a-place-behind-its-owner"),
        pytest.param("Kaffe kokas av Eva Ek, Nerma Rödvik.", ["Nerma Rödvik"], id="somebody-behind-somebody"),
    ],
)
def test_a_part_of_a_place_beside_a_person_is_nobody(text: str, found: list[str]) -> None:
    """Capitals beside a person are another one's name, unless they begin as places do."""
    finder = Finder(text, Known(), LEXICON, {})
    spans = [(name.start, name.end) for name in finder.full()]
    assert [name.text for name in finder.by_context(spans, spans)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [("Skickar Johanna på kurs", ["Johanna"]), ("Tackar Johanna", ["Johanna"]), ("Hylta Johanna på kurs", [])],
)
def test_given_name_behind_a_verb_that_opens_its_sentence_stands_alone(text: str, found: list[str]) -> None:
    """A verb with a capital is no part of the name behind it, as an unknown word may be."""
    assert [n.text for n in Finder(text, Known(), LEXICON, {}).given([])] == found


def test_surname_beside_a_given_name_is_a_person() -> None:
    """Of two who are joined, one may be told by the surname and one by the given name."""
    known = Known()
    for name in ("Karin Bergsten", "Olle Ström"):
        known.add(name)
    found = Finder("Det gjordes av Karin och Ström", known, LEXICON, {})
    alone = [found.surname_alone(i) for i in range(len(found.tokens))]
    assert [one.text for one in alone if one] == ["Ström"]
