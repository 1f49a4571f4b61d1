"""The engine below a store: what `Store`, `View` and `Writer` ask of it, and Oxigraph as the one that is built in.

A store on disk is a folder: `samgraf.json` says that it is one, in which format and with which base;
`quads/` below it belongs to Oxigraph (RocksDB).
"""

from __future__ import annotations

import contextlib
import json
import os
import time
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final, Protocol

import pyoxigraph as ox

from samgraf.graph.errors import StoreError
from samgraf.graph.iri import BASE_VARIABLE, base, checked_base
from samgraf.graph.sparql import names_graphs
from samgraf.graph.tuning import few_files, step_back
from samgraf.ontology import terms as t
from samgraf.ontology.errors import SamgrafError

FORMAT: Final = 4
"""2: a mention is its own evidence (`document#char=…`), and documents keep the boxes of their lines."""
MARKER: Final = "samgraf.json"
UNFINISHED: Final = f"{MARKER}.new"
QUADS: Final = "quads"
TRIES: Final = 6
"""How often a reader tries to open a folder that a writer is changing under it."""

MUCH: Final = 50_000_000
"""Bytes of quads put in at one opening, after which the files are put in order: it halves what questions cost."""
SHARE: Final = 0.25
"""Likewise the share of the store's files, for all of them are written anew: a few documents into many cost little."""
PILE: Final = 128
"""So many loads may wait for their files to be merged: each leaves a file in each order."""

Answer = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


class Engine(Protocol):
    """What keeps quads and answers SPARQL.

    Queries know the prefixes; relative IRIs begin at the store's base; the default graph is the union of all graphs.
    """

    @property
    def base(self) -> str:
        """The base of the IRIs that the store mints."""

    @property
    def graphs(self) -> tuple[str, ...]:
        """The named graphs that hold something, sorted."""

    @property
    def is_empty(self) -> bool:
        """Whether it holds no quad at all."""

    def query(self, sparql: str) -> Answer:
        """Answer a query. Raises `SyntaxError` with line and column."""

    def update(self, sparql: str) -> None:
        """Change the store, all or nothing."""

    def add(self, quads: bytes) -> None:
        """Add N-Quads, all or nothing, in one transaction."""

    def load(self, quads: bytes) -> None:
        """Add N-Quads, all or nothing, by the quick way for many at once."""

    def dump(self, graph: str = "") -> list[str]:
        """The N-Quads lines of one graph, or of all; sorted."""

    def flush(self) -> None:
        """See to it that what was written outlives a power cut."""

    def close(self) -> None:
        """Let go of files and locks."""


