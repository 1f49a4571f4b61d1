"""Every SPARQL query on the pages is asked, on some of the example minutes, and gives something."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from samgraf.graph.store import View, open_store
from samgraf.ingest.pipeline import ingest

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
EXAMPLES = ("styrgrupp-2023-09-14.md", "bussgruppen-2024-03-21.md", "ledningsgrupp-2024-09-19.md")


def queries() -> Iterator[tuple[str, str]]:
    """The SPARQL of the pages: in blocks of their own, and in calls of `samgraf query`."""
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        found = re.findall(r"^```sparql\n(.*?)^```", text, flags=re.MULTILINE | re.DOTALL)
        for call in re.findall(r"^    samgraf query (.+\{.+)$", text, flags=re.MULTILINE):
            found += [word for word in shlex.split(call) if "{" in word]
        for n, sparql in enumerate(found, 1):
            yield f"{page.relative_to(ROOT).as_posix()}-{n}", sparql


QUERIES = dict(queries())


@pytest.fixture(scope="module")
def view() -> Iterator[View]:
    """Some of the example minutes in a store."""
    with open_store("memory:") as store:
        ingest([ROOT / "examples" / "minutes" / name for name in EXAMPLES], store.writer())
        yield store.view


def test_pages_have_queries() -> None:
    """There are queries to be found: a change of the pages' form doesn't empty this test."""
    assert len(QUERIES) > 10


@pytest.mark.parametrize("sparql", QUERIES.values(), ids=QUERIES)
def test_query_on_a_page_gives_something(view: View, sparql: str) -> None:
    """It is understood as it stands, and the examples hold an answer."""
    if "..." in sparql:
        pytest.skip("an ellipsis stands for what the reader writes")
    found = view.answer(sparql)
    if isinstance(found, ox.QueryBoolean):
        assert not found  # the one ASK asks whether something is wrong
    else:
        assert list(found)
