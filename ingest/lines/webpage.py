"""What a web page has around the minutes that were copied out of it: its menu, its path and its foot.

They are no part of the minutes, and what they say would else be decided by the last item, or met as a body.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from samgraf.ingest.lines.edges import opens_a_part
from samgraf.ingest.tables import tried

if TYPE_CHECKING:
    from samgraf.ingest.lines.layout import Line

TOP, FOOT = 15, 45
"""Lines of a document among which a menu begins at its top, and its foot begins at its end."""
SHORT = 120
"""Letters of a line of a foot at most."""
FEW_WORDS = 6
"""Words of an entry of a menu at most."""
LEAST = 3
"""Entries of a menu at least, and links side by side."""
LINK = re.compile(r"\[([^\]\n]{1,60})\]\([^)\s]{0,300}\)")
"""A link, as Markdown writes it."""
LINKS = re.compile(rf"(?:{LINK.pattern}[\s|·•>/-]*)+")
"""A line of nothing but links."""


def without_page_around(found: Sequence[Line], language: str) -> list[Line]:
    """The lines, those marked as no part of the minutes that a web page has above and below them."""
    marks = {*menu(found, language), *foot(found, language), *links(found)}
    return [replace(line, furniture=True) if i in marks else line for i, line in enumerate(found)]


def menu(found: Sequence[Line], language: str) -> range:
    """The entries of a list at the top that names pages of a site, two of them by words that each site has."""
    start = next((i for i, line in enumerate(found[:TOP]) if line.bullet), len(found))
    entries = list(takewhile(lambda x: x.bullet and len(x.words.split()) <= FEW_WORDS, found[start:]))
    known = [line for line in entries if is_one(line.words, language, "menu")]
    return range(start, start + len(entries)) if len(entries) >= LEAST and len(known) > 1 else range(0)


def foot(found: Sequence[Line], language: str) -> range:
    """The lines from the first one near the end that only a page's foot has, or from what heads its addresses, on.

    Nothing of the minutes stands behind it: no item, no section, no long line.
    """
    first = max(len(found) - FOOT, LEAST)
    starts = [i for i in range(first, len(found)) if opens_foot(LINK.sub(r"\1", found[i].text), language)]
    start = next((i for i in starts if not any(tells(line, language) for line in found[i:])), len(found))
    for i in range(start - 1, max(start - TOP, first) - 1, -1):
        if start == len(found) or tells(found[i], language):
            break
        if is_one(found[i].words, language, "page-address"):
            start = i
    return range(start, len(found))


def links(found: Sequence[Line]) -> list[int]:
    """The lines near the top and the end that are nothing but several links beside each other."""
    near = (i for i in range(len(found)) if i < TOP or i >= len(found) - FOOT)
    return [i for i in near if found[i].text.count("](") >= LEAST and LINKS.fullmatch(found[i].text)]


def is_one(text: str, language: str, section: str) -> bool:
    """Whether a whole line is of one of the rules of a section."""
    return any(rule.match.fullmatch(text.strip()) for rule in tried(text, language, "layout", section))


def opens_foot(text: str, language: str) -> bool:
    """Whether only the foot of a web page has such a line, or link."""
    every = (rule for rule in tried(text, language, "layout", "furniture") if rule.more.get("foot"))
    return any(rule.match.fullmatch(text.strip()) for rule in every)


def tells(line: Line, language: str) -> bool:
    """Whether a line is too long for a foot, or opens a part of minutes."""
    return len(line.text) > SHORT or line.heading > 0 or opens_a_part(line, language)
