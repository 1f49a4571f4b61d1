"""Short minutes whose items are set in forms of many secretaries, and what is to be read; all names are invented."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from headwritten import read

from samgraf.ingest.minutes import Item

FOLDER = Path(__file__).parent / "items"


@dataclass(frozen=True)
class Written:
    """Minutes as written, with their items: number, titles that are right, and a word of what is told under it."""

    name: str
    items: tuple[tuple[str, tuple[str, ...], str], ...]
    text: str


def written(batch: str) -> tuple[Written, ...]:
    """The minutes of a batch, in order."""
    found = []
    for part in (FOLDER / f"{batch}.txt").read_text(encoding="utf-8").split("== ")[1:]:
        told, _, text = part.partition("\n--\n")
        name, *lines = told.splitlines()
        rows = [[cell.strip() for cell in line.split("|")] for line in lines]
        items = tuple((number, tuple(titles.split(" / ")), word) for number, titles, word in rows)
        found.append(Written(name, items, text))
    return tuple(found)


def faults(one: Written) -> list[str]:
    """What of the items of some minutes is read otherwise than it is meant."""
    minutes = read(one.text)
    found = [(n, item) for n, item in enumerate(minutes.items) if item.parent < 0]
    out = []
    for k, (number, titles, word) in enumerate(one.items):
        if k >= len(found):
            out.append(f"lost: {number} {titles[0]}")
            continue
        n, item = found[k]
        if item.number.casefold() != number.casefold() or item.title.casefold() not in {t.casefold() for t in titles}:
            out.append(f"{number} {titles[0]!r}: {item.number} {item.title!r}")
        elif word and not any(within(n, p.item, minutes.items) and word in p.text for p in minutes.passages):
            out.append(f"{number} {titles[0]!r}: not below it: {word}")
    return out + [f"more: {item.number} {item.title!r}" for _, item in found[len(one.items) :]]


def within(item: int, at: int, items: Sequence[Item]) -> bool:
    """Whether what stands under item `at` stands under `item`."""
    return at == item or (at >= 0 and items[at].parent == item)
