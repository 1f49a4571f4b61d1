"""The process that reads: `python -m samgraf.ingest.archive.worker BASE SECONDS MEGABYTES`.

It takes paths on its standard input and gives pieces on its standard output, pickled, each after its length.
It may die at any moment: of a fault in a library, of its limit of memory, of its own alarm clock, or killed by
whoever started it. Nothing but the document that it was reading is lost then.
"""

from __future__ import annotations

import contextlib
import gc
import math
import os
import pickle
import signal
import struct
import sys
from pathlib import Path
from typing import Any, BinaryIO

LENGTH = struct.Struct(">Q")
READY = 0
"""The first message: what it needs is loaded. Later numbers ask for so many seconds more."""
GRACE = 30
"""Seconds after which the alarm clock ends a worker whose master is gone or forgot it."""
SPENT = 70
"""Exit status of a worker that has met its limit of memory."""


def send(stream: BinaryIO, message: Any) -> None:
    """Write a message whole. Raises `OSError` where nobody reads any more."""
    data = pickle.dumps(message, protocol=5)
    stream.write(LENGTH.pack(len(data)) + data)
    stream.flush()


def receive(stream: BinaryIO) -> Any:
    """The next message. Raises `EOFError` where there is none to come, or only a torn one."""
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        raise EOFError
    (length,) = LENGTH.unpack(head)
    data = stream.read(length)
    if len(data) < length:
        raise EOFError
    return pickle.loads(data)


def limit_memory(megabytes: int) -> None:
    """See to it that this process gets no more memory than that, where the system can."""
    try:
        import resource
    except ImportError:  # Windows has no such limit; the time limit holds there
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    limit = megabytes * 2**20
    with contextlib.suppress(ValueError, OSError):  # the user's own limit may be lower still
        resource.setrlimit(resource.RLIMIT_AS, (limit if hard < 0 else min(limit, hard), hard))


def is_full(megabytes: int) -> bool:
    """Whether this process has come near its limit of memory, where the system tells."""
    try:
        with open("/proc/self/status", encoding="ascii", errors="replace") as file:
            peak = next(int(line.split()[1]) for line in file if line.startswith("VmPeak:"))
    except (OSError, StopIteration, ValueError):
        return False
    return peak > 0.9 * megabytes * 1024


def settle() -> None:
    """Spare the garbage collector what is loaded: looking through tables that stay costs a twentieth of reading."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


def set_alarm(seconds: float) -> None:
    """End this process of itself after so many seconds, even within a library: for orphans."""
    if hasattr(signal, "alarm"):
        signal.alarm(math.ceil(seconds) + GRACE)


def serve(tasks: BinaryIO, results: BinaryIO, base: str, seconds: float, megabytes: int) -> None:
    """Read what is asked for until nobody asks any more."""
    from samgraf.ingest.archive.pieces import of_file
    from samgraf.ingest.archive.steps import Begun, Piece
    from samgraf.ingest.readers import programs

    def wanted(begun: Begun) -> bool:
        set_alarm(seconds)
        send(results, begun)
        return bool(receive(tasks))

    def waiting(more: int) -> None:
        set_alarm(seconds + more)
        send(results, more)

    programs.about_to_wait = waiting
    send(results, READY)
    has_settled = False
    while True:
        path, start = receive(tasks)
        set_alarm(seconds)
        for piece in of_file(Path(path), base, wanted, start=start):
            set_alarm(seconds)
            if isinstance(piece, Piece) and piece.reason and is_full(megabytes):
                raise MemoryError  # a library that found no room may say so in other words
            send(results, piece)
            if not has_settled and isinstance(piece, Piece):  # the first document has had all tables loaded
                settle()
                has_settled = True
        if hasattr(signal, "alarm"):
            signal.alarm(0)
        if is_full(megabytes):
            return  # a fresh process for the next file


def main() -> int:
    """Set the limits, keep the two streams to ourselves, and serve."""
    base, seconds, megabytes = sys.argv[1], float(sys.argv[2]), int(sys.argv[3])
    tasks, results = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1):  # what a library prints must not get among the messages
        os.dup2(nothing, stream)
    if hasattr(signal, "SIGALRM"):
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
    limit_memory(megabytes)
    try:
        serve(tasks, results, base, seconds, megabytes)
    except (EOFError, OSError):  # the master has gone, or has what it wanted
        pass
    except MemoryError:
        os._exit(SPENT)  # no tidying up: that takes memory too
    return 0


if __name__ == "__main__":
    sys.exit(main())
