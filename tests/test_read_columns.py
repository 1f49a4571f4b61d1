"""PDF pages in columns: what takes the whole width, columns that stand level, the last few lines, and what is none."""

from __future__ import annotations

import layouts
import pytest
from layouts import Ink

from samgraf.ingest.read import document, of_bytes

HEAD = "Minnesanteckningar från träffen om vägar, bad och bussar i Ekö den 3 maj 2024, allmän del"
FOOT = "Nästa träff hålls den 7 juni 2024 i Ekö, och då väntas regionens besked om linje fyrtiotvå komma"
LEFT = ["Punkt 1. Vägen", *layouts.LEFT[:-1], "om föreningen sköter den. Bo By lovar"]
RIGHT = ["att ta upp det med styrelsen.", *layouts.RIGHT]
"""The same points, with a sentence that goes on at the top of the second column."""
NAMES = [
    ("Eva Ek (S), ordförande", "Nils Ask (C), ersättare"),
    ("Bo By (M), vice ordförande", "Cia Dahl (V)"),
    ("Anna Lind (KD)", "Per Alm (L), från klockan"),
    ("Ulf Ström (MP), §§ 1–4", "tio"),
    ("Maj Holm (S)", "Lisa Ed (SD)"),
    ("Ove Berg (C)", "Stina Ö (S)"),
    ("Karl Oskarsson (M)", "Tor Vik (M)"),
]


def lines(*pages: tuple[Ink, ...]) -> list[str]:
    """The lines with text that pages give."""
    return [line for line in document(of_bytes("a.pdf", layouts.pdf_file(pages))).text.split("\n") if line]


def told(texts: list[str]) -> list[str]:
    """All words in order, however they are put on lines."""
    return " ".join(texts).split()


def column(texts: list[str], x: float, top: float) -> list[Ink]:
    """Lines below each other, all as far from each other."""
    return [Ink(text, x, top - 13 * n, 10) for n, text in enumerate(texts)]


def test_columns_that_stand_level_are_read_one_after_the_other() -> None:
    """Lines of both columns share all baselines, but a heading stands beside what goes on: no row of a table does."""
    head, foot = Ink(HEAD, 60, 760, 10), Ink(FOOT, 60, 580, 10)
    page = (
        head,
        *column(
            LEFT,
            60,
            725,
        ),
        *column(RIGHT, 310, 725),
        foot,
    )
    assert told(lines(page)) == told([HEAD, *LEFT, *RIGHT, FOOT])


def test_the_last_lines_are_read_as_the_columns_before_them() -> None:
    """A few lines on the last page show no columns by themselves; those of the page before do."""
    first = (Ink(HEAD, 60, 760, 10), *column(LEFT, 60, 725), *column(RIGHT, 310, 725))
    left, right = ["och vänta på besked om priset, som", "kommer i höst."], ["Mötet avslutades efter en", "timme."]
    last = (*column(left, 60, 760), *column(right, 310, 753))
    assert told(lines(first, last)) == told([HEAD, *LEFT, *RIGHT, *left, *right])
    assert told(lines(last)) != told([*left, *right])


def test_paragraphs_in_columns_are_whole() -> None:
    """Lines of a column are short, all of them; what is wrapped is one, what begins something stands by itself."""
    found = lines((Ink(HEAD, 60, 760, 10), *column(LEFT, 60, 725), *column(RIGHT, 310, 721)))
    assert [found[1], found[2][: len(LEFT[1]) + 5], found[-2:]] == [
        LEFT[0],
        f"{LEFT[1]} {LEFT[2][:4]}",
        [RIGHT[6], " ".join(RIGHT[7:])],
    ]


@pytest.mark.parametrize("x", [230, 310])
def test_lists_of_names_beside_each_other_are_no_columns(x: float) -> None:
    """Those present in two lists that stand level stay beside each other, though one is wrapped."""
    page = (Ink(HEAD, 60, 760, 10), *column([a for a, _ in NAMES], 60, 725), *column([b for _, b in NAMES], x, 725))
    assert lines(page)[1].split() == " ".join(NAMES[0]).split()


def test_what_is_drawn_across_parts_columns_from_what_is_above() -> None:
    """A rule below the head of a page ends it, though nothing is written across the gutter there."""
    head = (Ink("Ekö kommun", 60, 760, 10), Ink("Protokoll", 310, 760, 10))
    page = (*head, *column(LEFT, 60, 735), *column(RIGHT, 310, 729))
    data = layouts.pdf_file((page,), drawn=("0.5 w 60 750 m 520 750 l S",))
    found = [line for line in document(of_bytes("a.pdf", data)).text.split("\n") if line]
    assert told(found) == told(["Ekö kommun    Protokoll", *LEFT, *RIGHT])


