"""Dissent that is given by names alone: "Reservation" as a heading, and below it who reserves themselves."""

from __future__ import annotations

import re

from samgraf.ingest.tables import rules

MARKS = re.compile(r"\{[XY]\}|\([^()]{1,12}\)")
"""Names as they are marked, and parties in brackets."""
BETWEEN = re.compile(r"[\s,;.&–-]+")


def names_alone(marked: str, section: str, language: str) -> bool:
    """Whether a passage below a heading of dissent gives nothing but names, each marked as {X} or {Y}.

    Whose proposal they hold to may stand there, too.

    >>> names_alone("{X} (C) och {Y} (M)", "dissent", "sv"), names_alone("{X} (C) yrkar avslag", "dissent", "sv")
    (True, False)
    >>> names_alone("{X} (C) till förmån för sitt förslag.", "dissent", "sv")
    True
    """
    if section != "dissent" or "{X}" not in marked:
        return False
    left = MARKS.sub("", marked)
    for rule in rules(language, "decisions", "beside-names"):
        left = rule.match.sub("", left)
    return not BETWEEN.sub("", left)
