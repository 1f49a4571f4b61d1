"""Who left for an item for which they were disqualified: the item is taken from those that they attended."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from samgraf.ingest.minutes import Item, Participant
from samgraf.ingest.tables import tried
from samgraf.ingest.text import Passage, places_of


def disqualified(
    people: Sequence[Participant], items: Sequence[Item], passages: Sequence[Passage], language: str
) -> tuple[Participant, ...]:
    """The participants, each without the items for which the text says that they were disqualified.

    A part of an item is no item: who leaves for it has attended the rest.
    """
    numbers = [item.number for item in items if item.number and item.parent < 0]
    out: dict[int, set[str]] = {}
    for passage in passages:
        if passage.item < 0 or items[passage.item].number not in numbers or passage.role == "title":
            continue
        if passage.section == "disqualified" or any(
            r.search(passage.text) for r in tried(passage.text, language, "roster", "disqualified")
        ):
            for n in named(people, passage.text):
                out.setdefault(n, set()).add(items[passage.item].number)
    return tuple(without(p, out[n], numbers) if n in out else p for n, p in enumerate(people))


def named(people: Sequence[Participant], text: str) -> list[int]:
    """The participants of the sitting whom a text names in full, before it says who took their part."""
    cut = re.search(r"\b(?:i stället|istället|ersätt\w+|tjänstgör|leder|fungerade|inträdde)\b", text)
    told = text[: cut.start()] if cut else text
    return [n for n, p in enumerate(people) if p.status != "absent" and any(True for _ in places_of(p.name, told))]


def without(person: Participant, left: set[str], numbers: Sequence[str]) -> Participant:
    """The same person without some of the items."""
    attended = list(person.items) if person.items is not None else list(numbers)
    rest = tuple(n for n in attended if n not in left)
    return replace(person, items=rest) if rest and len(rest) < len(attended) else person
