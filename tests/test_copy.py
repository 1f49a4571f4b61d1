"""`samgraf copy`: everything arrives, and nothing is mixed."""

from __future__ import annotations

from pathlib import Path

import pytest
from graph_sample import DOCUMENT, NAME, graph

from samgraf.cli import main
from samgraf.graph.store import open_store

BASE = "https://minutes.example/id/"


@pytest.fixture
def source(tmp_path: Path) -> str:
    """The sample document in a folder."""
    address = str(tmp_path / "from")
    with open_store(address, create=True) as store:
        store.writer().replace(DOCUMENT, graph())
    return address


def test_copy_is_the_same_line_by_line(source: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The copy gives the same sorted N-Quads, knows the same documents, and the source is left as it was."""
    with open_store(source) as store:
        before = store.view.lines()
    target = str(tmp_path / "to")
    assert main(["copy", source, target]) == 0
    assert f"1 document, {len(before)} quads: the same in both" in capsys.readouterr().err
    for address in (source, target):
        with open_store(address) as store:
            assert store.view.lines() == before
            assert [d.file_name for d in store.view.documents()] == [NAME]


def test_copy_keeps_the_base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A store of another base is copied with that base, whatever the environment says."""
    source, target = str(tmp_path / "from"), str(tmp_path / "to")
    monkeypatch.setenv("SAMGRAF_BASE", BASE)
    with open_store(source, create=True) as store:
        store.engine.add(f"<a:s> <a:p> <a:o> <{BASE}graph/x> .\n".encode())
    monkeypatch.setenv("SAMGRAF_BASE", "https://other.example/id/")
    assert main(["copy", source, target]) == 0
    with open_store(target) as store:
        assert store.base == BASE and len(store.view.lines()) == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(("from", "from"), "", id="onto-itself"),
        pytest.param(("none", "to"), "no store there", id="from-nowhere"),
        pytest.param(("from", "full"), "holds something already", id="into-a-full-one"),
    ],
)
def test_copy_that_can_not_be_made_changes_nothing(
    source: str, tmp_path: Path, arguments: tuple[str, str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line says why, and no store is made or changed."""
    with open_store(tmp_path / "full", create=True) as store:
        store.writer().replace(DOCUMENT, graph())
        before = store.view.lines()
    assert main(["copy", *(str(tmp_path / name) for name in arguments)]) == 1
    assert message in capsys.readouterr().err
    assert not (tmp_path / "to").exists()
    for address in (source, str(tmp_path / "full")):
        with open_store(address) as store:
            assert store.view.lines() == before
