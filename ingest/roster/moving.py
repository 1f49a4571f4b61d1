"""Who came late or left early, as the items tell: the list gives somebody's items only where they are told there.

Bo Alm arrives at 14.10 during § 5.        from § 5 on, wherever it is told
Eva Ek left the meeting.                   up to the item that tells it
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from samgraf.ingest.minutes import Item, Participant
from samgraf.ingest.roster.ranges import expanded
from samgraf.ingest.roster.same import meant
from samgraf.ingest.tables import rules, tried
from samgraf.ingest.tables.forms import either
from samgraf.ingest.text import Passage, Span, both_orders, places_of

SOMEBODY = "¤"
"""What stands for a name, and a party in brackets behind it, in what is said of somebody."""
NO_TALK = ("title", "roster", "signature", "contents")
"""The roles of passages in which nobody comes or goes."""


@dataclass(slots=True)
class Stay:
    """Between which items, by their place among all, somebody came and left; and the sentences that tell it."""

    first: list[int] = field(default_factory=list)
    last: list[int] = field(default_factory=list)
    only: set[int] = field(default_factory=set)
    told: list[Span] = field(default_factory=list)

    def attended(self, count: int) -> list[int]:
        """The places of the items attended among `count`.

        >>> Stay(first=[2]).attended(4), Stay(last=[1]).attended(4), Stay(first=[3], last=[1]).attended(4)
        ([2, 3], [0, 1], [0, 1, 3])
        """
        if self.only:
            return sorted(self.only)
        came = {*range(min(self.first), count)} if self.first else set()
        stayed = {*range(min(max(self.last) + 1, count))} if self.last else set()
        between = self.first and self.last and min(self.first) <= max(self.last)
        return sorted(came & stayed if between else came | stayed)


def moving(
    people: Sequence[Participant], items: Sequence[Item], passages: Sequence[Passage], language: str
) -> tuple[Participant, ...]:
    """The participants, those of whom the text tells that they came late or left early with the items attended."""
    numbers = [item.number for item in items if item.number and item.parent < 0]
    if not people or len({*numbers}) != len(numbers):
        return tuple(people)
    given = [p.name.split()[0] for p in people]
    stays: dict[int, Stay] = {}
    for passage in passages:
        if passage.role in NO_TALK or not tried(passage.text, language, "roster", "moves"):
            continue
        at = items[passage.item].number if passage.item >= 0 else ""
        here = numbers.index(at) if at in numbers else -1
        for n, person in enumerate(people):
            if person.items is not None or person.status == "absent":
                continue
            names = [*both_orders(person.name)] if " " in person.name else []
            names += [given[n]] if given.count(given[n]) == 1 else []
            for said in said_of(names, passage.text, partial(meant, person=person, rows=people, language=language)):
                stay = stays.setdefault(n, Stay())
                did = [move(stay, one, numbers, here, language) for one in in_turn(said, language)]
                if any(did):
                    stay.told += passage.spans()
                    break
    return tuple(within(p, stays[n], numbers) if n in stays else p for n, p in enumerate(people))


def said_of(names: Sequence[str], text: str, fits: Callable[[str], bool]) -> Iterator[str]:
    """The sentence around each place of a name in a text, with a sign for the name and the party behind it.

    What stands behind the name must fit the one who is meant.
    """
    for name in names:
        for at in (at for at in places_of(name, text) if fits(text[at + len(name) :])):
            behind = re.sub(r"^\s*\([^()]*\)", "", text[at + len(name) :])
            before = re.split(r"(?<=[a-zåäö)\d][.!?])\s(?=[A-ZÅÄÖ])", text[:at])[-1]
            yield f"{before}{SOMEBODY}{re.split(END, behind)[0]}"


END = re.compile(r"(?<=[a-zåäö)\d])[.!?](?:\s(?=[A-ZÅÄÖ])|$)")
"""Where a sentence ends."""


def in_turn(said: str, language: str) -> list[str]:
    """What a sentence says of somebody, each thing that they did by itself, where it is told who came and went.

    >>> in_turn("¤ anslöt vid § 2 och gick efter § 3", "sv"), in_turn("Då kom ¤ och Eva", "sv")
    (['¤ anslöt vid § 2', '¤ gick efter § 3'], ['Då kom ¤ och Eva'])
    """
    moves = rules(language, "roster", "moves")
    first, *others = re.split(rf" (?:{either('and')}) (?=[a-zåäöæø])", said)
    if not first.startswith(SOMEBODY) or not all(any(r.match.match(one) for r in moves) for one in others):
        return [said]
    return [first, *(f"{SOMEBODY} {one}" for one in others)]


def move(stay: Stay, said: str, numbers: Sequence[str], here: int, language: str) -> bool:
    """Add what a sentence says of somebody's coming or leaving, at the item that it names or else `here`."""
    for rule in rules(language, "roster", "moved"):
        hit = rule.search(said)
        if hit is None:
            continue
        told = hit.groupdict().get("items")
        if rule.label == "only":
            stay.only |= {numbers.index(str(n)) for n in expanded(told or "") if str(n) in numbers}
            return bool(stay.only)
        number = str(expanded(told)[0]) if told else ""
        if (number and number not in numbers) or (not number and here < 0):
            return False
        place = numbers.index(number) if number else here
        if rule.label in ("came", "came-after"):
            stay.first.append(place + (rule.label == "came-after"))
        else:
            stay.last.append(place - (rule.label == "left-before"))
        return True
    return False


def within(person: Participant, stay: Stay, numbers: Sequence[str]) -> Participant:
    """Somebody with the items that they stayed for, where these are not all and not none."""
    attended = stay.attended(len(numbers))
    if not 0 < len(attended) < len(numbers):
        return person
    return replace(person, items=tuple(numbers[n] for n in attended), items_spans=tuple(stay.told))
