"""Which passages are entries of a list, and which one leads it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from samgraf.ingest.text import Passage

MARK = re.compile(r"\s*(?:[-–—•*·●○▪◦➢✓>]|o|\d{1,2}[.)]|[a-zåäö][.)])\s*")
"""All that stands before an entry of a list on its line."""


def leads(passages: Sequence[Passage], whole: str, entries: Iterable[int] = ()) -> dict[int, int]:
    """The lead of each entry of a list that has one; `entries` are places where the file itself has an entry begin."""
    found: dict[int, int] = {}
    begin, lead, by_number = frozenset(entries), -1, False
    for n, passage in enumerate(passages):
        start, end = passage.span.start, passage.span.end
        ahead = whole[whole.rfind("\n", 0, start) + 1 : start]
        if passage.role != "sentence" or (lead >= 0 and passage.item != passages[lead].item):
            lead = -1
        if passage.role != "sentence":
            continue
        if start in begin or MARK.fullmatch(ahead):
            numbered = any(map(str.isdigit, ahead))
            if found.get(n - 1) == lead and numbered != by_number:
                lead = -1  # "2." behind entries with a star is no further one of theirs
            if lead >= 0:
                found[n], by_number = lead, numbered
        elif passage.text.endswith(":") or whole.startswith(":", end):
            lead = n
        elif not ahead.strip() or n - 1 not in found:
            lead = -1
    return found
