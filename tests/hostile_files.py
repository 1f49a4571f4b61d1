"""Thirty files that mean no good, each small: encrypted, cut off, bombed, looping, scripted, of no sense at all."""

from __future__ import annotations

import random
import zlib
from collections.abc import Callable

import layouts
from archives import minutes, zipped

TEXT = layouts.blocks("# Minnesanteckningar\n\nNärvarande: Nils Ekström\n\n## Beslut\nGruppen beslutar att avvakta.\n")
DOCX = layouts.FORMATS["docx"](TEXT)
ODT = layouts.FORMATS["odt"](TEXT)
PDF = layouts.FORMATS["pdf"](TEXT)
ENTITIES = b"""<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">%s]>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&z;</w:t>
</w:r></w:p></w:body></w:document>""" % b"".join(
    b'<!ENTITY %c "%s">' % (b, b"&%c;" % (b - 1) * 10) for b in range(ord("b"), ord("z") + 1)
)


def pdf(*objects: bytes, trailer: bytes = b"/Root 1 0 R") -> bytes:
    """A PDF of these objects, numbered from 1."""
    out, places = bytearray(b"%PDF-1.7\n"), []
    for n, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (n, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(out) + b"trailer\n<< %s /Size %d >>\nstartxref\n%d\n%%%%EOF" % (trailer, len(objects) + 1, start)


def stream(data: bytes, extra: bytes = b"") -> bytes:
    """A packed stream of a PDF."""
    packed = zlib.compress(data, 9)
    return b"<< /Length %d /Filter /FlateDecode %s >>\nstream\n%s\nendstream" % (len(packed), extra, packed)


CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
PAGES = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>"


def nested_zip(depth: int) -> bytes:
    """Archives in archives."""
    data = zipped({"a.txt": minutes(1)})
    for _ in range(depth):
        data = zipped({"a.zip": data})
    return data


def packed_zip(name: str, data: bytes) -> bytes:
    """A ZIP file whose one member is packed."""
    import io
    import zipfile

    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def with_flag(data: bytes) -> bytes:
    """A ZIP file that says that it is encrypted."""
    out = bytearray(data)
    for head, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = 0
        while (start := out.find(head, start)) >= 0:
            out[start + at] |= 1
            start += 4
    return bytes(out)


FILES: dict[str, Callable[[], bytes]] = {
    "01-empty.pdf": lambda: b"",
    "02-blank.txt": lambda: b" \r\n\0" * 500,
    "03-noise.pdf": lambda: random.Random(3).randbytes(20_000),
    "04-head-only.pdf": lambda: b"%PDF-1.7\n",
    "05-cut-off.pdf": lambda: PDF[: len(PDF) // 2],
    "06-no-trailer.pdf": lambda: PDF[:-200],
    "07-encrypted.pdf": lambda: pdf(
        CATALOG, PAGES, PAGE, stream(b"BT (hej) Tj ET"),
        b"<< /Filter /Standard /V 1 /R 2 /O (%s) /U (%s) /P -4 >>" % (b"o" * 32, b"u" * 32),
        trailer=b"/Root 1 0 R /Encrypt 5 0 R /ID [<00> <00>]",
    ),
    "08-pages-in-a-ring.pdf": lambda: pdf(CATALOG, b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 9999999 >>"),
    "09-unpacks-to-much.pdf": lambda: pdf(CATALOG, PAGES, PAGE, stream(b" " * 60_000_000)),
    "10-draws-itself.pdf": lambda: pdf(
        CATALOG, PAGES, PAGE.replace(b"/Contents", b"/Resources << /XObject << /X 5 0 R >> >> /Contents"),
        stream(b"/X Do /X Do"),
        stream(b"/X Do /X Do", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>"),
    ),
    "11-million-letters-on-a-page.pdf": lambda: pdf(
        CATALOG, PAGES, PAGE.replace(b"/Contents", b"/Resources << /Font << /F 5 0 R >> >> /Contents"),
        stream(b"BT /F 1 Tf " + b"(" + b"a" * 1_000_000 + b") Tj ET"),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ),
    "12-script.pdf": lambda: pdf(
        b"<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (while (true) {}) >> >>", PAGES, PAGE, stream(b"")
    ),
    "13-object-that-is-itself.pdf": lambda: pdf(b"1 0 R", b"2 0 R"),
    "14-cut-off.docx": lambda: DOCX[: len(DOCX) // 2],
    "15-encrypted.docx": lambda: with_flag(DOCX),
    "16-entities.docx": lambda: zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": ENTITIES}),
    "17-unfolds-to-much.docx": lambda: packed_zip("word/document.xml", b" " * 60_000_000),
    "18-deep.docx": lambda: zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<a>" * 100_000}),
    "19-cut-off.odt": lambda: ODT[: len(ODT) // 2],
    "20-bomb.zip": lambda: packed_zip("a.txt", b"0" * 100_000_000),
    "21-in-each-other.zip": lambda: nested_zip(12),
    "22-encrypted.zip": lambda: with_flag(zipped({"a.txt": minutes(1)})),
    "23-lies-about-its-size.zip": lambda: zipped({"a.txt": minutes(1)}).replace(
        len(minutes(1)).to_bytes(4, "little"), (2**31).to_bytes(4, "little")
    ),
    "24-deep.html": lambda: b"<html><body>" + b"<div>" * 200_000 + b"hej",
    "25-script.html": lambda: b"<html><script>while(true){}</script><body></body></html>",
    "26-deep.rtf": lambda: b"{\\rtf1 " + b"{" * 300_000,
    "27-parts-in-parts.eml": lambda: b"".join(
        b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (n, n) for n in range(300)
    ),
    "28-picture.txt": lambda: b"\x89PNG\r\n\x1a\n" + random.Random(28).randbytes(5_000),
    "29-program.txt": lambda: b"\x7fELF" + random.Random(29).randbytes(5_000),
    "30-old-word.doc": lambda: bytes.fromhex("d0cf11e0a1b11ae1") + bytes(5_000),
    "31-blanks-without-end.txt": lambda: (b" " * 200_000 + b"a\n") * 2 + b"Deltagare: Nils Ekholm\n",
}  # fmt: skip
"""By name: the number, what it is, and the suffix that it claims."""
