"""What the styles of a Word file say of their paragraphs: heading, weight, numbering, room above and below."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final

from samgraf.ingest.readers.numbering import W
from samgraf.ingest.tables.forms import either

HEADING = re.compile(rf"(?:{either('heading')})\s*([1-9])", re.I)
CONTENTS = re.compile(r"toc (?:[1-9]|heading)$|contents (?:[1-9]|heading)$", re.I)
"""How the styles of a list of contents are called in every language."""
TITLE = re.compile(rf"(?:{either('title')})$", re.I)


AUTOMATIC: Final = 280
"""What "automatic" spacing comes to, in twentieths of a point."""


@dataclass(frozen=True, slots=True)
class Spacing:
    """Room before and after a paragraph, in twentieths of a point, and whether none is left between two of one style.

    None where nothing is said.
    """

    before: int | None = None
    after: int | None = None
    contextual: bool | None = None

    def over(self, base: Spacing) -> Spacing:
        """The spacing with what the base says where this says nothing.

        >>> Spacing(after=160).over(Spacing(before=0, after=0))
        Spacing(before=0, after=160, contextual=None)
        """
        return Spacing(
            base.before if self.before is None else self.before,
            base.after if self.after is None else self.after,
            base.contextual if self.contextual is None else self.contextual,
        )


@dataclass(slots=True)
class Style:
    """What a paragraph style says, its ancestors' word included."""

    heading: int = 0
    bold: bool = False
    number: tuple[str, int] | None = None
    contents: bool = False
    stops: tuple[int, ...] = ()
    spacing: Spacing = Spacing()
    linked: str = ""  # the style that gives the list without a depth, which the list then tells


def is_on(properties: Any, name: str, otherwise: bool) -> bool:
    """Whether a switch (bold, hidden) is set in a run's properties."""
    switch = properties.find(f"{W}{name}") if properties is not None else None
    if switch is None:
        return otherwise
    return (switch.get(f"{W}val") or "1") not in ("0", "false", "off", "none")


def int_of(element: Any, otherwise: int) -> int:
    """The whole number in an element's `w:val`."""
    value = element.get(f"{W}val") if element is not None else None
    return int(value) if value and value.isdecimal() and len(value) < 10 else otherwise


def stops_of(element: Any) -> tuple[int, ...]:
    """The tab stops that a paragraph or a style sets, from left to right."""
    tabs = [tab for tab in element.iterfind(f"{W}pPr/{W}tabs/{W}tab") if tab.get(f"{W}val") not in ("clear", "bar")]
    places = {tab.get(f"{W}pos") or "" for tab in tabs}
    return tuple(sorted(int(place) for place in places if place.isdecimal() and len(place) < 6))


def spacing_of(element: Any) -> Spacing:
    """What a paragraph or a style says itself of the room around it."""
    told = element.find(f"{W}pPr/{W}spacing")
    context = element.find(f"{W}pPr/{W}contextualSpacing")
    contextual = None if context is None else is_on(element.find(f"{W}pPr"), "contextualSpacing", False)
    if told is None:
        return Spacing(contextual=contextual)
    return Spacing(side(told, "before"), side(told, "after"), contextual)


def side(told: Any, name: str) -> int | None:
    """The room on one side."""
    if told.get(f"{W}{name}Autospacing") in ("1", "true"):
        return AUTOMATIC
    value = told.get(f"{W}{name}") or ""
    return int(value) if value.isdecimal() and len(value) < 6 else None


def styles_of(root: Any) -> dict[str, Style]:
    """The paragraph styles of a document by their identifier; "" is the default one."""
    if root is None:
        return {}
    elements = {style.get(f"{W}styleId") or "": style for style in root.iterchildren(f"{W}style")}
    found = {name: resolved(elements, name) for name in elements}
    usual = root.find(f"{W}docDefaults/{W}pPrDefault")
    if usual is not None:
        found.setdefault("", Style())
        for style in found.values():
            style.spacing = style.spacing.over(spacing_of(usual))
    for name, element in elements.items():
        if element.get(f"{W}default") in ("1", "true") and element.get(f"{W}type") == "paragraph":
            found[""] = found[name]
    return found


def resolved(elements: dict[str, Any], name: str) -> Style:
    """A style with what it takes over from the styles that it is based on."""
    style = Style()
    seen: set[str] = set()
    while name in elements and name not in seen:
        seen.add(name)
        element = elements[name]
        label = element.find(f"{W}name")
        title = (label.get(f"{W}val") or "") if label is not None else ""
        style.contents = style.contents or CONTENTS.match(title) is not None
        outline = element.find(f"{W}pPr/{W}outlineLvl")
        heading = HEADING.match(title)
        if not style.heading and (heading or outline is not None or TITLE.match(title)):
            level = int(heading[1]) if heading else int_of(outline, 0) + 1
            style.heading = level if level <= 9 else 0
        style.stops = style.stops or stops_of(element)
        style.spacing = style.spacing.over(spacing_of(element))
        style.bold = style.bold or is_on(element.find(f"{W}rPr"), "b", False)
        number = element.find(f"{W}pPr/{W}numPr/{W}numId")
        if style.number is None and number is not None and number.get(f"{W}val") not in (None, "0"):
            depth = element.find(f"{W}pPr/{W}numPr/{W}ilvl")
            style.number = (number.get(f"{W}val"), int_of(depth, 0))
            style.linked = name if depth is None else ""
        base = element.find(f"{W}basedOn")
        name = (base.get(f"{W}val") or "") if base is not None else ""
    return style
