"""samgraf: minutes of Swedish public bodies as a knowledge graph that answers with its sources.

    import samgraf

    samgraf.ingest(["minutes/"], "./samgraf-store")
    with samgraf.open("./samgraf-store") as store:
        for row in samgraf.ask(store.view, "decisions-involving", name="Trafikverket").records():
            print(row["how"], row["text"], row["quote"])

Everything else stands in four rooms: `ontology` (what exists and what it is called), `graph` (quads, stores and
questions), `ingest` (text to facts) and `viz` (pictures of what was asked).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from samgraf.graph.asking import Reply
    from samgraf.graph.store import Store, View
    from samgraf.graph.table import Table
    from samgraf.ingest.pipeline import Report
    from samgraf.ingest.reading import Reading
    from samgraf.viz.notebook import InlineMap

__version__ = "0.1.0"
__all__ = ["__version__", "answer", "ask", "ingest", "inline_map", "open", "read"]

Address = str | os.PathLike[str]


def open(address: Address, *, create: bool = False, write: bool = False) -> Store:
    """The store at an address: a folder, or "memory:". See `samgraf.graph.store.open_store`."""
    from samgraf.graph.store import open_store

    return open_store(address, create=create, write=write)


def read(path: Address) -> tuple[Reading, ...]:
    """What samgraf understands of a file, without a store: one reading for the minutes of each meeting in it.

    Raises `SamgrafError` for a file that can't be read.
    """
    from pathlib import Path

    from samgraf.ingest.pipeline import read_all
    from samgraf.ingest.read import documents, source

    return tuple(reading for document in documents(source(Path(path))) for reading in read_all(document))


def ingest(paths: Iterable[Address], store: Address, *, workers: int = 0) -> Report:
    """Read files and folders into the store at an address, which is made if it isn't there; what was done.

    So many processes read side by side, one for each core where `workers` is 0.
    Raises `SamgrafError` where the store can't be written; files that can't be read stand in `Report.refused`.
    """
    from pathlib import Path

    from samgraf.graph.store import open_store
    from samgraf.ingest.archive import records
    from samgraf.ingest.archive.crew import Crew, Limits
    from samgraf.ingest.archive.run import Event, Settings, reported
    from samgraf.ingest.archive.run import ingest as ingest_files

    limits, told = Limits(), list[Event]()
    address = os.fspath(store)
    settings = Settings(trusting="://" in address, version=__version__)
    with open_store(store, create=True) as opened, records.opened(records.file_of(address)) as kept:
        files = [Path(path) for path in paths]
        crew = Crew(workers, limits)
        ingest_files(files, opened.writer(), kept, crew, limits=limits, settings=settings, tell=told.append)
    return reported(told)


def answer(view: View, text: str, *, today: str = "") -> Reply:
    """The answer to a question in plain Swedish or English, and what it was understood as. See `graph.asking`.

    `today` is the day on which it is asked, for "last year" and "overdue"; without it, such questions are not answered.
    """
    from samgraf.graph.asking import answer as answer_plain

    return answer_plain(view, text, today)


def ask(view: View, what: str, **values: str) -> Table:
    """The answer to a ready question, by its name, or to a SELECT. See `samgraf.graph.query.ask`."""
    from samgraf.graph.query import ask as ask_view

    return ask_view(view, what, **values)


def inline_map(view: View, *, language: str = "sv", height: int = 640, **wishes: Any) -> InlineMap:
    """The map of a store, or of what is wished for (`about="Trafikverket"`), as a value that a notebook shows offline.

    See `samgraf.viz.notebook.inline`.
    """
    from samgraf.viz.notebook import inline

    return inline(view, language=language, height=height, **wishes)


_ingest = ingest


class _Room(ModuleType):
    """The room `samgraf.ingest`, which can be called as the verb of that name."""

    def __call__(self, paths: Iterable[Address], store: Address, *, workers: int = 0) -> Report:
        """See `ingest`."""
        return _ingest(paths, store, workers=workers)


class _Face(ModuleType):
    """The package: when the room `ingest` is first imported it takes the verb's name, so it is made to answer to it."""

    def __setattr__(self, name: str, value: object) -> None:
        """Keep a name; the room becomes one that can be called."""
        if name == "ingest" and isinstance(value, ModuleType):
            value.__class__ = _Room
        super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Face
