"""ZIP archives: the files in them, each as a source of its own, in order of their names."""

from __future__ import annotations

from collections.abc import Iterator

from samgraf.ingest.readers.limits import LIMITS
from samgraf.ingest.readers.package import content, opened
from samgraf.ingest.text import Source

MEDIA_TYPE = "application/zip"

NOISE = ("__macosx/", "thumbs.db", "desktop.ini", ".ds_store")
"""What systems leave in archives, by folder or name."""


def members(source: Source) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of each file in an archive.

    Raises `Refused` where the archive is damaged, encrypted or above a limit.
    """
    left = LIMITS.expanded_bytes
    with opened(source) as archive:
        for info in sorted(archive.infolist(), key=lambda member: member.filename):
            path = info.filename
            name = path.rpartition("/")[2]
            if info.is_dir() or name.startswith((".", "~$")) or path.lower().startswith(NOISE) or name.lower() in NOISE:
                continue
            data = content(source, archive, path, min(LIMITS.file_bytes, left))
            left -= len(data)
            yield path, data
