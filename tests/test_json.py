"""JSON of the commands has the fields that the reference promises to programs."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import pytest

from samgraf.cli import main

REFERENCE = Path(__file__).parents[1] / "docs" / "commands.md"
MINUTES = """Minnesanteckningar från samverkansgruppen i Ekdala
Tid: måndagen den 14 maj 2024 kl. 9.00-11.00

Närvarande
Ulla Ekdal, Ekdala kommun, ordförande
Bo Askvik, Trafikverket
{}
1. Bron över ån
Ulla Ekdal oroas av att bron är smal.

Beslut
Att Bo Askvik bjuder in Trafikverket till nästa möte.
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Minutes with a slip and with two of one name, one file that is refused, and their store."""
    home = tmp_path_factory.mktemp("home")
    for name, more in (("maj.md", ""), ("juni.md", "Ada Ek, Ekby kommun\n"), ("juli.md", "Ada Ek, Åby kommun\n")):
        (home / name).write_text(MINUTES.format(more), encoding="utf-8")
    (home / "tom.md").write_bytes(b"")
    assert main(["ingest", "--store", str(home / "store"), str(home)]) == 3
    return home


def promised(call: str) -> set[str]:
    """The fields that stand in the row of a call."""
    row = next(line for line in REFERENCE.read_text(encoding="utf-8").splitlines() if line.startswith(f"| `{call}"))
    return set(re.findall(r"`(\w+)`", row.rsplit("|", 2)[1]))


@pytest.mark.parametrize(
    ("row", "call"),
    [
        pytest.param("ingest --json", "ingest --store new --json maj.md tom.md", id="ingest"),
        pytest.param("refusals --json", "refusals --store store --json", id="refusals"),
        pytest.param("status --json", "status --store store --json maj.md", id="status"),
        pytest.param("search --format json", "search --store store --format json ekdal", id="search"),
        pytest.param("check --format json", "check --format json maj.md", id="check"),
        pytest.param("review --format json", "review --store store --format json", id="review"),
        pytest.param("review facts", "review --store store facts maj.md --format json", id="facts"),
    ],
)
def test_fields_are_those_of_the_reference(
    row: str, call: str, home: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """No field is told that isn't promised; of objects that leave nothing out, none is missing."""
    monkeypatch.chdir(home)
    capfd.readouterr()
    assert main(shlex.split(call)) in (0, 1, 3)
    out, err = capfd.readouterr()
    is_lines = "--json" in call and not call.startswith("status")
    found = [json.loads(line) for line in (out or err).splitlines()] if is_lines else json.loads(out)
    objects = found if isinstance(found, list) else [found]
    assert objects
    fields = set().union(*objects)
    assert fields <= promised(row)
    assert is_lines or fields == promised(row)
