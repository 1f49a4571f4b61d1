"""Fixtures that every test may use."""

from __future__ import annotations

import os
from pathlib import Path

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
