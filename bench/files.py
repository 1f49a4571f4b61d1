"""Blocks as files: each format written plainly, without a library, so that the same blocks give the same bytes."""

from __future__ import annotations

import io
import textwrap
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from html import escape
from itertools import zip_longest

from meetings import Block

WIDTH = 96


def label_of(block: Block) -> str:
    """A field's label with its colon."""
    return block.label.removesuffix(":") + ":"


def text_lines(blocks: Iterable[Block], *, tabs: bool = False) -> Iterator[str]:
    """A document as the lines of plain text; the cells of tables are padded, or parted by tabs."""
    for block in blocks:
        if block.kind == "title":
            yield from (block.text, "")
        elif block.kind == "heading":
            yield from ("", block.text)
        elif block.kind == "field":
            yield from textwrap.wrap(f"{label_of(block)} {block.text}", WIDTH)
        elif block.kind == "para":
            yield from (*textwrap.wrap(block.text, WIDTH), "")
        elif block.kind == "bullet":
            yield from textwrap.wrap(f"- {block.text}", WIDTH, subsequent_indent="  ")
        elif block.kind == "table":
            widths = [max(map(len, column)) + 2 for column in zip(*block.rows, strict=True)]
            yield ""
            for row in block.rows:
                padded = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
                yield "\t".join(row) if tabs else "".join(padded).rstrip()
            yield ""
        else:
            yield block.text


def txt(blocks: Iterable[Block]) -> bytes:
    """Plain text in UTF-8."""
    return ("\n".join(text_lines(blocks)) + "\n").encode()


def md(blocks: Iterable[Block]) -> bytes:
    """Markdown."""
    lines: list[str] = []
    for block in blocks:
        if block.kind == "table":
            head, *rows = block.rows
            lines += ["", *(f"| {' | '.join(row)} |" for row in (head, ("---",) * len(head), *rows)), ""]
        elif block.kind == "field":
            lines += [f"**{label_of(block)}** {block.text}  "]
        else:
            before, after = {
                "title": ("# ", "\n"),
                "heading": ("\n## ", "\n"),
                "bullet": ("- ", ""),
                "para": ("", "\n"),
                "line": ("", "  "),
            }[block.kind]
            lines.append(f"{before}{block.text}{after}")
    return ("\n".join(lines) + "\n").encode()


def html(blocks: Iterable[Block]) -> bytes:
    """A small page."""
    tags = {"title": "h1", "heading": "h2", "line": "p", "para": "p", "bullet": "li"}
    parts = ['<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><title>Protokoll</title></head><body>']
    for block in blocks:
        if block.kind == "table":
            rows = "".join(f"<tr>{''.join(f'<td>{escape(c)}</td>' for c in row)}</tr>" for row in block.rows)
            parts.append(f"<table>{rows}</table>")
        elif block.kind == "field":
            parts.append(f"<p><b>{escape(label_of(block))}</b> {escape(block.text)}</p>")
        else:
            item = f"<{tags[block.kind]}>{escape(block.text)}</{tags[block.kind]}>"
            parts.append(f"<ul>{item}</ul>" if block.kind == "bullet" else item)
    return ("\n".join([*parts, "</body></html>"]) + "\n").encode()


