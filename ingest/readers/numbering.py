"""Word's own counting of lists, written out: which number or bullet a paragraph shows."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from samgraf.ingest.readers.paragraphs import numeral

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True, slots=True)
class Level:
    """How one depth of a list is counted: the way of writing, the pattern ("%1.%2"), the first number.

    `of`: the style of paragraphs that it counts; `restarts`: it begins anew below each entry above it.
    """

    style: str = "decimal"
    pattern: str = "%1."
    start: int = 1
    of: str = ""
    restarts: bool = True


class Numbering:
    """The lists of one document, and how far each has been counted."""

    def __init__(self, root: Any) -> None:
        self._levels: dict[str, dict[int, Level]] = {}
        self._abstract: dict[str, str] = {}
        self._counts: dict[str, list[int]] = {}
        if root is not None:
            self._read(root)

    def _read(self, root: Any) -> None:
        lists = {a.get(f"{W}abstractNumId"): a for a in root.iterchildren(f"{W}abstractNum")}
        named = {link.get(f"{W}val"): a for a in lists.values() for link in a.iterchildren(f"{W}styleLink")}
        shared = {}
        for name, a in lists.items():
            link = a.find(f"{W}numStyleLink")  # a list that a style describes elsewhere
            shared[name] = levels_of(named.get(link.get(f"{W}val"), a) if link is not None else a)
        for number in root.iterchildren(f"{W}num"):
            name = number.get(f"{W}numId") or ""
            reference = number.find(f"{W}abstractNumId")
            abstract = reference.get(f"{W}val") if reference is not None else None
            levels = dict(shared.get(abstract, {}))
            overridden = False
            for override in number.iterchildren(f"{W}lvlOverride"):
                depth = whole(override.get(f"{W}ilvl"), 0)
                start = override.find(f"{W}startOverride")
                if start is not None:
                    old = levels.get(depth, Level())
                    levels[depth] = replace(old, start=whole(start.get(f"{W}val"), 1))
                    overridden = True
                levels.update(levels_of(override))
            self._levels[name] = levels
            self._abstract[name] = f"num {name}" if overridden or abstract is None else f"abstract {abstract}"

    def depth_of(self, name: str, depth: int, style: str) -> int:
        """The depth at which a list counts the paragraphs of a style; `depth` where it doesn't say."""
        return next((n for n, level in self._levels.get(name, {}).items() if level.of == style), depth)

    def mark(self, name: str, depth: int) -> tuple[str, int]:
        """The number or bullet that the next paragraph of a list shows, and its depth from 1.

        A bullet is a dash; nothing is shown for a list that is not counted.
        """
        depth = min(depth, 8)
        levels = self._levels.get(name)
        if levels is None:
            return "", 0
        level = levels.get(depth, Level())
        if level.style == "bullet":
            return "-", depth + 1
        counts = self._counts.setdefault(self._abstract[name], [0] * 9)
        for n in range(depth):
            counts[n] = counts[n] or levels.get(n, Level()).start
        counts[depth] = counts[depth] + 1 if counts[depth] else level.start
        for n in range(depth + 1, 9):
            counts[n] = 0 if levels.get(n, RESTARTING).restarts else counts[n]
        if level.style == "none":
            return "", depth + 1

        def shown(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            return numeral(counts[at], levels.get(at, Level()).style)

        return re.sub(r"%([1-9])", shown, level.pattern).strip(), depth + 1


RESTARTING = Level()
"""What holds for a depth that a list doesn't describe."""


def levels_of(element: Any) -> dict[int, Level]:
    """The levels that an element describes, by depth from 0."""
    found = {}
    for level in element.iterchildren(f"{W}lvl"):
        style, pattern, start, of, restart = (
            value_of(level.find(f"{W}{tag}")) for tag in ("numFmt", "lvlText", "start", "pStyle", "lvlRestart")
        )
        found[whole(level.get(f"{W}ilvl"), 0)] = Level(
            "decimal" if style is None else style or "decimal",
            pattern or "",
            whole(start, 1),
            of or "",
            restart != "0",
        )
    return found


def value_of(element: Any) -> str | None:
    """An element's `w:val`; None without the element."""
    return None if element is None else element.get(f"{W}val") or ""


def whole(text: str | None, otherwise: int) -> int:
    """A whole number as written, within reason."""
    return int(text) if text and text.isdecimal() and len(text) < 7 else otherwise
