"""The crew: worker processes that read files side by side, within limits, each replaced when it dies.

A thread for each worker hands it files and takes its pieces; a clock kills the worker that takes too long.
Its death costs the document that it was reading: that one is refused, and the rest of the file is read by the next.
"""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO, Protocol, cast

from samgraf.ingest.archive import worker
from samgraf.ingest.archive.steps import Begun, Ended, Piece, Wanted
from samgraf.ontology.errors import SamgrafError

AHEAD = 40
"""Pieces that may wait to be written: as many as the workers make while a batch is being written."""
STARTING = 120
"""Seconds that a worker may take until it is ready."""
STARTS = 3
"""How often a worker that is lost before it is ready is started anew."""
TRIES = 2
"""How often a document is tried whose worker was lost for no reason that is known."""


class CrewError(SamgrafError):
    """No document can be read, because what reads them can't be started or reached."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What reading one document may take: seconds, and megabytes of the process that reads it."""

    seconds: float = 120
    megabytes: int = 2048


class Reader(Protocol):
    """Reads files into pieces: the crew on this machine, or a cluster."""

    def read(
        self, paths: Iterable[Path], base: str, wanted: Wanted, stopped: Callable[[], bool]
    ) -> Iterator[tuple[Path, Piece | Ended]]:
        """The pieces of the files as they come, those of one file in order, until all are read or it is stopped."""


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Alone:
    """Reads in this process, one file after another and without limits: for what one knows, and for tests."""

    def read(
        self, paths: Iterable[Path], base: str, wanted: Wanted, stopped: Callable[[], bool]
    ) -> Iterator[tuple[Path, Piece | Ended]]:
        """See `Reader`."""
        from samgraf.ingest.archive.pieces import of_file

        for path in paths:
            for step in of_file(path, base, wanted):
                yield path, step
                if stopped():
                    return


@dataclass
class Crew:
    """So many workers on this machine; none = one for each core."""

    workers: int = 0
    limits: Limits = field(default_factory=Limits)

    def read(
        self, paths: Iterable[Path], base: str, wanted: Wanted, stopped: Callable[[], bool]
    ) -> Iterator[tuple[Path, Piece | Ended]]:
        """See `Reader`. The workers are gone when the iterator is closed."""
        shift = Shift(iter(paths), base, wanted, self.limits)
        members = [Member(shift) for _ in range(self.workers or cores())]  # who gets no file starts no process
        threads = [threading.Thread(target=member.work, daemon=True) for member in members]
        for thread in threads:
            thread.start()
        try:
            working = len(threads)
            while working and not stopped():
                try:
                    found = shift.made.get(timeout=0.2)
                except queue.Empty:
                    continue
                if found is None:
                    working -= 1
                elif isinstance(found, BaseException):
                    raise found
                else:
                    yield found
        finally:
            shift.over.set()
            for member in members:
                member.kill()
            for thread in threads:
                thread.join()


class Shift:
    """What the members of a crew share while they read: the files that are left, and what was made of them."""

    def __init__(self, paths: Iterator[Path], base: str, wanted: Wanted, limits: Limits) -> None:
        self.base, self.wanted, self.limits = base, wanted, limits
        self.made: queue.Queue[tuple[Path, Piece | Ended] | BaseException | None] = queue.Queue(AHEAD)
        self.over = threading.Event()
        self._paths = paths
        self._lock = threading.Lock()

    def next(self) -> Path | None:
        """The next file to read; None where none is left."""
        with self._lock:
            return None if self.over.is_set() else next(self._paths, None)

    def give(self, made: tuple[Path, Piece | Ended] | BaseException | None) -> None:
        """Hand something to the writer, waiting while he is behind; given up where nobody wants it any more."""
        while not self.over.is_set():
            with contextlib.suppress(queue.Full):
                self.made.put(made, timeout=0.2)
                return


class Lost(Exception):
    """A worker died; what is known of why."""

    def __init__(self, reason: str, remedy: str, *, may_try_again: bool = False) -> None:
        super().__init__(reason)
        self.reason, self.remedy, self.may_try_again = reason, remedy, may_try_again


