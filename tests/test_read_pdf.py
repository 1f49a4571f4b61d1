"""PDF pages to lines: columns, cells, notes beside the text, headers and footers."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import layouts
import pytest
from layouts import Ink

from samgraf.ingest.read import document, of_bytes, source
from samgraf.ingest.readers.columns import lines
from samgraf.ingest.readers.rows import Word, page_rows
from samgraf.ingest.text import Document, Span


def page(*placed: tuple[float, float, str]) -> list[str]:
    """The lines that words at (left edge, baseline) make; letters are ten points high and five wide."""
    words = []
    for x, y, text in placed:
        for word in text.split(" "):
            words.append(Word(word, x, x + 5.0 * len(word), y, 10.0))
            x += 5.0 * (len(word) + 1)
    return [line.text for line in lines(page_rows(words))]


def pdf(*pages: tuple[Ink, ...]) -> Document:
    """The document that pages of text make."""
    return document(of_bytes("a.pdf", layouts.pdf_file(pages)))


LONG = "Nämnden går igenom läget i ärendet, som har dragit ut på tiden, och enas om"

AT = " " * len("Närvarande:    ")

PAGES = [
    pytest.param(
        [(50, 700, "Plats:"), (150, 700, "Stora salen"), (50, 686, "Tid:"), (150, 686, "Klockan tio")],
        ["Plats:    Stora salen", "Tid:      Klockan tio"],
        id="labels-and-values",
    ),
    pytest.param(
        [(50, 700, "Datum och"), (115, 700, "2024-05-06"), (50, 686, "tid:"), (50, 660, LONG)],
        ["Datum och tid:    2024-05-06", LONG],
        id="wrapped-label",
    ),
    pytest.param(
        [
            (50, 700, "Närvarande:"),
            (150, 700, "Anna Ek"),
            (150, 686, "Bo Berg"),
            (150, 672, "Cia Dahl"),
            (50, 600, LONG),
        ],
        ["Närvarande:    Anna Ek", f"{AT}Bo Berg", f"{AT}Cia Dahl", LONG],
        id="names-below-each-other-stay-apart",
    ),
    pytest.param(
        [
            (50, 700, "Namn"),
            (200, 700, "§ 1"),
            (250, 700, "§ 2"),
            (50, 686, "Anna Ek"),
            (250, 686, "X"),
            (50, 672, "Bo Berg"),
            (200, 672, "X"),
        ],
        ["Namn\t§ 1\t§ 2", "Anna Ek\t\tX", "Bo Berg\tX"],
        id="empty-cells-keep-their-column",
    ),
    pytest.param(
        [
            (50, 700, "A) Förvaltningen prövar om arbetet kan läggas bort"),
            (320, 700, "Anna Ek"),
            (50, 686, "på entreprenad under hösten."),
            (320, 686, "återkommer"),
            (50, 672, "B) Ekonomin är i balans och inget är att anmärka."),
            (320, 672, "Bo Berg"),
        ],
        [
            "A) Förvaltningen prövar om arbetet kan läggas bort på entreprenad under hösten.\tAnna Ek återkommer",
            "B) Ekonomin är i balans och inget är att anmärka.\tBo Berg",
        ],
        id="note-is-not-spliced-into-the-text",
    ),
    pytest.param(
        [(50, 700, "•"), (70, 700, "att bifalla"), (50, 686, "§ 4"), (80, 686, "Val av justerare")],
        ["• att bifalla", "§ 4 Val av justerare"],
        id="markers-belong-to-what-follows",
    ),
    pytest.param(
        [
            (50, 700, "Plats och tid"),
            (180, 700, "Stora salen i huset vid torget,"),
            (180, 686, "klockan tio"),
            (50, 660, "Beslutande"),
            (180, 660, "Anna Ek"),
            (330, 660, "Bo Berg"),
            (180, 646, "Cia Dahl"),
            (330, 646, "Dan Ask"),
            (180, 632, "Eva Lind"),
            (50, 560, LONG),
        ],
        [
            "Plats och tid    Stora salen i huset vid torget, klockan tio",
            "Beslutande       Anna Ek     Bo Berg",
            "                 Cia Dahl    Dan Ask",
            "                 Eva Lind",
            LONG,
        ],
        id="front-page-of-a-protocol",
    ),
    pytest.param(
        [
            (50, 700, "Närvarande:"),
            (210, 700, "Sign"),
            (50, 686, "Anna Lindström"),
            (130, 686, "Vägbyggarna AB"),
            (210, 686, "AL"),
            (50, 672, "Bo Gustavsson"),
            (130, 672, "Sundby kommun"),
            (210, 672, "BG"),
            (50, 658, "Cia Dahlström"),
            (130, 658, "Trafikverket i"),
            (210, 658, "CD"),
            (130, 644, "Gävle"),
        ],
        [
            "Närvarande:                               Sign",
            "Anna Lindström    Vägbyggarna AB          AL",
            "Bo Gustavsson     Sundby kommun           BG",
            "Cia Dahlström     Trafikverket i Gävle    CD",
        ],
        id="records-that-fill-their-columns-stay-apart",
    ),
    pytest.param(
        [(50, 700, "A"), (50.5, 700, "A"), (60, 700, "B")],
        ["A B"],
        id="letters-drawn-twice",
    ),
]


@pytest.mark.parametrize(("placed", "expected"), PAGES)
def test_page_is_read_in_a_persons_order(placed: list[tuple[float, float, str]], expected: list[str]) -> None:
    """Cells beside each other become one line, with blanks in a list; running text is never cut by what stands beside it."""
    assert page(*placed) == expected
    assert page(*reversed(placed)) == expected, "the order in the file does not matter"


def test_two_columns_are_read_one_after_the_other() -> None:
    """Running text in two columns is the left one, then the right one."""
    left = [f"vänstra spalten rad {n} med några ord" for n in range(10)]
    right = [f"högra spalten rad {n} med flera ord" for n in range(10)]
    placed = [(50, 700 - 14 * n, text) for n, text in enumerate(left)]
    placed += [(300, 700 - 14 * n, text) for n, text in enumerate(right)]
    assert page(*placed) == left + right


def test_headers_and_footers_are_furniture() -> None:
    """What stands at the same height on several pages is the page's; the first header is kept, it names the body."""

    def sheet(n: int) -> tuple[Ink, ...]:
        return (
            Ink("Exempelnämnden", 70, 800),
            Ink(f"Sida {n} av 3", 400, 800),
            Ink(f"Beslut nummer {n} gäller tills vidare", 70, 500),
            Ink("Justerandes signatur", 70, 40),
        )

    of = pdf(*(sheet(n) for n in (1, 2, 3)))
    furniture = [h.span.of(of.text) for h in of.hints if h.kind == "furniture"]
    assert furniture == [
        "Justerandes signatur",
        "Exempelnämnden    Sida 2 av 3",
        "Justerandes signatur",
        "Exempelnämnden    Sida 3 av 3",
        "Justerandes signatur",
    ]
    assert of.text.startswith("Exempelnämnden    Sida 1 av 3")
    assert len(of.pages) == 3 and of.page_of(of.text.index("nummer 2")) == 2


