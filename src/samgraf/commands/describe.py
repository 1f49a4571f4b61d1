"""`samgraf describe`: what the store holds, for catalogues of open data."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from samgraf.files import put
from samgraf.words import DONE, add_store, complain

HELP = "describe the store for catalogues: VoID and DCAT-AP-SE, as Turtle"
EXAMPLES = ("samgraf describe --publisher 'Ekdala kommun' --contact data@ekdala.example -o dataset.ttl",)


def options(parser: argparse.ArgumentParser) -> None:
    """The store, and what it can't know of itself."""
    add_store(parser)
    parser.add_argument("--title", metavar="TEXT", default="", help="of the data")
    parser.add_argument("--publisher", metavar="NAME", default="", help="who publishes it")
    parser.add_argument("--publisher-iri", metavar="IRI", default="", help="of the publisher, where it has one")
    parser.add_argument("--contact", metavar="MAIL", default="", help="where questions go")
    parser.add_argument("--licence", metavar="IRI", default="", help="under which it may be used")
    parser.add_argument("--page", metavar="URL", default="", help="where people find it")
    parser.add_argument("--download", metavar="URL", default="", help="where its N-Quads lie")
    parser.add_argument(
        "--endpoint", metavar="URL", default="", help="where it answers SPARQL; default: that of the store"
    )
    parser.add_argument("-o", "--output", metavar="FILE", type=Path, help="default: standard output")


def run(call: argparse.Namespace) -> int:
    """Write the description, and say what DCAT-AP-SE still wants."""
    from samgraf.graph.describe import About, described, lacking
    from samgraf.graph.store import open_store

    with open_store(call.store) as store:
        remote = store.address if store.address.startswith(("http://", "https://")) else ""
        about = About(
            title=call.title,
            publisher=call.publisher,
            publisher_iri=call.publisher_iri,
            contact=call.contact,
            licence=call.licence,
            page=call.page,
            download=call.download,
            endpoint=call.endpoint or remote,
        )
        data = described(store.view, about)
    if call.output is None:
        sys.stdout.buffer.write(data)
    else:
        put(call.output, data)
    if missing := lacking(about):
        complain(f"DCAT-AP-SE asks for more: {', '.join(missing)}. `samgraf describe --help` shows the words.")
    return DONE
