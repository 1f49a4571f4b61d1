"""A store of minutes: opened by its address, written by document, read through a view.

    with open_store("./samgraf-store") as store:
        for document in store.view.documents():
            ...

`Store` owns the connection, `Writer` takes documents in and out, `View` answers.
A document's graphs go in and out in one transaction: no reader ever sees half a document.
"""

from __future__ import annotations

import os
from collections.abc import Container, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

import pyoxigraph as ox

from samgraf.graph import table
from samgraf.graph.engine import Answer, Embedded, Engine, in_folder, in_memory
from samgraf.graph.errors import QueryError, StoreError
from samgraf.graph.facts import joined
from samgraf.graph.iri import ABSOLUTE, Mint
from samgraf.graph.judgements import AS_READ, Judgements, as_judged, judgements
from samgraf.graph.mistakes import mistake
from samgraf.graph.sparql import bound, is_update, refuse_calls
from samgraf.graph.table import Table
from samgraf.ontology import terms as t

if TYPE_CHECKING:
    from rdflib import Dataset

MEMORY = "memory:"
BULK = 20_000
"""Quads from which new documents are loaded by the engine's quick way rather than in a transaction."""

Quads = bytes | Iterable[str]
"""N-Quads: as bytes in which a line feed ends every line (as `facts.block` writes them), or as lines without."""

STEP = 1000
"""Triples in one INSERT DATA of an update: some servers can't read more at once."""


@dataclass(frozen=True, slots=True)
class Stored:
    """A document that the store holds."""

    iri: str
    file_name: str
    sha256: str


def open_store(address: str | os.PathLike[str], *, create: bool = False, write: bool = False) -> Store:
    """The store at an address: a folder, the URL of a SPARQL 1.1 endpoint, or "memory:" for this process alone.

    `create` allows for a folder that isn't there yet (it implies `write`); `write` takes the folder's lock.
    A reader sees the store as it was when it opened it, and may do so while somebody else writes.

    Raises `StoreError` where there is no store, where the folder holds something else or a newer format,
    and where another process writes; nothing is touched then.
    """
    text = os.fspath(address)
    if text == MEMORY:
        return Store(in_memory(), MEMORY)
    if ABSOLUTE.match(text) and "://" in text:
        from samgraf.graph.remote.address import without_secrets
        from samgraf.graph.remote.engine import at_endpoint

        return Store(at_endpoint(text, create=create, write=write or create), without_secrets(text))
    return Store(in_folder(Path(text), create=create, write=write or create), text)


