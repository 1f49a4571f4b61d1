"""Faults: whatever dies, fills up or lies, nothing that was read is lost, and the next run completes it."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import layouts
import pytest
from archives import Archive, crew, fresh, kinds, minutes, write, zipped
from hostile_files import FILES, TEXT
from test_read_damaged import mutated

from samgraf.graph.engine import MARKER
from samgraf.graph.store import open_store
from samgraf.ingest.archive import crew as crews
from samgraf.ingest.archive.run import Event

SMALL_BATCHES = """
import resource, sys
from samgraf.cli import main
from samgraf.ingest.archive import run
run.BATCH, run.SAVING = 400, 0.3
if MOST: resource.setrlimit(resource.RLIMIT_FSIZE, (MOST, MOST))
status = main(sys.argv[1:])
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)
sys.exit(status)
"""


def started(*words: str | Path, limit: int = 0) -> subprocess.Popen[str]:
    """`samgraf` in a process of its own, with batches of few documents; a file may grow up to `limit` bytes.

    Standard output gives the megabytes that the largest of its workers took.
    """
    code = SMALL_BATCHES.replace("MOST", str(limit))
    call = [sys.executable, "-c", code, *map(str, words)]
    return subprocess.Popen(call, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8")


def ended(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    """The status and the words of a process, when it has ended."""
    out, err = process.communicate(timeout=300)
    return process.returncode, out, err


def read_until(process: subprocess.Popen[str], documents: int) -> int:
    """Follow the log of a run until so many documents are read; how many were."""
    seen = 0
    assert process.stderr
    for line in process.stderr:
        seen += json.loads(line)["event"] in ("ingested", "replaced", "reread")
        if seen >= documents:
            break
    return seen


def kill(process: subprocess.Popen[str], number: int = signal.SIGKILL) -> int:
    """Kill a process; its status."""
    process.send_signal(number)
    process.communicate()
    return process.returncode


def test_run_that_is_killed_again_and_again_ends_as_if_undisturbed(tmp_path: Path) -> None:
    """Killed at twenty random moments, on a new archive and then on a changed one, the store is what it would be."""
    chance = random.Random(20)
    archive = Archive(tmp_path)
    folder = write(tmp_path / "files", {f"{n:02}.txt": minutes(n) for n in range(44)})
    killed = 0
    for half in range(2):
        for _ in range(10):
            run = started("ingest", "--json", "--prune", "--workers", "1", "--store", archive.store, folder)
            read_until(run, chance.randint(1, 4))
            time.sleep(chance.random() * 0.2)
            killed += kill(run) == -signal.SIGKILL
        if not half:
            write(folder, {f"{n:02}.txt": minutes(n, version=1) for n in range(0, 44, 2)})
            for n in range(1, 44, 4):
                (folder / f"{n:02}.txt").unlink()
    assert killed >= 15
    status, _, err = ended(started("ingest", "--prune", "--store", archive.store, folder))
    assert status == 0, err
    assert archive.lines() == fresh(tmp_path, folder)
    assert set(kinds(archive.ingest(folder))) == {"unchanged"}


def test_ctrl_c_stops_cleanly_and_the_next_run_goes_on(tmp_path: Path) -> None:
    """What was read by then is kept and not read again; the status is that of an interrupted command."""
    archive = Archive(tmp_path)
    folder = write(tmp_path / "files", {f"{n:03}.txt": minutes(n) for n in range(60)})
    run = started("ingest", "--json", "--workers", "1", "--store", archive.store, folder)
    seen = read_until(run, 3)
    assert kill(run, signal.SIGINT) == 130
    with open_store(archive.store) as store:
        assert len(store.view.documents()) >= seen
    told = archive.ingest(folder)
    assert kinds(told).count("unchanged") >= seen and kinds(told).count("ingested") <= 60 - seen
    assert archive.lines() == fresh(tmp_path, folder)


@contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    """A disk of a few megabytes, where one may be mounted."""
    folder.mkdir()
    call = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(folder)]
    if os.geteuid() or subprocess.run(call, capture_output=True, check=False).returncode:
        pytest.skip("no small disk can be mounted here; the quota is tested")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def test_full_disk_stops_the_run_and_loses_nothing(tmp_path: Path) -> None:
    """One line says so; the store stays whole, and goes on when there is space."""
    folder = write(tmp_path / "files", {f"{n:02}.txt": minutes(n) for n in range(80)})
    with small_disk(tmp_path / "disk") as disk:
        archive = Archive(disk)
        status, _, err = ended(started("ingest", "--store", archive.store, folder))
        assert status == 1 and len(err.splitlines()) == 1 and "space" in err.lower(), err
        assert_documents_are_whole(archive, folder, tmp_path)
        subprocess.run(["mount", "-o", "remount,size=200m", str(disk)], check=True)
        assert ended(started("ingest", "--store", archive.store, folder))[0] == 0
        assert archive.lines() == fresh(tmp_path, folder)


def test_used_up_quota_stops_the_run_and_loses_nothing(tmp_path: Path) -> None:
    """A file that may grow no more is met like a full disk."""
    folder = write(tmp_path / "files", {f"{n:02}.txt": minutes(n) for n in range(40)})
    archive = Archive(tmp_path)
    status, _, err = ended(started("ingest", "--store", archive.store, folder, limit=600_000))
    assert status == 1 and len(err.splitlines()) == 1 and "Traceback" not in err, err
    assert_documents_are_whole(archive, folder, tmp_path)
    assert ended(started("ingest", "--store", archive.store, folder))[0] == 0
    assert archive.lines() == fresh(tmp_path, folder)


def by_document(lines: list[str]) -> dict[str, list[str]]:
    """Lines by the document whose graphs they are in."""
    found: dict[str, list[str]] = {}
    for line in lines:
        graph = line.rsplit("<", 1)[1].removesuffix("> .").removesuffix("/inferred")
        found.setdefault(graph, []).append(line)
    return found


def assert_documents_are_whole(archive: Archive, folder: Path, home: Path) -> None:
    """Each document that the store holds is there to its last line."""
    expected = by_document(fresh(home, folder))
    for graph, lines in by_document(archive.lines()).items():
        assert lines == expected[graph]


def test_reader_sees_each_document_whole_or_not_at_all(tmp_path: Path) -> None:
    """While a run goes on, whoever opens the store finds some documents, and each of them complete."""
    folder = write(tmp_path / "files", {f"{n:02}.txt": minutes(n) for n in range(40)})
    expected = by_document(fresh(tmp_path, folder))
    archive = Archive(tmp_path)
    run = started("ingest", "--json", "--workers", "1", "--store", archive.store, folder)
    counts = set()
    for _ in range(4):
        assert read_until(run, 6)
        for halt in (
            signal.SIGSTOP,
            signal.SIGCONT,
        ):  # once while the writer stands still, wherever it was; once while it runs
            os.kill(run.pid, halt)
            found = by_document(archive.lines())
            counts.add(len(found))
            assert all(lines == expected[graph] for graph, lines in found.items())
    assert ended(run)[0] == 0
    assert len(counts) > 2, "the reader saw too little of the run"
    assert by_document(archive.lines()) == expected


def test_second_writer_is_told_so(tmp_path: Path) -> None:
    """In one line, and nothing is touched."""
    archive = Archive(tmp_path)
    folder = write(tmp_path / "files", {"a.txt": minutes(1)})
    archive.ingest(folder)
    write(folder, {"b.txt": minutes(2)})
    with open_store(archive.store, write=True):
        status, _, err = ended(started("ingest", "--store", archive.store, folder))
    assert (status, len(err.splitlines())) == (1, 1) and "another process is writing" in err


def test_store_of_a_newer_samgraf_is_left_alone(tmp_path: Path) -> None:
    """In one line, and nothing is touched."""
    folder = write(tmp_path / "files", {"a.txt": minutes(1)})
    store = write(tmp_path / "store", {MARKER: b'{"format": 99, "base": "https://a.example/"}'})
    status, _, err = ended(started("ingest", "--store", store, folder))
    assert (status, len(err.splitlines())) == (1, 1) and "newer samgraf" in err
    assert [path.name for path in store.iterdir()] == [MARKER]


def workers_of(process: int) -> list[int]:
    """The workers that a process has, where the system tells."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1])
            if parent == process and b"archive.worker" in (entry / "cmdline").read_bytes():
                found.append(int(entry.name))
        except (OSError, IndexError):
            continue
    return found