class Member:
    """One place in the crew: a worker process at a time, and the thread that deals with it."""

    def __init__(self, shift: Shift) -> None:
        self._shift = shift
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()
        self._too_slow = self._ready = False

    def work(self) -> None:
        """Read files until none is left."""
        try:
            while (path := self._shift.next()) is not None:
                self._read(path)
        except BaseException as error:
            self._shift.give(error)
        finally:
            self.kill()
            self._shift.give(None)

    def _read(self, path: Path) -> None:
        """Read one file, with as many workers as it takes."""
        start, tries = 0, 0
        while not self._shift.over.is_set():
            begun: Begun | None = None
            try:
                for step in self._steps(path, start):
                    if isinstance(step, Begun):
                        begun = step
                        continue
                    if isinstance(step, Piece):
                        start, tries, begun = step.n + 1, 0, None
                    self._shift.give((path, step))
                return
            except Lost as lost:
                tries += 1
                if self._shift.over.is_set() or (lost.may_try_again and tries < TRIES):
                    continue
                name, within = (begun.name, begun.within) if begun else (path.name, "")
                self._shift.give((path, Piece(start, name, within, reason=lost.reason, remedy=lost.remedy)))
                if begun is None:  # it died before it knew what is in the file: the rest would go the same way
                    self._shift.give((path, Ended("")))
                    return
                start, tries = start + 1, 0

    def _steps(self, path: Path, start: int) -> Iterator[Begun | Piece | Ended]:
        """What a worker says of a file; `Begun` is answered on the way. Raises `Lost` where the worker dies."""
        tasks, results = self._streams()
        try:
            worker.send(tasks, (str(path), start))
            while True:
                step = self._timely(results, self._shift.limits.seconds)
                if isinstance(step, Begun):
                    yield step
                    worker.send(tasks, self._shift.wanted(step))
                    continue
                yield step
                if isinstance(step, Ended):
                    return
        except (EOFError, OSError):
            raise self._lost() from None

    def _timely(self, results: BinaryIO, seconds: float) -> Any:
        """The worker's next message; a worker that takes longer than it may is killed, which ends its messages."""
        while True:
            clock = threading.Timer(seconds, self._time_out)
            clock.daemon = True
            clock.start()
            try:
                step = worker.receive(results)
            finally:
                clock.cancel()
            if not isinstance(step, int) or step == worker.READY:
                return step
            seconds = self._shift.limits.seconds + step

    def _streams(self) -> tuple[BinaryIO, BinaryIO]:
        """The streams to a worker that lives, started where there is none. Raises `CrewError` where none will start."""
        for left in reversed(range(STARTS)):
            process = self._process or self._started()
            tasks, results = cast(BinaryIO, process.stdin), cast(BinaryIO, process.stdout)
            if self._ready:
                return tasks, results
            try:
                self._timely(results, STARTING)
                self._ready = True
                return tasks, results
            except (EOFError, OSError):
                self.kill()
                if not left and not self._shift.over.is_set():
                    raise CrewError(
                        f"the process that reads documents can't be started (it ended with status {process.returncode}"
                        f"; it may take {self._shift.limits.megabytes} MB of memory). Give it more with `--memory`."
                    ) from None
        raise Lost("the run was stopped", "Start it again.")

    def _started(self) -> subprocess.Popen[bytes]:
        """A new worker."""
        limits = self._shift.limits
        call = [sys.executable, "-m", worker.__name__, self._shift.base, str(limits.seconds), str(limits.megabytes)]
        with self._lock:
            self._too_slow = self._ready = False
            self._process = subprocess.Popen(
                call,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                process_group=0,  # Ctrl-C is for the master; and what a worker started dies with it
            )
            if self._shift.over.is_set():  # stopped meanwhile: nobody else would put it away
                end(self._process)
            return self._process

    def _time_out(self) -> None:
        """Kill a worker that takes too long."""
        self._too_slow = True
        with self._lock:
            end(self._process)

    def _lost(self) -> Lost:
        """Why the worker died, after it has been put away."""
        process, too_slow, limits = self._process, self._too_slow, self._shift.limits
        self.kill()
        status = process.returncode if process else 0
        if too_slow or status == -getattr(signal, "SIGALRM", 0):
            more = f"Look what is in it; `--timeout {4 * limits.seconds:g}` gives it more time."
            return Lost(f"reading it took more than {limits.seconds:g} seconds", more)
        if status == worker.SPENT:
            more = f"Look what is in it; `--memory {4 * limits.megabytes}` gives it more."
            return Lost(f"reading it took more than {limits.megabytes} MB of memory", more)
        how = f"by signal {-status}" if status < 0 else f"with status {status}"
        remedy = "Save it as plain text, and report it with the file if you may."
        return Lost(f"the process that read it died {how}", remedy, may_try_again=True)

    def kill(self) -> None:
        """Put the worker away, with all that it started."""
        with self._lock:
            process, self._process = self._process, None
            end(process)
        if process is not None:
            process.wait()
            for stream in (process.stdin, process.stdout):
                if stream is not None:
                    with contextlib.suppress(OSError):
                        stream.close()


def end(process: subprocess.Popen[bytes] | None) -> None:
    """Kill a process and its children; nothing where it has ended already."""
    if process is None or process.poll() is not None:
        return
    with contextlib.suppress(ProcessLookupError, PermissionError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
