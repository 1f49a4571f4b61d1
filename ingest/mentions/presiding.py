"""Who held the chair at which item: the one of the list, by the items that it gives, or who took it over for one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from samgraf.ingest.minutes import Minutes, Participant
from samgraf.ingest.tables import tried


@dataclass(frozen=True, slots=True)
class Presiding:
    """The chairs of a meeting: by name the numbers of the items that each led (None = all that nobody else led)."""

    led: Mapping[str, tuple[str, ...] | None]
    instead: Mapping[int, str]
    """By item who took the chair for it; "" = somebody whom the list doesn't tell."""
    numbers: tuple[str, ...]
    """By item its number, or that of the item which it stands under."""

    def at(self, item: int) -> str:
        """Who held the chair at an item, "" where it can't be told.

        >>> chairs = Presiding({"Eva Ek": None, "Bo Alm": ("7",)}, {2: "Rut Dahl"}, ("6", "7", "8"))
        >>> [chairs.at(item) for item in (0, 1, 2)]
        ['Eva Ek', 'Bo Alm', 'Rut Dahl']
        >>> Presiding({"Eva Ek": None, "Bo Alm": None}, {}, ("6",)).at(0)
        ''
        """
        if item in self.instead:
            return self.instead[item]
        number = self.numbers[item] if 0 <= item < len(self.numbers) else ""
        fits = [name for name, led in self.led.items() if led is not None and number in led]
        fits = fits or [name for name, led in self.led.items() if led is None]
        return fits[0] if len(fits) == 1 else ""


def presiding(minutes: Minutes) -> Presiding:
    """The chairs of a meeting, as its list and its items tell."""
    chairs = {p.name: p.led for p in minutes.participants if "chair" in p.roles and p.status != "absent"}
    if len(chairs) == 1 and None not in chairs.values():  # an extract may hold other items than the list speaks of
        numbers = {item.number for item in minutes.items}
        chairs = {name: led if numbers & {*(led or ())} else None for name, led in chairs.items()}
    instead: dict[int, str] = {}
    for passage in minutes.passages:
        if passage.item < 0 or passage.role in ("title", "heading", "roster"):
            continue
        for rule in tried(passage.text, minutes.language, "titles", "takes-the-chair"):
            if hit := rule.search(passage.text):
                instead[passage.item] = known(hit["who"], minutes.participants)
    numbers_of = tuple(
        item.number or (minutes.items[item.parent].number if item.parent >= 0 else "") for item in minutes.items
    )
    return Presiding(chairs, instead, numbers_of)


def known(who: str, people: tuple[Participant, ...]) -> str:
    """The one of the list who is named, in full or by a name that one alone bears; "" where nobody is."""
    found = [p.name for p in people if p.name == who or who in p.name.split()]
    return found[0] if len(found) == 1 else ""
