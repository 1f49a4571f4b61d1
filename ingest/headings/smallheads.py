"""Headings of items that are a small table each: a line of column names, and below it number, title and case number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from samgraf.ingest.lines.layout import Line
from samgraf.ingest.roster.tablecolumns import BLANKED, cells
from samgraf.ingest.tables import table

LEVEL = 3
"""Of the headings that such rows are read as."""
FEWEST = 2
"""So many items with a table of their own make a habit of it; one table with many rows is a list of contents."""
NUMBER = re.compile(r"(?:§ ?)?\d{1,4}(?: ?[a-z])?\.?")

Row = tuple[int, tuple[str, ...], tuple[int, ...]]
"""The line behind a small table, the kinds of its columns, and where they begin if blanks set them."""


def with_small_heads(found: Sequence[Line], language: str) -> tuple[Line, ...]:
    """The lines with such tables as headings, their titles together, and the case number below."""
    names = table(language, "layout").get("small-head", {})
    words = tuple(word for kind in names.values() for word in kind)
    at = {n: row for n, line in enumerate(found) if begins(line, words) and (row := small(found, n, language))}
    if len(at) < FEWEST:
        return tuple(found)
    out: list[Line] = []
    n = 0
    while n < len(found):
        if n not in at:
            out.append(found[n])
            n += 1
            continue
        end, kinds, starts = at[n]
        out.append(replace(found[n], furniture=True))
        out += heading_of(found[n + 1 : end], kinds, starts)
        n = end
    return tuple(out)


def begins(line: Line, words: tuple[str, ...]) -> bool:
    """Whether a line begins with the name of such a column; at the top of pages it may pass for furniture."""
    if line.bullet or not line.text.casefold().startswith(words):
        return False
    return re.split(r"\t|\s{2}", line.text, maxsplit=1)[0].casefold() in words


def small(found: Sequence[Line], n: int, language: str) -> Row | None:
    """The table that line `n` heads, if it has one row only, which begins with a number."""
    line = found[n]
    starts = () if line.row else tuple(line.indent + m.start() for m in BLANKED.finditer(line.text))
    names = table(language, "layout").get("small-head", {})
    written = [cell.casefold().rstrip(".:") for _, cell in cells(line, starts)]
    kinds = tuple(next((kind for kind, words in names.items() if word in words), "") for word in written)
    if not all(kinds) or not {"number", "title"} <= {*kinds} or n + 1 >= len(found):
        return None
    end = n + 1
    while end < len(found) and not found[end].furniture and (end == n + 1 or not found[end].gap):
        if line.row and not found[end].row:
            break
        end += 1
    numbers = [at for at in range(n + 1, end) if cells(found[at], starts)[kinds.index("number")][1]]
    first = cells(found[n + 1], starts)
    whole = len(first) == len(kinds) and NUMBER.fullmatch(first[kinds.index("number")][1])
    return (end, kinds, starts) if whole and numbers == [n + 1] and first[kinds.index("title")][1] else None


def heading_of(row: Sequence[Line], kinds: Sequence[str], starts: tuple[int, ...]) -> list[Line]:
    """The lines of a row as a heading: number and title, what the title goes on with, and the case number."""
    out: list[Line] = []
    behind: list[Line] = []
    for k, line in enumerate(row):
        placed = [
            (kind, at, at + len(cell)) for kind, (at, cell) in zip(kinds, cells(line, starts), strict=False) if cell
        ]
        titled = [(at, end) for kind, at, end in placed if kind in ("number", "title")]
        if titled:
            first, last = min(at for at, _ in titled), max(end for _, end in titled)
            out.append(replace(stretch(line, first, last), heading=LEVEL, gap=0 if k else max(line.gap, 1)))
        behind += [stretch(line, at, end) for kind, at, end in placed if kind == "case"]
    return out + behind


def stretch(line: Line, first: int, last: int) -> Line:
    """A part of a line as a line of its own."""
    start = line.start + first
    return replace(line, start=start, end=line.start + last, text=line.text[first:last], body=start, row=False, gap=0)
