"""Full-text search: words in any form, and an index that is never stale and never in the way."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from samgraf.cli import main
from samgraf.graph.engine import Embedded, size
from samgraf.graph.fulltext import FILE, Index, index, kept
from samgraf.graph.spelling import fold, stem, words
from samgraf.graph.store import open_store
from samgraf.ingest.pipeline import ingest

EXAMPLES = Path(__file__).parents[1] / "examples" / "minutes"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of two of the example minutes."""
    place = tmp_path_factory.mktemp("search") / "store"
    with open_store(place, create=True) as store:
        ingest([EXAMPLES / "bussgruppen-2024-03-21.md", EXAMPLES / "samverkansnamnden-2024-06-05.txt"], store.writer())
    return place


@pytest.fixture(scope="module")
def found(folder: Path) -> Iterator[Index]:
    """Its index."""
    with open_store(folder) as store:
        yield index(store.view)


@pytest.mark.parametrize(
    ("sought", "text"),
    [
        pytest.param("skolskjuts", "Ärendet om skolskjutsar utgår.", id="singular-finds-plural"),
        pytest.param("SKOLSKJUTSARNA", "Ärendet om skolskjutsar utgår.", id="definite-plural-in-capitals"),
        pytest.param("arendet skolskjutsar", "Ärendet om skolskjutsar utgår.", id="no-dots-over-letters"),
        pytest.param("skolskj*", "Ärendet om skolskjutsar utgår.", id="beginning-of-a-word"),
        pytest.param("byarådet KRONOR", "Bollsta byaråd beviljas 40 000 kronor för en trafiksäkerhetsvecka vid skolan.", id="two-words-in-other-forms"),
        pytest.param("trafikverkets", "Trafikverket", id="genitive-finds-the-name"),
        pytest.param("petra norrtåg", "Petra lovade att stämma av med Norrtåg.", id="statement"),
    ],
)  # fmt: skip
def test_words_are_found_in_any_form(found: Index, sought: str, text: str) -> None:
    """A word finds its other forms, in any case, with or without dots."""
    assert text in [hit.text for hit in found.search(sought)]


@pytest.mark.parametrize(
    "sought", ["", "***", '"', "AND", "NEAR(a b)", "stems:x", "a OR b", "-", "'; DROP TABLE entry"]
)
def test_nothing_typed_is_taken_for_a_command(found: Index, sought: str) -> None:
    """What means something to the engine is only words here."""
    assert found.search(sought) == ()


def test_all_words_are_needed(found: Index) -> None:
    """More words find less."""
    assert found.search("skolskjutsar byaråd") == ()


CLASS = {"item": "AgendaItem", "decision": "Decision", "statement": "Statement"}


@pytest.mark.parametrize("kind", CLASS)
def test_all_of_a_kind_is_found_and_nothing_else(folder: Path, found: Index, kind: str) -> None:
    """Each item, decision and statement is in the index once: not the ties to those who are named in it, too."""
    with open_store(folder) as store:
        things = store.view.query(f"SELECT ?x {{ GRAPH ?g {{ ?x a sg:{CLASS[kind]} }} }} ORDER BY ?x").rows
    assert things
    entries = found.database.execute("SELECT iri FROM entry WHERE kind = ? ORDER BY iri", (kind,)).fetchall()
    assert entries == list(things)


def test_hit_tells_where_it_stands(found: Index) -> None:
    """A decision comes with its day, body and document."""
    (hit,) = found.search("skolskjutsar", kinds=["decision"])
    assert (hit.day, hit.body, hit.document) == (
        "2024-06-05",
        "Ådalens samverkansnämnd",
        "samverkansnamnden-2024-06-05.txt",
    )


def test_misspelt_word_is_put_right(found: Index) -> None:
    """A word that stands nowhere is put as the nearest that does; a strange one is left."""
    assert found.nearest("trafikvreket xyzzy") == "trafikverket xyzzy"


def test_index_follows_the_store(folder: Path, tmp_path: Path) -> None:
    """What is taken in or out is found or gone at the next opening, and a reader's index is that of its own view."""
    place = tmp_path / "store"
    shutil.copytree(folder, place)
    with open_store(place) as before:
        assert index(before.view).search("planeringsbesked") == ()
        with open_store(place, write=True) as store:
            ingest([EXAMPLES / "dialogmote-2024-11-28.md"], store.writer())
        with open_store(place) as after:
            assert kept(after.view) is None
            assert index(after.view).search("planeringsbesked")
            assert kept(after.view) is not None
        assert index(before.view).search("planeringsbesked") == ()
    with open_store(place, write=True) as store:
        (document,) = store.view.named("dialogmote-2024-11-28.md")
        store.writer().retract(document.iri)
        assert index(store.view).search("planeringsbesked") == ()
    with open_store(place) as store:
        assert index(store.view).search("planeringsbesked") == ()


