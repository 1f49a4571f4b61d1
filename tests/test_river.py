"""The whole river, from files to answers, on the real documents and on the examples."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from samgraf.graph.engine import sorted_lines
from samgraf.graph.iri import DEFAULT_BASE
from samgraf.graph.store import Store, open_store
from samgraf.ingest.pipeline import files, ingest, understood
from samgraf.ingest.read import documents, source
from samgraf.ontology import terms as t
from samgraf.ontology.check import check, unknown_terms
from samgraf.ontology.errors import SamgrafError

EXAMPLES = Path(__file__).resolve().parents[1] / "examples" / "minutes"
SEED = "sodertorn-2019-09-05.txt"


def command(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `samgraf` as its users do."""
    call = [sys.executable, "-m", "samgraf", *words]
    return subprocess.run(call, capture_output=True, text=True, encoding="utf-8", env={**os.environ, **environment})


def read_all(folder: Path) -> Iterator[tuple[str, list[str], str]]:
    """Name, quads and text of each document of a folder that can be read."""
    for path in files([folder]):
        try:
            found = documents(source(path))
        except SamgrafError:
            continue
        for document in found:
            _, by_graph = understood(document, DEFAULT_BASE)
            yield document.source.name, sorted_lines(b"".join(by_graph.values())), document.text


@pytest.fixture(scope="module")
def real(shared: Path) -> list[tuple[str, list[str], str]]:
    """All real documents, read once."""
    found = list(read_all(shared / "minutes"))
    assert len(found) >= 20
    return found


@pytest.fixture(scope="module")
def examples() -> list[tuple[str, list[str], str]]:
    """All examples, read once."""
    return list(read_all(EXAMPLES))


QUAD = re.compile(r"^<([^>]*)> <([^>]*)> (.*) <([^>]*)> \.$")


def unescaped(term: str) -> str:
    """The text of a plain literal."""
    inner = term[1 : term.rindex('"')]
    return inner.replace("\\n", "\n").replace("\\r", "\r").replace('\\"', '"').replace("\\\\", "\\")


def shown(lines: list[str], text: str) -> list[str]:
    """The subjects of a document's own graph that reach no evidence; every quotation is held against the text."""
    by_subject: dict[str, list[tuple[str, str]]] = {}
    for line in lines:
        hit = QUAD.match(line)
        assert hit, line
        if not hit[4].endswith("/inferred"):
            by_subject.setdefault(hit[1], []).append((hit[2], hit[3]))
    proved, named = set(), set()
    for subject, pairs in by_subject.items():
        values = dict(pairs)
        if t.OA_EXACT in values:
            start, end = (int(values[p].split('"')[1]) for p in (t.OA_START, t.OA_END))
            assert text[start:end] == unescaped(values[t.OA_EXACT]), (
                f"{subject}: the quotation is not what stands there"
            )
            proved.add(subject)
        if values.get(t.RDF_TYPE) == f"<{t.SourceDocument}>":
            proved.add(subject)  # the source itself
    for subject, pairs in by_subject.items():
        if any(p == t.evidence and o.strip("<>") in proved for p, o in pairs):
            proved.add(subject)
            pointing = (t.refersTo, t.attendee, t.onBehalfOf, t.RDF_SUBJECT, t.RDF_OBJECT, t.candidate)
            named |= {o.strip("<>") for p, o in pairs if p in pointing}
    return sorted(by_subject.keys() - proved - named)


def test_every_triple_reaches_its_sentence(real: list[tuple[str, list[str], str]]) -> None:
    """Each triple of a document's graph is proved by a quotation that stands in the text at its offsets."""
    for name, lines, text in real:
        assert shown(lines, text) == [], name


def test_only_terms_of_the_ontology_are_written(
    real: list[tuple[str, list[str], str]], examples: list[tuple[str, list[str], str]]
) -> None:
    """No quad names a term of ours that the ontology does not define."""
    for name, lines, _ in [*real, *examples]:
        assert unknown_terms(lines) == (), name


def violations(lines: list[str]) -> list[str]:
    """What the shapes find wrong with a document's graphs, warnings aside."""
    import pyoxigraph as ox
    import rdflib

    quads = ox.parse("\n".join(lines), format=ox.RdfFormat.N_QUADS)
    turtle = ox.serialize((q.triple for q in quads), format=ox.RdfFormat.TURTLE)
    graph = rdflib.Graph()
    graph.parse(data=turtle, format="turtle")
    return [f"{f.focus}: {f.message}" for f in check(graph) if f.severity.lower().endswith("violation")]


def test_graphs_of_the_examples_are_well_formed(examples: list[tuple[str, list[str], str]]) -> None:
    """The shapes find no violation in any graph built from the examples."""
    for name, lines, _ in examples:
        assert violations(lines) == [], name


