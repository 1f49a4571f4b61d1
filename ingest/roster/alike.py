"""Organisations that no table knows, over their people in a list, told by a known one that is set like them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from samgraf.ingest.lines.layout import Line, label_of
from samgraf.ingest.roster.bodies import bare_organisation, depth, opens, past_lead
from samgraf.ingest.roster.sorts import crowd
from samgraf.ingest.words.occupations import COMPANIES, occupation
from samgraf.ingest.words.people import knowledge

BODY = re.compile(r"[A-ZÅÄÖ][^,.:;()/\d]{2,50}")
"""What an organisation on a line of its own looks like."""
NEAR = 60
"""So many lines of a list are looked at on each side."""


def set_like_a_body(lines: Sequence[Line], i: int, last: int, language: str) -> tuple[str, tuple[int, int]] | None:
    """The organisation of a line with people deeper below it, where a known one of the list stands like it.

    The word that says whence those below come ("Från Ekö Kraft") does as well.
    """
    line = lines[i]
    lead = past_lead(line.words, language)
    name = line.words[lead:].rstrip(": ")
    if line.row or not BODY.fullmatch(name) or not leads(lines, i, last, language):
        return None
    if label_of(line.words, language) or crowd(name, language) or nobodys(name, language):
        return None
    near = range(max(0, i - NEAR), min(last, i + NEAR))
    if not lead and not any(like(lines, i, k, last, language) for k in near if k != i):
        return None
    start = line.end - len(line.words) + lead
    return name[0].upper() + name[1:], (start, start + len(name))


def leads(lines: Sequence[Line], i: int, last: int, language: str) -> bool:
    """Whether somebody by a known given name stands deeper right below a line."""
    below = lines[i + 1] if i + 1 < last else None
    return below is not None and not below.gap and depth(below) > depth(lines[i]) and opens(below, language)


def like(lines: Sequence[Line], i: int, k: int, last: int, language: str) -> bool:
    """Whether a known organisation stands in line `k` as deep as line `i`, with its people below it."""
    same = depth(lines[k]) == depth(lines[i]) and bool(lines[k].bullet) == bool(lines[i].bullet)
    return same and leads(lines, k, last, language) and bare_organisation(lines[k], language) is not None


def nobodys(name: str, language: str) -> bool:
    """Whether a heading is somebody's name or what somebody does, and no organisation."""
    first = name.split()[0]
    if COMPANIES.search(name):
        return False  # "Kalle Eks Åkeri AB"
    return knowledge(language).is_given(first) or occupation(name, language) or occupation(name.split()[-1], language)
