"""Full-text search over a store: names, titles of items, decisions and statements, in any form of their words.

The index is an SQLite file beside the quads. It bears a stamp of the store's files: where the stamp differs, it is
built anew before it answers, so it is never stale; where the folder can't be written, or the store has no files of its
own, it is built in memory. It holds nothing that the store doesn't, and may be deleted at any time.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Final

from samgraf.graph.engine import Embedded
from samgraf.graph.spelling import both_stems, fold, stem, words

if TYPE_CHECKING:
    from samgraf.graph.store import View

FILE: Final = "search.sqlite"
VERSION: Final = "5"
"""To be raised with every change of the tables or of the stems."""
KINDS: Final = ("name", "item", "decision", "statement")
"""What is searched, in the order in which equally good hits are told."""

TABLES: Final = """
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE entry (id INTEGER PRIMARY KEY, kind TEXT, iri TEXT, text TEXT, type TEXT, times INTEGER, day TEXT,
                    document TEXT, body TEXT);
CREATE TABLE name (folded TEXT, label TEXT, iri TEXT, type TEXT, times INTEGER, key TEXT, other INTEGER);
CREATE INDEX name_folded ON name (folded);
CREATE VIRTUAL TABLE found USING fts5 (stems, content='', tokenize="unicode61 remove_diacritics 0");
CREATE TABLE vocabulary (stem TEXT PRIMARY KEY, word TEXT) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that holds the words sought. For a name, `type` is the class and `times` the documents that have it."""

    kind: str
    text: str
    iri: str
    type: str = ""
    times: int = 0
    day: str = ""
    document: str = ""
    body: str = ""


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the store: its label, whom it names, of which class, in how many documents, and the register's key.

    `other` is 1 where no document has it as the main name.
    """

    label: str
    iri: str
    type: str
    times: int
    key: str = ""
    other: int = 0


