"""A file in pieces: each document that it holds, read or refused, one at a time and in a fixed order.

This is what runs at a worker's side, whether that is a process beside this one or on another machine.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from samgraf.graph.errors import TermError
from samgraf.graph.iri import Mint, docid
from samgraf.ingest.archive.folders import hash_of
from samgraf.ingest.archive.steps import Begun, Ended, Piece, Wanted
from samgraf.ingest.pipeline import NotUnderstood, understood
from samgraf.ingest.read import Refused, document, parts, source
from samgraf.ingest.text import Source

NO_LETTERS = "its name or text holds halves of letters, which no graph can keep"


def of_file(path: Path, base: str, wanted: Wanted, *, start: int = 0) -> Iterator[Piece | Ended]:
    """The pieces of the file at `path`, those before the `start`-th left out."""
    try:
        whole = source(path)
    except Refused as error:
        yield Piece(0, path.name, "", reason=error.reason, remedy=error.remedy)
        yield Ended(hash_of(path))
    else:
        yield from of_source(whole, base, wanted, start=start)


def of_source(whole: Source, base: str, wanted: Wanted, *, start: int = 0) -> Iterator[Piece | Ended]:
    """The pieces of a file, asking before each document whether it is wanted."""
    mint = Mint(base)
    for n, part in enumerate(parts(whole)):
        if n < start:
            continue
        if isinstance(part, Refused):
            within = whole.name if part.name != whole.name else ""
            yield Piece(n, part.name, within, reason=part.reason, remedy=part.remedy)
            continue
        iri = mint.document(docid(part.name, part.sha256))
        if wanted(Begun(n, part.name, part.within, iri)):
            yield read(part, n, base)
        else:
            yield Piece(n, part.name, part.within, iri)
    yield Ended(whole.sha256)


def read(part: Source, n: int, base: str) -> Piece:
    """One document, read or refused. Raises `MemoryError` where it needs more memory than it may have."""
    began = time.perf_counter()
    try:
        iri, graphs = understood(document(part), base)
    except (Refused, NotUnderstood) as error:
        if isinstance(error.__cause__, MemoryError):
            raise error.__cause__ from None
        return Piece(n, part.name, part.within, reason=error.reason, remedy=error.remedy)
    except TermError:
        return Piece(n, part.name, part.within, reason=NO_LETTERS, remedy="Name it anew, or save it as plain text.")
    return Piece(n, part.name, part.within, iri, graphs, seconds=time.perf_counter() - began)
