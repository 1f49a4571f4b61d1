"""Two headings right below each other, those present and those absent, over names with a mark for each heading.

So a table looks whose rules are lost: "Närvarande", "Frånvarande", "Eva Ek", "☒", "☐". Each stands on a line of its
own, or a name stands before its marks at tab stops.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from samgraf.ingest.lines.layout import Line, label_of
from samgraf.ingest.roster.blocks import Block, Cell
from samgraf.ingest.words.fullnames import full_name

LEAST = 2
"""So many names with their marks make such a list."""
YES, NO = frozenset("xX☒☑✓✔"), frozenset("☐□-–")
CELL = re.compile(r"[^\t]*")
Marked = tuple[Cell, list[bool]]


def under_two_heads(lines: Sequence[Line], first: int, last: int, language: str) -> tuple[list[Block], frozenset[int]]:
    """The blocks of such a list, and the lines that it takes; no blocks where a name has no mark or more than one."""
    if sum(ends_with_mark(line) for line in lines[first:last]) < LEAST:
        return [], frozenset()
    for i in range(first, last - 1):
        heads = [alone(lines[n], language) for n in (i, i + 1)]
        if not all(heads) or heads[0] == heads[1] or "absent" not in heads:
            continue
        rows, end = marked_rows(lines, i + 2, last, language)
        if len(rows) >= LEAST:
            taken = frozenset(range(i, end))
            if any(sum(marks) != 1 for _, marks in rows):
                return [], taken
            return [Block(heads[marks.index(True)], [cell]) for cell, marks in rows], taken
    return [], frozenset()


def ends_with_mark(line: Line) -> bool:
    """Whether the last cell of a line is a mark, or its only one is."""
    return line.text.rstrip().rpartition("\t")[2].strip() in YES | NO


def alone(line: Line, language: str) -> str:
    """The group of a heading of a list that stands alone on its line; "" for another line."""
    label = label_of(line.words, language)
    return label.role if label and label.kind == "group" and label.value >= len(line.words) else ""


def marked_rows(lines: Sequence[Line], first: int, last: int, language: str) -> tuple[list[Marked], int]:
    """The names from a line on, each with what its two marks say, and the line behind the last of them."""
    found: list[Marked] = []
    end = first
    name: Cell | None = None
    marks: list[bool] = []
    for n, text, start in cells_of(lines, first, last):
        if name is None or (len(marks) == 2 and text not in YES | NO):
            if not full_name(language).fullmatch(text.partition(" (")[0].partition(",")[0]):
                break
            name, marks = Cell(text, start, n, 0, False), []
        elif text in YES | NO and len(marks) < 2:
            marks.append(text in YES)
        else:
            break
        if len(marks) == 2:
            found.append((name, marks))
            end = n + 1
    return found, end


def cells_of(lines: Sequence[Line], first: int, last: int) -> Iterator[tuple[int, str, int]]:
    """The cells of lines, with the number of the line and their place; a row at tab stops has three of them."""
    for n in range(first, last):
        line = lines[n]
        if "\t" not in line.text:
            yield n, line.words.strip(), line.body
            continue
        row = [*line.text.split("\t"), "", ""][:3]
        at = line.start
        for k, text in enumerate(row):
            yield n, text.strip() or ("☐" if k else ""), at
            at += len(text) + 1
