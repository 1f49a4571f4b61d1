"""Lines that head a page again: what kind of document it is, in capitals, or the number of the page."""

from __future__ import annotations

import re

from samgraf.ingest.tables.forms import either, shaped, small_words

BANNER = shaped("banner")
KINDS = small_words("banners")
LONG_BANNER = 110
"""A line no longer than this that says again, in capitals, what kind of document it is, heads a page."""


def is_banner(text: str) -> bool:
    """Whether a line says in capitals what kind of document it is."""
    return len(text) <= LONG_BANNER and any(k in text for k in KINDS) and bool(BANNER.search(text))


def dated(text: str) -> bool:
    """Whether a line is in capitals and ends with a day, as what heads the sheets of one meeting.

    >>> dated("VÄGMÖTE 2023-01-18"), dated("Vägstyrelsen 2023-01-18"), dated("2023-01-18")
    (True, False, False)
    """
    return text[-1:].isdigit() and text.isupper() and len(text) <= LONG_BANNER and DATED.fullmatch(text) is not None


DATED = re.compile(r"[^\W\d_][^\d.:§]{4,} \d{4}-\d\d-\d\d")


def paged(text: str) -> bool:
    """Whether a line ends with the number of its page and that of all pages, or with "Sida", and holds more than that.

    >>> [paged(text) for text in ("Vägnämnden 2 (9)", "Vägnämndens protokoll Sida 4", "Sida 4", "Se bilaga, sida 4")]
    [True, True, False, False]
    """
    if before_page(text) < len(text):
        return True
    return text[-1:].isdigit() and len(text) <= LONG_BANNER and WORDED_PAGE.search(text) is not None


def paged_in_a_corner(text: str) -> bool:
    """Whether a line ends with the number of a page, behind the first one, set far from what else it holds.

    >>> [paged_in_a_corner(f"Ekö kommun{page}") for page in ("     Protokoll     2 (9)", "     1 (9)", " 2 (9)")]
    [True, False, False]
    """
    hit = NUMBERED_PAGE.search(text) if text[-1:] == ")" or text[-1:].isdigit() else None
    far = hit is not None and (hit.group().startswith("   ") or hit.group()[0] == "\t") and text[0] != "§"
    return far and hit is not None and 1 < int(hit["page"]) <= int(hit["of"] or hit["all"])


def before_page(text: str) -> int:
    """Where a line's words end, before the number of its page and that of all pages where it ends with them.

    >>> [text[: before_page(text)] for text in ("Vägnämnden\\t1 (3)", "Protokoll Sida 2 av 12", "Linje 4 (2)", "1 (3)")]
    ['Vägnämnden', 'Protokoll', 'Linje 4 (2)', '1 (3)']
    """
    hit = NUMBERED_PAGE.search(text) if text[-1:] == ")" or text[-1:].isdigit() else None
    return hit.start() if hit and hit.start() and int(hit["page"]) <= int(hit["of"] or hit["all"]) else len(text)


def begins_with_page(text: str) -> bool:
    """Whether a line begins with the number of its page and that of all pages, and goes on.

    >>> begins_with_page("2 (9)   EKÖ KOMMUN"), begins_with_page("4 (2) stolar"), begins_with_page("2 (9)")
    (True, False, False)
    """
    hit = PAGE_FIRST.match(text) if text[:1].isdigit() else None
    return hit is not None and int(hit["page"]) <= int(hit["of"])


PAGE_FIRST = re.compile(r"(?P<page>\d{1,3})\s?\((?P<of>\d{1,3})\)\s+(?=\S)")
NUMBERED_PAGE = re.compile(
    rf"\s+(?:(?i:{either('page')})\.?\s*)?(?P<page>\d{{1,3}})"
    rf"(?:\s?\((?P<of>\d{{1,3}})\)|\s(?:{either('by')})\s(?P<all>\d{{1,3}}))$"
)
WORDED_PAGE = re.compile(
    rf"(?<=[^\W\d_])\s+(?:{'|'.join(w.capitalize() for w in sorted(small_words('page')))})\.?\s*\d{{1,3}}$"
)
