"""A SPARQL 1.1 endpoint as the engine below a store: queries, updates and whole graphs over HTTP.

What tells a store of samgraf from any other is the base of its IRIs, kept in a graph of its own, `<urn:samgraf:store>`.
The graphs of the store are those whose names begin with that base; others on the same server are left alone.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import Final
from urllib.parse import parse_qsl, quote, urlencode, urljoin

import pyoxigraph as ox

from samgraf.graph.engine import FORMAT, Answer, Embedded, refuse_other, sorted_lines
from samgraf.graph.errors import QueryError, StoreError
from samgraf.graph.facts import joined
from samgraf.graph.iri import BASE_VARIABLE, base, checked_base
from samgraf.graph.remote import results
from samgraf.graph.remote.address import UNIONS, Endpoint, endpoint, without_secrets
from samgraf.graph.remote.credentials import for_host
from samgraf.graph.remote.http import Line, Response, said
from samgraf.graph.sparql import names_graphs
from samgraf.ontology import terms as t
from samgraf.ontology.errors import SamgrafError

STORE: Final = "urn:samgraf:store"
BASE_OF: Final = "http://rdfs.org/ns/void#uriSpace"
VERSION: Final = "http://www.w3.org/2002/07/owl#versionInfo"

STEP: Final = 1000
"""Triples in one INSERT DATA: Virtuoso's compiler gives up at five thousand."""
BATCH: Final = 10_000
"""Lines from which a request is closed; a graph is never torn apart."""
PAGE: Final = 5000
"""Rows asked for at once where a server cuts its answers without a word."""
COPIED: Final = 1_000_000
"""Quads up to which a store is fetched to answer what its server can't."""
ROUND: Final = 1000
"""What the number of rows is a multiple of where a server may have cut them."""
LACKING: Final = (404, 405, 406, 415, 501)
"""Statuses of a server that has no such thing, rather than a fault."""
DECLARED: Final = re.compile(r"\bPREFIX\s+([\w.-]*):", re.IGNORECASE)
NOT_TWICE: Final = re.compile(r"\b(?:WHERE|LOAD|MOVE|UUID|STRUUID|RAND|NOW)\b", re.IGNORECASE)


def at_endpoint(address: str, *, create: bool, write: bool) -> Remote:
    """The store at an endpoint.

    One that isn't a store of samgraf can be asked; `create` makes it one at the first write.

    Raises `StoreError` where no endpoint answers there, where a newer samgraf made the store, where `write` is set
    and there is no store or one of another base, and where the default graph can't be made the union of all.
    """
    place = endpoint(address)
    found = Remote(place, Line(for_host(place.host)), writes=write)
    shown = without_secrets(address)
    if not found.is_made and write and not create:
        raise StoreError(f"{shown}: no store of samgraf there. `samgraf ingest --store {shown} PATH` makes one.")
    if found.is_made and write and os.environ.get(BASE_VARIABLE, found.base) != found.base:
        raise StoreError(
            f"{shown}: its IRIs begin with {found.base}, but ${BASE_VARIABLE} is {os.environ[BASE_VARIABLE]}. "
            f"Unset the variable, or use another store."
        )
    return found


