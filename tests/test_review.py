"""`samgraf review`: pairs listed by number, settled and taken back, and heeded by map and rebuild."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from samgraf.cli import main
from samgraf.graph.store import open_store

HEAD = "Minnesanteckningar från broguppens möte\nTid: {day} kl. 10.00\n\nNärvarande:\n{people}\n\n1. Bron\n{said}\n"
FILES = {
    "mars.txt": HEAD.format(day="3 mars 2024", people="Ulla Ekdal, Ekdala kommun", said="Ulla Ekdal oroas över bron."),
    "maj.txt": HEAD.format(day="7 maj 2024", people="Ulla Ekdal", said="Ulla Ekdal tackar för mötet."),
}


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two documents and a store of them in which one name stands for one or two people."""
    folder = tmp_path_factory.mktemp("filled")
    (folder / "minutes").mkdir()
    for name, text in FILES.items():
        (folder / "minutes" / name).write_text(text, encoding="utf-8")
    assert main(["ingest", "--store", str(folder / "samgraf-store"), str(folder / "minutes")]) == 0
    return folder


@pytest.fixture
def store(filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the store, which lies where commands look for it."""
    shutil.copytree(filled, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SAMGRAF_STORE", raising=False)
    return tmp_path / "samgraf-store"


def lines(store: Path) -> list[str]:
    """All quads of a store."""
    with open_store(store) as opened:
        return opened.view.lines()


def test_a_pair_is_listed_settled_and_taken_back(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The list names both with what tells them apart; settled, they leave it; taken back, all is as before."""
    before = lines(store)
    capsys.readouterr()
    assert main(["review"]) == 0
    shown = capsys.readouterr().out
    assert "  1  Ulla Ekdal (Ekdala kommun)  person/ulla-ekdal/ekdala-kommun" in shown and "one full name" in shown
    assert main(["review", "same", "1", "--by", "Cia Alm", "--on", "2024-06-01", "--why", "samma adress"]) == 0
    assert "; 1 document changed" in capsys.readouterr().err
    assert main(["review"]) == 0
    assert capsys.readouterr().out == "nobody is in doubt\n"
    assert main(["review", "settled"]) == 0
    assert "(Cia Alm, 2024-06-01, samma adress)" in capsys.readouterr().out
    assert main(["review", "settled", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["verdict"] == "confirmed"
    assert main(["review", "undo", "1"]) == 0
    assert lines(store) == before


def test_a_rebuild_heeds_what_is_settled(store: Path) -> None:
    """Reading everything again, and taking a document out and in, leaves the store as it was judged."""
    assert main(["review", "same", "1", "--on", "2024-06-01"]) == 0
    judged = lines(store)
    assert main(["ingest", "--rebuild", "minutes"]) == 0
    assert lines(store) == judged
    assert main(["retract", "maj.txt"]) == 0
    assert main(["ingest", "minutes"]) == 0
    assert lines(store) == judged
    assert main(["validate"]) == 0


@pytest.mark.parametrize(("settle", "tied"), [((), True), (("different", "1"), False)])
def test_the_map_ties_only_those_in_doubt(store: Path, settle: tuple[str, ...], tied: bool) -> None:
    """Two who are judged to be two are no longer tied as perhaps the same."""
    from samgraf.viz.frame import Wish, framed

    if settle:
        assert main(["review", *settle]) == 0
    with open_store(store) as opened:
        edges = framed(opened.view, Wish()).network.edges
    assert any(edge.relation == "maybe-same" for edge in edges) == tied


def test_one_document_may_mean_somebody_else(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`apart` takes a name as it is shown, and the document's file name."""
    assert main(["review", "apart", "person/ulla-ekdal/ekdala-kommun", "mars.txt"]) == 0
    assert "1 document changed" in capsys.readouterr().err
    with open_store(store) as opened:
        assert not opened.view.ask(
            "ASK { GRAPH ?g { ?m sg:refersTo <https://samgraf.example/id/person/ulla-ekdal/ekdala-kommun> } }"
        )


def test_what_is_wrong_is_taken_out_for_good(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The facts of a document are listed by short names; one that is wrong leaves, stays away, and can come back."""
    before = lines(store)
    capsys.readouterr()
    assert main(["review", "facts", "mars.txt"]) == 0
    listed = capsys.readouterr().out.splitlines()
    kinds = ["assertion", "assertion", "attendance", "statement", "organisation", "person"]
    assert [line.partition("/")[0] for line in listed] == kinds
    assert "present  Ulla Ekdal, Ekdala kommun" in listed[2]
    assert 'concern  Ulla Ekdal: "Ulla Ekdal oroas över bron."' in listed[3]
    assert main(["review", "wrong", "mars.txt", "statement/1", "--by", "Cia Alm", "--on", "2024-06-01"]) == 0
    assert 'says no such statement: "Ulla Ekdal oroas över bron."; 1 document changed' in capsys.readouterr().err
    corrected = lines(store)
    assert main(["review", "facts", "mars.txt", "--format", "json"]) == 0
    left = [fact["fact"] for fact in json.loads(capsys.readouterr().out)]
    assert "attendance/1" in left and "statement/1" not in left
    assert main(["retract", "mars.txt"]) == 0
    capsys.readouterr()
    assert main(["review", "settled"]) == 0
    assert "(Cia Alm, 2024-06-01, it finds nothing in the document as it is read now)" in capsys.readouterr().out
    assert main(["ingest", "minutes"]) == 0
    assert lines(store) == corrected
    assert main(["validate"]) == 0
    capsys.readouterr()
    assert main(["review", "settled", "--format", "json"]) == 0
    (kept,) = json.loads(capsys.readouterr().out)
    assert (kept["verdict"], kept["fact"], kept["by"], kept["finds"]) == ("wrong", "statement", "Cia Alm", "yes")
    assert main(["review", "undo", "1"]) == 0
    assert lines(store) == before


def test_a_name_is_nobodys_by_whom_it_is_judged_to_be(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The list shows people as they are settled; what it shows is what takes the name out, in that document alone."""
    settled = "person/ulla-ekdal/ekdala-kommun"
    assert main(["review", "same", "1"]) == 0
    judged = lines(store)
    capsys.readouterr()
    assert main(["review", "facts", "maj.txt"]) == 0
    assert settled in capsys.readouterr().out
    assert main(["review", "wrong", "maj.txt", settled]) == 0
    assert "; 1 document changed" in capsys.readouterr().err
    assert any(settled in line for line in lines(store)), "the other document names her still"
    assert main(["review", "facts", "maj.txt"]) == 0
    assert "person/" not in capsys.readouterr().out
    assert main(["validate"]) == 0
    capsys.readouterr()
    assert main(["review", "settled"]) == 0
    assert "names no person/maj-" in capsys.readouterr().out
    assert main(["review", "undo", "2"]) == 0
    assert lines(store) == judged


def test_a_fact_is_named_by_its_iri_too(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What a page or a query shows of a fact is enough to say that it is wrong, with or without the base."""
    with open_store(store) as opened:
        (shown,) = [
            iri
            for (iri,) in opened.view.query(
                'SELECT ?s { ?s a sg:Statement ; sg:quote ?q FILTER CONTAINS(?q, "oroas") }'
            )
        ]
    before = lines(store)
    for name in (shown, shown.removeprefix("https://samgraf.example/id/")):
        assert main(["review", "wrong", name]) == 0
        assert "1 document changed" in capsys.readouterr().err
        assert main(["review", "undo", "1"]) == 0
    assert lines(store) == before
    assert main(["review", "wrong", shown[:-1] + "99"]) == 2
    assert "statement/99: no fact of " in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        pytest.param(
            ("what",), 2, "say same, different, apart, facts, wrong, undo, settled, or nothing", id="what-unknown"
        ),
        pytest.param(("same", "Ulla Ekdal"), 2, "takes N... or A B", id="one-name"),
        pytest.param(("same", "9"), 2, "no number of the list, which has 1", id="number-too-high"),
        pytest.param(("undo", "1"), 2, "no number of the list, which has 0", id="nothing-to-undo"),
        pytest.param(
            ("same", "Ulla Ekdal", "Ekdala kommun"), 1, "2 bear that name. Say which: person/", id="ambiguous"
        ),
        pytest.param(("same", "Ekdala kommun", "Nemo"), 1, "the store names nobody so", id="unknown"),
        pytest.param(
            ("same", "Ekdala kommun", "person/ulla-ekdal/ekdala-kommun"), 1, "of different kinds", id="kinds-differ"
        ),
        pytest.param(("apart", "Ekdala kommun", "maj.txt"), 1, "does not name Ekdala kommun", id="not-named-there"),
        pytest.param(("wrong", "mars.txt"), 2, "takes DOCUMENT FACT... or IRI...", id="no-fact"),
        pytest.param(("wrong", "mars.txt", "decision/9"), 2, "no fact of mars.txt", id="fact-unknown"),
        pytest.param(
            ("wrong", "https://a.example/decision/juni/9"), 2, "the store holds no such document", id="iri-of-others"
        ),
        pytest.param(("wrong", "juni.txt", "decision/9"), 2, "the store holds no such document", id="document-unknown"),
        pytest.param(("--format", "xml"), 2, "choose text, csv, json", id="format-unknown"),
    ],
)
def test_what_can_not_be_settled_is_refused_in_a_line(
    store: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], status: int, said: str
) -> None:
    """What is off is said in one line, and nothing changes."""
    before = lines(store)
    capsys.readouterr()
    assert main(["review", *words]) == status
    err = capsys.readouterr().err
    assert said in err and len(err.splitlines()) == 1
    assert lines(store) == before
