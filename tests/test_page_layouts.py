"""Layouts of printed pages: dots that lead to values, numbers of items and of cases in the margin, underlined labels."""

from __future__ import annotations

from functools import partial

import pytest

from samgraf.ingest.readers.columns import goes_on
from samgraf.ingest.readers.headingsizes import underlined
from samgraf.ingest.readers.letters import without_leaders
from samgraf.ingest.readers.lists import Line
from samgraf.ingest.readers.margins import heading_line, margins
from samgraf.ingest.readers.pdf import is_set_off
from samgraf.ingest.readers.rows import Fragment, Word, page_rows
from samgraf.ingest.readers.running import repeated
from samgraf.ingest.readers.sidelabels import Known, side_labels
from samgraf.ingest.readers.strokes import Stroke

BOX = (50.0, 700.0, 200.0, 712.0)


def words(text: str, x: float, base: float, size: float = 10.0, *, bold: bool = False) -> list[Word]:
    """The words of a text that stand from `x` on, half as wide as high."""
    found = []
    for part in text.split():
        found.append(Word(part, x, x + 0.5 * size * len(part), base, size, bold))
        x += 0.5 * size * (len(part) + 0.6)
    return found


@pytest.mark.parametrize(
    ("row", "kept"),
    [
        pytest.param("Plats ........ Salen", "Plats Salen", id="to-a-value"),
        pytest.param("........ ........", "", id="to-sign-on"),
        pytest.param("Ordförande ........ Eva Ek (S)", "Ordförande Eva Ek (S)", id="to-a-name"),
        pytest.param("Val ........ 5", "Val ........ 5", id="to-a-page"),
        pytest.param("Nämnden ... Nej", "Nämnden ... Nej", id="pause"),
    ],
)
def test_dots_that_lead_to_something_are_no_words(row: str, kept: str) -> None:
    """Leaders are left out, unless the number of a page tells of a list of contents."""
    assert " ".join(word.text for word in without_leaders(words(row, 50, 700))) == kept


def test_numbers_of_item_and_case_in_the_margin_head_the_title_beside_them() -> None:
    """The title stands behind the item's number, and the number of the case below both."""
    page: list[Word] = []
    for n, title in enumerate(("Taxa för hamnen", "Val av ombud", "Plan för ån")):
        top = 700 - 100 * n
        page += words(f"§ {n + 1}", 50, top, bold=True) + words("Dnr KS 2031/118", 50, top - 14, 8.0)
        page += words(title, 140, top, bold=True)
        page += words("Nämnden har fått en fråga om hur länge det kan vänta, vilket", 140, top - 26)
        page += words("den tackar för och lägger till handlingarna.", 140, top - 40)
    told = [heading_line(part).text for part, heading in margins(page) if heading]
    assert told == ["§ 1 Taxa för hamnen", "§ 2 Val av ombud", "§ 3 Plan för ån"]


def test_number_before_small_capitals_is_part_of_the_title() -> None:
    """The number of a title in small capitals, though much larger than they, stands on its line."""
    title = [*words("2", 50, 700, 12.0), *words("LÄGET PÅ VÄGEN", 130, 700, 8.0)]
    rows = page_rows([*title, *words("Nämnden tackar för det.", 130, 680)])
    assert [fragment.text for fragment in rows[0].fragments] == ["2", "LÄGET PÅ VÄGEN"]


@pytest.mark.parametrize(
    ("rules", "bold"),
    [
        pytest.param([Stroke(698.0, 50.0, 80.0)], True, id="whole"),
        pytest.param([Stroke(698.0, 50.0, 61.0), Stroke(698.0, 68.0, 80.0)], True, id="around-a-letter"),
        pytest.param([Stroke(698.0, 50.0, 300.0)], False, id="below-a-table"),
        pytest.param([Stroke(698.0, 50.0, 60.0)], False, id="one-word"),
        pytest.param([Stroke(680.0, 50.0, 80.0)], False, id="far-below"),
    ],
)
def test_underlined_lines_are_set_off(rules: list[Stroke], bold: bool) -> None:
    """A label that is underlined as a whole is set off as one in bold is."""
    line = Line("Beslut", (50.0, 697.5, 80.0, 708.5), 10.0)
    assert [found.bold for found in underlined([line], rules)] == [bold]


@pytest.mark.parametrize(
    ("above", "line", "apart"),
    [
        pytest.param("Nämnden tackar.", "§ 4 Val", True, id="below-a-sentence"),
        pytest.param("Eva Ek (S)", "Ersättare", True, id="below-a-name"),
        pytest.param("Nämnden beslutar att,", "Ersättare", False, id="sentence-goes-on"),
        pytest.param("Nämnden beslutar att ge", "förvaltningen", False, id="words-in-bold"),
    ],
)
def test_bold_lines_right_below_plain_ones_are_set_off(above: str, line: str, apart: bool) -> None:
    """Where paragraphs have no room between them, what is bold heads what follows it."""
    lines = [Line(above, (50.0, 700.0, 200.0, 712.0), 10.0), Line(line, (50.0, 688.0, 90.0, 700.0), 10.0, bold=True)]
    assert is_set_off(*lines) == apart


