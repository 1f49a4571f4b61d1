"""The files of an archive as they lie on the disk, without opening any."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from samgraf.ingest.readers.limits import LIMITS


@dataclass(frozen=True, slots=True)
class Found:
    """A file: where it lies, and what its folder says of it. `trouble` says why a folder could not be looked into."""

    path: Path
    size: int = -1
    changed: int = 0
    trouble: str = ""


YOUNG = 2_000_000_000
"""Nanoseconds within which a file may change again without its time telling."""


def stamp(of: os.stat_result) -> int:
    """When a file changed last, in nanoseconds, by its content or by what is said about it.

    Negative for a file so young that it may change again within the same tick of the disk's clock: such a stamp never
    stands for the same content, so that the file is known by its hash.
    """
    changed = max(of.st_mtime_ns, of.st_ctime_ns)
    return changed if time.time_ns() - changed >= YOUNG else -changed


def look(paths: Iterable[Path]) -> Iterator[Found]:
    """The files that paths name: themselves, or all in a folder at any depth, in order of their names.

    What begins with a dot is left out below a folder, and links to folders are not followed.
    """
    for path in paths:
        whole = Path(os.path.abspath(path))
        if whole.is_dir():
            yield from below(whole)
        else:
            yield at(whole)


def at(path: Path) -> Found:
    """A file that was named itself; its size is -1 where there is none."""
    try:
        of = path.stat()
    except OSError:
        return Found(path)
    return Found(path, of.st_size, stamp(of))


def below(folder: Path) -> Iterator[Found]:
    """The files in a folder at any depth; a store that lies among them is none of them."""
    from samgraf.graph.engine import MARKER

    try:
        with os.scandir(folder) as entries:
            inside = sorted((e for e in entries if not e.name.startswith(".")), key=lambda e: e.name)
    except OSError as error:
        yield Found(folder, trouble=error.strerror or str(error))
        return
    if any(entry.name == MARKER for entry in inside):
        return
    for entry in inside:
        try:
            if entry.is_dir(follow_symlinks=False):
                yield from below(Path(entry.path))
            elif entry.is_file():
                of = entry.stat()
                yield Found(Path(entry.path), of.st_size, stamp(of))
        except OSError:
            yield Found(Path(entry.path))


def hash_of(path: Path) -> str:
    """The hash of a file's bytes; empty where it can't be read, is no plain file, or is above what is ever read."""
    try:
        if not path.is_file() or path.stat().st_size > LIMITS.file_bytes:
            return ""
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
