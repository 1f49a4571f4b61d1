"""The W3C's tests of SPARQL 1.1 Query and Update, through samgraf's own path and through the engine alone.

    python tools/sparql_conformance.py ../shared/rdf-tests > docs/sparql-conformance.md

Samgraf's path is that of a query on the command line: values, refusals and prefixes, the engine, and the way of an
answer out of the process that runs it. Answers are compared as RDF datasets in canonical form, numbers by value.
"""

from __future__ import annotations

import io
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from csv import DictReader
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote, urlsplit

import pyoxigraph as ox
from rdflib import RDF, Graph, Namespace, URIRef
from rdflib.collection import Collection

from samgraf.graph import guard, worker
from samgraf.graph.engine import Answer, Embedded
from samgraf.graph.errors import QueryError
from samgraf.graph.sparql import refuse_calls
from samgraf.graph.store import View, change

MF: Final = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
QT: Final = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-query#")
UT: Final = Namespace("http://www.w3.org/2009/sparql/tests/test-update#")
RS: Final = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#"
XSD: Final = "http://www.w3.org/2001/XMLSchema#"
LABEL: Final = URIRef("http://www.w3.org/2000/01/rdf-schema#label")
PARTS: Final = ("manifest-sparql11-query.ttl", "manifest-sparql11-update.ttl", "manifest-sparql11-results.ttl")
NUMBERS: Final = ("integer", "decimal", "double", "float")
FORMATS: Final = {
    ".srx": ox.QueryResultsFormat.XML,
    ".srj": ox.QueryResultsFormat.JSON,
    ".tsv": ox.QueryResultsFormat.TSV,
}
ROW: Final = "urn:row:"

GRAPH_VARIABLE: Final = (
    "inside `GRAPH ?g` the engine binds the variable by the patterns alone, which here are none or a MINUS"
)
ZERO_LENGTH: Final = "the engine finds no path of length nought at a term that the graph doesn't hold"
KNOWN: Final[dict[str, str]] = {
    "aggregates/agg-groupconcat-04": "the engine keeps the language of texts that share it, as SPARQL 1.2 does",
    "aggregates/agg-groupconcat-06": "the engine keeps the language of texts that share it, as SPARQL 1.2 does",
    "aggregates/agg-empty-group-count-graph": GRAPH_VARIABLE,
    "bindings/graph": GRAPH_VARIABLE,
    "negation/graph-minus": GRAPH_VARIABLE,
    "functions/bnode01": "`BNODE` of a text gives one node for all rows, where each row should have its own",
    "property-path/zero_or_more_set_start": ZERO_LENGTH,
    "property-path/zero_or_more_set_end": ZERO_LENGTH,
    "property-path/zero_or_one_set_start": ZERO_LENGTH,
    "property-path/zero_or_one_set_end": ZERO_LENGTH,
    "csv-tsv-res/tsv03": "the engine keeps whole numbers of every type as `xsd:integer`",
}
"""Tests that samgraf does not pass, each with the reason."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a manifest."""

    group: str
    name: str
    kind: str
    query: str
    data: tuple[str, ...] = ()
    graphs: tuple[tuple[str, str], ...] = ()
    result: str = ""
    result_data: tuple[str, ...] = ()
    result_graphs: tuple[tuple[str, str], ...] = ()

    @property
    def id(self) -> str:
        """The name by which the reports call it."""
        return f"{self.group}/{self.name}"


def entries(folder: Path) -> Iterator[Entry]:
    """All entries of the manifests of Query, Update and their results, in their order."""
    home = folder / "sparql" / "sparql11"
    for part in PARTS:
        whole = manifest(home / part)
        for list_ in whole.objects(None, MF.include):
            for place in Collection(whole, list_):
                inner = manifest(path_of(str(place)))
                for listed in inner.objects(None, MF.entries):
                    yield from (
                        entry(inner, node, path_of(str(place)).parent.name) for node in Collection(inner, listed)
                    )


def manifest(path: Path) -> Graph:
    """A manifest, its addresses those of files."""
    return Graph().parse(path, format="turtle", publicID=path.resolve().as_uri())


def entry(found: Graph, node: Any, group: str) -> Entry:
    """A test out of its manifest."""
    action, result = found.value(node, MF.action), found.value(node, MF.result)
    query = found.value(action, QT.query) or found.value(action, UT.request) or action
    data = [str(o) for p in (QT.data, UT.data) for o in found.objects(action, p)]
    return Entry(
        group,
        str(node).rpartition("#")[2],
        str(found.value(node, RDF.type)).rpartition("#")[2],
        str(query),
        tuple(sorted(data)),
        graphs_of(found, action),
        str(result or ""),
        tuple(sorted(str(o) for o in found.objects(result, UT.data))),
        graphs_of(found, result),
    )


def graphs_of(found: Graph, node: Any) -> tuple[tuple[str, str], ...]:
    """Named graphs and their files; `qt:graphData` names a file by itself, `ut:graphData` gives the name with it."""
    named = []
    for one in [*found.objects(node, QT.graphData), *found.objects(node, UT.graphData)]:
        file = found.value(one, UT.graph)
        named.append((str(found.value(one, LABEL)), str(file)) if file is not None else (str(one), str(one)))
    return tuple(sorted(named))


