"""The offices that a text names, each where it stands."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from samgraf.ingest.tables import Rule, rules, tried

LIST, ELECTION, SENTENCE = "list", "election", "sentence"
"""Where words may name an office: beside who is there or signs, in what elects, in what tells who served."""
OFFICES = {"chair", "secretary", "verifier"}
"""The offices that sign: those of the meeting itself."""


class Office(NamedTuple):
    """An office where it stands in a text; `code` is one of the schemes `office` and `role`."""

    start: int
    end: int
    code: str


@cache
def office_rules(language: str, used: str = LIST) -> tuple[Rule, ...]:
    """The words that name an office where they stand, as rules by its code."""
    return tuple(rule for rule in rules(language, "offices", "office") if used in rule.more["used"])


def offices_in(text: str, language: str, used: str = LIST) -> list[Office]:
    """The offices that a text names, in their order; of words that overlap the first and longest count.

    >>> [(o.code, o.start) for o in offices_in("Vice ordförande Eva Ek, sekr. Bo Alm", "sv")]
    [('vice-chair', 0), ('secretary', 24)]
    >>> [o.code for o in offices_in("Till kassör valdes Eva Ek, som ledde mötet", "sv", ELECTION)]
    ['treasurer']
    """
    words = office_words(text, language, used)
    if not words:
        return []
    hits = sorted(
        (Office(*hit.span(), rule.label) for rule in words for hit in rule.match.finditer(text)),
        key=lambda office: (office.start, -office.end),
    )
    found: list[Office] = []
    for office in hits:
        if not found or office.start >= found[-1].end:
            found.append(office)
    return found


@lru_cache(maxsize=4096)
def office_words(text: str, language: str, used: str = LIST) -> tuple[Rule, ...]:
    """Those of `office_rules` that may match somewhere in a text."""
    return tuple([rule for rule in tried(text, language, "offices", "office") if used in rule.more["used"]])


def is_office(words: str, language: str) -> bool:
    """Whether words name an office, and nothing else.

    >>> is_office("vice ordförande", "sv"), is_office("ordförande i klubben", "sv")
    (True, False)
    """
    return any(rule.match.fullmatch(words) for rule in office_rules(language))
