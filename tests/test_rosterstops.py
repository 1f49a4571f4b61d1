"""Lists of those present at tab stops, and tables that nothing heads: who was there, as whom, for whom; all invented."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rostered import Row, rows, there

from samgraf.ingest.parse import parse
from samgraf.ingest.read import document, of_bytes
from samgraf.ingest.readers.evenstops import aligned

ITEMS = "\n\n§ 1 Läget\nAllt går bra.\n\n§ 2 Nästa möte\nDen 3 maj.\n"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PARTS = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "word/document.xml": "",
}
TWO_COLUMNS = "Beslutande\tEva Lindmark (S), ordf.\tPer Ekvall (C)\n\tUlla Norin (M)\tStig Lund (V)"
LISTED = {"Eva Lindmark", "Per Ekvall", "Ulla Norin", "Stig Lund", "Rut Dahl"}


def in_word(text: str) -> bytes:
    """A Word document whose paragraphs are the lines of a text, with its tabs."""
    runs = (
        "<w:tab/>".join(f'<w:t xml:space="preserve">{escape(cell)}</w:t>' for cell in line.split("\t"))
        for line in text.split("\n")
    )
    body = "".join(f"<w:p><w:r>{run}</w:r></w:p>" for run in runs)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as parts:
        for name, content in PARTS.items():
            parts.writestr(name, content or f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>')
    return packed.getvalue()


def people(data: bytes, name: str) -> set[str]:
    """The names of those who were there, as a file tells."""
    minutes = parse(document(of_bytes(name, data)))
    return {p.name for p in minutes.participants}


@pytest.mark.parametrize(
    "listed",
    [
        pytest.param(f"{TWO_COLUMNS}\nÖvriga\tRut Dahl, sekreterare", id="two-columns-beside-a-label"),
        pytest.param(
            "Ledamöter\tEva Lindmark\n\tPer Ekvall\nErsättare\tUlla Norin\n\tStig Lund\nSekreterare\tRut Dahl",
            id="lists-beside-their-labels",
        ),
        pytest.param(
            "Närvarande\tEva Lindmark, Ekö kommun\n\tPer Ekvall, Region Väst\n\tUlla Norin\n\tStig Lund\n\tRut Dahl",
            id="one-list",
        ),
    ],
)
def test_names_at_a_stop_stand_below_each_other(listed: str) -> None:
    """Lines that begin with a tab go on with the list above them, in Word as in plain text."""
    text = f"Vägnämnden\nSammanträdesprotokoll 2024-03-12\n\n{listed}{ITEMS}"
    assert people(text.encode(), "a.txt") == LISTED
    assert people(in_word(text), "a.docx") == LISTED


@given(st.lists(st.lists(st.text("abc ÅÄ,", max_size=8), min_size=1, max_size=4), max_size=6))
def test_alignment_loses_no_word(cells: list[list[str]]) -> None:
    """Lines keep their words in order, and those that have no tab stay as they are."""
    lines = ["\t".join(line) for line in cells]
    done = aligned(lines)
    assert [line.split() for line in done] == [line.split() for line in lines]
    assert [new for new, old in zip(done, lines, strict=True) if "\t" not in old] == [x for x in lines if "\t" not in x]


OFFICES = ("Ordförande", "Kassör", "Ledamot", "Ersättare")
NAMES = ("Eva Lindmark", "Per Ekvall", "Ulla Norin", "Stig Lund")
BODIES = ("Ekö kommun", "Region Väst", "Ekbuss AB", "Trafikverket")
CAME = ("närvarande", "frånvarande, anmält", "närvarande", "närvarande t.o.m. § 1")
CROSSES = ("X", "-", "X", "X")


@pytest.mark.parametrize("heads", [True, False], ids=["headed", "nothing-heads-it"])
@pytest.mark.parametrize(
    ("names", "columns", "wanted"),
    [
        pytest.param(
            "Roll | Namn | Närvaro",
            (OFFICES, NAMES, CAME),
            [there(NAMES[0], "", "chair"), there(NAMES[2], "", "member"), there(NAMES[3], "", "substitute", "1")],
            id="office-name-words",
        ),
        pytest.param(
            "Roll | Namn | Närvarande",
            (OFFICES, NAMES, CROSSES),
            [there(NAMES[0], "", "chair"), there(NAMES[2], "", "member"), there(NAMES[3], "", "substitute")],
            id="office-name-crosses",
        ),
    ],
)
def test_a_table_that_begins_with_offices_says_who_came(
    names: str, columns: tuple[tuple[str, ...], ...], wanted: list[Row], heads: bool
) -> None:
    """A row with somebody's name heads nothing, though its words head columns elsewhere; who was away was away."""
    lines = [" | ".join(cells) for cells in zip(*columns, strict=True)]
    first, *others = [names, *lines] if heads else lines
    table = "\n".join(f"| {line} |" for line in [first, "---|---|---", *others])
    found = rows(f"Styrelsemöte 2024-05-03\n\nDeltagare\n{table}{ITEMS}")
    assert sorted(found) == sorted([*wanted, ("Per Ekvall", "", "absent", "", "")])


