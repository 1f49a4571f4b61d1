"""What only stores on servers have: limits of their own, and other people's graphs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

from samgraf.graph.asking import answer
from samgraf.graph.copy import copy
from samgraf.graph.errors import QueryError, StoreError
from samgraf.graph.fulltext import index
from samgraf.graph.query import Question, ask, catalogue
from samgraf.graph.store import Store, open_store
from samgraf.ingest.pipeline import ingest
from stores import servers
from stores.test_stores import JUNE, MINT, ROOT, minutes

EXAMPLES = ("styrgrupp-2023-09-14.md", "bussgruppen-2024-03-21.md", "ledningsgrupp-2024-09-19.md")


@pytest.fixture(scope="module")
def source() -> Iterator[Store]:
    """Some of the example minutes in a store in memory."""
    with open_store("memory:") as store:
        ingest([ROOT / "examples" / "minutes" / name for name in EXAMPLES], store.writer())
        yield store


@pytest.fixture(scope="module")
def filled(source: Store, virtuoso: str) -> Iterator[Store]:
    """The same in Virtuoso, copied there."""
    servers.emptied(virtuoso)
    with open_store(virtuoso, create=True) as target:
        copied = copy(source, target)
        assert copied.quads == len(source.view.lines()) > 1000
        yield target


def test_copy_into_a_store_that_holds_something_is_refused(source: Store, filled: Store) -> None:
    """Nothing is mixed: a copy goes into an empty store."""
    with pytest.raises(StoreError, match="holds something already"):
        copy(source, filled)


@pytest.mark.parametrize("question", catalogue(), ids=lambda question: question.name)
def test_ready_question_gives_the_same_rows_on_a_server(source: Store, filled: Store, question: Question) -> None:
    """Each ready question, asked as its examples ask it, gives on Virtuoso what the embedded store gives."""
    given = {p.name: p.example for p in question.parameters if not p.optional}
    expected, found = (Counter(ask(store.view, question.name, **given)) for store in (source, filled))

    def folded(rows: Counter[tuple[str, ...]]) -> list[list[list[str]]]:
        return sorted(
            [sorted(cell.split("; ")) for cell in row] for row in rows.elements()
        )  # GROUP_CONCAT has no order

    assert folded(found) == folded(expected)


def test_plain_question_and_search_work_on_a_server(source: Store, filled: Store) -> None:
    """What is asked plainly, or searched for, finds on a server what it finds in the embedded store."""
    expected, found = (answer(store.view, "vilka beslut berör Trafikverket?") for store in (source, filled))
    assert expected.table is not None
    assert found.table is not None
    assert found.understood == expected.understood
    assert Counter(found.table) == Counter(expected.table)
    here, there = ({h.text for h in index(store.view).search("trafikverket")} for store in (source, filled))
    assert here
    assert there == here


def test_what_virtuoso_gets_wrong_is_refused_where_it_is_too_big_to_be_fetched(
    source: Store, virtuoso: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A wrong answer is worse than none: beyond the size that is fetched, such a query is refused with a remedy."""
    servers.emptied(virtuoso)
    monkeypatch.setattr("samgraf.graph.remote.engine.COPIED", 10)
    with open_store(virtuoso, create=True) as store:
        copy(source, store)
        with pytest.raises(QueryError, match="wrongly, and the store is too big.*copy the store to another server"):
            ask(store.view, "organisations-met", name="Trafikverket")
        assert len(store.view.documents()) == len(EXAMPLES)


@pytest.mark.parametrize(
    ("sparql", "message"),
    [
        pytest.param(
            "INSERT DATA { GRAPH <a:g> { <a:s> <a:p> 1 }", "line 1, column 13: this { is never closed", id="mistake"
        ),
        pytest.param("LOAD <http://127.0.0.1:9/x>", "line 1, column 1: LOAD calls another server", id="load"),
        pytest.param("\\u004COAD <http://127.0.0.1:9/x>", "line 1, column", id="load-in-disguise"),
    ],
)
def test_update_is_looked_at_before_it_is_sent(oxigraph: str, sparql: str, message: str) -> None:
    """Mistakes are told at their place, and nobody is made to call another server, in whatever letters."""
    servers.emptied(oxigraph)
    with open_store(oxigraph, create=True) as store, store.writer() as writer:
        writer.update("INSERT DATA { GRAPH <a:g> { <a:s> sg:quote 'hej' } }")
        with pytest.raises(QueryError, match=message):
            writer.update(sparql)
        assert store.view.query("SELECT ?q { GRAPH <a:g> { ?s sg:quote ?q } }").rows == (("hej",),)


