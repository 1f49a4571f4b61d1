"""The country that a document speaks for, where several write its language: namesakes there are other bodies."""

from __future__ import annotations

import re
from collections.abc import Iterable

from samgraf.ingest.minutes import Mention, Minutes
from samgraf.ingest.tables import rules, table
from samgraf.ontology.register import Entry

OWN = ("Municipality", "Region", "CountyBoard")
"""What only the register's own country has."""
MARKS = 2
"""So many different marks show a country, where the register's own shows less."""


def country_of(minutes: Minutes, language: str, entries: Iterable[Entry]) -> str:
    """The other country that a document speaks for, "" where it speaks for the register's own.

    `entries` are those of the register that it names. A mark in the name of the body that met, or of its owner, is
    enough; elsewhere there must be several, and more than the municipalities and regions of the register named.
    """
    text, meeting = minutes.document.text, minutes.meeting
    own = len({e.key for e in entries if e.subkind in OWN})
    for rule in rules(language, "countries", "country"):
        if not any(near in text for near in rule.more["near"]):
            continue
        heads = [v.text for v in (meeting.owner, meeting.body) if v]
        marks = {m.group().casefold() for m in rule.match.finditer(text)}
        if any(rule.match.search(head) for head in heads) or (len(marks) >= MARKS and len(marks) > own):
            return rule.label
    return ""


def shared(entry: Entry, mention: Mention, minutes: Minutes, language: str) -> bool:
    """Whether a body of another country may go by the name of a register's entry, and no word before it says no."""
    if entry.kind != "organisation" or entry.subkind in OWN:
        return False
    words = table(language, "countries").get("words", {})
    named = mention.name.casefold()
    common = " " not in entry.label and named.endswith(tuple(words.get("shared", ())))
    if not common and (entry.subkind not in ("Party", "Association") or entry.code):
        return False
    before = re.search(r"(\w+) $", minutes.passages[mention.passage].text[: mention.start])
    home = tuple(words.get("home", ()))
    return not (before and before[1].casefold() in home) and not named.startswith(home)
