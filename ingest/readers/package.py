"""ZIP files, as archives and as office documents: opened within limits, their XML parsed without entities."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from samgraf.ingest.readers.limits import LIMITS
from samgraf.ingest.readers.refused import Refused
from samgraf.ingest.text import Source

DAMAGED = ("it is damaged or cut off", "Fetch it again from where it came.")
ENCRYPTED = ("it is encrypted", "Save it without a password.")
BOMB = ("it unfolds to far more than its size", "Unpack it by hand, if you trust it, and give the files in it.")


@contextmanager
def opened(source: Source) -> Iterator[zipfile.ZipFile]:
    """The archive that a ZIP file holds.

    Raises `Refused` where it is damaged, encrypted, or would unfold beyond the limits;
    what goes wrong while its members are read is refused likewise.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(source.data)) as archive:
            check(source, archive.infolist())
            yield archive
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError):
        raise Refused(source.name, *DAMAGED) from None
    except (RuntimeError, NotImplementedError):
        raise Refused(source.name, "it is packed in a way that can't be read", "Pack it anew as plain ZIP.") from None


def check(source: Source, members: list[zipfile.ZipInfo]) -> None:
    """Refuse an archive by what its directory says, before anything is unfolded."""
    if len(members) > LIMITS.members:
        raise Refused(source.name, f"it holds {len(members)} files, above {LIMITS.members}", "Split it.")
    if any(member.flag_bits & 1 for member in members):
        raise Refused(source.name, *ENCRYPTED)
    if sum(member.file_size for member in members) > LIMITS.expanded_bytes:
        raise Refused(source.name, *BOMB)
    for member in members:
        if member.file_size > LIMITS.small_bytes and member.file_size > LIMITS.expansion * max(member.compress_size, 1):
            raise Refused(source.name, *BOMB)


def content(source: Source, archive: zipfile.ZipFile, name: str, limit: int) -> bytes:
    """A member's bytes, never more than `limit` unfolded whatever the directory says."""
    with archive.open(name) as member:
        data = member.read(limit + 1)
    if len(data) > limit:
        raise Refused(source.name, f"its part {name} is above {limit} bytes", "Split it into its meetings.")
    return data


def part(source: Source, archive: zipfile.ZipFile, name: str) -> Any:
    """The root of an XML part, or None where the archive has no such part.

    Raises `Refused` where it is no well-formed XML, or declares entities.
    """
    if name not in archive.NameToInfo:
        return None
    return parsed(source, content(source, archive, name, LIMITS.markup_bytes))


def parsed(source: Source, data: bytes) -> Any:
    """The root of an XML document, without entities, network or unlimited depth."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        raise Refused(source.name, *DAMAGED) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise Refused(source.name, "its XML declares entities, which no office program writes", "Save it anew.")
    return root
