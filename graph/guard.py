"""Queries of somebody's own, in a process that is ended where they take too long, too much memory or too many rows.

The ready questions are known to be quick and need none of this. Whatever becomes of the process, the store is whole:
it reads only, or changes all or nothing.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from samgraf.graph import worker
from samgraf.graph.engine import Answer
from samgraf.graph.errors import QueryError, StoreError
from samgraf.graph.sparql import refuse_calls

SECONDS: Final = 60.0
ROWS: Final = 100_000


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a query may take, how many rows or triples it may give (0 = any number), how much memory it may use."""

    seconds: float = SECONDS
    rows: int = ROWS
    megabytes: int = 0
    """0 = half of what the machine has."""


@dataclass(frozen=True, slots=True)
class Guarded:
    """What a query gave, whether there was more, and the base of the store that it was asked of."""

    answer: Answer
    is_cut: bool
    base: str


def answer(store: str, sparql: str, values: Mapping[str, str] | None = None, limits: Limits | None = None) -> Guarded:
    """Answer a query on the store at an address.

    Raises `QueryError` for a mistake in the query and where it goes beyond time or memory, `StoreError` as opening
    a store does.
    """
    refuse_calls(sparql)
    status, out = ran(store, sparql, values or {}, limits or Limits(), update=False)
    found, base = read(out)
    return Guarded(found, status == worker.CUT, base)


def read(out: bytes) -> tuple[Answer, str]:
    """The answer that a process wrote, and the base of its store."""
    head, _, body = out.partition(b"\n")
    kind, _, base = head.decode().partition(" ")
    if kind in ("yes", "no"):
        said = json.dumps({"head": {}, "boolean": kind == "yes"})
        return ox.parse_query_results(said, ox.QueryResultsFormat.JSON), base
    if kind == "rows":
        return ox.parse_query_results(body, ox.QueryResultsFormat.TSV), base
    triples = ox.Store()
    triples.bulk_load(body, ox.RdfFormat.N_TRIPLES)
    return triples.query("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }"), base


def update(store: str, sparql: str, limits: Limits | None = None) -> None:
    """Change the store at an address, all or nothing.

    Raises `QueryError` and `StoreError` as `answer` does; nothing is changed then.
    """
    refuse_calls(sparql)
    ran(store, sparql, {}, limits or Limits(), update=True)


def ran(store: str, sparql: str, values: Mapping[str, str], limits: Limits, *, update: bool) -> tuple[int, bytes]:
    """How the process ended, and what it wrote."""
    megabytes = limits.megabytes or memory() // 2
    order = {"store": store, "sparql": sparql, "values": dict(values), "rows": limits.rows, "update": update}
    around = {**os.environ, "PYTHONPATH": os.pathsep.join([home(), *filter(None, [os.environ.get("PYTHONPATH")])])}
    command = [sys.executable, "-m", "samgraf.graph.worker"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=around
    ) as process:
        try:
            out, told = process.communicate(json.dumps({**order, "megabytes": megabytes}).encode(), limits.seconds)
        except subprocess.TimeoutExpired:
            raise QueryError(
                f"stopped after {limits.seconds:g} seconds; the store is as it was. "
                f"Ask for less (fewer patterns that share no variable, paths without * or +), or give it more time."
            ) from None
        finally:
            process.kill()
    if process.returncode in (worker.WHOLE, worker.CUT):
        return process.returncode, out
    if process.returncode in (worker.MISTAKE, worker.FAILED):
        kind = QueryError if process.returncode == worker.MISTAKE else StoreError
        raise kind(str(json.loads(told)))
    if process.returncode == worker.NO_MEMORY or b"memory allocation" in told or process.returncode < 0:
        raise QueryError(f"stopped at {megabytes} megabytes of memory; the store is as it was. Ask for less.")
    raise StoreError(
        f"{store}: the query's process ended with {process.returncode}: {told.decode(errors='replace')[-200:]}"
    )


def memory() -> int:
    """The machine's memory in megabytes; 8192 where it doesn't tell."""
    try:
        return int(os.sysconf("SC_PAGE_SIZE")) * int(os.sysconf("SC_PHYS_PAGES")) >> 20
    except (AttributeError, ValueError, OSError):
        return 8192


def home() -> str:
    """The folder from which this package is imported, for the process to do the same."""
    return str(Path(__file__).parents[2])
