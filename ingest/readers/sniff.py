"""What a file is, told by its first bytes and its build, never by its name alone.

The name decides only between plain text and Markdown, where the content allows both.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from samgraf.ingest.readers.decode import characters
from samgraf.ingest.readers.prefixed import unprefixed

HEAD = 65_536
"""Characters of a text that are looked at."""

SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"BM", "image/bmp"),
    (b"\0\0\1\0", "image/x-icon"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (b"PK\x03\x04", "application/zip"),
    (b"PK\x05\x06", "application/zip"),
    (b"\x1f\x8b", "application/gzip"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"BZh", "application/x-bzip2"),
    (b"\xfd7zXZ\0", "application/x-xz"),
    (b"\x7fELF", "application/x-executable"),
    (b"MZ", "application/x-executable"),
    (b"SQLite format 3\0", "application/vnd.sqlite3"),
    (b"ID3", "audio/mpeg"),
    (b"OggS", "application/ogg"),
    (b"{\\rtf", "application/rtf"),
)

SAVE_AS = "Save it as PDF, DOCX or plain text."
UNPACK = "Unpack it and give the files in it."
PICTURE = ("it is a picture of a kind that holds no pages", "Scan it anew as PDF, PNG, JPEG or TIFF.")
UNREADABLE: dict[str, tuple[str, str]] = {
    **dict.fromkeys(("image/gif", "image/bmp", "image/x-icon", "image/webp"), PICTURE),
    "application/x-ole-storage": ("it is an old Office file (before 2007) of an unknown kind", SAVE_AS),
    "application/vnd.ms-excel": ("it is a spreadsheet", SAVE_AS),
    "application/vnd.ms-powerpoint": ("it is a presentation", SAVE_AS),
    "application/vnd.ms-outlook": ("it is a message as Outlook keeps it", "Save it as .eml, or as PDF."),
    "application/encrypted": ("it is locked with a password", "Open it and save it without a password."),
    "application/gzip": ("it is a gzip archive", UNPACK),
    "application/x-7z-compressed": ("it is a 7z archive", UNPACK),
    "application/vnd.rar": ("it is a RAR archive", UNPACK),
    "application/x-bzip2": ("it is a bzip2 archive", UNPACK),
    "application/x-xz": ("it is an xz archive", UNPACK),
    "application/x-executable": ("it is a program", "Leave it out."),
    "application/vnd.sqlite3": ("it is a database", "Leave it out."),
    "application/octet-stream": ("it is neither text nor a document of a known kind", SAVE_AS),
    "application/vnd.oasis.opendocument.spreadsheet": ("it is a spreadsheet", SAVE_AS),
    "application/vnd.oasis.opendocument.presentation": ("it is a presentation", SAVE_AS),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ("it is a spreadsheet", SAVE_AS),
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": ("it is a presentation", SAVE_AS),
    "application/epub+zip": ("it is an e-book", SAVE_AS),
    "application/xml": ("it is XML of an unknown kind", SAVE_AS),
    "application/json": ("it is JSON", SAVE_AS),
}
"""Kinds that are recognised and not read: the reason and the remedy."""


def media_type(name: str, data: bytes) -> str:
    """The media type of a file by its bytes; `application/octet-stream` where they are no text either.

    >>> media_type("protokoll.txt", b"\\x89PNG\\r\\n\\x1a\\n...")
    'image/png'
    >>> media_type("protokoll", "# Beslut".encode())
    'text/markdown'
    """
    if b"%PDF-" in data[:1024]:
        return "application/pdf"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    for signature, kind in SIGNATURES:
        if data.startswith(signature) and not (len(signature) <= 3 and is_text(data)):
            further = {"application/zip": packed_type, "application/x-ole-storage": stored_type}.get(kind)
            return further(data) if further else kind
    if not is_text(data):
        return "application/octet-stream"
    return text_type(name, characters(data[: 4 * HEAD])[0][:HEAD])


STREAMS: tuple[tuple[str, str], ...] = (
    ("EncryptedPackage", "application/encrypted"),
    ("WordDocument", "application/msword"),
    ("Workbook", "application/vnd.ms-excel"),
    ("PowerPoint Document", "application/vnd.ms-powerpoint"),
    ("__properties_version1.0", "application/vnd.ms-outlook"),
)
"""What the files of old Office programs hold under which name."""


def stored_type(data: bytes) -> str:
    """The media type of a file of an old Office program, by the names of what it holds.

    >>> stored_type("Root Entry WordDocument".encode("utf-16-le")), stored_type(b"")
    ('application/msword', 'application/x-ole-storage')
    """
    found = (kind for name, kind in STREAMS if name.encode("utf-16-le") in data)
    return next(found, "application/x-ole-storage")


OFFICE_PARTS: tuple[tuple[str, str], ...] = (
    ("word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
)


def packed_type(data: bytes) -> str:
    """The media type of a ZIP file: of an office document by its parts, else a plain archive."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            for part, kind in OFFICE_PARTS:
                if part in names:
                    return kind
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                return archive.read("mimetype").decode("ascii", "replace").strip()
    except (zipfile.BadZipFile, OSError, RuntimeError, ValueError, NotImplementedError, EOFError, zlib.error):
        return "application/zip"
    return "application/zip"


