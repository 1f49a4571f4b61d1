"""Headings of a list of those present in small letters, with a slip of the pen or a full stop, told by the names there.

närvarande            Frånvarnade           Ledamöter.
Eva Ek (S)            Eva Ek                Eva Ek
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from samgraf.ingest.lines.labels import labels, nearly_labels
from samgraf.ingest.lines.layout import Label, Line
from samgraf.ingest.roster.counted import names_in
from samgraf.ingest.roster.meetingroles import office
from samgraf.ingest.words.occupations import occupation

HEAD = re.compile(
    r"[*_]{0,2}(?P<said>[^\W\d_]{5,}(?:,? [a-zåäöæø]{2,})*|[A-ZÅÄÖÆØ]{2,}(?: [A-ZÅÄÖÆØ]{2,})*"
    r"|[^\W\d_]{2,}(?: [a-zåäöæø]{2,})+)"
    r"[*_]{0,2}(?P<stop>[.:]?)[*_]{0,2}(?P<gap>\s{2,}|\t|$|(?<=:)\s)"
)
"""Words that may head a list, and what parts them from its first name."""
SHORTEST = 8
"""A word of fewer letters is not taken for another one with a slip in it."""
NEAR = 60
"""Within so many characters somebody is named behind or below a heading."""


def loosely_headed(lines: Sequence[Line], i: int, last: int, language: str) -> Label | None:
    """The heading of a list that a line gives, written loosely, if somebody is named right behind or below it."""
    line = lines[i]
    hit = HEAD.match(line.words) if not line.row else None
    if hit is None or (hit["said"][0].islower() and i and not ends_before(lines[i - 1], line, language)):
        return None
    said = hit["said"].casefold()
    kind, role = labels(language).get(said, ("", ""))
    if not kind and len(said) >= SHORTEST:
        near = {*nearly_labels(said, language).values()}
        kind, role = near.pop() if len(near) == 1 else ("", "")
    if kind != "group" or not people_follow(line.words[hit.end() :], lines[i + 1 : min(i + 4, last)], language):
        return None
    return Label("group", role, hit["said"], hit.end())


def ends_before(above: Line, line: Line, language: str) -> bool:
    """Whether nothing goes on from the line above: room stands between, or that ends with a name, bracket or title.

    Else a line in small letters may be the rest of a sentence.
    """
    last = above.text.rsplit(maxsplit=1)[-1]
    titled = bool(office(last, language)) or occupation(last, language)
    return line.gap > 0 or above.heading > 0 or (last[-1] not in ",;-–&" and (titled or not last.islower()))


def people_follow(behind: str, below: Sequence[Line], language: str) -> bool:
    """Whether somebody is named behind a heading, or on the next line where nothing stands behind it."""
    if behind.strip():
        return names_in(behind[:NEAR], language) > 0
    line = next((x for x in below if not x.furniture), None)
    return line is not None and line.gap <= 1 and names_in(line.words[:NEAR], language) > 0
