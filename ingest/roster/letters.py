"""Letters of a row of a list as they are read: blanks of all kinds, and signs that part names from what is said."""

from __future__ import annotations

import re

from samgraf.ingest.tables.forms import either

BETWEEN = "|·•∙"
"""Signs with blanks around them that part names and what is said of them."""
GLUED = re.compile(rf"[A-ZÅÄÖÆØ][^\W\d_]+- (?!(?:{either('and')})\b)(?=[\da-zåäöæø])")
"""A surname with a hyphen right behind it, before what is said of somebody."""


def as_shown(text: str, n: int) -> str:
    """The letter at a place of a row as it is read; it may be several, or a sign that parts.

    >>> [as_shown("Eva Ek | vägchef", 7), as_shown("Eva Ek- vägchef", 6), as_shown("Eva Ek(vägchef)", 6)]
    [',', ' –', ' (']
    >>> as_shown("Barn- och skolnämnden", 4), as_shown("Eva\\tEk", 3)
    ('-', '  ')
    """
    letter = text[n]
    if letter in BETWEEN and text[n - 1 : n] in (" ", "\t") and text[n + 1 : n + 2] in (" ", "\t"):
        return ","
    if letter == "-" and GLUED.match(text, text.rfind(" ", 0, max(n - 1, 0)) + 1):
        return " –"
    if letter == "(" and text[n - 1 : n].isalpha():
        return " ("
    if letter == "\t":
        return "  "
    return "-" if letter == "\u00ad" else " " if letter.isspace() else letter
