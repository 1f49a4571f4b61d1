"""What the graphs take from other vocabularies is explained beside our own terms."""

from __future__ import annotations

from pathlib import Path

from rdflib import RDF, SKOS, Graph, Literal

from samgraf.graph.judgements import CONFIRMED, REJECTED, Judgement
from samgraf.graph.judging import judge
from samgraf.graph.store import open_store
from samgraf.ingest.pipeline import ingest
from samgraf.ontology.page import page

HOME = Path(__file__).parents[1]
PEOPLE = "SELECT DISTINCT ?p { ?p a foaf:Person } ORDER BY ?p LIMIT 3"


def vocabulary() -> Graph:
    return Graph().parse(HOME / "ontology" / "core.ttl", format="turtle")


def test_borrowed_terms_are_explained_in_both_languages() -> None:
    """Each has one note in Swedish and one in English, and its place on the page of the vocabulary."""
    core, shown = vocabulary(), page()
    borrowed = set(core.subjects(SKOS.scopeNote))
    assert len(borrowed) >= 20
    for term in borrowed:
        notes = [note for note in core.objects(term, SKOS.scopeNote) if isinstance(note, Literal)]
        assert sorted(note.language or "" for note in notes) == ["en", "sv"], term
    assert '<section class="term" id="skos-prefLabel"' in shown and "<code>skos:prefLabel</code>" in shown


def test_every_term_of_a_graph_is_explained() -> None:
    """Whoever meets a class or a property in a graph, with what people have settled in it, finds it told."""
    core = vocabulary()
    told = {str(s) for s in {*core.subjects(RDF.type), *core.subjects(SKOS.scopeNote)}} | {str(RDF.type)}
    store = open_store("memory:")
    ingest([HOME / "examples" / "minutes"], store.writer())
    first, second, third = (row[0] for row in store.view.query(PEOPLE))
    for other, verdict in ((second, CONFIRMED), (third, REJECTED)):
        judge(store.writer(), Judgement(first, other, verdict, by="Ada Ek", on="2024-05-14"))
    used = {row[0] for row in store.view.query("SELECT DISTINCT ?x { { ?s ?x ?o } UNION { ?s a ?x } }")}
    assert used - told == set()
