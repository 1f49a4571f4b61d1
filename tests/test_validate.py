"""`samgraf validate`: what breaks a shape is told with the sentence behind it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from graph_sample import DOCUMENT, NAME, graph

from samgraf.cli import main
from samgraf.graph.store import open_store
from samgraf.graph.validate import validated
from samgraf.ontology import terms as t


def spoilt(change: tuple[str, str]) -> dict[str, list[str]]:
    """The sample with one text put in the place of another in every line."""
    return {g: sorted({line.replace(*change) for line in lines}) for g, lines in graph().items()}


@pytest.mark.parametrize(
    ("change", "message", "quote"),
    [
        pytest.param(("", ""), "", "", id="well-formed"),
        pytest.param(
            ('"0.9"^^', '"9.0"^^'),
            "Every fact has one confidence from 0 to 1.",
            "Att Ulla Ekdal bjuder in",
            id="confidence-of-nine",
        ),
        pytest.param(
            ('"Att avvakta."', '"Att handla."'),
            "The quotation is not the text",
            "Att handla.",
            id="quotation-that-is-not-there",
        ),
        pytest.param((f"<{t.yes}>", f"<{t.NS}jay>"), "The vocabulary has no such term.", "", id="term-nobody-knows"),
    ],
)
def test_fault_comes_with_its_sentence(change: tuple[str, str], message: str, quote: str) -> None:
    """Each fault is found in its document, worst first, with the words behind it; a sound document has none."""
    with open_store("memory:") as store:
        store.writer().replace(DOCUMENT, spoilt(change))
        ((document, faults),) = validated(store.view, store.view.documents(), language="en")
    assert document.file_name == NAME
    worst = [fault for fault in faults if fault.finding.severity == "violation"]
    assert bool(worst) == bool(message)
    assert not message or any(message in f.finding.message and quote in f.quote for f in worst)
    assert [f.finding.severity for f in faults] == sorted(
        (f.finding.severity for f in faults), key=("violation", "warning", "info").index
    )


def test_command_tells_by_its_exit_status(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A sound store gives 0; one fault gives 1, for people and for programs alike."""
    sound, bad = str(tmp_path / "sound"), str(tmp_path / "bad")
    for address, graphs in ((sound, graph()), (bad, spoilt(('"0.9"^^', '"9.0"^^')))):
        with open_store(address, create=True) as store:
            store.writer().replace(DOCUMENT, graphs)
    assert main(["validate", "--store", sound]) == 0
    capsys.readouterr()
    assert main(["validate", "--store", bad, NAME]) == 1
    out, err = capsys.readouterr()
    assert f"{NAME}: violation: Varje uppgift har en säkerhet" in out and "“Att Ulla Ekdal bjuder in" in out
    assert "1 document: " in err
    assert main(["validate", "--store", bad, "--format", "json"]) == 1
    assert {row["severity"] for row in json.loads(capsys.readouterr().out)} >= {"violation"}
    assert main(["validate", "--store", bad, "none.md"]) == 2
