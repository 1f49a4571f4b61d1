"""Lines that head a page again: what kind of document it is, in capitals, or the number of the page."""

from __future__ import annotations

import re

BANNER = re.compile(
    r"(?<!\w)(?:(?:SAMMANTRÄDES|MÖTES|BESLUTS)PROTOKOLL|(?:SAMMANTRÄDES|MÖTES|MINNES)ANTECKNINGAR)(?!\w)"
)
LONG_BANNER = 110
"""A line no longer than this that says again, in capitals, what kind of document it is, heads a page."""


def is_banner(text: str) -> bool:
    """Whether a line says in capitals what kind of document it is."""
    return len(text) <= LONG_BANNER and BANNER.search(text) is not None


def paged(text: str) -> bool:
    """Whether a line ends with the number of its page and that of all pages."""
    return re.search(r"\s\d{1,3}(?:\s?\(\d{1,3}\)|\sav\s\d{1,3})$", text) is not None
