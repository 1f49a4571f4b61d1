"""What `--help` shows can be typed as it stands."""

from __future__ import annotations

import io
import shlex
import shutil
from pathlib import Path

import pytest

from samgraf.cli import BEGINNING, main, parser
from samgraf.commands import COMMANDS
from samgraf.graph.store import open_store
from samgraf.ingest.pipeline import ingest

EXAMPLES = Path(__file__).parents[1] / "examples" / "minutes"
CALLS = [(name, call) for name, command in COMMANDS.items() for call in command.EXAMPLES]
FINDS_SLIPS = 1
"""The status of `check` where it finds something, as it does in its example."""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the example minutes lie, with a store of them where commands look for it."""
    home = tmp_path_factory.mktemp("home")
    shutil.copytree(EXAMPLES, home / "minutes")
    with open_store(home / "samgraf-store", create=True) as store, store.writer() as writer:
        ingest([home / "minutes"], writer)
    return home


@pytest.fixture
def here(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same folder for one test alone."""
    monkeypatch.delenv("SAMGRAF_STORE", raising=False)
    monkeypatch.chdir(shutil.copytree(home, tmp_path / "home"))
    return tmp_path / "home"


@pytest.mark.parametrize("name", COMMANDS)
def test_help_has_an_example(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Every command shows at least one call of itself, on a line of its own."""
    with pytest.raises(SystemExit):
        main([name, "--help"])
    shown = capsys.readouterr().out.splitlines()
    assert COMMANDS[name].EXAMPLES and all(f"  {call}" in shown for call in COMMANDS[name].EXAMPLES)


@pytest.mark.parametrize(("name", "call"), CALLS, ids=[call.removeprefix("samgraf ") for _, call in CALLS])
def test_example_runs(name: str, call: str, here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Each does what it says in a folder with minutes and their store, and says or writes something."""
    before = {path.name for path in here.iterdir()}
    program, *words = shlex.split(call)
    assert (program, words[0]) == ("samgraf", name)
    assert main(words) == (FINDS_SLIPS if name == "check" else 0)
    out, err = capfd.readouterr()
    assert out or err or {path.name for path in here.iterdir()} - before or name == "refusals"


def test_help_says_how_to_begin(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever has only the command is told its first three calls, and they run."""
    with pytest.raises(SystemExit):
        main(["--help"])
    shown = capsys.readouterr().out.splitlines()
    shutil.rmtree(here / "samgraf-store")
    for call in BEGINNING:
        assert f"  {call}" in shown
        assert main(shlex.split(call)[1:]) == 0
    assert (here / "map.html").is_file()


@pytest.mark.parametrize("words", [("query", "-"), ("query", "ask.sparql"), ("query", "./ask.sparql")], ids=" ".join)
def test_query_is_read_from_a_pipe_or_any_file(
    words: tuple[str, ...], here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """SPARQL need not stand on the line of the call, nor in a file with a certain ending."""
    sparql = "SELECT (COUNT(*) AS ?n) { ?m a sg:Meeting }"
    (here / "ask.sparql").write_text(sparql, encoding="utf-8")
    monkeypatch.setattr("sys.stdin", io.StringIO(sparql))
    assert main([*words, "--format", "csv"]) == 0
    assert capsys.readouterr().out.split() == ["n", str(len(list(EXAMPLES.iterdir())))]


def test_ready_question_is_not_taken_for_a_file(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that bears the name of a ready question is none that is meant."""
    (here / "bodies").write_text("no query", encoding="utf-8")
    assert main(["query", "bodies"]) == 0
    assert "Ådalens samverkansnämnd" in capsys.readouterr().out
    assert parser().parse_args(["query", "bodies"]).what == "bodies"
