"""`samgraf copy`: everything from one store into another."""

from __future__ import annotations

import argparse
import os
import sys

from samgraf.words import DONE

HELP = "copy everything from one store into another that is empty, exactly"


def options(parser: argparse.ArgumentParser) -> None:
    """The two stores."""
    parser.add_argument("source", metavar="FROM", help="a store: a folder, or the URL of an endpoint")
    parser.add_argument("target", metavar="TO", help="an empty store, or one that isn't there yet")


def run(call: argparse.Namespace) -> int:
    """Copy, and compare line by line afterwards."""
    from samgraf.graph.copy import copy
    from samgraf.graph.iri import BASE_VARIABLE
    from samgraf.graph.store import open_store

    with open_store(call.source) as source:
        os.environ[BASE_VARIABLE] = source.base  # what is made now begins its IRIs as the source does
        with open_store(call.target, create=True) as target:
            copied = copy(source, target)
    print(f"{copied.documents} documents, {copied.quads} quads: the same in both", file=sys.stderr)
    return DONE
