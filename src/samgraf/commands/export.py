"""`samgraf export`: the graph in an RDF syntax."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from samgraf.answers import SYNTAXES
from samgraf.ontology.errors import SamgrafError
from samgraf.words import DONE, add_store, the_document

HELP = "write the graph in an RDF syntax"


def options(parser: argparse.ArgumentParser) -> None:
    """The store, the syntax, and where to."""
    add_store(parser)
    parser.add_argument(
        "--format", choices=SYNTAXES, default="nquads", help="default: nquads, which is sorted and keeps the graphs"
    )
    parser.add_argument("--document", metavar="DOCUMENT", help="only this document, by file name or IRI")
    parser.add_argument("-o", "--output", metavar="FILE", type=Path, help="default: standard output")


def run(call: argparse.Namespace) -> int:
    """Write the graph."""
    from samgraf.graph.export import export
    from samgraf.graph.store import open_store

    with open_store(call.store) as store:
        document = the_document(store, call.document).iri if call.document else ""
        data = export(store.view, call.format, document)
    if call.output is None:
        sys.stdout.buffer.write(data)
        return DONE
    try:
        call.output.write_bytes(data)
    except OSError as error:
        raise SamgrafError(f"{call.output}: can't be written: {error.strerror}. Name another file.") from None
    return DONE
