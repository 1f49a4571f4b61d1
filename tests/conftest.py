"""Fixtures that every test may use."""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real documents beside the project: it must be there in CI, elsewhere its tests are skipped."""
    folder = Path(__file__).resolve().parents[2] / "shared"
    if folder.is_dir():
        return folder
    if os.environ.get("CI") == "true":
        pytest.fail(f"{folder}: missing, but CI needs it: the tests on real documents can't run")
    pytest.skip(f"{folder}: not there; the tests on real documents need it")


@pytest.fixture(scope="session")
def score(shared: Path) -> Iterator[ModuleType]:
    """The scorer that stands beside the project, as a module."""
    place = shared / "eval" / "score.py"
    spec = importlib.util.spec_from_file_location("score", place)
    assert spec and spec.loader, f"{place}: can't be loaded"
    module = importlib.util.module_from_spec(spec)
    sys.modules["score"] = module  # its dataclasses look themselves up
    spec.loader.exec_module(module)
    yield module
    del sys.modules["score"]
