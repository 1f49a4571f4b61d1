"""`samgraf draw`: the map as a page for the browser."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from samgraf.words import DONE, LANGUAGES, add_store

HELP = "draw the store, or the surroundings of a name, as a page for the browser"


def options(parser: argparse.ArgumentParser) -> None:
    """The store, what to draw, and where to."""
    add_store(parser)
    parser.add_argument(
        "--about", metavar="NAME", default="", help="a person, organisation, project or issue: only what is near"
    )
    parser.add_argument("-o", "--output", metavar="FILE", type=Path, default=Path("map.html"), help="default: map.html")
    parser.add_argument("--language", choices=LANGUAGES, default="sv", help="of the page; default: sv")
    parser.add_argument("--limit", metavar="N", type=int, help="how many nodes are shown at most")
    parser.add_argument(
        "--view",
        choices=("all", "people", "meets", "decisions", "voices"),
        default="all",
        help="one question: who stands for whom, who meets whom, what was decided, who holds what; default: all",
    )


def run(call: argparse.Namespace) -> int:
    """Write the map."""
    from samgraf.graph.store import open_store
    from samgraf.viz.page import draw

    more = {} if call.limit is None else {"limit": call.limit}
    with open_store(call.store) as store:
        summary = draw(store.view, output=call.output, about=call.about, language=call.language, seen=call.view, **more)
    print(f"{summary.output}: {summary.nodes} nodes, {summary.edges} ties", file=sys.stderr)
    if summary.remedy:
        print(f"left out: {summary.left_out[0]} nodes. All of them: {summary.remedy}", file=sys.stderr)
    return DONE
