"""Word, OpenDocument and RTF files: what their own counting, tables and tracked changes come out as."""

from __future__ import annotations

import layouts
import pytest

from samgraf.ingest.read import document, of_bytes
from samgraf.ingest.text import Document


def word(body: str) -> Document:
    """The document that a Word body makes."""
    return document(of_bytes("a.docx", layouts.word_file(body)))


def rich(body: str) -> Document:
    """The document that an RTF body makes."""
    return document(of_bytes("a.rtf", ("{\\rtf1\\ansi\\ansicpg1252 " + body + "}").encode("ascii")))


def p(words: str, properties: str = "") -> str:
    """A Word paragraph."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{r(words)}</w:p>"


def r(words: str, properties: str = "") -> str:
    """A Word run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


@pytest.mark.parametrize(
    ("body", "kept", "hints"),
    [
        pytest.param(p("Beslut", '<w:pStyle w:val="H2"/>'), "Beslut", [("heading", 2)], id="style-is-heading"),
        pytest.param(p("Beslut", '<w:outlineLvl w:val="0"/>'), "Beslut", [("heading", 1)], id="outline-level"),
        pytest.param(f"<w:p>{r('Beslut', '<w:b/>')}</w:p>", "Beslut", [("bold", 0)], id="bold"),
        pytest.param("<w:p>" + r("Att", '<w:b w:val="0"/>') + "</w:p>", "Att", [], id="bold-switched-off"),
        pytest.param(
            f"<w:p>{r('Ett')}<w:del>{r('bort')}</w:del><w:ins>{r(' in')}</w:ins></w:p>", "Ett in", [], id="tracked"
        ),
        pytest.param(f"<w:p>{r('Ett')}{r('dolt', '<w:vanish/>')}</w:p>", "Ett", [], id="hidden"),
        pytest.param(
            "<w:p><w:r><w:t>A</w:t><w:br/><w:t>B</w:t><w:tab/><w:t>C</w:t></w:r></w:p>", "A\nB\tC", [], id="breaks"
        ),
        pytest.param(p("A") + p("B"), "A\n\nB", [], id="paragraphs"),
        pytest.param(f"<w:sdt><w:sdtContent>{p('A')}</w:sdtContent></w:sdt>", "A", [], id="content-control"),
        pytest.param(
            f"<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>{p('A')}</w:tc><w:tc>{p('B')}</w:tc></w:tr></w:tbl>",
            "A\t\tB",
            [("row", 0)],
            id="cell-over-two-columns",
        ),
        pytest.param(
            f"<w:p><w:r><w:txbxContent>{p('Ruta')}</w:txbxContent></w:r>{r('Ett')}</w:p>", "Ett\n\nRuta", [], id="box"
        ),
    ],
)
def test_word_is_what_its_reader_sees(body: str, kept: str, hints: list[tuple[str, int]]) -> None:
    """Styles, changes as accepted, boxes and merged cells: the text as Word shows it."""
    of = word(body)
    assert of.text == kept + "\n"
    assert [(h.kind, h.level) for h in of.hints] == hints


