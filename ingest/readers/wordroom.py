"""Room between the paragraphs of a Word file: empty ones, and what their spacing sets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from samgraf.ingest.readers import room
from samgraf.ingest.readers.numbering import W
from samgraf.ingest.readers.wordstyles import Style, spacing_of

ROOM: Final = 60
"""Twentieths of a point from which on a reader sees room: three points."""


def close(root: Any, styles: Mapping[str, Style]) -> frozenset[Any]:
    """The paragraphs (elements of `root`) that stand right below another one, in a document that shows room elsewhere.

    `styles` are the paragraph styles by their identifier.
    """
    return room.close(alone(root), is_empty, lambda above, below: between(above, below, styles) >= ROOM)


def alone(root: Any) -> Iterator[Any]:
    """The paragraphs that stand in no table, or in a row of one cell."""
    for element in root.iter(f"{W}p"):
        parent = element.getparent()
        if parent.tag != f"{W}tc" or len(parent.getparent().findall(f"{W}tc")) == 1:
            yield element


def is_empty(element: Any) -> bool:
    """Whether a paragraph shows no words."""
    return not any((text.text or "").strip() for text in element.iter(f"{W}t"))


def between(above: Any, below: Any, styles: Mapping[str, Style]) -> int:
    """The room between two paragraphs, in twentieths of a point."""
    (one, other) = (named(element) for element in (above, below))
    first, second = (
        spacing_of(element).over(styles.get(name, Style()).spacing) for element, name in ((above, one), (below, other))
    )
    after = 0 if first.contextual and one == other else first.after or 0
    return after + (0 if second.contextual and one == other else second.before or 0)


def named(element: Any) -> str:
    """The identifier of a paragraph's style, "" where it has the usual one."""
    style = element.find(f"{W}pPr/{W}pStyle")
    return (style.get(f"{W}val") or "") if style is not None else ""
