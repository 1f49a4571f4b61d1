"""Lists in columns on a PDF's pages: labels beside names, records with room between them, lists within a cell."""

from __future__ import annotations

from itertools import pairwise

import layouts
import pytest
from layouts import Ink

from samgraf.ingest.parse import parse
from samgraf.ingest.read import document, of_bytes
from samgraf.ingest.text import Document

LONG = "Nämnden går igenom läget i ärendet, som har dragit ut på tiden, och"
TEXT = tuple(Ink(LONG, 50, 500 - 12 * n) for n in range(6))
"""Running text, whose lines show how close wrapped ones stand."""


def pdf(*words: Ink, drawn: str = "") -> Document:
    """The document that one page makes, running text at its foot."""
    return document(of_bytes("a.pdf", layouts.pdf_file(((*words, *TEXT),), (drawn,))))


def table(*rows: tuple[float, str], at: tuple[float, ...]) -> tuple[Ink, ...]:
    """Words in columns: each row a height and its cells, parted by bars."""
    return tuple(Ink(c, x, y) for y, row in rows for x, c in zip(at, row.split("|"), strict=False) if c)


PAGES = [
    pytest.param(
        table(
            (700, "Plats och tid|Digitalt möte på länk, klockan 08.15 till 10.40"),
            (688, "Ledamöter|Rolf Ek (M), ordförande"),
            (676, "|Anki Alm (S)"),
            at=(50, 125),
        ),
        [
            "Plats och tid    Digitalt möte på länk, klockan 08.15 till 10.40",
            "Ledamöter        Rolf Ek (M), ordförande",
            "                 Anki Alm (S)",
        ],
        id="labels-that-fill-their-column-stay-apart",
    ),
    pytest.param(
        table(
            (700, "Namn|Parti|Funktion"),
            (680, "Kjell-Åke|M|ersätter Rut"),
            (668, "Almgård||"),
            (648, "Eva Ek|S|ordförande"),
            at=(50, 110, 150),
        ),
        ["Namn\tParti\tFunktion", "Kjell-Åke Almgård\tM\tersätter Rut", "Eva Ek\tS\tordförande"],
        id="records-with-room-between-them-are-one-table",
    ),
    pytest.param(
        table(
            (700, "Sala kommun|Eva Ek|Bo Alm"),
            (688, "Ekö kommun|Rut Dahl|"),
            (676, "Länsstyrelsen|Ali Ask|Pia Borg"),
            at=(50, 130, 185),
        ),
        ["Sala kommun\tEva Ek\tBo Alm", "Ekö kommun\tRut Dahl", "Länsstyrelsen\tAli Ask\tPia Borg"],
        id="close-records-begin-with-their-first-cell",
    ),
    pytest.param(
        table((700, "Nr|Rubrik|Dnr"), (680, "34|Förra protokollet|A 1"), (660, "35|Taxan|A 2"), at=(50, 75, 300)),
        ["Nr\tRubrik\tDnr", "34\tFörra protokollet\tA 1", "35\tTaxan\tA 2"],
        id="numbers-have-their-column",
    ),
    pytest.param(
        table(
            (700, "Beslutande|Eva Ek (S), ordförande|Rut Dahl (M) ers: Bo Alm"),
            (688, "|§§ 31–34|"),
            (676, "|Ali Ask (C)|"),
            at=(50, 120, 260),
        ),
        [
            "Beslutande    Eva Ek (S), ordförande §§ 31–34    Rut Dahl (M) ers: Bo Alm",
            "              Ali Ask (C)",
        ],
        id="paragraphs-alone-belong-to-who-stands-above",
    ),
    pytest.param(
        (
            Ink("Sida 1 av 3", 500, 800, 7),
            *table((700, "Inbjudna|Elisabet Holm, vattenhandläggare, Länsstyrelsen Västra"), at=(50, 125)),
            *table((688, "|Götaland"), (676, "|Bo Alm"), at=(50, 125)),
        ),
        [
            "Sida 1 av 3",
            "Inbjudna    Elisabet Holm, vattenhandläggare, Länsstyrelsen Västra Götaland",
            "            Bo Alm",
        ],
        id="a-header-in-small-print-says-nothing-of-where-lines-end",
    ),
    pytest.param(
        table(
            (700, "Vi beslutade att bron ska målas om i maj.|Eva Ek"),
            (688, "Bo ringer hamnen om saken.|Bo Alm"),
            at=(50, 300),
        ),
        ["Vi beslutade att bron ska målas om i maj.\tEva Ek", "Bo ringer hamnen om saken.\tBo Alm"],
        id="who-acts-beside-a-sentence-stands-behind-a-tab",
    ),
]


