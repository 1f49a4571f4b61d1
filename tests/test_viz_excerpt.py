"""A map about a name: drawn from the documents that name it, whatever else the store holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from samgraf.graph.store import Store, View, open_store
from samgraf.ingest.pipeline import ingest
from samgraf.viz.alike import judged_two, told_apart, unsure
from samgraf.viz.excerpt import Excerpt, bearing, excerpt, naming
from samgraf.viz.frame import Wish, frame, framed
from samgraf.viz.network import Network
from samgraf.viz.project import project

EXAMPLES = Path(__file__).parents[1] / "examples" / "minutes"
NAMES = ("Bollstabron", "Trafikverket", "Maja Tjernberg", "Sollefteå kommun")


def holding(paths: Sequence[Path]) -> Store:
    """A store of these files."""
    store = open_store("memory:")
    with store.writer() as writer:
        ingest(list(paths), writer)
    return store


@pytest.fixture(scope="module")
def view() -> Iterator[View]:
    """All example minutes."""
    with holding([EXAMPLES]) as store:
        yield store.view


def whole_of(view: View) -> Network:
    """The network of a whole store, with those of one name told apart."""
    return told_apart(project(view), unsure(view), judged_two(view))


@pytest.mark.parametrize("name", NAMES)
def test_map_about_a_name_shows_what_a_map_of_the_whole_store_shows(view: View, name: str) -> None:
    """The same names and the same ties between them, though other documents are not read."""
    part, whole = framed(view, Wish(about=name)).network, frame(whole_of(view), Wish(about=name)).network
    assert [node.iri for node in part.nodes] == [node.iri for node in whole.nodes]
    ties = [{(e.source, e.target, e.relation) for e in network.edges} for network in (part, whole)]
    assert ties[0] == ties[1]


PERIODS = (
    Wish(since="2024"),
    Wish(since="2023-04", until="2024-02-08"),
    Wish(until="2023", compare=("2024", "2024-06")),
)


@pytest.mark.parametrize("wish", PERIODS, ids=lambda wish: wish.words())
def test_map_of_a_period_shows_what_a_map_of_the_whole_store_shows(view: View, wish: Wish) -> None:
    """Documents of other days are not read, and show nothing but somebody of the same name as one who is there."""
    part, whole = framed(view, wish).network, frame(whole_of(view), wish).network
    others = {node.iri for node in whole.nodes} - {node.iri for node in part.nodes}
    assert {node.iri for node in part.nodes} <= {node.iri for node in whole.nodes}
    assert {e.relation for e in whole.edges if {e.source, e.target} & others} <= {"maybe-same"}
    assert isinstance(excerpt(view, "", [("2024-01-01", "2024-12-31")]), Excerpt)


def test_documents_that_do_not_name_it_change_nothing(view: View) -> None:
    """Added to the store or not, what doesn't name the matter has no part in its map, down to each quotation."""
    asked = naming(view, bearing(view, "Bollstabron"))
    files = {
        row[1]
        for row in view.query("SELECT ?g ?f { GRAPH ?g { ?d a sg:SourceDocument ; sg:fileName ?f } }")
        if row[0] in asked
    }
    every = {path.name for path in EXAMPLES.iterdir()}
    assert files and files < every
    with holding([EXAMPLES / name for name in sorted(files)]) as alone:
        assert project(excerpt(alone.view, "Bollstabron")) == project(excerpt(view, "Bollstabron"))


def test_only_an_item_of_that_name_needs_the_whole_store(view: View) -> None:
    """Titles are no names: where nobody and nothing bears the name, all documents are read as before."""
    ((title,),) = view.query(
        "SELECT DISTINCT ?t { ?i a sg:AgendaItem ; dcterms:title ?t } ORDER BY DESC(STRLEN(?t)) LIMIT 1"
    )
    assert excerpt(view, title) is view
    assert isinstance(excerpt(view, "Bollstabron"), Excerpt)
    assert framed(view, Wish(about=title)).network.nodes
