"""What only the title of an item shows to be decided: names alone where it elects, what an applicant gets."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from itertools import takewhile

from samgraf.ingest.clauses.ballot import ballot, by_its_way
from samgraf.ingest.clauses.decide import told_otherwise
from samgraf.ingest.lines.layout import Line
from samgraf.ingest.tables import Rule, tried
from samgraf.ingest.tables.forms import either, small_words
from samgraf.ingest.words.spelling import unshouted


def elected(
    title: str, text: str, language: str, people: Set[str] = frozenset(), *, alone: bool = False
) -> Rule | None:
    """Who was elected, who got what, or a yes or no, where the title of the item elects, is of applications, or asks.

    One of `people` (in small letters) may be elected by a single name; where a sentence elects `alone`, it does so
    by beginning with "omval" or the like, whatever the title says.

    >>> elected("Val av justerare", "Eva Ek och Bo Alm", "sv").label, elected("Rapport", "Eva Ek och Bo Alm", "sv")
    ('names', None)
    >>> elected("Ansökningar", "Kören fick avslag.", "sv").label, elected("Läget", "Kören fick avslag.", "sv")
    ('receives', None)
    """
    title = unshouted(title)
    for of_title, of_text in (("elects", "elected"), ("grants", "granted"), ("asks", "answered")):
        if any(r.search(title) for r in tried(title, language, "decisions", of_title)):
            said = (
                r
                for r in tried(text, language, "decisions", of_text)
                if (hit := r.match.match(text)) and known(r, hit, text, people)
            )
            rule = next((r for r in said if not told_otherwise(text, len(text), False, language)), None)
            return BALLOT if rule is None and of_title == "elects" and ballot(text, language) else rule
    return BALLOT if alone and by_its_way(text, language) else None


def known(rule: Rule, hit: re.Match[str], text: str, people: Set[str]) -> bool:
    """Whether those whom a rule takes by a single name are among the people present."""
    if rule.more.get("given"):
        return all(name.casefold() in people for name in re.split(rf", | (?:{either('and')}|&) ", hit["names"]))
    return "alone" not in rule.more or text.rstrip(".").casefold() in people


BALLOT = Rule("ballot", re.compile("(?!)"), (), ())
"""The rule of an election that is told without a verb."""


def elects(title: str, language: str) -> bool:
    """Whether an item is about an election, by its title, with its number or without it."""
    title = unshouted(title)
    return any(r.match.match(title) for r in tried(title, language, "decisions", "elects"))


def names_below(groups: Sequence[Sequence[Line]], lead: str, language: str) -> list[Sequence[Line]]:
    """The paragraphs or entries right below a lead that give nothing but names, one on a line or several.

    A lead that breaks off behind its verb ("Mötet valde") goes on with names and what they are elected to.
    """
    broken = lead[-1:].isalpha() and len(lead.split()) <= BROKEN
    return list(takewhile(lambda group: all(goes_on(line.words, broken, language) for line in group), groups))


THAT = tuple(f"{word} " for word in small_words("that"))
BROKEN = 4
"""A lead that breaks off behind its verb has no more words than this."""


def goes_on(words: str, broken: bool, language: str) -> bool:
    """Whether a line gives names alone, or, below a lead that is `broken` off, to what somebody is elected."""
    told = broken and ":" not in words and not words.casefold().startswith(THAT)
    return of_names(words, language) or (told and ballot(words, language))


def of_names(words: str, language: str) -> bool:
    """Whether a text gives names alone, perhaps with what they are; one with its office is an election of its own.

    >>> of_names("Eva Ek, omval", "sv"), of_names("Eva Ek (sammankallande)", "sv"), of_names("Kassör: Eva Ek", "sv")
    (True, True, False)
    """
    if ":" in words:
        return False
    rule = next((r for r in tried(words, language, "decisions", "elected") if r.label == "names"), None)
    return rule is not None and rule.match.match(words) is not None
