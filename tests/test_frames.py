"""Rows as frames: numbers are numbers, days are days, and what is not known is missing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from graph_sample import DOCUMENT, graph

from samgraf.graph.query import ask
from samgraf.graph.store import View, open_store
from samgraf.graph.table import Table

SPARQL = """
SELECT ?n ?x ?when ?mixed ?text {
  VALUES (?n ?x ?when ?mixed ?text) { (1 0.5 "2024-05-14"^^xsd:date 1 "å") (2 UNDEF "2024-05-15"^^xsd:date "två" UNDEF) }
} ORDER BY ?n"""


@pytest.fixture(scope="module")
def view() -> Iterator[View]:
    """The sample document in a store."""
    with open_store("memory:") as store:
        store.writer().replace(DOCUMENT, graph())
        yield store.view


def test_pandas_frame_has_types(view: View) -> None:
    """Whole numbers stay whole beside missing ones, and a mixed column holds texts."""
    pandas = pytest.importorskip("pandas", reason="pandas is in the extra `frames`")
    frame = view.query(SPARQL).pandas()
    assert list(frame.columns) == ["n", "x", "when", "mixed", "text"]
    assert frame["n"].sum() == 3 and str(frame["n"].dtype) == "Int64"
    assert pandas.isna(frame["x"][1]) and frame["x"][0] == 0.5
    assert frame["when"][0] == date(2024, 5, 14)
    assert list(frame["mixed"]) == ["1", "två"] and pandas.isna(frame["text"][1])


def test_polars_frame_has_types(view: View) -> None:
    """The same in polars."""
    polars = pytest.importorskip("polars", reason="polars is in the extra `frames`")
    frame = view.query(SPARQL).polars()
    assert (
        frame.schema["n"] == polars.Int64
        and frame.schema["x"] == polars.Float64
        and frame.schema["when"] == polars.Date
    )
    assert frame.rows()[1] == (2, None, date(2024, 5, 15), "två", None)


@pytest.mark.parametrize("kind", ["pandas", "polars"])
def test_empty_and_ready_answers_are_frames_too(view: View, kind: str) -> None:
    """No rows keep their columns; a ready question gives as many rows as its table."""
    pytest.importorskip(kind, reason=f"{kind} is in the extra `frames`")
    empty = Table(("a", "b"), ())
    assert list(getattr(empty, kind)().columns) == ["a", "b"] and len(getattr(empty, kind)()) == 0
    table = ask(view, "mentions")
    assert len(getattr(table, kind)()) == len(table)
