"""Decisions below a label with the letters of a body, in bullets with rings below them: all of it invented."""

from __future__ import annotations

import pytest

from samgraf.ingest.parse import parse
from samgraf.ingest.text import Document, Source

HEAD = (
    "Vägrådet\n\nMöte den 2 mars 2024\n\nNärvarande: Eva Lindmark, Per Ekvall\n\n1. Öppnande\nInget.\n\n2. Rapporten\n"
)


@pytest.mark.parametrize("label", ["VR Konklusion:", "VR beslut:", "Rådets konklusion:"])
def test_rings_below_a_bullet_belong_to_it(label: str) -> None:
    """A ring is set in below another bullet though its blanks are lost; the label says whose decisions these are."""
    told = "- En rapport tas fram varje år.\n- Rapporten består av två delar:\no En del om vägar.\no En del om broar.\n"
    text = HEAD + f"{label}\n{told}\n3. Slut\nInget.\n"
    read = parse(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text))
    assert [d.text for d in read.decisions] == ["En rapport tas fram varje år.", "Rapporten består av två delar:"]
