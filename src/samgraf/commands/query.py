"""`samgraf query`: ready questions, and SPARQL of one's own."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from samgraf.answers import ROWS, SYNTAXES, asks_for_a_name, shown_columns, suggest, write
from samgraf.explain import Help, listing
from samgraf.words import DONE, FAILED, add_store, complain, pair

if TYPE_CHECKING:
    from samgraf.graph.guard import Limits

HELP = "ask a ready question, or SPARQL of your own"
EXAMPLES = (
    "samgraf query tasks --set after=2024-01-01",
    "samgraf query concerns-about --set name=Bollstabron --format csv",
    "samgraf query 'SELECT ?text { ?d a sg:Decision ; sg:clauseText ?text } LIMIT 5'",
)


def options(parser: argparse.ArgumentParser) -> None:
    """The store, the question with its values, and the form of the answer."""
    parser.add_argument("-h", "--help", action=Help, help="this help; after a NAME, that question explained")
    add_store(parser)
    parser.add_argument(
        "what",
        metavar="NAME|FILE.rq|SPARQL",
        nargs="?",
        help="a ready question, a file (- for what comes in), or the query itself",
    )
    parser.add_argument(
        "--set", metavar="NAME=VALUE", action="append", default=[], dest="values", help="the value of a parameter"
    )
    parser.add_argument(
        "--format", default="", metavar="FORMAT", help=f"rows: {', '.join(ROWS)}; triples: {', '.join(SYNTAXES)}"
    )
    parser.add_argument(
        "--timeout", metavar="SECONDS", type=float, help="stop SPARQL of your own after that long; default: 60"
    )
    parser.add_argument(
        "--limit", metavar="ROWS", type=int, help="give that many rows at most, 0 = all; default for SPARQL: 100000"
    )
    parser.add_argument("--explain", action="store_true", help="don't answer, but show how the query is understood")
    parser.add_argument("--list", action="store_true", help="list the ready questions by who asks")


def run(call: argparse.Namespace) -> int:
    """Answer a question on stdout."""
    from samgraf.graph.errors import AskError
    from samgraf.graph.query import prepared
    from samgraf.graph.store import open_store

    if call.list:
        print(listing())
        return DONE
    if not call.what:
        raise AskError("query what? Give a NAME, a FILE.rq or SPARQL; `samgraf query --list` shows the names.")
    text, given = sparql_of(call.what), dict(map(pair, call.values))
    if is_own(text) and not call.explain:
        return guarded(call, *prepared(text, given))
    with open_store(call.store) as store:
        sparql, values = prepared(text, given, store.view)
        if call.explain:
            return explain(call, sparql, values)
        if call.timeout is not None or call.limit is not None:
            return guarded(call, sparql, values)
        write(store.view.answer(sparql, values), call.format, store.base, shown_columns(call.what))
        if asks_for_a_name(call.what):
            suggest(store, dict(map(pair, call.values))["name"])
    return DONE


def is_own(text: str) -> bool:
    """Whether a text is SPARQL rather than the name of a ready question."""
    return not re.fullmatch(r"[\w-]+", text)


def guarded(call: argparse.Namespace, sparql: str, values: Mapping[str, str]) -> int:
    """Answer within limits of time and rows, in a process of its own."""
    from samgraf.graph import guard
    from samgraf.graph.mistakes import unknown_terms

    found = guard.answer(call.store, sparql, values, limits_of(call))
    for hint in unknown_terms(sparql):
        complain(hint)
    write(found.answer, call.format, found.base, shown_columns(call.what))
    if found.is_cut and call.limit is None:
        complain(f"there is more than these {guard.ROWS} rows. `--limit N` gives more, `--limit 0` all.")
        return FAILED
    return DONE


def limits_of(call: argparse.Namespace) -> Limits:
    """The limits that were asked for. Raises `AskError` for those that are none."""
    from samgraf.graph import guard
    from samgraf.graph.errors import AskError

    seconds = guard.SECONDS if call.timeout is None else call.timeout
    rows = guard.ROWS if call.limit is None else call.limit
    if not 0 < seconds < 1e6 or rows < 0:
        raise AskError("--timeout takes seconds above 0, --limit a number of rows, 0 = all.")
    return guard.Limits(seconds, rows)


def explain(call: argparse.Namespace, sparql: str, values: Mapping[str, str]) -> int:
    """Show how a query is understood, and how much each part of it finds."""
    from samgraf.graph.explain import explained

    print(explained(call.store, sparql, values, limits_of(call)))
    return DONE


def is_path(what: str) -> bool:
    """Whether a text is the path of a file or a pipe; the name of a ready question, without a sign of one, is not."""
    return ("/" in what or "." in what) and "\n" not in what and len(what) < 4096 and os.path.exists(what)


def sparql_of(what: str, endings: tuple[str, ...] = (".rq",)) -> str:
    """The text of a file with such an ending, or of any file by its path; of - what comes in; else as it is."""
    from samgraf.graph.errors import AskError

    if "{" in what or (what != "-" and not what.endswith(endings) and not is_path(what)):
        return what
    try:
        return sys.stdin.read() if what == "-" else Path(what).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise AskError(f"{what}: can't be read as a query: {error}. Name a file in UTF-8.") from None
