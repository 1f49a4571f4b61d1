"""How long each ready question takes on a large store, against its budget; prints tables in Markdown, asserts nothing.

    python bench/questions.py --store build/questions [--documents 360] [--copies 1]

The store is made where there is none: a generated archive (see archive.py), read as any other. 360 documents give a
little over a million quads. `--copies` puts the same documents in again under other names, so that a store of ten
million needs no ten archives: people, bodies and projects stay the same, so each name is then found in ten times as
many documents.
Questions with a name are asked three times: for the agency that most documents name, for a project and for a person.
CPU milliseconds, the process warm: the lowest of a few runs (`--times`), each question in a process of its own, since
what was asked before it would be measured too: it fills the engine's cache.
`--together` asks all in one process, one after the other.
With `--others`, the same by rdflib's own store on a small store, and aggregates by DuckDB where it is installed.
"""

from __future__ import annotations

import argparse
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any, Final

from archive import write

import samgraf
from samgraf.graph.facts import literal
from samgraf.graph.fulltext import index
from samgraf.graph.query import BUDGETS, Question, catalogue, prepared, question
from samgraf.graph.store import Store, View

SAID: Final = {"day": "2024-10-01", "after": "2024-01-01", "before": "2024-03-31", "words": "trafik", "kind": "concern"}
BODIES: Final = ("officers-of", "decided-by", "members-of")
SMALL: Final = (
    "decisions-involving",
    "meetings-of",
    "who-met",
    "decisions",
    "tasks-open",
    "most-involved",
    "activity-by-year",
)
"""What rdflib is asked: it takes minutes for the others."""


def made(store: Path, documents: int, copies: int) -> None:
    """Make the store, if it isn't there."""
    if (store / "samgraf.json").exists():
        return
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder), documents, 1, ["txt", "md", "docx", "html"])
        samgraf.ingest([Path(folder) / "minutes"], store)
    if copies > 1:
        with samgraf.open(store, write=True) as opened:
            lines = opened.engine.dump()
            for n in range(1, copies):
                opened.engine.load("\n".join(renamed(lines, n)).encode() + b"\n")


def renamed(lines: list[str], n: int) -> Iterator[str]:
    """The quads of documents under other names: a letter is put behind each document's hash."""
    import re

    known = {m[1] for line in lines if (m := re.search(r"/graph/([^>/]+)[/>]", line))}
    name = re.compile("|".join(re.escape(k) for k in sorted(known, key=len, reverse=True)))
    for line in lines:
        if "/graph/" in line:
            yield name.sub(lambda m: f"{m[0]}x{n}", line)


def spent(work: Callable[[], Any], times: int = 3) -> tuple[float, Any]:
    """The lowest CPU milliseconds of a few runs, and what came out."""
    best, out = float("inf"), None
    for _ in range(times):
        start = time.process_time()
        out = work()
        best = min(best, (time.process_time() - start) * 1000)
        if best > 5000:
            break
    return best, out


def first(view: View, pattern: str) -> str:
    """The label that most documents have among those of a pattern."""
    rows = view.query(
        f"SELECT ?l (COUNT(DISTINCT ?g) AS ?n) {{ GRAPH ?g {{ {pattern} . ?e skos:prefLabel ?l }} }}"
        " GROUP BY ?l ORDER BY DESC(?n) ?l LIMIT 2"
    ).rows
    return rows[0][0]


def values(asked: Question, name: str, others: Mapping[str, str]) -> dict[str, str]:
    """Values for a question's parameters; what may be left out is, but for a document."""
    found = {}
    for p in asked.parameters:
        if p.name == "name":
            found["name"] = others["body"] if asked.name in BODIES else name
        elif p.name in others and (not p.optional or p.name == "document"):
            found[p.name] = others[p.name]
    return found


def measured(store: Path, name: str, given: Mapping[str, str], times: int) -> tuple[float, int]:
    """What a question takes in this process, and how many rows it gives."""
    with samgraf.open(store) as opened:
        took, found = spent(partial(samgraf.ask, opened.view, name, **given), times)
        return took, len(found)


