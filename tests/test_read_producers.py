"""PDF files of typesetters and print filters: accents over letters, codes for letters, blanks left out, stretched cells."""

from __future__ import annotations

import layouts
import pytest
from layouts import Ink

from samgraf.ingest.read import document, of_bytes
from samgraf.ingest.readers.glyphs import NOTHING, told
from samgraf.ingest.text import Document


def pdf(*pages: tuple[Ink, ...], drawn: tuple[str, ...] = ()) -> Document:
    """The document that pages of text make."""
    return document(of_bytes("a.pdf", layouts.pdf_file(pages, drawn)))


def lines(of: Document) -> list[str]:
    """The lines of a document, blanks between columns as one."""
    return [" ".join(line.split()) for line in of.text.split("\n") if line]


def row(y: float, *cells: tuple[float, str], size: float = 10) -> list[Ink]:
    """Cells beside each other."""
    return [Ink(text, x, y, size) for x, text in cells]


ACCENTS = {
    "before its letter": (Ink("Bj", 60, 700), Ink("¨", 69.2, 700.4), Ink("orn Ek", 68.9, 700)),
    "lifted above a capital": (Ink("Nils", 60, 700), Ink("¨", 82.6, 702.1), Ink("Ohrn", 81.5, 700)),
    "after the line": (Ink("Nils", 60, 700), Ink("Ohrn i Ek", 81.5, 700), Ink("¨", 83.6, 702.1)),
    "acute": (Ink("Petters", 60, 700), Ink("´", 93.9, 700), Ink("en", 92.8, 700)),
}
SHOWN = {
    "before its letter": "Björn Ek",
    "lifted above a capital": "Nils Öhrn",
    "after the line": "Nils Öhrn i Ek",
    "acute": "Pettersén",
}


@pytest.mark.parametrize("way", ACCENTS)
def test_accent_over_a_letter_is_part_of_it(way: str) -> None:
    """Old fonts of typesetters have no letters with accents: these are drawn by themselves, not always in turn."""
    assert lines(pdf(ACCENTS[way])) == [SHOWN[way]]


def test_accent_beside_letters_stays() -> None:
    """An accent that stands over no letter is itself."""
    assert lines(pdf((Ink("Skriv ¨ och ´ i koden", 60, 700),))) == ["Skriv ¨ och ´ i koden"]


CODES = (
    ("\x9f 4 Tra\x1ckverket, \x11o\x1cciell\x11", "§ 4 Traﬁkverket, ”oﬁciell”"),
    ("kl. 9\x1511, a\x1barer, ko\x1eert", "kl. 9–11, aﬀarer, koﬃert"),
    ("\x88 beslut", "• beslut"),
    ("Tra\u6600\u6900k, kra\u6600\u7400", "Trafik, kraft"),
    ("f\x7for tra\x0ck", "för traﬁk"),
    ("fr\x17an \x17Asa, 9{11, \rera\r\n\x88 val", "från Åsa, 9–11, ﬂera\r\n• val"),
    ("kl. 9–11, § 4", "kl. 9–11, § 4"),
)


@pytest.mark.parametrize(("text", "shown"), CODES)
def test_codes_are_the_letters_that_they_show(text: str, shown: str) -> None:
    """Fonts that are pictures of letters tell codes, of the usual encoding or the one before, and bytes may be turned."""
    assert told(text, lambda at: (0, 0, 5, 10)).replace(NOTHING, "") == shown


def test_blank_by_spacing_is_a_blank() -> None:
    """A print filter moves on by room behind a letter where a blank was; the whole page is looked through then."""
    stream = (
        "BT /F1 10 Tf 60 700 Td (Ov) Tj 2.8 Tc 12.78 0 Td (eS) Tj 0 Tc 15.0 0 Td (trid kallar) Tj ET "
        "BT /F1 10 Tf 60 680 Td (Ansvaret har styr) Tj ET"
    )
    assert lines(pdf((), drawn=(stream,))) == ["Ove Strid kallar", "Ansvaret har styr"]


def test_letters_with_room_between_them_are_no_words() -> None:
    """A word that is set wide is one word, in whatever letters."""
    assert lines(pdf((), drawn=("BT /F1 10 Tf 2 Tc 60 700 Td (SvenskaVatten) Tj ET",))) == ["SvenskaVatten"]


