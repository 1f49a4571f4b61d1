"""Files to documents: kinds, letters, refusals, and what Markdown, HTML and archives come out as."""

from __future__ import annotations

import email.message
import io
import pickle
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import layouts
import pytest

from samgraf.ingest.read import Refused, document, documents, of_bytes, parts, source
from samgraf.ingest.readers.limits import LIMITS
from samgraf.ingest.text import Document

PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def old(stream: str) -> bytes:
    """What tells a file of an old Office program: its first bytes and the name of what it holds."""
    return OLD_OFFICE + stream.encode("utf-16-le") + bytes(60)


ENCRYPTED_PDF = layouts.as_pdf(layouts.blocks("Beslut")).replace(b"/Root 1 0 R", b"/Root 1 0 R/Encrypt 3 0 R")
SCANNED_PDF = layouts.pdf_file([[]])


def read(text: str | bytes, name: str = "a.md") -> Document:
    """The document that a file holds."""
    return document(of_bytes(name, text.encode() if isinstance(text, str) else text))


def zipped(*members: tuple[str, bytes]) -> bytes:
    """A ZIP archive."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        pytest.param("a.txt", b"Beslut", "text/plain", id="plain"),
        pytest.param("a.txt", b"# Beslut\n", "text/markdown", id="markdown-named-txt"),
        pytest.param("a.md", b"Beslut", "text/markdown", id="markdown-without-marks"),
        pytest.param("a.txt", b"- ett\n- tv\xe5\n\n-----\n", "text/plain", id="bullets-are-no-markdown"),
        pytest.param("a.txt", b"\n<!DOCTYPE html>\n<p>Hej", "text/html", id="html-named-txt"),
        pytest.param("a.docx", b"%PDF-1.7\n", "application/pdf", id="pdf-named-docx"),
        pytest.param("a.pdf", b"{\\rtf1 hej}", "application/rtf", id="rtf-named-pdf"),
        pytest.param("a", b"From: a@b.se\nTo: c@d.se\nSubject: x\n\nHej", "message/rfc822", id="mail"),
        pytest.param("a.txt", b"Datum: 3 maj\nPlats: Salen\nTid: 10\n", "text/plain", id="fields-are-no-mail"),
        pytest.param("BM.txt", b"BM har ordet", "text/plain", id="words-that-open-like-a-bitmap"),
        pytest.param("a.txt", PNG, "image/png", id="picture-named-txt"),
        pytest.param("a.bin", bytes(range(256)) * 4, "application/octet-stream", id="bytes"),
        pytest.param("a.txt", "Årsmöte".encode("utf-16"), "text/plain", id="utf-16"),
    ],
)
def test_kind_is_told_by_content(name: str, data: bytes, kind: str) -> None:
    """What a file is follows from its bytes; its name decides only where they leave it open."""
    assert of_bytes(name, data).media_type == kind


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "latin-1", "mac_roman", "cp850"]
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_letters_survive_their_encoding(encoding: str, end: str) -> None:
    """Swedish text comes out the same from every encoding and line end that is really found."""
    text = "Närvarande vid årsmötet\nÅke Öberg, §§ 1 och 2\nBeslut: att bifalla\n"
    if encoding == "mac_roman" or encoding == "cp850":
        text = text.replace("§§ 1 och 2", "punkt 1 och 2")
    assert read(text.replace("\n", end).encode(encoding), "a.txt").text == text


@pytest.mark.parametrize(
    ("written", "kept", "reading", "message"),
    [
        pytest.param("NÃ¤rvarande", "Närvarande", "ä", '"Ã¤" mended to "ä"', id="read-twice"),
        pytest.param("kl 9 â€“ 10", "kl 9 – 10", "–", "mended", id="dash-read-twice"),
        pytest.param("Na\u0308rvarande", "Närvarande", "", "1 letter(s) written as base letter", id="accent-apart"),
        pytest.param("T\ufffdnsg\ufffdrd", "T\ufffdnsg\ufffdrd", "", "2 letter(s) lost", id="lost-stays-lost"),
        pytest.param("Be\x01slut", "Beslut", "", "1 control character", id="control"),
        pytest.param(
            "$ 7 Val\n$ 8 Avgift\n$9 Taxa enligt 4 kap. 2 $ avgiftslagen",
            "§ 7 Val\n§ 8 Avgift\n§9 Taxa enligt 4 kap. 2 § avgiftslagen",
            "§",
            '"$" read as "§" (4 time(s))',
            id="section-sign-read-as-dollar",
        ),
        pytest.param(
            "L E D A M Ö T E R\u200b", "LEDAMÖTER", "LEDAMÖTER", "letters set apart", id="set-apart-before-no-width"
        ),
    ],
)
def test_mending_is_on_record(written: str, kept: str, reading: str, message: str) -> None:
    """A letter is put right only with a note that says which and where; what is lost is reported, not guessed."""
    of = read(written, "a.txt")
    assert of.text == kept + "\n"
    [mending] = of.mendings
    assert message in mending.message and mending.reading == reading
    assert not reading or mending.span.of(of.text) == reading


@pytest.mark.parametrize(
    "written",
    [
        pytest.param("$ 7 Val\n$ 8 Avgift", id="two-items-may-be-sums"),
        pytest.param("§ 7 Val\n$ 8 fee\n$ 9 fee\n$ 10 fee", id="the-document-has-section-signs"),
        pytest.param("$ 70 fee\n$ 120 fee\n$ 400 fee", id="sums-don't-run"),
    ],
)
def test_dollars_stay_dollars(written: str) -> None:
    """A dollar is read as a section sign only where items in a row are numbered with it."""
    assert read(written, "a.txt").text == written + "\n"


@pytest.mark.parametrize(
    ("written", "reading"),
    [
        pytest.param("N\ufffdrvarande:", "Närvarande:", id="label"),
        pytest.param(
            "\ufffd 4 Fastst\ufffdllande av \ufffdrendelistan", "§ 4 Fastställande av ärendelistan", id="paragraph-sign"
        ),
        pytest.param(
            "\ufffd 15 \ufffdvriga fr\ufffdgor", "§ 15 Övriga frågor", id="first-letter-of-a-title-is-a-capital"
        ),
        pytest.param("STADSBYGGNADSF\ufffdRVALTNINGEN", "STADSBYGGNADSFÖRVALTNINGEN", id="known-part-of-a-longer-word"),
        pytest.param(
            "Bj\ufffdrn \ufffdkerl\ufffdv", "Björn \ufffdkerl\ufffdv", id="given-name-but-no-guess-at-a-surname"
        ),
        pytest.param("f\ufffdr", "f\ufffdr", id="two-words-fit"),
        pytest.param("\ufffd\ufffd\ufffd\ufffd\ufffd", "\ufffd" * 5, id="nothing-left-to-go-by"),
    ],
)
def test_lost_letters_are_read_where_one_word_fits(written: str, reading: str) -> None:
    """A lost letter is read again where the lists of words leave one reading; each reading stands on record."""
    of = read(f"Protokoll\n{written}", "a.txt")
    assert of.text.splitlines()[1] == reading
    assert len(of.text) == len(f"Protokoll\n{written}\n")
    assert sum("U+FFFD" in m.message for m in of.mendings) == sum(
        w != r for w, r in zip(written.split(), reading.split(), strict=True)
    ) + ("\ufffd" in reading)


@pytest.mark.parametrize("text", ["São Paulo", "på ”Å”", "Ångström", "Łódź"])
def test_foreign_letters_are_left_alone(text: str) -> None:
    """What only looks a little like letters read twice stays as it is, and without a note."""
    of = read(text, "a.txt")
    assert of.text == text + "\n" and not of.mendings


@pytest.mark.parametrize(
    ("name", "data", "reason", "remedy"),
    [
        pytest.param("a.txt", b"", "it is empty", "Fetch it again", id="empty"),
        pytest.param("a.txt", b" \n\0\n", "it is empty", "Fetch it again", id="white"),
        pytest.param("a.txt", b"--- ***", "it holds no text", "right file", id="no-letters"),
        pytest.param("a.txt", PNG, "pictures without a text layer", "tesseract-ocr-swe", id="picture"),
        pytest.param("a.gif", b"GIF89a" + bytes(9), "it is a picture", "Scan it anew", id="picture-of-no-page"),
        pytest.param("a.doc", OLD_OFFICE, "old Office file", "DOCX", id="old-office"),
        pytest.param("a.doc", old("WordDocument"), "Word file from before 2007", "LibreOffice", id="old-word"),
        pytest.param("a.doc", old("EncryptedPackage"), "password", "without a password", id="locked"),
        pytest.param("a.xls", old("Workbook"), "spreadsheet", "Save it as", id="old-spreadsheet"),
        pytest.param("a.msg", old("__properties_version1.0"), "Outlook", ".eml", id="outlook"),
        pytest.param("a.pdf", b"%PDF-1.4\nhej", "damaged", "Fetch it again", id="pdf-cut-off"),
        pytest.param("a.pdf", ENCRYPTED_PDF, "it is encrypted", "without a password", id="pdf-encrypted"),
        pytest.param("a.pdf", SCANNED_PDF, "without a text layer", "ocrmypdf", id="pdf-scanned"),
        pytest.param("a.docx", layouts.word_file("")[:-30], "damaged", "Fetch it again", id="docx-cut-off"),
        pytest.param("a.docx", layouts.word_file(""), "holds no text", "right file", id="docx-empty"),
        pytest.param("a.xlsx", zipped(("xl/workbook.xml", b"<x/>")), "spreadsheet", "Save it as", id="spreadsheet"),
        pytest.param("a.html", b"<html>" + b"<div>" * 9000 + b"hej", "nested too deeply", "plain text", id="deep"),
        pytest.param("a.rtf", b"{\\rtf1 " + b"{" * 9000 + b"hej", "nested too deeply", "plain text", id="deep-rtf"),
    ],
)
def test_refusal_names_reason_and_remedy(
    monkeypatch: pytest.MonkeyPatch, name: str, data: bytes, reason: str, remedy: str
) -> None:
    """A file that can't be read says why, and what to do about it."""
    monkeypatch.setenv("PATH", "")
    with pytest.raises(Refused) as refusal:
        documents(of_bytes(name, data))
    assert refusal.value.name == name
    assert reason in refusal.value.reason and remedy in refusal.value.remedy
    assert str(pickle.loads(pickle.dumps(refusal.value))) == str(refusal.value)


