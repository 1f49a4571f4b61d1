"""`samgraf ingest`: files into the store."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from samgraf.words import DONE, FAILED, REFUSED, add_store, complain

HELP = "read minutes into the store; what is there already is left as it is"


def options(parser: argparse.ArgumentParser) -> None:
    """The store, and what to read."""
    add_store(parser)
    parser.add_argument(
        "paths", metavar="PATH", nargs="+", type=Path, help="a file, or a folder with files at any depth"
    )


def run(call: argparse.Namespace) -> int:
    """Read files into the store; refusals are named on stderr, one line each."""
    from samgraf.graph.store import open_store
    from samgraf.ingest.pipeline import ingest

    with open_store(call.store, create=True) as store, store.writer() as writer:
        report = ingest(call.paths, writer)
    for _, reason in report.refused:
        complain(reason)
    counts = (("ingested", report.ingested), ("unchanged", report.unchanged), ("refused", report.refused))
    if not any(rows for _, rows in counts):
        complain(f"no file in {', '.join(map(str, call.paths))}. Name a folder that holds minutes.")
        return FAILED
    print(", ".join(f"{len(rows)} {what}" for what, rows in counts if rows), file=sys.stderr)
    return REFUSED if report.refused else DONE
