"""Shortcuts: what items treat and statements speak of, derived from where names stand and kept apart from what is said."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from samgraf.graph.store import View, open_store
from samgraf.ingest.pipeline import ingest
from samgraf.ontology import terms as t

MINUTES = Path(__file__).parents[1] / "examples" / "minutes" / "ledningsgrupp-2024-02-08.txt"


@pytest.fixture(scope="module")
def view() -> Iterator[View]:
    """One of the example minutes."""
    with open_store("memory:") as store:
        ingest([MINUTES], store.writer())
        yield store.view


@pytest.fixture(scope="module")
def every() -> Iterator[View]:
    """All example minutes."""
    with open_store("memory:") as store:
        ingest([MINUTES.parent], store.writer())
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


AGREE = [
    pytest.param(
        "SELECT ?s ?kind ?words { GRAPH ?g { ?s a sg:Statement ; ?by ?words } FILTER(STRSTARTS(STR(?by), STR(sg:)))"
        " BIND(STRAFTER(STR(?by), STR(sg:)) AS ?kind) FILTER(?kind IN (KINDS)) }".replace(
            "KINDS", ", ".join(f'"{kind}"' for kind in t.SCHEMES["statement"])
        ),
        """SELECT ?s ?kind ?words { GRAPH ?g { ?s sg:statementKind ?of ; sg:quote ?words }
           BIND(STRAFTER(STR(?of), "#statement/") AS ?kind) }""",
        id="words-by-kind",
    ),
    pytest.param(
        "SELECT ?s ?name { GRAPH ?g { ?s sg:documentName ?name } }",
        "SELECT ?s ?name { GRAPH ?g { ?s sg:documentedIn/sg:fileName ?name } }",
        id="documentName",
    ),
    pytest.param(
        "SELECT ?s ?number { GRAPH ?g { ?s sg:inItem ?i ; sg:citedNumber ?number } }",
        "SELECT ?s ?number { GRAPH ?g { ?s sg:inItem/sg:citedNumber ?number } }",
        id="citedNumber-of-what-stands-in-an-item",
    ),
    pytest.param(
        "SELECT ?i ?number { GRAPH ?g { ?i a sg:AgendaItem ; sg:citedNumber ?number } }",
        """SELECT ?i (COALESCE(?own, ?above) AS ?number) { GRAPH ?g { ?i a sg:AgendaItem
           OPTIONAL { ?i sg:itemNumber ?own } OPTIONAL { ?i sg:parentItem/sg:citedNumber ?above }
           FILTER(BOUND(?own) || BOUND(?above)) } }""",
        id="citedNumber-of-items",
    ),
    pytest.param(
        "SELECT ?i ?n { GRAPH ?g { ?i sg:decisionCount ?n } }",
        "SELECT ?i (COUNT(?d) AS ?n) { GRAPH ?g { ?d a sg:Decision ; sg:inItem ?i } } GROUP BY ?i",
        id="decisionCount",
    ),
    pytest.param(
        "SELECT ?s ?name { GRAPH ?g { ?s sg:holderNames ?name } FILTER(!CONTAINS(?name, ';')) }",
        """SELECT ?s (MIN(?n) AS ?name) { GRAPH ?g { ?s sg:holder ?h . ?h skos:prefLabel ?n } }
           GROUP BY ?s HAVING (COUNT(*) = 1)""",
        id="holderNames",
    ),
    pytest.param(
        "SELECT ?d ?name { GRAPH ?g { ?d sg:responsibleNames ?name } FILTER(!CONTAINS(?name, ';')) }",
        """SELECT ?d (MIN(?n) AS ?name) { GRAPH ?inferred { ?d sg:responsible ?h }
           GRAPH ?g { ?d a sg:Decision . ?h skos:prefLabel ?n } } GROUP BY ?d HAVING (COUNT(*) = 1)""",
        id="responsibleNames",
    ),
    pytest.param(
        """SELECT ?d ?e { GRAPH ?g { ?d sg:involves ?e } MINUS { GRAPH ?g {
           ?d sg:responsible|sg:addressee|sg:named|sg:proposer|sg:dissenter ?e } } }""",
        """SELECT ?d ?e { GRAPH ?g { ?i sg:ofDecision ?d ; sg:entity ?e ;
           sg:how <https://samgraf.example/ns#how/context> } }""",
        id="in-context-is-who-is-tied-in-no-other-way",
    ),
    pytest.param(
        "SELECT ?row ?meeting { GRAPH ?g { ?row sg:attendee ?who . ?meeting sg:documentName ?file } }",
        "SELECT ?row ?meeting { GRAPH ?g { ?row sg:attendee ?who ; sg:atMeeting ?meeting } }",
        id="those-in-the-graph-of-a-document-sat-at-its-meeting",
    ),
    pytest.param(
        """SELECT ?m (STRBEFORE(?span, ",") AS ?start) (STRAFTER(?span, ",") AS ?end) {
           GRAPH ?g { ?m sg:refersTo ?e } BIND(STRAFTER(STR(?m), "#char=") AS ?span) }""",
        "SELECT ?m (STR(?s) AS ?start) (STR(?e) AS ?end) { GRAPH ?g { ?m sg:refersTo ?who ; oa:start ?s ; oa:end ?e } }",
        id="a-mention-says-in-its-iri-where-it-stands",
    ),
]


@pytest.mark.parametrize(("short", "long"), AGREE)
def test_shortcut_says_what_the_long_way_says(every: View, short: str, long: str) -> None:
    """What is kept for speed is what a join would give, for all example minutes."""
    rows = every.query(short).rows
    assert rows
    assert sorted(rows) == sorted(every.query(long).rows)


def test_involvement_quotes_the_words_around_the_name(every: View) -> None:
    """The quotation of an involvement stands in the text, and the name that shows it stands in the quotation."""
    texts = {row[0]: folded(row[1]) for row in every.query("SELECT ?g ?t { GRAPH ?g { ?d sg:text ?t } }")}
    shown: dict[tuple[str, str, str], list[str]] = {}
    for graph, row, quote, exact in every.query(
        """SELECT ?g ?row ?quote ?exact { GRAPH ?g { ?row a sg:Involvement ; sg:quote ?quote ;
           sg:evidence/oa:exact ?exact } }"""
    ):
        shown.setdefault((graph, row, quote), []).append(exact)
    assert len(shown) > 100
    assert not [quote for _, _, quote in shown if not quote.strip()]
    assert not [key for key in shown if folded(key[2]) not in texts[key[0]]]
    assert not [key for key, names in shown.items() if not any(folded(name) in folded(key[2]) for name in names)]


def folded(text: str) -> str:
    """A text without white space, hyphens and marks of lists, which passages leave out."""
    return "".join(c for c in text if c.isalnum())
