"""`samgraf copy`: everything from one store into another."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from samgraf.words import DONE

HELP = "copy everything from one store into another that is empty, exactly"
EXAMPLES = ("samgraf copy samgraf-store second-store",)


def options(parser: argparse.ArgumentParser) -> None:
    """The two stores."""
    parser.add_argument("source", metavar="FROM", help="a store: a folder, or the URL of an endpoint")
    parser.add_argument("target", metavar="TO", help="an empty store, or one that isn't there yet")


def run(call: argparse.Namespace) -> int:
    """Copy, and compare line by line afterwards."""
    from samgraf.graph.copy import copy
    from samgraf.graph.store import open_store

    with open_store(call.source) as source, begun_with(source.base), open_store(call.target, create=True) as target:
        copied = copy(source, target)
    documents = f"{copied.documents} document{'' if copied.documents == 1 else 's'}"
    print(f"{documents}, {copied.quads} quads: the same in both", file=sys.stderr)
    return DONE


@contextmanager
def begun_with(base: str) -> Iterator[None]:
    """While this lasts, IRIs of stores that are made begin as the source's do."""
    from samgraf.graph.iri import BASE_VARIABLE

    before = os.environ.get(BASE_VARIABLE)
    os.environ[BASE_VARIABLE] = base
    try:
        yield
    finally:
        os.environ.pop(BASE_VARIABLE)
        if before is not None:
            os.environ[BASE_VARIABLE] = before