@pytest.mark.parametrize(
    ("script", "text", "reason"),
    [
        pytest.param('for last; do :; done; cp "$SAMGRAF_MADE" "$last"', "Beslut att bifalla\n", "", id="done"),
        pytest.param("echo trasig bild >&2; exit 2", "", "failed on it (trasig bild)", id="failed"),
        pytest.param("exec sleep 20", "", "took more than 1 seconds", id="too-slow"),
    ],
)
def test_pictures_go_through_text_recognition(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, script: str, text: str, reason: str
) -> None:
    """A scan is read through the recognition program; what comes out keeps the scan's hash and says so."""
    program = tmp_path / "ocrmypdf"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    made = tmp_path / "made.pdf"
    made.write_bytes(layouts.as_pdf(layouts.blocks("Beslut att bifalla")))
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setenv("SAMGRAF_MADE", str(made))
    monkeypatch.setattr("samgraf.ingest.readers.ocr.LIMITS", replace(LIMITS, recognition_seconds=1))
    for scan in (of_bytes("skannad.pdf", SCANNED_PDF), of_bytes("skannad.png", PNG)):
        if reason:
            with pytest.raises(Refused, match=re.escape(reason)):
                document(scan)
        else:
            of = document(scan)
            assert of.text.startswith(text) and of.source == scan
            assert of.mendings[0].message == "text recognised from pictures; letters may be wrong"


