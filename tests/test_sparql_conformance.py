"""The W3C's tests of SPARQL 1.1 Query and Update, through samgraf's own path: none is lost on the way to the engine."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tools"))

from sparql_conformance import KNOWN, Alone, Entry, Samgraf, entries, is_refused, passes, report  # noqa: E402

Outcome = tuple[bool, bool, bool]


@pytest.fixture(scope="module")
def folder() -> Path:
    """The W3C's tests beside the project: they must be there in CI, elsewhere this is skipped."""
    found = ROOT.parent / "shared" / "rdf-tests"
    if not found.is_dir():
        message = f"{found}: not there; the tests of SPARQL need a checkout of w3c/rdf-tests"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    return found


@pytest.fixture(scope="module")
def outcomes(folder: Path) -> dict[Entry, Outcome]:
    """For each test: passed by samgraf, passed by the engine alone, refused by design."""
    return {test: (passes(test, Samgraf), passes(test, Alone), is_refused(test)) for test in entries(folder)}


def test_all_parts_are_run(outcomes: dict[Entry, Outcome]) -> None:
    """Query, Update and results are there with all their entries."""
    assert len(outcomes) == 495
    assert {"QueryEvaluationTest", "UpdateEvaluationTest", "CSVResultFormatTest"} <= {test.kind for test in outcomes}


def test_samgraf_passes_what_its_engine_passes(outcomes: dict[Entry, Outcome]) -> None:
    """What the engine alone passes, samgraf passes too, unless it would call another server."""
    lost = [test.id for test, (own, alone, refused) in outcomes.items() if alone and not own and not refused]
    assert lost == []


def test_failures_are_the_known_ones(outcomes: dict[Entry, Outcome]) -> None:
    """Every failure has its reason, and no reason stands without its failure."""
    failed = [test.id for test, (own, _, refused) in outcomes.items() if not own and not refused]
    assert sorted(failed) == sorted(KNOWN)


def test_page_of_results_is_that_of_today(folder: Path) -> None:
    """`docs/sparql-conformance.md` says what the tests say; `make conformance` writes it anew."""
    assert (ROOT / "docs" / "sparql-conformance.md").read_text(encoding="utf-8") == report(folder)
