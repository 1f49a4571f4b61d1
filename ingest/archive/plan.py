"""What is to be done about the files of an archive, told without reading what is known to be unchanged."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from samgraf.ingest.archive.folders import Found, hash_of, look
from samgraf.ingest.archive.records import Kept, Records

State = Literal["new", "changed", "missing", "older", "refused", "unchanged", "trouble"]


@dataclass(frozen=True, slots=True)
class Task:
    """A file and what is the matter with it.

    `missing`: the store lost a document of it; `older`: read by older rules; `refused`: as it was refused before;
    `trouble`: a folder that can't be looked into.
    `again` says that it is to be read, `sha256` is its hash where it had to be found out.
    """

    found: Found
    state: State
    again: bool
    kept: Kept | None = None
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What the state of a file depends on beside the file: documents in the store, their rules, how it is read."""

    held: Collection[str]
    rules_of: Mapping[str, str]
    rules: str
    tried: str
    verify: bool = False
    rebuild: bool = False


def tasks(paths: Iterable[Path], records: Records, under: Circumstances) -> Iterator[Task]:
    """The files that paths name, each with its state, in order of their names; a file named twice comes once."""
    seen: set[Path] = set()
    given = list(paths)
    named = {found.path for found in look(p for p in given if not p.is_dir())}
    for found in look(given):
        if len(given) > 1:
            if found.path in seen:
                continue
            seen.add(found.path)
        yield task(found, records, under, is_named=found.path in named)


def task(found: Found, records: Records, under: Circumstances, *, is_named: bool) -> Task:
    """The state of one file."""
    if found.trouble:
        return Task(found, "trouble", False)
    kept = records.file(found.path)
    if kept is None:
        return Task(found, "new", True)
    sha256 = ""
    if under.verify or found.changed <= 0 or (found.size, found.changed) != (kept.size, kept.changed):
        sha256 = hash_of(found.path)
        if not sha256 or sha256 != kept.sha256:
            return Task(found, "changed", True, kept)
    documents = kept.documents
    if any(document not in under.held for document in documents):
        return Task(found, "missing", True, kept, sha256)
    if kept.is_refused:
        return Task(found, "refused", is_named or kept.tried != under.tried, kept, sha256)
    if any(under.rules_of.get(document) != under.rules for document in documents):
        return Task(found, "older", under.rebuild, kept, sha256)
    return Task(found, "unchanged", False, kept, sha256)


def gone(paths: Iterable[Path], records: Records) -> tuple[list[Path], list[Path]]:
    """Files that are known under the paths and no longer there; and folders that are empty all of a sudden.

    A folder in which no file is left is more likely a disk that is not connected than an archive that was thrown away;
    its files are not among those that are gone. A path that is not there at all stands for the file of that name.
    """
    lost: list[Path] = []
    empty: list[Path] = []
    for path in dict.fromkeys(Path(os.path.abspath(p)) for p in paths):
        seen = list(look([path]))
        there = {found.path for found in seen if found.size >= 0}
        closed = [found.path for found in seen if found.trouble]
        known = list(records.below(path)) if path.is_dir() else [p for p in [path] if records.file(p)]
        missing = [p for p in known if p not in there and not any(p.is_relative_to(folder) for folder in closed)]
        if path.is_dir() and known and not there:
            empty.append(path)
        else:
            lost += missing
    return lost, empty