def test_missing_file_is_refused(tmp_path: Path) -> None:
    """A path that leads nowhere, or to a folder, is refused with its name."""
    with pytest.raises(Refused, match="no such file"):
        source(tmp_path / "saknas.txt")
    with pytest.raises(Refused, match="it is a folder"):
        source(tmp_path)


ENTITIES = '<!DOCTYPE w [<!ENTITY a "hej"><!ENTITY b "&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        pytest.param("a.zip", zipped(("a.txt", bytes(20_000_000))), "unfolds", id="zip-bomb"),
        pytest.param(
            "a.docx", zipped(("word/document.xml", (ENTITIES + "<w>&b;</w>").encode())), "entities", id="entity"
        ),
        pytest.param("a.zip", zipped(("a.txt", b"hej"))[:-25], "damaged", id="zip-cut-off"),
    ],
)
def test_bomb_is_refused_before_it_unfolds(name: str, data: bytes, reason: str) -> None:
    """What would grow beyond measure is refused by what it says of itself."""
    found = list(parts(of_bytes(name, data)))
    with pytest.raises(Refused, match=reason):
        for part in found:
            raise part if isinstance(part, Refused) else AssertionError(document(part).text)


def test_nested_archives_end() -> None:
    """Archives within archives are followed a few levels deep, no further."""
    data = zipped(("a.txt", b"Beslut"))
    for _ in range(8):
        data = zipped(("a.zip", data))
    [refusal] = parts(of_bytes("a.zip", data))
    assert isinstance(refusal, Refused) and "too many archives" in refusal.reason