@pytest.mark.parametrize(("words", "expected"), PAGES)
def test_lists_in_columns_keep_who_belongs_to_what(words: tuple[Ink, ...], expected: list[str]) -> None:
    """What is one record, one label's list or one cell's text on the page is so in the text, too."""
    found = [line for line in pdf(*words).text.split("\n") if line.strip()]
    assert found[: len(expected)] == expected


def test_room_between_records_parts_no_table() -> None:
    """Rows that padding sets apart stand right below each other, and what is empty keeps its column."""
    words = table((700, "Namn|Parti|§ 1|§ 2"), (682, "Eva Ek|S||X"), (664, "Bo Alm|M|X"), at=(50, 150, 200, 250))
    assert pdf(*words).text.startswith("Namn\tParti\t§ 1\t§ 2\nEva Ek\tS\t\tX\nBo Alm\tM\tX\n")


def grid(xs: tuple[float, ...], ys: tuple[float, ...]) -> str:
    """Drawing of a table's lines."""
    across = [f"{xs[0]} {y} {xs[-1] - xs[0]} 0.5 re f" for y in ys]
    down = [f"{x} {low} 0.5 {high - low} re f" for x in xs for low, high in pairwise(sorted(ys))]
    return "\n".join((*across, *down))


def test_two_lists_within_a_ruled_cell_are_read_one_after_the_other() -> None:
    """Names that stand in two columns beside one label are those of the left one, then those of the right one."""
    words = table(
        (708, "Plats|Sal A"),
        (690, "Beslutande|Eva Ek (S), ordf.|Rut Dahl (M)"),
        (678, "|Bo Alm (C), andre vice|Ali Ask (V) ersätter"),
        (666, "|ordförande|Pia Borg (V)"),
        (654, "|Siv Ås (L)|Tor By (S)"),
        (634, "Ersättare|Uno Ed (S)"),
        (622, "|Max Al (M)"),
        at=(55, 155, 275),
    )
    found = [line for line in pdf(*words, drawn=grid((50, 150, 376), (720, 702, 648, 616))).text.split("\n") if line]
    names = ["Eva Ek (S), ordf.", "Bo Alm (C), andre vice ordförande", "Siv Ås (L)", "Rut Dahl (M)"]
    names += ["Ali Ask (V) ersätter Pia Borg (V)", "Tor By (S)"]
    assert found[:11] == ["Plats\tSal A", "Beslutande", *names, "Ersättare", "Uno Ed (S)", "Max Al (M)"]


def test_a_ruled_list_without_heads_keeps_its_columns() -> None:
    """Who sits in which seat, in a table without heads, stands in columns as in a typed list; records keep tabs."""
    words = table((708, "Sala|Eva Ek"), (690, "|Bo Alm"), (672, "Ekö|Rut Dahl"), at=(55, 155))
    found = pdf(*words, drawn=grid((50, 150, 260), (720, 702, 684, 666))).text
    assert found.startswith("Sala    Eva Ek\n        Bo Alm\nEkö     Rut Dahl\n")
    words = table((708, "Nr|Vad|Vem"), (690, "1|Karta|Eva"), (672, "2|Bod|Bo"), at=(55, 155, 265))
    found = pdf(*words, drawn=grid((50, 150, 260, 350), (720, 702, 684, 666))).text
    assert found.startswith("Nr\tVad\tVem\n1\tKarta\tEva\n2\tBod\tBo\n")


def test_people_in_columns_are_those_of_the_text() -> None:
    """Who comes from where, and who stands in which list, is read from a page as from the same list typed."""
    rows = (
        "Sammanträdesprotokoll 2024-05-06",
        "Närvarande ledamöter",
        "Fagersta|Anna-Karin Ek (S), ordförande",
        "|Jonny Alm (M)",
        "Norberg|Kerstin Dahl (C), vice ordförande",
        "Närvarande ersättare",
        "Norberg|Ulrik Borg (KD)",
        "§ 1 Mötets öppnande",
        "Ordföranden öppnade mötet.",
    )
    heights = (760, 730, 716, 702, 688, 660, 646, 618, 604)
    words = table(*zip(heights, rows, strict=True), at=(50, 125))
    typed = "\n".join(
        ("\n" if "|" not in row and "Ordf" not in row else "")
        + "".join(cell.ljust(12) for cell in row.split("|")).rstrip()
        for row in rows
    )
    expected = parse(document(of_bytes("a.txt", typed.encode()))).participants
    found = parse(pdf(*words)).participants
    told = [(p.name, p.organisation, p.roles, p.status) for p in expected]
    assert [(p.name, p.organisation, p.roles, p.status) for p in found] == told
    assert [p.name for p in expected] == ["Anna-Karin Ek", "Jonny Alm", "Kerstin Dahl", "Ulrik Borg"]