def test_word_counts_its_lists() -> None:
    """Numbers that Word shows but does not store are written out, each list counted by itself."""
    levels = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{shown}"/></w:lvl>'
        for n, (kind, shown) in enumerate((("decimal", "§ %1"), ("lowerLetter", "%1.%2)")))
    )
    lists = f'<w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'

    def entry(words: str, depth: int) -> str:
        return p(words, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="1"/></w:numPr>')

    body = entry("Val", 0) + entry("av Per", 1) + entry("av Eva", 1) + entry("Slut", 0) + entry("ny", 1)
    head = f"<w:document {layouts.WORD}><w:body>{body}</w:body></w:document>"
    data = layouts.zipped(
        (("word/document.xml", head), ("word/numbering.xml", f"<w:numbering {layouts.WORD}>{lists}</w:numbering>"))
    )
    of = document(of_bytes("a.docx", data))
    assert of.text.split("\n")[:5] == ["§ 1 Val", "1.a) av Per", "1.b) av Eva", "§ 2 Slut", "2.a) ny"]
    assert [h.level for h in of.hints] == [1, 2, 2, 1, 2]


def test_word_header_opens_and_footer_ends() -> None:
    """The first page's header names the body, so it opens the text; the footer is furniture at its end."""
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    body = (
        f'{p("Beslut")}<w:sectPr xmlns:r="{relation}"><w:headerReference w:type="default" r:id="r1"/>'
        '<w:footerReference w:type="default" r:id="r2"/></w:sectPr>'
    )
    targets = "".join(f'<Relationship Id="r{n}" Target="{name}.xml"/>' for n, name in ((1, "header1"), (2, "footer1")))
    data = layouts.zipped(
        (
            ("word/document.xml", f"<w:document {layouts.WORD}><w:body>{body}</w:body></w:document>"),
            ("word/header1.xml", f"<w:hdr {layouts.WORD}>{p('Exempelkommunen')}</w:hdr>"),
            ("word/footer1.xml", f"<w:ftr {layouts.WORD}>{p('Justerandes sign')}</w:ftr>"),
            (
                "word/_rels/document.xml.rels",
                f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{targets}</Relationships>',
            ),
        )
    )
    of = document(of_bytes("a.docx", data))
    assert of.text == "Exempelkommunen\n\nBeslut\n\nJusterandes sign\n"
    assert [(h.kind, h.span.of(of.text)) for h in of.hints] == [("furniture", "Justerandes sign")]
    assert [place.where for place in of.places] == ["header, paragraph 1", "paragraph 1", "footer, paragraph 1"]


def test_word_place_is_paragraph_or_cell() -> None:
    """What is kept of a Word file leads back to the paragraph, or to the table's row."""
    of = word(p("A") + f"<w:tbl><w:tr><w:tc>{p('B')}</w:tc></w:tr></w:tbl>" + p("C"))
    assert [place.where for place in of.places] == ["paragraph 1", "table 1, row 1", "paragraph 2"]


OPEN_STYLES = (
    "<style:style style:name='Heading_20_2' style:family='paragraph' style:parent-style-name='Heading'/>"
    "<style:style style:name='P1' style:family='paragraph' style:parent-style-name='Heading_20_2'/>"
    "<style:style style:name='P2' style:family='paragraph' style:parent-style-name='P1'/>"
    "<style:style style:name='Ärende' style:family='paragraph' style:default-outline-level='3'/>"
    "<style:style style:name='P3' style:family='paragraph' style:parent-style-name='Heading_20_2'"
    " style:default-outline-level=''/>"
    "<style:style style:name='T' style:family='text' style:parent-style-name='Heading_20_2'/>"
)


@pytest.mark.parametrize(
    ("body", "hints"),
    [
        pytest.param("<text:p text:style-name='Heading_20_2'>A</text:p>", [("heading", 2)], id="named"),
        pytest.param("<text:p text:style-name='P2'>A</text:p>", [("heading", 2)], id="based-on-it"),
        pytest.param("<text:p text:style-name='Ärende'>A</text:p>", [("heading", 3)], id="style-says-its-level"),
        pytest.param("<text:p text:style-name='P3'>A</text:p>", [], id="style-says-it-has-none"),
        pytest.param("<text:p text:style-name='Heading'>A</text:p>", [], id="no-level-in-the-name"),
        pytest.param(
            "<text:list><text:list-item><text:p text:style-name='P1'>A</text:p></text:list-item></text:list>",
            [("heading", 2)],
            id="counted-as-a-list",
        ),
        pytest.param(
            "<text:list><text:list-item><text:h text:outline-level='1'>A</text:h></text:list-item></text:list>",
            [("heading", 1)],
            id="heading-in-a-list",
        ),
    ],
)
def test_open_heading_is_told_by_its_style(body: str, hints: list[tuple[str, int]]) -> None:
    """A paragraph whose style is a heading's, or based on one, is a heading, also where a list counts it."""
    data = layouts.open_file(f"{body}<text:p>B</text:p>", OPEN_STYLES)
    assert [(h.kind, h.level) for h in document(of_bytes("a.odt", data)).hints] == hints


@pytest.mark.parametrize(
    ("body", "kept"),
    [
        pytest.param(
            "<text:p>A<text:line-break/>B<text:tab/>C<text:s text:c='2'/>D</text:p>", "A\nB\tC  D", id="breaks"
        ),
        pytest.param(
            "<text:tracked-changes><text:p>bort</text:p></text:tracked-changes><text:p>A</text:p>", "A", id="tracked"
        ),
        pytest.param("<text:p>A\n   B</text:p>", "A    B", id="line-feed-is-a-blank"),
        pytest.param(
            "<text:p>A<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>not</text:p>"
            "</text:note-body></text:note></text:p><text:p>B</text:p>",
            "A\n\nB\n\nnot",
            id="footnote-at-the-end",
        ),
        pytest.param(
            "<table:table><table:table-row><table:table-cell table:number-columns-repeated='2'/>"
            "<table:table-cell><text:p>X</text:p></table:table-cell></table:table-row></table:table>",
            "\t\tX",
            id="repeated-cells",
        ),
        pytest.param("<text:p>A<text:span text:style-name='H'> dolt</text:span> B</text:p>", "A B", id="hidden-words"),
        pytest.param("<text:p text:style-name='H'>dolt</text:p><text:p>A</text:p>", "A", id="hidden-paragraph"),
    ],
)
def test_open_document_is_what_its_reader_sees(body: str, kept: str) -> None:
    """Breaks, notes and repeated cells of OpenDocument come out as shown; deletions do not."""
    hidden = "<style:style style:name='H'><style:text-properties text:display='none'/></style:style>"
    assert document(of_bytes("a.odt", layouts.open_file(body, hidden))).text == kept + "\n"


@pytest.mark.parametrize(
    ("body", "kept"),
    [
        pytest.param(r"\'c5rsm\u246?te\par", "Årsmöte", id="code-page-and-unicode"),
        pytest.param(r"{\uc2 \u8211\'96\'96}x\par", "–x", id="two-bytes-stand-in"),
        pytest.param(r"{\*\secret x}{\info{\author Y}}A\par", "A", id="passed-over"),
        pytest.param(r"A{\v dolt}\line B\~C\_D\par", "A\nB C-D", id="hidden-and-signs"),
        pytest.param(
            r"\trowd\intbl A\cell B\cell\row\trowd\intbl C\cell\cell\row\pard D\par", "A\tB\nC\n\nD", id="rows"
        ),
        pytest.param(r"{\listtext\'95\tab}A\par{\listtext 2.\tab}B\par", "- A\n2. B", id="bullets-and-numbers"),
        pytest.param(r"{\footer Sign\par}A\par", "A\n\nSign", id="footer-at-the-end"),
        pytest.param(r"{\header Sida 2\par}{\headerf Ekby\par}A\par", "Ekby\n\nA", id="header-of-the-first-page"),
        pytest.param(r"{\headerf\par}{\header Ekby\par}A\par", "Ekby\n\nA", id="empty-on-the-first-page"),
        pytest.param(
            r"{\*\pgdsctbl{\header X\par}{\footer Y\par}}{\header Ekby\par}{\footer Sign\par}A\par",
            "Ekby\n\nA\n\nSign",
            id="descriptions-of-pages",
        ),
    ],
)
def test_rtf_is_what_its_reader_sees(body: str, kept: str) -> None:
    """Letters in every way of writing them, rows and lists; nothing of the file's own bookkeeping."""
    assert rich(body).text == kept + "\n"


SHEET = r"{\stylesheet{\s1\b heading 2;}{\s2\sbasedon1\i \'c4rende;}{\s3 Title;}{\s4\outlinelevel2 Egen;}{\s5 Titel p\'e5 bild;}}"


@pytest.mark.parametrize(
    ("body", "kept", "hints"),
    [
        pytest.param(r"\pard\s2 A\par\pard B\par", "A\n\nB", [("heading", 2)], id="based-on-a-heading"),
        pytest.param(r"\pard\s3 A\par\pard B\par", "A\n\nB", [("heading", 1)], id="title"),
        pytest.param(r"\pard\s4 A\par\pard B\par", "A\n\nB", [("heading", 3)], id="style-says-its-level"),
        pytest.param(r"\pard\s5 A\par\pard B\par", "A\n\nB", [], id="no-title"),
        pytest.param(r"\pard A\outlinelevel9\par", "A", [], id="running-text"),
        pytest.param(
            r"\pard\s2{\listtext\pard\plain\'a7 7\tab}\ilvl0 A\par", "§ 7 A", [("heading", 2)], id="heading-counted"
        ),
        pytest.param(
            r"\pard{\listtext\pard\'b7\tab}\ilvl0 A\par\pard{\*\listtext\pard\'a7\tab}\ilvl1 B\par",
            "- A\n- B",
            [("entry", 1), ("entry", 2)],
            id="how-deep-an-entry-is",
        ),
        pytest.param(
            r"\trowd\intbl 1.\tab A\par{\listtext\pard 2.\tab}B\cell\row\pard C\par",
            "1. A\n2. B\n\nC",
            [("entry", 1), ("entry", 1)],
            id="list-in-a-frame",
        ),
    ],
)
def test_rtf_tells_headings_and_entries(body: str, kept: str, hints: list[tuple[str, int]]) -> None:
    """Headings by what their styles are based on, entries with their depth, also those that a frame holds."""
    of = rich(SHEET + body)
    assert of.text == kept + "\n"
    assert [(h.kind, h.level) for h in of.hints] == hints


def test_footnotes_are_no_part_of_the_last_item() -> None:
    """What stands at the foot of pages is kept behind the text, as what belongs to no item."""
    notes = (
        f'<w:footnotes {layouts.WORD}><w:footnote w:id="2"><w:p><w:r><w:t>Se bilaga 3.</w:t></w:r></w:p></w:footnote>'
    )
    body = "<w:p><w:r><w:t>Budgeten antas.</w:t></w:r></w:p>"
    parts = (
        ("word/document.xml", f"<w:document {layouts.WORD}><w:body>{body}</w:body></w:document>"),
        ("word/footnotes.xml", f"{notes}</w:footnotes>"),
    )
    of = document(of_bytes("a.docx", layouts.zipped((("[Content_Types].xml", "<Types/>"), *parts))))
    assert of.text == "Budgeten antas.\n\nSe bilaga 3.\n"
    assert [(hint.kind, hint.span.of(of.text)) for hint in of.hints] == [("furniture", "Se bilaga 3.")]