def test_archive_gives_its_files_by_name() -> None:
    """An archive's files come in the order of their names, each knowing where it lay; one bad file stops no other."""
    data = zipped(("b/två.txt", "Beslut två".encode()), ("a.png", PNG), ("__MACOSX/x", b"x"), ("0.txt", b""))
    found = list(parts(of_bytes("arkiv.zip", data)))
    assert [(p.name, getattr(p, "within", "")) for p in found] == [
        ("0.txt", ""),
        ("a.png", "arkiv.zip"),
        ("två.txt", "arkiv.zip/b"),
    ]
    last = found[-1]
    assert not isinstance(last, Refused)
    assert document(last).places[0].where == "arkiv.zip/b: line 1"


def test_mail_gives_its_text_and_what_is_attached() -> None:
    """An e-mail's own text is a document, with its header as meta; attachments are documents of their own."""
    message = email.message.EmailMessage()
    message["From"], message["To"], message["Subject"] = "nils@example.se", "eva@example.se", "Från mötet"
    message.set_content("Här är anteckningarna.\n")
    message.add_attachment("Beslut: att hålla årsmöte.", filename="möte.txt")
    message.add_attachment(PNG, maintype="image", subtype="png", filename="logga.png")
    mail, attached = documents(of_bytes("brev.eml", message.as_bytes()))
    assert mail.text == "From: nils@example.se\nTo: eva@example.se\nSubject: Från mötet\n\nHär är anteckningarna.\n"
    assert [h.kind for h in mail.hints] == ["meta"] * 3
    assert (attached.source.name, attached.source.within, attached.text.strip()) == (
        "möte.txt",
        "brev.eml",
        "Beslut: att hålla årsmöte.",
    )


@pytest.mark.parametrize(
    ("written", "kept", "hints"),
    [
        pytest.param("## Beslut ##", "Beslut", [("heading", 2)], id="atx"),
        pytest.param("Beslut\n======", "Beslut", [("heading", 1)], id="setext"),
        pytest.param("**Beslut**", "Beslut", [("bold", 0)], id="bold-line"),
        pytest.param("_Punkt_:\\\nText", "Punkt:\nText", [], id="emphasis-and-hard-break"),
        pytest.param("* a\n   fort\n  * b\n* c", "- a\nfort\n- b\n- c", [("entry", n) for n in (1, 2, 1)], id="lists"),
        pytest.param("1) a\n2) b", "1) a\n2) b", [("entry", 1)] * 2, id="numbers-stay"),
        pytest.param("till augusti\n2025. Planen", "till augusti\n2025. Planen", [], id="year-ends-a-sentence"),
        pytest.param(
            "Se [sidan](http://a.se/x_(y)) på <http://a.se/b_c_d>", "Se sidan på http://a.se/b_c_d", [], id="links"
        ),
        pytest.param("1\\. Ärende, en_fil_namn, 2 * 3 * 4", "1. Ärende, en_fil_namn, 2 * 3 * 4", [], id="no-emphasis"),
        pytest.param("nämns -> Hur &amp; var", "nämns -> Hur & var", [], id="arrow-is-no-quote"),
        pytest.param("> citat", "citat", [], id="quote"),
        pytest.param(
            "Så loggar man in på servern:\n```\nssh <namn>\n```",
            "Så loggar man in på servern:\n\nssh <namn>",
            [("code", 0)],
            id="fence",
        ),
        pytest.param("```\nBeslut\n\n  att anta\n```", "Beslut\n\n  att anta", [], id="text-in-a-fence"),
        pytest.param("---\ndatum: 2021\n---\nText", "datum: 2021\n\nText", [("meta", 0)], id="front-matter"),
        pytest.param(
            "# A\n<!-- not -->\nText", "A\n\n<!-- not -->\n\nText", [("heading", 1), ("meta", 0)], id="comment"
        ),
        pytest.param("|a|b|\n|-|-|\n|c<br>d||", "a\tb\nc d", [("row", 0)] * 2, id="table"),
        pytest.param("| a | b |\n| c | d |", "a\tb\nc\td", [("row", 0)] * 2, id="table-without-dashes"),
        pytest.param("| a | b |\n\nc", "| a | b |\n\nc", [], id="bars-on-one-line-only"),
        pytest.param("<p><b>§ 1 A</b>\nText\nmer</p>", "§ 1 A\nText mer", [("bold", 0)], id="html-line-after-bold"),
    ],
)
def test_markdown_is_what_a_reader_sees(written: str, kept: str, hints: list[tuple[str, int]]) -> None:
    """Marks go, words and lines stay, and what the marks said stands in the hints."""
    of = read(written + "\n")
    assert of.text == kept + "\n"
    assert [(h.kind, h.level) for h in of.hints] == hints