class Index:
    """An index that is up to date with its store."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self.database = database

    def search(self, text: str, *, kinds: Sequence[str] = KINDS, limit: int = 20) -> tuple[Hit, ...]:
        """What holds all of the words, in any form; the best first. A word that ends with * may go on."""
        choices = [[f'"{part}"{star}' for part in both_stems(word)] for word, star in asked(text)]
        terms = [f"({' OR '.join(parts)})" for parts in choices]
        if not terms:
            return ()
        marks = ", ".join("?" * len(kinds))
        rows = self.database.execute(
            f"""SELECT kind, text, iri, type, times, day, document, body FROM found JOIN entry ON entry.id = found.rowid
                WHERE found MATCH ? AND kind IN ({marks})
                ORDER BY round(rank, 3) - (kind = 'name') * 4, times DESC, day DESC, text, iri LIMIT ?""",
            (" AND ".join(terms), *kinds, limit),
        )
        return tuple(Hit(*row) for row in rows)

    def nearest(self, text: str) -> str:
        """The words, with each that stands nowhere in the store put as the nearest one that does.

        A word that has none near is left as it is.
        """
        from rapidfuzz import fuzz, process

        known: dict[str, str] = dict(self.database.execute("SELECT stem, word FROM vocabulary").fetchall())
        put = []
        for word, star in asked(text):
            sought = stem(word)
            if star or sought in known or len(sought) < 4:
                put.append(word + star)
                continue
            near = process.extractOne(sought, sorted(known), scorer=fuzz.ratio, score_cutoff=80)
            put.append(known[near[0]] if near else word)
        return " ".join(put)

    def stands(self, word: str) -> bool:
        """Whether the word stands somewhere in the store, in any form."""
        return bool(self.database.execute("SELECT 1 FROM vocabulary WHERE stem = ?", (stem(word),)).fetchone())

    @property
    def names(self) -> tuple[Name, ...]:
        """All names, by label and IRI."""
        rows = self.database.execute("SELECT label, iri, type, times, key, other FROM name ORDER BY label, iri, type")
        return tuple(Name(*row) for row in rows)

    def spellings(self, name: str) -> tuple[str, ...]:
        """The labels that are this name but for case and blanks, sorted."""
        wanted = " ".join(name.split())
        rows = self.database.execute("SELECT DISTINCT label FROM name WHERE folded = ?", (fold(wanted),))
        return tuple(sorted(r[0] for r in rows if " ".join(r[0].split()).casefold() == wanted.casefold()))


def asked(text: str) -> Iterator[tuple[str, str]]:
    """The words sought, each with a star if it may go on.

    >>> list(asked("skolskjuts, trafik*"))
    [('skolskjuts', ''), ('trafik', '*')]
    """
    for match in words(text):
        yield match.group(), "*" if text[match.end() : match.end() + 1] == "*" else ""


def kept(view: View) -> Index | None:
    """The index beside the quads, if there is one as up to date as the view; nothing is built."""
    engine = view.engine
    if not isinstance(engine, Embedded) or engine.folder is None or not engine.stamp:
        return None
    database = opened(engine.folder / FILE, engine.stamp)
    return Index(database) if database else None


def index(view: View) -> Index:
    """The index of a store, as up to date as the view: the file beside the quads, else made anew."""
    engine = view.engine
    folder, stamp = (engine.folder, engine.stamp) if isinstance(engine, Embedded) else (None, "")
    if folder is None or not stamp:
        return Index(built(view, ":memory:", ""))
    ready = kept(view)
    if ready is not None:
        return ready
    fresh = folder / f"{FILE}.{os.getpid()}"
    try:
        built(view, str(fresh), stamp).close()
        os.replace(fresh, folder / FILE)
    except (OSError, sqlite3.Error):
        with contextlib.suppress(OSError):
            fresh.unlink()
        return Index(built(view, ":memory:", ""))
    return Index(opened(folder / FILE, stamp) or built(view, ":memory:", ""))


def opened(path: Path, stamp: str) -> sqlite3.Connection | None:
    """The index in a file, if it is whole, of this version, and bears the stamp."""
    if not path.is_file():
        return None
    try:
        database = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
        about = dict(database.execute("SELECT key, value FROM about"))
    except sqlite3.Error:
        return None
    if about == {"version": VERSION, "stamp": stamp}:
        return database
    database.close()
    return None


def built(view: View, path: str, stamp: str) -> sqlite3.Connection:
    """An index of what the view sees, by a few flat reads. The stamp comes last, so that a half index is none."""
    database = sqlite3.connect(path)
    database.executescript(f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; {TABLES}")
    names = list(named(view))
    database.executemany(
        "INSERT INTO name VALUES (?, ?, ?, ?, ?, ?, ?)",
        [(fold(" ".join(n.label.split())), n.label, n.iri, n.type, n.times, n.key, n.other) for n in names],
    )
    hits = [Hit("name", n.label, n.iri, n.type, n.times) for n in names]
    vocabulary: dict[str, str] = {}
    for n, hit in enumerate([*hits, *said(view)]):
        database.execute(
            "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (n, hit.kind, hit.iri, hit.text, hit.type, hit.times, hit.day, hit.document, hit.body),
        )
        parts: list[str] = []
        for word in (m.group() for m in words(hit.text)):
            vocabulary.setdefault(stem(word), word.casefold())
            parts += both_stems(word)
        database.execute("INSERT INTO found (rowid, stems) VALUES (?, ?)", (n, " ".join(parts)))
    database.executemany("INSERT INTO vocabulary VALUES (?, ?)", sorted(vocabulary.items()))
    database.executemany("INSERT INTO about VALUES (?, ?)", [("version", VERSION), ("stamp", stamp)])
    database.commit()
    return database


def named(view: View) -> Iterator[Name]:
    """Every name of everybody and everything, each label once for whom it names."""
    classes: dict[str, str] = {}
    for iri, kind in view.query("SELECT DISTINCT ?e ?c { GRAPH ?g { ?e skos:prefLabel ?l ; a ?c } }"):
        local = kind.replace("#", "/").rsplit("/", 1)[-1]
        classes[iri] = max(classes.get(iri, ""), local, key=lambda c: (RANK.get(c, 1), c))
    keys = {row[0]: row[1] for row in view.query("SELECT DISTINCT ?e ?k { GRAPH ?g { ?e sg:registerKey ?k } }")}
    times: dict[tuple[str, str], set[str]] = {}
    main: set[tuple[str, str]] = set()
    for predicate in ("skos:prefLabel", "skos:altLabel"):
        for graph, iri, label in view.query(f"SELECT DISTINCT ?g ?e ?l {{ GRAPH ?g {{ ?e {predicate} ?l }} }}"):
            times.setdefault((label, iri), set()).add(graph)
            if predicate == "skos:prefLabel":
                main.add((label, iri))
    for (label, iri), graphs in sorted(times.items()):
        if classes.get(iri, ""):
            yield Name(label, iri, classes[iri], len(graphs), keys.get(iri, ""), int((label, iri) not in main))


RANK: Final = {"": -1, "Organization": 0, "Project": 0}
"""Classes that say less than another one of the same thing."""


def said(view: View) -> Iterable[Hit]:
    """Items, decisions and statements, each with its meeting's day, body and document."""
    place: dict[str, tuple[str, str, str]] = {}
    rows = view.query(
        """SELECT ?g ?name ?day ?body { GRAPH ?g { ?m sg:documentedIn ?d . ?d sg:fileName ?name }
           OPTIONAL { GRAPH ?g { ?m schema:startDate ?day } } OPTIONAL { GRAPH ?g { ?m sg:bodyName ?body } } }"""
    )
    for graph, name, day, body in rows:
        place[graph] = (day[:10], name, body)
    for kind, pattern in (
        ("item", "?x a sg:AgendaItem ; dcterms:title ?t"),
        ("decision", "?x sg:clauseText ?t"),
        ("statement", "?x a sg:Statement ; sg:quote ?t"),
    ):
        rows = view.query(f"SELECT DISTINCT ?g ?x ?t {{ GRAPH ?g {{ {pattern} }} }}")
        # put in order here: the engine would fetch what it compares at each comparison
        for graph, iri, text in sorted(rows, key=itemgetter(1, 2, 0)):
            day, name, body = place.get(graph, ("", "", ""))
            yield Hit(kind, text, iri, "", 0, day, name, body)
