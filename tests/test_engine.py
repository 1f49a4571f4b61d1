"""The built-in engine under many loads: when it flushes, and how its own threads step back."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, cast

import pytest

from samgraf.graph import engine, tuning
from samgraf.graph.engine import Embedded
from samgraf.graph.store import open_store

LINE = b"<https://a.example/s> <https://a.example/p> <https://a.example/o> <https://a.example/g> .\n"


class Quads:
    """Stands for Oxigraph's store, and counts how often it was flushed."""

    def __init__(self) -> None:
        self.flushed = 0

    def bulk_load(self, *args: Any, **more: Any) -> None:
        """Take quads in."""

    load = update = bulk_load

    def flush(self) -> None:
        """Count."""
        self.flushed += 1


def nothing(of: Embedded) -> None:
    """Write nothing."""


def load(of: Embedded) -> None:
    """Take many quads in."""
    of.load(LINE)


def add(of: Embedded) -> None:
    """Take a few quads in, in a transaction."""
    of.add(LINE)


def update(of: Embedded) -> None:
    """Change the store by SPARQL."""
    of.update("DROP ALL")


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        pytest.param([nothing], 1, id="others-may-have-written-beside-us"),
        pytest.param([load], 0, id="what-was-loaded-lasts"),
        pytest.param([add], 1, id="transaction"),
        pytest.param([update], 1, id="change"),
        pytest.param([load, add], 1, id="transaction-after-a-load"),
        pytest.param([add, load], 1, id="transaction-before-a-load"),
        pytest.param([load, load, load], 1, id="loads-pile-up"),
    ],
)
def test_flush_is_done_only_where_it_is_needed(
    steps: list[Callable[[Embedded], None]], expected: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a transaction and for a pile of loads, but not for loads alone, which would wait for all merging."""
    monkeypatch.setattr(engine, "PILE", 3)
    quads = Quads()
    store = Embedded(cast(Any, quads), "https://a.example/", writes=True)
    for step in steps:
        step(store)
    store.flush()
    assert quads.flushed == expected


@pytest.fixture
def thread() -> Iterator[int]:
    """A thread that bears the name of those that merge; its number."""
    if sys.platform != "linux":
        pytest.skip("only Linux gives threads names and priorities of their own")
    over, known = threading.Event(), threading.Event()
    numbers: list[int] = []

    def idle() -> None:
        numbers.append(threading.get_native_id())
        known.set()
        over.wait(60)

    waiting = threading.Thread(target=idle)
    waiting.start()
    known.wait(60)
    Path(f"/proc/self/task/{numbers[0]}/comm").write_text(tuning.THREADS)
    yield numbers[0]
    over.set()
    waiting.join()


def test_threads_that_merge_step_back_and_no_others(thread: int) -> None:
    """They alone get what time is left; the thread that writes keeps its own."""
    before = os.getpriority(os.PRIO_PROCESS, threading.get_native_id())
    tuning.step_back()
    assert os.getpriority(os.PRIO_PROCESS, thread) == tuning.NICE
    assert os.getpriority(os.PRIO_PROCESS, threading.get_native_id()) == before < tuning.NICE


def test_new_store_holds_few_files_open_and_the_rest_of_the_process_as_many_as_before(tmp_path: Path) -> None:
    """While a new store is opened the system seems to have few files; what is open beside it is allowed for."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    if 0 <= before[0] <= 300:
        pytest.skip("this system gives few files anyway")
    with tuning.few_files():
        assert resource.getrlimit(resource.RLIMIT_NOFILE)[0] < before[0]
    with contextlib.ExitStack() as opened:
        last = [opened.enter_context((tmp_path / str(n)).open("w")).fileno() for n in range(100)][-1]
        with tuning.few_files():
            assert resource.getrlimit(resource.RLIMIT_NOFILE)[0] > last
            opened.enter_context((tmp_path / "one-more").open("w"))
        store = opened.enter_context(open_store(tmp_path / "store", create=True))
        store.engine.load(LINE)
        assert store.view.lines() == [LINE.decode().strip()]
    assert resource.getrlimit(resource.RLIMIT_NOFILE) == before