def path_of(address: str) -> Path:
    """The path of a file's address."""
    return Path(unquote(urlsplit(address).path))


@cache
def text_of(address: str) -> str:
    """The text of a file."""
    return path_of(address).read_text(encoding="utf-8")


def filled(data: Sequence[str], graphs: Sequence[tuple[str, str]]) -> ox.Store:
    """A store with the files of a test."""
    store = ox.Store()
    for address in data:
        store.load(text_of(address), syntax(address), base_iri=address)
    for name, address in graphs:
        store.load(text_of(address), syntax(address), base_iri=address, to_graph=ox.NamedNode(name))
        store.add_graph(ox.NamedNode(name))
    return store


def syntax(address: str) -> ox.RdfFormat:
    """The syntax of a file by its name."""
    found = ox.RdfFormat.from_extension(path_of(address).suffix[1:])
    assert found is not None, address
    return found


# The two ways.


class Alone:
    """The engine by itself."""

    @staticmethod
    def answer(store: ox.Store, text: str, base: str) -> Answer:
        """Ask."""
        return store.query(text, base_iri=base)

    @staticmethod
    def change(store: ox.Store, text: str, base: str) -> None:
        """Change."""
        store.update(text, base_iri=base)


class Samgraf:
    """The same engine below samgraf, and the way of an answer between two processes."""

    @staticmethod
    def answer(store: ox.Store, text: str, base: str) -> Answer:
        """Ask."""
        pieces = worker.written(View(Embedded(store, base, writes=False, union=False)).answer(text), 0)
        out = io.BytesIO(f"{next(pieces)} {base}\n".encode())
        out.seek(0, io.SEEK_END)
        for piece in pieces:
            out.write(piece.encode())
        return guard.read(out.getvalue())[0]

    @staticmethod
    def change(store: ox.Store, text: str, base: str) -> None:
        """Change."""
        change(Embedded(store, base, writes=True, union=False), text)


# Comparing.


def dataset(quads: Iterator[ox.Quad] | Sequence[ox.Quad]) -> str:
    """Quads in canonical form."""
    found = ox.Dataset(quads)
    found.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
    return "\n".join(sorted(map(str, found)))


