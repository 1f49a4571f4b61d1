"""`samgraf site`: the store as a site of plain files."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from samgraf.ontology.errors import SamgrafError
from samgraf.words import DONE, LANGUAGES, add_store

HELP = "write the store as a site: a page for every name, meeting, decision and document"
EXAMPLES = ("samgraf site -o site",)


def options(parser: argparse.ArgumentParser) -> None:
    """The store, where to, and in which language."""
    add_store(parser)
    parser.add_argument("-o", "--output", metavar="DIR", type=Path, default=Path("site"), help="default: ./site")
    parser.add_argument("--language", choices=LANGUAGES, default="sv", help="of the pages; default: sv")
    parser.add_argument(
        "--maps", metavar="N", type=int, default=8, help="how many names get a map; 0: no maps; default: 8"
    )


def run(call: argparse.Namespace) -> int:
    """Write the site."""
    from samgraf.graph.store import open_store
    from samgraf.viz.site import site

    if call.maps < 0:
        raise SamgrafError("--maps is a number from 0.")
    with open_store(call.store) as store:
        made = site(store.view, call.output, language=call.language, maps=call.maps)
    gone = f", {made.removed} removed" if made.removed else ""
    print(f"{made.output}: {made.pages} pages; {made.changed} files written{gone}", file=sys.stderr)
    print("The pages hold names and words from the minutes: look them through before you publish.", file=sys.stderr)
    return DONE
