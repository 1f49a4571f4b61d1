"""`samgraf network`: who meets whom, who stands between groups, and what of it holds, each number in a sentence."""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

from samgraf.ontology.errors import SamgrafError
from samgraf.words import DONE, LANGUAGES, add_store

HELP = "count a network of the store: ties, brokers, groups, changes, and what holds"
EXAMPLES = (
    "samgraf network --projection bodies",
    "samgraf network --projection bodies --about Trafikverket --format html -o network.html",
)

PROJECTIONS = ("meets", "seated", "bodies", "represents", "seats", "decisions")
REPORTS = ("text", "markdown", "html")
FILES = ("csv", "ties", "graphml", "gexf")
ENGINES = ("auto", "networkx", "rustworkx", "networkit")


def day(text: str) -> str:
    """An ISO day, or a year or month as its beginning.

    >>> day("2019"), day("2019-09")
    ('2019', '2019-09')
    """
    if not re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", text):
        raise argparse.ArgumentTypeError(f"{text!r} is not a day such as 2019-09-05, nor a month or year")
    return text


def share(text: str) -> float:
    """A number from 0 to 1."""
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        value = -1.0
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 0 to 1")
    return value


def options(parser: argparse.ArgumentParser) -> None:
    """The store, which network, which part of it, and the form of the answer."""
    add_store(parser)
    parser.add_argument(
        "--projection",
        choices=PROJECTIONS,
        default="meets",
        help="who sits with whom (meets: people, seated: bodies), bodies by shared decisions, who represents whom, "
        "who sat where, who is tied to which decision; default: meets",
    )
    parser.add_argument("--about", metavar="NAME", default="", help="only the surroundings of a name")
    parser.add_argument("--hops", metavar="N", type=int, default=1, help="how many steps around it; default: 1")
    parser.add_argument("--from", metavar="DAY", type=day, dest="first", help="meetings from this day on")
    parser.add_argument("--to", metavar="DAY", type=day, dest="last", help="meetings up to this day")
    parser.add_argument("--split", metavar="DAY", type=day, help="tell what changed from this day on")
    parser.add_argument(
        "--min-confidence", metavar="X", type=share, default=0.0, help="leave out evidence less sure than this (0 to 1)"
    )
    parser.add_argument("--top", metavar="N", type=int, default=10, help="how many are listed; default: 10")
    parser.add_argument("--seed", metavar="N", type=int, default=1, help="of groups, samples and draws; default: 1")
    parser.add_argument(
        "--engine", choices=ENGINES, default="auto", help="what counts; auto: the fastest that is there, if it matters"
    )
    parser.add_argument(
        "--format", choices=(*REPORTS, *FILES), default="text", help="a report, or all numbers in a file; default: text"
    )
    parser.add_argument("--language", choices=LANGUAGES, default="sv", help="of the report; default: sv")
    parser.add_argument("--plot", metavar="FILE", type=Path, help="a picture beside it: .png, .svg or .pdf")
    parser.add_argument("-o", "--output", metavar="FILE", type=Path, help="default: standard output")


def run(call: argparse.Namespace) -> int:
    """Count the network and tell it."""
    from samgraf.graph.store import open_store
    from samgraf.viz.analysis import analysed, projected, told, written

    if call.top < 1 or call.hops < 1:
        raise SamgrafError("--top and --hops are numbers from 1.")
    with open_store(call.store) as store:
        found = projected(store.view, call.projection)
    last = f"{call.last}-99"[:10] if call.last else ""  # a year or month is meant to its end
    found = found.between(call.first or "", last).sure(call.min_confidence)
    if call.about:
        found = found.about(call.about, call.hops)
    drawn = 0 if call.format in ("ties", "graphml", "gexf") else 200
    counted = analysed(found, split=call.split or "", by=call.engine, seed=call.seed, rounds=drawn, top=call.top)
    if call.plot:
        from samgraf.viz.analysis.plots import plot

        plot(counted, call.plot, language=call.language)
        print(f"{call.plot}: a picture of {len(found.actors)} names", file=sys.stderr)
    if call.format in FILES:
        data = written(counted, call.format)
    else:
        data = told(counted, language=call.language, form=call.format, about=call.about).encode("utf-8", "replace")
    if call.output is None:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return DONE
    try:
        call.output.write_bytes(data)
    except OSError as error:
        raise SamgrafError(f"{call.output}: can't be written: {error.strerror}. Name another file.") from None
    print(f"{call.output}: {len(found.actors)} names, {len(found.ties)} ties", file=sys.stderr)
    return DONE
