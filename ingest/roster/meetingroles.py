"""The offices at a meeting that words name."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from samgraf.ingest.tables import table
from samgraf.ingest.tables.forms import either
from samgraf.ingest.words.offices import office_rules

ANOTHER_TIME = re.compile(rf"(?<!\w)(?:{either('another_time')})[ -]$", re.IGNORECASE)
"""A word right before an office that is of another time than the meeting."""


@lru_cache(maxsize=1024)
def office(text: str, language: str) -> tuple[str, ...]:
    """The offices at the meeting that a short text names, and none that somebody had before or is to have.

    >>> office("ordförande", "sv"), office("avgående ordförande", "sv")
    (('chair',), ())
    """
    found = []
    left = text
    for rule in office_rules(language):
        if hit := rule.search(left):
            if not ANOTHER_TIME.search(left[: hit.start()]):
                found.append(rule.label)
            left = left[: hit.start()] + " " * (hit.end() - hit.start()) + left[hit.end() :]
    return tuple(found)


@cache
def offices_last(language: str) -> tuple[re.Pattern[str], ...]:
    """Each office at the meeting, where a text ends with it.

    >>> any(last.search("Ekholm, ordförande") for last in offices_last("sv"))
    True
    """
    return tuple(re.compile(rf"(?:{rule.match.pattern})$") for rule in office_rules(language))


def told_of_a_body(title: str, language: str) -> tuple[str, ...]:
    """The offices in a title that is an office in the definite form alone: that of the body somebody comes from.

    So is one that only an authority has.

    >>> told_of_a_body("ordföranden", "sv"), told_of_a_body("kommunstyrelsens ordförande", "sv")
    (('chair',), ())
    >>> told_of_a_body("ordfører", "nb"), told_of_a_body("leder", "nb")
    (('chair',), ())
    """
    own = authority(title, language)
    return () if not title or (office(f"{title} -", language) and not own) else office(title, language)


def authority(title: str, language: str) -> str:
    """An office that only an authority has, else "".

    >>> authority("ordfører", "nb"), authority("leder", "nb")
    ('ordfører', '')
    """
    return (
        title
        if title.casefold() in table(language, "roster").get("words", {}).get("offices_of_authorities", ())
        else ""
    )
