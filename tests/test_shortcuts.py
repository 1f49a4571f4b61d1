"""Shortcuts: what items treat and statements speak of, derived from where names stand and kept apart from what is said."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from samgraf.graph.store import View, open_store
from samgraf.ingest.pipeline import ingest

MINUTES = Path(__file__).parents[1] / "examples" / "minutes" / "ledningsgrupp-2024-02-08.txt"


@pytest.fixture(scope="module")
def view() -> Iterator[View]:
    """One of the example minutes."""
    with open_store("memory:") as store:
        ingest([MINUTES], store.writer())
        yield store.view


def test_statement_speaks_of_whom_it_names_but_its_holder(view: View) -> None:
    """Whose words they are is not what they speak of."""
    rows = view.query(
        """SELECT ?quote ?named ?holder { GRAPH ?g { ?s sg:quote ?quote ; sg:holder ?h . ?h skos:prefLabel ?holder }
           GRAPH ?inferred { ?s sg:speaksOf ?e } GRAPH ?g { ?e skos:prefLabel ?named } }"""
    ).rows
    assert ("Trafikverket", "Sollefteå kommun") in [row[1:] for row in rows]
    assert all(named != holder for _, named, holder in rows)


def test_item_treats_what_stands_in_it(view: View) -> None:
    """Every matter that an item treats is named in the document under that item, people are not matters."""
    rows = view.query(
        """SELECT ?title ?named ?class { GRAPH ?inferred { ?i sg:treats ?e }
           GRAPH ?g { ?i dcterms:title ?title . ?e skos:prefLabel ?named ; a ?class } }"""
    ).rows
    assert ("Gemensamma objekt i länsplanen", "Bollstabron") in [row[:2] for row in rows]
    assert not [row for row in rows if row[2].endswith("/Person")]


def test_shortcuts_are_inferred_not_stated(view: View) -> None:
    """They stand in the graph of what follows, so nobody takes them for words of the document."""
    graphs = {
        row[0]
        for row in view.query("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o FILTER(?p IN (sg:treats, sg:speaksOf)) } }")
    }
    assert graphs
    assert all(graph.endswith("/inferred") for graph in graphs)
