"""Beyond one process and one store: a Dask cluster that reads, and shards for the loader of another engine."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from archives import Archive, fresh, kinds, minutes, write, zipped
from stores import servers

from samgraf.cli import main
from samgraf.graph.iri import base
from samgraf.graph.store import open_store
from samgraf.ingest.archive import shards
from samgraf.ingest.archive.cluster import Cluster
from samgraf.ingest.archive.crew import Alone, CrewError, Limits
from samgraf.ingest.archive.run import Event


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An archive in which one file is an archive and one is of no use."""
    files = {f"{n:02}.txt": minutes(n) for n in range(70)} | {"tom.txt": b""}
    return write(tmp_path / "files", files | {"a.zip": zipped({"x.txt": minutes(91), "00.txt": minutes(0)})})


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """A scheduler and two workers, each a process of its own: the address, and the workers."""
    about = tmp_path / "scheduler.json"

    def process(*words: str) -> subprocess.Popen[bytes]:
        call = [sys.executable, "-m", "dask", *words]
        return subprocess.Popen(call, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    scheduler = process(
        "scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(about)
    )
    options = ("--no-nanny", "--nthreads", "1", "--no-dashboard", "--scheduler-file", str(about))
    workers = []
    try:
        until(about.exists)
        workers = [process("worker", *options) for _ in range(2)]
        yield json.loads(about.read_text())["address"], workers
    finally:
        for one in (*workers, scheduler):
            one.kill()
            one.wait()


def until(there: Callable[[], bool]) -> None:
    """Wait until something is there."""
    end = time.monotonic() + 120
    while not there():
        assert time.monotonic() < end
        time.sleep(0.05)


def test_cluster_reads_the_same_though_a_worker_is_killed(
    tmp_path: Path, folder: Path, cluster: tuple[str, list[subprocess.Popen[bytes]]]
) -> None:
    """One of two workers dies in the middle: the same bytes as one process alone."""
    address, workers = cluster
    archive = Archive(tmp_path)

    def shoot(event: Event) -> None:
        if event.kind == "ingested" and workers[0].poll() is None:
            os.kill(workers[0].pid, signal.SIGKILL)

    told = archive.ingest(folder, reader=Cluster(address, Limits()), watch=shoot)
    assert workers[0].wait(10) == -signal.SIGKILL and workers[1].poll() is None
    assert kinds(told) == ["ingested"] * 71 + ["refused", "unchanged"]
    assert archive.lines() == fresh(tmp_path, folder)


class Task:
    """What became of a task, look by look."""

    def __init__(self, *became: str) -> None:
        self.became = list(became)

    @property
    def status(self) -> str:
        """The next one; the last one stays."""
        return self.became.pop(0) if len(self.became) > 1 else self.became[0]

    def result(self) -> list[list[str]]:
        """What was read."""
        return [["read"]]

    def exception(self) -> Exception:
        """Why nothing was."""
        return ValueError("out of memory")


class Client:
    """A cluster that does one task, as told."""

    def __init__(self, task: Task) -> None:
        self.task = task

    def nthreads(self) -> dict[str, int]:
        """One worker."""
        return {"worker": 1}

    def submit(self, *_: object, **__: object) -> Task:
        """The task."""
        return self.task

    def cancel(self, *_: object, **__: object) -> None:
        """Nothing runs."""


@pytest.mark.parametrize("became", [("finished",), ("lost", "finished"), ("pending", "lost", "finished")])
def test_a_result_that_died_with_its_worker_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, became: tuple[str, ...]
) -> None:
    """The cluster makes it again; only what it gave up for good ends the run."""
    import distributed

    file = tmp_path / "a.txt"
    file.write_text("Protokoll", encoding="utf-8")
    monkeypatch.setattr(distributed, "wait", lambda running, **_: type("Waited", (), {"done": set(running)}))
    found = Cluster("tcp://nowhere")._read(Client(Task(*became)), [file], base(), lambda: False)
    assert [(path, str(step)) for path, step in found] == [(file, "read")]
    given_up = Cluster("tcp://nowhere")._read(Client(Task("lost", "error")), [file], base(), lambda: False)
    with pytest.raises(CrewError, match="gave up reading a.txt: out of memory"):
        list(given_up)


