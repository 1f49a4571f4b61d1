"""Who led which items, where the names of those elected begin, and whom they come from, in one line of text."""

from __future__ import annotations

import re

from samgraf.ingest.roster.ranges import expanded
from samgraf.ingest.tables import table
from samgraf.ingest.tables.forms import either, right_behind, small_words
from samgraf.ingest.words.fullnames import NAME


def by_items(text: str) -> list[tuple[int, int, tuple[str, ...]]]:
    """Who led which items: the stretch of each name with the numbers behind it; none where a name has no numbers.

    >>> text = "Eva Ek (S) §§ 1–2, § 4, Bo Alm (M) § 3"
    >>> [(text[start:end], numbers) for start, end, numbers in by_items(text)]
    [('Eva Ek (S) §§ 1–2, § 4, ', ('1', '2', '4')), ('Bo Alm (M) § 3', ('3',))]
    >>> by_items("Eva Ek, tel. 12"), by_items("Eva Ek, Bo Alm § 3")
    ([], [])
    """
    starts = [hit.start() for hit in LEADER.finditer(text)]
    if not starts or starts[0] > 0 or "§" not in text:
        return []
    found = []
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        _, sign, numbers = text[start:end].partition("§")
        if not sign:
            return []
        found.append((start, end, tuple(str(n) for n in expanded(numbers))))
    return found


LEADER = re.compile(rf"(?:^|(?<=[,;] )|{right_behind('and')}){NAME}(?: {NAME})+")
"""A name at the beginning of its part of a line."""


def chosen_at(text: str, language: str) -> int:
    """Where the names of those elected begin, at the end of a text but for a word or two; its length where none do.

    Who presides, writes or verifies is somebody, whatever the name.

    >>> chosen_at("Mötet valde Xanwo Ymbor och Eva Ek", "sv"), chosen_at("Xanwo Ymbor valdes", "sv")
    (12, 0)
    >>> chosen_at("Ekö Fiber valde om styrelsen", "sv") == len("Ekö Fiber valde om styrelsen")
    True
    """
    words = table(language, "roster").get("words", {}).get("and", small_words("and"))
    joint = rf"(?:, | (?:{'|'.join(map(re.escape, words))}) )"
    hit = re.search(
        rf"{NAME}(?: {NAME}){{1,2}}(?:{joint}{NAME}(?: {NAME}){{1,2}})*(?: [a-zåäö]+){{0,2}}\.?$", text.rstrip()
    )
    return hit.start() if hit else len(text)


BODY_BEHIND = re.compile(
    rf" \((?:[^()]{{2,40}}|[^\W\d_])\)"
    rf"| (?:{either('from')}) {NAME}(?: (?:{NAME}|[a-zåäö-]+))*?(?=[.,;]|$| (?:{either('and')})\b)"
    rf"|, (?!{NAME} {NAME}(?: \W|,| [^\W\d_]+ ))[^\W\d_][\w-]+,? [^.,;]{{3,60}}?"
    rf"(?=, [^\W\d_]+s\b| (?:{either('and')}) {NAME} {NAME}\b)"
)
"""Whom somebody comes from: in brackets, behind "från", or with an occupation between commas."""
