"""Whole archives: the same store whatever the order, the number of workers and what was there before."""

from __future__ import annotations

import os
import platform
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from archives import Archive, crew, fresh, kinds, minutes, write, zipped

from samgraf.graph.store import open_store
from samgraf.ingest.archive import records, rules

FOUR = {f"{n}.txt": minutes(n) for n in range(4)}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An archive of four files."""
    return write(tmp_path / "files", FOUR)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """A store to be filled."""
    return Archive(tmp_path)


def test_store_is_the_same_whatever_order_and_workers(tmp_path: Path, folder: Path) -> None:
    """One process, two, three, or none of its own, forwards and backwards: the same lines."""
    write(folder, {"a/mer.zip": zipped({"x.txt": minutes(9), "y.txt": minutes(8), "0.txt": minutes(0)})})
    expected = fresh(tmp_path, folder)
    assert expected
    for workers, paths in ((1, [folder]), (2, sorted(folder.iterdir(), reverse=True)), (3, [folder, folder / "a"])):
        by = Archive(tmp_path, f"by-{workers}")
        by.ingest(*paths, reader=crew(workers))
        assert by.lines() == expected


def test_unchanged_archive_is_not_read_again(archive: Archive, folder: Path) -> None:
    """A second run reads nothing; nor does one after the times of the files have changed."""
    assert kinds(archive.ingest(folder)) == ["ingested"] * 4
    for times in (None, (1, 1)):
        if times:
            os.utime(folder / "0.txt", times)
        told = archive.ingest(folder)
        assert kinds(told) == ["unchanged"] * 4
        assert [event.count for event in told if event.kind == "planned"] == [0]


def add(folder: Path) -> None:
    write(folder, {"ny.txt": minutes(7)})


def change(folder: Path) -> None:
    write(folder, {"0.txt": minutes(0, 1)})


def change_back(folder: Path) -> None:
    write(folder, {"0.txt": FOUR["0.txt"]})


def remove(folder: Path) -> None:
    (folder / "1.txt").unlink(missing_ok=True)


def copy(folder: Path) -> None:
    write(folder, {"kopia/2.txt": FOUR["2.txt"]})


def rename(folder: Path) -> None:
    if (folder / "3.txt").exists():
        (folder / "3.txt").rename(folder / "tre.txt")


def same_by_another_suffix(folder: Path) -> None:
    write(folder, {"b/2.md": FOUR["2.txt"], "b/2.a": FOUR["2.txt"]})


def take_first_suffix_away(folder: Path) -> None:
    (folder / "b" / "2.a").unlink(missing_ok=True)


def pack(folder: Path) -> None:
    write(folder, {"c.zip": zipped({"k.txt": minutes(20), "0.txt": FOUR["0.txt"], "2.md": FOUR["2.txt"]})})


def pack_less(folder: Path) -> None:
    write(folder, {"c.zip": zipped({"0.txt": FOUR["0.txt"]})})


def spoil(folder: Path) -> None:
    write(folder, {"0.txt": b""})


def swap(folder: Path) -> None:
    write(folder, {"d/p.txt": minutes(30), "e/p.txt": minutes(31)})
    (folder / "d").rename(folder / "f")
    (folder / "e").rename(folder / "d")
    (folder / "f").rename(folder / "e")


STEPS = (add, change, change_back, remove, copy, rename, same_by_another_suffix, take_first_suffix_away, pack,
         pack_less, spoil, swap)  # fmt: skip


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.__name__.replace("_", "-"))
def test_store_follows_its_archive(
    tmp_path: Path, archive: Archive, folder: Path, step: Callable[[Path], None]
) -> None:
    """After any change and a run that prunes, the store is what a new store would be; one more run changes nothing."""
    archive.ingest(folder)
    step(folder)
    archive.ingest(folder, prune=True)
    assert archive.lines() == fresh(tmp_path, folder)
    assert set(kinds(archive.ingest(folder, prune=True))) <= {"unchanged", "refused"}


@pytest.mark.parametrize("seed", range(4))
def test_store_does_not_remember_its_history(tmp_path: Path, archive: Archive, folder: Path, seed: int) -> None:
    """Any changes in any order, with runs in between: the store at the end depends on the files alone."""
    chance = random.Random(seed)
    for _ in range(8):
        for step in chance.sample(STEPS, chance.randint(1, 3)):
            step(folder)
        archive.ingest(folder, prune=True, rebuild=chance.random() < 0.2)
    assert archive.lines() == fresh(tmp_path, folder)


def test_changed_file_replaces_what_it_gave(archive: Archive, folder: Path) -> None:
    """Its new version comes as its old one goes, without `prune`; a file that is gone stays until then."""
    archive.ingest(folder)
    before = archive.lines()
    change(folder)
    remove(folder)
    assert kinds(archive.ingest(folder)) == ["replaced", "unchanged", "unchanged"]
    with open_store(archive.store) as store:
        assert [d.file_name for d in store.view.documents()] == sorted(FOUR)
    change_back(folder)
    archive.ingest(folder)
    assert archive.lines() == before


def test_version_of_before_stays_where_the_new_one_is_refused(archive: Archive, folder: Path) -> None:
    """A file that can't be read any more costs nothing that was there, until it is pruned."""
    archive.ingest(folder)
    before = archive.lines()
    spoil(folder)
    told = [event for event in archive.ingest(folder) if event.kind == "refused"]
    assert [(event.name, bool(event.document)) for event in told] == [("0.txt", True)]
    assert archive.lines() == before
    assert archive.refusals() == ["0.txt: it is empty"]
    change(folder)
    assert "replaced" in kinds(archive.ingest(folder))
    assert archive.refusals() == []


