"""Room between the paragraphs of an OpenDocument file: empty ones, and the margins that their styles set."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from samgraf.ingest.readers import room
from samgraf.ingest.readers.openstyles import TEXT, Said

LENGTH = re.compile(r"(\d{1,4}(?:\.\d{1,6})?)(cm|mm|in|pt)")
POINTS: Final = {"cm": 28.35, "mm": 2.835, "in": 72.0, "pt": 1.0}
ROOM: Final = 3.0
"""Points from which on a reader sees room."""


def close(text: Any, styles: Mapping[str, Said]) -> frozenset[Any]:
    """The paragraphs (elements of `text`) that stand right below another one, in a document that shows room elsewhere.

    `styles`: what the styles say, by name.
    """

    def margin(element: Any, side: str) -> float:
        return points(styles.get(element.get(f"{TEXT}style-name") or "", {}).get(side, ""))

    return room.close(
        text.iter(f"{TEXT}p"),
        lambda element: not "".join(element.itertext()).strip(),
        lambda above, below: margin(above, "margin-bottom") + margin(below, "margin-top") >= ROOM,
    )


def points(length: str) -> float:
    """A length in points.

    >>> points("12pt"), round(points("0.5cm"), 1), points("5%")
    (12.0, 14.2, 0.0)
    """
    hit = LENGTH.fullmatch(length)
    return float(hit[1]) * POINTS[hit[2]] if hit else 0.0
