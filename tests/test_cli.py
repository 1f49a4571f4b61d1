"""The command: what it prints where, and with which status it ends."""

from __future__ import annotations

import csv
import io
import json
import os
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from graph_sample import DOCUMENT, NAME, graph

from samgraf import __version__
from samgraf.cli import main, parser
from samgraf.graph.store import open_store

ROOT = Path(__file__).resolve().parents[1]

MINUTES = """Minnesanteckningar från samverkansgruppen i Ekdala
Tid: tisdagen den 14 maj 2024 kl. 9.00-11.00
Plats: Kommunhuset, Ekdala

Närvarande
Ulla Ekdal, Ekdala kommun, ordförande
Bo Askvik, Trafikverket

1. Bron över ån
Ulla Ekdal oroas av att bron är smal.

Beslut
Att Bo Askvik bjuder in Trafikverket till nästa möte.
"""

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the command in an empty folder; status, standard output and standard error."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SAMGRAF_STORE", raising=False)
    monkeypatch.setenv("COLUMNS", "200")

    def call(*words: str) -> tuple[int, str, str]:
        try:
            status = main(words)
        except SystemExit as stopped:  # argparse ends the process itself
            status = int(stopped.code or 0)
        out, err = capfdbinary.readouterr()
        return status, out.decode(), err.decode()

    return call


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    """A store that holds the sample document, in the folder where the command looks for it."""
    with open_store(tmp_path / "samgraf-store", create=True) as store, store.writer() as writer:
        writer.replace(DOCUMENT, graph())
    return tmp_path / "samgraf-store"


def lines_of(store: Path) -> list[str]:
    """All that a store holds."""
    with open_store(store) as opened:
        return opened.view.lines()


# Ingest and retract.


def test_ingest_takes_a_file_in_once(run: Run, tmp_path: Path) -> None:
    """The first run takes a document in, the second leaves it as it is; nothing goes to standard output."""
    (tmp_path / "maj.md").write_text(MINUTES, encoding="utf-8")
    assert run("ingest", "maj.md") == (0, "", "1 ingested\n")
    before = lines_of(tmp_path / "samgraf-store")
    assert run("ingest", "maj.md") == (0, "", "1 unchanged\n")
    assert lines_of(tmp_path / "samgraf-store") == before and before


def test_ingest_names_what_it_refuses_and_takes_the_rest(run: Run, tmp_path: Path) -> None:
    """A missing and an empty file are one line each on standard error; the others go in; status 3."""
    (tmp_path / "maj.md").write_text(MINUTES, encoding="utf-8")
    (tmp_path / "tom.md").write_bytes(b"")
    status, out, err = run("ingest", "maj.md", "saknas.md", "tom.md")
    assert (status, out) == (3, "")
    assert [line.split()[1].rstrip(":") for line in err.splitlines()[:-1]] == ["saknas.md", "tom.md"]
    assert err.splitlines()[-1] == "1 ingested, 2 refused"


