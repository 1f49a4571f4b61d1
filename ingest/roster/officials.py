"""Lines of a list that give officials by turns, each an occupation and a name, with nothing but items between them."""

from __future__ import annotations

import re
from itertools import pairwise

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
        leads = leads and word.group() not in small_words("and")
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
