"""Word files as document systems make them: empty controls, headers of the first page, parts taken in from elsewhere."""

from __future__ import annotations

import layouts
import pytest

from samgraf.ingest.read import document, of_bytes
from samgraf.ingest.text import Document

RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PROMPT = "<w:showingPlcHdr/>"


def word(body: str, *parts: tuple[str, str]) -> Document:
    """The document that a body makes with other parts, which it uses as r1, r2 …"""
    targets = "".join(f'<Relationship Id="r{n}" Target="{name}"/>' for n, (name, _) in enumerate(parts, start=1))
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    every = [
        ("word/document.xml", f'<w:document {layouts.WORD} xmlns:r="{RELATION}"><w:body>{body}</w:body></w:document>'),
        ("word/_rels/document.xml.rels", f'<Relationships xmlns="{package}">{targets}</Relationships>'),
        *((f"word/{name}", text) for name, text in parts),
    ]
    return document(of_bytes("a.docx", layouts.zipped(every)))


def p(words: str) -> str:
    """A paragraph."""
    return f"<w:p>{r(words)}</w:p>"


def r(words: str) -> str:
    """A run."""
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def control(inner: str, props: str = "") -> str:
    """A content control."""
    return f"<w:sdt><w:sdtPr>{props}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


def header(words: str) -> tuple[str, str]:
    """A header with its name; the name tells headers apart."""
    return f"header{len(words)}.xml", f"<w:hdr {layouts.WORD}>{p(words)}</w:hdr>"


@pytest.mark.parametrize(
    ("body", "kept"),
    [
        pytest.param(
            f"<w:p>{r('Plats: ')}{control(r('Skriv här.'), PROMPT)}</w:p>" + p("A"), "Plats:\n\nA", id="within-a-line"
        ),
        pytest.param(control(p("Ange beslut"), PROMPT) + p("A"), "A", id="whole-paragraph"),
        pytest.param(
            f"<w:tbl><w:tr><w:tc>{p('Tid')}</w:tc>{control(f'<w:tc>{p(chr(65))}</w:tc>', PROMPT)}</w:tr></w:tbl>",
            "Tid",
            id="cell",
        ),
        pytest.param(f"<w:p>{r('Plats: ')}{control(r('Salen'))}</w:p>", "Plats: Salen", id="filled-in"),
    ],
)
def test_empty_control_says_nothing(body: str, kept: str) -> None:
    """What a form asks for where nobody has written anything is none of the minutes."""
    assert word(body).text == kept + "\n"


def test_empty_placeholder_of_open_document_says_nothing() -> None:
    """Nor in OpenDocument."""
    body = "<text:p>Plats: <text:placeholder>&lt;Ange plats&gt;</text:placeholder></text:p>"
    assert document(of_bytes("a.odt", layouts.open_file(body))).text == "Plats:\n"


@pytest.mark.parametrize("kind", layouts.FORMATS)
def test_prompt_is_left_out_in_every_format(kind: str) -> None:
    """What a form asks for stays in files that know no controls, and says nothing in these either."""
    asked = "Klicka eller tryck här för att ange text."
    text = layouts.blocks(f"Bron lagas.\nPlats: {asked}\n- {asked}\nOrt\t{asked}")
    of = document(of_bytes(f"a.{kind}", layouts.FORMATS[kind](text)))
    assert "Bron lagas." in of.text
    assert "Plats:" in of.text
    assert "Klicka" not in of.text
    assert "empty form" in of.mendings[0].message


def test_open_document_in_one_file_is_read() -> None:
    """What LibreOffice calls "flat" has content, styles and pictures in one XML file."""
    body = "<text:h text:outline-level='2'>Bron</text:h><text:p>A<office:binary-data>QUJD</office:binary-data></text:p>"
    kind = "application/vnd.oasis.opendocument.text"
    text = f"<office:body><office:text>{body}</office:text></office:body>"
    data = f'<?xml version="1.0"?><office:document {layouts.OPEN} office:mimetype="{kind}">{text}</office:document>'
    of = document(of_bytes("a.fodt", data.encode()))
    assert (of.text, of.hints[0].kind) == ("Bron\n\nA\n", "heading")


FIRST, OTHERS = ('<w:headerReference w:type="first" r:id="r1"/>', '<w:headerReference w:type="default" r:id="r2"/>')


@pytest.mark.parametrize(
    ("sections", "kept"),
    [
        pytest.param((f"{FIRST}{OTHERS}<w:titlePg/>",), "Ekby\n\nA", id="first-page-has-its-own"),
        pytest.param((f"{FIRST}{OTHERS}",), "Ekbys råd\n\nA", id="first-page-has-none"),
        pytest.param(
            (f"{FIRST.replace('r1', 'r3')}{OTHERS}<w:titlePg/>",), "Ekbys råd\n\nA", id="empty-on-the-first-page"
        ),
        pytest.param(("", OTHERS), "Ekbys råd\n\nA", id="cover-without-a-header"),
    ],
)
def test_header_that_shows_something_opens(sections: tuple[str, ...], kept: str) -> None:
    """Where the first page or section has no header, the next one names the body."""
    ends = "".join(f"<w:sectPr>{references}</w:sectPr>" for references in sections)
    assert word(p("A") + ends, header("Ekby"), header("Ekbys råd"), header("")).text == kept + "\n"


@pytest.mark.parametrize(
    ("part", "kept"),
    [
        pytest.param(
            ("chunk.htm", "<html><body><h2>Bron</h2><p>Bron lagas.</p></body></html>"),
            "A\n\nBron\n\nBron lagas.\n\nB",
            id="page",
        ),
        pytest.param(("chunk.bin", "Bron"), "A\n\nB", id="of-another-kind"),
    ],
)
def test_part_taken_in_stands_where_it_is_used(part: tuple[str, str], kept: str) -> None:
    """A web page that a document system has put into a Word file is read in its place."""
    assert word(p("A") + '<w:altChunk r:id="r1"/>' + p("B"), part).text == kept + "\n"


PAGES = (
    "<style:master-page style:name='Standard'><style:header><text:p>Sida 2</text:p></style:header></style:master-page>"
    "<style:master-page style:name='Första' style:next-style-name='Standard'><style:header>{}</style:header>"
    "</style:master-page>"
)


@pytest.mark.parametrize(
    ("style", "header", "kept"),
    [
        pytest.param("P1", "<text:p>Ekby</text:p>", "Ekby\n\nA", id="of-its-own"),
        pytest.param("P1", "<text:p/>", "Sida 2\n\nA", id="empty-on-it"),
        pytest.param("P2", "<text:p>Ekby</text:p>", "Sida 2\n\nA", id="as-all-pages"),
    ],
)
def test_open_document_opens_with_the_header_of_its_first_page(style: str, header: str, kept: str) -> None:
    """Which kind of page the first one is, its first paragraph tells."""
    said = "<style:style style:name='P1' style:family='paragraph' style:master-page-name='Första'/>"
    data = layouts.open_file(f"<text:p text:style-name='{style}'>A</text:p>", said, PAGES.format(header))
    assert document(of_bytes("a.odt", data)).text == kept + "\n"
