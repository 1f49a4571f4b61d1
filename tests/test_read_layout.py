"""How files set their text: tab stops, merged cells, frames, boxes, hard blanks, lists that hold sections."""

from __future__ import annotations

import layouts
import pytest
from written import understood

from samgraf.ingest.read import document, of_bytes


def shown(kind: str, body: str) -> tuple[str, list[str]]:
    """What is kept of a body in Word, OpenDocument or HTML, and its lines that are rows of tables."""
    data = {"docx": layouts.word_file, "odt": layouts.open_file}[kind](body) if kind != "html" else page(body)
    kept = document(of_bytes(f"a.{kind}", data))
    return kept.text.rstrip("\n"), [h.span.of(kept.text) for h in kept.hints if h.kind == "row"]


def page(body: str) -> bytes:
    """A web page around a body."""
    return f"<!doctype html><html><body>{body}</body></html>".encode()


def p(words: str) -> str:
    """A Word paragraph; tabs and breaks are elements."""
    runs = words.replace("\t", "</w:t><w:tab/><w:t>").replace("\n", "</w:t><w:br/><w:t>")
    return f"<w:p><w:r><w:t>{runs}</w:t></w:r></w:p>"


def o(words: str) -> str:
    """The same in OpenDocument."""
    return f"<text:p>{words}</text:p>".replace("\t", "<text:tab/>")


def tbl(*rows: str) -> str:
    """A Word table."""
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def tc(*paragraphs: str, props: str = "") -> str:
    """A Word cell."""
    return f"<w:tc><w:tcPr>{props}</w:tcPr>{''.join(paragraphs) or p('')}</w:tc>"


def otbl(*rows: str) -> str:
    """An OpenDocument table."""
    return f"<table:table>{''.join(f'<table:table-row>{row}</table:table-row>' for row in rows)}</table:table>"


def otc(*paragraphs: str, props: str = "") -> str:
    """An OpenDocument cell."""
    return f"<table:table-cell {props}>{''.join(paragraphs)}</table:table-cell>"


LONG = "Bron över ån är stängd sedan i våras, och kommunen har ännu inte sagt när den ska lagas."
BOX = "<w:p><w:r><w:txbxContent>" + p("Ruta") + "</w:txbxContent></w:r></w:p>"


