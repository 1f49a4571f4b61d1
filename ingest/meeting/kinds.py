"""Names of meetings that say nothing of who met: what kind of meeting it was, or with whom."""

from __future__ import annotations

import re
from collections.abc import Sequence

from samgraf.ingest.tables import rules, table
from samgraf.ingest.tables.forms import shaped


def says_no_more(text: str, weak: Sequence[str]) -> bool:
    """Whether a name says what kind of meeting it was and names nobody ("sommarens sista styrelsemöte").

    >>> [says_no_more(name, ["styrelsemöte"]) for name in ("Protokoll styrelsemöte nr 5", "Ekö styrelsemöte")]
    [True, False]
    """
    plain = plain_kind(text)
    told = plain_words(text)
    last = plain.split(" ")[-1]
    kind = last in weak or shaped("meeting-word").fullmatch(last) is not None
    of_a_group = " " not in plain and plain.endswith(tuple(word[1:] for word in weak if word.startswith("-")))
    return plain in weak or of_a_group or (told[: len(plain)].islower() and kind)


def says_with_whom(text: str, weak: Sequence[str], language: str) -> bool:
    """Whether a name says in small letters who met with whom, as no title of a meeting does.

    >>> [says_with_whom(name, ["möte"], "sv") for name in ("möte mellan Ekö och Norr", "Möte mellan Ekö och Norr")]
    [True, False]
    """
    first, *others = text.split(" ")
    return first in weak and bool(others) and others[0] in table(language, "heads").get("words", {}).get("between", ())


def plain_words(text: str) -> str:
    """A name without the kind of document before it."""
    return shaped("minutes-of").sub("", text)


def plain_kind(text: str) -> str:
    """The kind of meeting in small letters, without the kind of document before it and its number behind it.

    >>> plain_kind("Protokoll styrelsemöte nr 5"), plain_kind("styrelsemöte/konstituerande styrelsemöte")
    ('styrelsemöte', 'styrelsemöte')
    """
    number = r"(?: nr\.? ?\d+(?:/\d+)?|,? \d{1,3}(?:,? (?:\d{4}|\d{2,4}[/–-]\d{2,4}|[a-z]{2} ?\d{2,4}))?|/.*)$"
    return re.sub(number, "", plain_words(text).casefold())


def says_little(said: str, language: str) -> bool:
    """Whether one word in small letters is no body's name, or one that every municipality has ("nämnden").

    >>> says_little("nämnden", "sv"), says_little("fältbesök", "sv"), says_little("vägrådet", "sv")
    (True, True, False)
    """
    word = said.strip()
    if " " in word or not word.islower():
        return False
    written = word.capitalize()
    every = (rule for section in ("body", "weak-body") for rule in rules(language, "heads", section))
    return shaped("any-body").fullmatch(word) is not None or not any(rule.match.match(written) for rule in every)