@pytest.mark.parametrize(
    ("pages", "at", "above"),
    [
        pytest.param((2, 3), 760, "Ärende {0} är vägen", id="below-another-line"),
        pytest.param((2, 5), 780, "", id="on-few-pages"),
    ],
)
def test_a_label_at_one_height_on_two_pages_is_no_header(pages: tuple[int, ...], at: int, above: str) -> None:
    """A header stands on many pages, and nothing of the page's own stands between it and the edge."""

    def sheet(n: int) -> tuple[Ink, ...]:
        letter = "ABCDEF"[n - 1]
        own = [Ink(above.format(letter), 70, 780)] if above else []
        return (
            Ink("Exempelnämnden", 70, 800),
            *own,
            Ink("Beslut" if n in pages else f"Text om {letter}", 70, at),
            Ink(f"Nämnden godkänner rapport {letter}.", 70, at - 14),
            Ink("Slut", 70, 40),
        )

    of = pdf(*(sheet(n) for n in range(1, 7)))
    furniture = {h.span.of(of.text) for h in of.hints if h.kind == "furniture"}
    assert furniture == {"Exempelnämnden", "Slut"}


def test_bold_and_large_lines_are_hinted() -> None:
    """Letters say what is a heading: larger ones by level, bold ones too, for a bold font is drawn a little larger."""
    of = pdf((Ink("Protokoll", 70, 780, 20), Ink("Beslut", 70, 740, 10, bold=True), Ink(LONG, 70, 720)))
    assert [(h.kind, h.level, h.span.of(of.text)) for h in of.hints] == [
        ("heading", 1, "Protokoll"),
        ("bold", 0, "Beslut"),
        ("heading", 2, "Beslut"),
    ]


