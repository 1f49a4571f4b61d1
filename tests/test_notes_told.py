"""Who was there, as notes and letters tell it in their own words; all persons invented."""

from __future__ import annotations

import pytest
from rostered import ITEMS, Row, rows, there

EVA, PER, ULLA = "Eva Lindmark", "Per Ekvall", "Ulla Norin"
HEAD = "Minnesanteckningar\n\nDialogmöte om vägen den 3 maj 2022\n\n"


def away(name: str, organisation: str = "") -> Row:
    """Somebody absent."""
    return name, organisation, "absent", "", ""


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        pytest.param(
            f"Vi var fem kring kartan: {EVA} och jag från Sala kommun samt {PER} och {ULLA} från Trafikverket.",
            [there(EVA, "Sala kommun"), there(PER, "Trafikverket"), there(ULLA, "Trafikverket")],
            id="we-were-so-many",
        ),
        pytest.param(
            f"Kring bordet satt {EVA} från Sala kommun och {PER} från Trafikverket.",
            [there(EVA, "Sala kommun"), there(PER, "Trafikverket")],
            id="round-the-table",
        ),
        pytest.param(
            f"Samrådet samlade {EVA} från Sala kommun och {PER} från Trafikverket.",
            [there(EVA, "Sala kommun"), there(PER, "Trafikverket")],
            id="what-gathered-them",
        ),
        pytest.param(
            f"I mötet deltog för Sala kommun {EVA}, för Trafikverket {PER} och {ULLA}.",
            [there(EVA, "Sala kommun"), there(PER, "Trafikverket"), there(ULLA, "Trafikverket")],
            id="for-whom-they-came",
        ),
        pytest.param(
            f"Närvarande var för Sala kommun: {EVA}; för Trafikverket: {PER} och {ULLA}.",
            [there(EVA, "Sala kommun"), there(PER, "Trafikverket"), there(ULLA, "Trafikverket")],
            id="for-whom-behind-colons",
        ),
        pytest.param(
            f"Mötet leddes av {EVA}, Sala kommun. I övrigt deltog {PER} (Trafikverket) samt jag själv, {ULLA}, som skriver.",
            [there(EVA, "Sala kommun", "chair"), there(PER, "Trafikverket"), there(ULLA, "", "secretary")],
            id="led-by-and-who-else-and-the-writer",
        ),
        pytest.param(
            f"{EVA} (Sala kommun) ledde mötet och {PER} (Trafikverket) antecknade. Övriga var {ULLA} (LRF) och Bo Alm.",
            [there(EVA, "Sala kommun", "chair"), there(PER, "Trafikverket"), there(ULLA, "LRF"), there("Bo Alm")],
            id="who-led-who-wrote-and-the-others",
        ),
        pytest.param(
            f"Här är det viktigaste från mötet ({EVA} från LRF, {PER} från Trafikverket och jag från Sala kommun.)",
            [there(EVA, "LRF"), there(PER, "Trafikverket")],
            id="in-brackets-behind-the-meeting",
        ),
        pytest.param(
            f"Sala kommun företräddes av rektor {EVA}. Från Verksteget kom sektionschef {PER} och arbetsförmedlare {ULLA}.",
            [there(EVA, "Sala kommun"), there(PER, "Verksteget"), there(ULLA, "Verksteget")],
            id="by-their-occupations",
        ),
        pytest.param(
            "Vi var: Mats och Rut från Sala kommun, Hanna (Sveaskog) och jag.",
            [there("Mats", "Sala kommun"), there("Rut", "Sala kommun"), there("Hanna", "Sveaskog")],
            id="given-names-with-whom-they-are-from",
        ),
        pytest.param(
            f"Vi var tre på plats: {EVA} från LRF, {PER} som odlar bär i Ekö och {ULLA} från Region Gävleborg och jag.",
            [there(EVA, "LRF"), there(PER), there(ULLA, "Region Gävleborg")],
            id="told-of-in-a-clause",
        ),
        pytest.param(
            f"På plats var {EVA} och {PER}. {ULLA} från LRF hade meddelat att hon inte kunde vara med.",
            [there(EVA), there(PER), away(ULLA, "LRF")],
            id="had-told-that-she-could-not",
        ),
    ],
)
def test_notes_tell_in_their_words_who_was_there(told: str, expected: list[Row]) -> None:
    """Who was there is read where it is told, with whom each comes from."""
    assert rows(f"{HEAD}{told}\n{ITEMS}") == expected


@pytest.mark.parametrize(
    "told",
    [
        pytest.param("Runt bordet var stämningen god och alla nöjda.", id="a-mood"),
        pytest.param("Länets Bygdeliv hade inte möjlighet att komma.", id="a-body"),
    ],
)
def test_such_words_may_tell_of_something_else(told: str) -> None:
    """A sentence that begins so, and doesn't say who was there, adds nobody."""
    listed = f"Närvarande: {ULLA}\n"
    assert [row[0] for row in rows(f"{HEAD}{listed}\n{told}\n{ITEMS}")] == [ULLA]


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        pytest.param(f"Deltar: {EVA}\nAvanmält: {PER}", [there(EVA), away(PER)], id="deregistered"),
        pytest.param(f"På telefon: {EVA}\nFick förhinder: {PER}", [there(EVA), away(PER)], id="on-the-telephone"),
        pytest.param(
            f"Upprättad av: {EVA}\n\nNärvarande: {EVA}, {PER}",
            [there(EVA, "", "secretary"), there(PER)],
            id="drawn-up-by",
        ),
        pytest.param(
            f"DELTAGARE   Ekö Hamn AB: {EVA}, {ULLA}\n            Mora kommun: {PER}",
            [there(EVA, "Ekö Hamn AB"), there(ULLA, "Ekö Hamn AB"), there(PER, "Mora kommun")],
            id="bodies-in-a-column-behind-the-label",
        ),
        pytest.param(
            f"Idrotten Dalarna: {EVA}\nMora kommun: {PER}",
            [there(EVA, "Idrotten Dalarna"), there(PER, "Mora kommun")],
            id="a-body-of-a-region",
        ),
    ],
)
def test_lists_of_notes_have_labels_of_their_own(listed: str, expected: list[Row]) -> None:
    """Who was there, who was not and who wrote stand behind many labels."""
    assert rows(f"{HEAD}{listed}\n{ITEMS}") == expected


def test_who_signs_as_the_writer_was_there() -> None:
    """The one whose name stands below "Vid pennan" is added to a list that names her by "undertecknad"."""
    told = f"{HEAD}Närvarande: {EVA}, {PER} och undertecknad\n{ITEMS}\nVid pennan\n{ULLA}\n"
    assert there(ULLA, "", "secretary") in rows(told)
