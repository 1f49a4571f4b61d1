"""Officials in a list: by turns on a line, each an occupation and a name, and among the elected of a table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from samgraf.ingest.minutes import Participant
from samgraf.ingest.roster.draft import Entry
from samgraf.ingest.tables import rules
from samgraf.ingest.tables.forms import small_words
from samgraf.ingest.words.fullnames import NAME
from samgraf.ingest.words.occupations import occupation


def official_starts(words: str, language: str) -> list[int]:
    """Where occupations begin that stand before names, if a text is nothing but such, with their items; else [].

    >>> official_starts("Ekonomichef Eva Ek § 63-64 Teknisk chef Bo Alm Utredare Rut Dahl § 65", "sv")
    [0, 27, 47]
    >>> [official_starts(text, "sv") for text in ("Administrativ chef Eva Ek", "Vägchef Eva Ek går", "Eva Ek")]
    [[0], [], []]
    """
    first = [word.strip(",.;") for word in words.split(maxsplit=2)[:2]]
    if len(first) < 2 or not (occupation(first[0], language) or occupation(first[1], language)):
        return []
    plain = words
    for rule in rules(language, "roster", "items"):
        plain = rule.match.sub(lambda hit: "," * len(hit.group()), plain)
    told = [*re.finditer(r"[^\s,.;]+", plain)]
    held = [occupation(word.group(), language) for word in told]
    starts: list[int] = []
    names, titles = 0, False  # words of the name behind the last occupation, and whether the last word is one of these
    for k, word in enumerate(told):
        leads = k + 1 < len(told) and held[k + 1] and told[k + 1].group().islower()  # "Teknisk chef"
        leads = leads and word.group() not in small_words("and") and not word.group().endswith("s")  # "kommuns vägchef"
        if held[k] or leads:
            if starts and not titles and names < SHORTEST:
                return []
            starts += [] if titles else [word.start()]
            names, titles = (names if titles else 0), True
        elif titles and "," in plain[told[k - 1].end() : word.start()]:
            return []  # "processledare, Region Norr": what stands behind the comma is no name
        elif starts and names < LONGEST and re.fullmatch(NAME, word.group()):
            names, titles = names + 1, False
        else:
            return []
    return starts if names >= SHORTEST and not starts[0] else []


SHORTEST, LONGEST = 2, 3
"""Words of a name, given names and surnames."""


def by_office(entry: Entry, language: str) -> list[Entry]:
    """The entries of a line that gives officials by turns, or [] where it is another one, or gives one alone."""
    starts = official_starts(entry.text, language)
    return [entry.part(a, b) for a, b in pairwise([*starts, len(entry.text)])] if len(starts) > 1 else []


def among_elected(found: Sequence[Participant]) -> list[Participant]:
    """The people of tables; among those with a party who has none, but an occupation and no office, is an official.

    >>> eva, bo = (Participant(name, (), "present", party=True) for name in ("Eva Ek", "Bo Alm"))
    >>> rut = Participant("Rut Dahl", (), "present")
    >>> [p.status for p in among_elected([eva, bo, replace(rut, title="vägchef"), rut])]
    ['present', 'present', 'guest', 'present']
    """
    if sum(1 for p in found if p.party) < FEWEST_ELECTED:
        return [*found]
    works = [p.title and not (p.organisation or p.roles) and p.status == "present" for p in found]
    return [replace(p, status="guest") if official else p for p, official in zip(found, works, strict=True)]


FEWEST_ELECTED = 2
"""So many with parties make a table one of the elected."""
