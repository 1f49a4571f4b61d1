"""Lines of a cell, or of a heading, as one: words and days that a hyphen cuts at the end of a line are joined."""

from __future__ import annotations

import re
from collections.abc import Sequence

from samgraf.ingest.tables.forms import either

WRAPPED_HYPHEN = re.compile(r"(?<=[^\W\d_])-$")


def is_cut_date(above: str, below: str) -> bool:
    """Whether a day is cut at one of its hyphens ("2024-10-" and "01").

    >>> is_cut_date("senast 2024-10-", "01"), is_cut_date("§ 1-", "4")
    (True, False)
    """
    return re.search(r"\b\d{4}-(\d\d-)?$", above) is not None and re.match(r"\d\d\b", below) is not None


def folded(texts: Sequence[str]) -> str:
    """The lines of a cell as one, words that a hyphen cuts at the end of a line joined.

    >>> folded(["insatser för sti-", "mulans, bygg-", "och miljö"])
    'insatser för stimulans, bygg- och miljö'
    >>> folded(["Eva El-", "Amin, Ekby–", "Alby"])
    'Eva El-Amin, Ekby–Alby'
    """
    whole = texts[0]
    for text in texts[1:]:
        if WRAPPED_HYPHEN.search(whole) and text[:1].islower() and not KEPT_HYPHEN.match(text):
            whole = whole[:-1] + text
        elif is_cut_date(whole, text) or (CUT_NAME.search(whole) and text[:1].isupper()):
            whole += text
        else:
            whole = f"{whole} {text}"
    return whole


CUT_NAME = re.compile(r"[A-ZÅÄÖÆØ][^\W\d_]*[-–]$")
"""The first part of a name of two, cut at the stroke between them ("Ann-" and "Marie")."""
KEPT_HYPHEN = re.compile(rf"(?:{either('and', 'or')})\b")