def test_a_table_of_offices_names_and_bodies_needs_no_heads() -> None:
    """What stands behind the names is whom they come from."""
    table = "\n".join(f"| {' | '.join(cells)} |" for cells in zip(OFFICES, NAMES, BODIES, strict=True))
    found = rows(f"Styrelsemöte 2024-05-03\n\nDeltagare\n{table}{ITEMS}")
    assert [(name, body) for name, body, *_ in found] == list(zip(NAMES, BODIES, strict=True))


@pytest.mark.parametrize(
    ("came", "items"),
    [
        pytest.param("närvarande t.o.m. § 2", "1 2", id="until-a-paragraph"),
        pytest.param("närvarande t.o.m. punkt 2", "1 2", id="until-a-point"),
        pytest.param("närvarande från § 2", "2 3", id="from"),
        pytest.param("X fr.o.m. § 2", "2 3", id="a-cross"),
        pytest.param("närv., § 3", "3", id="behind-a-comma"),
    ],
)
def test_a_cell_says_when_somebody_was_there(came: str, items: str) -> None:
    """What stands behind the mark or the word in the column of who came says to which items, with no comma as well."""
    table = (
        f"| Roll | Namn | Närvaro |\n|---|---|---|\n| Ledamot | Eva Lindmark | {came} |\n| Ledamot | Per Ekvall | X |"
    )
    found = rows(f"Styrelsemöte 2024-05-03\n\nDeltagare\n{table}{ITEMS}\n§ 3 Slut\nEva tackade.\n")
    assert found == [there("Eva Lindmark", "", "member", items), there("Per Ekvall", "", "member")]


def test_a_table_below_an_item_about_who_came_is_the_list() -> None:
    """No label needs to stand above a table that says by which office each came, and whether they did."""
    listed = "\n".join(f"{office}\t{name}\t{said}" for office, name, said in zip(OFFICES, NAMES, CAME, strict=True))
    text = f"Ekö IF\nStyrelsemöte 2024-05-03\n\n1 Öppnande och närvaro\n\nNärvaron framgår nedan.\n\n{listed}\n\n2 Läget\nInget nytt.\n"
    assert people(text.encode(), "a.txt") == {*NAMES}


@pytest.mark.parametrize(
    ("listed", "wanted"),
    [
        pytest.param(zip(OFFICES, NAMES, strict=True), [(name, "") for name in NAMES], id="office-and-name"),
        pytest.param(zip(NAMES, BODIES, strict=True), list(zip(NAMES, BODIES, strict=True)), id="name-and-body"),
        pytest.param([(NAMES[0], "bokar lokal"), (NAMES[1], "ringer skolan")], [], id="what-somebody-does"),
        pytest.param([(NAMES[0], "2024-06-01"), (NAMES[1], "2024-08-15")], [], id="by-when"),
    ],
)
def test_rows_of_two_cells_need_no_heading(listed: list[tuple[str, str]], wanted: list[tuple[str, str]]) -> None:
    """Names beside offices or bodies at a tab stop are those who met, though nothing says so above them."""
    table = "\n".join("\t".join(cells) for cells in listed)
    found = rows(f"Vägrådet\nMinnesanteckningar 2024-03-12\n\n{table}{ITEMS}")
    assert sorted((name, body) for name, body, *_ in found) == sorted(wanted)