def grid(xs: tuple[float, ...], ys: tuple[float, ...], *without: tuple[float, float]) -> str:
    """Drawing of a table's lines, each side of a cell a thin box, but for the lower sides that begin at `without`."""
    across = [f"{a} {y} {b - a} 0.5 re f" for y in ys for a, b in pairwise(xs) if (a, y) not in without]
    down = [f"{x} {low} 0.5 {high - low} re f" for x in xs for low, high in pairwise(sorted(ys))]
    return "\n".join((*across, *down))


RULED = [
    pytest.param(
        grid((50, 200, 320, 420), (720, 690, 660, 645)),
        (
            *(Ink("Vägnämnden i", 55, 708), Ink("Ekö", 55, 696), Ink("Eva Ek", 205, 708), Ink("Bo Alm,", 325, 708)),
            *(Ink("vägchef", 325, 696), Ink("Sala kommun", 55, 678), Ink("Rut", 325, 678), Ink("Dahl", 325, 666)),
            Ink("Gävle", 55, 650),
        ),
        ["Vägnämnden i Ekö\tEva Ek\tBo Alm, vägchef", "Sala kommun\t\tRut Dahl", "Gävle"],
        id="wrapped-cells-and-empty-ones",
    ),
    pytest.param(
        grid((50, 150, 300), (720, 700, 680, 660), (50, 700)),
        (Ink("Sala", 55, 708), Ink("Eva Ek", 155, 708), Ink("Bo Alm", 155, 688), Ink("Gävle", 55, 668)),
        ["Sala    Eva Ek", "        Bo Alm", "Gävle"],
        id="a-cell-over-two-rows-stands-in-the-first",
    ),
    pytest.param(
        grid((50, 90, 400, 500), (720, 660)),
        (
            *(Ink("4", 55, 708), Ink("Lokal", 95, 708), Ink("Föreningen flyttar i maj.", 95, 686)),
            *(Ink("Bo ringer hyresvärden.", 95, 674), Ink("Bo", 405, 674)),
        ),
        ["4\tLokal", "Föreningen flyttar i maj.", "Bo ringer hyresvärden.", "Bo"],
        id="an-item-in-a-row-with-a-note-beside-it",
    ),
    pytest.param(
        "50 640 400 90 re S",
        (Ink("Sala", 55, 708), Ink("Eva Ek", 205, 708), Ink("Gävle", 55, 696), Ink("Bo Alm", 205, 696)),
        ["Sala     Eva Ek", "Gävle    Bo Alm"],
        id="a-frame-around-a-text-is-no-table",
    ),
]


@pytest.mark.parametrize(("drawn", "words", "expected"), RULED)
def test_ruled_tables_are_read_by_their_lines(drawn: str, words: tuple[Ink, ...], expected: list[str]) -> None:
    """A cell ends at its border, however its text is wrapped; all words are kept, in order, below what stands above."""
    of = document(
        of_bytes("a.pdf", layouts.pdf_file(((Ink("Möte", 50, 780), *words, Ink("Slut", 50, 600)),), (drawn,)))
    )
    assert [line.rstrip() for line in of.text.split("\n") if line.strip()] == ["Möte", *expected, "Slut"]


def test_evidence_in_a_ruled_table_has_its_box() -> None:
    """A row's line stands where its words do."""
    drawn = grid((50, 200, 320), (720, 690, 670))
    page = (Ink("Eva Ek", 55, 700), Ink("Sala kommun", 205, 700), Ink("Bo Alm", 55, 676), Ink("Gävle", 205, 676))
    of = document(of_bytes("a.pdf", layouts.pdf_file((page,), (drawn,))))
    start = of.text.index("Bo Alm")
    place = of.place_of(Span(start, start + 6))
    assert place is not None and place.box is not None
    left, bottom, _, top = place.box
    assert (place.page, 50 < left < 60, 670 < bottom < 676 < top < 690) == (1, True, True)


def test_dots_that_are_drawn_before_lines_are_bullets() -> None:
    """A browser draws the bullets of a list; a dot that stands alone is none."""
    drawn = "57 703 3 3 re f\n57 689 3 3 re f\n300 500 3 3 re f"
    page = (Ink("Att göra", 50, 720), Ink("Eva bokar lokal", 70, 701), Ink("Bo ringer", 70, 687))
    of = document(of_bytes("a.pdf", layouts.pdf_file((page,), (drawn,))))
    assert [line for line in of.text.split("\n") if line] == ["Att göra", "• Eva bokar lokal", "• Bo ringer"]
    assert [h.span.of(of.text) for h in of.hints if h.kind == "entry"] == ["• Eva bokar lokal", "• Bo ringer"]