def test_a_line_of_strokes_alone_is_read() -> None:
    """A line that holds nothing but upright strokes breaks no reading."""
    strokes = [Ink("|", x, 738, 10) for x in (60, 100, 320, 420)]
    found = lines((*strokes, *column(LEFT, 60, 725), *column(RIGHT, 310, 721)))
    assert [word for word in told(found) if word != "|"] == told([*LEFT, *RIGHT])


KEPT = "Eva Ek    tar fram ett underlag\nBo By     bokar lokalen\n"
MATRIX = {90: "0 1 -1 0 842 0", 180: "-1 0 0 -1 595 842", 270: "0 -1 1 0 0 595"}
"""How what stands upright is drawn on a page that is shown turned clockwise."""
RULED = "0.5 w 60 690 m 400 690 l S 60 720 m 400 720 l S 60 660 m 400 660 l S 60 660 m 60 720 l S 200 660 m 200 720 l S"


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_page_whose_text_is_turned_is_turned_back(degrees: int) -> None:
    """Text and ruled tables on a page that is shown turned read as on one that stands upright."""
    rows = [("Eva Ek", "tar fram ett"), ("", "underlag"), ("Bo By", "bokar lokalen")]
    page = tuple(
        Ink(text, x, y, 10)
        for (name, task), y in zip(rows, (708, 696, 672), strict=True)
        for text, x in ((name, 65), (task, 205))
        if text
    )
    drawn = f"{RULED} 400 660 m 400 720 l S"
    upright = layouts.pdf_file((page,), drawn=(drawn,))
    stream = upright[upright.index(b"stream\n") + 7 : upright.index(b"\nendstream")]
    moved = f"{MATRIX[degrees]} cm\n".encode() + stream
    box = b"842 595" if degrees != 180 else b"595 842"
    data = upright.replace(stream, moved).replace(f"/Length {len(stream)}".encode(), f"/Length {len(moved)}".encode())
    data = data.replace(b"/MediaBox[0 0 595 842]", b"/Rotate %d/MediaBox[0 0 %s]" % (degrees, box))
    text = document(of_bytes("a.pdf", data)).text
    assert text == document(of_bytes("a.pdf", upright)).text == KEPT


def test_a_line_set_in_begins_a_paragraph() -> None:
    """Paragraphs without room between them, each with its first line set in, are apart."""
    text = [
        ("Gruppen gick igenom läget för vägen och är orolig för att", True),
        ("bygget drar ut på tiden.", False),
        ("Kommunen vill ha besked om tidplanen innan sommaren, och", True),
        ("regionen ordnar ett möte om den.", False),
        ("Ekö kommun erbjuder sig att stå för halva kostnaden för den", True),
        ("nya bryggan om föreningen sköter den.", False),
    ]
    page = tuple(Ink(line, 72 if is_first else 60, 725 - 13 * n, 10) for n, (line, is_first) in enumerate(text))
    kept = document(of_bytes("a.pdf", layouts.pdf_file((page,)))).text.strip()
    assert kept == "\n\n".join(f"{text[n][0]} {text[n + 1][0]}" for n in (0, 2, 4))


def test_a_list_set_in_below_its_label_is_no_row_of_paragraphs() -> None:
    """Names that are set in below labels stay together."""
    names = ["Eva Ek", "Bo By", "Anna Lind", "Per Alm"]
    page = tuple(
        Ink(line, 60 if line.endswith(":") else 72, 725 - 13 * n, 10)
        for n, line in enumerate(["Ledamöter:", *names, "Ersättare:", *reversed(names)])
    )
    kept = document(of_bytes("a.pdf", layouts.pdf_file((page,)))).text.strip()
    assert "\n".join(names) in kept


def test_headings_in_the_margin_that_run_on_are_no_column() -> None:
    """Long headings beside much more text stand before what they head, though both sides run on."""
    heads = {
        0: "2. Föredragnings-",
        1: "listan fastställs",
        6: "3. Vägen förbi",
        7: "badet i Ekö by",
        13: "4. Bussarna",
    }
    heads |= {2: "med ett tillägg", 8: "och bron över ån", 14: "och linjen till", 15: "badet"}
    told = "Nämnden har läst förslaget och tycker att det"
    page = [Ink(text, 60, 725 - 13 * n - (2 if n % 2 else 0), 10, bold=True) for n, text in heads.items()]
    page += [Ink(f"{told} {n}", 180, 725 - 13 * n, 10) for n in range(20)]
    found = lines(tuple(page))
    assert found.index("3. Vägen förbi badet i Ekö by och bron över ån") > found.index(f"{told} 2")