def apart(store: Path, name: str, given: Mapping[str, str], times: int) -> tuple[float, int]:
    """The same in a new process."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(measured, store, name, given, times).result()


def table(view: View, ask: Callable[[str, Mapping[str, str]], tuple[float, int]]) -> Iterator[str]:
    """A row for each question: its budget, and what it took."""
    names = [first(view, "?e a sg:Agency"), first(view, "?e a sg:Project"), first(view, "?r sg:attendee ?e")]
    documents = view.documents()
    others = {
        **SAID,
        "body": first(view, "?m sg:heldBy ?e"),
        "other": first(view, "?e a sg:Municipality"),
        "document": documents[len(documents) // 2].file_name,
        "fact": view.query("SELECT ?d { GRAPH ?g { ?d a sg:Decision } } ORDER BY ?d LIMIT 1").rows[0][0],
    }
    yield f"Asked for {', '.join(names)}."
    yield ""
    yield "| question | budget | agency: ms | rows | project: ms | rows | person: ms | rows |"
    yield "|---|---|---|---|---|---|---|---|"
    for asked in catalogue():
        cells, worst = [], 0.0
        for name in names if any(p.name == "name" for p in asked.parameters) else names[:1]:
            given = values(asked, name, others)
            took, count = ask(asked.name, given)
            worst = max(worst, took)
            cells += [f"{took:.1f}", str(count)]
        cells += [""] * (6 - len(cells))
        flag = " **over**" if worst > BUDGETS[asked.budget] else ""
        yield f"| `{asked.name}` | {BUDGETS[asked.budget]}{flag} | {' | '.join(cells)} |"


def whole(view: View) -> Iterator[str]:
    """The tables of the whole store: they are read out rather than asked, and have no budget."""
    yield "| table, whole | ms | rows |"
    yield "|---|---|---|"
    for asked in catalogue():
        if any(p.name == "document" for p in asked.parameters):
            took, found = spent(partial(samgraf.ask, view, asked.name), 1)
            yield f"| `{asked.name}` | {took:.0f} | {len(found)} |"


def beside_rdflib(documents: int) -> Iterator[str]:
    """The same questions by rdflib's own store, on a store that it can bear."""
    from rdflib import Dataset

    with tempfile.TemporaryDirectory() as folder, samgraf.open("memory:") as store:
        write(Path(folder), documents, 1, ["txt"])
        filled(store, Path(folder))
        quads = "\n".join(store.engine.dump())
        took, theirs = spent(lambda: parsed(Dataset(default_union=True), quads), 1)
        yield f"{quads.count(chr(10)) + 1} quads; rdflib needs {took / 1000:.1f} CPU s to load them each time."
        yield ""
        yield "| question | samgraf: ms | rdflib: ms | rows |"
        yield "|---|---|---|---|"
        name = first(store.view, "?e a sg:Agency")
        for asked in map(question, SMALL):
            given = values(asked, name, SAID)
            ours, found = spent(partial(samgraf.ask, store.view, asked.name, **given))
            sparql, terms = prepared(asked.name, given, store.view)
            text = prefixed(sparql, terms)
            other, rows = spent(partial(rows_of, theirs, text), 1)
            note = "" if len(rows) == len(found) else f" ({len(rows)} by rdflib)"
            yield f"| `{asked.name}` | {ours:.1f} | {other:.0f} | {len(found)}{note} |"


def filled(store: Store, folder: Path) -> None:
    """Read an archive into an open store."""
    from samgraf.ingest.pipeline import ingest

    with store.writer() as writer:
        ingest([folder / "minutes"], writer)


def rows_of(dataset: Any, sparql: str) -> list[Any]:
    """The rows that rdflib gives."""
    return list(dataset.query(sparql))


def fetched(database: Any, sql: str) -> list[Any]:
    """The rows that DuckDB gives."""
    return list(database.execute(sql).fetchall())


def parsed(dataset: Any, quads: str) -> Any:
    """The quads in rdflib's store."""
    dataset.parse(data=quads, format="nquads")
    return dataset


def prefixed(sparql: str, terms: Mapping[str, str]) -> str:
    """A query with its prefixes and values, for an engine that doesn't know them."""
    from samgraf.graph.sparql import bound
    from samgraf.ontology import terms as t

    return "".join(f"PREFIX {p}: <{iri}>\n" for p, iri in t.PREFIXES.items()) + bound(sparql, terms)


