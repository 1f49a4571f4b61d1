"""Room between paragraphs, for all formats that have them.

Every paragraph would be one by itself, were it not that many write each line as a paragraph and an empty one where a
paragraph ends. Where a document shows room in many places, lines that have none between them belong together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

SHOWN: Final = 6
"""Of so many paragraphs one must have room above it, for its lack to say something; three of them at least."""
LEAST: Final = 3


def close(
    elements: Iterable[Any], is_empty: Callable[[Any], bool], is_apart: Callable[[Any, Any], bool]
) -> frozenset[Any]:
    """The paragraphs that stand right below another one, in a document that shows room elsewhere.

    `elements` are all of a tree that may; `is_apart` says of two that follow each other whether the page leaves room.

    >>> from lxml import etree
    >>> empty = lambda p: not p.text
    >>> page = etree.fromstring("<b><p>Med</p><p>Eva</p><p/><p>Bo</p><p/><p>Ulf</p><p/><p>Per</p></b>")
    >>> [p.text for p in close(page, empty, lambda above, below: False)]
    ['Eva']
    """
    found, roomy, every = [], 0, 0
    for element in elements:
        above = element.getprevious()
        if above is None or above.tag != element.tag or is_empty(element):
            continue
        every += 1
        if is_empty(above) or is_apart(above, element):
            roomy += 1
        else:
            found.append(element)
    return frozenset(found) if is_shown(roomy, every) else frozenset()


def is_shown(roomy: int, every: int) -> bool:
    """Whether so many paragraphs with room above them, of so many, make the lack of it say something."""
    return roomy >= LEAST and SHOWN * roomy >= every