@pytest.mark.parametrize(
    ("kind", "body", "kept"),
    [
        pytest.param(
            "docx",
            p("Ledamöter\tEva Ek") + p("\tBo By"),
            "Ledamöter    Eva Ek\n             Bo By",
            id="value-at-a-stop",
        ),
        pytest.param("docx", p("Tid:\t\tkl. 9") + p("Plats:\tSalen"), "Tid:\tkl. 9\nPlats:\tSalen", id="tabs-doubled"),
        pytest.param("docx", p("Tid\tkl. 9\nPlats\tSalen"), "Tid\tkl. 9\nPlats\tSalen", id="breaks-in-a-paragraph"),
        pytest.param("docx", p("\tVi möttes.") + p("Sedan"), "Vi möttes.\n\nSedan", id="first-line-set-in"),
        pytest.param("docx", p("Tid\tkl. 9") + p("") + p("A\tB"), "Tid\tkl. 9\n\nA\tB", id="room-parts-lists"),
        pytest.param("docx", p("1.\tatt ett") + p("2.\tatt två"), "1. att ett\n2. att två", id="marks-typed"),
        pytest.param("docx", p("§ 1\tVal") + p("§ 2\tSlut"), "§ 1\tVal\n\n§ 2\tSlut", id="signs-begin-paragraphs"),
        pytest.param(
            "odt", o("Ledamöter\tEva Ek") + o("\tBo By"), "Ledamöter    Eva Ek\n             Bo By", id="odt-stops"
        ),
        pytest.param("docx", p("kommun\u00adstyrelsen"), "kommunstyrelsen", id="soft-hyphen"),
        pytest.param("html", "<p>kommun&shy;styrelsen</p>", "kommunstyrelsen", id="html-soft-hyphen"),
        pytest.param(
            "docx",
            tbl(
                tc(p("Ekö kommun"), props='<w:vMerge w:val="restart"/>') + tc(p("Eva")),
                tc(props="<w:vMerge/>") + tc(p("Bo")),
            ),
            "Ekö kommun\tEva\nEkö kommun\tBo",
            id="cell-over-rows",
        ),
        pytest.param(
            "html",
            "<table><tr><td rowspan=2>Ekö kommun<td>Eva<tr><td>Bo</table>",
            "Ekö kommun\tEva\nEkö kommun\tBo",
            id="html-cell-over-rows",
        ),
        pytest.param(
            "html",
            "<table><tr><td rowspan=2>12<td>Eva<tr><td>Bo</table>",
            "12\tEva\n\tBo",
            id="numbers-are-not-said-again",
        ),
        pytest.param(
            "odt",
            otbl(
                otc(o("Ekö kommun"), props='table:number-rows-spanned="2"') + otc(o("Eva")),
                "<table:covered-table-cell/>" + otc(o("Bo")),
            ),
            "Ekö kommun\tEva\nEkö kommun\tBo",
            id="odt-cell-over-rows",
        ),
        pytest.param(
            "docx", tbl(tc(p("1.\tatt ett"), p("2.\tatt två"))), "1. att ett\n2. att två", id="decision-in-a-frame"
        ),
        pytest.param(
            "docx",
            tbl(tc(p("§ 4")) + tc(p("Bron"), p("Den lagas."), tbl(tc(p("Vad")) + tc(p("Vem"))))),
            "§ 4\tBron\n\nDen lagas.\n\nVad\tVem",
            id="item-in-a-row-with-its-table",
        ),
        pytest.param(
            "odt",
            otbl(otc(o("§ 4")) + otc(o("Bron"), o("Den lagas."), otbl(otc(o("Vad")) + otc(o("Vem"))))),
            "§ 4\tBron\n\nDen lagas.\n\nVad\tVem",
            id="odt-item-in-a-row-with-its-table",
        ),
        pytest.param("docx", tbl(tc(p("Bron"), p(LONG))), f"Bron\n\n{LONG}", id="running-text-in-a-frame"),
        pytest.param(
            "docx", tbl(tc(p("Eva Ek"), p("Anna Al"), p("Per Ö"))), "Eva Ek\nAnna Al\nPer Ö", id="list-in-a-frame"
        ),
        pytest.param("docx", tbl(tc(p("Ett"), BOX) + tc(p("Två"))), "Ett\n\nRuta\n\nTvå", id="box-in-a-cell"),
        pytest.param("docx", tbl(tc(p("Eva Ek\tordf.")) + tc(p("S"))), "Eva Ek    ordf.\tS", id="stop-in-a-cell"),
        pytest.param("docx", tbl(tc(p("Boka")) + tc(p("Eva"), p("Bo"))), "Boka\tEva, Bo", id="names-below-each-other"),
        pytest.param(
            "docx",
            tbl(tc(p("På länk")) + tc(p("Eva Ek – Ekö kommun"), p("Bo By, Näs byalag"))),
            "På länk\tEva Ek – Ekö kommun; Bo By, Näs byalag",
            id="people-below-each-other",
        ),
        pytest.param(
            "docx",
            tbl(tc(p("Vad")) + tc(p("Eva Ek, Bo By och"), p("Rut Ås, Ekö, bokar"))),
            "Vad\tEva Ek, Bo By och Rut Ås, Ekö, bokar",
            id="sentence-with-names",
        ),
        pytest.param(
            "html", "<p>1.&nbsp;&nbsp; att ett<p>2.&nbsp; att två", "1. att ett\n2. att två", id="html-marks-typed"
        ),
        pytest.param(
            "html",
            "<p>Tid&nbsp;&nbsp;&nbsp;&nbsp;kl. 9<p>&nbsp;&nbsp;&nbsp;&nbsp; till 11",
            "Tid    kl. 9\n       till 11",
            id="hard-blanks",
        ),
        pytest.param("html", "Ett<br>två<br><br>Tre", "Ett\ntvå\n\nTre", id="two-breaks-end-a-paragraph"),
        pytest.param(
            "html",
            "<pre>Beslut\n\n  att  ett,\n  att två</pre>",
            "Beslut\n\n  att  ett,\n  att två",
            id="plain-text-on-a-page",
        ),
        pytest.param(
            "html", "<table><tr><td><p>Ett<br>två</p><p>Tre</p></table>", "Ett\ntvå\n\nTre", id="page-in-a-cell"
        ),
        pytest.param(
            "html",
            "<table><tr><td>Ett<tr><td>två<tr><td>&nbsp;<tr><td>Tre</table>",
            "Ett\ntvå\n\nTre",
            id="lines-in-a-table-of-one-column",
        ),
        pytest.param(
            "html", "<ul><li><h2>Bron</h2><p>Ett<p>Två</ul>", "Bron\n\nEtt\n\nTvå", id="list-that-holds-sections"
        ),
        pytest.param("html", "<h2><button>§ 1 Bron</button></h2>", "§ 1 Bron", id="heading-that-opens"),
        pytest.param(
            "html",
            "<div role=table><div role=row><div role=cell>A</div><div role=cell>B</div></div></div>",
            "A\tB",
            id="table-by-roles",
        ),
        pytest.param(
            "html",
            "<table><tr><th>Vad<th>Vem<tr><td>Boka<td><ul><li>Eva<li>Bo</ul></table>",
            "Vad\tVem\nBoka\tEva, Bo",
            id="list-in-a-cell",
        ),
    ],
)
def test_layout_is_kept_as_it_is_shown(kind: str, body: str, kept: str) -> None:
    """Rows, cells over rows, frames and lists come out as a reader of the page sees them."""
    assert shown(kind, body)[0] == kept


def test_rows_at_tab_stops_may_end_early() -> None:
    """Where empty cells at the end have no tabs, all lines below the heads of columns are rows all the same."""
    text = "\n".join(("Namn\tParti\tErsätter", "Eva Ek\tS", "Bo By\tM\tAnn Al"))
    assert shown("docx", "".join(map(p, text.split("\n"))))[1] == text.split("\n")