def test_page_without_text_is_on_record() -> None:
    """A page that holds no text among others that do is reported: it may be a picture."""
    of = pdf((Ink("Beslut", 70, 700),), ())
    assert [m.message for m in of.mendings] == ["page 2 holds no text; it may be a picture"]


def test_real_files_are_read_whole(shared: Path) -> None:
    """Every word of the text layer of every real PDF is kept, once, and has its box on its page."""
    import pypdfium2

    for path in sorted((shared / "minutes").glob("*.pdf")):
        of = document(source(path))
        file = pypdfium2.PdfDocument(path)
        raw = "".join(file[n].get_textpage().get_text_range() for n in range(len(file)))
        assert abs(letters(of.text) - letters(raw)) <= 0.01 * letters(raw), path.name
        assert all(place.page and place.box for place in of.places), path.name
        assert len(of.pages) == len(file)


def letters(text: str) -> int:
    """How many letters a text has, marks aside."""
    return sum(1 for char in text if char.isalnum())


def test_day_cut_at_a_hyphen_in_a_cell_is_whole() -> None:
    """A day that a narrow column cuts at its hyphen is read whole, and the other cells of its row go on as well."""
    rows = [(70.0, "Boka lokal för nästa möte"), (200.0, "Ada"), (250.0, "2024-10-")]
    more = [(70.0, "med berörda"), (200.0, "Ekman"), (250.0, "01")]
    far = [(70.0, "Nästa rad i tabellen"), (200.0, "Bo"), (250.0, "2024-11-02")]
    inks = [layouts.Ink(t, x, y) for y, row in ((700.0, rows), (688.0, more), (664.0, far)) for x, t in row]
    text = document(of_bytes("a.pdf", layouts.pdf_file([inks]))).text
    assert "2024-10-01" in text


def test_a_row_that_a_page_breaks_is_one_row() -> None:
    """Below headings that come again a row goes on whose sides no line closed; its note stands behind all of it."""
    xs = (50, 120, 400, 500)
    heads = (Ink("Fråga", 55, 708), Ink("Anteckning", 125, 708), Ink("Vem", 405, 708))
    first = (*heads, Ink("Bron", 55, 688), Ink("Bron är i dåligt skick, och gruppen vill att den ska", 125, 688))
    again = (Ink("Fråga", 55, 768), Ink("Anteckning", 125, 768), Ink("Vem", 405, 768))
    second = (
        *again,
        Ink("stängas i maj.", 125, 748),
        Ink("Eva", 405, 748),
        Ink("Taxan", 55, 728),
        Ink("Lika.", 125, 728),
    )
    drawn = (grid(xs, (720, 700, 600), (50, 600), (120, 600), (400, 600)), grid(xs, (780, 760, 740, 720)))
    pages = ((Ink("Möte", 50, 780), *first), (*second, Ink("Slut", 50, 600)))
    of = document(of_bytes("a.pdf", layouts.pdf_file(pages, drawn)))
    assert [line.rstrip() for line in of.text.split("\n") if line.strip()] == [
        "Möte",
        "Fråga\tAnteckning\tVem",
        "Bron\tBron är i dåligt skick, och gruppen vill att den ska stängas i maj.\tEva",
        "Fråga\tAnteckning\tVem",
        "Taxan\tLika.",
        "Slut",
    ]


def test_a_row_with_an_empty_first_cell_is_its_own_where_the_page_closed_the_one_above() -> None:
    """Somebody else from the same body, on the next page, is not joined to the one above."""
    xs = (50, 120, 400, 500)
    first = (Ink("Sala", 55, 708), Ink("Eva Ek", 125, 708), Ink("EE", 405, 708))
    second = (Ink("Bo Alm", 125, 768), Ink("BA", 405, 768), Ink("Gävle", 55, 748), Ink("Rut Dahl", 125, 748))
    drawn = (grid(xs, (720, 700)), grid(xs, (780, 760, 740)))
    of = document(of_bytes("a.pdf", layouts.pdf_file((first, (*second, Ink("Slut", 50, 600))), drawn)))
    assert "\n         Bo Alm    BA" in of.text and "Eva Ek    EE\n" in of.text


def test_lines_numbered_in_the_margin_keep_their_text_alone() -> None:
    """Numbers that count the lines of a page are none of its words."""
    words = [Ink(f"Nämnden beslutar om fråga {n}.", 90, 760 - 15 * n) for n in range(1, 7)]
    of = pdf((*words, *(Ink(str(n), 50, 760 - 15 * n, 8) for n in range(1, 7))))
    assert of.text.split("\n")[:2] == ["Nämnden beslutar om fråga 1.", "Nämnden beslutar om fråga 2."]