class Embedded:
    """Oxigraph in this process: in memory, or in a folder; open for reading or for writing.

    A folder that is to be made is made at the first write, so that an ingest that takes in nothing leaves nothing.
    A folder open for reading bears a `stamp` of what it held, for those who keep something made of it.
    """

    def __init__(
        self,
        quads: ox.Store,
        base: str,
        *,
        writes: bool,
        folder: Path | None = None,
        union: bool = True,
        stamp: str = "",
    ) -> None:
        self._quads: ox.Store | None = quads
        self._base = base
        self._union = union  # the tests of SPARQL itself want the default graph apart, as its specification has it
        self._writes = writes
        self._folder = folder
        self.stamp = stamp
        self._added = self._pile = 0
        self._transacts = False
        self._to_make = folder is not None and not (folder / MARKER).is_file()

    @property
    def base(self) -> str:
        """The base of the IRIs that the store mints."""
        return self._base

    @property
    def graphs(self) -> tuple[str, ...]:
        """The named graphs that hold something, sorted."""
        found = self.quads.query("SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } }")
        assert isinstance(found, ox.QuerySolutions)
        return tuple(sorted(row["g"].value for row in found))

    @property
    def is_empty(self) -> bool:
        """Whether it holds no quad at all."""
        return not bool(self.quads)

    @property
    def folder(self) -> Path | None:
        """The folder on disk; None in memory."""
        return self._folder

    @property
    def quads(self) -> ox.Store:
        """Oxigraph's own store. Raises `StoreError` after `close`."""
        if self._quads is None:
            raise StoreError("the store is closed. Open it again.")
        return self._quads

    def query(self, sparql: str) -> Answer:
        """Answer a query. Raises `SyntaxError` with line and column."""
        union = self._union and not names_graphs(sparql)
        return self.quads.query(sparql, base_iri=self._base, prefixes=t.PREFIXES, use_default_graph_as_union=union)

    def update(self, sparql: str) -> None:
        """Change the store, all or nothing. Raises `StoreError` where the disk does not take it."""
        quads = self._writable()
        try:
            self._transacts = True
            quads.update(sparql, base_iri=self._base, prefixes=t.PREFIXES)
        except OSError as error:
            raise StoreError(f"{self._folder or 'memory'}: nothing was changed: {error}") from None

    def add(self, quads: bytes) -> None:
        """Add N-Quads, all or nothing, in one transaction."""
        store = self._writable()
        if self._is_much:  # a transaction could be flushed only when the files before it are merged
            self.load(quads)
            return
        try:
            self._transacts |= bool(quads)
            store.load(quads, ox.RdfFormat.N_QUADS)
            self._added += len(quads)
        except OSError as error:
            raise StoreError(f"{self._folder or 'memory'}: nothing was added: {error}") from None

    def load(self, quads: bytes) -> None:
        """Add N-Quads, all or nothing, by the quick way for many at once: files are made and then taken in together.

        For a few it is the slow way, since each call makes files of its own.
        IRIs are not looked at again: whoever made the quads has done that (`facts.iri`), and it costs a tenth.
        """
        store = self._writable()
        try:
            store.bulk_load(quads, ox.RdfFormat.N_QUADS, lenient=True)
        except OSError as error:
            raise StoreError(f"{self._folder or 'memory'}: nothing was added: {error}") from None
        self._added += len(quads)
        self._pile += 1
        if self._is_much:
            step_back()

    def dump(self, graph: str = "") -> list[str]:
        """The N-Quads lines of one graph, or of all; sorted."""
        if graph:
            name = ox.NamedNode(graph)
            found = ox.serialize(self.quads.quads_for_pattern(None, None, None, name), format=ox.RdfFormat.N_QUADS)
        else:
            found = self.quads.dump(format=ox.RdfFormat.N_QUADS)
        return sorted_lines(found or b"")

    def flush(self) -> None:
        """See to it that what was written outlives a power cut: the engine does not sync transactions by itself.

        What was loaded lasts already; to flush takes until the files of many loads are merged, so that is left for
        when a transaction needs it, or the files pile up.

        Raises `StoreError` where the disk does not take it.
        """
        only_loaded = 0 < self._pile < PILE and not self._transacts
        if self._writes and not self._to_make and not only_loaded:
            try:
                self.quads.flush()
                self._pile, self._transacts = 0, False
            except OSError as error:
                where = self._folder or "memory"
                raise StoreError(f"{where}: what was written last may be lost: {error}. Try again.") from None

    def close(self) -> None:
        """Let go of files and locks; after much was added, put the files in order first."""
        if self._quads is not None and self._is_much:
            with contextlib.suppress(OSError, RuntimeError):  # an untidy store is as right as a tidy one
                self._quads.optimize()
        self._quads = None

    @property
    def _is_much(self) -> bool:
        """Whether so much was added that the files are put in order at the end, however they lie until then."""
        return self._folder is not None and self._added >= max(MUCH, SHARE * size(self._folder))

    def _writable(self) -> ox.Store:
        """The store, made if it is not there yet."""
        if not self._writes:
            raise StoreError(f"{self._folder}: the store is open for reading only. Open it with `write=True`.")
        if self._to_make and self._folder is not None:
            make(self._folder, self._base)
            with few_files():
                self._quads = opened_for_writing(self._folder)
            self._to_make = False
        return self.quads


def sorted_lines(quads: bytes) -> list[str]:
    """N-Quads bytes as sorted lines. Only a line feed ends a line: U+2028 and its like stand unescaped in literals."""
    return sorted(line for line in quads.decode().split("\n") if line)


def in_memory() -> Embedded:
    """A store that lives as long as the process."""
    return Embedded(ox.Store(), base(), writes=True)


def in_folder(folder: Path, *, create: bool, write: bool) -> Embedded:
    """The store in a folder.

    Raises `StoreError` where there is none and `create` is not set, where the folder holds something else,
    where a newer samgraf made it, and where somebody else is writing to it and `write` is set.
    Nothing in the folder is touched in any of these cases.
    """
    found = settings(folder)
    if found is None:
        if not create:
            raise StoreError(f"{folder}: no store there. `samgraf ingest --store {folder} PATH` makes one.")
        return Embedded(ox.Store(), base(), writes=True, folder=folder)
    if write and os.environ.get(BASE_VARIABLE, found.base) != found.base:
        raise StoreError(
            f"{folder}: its IRIs begin with {found.base}, but ${BASE_VARIABLE} is {os.environ[BASE_VARIABLE]}. "
            f"Unset the variable, or use another store."
        )
    stamp = "" if write else stamped(folder)  # before it is opened: what is written in between makes another stamp
    quads = opened_for_writing(folder) if write else opened_for_reading(folder)
    return Embedded(quads, found.base, writes=write, folder=folder, stamp=stamp)


