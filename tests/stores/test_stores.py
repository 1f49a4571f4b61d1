"""One behaviour for every kind of store."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from samgraf.graph.errors import StoreError
from samgraf.graph.facts import Evidence, Fact, Node, iri, joined, lines, literal, number
from samgraf.graph.iri import Mint, docid
from samgraf.graph.store import Store, Writer, open_store
from samgraf.ontology import terms as t
from stores.conftest import Open

ROOT = Path(__file__).resolve().parents[2]
MINT = Mint("https://samgraf.example/id/")

Graphs = dict[str, list[str]]


def minutes(name: str, *clauses: str, inferred: bool = True) -> tuple[str, Graphs]:
    """A document with one decision for each clause, as its IRI and its graphs."""
    doc = docid(name, f"{sum(map(ord, name)):064x}")
    document = MINT.document(doc)
    text = "\n".join(clauses)
    said: list[Node | Fact] = [
        Node(
            document,
            (t.SourceDocument,),
            ((t.fileName, literal(name)), (t.sha256, literal(doc[-8:] * 8)), (t.text, literal(text))),
        )
    ]
    derived: list[Node | Fact] = []
    for n, clause in enumerate(clauses, 1):
        start = text.index(clause)
        shown = Evidence(document, start, start + len(clause), clause)
        decision = MINT.decision(doc, n)
        properties = ((t.clauseText, literal(clause)), (t.clauseOrder, number(n)))
        said.append(Fact(decision, (t.Decision,), properties, (shown,), "test", 0.9))
        derived.append(Node(decision, (), ((t.involves, iri(MINT.entity("organisation", "Ekdala kommun"))),)))
    stated, follows = MINT.graphs(doc)
    graphs = {stated: lines(said, stated)}
    return document, graphs | ({follows: lines(derived, follows)} if inferred else {})


JUNE = minutes("juni.md", "Att bjuda in regionen.", "Att avvakta.")
MAY = minutes("maj.md", "Att godkänna planen.")
NEW_JUNE = (JUNE[0], {graph: quads[:4] for graph, quads in list(JUNE[1].items())[:1]})


def lines_of(store: Store, *steps: Callable[[Writer], object]) -> tuple[list[str], tuple[str, ...]]:
    """What a store holds after some steps: its lines and the names of its graphs."""
    with store.writer() as writer:
        for step in steps:
            step(writer)
    return store.view.lines(), store.view.graphs


def test_store_gives_back_what_was_put_in(fresh: Open) -> None:
    """The lines that come out are the very lines that went in."""
    store = fresh()
    with store.writer() as writer:
        writer.replace(*JUNE)
        writer.replace(*MAY)
    assert store.view.lines() == sorted(
        line for _, graphs in (JUNE, MAY) for quads in graphs.values() for line in quads
    )
    assert store.view.lines(JUNE[0]) == sorted(line for quads in JUNE[1].values() for line in quads)
    assert [d.file_name for d in store.view.documents()] == ["juni.md", "maj.md"]
    assert store.view.text(MAY[0]) == "Att godkänna planen."
    assert store.view.graphs == tuple(sorted([*JUNE[1], *MAY[1]]))


def test_query_that_names_its_graphs_sees_no_others(fresh: Open) -> None:
    """Without FROM a query is about all documents, with it about those graphs; FROM NAMED limits what GRAPH sees."""
    store = fresh()
    with store.writer() as writer:
        writer.replace(*JUNE)
        writer.replace(*MAY)
    june, may = (next(graph for graph in graphs if not graph.endswith("/inferred")) for _, graphs in (JUNE, MAY))

    def texts(dataset: str, pattern: str = "?d sg:clauseText ?t") -> list[str]:
        return [row[0] for row in store.view.query(f"SELECT ?t {dataset} WHERE {{ {pattern} }} ORDER BY ?t")]

    assert texts("") == ["Att avvakta.", "Att bjuda in regionen.", "Att godkänna planen."]
    assert texts(f"FROM <{may}>") == ["Att godkänna planen."]
    assert texts(f"FROM <{may}> FROM <{june}>") == texts("")
    assert texts("FROM <https://nowhere.example/graph>") == []
    assert texts(f"FROM NAMED <{may}>", "GRAPH ?g { ?d sg:clauseText ?t }") == ["Att godkänna planen."]


def test_replace_leaves_nothing_of_the_old(fresh: Open) -> None:
    """A document that is put in again holds only what is new, in all of its graphs."""
    store = fresh()
    with store.writer() as writer:
        writer.replace(*JUNE)
        writer.replace(*NEW_JUNE)
    assert store.view.lines() == sorted(line for quads in NEW_JUNE[1].values() for line in quads)


def test_replace_takes_another_document_out_in_the_same_step(fresh: Open) -> None:
    """A document that stands in for an older one leaves nothing of it."""
    store = fresh()
    with store.writer() as writer:
        writer.replace(*JUNE)
        writer.replace(*MAY, instead_of=[JUNE[0]])
    assert [d.iri for d in store.view.documents()] == [MAY[0]]
    assert set(store.view.graphs) == set(MAY[1])


def test_retract_equals_a_build_without(fresh: Open) -> None:
    """After a retraction the store is, line for line, one that never held the document."""
    with_both = fresh()
    with with_both.writer() as writer:
        writer.replace(*JUNE)
        writer.replace(*MAY)
        assert writer.retract(JUNE[0]) is True
        assert writer.retract(JUNE[0]) is False
    left = lines_of(with_both)
    assert left == lines_of(fresh(), lambda w: w.replace(*MAY))


def test_order_of_documents_makes_no_difference(fresh: Open) -> None:
    """The same documents in another order give the same lines."""
    june_first = lines_of(fresh(), lambda w: w.replace(*JUNE), lambda w: w.replace(*MAY))
    may_first = lines_of(fresh(), lambda w: w.replace(*MAY), lambda w: w.replace(*JUNE))
    assert june_first == may_first


def test_many_at_once_equal_one_by_one(fresh: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    """Loading many documents together gives what taking them in one after the other gives."""
    monkeypatch.setattr("samgraf.graph.store.BULK", BULK := 500)
    many = dict(minutes(f"{n}.md", *(f"Att göra {n}-{m}." for m in range(8))) for n in range(10))
    assert sum(len(quads) for graphs in many.values() for quads in graphs.values()) > BULK
    calls = (many, {JUNE[0]: JUNE[1]}, {JUNE[0]: NEW_JUNE[1], MAY[0]: MAY[1]})
    together = lines_of(fresh(), *(lambda w, call=call: w.replace_many(call) for call in calls))
    everything = {**many, JUNE[0]: NEW_JUNE[1], MAY[0]: MAY[1]}
    single = lines_of(fresh(), *(lambda w, d=d: w.replace(d, everything[d]) for d in everything))
    assert together == single


def test_documents_known_to_be_absent_are_not_looked_for(fresh: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever knows that documents are new spares the look for each; the others are replaced as ever."""
    store = fresh()
    with store.writer() as writer:
        writer.replace(*JUNE)
        looked: list[str] = []
        has = writer.has

        def look(document: str) -> bool:
            looked.append(document)
            return has(document)

        monkeypatch.setattr(writer, "has", look)
        writer.replace_many({NEW_JUNE[0]: NEW_JUNE[1], MAY[0]: MAY[1]}, absent={MAY[0]})
    assert looked == [NEW_JUNE[0]]
    assert store.view.lines() == sorted(x for of in (NEW_JUNE, MAY) for quads in of[1].values() for x in quads)


