"""`samgraf retract`: documents out of the store."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable

from samgraf.words import DONE, add_store, the_document

HELP = "take documents out of the store again, exactly"
EXAMPLES = ("samgraf retract styrgrupp-2024-05-16.txt",)


def options(parser: argparse.ArgumentParser) -> None:
    """The store, and the documents."""
    add_store(parser)
    parser.add_argument(
        "documents",
        metavar="DOCUMENT",
        nargs="+",
        help="its file name or IRI, as `samgraf query documents` shows them, or the path of its file, if unchanged",
    )


def run(call: argparse.Namespace) -> int:
    """Take documents out; one that isn't there, or that the name doesn't tell from another, takes none out."""
    from samgraf.graph.store import open_store

    with open_store(call.store, write=True) as store, store.writer() as writer:
        documents = [the_document(store, name) for name in call.documents]
        for document in dict.fromkeys(documents):
            writer.retract(document.iri)
            print(f"retracted {document.file_name}", file=sys.stderr)
    if left := still_there(call.store, {document.iri for document in documents}):
        print("still on disk, and read again by the next ingest; move away:", *left, sep="\n  ", file=sys.stderr)
    return DONE


def still_there(store: str, documents: Iterable[str]) -> list[str]:
    """The files on disk that gave documents, as far as the records of the store tell."""
    from samgraf.graph.errors import StoreError
    from samgraf.ingest.archive import records
    from samgraf.progress import short

    try:
        with records.to_read(records.file_of(store)) as kept:
            paths = {path for document in documents for path in kept.holders(document)}
    except StoreError:  # the documents are out: records that can't be read are told by the next ingest
        return []
    return [short(path) for path in sorted(paths) if path.exists()]
