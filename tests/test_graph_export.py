"""Exports: every syntax holds the same facts, and the same store gives the same bytes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from graph_sample import DOCUMENT, graph

from samgraf.graph.errors import QueryError
from samgraf.graph.export import FORMATS, WITH_GRAPHS, export
from samgraf.graph.store import View, open_store

RDFLIB = {
    "nquads": "nquads",
    "trig": "trig",
    "turtle": "turtle",
    "ntriples": "nt",
    "jsonld": "json-ld",
    "rdfxml": "xml",
}


@pytest.fixture(scope="module")
def view() -> Iterator[View]:
    """The sample document in a store."""
    with open_store("memory:") as store:
        store.writer().replace(DOCUMENT, graph())
        yield store.view


@pytest.mark.parametrize("format", FORMATS)
def test_export_is_read_by_rdflib(view: View, format: str) -> None:
    """Another library finds as many triples, in as many graphs, as the store holds."""
    from rdflib import Dataset

    found = Dataset(default_union=True)
    found.parse(data=export(view, format), format=RDFLIB[format])
    triples = {line.rsplit(" <", 1)[0] for line in view.lines()}
    assert len(set(found.triples((None, None, None)))) == len(triples)
    if format in WITH_GRAPHS:
        assert {str(g.identifier) for g in found.graphs() if len(g)} == set(view.graphs)


def test_nquads_are_the_lines_of_the_store(view: View) -> None:
    """N-Quads are sorted, one line each, of the whole store or of a document."""
    assert export(view, "nquads").decode().split("\n") == [*view.lines(), ""]
    assert export(view, "nquads", DOCUMENT) == export(view, "nquads")


def test_export_does_not_follow_the_hash_seed() -> None:
    """Two processes with different hash seeds write the same bytes in every format."""
    code = (
        "import sys; sys.path.insert(0, 'tests'); from graph_sample import *\n"
        "from samgraf.graph.store import open_store\nfrom samgraf.graph.export import export, FORMATS\n"
        "store = open_store('memory:'); store.writer().replace(DOCUMENT, graph())\n"
        "for format in FORMATS: sys.stdout.buffer.write(export(store.view, format))"
    )
    root = Path(__file__).resolve().parents[1]
    runs = [
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=root,
            env={"PYTHONPATH": str(root / "src"), "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1] and runs[0]


def test_unknown_format_is_named_with_the_known(view: View) -> None:
    """A format that doesn't exist is refused with the list of those that do."""
    with pytest.raises(QueryError, match="There are nquads, trig"):
        export(view, "n3")
