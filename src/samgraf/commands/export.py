"""`samgraf export`: the store for other programs."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from samgraf.exports import BINARY, FORMS, written
from samgraf.files import put
from samgraf.words import DONE, add_store, the_document

HELP = "write the graph, its tables, its calendar or its network for other programs"


def options(parser: argparse.ArgumentParser) -> None:
    """The store, the form, and where to."""
    add_store(parser)
    parser.add_argument(
        "--format", choices=FORMS, default="nquads", help="default: nquads, which is sorted and keeps the graphs"
    )
    parser.add_argument("--document", metavar="DOCUMENT", help="only this document, by file name or IRI")
    parser.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        type=Path,
        help="default, and for -: standard output; a folder with --format csv: its files",
    )


def run(call: argparse.Namespace) -> int:
    """Write it; a file is there whole or as it was before."""
    from samgraf.graph.errors import AskError
    from samgraf.graph.store import open_store
    from samgraf.graph.tables import as_csv

    if call.output == Path("-"):
        call.output = None
    if call.output is None and call.format in BINARY and sys.stdout.isatty():
        raise AskError(f"--format {call.format} is no text for a terminal. Name a file with -o.")
    with open_store(call.store) as store:
        document = the_document(store, call.document).iri if call.document else ""
        if call.format == "csv" and call.output is not None and call.output.is_dir() and not document:
            for name, data in as_csv(store.view).items():
                put(call.output / name, data)
            return DONE
        data = written(store.view, call.format, document)
    if call.output is None:
        sys.stdout.buffer.write(data)
    else:
        put(call.output, data)
    return DONE
