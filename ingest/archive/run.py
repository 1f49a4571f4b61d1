"""A run over an archive: read side by side, written by one, and at its end the same store whatever the order.

Documents go in by batches, each document whole or not at all, and the records of a batch are kept only when the store
has it for good. A run that is cut off at any moment leaves a store that the next run completes.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from samgraf.graph.store import View, Writer
from samgraf.ingest.archive import rules
from samgraf.ingest.archive.crew import Limits, Reader
from samgraf.ingest.archive.folders import Found, at
from samgraf.ingest.archive.plan import Circumstances, Task, gone, tasks
from samgraf.ingest.archive.records import Kept, Part, Records, Run
from samgraf.ingest.archive.steps import Begun, Ended, Graphs, Piece

if TYPE_CHECKING:
    from samgraf.ingest.pipeline import Report

BATCH = 100_000
"""Lines that are written together."""
SAVING = 10
"""Seconds between two moments at which the store and its records are made to last."""

Kind = Literal["planned", "read", "ingested", "replaced", "reread", "unchanged", "refused", "retracted", "left"]


@dataclass(frozen=True, slots=True)
class Event:
    """Something that was done, for whoever watches.

    `planned` tells how many files are to be read (`count`), `read` that one of them is through, `left` that something
    was left alone for `reason`; the other kinds are what became of a document.
    """

    kind: Kind
    path: Path | None = None
    name: str = ""
    within: str = ""
    document: str = ""
    reason: str = ""
    remedy: str = ""
    seconds: float = 0.0
    count: int = 0


@dataclass(frozen=True, slots=True)
class Settings:
    """How a run goes about it. `trusting`: what the store holds needs no record of how it came there.

    `version` is the program's, for the record of the run.
    """

    verify: bool = False
    rebuild: bool = False
    prune: bool = False
    trusting: bool = False
    version: str = ""


Tell = Callable[[Event], None]


def held(view: View) -> set[str]:
    """The documents that a store holds."""
    return {row[0] for row in view.query("SELECT ?d WHERE { GRAPH ?g { ?d a sg:SourceDocument } }")}


def tried(limits: Limits) -> str:
    """By which rules, limits and means a file is read: where these are the same, a refusal would be the same."""
    return f"{rules.version()} {limits.seconds:g} {limits.megabytes} {rules.means()}".rstrip()


def circumstances(documents: set[str], records: Records, limits: Limits, settings: Settings) -> Circumstances:
    """What the plan has to know of the store and its records."""
    by_rules = {document: version for document, _, version in records.documents()}
    return Circumstances(
        documents, by_rules, rules.version(), tried(limits), verify=settings.verify, rebuild=settings.rebuild
    )


def ingest(
    paths: Iterable[Path],
    writer: Writer,
    records: Records,
    reader: Reader,
    *,
    limits: Limits,
    settings: Settings,
    tell: Tell = lambda event: None,
    stopped: Callable[[], bool] = lambda: False,
) -> bool:
    """Bring a store up to date with files and folders; whether it came to the end.

    `stopped` is asked now and then whether to stop; what is read by then is kept.
    Raises `StoreError` where the store or its records can't be written; what was saved before is kept.
    """
    given = list(paths)
    work = Work(writer, records, limits, settings, tell)
    lost, empty = gone(given, records) if settings.prune else ([], [])
    for folder in empty:
        reason = f"{folder}: no file is left in it. Its documents stay; is the disk connected?"
        tell(Event("left", folder, reason=reason))
    named = (task for task in tasks(given, records, work.under) if task.found.path not in lost and work.needs(task))
    to_read = [str(task.found.path) for task in named]  # names alone, for a million may wait
    tell(Event("planned", count=len(to_read)))
    work.read(to_read, reader, stopped)
    if not stopped():
        for path in lost:
            work.drop(path)
        work.write()
        misnamed = records.misnamed()
        for _, document in misnamed:
            work.forget(document)
        work.read(list(dict.fromkeys(str(path) for path, _ in misnamed)), reader, stopped)
    work.note_run(stopped())
    return not stopped()


def reported(told: Iterable[Event]) -> Report:
    """What was told of a run, as a report in order of the names."""
    from samgraf.ingest.pipeline import Report

    by: dict[str, list[str]] = {}
    refused = []
    for event in told:
        if event.kind == "refused":
            refused.append((str(event.path), f"{event.name}: {event.reason}. {event.remedy}"))
        else:
            by.setdefault(event.kind, []).append(event.name)
    done = (*by.get("ingested", ()), *by.get("replaced", ()), *by.get("reread", ()))
    return Report(tuple(sorted(done)), tuple(sorted(by.get("unchanged", ()))), tuple(sorted(refused)))


@dataclass
class Open:
    """A file while it is being read: what it gave so far, and the last document, which waits for what it replaces."""

    found: Found
    kept: Kept | None
    parts: list[Part] = field(default_factory=list)
    waiting: Piece | None = None


class Work:
    """What one run has in hand."""

    def __init__(self, writer: Writer, records: Records, limits: Limits, settings: Settings, tell: Tell) -> None:
        self.began = datetime.now(UTC)
        self._writer, self._records, self._settings, self._tell = writer, records, settings, tell
        self._held = held(writer.view)
        self.under = circumstances(self._held, records, limits, settings)
        self._known = {
            document: name
            for document, name, version in records.documents()
            if document in self._held and (version == self.under.rules or not settings.rebuild)
        }
        if settings.trusting:
            self._known = dict.fromkeys(self._held, "") | self._known
        self._claimed: set[str] = set()
        self._written: set[str] = set()
        self._lock = threading.Lock()
        self._batch: dict[str, Graphs] = {}
        self._of: dict[str, Path] = {}
        self._instead: dict[str, list[str]] = {}
        self._out: list[str] = []
        self._lines = 0
        self._saved = time.monotonic()
        self._counts: dict[str, int] = {}

    def needs(self, task: Task) -> bool:
        """Whether a file is to be read; where not, what is known of it is told."""
        if task.again:
            return True
        if task.state == "trouble":
            reason, remedy = f"it can't be looked into ({task.found.trouble})", "Check who may read it."
            self._say(Event("refused", task.found.path, task.found.path.name, reason=reason, remedy=remedy))
            return False
        for part in task.kept.parts if task.kept else ():
            kind: Kind = "refused" if part.reason else "unchanged"
            self._say(of_part(kind, task.found.path, part))
        if task.kept and task.sha256:  # same content, other times: the next run need not look into it
            self._records.put_file(task.found, task.sha256, task.kept.tried, task.kept.parts)
        return False

    def read(self, names: Sequence[str], reader: Reader, stopped: Callable[[], bool]) -> None:
        """Read files and write what they hold."""
        seen: dict[Path, Found] = {}
        under_way: dict[Path, Open] = {}

        def paths() -> Iterator[Path]:
            """The files, each looked at just before it is read: what changes in it later is seen by the next run."""
            for name in names:
                path = Path(name)
                seen[path] = at(path)
                yield path

        if names:
            steps = reader.read(paths(), self._writer.base, self._wanted, stopped)
            try:
                for path, step in steps:
                    if path in seen:
                        under_way[path] = Open(seen.pop(path), self._records.file(path))
                    if isinstance(step, Piece):
                        self._take(under_way[path], step)
                    else:
                        self._end(under_way.pop(path), step)
            finally:
                if isinstance(steps, Iterator) and hasattr(steps, "close"):
                    steps.close()
            for open_ in under_way.values():  # stopped in the middle of a file: its documents are whole nevertheless
                if open_.waiting:
                    self._stage(open_, open_.waiting, [])
        self.write()
        self._save()

    def _wanted(self, begun: Begun) -> bool:
        """Whether a document is to be read: it isn't known, or is known by a name that comes later."""
        with self._lock:
            name = self._known.get(begun.document)
            if name is None or begun.name < name:
                return True
            self._claimed.add(begun.document)
            return False

    def _take(self, open_: Open, piece: Piece) -> None:
        """Take a document of a file in; the one before it can be written now."""
        path = open_.found.path
        part = Part(piece.name, piece.within, piece.document, piece.reason, piece.remedy)
        if piece.reason and open_.kept and not self._settings.prune:
            before = {(p.name, p.within): p.document for p in open_.kept.parts}
            part = replace(part, document=before.get((piece.name, piece.within), ""))
        open_.parts.append(part)
        if piece.reason:
            self._say(of_part("refused", path, part, piece.seconds))
        elif piece.graphs is None:
            self._say(of_part("unchanged", path, part))
        else:
            if open_.waiting:
                self._stage(open_, open_.waiting, [])
            open_.waiting = piece

    def _end(self, open_: Open, ended: Ended) -> None:
        """A file is through: what it gave before and gives no longer goes, with its last document or alone."""
        path, kept = open_.found.path, open_.kept
        parts = open_.parts
        if kept and not self._settings.prune and not any(part.document for part in parts):
            stays = (p for p in kept.parts if p.document)  # nothing of it can be read any more
            parts = list(dict.fromkeys((*parts, *stays)))
        self._records.put_file(open_.found, ended.sha256, self.under.tried, parts)
        given = {part.document for part in parts}
        going = self._orphans(d for d in (kept.documents if kept else ()) if d not in given)
        if open_.waiting:
            self._stage(open_, open_.waiting, going)
        else:
            self._retract(path, going)
        self._say(Event("read", path))

    def _orphans(self, documents: Iterable[str]) -> list[str]:
        """Those documents that no file gives any longer; they are known no more."""
        with self._lock:
            found = [d for d in documents if d not in self._claimed and not self._records.holders(d)]
            for document in found:
                self._known.pop(document, None)
                self._records.drop_document(document)
        return found

    def _stage(self, open_: Open, piece: Piece, going: list[str]) -> None:
        """Put a document among those that are written next, with what goes for it."""
        graphs = piece.graphs or {}
        part = Part(piece.name, piece.within, piece.document)
        with self._lock:
            name = self._known.get(piece.document)
            self._claimed.add(piece.document)
            if name is not None and name <= piece.name:  # read at the same time from a second file
                graphs = {}
            else:
                self._known[piece.document] = piece.name
        if not graphs:
            self._retract(open_.found.path, going)
            self._say(of_part("unchanged", open_.found.path, part))
            return
        self._records.put_document(piece.document, piece.name, self.under.rules)
        kind: Kind = "replaced" if going else "reread" if piece.document in self._held else "ingested"
        self._say(of_part(kind, open_.found.path, part, piece.seconds))
        self._batch[piece.document], self._of[piece.document] = graphs, open_.found.path
        if going:
            self._instead.setdefault(piece.document, []).extend(going)
        self._lines += sum(quads.count(b"\n") for quads in graphs.values())
        if self._lines >= BATCH or time.monotonic() - self._saved > SAVING:
            self.write()

    def _retract(self, path: Path, documents: list[str]) -> None:
        """Have documents taken out, with no other in their place."""
        self._out += documents
        for document in documents:
            self._say(Event("retracted", path, document=document))

    def drop(self, path: Path) -> None:
        """A file is gone: so are the documents that no other file gives."""
        kept = self._records.file(path)
        self._records.drop_file(path)
        self._retract(path, self._orphans(kept.documents if kept else ()))

    def forget(self, document: str) -> None:
        """Have a document read again when next met, though the store holds it."""
        with self._lock:
            self._known.pop(document, None)

    def write(self) -> None:
        """Write what is in hand, each document whole."""
        if self._batch:
            if self._records.lacks_home:
                self._writer.engine.add(b"")  # makes the store's folder
            self._records.intend((path, document) for document, path in self._of.items())
        alone = {document: graphs for document, graphs in self._batch.items() if document not in self._instead}
        if alone:
            self._writer.replace_many(alone, absent=alone.keys() - self._held - self._written)
            self._written |= alone.keys()
        for document, going in self._instead.items():
            self._writer.replace(document, self._batch[document], instead_of=going)
            self._written.add(document)
        for document in self._out:
            self._writer.retract(document)
        self._batch, self._of, self._instead, self._out, self._lines = {}, {}, {}, [], 0
        if time.monotonic() - self._saved > SAVING:
            self._save()

    def _save(self) -> None:
        """Make the store last, and then the records of what is in it."""
        self._writer.flush()
        self._records.save()
        self._saved = time.monotonic()

    def _say(self, event: Event) -> None:
        """Tell and count."""
        self._counts[event.kind] = self._counts.get(event.kind, 0) + 1
        self._tell(event)

    def note_run(self, stopped: bool) -> None:
        """Keep what this run did among the records."""
        names = ("ingested", "replaced", "unchanged", "refused", "retracted")
        counts = {name: self._counts.get(name, 0) for name in names}
        counts["replaced"] += self._counts.get("reread", 0)
        began, ended = (moment.isoformat(timespec="seconds") for moment in (self.began, datetime.now(UTC)))
        self._records.put_run(Run(began, ended, self.under.rules, self._settings.version, **counts, stopped=stopped))
        self._save()


def of_part(kind: Kind, path: Path, part: Part, seconds: float = 0.0) -> Event:
    """What became of a document, as an event."""
    return Event(kind, path, part.name, part.within, part.document, part.reason, part.remedy, seconds)