@pytest.mark.parametrize("name", ["saknas.md", "tom.md", "bild.txt"])
def test_ingest_of_nothing_makes_no_store(run: Run, tmp_path: Path, name: str) -> None:
    """Where every file is refused there is no store afterwards."""
    (tmp_path / "tom.md").write_bytes(b"")
    (tmp_path / "bild.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    status, out, err = run("ingest", name)
    assert (status, out) == (3, "")
    assert err.startswith("samgraf: ") and len(err.splitlines()) == 2
    assert not (tmp_path / "samgraf-store").exists()


def test_ingest_of_an_empty_folder_fails(run: Run, tmp_path: Path) -> None:
    """A folder without files is said to be one."""
    (tmp_path / "tom").mkdir()
    status, out, err = run("ingest", "tom")
    assert (status, out) == (1, "") and err == "samgraf: no file in tom. Name a folder that holds minutes.\n"


def test_ingest_into_a_foreign_folder_fails_untouched(run: Run, tmp_path: Path) -> None:
    """A folder of something else is not written to."""
    (tmp_path / "maj.md").write_text(MINUTES, encoding="utf-8")
    (tmp_path / "foton").mkdir()
    (tmp_path / "foton" / "a.jpg").write_bytes(b"a")
    status, _, err = run("ingest", "--store", "foton", "maj.md")
    assert status == 1 and "not a samgraf store" in err and len(err.splitlines()) == 1
    assert [p.name for p in (tmp_path / "foton").iterdir()] == ["a.jpg"]


def test_retract_undoes_ingest_exactly(run: Run, tmp_path: Path) -> None:
    """What was taken in and out again has left nothing."""
    (tmp_path / "maj.md").write_text(MINUTES, encoding="utf-8")
    (tmp_path / "juni.md").write_text(MINUTES.replace("14 maj", "11 juni"), encoding="utf-8")
    run("ingest", "maj.md")
    before = lines_of(tmp_path / "samgraf-store")
    run("ingest", "juni.md")
    (tmp_path / "juni.md").unlink()
    assert run("retract", "juni.md") == (0, "", "retracted juni.md\n")
    assert lines_of(tmp_path / "samgraf-store") == before


def test_a_document_may_be_named_by_the_path_of_its_file_while_that_is_unchanged(run: Run, tmp_path: Path) -> None:
    """Whoever types the path of the ingest again is understood; other bytes in that file are another document."""
    for folder, day in (("a", "14"), ("b", "15")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "maj.md").write_text(MINUTES.replace("14 maj", f"{day} maj"), encoding="utf-8")
    run("ingest", "a", "b")
    (tmp_path / "a" / "maj.md").write_text(MINUTES.replace("14 maj", "16 maj"), encoding="utf-8")
    status, _, err = run("retract", "a/maj.md")
    assert status == 2 and "holds no such document" in err
    status, out, err = run("retract", "b/maj.md")
    assert (status, out) == (0, "") and err.startswith("retracted maj.md\n")
    assert any("2024-05-14" in line for line in lines_of(tmp_path / "samgraf-store"))
    assert run("retract", "maj.md")[0] == 0


def test_retract_of_an_unclear_name_takes_nothing_out(run: Run, tmp_path: Path) -> None:
    """A name that two documents have is answered with their IRIs; an IRI tells them apart."""
    for folder, day in (("a", "14"), ("b", "15")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "maj.md").write_text(MINUTES.replace("14 maj", f"{day} maj"), encoding="utf-8")
    run("ingest", "a", "b")
    before = lines_of(tmp_path / "samgraf-store")
    status, _, err = run("retract", "maj.md")
    assert status == 2 and "2 documents have that name" in err
    assert lines_of(tmp_path / "samgraf-store") == before
    iri = next(word.rstrip(",") for word in err.split() if word.startswith("https:"))
    assert run("retract", iri)[0] == 0
    assert run("retract", "maj.md")[0] == 0
    assert lines_of(tmp_path / "samgraf-store") == []


# Query.


@pytest.mark.usefixtures("filled")
def test_csv_is_a_header_and_plain_values(run: Run) -> None:
    """CSV is as SPARQL 1.1 Query Results CSV has it, and standard output holds nothing else."""
    status, out, err = run("query", "--format", "csv", "attendance")
    rows = list(csv.DictReader(io.StringIO(out, newline="")))
    assert (status, err) == (0, "")
    assert [(r["document"], r["person"], r["status"], r["items"]) for r in rows] == [
        (NAME, "Ulla Ekdal", "present", ""),
        (NAME, "Bo Ask", "guest", "2"),
    ]


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize(
    ("format", "begins"),
    [
        ("json", '{"head":{"vars":'),
        ("tsv", "?document\t"),
        ("xml", "<?xml "),
        ("table", "document  "),
        ("csv", "document,"),
    ],
)
def test_rows_come_in_every_format(run: Run, format: str, begins: str) -> None:
    """The same answer in each of the five formats."""
    status, out, _ = run("query", "decisions", "--format", format)
    assert status == 0 and out.startswith(begins) and "Att avvakta." in out and out.endswith("\n")


@pytest.mark.usefixtures("filled")
def test_query_may_be_a_file_or_the_text_itself(run: Run, tmp_path: Path) -> None:
    """A FILE.rq and a SELECT are asked alike, with their parameters."""
    sparql = "SELECT ?t { ?d sg:clauseText ?t ; sg:clauseOrder $n }"
    (tmp_path / "min.rq").write_text(sparql, encoding="utf-8")
    value = 'n="2"^^<http://www.w3.org/2001/XMLSchema#integer>'
    assert run("query", sparql, "--set", value, "--format", "csv") == (0, "t\r\nAtt avvakta.\r\n", "")
    assert run("query", "min.rq", "--set", value, "--format", "csv") == (0, "t\r\nAtt avvakta.\r\n", "")


@pytest.mark.usefixtures("filled")
def test_iri_of_a_table_may_be_asked_with(run: Run) -> None:
    """What a table shows of an IRI of the store is one in a query, too."""
    out = run("query", "SELECT ?d { ?d sg:clauseOrder 2 }")[1]
    shown = out.splitlines()[2]
    assert shown.startswith("<decision/")
    assert "Att avvakta." in run("query", f"SELECT ?t {{ {shown} sg:clauseText ?t }}")[1]


@pytest.mark.usefixtures("filled")
def test_ask_and_construct_are_answered_too(run: Run) -> None:
    """A yes or no, and a graph, come as what they are."""
    assert run("query", "ASK { ?d a sg:Decision }") == (0, "yes\n", "")
    assert json.loads(run("query", "ASK { ?d a sg:Decision }", "--format", "json")[1])["boolean"] is True
    status, out, _ = run("query", "CONSTRUCT { ?d a ?k } { ?d a ?k FILTER(?k = sg:Vote) }", "--format", "ntriples")
    assert status == 0 and out.count("\n") == 1


@pytest.mark.usefixtures("filled")
def test_unknown_name_in_a_question_is_answered_with_its_neighbours(run: Run) -> None:
    """Nothing found because nothing bears the name: said on standard error, with names that are near."""
    status, out, err = run("query", "decisions-involving", "--set", "name=Trafikvreket", "--format", "csv")
    assert status == 0 and len(out.splitlines()) == 1
    assert err == "samgraf: nothing in the store is called 'Trafikvreket'. Near it: Trafikverket.\n"


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize(
    "words",
    [
        pytest.param(("query",), id="query-what"),
        pytest.param(("query", "decision"), id="unknown-question"),
        pytest.param(("query", "decisions-involving"), id="parameter-missing"),
        pytest.param(("query", "decisions", "--set", "document"), id="not-name-value"),
        pytest.param(("query", "decisions", "--format", "turtle"), id="rows-are-no-graph"),
        pytest.param(("query", "SELECT {"), id="mistake-in-sparql"),
        pytest.param(("query", "saknas.rq"), id="file-missing"),
        pytest.param(("retract", "saknas.md"), id="document-unknown"),
        pytest.param(("export", "--format", "doc"), id="format-unknown"),
        pytest.param(("sing",), id="command-unknown"),
        pytest.param((), id="no-command"),
    ],
)
def test_words_that_are_off_end_with_two(run: Run, filled: Path, words: tuple[str, ...]) -> None:
    """A call whose words are off ends with status 2, says why on standard error, and changes nothing."""
    before = lines_of(filled)
    status, out, err = run(*words)
    assert (status, out) == (2, "") and err
    assert "Traceback" not in err and lines_of(filled) == before


def test_a_dash_means_standard_output(run: Run, filled: Path, tmp_path: Path) -> None:
    """`-o -` writes where the pipe expects it, and no file of that name."""
    assert run("export", "-o", "-") == run("export") and not (tmp_path / "-").exists()


@pytest.mark.parametrize("words", [("query", "decisions"), ("export",), ("retract", "maj.md"), ("draw",)])
def test_missing_store_ends_with_one(run: Run, tmp_path: Path, words: tuple[str, ...]) -> None:
    """Without a store there is one line that says how to make one; none is made."""
    status, out, err = run(*words)
    assert (status, out) == (1, "") and "samgraf ingest --store" in err and len(err.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_store_is_named_by_the_environment(
    run: Run, filled: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """SAMGRAF_STORE says which store is meant where the call doesn't."""
    filled.rename(tmp_path / "annan")
    monkeypatch.setenv("SAMGRAF_STORE", str(tmp_path / "annan"))
    assert run("query", "votes", "--format", "csv")[0] == 0


def test_what_a_map_leaves_out_comes_with_the_call_that_has_it_in(run: Run, filled: Path, tmp_path: Path) -> None:
    """The line can be run as it is: it names the same store and the same page."""
    status, _, err = run("draw", "--limit", "1", "-o", "en karta.html")
    assert status == 0 and "left out" in err
    remedy = shlex.split(err.rpartition("All of them: ")[2])
    assert run(*remedy[1:])[0] == 0
    assert "left out" not in run(*remedy[1:])[2] and (tmp_path / "en karta.html").is_file()


def test_map_of_a_large_store_says_what_takes_less(run: Run, filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who would wait for minutes is told what reads fewer documents; who asked for fewer is told nothing."""
    monkeypatch.setattr("samgraf.commands.draw.MANY", 0)
    assert "--about NAME" in run("draw")[2]
    assert "--about NAME" not in run("draw", "--about", "Trafikverket")[2]


def test_list_names_every_question_and_parameter(run: Run) -> None:
    """The ready questions are listed without a store."""
    status, out, _ = run("query", "--list")
    assert status == 0 and "decisions-involving" in out and "--set name='Trafikverket'" in out


# Export, show, and the rest.


@pytest.mark.usefixtures("filled")
def test_export_goes_to_standard_output_or_a_file(run: Run, filled: Path, tmp_path: Path) -> None:
    """The same bytes either way."""
    out = run("export")[1]
    assert out.splitlines() == lines_of(filled)
    assert run("export", "-o", "ut.nq") == (0, "", "")
    assert (tmp_path / "ut.nq").read_bytes().decode() == out
    status, _, err = run("export", "-o", "saknas/ut.nq")
    assert status == 1 and "can't be written" in err


def test_show_tells_what_was_understood_without_a_store(run: Run, tmp_path: Path) -> None:
    """A document is tried without a store, and none is made."""
    (tmp_path / "maj.md").write_text(MINUTES, encoding="utf-8")
    status, out, err = run("show", "maj.md")
    assert (status, err) == (0, "") and "Ulla Ekdal" in out and "Att Bo Askvik bjuder in Trafikverket" in out
    assert [p.name for p in tmp_path.iterdir()] == ["maj.md"]


def test_version_is_the_packages(run: Run) -> None:
    """The command says which version it is."""
    assert run("--version") == (0, f"samgraf {__version__}\n", "")


def test_every_command_has_help(run: Run) -> None:
    """Each command explains itself."""
    commands = next(a for a in parser()._actions if a.dest == "run" or hasattr(a, "_name_parser_map")).choices
    assert commands
    for name in commands:
        status, out, _ = run(name, "--help")
        assert status == 0 and f"samgraf {name}" in out


def process(*words: str, **more: str) -> subprocess.CompletedProcess[bytes]:
    """The command as a process of its own, with a bare environment."""
    env = {"PYTHONPATH": str(ROOT / "src"), "PATH": os.environ.get("PATH", ""), **more}
    return subprocess.run([sys.executable, "-m", "samgraf", *words], env=env, capture_output=True, check=False)


def test_help_loads_nothing_heavy() -> None:
    """The help answers without loading a store, a PDF reader or a drawing library."""
    code = (
        "import sys; from samgraf.cli import main\n"
        "try: main(['--help'])\nexcept SystemExit: pass\n"
        "heavy = {'pyoxigraph', 'rdflib', 'networkx', 'pyvis', 'numpy', 'scipy', 'lxml', 'docx', 'pyshacl', 'pypdfium2', 'jinja2'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env={"PYTHONPATH": str(ROOT / "src")}, capture_output=True, check=True
    )
    assert done.stderr.decode().strip() == "[]"


def test_output_is_utf8_whatever_the_platform_says(filled: Path) -> None:
    """Swedish letters come out as UTF-8 where the platform would write Latin-1 or ASCII."""
    for encoding in ("latin-1", "ascii", "cp1252"):
        done = process("query", "--store", str(filled), "meetings", "--format", "table", PYTHONIOENCODING=encoding)
        assert "Arbetsgruppen för broar" in done.stdout.decode("utf-8")


def test_reader_that_goes_away_is_no_error(filled: Path) -> None:
    """A pipe that is closed early ends the command quietly."""
    command = [sys.executable, "-m", "samgraf", "export", "--store", str(filled)]
    with subprocess.Popen(
        command, env={"PYTHONPATH": str(ROOT / "src")}, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout is not None and running.stderr is not None
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait() == 0


def test_verb_and_room_of_one_name_live_together(tmp_path: Path) -> None:
    """`samgraf.ingest` takes files in as often as it is called, and is the room of that name all the while."""
    code = (
        "import sys, samgraf\n"
        "for _ in range(2): print(len(samgraf.ingest([sys.argv[1]], sys.argv[2]).ingested))\n"
        "import samgraf.ingest.pipeline as pipeline\n"
        "print(samgraf.ingest.pipeline is pipeline, len(samgraf.ingest([sys.argv[1]], sys.argv[2]).unchanged))\n"
    )
    folder = Path(__file__).resolve().parents[1] / "examples" / "minutes"
    words = [sys.executable, "-c", code, str(next(folder.glob("*.md"))), str(tmp_path / "store")]
    run = subprocess.run(words, capture_output=True, text=True, encoding="utf-8", check=True)
    assert run.stdout.split() == ["1", "0", "True", "1"]
