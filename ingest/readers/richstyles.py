"""What the styles of an RTF file say of their paragraphs: which are headings, and at which level."""

from __future__ import annotations

import re
from typing import Final

from samgraf.ingest.readers.wordstyles import HEADING, TITLE

SHEET: Final = re.compile(rb"\{\\stylesheet\b")
STYLE: Final = re.compile(rb"\{\\s(?P<number>\d{1,4})(?![\d-])(?P<said>[^{};]{0,1500});\}")
BASE: Final = re.compile(rb"\\sbasedon(\d{1,4})(?!\d)")
OUTLINE: Final = re.compile(rb"\\outlinelevel(\d)(?!\d)")
NAME: Final = re.compile(rb"(?:^|\\[a-z]{1,32}-?\d{0,10} ?)([^\\]*)$")
"""What stands behind the last control word of a style."""
WHOLE: Final = 400_000
"""So many bytes of a sheet are looked at."""


def heading_styles(data: bytes) -> dict[int, int]:
    r"""The numbers of styles that are headings or are based on one, with their level; a title is of the first.

    >>> heading_styles(rb"{\stylesheet{\s0 Normal;}{\s2\b heading 2;}{\s7\sbasedon2 Punkt;}{\s9 Title;}}")
    {2: 2, 7: 2, 9: 1}
    """
    sheet = SHEET.search(data)
    if sheet is None:
        return {}
    said = {int(style["number"]): style["said"] for style in STYLE.finditer(data, sheet.start(), sheet.start() + WHOLE)}
    levels = {number: level_of(text) for number, text in said.items()}
    found = {}
    for number in said:
        at, seen = number, set[int]()
        while not levels.get(at) and at in said and at not in seen:
            seen.add(at)
            base = BASE.search(said[at])
            at = int(base[1]) if base else at
        if levels.get(at):
            found[number] = levels[at]
    return found


def level_of(said: bytes) -> int:
    """The level of heading that a style says itself, by its outline or its name; 0 for none."""
    named = NAME.search(said)
    name = named[1].decode("latin-1").strip() if named else ""
    heading, outline = HEADING.match(name), OUTLINE.search(said)
    if heading:
        return int(heading[1])
    if outline:
        return (int(outline[1]) + 1) % 10
    return 1 if TITLE.match(name) else 0
