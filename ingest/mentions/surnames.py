"""Surnames alone in a row ("Ek, Alm och Dahl"): each shows that the others are persons too."""

from __future__ import annotations

import re
from collections.abc import Set

from samgraf.ingest.tables.forms import either

JOINT = rf",|,? (?:{either('and')})| &"
BEFORE = re.compile(rf"(?P<name>[^\W\d_][\w-]+)(?:{JOINT}) $")
AFTER = re.compile(rf"(?:{JOINT}) (?P<name>[^\W\d_][\w-]+)(?! [A-ZÅÄÖ])")


def in_row(text: str, start: int, end: int, surnames: Set[str]) -> bool:
    """Whether what stands from `start` to `end` is joined to another one of the `surnames` by a comma or "och".

    >>> told = {"Ek", "Alm"}
    >>> in_row("tre röster (Ek, Alm)", 12, 14, told), in_row("vid Ek, Sala", 4, 6, told)
    (True, False)
    """
    near = (BEFORE.search(text[max(0, start - 60) : start]), AFTER.match(text, end))
    return any(hit is not None and hit["name"] in surnames for hit in near)
