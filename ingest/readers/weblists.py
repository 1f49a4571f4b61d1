"""Lists of web pages: the numbers of their entries, and of headings that a list counts."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Final

HEADING: Final = re.compile("h[1-6]")
NUMBERED: Final = re.compile(r"\W*\d|(?:\w+\.? )?§")
"""A heading that has a number as text."""


@dataclass
class Counted:
    """How far each list has been counted, and at each depth the last one that counts headings: its start, its last."""

    entries: dict[Any, int] = field(default_factory=dict)
    headings: dict[int, tuple[int, int]] = field(default_factory=dict)

    def bullet(self, entry: Any) -> str:
        """The mark before a list's entry: its number in a numbered list, else a dash."""
        above = entry.getparent()
        if above is None or above.tag != "ol":
            return "- "
        start = entry.get("value") or ("" if above in self.entries else above.get("start")) or ""
        number = whole(start, self.entries.get(above, 0) + 1)
        self.entries[above] = number
        return f"{number}. "

    def heading(self, entry: Any, depth: int) -> str:
        """The number that a list gives the heading which opens an entry of it; nothing where the heading has its own.

        Programs that save a page begin a list anew behind what stands below each heading, some at the same number.
        """
        above, opening = entry.getparent(), next(entry.iterchildren(tag="*"), None)
        if above is None or above.tag != "ol" or opening is None or (entry.text or "").strip():
            return ""
        if not HEADING.fullmatch(opening.tag) or NUMBERED.match("".join(opening.itertext()).strip()):
            return ""
        first = whole(above.get("start") or "", 1)
        start, last = self.headings.get(depth, (0, 0))
        number = last + 1 if above in self.entries or start == first else first
        self.entries[above] = number
        self.headings = {n: told for n, told in self.headings.items() if n < depth} | {depth: (first, number)}
        return f"{number}. "


def whole(text: str, otherwise: int) -> int:
    """A whole number as written, within reason."""
    return int(text) if text.isdecimal() and len(text) < 7 else otherwise


def label_of(element: Any) -> str:
    """The mark of an entry that LibreOffice has set in an element of its own before the words; a sign is a dash."""
    if element.tag != "span" or not (element.get("class") or "").startswith("ListLabel"):
        return ""
    text = "".join(element.itertext()).strip()
    return text if any(map(str.isalnum, text)) else "-"
