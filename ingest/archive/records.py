"""The records of a store: which file gave which document, by which rules, and what was refused.

They are kept beside the graph and never in it, so that the graph depends on the documents alone.
They may be lost without harm: the next run reads the files again and finds everything as it was.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sqlite3
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from samgraf.graph.errors import StoreError
from samgraf.ingest.archive.folders import Found

NAME: Final = "ingest.sqlite"
JOURNAL: Final = "ingest.journal"
FORMAT: Final = 1
TABLES: Final = """
CREATE TABLE files(path BLOB PRIMARY KEY, size INT, changed INT, sha256 TEXT, tried TEXT) WITHOUT ROWID;
CREATE TABLE parts(path BLOB, n INT, name TEXT, within TEXT, document TEXT, reason TEXT, remedy TEXT,
                   PRIMARY KEY(path, n)) WITHOUT ROWID;
CREATE INDEX parts_of ON parts(document) WHERE document != '';
CREATE TABLE documents(document TEXT PRIMARY KEY, name TEXT, rules TEXT) WITHOUT ROWID;
CREATE TABLE runs(began TEXT, ended TEXT, rules TEXT, version TEXT, ingested INT, replaced INT, unchanged INT,
                  refused INT, retracted INT, stopped INT);
"""


@dataclass(frozen=True, slots=True)
class Part:
    """One document of a file: its IRI, or why it was refused; both where the version of before stays."""

    name: str
    within: str = ""
    document: str = ""
    reason: str = ""
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """What is known of a file. `tried` says by which rules and limits it was read last."""

    sha256: str
    size: int
    changed: int
    tried: str
    parts: tuple[Part, ...] = ()

    @property
    def is_refused(self) -> bool:
        """Whether something of it was refused."""
        return any(part.reason for part in self.parts)

    @property
    def documents(self) -> tuple[str, ...]:
        """The documents that it gave."""
        return tuple(dict.fromkeys(part.document for part in self.parts if part.document))


@dataclass(frozen=True, slots=True)
class Run:
    """A run that has ended: when, by which rules and version, and what it did."""

    began: str
    ended: str
    rules: str
    version: str
    ingested: int = 0
    replaced: int = 0
    unchanged: int = 0
    refused: int = 0
    retracted: int = 0
    stopped: bool = False


class Records:
    """The records of one store. Nothing is kept until `save`, but for what is meant to be written (`intend`)."""

    def __init__(self, database: sqlite3.Connection, file: Path | None = None, *, is_new: bool = False) -> None:
        self._database = database
        self._file = file
        self._is_new = is_new
        if file:
            self._replay(file.with_name(JOURNAL))

    @property
    def lacks_home(self) -> bool:
        """Whether the folder that is to hold them isn't there yet."""
        return bool(self._file and not self._file.parent.is_dir())

    def intend(self, pairs: Iterable[tuple[Path, str]]) -> None:
        """Note at once which files are about to give which documents: after a sudden end one knows whose they are.

        Raises `StoreError` where the disk does not take it.
        """
        if not self._file:
            return
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with self._file.with_name(JOURNAL).open("a", encoding="ascii") as journal:
                journal.writelines(json.dumps([str(path), document]) + "\n" for path, document in pairs)
                journal.flush()
                os.fsync(journal.fileno())
        except OSError as error:
            raise StoreError(f"{self._file.parent}: {error.strerror}. What was saved before is kept.") from None

    def _replay(self, journal: Path) -> None:
        """Take in what a run that was cut off meant to write: its files are read again, which settles it."""
        try:
            lines = journal.read_text(encoding="ascii").splitlines()
        except (OSError, ValueError):
            return
        for line in lines:
            with contextlib.suppress(ValueError):  # the last line may be torn: then nothing followed it
                name, document = json.loads(line)
                path = key(Path(name))
                if document not in {part.document for part in self.parts(Path(name))}:
                    n = self._database.execute("SELECT count(*) FROM parts WHERE path = ?", (path,)).fetchone()[0]
                    self._database.execute(
                        "INSERT INTO parts VALUES(?, ?, '', '', ?, '', '')", (path, n + 1_000_000, document)
                    )
                    self._database.execute("INSERT OR IGNORE INTO files VALUES(?, -1, 0, '', '')", (path,))

    def file(self, path: Path) -> Kept | None:
        """What is known of a file; None where nothing is."""
        row = self._database.execute(
            "SELECT sha256, size, changed, tried FROM files WHERE path = ?", (key(path),)
        ).fetchone()
        return Kept(row[0], row[1], row[2], row[3], tuple(self.parts(path))) if row else None

    def parts(self, path: Path) -> Iterator[Part]:
        """The parts of a file in their order."""
        found = self._database.execute(
            "SELECT name, within, document, reason, remedy FROM parts WHERE path = ? ORDER BY n", (key(path),)
        )
        return (Part(*row) for row in found)

    def below(self, place: Path) -> Iterator[Path]:
        """The files that are known at a place or in the folder there, in order."""
        whole = key(place)
        inside = whole.rstrip(os.sep.encode()) + os.sep.encode()
        rows = self._database.execute(
            "SELECT path FROM files WHERE path = ? OR (path >= ? AND path < ?) ORDER BY path",
            (whole, inside, inside[:-1] + bytes([inside[-1] + 1])),
        ).fetchall()
        return (path_of(row[0]) for row in rows)

    def documents(self) -> Iterator[tuple[str, str, str]]:
        """Every document that was written, with the file name in it and the rules by which it was read."""
        yield from self._database.execute("SELECT document, name, rules FROM documents")

    def holders(self, document: str) -> tuple[Path, ...]:
        """The files that give a document."""
        rows = self._database.execute("SELECT DISTINCT path FROM parts WHERE document = ? ORDER BY path", (document,))
        return tuple(path_of(row[0]) for row in rows)

    def misnamed(self) -> tuple[tuple[Path, str], ...]:
        """Files with a document that they give under another name than the one it was written with, which is gone."""
        rows = self._database.execute(
            "SELECT DISTINCT p.path, d.document FROM documents d JOIN parts p USING(document) WHERE NOT EXISTS "
            "(SELECT 1 FROM parts q WHERE q.document = d.document AND q.name = d.name) ORDER BY p.path"
        )
        return tuple((path_of(row[0]), row[1]) for row in rows)

    def copies(self, held: Container[str]) -> Iterator[tuple[Path, ...]]:
        """Files of the very same bytes that have a document each among those held, since they are called otherwise."""
        rows = self._database.execute(
            "SELECT sha256, path FROM files WHERE sha256 IN "
            "(SELECT sha256 FROM files WHERE sha256 != '' GROUP BY sha256 HAVING count(*) > 1) ORDER BY sha256, path"
        ).fetchall()
        for _, group in groupby(rows, key=itemgetter(0)):
            paths: dict[tuple[str, ...], Path] = {}
            for path in (path_of(row[1]) for row in group):
                if documents := tuple(part.document for part in self.parts(path) if part.document in held):
                    paths.setdefault(documents, path)
            if len(paths) > 1:
                yield tuple(paths.values())

    def refusals(self) -> Iterator[tuple[Path, Part]]:
        """All that is refused at present, by file."""
        rows = self._database.execute(
            "SELECT path, name, within, document, reason, remedy FROM parts WHERE reason != '' ORDER BY path, n"
        )
        return ((path_of(row[0]), Part(*row[1:])) for row in rows)

    def counts(self) -> tuple[int, int]:
        """How many files are known, and how many of their parts are refused."""
        files = self._database.execute("SELECT count(*) FROM files").fetchone()[0]
        return files, self._database.execute("SELECT count(*) FROM parts WHERE reason != ''").fetchone()[0]

    def older(self, rules: str) -> int:
        """How many documents were read by other rules than these."""
        row = self._database.execute("SELECT count(*) FROM documents WHERE rules != ?", (rules,)).fetchone()
        return int(row[0])

    def runs(self) -> tuple[Run, ...]:
        """The runs, oldest first."""
        return tuple(Run(*row) for row in self._database.execute("SELECT * FROM runs ORDER BY rowid"))

    def put_file(self, found: Found, sha256: str, tried: str, parts: Iterable[Part]) -> None:
        """Note what a file gave, in place of what it gave before."""
        path = key(found.path)
        self._database.execute(
            "INSERT OR REPLACE INTO files VALUES(?, ?, ?, ?, ?)", (path, found.size, found.changed, sha256, tried)
        )
        self._database.execute("DELETE FROM parts WHERE path = ?", (path,))
        self._database.executemany(
            "INSERT INTO parts VALUES(?, ?, ?, ?, ?, ?, ?)",
            (
                (path, n, plain(p.name), plain(p.within), p.document, plain(p.reason), p.remedy)
                for n, p in enumerate(parts)
            ),
        )

    def drop_file(self, path: Path) -> None:
        """Forget a file."""
        for table in ("files", "parts"):
            self._database.execute(f"DELETE FROM {table} WHERE path = ?", (key(path),))

    def put_document(self, document: str, name: str, rules: str) -> None:
        """Note that a document was written, under which file name and by which rules."""
        self._database.execute("INSERT OR REPLACE INTO documents VALUES(?, ?, ?)", (document, plain(name), rules))

    def drop_document(self, document: str) -> None:
        """Note that a document was taken out."""
        self._database.execute("DELETE FROM documents WHERE document = ?", (document,))

    def put_run(self, run: Run) -> None:
        """Note what a run did."""
        self._database.execute(
            "INSERT INTO runs VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (run.began, run.ended, run.rules, run.version, run.ingested, run.replaced, run.unchanged, run.refused,
             run.retracted, run.stopped),
        )  # fmt: skip

    def save(self) -> None:
        """Keep what was noted, all of it or nothing; in memory as long as the store has no folder yet.

        Raises `StoreError` where the disk does not take it.
        """
        try:
            self._database.commit()
            if self._is_new and self._file and self._file.parent.is_dir():
                lasting = connected(self._file)
                self._database.backup(lasting)
                self._database.close()
                self._database, self._is_new = lasting, False
            if self._file:
                self._file.with_name(JOURNAL).unlink(missing_ok=True)
        except (sqlite3.Error, OSError) as error:
            raise StoreError(f"the records of the store can't be written: {error}. Free some space.") from None

    def close(self) -> None:
        """Let go of the file; what was not saved is given up."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def key(path: Path) -> bytes:
    """A path as it is kept: names on a disk need not be UTF-8."""
    return os.fsencode(path)


def path_of(kept: bytes) -> Path:
    """The path that was kept so."""
    return Path(os.fsdecode(kept))


def plain(written: str) -> str:
    """A text that the database takes: halves of letters, as in names that are no UTF-8, are written out."""
    return written.encode("utf-8", "backslashreplace").decode()


def file_of(address: str) -> Path:
    """Where the records of the store at an address lie: in its folder, or, of an endpoint, with the user's caches."""
    if "://" not in address:
        return Path(address) / NAME
    home = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return Path(home) / "samgraf" / hashlib.sha256(address.encode()).hexdigest()[:16] / NAME


