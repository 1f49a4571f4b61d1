"""Titles of informal notes whose items bear no numbers; all persons and bodies invented."""

from __future__ import annotations

import pytest

from samgraf.ingest.parse import parse
from samgraf.ingest.readers import markdown
from samgraf.ingest.text import Source

HEAD = "Minnesanteckningar\n\nVägrådet den 3 maj 2022\n\nNärvarande: Eva Lindmark, Per Ekvall\n\n"


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        pytest.param("", ["Laget runt", "Arkivet", "Utbildning"], id="nothing-marked"),
        pytest.param("## ", ["Del ett", "Del två"], id="headings-marked"),
    ],
)
def test_titles_right_above_their_text_are_items(mark: str, expected: list[str]) -> None:
    """Where no heading is marked up, three short lines below blank ones and right above sentences are titles."""
    parts = [
        "Laget runt\nSundsvall har bytt arkiv i år och är nöjda.\n",
        "Arkivet\nVi diskuterade gallring och en gemensam plan för den.\n",
        "Utbildning\nDet finns en utbildning som flera vill gå i höst.\n",
    ]
    parts = [f"{mark}Del ett\n\n", parts[0], f"{mark}Del två\n\n", *parts[1:]] if mark else parts
    text = HEAD + "\n".join(parts)
    minutes = parse(markdown.read(Source("a.md", text.encode(), "text/markdown", "0" * 64)))
    assert [item.title for item in minutes.items] == expected
