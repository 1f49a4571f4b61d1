"""The version of the rules: a hash over everything that decides what is read out of a document."""

from __future__ import annotations

import hashlib
import importlib.metadata
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from samgraf.ingest.readers import programs

ROOMS = ("ontology", "ingest")
ALONE = (("graph", "boxes.py"), ("graph", "facts.py"), ("graph", "iri.py"))
LEFT_OUT = {"archive", "__pycache__"}
"""What is in the rooms but has no say: how files are shared out among workers."""
LIBRARIES = ("lxml", "pyahocorasick", "pypdfium2", "python-docx", "rapidfuzz")
"""The libraries that have a say."""


@cache
def version() -> str:
    """Twelve digits that change with any rule, table, register or library that has a say in what is read."""
    home = files("samgraf")
    total = hashlib.sha256()
    for room in ROOMS:
        add(total, home / room, room)
    for folder, name in ALONE:
        add(total, home / folder / name, name)
    for name in LIBRARIES:
        total.update(f"{name} {importlib.metadata.version(name)}\n".encode())
    return total.hexdigest()[:12]


def add(total: hashlib._Hash, part: Traversable, place: str) -> None:
    """Add a file, or all in a folder in order of their names; only line ends may differ between checkouts."""
    if part.is_dir():
        for inner in sorted(part.iterdir(), key=lambda p: p.name):
            if inner.name not in LEFT_OUT:
                add(total, inner, f"{place}/{inner.name}")
    else:
        data = part.read_bytes().replace(b"\r\n", b"\n")
        total.update(f"{place} {len(data)}\n".encode() + data)


def means() -> str:
    """What of the machine has a say in which files are refused: the programs that readers call, if they are there."""
    helpers = {"ocr": programs.RECOGNISER, "office": programs.WORD_PROCESSOR}
    return " ".join(name for name, calls in helpers.items() if programs.found(calls))