def of_rows(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> str:
    """Rows in canonical form, in any order: a node each, tied to its values."""
    quads = []
    for n, row in enumerate(rows):
        node = ox.BlankNode(f"row{n}")
        quads.append(ox.Quad(node, ox.NamedNode(f"{ROW}is"), ox.Literal("row")))
        for column, cell in zip(columns, row, strict=True):
            if cell is not None:
                quads.append(ox.Quad(node, ox.NamedNode(ROW + column), by_value(cell)))
    return " ".join(sorted(columns)) + "\n" + dataset(quads)


def by_value(cell: Any) -> Any:
    """A number or truth in one form, whatever the form it is given in."""
    kind = cell.datatype.value.removeprefix(XSD) if isinstance(cell, ox.Literal) else ""
    if kind == "boolean":
        return ox.Literal({"0": "false", "1": "true"}.get(cell.value, cell.value), datatype=cell.datatype)
    return ox.Literal(rounded(cell.value), datatype=cell.datatype) if kind in NUMBERS else cell


def rounded(text: str) -> str:
    """The text of a number in one form; any other text as it is."""
    try:
        return repr(round(float(text), 9))
    except ValueError:
        return text


def told(answer: Answer) -> str:
    """An answer in canonical form."""
    if isinstance(answer, ox.QueryBoolean):
        return str(bool(answer))
    if isinstance(answer, ox.QuerySolutions):
        return of_rows([v.value for v in answer.variables], [tuple(row) for row in answer])
    return dataset([ox.Quad(triple.subject, triple.predicate, triple.object) for triple in answer])


def expected(address: str) -> str:
    """The result that a test gives, in canonical form."""
    form = FORMATS.get(path_of(address).suffix)
    if form is not None:
        return told(ox.parse_query_results(text_of(address), form))
    found = list(ox.parse(text_of(address), syntax(address), base_iri=address))
    store = ox.Store()
    store.extend(found)
    sets = rows_of(store, f"SELECT ?s ?v {{ ?s a <{RS}ResultSet> OPTIONAL {{ ?s <{RS}boolean> ?v }} }}")
    if not sets:
        return dataset(found)
    if sets[0][1] is not None:
        return str(sets[0][1].value == "true")
    columns = sorted(row[0].value for row in rows_of(store, f"SELECT ?n {{ ?s <{RS}resultVariable> ?n }}"))
    bound = f"?r <{RS}binding> ?b . ?b <{RS}variable> ?n ; <{RS}value> ?v"
    rows: dict[Any, dict[str, Any]] = {}
    for node, name, value in rows_of(store, f"SELECT ?r ?n ?v {{ ?s <{RS}solution> ?r OPTIONAL {{ {bound} }} }}"):
        row = rows.setdefault(node, {})
        if name is not None:
            row[name.value] = value
    return of_rows(columns, [[row.get(column) for column in columns] for row in rows.values()])


def rows_of(store: ox.Store, sparql: str) -> list[tuple[Any, ...]]:
    """The rows of a SELECT."""
    found = store.query(sparql)
    assert isinstance(found, ox.QuerySolutions)
    return [tuple(row) for row in found]


def passes(test: Entry, way: type[Alone] | type[Samgraf]) -> bool:
    """Whether a test is passed in one of the two ways; an error is a failure, unless an error is asked for."""
    checks: dict[str, Callable[[], bool]] = {
        "QueryEvaluationTest": lambda: evaluated(test, way),
        "CSVResultFormatTest": lambda: in_csv(test, way),
        "UpdateEvaluationTest": lambda: updated(test, way),
    }
    if "Syntax" in test.kind:
        return is_taken(test, way) == test.kind.startswith("Positive")
    try:
        return checks[test.kind]()
    except Exception:  # whatever an engine raises, the test is not passed
        return False


def is_taken(test: Entry, way: type[Alone] | type[Samgraf]) -> bool:
    """Whether a text is understood: that a graph or function isn't there is no mistake in it."""
    ask = way.change if test.query.endswith(".ru") else way.answer
    try:
        ask(ox.Store(), text_of(test.query), test.query)
    except SyntaxError:
        return False
    except QueryError as error:
        return not str(error).startswith(("line ", "the query has a mistake"))
    except (RuntimeError, ValueError, OSError):
        return True
    return True


def is_refused(test: Entry) -> bool:
    """Whether samgraf refuses a test by design: it would call another server."""
    try:
        refuse_calls(text_of(test.query))
    except QueryError:
        return True
    return False


def evaluated(test: Entry, way: type[Alone] | type[Samgraf]) -> bool:
    """Whether a query gives what it must."""
    return told(way.answer(filled(test.data, test.graphs), text_of(test.query), test.query)) == expected(test.result)


def in_csv(test: Entry, way: type[Alone] | type[Samgraf]) -> bool:
    """Whether rows written as CSV are those of the test, in any order; blank nodes may have any name."""
    answer = way.answer(filled(test.data, test.graphs), text_of(test.query), test.query)
    assert isinstance(answer, ox.QuerySolutions)
    written = (answer.serialize(format=ox.QueryResultsFormat.CSV) or b"").decode()

    def rows(text: str) -> Counter[tuple[tuple[str, str], ...]]:
        cells = [
            [(n, "_:" if c.startswith("_:") else rounded(c)) for n, c in r.items()]
            for r in DictReader(io.StringIO(text))
        ]
        return Counter(tuple(sorted(row)) for row in cells)

    return rows(written) == rows(text_of(test.result))


def updated(test: Entry, way: type[Alone] | type[Samgraf]) -> bool:
    """Whether a store holds what it must after an update."""
    store = filled(test.data, test.graphs)
    way.change(store, text_of(test.query), test.query)
    return dataset(list(store)) == dataset(list(filled(test.result_data, test.result_graphs)))


# The report.


def report(folder: Path) -> str:
    """The page of results."""
    all_ = list(entries(folder))
    found = {test: (passes(test, Samgraf), passes(test, Alone), is_refused(test)) for test in all_}
    groups = dict.fromkeys(test.group for test in all_)
    rows = [row(group, [found[test] for test in all_ if test.group == group]) for group in groups]
    rows.append(row("**all**", list(found.values())))
    failed = [t for t, (passed, _, refused) in found.items() if not passed and not refused]
    failures = [f"| `{t.id}` | {'yes' if found[t][1] else 'no'} | {KNOWN.get(t.id, '?')} |" for t in failed]
    return HEAD + "\n".join(rows) + FAILURES + "\n".join(failures) + TAIL


def row(name: str, found: Sequence[tuple[bool, bool, bool]]) -> str:
    """One group of tests as a row."""
    numbers = (
        len(found),
        sum(passed for passed, _, _ in found),
        sum(refused and not passed for passed, _, refused in found),
        sum(alone for _, alone, _ in found),
    )
    return f"| {name} | {' | '.join(map(str, numbers))} |"


HEAD: Final = """# SPARQL 1.1: the W3C's own tests

    make conformance

runs the W3C's tests of SPARQL 1.1 Query, Update and the result formats, and writes this page.
They come from [w3c/rdf-tests](https://github.com/w3c/rdf-tests).
Each is run twice: through samgraf's own path, and through the engine alone.
Samgraf's path is values, prefixes, refusals, the engine, and the way of the answer out of the process that runs it.
Answers are compared as sets of RDF statements, with blank nodes matched and numbers compared by value.

| group | tests | samgraf | refused by design | engine alone |
|---|---|---|---|---|
"""
FAILURES: Final = """

## Not passed

| test | does the engine alone? | why |
|---|---|---|
"""
TAIL: Final = """

Federated Query (`SERVICE`) and `LOAD` are refused by design: samgraf calls no server of its own accord.
Protocol, Graph Store Protocol and entailment are tests of servers; samgraf is none.
"""

if __name__ == "__main__":
    sys.stdout.write(report(Path(sys.argv[1])))
