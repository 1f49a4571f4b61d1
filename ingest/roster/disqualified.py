"""Who left for an item for which they were disqualified: the item is taken from those that they attended."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import reduce

from samgraf.ingest.minutes import Item, Participant
from samgraf.ingest.roster.same import meant
from samgraf.ingest.tables import rules, table, tried
from samgraf.ingest.text import Passage, both_orders, places_of


def disqualified(
    people: Sequence[Participant], items: Sequence[Item], passages: Sequence[Passage], language: str
) -> tuple[Participant, ...]:
    """The participants, each without the items for which the text says that they were disqualified.

    A part of an item is no item: who leaves for it has attended the rest. A pronoun ("He is disqualified.") is of the
    only one named in the sentence before.
    """
    numbers = [item.number for item in items if item.number and item.parent < 0]
    out: dict[int, set[str]] = {}
    pronouns = tuple(f"{word} " for word in table(language, "roster").get("words", {}).get("pronouns", ()))
    for above, passage in zip([None, *passages], passages, strict=False):
        if passage.item < 0 or items[passage.item].number not in numbers or passage.role in ("title", "roster"):
            continue  # the list itself says of which item
        within = passage.section == "disqualified"
        if within or any(r.search(passage.text) for r in tried(passage.text, language, "roster", "disqualified")):
            told = named(people, passage.text, language, within=within)
            if above and above.item == passage.item and pronouns and passage.text.startswith(pronouns):
                before = [n for n, p in enumerate(people) if p.status != "absent" and [*places_of(p.name, above.text)]]
                told = before if len(before) == 1 and not told else told
            for n in told:
                out.setdefault(n, set()).add(items[passage.item].number)
    return tuple(without(p, out[n], numbers) if n in out else p for n, p in enumerate(people))


def named(people: Sequence[Participant], text: str, language: str, *, within: bool) -> list[int]:
    """The participants of the sitting whom a text names in full as disqualified.

    Not those who step in, who ask or who are found not to be so. `within` a section on them names alone say it too.
    """
    kinds = {label: [r for r in rules(language, "roster", "not-disqualified") if r.label == label] for label in LABELS}
    if any(r.search(text) for r in kinds["nobody"]):
        return []
    told = text[: min((hit.start() for r in kinds["from"] if (hit := r.search(text))), default=len(text))]
    ends = [
        (n, at + len(p.name))
        for n, p in enumerate(people)
        if p.status != "absent"
        for written in both_orders(p.name)
        for at in places_of(written, told)
        if meant(told[at + len(written) :], p, people, language)
    ]
    if within and not any(r.search(told) for r in tried(told, language, "roster", "no-part")):
        left = reduce(lambda rest, n: rest.replace(people[n].name, ""), {n for n, _ in ends}, told)
        if re.search(r"[a-zåäö]{5,}", left):
            return []
    return [n for n, end in ends if not any(r.search(behind(text, end)) for r in kinds["behind"])]


LABELS = ("behind", "from", "nobody")


def behind(text: str, end: int) -> str:
    """What stands behind a name that ends at `end`, and behind a party in brackets."""
    return re.sub(r"^\s*\([^()]*\)", "", text[end:])


def without(person: Participant, left: set[str], numbers: Sequence[str]) -> Participant:
    """The same person without some of the items."""
    attended = list(person.items) if person.items is not None else list(numbers)
    rest = tuple(n for n in attended if n not in left)
    return replace(person, items=rest) if rest and len(rest) < len(attended) else person
