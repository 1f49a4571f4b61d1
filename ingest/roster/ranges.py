"""Numbers of items as minutes print them: runs, lists and ranges."""

from __future__ import annotations

import re
from collections.abc import Sequence

from samgraf.ingest.lines.layout import Line
from samgraf.ingest.tables import tried_in


def expanded(written: str) -> list[int]:
    """The numbers of a range as printed.

    >>> expanded("2-4, 7 och 9")
    [2, 3, 4, 7, 9]
    """
    found: list[int] = []
    for hit in re.finditer(r"(\d+)(?:\s*(?:[-–]|t\.?o\.?m\.?|till)\s*(?:§\s*|P)?(\d+))?", written):
        low, high = int(hit[1]), int(hit[2] or hit[1])
        found += range(low, high + 1) if low <= high <= low + 500 else [low]
    return found


def numbers_of(lines: Sequence[Line], language: str, treated: Sequence[int]) -> tuple[int, ...]:
    """All § or item numbers that the document speaks of as attended or treated, for "all but these"."""
    known: set[int] = set(treated)
    for rule in tried_in((line.text for line in lines), language, "roster", "items"):
        for line in lines:
            for hit in rule.match.finditer(line.text):
                if "items" in hit.groupdict() and hit["items"]:
                    known |= set(expanded(hit["items"]))
    return tuple(range(min(known), max(known) + 1)) if known else ()
