"""The generator of archives keeps its promises: the figures in docs rest on it."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from pathlib import Path

HOME = Path(__file__).parents[1]


def made(folder: Path, documents: int, *, hash_seed: str = "0", seed: int = 7) -> dict[str, bytes]:
    """An archive written by the script as a user would: bytes by file name."""
    script = [sys.executable, str(HOME / "bench" / "archive.py")]
    call = [*script, "--documents", str(documents), "--seed", str(seed), "--output", str(folder)]
    subprocess.run(call, check=True, capture_output=True, env={**os.environ, "PYTHONHASHSEED": hash_seed})
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.suffix != ".csv"}


def test_archive_is_repeatable_and_grows_at_its_end(tmp_path: Path) -> None:
    """The same seed gives the same bytes under any hash seed, and a larger archive begins with the smaller one."""
    small = made(tmp_path / "small", 14)
    large = made(tmp_path / "large", 21, hash_seed="4711")
    assert len(small) == 14 and len(large) == 21
    assert {name: large[name] for name in small} == small
    assert made(tmp_path / "other", 14, seed=8) != small


def test_archive_says_what_it_holds(tmp_path: Path) -> None:
    """The table beside an archive counts as many items as its plain documents have headings for."""
    documents = made(tmp_path, 170)
    with (tmp_path / "archive.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["document"] for row in rows] == sorted(documents)
    assert {row["layout"] for row in rows} == {"notes", "protocol", "steering", "association"}
    for row in rows:
        if row["layout"] == "protocol" and row["document"].endswith(".txt"):
            text = documents[row["document"]].decode()
            assert sum(line.startswith("§ ") for line in text.splitlines()) == int(row["items"])
