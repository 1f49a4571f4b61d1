"""Plain text: kept as it stands, line for line.

Lines below each other with as many tabs between words are the rows of a table.
Nothing is altered but line ends and letters on record as mended; blanks at either end of a line stay,
for they may tell of columns. A form feed begins a new page and a new line.
"""

from __future__ import annotations

import re

from samgraf.ingest.readers.decode import decode
from samgraf.ingest.readers.writer import Writer
from samgraf.ingest.text import Document, Source, Span

MEDIA_TYPE = "text/plain"


def read(source: Source) -> Document:
    """The document that a plain text file holds.

    Raises `Refused` where it holds no letter or digit.

    >>> read(Source("a.txt", b"Beslut\\r\\nAtt bifalla\\x0cSida 2", MEDIA_TYPE, "")).text
    'Beslut\\nAtt bifalla\\nSida 2\\n'
    """
    text, _ = decode(source.data)
    writer = Writer(source)
    if "\x0c" in text:
        writer.page()
    lines = text.split("\n")
    if lines[-1] == "":
        lines.pop()
    rows: list[tuple[int, int, Span]] = []
    for number, line in enumerate(lines, start=1):
        for n, part in enumerate(re.split("\x0c", line)):
            if n:
                writer.page()
            if part or "\x0c" not in line:
                span = writer.line(part, where=f"line {number}")
                rows.append((part.lstrip().count("\t"), part.count("\t"), span))
    for n, (tabs, every, span) in enumerate(rows):
        beside = [*rows[max(n - 1, 0) : n], *rows[n + 1 : n + 2]]
        # a cell at the beginning of a row may be empty
        if tabs and any(tabs == inner or (inner and every == whole) for inner, whole, _ in beside):
            writer.hint(span, "row")
    return writer.document()