def test_graphs_of_real_documents_are_well_formed(real: list[tuple[str, list[str], str]]) -> None:
    """The shapes find no violation in any graph built from the real documents."""
    for name, lines, _ in real:
        assert violations(lines) == [], name


def test_the_headline_question_is_answered_with_its_sentence(shared: Path, tmp_path: Path) -> None:
    """One decision of the seed involves Trafikverket: through its item only, and not by the name of Trafikutskottet."""
    store = str(tmp_path / "store")
    assert command("ingest", "--store", store, str(shared / "minutes" / SEED)).returncode == 0
    asked = ("query", "--store", store, "--format", "csv", "decisions-involving", "--set", "name=Trafikverket")
    done = command(*asked)
    rows = done.stdout.splitlines()
    assert rows[0].startswith("how,text,")
    assert len(rows) == 2
    assert rows[1].startswith("context,")
    assert "Trafikutskottet" in rows[1]
    text = (shared / "minutes" / SEED).read_text(encoding="utf-8")
    quoted = command(*asked[:4], "json", *asked[5:]).stdout
    assert "Trafikverket" in quoted
    assert "Trafikverket" in text


def dumped(store: Path) -> bytes:
    """All quads of a store, sorted."""
    done = command("export", "--store", str(store), "--format", "nquads")
    assert done.returncode == 0, done.stderr
    return done.stdout.encode()


def test_same_documents_give_the_same_bytes(tmp_path: Path) -> None:
    """Neither the order of the files nor the hash seed of the process changes a byte."""
    paths = [str(p) for p in sorted(EXAMPLES.iterdir())]
    for n, (order, seed) in enumerate(((paths, "1"), (paths[::-1], "2"))):
        assert command("ingest", "--store", str(tmp_path / str(n)), *order, PYTHONHASHSEED=seed).returncode == 0
    assert dumped(tmp_path / "0") == dumped(tmp_path / "1")


def test_taking_a_document_out_leaves_a_build_without_it(tmp_path: Path) -> None:
    """Retracting is exact: what is left equals a store that never held the document."""
    first, *others = sorted(EXAMPLES.iterdir())
    command("ingest", "--store", str(tmp_path / "with"), *map(str, [first, *others]))
    command("ingest", "--store", str(tmp_path / "without"), *map(str, others))
    assert command("retract", "--store", str(tmp_path / "with"), first.name).returncode == 0
    assert dumped(tmp_path / "with") == dumped(tmp_path / "without")


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    """A store with one example."""
    store = tmp_path / "filled"
    assert command("ingest", "--store", str(store), str(sorted(EXAMPLES.iterdir())[0])).returncode == 0
    return store


PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452") + bytes(64)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("gone.txt", None, id="missing-file"),
        pytest.param("empty.txt", b"", id="empty-file"),
        pytest.param("picture.txt", PNG, id="picture-named-txt"),
    ],
)
def test_a_bad_file_is_refused_in_one_line(filled: Path, tmp_path: Path, name: str, content: bytes | None) -> None:
    """A file that can't be read costs one clear line and nothing that was there before; the others go in."""
    before = dumped(filled)
    bad = tmp_path / name
    if content is not None:
        bad.write_bytes(content)
    done = command("ingest", "--store", str(filled), str(bad))
    assert done.returncode in (1, 3)
    assert sum(name in line for line in done.stderr.splitlines()) == 1
    assert "Traceback" not in done.stderr
    assert done.stdout == ""
    assert dumped(filled) == before
    good = sorted(EXAMPLES.iterdir())[1]
    assert command("ingest", "--store", str(filled), str(bad), str(good)).returncode == 3


def test_a_folder_without_minutes_is_said_so(filled: Path, tmp_path: Path) -> None:
    """A folder with nothing to read is no success: one clear line, status 1."""
    (tmp_path / "nothing").mkdir()
    done = command("ingest", "--store", str(filled), str(tmp_path / "nothing"))
    assert done.returncode == 1
    assert len(done.stderr.strip().splitlines()) == 1


def test_a_store_of_another_program_is_left_alone(tmp_path: Path) -> None:
    """A folder that holds something else is refused and stays as it was."""
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "cat.jpg").write_bytes(b"cat")
    done = command("ingest", "--store", str(tmp_path / "photos"), str(sorted(EXAMPLES.iterdir())[0]))
    assert done.returncode == 1
    assert len(done.stderr.strip().splitlines()) == 1
    assert [p.name for p in (tmp_path / "photos").iterdir()] == ["cat.jpg"]


def test_a_second_run_takes_nothing_in_again() -> None:
    """What is there already is left as it is."""
    with open_store("memory:", create=True, write=True) as store:
        assert isinstance(store, Store)
        first = ingest([EXAMPLES], store.writer())
        again = ingest([EXAMPLES], store.writer())
    assert len(first.ingested) == len(again.unchanged) > 8
    assert again.ingested == ()
