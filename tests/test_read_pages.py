"""PDF pages in shapes of their own: halves, headings in the margin, spaced letters, notes, what surrounds them."""

from __future__ import annotations

import re

import layouts
import pytest
from layouts import LEFT, RIGHT, Ink

from samgraf.ingest.facts.state import all_warnings
from samgraf.ingest.pipeline import read
from samgraf.ingest.read import document, of_bytes
from samgraf.ingest.text import Document


def pdf(*pages: tuple[Ink, ...]) -> Document:
    """The document that pages of text make."""
    return document(of_bytes("a.pdf", layouts.pdf_file(pages)))


def column(lines: list[str], x: float, top: float, extra: float = 0) -> list[Ink]:
    """Lines below each other; those that begin a point have more room above them."""
    found, y = [], top
    for line in lines:
        y -= 13 + (extra if line.startswith("Punkt") else 0)
        found.append(Ink(line, x, y, 10))
    return found


@pytest.mark.parametrize(("left", "right"), [(0, 5), (2, 8), (9, 8), (4, 5)])
def test_halves_of_a_page_are_read_one_after_the_other(left: int, right: int) -> None:
    """Two columns of running text are not mingled where headings have put their lines out of step."""
    head = Ink("Anteckningar från gruppens möte om vägen, badet och bussen den 3 maj 2024 i Ekö", 60, 760, 10)
    of = pdf((head, *column(LEFT, 60, 740, left), *column(RIGHT, 310, 740, right)))
    assert of.text.split() == " ".join([head.text, *LEFT, *RIGHT]).split()
    assert f"{LEFT[0]} {LEFT[1]}" in of.text, "its lines are too short to tell much; a paragraph is whole"


def test_evidence_of_a_half_lies_in_it() -> None:
    """What stands in the right half is shown there."""
    of = pdf((*column(LEFT, 60, 740, 9), *column(RIGHT, 310, 740, 5)))
    place = next(place for place in of.places if RIGHT[1] in of.text[place.span.start : place.span.end])
    assert place.page == 1
    assert place.box is not None and 309 < place.box[0] < 311 and place.box[2] < 500


def test_table_is_no_two_columns() -> None:
    """Rows stay rows, though their cells are wrapped on both sides: their lines stand level with each other."""
    rows = [
        ("Boka lokalen för mötet", "Eva Ek gör det före"),
        ("och beställa fika till", "sommaren och talar med"),
        ("alla som kommer dit.", "vaktmästaren om nyckel."),
    ]
    page = [
        Ink(cell, x, 700 - 40 * n - 13 * k, 10)
        for n in range(2)
        for k, row in enumerate(rows)
        for x, cell in zip((60, 310), row, strict=True)
    ]
    of = pdf(tuple(page))
    assert "Boka lokalen för mötet\tEva Ek gör det före" in of.text


SHORT = ["Eva Ek (S)", "Bo Alm", "Beslut", "Nämnden river bron vid hamnen i Ekö", "§ 3 Vägen", "Yrkande", "Bifall"]


