"""Rounds in which each group reports in turn: the sub-headings of such an item name the groups."""

from __future__ import annotations

import re
from collections.abc import Iterator

from samgraf.ingest.mentions.appliedfor import applied_for
from samgraf.ingest.mentions.told import Told
from samgraf.ingest.minutes import Minutes
from samgraf.ingest.roster.meetingroles import office
from samgraf.ingest.tables import rules
from samgraf.ingest.tables.forms import small_words
from samgraf.ingest.words.lexicon import Lexicon

NAME = re.compile(r"(?=.*[A-ZÅÄÖÆØ])[^\W\d_][\w&-]{2,}(?: [A-ZÅÄÖÆØ][\w&-]*){0,2}")
"""What a group goes by: one word to three, one of them with a capital letter."""
LEAST = 3
"""So many sub-headings must look like names before any is taken for one."""


def by_headings(minutes: Minutes, lex: Lexicon) -> Iterator[Told]:
    """What the headings of some items name by what stands above or below them: groups and projects."""
    yield from rounds(minutes, lex)
    yield from applied_for(minutes)


def rounds(minutes: Minutes, lex: Lexicon) -> Iterator[Told]:
    """The groups that report in turn under an item that says so; offices and persons are none."""
    found: dict[int, list[str]] = {}
    for item in minutes.items:
        above = minutes.items[item.parent].title if item.parent >= 0 else ""
        if above and any(r.match.match(above) for r in rules(minutes.language, "layout", "round")):
            found.setdefault(item.parent, []).append(item.title)
    for titles in found.values():
        names = [title for title in titles if NAME.fullmatch(title)]
        for name in names if len(names) >= LEAST else ():
            held = office(name, minutes.language) or name.casefold().endswith(small_words("responsible"))
            if not held and not lex.is_title(name) and not lex.strength(name) and name.casefold() not in lex.others:
                yield Told(name, "organisation", "find#reports-in-turn", 0.7)