def test_stretched_cell_is_one_cell() -> None:
    """A narrow cell is wrapped, and its first line stretched to both edges as that of a paragraph is."""
    page = (
        *row(712, (60, "Organisation"), (160, "Namn"), (260, "Roll")),
        *row(700, (60, "Alby"), (115, "kom-"), (160, "Eva Ek"), (260, "ordförande")),
        *row(688, (60, "mun")),
        *row(676, (60, "Ekdals samhälle"), (160, "Bo"), (205, "Lindgrens-"), (260, "sekreterare")),
        *row(664, (160, "son")),
        *row(652, (60, "Ekö kommun"), (160, "Ali Aden Berg"), (260, "ledamot")),
    )
    assert [line.split("\t") for line in pdf(page).text.split("\n") if line][1:] == [
        ["Alby kommun", "Eva Ek", "ordförande"],
        ["Ekdals samhälle", "Bo Lindgrensson", "sekreterare"],
        ["Ekö kommun", "Ali Aden Berg", "ledamot"],
    ]


def test_crosses_beside_each_other_stay_cells() -> None:
    """What stands in a column of its own is a cell, though the row below leaves it empty."""
    page = (
        *row(712, (60, "Namn"), (160, "§ 1"), (200, "§ 2"), (240, "§ 3")),
        *row(700, (60, "Eva Ek"), (160, "X"), (200, "X"), (240, "X")),
        *row(688, (60, "Bo Alm"), (160, "X"), (240, "X")),
        *row(676, (60, "Ali Aden"), (160, "X"), (240, "X")),
    )
    assert [line.count("X") for line in pdf(page).text.split("\n") if line] == [0, 3, 2, 2]
    assert "X X" not in pdf(page).text.replace("\t", "|")


LIST = ("• Eva bokar salen", "• Bo skriver till kommunen")


@pytest.mark.parametrize(
    ("below", "apart"),
    [
        (("Nästa möte är den 3 maj.",), True),
        (("och till regionen",), False),
        (("Ansvar: Eva", "• Ali ringer"), False),
    ],
)
def test_list_ends_where_no_entry_follows(below: tuple[str, ...], apart: bool) -> None:
    """What stands right below the last entry, and would have had room in it, is no part of it."""
    full = "Gruppen gick igenom allt som var kvar att göra före sommaren och delade upp det."
    page = [Ink(text, 60, 700 - 13 * n) for n, text in enumerate((full, *LIST, *below))]
    assert (f"{LIST[1]}\n\n{below[0]}" in pdf(tuple(page)).text) is apart


def test_text_close_below_headings_leaves_paragraphs_whole() -> None:
    """Where text stands closer below its heading than its lines stand from each other, these are still lines of one."""
    page, y = [], 760.0
    for n in range(1, 5):
        page.append(Ink(f"{n}. Vägen", 60, y, 14, bold=True))
        page.append(Ink("Nämnden gick igenom läget för den nya vägen till Ekö och var orolig för att", 60, y - 15))
        page.append(Ink("bygget drar ut på tiden, vilket kommunen hade varnat för.", 60, y - 32))
        y -= 60
    assert sum("orolig för att bygget drar" in line for line in lines(pdf(tuple(page)))) == 4


def test_number_of_a_page_is_no_edge_of_its_text() -> None:
    """Lines are full where the text ends at the right, and not where a page number farther out does."""
    text = (
        "Närvarande: Eva Ek (Ekö kommun), Bo Alm (Region Ekö), Ulla",
        "Berg Lind (Alby kommun), Ali Aden (Ekdals byalag i Alby), Per",
        "Dal (Alby byalag) och två till från Ekdals skola, som kom",
        "senare.",
    )
    page = (Ink("Sida 1", 500, 800, 8), *(Ink(line, 60, 700 - 13 * n) for n, line in enumerate(text)))
    assert " ".join(text) in pdf(page).text


def test_table_goes_on_below_the_header_of_the_next_page() -> None:
    """A header in two columns right above the rest of a table is no row of it, and the rows keep their cells."""
    first = (
        *row(800, (60, "Protokoll"), (480, "1 (2)")),
        *row(700, (66, "Uppgift"), (250, "Ansvar"), (400, "Klart")),
        *row(686, (66, "Boka salen"), (250, "Eva"), (400, "3 maj")),
    )
    second = (
        *row(800, (60, "Protokoll"), (480, "2 (2)")),
        *row(760, (66, "Skriva till kommunen"), (250, "Bo"), (400, "i juni")),
        *row(746, (66, "Ringa regionen"), (250, "Ali"), (400, "nästa möte")),
    )
    assert {"Skriva till kommunen\tBo\ti juni", "Ringa regionen\tAli\tnästa möte"} <= set(
        pdf(first, second).text.split("\n")
    )