@pytest.mark.parametrize("step", [12.0, 14.5, 16.0])
def test_columns_of_short_lines_are_told_by_being_out_of_step(step: float) -> None:
    """Lists and headings alone fill two columns of a page, where no line runs on: each is read on its own."""
    left = [Ink(f"{SHORT[n % 7]} {n}", 60, 740 - 13 * n - 4 * (n // 6), 10) for n in range(28)]
    right = [Ink(f"{SHORT[n % 7]} {n + 40}", 310, 735 - step * n, 10) for n in range(24)]
    of = pdf((*left, *right))
    assert of.text.split() == [word for ink in (*left, *right) for word in ink.text.split()]


@pytest.mark.parametrize("beside", [0.0, 2.0])
def test_long_table_is_no_two_columns(beside: float) -> None:
    """Rows of one line on the left and of two on the right begin level with each other, or nearly so."""
    page = []
    for n in range(22):
        top = 740 - 30 * n
        page += [Ink(f"Eva Ek {n}", 60, top, 10), Ink("Vägföreningen och", 310, top - beside, 10)]
        page += [Ink("byarådet i Ekö", 310, top - beside - 13, 10)] if n % 2 else []
    of = pdf(tuple(page))
    assert re.search(r"Eva Ek 20\s+Vägföreningen och", of.text) and of.text.index("Eva Ek 20") > of.text.index(
        "byarådet"
    )


MARGIN = [
    ("§ 12 Fastställande", "Ordföranden går igenom dagordningen och föreslår att ett ärende"),
    ("av dagordning", "om vägbelysning läggs till, eftersom det brådskar och inte kan"),
    ("", "vänta till nästa sammanträde. Nämnden godkänner det."),
    ("§ 13 Detaljplan för", "Planen prövar bostäder och en ny väg längs kajen. Samrådet gav"),
    ("Norra hamnen", "fyrtio yttranden, varav de flesta gällde buller och trafik, och"),
    ("", "förvaltningen har besvarat dem alla."),
]


def test_heading_in_the_margin_stands_before_its_text() -> None:
    """A heading that is wrapped beside its text is one line above it, with its own place."""
    page = []
    for n, (head, text) in enumerate(MARGIN):
        y = 700 - 13 * n - 20 * (n // 3)
        page += [Ink(head, 60, y, 10, bold=True)] if head else []
        page.append(Ink(text, 180, y, 10))
    of = pdf(tuple(page))
    lines = [line for line in of.text.split("\n") if line]
    assert lines[0] == "§ 12 Fastställande av dagordning"
    assert lines[4] == "§ 13 Detaljplan för Norra hamnen"
    assert lines[1] == MARGIN[0][1]
    assert of.places[0].box is not None and of.places[0].box[2] < 180


def test_labels_are_no_headings_in_the_margin() -> None:
    """Labels beside their values stay beside them."""
    rows = [
        ("Plats och tid", "Stora salen"),
        ("Ledamöter", "Eva Ek (S), ordförande"),
        ("", "Bo By (M)"),
        ("Paragrafer", "§§ 1–9"),
    ]
    of = pdf(
        tuple(
            Ink(t, x, 700 - 14 * n, 10) for n, row in enumerate(rows) for x, t in zip((60, 180), row, strict=True) if t
        )
    )
    assert of.text.split("\n")[0].split() == ["Plats", "och", "tid", "Stora", "salen"]


WIDTHS = dict(
    zip(
        "PROTKLVÄGÅDIEÖX ",
        (667, 722, 778, 611, 667, 556, 667, 667, 778, 667, 722, 278, 667, 778, 667, 278),
        strict=True,
    )
)
"""How wide letters of Helvetica are, in thousandths of their size; figures are 556."""


def spaced(text: str, x: float, y: float, size: float, room: float) -> list[Ink]:
    """Letters set one by one with room between them, and more between words."""
    found = []
    for letter in text:
        if letter != " ":
            found.append(Ink(letter, round(x, 2), y, size))
        x += WIDTHS.get(letter, 556) * size / 1000 + room
    return found


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("PROTOKOLL", "PROTOKOLL"),
        ("VÄGRÅDET I EKÖ 2024", "VÄGRÅDET I EKÖ 2024"),
        ("XXXXXX", "X X X X X X"),
    ],
)
def test_letters_with_room_between_are_words(text: str, kept: str) -> None:
    """Words whose letters stand apart are read as words; crosses beside each other stay crosses."""
    of = pdf((*spaced(text, 60, 700, 12, 5), Ink("Nämnden beslutar att bifalla förslaget.", 60, 660, 10)))
    assert " ".join(of.text.split("\n")[0].split()) == kept


def test_marks_and_notes_at_the_foot_are_apart() -> None:
    """The raised number of a note stands in no name, and the note itself, set small at the foot, in no item."""
    page = (
        Ink("Ekö Turism", 60, 700, 10),
        Ink("1", 112, 704, 6),
        Ink("AB får i uppdrag att söka medel för leden och", 118, 700, 10),
        Ink("redovisa det i maj.", 60, 687, 10),
        Ink("1", 60, 103, 5),
        Ink("Se handlingarna i ärendet.", 67, 100, 7.5),
    )
    of = pdf(page)
    assert "Ekö Turism AB får" in of.text
    note = of.text.index("Se handlingarna")
    assert any(h.kind == "furniture" and h.span.start <= note < h.span.end for h in of.hints)


def test_powers_stay_with_their_units() -> None:
    """A raised number behind a unit is a power."""
    of = pdf((Ink("Lokalen har 40 m", 60, 700, 10), Ink("2", 140, 704, 6), Ink("och hyrs ut.", 150, 700, 10)))
    assert "m2" in of.text.replace("m 2", "m2")


def test_what_a_browser_prints_around_is_the_page_s_own() -> None:
    """Day, title and address that a browser prints say nothing of the meeting, on the first page neither."""
    page = (
        Ink("2025-03-04 09:12", 30, 820, 7),
        Ink("Protokoll - Portalen", 400, 820, 7),
        Ink("Vägrådet möttes den 3 maj 2024.", 60, 700, 10),
        Ink("https://moten.exempel.se/visa?id=4711", 30, 20, 7),
        Ink("1/1", 560, 20, 7),
    )
    of = pdf(page)
    around = [of.text[h.span.start : h.span.end] for h in of.hints if h.kind == "furniture"]
    assert any("2025-03-04" in text for text in around) and any("https" in text for text in around)
    assert not any("Vägrådet" in text for text in around)


def test_line_stretched_to_its_edges_is_one() -> None:
    """Gaps that are wide but all alike are those of a justified line and part no cells."""
    widths = {"krävde": 30.01, "att": 11.12, "något": 25.02, "görs": 19.45}
    x, page = 60.0, []
    for text in widths:
        page.append(Ink(text, round(x, 2), 700, 10))
        x += widths[text] + 14
    of = pdf((*page, Ink("innan snön kommer i november.", 60, 687, 10)))
    assert "\t" not in of.text and "    " not in of.text


def test_row_with_room_above_it_is_a_record_of_its_own() -> None:
    """Where records have room between them, what stands close below is its own, and what stands apart is not."""
    rows = [
        (700, ("Maj Berg", "KD", "ordförande")),
        (682, ("Rosita", "C", "tjg. ersättare för Ove Möller")),
        (670, ("Silverdal",)),
        (652, ("Åke", "M", "tjg. ersättare för")),
        (640, ("Gårdvik", "", "Therese Järn")),
        (622, ("Zoltan Ek", "S", "")),
        (560, ("Nämnden beslutar att bifalla förslaget och att",)),
        (548, ("överlämna det till kommunstyrelsen för vidare",)),
        (536, ("beredning under hösten, och tackar alla som har",)),
        (524, ("varit med.",)),
    ]
    at = (60, 160, 210)
    of = pdf(tuple(Ink(t, x, y, 10) for y, cells in rows for x, t in zip(at, cells, strict=False) if t))
    assert "Rosita Silverdal\tC\ttjg. ersättare för Ove Möller" in of.text
    assert "Åke Gårdvik\tM\ttjg. ersättare för Therese Järn" in of.text


def test_lines_beside_a_label_stay_apart() -> None:
    """Where blocks have room between them, what stands below the text beside a label is a line of its own."""
    rows = [
        (772, ("Dag", "Den 3 maj")),
        (748, ("Tid", "Klockan 9")),
        (724, ("Plats", "Salen i Sala")),
        (700, ("Närvarande", "Eva Lindmark, ordförande")),
        (688, ("", "Per Ekvall, Sala")),
        (664, ("Övriga", "Ulla Norin, sekreterare")),
        (652, ("", "Bo Ramsell")),
        (628, ("Ekdals rektor", "Rut Dahl")),
        (616, ("ordförande", "justerare")),
        (592, ("Beslut", "Gruppen väntar med bron.")),
        (580, ("", "Bo Ramsell ringer.")),
        (540, ("Anteckningarna skickas till alla som var med, och till dem som hade fått förhinder den dagen.", "")),
    ]
    of = pdf(tuple(Ink(t, x, y, 10) for y, cells in rows for x, t in zip((60, 160), cells, strict=True) if t))
    assert [line.split() for line in of.text.splitlines() if line] == [" ".join(cells).split() for _, cells in rows]


def test_section_signs_are_read_among_others() -> None:
    """A dollar before the number next to those of other items is a section sign; before other numbers it is none."""
    of = document(of_bytes("a.txt", "§ 1 Val\n\n$ 2 Budget\n\n§ 3 Avgift\n\n§ 4 Slut\n\n$ 9 per styck\n".encode()))
    assert of.text.split("\n\n") == ["§ 1 Val", "§ 2 Budget", "§ 3 Avgift", "§ 4 Slut", "$ 9 per styck\n"]
    assert any("section signs" in mending.message for mending in of.mendings)


def test_letterhead_beside_a_title_is_apart() -> None:
    """What stands small at the right of a title that is wrapped is no part of it."""
    page = (
        Ink("Dnr 2024/18", 420, 760, 8),
        Ink("Anteckningar från", 60, 748, 16),
        Ink("Upprättad av Eva Ek", 420, 748, 8),
        Ink("vägrådets möte i Ekö", 60, 730, 16),
        Ink("Rådet möttes den 3 maj 2024 på biblioteket och talade om vägen.", 60, 690, 10),
    )
    lines = [line for line in pdf(page).text.split("\n") if line]
    assert lines[:4] == ["Dnr 2024/18", "Upprättad av Eva Ek", "Anteckningar från", "vägrådets möte i Ekö"]


def test_word_behind_the_text_is_left_out() -> None:
    """A large word that is written over says nothing of the meeting, and parts no line."""
    rows = (
        "Rådet gick igenom läget för vägen och beslutade",
        "att be kommunen om ett möte före sommaren, på",
        "plats vid bron.",
    )
    page = [Ink(text, 60, 700 - 13 * n, 10) for n, text in enumerate(rows)]
    of = pdf((Ink("UTKAST", 80, 670, 70), *page))
    assert [line for line in of.text.split("\n") if line] == [" ".join(rows)]
    assert [mending.message for mending in of.mendings] == [
        "large words behind the text of a page are left out: UTKAST"
    ]


def test_what_the_reader_left_out_is_a_warning_with_a_place() -> None:
    """What concerns a page or the whole file has no words of its own: it stands at the line that is there or before."""
    of = pdf((Ink("UTKAST", 80, 670, 70), Ink("Rådet gick igenom läget för vägen och beslutade", 60, 680, 10)), ())
    told = [(span.of(of.text), message) for span, _, _, message, _ in all_warnings(read(of))]
    assert told == [
        (
            "Rådet gick igenom läget för vägen och beslutade",
            "large words behind the text of a page are left out: UTKAST",
        ),
        ("Rådet gick igenom läget för vägen och beslutade", "page 2 holds no text; it may be a picture"),
    ]
