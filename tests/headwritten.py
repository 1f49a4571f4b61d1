"""Heads of minutes as written by many secretaries, and what is to be read in them; all names are invented."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from samgraf.ingest.minutes import Minutes, Value
from samgraf.ingest.parse import parse
from samgraf.ingest.readers import markdown, plain
from samgraf.ingest.text import Source

FOLDER = Path(__file__).parent / "heads"
ITEMS = {
    "sv": "\n\n1. Budget\nBudgeten gicks igenom och diskuterades.\n\n2. Vägarna\nDet behövs mer grus i år.\n\n"
    "3. Övriga frågor\nInga frågor togs upp.\n",
    "§": "\n\n§ 1 Budget\nBudgeten gicks igenom och diskuterades.\n\n§ 2 Vägarna\nDet behövs mer grus i år.\n\n"
    "§ 3 Övriga frågor\nInga frågor togs upp.\n",
    "en": "\n\n1. Budget\nThe budget was discussed at some length.\n\n2. Roads\nMore gravel is needed this year.\n\n"
    "3. Any other business\nThere was none.\n",
    "nb": "\n\n1. Budsjett\nBudsjettet ble gjennomgått og drøftet.\n\n2. Veiene\nDet trengs mer grus i år.\n\n"
    "3. Eventuelt\nIngen saker ble tatt opp.\n",
}
"""The items below a head that has none of its own, by the language or the sign of its minutes."""


@dataclass(frozen=True)
class Head:
    """A head as written, and what it tells: for each field the answers that are right."""

    name: str
    wanted: dict[str, tuple[str, ...]]
    text: str


def heads(batch: str) -> tuple[Head, ...]:
    """The heads of a batch, in order."""
    found = []
    for part in (FOLDER / f"{batch}.txt").read_text(encoding="utf-8").split("== ")[1:]:
        told, _, text = part.partition("\n--\n")
        name, *lines = told.splitlines()
        wanted = {key: tuple(value.split(" / ")) for key, _, value in (line.partition(": ") for line in lines)}
        items = ITEMS[wanted.pop("items", ("sv",))[0]]
        found.append(Head(name, wanted, text.rstrip() + items))
    return tuple(found)


def read(text: str) -> Minutes:
    """The minutes of a text."""
    reader = markdown.read if "**" in text or "\n#" in f"\n{text}" or "\n| " in f"\n{text}" else plain.read
    return parse(reader(Source("example.txt", text.encode(), "text/plain", "0" * 64)))


def told(minutes: Minutes) -> dict[str, str]:
    """What minutes tell of the meeting, by field."""
    met = minutes.meeting

    def of(value: Value | None) -> str:
        return value.text if value else ""

    held = {
        role: "; ".join(sorted(p.name for p in minutes.participants if role in p.roles))
        for role in ("chair", "secretary", "verifier")
    }
    moments = {what: of(value).removesuffix(":00") for what, value in (("start", met.start), ("end", met.end))}
    fields = {"body": of(met.body), "place": of(met.place), **moments}
    return {**fields, "chair": held["chair"], "secretary": held["secretary"], "verifiers": held["verifier"]}


def faults(head: Head) -> dict[str, str]:
    """The fields of a head that are read otherwise than they are meant, each with what was read."""
    found = told(read(head.text))
    return {what: text for what, text in found.items() if not right(what, text, head.wanted.get(what, ("",)))}


def right(what: str, text: str, wanted: tuple[str, ...]) -> bool:
    """Whether what was read of a field is one of the right answers."""
    if what == "verifiers":
        return sorted(text.split("; ")) == sorted(wanted[0].split("; "))
    return text.casefold() in {one.casefold() for one in wanted}