SENTENCES = (
    "Förvaltningen har räknat på vad bron kostar och",
    "menar att den kan byggas nästa år om rådet går",
    "med på det.",
)


def labelled_page(first: str = "§ 4 Bron") -> list[Word]:
    """A page whose labels stand in the margin, beside the first line of what they head."""
    page = words(first, 50, 700, bold=True)
    for n, sentence in enumerate(SENTENCES):
        page += words(sentence, 150, 680 - 14 * n)
    page += words("Ärendet", 50, 679) + words("Kommunens förslag", 50, 626) + words("till rådet", 50, 612)
    page += words("Bron byggs.", 150, 626) + words("Räcket målas.", 150, 600) + words("Beslut", 50, 574)
    for n, clause in enumerate(("att bygga bron,", "att måla räcket.", "Eva Ek deltar inte.")):
        page += words(clause, 150, 574 - 14 * n)
    return page


def test_labels_in_the_margin_stand_above_their_text() -> None:
    """A label is read before its text, all its lines together, and what stands above the first one stays above."""
    found = side_labels(labelled_page(), Known())
    assert [stretch.text for stretch in found if stretch.label] == ["Ärendet", "Kommunens förslag till rådet", "Beslut"]
    assert [stretch.words[0].text for stretch in found if not stretch.label] == ["§", "Förvaltningen", "Bron", "att"]


def test_labels_in_the_margin_are_known_on_later_pages() -> None:
    """A page of a few lines has the labels that others have shown."""
    known = Known()
    side_labels(labelled_page(), known)
    last = [*words("Beslut", 50, 700), *words("Mötet avslutas.", 150, 700)]
    assert [stretch.label for stretch in side_labels(last, known)] == [False, True, False]
    assert side_labels(last, Known()) == []


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([("Eva Ek", "ringer kommunen"), ("Bo Alm", "skriver brevet")] * 4, id="tasks"),
        pytest.param([("Plats", "Salen"), ("Tid", "Kl. 9"), ("Ledamöter", "Eva Ek"), ("", "Bo Alm")] * 2, id="fields"),
    ],
)
def test_columns_of_a_list_are_no_labels_in_the_margin(rows: list[tuple[str, str]]) -> None:
    """Names beside tasks, and fields of a head, stay rows."""
    page = [
        word
        for n, row in enumerate(rows)
        for x, cell in zip((50, 150), row, strict=True)
        for word in words(cell, x, 700 - 14 * n)
    ]
    assert side_labels(page, Known()) == []


def test_cells_close_to_each_other_are_parted_where_others_begin() -> None:
    """A head of columns shows that numbers are cells, and short cells where those begin that long ones reach."""
    table = [("Nr", "Vad", "Vem", "När"), ("1", "Bygga", "Eva", "maj"), ("2", "Måla räcket", "Bo", "juni")]
    table += [("3", "Ringa", "Rut Dal", "juli")]
    page = [
        word
        for n, row in enumerate(table)
        for x, cell in zip((50, 66, 127, 166), row, strict=True)
        for word in words(cell, x, 700 - 12 * n)
    ]
    assert [tuple(f.text for f in row.fragments) for row in page_rows(page)] == table


@pytest.mark.parametrize(
    ("above", "line", "apart"),
    [
        pytest.param(
            Line("Eva\tmaj", BOX, 10.0, row=True), Line("Nästa möte", BOX, 10.0, bold=True), True, id="behind"
        ),
        pytest.param(
            Line("Att göra", BOX, 10.0, bold=True), Line("Vem\tNär", BOX, 10.0, True, True), True, id="its-head"
        ),
        pytest.param(
            Line("Vem\tNär", BOX, 10.0, True, True), Line("Eva\tmaj", BOX, 10.0, True, True), False, id="inside"
        ),
    ],
)
def test_tables_are_set_off_by_what_is_bold(above: Line, line: Line, apart: bool) -> None:
    """A label right below a table, and the bold head of a table, begin something."""
    assert is_set_off(above, line) == apart


def test_heading_below_a_label_is_no_more_of_it() -> None:
    """What is bold and larger than a label in a column above it heads something else, however narrow the column is."""
    label, heading = Fragment(words("Sekreterare", 50, 700)), Fragment(words("Närvarolista", 50, 682, 11.5, bold=True))
    assert not goes_on(label, heading, 110.0)
    assert goes_on(label, Fragment(words("suppleanter", 50, 688)), 110.0)


def test_header_beside_the_number_of_a_later_page_is_none_of_the_text() -> None:
    """What stands level with the number of the second page is of its header, though no other page has it."""
    box = partial(Line, size=10.0)
    first = [box("Nämnden möts.", (50, 700, 200, 712)), box("Sida 1", (50, 40, 80, 52))]
    second = [
        box("PROTOKOLL", (50, 780, 120, 792)),
        box("Sida 2", (400, 781, 440, 793)),
        *(box(f"Rad {n} av texten", (50, 740 - 14 * n, 200, 752 - 14 * n)) for n in range(9)),
    ]
    found = repeated([first, second], recognised=False)
    assert {(2, 0), (2, 1)} <= found
    assert (2, 2) not in found
