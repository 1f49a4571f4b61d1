"""Lines of Markdown that are set in by four columns or more and yet hold no code: headings, tables, texts in columns.

Minutes hold no code; who sets all below a heading in, or a list of those present in columns, knows nothing of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

CODE = 4
"""Columns before what Markdown takes for code."""
MARKED = re.compile(r"(?: {4}|\t)[ \t]*(?:#{1,6} +[^\W\d_§]|#{1,6} +§|\|.*\|[ \t]*$)")
"""A heading or a row of a table, set in so far."""
LISTED = re.compile(r"[ \t]*(?:[-*+]|\d{1,4}[.)])(?:[ \t]|$)")
"""An entry of a list, below which what goes on with it is set in."""
COLUMNS = re.compile(r"\S(?: {3,}|\t)\S")
"""Where one column ends and another one begins."""


def set_back(lines: Sequence[str]) -> list[str]:
    """The lines; where headings or tables are set in as code is, without the room before those that are.

    >>> set_back(["# Möte", "    ### Beslut", "    Bron byggs.", "- Vägen", "    | a | b |"])
    ['# Möte', '### Beslut', 'Bron byggs.', '- Vägen', '    | a | b |']
    """
    if not any(MARKED.match(line) for line in lines):
        return [*lines]
    found: list[str] = []
    listed = False
    for line in lines:
        room = room_of(line)
        if line.strip() and room < CODE:
            listed = LISTED.match(line) is not None
        found.append(" " * (room % CODE) + line.lstrip() if room >= CODE and not listed else line)
    return found


def room_of(text: str) -> int:
    """Columns of white space that open a line, a tab reaching to the next multiple of four."""
    expanded = text.expandtabs(CODE)
    return len(expanded) - len(expanded.lstrip(" "))


def in_columns(lines: Sequence[str]) -> bool:
    """Whether the room before lines of a paragraph says what they belong to: they stand in columns, or below others.

    >>> in_columns(["Deltog      Eva Ek", "            Bo Alm"]), in_columns(["Eva Ek deltog", "    hela tiden"])
    (True, False)
    >>> in_columns(["Ekö kommun", "   Eva Ek", "Albybolaget", "   Bo Alm"])
    True
    """
    within = [n for n, line in enumerate(lines) if room_of(line) >= BELOW]
    stepped = len(within) > 1 and any(a + 1 < b for a, b in pairwise(within))
    return stepped or (bool(within) and any(map(COLUMNS.search, lines)))


BELOW = 2
"""Columns by which a line is set in below another one."""