COUNTS: Final = {
    "most-involved": """
        SELECT o, COUNT(DISTINCT s) AS n,
               COUNT(DISTINCT CASE WHEN p LIKE '%responsible' THEN s END) AS r,
               COUNT(DISTINCT CASE WHEN p LIKE '%addressee' THEN s END) AS a
        FROM t WHERE p IN ('sg:involves', 'sg:responsible', 'sg:addressee') GROUP BY o ORDER BY n DESC""",
    "bodies": """
        SELECT h.o, COUNT(DISTINCT h.s), COUNT(DISTINCT a.o), MIN(d.o), MAX(d.o) FROM t h
        LEFT JOIN t d ON d.s = h.s AND d.p = 'schema:startDate' LEFT JOIN t m ON m.o = h.s AND m.p = 'sg:atMeeting'
        LEFT JOIN t a ON a.s = m.s AND a.p = 'sg:attendee' WHERE h.p = 'sg:heldBy' GROUP BY h.o""",
}
"""Two of the overviews in hand-written SQL over a table of triples."""


def beside_duckdb(view: View) -> Iterator[str]:
    """Aggregates by DuckDB over a table of the triples that they need."""
    try:
        import duckdb
    except ImportError:
        yield "DuckDB is not installed: `pip install duckdb` adds its figures."
        return
    database = duckdb.connect(config={"threads": 1})
    database.execute("CREATE TABLE t (s VARCHAR, p VARCHAR, o VARCHAR)")

    def load() -> None:
        for predicate in ("involves", "responsible", "addressee", "heldBy", "atMeeting", "attendee"):
            rows = list(view.query(f"SELECT ?s ?o {{ GRAPH ?g {{ ?s sg:{predicate} ?o }} }}"))
            copied(database, f"sg:{predicate}", rows)
        copied(database, "schema:startDate", list(view.query("SELECT ?s ?o { GRAPH ?g { ?s schema:startDate ?o } }")))

    took, _ = spent(load, 1)
    yield f"DuckDB's table takes {took:.0f} CPU ms to fill."
    yield ""
    yield "| overview | samgraf: ms | DuckDB: ms |"
    yield "|---|---|---|"
    for name, sql in COUNTS.items():
        ours, _ = spent(partial(samgraf.ask, view, name))
        theirs, _ = spent(partial(fetched, database, sql))
        yield f"| `{name}` | {ours:.1f} | {theirs:.1f} |"


def copied(database: Any, predicate: str, rows: list[tuple[str, ...]]) -> None:
    """Rows into DuckDB's table, by way of a file: row by row would take minutes."""
    import csv

    with tempfile.NamedTemporaryFile("w", suffix=".csv", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows((s, predicate, o) for s, o in rows)
        file.flush()
        database.execute(f"COPY t FROM {literal(file.name).replace(chr(34), chr(39))} (HEADER false)")


def main() -> int:
    """Read the call, make the store, print the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--store", type=Path, required=True, help="the store; it is made where there is none")
    parser.add_argument("--documents", type=int, default=360, help="how many, when it is made (default: 360)")
    parser.add_argument("--copies", type=int, default=1, help="how often each goes in, when it is made (default: 1)")
    parser.add_argument("--times", type=int, default=3, help="how often each question is asked (default: 3)")
    parser.add_argument("--together", action="store_true", help="all questions in one process, one after the other")
    parser.add_argument("--others", action="store_true", help="rdflib's own store and DuckDB beside it")
    call = parser.parse_args()
    made(call.store, call.documents, call.copies)
    with samgraf.open(call.store) as store:
        quads = store.view.query("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }").rows[0][0]
        print(f"{quads} quads, Python {platform.python_version()}, {platform.machine()}.")
        took, found = spent(lambda: index(store.view), 1)
        print(f"The search index was there, or was made, in {took:.0f} CPU ms.")
        took, _ = spent(lambda: found.search("trafikverket kontakta"))
        print(f"A search of two words takes {took:.1f} CPU ms.\n")
        ask = partial(measured if call.together else apart, call.store, times=call.times)
        for part in (table(store.view, ask), whole(store.view)):
            print("\n".join(part), end="\n\n")
        if call.others:
            print("\n".join(beside_duckdb(store.view)), end="\n\n")
    if call.others:
        print("\n".join(beside_rdflib(12)), end="\n\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
