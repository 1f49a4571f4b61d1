"""How answers are shown: in the format asked for, as a table for people, with near names where nothing was found."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from samgraf.graph.engine import Answer
    from samgraf.graph.store import Store

ROWS: Final = {"table": "", "csv": "CSV", "json": "JSON", "tsv": "TSV", "xml": "XML"}
"""Formats of rows, with the names that the engine gives them."""
SYNTAXES: Final = ("nquads", "trig", "turtle", "ntriples", "jsonld", "rdfxml")
"""Formats of triples."""


def shown_columns(what: str) -> tuple[str, ...]:
    """The columns that a ready question shows in its table; () = all."""
    from samgraf.graph.query import catalogue

    return next((question.shown for question in catalogue() if question.name == what), ())


def write(found: Answer, format: str, base: str, shown: Sequence[str]) -> None:
    """An answer on stdout, in the format asked for; `base` is what the IRIs of the store begin with."""
    import pyoxigraph as ox

    from samgraf.graph.errors import AskError
    from samgraf.graph.export import written

    is_graph = isinstance(found, ox.QueryTriples)
    known = SYNTAXES if is_graph else tuple(ROWS)
    form = format or ("turtle" if is_graph else "table")
    if form not in known:
        raise AskError(
            f"--format {form}: this query gives {'triples' if is_graph else 'rows'}; choose {', '.join(known)}."
        )
    out = sys.stdout.buffer
    if isinstance(found, ox.QueryTriples):
        out.write(written(sorted({f"{triple} ." for triple in found}), form))
    elif form == "table":
        print(told(found, base, shown))
    elif isinstance(found, ox.QueryBoolean) and form in ("csv", "tsv"):
        print(str(bool(found)).lower())
    else:
        out.write(found.serialize(format=getattr(ox.QueryResultsFormat, ROWS[form])) or b"")
        if form in ("json", "xml"):
            out.write(b"\n")


def told(found: Answer, base: str, shown: Sequence[str]) -> str:
    """Rows as a table as wide as the terminal, with the columns to be shown (() = all); a yes or no in a word."""
    import pyoxigraph as ox

    from samgraf.graph import table
    from samgraf.ontology import terms as t

    if not isinstance(found, ox.QuerySolutions):
        return "yes" if found else "no"
    width = shutil.get_terminal_size((120, 24)).columns
    rows = table.of(found)
    return table.drawn(rows.only(shown) if shown else rows, width=width, prefixes=[*t.PREFIXES.items(), ("", base)])


def asks_for_a_name(what: str) -> bool:
    """Whether a ready question is about somebody or something by name."""
    from samgraf.graph.query import catalogue

    return any(found.name == what and any(p.name == "name" for p in found.parameters) for found in catalogue())


def suggest(store: Store, name: str) -> None:
    """Say on stderr which names are near, where nothing in the store bears the one asked for."""
    from samgraf.graph.facts import literal
    from samgraf.graph.query import names_like

    known = "ASK { GRAPH ?g { ?e skos:prefLabel|skos:altLabel ?l FILTER(LCASE(?l) = LCASE($name)) } }"
    if not store.view.ask(known, {"name": literal(" ".join(name.split()))}):
        near = names_like(store.view, name)
        hint = f" Near it: {', '.join(near)}." if near else ""
        print(f"samgraf: nothing in the store is called {name!r}.{hint}", file=sys.stderr)
