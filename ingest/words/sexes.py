"""Whether "hon" or "han" may stand for somebody, as far as their given name or the title before their name tells.

Only what contradicts is of use: "hon" is nobody called Bertil. Whether somebody is a woman or a man is kept nowhere.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from samgraf.ingest.tables import table, words

SEXES: Final = ("female", "male")
"""The sections of a language's table `statements`, and the ends of the names of its lists of given names."""


def meant_by(pronoun: str, language: str) -> str:
    """Whom a pronoun stands for, one of `SEXES`, or "" where it may be anybody.

    >>> meant_by("Hennes", "sv"), meant_by("han", "nb"), meant_by("hen", "sv")
    ('female', 'male', '')
    """
    return next((sex for sex in SEXES if pronoun.casefold() in told_by(sex, "pronouns", language)), "")


def told_by(sex: str, what: str, language: str) -> tuple[str, ...]:
    """The pronouns, or titles, that tell a sex in a language."""
    return tuple(table(language, "statements").get(sex, {}).get(what, ()))


def by_given_name(name: str, language: str) -> str:
    """The sex of which hardly anybody with this given name is not, one of `SEXES`, or "" where that isn't known.

    >>> [by_given_name(name, "sv") for name in ("Eva Ek", "Per-Olov Alm", "Ann-Britt", "Kim Ek", "E. Ek")]
    ['female', 'male', 'female', '', '']
    """
    given = name.split(" ")[0].split("-")[0]
    told = [sex for sex in SEXES if given in names_of(sex, language)]
    return told[0] if len(told) == 1 else ""


@cache
def names_of(sex: str, language: str) -> frozenset[str]:
    """The given names in a language's list of a sex: its own or, where it has none, the Swedish one."""
    return frozenset(words(language, f"given-names-{sex}") or words("sv", f"given-names-{sex}"))


def by_title(name: str, text: str, language: str) -> str:
    """The sex that titles tell before somebody's name or surname, "" where none or both do.

    A title before somebody else of the surname tells nothing.

    >>> text = "Mrs C Hill (Clerk), Cllr Mr T Field and Mr A Hill. Mr Wood left, Mrs Wood came."
    >>> [by_title(name, text, "en") for name in ("C Hill", "Tom Field", "A Wood", "B Moss", "A Hill")]
    ['female', 'male', '', '', 'male']
    """
    told = {hit.lastgroup or "" for hit in titled(name, language).finditer(text)}
    return told.pop() if len(told) == 1 else ""


def titled(name: str, language: str) -> re.Pattern[str]:
    """A title and a name behind it, in full, by its first letter, or by the surname alone; the group is the sex."""
    ways = "|".join(rf"(?P<{sex}>{'|'.join(told_by(sex, 'titles', language)) or '(?!)'})" for sex in SEXES)
    given, _, surname = name.rpartition(" ")
    first = rf"(?: (?:{re.escape(given)}|{re.escape(given[0])}\.?))?" if given else ""
    return re.compile(rf"(?<!\w)(?i:{ways})\.?{first} {re.escape(surname)}(?!\w)")


def may_be(pronoun: str, name: str, text: str, language: str) -> bool | None:
    """Whether a pronoun may stand for somebody in a text: False where the name says no, None where nothing tells.

    >>> [may_be("hon", name, "", "sv") for name in ("Eva Ek", "Bo Alm", "Kim Ek")]
    [True, False, None]
    """
    meant = meant_by(pronoun, language)
    if not meant:
        return True
    sex = by_given_name(name, language) or by_title(name, text, language)
    return sex == meant if sex else None
