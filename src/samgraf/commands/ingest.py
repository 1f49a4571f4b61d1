"""`samgraf ingest`: files into the store."""

from __future__ import annotations

import argparse
import contextlib
import signal
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from samgraf.words import DONE, FAILED, INTERRUPTED, REFUSED, add_store, complain

if TYPE_CHECKING:
    from samgraf.ingest.archive.crew import Limits, Reader
    from samgraf.ingest.archive.run import Event

HELP = "read minutes into the store; what is there already is left as it is"
EXAMPLES = (
    "samgraf ingest minutes/",
    "samgraf ingest --prune minutes/",
)
COPIES = 5
"""So many files that stand there twice are told at most."""

TOLD = ("ingested", "replaced", "reread", "unchanged", "retracted", "refused")


def options(parser: argparse.ArgumentParser) -> None:
    """The store, what to read, and how."""
    add_store(parser)
    parser.add_argument(
        "paths", metavar="PATH", nargs="+", type=Path, help="a file, or a folder with files at any depth"
    )
    parser.add_argument("--prune", action="store_true", help="take out what is gone from the files and folders given")
    parser.add_argument("--rebuild", action="store_true", help="read anew what an older samgraf read")
    parser.add_argument("--verify", action="store_true", help="look into every file, not only at its size and time")
    add_limits(parser)
    parser.add_argument("--cluster", metavar="ADDRESS", help="read on the Dask cluster that is there")
    parser.add_argument("--shards", metavar="DIR", type=Path, help="write N-Quads files for a bulk loader instead")
    parser.add_argument("--judged", metavar="DIR|URL", help="of shards: heed what people settled in this store")
    parser.add_argument("--json", action="store_true", help="a line of JSON on stderr for each document")
    parser.add_argument("--log", metavar="FILE", type=Path, help="append the same lines of JSON to a file")


def add_limits(parser: argparse.ArgumentParser) -> None:
    """How many read side by side, and what one document may take."""
    add = parser.add_argument
    add("--workers", metavar="N", type=positive, default=0, help="how many processes read (default: one for each core)")
    add("--timeout", metavar="SECONDS", type=positive, default=120, help="what one document may take (default: 120)")
    add("--memory", metavar="MB", type=positive, default=2048, help="what a reading process may take (default: 2048)")


