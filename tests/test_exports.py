"""Exports for other programs: what they hold is what the store holds, and the same store gives the same bytes."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import subprocess
import sys
import zipfile
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from graph_sample import DOCUMENT, NAME, graph

from samgraf.cli import main
from samgraf.exports import FORMS, WRITERS, written
from samgraf.graph.calendar import folded, said
from samgraf.graph.facts import Node, lines, literal
from samgraf.graph.framed import framed
from samgraf.graph.query import ask
from samgraf.graph.store import View, open_store
from samgraf.graph.tables import LONGEST, NAMES
from samgraf.ontology import context
from samgraf.ontology import terms as t
from samgraf.viz.project import project

ROOT = Path(__file__).parents[1]
HOSTILE = '=HYPERLINK("http://evil.example";"x")\u2028\x07, åäö; \\ \n' + "å" * LONGEST


@pytest.fixture(scope="module")
def view() -> Iterator[View]:
    """The sample document, with a text that no program may take for a formula, a break or an end."""
    graphs = graph()
    name = next(iter(graphs))
    bad = lines(
        [Node(f"{DOCUMENT}-not", (t.SourceDocument,), ((t.fileName, literal(HOSTILE)), (t.sha256, literal("0"))))], name
    )
    with open_store("memory:") as store:
        store.writer().replace(DOCUMENT, {**graphs, name: sorted({*graphs[name], *bad})})
        yield store.view


def test_forms_do_not_follow_the_hash_seed() -> None:
    """Two processes with different hash seeds write the same bytes in every form."""
    code = (
        "import sys, hashlib; sys.path.insert(0, 'tests'); from graph_sample import *\n"
        "from samgraf.graph.store import open_store\nfrom samgraf.exports import FORMS, written\n"
        "store = open_store('memory:'); store.writer().replace(DOCUMENT, graph())\n"
        "for form in FORMS: print(form, hashlib.sha256(written(store.view, form)).hexdigest())"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={"PYTHONPATH": str(ROOT / "src"), "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout.splitlines()
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1] and len(runs[0]) == len(FORMS)


@pytest.mark.parametrize("form", WRITERS)
def test_one_document_is_written_alone(view: View, form: str) -> None:
    """With a document, every form holds that document only: here, all there is."""
    assert written(view, form, DOCUMENT) == written(view, form)


# JSON-LD


def test_framed_json_loses_no_triple(view: View) -> None:
    """Read as JSON-LD by another library, the framed form is the union of the graphs, triple for triple."""
    from rdflib import Graph

    found = Graph().parse(data=written(view, "framed"), format="json-ld")
    expected = Graph().parse(data="\n".join(f"{line[: line.rindex(' <')]} ." for line in view.lines()), format="nt")
    assert set(found) == set(expected)


def test_framed_json_is_walked_down_from_the_document(view: View) -> None:
    """A program finds meeting, item, decision, who is involved and the evidence by plain steps."""
    document = json.loads(written(view, "framed"))["@graph"][0]
    meeting = document["meetings"][0]
    heading = next(item for item in meeting["items"] if item.get("decisions"))
    first = heading["decisions"][0]
    assert document["fileName"] == NAME and meeting["startDateTime"] == "2024-05-14T09:00:00"
    assert first["clauseText"].startswith("Att Ulla Ekdal") and first["dueDate"] == "2024-11-30"
    assert [i["entity"]["prefLabel"] for i in first["involvements"]] == ["Ulla Ekdal", "Trafikverket"]
    shown = first["evidence"][0]
    assert document["text"][shown["start"] : shown["end"]] == shown["exact"] == first["clauseText"]
    assert [a["attendee"]["prefLabel"] for a in meeting["attendances"]] == ["Ulla Ekdal", "Bo Ask"]


def test_framed_json_keeps_what_the_context_does_not_know() -> None:
    """Unknown properties, languages, odd numbers and blank nodes come through."""
    from rdflib import Graph
    from rdflib.compare import isomorphic

    odd = [
        '<a:s> <a:p> "hej"@sv <a:g> .',
        f'<a:s> <{t.dueDate}> "007"^^<{t.XSD_INTEGER}> <a:g> .',
        f'<a:s> <{t.itemOrder}> "007"^^<{t.XSD_INTEGER}> <a:g> .',
        f'<a:s> <{t.quote}> "x"^^<a:type> <a:g> .',
        f"<a:s> <{t.quote}> <a:o> <a:g> .",
        f"<a:s> <{t.inItem}> _:b <a:g> .",
        f'_:b <{t.SKOS_PREF_LABEL}> "1" <a:g> .',
        f'_:b <{t.SKOS_PREF_LABEL}> "true"^^<{t.XSD_BOOLEAN}> <a:g> .',
    ]
    found = Graph().parse(data=framed(odd), format="json-ld")
    assert isomorphic(found, Graph().parse(data="\n".join(line.replace(" <a:g>", "") for line in odd), format="nt"))


def test_published_context_is_that_of_the_vocabulary() -> None:
    """The file holds what the vocabulary gives; `python -m samgraf.ontology.context` makes it anew."""
    assert context.context() == context.built()


# Tables


def test_csv_files_are_the_ready_questions(view: View, tmp_path: Path) -> None:
    """Each file is, row for row, what the question of its name gives; a folder gets the same files."""
    with zipfile.ZipFile(io.BytesIO(written(view, "csv"))) as archive:
        assert archive.namelist() == [f"{name}.csv" for name in NAMES]
        for name in NAMES:
            rows = list(csv.reader(io.StringIO(archive.read(f"{name}.csv").decode(), newline="")))
            table = ask(view, name)
            assert rows == [list(table.columns), *map(list, table)]


def test_sqlite_file_answers_with_numbers(view: View, tmp_path: Path) -> None:
    """Every table is there with all rows; offsets are numbers that cut the kept text; joins work."""
    (tmp_path / "t.sqlite").write_bytes(written(view, "sqlite"))
    database = sqlite3.connect(tmp_path / "t.sqlite")
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    for name in NAMES:
        count = database.execute(f"SELECT COUNT(*) FROM {name.replace('-', '_')}").fetchone()[0]
        assert count == len(ask(view, name))
    for start, end, text in database.execute('SELECT start, "end", text FROM mentions'):
        assert view.text(DOCUMENT)[start:end] == text
    joined = "SELECT d.text, i.label FROM decisions d JOIN involvement i USING (decision) WHERE i.how = 'responsible'"
    assert database.execute(joined).fetchall() == [
        ("Att Ulla Ekdal bjuder in Trafikverket under hösten.", "Ulla Ekdal")
    ]
    assert {row[0] for row in database.execute("SELECT name FROM tables")} == {name.replace("-", "_") for name in NAMES}
    database.close()


def test_workbook_holds_texts_numbers_and_days(view: View) -> None:
    """Every table is a sheet; nothing becomes a formula; days are days, numbers are numbers."""
    openpyxl = pytest.importorskip("openpyxl", reason="openpyxl reads the workbook; it is in the dev extra")
    book = openpyxl.load_workbook(io.BytesIO(written(view, "xlsx")))
    assert book.sheetnames == ["samgraf", *NAMES]
    for name in NAMES:
        rows = list(book[name].iter_rows(values_only=True))
        assert rows[0] == ask(view, name).columns and len(rows) == len(ask(view, name)) + 1
        assert (book[name].page_setup.orientation, book[name].print_title_rows) == ("landscape", "$1:$1")
    assert [row[0].value for row in book["tasks"]] == ["responsible", "Ulla Ekdal"]
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f" or cell.hyperlink]
    meeting = dict(zip(*book["meetings"].iter_rows(values_only=True), strict=True))
    assert meeting["start"] == datetime(2024, 5, 14, 9)


# Calendar


def events(data: bytes) -> list[dict[str, str]]:
    """The events of a calendar by name of property, parameters left out."""
    text = data.decode().replace("\r\n ", "")
    found: list[dict[str, str]] = []
    for line in text.split("\r\n"):
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            found.append({})
        elif found:
            found[-1][name] = value
    return found


def test_calendar_holds_meetings_and_last_days(view: View) -> None:
    """A meeting stands at its time, a decision at its last day, and no line is longer than calendars allow."""
    data = written(view, "ics")
    meeting, due = events(data)
    assert (meeting["DTSTART"], meeting["SUMMARY"]) == ("20240514T090000", "Arbetsgruppen för broar")
    assert (due["DTSTART;VALUE=DATE"], due["DTEND;VALUE=DATE"]) == ("20241130", "20241201")
    assert due["SUMMARY"] == "Senast: Att Ulla Ekdal bjuder in Trafikverket under hösten."
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert len({event["UID"] for event in (meeting, due)}) == 2


def test_calendar_value_ends_nowhere_before_its_end() -> None:
    """Breaks, separators and control characters in a text open no line and no property of their own."""
    line = folded(f"SUMMARY:{said(HOSTILE)}")
    text = line.decode().replace("\r\n ", "")
    assert text.count("\r\n") == 1 and "\n" not in text[:-2] and "\x07" not in text
    assert r"\, åäö\; \\ \n" in text


# Networks


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_network_is_opened_by_networkx(view: View, form: str, tmp_path: Path) -> None:
    """Another program finds every node and tie of the map, with labels, relations and the sentence behind each."""
    import networkx as nx

    (tmp_path / "n").write_bytes(written(view, form))
    found: Any = {"graphml": nx.read_graphml, "gexf": nx.read_gexf}[form](tmp_path / "n")
    network = project(view)
    assert {n: d["label"] for n, d in found.nodes(data=True)} == {node.iri: node.name for node in network.nodes}
    ties = Counter((a, b, d["relation"]) for a, b, d in found.edges(data=True))
    assert ties == Counter((edge.source, edge.target, edge.relation) for edge in network.edges)
    assert any(d.get("quote") for _, _, d in found.edges(data=True))


def test_network_is_opened_by_igraph(view: View, tmp_path: Path) -> None:
    """So does igraph, which is GPL and therefore among the tools of the tests only."""
    igraph = pytest.importorskip("igraph", reason="igraph is in the dev extra")
    (tmp_path / "n.graphml").write_bytes(written(view, "graphml"))
    assert igraph.Graph.Read_GraphML(str(tmp_path / "n.graphml")).vcount() == len(project(view).nodes)


# The command


def test_command_writes_whole_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file is written whole; a folder gets the CSV files; what can't be written costs nothing that was there."""
    address = str(tmp_path / "s")
    with open_store(address, create=True) as store:
        store.writer().replace(DOCUMENT, graph())
    out = tmp_path / "minutes.xlsx"
    assert main(["export", "--store", address, "--format", "xlsx", "-o", str(out)]) == 0
    assert zipfile.is_zipfile(out) and not list(tmp_path.glob("*.new"))
    assert main(["export", "--store", address, "--format", "csv", "-o", str(tmp_path)]) == 0
    assert {f"{name}.csv" for name in NAMES} <= {path.name for path in tmp_path.iterdir()}
    assert main(["export", "--store", address, "--format", "csv", "-o", str(tmp_path / "new")]) == 0
    assert {f"{name}.csv" for name in NAMES} == {path.name for path in (tmp_path / "new").iterdir()}
    assert main(["export", "--store", address, "--format", "csv", "-o", str(tmp_path / "tables.zip")]) == 0
    assert zipfile.is_zipfile(tmp_path / "tables.zip")
    assert main(["export", "--store", address, "--format", "ics", "-o", str(tmp_path / "no" / "x.ics")]) == 1
    assert "can't be written" in capsys.readouterr().err
    assert main(["export", "--store", address, "--format", "csv", "-o", str(tmp_path / "no" / "new")]) == 1
    assert "can't be made" in capsys.readouterr().err
    assert main(["export", "--store", address, "--format", "csv", "-o", str(tmp_path / "x.csv")]) == 2
    assert "several files" in capsys.readouterr().err and not (tmp_path / "x.csv").exists()


def other_than(written: str) -> str:
    """The sample's words about another document."""
    return written.replace("abababab", "cdcdcdcd")


def test_a_folder_can_hold_the_tables_of_one_document(tmp_path: Path) -> None:
    """`--document` narrows the CSV files in a folder, as it does the other forms."""
    address = str(tmp_path / "s")
    with open_store(address, create=True) as store:
        store.writer().replace(DOCUMENT, graph())
        other = {other_than(name): [other_than(line) for line in quads] for name, quads in graph().items()}
        store.writer().replace(other_than(DOCUMENT), other)
    call = ["export", "--store", address, "--format", "csv", "--document", DOCUMENT, "-o", str(tmp_path / "one")]
    assert main(call) == 0
    assert len((tmp_path / "one" / "documents.csv").read_text().splitlines()) == 2
