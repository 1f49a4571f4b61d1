"""Real minutes that have no gold: what a careful reader counted in them, so that a section read amiss shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from samgraf.ingest.pipeline import read
from samgraf.ingest.read import document, source

COUNTED = {
    "digg-ena-os-2024-09-16.md": (0, 0, 5),
    "digg-inspec-refgrupp-m1.pdf": (21, 0, 1),
    "digg-inspec-refgrupp-m2.pdf": (16, 0, 1),
    "en-stoke-ferry-pc-2011-05-18.md": (5, 4, 8),
    "fristad-samradsmote-2012-02-13.pdf": (8, 10, 10),
    "gms-ngp-arbetsmote-2020-03-06.md": (0, 6, 0),
    "langasand-arsmote-2008.md": (8, 17, 12),
    "lithekod-stormote-2019-05-21.pdf": (9, 12, 21),
    "no-online-stormote-2025-08-29.md": (20, 8, 5),
    "oidc-sweden-20210114.md": (9, 0, 8),
    "stenaldern-styrelsemote-2024-10-24.pdf": (8, 11, 2),
}
"""Rows of those present or away, numbered items, decisions and tasks."""
NEAR = 2
"""So many decisions two readers may differ by; of people and items they count the same."""


@pytest.mark.parametrize("name", COUNTED)
def test_a_document_without_gold_holds_what_a_reader_counts(shared: Path, name: str) -> None:
    """Nominations, retold votes and lists are not taken for decisions by the dozen, nor whole sections lost."""
    minutes = read(document(source(shared / "minutes" / name))).minutes
    people, items, decisions = COUNTED[name]
    assert len(minutes.participants) == people
    assert sum(1 for item in minutes.items if item.number and item.parent < 0) == items
    assert abs(len(minutes.decisions) - decisions) <= NEAR
