"""What of a web page is its content, and what stands around it: menus, notices, the foot."""

from __future__ import annotations

import re
from typing import Any

from samgraf.ingest.tables.forms import either

FURNITURE = frozenset("nav footer aside".split())
FURNITURE_ROLES = frozenset("navigation banner contentinfo search complementary".split())


def content(root: Any) -> Any:
    """The element that holds the page's content by its own word, or None where it doesn't say."""
    mains = root.xpath("//main | //*[@role='main']") or root.xpath("//article")
    if len(mains) != 1 or not "".join(mains[0].itertext()).strip():
        return None
    return mains[0]


def stands_around(element: Any, tag: str, size: int) -> bool:
    """Whether an element of a page of so many letters is of the page and not of its content: by tag, role or name."""
    role = element.get("role") or ""
    return (
        tag in FURNITURE or role in FURNITURE_ROLES or is_page_header(element, tag) or is_named_furniture(element, size)
    )


def is_page_header(element: Any, tag: str) -> bool:
    """Whether a `<header>` is the site's, not that of an article or section."""
    if tag != "header":
        return False
    return not any(above.tag in ("main", "article", "section") for above in element.iterancestors())


def is_named_furniture(element: Any, every: int) -> bool:
    """Whether an element's own name says that it is of the page ("breadcrumbs"), and little of the page is in it."""
    named = f"{element.get('class') or ''} {element.get('id') or ''}"
    if not named.strip() or not NAMED.search(named) or element.tag in ("html", "body"):
        return False
    return sum(map(len, element.itertext())) <= every * LEAST and not element.xpath(".//h1 | .//main | .//article")


LEAST = 0.3
"""So much of a page's text at the most is in what stands around its content."""
NAMED = re.compile(rf"(?<![a-z])(?:{either('page_furniture')})(?![a-z])", re.I)
"""Names that pages give to what stands around their content."""


def is_hidden(element: Any) -> bool:
    """Whether a browser shows nothing of the element."""
    style = (element.get("style") or "").replace(" ", "").lower()
    return "hidden" in element.attrib or "display:none" in style or "visibility:hidden" in style


def links_only(element: Any) -> bool:
    """Whether an element holds links and nothing else, as a menu does."""
    links = element.findall(".//a")
    if len(links) < MENU:
        return False
    whole = "".join("".join(element.itertext()).split())
    return whole == "".join("".join("".join(link.itertext()).split()) for link in links) != ""


MENU = 3
"""So many links at least make a menu."""
