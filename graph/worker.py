"""The process in which a query of somebody's own runs, so that it can be stopped without harm: see `guard`.

It reads one order as JSON from standard input. Its answer begins with a line that says what it is; rows follow as
SPARQL's TSV, triples as N-Triples. What it ends with says how it went.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import IO, Final

import pyoxigraph as ox

from samgraf.graph.engine import Answer
from samgraf.graph.errors import QueryError
from samgraf.graph.store import open_store
from samgraf.ontology.errors import SamgrafError

WHOLE, CUT, MISTAKE, FAILED, NO_MEMORY = 0, 3, 4, 5, 6


def main(order: dict[str, object], out: IO[bytes]) -> int:
    """Do what is ordered and write the answer; how it went."""
    keep_to(int(str(order["megabytes"])))
    is_update = bool(order["update"])
    with open_store(str(order["store"]), write=is_update) as store:
        sparql = str(order["sparql"])
        if is_update:
            store.writer().update(sparql)
            store.engine.flush()
            return WHOLE
        values = order["values"]
        assert isinstance(values, dict)
        found = store.view.answer(sparql, values)
        pieces = written(found, int(str(order["rows"])))
        out.write(f"{next(pieces)} {store.base}\n".encode())
        is_cut = False
        for piece in pieces:
            is_cut = not piece
            out.write(piece.encode())
        return CUT if is_cut else WHOLE


def written(found: Answer, limit: int) -> Iterator[str]:
    """An answer in pieces: what it is, its lines, and an empty piece at the end where there is more than `limit`."""
    if isinstance(found, ox.QueryBoolean):
        yield "yes" if found else "no"
        return
    if isinstance(found, ox.QuerySolutions):
        yield "rows"
        yield "\t".join(str(variable) for variable in found.variables) + "\n"
        lines: Iterable[str] = ("\t".join(["" if cell is None else in_tsv(cell) for cell in row]) for row in found)
    else:
        yield "triples"
        lines = (f"{triple} ." for triple in found)
    left = iter(lines)
    yield from (f"{line}\n" for line in (islice(left, limit) if limit else left))
    if limit and next(left, None) is not None:
        yield ""


def in_tsv(cell: object) -> str:
    """A term in SPARQL's TSV: as N-Triples writes it, with tabs escaped."""
    return str(cell).replace("\t", "\\t")


def keep_to(megabytes: int) -> None:
    """Let the system end this process rather than let it eat all memory, where the system knows of such a thing."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (ImportError, OSError, ValueError):
        pass


def run() -> int:
    """The process: an order in, an answer out, an error as JSON on standard error."""
    out: Final = sys.stdout.buffer
    try:
        status = main(json.load(sys.stdin), out)
    except QueryError as error:
        status, told = MISTAKE, str(error)
    except SamgrafError as error:
        status, told = FAILED, str(error)
    except MemoryError:
        status, told = NO_MEMORY, ""
    except (RuntimeError, ValueError, OSError) as error:
        status, told = FAILED, f"the query failed on the way: {error}"
    else:
        told = ""
    out.flush()
    json.dump(told, sys.stderr)
    return status


if __name__ == "__main__":
    sys.exit(run())
