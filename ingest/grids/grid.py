"""Minutes that are set as one table: a row for each item, with what was said and who is to act in columns of their own.

Such rows are read as lines below each other: the number and the title as a heading, then the text, with the cells for
who is to act and by when tied to the last line of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from samgraf.ingest.lines.layout import Line, label_of
from samgraf.ingest.roster.tablecolumns import BLANKED, cells
from samgraf.ingest.tables import table

AGREED = "→"
"""The mark that stands before what was agreed or is to be done, where the column of a table says so."""
FEWEST = 2
"""So many rows make a table of minutes at least."""


def unrolled(found: Sequence[Line], language: str) -> tuple[Line, ...]:
    """The lines with the rows of tables of minutes set below each other."""
    out: list[Line] = []
    n = 0
    treated = False  # an item, above the table
    while n < len(found):
        kinds, starts = heading(found[n], language, alone=not treated)
        treated = treated or (n > 0 and found[n].heading > 1) or ITEM.match(found[n].words) is not None
        last = end_of(found, n + 1, kinds, starts, language) if kinds else n
        if last - n <= FEWEST:
            out.append(found[n])
            n += 1
            continue
        out.append(replace(found[n], furniture=True))
        for row in rows(found[n + 1 : last], starts):
            out += row_lines(row, kinds, starts, language)
        n = last
    return tuple(out)


def heading(line: Line, language: str, *, alone: bool = False) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The kinds of the columns if a line heads a table of minutes; where blanks set them, too.

    `alone`: no item stands above it, of which a list of numbers, matters and decisions may be a part.
    """
    starts: tuple[int, ...] = ()
    if not line.row:
        parts = list(BLANKED.finditer(line.text))
        if len(parts) < 2 or line.bullet or not all(re.search(r"  ", line.text[: m.start()]) for m in parts[1:]):
            return (), ()
        starts = tuple(line.indent + m.start() for m in parts)
    words = [
        *table(language, "layout").get("grid", {}).items(),
        *table(language, "decisions").get("columns", {}).items(),
    ]
    heads = (re.sub(r"\s*/\s*", "/", cell.casefold().rstrip(".:?")) for _, cell in cells(line, starts))
    kinds = tuple(next((k for k, names in words if head in names), "") for head in heads)
    wanted = "note" in kinds and ("head" in kinds or "owner" in kinds)
    told = {cell.casefold().rstrip(".:?") for _, cell in cells(line, starts)}
    decides = bool(told & {*table(language, "layout").get("grid", {}).get("task", ())})  # "Nr", "Ärende", "Beslut"
    wanted = wanted or set(kinds) == {"head", "task"} or (alone and decides and kinds.count("head") >= NUMBER_AND_TITLE)
    return (kinds, starts) if wanted and all(kinds) else ((), ())


ITEM = re.compile(r"(?:§ ?\d{1,4}|\d{1,3}[.)])(?:\s|$)")
"""The number of an item, above a table."""
NUMBER_AND_TITLE = 2
"""Columns that head an item: its number and its title."""


def part(line: Line, offset: int, cell: str, gap: int = 0) -> Line:
    """A cell as a line of its own."""
    start = line.start + offset
    return replace(line, start=start, end=start + len(cell), text=cell, body=start, row=False, gap=gap)


def end_of(found: Sequence[Line], first: int, kinds: Sequence[str], starts: Sequence[int], language: str) -> int:
    """Behind the last line of a table."""
    for i in range(first, len(found)):
        line = found[i]
        if line.furniture:
            continue
        label = label_of(line.words, language)
        beside = len(BLANKED.findall(line.text)) > 1
        note = starts[kinds.index("note" if "note" in kinds else "task")] - 2 if starts else 0
        if (not line.row) if not starts else (label and not beside) or not (beside or line.indent >= note):
            return i
    return len(found)


def rows(found: Sequence[Line], starts: tuple[int, ...]) -> list[list[Line]]:
    """The lines of each row: in a table set with blanks one begins where the first column holds something."""
    out: list[list[Line]] = []
    for line in found:
        if out and starts and (line.furniture or not cells(line, starts)[0][1]):
            out[-1].append(line)
        else:
            out.append([line])
    return out


def row_lines(row: Sequence[Line], kinds: Sequence[str], starts: tuple[int, ...], language: str) -> list[Line]:
    """The lines that a row is read as: its heading, what was said, and what was decided, marked as such."""
    out: list[Line] = []
    done: list[Line] = []
    beside: dict[str, tuple[int, int]] = {}
    for line in row:
        if line.furniture:
            out.append(line)
            continue
        placed = [(k, *c) for k, c in zip(kinds, cells(line, starts), strict=False) if c[1]]
        head = [(offset, offset + len(cell)) for kind, offset, cell in placed if kind == "head"]
        if head:
            whole = line.text[head[0][0] : head[-1][1]]
            out.append(replace(part(line, head[0][0], whole, 1), heading=3))
        untitled = bool(head) and re.fullmatch(r"[§\d. ]+", out[-1].text) is not None
        for kind, offset, cell in placed:
            if kind == "note":
                out.append(part(line, offset, cell, 2 if untitled else 0))
            elif kind == "task" and re.search(r"\w", cell):
                label = label_of(cell, language)  # "Beslut: vägen byggs", as the column says already
                skipped = label.value if label and label.kind == "section" and cell[label.value :].strip() else 0
                offset, cell = offset + skipped, cell[skipped:]
                done.append(replace(part(line, offset, cell), bullet="" if done else AGREED))
            elif kind in ("owner", "when") and re.search(r"\w", cell):
                beside[kind] = (line.start + offset, line.start + offset + len(cell))
    out += done
    if out and not out[-1].heading and not out[-1].furniture:
        out[-1] = replace(out[-1], margin=tuple((kind, *at) for kind, at in sorted(beside.items())))
    return out
