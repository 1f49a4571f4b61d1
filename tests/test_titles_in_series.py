"""Titles of items known by their company, whatever signs or numbers they bear; all persons and bodies invented."""

from __future__ import annotations

import pytest
from headwritten import read

HEAD = "Byalaget Norra Ekby\nAnteckningar från möte 2024-03-12 kl. 18.30 i bystugan\n\nNärvarande: Eva Ek, Bo Alm, Rut Dahl\n"
TITLES = ("Ekonomi", "Dagordning", "Snöröjning", "Nästa möte")
SAID = ("Eva visade siffrorna för året.", "Godkändes.", "Bo frågar grannen om traktorn.", "Vi ses den 8 maj hos Rut.")


def titles(text: str) -> list[tuple[str, str]]:
    """Number and title of each item of some minutes."""
    return [(item.number, item.title) for item in read(text).items if item.parent < 0]


def written(form: str) -> str:
    """Minutes whose titles are set in a form."""
    parts = (
        f"{form.format(t=title, n=n, a='abcd'[n - 1], T=title.upper())}\n{said}\n"
        for n, (title, said) in enumerate(zip(TITLES, SAID, strict=True), 1)
    )
    return f"{HEAD}\n" + "\n".join(parts)


@pytest.mark.parametrize(
    "form",
    [
        "~ {t}",
        "** {t}",
        "=> {t}",
        "• {t}",
        "¤ {t}",
        "» {t} «",
        "– {t} –",
        "[{t}]",
        "// {t} //",
        "{t}",
        "{t}:",
        "🟢 {t}",
    ],
)
def test_titles_set_alike_are_items_whatever_their_signs_and_words(form: str) -> None:
    """Signs before or around titles, or none, set them apart alike; a label elsewhere is a title among titles."""
    assert titles(written(form)) == [("", title) for title in TITLES]


def test_titles_in_capitals_are_items_whatever_their_words() -> None:
    """In capitals, too, a title is one that is a label elsewhere."""
    assert titles(written("{T}")) == [("", title.upper()) for title in TITLES]


@pytest.mark.parametrize(
    ("form", "numbered"),
    [
        pytest.param("{n}/ {t}", True, id="stroke"),
        pytest.param("[{n}] {t}", True, id="square"),
        pytest.param("{n} · {t}", True, id="dot"),
        pytest.param("24/{n} {t}", True, id="within-the-year"),
        pytest.param("{t} ({n})", True, id="behind"),
        pytest.param("{t} – punkt {n}", True, id="behind-with-a-word"),
        pytest.param("{a}. {t}", False, id="letters"),
    ],
)
def test_numbers_in_any_signs_count_items(form: str, numbered: bool) -> None:
    """Numbers or letters that count on in the same signs are those of the items, and no part of their titles."""
    expected = [(str(n) if numbered else "abcd"[n - 1], title) for n, title in enumerate(TITLES, 1)]
    assert titles(written(form)) == expected


def test_a_question_counts_among_the_numbered_titles() -> None:
    """Between numbers that run on, a title is one that by its form would be none."""
    text = f"{HEAD}\n(1) Laget runt\nAlla berättade.\n\n(2) Vad gör vi åt bryggan?\nDen lutar.\n\n(3) Övriga frågor\nInga.\n"
    assert [title for _, title in titles(text)] == ["Laget runt", "Vad gör vi åt bryggan?", "Övriga frågor"]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("+ Eva Ek\nHon var med.\n\n+ Bo Alm\nHan var med.\n\n+ Rut Dahl\nHon var med.\n", id="names"),
        pytest.param("Väg\nDen lagas.\n\nBeslut\nVi lagar.\n\nBro\nDen står.\n\nBeslut\nVi väntar.\n", id="sections"),
        pytest.param("~ Väg\n~ Bro\n~ Stig\n", id="a-list-without-text"),
    ],
)
def test_lines_set_alike_that_are_no_titles_open_no_series(body: str) -> None:
    """Names, sections that come again, and a list with nothing below its entries are no series of titles."""
    assert not {title for _, title in titles(f"{HEAD}\n{body}")} & {"Eva Ek", "Beslut", "~ Väg", "Stig"}


def test_an_agenda_above_its_titles_is_no_item() -> None:
    """The heading of an agenda that the titles below it repeat heads no item, and each title is one once."""
    agenda = "Dagordning\na. Väg\nb. Bro\nc. Bänk\n\n"
    text = f"{HEAD}\n{agenda}a. Väg\nDen lagas i år.\n\nb. Bro\nDen står kvar.\n\nc. Bänk\nDen röjs i höst.\n"
    assert titles(text) == [("a", "Väg"), ("b", "Bro"), ("c", "Bänk")]


@pytest.mark.parametrize("number", ["§ {n}", "Punkt {n}"])
def test_where_titles_stand_below_their_numbers_a_label_is_one(number: str) -> None:
    """A line right below a number is its title, as below the others, though it is a label elsewhere."""
    lines = ("Förra mötet", "Bakgrund", "Städdag", "Protokolljusterare")
    text = HEAD + "".join(f"\n{number.format(n=n)}\n{title}\nVi talade om det.\n" for n, title in enumerate(lines, 1))
    assert [title for _, title in titles(text)] == list(lines)


def test_titles_that_run_into_figures_or_stand_in_capitals_are_items() -> None:
    """A title before a colon may be of capitals alone, and what was said may begin with a figure."""
    text = (
        f"{HEAD}\nEKONOMI: 4 310 kr på kontot.\n\nVÄGEN UTANFÖR SKOLAN: Bo har skrivit.\n\nNÄSTA MÖTE: 25 november.\n"
    )
    assert [title for _, title in titles(text)] == ["EKONOMI", "VÄGEN UTANFÖR SKOLAN", "NÄSTA MÖTE"]
