"""Files as programs make them: what they count, strike, note and put around the text is read as what it is."""

from __future__ import annotations

import time

import layouts
import pytest
from layouts import WORD, zipped

from samgraf.ingest.read import document, of_bytes
from samgraf.ingest.text import Document

HEAD = '<?xml version="1.0" encoding="UTF-8"?>'


def p(words: str, properties: str = "") -> str:
    """A Word paragraph."""
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{words}</w:t></w:r></w:p>'


def word(body: str, **parts: str) -> Document:
    """The document that a Word body makes, with further parts of the file by name."""
    made = [("word/document.xml", f"{HEAD}<w:document {WORD}><w:body>{body}</w:body></w:document>")]
    made += [(f"word/{name}.xml", f"{HEAD}<w:{name} {WORD}>{part}</w:{name}>") for name, part in parts.items()]
    return document(of_bytes("a.docx", zipped(made)))


def shown(of: Document) -> str:
    """The text that is no furniture and no meta, line by line."""
    left_out = [h.span for h in of.hints if h.kind in ("furniture", "meta")]
    at, lines = 0, []
    for line in of.text.split("\n"):
        if line and not any(span.start <= at < span.end for span in left_out):
            lines.append(line)
        at += len(line) + 1
    return "\n".join(lines)


STRUCK = '<w:rPr><w:del w:id="1" w:author="A"/></w:rPr>'
DROPPED = '<w:framePr w:dropCap="drop" w:lines="3"/>'


@pytest.mark.parametrize(
    ("body", "kept"),
    [
        pytest.param(p("Nämnden ", STRUCK) + p("beslutar"), "Nämnden beslutar", id="end-of-paragraph-struck-out"),
        pytest.param(p("G", DROPPED) + p("ruppen möttes."), "Gruppen möttes.", id="first-letter-set-large"),
        pytest.param(
            p("Nämnden", STRUCK) + f"<w:tbl><w:tr><w:tc>{p('A')}</w:tc></w:tr></w:tbl>",
            "Nämnden\nA",
            id="before-a-table",
        ),
        pytest.param(p("Nämnden", STRUCK), "Nämnden", id="at-the-end"),
        pytest.param(p("A") + p("B"), "A\nB", id="two-paragraphs"),
    ],
)
def test_paragraph_goes_on_where_its_end_is_none(body: str, kept: str) -> None:
    """A paragraph whose end is struck out, or that is a first letter alone, is one with the next; no word is lost."""
    assert shown(word(body)) == kept


@pytest.mark.parametrize(
    ("font", "code", "kept"),
    [
        ("Wingdings", "F0FE", "☑"),
        ("Wingdings", "F0A8", "☐"),
        ("Wingdings 2", "F052", "☑"),
        ("Symbol", "F0B7", "•"),
        ("Times New Roman", "00A7", "§"),
        ("Webdings", "F021", ""),
        ("Wingdings", "zz", ""),
    ],
)
def test_symbol_is_what_its_font_shows(font: str, code: str, kept: str) -> None:
    """A sign set in another font is the sign that a reader sees; a picture that says nothing is left out."""
    sign = f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>'
    assert word(f"<w:p>{sign}<w:r><w:t>A</w:t></w:r></w:p>").text.strip() == f"{kept}A"


def test_notes_stand_at_the_end() -> None:
    """Footnotes and endnotes are kept whole, behind the text, and belong to no item."""
    reference = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    of = word(
        f"<w:p><w:r><w:t>Ekö</w:t></w:r>{reference}<w:r><w:t> kommun</w:t></w:r></w:p>",
        footnotes=f'<w:footnote w:id="1">{p("Vid foten.")}</w:footnote>',
        endnotes=f'<w:endnote w:type="separator" w:id="0">{p("--")}</w:endnote><w:endnote w:id="1">{p("Sist.")}</w:endnote>',
        comments=f'<w:comment w:id="1">{p("Stämmer det?")}</w:comment>',
    )
    assert of.text == "Ekö kommun\n\nVid foten.\n\nSist.\n"
    assert shown(of) == "Ekö kommun"


