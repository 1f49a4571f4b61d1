"""Elections told without a verb: names, offices, terms of office, and whether it is somebody's first time."""

from __future__ import annotations

import re
from functools import cache

from samgraf.ingest.tables import table
from samgraf.ingest.words.people import knowledge


def ballot(text: str, language: str) -> bool:
    """Whether a sentence is made of nothing but who is elected, to what, for how long, and whether anew.

    Names alone are no such sentence: an office or the way of election must stand there too.

    >>> ballot("Styrelse: Eva Ek, ordf. (omval 1 år), Bo Alm (nyval 2 år).", "sv")
    True
    >>> ballot("Fyllnadsval, efter Eva Ek, av Bo Alm.", "sv"), ballot("Eva Ek och Bo Alm", "sv")
    (True, False)
    >>> ballot("Kandidater: Eva Ek, Bo Alm (nyval)", "sv"), ballot("Omval av styrelsen.", "sv")
    (False, False)
    """
    form = whole(language)
    if form is None or not ELECTED.search(text) or not form.fullmatch(text):
        return False
    know = knowledge(language)
    names = [word for hit in NAMES.finditer(text) for word in hit.group().split()[:-1]]
    return told(language).search(text) is not None and any(know.is_given(name) for name in names)


NAME = r"[A-ZÅÄÖÉÜØ][\w’'-]+"
NAMES = re.compile(rf"{NAME}(?: (?:von|af|de|van))?(?: {NAME}){{1,3}}")
"""A given name and what stands with a capital behind it."""
ELECTED = re.compile(r"[A-ZÅÄÖ]\w+ (?:\w+ )?[A-ZÅÄÖ]")


@cache
def told(language: str) -> re.Pattern[str]:
    """An office or a way of election."""
    words = table(language, "decisions")["ballot"]
    return re.compile(rf"\b(?:{'|'.join([*words['offices'], *words['ways']])})(?!\w)", re.IGNORECASE)


@cache
def whole(language: str) -> re.Pattern[str] | None:
    """A sentence of such words and names alone."""
    words = table(language, "decisions").get("ballot")
    if words is None:
        return None
    kinds = [*words["offices"], *words["ways"], *words["terms"], *words["joining"]]
    small = rf"(?i:{'|'.join(kinds)})(?!\w)"
    name = rf"{NAME}(?: (?:von|af|de|van))?(?: {NAME}){{1,3}}"
    behind = "|".join(words["behind"])
    return re.compile(rf"(?:(?:{small}|{name}(?: {behind})?|[,;:()–-])[.]?\s*)+")
