"""`samgraf export`: the store for other programs."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from samgraf.exports import BINARY, FORMS, alone, written
from samgraf.files import put, put_all
from samgraf.words import DONE, add_store, the_document

HELP = "write the graph, its tables, its calendar or its network for other programs"
EXAMPLES = (
    "samgraf export --format xlsx -o minutes.xlsx",
    "samgraf export --format csv -o tables",
    "samgraf export -o minutes.nq",
)


def options(parser: argparse.ArgumentParser) -> None:
    """The store, the form, and where to."""
    add_store(parser)
    parser.add_argument(
        "--format", choices=FORMS, default="nquads", help="default: nquads, which is sorted and keeps the graphs"
    )
    parser.add_argument("--document", metavar="DOCUMENT", help="only this document, by file name, path or IRI")
    parser.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        type=Path,
        help="default, and for -: standard output; with --format csv a folder, or a file that ends in .zip",
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
    if call.format == "csv" and call.output is not None and call.output.suffix == ".csv" and not call.output.is_dir():
        raise AskError(f"{call.output}: the tables are several files. Name a folder, or a file that ends in .zip.")
    with open_store(call.store) as store:
        document = the_document(store, call.document).iri if call.document else ""
        if call.format == "csv" and call.output is not None and is_folder(call.output):
            files = as_csv(alone(store.view, document) if document else store.view)
            put_all(call.output, files)
            return DONE
        data = written(store.view, call.format, document)
    if call.output is None:
        sys.stdout.buffer.write(data)
    else:
        put(call.output, data)
    return DONE


def is_folder(output: Path) -> bool:
    """Whether tables go into it as files: a folder that is there, or a name without an ending that is not."""
    return output.is_dir() or not (output.suffix or output.exists())