@pytest.mark.parametrize(
    ("stops", "rows", "kept"),
    [
        pytest.param(
            (3000, 5000),
            ("Namn\tNärvarande\tFrånvarande", "Annakarin Lindgren-Strömstad i Ekö\tX", "Bo By\tX", "Eva Ek\t\tX"),
            ("Namn\tNärvarande\tFrånvarande", "Annakarin Lindgren-Strömstad i Ekö\t\tX", "Bo By\tX", "Eva Ek\t\tX"),
            id="a-long-name-goes-beyond-the-first-stop",
        ),
        pytest.param((), ("Eva Ek\tX", "Bo By\t\tX", "Per Alm\tX"), (), id="marks-below-no-heads"),
        pytest.param(
            (),
            ("Namn\t\t\t\tNärvarande\tFrånvarande", "Annakarin Lindgren Ekström\tX", "Bo By\t\t\t\t\t\tX"),
            ("Namn\tNärvarande\tFrånvarande", "Annakarin Lindgren Ekström\tX", "Bo By\t\tX"),
            id="where-no-stops-are-set",
        ),
        pytest.param((), ("Tid\t\tkl. 9", "Plats\tSalen"), ("Tid\tkl. 9", "Plats\tSalen"), id="labels"),
    ],
)
def test_marks_stand_in_the_column_of_their_stop(stops: tuple[int, ...], rows: list[str], kept: list[str]) -> None:
    """How many tabs bring a cross to its column depends on the name before it; its column doesn't."""
    tabs = "".join(f'<w:tab w:val="left" w:pos="{stop}"/>' for stop in stops)
    body = "".join(p(row).replace("<w:p>", f"<w:p><w:pPr><w:tabs>{tabs}</w:tabs></w:pPr>", 1) for row in rows)
    assert shown("docx", body)[0] == "\n".join(kept or rows)


@pytest.mark.parametrize(
    ("around", "inside"),
    [
        pytest.param('<div class="cookie-banner">Kakor</div>', "Kakor", id="named"),
        pytest.param(
            '<ul><li><a href="#">A</a><li><a href="#">B</a><li><a href="#">C</a></ul>', "- A", id="links-above"
        ),
        pytest.param("<p>Senast uppdaterad: 2024-05-03</p>", "", id="none-of-the-reader's"),
    ],
)
def test_what_stands_around_a_page_is_furniture(around: str, inside: str) -> None:
    """Menus and notices are kept, but belong to no item."""
    kept = document(
        of_bytes("a.html", page(f"{around}<h1>Protokoll</h1><p>{'Vi möttes och pratade om bron. ' * 4}</p>"))
    )
    of = [h.span.of(kept.text) for h in kept.hints if h.kind == "furniture"]
    assert (inside in of) if inside else not of


def test_a_page_that_is_all_menu_by_name_is_read() -> None:
    """A name says nothing where most of the page is in what bears it, or its title."""
    kept = document(of_bytes("a.html", page('<div class="has-menu menu"><h1>Protokoll</h1><p>Bron lagas.</p></div>')))
    assert not [h for h in kept.hints if h.kind == "furniture"]


@pytest.mark.parametrize(
    ("head", "people"),
    [
        pytest.param(
            "Närvarande (2 st)\tEva Ek\n\tBo Lind", [("Eva Ek", "present", ""), ("Bo Lind", "present", "")], id="count"
        ),
        pytest.param(
            "Närvarande\tBo Lind\nAnteckningar\tEva Ek",
            [("Bo Lind", "present", ""), ("Eva Ek", "present", "secretary")],
            id="wrote",
        ),
        pytest.param(
            "Närvarande: Bo Lind, Eva Ek\n\nAnteckningar\n\nEva Ek",
            [("Bo Lind", "present", ""), ("Eva Ek", "present", "secretary")],
            id="wrote-below",
        ),
    ],
)
def test_heads_at_tab_stops_say_who_was_there(head: str, people: list[tuple[str, str, str]]) -> None:
    """A count behind a label, and who wrote beside or below one, are read as with a colon."""
    read = understood(f"Vägrådet\n2024-03-05\n\n{head}\n\n1. Bron\nBron lagas.\n\n2. Taket\nTaket lagas.\n")
    assert [(one.name, one.status, " ".join(one.roles)) for one in read.minutes.participants] == people


def test_a_page_number_above_the_title_ends_no_head() -> None:
    """What a page's header says above the title changes nothing of when and where they met."""
    text = "Anteckningar – Projektgrupp nytt system\n\nDatum\t30 januari 2025\nTid\t13.00–14.00\nPlats\tTeams\n\nLäget\n\n- Klart."
    alone, below = (understood(above + text).minutes.meeting for above in ("", "Sida 2(2)\n\n"))
    assert alone.start and below.start and alone.start.text == below.start.text == "2025-01-30T13:00:00"
