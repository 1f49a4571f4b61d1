"""Surnames alone in a row ("Ek, Alm och Dahl"): each shows that the others are persons too."""

from __future__ import annotations

import re
from collections.abc import Set

from samgraf.ingest.tables.forms import either

JOINT = rf",|,? (?:{either('and')})| &"
BEFORE = re.compile(rf"(?P<name>[^\W\d_][\w-]+)(?:{JOINT}) $")
OWNS = re.compile(r"(?:/[^\W\d_][\w-]+)*, (?:[^\W\d_]+\.? )?\d{1,2}(?:[/ ][\w-]+)?[.)]*$")
AFTER = re.compile(rf"(?:{JOINT}) (?P<name>[^\W\d_][\w-]+)(?! [A-ZÅÄÖ])")


def in_row(text: str, start: int, end: int, surnames: Set[str]) -> bool:
    """Whether what stands from `start` to `end` is joined to another one of the `surnames` by a comma or "och".

    One between a comma and a day that ends the text is whose thing to do it is ("granskning, Ek/Alm, 11/2").

    >>> told = {"Ek", "Alm"}
    >>> in_row("tre röster (Ek, Alm)", 12, 14, told), in_row("vid Ek, Sala", 4, 6, told)
    (True, False)
    >>> in_row("granskning, Ek, 11/2", 12, 14, told), in_row("vid Norra Ek, den 3 maj", 10, 12, told)
    (True, False)
    """
    if OWNS.match(text, end) and text[:start].endswith((", ", "/")):
        return True
    near = (BEFORE.search(text[max(0, start - 60) : start]), AFTER.match(text, end))
    return any(hit is not None and hit["name"] in surnames for hit in near)
