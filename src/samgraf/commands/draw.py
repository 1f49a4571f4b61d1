"""`samgraf draw`: the map as a page for the browser."""

from __future__ import annotations

import argparse
import shlex
import sys
from pathlib import Path

from samgraf.words import DONE, LANGUAGES, add_store, complain

HELP = "draw the store, or the surroundings of a name, as a page for the browser"
EXAMPLES = (
    "samgraf draw -o map.html",
    "samgraf draw --about Bollstabron -o bron.html",
    "samgraf draw --view voices --from 2024 -o voices.html",
)


VIEWS = ("all", "stakeholders", "people", "meets", "decisions", "voices", "agencies", "timeline", "ego")
PLACES = "map-places.json"
MANY = 1000
"""Documents that take a minute to read for a map of all."""


def options(parser: argparse.ArgumentParser) -> None:
    """The store, what to draw, and where to."""
    add_store(parser)
    parser.add_argument(
        "--about", metavar="NAME", default="", help="a person, organisation, project or issue: only what is near"
    )
    parser.add_argument(
        "--view", choices=VIEWS, default="", help="one question of the store; see docs/commands.md for each"
    )
    parser.add_argument("--from", dest="since", metavar="DAY", default="", help="only what was said from this day on")
    parser.add_argument("--to", dest="until", metavar="DAY", default="", help="only what was said until this day")
    parser.add_argument(
        "--compare", metavar="DAY..DAY", type=span, default=("", ""), help="another period, to compare --from/--to with"
    )
    parser.add_argument("--hops", metavar="N", type=int, choices=(1, 2, 3), default=0, help="steps around --about")
    parser.add_argument(
        "--min-confidence", dest="least", metavar="X", type=share, default=0.0, help="0 to 1: only what is as sure"
    )
    parser.add_argument("--limit", metavar="N", type=int, default=0, help="how many names the page holds at most")
    parser.add_argument("-o", "--output", metavar="FILE", type=Path, default=Path("map.html"), help="default: map.html")
    parser.add_argument("--language", choices=LANGUAGES, default="sv", help="of the page; default: sv")
    parser.add_argument("--layout", metavar="FILE", type=Path, help=f"keeps the places; default: {PLACES} in the store")
    parser.add_argument("--new-layout", action="store_true", help="lay the map out afresh")


def span(text: str) -> tuple[str, str]:
    """Two days with two full stops between; either may be left out.

    >>> span("2023..2024-06")
    ('2023', '2024-06')
    """
    first, dots, last = text.partition("..")
    if not dots or not (first or last):
        raise argparse.ArgumentTypeError(f"{text!r} is no period. Write 2023-01..2023-06.")
    return first, last


def share(text: str) -> float:
    """A number from 0 to 1.

    >>> share("0.7")
    0.7
    """
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        value = -1.0
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 0 to 1, such as 0.7.")
    return value


def run(call: argparse.Namespace) -> int:
    """Write the map."""
    from samgraf.graph.store import open_store
    from samgraf.viz.frame import Wish
    from samgraf.viz.page import draw

    wish = Wish(call.about, call.view, call.since, call.until, call.compare, call.hops, call.least, call.limit)
    folder = Path(call.store)
    kept = call.layout or (folder / PLACES if folder.is_dir() else None)
    with open_store(call.store) as store:
        if not (call.about or call.since or call.until) and (count := len(store.view.documents())) > MANY:
            complain(f"a map of all {count} documents takes minutes; --about NAME or --from DAY reads those alone.")
        summary = draw(store.view, wish, output=call.output, language=call.language, kept=kept, anew=call.new_layout)
    print(f"{summary.output}: {summary.nodes} names, {summary.edges} relations", file=sys.stderr)
    if summary.remedy:
        places = f"--store {shlex.quote(str(call.store))} -o {shlex.quote(str(call.output))}"
        print(f"left out: {summary.left_out[0]} names. All of them: {summary.remedy} {places}", file=sys.stderr)
    return DONE