def test_page_comments_begin_pages() -> None:
    """Comments that number pages in order give the document its pages."""
    of = read("<!-- sida 1 -->\nEtt\n\n<!-- sida 2 -->\nTvå\n")
    assert [of.page_of(of.text.index(word)) for word in ("Ett", "Två")] == [1, 2]


def test_form_feed_begins_a_page() -> None:
    """A form feed in plain text ends a line and begins a page, and is no part of the text."""
    of = read(b"Ett\n\x0cTv\xc3\xa5\n", "a.txt")
    assert of.text == "Ett\nTvå\n" and of.pages == (0, 4)


@pytest.mark.parametrize(
    ("page", "kept", "furniture"),
    [
        pytest.param("<p>Ett <b>två</b><p>tre<br>fyra", "Ett två\n\ntre\nfyra", "", id="paragraphs"),
        pytest.param("<ol start=3><li>a<li>b</ol>", "3. a\n4. b", "", id="numbered"),
        pytest.param("<script>x()</script><p hidden>x</p><p>Ett", "Ett", "", id="hidden"),
        pytest.param("<nav>Meny</nav><p>Ett", "Meny\n\nEtt", "Meny", id="navigation"),
        pytest.param("<p>Kakor</p><main><p>Ett</main>", "Kakor\n\nEtt", "Kakor", id="main"),
        pytest.param("<table><tr><td>a<td colspan=2>b<td>c</table>", "a\tb\t\tc", "", id="spanning-cell"),
    ],
)
def test_html_is_what_a_browser_shows(page: str, kept: str, furniture: str) -> None:
    """Text in order, without scripts; what is not the page's content is furniture."""
    of = read(f"<html><body>{page}</body></html>", "a.html")
    assert of.text == kept + "\n"
    assert "".join(h.span.of(of.text) for h in of.hints if h.kind == "furniture") == furniture


@pytest.mark.parametrize(
    ("cells", "kept"),
    [
        pytest.param("Anna Ek|X||X", "Anna Ek\tX\t\tX", id="empty-cells-stay"),
        pytest.param("Boka lokal<br>i maj|Per|1 maj", "Boka lokal i maj\tPer\t1 maj", id="wrapped-cell-is-one-line"),
        pytest.param("Plats<br>Tid|Salen<br>10<br>Per", "Plats\nTid\n\nSalen\n10\nPer", id="labels-and-values"),
        pytest.param("A<br>B<br>C|1<br>2<br>3", "A\t1\nB\t2\nC\t3", id="as-many-lines"),
        pytest.param("A<br>B|A<br>B", "A B", id="merged-cell-once"),
        pytest.param("2.|Val<br>Per väljs.|Eva", "2.\tVal\nPer väljs.\n\nEva", id="item-in-a-table"),
    ],
)
def test_row_of_a_table_stays_a_row_or_is_unrolled(cells: str, kept: str) -> None:
    """A record is one line; a row that lays out a page is its cells one after another."""
    width = cells.count("|") + 1
    of = read("|" + "h|" * width + "\n|" + "-|" * width + f"\n|{cells}|\n")
    assert of.text.split("\n", 1)[1].strip() == kept


@pytest.mark.parametrize(
    "text", ["**a " * 20_000, "[a](" * 20_000, "<!--" * 20_000, "_a " * 20_000, "|" * 50_000, "`a" * 20_000]
)
def test_marks_without_end_stay_as_they_are(text: str) -> None:
    """Marks by the thousand that nobody wrote by hand cost no more than reading them, and no word is lost."""
    assert read("# A\n" + text).text.count("a") == text.count("a")
