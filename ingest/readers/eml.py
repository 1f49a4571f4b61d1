"""E-mail: the message as a document; what is attached comes as sources of its own.

Sender, receivers, day and subject open the text as `meta`. The body is the plain text where there is one that says
as much as the HTML, else that. What is quoted from earlier messages stays.
"""

from __future__ import annotations

import email.policy
from collections.abc import Iterator
from email.errors import MessageError
from email.message import EmailMessage, Message, MIMEPart
from email.parser import BytesParser
from typing import Final

from samgraf.ingest.readers import html
from samgraf.ingest.readers.decode import decode
from samgraf.ingest.readers.limits import LIMITS
from samgraf.ingest.readers.refused import Refused
from samgraf.ingest.readers.writer import Writer
from samgraf.ingest.text import Document, Source

MEDIA_TYPE = "message/rfc822"

FIELDS = ("From", "To", "Cc", "Date", "Subject")
LEFT_ALONE = ("image/", "text/calendar", "text/vcard", "text/x-vcard", "application/pgp-signature", "application/pkcs7")
"""Attachments that are no minutes by their stated kind: logos, invitations, cards, signatures."""


def read(source: Source) -> Document:
    """The document that an e-mail's own text makes.

    Raises `Refused` where the message has no text of its own, or can't be read.
    """
    message = parsed(source)
    writer = Writer(source)
    for name in FIELDS:
        value = " ".join(str(message.get(name, "")).split())
        if value:
            writer.line(f"{name}: {value}", where=f"header {name}", kind="meta")
    writer.gap()
    start = writer.length
    body = told(source, message)
    if body is not None:
        text = letters(body)
        if body.get_content_type() == "text/html":
            html.write(writer, text)
        else:
            for number, line in enumerate(text.rstrip().split("\n"), start=1):
                writer.line(line.rstrip(), where=f"body, line {number}")
    if writer.length - start < 2:
        raise Refused(source.name, "the message has no text of its own", "Give the files attached to it.")
    return writer.document()


def told(source: Source, message: EmailMessage) -> MIMEPart | None:
    """The body: the plain text, but for one that only says that the page beside it says it all."""
    plain, page = (message.get_body(preferencelist=(kind,)) for kind in ("plain", "html"))
    if plain is None or page is None:
        return plain or page
    shown = Writer(source)
    try:
        html.write(shown, letters(page))
    except Refused:
        return plain
    return page if len(letters(plain).strip()) < STUB * shown.length else plain


STUB: Final = 0.25
"""So much of what the page says has a plain text at least that is no mere hint at it."""


def attached(source: Source) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each attachment, in the order of the message."""
    for n, part in enumerate(parsed(source).walk()):
        if n > LIMITS.members:
            raise Refused(source.name, f"it holds more than {LIMITS.members} parts", "Save what is attached by itself.")
        kind = part.get_content_type()
        name = part.get_filename()
        if kind == "message/rfc822" and n:
            inner = part.get_payload()
            if isinstance(inner, list) and inner and isinstance(inner[0], Message):
                yield name or "message.eml", inner[0].as_bytes()
        elif name and not part.is_multipart() and not kind.startswith(LEFT_ALONE):
            data = part.get_payload(decode=True)
            if isinstance(data, bytes):
                yield name.replace("\\", "/").rpartition("/")[2], data


def parsed(source: Source) -> EmailMessage:
    """The message; refused where its parts are nested too deeply or can't be told apart."""
    try:
        message = BytesParser(EmailMessage, policy=email.policy.default).parsebytes(source.data)
        depth_of(source, message, 0)
    except (MessageError, ValueError, LookupError, RecursionError, AttributeError, IndexError):
        raise Refused(source.name, "its parts can't be told apart", "Save what is attached by itself.") from None
    return message


def depth_of(source: Source, message: EmailMessage, depth: int) -> None:
    """Refuse a message whose parts are nested beyond reason."""
    if depth > 20:
        raise Refused(source.name, "its parts are nested too deeply", "Save what is attached by itself.")
    for part in message.iter_parts() if message.is_multipart() else ():
        if isinstance(part, EmailMessage):
            depth_of(source, part, depth + 1)


def letters(part: MIMEPart) -> str:
    """The text of a part, in the encoding that it names where that fits, else in the one that it shows."""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    charset = part.get_content_charset() or ""
    try:
        text = data.decode(charset) if charset else decode(data)[0]
    except (LookupError, UnicodeDecodeError):
        text = decode(data)[0]
    return text.replace("\r\n", "\n").replace("\r", "\n")