class Remote:
    """An endpoint that answers SPARQL 1.1; made a store of samgraf at the first write if it isn't one yet."""

    def __init__(self, place: Endpoint, line: Line, *, writes: bool) -> None:
        self._place = place
        self._line = line
        self._writes = writes
        self._is_virtuoso = False
        self.address = without_secrets(place.query)
        self._base, self.is_made = base(), False
        self._union = place.union or ""
        self._copy: Embedded | None = None
        self._look()

    @property
    def base(self) -> str:
        """The base of the IRIs that the store mints."""
        return self._base

    @property
    def graphs(self) -> tuple[str, ...]:
        """The named graphs of the store that hold something, sorted."""
        return tuple(sorted(self._sizes()))

    @property
    def is_empty(self) -> bool:
        """Whether it holds no quad at all."""
        return not self.graphs

    def query(self, sparql: str) -> Answer:
        """Answer a query. Raises `SyntaxError` with line and column, `StoreError` where no answer is to be had."""
        is_graph = gives_triples(sparql, self._base)  # a mistake is told at its place before anything is sent
        if self._is_virtuoso and results.is_intricate(sparql):
            return self._copied("answers such queries (GROUP BY over OPTIONAL and BIND) wrongly").query(sparql)
        text = self._prologue(sparql) + sparql
        try:
            found = self._send(text, results.TRIPLES if is_graph else results.ROWS)
        except QueryError as error:
            if not self._is_virtuoso or "compiler" not in str(error):
                raise
            return self._copied("can't compile this query").query(sparql)
        if is_graph:
            return results.as_triples(q.triple for q in results.quads(found, self.address, self._base))
        answer = results.rows(found, self.address)
        if self._is_virtuoso and isinstance(answer, ox.QuerySolutions):
            self._refuse_cut(found, text)
        return answer

    def update(self, sparql: str) -> None:
        """Change the store, all or nothing as far as the server keeps to it. Raises `StoreError`."""
        self._make()
        self._change(self._prologue(sparql) + sparql)

    def add(self, quads: bytes) -> None:
        """Add N-Quads in one request."""
        self._make()
        self._change(" ;\n".join(insertions(sorted_lines(quads))))

    def load(self, quads: bytes) -> None:
        """Add many N-Quads: in one request where the server takes them as they are, else graphs in batches."""
        self._make()
        if self._place.graphs:
            kind = {"Content-Type": "application/n-quads"}
            found = self._line.send("POST", self._place.graphs, body=quads, headers=kind)
            if found.status < 300:
                return
            if found.status not in LACKING:
                raise StoreError(f"{without_secrets(self._place.graphs)}: nothing was added: {said(found)}")
        for batch in batches(sorted_lines(quads)):
            self._change(" ;\n".join(insertions(batch)))

    def dump(self, graph: str = "") -> list[str]:
        """The N-Quads lines of one graph, or of all graphs of the store; sorted."""
        if graph:
            return self._graph(graph, self._sizes(graph).get(graph, 0) if self._is_virtuoso else None)
        whole = self._whole()
        if whole is not None:
            return whole
        return sorted(line for name, size in self._sizes().items() for line in self._graph(name, size))

    def flush(self) -> None:
        """Nothing to do: an answered request is the server's word that it has kept it."""

    def close(self) -> None:
        """Hang up."""
        self._line.close()

    # What the server is like: found out when it is opened.

    def _look(self) -> None:
        """Find the base that the store keeps, what the server is, and how its default graph becomes the union."""
        kept = f"<{STORE}> <{BASE_OF}> ?base ; <{VERSION}> ?version"
        found = self._send(f"SELECT ?base ?version {{ GRAPH <{STORE}> {{ {kept} }} }}")
        if found.server.startswith("Virtuoso"):
            self._is_virtuoso = True
            if self._line.credentials.user and self._place.update == self._place.query:
                self._place = replace(self._place, update=urljoin(self._place.query, "/sparql-auth"))
        rows = results.solutions(found, self.address)
        if rows:
            version = rows[0]["version"].value
            try:
                self._base, self.is_made = checked_base(rows[0]["base"].value), True
                number = int(version)
            except (SamgrafError, ValueError) as error:
                raise StoreError(f"{self.address}: <{STORE}> can't be read as a store's settings ({error}).") from None
            refuse_other(number, self.address)
        self._find_union()

    def _find_union(self) -> None:
        """Find what a query must be sent with so that it sees all graphs as one. An empty server tells nothing yet."""
        if self._place.union is not None:
            return
        if self.is_made:
            seen = f"<{STORE}> <{BASE_OF}> ?base"
        else:
            some = "SELECT ?s ?p ?o { GRAPH ?g { ?s ?p ?o } FILTER(ISIRI(?s) && ISIRI(?o)) } LIMIT 1"
            rows = results.solutions(self._send(some), self.address)
            if not rows:
                return
            seen = " ".join(map(str, rows[0]))
        likely = UNIONS[1] if self._place.graphs.endswith("/store") else UNIONS[0]
        for union in (likely, *(union for union in UNIONS if union != likely)):
            self._union = union
            found = self._post(f"ASK {{ {seen} }}", results.ROWS)
            if found.status < 300 and bool(results.rows(found, self.address)):
                return
        raise StoreError(
            f"{self.address}: its default graph is not the union of all graphs, and no way is known to make it so. "
            f"Set the server up so, or put the parameter that does it behind the address: #union=NAME=VALUE"
        )

    def _make(self) -> None:
        """Make the endpoint a store of samgraf. Raises `StoreError` where it is open for reading only."""
        if not self._writes:
            raise StoreError(f"{self.address}: the store is open for reading only. Open it with `write=True`.")
        if not self.is_made:
            settings = f'<{STORE}> <{BASE_OF}> "{self._base}" ; <{VERSION}> "{FORMAT}"'
            self._change(f"INSERT DATA {{ GRAPH <{STORE}> {{ {settings} }} }}")
            self.is_made = True
            self._find_union()

    # What is sent, and what comes back.

    def _prologue(self, sparql: str) -> str:
        """Base and prefixes, but for those that the text declares itself, on the line on which it begins."""
        own = {match[1] for match in DECLARED.finditer(sparql)}
        known = " ".join(f"PREFIX {name}: <{start}>" for name, start in t.PREFIXES.items() if name not in own)
        return f"BASE <{self._base}> {known} "

    def _post(self, sparql: str, accept: str) -> Response:
        """Send a query as the form that every endpoint takes (SPARQL 1.1 Protocol, section 2.1.2)."""
        union = "" if names_graphs(sparql) else self._union
        fields = [("query", sparql), *parse_qsl(union, keep_blank_values=True)]
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept": accept}
        found = self._line.send(
            "POST", self._place.query, body=urlencode(fields).encode(), headers=headers, whole=results.is_whole
        )
        return replace(found, body=results.truths(found.body)) if self._is_virtuoso else found

    def _send(self, sparql: str, accept: str = results.ROWS) -> Response:
        """The answer to a query. Raises `QueryError` with the server's words where it won't answer."""
        found = self._post(sparql, accept)
        if found.status in (404, 405):
            raise StoreError(f"{self.address}: no SPARQL endpoint there ({said(found)}). Check the address.")
        if found.status >= 300:
            raise QueryError(f"{self.address} refused the query: {said(found)}")
        return found

    def _triples(self, sparql: str) -> list[ox.Triple]:
        """The triples that a CONSTRUCT or DESCRIBE gives."""
        return [q.triple for q in results.quads(self._send(sparql, results.TRIPLES), self.address, self._base)]

    def _change(self, sparql: str) -> None:
        """Send an update; twice only if that does no harm. Raises `StoreError` with the server's words."""
        self._copy = None
        kind = {"Content-Type": "application/sparql-update; charset=utf-8"}
        again = not NOT_TWICE.search(sparql)
        found = self._line.send("POST", self._place.update, body=sparql.encode(), headers=kind, again=again)
        if found.status >= 300:
            raise StoreError(f"{without_secrets(self._place.update)}: nothing was changed: {said(found)}")

    def _refuse_cut(self, found: Response, sparql: str) -> None:
        """Raise `StoreError` where Virtuoso left rows out: it says nothing of it, but stops at a round number."""
        rows = len(results.solutions(found, self.address))
        if rows and rows % ROUND == 0 and (count := results.counting(sparql)):
            there = int(results.solutions(self._send(count), self.address)[0]["n"].value)
            if there > rows:
                raise StoreError(
                    f"{self.address}: the server gave {rows} of {there} rows (its ResultSetMaxRows). "
                    f"Ask for fewer, with LIMIT and OFFSET."
                )

    # Whole graphs.

    def _copied(self, why: str) -> Embedded:
        """The store in this process, for what Virtuoso can't answer. Raises `QueryError` where the store is too big."""
        if self._copy is None:
            if sum(self._sizes().values()) > COPIED:
                raise QueryError(
                    f"{self.address}: Virtuoso {why}, and the store is too big to be fetched and asked here. "
                    f"Ask something simpler, or copy the store to another server."
                )
            self._copy = Embedded(ox.Store(), self._base, writes=True)
            self._copy.load(joined(self.dump()))
        return self._copy

    def _sizes(self, graph: str = "") -> dict[str, int]:
        """How many triples each graph of the store holds, or one."""
        which = f"?g = <{graph}>" if graph else f'STRSTARTS(STR(?g), "{self._base}")'
        asked = f"SELECT ?g (COUNT(*) AS ?n) {{ GRAPH ?g {{ ?s ?p ?o }} FILTER({which}) }} GROUP BY ?g"
        sizes: dict[str, int] = {}
        while True:
            page = f"{asked} ORDER BY ?g LIMIT {PAGE} OFFSET {len(sizes)}" if self._is_virtuoso else asked
            found = results.solutions(self._send(page), self.address)
            sizes |= {row["g"].value: int(row["n"].value) for row in found if row["g"] is not None}
            if not self._is_virtuoso or len(found) < PAGE:
                return sizes

    def _whole(self) -> list[str] | None:
        """All lines of the store in one answer, where the server's graph store gives them; else None."""
        if not self._place.graphs:
            return None
        found = self._line.send("GET", self._place.graphs, headers={"Accept": "application/n-quads"})
        if found.status != 200 or results.SYNTAXES.get(found.type) is not ox.RdfFormat.N_QUADS:
            return None
        there = results.quads(found, self.address, self._base)
        return written(q for q in there if isinstance(q.graph_name, ox.NamedNode) and self._owns(q.graph_name))

    def _owns(self, graph: ox.NamedNode) -> bool:
        return graph.value.startswith(self._base)

    def _graph(self, graph: str, size: int | None) -> list[str]:
        """The lines of one graph; `size` says how many there are, where that was asked."""
        found = self._pages(graph, size or 0) if self._is_virtuoso else self._protocol(graph)
        if found is None:
            found = self._triples(whole_graph(graph))
        name = ox.NamedNode(graph)
        return written(ox.Quad(triple.subject, triple.predicate, triple.object, name) for triple in set(found))

    def _pages(self, graph: str, size: int) -> list[ox.Triple]:
        """A graph page by page, and the proof that it is whole. Raises `StoreError` where it is not."""
        found: set[ox.Triple] = set()
        for start in range(0, size, PAGE):
            found.update(self._triples(f"{whole_graph(graph)} LIMIT {PAGE} OFFSET {start}"))
        if len(found) != size:
            raise StoreError(
                f"{self.address}: gave {len(found)} of the {size} triples of {graph}. "
                f"Somebody may be writing: try again; else set its ResultSetMaxRows to at least {PAGE}."
            )
        return list(found)

    def _protocol(self, graph: str) -> list[ox.Triple] | None:
        """A graph by the Graph Store Protocol (section 5.2); None where the server doesn't give it so."""
        if not self._place.graphs or self._place.graphs.endswith("/statements"):  # RDF4J has other words for one graph
            return None
        url = f"{self._place.graphs}?graph={quote(graph, safe='')}"
        found = self._line.send("GET", url, headers={"Accept": results.TRIPLES})
        if found.status != 200 or found.type not in results.SYNTAXES:
            return None
        return [q.triple for q in results.quads(found, self.address, self._base)]


