"""One minutes text laid out in every format that samgraf reads: written by hand here, so that nothing is borrowed.

A text is a sequence of blocks; each `as_…` function gives the bytes of a file.
"""

from __future__ import annotations

import html
import io
import textwrap
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import takewhile


@dataclass(frozen=True)
class Block:
    """`kind` is title, heading, paragraph, entry or row; `text` has its cells parted by tabs in a row."""

    kind: str
    text: str


def blocks(text: str) -> tuple[Block, ...]:
    """Blocks from lines: "# " title, "## " heading, "- " entry, tabs a row, anything else a paragraph."""
    found = []
    for line in text.strip().split("\n"):
        for mark, kind in (("## ", "heading"), ("# ", "title"), ("- ", "entry")):
            if line.startswith(mark):
                found.append(Block(kind, line.removeprefix(mark)))
                break
        else:
            if line.strip():
                found.append(Block("row" if "\t" in line else "paragraph", line))
    return tuple(found)


def runs_together(above: Block | None, block: Block) -> bool:
    """Entries of one list and rows of one table stand without room between."""
    return above is not None and above.kind == block.kind and block.kind in ("entry", "row")


def as_txt(text: Sequence[Block]) -> bytes:
    """Plain text, wrapped."""
    lines: list[str] = []
    for above, block in zip((None, *text), text, strict=False):
        if lines and not runs_together(above, block):
            lines.append("")
        if block.kind == "row":
            lines.append(block.text)
        elif block.kind == "entry":
            lines += textwrap.wrap(f"- {block.text}", 90, break_on_hyphens=False)
        else:
            lines += textwrap.wrap(block.text, 90, break_on_hyphens=False)
    return ("\n".join(lines) + "\n").encode()


def as_md(text: Sequence[Block]) -> bytes:
    """Markdown; a table's first row is its head."""
    lines: list[str] = []
    above: Block | None = None
    for block in text:
        if lines and not runs_together(above, block):
            lines.append("")
        if block.kind == "row":
            cells = block.text.split("\t")
            lines.append("| " + " | ".join(cells) + " |")
            if above is None or above.kind != "row":
                lines.append("|" + "---|" * len(cells))
        else:
            lines.append({"title": "# ", "heading": "## ", "entry": "* "}.get(block.kind, "") + block.text)
        above = block
    return ("\n".join(lines) + "\n").encode()