def test_rows_that_a_server_leaves_out_are_missed(filled: Store) -> None:
    """Virtuoso stops at ten thousand rows without a word; samgraf counts, and says so."""
    pairs = "SELECT ?a ?b ?c { ?a a sg:Mention . ?b a sg:Mention . ?c a sg:Decision }"
    with pytest.raises(StoreError, match=r"gave 10000 of \d+ rows.*LIMIT and OFFSET"):
        filled.view.query(pairs)
    assert len(filled.view.query(f"{pairs} LIMIT 1000")) == 1000


def test_truth_is_written_as_everywhere(filled: Store) -> None:
    """Virtuoso's 1 for true reaches nobody."""
    filled.engine.update("INSERT DATA { GRAPH <urn:test> { <a:s> <a:p> true } }")
    assert filled.view.query("SELECT ?b { GRAPH <urn:test> { <a:s> <a:p> ?b } }").rows == (("true",),)


def test_big_document_goes_in_whole(filled: Store) -> None:
    """A document with more triples than Virtuoso's compiler takes at once goes in and out like any other."""
    big = minutes("digert.md", *(f"Att göra {n}." for n in range(700)))
    before = filled.view.lines()
    with filled.writer() as writer:
        writer.replace(*big)
        writer.replace(*big)
        assert filled.view.lines(big[0]) == sorted(line for quads in big[1].values() for line in quads)
        writer.retract(big[0])
    assert filled.view.lines() == before


def test_others_graphs_on_the_server_are_left_alone(oxigraph: str) -> None:
    """A graph that isn't the store's is neither given out nor taken away."""
    servers.emptied(oxigraph)
    with open_store(oxigraph, create=True) as store, store.writer() as writer:
        writer.replace(*JUNE)
        store.engine.update("INSERT DATA { GRAPH <https://other.example/g> { <a:s> <a:p> <a:o> } }")
        assert store.view.lines() == sorted(line for quads in JUNE[1].values() for line in quads)
        writer.retract(JUNE[0])
        assert store.view.lines() == []
        assert store.view.ask("ASK { GRAPH <https://other.example/g> { ?s ?p ?o } }")


def test_base_of_an_endpoint_stays(oxigraph: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """An endpoint keeps the base it was made with, as a folder does."""
    servers.emptied(oxigraph)
    with open_store(oxigraph, create=True) as store:
        store.writer().replace(*JUNE)
    monkeypatch.setenv("SAMGRAF_BASE", "https://other.example/id/")
    with open_store(oxigraph) as store:
        assert store.base == MINT.base
    with pytest.raises(StoreError, match=r"SAMGRAF_BASE is https://other"):
        open_store(oxigraph, write=True)


def test_endpoint_that_is_no_store_can_be_asked_only(oxigraph: str) -> None:
    """Reading works on any endpoint; taking out asks for a store."""
    servers.emptied(oxigraph)
    with open_store(oxigraph) as store:
        assert store.view.documents() == ()
        with pytest.raises(StoreError, match="for reading only"):
            store.writer().replace(*JUNE)
    with pytest.raises(StoreError, match="no store of samgraf there"):
        open_store(oxigraph, write=True)


def test_digest_opens_a_real_server(virtuoso: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """With user and password, Virtuoso's guarded address takes the document; with a wrong one, nothing changes."""
    servers.emptied(virtuoso)
    monkeypatch.setenv("SAMGRAF_USER", "dba")
    monkeypatch.setenv("SAMGRAF_PASSWORD", servers.PASSWORD)
    with open_store(virtuoso, create=True) as store:
        store.writer().replace(*JUNE)
        before = store.view.lines()
    assert before == sorted(line for quads in JUNE[1].values() for line in quads)
    monkeypatch.setenv("SAMGRAF_PASSWORD", "wrong")
    with open_store(virtuoso, write=True) as store:
        with pytest.raises(StoreError, match=r"/sparql-auth: not allowed \(status 401\)") as told:
            store.writer().retract(JUNE[0])
        assert "wrong" not in str(told.value)
        assert store.view.lines() == before