def test_refused_file_is_tried_again_when_there_is_reason_to(
    archive: Archive, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not on every run, but when it is named itself, and when the rules have changed."""
    write(folder, {"bild.txt": bytes(range(256)) * 20})

    def tried(*paths: Path) -> int:
        told = archive.ingest(*paths)
        assert kinds(told).count("refused") == 1
        return sum(event.kind == "read" for event in told)

    assert tried(folder) == 5
    assert tried(folder) == 0
    assert tried(folder / "bild.txt") == 1
    monkeypatch.setattr(rules, "version", lambda: "new")
    assert tried(folder) == 1


def test_folder_that_is_suddenly_empty_is_not_pruned(archive: Archive, folder: Path) -> None:
    """A disk that is not connected costs nothing."""
    archive.ingest(folder)
    before = archive.lines()
    shutil.rmtree(folder)
    folder.mkdir()
    assert kinds(archive.ingest(folder, prune=True)) == ["left"]
    assert archive.lines() == before


def test_rebuild_reads_what_older_rules_read(archive: Archive, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only with `rebuild`, and only once."""
    archive.ingest(folder)
    before = archive.lines()
    monkeypatch.setattr(rules, "version", lambda: "new")
    assert kinds(archive.ingest(folder)) == ["unchanged"] * 4
    assert kinds(archive.ingest(folder, rebuild=True)) == ["reread"] * 4
    assert kinds(archive.ingest(folder, rebuild=True)) == ["unchanged"] * 4
    assert archive.lines() == before


def test_version_of_the_rules_is_that_of_their_files() -> None:
    """It is the same each time, and covers tables, register and code, but not how files are shared out."""
    assert rules.version() == rules.version.__wrapped__()
    assert len(rules.version()) == 12


def lose(file: Path) -> None:
    file.unlink()


def damage(file: Path) -> None:
    file.write_bytes(b"SQLite format 3\0" + bytes(4000))


@pytest.mark.parametrize("harm", [lose, damage])
def test_records_may_be_lost(archive: Archive, folder: Path, harm: Callable[[Path], None]) -> None:
    """Without its records, a store finds itself again by reading once more."""
    archive.ingest(folder)
    before = archive.lines()
    harm(archive.store / records.NAME)
    assert kinds(archive.ingest(folder)) == ["reread"] * 4
    assert kinds(archive.ingest(folder)) == ["unchanged"] * 4
    assert archive.lines() == before


def test_document_that_was_retracted_comes_back(archive: Archive, folder: Path) -> None:
    """What somebody took out of the store is read again, whatever the records say."""
    archive.ingest(folder)
    before = archive.lines()
    with open_store(archive.store, write=True) as store, store.writer() as writer:
        writer.retract(store.view.named("2.txt")[0].iri)
    assert kinds(archive.ingest(folder)) == ["ingested", "unchanged", "unchanged", "unchanged"]
    assert archive.lines() == before


def test_verify_looks_into_every_file(archive: Archive, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file whose size and time say that nothing happened is known by its content."""
    from samgraf.ingest.archive import folders

    monkeypatch.setattr(folders, "stamp", lambda of: 1)
    archive.ingest(folder)
    (folder / "0.txt").write_bytes(FOUR["0.txt"].replace(b"smal", b"tung"))
    assert kinds(archive.ingest(folder)) == ["unchanged"] * 4
    assert kinds(archive.ingest(folder, verify=True)).count("replaced") == 1


def test_store_among_the_files_is_not_read(archive: Archive, folder: Path) -> None:
    """Whoever reads the folder in which the store lies reads the minutes alone."""
    assert kinds(archive.ingest(folder.parent)) == ["ingested"] * 4
    assert kinds(archive.ingest(folder.parent)) == ["unchanged"] * 4


def test_names_that_are_no_text_are_refused_or_read(archive: Archive, folder: Path) -> None:
    """A file whose name is no UTF-8 stops nothing."""
    with open(os.fsencode(folder) + b"/\xff.txt", "wb") as file:
        file.write(minutes(50))
    assert kinds(archive.ingest(folder)) == ["ingested"] * 4 + ["refused"]
    assert kinds(archive.ingest(folder)) == ["refused"] + ["unchanged"] * 4


def test_memory_is_kept_flat_where_the_c_library_can_be_told() -> None:
    """glibc takes both settings; elsewhere nothing happens, and that is said. In a process of its own, as it lasts."""
    call = "from samgraf.ingest.archive.memory import keep_flat; print(keep_flat())"
    done = subprocess.run([sys.executable, "-c", call], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == str(platform.libc_ver()[0] == "glibc")