class Store:
    """An open store. Close it, or use it in a `with` statement."""

    def __init__(self, engine: Engine, address: str) -> None:
        self.engine = engine
        self.address = address
        self.mint = Mint(engine.base)
        self.view = View(engine)

    @property
    def base(self) -> str:
        """What the IRIs of this store begin with."""
        return self.engine.base

    def writer(self) -> Writer:
        """The way in. Raises `StoreError` at the first write if the store is open for reading only."""
        return Writer(self.engine)

    def dataset(self) -> Dataset:
        """The same store as an rdflib `Dataset` whose default graph is the union of all graphs.

        That of an endpoint is for reading only.
        """
        if not isinstance(self.engine, Embedded):
            from samgraf.graph.remote.rdflib import dataset

            return dataset(self.engine)
        from oxrdflib import OxigraphStore
        from rdflib import Dataset

        found = Dataset(store=OxigraphStore(store=self.engine.quads), default_union=True)
        for prefix, start in t.PREFIXES.items():
            found.bind(prefix, start)
        return found

    def close(self) -> None:
        """Let go of files and locks; what was written is kept."""
        self.engine.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class View:
    """Reads a store. Queries know samgraf's prefixes, and their default graph is the union of all graphs."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    @property
    def mint(self) -> Mint:
        """Mints the IRIs of this store."""
        return Mint(self.engine.base)

    def query(self, sparql: str, values: Mapping[str, str] | None = None) -> Table:
        """The rows that a SELECT gives.

        `values` are put in for `$name` in the query: each is a term as `facts` writes them, never pasted text.

        Raises `QueryError` for a mistake in the query, a value it has no place for, and a query that is no SELECT.
        """
        found = self.answer(sparql, values)
        if not isinstance(found, ox.QuerySolutions):
            raise QueryError("the query gives no rows: it is not a SELECT. Use `ask` or `triples`.")
        try:
            return table.of(found)
        except (RuntimeError, ValueError, OSError) as error:
            raise QueryError(f"the query failed on the way: {error}") from None

    def ask(self, sparql: str, values: Mapping[str, str] | None = None) -> bool:
        """What an ASK answers. Raises `QueryError` as `query` does."""
        found = self.answer(sparql, values)
        if not isinstance(found, ox.QueryBoolean):
            raise QueryError("the query gives no yes or no: it is not an ASK. Use `query` or `triples`.")
        return bool(found)

    def triples(self, sparql: str, values: Mapping[str, str] | None = None) -> list[str]:
        """What a CONSTRUCT or DESCRIBE gives, as sorted N-Triples lines. Raises `QueryError` as `query` does."""
        found = self.answer(sparql, values)
        if not isinstance(found, ox.QueryTriples):
            raise QueryError("the query gives no triples: it is neither CONSTRUCT nor DESCRIBE. Use `query` or `ask`.")
        return sorted({f"{triple} ." for triple in found})

    def answer(self, sparql: str, values: Mapping[str, str] | None = None) -> Answer:
        """What any kind of query gives, as the engine hands it on."""
        whole = bound(sparql, values or {})
        if is_update(whole):
            raise QueryError("this would change the store; a query only asks. Use `samgraf update --write`.")
        refuse_calls(whole)
        try:
            return self.engine.query(whole)
        except SyntaxError as error:
            raise QueryError(mistake(whole, str(error))) from None
        except (RuntimeError, ValueError, OSError) as error:
            raise QueryError(f"the query failed: {error}") from None

    def documents(self) -> tuple[Stored, ...]:
        """The documents that the store holds, by file name and hash."""
        rows = self.query(
            "SELECT ?d ?name ?hash WHERE { GRAPH ?g { ?d a sg:SourceDocument ; sg:fileName ?name ; sg:sha256 ?hash } }"
        )
        return tuple(sorted((Stored(*row) for row in rows), key=lambda d: (d.file_name, d.sha256, d.iri)))

    def named(self, name: str) -> tuple[Stored, ...]:
        """The documents meant by a file name or an IRI: none, one, or several of the same name."""
        return tuple(d for d in self.documents() if name in (d.file_name, d.iri))

    def has(self, document: str) -> bool:
        """Whether the store holds the document with this IRI."""
        graph = self.mint.graph(self.mint.docid_of(document))
        return self.ask(f"ASK {{ GRAPH <{graph}> {{ <{document}> a sg:SourceDocument }} }}")

    def text(self, document: str) -> str:
        """The kept text of a document, by its IRI. Raises `StoreError` where the store doesn't hold it."""
        graph = self.mint.graph(self.mint.docid_of(document))
        rows = self.query(f"SELECT ?text WHERE {{ GRAPH <{graph}> {{ <{document}> sg:text ?text }} }}").rows
        if not rows:
            raise StoreError(f"{document}: the store doesn't hold that document. `samgraf query documents` lists them.")
        return rows[0][0]

    @property
    def graphs(self) -> tuple[str, ...]:
        """The IRIs of all named graphs that hold something, sorted."""
        return self.engine.graphs

    def lines(self, document: str = "") -> list[str]:
        """All N-Quads lines of the store, or those of one document's graphs by its IRI; sorted, the same every time."""
        if not document:
            return self.engine.dump()
        graphs = self.mint.graphs(self.mint.docid_of(document))
        return sorted(line for graph in graphs for line in self.engine.dump(graph))


def change(engine: Engine, sparql: str) -> None:
    """Change what an engine keeps. Raises `QueryError` for a mistake, with its place, and for calls to servers."""
    refuse_calls(sparql)
    try:
        if not isinstance(engine, Embedded):
            tried(sparql, engine.base)
        engine.update(sparql)
    except SyntaxError as error:
        raise QueryError(mistake(sparql, str(error))) from None
    except (RuntimeError, ValueError, OSError) as error:
        raise QueryError(f"the update failed, and nothing was changed: {error}") from None


def tried(sparql: str, base: str) -> None:
    """Try an update on nothing, so that its mistakes are told at their place. Raises `SyntaxError`."""
    with suppress(RuntimeError, ValueError, OSError):  # a graph that isn't there may be there in the store
        Embedded(ox.Store(), base, writes=True).update(sparql)