def zipped(members: Iterable[tuple[str, str]]) -> bytes:
    """A ZIP archive without a clock in it; the first member is stored plainly, as ODT wants its type."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for n, (name, text) in enumerate(members):
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_STORED if n == 0 else zipfile.ZIP_DEFLATED
            archive.writestr(info, text)
    return out.getvalue()


def docx(blocks: Iterable[Block]) -> bytes:
    """A Word file with nothing but paragraphs, heading styles and tables."""
    name = "http://schemas.openxmlformats.org/"
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

    def paragraph(text: str, style: str = "") -> str:
        mark = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
        return f'<w:p>{mark}<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'

    body = []
    for block in blocks:
        if block.kind == "table":
            rows = "".join(f"<w:tr>{''.join(f'<w:tc>{paragraph(c)}</w:tc>' for c in r)}</w:tr>" for r in block.rows)
            body.append(f"<w:tbl><w:tblPr/><w:tblGrid/>{rows}</w:tbl>")
        elif block.kind == "field":
            body.append(paragraph(f"{label_of(block)} {block.text}"))
        else:
            style = {"title": "Title", "heading": "Heading1", "bullet": "ListBullet"}.get(block.kind, "")
            body.append(paragraph(block.text, style))
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{i}"><w:name w:val="{n}"/></w:style>'
        for i, n in (("Title", "Title"), ("Heading1", "heading 1"), ("ListBullet", "List Bullet"))
    )
    word = f'xmlns:w="{name}wordprocessingml/2006/main"'
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    return zipped(
        [
            (
                "[Content_Types].xml",
                f'{head}<Types xmlns="{name}package/2006/content-types"><Default Extension="rels" ContentType='
                '"application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" '
                f'ContentType="{main}.document.main+xml"/><Override PartName="/word/styles.xml" '
                f'ContentType="{main}.styles+xml"/></Types>',
            ),
            ("_rels/.rels", relations(name, "officeDocument", "word/document.xml")),
            ("word/_rels/document.xml.rels", relations(name, "styles", "styles.xml")),
            ("word/styles.xml", f"{head}<w:styles {word}>{styles}</w:styles>"),
            ("word/document.xml", f"{head}<w:document {word}><w:body>{''.join(body)}</w:body></w:document>"),
        ]
    )


def relations(name: str, kind: str, target: str) -> str:
    """The part of a Word file that says where another part is."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="{name}package/2006/relationships">'
        f'<Relationship Id="r1" Type="{name}officeDocument/2006/relationships/{kind}" Target="{target}"/>'
        "</Relationships>"
    )


def odt(blocks: Iterable[Block]) -> bytes:
    """An OpenDocument text."""
    name = "urn:oasis:names:tc:opendocument:xmlns:"
    spaces = " ".join(f'xmlns:{p}="{name}{p}:1.0"' for p in ("office", "text", "table"))
    body = []
    for block in blocks:
        if block.kind == "table":
            cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
            cells = ("".join(cell.format(escape(c)) for c in row) for row in block.rows)
            rows = "".join(f"<table:table-row>{row}</table:table-row>" for row in cells)
            body.append(f"<table:table>{rows}</table:table>")
        elif block.kind in ("title", "heading"):
            level = 1 if block.kind == "title" else 2
            body.append(f'<text:h text:outline-level="{level}">{escape(block.text)}</text:h>')
        elif block.kind == "bullet":
            item = f"<text:list-item><text:p>{escape(block.text)}</text:p></text:list-item>"
            body.append(f"<text:list>{item}</text:list>")
        else:
            text = f"{label_of(block)} {block.text}" if block.kind == "field" else block.text
            body.append(f"<text:p>{escape(text)}</text:p>")
    kind = "application/vnd.oasis.opendocument.text"
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{media}"/>'
        for path, media in (("/", kind), ("content.xml", "text/xml"))
    )
    return zipped(
        [
            ("mimetype", kind),
            (
                "content.xml",
                f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} office:version="1.2">'
                f"<office:body><office:text>{''.join(body)}</office:text></office:body></office:document-content>",
            ),
            (
                "META-INF/manifest.xml",
                f'<manifest:manifest xmlns:manifest="{name}manifest:1.0">{entries}</manifest:manifest>',
            ),
        ]
    )