def test_list_of_contents_is_the_page_s_own() -> None:
    """A list of contents says nothing that its headings don't say; it is no item and no decision."""
    styles = (
        '<w:style w:type="paragraph" w:styleId="I1"><w:name w:val="toc 1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="IR"><w:name w:val="TOC Heading"/><w:basedOn w:val="H1"/></w:style>'
    )
    body = p("Innehåll", '<w:pStyle w:val="IR"/>') + p("§ 1 Val 2", '<w:pStyle w:val="I1"/>')
    of = word(body + p("§ 1 Val", '<w:pStyle w:val="H1"/>'), styles=styles)
    assert shown(of) == "§ 1 Val"
    assert [h.kind for h in of.hints] == ["furniture", "furniture", "heading"]


def test_headings_are_counted_by_the_styles_that_a_list_links_to() -> None:
    """A heading bears the number that Word shows: the list tells its depth, and may count on below new chapters."""
    levels = (
        '<w:lvl w:ilvl="0"><w:numFmt w:val="upperLetter"/><w:pStyle w:val="K"/><w:lvlText w:val="%1."/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:start w:val="7"/><w:lvlRestart w:val="0"/><w:pStyle w:val="P"/><w:lvlText w:val="§ %2"/></w:lvl>'
    )
    lists = (
        f'<w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum><w:abstractNum w:abstractNumId="2">'
        '<w:styleLink w:val="L"/><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>'
        '<w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="L"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>'
    )
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{i}"><w:name w:val="{i}"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        for i in "KP"
    )
    chapter, head = '<w:pStyle w:val="K"/>', '<w:pStyle w:val="P"/>'
    entry = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>'
    body = p("Val", chapter) + p("Ett", head) + p("Plan", chapter) + p("Två", head) + p("att bifalla", entry)
    of = word(body, styles=styles, numbering=lists)
    assert of.text.split("\n")[:-1] == ["A. Val", "§ 7 Ett", "B. Plan", "§ 8 Två", "- att bifalla"]


