"""Files to documents: what kind of file it is, by its content, and the reader for that kind.

`source` takes the bytes, `documents` reads them. A file that is refused raises `Refused` with the reason
and the remedy; nothing else is raised for anything that a file may hold.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Final, Protocol, cast

from samgraf.ingest.readers.limits import LIMITS
from samgraf.ingest.readers.refused import Refused
from samgraf.ingest.readers.sniff import UNREADABLE, media_type
from samgraf.ingest.text import Document, Mending, Source, Span

__all__ = ["Refused", "document", "documents", "of_bytes", "parts", "source"]

READERS = {
    "text/plain": "plain",
    "text/markdown": "markdown",
    "text/html": "html",
    "application/pdf": "pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/msword": "olddoc",
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.oasis.opendocument.text-flat-xml": "odt",
    "application/rtf": "rtf",
    "message/rfc822": "eml",
    "image/png": "ocr",
    "image/jpeg": "ocr",
    "image/tiff": "ocr",
}
"""Media type -> module in `readers`; a module is loaded when a file asks for it."""


class Reader(Protocol):
    """What every reader module offers."""

    def read(self, source: Source) -> Document:
        """The document that the bytes hold."""


def source(path: Path) -> Source:
    """The file at `path` with its bytes, its kind by content, and its hash.

    Raises `Refused` where it is missing, no file, empty or above the limit, or may not be read.
    """
    try:
        if path.is_dir():
            raise Refused(path.name, "it is a folder", "Name a file in it.")
        size = path.stat().st_size
        if size > LIMITS.file_bytes:
            raise Refused(path.name, f"it is {size} bytes, above {LIMITS.file_bytes}", "Split it.")
        with path.open("rb") as file:
            data = file.read(LIMITS.file_bytes + 1)
    except FileNotFoundError:
        raise Refused(path.name, "there is no such file", "Check the path.") from None
    except OSError as error:
        raise Refused(path.name, f"it can't be opened ({error.strerror})", "Check who may read it.") from None
    return of_bytes(path.name, data)


def of_bytes(name: str, data: bytes, *, within: str = "") -> Source:
    """The same for bytes that are at hand already: a member of an archive, an attachment.

    >>> of_bytes("a.bin", b"%PDF-1.7").media_type
    'application/pdf'
    """
    if not data.strip(b"\0 \t\r\n"):
        raise Refused(name, "it is empty", "Fetch it again from where it came.")
    if len(data) > LIMITS.file_bytes:
        raise Refused(name, f"it is above {LIMITS.file_bytes} bytes", "Split it.")
    return Source(name, data, media_type(name, data), hashlib.sha256(data).hexdigest(), within)


def document(source: Source) -> Document:
    """The one document that `source` holds.

    Raises `Refused` where it holds none or several, or is a kind that no reader takes.
    """
    kind = source.media_type
    if kind == "application/zip":
        raise Refused(source.name, "it is an archive of files", "Read its parts one by one.")
    if kind not in READERS:
        reason, remedy = UNREADABLE.get(kind, (f"it is {kind}", "Save it as PDF, DOCX or plain text."))
        raise Refused(source.name, reason, remedy)
    if kind != "application/pdf" and len(source.data) > LIMITS.markup_bytes and kind.startswith(("text/", "message/")):
        raise Refused(source.name, f"it is above {LIMITS.markup_bytes} bytes of text", "Split it into its meetings.")
    reader = cast(Reader, import_module(f"samgraf.ingest.readers.{READERS[kind]}"))
    try:
        return with_name_told(reader.read(source), source)
    except Refused:
        raise
    except Exception as error:
        reason = f"the reader of {kind} failed on it ({type(error).__name__}: {error})"
        raise Refused(source.name, reason, "Report it with the file, and save it as plain text meanwhile.") from error


def with_name_told(found: Document, source: Source) -> Document:
    """The document; where its name promises pages and it holds text, that is on record, for a server may have said no.

    >>> [m.message for m in document(of_bytes("a.pdf", b"Error 404")).mendings]
    ['its name ends with .pdf, but it holds text/plain']
    """
    ending = source.name[source.name.rfind(".") :].lower()
    if ending not in BINARY or not source.media_type.startswith("text/"):
        return found
    told = Mending(Span(0, 0), f"its name ends with {ending}, but it holds {source.media_type}")
    return replace(found, mendings=(told, *found.mendings))


BINARY: Final = (".pdf", ".docx", ".odt", ".doc", ".zip")
"""How names of files end that hold no plain text."""


def documents(source: Source) -> tuple[Document, ...]:
    """Every document that `source` holds: one, or several in an archive or an e-mail.

    Raises `Refused` as `document` does, for the first part that can't be read; `parts` lets the rest go on.
    """
    found = []
    for part in parts(source):
        if isinstance(part, Refused):
            raise part
        found.append(document(part))
    return tuple(found)


def parts(source: Source, *, nesting: int = 0) -> Iterator[Source | Refused]:
    """What is to be read one by one: the source itself, the files of an archive, an e-mail and what it brings.

    A part that can't be had comes as the `Refused` that tells why, in its place; the rest follows.
    Parts bear their own file names; `within` tells what they came in.
    """
    containers = {"application/zip": archive_members, "message/rfc822": mail_attachments}
    if source.media_type not in containers:
        yield source
        return
    if nesting >= LIMITS.nesting:
        yield Refused(source.name, "it lies in too many archives within each other", "Unpack it by hand.")
        return
    if source.media_type == "message/rfc822":
        yield source
    try:
        for name, data, within in containers[source.media_type](source):
            try:
                part = of_bytes(name, data, within=within)
            except Refused as refusal:
                yield refusal
            else:
                yield from parts(part, nesting=nesting + 1)
    except Refused as refusal:
        yield refusal


def archive_members(source: Source) -> Iterator[tuple[str, bytes, str]]:
    """Name, bytes and place of each file in an archive; one that can't be unfolded is empty."""
    from samgraf.ingest.readers import archive

    for path, data in archive.members(source):
        folder, _, name = path.rpartition("/")
        yield name, data, "/".join(filter(None, (source.within, source.name, folder)))


def mail_attachments(source: Source) -> Iterator[tuple[str, bytes, str]]:
    """Name, bytes and place of each attachment."""
    from samgraf.ingest.readers import eml

    for name, data in eml.attached(source):
        yield name, data, "/".join(filter(None, (source.within, source.name)))
