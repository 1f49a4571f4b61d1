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
    return len(text) <= LONG_BANNER and ("PROTOKOLL" in text or "ANTECKNINGAR" in text) and bool(BANNER.search(text))


def paged(text: str) -> bool:
    """Whether a line ends with the number of its page and that of all pages."""
    return (text[-1:] == ")" or text[-1:].isdigit()) and PAGED.search(text) is not None


PAGED = re.compile(r"\s\d{1,3}(?:\s?\(\d{1,3}\)|\sav\s\d{1,3})$")
