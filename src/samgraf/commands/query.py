"""`samgraf query`: ready questions, and SPARQL of one's own."""

from __future__ import annotations

import argparse
from pathlib import Path

from samgraf.answers import ROWS, SYNTAXES, asks_for_a_name, shown_columns, suggest, write
from samgraf.explain import Help, listing
from samgraf.words import DONE, add_store, pair

HELP = "ask a ready question, or SPARQL of your own"


def options(parser: argparse.ArgumentParser) -> None:
    """The store, the question with its values, and the form of the answer."""
    parser.add_argument("-h", "--help", action=Help, help="this help; after a NAME, that question explained")
    add_store(parser)
    parser.add_argument(
        "what", metavar="NAME|FILE.rq|SPARQL", nargs="?", help="a ready question, a file, or the query itself"
    )
    parser.add_argument(
        "--set", metavar="NAME=VALUE", action="append", default=[], dest="values", help="the value of a parameter"
    )
    parser.add_argument(
        "--format", default="", metavar="FORMAT", help=f"rows: {', '.join(ROWS)}; triples: {', '.join(SYNTAXES)}"
    )
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
    given = dict(map(pair, call.values))
    with open_store(call.store) as store:
        sparql, values = prepared(sparql_of(call.what), given, store.view)
        found = store.view.answer(sparql, values)
        write(found, call.format, store, shown_columns(call.what))
        if asks_for_a_name(call.what):
            suggest(store, dict(map(pair, call.values))["name"])
    return DONE


def sparql_of(what: str) -> str:
    """The text of a FILE.rq; a name, or SPARQL itself, as it is."""
    from samgraf.graph.errors import AskError

    if not what.endswith(".rq") or "{" in what:
        return what
    try:
        return Path(what).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise AskError(f"{what}: can't be read as a query: {error}. Name a file in UTF-8.") from None
