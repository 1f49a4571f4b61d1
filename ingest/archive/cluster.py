"""The same reading on many machines: a Dask cluster that is there already reads, this process writes.

A file's bytes travel with the task, so the machines need no disk in common, only the same samgraf.
On each of them a document is read in a process that may be killed, as here; a machine that is lost costs nothing,
since its files are read by another.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any

from samgraf.ingest.archive import rules
from samgraf.ingest.archive.crew import Alone, Crew, CrewError, Limits
from samgraf.ingest.archive.steps import Ended, Piece, Wanted
from samgraf.ingest.readers.limits import LIMITS

FILES, BYTES = 24, 16_000_000
"""Most files, and bytes from which on no further file joins, in one task."""
WAITING = 20
"""Seconds in which the cluster must answer."""

Packed = list[tuple[str, bytes]]
Made = list[list[Piece | Ended]]


@dataclass
class Cluster:
    """The workers of the scheduler at an address."""

    address: str
    limits: Limits = field(default_factory=Limits)

    def read(
        self, paths: Iterable[Path], base: str, wanted: Wanted, stopped: Callable[[], bool]
    ) -> Iterator[tuple[Path, Piece | Ended]]:
        """See `Reader`. Every document is read, whether wanted or not: only the master knows what the store holds."""
        with connected(self.address) as client:
            yield from self._read(client, list(paths), base, stopped)

    def _read(
        self, client: Any, paths: list[Path], base: str, stopped: Callable[[], bool]
    ) -> Iterator[tuple[Path, Piece | Ended]]:
        """Keep the cluster busy with a few tasks ahead for each of its threads, and hand on what is done."""
        wait = import_module("distributed").wait
        left = batches(paths)
        running: dict[Any, list[Path]] = {}
        try:
            while not stopped():
                ahead = 2 + 2 * sum(client.nthreads().values())
                while len(running) < ahead and (batch := next(left, None)):
                    packed = [(path, bytes_of(path)) for path in batch]
                    for path in (path for path, data in packed if data is None):  # a refusal needs no other machine
                        yield from Alone().read([path], base, lambda begun: True, stopped)
                    sent = [(path, data) for path, data in packed if data is not None]
                    if sent:
                        files = [(path.name, data) for path, data in sent]
                        task = client.submit(whole, files, base, self.limits, pure=False, retries=2)
                        running[task] = [path for path, _ in sent]
                if not running:
                    return
                with suppress(TimeoutError):
                    done = wait(list(running), timeout=1, return_when="FIRST_COMPLETED").done
                    for task in (t for t in done if t.status in ENDED):  # else its result was lost with its worker
                        yield from self._done(task, running.pop(task))
        finally:
            client.cancel(list(running), force=True)

    def _done(self, task: Any, paths: list[Path]) -> Iterator[tuple[Path, Piece | Ended]]:
        """What a task made of its files. Raises `CrewError` where the cluster gave it up."""
        if task.status in FAILED:
            raise CrewError(f"{self.address}: the cluster gave up reading {paths[0].name}: {task.exception()}")
        made: Made = task.result()
        for path, steps in zip(paths, made, strict=True):
            for step in steps:
                yield path, step


FAILED = ("error", "cancelled")
ENDED = ("finished", *FAILED)
"""What may become of a task for good; a result that died with its worker is made again by the cluster."""


def whole(files: Packed, base: str, limits: Limits) -> Made:
    """At a worker of the cluster: files read in a process of their own, each to its end."""
    with tempfile.TemporaryDirectory(prefix="samgraf-") as folder:
        places = {}
        for n, (name, data) in enumerate(files):
            place = Path(folder) / str(n) / name
            place.parent.mkdir()
            place.write_bytes(data)
            places[place] = n
        made: Made = [[] for _ in files]
        for path, step in Crew(1, limits).read(list(places), base, lambda begun: True, lambda: False):
            made[places[path]].append(step)
        return made


def batches(paths: Iterable[Path]) -> Iterator[list[Path]]:
    """Files that travel together."""
    batch: list[Path] = []
    size = 0
    for path in paths:
        batch.append(path)
        with suppress(OSError):
            size += path.stat().st_size
        if len(batch) >= FILES or size >= BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def bytes_of(path: Path) -> bytes | None:
    """The bytes of a file; None where there is none, or it may not be read, or is above every limit."""
    try:
        return path.read_bytes() if path.stat().st_size <= LIMITS.file_bytes else None
    except OSError:
        return None


def connected(address: str) -> Any:
    """A client of the scheduler at an address, whose workers have the same rules as we.

    Raises `CrewError` where Dask is missing, nobody answers, no worker is there, or one reads by other rules.
    """
    try:
        distributed: Any = import_module("distributed")
    except ImportError:
        raise CrewError("--cluster needs Dask. Install `samgraf[cluster]` here and on the workers.") from None
    try:
        client = distributed.Client(address, timeout=WAITING)
    except (OSError, TimeoutError, ValueError) as error:
        raise CrewError(f"{address}: no Dask scheduler answers there ({error}). Start one: `dask scheduler`.") from None
    try:
        with suppress(TimeoutError):
            client.wait_for_workers(1, timeout=WAITING)
        versions = client.run(rules.version, on_error="return")
    except (OSError, TimeoutError) as error:
        client.close()
        raise CrewError(f"{address}: the cluster does not answer ({error}). Look at its log.") from None
    wrong = {name: version for name, version in versions.items() if version != rules.version()}
    if wrong or not versions:
        client.close()
        what = (
            f"its worker {min(wrong)} reads by other rules ({wrong[min(wrong)]}, here {rules.version()}). "
            "Install the same samgraf there."
            if wrong
            else "it has no worker. Start some: `dask worker`."
        )
        raise CrewError(f"{address}: {what}")
    return client