def gives_triples(sparql: str, base: str) -> bool:
    """Whether a query is a CONSTRUCT or DESCRIBE. Raises `SyntaxError` with line and column."""
    found = ox.Store().query(sparql, base_iri=base, prefixes=t.PREFIXES)
    return isinstance(found, ox.QueryTriples)


def whole_graph(graph: str) -> str:
    """The query for all triples of a graph."""
    return f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH <{graph}> {{ ?s ?p ?o }} }}"


def written(quads: Iterable[ox.Quad]) -> list[str]:
    """Quads as sorted N-Quads lines."""
    return sorted_lines(ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b"")


def graph_of(line: str) -> str:
    """The graph of an N-Quads line, in brackets.

    >>> graph_of('<a:s> <a:p> "x <y> ." <a:g> .')
    '<a:g>'
    """
    return line[line.rindex(" <") + 1 : -2]


def insertions(quads: Iterable[str]) -> Iterator[str]:
    """N-Quads lines as steps of an update, each small enough for every server.

    >>> list(insertions(["<a:s> <a:p> <a:o> <a:g> ."]))
    ['INSERT DATA { GRAPH <a:g> {\\n<a:s> <a:p> <a:o>\\n} }']
    """
    for graph, lines in groupby(sorted(quads, key=graph_of), graph_of):
        end = len(f" {graph} .")
        body = [line[:-end] for line in lines]
        for start in range(0, len(body), STEP):
            triples = " .\n".join(body[start : start + STEP])
            yield f"INSERT DATA {{ GRAPH {graph} {{\n{triples}\n}} }}"


def batches(quads: Iterable[str]) -> Iterator[list[str]]:
    """N-Quads lines in batches of whole graphs."""
    batch: list[str] = []
    for _, lines in groupby(sorted(quads, key=graph_of), graph_of):
        batch += lines
        if len(batch) >= BATCH:
            yield batch
            batch = []
    if batch:
        yield batch
