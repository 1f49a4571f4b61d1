"""Who says what, set as a table: a row for each of those who gave a view, an answer in a column beside it maybe."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from samgraf.ingest.lines.layout import Line
from samgraf.ingest.roster.tablecolumns import cells
from samgraf.ingest.tables import table

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class View:
    """What a row says: whose it is, (0, 0) where its cell is empty, and the cells with what they say."""

    who: Stretch
    said: tuple[Stretch, ...]


def views(lines: Sequence[Line], language: str) -> tuple[list[View], list[Line]]:
    """The views and the answers in tables of them, and the lines that are left."""
    found: list[View] = []
    left: list[Line] = []
    kinds: tuple[str, ...] = ()
    for line in lines:
        if line.furniture or not line.row:
            kinds = kinds if line.furniture else ()
            left.append(line)
        elif head := heading(line, language):
            kinds = head
        elif kinds:
            found += row_of(line, kinds)
        else:
            left.append(line)
    return found, left


def heading(line: Line, language: str) -> tuple[str, ...]:
    """The kinds of a table's columns if one heads whose view each row is, and another the views; else none.

    Who answers has a column only where there is one of answers. Of what is not told, it is said, too.
    """
    words = table(language, "layout").get("views", {})
    heads = [re.sub(r"\s*/\s*", "/", cell.casefold().strip(" *_:?.")) for _, cell in cells(line)]
    kinds = [next((kind for kind, names in words.items() if head in names), "") for head in heads]
    if "said" not in kinds:
        kinds = ["said" if kind == "answer" else kind for kind in kinds]
    if kinds.count("who") != 1 or "said" not in kinds or kinds.count("by") > 1:
        return ()
    return tuple(kinds)


def row_of(line: Line, kinds: tuple[str, ...]) -> list[View]:
    """The view that a row holds, and the answer to it."""
    stretches = [
        (kind, (line.start + offset, line.start + offset + len(cell)))
        for (offset, cell), kind in zip(cells(line), kinds, strict=False)
        if re.search(r"\w", cell)
    ]
    out = []
    for owner, content in (("who", ("said", "")), ("by", ("answer",))):
        who = next((at for kind, at in stretches if kind == owner), (0, 0))
        said = tuple(at for kind, at in stretches if kind in content)
        if said or who != (0, 0):
            out.append(View(who, said))
    return out
