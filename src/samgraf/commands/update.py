"""`samgraf update`: SPARQL that changes the store."""

from __future__ import annotations

import argparse
import sys

from samgraf.commands.query import limits_of, sparql_of
from samgraf.words import DONE, add_store

HELP = "change the store by SPARQL of your own, all or nothing; only with --write"
EXAMPLES = (
    "samgraf update --write 'INSERT DATA { GRAPH <graph/ours> { <organisation/trafikverket> rdfs:label \"Vägen\" } }'",
)


def options(parser: argparse.ArgumentParser) -> None:
    """The store, the update, and the word without which nothing is done."""
    add_store(parser)
    parser.add_argument("what", metavar="FILE.ru|SPARQL", help="a file (- for what comes in), or the update itself")
    parser.add_argument("--write", action="store_true", help="really do it")
    parser.add_argument("--timeout", metavar="SECONDS", type=float, help="stop after that long; default: 60")
    parser.set_defaults(limit=None)


def run(call: argparse.Namespace) -> int:
    """Change the store, and say by how much."""
    from samgraf.graph import guard
    from samgraf.graph.errors import AskError
    from samgraf.graph.sparql import is_update

    sparql = sparql_of(call.what, (".ru", ".rq"))
    if not is_update(sparql):
        raise AskError("this changes nothing: it is no update. `samgraf query` asks.")
    if not call.write:
        raise AskError("this would change the store, and `retract` can't undo it. Say --write to do it.")
    before = size(call.store)
    guard.update(call.store, sparql, limits_of(call))
    after = size(call.store)
    print(f"{before} quads before, {after} after", file=sys.stderr)
    return DONE


def size(address: str) -> int:
    """How many quads a store holds."""
    from samgraf.graph.store import open_store

    with open_store(address) as store:
        return int(store.view.query("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }").rows[0][0])