def test_cluster_that_is_not_there_is_one_line(tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is made of it but a line that says what to do."""
    from samgraf.ingest.archive import cluster

    monkeypatch.setattr(cluster, "WAITING", 1)
    with pytest.raises(CrewError, match="no Dask scheduler answers there"):
        Archive(tmp_path).ingest(folder, reader=Cluster("tcp://127.0.0.1:9", Limits()))
    assert not (tmp_path / "store").exists()


def made(into: Path, *paths: Path, tried: str = "") -> list[str]:
    """Shards of what paths hold; what became of the documents."""
    told: list[Event] = []
    assert shards.write(paths, into, base(), Alone(), tried=tried, tell=told.append)
    return kinds(told)


def contents(folder: Path) -> dict[str, bytes]:
    """The files in a folder."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_shards_hold_what_a_store_would(tmp_path: Path, folder: Path) -> None:
    """Sorted, by the names and hashes in the manifest; the same bytes each time."""
    assert made(tmp_path / "a", folder).count("ingested") == 72
    manifest = json.loads((tmp_path / "a" / shards.MANIFEST).read_text(encoding="utf-8"))
    assert len(manifest["shards"]) == 2
    lines: list[str] = []
    for about in manifest["shards"]:
        text = gzip.decompress((tmp_path / "a" / about["file"]).read_bytes())
        assert hashlib.sha256(text).hexdigest() == about["sha256"]
        here = text.decode().split("\n")[:-1]
        assert here == sorted(here) and len(here) == about["quads"]
        lines += here
    assert sorted(set(lines)) == fresh(tmp_path, folder)
    made(tmp_path / "b", *sorted(folder.iterdir(), reverse=True), folder)
    assert contents(tmp_path / "a") == contents(tmp_path / "b")


def test_shards_that_are_there_are_left(tmp_path: Path, folder: Path) -> None:
    """A second run makes none, and still names what is refused; a lost one, and one that a change touches, is made."""
    made(tmp_path / "a", folder)
    before = contents(tmp_path / "a")
    assert made(tmp_path / "a", folder) == ["refused"] + ["unchanged"] * 72
    next((tmp_path / "a").glob("*.nq.gz")).unlink()
    assert "ingested" in made(tmp_path / "a", folder) and contents(tmp_path / "a") == before
    write(folder, {"05.txt": minutes(5, version=1)})
    again = made(tmp_path / "a", folder)
    assert 0 < again.count("ingested") < 72 and "unchanged" in again
    made(tmp_path / "a", folder, tried="other rules")
    assert len([name for name in contents(tmp_path / "a") if name.endswith(".nq.gz")]) == 5


def test_shards_by_command(tmp_path: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--shards` writes them, and no store."""
    assert (
        main(["ingest", "--shards", str(tmp_path / "a"), "--store", str(tmp_path / "s"), str(folder / "01.txt")]) == 0
    )
    assert capsys.readouterr().err == "1 ingested\n"
    assert (tmp_path / "a" / shards.MANIFEST).exists() and not (tmp_path / "s").exists()


def test_shards_heed_what_people_settled(tmp_path: Path, folder: Path) -> None:
    """With `--judged`, shards hold what that store holds, its judgements too; without, what was read."""
    store, paths = str(tmp_path / "s"), [str(folder / f"{n:02}.txt") for n in range(1, 9)]
    assert main(["ingest", "--store", store, *paths]) == 0
    with open_store(store) as opened:
        read = opened.view.lines()
    assert main(["review", "--store", store, "wrong", "03.txt", "decision/1", "--on", "2024-06-01"]) == 0
    for name, more in (("judged", ["--judged", store]), ("read", [])):
        assert main(["ingest", "--shards", str(tmp_path / name), *more, *paths]) == 0
    with open_store(store) as opened:
        assert lines_in(tmp_path / "judged") == opened.view.lines() != read
    assert lines_in(tmp_path / "read") == read
    assert main(["review", "--store", store, "undo", "1"]) == 0
    assert main(["ingest", "--shards", str(tmp_path / "judged"), "--judged", store, *paths]) == 0
    assert lines_in(tmp_path / "judged") == read, "the manifest names no shard of what was taken back"


def test_judged_without_shards_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A store heeds its own judgements, and says so rather than pass over another's in silence."""
    assert main(["ingest", "--judged", "other", str(folder / "01.txt")]) == 2
    assert capsys.readouterr().err.startswith("samgraf: --judged: only with --shards")


def lines_in(folder: Path) -> list[str]:
    """The quads of the shards that a manifest names, sorted."""
    manifest = json.loads((folder / shards.MANIFEST).read_text(encoding="utf-8"))
    texts = [gzip.decompress((folder / about["file"]).read_bytes()).decode() for about in manifest["shards"]]
    return sorted({line for text in texts for line in text.split("\n")[:-1]})


def test_endpoint_follows_its_archive(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A store behind a URL is brought up to date as one in a folder is; its records lie with the user's caches."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    (tmp_path / "server").mkdir()
    with servers.oxigraph(tmp_path / "server") as address:
        call = ["ingest", "--workers", "1", "--prune", "--store", address, str(folder)]
        assert main(call) == 3
        write(folder, {"05.txt": minutes(5, version=1)})
        for n in range(6, 60):
            (folder / f"{n:02}.txt").unlink()
        assert main(call) == 3
        assert capsys.readouterr().err.splitlines()[-1] == "1 replaced, 17 unchanged, 54 retracted, 1 refused"
        with open_store(address) as store:
            assert store.view.lines() == fresh(tmp_path, folder)
        shutil.rmtree(tmp_path / "caches")
        assert main(call) == 3
        assert "ingested" not in capsys.readouterr().err