def test_quads_as_bytes_equal_quads_as_lines(fresh: Open) -> None:
    """What comes as the bytes of an N-Quads file is put in and replaced as lines are."""
    store = fresh()
    with store.writer() as writer:
        for document, graphs in (JUNE, NEW_JUNE):
            writer.replace(document, {g: joined(quads) for g, quads in graphs.items()})
    assert store.view.lines() == sorted(line for quads in NEW_JUNE[1].values() for line in quads)


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda w: w.replace(JUNE[0], MAY[1]), id="graphs-of-another-document"),
        pytest.param(
            lambda w: w.replace(JUNE[0], dict.fromkeys(JUNE[1], ["<a:a> <a:b> <a:c> ."])), id="line-in-no-graph"
        ),
        pytest.param(
            lambda w: w.replace(JUNE[0], {g: "\n".join(q).encode() for g, q in JUNE[1].items()}), id="no-last-line-end"
        ),
        pytest.param(lambda w: w.replace_many({MAY[0]: MAY[1], JUNE[0]: MAY[1]}), id="one-of-many-is-wrong"),
    ],
)
def test_refused_write_changes_nothing(fresh: Open, spoil: Callable[[Writer], None]) -> None:
    """A write that is refused leaves the store as it was."""
    store = fresh()
    with store.writer() as writer:
        writer.replace(*JUNE)
        before = store.view.lines()
        with pytest.raises(StoreError):
            spoil(writer)
    assert store.view.lines() == before


def test_replacing_is_never_seen_half_done(fresh: Open) -> None:
    """Somebody who reads while a document is replaced again and again sees it whole each time."""
    store = fresh()
    writer = store.writer()
    big = minutes("stor.md", *(f"Att göra {n}." for n in range(60)))
    writer.replace(*big)
    seen: set[str] = set()
    done = threading.Event()

    def read() -> None:
        while not done.is_set():
            seen.add(store.view.query("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?d a sg:Decision } }").rows[0][0])

    reader = threading.Thread(target=read)
    reader.start()
    for _ in range(8):
        writer.replace(*big)
    done.set()
    reader.join()
    assert seen == {"60"}


def test_dataset_is_the_same_store_for_rdflib(fresh: Open) -> None:
    """An rdflib user finds every quad, in the union of the graphs and in each."""
    store = fresh()
    with store.writer() as writer:
        writer.replace(*JUNE)
    dataset = store.dataset()
    assert len(list(dataset.quads((None, None, None, None)))) == len(store.view.lines())
    found = dataset.query(f"SELECT ?t WHERE {{ ?d <{t.clauseText}> ?t }} ORDER BY ?t")
    assert [str(row[0]) for row in found] == ["Att avvakta.", "Att bjuda in regionen."]  # type: ignore[index]


