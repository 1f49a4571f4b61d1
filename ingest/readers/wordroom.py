"""Room between the paragraphs of a Word file: empty ones, and what their spacing sets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from samgraf.ingest.readers import room
from samgraf.ingest.readers.numbering import W

ROOM: Final = 60
"""Twentieths of a point from which on a reader sees room: three points."""
AUTOMATIC: Final = 280
"""What "automatic" spacing comes to."""


@dataclass(frozen=True, slots=True)
class Spacing:
    """Room before and after a paragraph, in twentieths of a point; whether none is left between two of one style."""

    before: int = 0
    after: int = 0
    contextual: bool = False


def close(root: Any, styles: Any) -> frozenset[Any]:
    """The paragraphs (elements of `root`) that stand right below another one, in a document that shows room elsewhere.

    `styles` is the root of the file's styles, or None.
    """
    sets = Styles(styles)
    return room.close(alone(root), is_empty, lambda above, below: sets.between(above, below) >= ROOM)


def alone(root: Any) -> Iterator[Any]:
    """The paragraphs that stand in no table, or in a row of one cell."""
    for element in root.iter(f"{W}p"):
        parent = element.getparent()
        if parent.tag != f"{W}tc" or len(parent.getparent().findall(f"{W}tc")) == 1:
            yield element


def is_empty(element: Any) -> bool:
    """Whether a paragraph shows no words."""
    return not any((text.text or "").strip() for text in element.iter(f"{W}t"))


class Styles:
    """The spacing of the styles of a file."""

    def __init__(self, root: Any) -> None:
        styles = root.iterchildren(f"{W}style") if root is not None else ()
        self._elements = {style.get(f"{W}styleId") or "": style for style in styles}
        ours = (s for s in self._elements.values() if s.get(f"{W}default") in ("1", "true"))
        self._usual = next((s.get(f"{W}styleId") or "" for s in ours if s.get(f"{W}type") == "paragraph"), "")
        default = root.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr") if root is not None else None
        self._default = changed(Spacing(), default)
        self._known: dict[str, Spacing] = {}

    def between(self, above: Any, below: Any) -> int:
        """The room between two paragraphs, in twentieths of a point."""
        (style, one), (other, two) = self._of(above), self._of(below)
        after = 0 if one.contextual and style == other else one.after
        return after + (0 if two.contextual and style == other else two.before)

    def _of(self, element: Any) -> tuple[str, Spacing]:
        """The style of a paragraph, and its spacing."""
        properties = element.find(f"{W}pPr")
        named = properties.find(f"{W}pStyle") if properties is not None else None
        name = (named.get(f"{W}val") or "") if named is not None else self._usual
        return name, changed(self._style(name), properties)

    def _style(self, name: str) -> Spacing:
        """The spacing of a style, with what it takes over from those that it is based on."""
        if name not in self._known:
            chain, seen = [], set[str]()
            at = name
            while at in self._elements and at not in seen:
                seen.add(at)
                chain.append(self._elements[at])
                base = self._elements[at].find(f"{W}basedOn")
                at = (base.get(f"{W}val") or "") if base is not None else ""
            spacing = self._default
            for style in reversed(chain):
                spacing = changed(spacing, style.find(f"{W}pPr"))
            self._known[name] = spacing
        return self._known[name]


def changed(spacing: Spacing, properties: Any) -> Spacing:
    """A spacing with what a paragraph's properties set otherwise."""
    if properties is None:
        return spacing
    told = properties.find(f"{W}spacing")
    context = properties.find(f"{W}contextualSpacing")
    contextual = spacing.contextual if context is None else context.get(f"{W}val") not in ("0", "false", "off")
    if told is None:
        return Spacing(spacing.before, spacing.after, contextual)
    before, after = (side(told, name, otherwise) for name, otherwise in
                     (("before", spacing.before), ("after", spacing.after)))  # fmt: skip
    return Spacing(before, after, contextual)


def side(told: Any, name: str, otherwise: int) -> int:
    """The room on one side."""
    if told.get(f"{W}{name}Autospacing") in ("1", "true"):
        return AUTOMATIC
    value = told.get(f"{W}{name}") or ""
    return int(value) if value.isdecimal() and len(value) < 6 else otherwise