def opened(file: Path) -> Records:
    """The records in a file; where it isn't there, they go into it as soon as its folder is.

    Records that are damaged are put aside and begun anew.
    Raises `StoreError` where they were written by a newer samgraf, or can't be written.
    """
    try:
        if not file.exists():
            return in_memory(file)
        try:
            return Records(connected(file), file)
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):
                raise
            os.replace(file, file.with_suffix(".damaged"))
            return in_memory(file)
    except (sqlite3.Error, OSError) as error:
        raise StoreError(f"{file}: the records can't be used: {error}. Check the disk and who may write.") from None


def in_memory(file: Path | None = None) -> Records:
    """New records, in memory; kept in a file at the first `save` that finds its folder."""
    database = sqlite3.connect(":memory:")
    database.executescript(f"{TABLES} PRAGMA user_version = {FORMAT};")
    return Records(database, file, is_new=True)


def to_read(file: Path) -> Records:
    """The records in a file as they are now, or none. Raises `StoreError` where they can't be read."""
    if not file.is_file():
        return in_memory()
    with contextlib.suppress(sqlite3.Error):
        database = sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True, timeout=30)
        if database.execute("PRAGMA user_version").fetchone()[0] == FORMAT:
            return Records(database)
    raise StoreError(f"{file}: the records can't be read. Run `samgraf ingest` again; it makes new ones.")


def connected(file: Path) -> sqlite3.Connection:
    """The database in a file. Raises `sqlite3.DatabaseError` where it is damaged, `StoreError` where it is newer."""
    database = sqlite3.connect(file, timeout=30)
    version = database.execute("PRAGMA user_version").fetchone()[0]
    if version > FORMAT:
        database.close()
        raise StoreError(f"{file}: made by a newer samgraf (format {version}). Update samgraf.")
    if version:
        database.execute("SELECT count(*) FROM files").fetchone()
    return database
