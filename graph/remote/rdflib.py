"""An endpoint as an rdflib `Dataset`: rdflib's own calls become queries to the engine, with its credentials and tries.

It is for reading; documents go in and out through `Writer`.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from typing import Any, Final

import pyoxigraph as ox
from rdflib import BNode, Dataset, Graph, Literal, URIRef
from rdflib.query import Result
from rdflib.store import Store as RdflibStore
from rdflib.term import Identifier, Variable

from samgraf.graph.engine import Answer, Engine
from samgraf.graph.errors import StoreError
from samgraf.ontology import terms as t

PLACES: Final = ("s", "p", "o")


def dataset(engine: Engine) -> Dataset:
    """The engine's quads as a `Dataset` whose default graph is the union of all graphs."""
    found = Dataset(store=EngineStore(engine), default_union=True)
    for prefix, start in t.PREFIXES.items():
        found.bind(prefix, start)
    return found


class EngineStore(RdflibStore):
    """What rdflib asks of a store, answered by an engine."""

    context_aware = True
    graph_aware = True

    def __init__(self, engine: Engine) -> None:
        super().__init__()
        self._engine = engine
        self._prefixes: dict[str, URIRef] = {}

    def triples(
        self, triple_pattern: tuple[Any, Any, Any], context: Any = None
    ) -> Iterator[tuple[tuple[Any, Any, Any], Iterator[Any]]]:
        """The triples of a pattern, each with the graphs that hold it."""
        terms = [f"?{n}" if term is None else term.n3() for n, term in zip(PLACES, triple_pattern, strict=True)]
        graph = named(context)
        where = self._in(graph, " ".join(terms))
        found: dict[tuple[Any, Any, Any], list[Graph]] = {}
        for row in self._rows(f"SELECT * {{ {where} }}"):
            triple = tuple([row.get(n, term) for n, term in zip(PLACES, triple_pattern, strict=True)])
            graphs = found.setdefault((triple[0], triple[1], triple[2]), [])
            graphs.append(Graph(self, identifier=graph or row["g"]))
        for one, graphs in found.items():
            yield one, iter(graphs)

    def contexts(self, triple: tuple[Any, Any, Any] | None = None) -> Generator[Graph, None, None]:
        """The graphs, or those that hold a triple."""
        if triple is None or triple == (None, None, None):
            names: list[Any] = [URIRef(name) for name in self._engine.graphs]
        else:
            terms = " ".join(f"?{n}" if term is None else term.n3() for n, term in zip(PLACES, triple, strict=True))
            names = [row["g"] for row in self._rows(f"SELECT DISTINCT ?g {{ {self._in(None, terms)} }}")]
        for name in names:
            yield Graph(self, identifier=name)

    def query(self, query: Any, initNs: Any, initBindings: Any, queryGraph: str, **_: Any) -> Result:
        """The answer to a query, given by the engine."""
        if not isinstance(query, str) or initBindings:
            raise NotImplementedError  # rdflib then evaluates it by `triples`
        head = " ".join(f"PREFIX {prefix}: <{start}>" for prefix, start in dict(initNs or {}).items() if str(start))
        return result(self._engine.query(f"{head} {query}"))

    def __len__(self, context: Any = None) -> int:
        graph = named(context)
        asked = f"SELECT (COUNT(*) AS ?n) {{ {self._in(graph, '?s ?p ?o')} }}"
        return int(next(iter(self._rows(asked)))["n"])

    def bind(self, prefix: str, namespace: URIRef, override: bool = True) -> None:
        """Know a prefix."""
        if override or prefix not in self._prefixes:
            self._prefixes[prefix] = namespace

    def namespace(self, prefix: str) -> URIRef | None:
        """What a prefix stands for."""
        return self._prefixes.get(prefix)

    def prefix(self, namespace: URIRef) -> str | None:
        """The prefix of a namespace."""
        return next((p for p, start in self._prefixes.items() if start == namespace), None)

    def namespaces(self) -> Iterator[tuple[str, URIRef]]:
        """All prefixes."""
        yield from self._prefixes.items()

    def add(self, *_: Any, **__: Any) -> None:
        """Refuse: this is for reading."""
        raise StoreError("an endpoint opened as an rdflib Dataset is for reading. Write with `store.writer()`.")

    addN = remove = update = add

    def add_graph(self, graph: Graph) -> None:
        """Nothing: a graph is there as soon as it holds something."""

    def _in(self, graph: URIRef | None, pattern: str) -> str:
        """A pattern in one graph, or in any graph of the store."""
        if graph is not None:
            return f"GRAPH {graph.n3()} {{ {pattern} }}"
        return f'GRAPH ?g {{ {pattern} }} FILTER(STRSTARTS(STR(?g), "{self._engine.base}"))'

    def _rows(self, sparql: str) -> Iterator[dict[str, Any]]:
        answer = self._engine.query(sparql)
        assert isinstance(answer, ox.QuerySolutions)
        names = [variable.value for variable in answer.variables]
        for row in answer:
            yield {name: term(row[name]) for name in names if row[name] is not None}


def named(context: Any) -> URIRef | None:
    """The name of a graph; None for the default graph, which is the union."""
    name = getattr(context, "identifier", context)
    return name if isinstance(name, URIRef) and not str(name).startswith("urn:x-rdflib:") else None


def term(found: Any) -> Identifier:
    """An Oxigraph term as rdflib's."""
    if isinstance(found, ox.NamedNode):
        return URIRef(found.value)
    if isinstance(found, ox.BlankNode):
        return BNode(found.value)
    if isinstance(found, ox.Literal):
        if found.language:
            return Literal(found.value, lang=found.language)
        kind = found.datatype.value
        return Literal(found.value, datatype=None if kind == t.XSD_STRING else URIRef(kind))
    raise StoreError(f"{found}: a term that rdflib doesn't know")


def result(found: Answer) -> Result:
    """An answer as rdflib's own."""
    if isinstance(found, ox.QueryBoolean):
        answer = Result("ASK")
        answer.askAnswer = bool(found)
        return answer
    if isinstance(found, ox.QuerySolutions):
        answer = Result("SELECT")
        names = [variable.value for variable in found.variables]
        answer.vars = [Variable(name) for name in names]
        answer.bindings = [
            {Variable(name): term(row[name]) for name in names if row[name] is not None} for row in found
        ]
        return answer
    answer = Result("CONSTRUCT")
    answer.graph = Graph()
    for triple in found:
        answer.graph.add((term(triple.subject), term(triple.predicate), term(triple.object)))
    return answer