def is_text(data: bytes) -> bool:
    """Whether the bytes are text in some encoding: hardly any control characters in what they decode to."""
    text = characters(data[:HEAD])[0]
    controls = sum(1 for char in text if char < " " and char not in "\t\n\r\x0c\x0b\x1a\x1b")
    return controls <= 0.005 * len(text) + 2


HTML = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
MAIL_FIELD = re.compile(r"(?:[A-Z][A-Za-z0-9-]{1,40}:[ \t].*\n(?:[ \t].*\n)*)")
MAIL_NAMES = re.compile(
    r"^(from|to|date|subject|received|message-id|mime-version|content-type|return-path):", re.I | re.M
)


FLAT = "application/vnd.oasis.opendocument.text-flat-xml"
FLAT_TEXT = re.compile(r"<office:document\s[^>]{0,8000}mimetype=\"application/vnd\.oasis\.opendocument\.text\"")
"""How an OpenDocument text in one XML file begins."""


def text_type(name: str, text: str) -> str:
    """The media type of a text by its opening and its marks."""
    text = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if HTML.match(text):
        return "text/html"
    if is_mail(text):
        return "message/rfc822"
    if text.lstrip().startswith("<?xml"):
        return FLAT if FLAT_TEXT.search(text) else "application/xml"
    if is_markdown(name, "\n".join(unprefixed(text.split("\n"))[0])):
        return "text/markdown"
    return "text/html" if is_html_fragment(text) else "text/plain"


def is_mail(text: str) -> bool:
    """Whether the text opens with the header of an e-mail: three of its usual fields at least, in a row."""
    end = 0
    while match := MAIL_FIELD.match(text, end):
        end = match.end()
    found = {field.lower() for field in MAIL_NAMES.findall(text[:end])}
    return len(found) >= 3 and bool(found & {"from", "received", "message-id", "mime-version"})


BLOCK_TAG = re.compile(r"</?(?:p|div|h[1-6]|ul|ol|li|table|tr|td|br|span|section|article)\b[^<>]{0,300}>", re.I)

MARKDOWN_SIGNS: tuple[re.Pattern[str], ...] = (
    re.compile(r"\A(?:---|\+\+\+)\n(?:[^\n]*\n){0,200}?(?:---|\+\+\+)\s*\n"),
    re.compile(r"^ {0,3}#{1,6} \S", re.M),
    re.compile(r"^[^\n|\s][^\n|]{1,100}\n(?:={3,}|-{3,})[ \t]*$", re.M),
    re.compile(r"\*\*\S[^*\n]{0,200}\*\*"),
    re.compile(r"!?\[[^\]\n]{1,200}\]\([^)\s]{1,500}\)"),
    re.compile(r"^ {0,3}\|?[ \t]*:?-{3,}:?[ \t]*\|[ \t|:-]*$", re.M),
    re.compile(r"^ {0,3}(?:```|~~~)", re.M),
    re.compile(r"\A\s*<!--"),
)
"""Marks that plain text is seldom found with."""


def is_markdown(name: str, text: str) -> bool:
    """Whether a text is Markdown: two kinds of marks, a heading with `#`, or any text that is named so."""
    signs = [bool(sign.search(text)) for sign in MARKDOWN_SIGNS]
    if name.lower().endswith((".md", ".markdown", ".mkd")):
        return any(signs) or not is_html_fragment(text)
    return sum(signs) >= 2 or signs[1]


def is_html_fragment(text: str) -> bool:
    """Whether a text without HTML's opening is HTML all the same: block tags throughout."""
    return len(BLOCK_TAG.findall(text)) >= 6 and text.lstrip().startswith("<")
