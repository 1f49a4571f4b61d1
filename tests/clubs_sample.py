"""The frame of a club's minutes, for tests that vary what stands in it; the club is invented."""

from __future__ import annotations

from pathlib import Path

from samgraf.ingest.pipeline import read
from samgraf.ingest.read import documents, source
from samgraf.ingest.reading import Reading

HEAD = "Protokoll fört vid årsmöte med Lövö vägförening 2019-03-04\n\n"
ITEMS = "\n\n1. Öppnande\n\nMötet öppnades.\n\n2. Dagordning\n\nDagordningen godkändes.\n\n3. Övrigt\n\nInget fanns.\n"


def understood(tmp_path: Path, text: str) -> Reading:
    """A text, read."""
    file = tmp_path / "minutes.md"
    file.write_text(text, encoding="utf-8")
    [document] = documents(source(file))
    return read(document)
