"""Web pages that word processors have saved: their tabs, wrapped lines, counted headings, titles and feet."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from samgraf.ingest.read import document, of_bytes
from samgraf.ingest.text import Document

WRITER = '<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>'
WORD = '<meta name=Generator content="Microsoft Word 15 (filtered)">'
HAND = ""


def saved(by: str, body: str) -> Document:
    """The document that a page makes."""
    return document(of_bytes("a.html", f"<html><head>{by}</head><body>{body}</body></html>".encode()))


@pytest.mark.parametrize(
    ("by", "body", "kept"),
    [
        pytest.param(
            WRITER,
            "<p>Beslutande\tEva Ek</p>\n<p>\tBo Alm\tordförande</p>",
            "Beslutande    Eva Ek\n              Bo Alm    ordförande",
            id="tabs",
        ),
        pytest.param(
            WRITER,
            "<p>Namn\tJa\tNej</p><p>Eva Ek\t\tX</p><p>Bo\nAlm\tX</p>",
            "Namn\tJa\tNej\nEva Ek\t\tX\nBo Alm\tX",
            id="marks",
        ),
        pytest.param(
            WRITER,
            "<p>Tid\tkl. 9</p><p><br/>\n</p><p>Namn\tJa</p>",
            "Tid\tkl. 9\n\nNamn\tJa",
            id="empty-paragraph-between",
        ),
        pytest.param(
            WRITER,
            "<table>\n\t<tr>\n\t\t<td>Eva Ek\tEkby</td>\n\t\t<td>X</td></tr></table>",
            "Eva Ek    Ekby\tX",
            id="tab-in-a-cell",
        ),
        pytest.param(WRITER, "<p>\n\tEtt\n\ttvå</p>", "Ett två", id="lines-of-the-file-set-in"),
        pytest.param(WRITER, "<p>\tEtt stycke.</p>", "Ett stycke.", id="first-line-set-in"),
        pytest.param(WRITER, "<p>-\tatt ett</p><p>-\tatt två</p>", "- att ett\n- att två", id="typed-bullets"),
        pytest.param(HAND, "<p>Ett\tord</p>", "Ett ord", id="tab-of-a-hand"),
        pytest.param(HAND, "<p>Eva <del>bifaller</del><ins>avslår</ins> det.</p>", "Eva avslår det.", id="struck-out"),
        pytest.param(
            WORD,
            "<p>Namn<span style='mso-tab-count:2'>&nbsp;&nbsp; </span>X<p>Bo<span style='mso-tab-count:1'>&nbsp; </span>Y",
            "Namn\t\tX\nBo\tY",
            id="tabs-that-word-counts",
        ),
        pytest.param(
            HAND,
            "<p>Plats<span style='position:absolute;left:5.4cm;'>Salen</span></p>"
            "<table><tr><td>Bo<span style='position:absolute;left:2cm;'>Ek</span></td><td>X</td></tr></table>",
            "Plats\tSalen\n\nBo    Ek\tX",
            id="set-at-a-place",
        ),
        pytest.param(WRITER, "<p><b>Beslut:</b>\nBron lagas.</p>", "Beslut: Bron lagas.", id="wrapped-beside-bold"),
        pytest.param(
            WORD, "<p><b>Beslut:</b>\nBron lagas.</p>", "Beslut: Bron lagas.", id="wrapped-beside-bold-in-word"
        ),
        pytest.param(HAND, "<p><b>Beslut:</b>\nBron lagas.</p>", "Beslut:\nBron lagas.", id="line-of-a-hand"),
        pytest.param(
            WRITER,
            "<ol><li><span class='ListLabel_20_1' style='float:left'>§ 4</span>Bron</li></ol>"
            "<ul><li><span class='ListLabel_20_5'>••</span>lagas</li></ul>",
            "§ 4 Bron\n- lagas",
            id="marks-of-their-own",
        ),
    ],
)
def test_saved_page_is_what_its_program_shows(by: str, body: str, kept: str) -> None:
    """Tabs that a program means are tabs, and lines that it has wrapped are one."""
    assert saved(by, body).text == kept + "\n"


@pytest.mark.parametrize(
    ("lists", "heads"),
    [
        pytest.param(("<ol><li><h3>A</h3></ol>", "<ol start=2><li><h3>B</h3></ol>"), ["1. A", "2. B"], id="told"),
        pytest.param(
            ("<ol start=41><li><h3>A</h3></ol>", "<ol start=41><li><h3>B</h3></ol>"),
            ["41. A", "42. B"],
            id="begun-anew",
        ),
        pytest.param(
            ("<ol start=3><li><h2>A</h2></ol>", "<ol><ol><li><h3>a</h3></ol></ol>", "<ol start=3><li><h2>B</h2></ol>"),
            ["3. A", "1. a", "4. B"],
            id="parts-of-an-item",
        ),
        pytest.param(("<ol><li><h3>A</h3><p>x</p><li><h3>B</h3></ol>",), ["1. A", "2. B"], id="one-list"),
        pytest.param(("<ol><li><h3>§ 7 A</h3></ol>",), ["§ 7 A"], id="own-number"),
        pytest.param(("<ul><li><h3>A</h3></ul>",), ["A"], id="list-that-counts-nothing"),
        pytest.param(("<ol><li><p>x</p><h3>A</h3></ol>",), ["A"], id="heading-within-an-entry"),
    ],
)
def test_list_numbers_its_headings(lists: tuple[str, ...], heads: list[str]) -> None:
    """A heading that opens an entry of a numbered list has that number, and the next list goes on with it."""
    of = saved(HAND, "<p>Text.</p>".join(lists))
    assert [h.span.of(of.text) for h in of.hints if h.kind == "heading"] == heads


@pytest.mark.parametrize(
    ("body", "hints"),
    [
        pytest.param("<p class=MsoTitle>A</p>", [("heading", 1)], id="title-of-word"),
        pytest.param('<p class="Heading_20_2">A</p>', [("heading", 2)], id="heading-by-name"),
        pytest.param(
            '<p>\n<font size="5" style="font-size: 18pt"><b>A</b></font></p>', [("bold", 0), ("heading", 1)], id="large"
        ),
        pytest.param('<p><font size="3"><b>A</b></font></p>', [("bold", 0)], id="as-large-as-the-rest"),
        pytest.param('<p><font size="5"><b>A</b></font> och</p>', [], id="large-within-a-line"),
        pytest.param('<div title="footer"><p>A</p></div>', [("furniture", 0)], id="foot-of-the-page"),
    ],
)
def test_saved_page_tells_title_and_foot(body: str, hints: list[tuple[str, int]]) -> None:
    """Titles by the name or the size that a program gives them; what stands at the foot of pages is of no item."""
    assert [(h.kind, h.level) for h in saved(WRITER, f"{body}<p>B</p>").hints] == hints


@pytest.mark.parametrize(
    ("plain", "kept"),
    [
        pytest.param("Se HTML.", "Bron lagas i vår, sade Eva Ek. Rut tar in offerter.", id="hint-at-it"),
        pytest.param("Bron lagas i vår, sade Bo.", "Bron lagas i vår, sade Bo.", id="the-same-in-other-words"),
    ],
)
def test_mail_says_what_its_page_says_where_the_text_is_a_stub(plain: str, kept: str) -> None:
    """A plain text that only points to the page beside it is not the message."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "a@b.se", "c@d.se", "Bron"
    mail.set_content(plain)
    mail.add_alternative("<p>Bron lagas i vår, sade Eva Ek. Rut tar in offerter.</p>", subtype="html")
    assert document(of_bytes("a.eml", mail.as_bytes())).text.split("\n\n", 1)[1].strip() == kept
