"""Room between the paragraphs of an OpenDocument file: empty ones, and the margins that their styles set."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from samgraf.ingest.readers import room

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
LENGTH = re.compile(r"(\d{1,4}(?:\.\d{1,6})?)(cm|mm|in|pt)")
POINTS: Final = {"cm": 28.35, "mm": 2.835, "in": 72.0, "pt": 1.0}
ROOM: Final = 3.0
"""Points from which on a reader sees room."""


def close(text: Any, trees: Sequence[Any]) -> frozenset[Any]:
    """The paragraphs (elements of `text`) that stand right below another one, in a document that shows room elsewhere.

    `trees` hold the styles, those of the document itself last.
    """
    margins = margins_of(trees)

    def is_apart(above: Any, below: Any) -> bool:
        one, two = (margins.get(element.get(f"{TEXT}style-name") or "", (0.0, 0.0)) for element in (above, below))
        return one[1] + two[0] >= ROOM

    return room.close(text.iter(f"{TEXT}p"), lambda element: not "".join(element.itertext()).strip(), is_apart)


def margins_of(trees: Sequence[Any]) -> dict[str, tuple[float, float]]:
    """The room above and below the paragraphs of each style, in points; what a style is based on counts."""
    said: dict[str, dict[str, float]] = {}
    base: dict[str, str] = {}
    for tree in trees:
        for style in tree.iter(f"{STYLE}style"):
            name = style.get(f"{STYLE}name") or ""
            base[name] = style.get(f"{STYLE}parent-style-name") or ""
            properties = style.find(f"{STYLE}paragraph-properties")
            said[name] = {
                side: points(value)
                for side in ("margin-top", "margin-bottom")
                if properties is not None and (value := properties.get(FO + side)) is not None
            }
    found = {}
    for name in base:
        sides: dict[str, float] = {}
        at, seen = name, set[str]()
        while at in said and at not in seen:
            seen.add(at)
            sides = said[at] | sides
            at = base[at]
        found[name] = (sides.get("margin-top", 0.0), sides.get("margin-bottom", 0.0))
    return found


def points(length: str) -> float:
    """A length in points.

    >>> points("12pt"), round(points("0.5cm"), 1), points("5%")
    (12.0, 14.2, 0.0)
    """
    hit = LENGTH.fullmatch(length)
    return float(hit[1]) * POINTS[hit[2]] if hit else 0.0
