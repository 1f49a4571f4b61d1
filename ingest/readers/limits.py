"""How much of anything a reader takes before it refuses: one table, in the order in which reading meets it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The greatest amounts that are read; whatever is above ends as a refusal that names the limit."""

    file_bytes: int = 200_000_000
    """Bytes of one file."""
    markup_bytes: int = 30_000_000
    """Bytes of one text, HTML, RTF or e-mail file, or of one XML part: forty times the longest minutes seen."""
    expanded_bytes: int = 400_000_000
    """Bytes that an archive, or an office file (a ZIP too), may unfold to."""
    expansion: int = 200
    """How many times its packed size a member of an archive may unfold to, once it is above `small_bytes`."""
    small_bytes: int = 1_000_000
    members: int = 10_000
    """Files in an archive."""
    nesting: int = 4
    """Archives within archives, messages within messages."""
    depth: int = 200
    """Elements within elements, groups within groups."""
    pages: int = 3_000
    characters: int = 8_000_000
    """Characters of kept text."""
    boxes: int = 60_000
    """Characters on one page of a PDF file."""
    recognition_seconds: int = 900
    """Time for the text recognition of one file."""
    conversion_seconds: int = 120
    """Time for LibreOffice to read one old Word file."""
    cells: int = 200
    """Cells in one row of a table; also the columns or rows that one cell may span."""


LIMITS = Limits()