@dataclass(frozen=True, slots=True)
class Settings:
    """What the marker file of a store says."""

    format: int
    base: str


def settings(folder: Path) -> Settings | None:
    """The settings of the store in a folder; None where a store could be made there.

    Raises `StoreError` where the path is a file, or a folder of something else or of a newer format.
    """
    if not folder.exists():
        return None
    if not folder.is_dir():
        raise StoreError(f"{folder}: a file, not a store. Name a folder.")
    marker = folder / MARKER
    if not marker.is_file():
        others = sorted(p.name for p in folder.iterdir() if p.name != UNFINISHED)
        if others:
            raise StoreError(
                f"{folder}: not a samgraf store; it holds {others[0]!r} and no {MARKER}. Name another folder."
            )
        return None
    try:
        found = json.loads(marker.read_text(encoding="utf-8"))
        version, iris = int(found["format"]), checked_base(str(found["base"]))
    except (OSError, ValueError, KeyError, TypeError, SamgrafError) as error:
        raise StoreError(
            f"{marker}: can't be read as a store's settings ({error}). Restore it from a backup."
        ) from None
    refuse_other(version, str(folder))
    return Settings(version, iris)


def refuse_other(version: int, where: str) -> None:
    """Raise `StoreError` where a store has another format than this samgraf reads and writes."""
    if version > FORMAT:
        raise StoreError(
            f"{where}: made by a newer samgraf (format {version}, this one knows {FORMAT}). Update samgraf."
        )
    if version < FORMAT:
        raise StoreError(
            f"{where}: made by an older samgraf (format {version}, this one has {FORMAT}). Ingest anew elsewhere."
        )


def size(folder: Path) -> int:
    """Bytes of the files that hold a store's quads, without those that the engine merges away meanwhile."""
    total = 0
    with contextlib.suppress(OSError), os.scandir(folder / QUADS) as files:
        for file in files:
            with contextlib.suppress(OSError):
                total += file.stat().st_size
    return total


def make(folder: Path, iris: str) -> None:
    """Make the folder of a store; its marker appears whole or not at all."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        text = json.dumps({"program": "samgraf", "format": FORMAT, "base": iris}, indent=2) + "\n"
        (folder / UNFINISHED).write_text(text, encoding="utf-8", newline="\n")
        os.replace(folder / UNFINISHED, folder / MARKER)
    except OSError as error:
        raise StoreError(
            f"{folder}: no store can be made there: {error.strerror or error}. Name another folder."
        ) from None


def stamped(folder: Path) -> str:
    """A stamp of the files that hold the quads: whoever writes anything changes it."""
    try:
        files = sorted(
            (entry.name, entry.stat().st_size, entry.stat().st_mtime_ns)
            for entry in os.scandir(folder / QUADS)
            if not entry.name.startswith("LO")  # LOCK, and the engine's own diary
        )
    except OSError:  # not there yet, or a writer is just merging files: then nothing can be said
        return ""
    return sha256(repr(files).encode()).hexdigest()


def opened_for_writing(folder: Path) -> ox.Store:
    """Oxigraph's store in the folder. One process writes at a time."""
    try:
        return ox.Store(str(folder / QUADS))
    except OSError as error:
        if "lock" in str(error).lower():
            raise StoreError(f"{folder}: another process is writing to it. Try again when it is done.") from None
        raise StoreError(f"{folder}: can't be opened for writing: {error}. Restore it, or ingest anew.") from None


def opened_for_reading(folder: Path) -> ox.Store:
    """What the folder holds at this moment; what is written later is not seen."""
    if not (folder / QUADS).is_dir():
        return ox.Store()  # its maker has not come further yet
    for left in reversed(range(TRIES)):
        try:
            return ox.Store.read_only(str(folder / QUADS))
        except (OSError, RuntimeError) as error:  # a writer may just be merging the files that this reader goes to open
            if not left:
                raise StoreError(f"{folder}: can't be read: {error}. Restore it, or ingest anew.") from None
            time.sleep(0.1 * (TRIES - left))
    raise AssertionError("unreachable: the last try returns or raises")