# What only stores on disk have: a folder, a lock, other processes.


def test_reader_sees_the_store_while_another_writes(tmp_path: Path) -> None:
    """A reader opens while a writer holds the store, and sees what was written by then."""
    with open_store(tmp_path / "s", create=True) as writing:
        writing.writer().replace(*JUNE)
        with open_store(tmp_path / "s") as reading:
            writing.writer().replace(*MAY)
            assert [d.file_name for d in reading.view.documents()] == ["juni.md"]
        with open_store(tmp_path / "s") as later:
            assert [d.file_name for d in later.view.documents()] == ["juni.md", "maj.md"]


def test_store_outlives_its_process(tmp_path: Path) -> None:
    """What one process wrote, another reads; a kill right after the write loses nothing."""
    code = (
        "import os, signal, sys; sys.path.insert(0, 'tests'); from stores.test_stores import JUNE\n"
        "from samgraf.graph.store import open_store\n"
        f"store = open_store({str(tmp_path / 's')!r}, create=True); store.writer().replace(*JUNE)\n"
        "os.kill(os.getpid(), signal.SIGKILL)"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, env={"PYTHONPATH": str(ROOT / "src")}, check=False)
    with open_store(tmp_path / "s") as store:
        assert store.view.lines() == sorted(line for quads in JUNE[1].values() for line in quads)


def test_second_writer_is_told_to_wait(tmp_path: Path) -> None:
    """One process writes at a time; the other learns so in one line."""
    with open_store(tmp_path / "s", create=True) as first:
        first.writer().replace(*JUNE)
        with pytest.raises(StoreError, match="another process is writing"):
            open_store(tmp_path / "s", write=True)


def foreign(folder: Path) -> None:
    (folder / "photos").mkdir(parents=True)


def newer(folder: Path) -> None:
    folder.mkdir()
    (folder / "samgraf.json").write_text(json.dumps({"format": 99, "base": "https://a.example/"}))


def older(folder: Path) -> None:
    folder.mkdir()
    (folder / "samgraf.json").write_text(json.dumps({"format": 1, "base": "https://a.example/"}))


def broken(folder: Path) -> None:
    folder.mkdir()
    (folder / "samgraf.json").write_text("{")


def a_file(folder: Path) -> None:
    folder.write_text("hej")


@pytest.mark.parametrize(
    ("prepare", "message"),
    [
        pytest.param(foreign, "not a samgraf store; it holds 'photos'", id="folder-of-something-else"),
        pytest.param(newer, "made by a newer samgraf", id="newer-format"),
        pytest.param(older, "made by an older samgraf", id="older-format"),
        pytest.param(broken, "can't be read as a store's settings", id="marker-damaged"),
        pytest.param(a_file, "a file, not a store", id="a-file"),
    ],
)
def test_foreign_folder_is_refused_untouched(tmp_path: Path, prepare: Callable[[Path], None], message: str) -> None:
    """What isn't a store of this version is refused in one line, and not a byte of it is changed."""
    folder = tmp_path / "s"
    prepare(folder)
    before = sorted(str(p) for p in tmp_path.rglob("*"))
    for create in (False, True):
        with pytest.raises(StoreError, match=message) as refused:
            open_store(folder, create=create)
        assert "\n" not in str(refused.value)
    assert sorted(str(p) for p in tmp_path.rglob("*")) == before


def test_missing_store_says_how_to_make_one(tmp_path: Path) -> None:
    """Reading from a folder that isn't there says what to do, and makes no folder."""
    with pytest.raises(StoreError, match="samgraf ingest"):
        open_store(tmp_path / "s")
    assert not (tmp_path / "s").exists()


def test_store_that_takes_nothing_in_leaves_nothing(tmp_path: Path) -> None:
    """The folder is made at the first write, not before."""
    with open_store(tmp_path / "s", create=True) as store, store.writer():
        assert store.view.documents() == ()
    assert not (tmp_path / "s").exists()


def test_reading_store_refuses_to_write(tmp_path: Path) -> None:
    """A store that was opened to read from does not change."""
    with open_store(tmp_path / "s", create=True) as store:
        store.writer().replace(*JUNE)
    with open_store(tmp_path / "s") as store, pytest.raises(StoreError, match="for reading only"):
        store.writer().replace(*MAY)


def test_base_of_a_store_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A store keeps the base it was made with; writing with another one is refused, reading is not."""
    monkeypatch.setenv("SAMGRAF_BASE", "https://minutes.example/id/")
    doc = docid("juni.md", "0" * 64)
    with open_store(tmp_path / "s", create=True) as store:
        graph = store.mint.graph(doc)
        store.writer().replace(store.mint.document(doc), {graph: [f"<a:a> <a:b> <a:c> <{graph}> ."]})
    monkeypatch.setenv("SAMGRAF_BASE", "https://other.example/id/")
    with open_store(tmp_path / "s") as store:
        assert store.base == "https://minutes.example/id/"
    with pytest.raises(StoreError, match=r"SAMGRAF_BASE is https://other"):
        open_store(tmp_path / "s", write=True)
