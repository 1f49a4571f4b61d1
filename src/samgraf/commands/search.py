"""`samgraf search`: names, items, decisions and statements by their words."""

from __future__ import annotations

import argparse
import csv
import json
import shutil
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, Final

from samgraf.words import DONE, add_store, complain

if TYPE_CHECKING:
    from samgraf.graph.fulltext import Hit

HELP = "search names, items, decisions and statements by their words"
EXAMPLES = (
    "samgraf search skolskjutsar",
    'samgraf search --kind decision "trafik*" medfinansiering',
)
FORMATS: Final = ("text", "csv", "json")
COLUMNS: Final = ("kind", "text", "day", "body", "document", "type", "times", "iri")


def options(parser: argparse.ArgumentParser) -> None:
    """The store, the words, and what is wanted of them."""
    add_store(parser)
    parser.add_argument("words", metavar="WORD", nargs="+", help="words in any form; one that ends with * may go on")
    parser.add_argument(
        "--kind", action="append", default=[], metavar="KIND", help="only name, item, decision or statement"
    )
    parser.add_argument("--limit", type=int, default=20, metavar="N", help="at most so many hits (default: 20)")
    parser.add_argument("--format", default="text", metavar="FORMAT", help=f"one of {', '.join(FORMATS)}")


def run(call: argparse.Namespace) -> int:
    """Tell what holds all of the words; where nothing does, the same with words spelt nearly so."""
    from samgraf.graph.errors import AskError
    from samgraf.graph.fulltext import KINDS, index
    from samgraf.graph.store import open_store

    for kind in call.kind:
        if kind not in KINDS:
            raise AskError(f"--kind {kind}: no such kind; choose {', '.join(KINDS)}")
    if call.format not in FORMATS:
        raise AskError(f"--format {call.format}: choose {', '.join(FORMATS)}")
    if call.limit < 1:
        raise AskError(f"--limit {call.limit}: give a number from 1 on")
    text = " ".join(call.words)
    with open_store(call.store) as store:
        found = index(store.view)
        hits = found.search(text, kinds=call.kind or KINDS, limit=call.limit)
        nearly = "" if hits else found.nearest(text)
        if nearly:
            hits = found.search(nearly, kinds=call.kind or KINDS, limit=call.limit)
    if not hits:
        complain(f"nothing holds {text!r}. Try fewer words, or the beginning of one with a *.")
    elif nearly:
        complain(f"nothing holds {text!r}; this holds {nearly!r}.")
    write(hits, call.format)
    return DONE


def write(hits: tuple[Hit, ...], form: str) -> None:
    """The hits on stdout."""
    if form == "json":
        print(json.dumps([asdict(hit) for hit in hits], ensure_ascii=False, indent=2))
        return
    rows = [[str(asdict(hit)[column]) for column in COLUMNS] for hit in hits]
    if form == "csv":
        csv.writer(sys.stdout, lineterminator="\n").writerows([COLUMNS, *rows])
        return
    width = shutil.get_terminal_size((120, 24)).columns
    for hit in hits:
        print("\n".join(told(hit, width)))


def told(hit: Hit, width: int) -> list[str]:
    """A hit for people: what it is and its text, and where it stands."""
    from samgraf.graph.table import fold

    lines = fold(hit.text, max(width - 12, 20))
    first = f"{hit.kind:<10}  {lines[0]}"
    rest = [" " * 12 + line for line in lines[1:]]
    if hit.kind == "name":
        return [f"{first}  ({hit.type}, {hit.times})", *rest]
    return [first, *rest, " " * 12 + ", ".join(part for part in (hit.day, hit.body, hit.document) if part)]