def rtf(blocks: Iterable[Block]) -> bytes:
    """Rich text: letters beyond ASCII as numbers, headings bold."""

    def escaped(text: str) -> str:
        plain = text.replace("\\", "\\\\").replace("{", "\\{").replace("}", "\\}")
        return "".join(c if ord(c) < 128 else f"\\u{ord(c)}?" for c in plain)

    parts = ["{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}"]
    for block in blocks:
        if block.kind == "table":
            for row in block.rows:
                edges = "".join(f"\\cellx{3000 * (n + 1)}" for n in range(len(row)))
                cells = "".join(f"\\intbl {escaped(c)}\\cell" for c in row)
                parts.append(f"\\trowd{edges}{cells}\\row")
            parts.append("\\pard")
        elif block.kind in ("title", "heading"):
            parts.append(f"{{\\b {escaped(block.text)}}}\\par")
        elif block.kind == "bullet":
            parts.append(f"\\bullet\\tab {escaped(block.text)}\\par")
        else:
            text = f"{label_of(block)} {block.text}" if block.kind == "field" else block.text
            parts.append(f"{escaped(text)}\\par")
    return ("\n".join([*parts, "}"])).encode("ascii")


LINES_A_PAGE = 56
CELL = 190  # points from one cell of a table to the next
CELL_ROOM = 17.5  # what has room in it, in the size of the letters
NARROW, WIDE = frozenset("ijlftrI.,:;-()/ "), frozenset("mwMW–")


def pdf(blocks: Iterable[Block]) -> bytes:
    """A PDF with a text layer: Helvetica, a running header, a page number, letters as in Windows-1252."""
    listed = list(blocks)
    lines = [row for line in text_lines(listed, tabs=True) for row in within_cells(line)]
    pages = [lines[n : n + LINES_A_PAGE] for n in range(0, len(lines), LINES_A_PAGE)]
    header = next((b.text for b in listed if b.kind == "title"), "")
    objects: list[bytes] = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    kids = []
    for n, page in enumerate(pages, 1):
        drawn = [placed(56, 810, 8, header), placed(520, 810, 8, f"{n} ({len(pages)})")]
        for row, line in enumerate(page):
            cells = line.split("\t")
            drawn += [placed(56 + CELL * x, 780 - 13 * row, 10, cell) for x, cell in enumerate(cells) if cell]
        stream = zlib.compress(b"\n".join(drawn), 6)
        objects.append(b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(stream), stream))
        kids.append(len(objects) + 1)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            b"/Contents %d 0 R >>" % len(objects)
        )
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(b"%d 0 R" % k for k in kids), len(kids))
    return assembled(objects)


def within_cells(line: str) -> Iterator[str]:
    """A row of a table in as many lines as its fullest cell needs; any other line as it is."""
    *cells, last = line.split("\t")
    for row in zip_longest(*map(wrapped, cells), [last], fillvalue=""):
        yield "\t".join(row).rstrip("\t")


def wrapped(cell: str) -> list[str]:
    """The lines of a cell, as a word processor breaks them."""
    lines = [""]
    for word in cell.split(" "):
        longer = f"{lines[-1]} {word}".lstrip()
        if lines[-1] and width(longer) > CELL_ROOM:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def width(text: str) -> float:
    """How wide a text in Helvetica is, nearly, in the size of its letters."""
    return sum(0.28 if c in NARROW else 0.82 if c in WIDE else 0.67 if c.isupper() else 0.54 for c in text)


def placed(x: int, y: int, size: int, text: str) -> bytes:
    """A line of text at its place on a PDF page."""
    written = text.encode("cp1252", "replace").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"BT /F1 %d Tf %d %d Td (%s) Tj ET" % (size, x, y, written)


def assembled(objects: list[bytes]) -> bytes:
    """The objects of a PDF with the table that says where each begins."""
    out = io.BytesIO(b"")
    out.write(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    starts = []
    for n, found in enumerate(objects, 1):
        starts.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (n, found))
    table = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.write(b"".join(b"%010d 00000 n \n" % start for start in starts))
    out.write(b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table))
    return out.getvalue()


WRITERS: dict[str, Callable[[Iterable[Block]], bytes]] = {
    "txt": txt,
    "md": md,
    "html": html,
    "docx": docx,
    "odt": odt,
    "rtf": rtf,
    "pdf": pdf,
}