def as_html(text: Sequence[Block]) -> bytes:
    """A web page."""
    tags = {"title": "h1", "heading": "h2", "paragraph": "p", "entry": "li"}
    outer = {"entry": "ul", "row": "table"}
    body: list[str] = []
    for n, block in enumerate(text):
        above, below = text[n - 1] if n else None, text[n + 1] if n + 1 < len(text) else None
        if block.kind in outer and not runs_together(above, block):
            body.append(f"<{outer[block.kind]}>")
        if block.kind == "row":
            body.append("<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in block.text.split("\t")) + "</tr>")
        else:
            tag = tags[block.kind]
            body.append(f"<{tag}>{html.escape(block.text)}</{tag}>")
        if block.kind in outer and (below is None or not runs_together(block, below)):
            body.append(f"</{outer[block.kind]}>")
    page = "\n".join(body)
    return f"<!doctype html><html><head><title>Ej text</title></head><body>{page}</body></html>".encode()


def zipped(parts: Sequence[tuple[str, str]]) -> bytes:
    """A ZIP file of text parts, the same bytes each time."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts:
            archive.writestr(zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0)), part)
    return buffer.getvalue()


WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
WORD_STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{i}"><w:name w:val="{name}"/></w:style>'
    for i, name in (("H1", "heading 1"), ("H2", "heading 2"))
)
WORD_LISTS = (
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)


def word_file(body: str, styles: str = "") -> bytes:
    """A Word file around a body, with more styles than the usual ones."""
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    return zipped(
        (
            ("[Content_Types].xml", f"{head}<Types/>"),
            ("word/document.xml", f"{head}<w:document {WORD}><w:body>{body}</w:body></w:document>"),
            ("word/styles.xml", f"{head}<w:styles {WORD}>{WORD_STYLES}{styles}</w:styles>"),
            ("word/numbering.xml", f"{head}<w:numbering {WORD}>{WORD_LISTS}</w:numbering>"),
        )
    )


def as_docx(text: Sequence[Block]) -> bytes:
    """A Word file, with styles and a bulleted list."""
    styles = {
        "title": '<w:pPr><w:pStyle w:val="H1"/></w:pPr>',
        "heading": '<w:pPr><w:pStyle w:val="H2"/></w:pPr>',
        "entry": '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>',
    }

    def paragraph(words: str, properties: str = "") -> str:
        return f'<w:p>{properties}<w:r><w:t xml:space="preserve">{html.escape(words)}</w:t></w:r></w:p>'

    body: list[str] = []
    for n, block in enumerate(text):
        if block.kind != "row":
            body.append(paragraph(block.text, styles.get(block.kind, "")))
            continue
        if not (n and text[n - 1].kind == "row"):
            body.append("<w:tbl>")
        body.append("<w:tr>" + "".join(f"<w:tc>{paragraph(c)}</w:tc>" for c in block.text.split("\t")) + "</w:tr>")
        if n + 1 == len(text) or text[n + 1].kind != "row":
            body.append("</w:tbl>")
    return word_file("".join(body))


OPEN = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "table", "style")
)


def open_file(body: str, styles: str = "", pages: str = "") -> bytes:
    """An OpenDocument text file around a body, with styles of its own and kinds of pages."""
    said = f"<office:automatic-styles>{styles}</office:automatic-styles>" if styles else ""
    content = f"<office:document-content {OPEN}>{said}<office:body><office:text>{body}</office:text></office:body>"
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    return zipped(
        (
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            ("content.xml", f"{head}{content}</office:document-content>"),
            ("styles.xml", f"{head}<office:document-styles {OPEN}>{pages}</office:document-styles>"),
        )
    )


def as_odt(text: Sequence[Block]) -> bytes:
    """An OpenDocument text file."""
    body: list[str] = []
    for n, block in enumerate(text):
        words = html.escape(block.text)
        first = not (n and text[n - 1].kind == block.kind)
        last = n + 1 == len(text) or text[n + 1].kind != block.kind
        if block.kind in ("title", "heading"):
            level = 1 if block.kind == "title" else 2
            body.append(f'<text:h text:outline-level="{level}">{words}</text:h>')
        elif block.kind == "entry":
            item = f"<text:list-item><text:p>{words}</text:p></text:list-item>"
            body.append(("<text:list>" if first else "") + item + ("</text:list>" if last else ""))
        elif block.kind == "row":
            cells = "".join(f"<table:table-cell><text:p>{c}</text:p></table:table-cell>" for c in words.split("\t"))
            row = f"<table:table-row>{cells}</table:table-row>"
            body.append(("<table:table>" if first else "") + row + ("</table:table>" if last else ""))
        else:
            body.append(f"<text:p>{words}</text:p>")
    return open_file("".join(body))


def as_rtf(text: Sequence[Block]) -> bytes:
    """An RTF file, letters outside ASCII as Unicode or in Windows-1252 by turns."""

    def escaped(words: str) -> str:
        out = []
        for n, char in enumerate(words):
            if char in "\\{}":
                out.append("\\" + char)
            elif char < "\x7f":
                out.append(char)
            else:
                byte = char.encode("cp1252", "replace")[0]
                out.append(f"\\'{byte:02x}" if n % 2 else f"\\u{ord(char)}?")
        return "".join(out)

    lines = [r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\stylesheet{\s1 heading 1;}{\s2 heading 2;}}"]
    for block in text:
        if block.kind == "row":
            cells = "".join(f"{escaped(cell)}\\cell " for cell in block.text.split("\t"))
            lines.append(rf"\trowd\pard\intbl {cells}\row")
        elif block.kind == "entry":
            lines.append(r"\pard{\listtext\'95\tab}" + escaped(block.text) + r"\par")
        else:
            style = {"title": r"\s1 ", "heading": r"\s2 "}.get(block.kind, " ")
            lines.append(rf"\pard{style}{escaped(block.text)}\par")
    return ("\n".join(lines) + "}").encode("ascii")


@dataclass(frozen=True)
class Ink:
    """A stretch of text on a page: left edge, baseline, size, bold."""

    text: str
    x: float
    y: float
    size: float = 10
    bold: bool = False


def pdf_file(pages: Sequence[Sequence[Ink]], drawn: Sequence[str] = ()) -> bytes:
    """A PDF file of pages with text in Helvetica, WinAnsi; `drawn` are operators that draw on each page."""
    kids = " ".join(f"{5 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
    ]
    for n, page in enumerate(pages):
        stream = "".join(f"{lines}\n" for lines in drawn[n : n + 1]) + "\n".join(
            f"BT /F{2 if ink.bold else 1} {ink.size} Tf {ink.x} {ink.y} Td ({pdf_string(ink.text)}) Tj ET"
            for ink in page
        )
        objects.append(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>"
            f"/Contents {6 + 2 * n} 0 R>>"
        )
        objects.append(f"<</Length {len(stream)}>>stream\n{stream}\nendstream")
    out = bytearray(b"%PDF-1.4\n")
    offsets = []
    for n, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += f"{n} 0 obj{body}endobj\n".encode("latin-1")
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode()
    out += f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


def pdf_string(text: str) -> str:
    """Text as a PDF string in WinAnsi, one character for one byte."""
    coded = text.encode("cp1252", "replace")
    return "".join(chr(b) if 32 <= b < 127 and chr(b) not in "()\\" else f"\\{b:03o}" for b in coded)


def edges(text: Sequence[Block]) -> list[float]:
    """The left edges of the columns of the table that a text begins with, as wide as their longest cells."""
    rows = [block.text.split("\t") for block in takewhile(lambda block: block.kind == "row", text)]
    wide = [max(len(row[n]) for row in rows if n < len(row)) for n in range(max(map(len, rows)))]
    return [70 + sum(5.6 * width + 60 for width in wide[:n]) for n in range(len(wide))]


def as_pdf(text: Sequence[Block]) -> bytes:
    """A PDF file: wrapped lines, columns at fixed places, a running footer."""
    pages: list[list[Ink]] = [[]]
    y = 780.0
    above: Block | None = None
    columns: list[float] = []
    for at, block in enumerate(text):
        if block.kind == "row" and not runs_together(above, block):
            columns = edges(text[at:])
        size = {"title": 18.0, "heading": 13.0}.get(block.kind, 10.0)
        y -= 0 if runs_together(above, block) else size
        width = int(900 / size)
        mark = "\x95 " if block.kind == "entry" else ""
        lines = [block.text] if block.kind == "row" else textwrap.wrap(block.text, width, break_on_hyphens=False)
        for n, line in enumerate(lines):
            if y < 100:
                pages.append([])
                y = 780.0
            if block.kind == "row":
                pages[-1] += [Ink(c, x, y, size) for x, c in zip(columns, line.split("\t"), strict=False) if c]
            else:
                indent = 20 if mark and n else 0
                shown = "• " + line if mark and not n else line
                pages[-1].append(Ink(shown, 70 + indent, y, size))
            y -= 1.25 * size
        above = block
    for n, page in enumerate(pages, start=1):
        page.append(Ink(f"Sida {n} av {len(pages)}", 270, 40, 9))
    return pdf_file(pages)


FORMATS: dict[str, Callable[[Sequence[Block]], bytes]] = {
    "txt": as_txt,
    "md": as_md,
    "html": as_html,
    "docx": as_docx,
    "odt": as_odt,
    "rtf": as_rtf,
    "pdf": as_pdf,
}


LEFT = [
    "Gruppen gick igenom läget för vägen",
    "och är orolig för att bygget drar ut",
    "på tiden. Kommunen vill ha besked om",
    "tidplanen innan sommaren.",
    "Punkt 2. Badet",
    "Ekö kommun erbjuder sig att stå för",
    "halva kostnaden för den nya bryggan",
    "om föreningen sköter den.",
]
RIGHT = [
    "Punkt 3. Bussen",
    "Regionen har svarat att linjen läggs",
    "ned till hösten. Gruppen beslutade att",
    "be regionen om ett möte på plats före",
    "semestern, och Eva Ek kallar till det.",
    "Punkt 4. Övrigt",
    "Bo By köper nytt kaffe till nästa gång",
    "och lämnar kvittot till kassören.",
]
"""Four points of minutes as two columns of a page."""