def test_outline_of_opendocument_is_counted() -> None:
    """Headings bear the numbers that LibreOffice shows; those that it doesn't count, or has as text, get none."""
    names = "office text style".split()
    space = " ".join(f'xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for n in names)
    level = '<text:outline-level-style text:level="{}" style:num-format="1" {}/>'
    outline = level.format(1, 'style:num-prefix="§ " text:start-value="4"') + level.format(2, 'text:display-levels="2"')
    styles = f"<office:document-styles {space}><office:styles><text:outline-style>{outline}</text:outline-style></office:styles></office:document-styles>"
    heads = (
        '<text:p text:style-name="Title">Protokoll</text:p><text:h text:outline-level="1">Val</text:h>'
        '<text:h text:outline-level="2">Ett</text:h><text:h text:outline-level="1" text:is-list-header="true">Fritt</text:h>'
        '<text:h text:outline-level="1">Plan</text:h><text:h text:outline-level="2">Två</text:h>'
        '<text:p><text:hidden-paragraph text:is-hidden="true"/>Dolt.</text:p>'
        "<text:table-of-content><text:index-body><text:p>Val 2</text:p></text:index-body></text:table-of-content>"
    )
    content = f"<office:document-content {space}><office:body><office:text>{heads}</office:text></office:body></office:document-content>"
    data = zipped(
        (
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            ("content.xml", HEAD + content),
            ("styles.xml", HEAD + styles),
        )
    )
    of = document(of_bytes("a.odt", data))
    assert shown(of).split("\n") == ["Protokoll", "§ 4 Val", "4.1 Ett", "Fritt", "§ 5 Plan", "5.1 Två"]


PAGES = [
    pytest.param(
        '<p>Ekö<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> kommun</p><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> Se ärendet.</p></div>',
        "Ekö kommun",
        id="notes-of-an-exported-document",
    ),
    pytest.param(
        '<p>Ekö<a class="sdfootnoteanc" href="#sdfootnote1sym"><sup>1</sup></a> kommun</p><div id="sdfootnote1"><p><a href="#sdfootnote1anc">1</a>Se ärendet.</p></div>',
        "Ekö kommun",
        id="notes-of-an-office-program",
    ),
    pytest.param(
        "<p>Ekö Turism<sup>2</sup> AB har 40 m<sup>2</sup></p>", "Ekö Turism AB har 40 m2", id="raised-number"
    ),
    pytest.param('<p>Se <a href="#note">bilagan om vägen</a></p>', "Se bilagan om vägen", id="link-within-the-page"),
    pytest.param(
        '<p>A</p><h2>§ 1 Val<span class="mw-editsection">[<a href="/e">redigera</a>]</span></h2>',
        "A\n§ 1 Val",
        id="tool-of-a-heading",
    ),
    pytest.param(
        '<div><a href="i.html">Samverkan</a></div><h1>Samverkan : Vägrådet</h1><p>A</p>',
        "Samverkan\nVägrådet\nA",
        id="part-of-the-site",
    ),
    pytest.param("<h1>Samverkan : Vägrådet</h1><p>A</p>", "Samverkan : Vägrådet\nA", id="no-part-of-the-site"),
    pytest.param(
        f'<div id="toc"><ul><li>1 Val</li></ul></div><h1>Råd</h1><p class="noprint">Från wikin</p><p>{"Text. " * 20}</p>',
        f"Råd\n{('Text. ' * 20).strip()}",
        id="list-of-contents-and-what-is-not-printed",
    ),
]


@pytest.mark.parametrize(("page", "kept"), PAGES)
def test_page_keeps_its_text_and_no_marks(page: str, kept: str) -> None:
    """Marks of notes don't stand within names, notes are no part of the last item, tools and lists are the page's."""
    assert shown(document(of_bytes("a.html", f"<html><body>{page}</body></html>".encode()))) == kept


NOTES = [
    pytest.param("# Råd {#top}\n\nA\n", "Råd\nA", id="name-of-a-heading"),
    pytest.param("# Mängd {1, 2}\n\nA\n", "Mängd {1, 2}\nA", id="braces-that-are-meant"),
    pytest.param("> [!NOTE]\n> Nämnden beslutar\n", "Nämnden beslutar", id="call-out"),
    pytest.param("Ekö[^1] kommun\n\n[^1]: Se ärendet.\n", "Ekö kommun", id="mark-of-a-note"),
    pytest.param("Ekö^[Se ärendet.] kommun\n", "Ekö kommun", id="note-where-its-mark-would-be"),
    pytest.param("[TOC]\n\nA\n\n%% ring Bo %%\n\n#möte #protokoll\n", "A", id="for-the-program"),
    pytest.param("::: ruta\nA\n:::\n", "A", id="fenced-block"),
    pytest.param("Se [[Möten/2024|mötet i maj]] och [[Vägen]]\n", "Se mötet i maj och Vägen", id="links-of-a-wiki"),
    pytest.param(
        "+-----+------+\n| Vad | Vem  |\n+=====+======+\n| Bo  | gör  |\n| ka  | det  |\n+-----+------+\n",
        "Vad\tVem\nBo ka\tgör det",
        id="drawn-table",
    ),
    pytest.param("==Beslut:== A == B och C == D\n", "Beslut: A == B och C == D", id="highlighted"),
    pytest.param("A\n\n==> bild 2 <==\n", "A\n==> bild 2 <==", id="arrows-are-no-highlight"),
    pytest.param("# 5 % mer\n\n#5 är vald\n", "5 % mer\n#5 är vald", id="no-tag"),
]


@pytest.mark.parametrize(("written", "kept"), NOTES)
def test_notes_keep_what_is_said(written: str, kept: str) -> None:
    """What a program that takes notes adds for itself is no part of what was said; notes are kept apart."""
    assert shown(document(of_bytes("a.md", written.encode()))) == kept


HOSTILE = [
    pytest.param("a.docx", layouts.word_file(p("x", STRUCK) * 20_000), id="ends-struck-out"),
    pytest.param(
        "a.md",
        ("%" * 100_000 + "\n" + "#" + "a " * 50_000 + "\n" + "# x" + " " * 100_000 + "{\n").encode(),
        id="marks-for-the-program",
    ),
    pytest.param("a.html", ("<p>" + "ord " * 50_000 + "<sup>1</sup>" * 20_000).encode(), id="raised-numbers"),
    pytest.param("a.html", ("<p>a" + '<a href="#ftn1"><b>' * 150 + "1").encode(), id="marks-within-marks"),
]


@pytest.mark.parametrize(("name", "data"), HOSTILE)
def test_hostile_marks_end_soon(name: str, data: bytes) -> None:
    """However often a file repeats what has a meaning of its own, reading ends in seconds."""
    start = time.process_time()
    document(of_bytes(name, data))
    assert time.process_time() - start < 10
