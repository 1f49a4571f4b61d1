"""Lines that a page's edge has wrapped: running text, values at tab stops, names, and what stays by itself."""

from __future__ import annotations

import pytest
from layouts import Ink, pdf_file

from samgraf.ingest.read import document, of_bytes

FULL = "Nämnden diskuterade vägen förbi skolan och bron över ån, som är smal, och ville höra vad"
"""A line that goes as far as the page's edge."""
TITLE = FULL.replace(",", "")


def text(*inks: Ink) -> str:
    """The text of a page with these words on it."""
    return document(of_bytes("a.pdf", pdf_file([inks]))).text


def below(*lines: str, bold: int = -1, step: float = 13) -> list[Ink]:
    """Lines below each other; the one with the number `bold` is."""
    return [Ink(line, 60, 760 - step * n, 10, n == bold) for n, line in enumerate(lines)]


@pytest.mark.parametrize(
    ("last", "first", "whole"),
    [
        pytest.param(FULL, "skolan säger om saken.", True, id="small-letter"),
        pytest.param(f"{FULL[:-4]} den", "12 maj säger någon något om saken.", True, id="figure-in-a-sentence"),
        pytest.param(f"{FULL[:-4]} Eva", "Ek säger om det här.", True, id="name-in-a-sentence"),
        pytest.param(f"{TITLE} Eva", "Ek säger om det här.", False, id="title-above-its-text"),
        pytest.param(f"{TITLE} vid Nya", "Ekbron.", True, id="end-of-a-name-alone"),
        pytest.param(f"{TITLE} vid Nya", "Ekbron senast den 2 maj.", True, id="end-of-a-name-and-when"),
        pytest.param(f"{FULL[:-22]}, säger de i Norra", "Ekö Byaråd, som bygger.", True, id="name-behind-a-sign"),
        pytest.param(f"{FULL[:-9]} i", "Ek säger om det här.", True, id="word-that-goes-on"),
        pytest.param(f"{FULL[:-13]} Ove Alm, Eva", "Ek och Bo Alm säger om det.", True, id="name-in-a-list"),
        pytest.param(f"{FULL[:-4]} hen.", "Skolan säger nej till det.", False, id="short-sentence-of-its-own"),
        pytest.param(f"{FULL[:-4]},", "att skolan byggs om.", False, id="clause"),
        pytest.param(FULL, "Beslut: skolan byggs om.", False, id="label"),
        pytest.param(FULL, "2. skolan byggs om i år.", False, id="number-of-an-entry"),
        pytest.param(FULL[:40], "skolan säger om saken.", False, id="line-with-room"),
    ],
)
def test_running_text_is_whole(last: str, first: str, whole: bool) -> None:
    """A line goes on below where its next word had no room, and nothing begins there."""
    found = text(*below(f"{FULL} x", "skolan säger.", last, first, "Mötet slutar.")).split("\n")
    assert (f"{last} {first}" in found) is whole
    assert (last in found and first in found) is not whole


def test_what_is_set_in_bold_does_not_go_on() -> None:
    """A title that fills its line stands above its text."""
    found = text(*below(f"{FULL} x", "skolan säger.", FULL, "skolan säger om saken.", bold=2)).split("\n")
    assert FULL in found


def test_a_quotation_of_wrapped_text_has_a_box_around_its_own_lines() -> None:
    """Lines that are one in the text keep their places on the page."""
    found = document(of_bytes("a.pdf", pdf_file([below("En rubrik", FULL, f"skolan säger, och {FULL[8:]}", "bra.")])))
    lines = [place for place in found.places if place.span.of(found.text) in (FULL, "bra.")]
    assert [round(place.box[3] - place.box[1]) for place in lines if place.box] == [13, 13]
    assert found.text.count("\n") == 2  # the heading and one line


TABBED = ("Deltagare", "Privata", "Kansliet")


