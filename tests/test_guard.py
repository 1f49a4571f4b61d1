"""SPARQL of somebody's own runs apart: it is stopped at its limits, the store stays whole, and answers arrive as they are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from graph_sample import DOCUMENT, graph

from samgraf.cli import main
from samgraf.graph import guard
from samgraf.graph.errors import QueryError
from samgraf.graph.explain import explained
from samgraf.graph.guard import Limits
from samgraf.graph.store import open_store


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The sample document in a folder, which every test must leave as it was."""
    address = str(tmp_path_factory.mktemp("guard") / "store")
    with open_store(address, create=True) as opened:
        opened.writer().replace(DOCUMENT, graph())
        before = opened.view.lines()
    yield address
    with open_store(address) as opened:
        assert opened.view.lines() == before


@pytest.mark.parametrize(
    "sparql",
    [
        pytest.param("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }", id="cross-product"),
        pytest.param(
            "SELECT ?a { ?a (!<a:a>)*/^(!<a:b>)* ?b . ?b (!<a:c>)* ?c . ?c (!<a:d>)* ?a }", id="endless-paths"
        ),
        pytest.param(
            "INSERT { GRAPH <a:g> { ?a <a:p> ?x } } WHERE { GRAPH ?w { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } BIND(STRUUID() AS ?x) }",
            id="endless-update",
        ),
    ],
)
def test_what_has_no_end_is_stopped(store: str, sparql: str) -> None:
    """A query or update that would run for hours ends at its time, with a line that says what to do."""
    with pytest.raises(QueryError, match=r"stopped after 1\.5 seconds; the store is as it was\. Ask for less") as told:
        if sparql.startswith("INSERT"):
            guard.update(store, sparql, Limits(1.5))
        else:
            guard.answer(store, sparql, {}, Limits(1.5))
    assert "\n" not in str(told.value)


def test_what_eats_memory_is_stopped(store: str) -> None:
    """A query that holds more than it may ends, and says so."""
    sparql = "SELECT ?a ?d ?g { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f ?i"
    with pytest.raises(QueryError, match="stopped at 700 megabytes of memory"):
        guard.answer(store, sparql, {}, Limits(60, megabytes=700))


@pytest.mark.parametrize(
    ("limit", "rows", "is_cut"),
    [
        pytest.param(10, 10, True, id="fewer-than-there-are"),
        pytest.param(16, 16, False, id="just-as-many"),
        pytest.param(0, 16, False, id="no-limit"),
    ],
)
def test_rows_end_at_the_limit(store: str, limit: int, rows: int, is_cut: bool) -> None:
    """As many rows come as were asked for, and whether there were more is known."""
    found = guard.answer(store, "SELECT ?d { { SELECT * { ?d ?p ?o } LIMIT 16 } }", {}, Limits(rows=limit))
    assert (len(list(found.answer)), found.is_cut) == (rows, is_cut)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "sparql",
    [
        pytest.param(
            'SELECT * { VALUES (?a ?b) { ("tab\\t, \\"q\\" \\\\ rad\\nrad\\r å 𝔘" UNDEF) (1.50 "x"@sv-SE) (<a:b> true) } }',
            id="all-terms",
        ),
        pytest.param("SELECT * {}", id="a-row-of-nothing"),
        pytest.param("SELECT ?a { FILTER(false) }", id="no-row"),
        pytest.param(
            "SELECT ?d (SAMPLE(?t) AS ?x) { ?d sg:text|sg:quote ?t } GROUP BY ?d ORDER BY ?d", id="of-the-store"
        ),
        pytest.param("ASK { ?d a sg:Decision }", id="yes"),
        pytest.param("ASK { ?d a sg:Nothing }", id="no"),
        pytest.param("CONSTRUCT { ?d a ?k ; sg:quote ?q } { ?d a ?k OPTIONAL { ?d sg:quote ?q } }", id="triples"),
        pytest.param("DESCRIBE ?d { ?d a sg:Vote }", id="description"),
    ],
)
def test_answer_arrives_as_it_is(store: str, sparql: str) -> None:
    """What the process answers is, term by term, what a query in this process gives."""

    def told(found: object) -> object:
        if isinstance(found, ox.QueryBoolean):
            return bool(found)
        if isinstance(found, ox.QuerySolutions):
            return [v.value for v in found.variables], [tuple(row) for row in found]
        assert isinstance(found, ox.QueryTriples)
        return {str(triple) for triple in found}

    with open_store(store) as opened:
        expected = told(opened.view.answer(sparql))
    assert told(guard.answer(store, sparql).answer) == expected


@pytest.mark.parametrize(
    ("sparql", "message"),
    [
        pytest.param(
            "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "line 1, column 12: SERVICE calls", id="service"
        ),
        pytest.param("LOAD <http://127.0.0.1:9/>", "line 1, column 1: LOAD calls", id="load"),
        pytest.param("SELECT * {\n  ?s ?p", "line 1, column 10", id="mistake"),
        pytest.param("DROP ALL", "samgraf update --write", id="update"),
    ],
)
def test_what_can_not_be_asked_is_told_at_its_place(store: str, sparql: str, message: str) -> None:
    """Calls to other servers, changes and mistakes are refused as they are in this process."""
    with pytest.raises(QueryError, match=message):
        guard.answer(store, sparql)


def test_command_tells_where_it_cut(
    store: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rows that were cut without being asked for are a failure; those that were asked for are not."""
    monkeypatch.setattr("samgraf.graph.guard.ROWS", 5)
    assert main(["query", "--store", store, "--format", "csv", "SELECT ?p { ?s ?p ?o }"]) == 1
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 6 and "more than these 5 rows" in err
    assert main(["query", "--store", store, "--format", "csv", "--limit", "3", "SELECT ?p { ?s ?p ?o }"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 4
    assert main(["query", "--store", store, "--timeout", "0", "ASK {}"]) == 2


def test_update_is_made_only_where_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is written without --write; with it, the change is made and counted."""
    address, change = str(tmp_path / "s"), "INSERT DATA { GRAPH <a:g> { <a:s> sg:quote 'hej' } }"
    with open_store(address, create=True) as opened:
        opened.writer().replace(DOCUMENT, graph())
        quads = len(opened.view.lines())
    assert main(["update", "--store", address, change]) == 2
    assert "Say --write" in capsys.readouterr().err
    assert main(["update", "--store", address, "--write", "SELECT * {}"]) == 2
    assert main(["update", "--store", address, "--write", "INSERT DATA {"]) == 2
    assert "line 1, column" in capsys.readouterr().err
    assert main(["update", "--store", address, "--write", change]) == 0
    assert f"{quads} quads before, {quads + 1} after" in capsys.readouterr().err
    with open_store(address) as opened:
        assert opened.view.ask("ASK { <a:s> sg:quote 'hej' }")


def test_explanation_names_each_pattern_with_its_count(store: str) -> None:
    """The parts of a query stand in a tree, each pattern with how often it is found, one without end among them."""
    sparql = "SELECT ?d ?q { GRAPH ?g { ?d a sg:Decision } OPTIONAL { ?d sg:evidence/oa:exact ?q } } LIMIT 5"
    told = explained(store, sparql, {}, Limits()).splitlines()
    assert told[0] == sparql
    assert [line.split()[0] for line in told[3:8]] == ["LIMIT", "SELECT", "OPTIONAL:", "GRAPH", "?d"]
    assert any(line.strip().startswith("?d a sg:Decision") and line.endswith(" 2") for line in told)
    with pytest.raises(QueryError, match="line 1, column"):
        explained(store, "SELECT ?d {", {}, Limits())