class Writer:
    """Takes documents in and out, each whole. Use it in a `with` statement, or call `flush` when done."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.view = View(engine)
        self.mint = Mint(engine.base)
        self._judged: Judgements | None = None

    @property
    def base(self) -> str:
        """What the IRIs of this store begin with."""
        return self.engine.base

    @property
    def judgements(self) -> Judgements:
        """What people have judged in this store; every document that is written heeds it."""
        if self._judged is None:
            self._judged = judgements(self.view)
        return self._judged

    def has(self, document: str) -> bool:
        """Whether the store holds the document with this IRI."""
        return self.view.has(document)

    def replace(self, document: str, graphs: Mapping[str, Quads], *, instead_of: Iterable[str] = ()) -> None:
        """Put a document in, in one transaction: what its graphs held goes, `graphs` comes.

        `graphs` holds N-Quads by graph IRI: only the two graphs of that document.
        `instead_of` are the IRIs of documents that go in the same transaction.

        Raises `StoreError` for a graph that isn't the document's, or a line that is in another graph.
        """
        ready = self.judged_as(document, self._checked(document, graphs))
        if not instead_of and not self.has(document):
            self.engine.add(b"".join(ready.values()))
            return
        self.engine.update(" ;\n".join([*self.taking_out(document, *instead_of), *putting_in(ready)]))

    def taking_out(self, *documents: str) -> list[str]:
        """The steps of an update by which documents go."""
        gone = dict.fromkeys(g for d in documents for g in self.mint.graphs(self.mint.docid_of(d)))
        steps = [f"DROP SILENT GRAPH <{graph}>" for graph in gone]
        if self.judgements:
            kept = self.mint.human_graph(AS_READ)
            steps += [f"DELETE WHERE {{ GRAPH <{kept}> {{ <{d}> ?p ?o }} }}" for d in documents]
        return steps

    def replace_many(
        self, documents: Mapping[str, Mapping[str, Quads]], *, absent: Container[str] = frozenset()
    ) -> None:
        """Put many documents in, by their IRIs: the new ones all in one go, the others each in its transaction.

        By far the cheapest way for an archive is some fifty documents a call: above `BULK` quads they are
        loaded by the engine's quick way.
        `absent` are those that the caller knows not to be there: to look for each of them would fill the engine's
        memory with pieces of its files.

        Raises `StoreError` as `replace` does, before anything is written.
        """
        checked = {document: self._checked(document, graphs) for document, graphs in documents.items()}
        ready = {document: self.judged_as(document, graphs) for document, graphs in checked.items()}
        there = {document for document in ready if document not in absent and self.has(document)}
        new = b"".join(b for document, graphs in ready.items() if document not in there for b in graphs.values())
        if new:
            load = self.engine.load if new.count(b"\n") >= BULK else self.engine.add
            load(new)
        for document in there:
            self.engine.update(" ;\n".join([*self.taking_out(document), *putting_in(ready[document])]))

    def retract(self, document: str) -> bool:
        """Take a document out again, exactly; whether it was there."""
        was_there = self.has(document)
        if was_there:
            self.engine.update(" ;\n".join(self.taking_out(document)))
        return was_there

    def update(self, sparql: str) -> None:
        """Change the store by SPARQL, all or nothing: for what documents don't say. Prefixes are known.

        Raises `QueryError` for a mistake, with its place, and for what would call another server.
        """
        change(self.engine, sparql)

    def flush(self) -> None:
        """See to it that what was written outlives a power cut."""
        self.engine.flush()

    def judged_anew(self, said: Judgements) -> None:
        """Let the judgements that hold be others than those that the documents of the store heed: see `judging`."""
        self._judged = said

    def judged_as(self, document: str, graphs: dict[str, bytes]) -> dict[str, bytes]:
        """A document's N-Quads by graph as people have judged them, with a graph for the lines as they were read."""
        return as_judged(document, graphs, self.judgements, self.mint) if self.judgements else graphs

    def _checked(self, document: str, graphs: Mapping[str, Quads]) -> dict[str, bytes]:
        """The N-Quads by graph, after a look whether they belong there; graphs that hold nothing are left out."""
        own = self.mint.graphs(self.mint.docid_of(document))
        found = {}
        for graph, quads in graphs.items():
            if graph not in own:
                raise StoreError(f"{graph} is not a graph of {document}. Its graphs are {own[0]} and {own[1]}.")
            text = quads if isinstance(quads, bytes) else joined(quads)
            # A literal holds no line end, so there are as many ends of this graph as lines if all lines are in it.
            if text.count(end_of_line(graph)) != text.count(b"\n") or (text and not text.endswith(b"\n")):
                wrong = next(x for x in text.splitlines(keepends=True) if not x.endswith(end_of_line(graph)))
                raise StoreError(f"{wrong.decode()[:80]!r} is not an N-Quads line of graph {graph}")
            if text:
                found[graph] = text
        return found

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.flush()


def putting_in(graphs: Mapping[str, bytes]) -> list[str]:
    """The steps of an update by which N-Quads come, by their graphs; some servers can't read more at once."""
    steps = []
    for graph, quads in graphs.items():
        triples = quads.replace(end_of_line(graph), b"\n").decode().split("\n")[:-1]
        for start in range(0, len(triples), STEP):
            body = " .\n".join(triples[start : start + STEP])
            steps.append(f"INSERT DATA {{ GRAPH <{graph}> {{\n{body}\n}} }}")
    return steps


def end_of_line(graph: str) -> bytes:
    """How every N-Quads line of a graph ends."""
    return f" <{graph}> .\n".encode()
