"""Elections told without a verb: names, offices, terms of office, and whether it is somebody's first time."""

from __future__ import annotations

import re
from functools import cache

from samgraf.ingest.tables import table
from samgraf.ingest.words.fullnames import NAME, small_before
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
    return made_so(text, whole(language), language)


def made_so(text: str, form: re.Pattern[str] | None, language: str) -> bool:
    """Whether a sentence has such a form, with somebody by a known given name, and an office or a way of election."""
    if form is None or not ELECTED.search(text) or not form.fullmatch(text):
        return False
    know = knowledge(language)
    names = [word for hit in re.finditer(names_of(language), text) for word in hit.group().split()[:-1]]
    return told(language).search(text) is not None and any(know.is_given(name) for name in names)


def by_its_way(text: str, language: str) -> bool:
    """Whether such a sentence begins with the way of election, so that it elects under whatever title it stands.

    >>> by_its_way("Nyval på två år av Eva Ek (redaktör).", "sv"), by_its_way("Suppleanter: Eva Ek och Bo Alm", "sv")
    (True, False)
    """
    ways = table(language, "decisions").get("ballot", {}).get("ways", ())
    opens = bool(ways) and re.match(rf"(?:{'|'.join(ways)})\b", text, re.IGNORECASE) is not None
    return opens and made_so(text, whole(language, beside=True), language)


ELECTED = re.compile(r"[A-ZÅÄÖ]\w+ (?:\w+ )?[A-ZÅÄÖ]")


@cache
def names_of(language: str) -> str:
    """A given name and what stands with a capital behind it, as a pattern."""
    return rf"{NAME} {small_before(language)}{NAME}(?: {NAME}){{0,2}}"


@cache
def told(language: str) -> re.Pattern[str]:
    """An office or a way of election."""
    words = table(language, "decisions")["ballot"]
    return re.compile(rf"\b(?:{'|'.join([*words['offices'], *words['ways']])})(?!\w)", re.IGNORECASE)


@cache
def whole(language: str, *, beside: bool = False) -> re.Pattern[str] | None:
    """A sentence of such words and names alone; brackets may tell `beside` a name what somebody is or is to be."""
    words = table(language, "decisions").get("ballot")
    if words is None:
        return None
    kinds = [*words["offices"], *words["ways"], *words["terms"], *words["joining"]]
    small = rf"(?i:{'|'.join(kinds)})(?!\w)"
    behind = "|".join(words["behind"])
    told_beside = r"|\([a-zåäö][^()\d]{1,40}\)" if beside else ""
    return re.compile(rf"(?:(?:{small}|{names_of(language)}(?: {behind})?{told_beside}|[,;:()–-])[.]?\s*)+")