@pytest.mark.parametrize(
    ("value", "rest", "whole"),
    [
        pytest.param(
            "Eva Ek (Ekö kommun), Ulf Ström (Alby kommun), Karin Holm (Ekö byalag) och Anna",
            "Kvist (Bro)",
            True,
            id="name",
        ),
        pytest.param(
            "Eva Ek (Ekö kommun), Ulf Ström (Alby kommun), Karin Holm (Ekö byalag), § 4 och",
            "under § 6",
            True,
            id="item",
        ),
        pytest.param("Eva Ek (Ekö kommun), Ulf Ström (Alby)", "Kvist (Bro)", False, id="room-left"),
        pytest.param(
            "Eva Ek (Ekö kommun), Ulf Ström (Alby kommun), Karin Holm (Ekö byalag), Ove Ask.",
            "Kvist (Bro)",
            False,
            id="ended",
        ),
    ],
)
def test_a_value_at_a_tab_stop_goes_on_at_the_edge(value: str, rest: str, whole: bool) -> None:
    """Without a hanging indent a word processor wraps it back to where the labels begin."""
    inks = [Ink(FULL, 60, 780, 10)]
    y = 740.0
    for label, told in zip(TABBED, (value, "Bo Alm (Alvik AB)", "Rut Dahl"), strict=True):
        inks += [Ink(label, 60, y, 10), Ink(told, 130, y, 10)]
        if told is value:
            y -= 13
            inks.append(Ink(rest, 60, y, 10))
        y -= 13
    found = text(*inks)
    assert (f"{value} {rest}" in found) is whole
    assert "Bo Alm (Alvik AB)" in found


ROWS = [
    ("Namn", "Roll", "Närv."),
    ("Bo Alm", "teknisk chef", "X"),
    ("Eva Ek", "planerare", "X"),
    ("Ulf Ström", "kock", "–"),
]


@pytest.mark.parametrize("room", [62, 70, 120], ids=["tight", "close", "wide"])
def test_rows_at_tight_tab_stops_stay_apart(room: float) -> None:
    """A row that fills all columns and begins with a capital is a record, however little room its columns leave."""
    inks = [Ink(FULL, 60, 780, 10)]
    inks += [Ink(cell, 60 + room * n, 740 - 13 * k, 10) for k, row in enumerate(ROWS) for n, cell in enumerate(row)]
    found = [line.split() for line in text(*inks).split("\n")]
    assert all(" ".join(row).split() in found for row in ROWS)


@pytest.mark.parametrize(
    ("foot", "kept"),
    [("www.ekby.se", False), ("info@ekby.se", False), ("https://ekby.se/moten", False), ("Se www.ekby.se", True)],
)
def test_an_address_alone_at_the_foot_is_the_page_s_own(foot: str, kept: bool) -> None:
    """It is no entry of the list above it."""
    found = document(of_bytes("a.pdf", pdf_file([[*below("Att göra", "Eva ringer Bo."), Ink(foot, 60, 60, 10)]])))
    furniture = [hint.span.of(found.text) for hint in found.hints if hint.kind == "furniture"]
    assert (foot not in furniture) is kept


@pytest.mark.parametrize(
    ("above", "first", "gap"),
    [
        pytest.param("Nämnden beslutar", "att planen antas.", False, id="clause-below-its-lead"),
        pytest.param("Nämnden beslutar att planen antas.", "Eva tackade för i dag.", True, id="sentence-behind-a-stop"),
    ],
)
def test_a_paragraph_may_go_on_below_the_header_of_the_next_page(above: str, first: str, gap: bool) -> None:
    """The room below a running header parts no paragraph."""
    head = Ink("NÄMNDENS PROTOKOLL", 60, 800, 10)
    title = Ink("§ 1 Plan", 60, 400, 10)
    pages = [[head, title, Ink(above, 60, 387, 10)], [head, *below(first, "Mötet slutar."), Ink("Slut", 60, 387, 10)]]
    found = document(of_bytes("a.pdf", pdf_file(pages))).text
    assert (f"PROTOKOLL\n\n{first}" in found) is gap
