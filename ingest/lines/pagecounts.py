"""Pages of a document viewer, each of which begins with its number: "2 3. Rapporter" begins the second page."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from samgraf.ingest.tables import table

if TYPE_CHECKING:
    from samgraf.ingest.lines.layout import Line

COUNT = re.compile(r"(?P<number>\d{1,3})(?:\s+(?=\S)|$)")
HEAD = 16
"""Lines among which the viewer says that its text begins."""


def without_page_counts(found: list[Line], language: str) -> list[Line]:
    """The lines below a viewer's label without the pages' numbers; as they are where any block has no such number.

    All lines below a blank one begin with a number there, one more than the last, and so does the first.
    """
    said = table(language, "layout").get("viewer", {}).get("labels", ())
    at = next((i for i, line in enumerate(found[:HEAD]) if line.text.casefold().rstrip(":") in said), None)
    if at is None:
        return found
    tops = [i for i in range(at + 1, len(found)) if i == at + 1 or found[i].gap]
    hits = [COUNT.match(found[i].text) for i in tops]
    if not hits or any(hit is None or int(hit["number"]) != n for n, hit in enumerate(hits, start=1)):
        return found
    ends = {i: hit.end() for i, hit in zip(tops, hits, strict=True) if hit}
    alone = {i for i in tops if ends[i] == len(found[i].text)}
    return [
        replace(line, furniture=True)
        if i in alone
        else cut(line, ends[i])
        if i in ends
        else replace(line, page_top=True)
        if i - 1 in alone
        else line
        for i, line in enumerate(found)
    ]


def cut(line: Line, at: int) -> Line:
    """A line that begins a page, from offset `at` of its text on."""
    start = line.start + at
    return replace(line, start=start, body=max(line.body, start), text=line.text[at:], page_top=True)