@pytest.mark.parametrize("harm", ["gone", "empty", "rubbish", "another-version", "a-folder"])
def test_index_that_is_harmed_is_made_anew(folder: Path, tmp_path: Path, harm: str) -> None:
    """An index that is missing, broken or of another version is no harm."""
    place = tmp_path / "store"
    shutil.copytree(folder, place)
    with open_store(place) as store:
        assert index(store.view).search("skolskjuts")
    path = place / FILE
    if harm == "another-version":
        with sqlite3.connect(path) as database:
            database.execute("UPDATE about SET value = '0' WHERE key = 'version'")
        database.close()
    else:
        path.unlink()
    if harm == "empty":
        path.touch()
    elif harm == "rubbish":
        path.write_bytes(b"SQLite format 3\0" + b"x" * 5000)
    elif harm == "a-folder":
        path.mkdir()
    with open_store(place) as store:
        assert index(store.view).search("skolskjuts")
    assert {p.name for p in place.iterdir()} <= {"samgraf.json", "quads", FILE}


def test_folder_that_cannot_be_written_is_searched_in_memory(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no file can be made, the index is built in memory and leaves nothing behind."""
    place = tmp_path / "store"
    shutil.copytree(folder, place)
    (place / FILE).unlink(missing_ok=True)

    def refuse(*_: object) -> None:
        raise PermissionError("read-only file system")

    monkeypatch.setattr(os, "replace", refuse)
    with open_store(place) as store:
        assert index(store.view).search("skolskjuts")
    assert {p.name for p in place.iterdir()} == {"samgraf.json", "quads"}


def test_store_without_files_is_searched_in_memory() -> None:
    """A store in memory has no place for an index and needs none."""
    with open_store("memory:") as store:
        ingest([EXAMPLES / "bussgruppen-2024-03-21.md"], store.writer())
        assert index(store.view).search("hållplatsen")
        assert kept(store.view) is None


@example("\u3390")  # one letter that stands for two, of which one is large
@given(st.text(max_size=40))
def test_folding_is_settled_at_once(text: str) -> None:
    """What is folded stays as it is when folded again, and words are found where they stand."""
    assert fold(fold(text)) == fold(text)
    for match in words(text):
        assert text[match.start() : match.end()] == match.group()
        assert (
            stem(match.group()) == stem(match.group().upper()) or match.group().upper().lower() != match.group().lower()
        )


def test_search_command_tells_hits(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """People get the text and where it stands, scripts JSON or CSV; what was put right is told on stderr."""
    assert main(["search", "--store", str(folder), "skolskjutsarna"]) == 0
    assert "2024-06-05, Ådalens samverkansnämnd" in capsys.readouterr().out
    assert main(["search", "--store", str(folder), "--format", "json", "--kind", "name", "trafikvreket"]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out)[0]["text"] == "Trafikverket"
    assert "this holds 'trafikverket'" in err
    assert main(["search", "--store", str(folder), "--format", "csv", "xyzzy"]) == 0
    assert capsys.readouterr().out == "kind,text,day,body,document,type,times,iri\n"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        pytest.param(["--kind", "person", "x"], "--kind person: no such kind", id="kind"),
        pytest.param(["--format", "xml", "x"], "--format xml: choose", id="format"),
        pytest.param(["--limit", "0", "x"], "--limit 0", id="limit"),
    ],
)
def test_search_call_that_is_off_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str], words: list[str], message: str
) -> None:
    """A wrong option is told with what would be right."""
    assert main(["search", "--store", str(folder), *words]) == 2
    assert message in capsys.readouterr().err


def test_ask_command_says_what_it_understood(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Rows on stdout, what was understood on stderr; a question that was not understood gives no rows and status 2."""
    assert main(["ask", "--store", str(folder), "--format", "csv", "vad", "lovade", "Petra?"]) == 0
    out, err = capsys.readouterr()
    assert "Petra lovade att stämma av med Norrtåg." in out
    assert "Vad har Petra Sjölund lovat?" in err
    assert "Petra = Petra Sjölund" in err
    assert main(["ask", "--store", str(folder), "--sparql", "what did Petra promise?"]) == 0
    assert "SELECT" in capsys.readouterr().out
    assert main(["ask", "--store", str(folder), "varför", "byggs", "inte", "bron"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "Förstod inte: varför, byggs" in err


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("", 'Fråga till exempel: "Vilka beslut', id="nothing"),
        pytest.param("🚌", 'Fråga till exempel: "Vilka beslut', id="picture"),
        pytest.param("x" * 2000, "för lång", id="too-long"),
        pytest.param("SELECT ?s { ?s a sg:Decision }", "SPARQL", id="sparql"),
        pytest.param("; DROP TABLE beslut", "Förstod inte: DROP", id="sql"),
        pytest.param(
            "vad hände med Bollstabron i fjol", "'i fjol' säger inget utan dagens datum", id="time-by-the-clock"
        ),
        pytest.param("vem är Kalle Svensson", "Förstod inte: Kalle, Svensson", id="nobody"),
        pytest.param("vad är nytt och varför", "--set day=2024-06-01", id="offer-can-be-run"),
        pytest.param("beslut hållplatser", "decisions-with-words --set 'words=hållplatser'", id="word-of-decisions"),
    ],
)
def test_ask_that_cannot_be_answered_helps(
    folder: Path, capsys: pytest.CaptureFixture[str], text: str, told: str
) -> None:
    """Whatever is typed, a line says what to do instead, and the status is 2."""
    assert main(["ask", "--store", str(folder), text]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert told in err


def test_ask_about_a_word_that_nothing_contains_shows_its_other_forms(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """No decision has the word in this form: no rows, and below them the places that have another form of it."""
    assert main(["ask", "--store", str(folder), "beslut om hållplatserna"]) == 0
    out, err = capsys.readouterr()
    assert "(0 rows)" in out
    assert "samgraf search hållplatserna" in err
    assert "hållplats vid sjukstugan" in err


def test_store_whose_files_were_put_in_order_is_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After much was added the files are put in order: the store holds the same, line by line."""
    monkeypatch.setattr("samgraf.graph.engine.MUCH", 1)
    paths = [EXAMPLES / "bussgruppen-2024-03-21.md"]
    with open_store(tmp_path / "store", create=True) as store:
        ingest(paths, store.writer())
    with open_store("memory:") as plain, open_store(tmp_path / "store") as ordered:
        ingest(paths, plain.writer())
        assert ordered.view.lines() == plain.view.lines()


@pytest.mark.parametrize(("share", "anew"), [(0.0, 1), (1e9, 0)], ids=["much", "little"])
def test_a_little_into_a_large_store_leaves_its_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, share: float, anew: int
) -> None:
    """All files are ordered to be written anew only where what was added is a fair share of them.

    What the files are called tells nothing: the engine merges some by itself, when it has time.
    """
    monkeypatch.setattr("samgraf.graph.engine.MUCH", 1)
    with open_store(tmp_path / "store", create=True) as store:
        ingest([EXAMPLES / "bussgruppen-2024-03-21.md"], store.writer())
    monkeypatch.setattr("samgraf.graph.engine.SHARE", share)
    with open_store(tmp_path / "store", write=True) as store:
        ingest([EXAMPLES / "ledningsgrupp-2023-01-19.txt"], store.writer())
        assert isinstance(store.engine, Embedded)
        watched = Watched(store.engine.quads)
        store.engine._quads = watched  # type: ignore[assignment]
    assert watched.ordered == anew


def test_a_file_that_the_engine_merges_away_meanwhile_is_not_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a store that is written to, the others still tell how large it is: it isn't taken for empty."""
    (tmp_path / "quads").mkdir()
    for name in ("a", "b", "c"):
        (tmp_path / "quads" / name).write_bytes(b"12345")
    look = os.scandir

    @contextlib.contextmanager
    def merging(folder: Path) -> Iterator[list[os.DirEntry[str]]]:
        with look(folder) as found:
            listed = list(found)
        (folder / "b").unlink()
        yield listed

    monkeypatch.setattr("os.scandir", merging)
    assert size(tmp_path) == 10


class Watched:
    """An engine's store that counts how often its files are to be put in order, and does it."""

    def __init__(self, quads: ox.Store) -> None:
        self.quads, self.ordered = quads, 0

    def optimize(self) -> None:
        """What the engine would do."""
        self.ordered += 1
        self.quads.optimize()

    def __getattr__(self, name: str) -> object:
        return getattr(self.quads, name)
