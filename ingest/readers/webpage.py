"""What of a web page is its content, what stands around it (menus, notices, the foot), and what its tables are for."""

from __future__ import annotations

import re
from collections.abc import Iterator
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
    if tag == "div" and element.get("title") == "footer":  # as LibreOffice saves the foot of its pages
        return True
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


def is_tool(element: Any) -> bool:
    """Whether an element in a heading is a tool of the page: a link to edit what stands below, or to the heading."""
    return TOOL.search(element.get("class") or "") is not None


TOOL = re.compile(
    r"(?<![a-z])(?:editsection|edit-section|headerlink|header-link|permalink|heading-anchor)(?![a-z])", re.I
)
"""Names of such tools."""


def heading_of(element: Any, tag: str, otherwise: int) -> int:
    """The level of a heading by its tag, or by the name or the size that a word processor has saved it with."""
    if len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
        return int(tag[1])
    if tag != "p":
        return otherwise
    named = NAMED_HEADING.fullmatch(element.get("class") or "")
    if named:
        return int(named[1] or 1)
    return 1 if is_large(element) else otherwise


NAMED_HEADING = re.compile(r"(?:MsoTitle|Title|Heading_20_([1-6]))(?: .*)?", re.I)
"""The classes of paragraphs that Word and LibreOffice save titles and headings as."""


def is_large(paragraph: Any) -> bool:
    """Whether all words of a paragraph are set in one of the largest sizes, and bold."""
    inner, bold, large = paragraph, False, False
    while len(inner) == 1 and not (inner.text or "").strip() and not (inner[0].tail or "").strip():
        inner = inner[0]
        bold = bold or inner.tag in ("b", "strong")
        large = large or (inner.tag == "font" and inner.get("size") in ("5", "6", "7"))
    return bold and large and bool((inner.text or "").strip())


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


NOTE = re.compile(r"#_?(?:ftn|edn|fn|cmnt|msocom|msoanchor|sdfootnote|sdendnote|cite|note|footnote|endnote)", re.I)
"""How the targets of links to notes and comments begin, in pages that programs save."""
MARK = re.compile(r"[\[(]?(?:\w{1,4}|[*†‡↩↑]{1,3})[\])]?\.?")
"""What such a link shows: a number, a letter, a star."""


def is_note_mark(element: Any) -> bool:
    """Whether an element is the mark of a note or comment: a short link to one, or raised and holding nothing else."""
    if element.tag == "sup" and len(element) == 1 and not (element.text or "").strip():
        return is_note_mark(element[0])
    if element.tag != "a" or not NOTE.match(element.get("href") or ""):
        return False
    return MARK.fullmatch("".join(element.itertext()).strip()) is not None


def is_note(element: Any) -> bool:
    """Whether a block is a note at the end of a page: it begins with a link back, or says so by its role."""
    if element.get("role") in ("doc-endnotes", "doc-footnote", "doc-endnote"):
        return True
    first = element
    for _ in range(FIRST):
        if not len(first) or (first.text or "").strip():
            return False
        first = first[0]
        if first.tag == "a":
            name = f"{first.get('href') or ''} {first.get('id') or ''} {first.get('name') or ''}"
            return is_note_mark(first) and FOOT.search(name) is not None
    return False


FIRST = 3
"""So deep stands the link in the block of a note at most."""
FOOT = re.compile(r"#_?\w*?(?:ref|anc)\W?\w{0,4}(?:\s|$)", re.I)
"""The target of a link from a note back to the text."""


def is_raised_number(element: Any, before: str) -> bool:
    """Whether a raised number stands behind a word, as the mark of a note does; behind a unit it is a power.

    `before` is the text that stands before it.
    """
    number = (element.text or "").strip()
    return not len(element) and number.isdigit() and len(number) < 3 and RAISED_BEHIND.search(before[-8:]) is not None


RAISED_BEHIND = re.compile(r"[^\W\d_]{3}[.,;:!?)\"”]?$")
"""What a mark of a note stands behind."""


CRUMB = re.compile(r"\s*(?P<crumb>[^:|»›/]{2,60}?) [:|»›/] (?=\S)")
"""The name of a part of a site before the title of a page in it."""


def without_crumb(title: Any) -> None:
    """Take from a page's title the name of the site's part that a link above it leads to."""
    inner = next((e for e in title.iter("*") if (e.text or "").strip()), title)
    hit = CRUMB.match(inner.text or "")
    if hit and any("".join(link.itertext()).strip() == hit["crumb"] for link in title.xpath("preceding::a")[:LINKS]):
        inner.text = inner.text[hit.end() :]


LINKS = 100
"""Links above a page's title that are looked at."""


def lays_out(table: Any) -> bool:
    """Whether a table only sets blocks beside each other; one with heads of columns may have lists in its cells."""
    if table.get("role") in ("presentation", "none") or table.xpath(".//table | .//h1 | .//h2 | .//h3 | .//h4"):
        return True
    return bool(table.xpath(".//ul | .//ol")) and not table.xpath(".//th")


def one_column(table: Any) -> bool:
    """Whether no row of a table has more than one cell: a page or its lines in a frame, and no record."""
    rows = [[cell for cell in row if cell.tag in ("td", "th")] for row in table.iter("tr")]
    return bool(rows) and all(len(cells) < 2 for cells in rows) and not table.xpath(".//th")


def rows_of(table: Any) -> Iterator[Any]:
    """The rows of a table, or of what is marked up as one."""
    return (element for element in table.iter("tr", "div", "ul", "li") if element.tag == "tr" or is_row(element))


def is_row(element: Any) -> bool:
    """Whether an element that is no row is marked up as one."""
    return bool(element.get("role") == "row")
