"""Archives at the command line: what ingest says to people and to programs, and what status and refusals tell."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from archives import minutes, write

from samgraf.cli import main
from samgraf.ingest.archive.run import Event
from samgraf.progress import Bar


class Terminal(io.StringIO):
    """A stream that says that somebody looks at it."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a store of two documents, one refused file, and a log; the archive has changed since."""
    home = tmp_path_factory.mktemp("home")
    folder = write(home / "files", {"1.txt": minutes(1), "2.txt": minutes(2), "tom.txt": b""})
    call = ["ingest", "--workers", "1", "--log", str(home / "log"), "--store", str(home / "store"), str(folder)]
    assert main(call) == 3
    write(folder, {"2.txt": minutes(2, version=1), "3.txt": minutes(3)})
    (folder / "1.txt").unlink()
    return home


def test_log_holds_a_line_for_each_document(home: Path) -> None:
    """Each is JSON, and says what became of which file, and why."""
    lines = [json.loads(line) for line in (home / "log").read_text(encoding="utf-8").splitlines()]
    assert lines[0] == {"event": "planned", "count": 3}
    found = {Path(line["path"]).name: line for line in lines[1:]}
    assert {name: line["event"] for name, line in found.items()} == {
        "1.txt": "ingested",
        "2.txt": "ingested",
        "tom.txt": "refused",
    }
    assert found["1.txt"]["document"].startswith("https://") and found["1.txt"]["seconds"] > 0
    assert (found["tom.txt"]["reason"], found["tom.txt"]["remedy"]) == (
        "it is empty",
        "Fetch it again from where it came.",
    )


def test_json_takes_the_place_of_prose(home: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """With `--json`, every line on standard error is JSON, and standard output stays empty."""
    assert main(["ingest", "--json", "--store", str(home / "other"), str(home / "files" / "3.txt")]) == 0
    out, err = capfd.readouterr()
    assert out == "" and [json.loads(line)["event"] for line in err.splitlines()] == ["planned", "ingested"]


def test_status_says_what_is_there_and_what_would_change(home: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Counts, the rules, the last run, and by state the files that an ingest would touch; nothing is changed."""
    before = {path: path.stat().st_mtime_ns for path in (home / "store").rglob("*")}
    assert main(["status", "--json", "--store", str(home / "store"), str(home / "files")]) == 0
    found = json.loads(capfd.readouterr().out)
    assert (found["documents"], found["files"], found["refused"], found["without_record"]) == (2, 3, 1, 0)
    assert found["by_rules"] == {found["rules"]: 2}
    assert found["first_meeting"].startswith("2024-05")
    assert (found["last_run"]["ingested"], found["last_run"]["refused"]) == (2, 1)
    states = {state: [Path(path).name for path in paths] for state, paths in found["changes"].items()}
    assert states == {"gone": ["1.txt"], "changed": ["2.txt"], "new": ["3.txt"], "refused": ["tom.txt"]}
    assert main(["status", "--store", str(home / "store"), str(home / "files")]) == 0
    told = capfd.readouterr().out
    assert "documents  2, meetings from 2024-05" in told and "1  gone: would be taken out with --prune" in told
    assert {path: path.stat().st_mtime_ns for path in (home / "store").rglob("*")} == before


def test_refusals_are_listed_with_their_remedy(home: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The file, the reason, what to do; as JSON too; and a word where there are none."""
    assert main(["refusals", "--store", str(home / "store")]) == 0
    name, reason, remedy = capfd.readouterr().out.splitlines()
    assert name.endswith("tom.txt") and (reason, remedy) == (
        "    it is empty",
        "    → Fetch it again from where it came.",
    )
    assert main(["refusals", "--json", "--store", str(home / "store")]) == 0
    assert json.loads(capfd.readouterr().out)["reason"] == "it is empty"
    assert main(["refusals", "--store", str(home / "other")]) == 0
    assert capfd.readouterr().out == "nothing is refused\n"


@pytest.mark.parametrize("words", [["--workers", "0"], ["--timeout", "soon"], ["--memory", "-5"]], ids=lambda w: w[0])
def test_limits_are_whole_numbers(words: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    """What is no number from 1 is a mistake in the call."""
    with pytest.raises(SystemExit, match="2"):
        main(["ingest", *words, "x"])
    assert "is not a whole number from 1" in capfd.readouterr().err


def test_bar_shows_files_documents_rate_time_left_and_refusals() -> None:
    """On a terminal; and nothing at all elsewhere."""
    events = [Event("planned", count=4), Event("ingested"), Event("read"), Event("refused"), Event("read")]
    screen, file = Terminal(), io.StringIO()
    for stream in (screen, file):
        bar = Bar(stream)
        for event in events:
            bar.tell(event)
        bar.clear()
    assert bar.line(10) == "████████████░░░░░░░░░░░░ 2 of 4 files · 1 documents · 0.1/s · 10 s left · 1 refused"
    assert screen.getvalue() == "\r\x1b[K" and file.getvalue() == ""


def test_retract_says_which_files_would_come_back(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A file that stays where it was is read by the next ingest, which whoever took its document out has to know."""
    folder, store = write(tmp_path / "files", {"1.txt": minutes(1)}), str(tmp_path / "store")
    main(["ingest", "--workers", "1", "--store", store, str(folder)])
    capfd.readouterr()
    assert main(["retract", "--store", store, "1.txt"]) == 0
    told = capfd.readouterr().err.splitlines()
    assert told[0] == "retracted 1.txt"
    assert "read again by the next ingest" in told[1] and told[2] == f"  {folder / '1.txt'}"
    assert main(["ingest", "--workers", "1", "--store", store, str(folder)]) == 0
    (folder / "1.txt").unlink()
    capfd.readouterr()
    assert main(["retract", "--store", store, "1.txt"]) == 0
    assert capfd.readouterr().err == "retracted 1.txt\n"


def test_ingest_tells_of_the_same_file_under_two_names(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """What is in the store twice counts twice, so it is told; not so where it went in once, or one was taken out."""
    folder = write(tmp_path / "files", {"1.txt": minutes(1), "again/1.txt": minutes(1)})
    call = ["ingest", "--workers", "1", "--store", str(tmp_path / "store"), str(folder)]
    assert main(call) == 0
    assert "two names" not in capfd.readouterr().err
    write(folder, {"1 (copy).txt": minutes(1)})
    assert main(call) == 0
    told = capfd.readouterr().err.splitlines()
    assert "under two names" in told[1] and told[2] == f"  {folder / '1 (copy).txt'} = {folder / '1.txt'}"
    (folder / "1 (copy).txt").unlink()
    main(["retract", "--store", str(tmp_path / "store"), "1 (copy).txt"])
    write(folder, {"2.txt": minutes(2)})
    capfd.readouterr()
    assert main(call) == 0
    assert "two names" not in capfd.readouterr().err
