"""Projects for which somebody seeks money: the heading above the line that says who applies names each."""

from __future__ import annotations

from collections.abc import Iterator

from samgraf.ingest.mentions.told import Told
from samgraf.ingest.minutes import Minutes
from samgraf.ingest.tables import rules, tried
from samgraf.ingest.text import Passage

LONGEST = 8
"""Words of a project's name."""


def applied_for(minutes: Minutes) -> Iterator[Told]:
    """The projects that headings name above who applies, where money for projects is what is sought."""
    for title, below in headed(minutes):
        cues = tried(below.text, minutes.language, "entities", "applies")
        if not any(rule.match.match(below.text) for rule in cues):
            continue
        item = minutes.items[below.item]
        above = minutes.items[item.parent].title if item.parent >= 0 else ""
        sought = (p.text for p in minutes.passages if p.item == below.item)
        money = rules(minutes.language, "entities", "money-sought")
        if not any(rule.search(text) for text in (above, *sought) for rule in money):
            continue
        for rule in tried(title, minutes.language, "entities", "applied-title"):
            hit = rule.match.fullmatch(title)
            if hit and len(hit["name"].split()) <= LONGEST:
                yield Told(hit["name"], "project", "find#applied-for", 0.8)


def headed(minutes: Minutes) -> Iterator[tuple[str, Passage]]:
    """Each heading or title with the passage right below it."""
    before: Passage | None = None
    for passage in minutes.passages:
        if before and before.role in ("heading", "title") and before.item == passage.item >= 0:
            yield before.text, passage
        before = passage
