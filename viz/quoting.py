"""What is quoted for a fact: its stretches of the text, put together where they lie close, and the sentence around."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

CONTEXT_LETTERS: Final = 240
"""At most so many characters of its sentence are kept on either side of a quotation."""

NEAR: Final = 160
"""Stretches of one fact that lie no farther apart than this are quoted as one."""

SENTENCE_END: Final = re.compile(r"[.!?:]\s+(?=[A-ZÅÄÖÉ])|\n\s*\n|\n(?=\s*[-–•*·\uf0b7]\s)")

Stretch = tuple[int, int, int, str]
"""Start and end in the text, page, and place in the file."""


def joined(stretches: Iterable[Stretch], text: str) -> list[Stretch]:
    """The stretches in order, those of one page that lie close together as one; an open bracket is closed.

    >>> joined([(0, 6, 1, ""), (8, 9, 1, "")], "Eva Ek (M), Bo Alm (S)")
    [(0, 10, 1, '')]
    """
    found: list[Stretch] = []
    for start, end, page, place in stretches:
        if found and start - found[-1][1] <= NEAR and page == found[-1][2]:
            first = found.pop()
            found.append((first[0], max(first[1], end), first[2], first[3]))
        else:
            found.append((start, end, page, place))
    return [(start, closed(text, start, end), page, place) for start, end, page, place in found]


def closed(text: str, start: int, end: int) -> int:
    """The end of a quotation, with the bracket that closes right behind it what was opened in it.

    >>> closed("Eva Ek (M), Bo Alm (S)", 0, 9), closed("Eva Ek (M), Bo Alm (S)", 12, 18)
    (10, 18)
    """
    quoted = text[start:end]
    return end + 1 if text[end : end + 1] == ")" and quoted.count("(") > quoted.count(")") else end


def sentence_around(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after `text[start:end]` within its sentence, at most `CONTEXT_LETTERS` on either side.

    >>> sentence_around("Karin tackar. Alla undrar hur det går. Nästa.", 19, 25)
    ('Alla ', ' hur det går.')
    """
    low, high = max(0, start - CONTEXT_LETTERS), min(len(text), end + CONTEXT_LETTERS)
    begins = low
    for match in SENTENCE_END.finditer(text, low, start):
        begins = match.end()
    whole = text[end - 1 : end] in ".!?:"
    match_after = None if whole else SENTENCE_END.search(text, end, high)
    ends = end if whole else match_after.start() + 1 if match_after else high
    return text[begins:start].lstrip(), text[end:ends].rstrip()
