"""What the styles of an OpenDocument file say of their text and paragraphs."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

NS = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
TEXT, STYLE = NS % "text", NS % "style"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
READ: Final = (
    ("text", FO, "font-weight"),
    ("text", TEXT, "display"),
    ("paragraph", FO, "margin-top"),
    ("paragraph", FO, "margin-bottom"),
)
"""The properties that are read, and what they are of."""

Said = Mapping[str, str]


def styles_of(trees: Sequence[Any]) -> dict[str, Said]:
    """What each style says by name of property, with what it is based on; of styles of one name the last counts."""
    own: dict[str, dict[str, str]] = {}
    base: dict[str, str] = {}
    for tree in trees:
        for style in tree.iter(f"{STYLE}style"):
            name = style.get(f"{STYLE}name") or ""
            base[name] = style.get(f"{STYLE}parent-style-name") or ""
            own[name] = own.get(name, {}) | said_by(style)
    found: dict[str, Said] = {}
    for name in base:
        whole: dict[str, str] = {}
        at, seen = name, set[str]()
        while at in own and at not in seen:
            seen.add(at)
            whole = own[at] | whole
            at = base[at]
        found[name] = whole
    return found


def said_by(style: Any) -> dict[str, str]:
    """What a style says itself."""
    found = {}
    for of, space, name in READ:
        properties = style.find(f"{STYLE}{of}-properties")
        value = properties.get(space + name) if properties is not None else None
        if value is not None:
            found[name] = value
    return found


def bold_styles(styles: Mapping[str, Said]) -> dict[str, bool]:
    """The styles that say whether their text is bold.

    >>> bold_styles({"a": {"font-weight": "700"}, "b": {"font-weight": "normal"}, "c": {}})
    {'a': True, 'b': False}
    """
    weights = ((name, said["font-weight"]) for name, said in styles.items() if "font-weight" in said)
    return {name: w == "bold" or (w.isdecimal() and len(w) < 5 and int(w) >= 600) for name, w in weights}


def hidden_styles(styles: Mapping[str, Said]) -> frozenset[str]:
    """The styles whose text is not shown.

    >>> sorted(hidden_styles({"a": {"display": "none"}, "b": {"display": "true"}, "c": {}}))
    ['a']
    """
    return frozenset(name for name, said in styles.items() if said.get("display") == "none")


def pages_of(styles: Any, text: Any, trees: Sequence[Any]) -> list[Any]:
    """The kinds of pages that a text begins with: that of its first page, then the one that follows it."""
    if styles is None:
        return []
    pages = {page.get(f"{STYLE}name") or "": page for page in styles.iter(f"{STYLE}master-page")}
    first = next(text.iter(f"{TEXT}p", f"{TEXT}h"), None)
    named = (first.get(f"{TEXT}style-name") or "") if first is not None else ""
    of = (
        s.get(f"{STYLE}master-page-name")
        for t in trees
        for s in t.iter(f"{STYLE}style")
        if s.get(STYLE + "name") == named
    )
    page = pages.get(next(filter(None, of), ""), next(iter(pages.values()), None))
    following = pages.get(page.get(f"{STYLE}next-style-name") or "") if page is not None else None
    return [page, following] if following is not None and following is not page else [page] if page is not None else []


def heading_levels(trees: Sequence[Any]) -> dict[str, tuple[int, bool]]:
    """The paragraph styles that set a heading, those based on one as well: its level, and whether it is the title."""
    own = {TITLE: 1}
    base: dict[str, str] = {}
    for tree in trees:
        for style in tree.iter(f"{STYLE}style"):
            name = style.get(f"{STYLE}name") or ""
            if style.get(f"{STYLE}family") != "paragraph":
                continue
            base[name] = style.get(f"{STYLE}parent-style-name") or ""
            told, named = style.get(f"{STYLE}default-outline-level"), HEADING.fullmatch(name)
            if told is not None:
                own[name] = int(told) if LEVEL.fullmatch(told) else 0
            elif named:
                own[name] = int(named[1])
    found: dict[str, tuple[int, bool]] = {}
    for name in (TITLE, *base):
        at, seen = name, set[str]()
        while at not in own and at in base and at not in seen:
            seen.add(at)
            at = base[at]
        if own.get(at):
            found[name] = own[at], at == TITLE
    return found


LEVEL: Final = re.compile(r"[1-9]")
HEADING: Final = re.compile(r"Heading_20_([1-9])")
TITLE: Final = "Title"
"""What LibreOffice calls these styles in all languages."""
