"""What is published beside the data: the description of a store, and the page of the vocabulary."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from graph_sample import DOCUMENT, graph
from rdflib import DCTERMS, FOAF, RDF, VOID, Graph, Literal, Namespace, URIRef

from samgraf.cli import main
from samgraf.graph.describe import About, described, lacking
from samgraf.graph.errors import AskError
from samgraf.graph.store import View, open_store
from samgraf.ontology import terms as t
from samgraf.ontology.page import page

DCAT = Namespace("http://www.w3.org/ns/dcat#")

WHOLE = About(
    publisher="Ekdala kommun",
    contact="data@ekdala.example",
    licence="https://creativecommons.org/publicdomain/zero/1.0/",
    page="https://ekdala.example/data",
    download="https://ekdala.example/minutes.nq",
    endpoint="https://ekdala.example/sparql",
)


@pytest.fixture(scope="module")
def view() -> Iterator[View]:
    """The sample document in a store."""
    with open_store("memory:") as store:
        store.writer().replace(DOCUMENT, graph())
        yield store.view


def test_description_counts_what_is_there(view: View) -> None:
    """VoID's numbers are those of the store, class by class and property by property."""
    found = Graph().parse(data=described(view, WHOLE), format="turtle")
    union = {line[: line.rindex(" <")] for line in view.lines()}
    (dataset,) = found.subjects(RDF.type, VOID.Dataset)
    assert int(str(found.value(dataset, VOID.triples))) == len(union)
    assert int(str(found.value(dataset, VOID.documents))) == 1
    parts = {
        str(found.value(p, VOID["class"])): int(str(found.value(p, VOID.entities)))
        for p in found.objects(dataset, VOID.classPartition)
    }
    assert parts[t.Decision] == 2 and parts[t.FOAF_PERSON] == 2
    by_property = [int(str(found.value(p, VOID.triples))) for p in found.objects(dataset, VOID.propertyPartition)]
    assert sum(by_property) == len(union)


def test_description_holds_what_the_profile_asks_for(view: View) -> None:
    """Catalogue, dataset and distribution have what DCAT-AP-SE makes mandatory, and nothing is left to ask for."""
    found = Graph().parse(data=described(view, WHOLE), format="turtle")
    assert lacking(WHOLE) == ()
    for kind in (DCAT.Catalog, DCAT.Dataset):
        (node,) = found.subjects(RDF.type, kind)
        for wanted in (DCTERMS.title, DCTERMS.description):
            assert {text.language for text in found.objects(node, wanted) if isinstance(text, Literal)} == {"sv", "en"}
        assert str(found.value(found.value(node, DCTERMS.publisher), FOAF.name)) == "Ekdala kommun"
    (distribution,) = found.subjects(RDF.type, DCAT.Distribution)
    assert found.value(distribution, DCAT.accessURL) == URIRef("https://ekdala.example/data")
    (service,) = found.subjects(RDF.type, DCAT.DataService)
    assert (service, DCAT.servesDataset, None) in found
    assert any(found.objects(None, DCAT.startDate)) and any(found.objects(None, DCTERMS.language))


def test_description_says_what_is_lacking(view: View, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without what only people know it is written all the same, and the rest is asked for; a bad address is refused."""
    assert described(view, About()) == described(view, About())
    with pytest.raises(AskError, match="not an absolute IRI"):
        described(view, About(licence="CC0"))
    with open_store(tmp_path / "s", create=True) as store:
        store.writer().replace(DOCUMENT, graph())
    assert main(["describe", "--store", str(tmp_path / "s"), "-o", str(tmp_path / "d.ttl")]) == 0
    assert "asks for more: publisher" in capsys.readouterr().err
    assert len(Graph().parse(tmp_path / "d.ttl")) > 50


# The page of the vocabulary


class Reader(HTMLParser):
    """Collects ids, links, languages and what would be loaded."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.ids += [v for k, v in attrs if k == "id" and v]
        self.links += [v for k, v in attrs if k == "href" and v]
        self.loaded += [tag] if tag in ("script", "link", "img", "iframe") or "src" in given else []
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_page_names_every_term_in_both_languages() -> None:
    """Each class, property and code has a place of its own, with a name and a definition in Swedish and English."""
    text = page()
    reader = Reader()
    reader.feed(text)
    concepts = {f"{scheme}/{code}" for scheme, codes in t.SCHEMES.items() for code in codes}
    assert {iri.removeprefix(t.NS) for iri in t.OWN} | concepts <= set(reader.ids)
    assert len(reader.ids) == len(set(reader.ids)) and reader.open == [] and reader.loaded == []
    assert [link for link in reader.links if link.startswith("#") and link[1:] not in reader.ids] == []
    for code in ("sv", "en"):
        said = re.findall(rf'<div lang="{code}"><p class="label">(.*?)</p><p>(.*?)</p>', text)
        assert len(said) == len(concepts) + len(t.SCHEMES) + len(t.OWN) and all(a and b for a, b in said)
    assert page() == text


@pytest.mark.parametrize(
    ("form", "start"), [("html", "<!DOCTYPE html>"), ("turtle", "#"), ("shapes", "#"), ("context", "{")]
)
def test_vocabulary_is_written_in_every_form(tmp_path: Path, form: str, start: str) -> None:
    """The command gives the page and the files that programs want."""
    assert main(["ontology", "--format", form, "-o", str(tmp_path / "o")]) == 0
    assert (tmp_path / "o").read_text(encoding="utf-8").startswith(start)