def test_lost_workers_cost_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Workers that somebody kills while they read are replaced, and their documents read by others."""
    if not Path("/proc/self/stat").exists():
        pytest.skip("this system does not tell which processes there are")
    monkeypatch.setattr(crews, "TRIES", 10)  # even if one document is hit each time
    folder = write(tmp_path / "files", {f"{n:02}.txt": minutes(n) for n in range(30)})
    archive, shot = Archive(tmp_path), []

    def shoot(event: Event) -> None:
        if event.kind == "ingested" and len(event.name) and int(event.name[:2]) % 7 == 3:
            for worker in workers_of(os.getpid())[:1]:
                os.kill(worker, signal.SIGKILL)
                shot.append(worker)

    told = archive.ingest(folder, reader=crew(2), watch=shoot)
    assert kinds(told) == ["ingested"] * 30 and shot
    assert archive.lines() == fresh(tmp_path, folder)


def test_document_that_kills_its_worker_is_the_only_loss(tmp_path: Path) -> None:
    """In an archive of three, the middle one takes too long: it is refused, its neighbours go in."""
    endless = b"\n\n".join(minutes(n) for n in range(6000))
    folder = write(tmp_path / "files", {"a.zip": zipped({"1.txt": minutes(1), "2.txt": endless, "3.txt": minutes(3)})})
    archive = Archive(tmp_path)
    told = archive.ingest(folder, reader=crew(1, seconds=8))  # its neighbours take less on any machine
    assert [(e.kind, e.name) for e in told if e.kind == "refused"] == [("refused", "2.txt")]
    assert kinds(told) == ["ingested", "ingested", "refused"]
    assert archive.refusals() == ["a.zip: reading it took more than 8 seconds"]
    assert workers_of(os.getpid()) == []


def test_document_that_needs_too_much_memory_is_refused(tmp_path: Path) -> None:
    """Whoever reads it may not take more than is given, and says so."""
    large = b"<html><body>" + b"<p>Att avvakta <b>nu</b></p>\n" * 300_000
    folder = write(tmp_path / "files", {"a.html": large, "b.txt": minutes(1)})
    status, largest, err = ended(
        started("ingest", "--workers", "1", "--memory", "300", "--store", tmp_path / "s", folder)
    )
    assert status == 3 and "more than 300 MB of memory" in err and "1 ingested, 1 refused" in err
    assert int(largest) <= 300


def test_worker_that_can_not_start_is_one_line(tmp_path: Path) -> None:
    """Where nothing can be read at all, not every document is to blame."""
    folder = write(tmp_path / "files", {"a.txt": minutes(1)})
    status, _, err = ended(started("ingest", "--memory", "20", "--store", tmp_path / "s", folder))
    assert (status, len(err.splitlines())) == (1, 1) and "--memory" in err
    assert not (tmp_path / "s").exists()


def test_hostile_files_are_refused_one_by_one(tmp_path: Path) -> None:
    """Some thirty hostile and two hundred damaged files: each ends in time, within its memory; the good ones go in."""
    folder = tmp_path / "files"
    chance = random.Random(200)
    sound = [(kind, layouts.FORMATS[kind](TEXT)) for kind in layouts.FORMATS]
    for n in range(200):
        kind, data = sound[n % len(sound)]
        write(folder / "damaged", {f"{n:03}.{kind}": mutated(data, chance)})
    write(folder / "hostile", {name: made() for name, made in FILES.items()})
    write(folder / "good", {f"{n}.txt": minutes(n) for n in range(5)})
    call = ("ingest", "--json", "--timeout", "60", "--memory", "700", "--store", tmp_path / "s", folder)
    status, largest, err = ended(started(*call))
    assert status == 3
    told = [json.loads(line) for line in err.splitlines()]
    became = {Path(e["path"]).relative_to(folder).as_posix(): e for e in told if "path" in e}
    assert len(became) == 205 + len(FILES)
    assert [became[f"good/{n}.txt"]["event"] for n in range(5)] == ["ingested"] * 5
    refused = {name: e for name, e in became.items() if e["event"] == "refused"}
    assert {n for n in became if n.startswith("hostile/")} - refused.keys() == HARMLESS
    assert all(e["reason"] and e["remedy"] for e in refused.values())
    assert not [e["reason"] for e in refused.values() if "seconds" in e["reason"]]
    assert int(largest) <= 700


HARMLESS = {
    f"hostile/{name}"
    for name in ("11-million-letters-on-a-page.pdf", "27-parts-in-parts.eml", "31-blanks-without-end.txt")
}
"""Hostile files out of which text can be read without harm."""
