"""Rows of a list that say one thing of each somebody or something, and so don't go on with the row above them."""

from __future__ import annotations

import re

from samgraf.ingest.tables.forms import shaped
from samgraf.ingest.words.fullnames import NAME

NAMED = re.compile(r"[A-ZÅÄÖ][^:.,;]{2,50}:(?:\s*[A-ZÅÄÖ]|\s+[a-zåäö]+$)")
"""An entry that names what it is about ("Kassör på två år: Eva Ek", "Revisor: vakant")."""
COUNTED_OUT = re.compile(r"[A-ZÅÄÖ][^:.,;]{2,50}:\s+\d[\d ]* [a-zåäö]")
"""A row that says how much ("Väg 1: 200 kr per andel")."""
NAMED_AT_LENGTH = re.compile(r"[A-ZÅÄÖÆØ][^:.,;]{2,110}:\s+[A-ZÅÄÖÆØ]")
"""The same in more words, where the line above is such an entry, too."""
DASHED = re.compile(r"[A-ZÅÄÖÆØ]\w{2,20} [-–] \S")
"""A row that says one thing of one word ("Dagordning - godkänd")."""
OFFICED = re.compile(rf"{NAME} {NAME}, [a-zåäö][^.]*[^,.]$")
"""A row that says of somebody what for ("Eva Ek, kassör, omval")."""
ELECTED = shaped("row-of-one-elected")


def is_next_row(above: str, words: str) -> bool:
    """Whether a line is a row of the same shape as the line above it, or a first one below a colon.

    >>> is_next_row("Kassör: Eva Ek", "Revisor: Bo Alm"), is_next_row("Vi valde:", "Revisor: Bo Alm")
    (True, True)
    >>> is_next_row("Eva Ek valdes till", "Revisor: Bo Alm")
    False
    """
    row = NAMED.match(words) or COUNTED_OUT.match(words)
    if row and (row.re.match(above) or above[-1:] == ":"):
        return True
    return any(form.match(words) and form.match(above) for form in (NAMED_AT_LENGTH, DASHED, OFFICED, ELECTED))