def positive(text: str) -> int:
    """A whole number from 1."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 1")
    return int(text)


def run(call: argparse.Namespace) -> int:
    """Read files into the store; refusals are named on stderr, one line each."""
    from samgraf.graph.errors import AskError
    from samgraf.ingest.archive.crew import Crew, Limits

    if call.judged and not call.shards:
        raise AskError("--judged: only with --shards; a store heeds what was settled in it")
    limits = Limits(call.timeout, call.memory)
    reader: Reader = Crew(call.workers, limits)
    if call.cluster:
        from samgraf.ingest.archive.cluster import Cluster

        reader = Cluster(call.cluster, limits)
    with Watch(call.json, call.log) as watch, asked_to_stop() as stopped:
        older = (into_shards if call.shards else into_store)(call, reader, limits, watch, stopped)
    return watch.ended(call, stopped=stopped(), older=older)


def into_store(
    call: argparse.Namespace, reader: Reader, limits: Limits, watch: Watch, stopped: Callable[[], bool]
) -> int:
    """Read files into the store; how many documents in it were read by older rules."""
    from samgraf import __version__
    from samgraf.graph.store import open_store
    from samgraf.ingest.archive import memory, records, rules
    from samgraf.ingest.archive.run import Settings, held, ingest

    memory.keep_flat()
    settings = Settings(call.verify, call.rebuild, call.prune, trusting="://" in call.store, version=__version__)
    with (
        open_store(call.store, create=True) as store,
        records.opened(records.file_of(call.store)) as kept,
    ):
        ingest(
            call.paths,
            store.writer(),
            kept,
            reader,
            limits=limits,
            settings=settings,
            tell=watch.tell,
            stopped=stopped,
        )
        if watch.has_written:
            watch.tell_copies(kept.copies(held(store.view)))
        return kept.older(rules.version())


def into_shards(
    call: argparse.Namespace, reader: Reader, limits: Limits, watch: Watch, stopped: Callable[[], bool]
) -> int:
    """Write what files give as shards; none was read by older rules."""
    from samgraf.graph.iri import base
    from samgraf.graph.judgements import Judgements, judgements
    from samgraf.graph.store import open_store
    from samgraf.ingest.archive.run import tried
    from samgraf.ingest.archive.shards import write

    start, said = base(), Judgements()
    if call.judged:
        with open_store(call.judged) as store:
            start, said = store.base, judgements(store.view)
    write(call.paths, call.shards, start, reader, tried=tried(limits), said=said, tell=watch.tell, stopped=stopped)
    return 0


@contextlib.contextmanager
def asked_to_stop() -> Iterator[Callable[[], bool]]:
    """Whether Ctrl-C (or an end by `kill`) has asked to stop; a second time it stops at once."""
    asked: list[int] = []
    if threading.current_thread() is not threading.main_thread():  # only the first thread hears signals
        yield lambda: False
        return

    def ask(number: int, frame: object) -> None:
        if asked:
            raise KeyboardInterrupt
        asked.append(number)

    before = {number: signal.signal(number, ask) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield lambda: bool(asked)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


class Watch:
    """Shows a run to people, or writes it down for programs."""

    def __init__(self, as_json: bool, log: Path | None) -> None:
        from samgraf.progress import Bar

        self._bar = Bar(sys.stderr)
        self._as_json, self._path = as_json, log
        self._log: TextIO | None = None
        self._counts: Counter[str] = Counter()
        self._lines: list[tuple[str, str]] = []
        self._copies: list[str] = []

    def __enter__(self) -> Watch:
        from samgraf.graph.errors import AskError

        if self._path:
            try:
                self._log = self._path.open("a", encoding="utf-8", errors="backslashreplace")
            except OSError as error:
                raise AskError(f"{self._path}: can't be written ({error.strerror}). Name another file.") from None
        return self

    def __exit__(self, *error: object) -> None:
        self._bar.clear()
        if self._log:
            self._log.close()

    def tell(self, event: Event) -> None:
        """Count an event, and show it."""
        from samgraf.progress import entry, told

        self._counts[event.kind] += 1
        if event.kind in ("refused", "left"):
            self._lines.append((str(event.path), told(event)))
        if event.kind != "read" and (self._as_json or self._log):
            line = entry(event)
            for stream in (sys.stderr if self._as_json else None, self._log):
                if stream:
                    print(line, file=stream, flush=stream is self._log)
        if not self._as_json:
            self._bar.tell(event)

    @property
    def has_written(self) -> bool:
        """Whether a document has gone in."""
        return bool(self._counts["ingested"] or self._counts["replaced"])

    def tell_copies(self, groups: Iterable[Sequence[Path]]) -> None:
        """Note files of the same bytes under several names, each of which counts in every answer."""
        from samgraf.progress import short

        self._copies = [" = ".join(map(short, group)) for group in groups]

    def ended(self, call: argparse.Namespace, *, stopped: bool, older: int) -> int:
        """The last words, and the exit status."""
        counts = {kind: self._counts[kind] for kind in TOLD if self._counts[kind]}
        if not self._as_json:
            for _, line in sorted(self._lines):
                complain(line)
        if stopped:
            complain("stopped. What was read by now is in the store; the same command goes on from here.")
        elif not counts:
            complain(f"no file in {', '.join(map(str, call.paths))}. Name a folder that holds minutes.")
            return FAILED
        if not self._as_json:
            print(", ".join(f"{n} {kind}" for kind, n in counts.items()) or "nothing read", file=sys.stderr)
            if self._copies:
                rest = len(self._copies) - COPIES
                print(
                    "the same file under two names counts twice in every answer; `samgraf retract` takes one out:",
                    *self._copies[:COPIES],
                    *([f"… and {rest} more"] if rest > 0 else []),
                    sep="\n  ",
                    file=sys.stderr,
                )
            if older:
                print(f"{older} read by older rules: `samgraf ingest --rebuild PATH` reads them anew", file=sys.stderr)
        return INTERRUPTED if stopped else REFUSED if self._counts["refused"] else DONE
