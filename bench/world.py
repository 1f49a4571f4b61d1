"""The people and bodies of a generated archive: invented, but living through years of meetings as real ones do.

Everything is drawn from a seed and an index, so that document 17 is the same whether ten or ten thousand are made.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

MEETINGS = 40
"""So many meetings a body holds before another body takes over: people and projects come back that often."""

MONTHS = "januari februari mars april maj juni juli augusti september oktober november december".split()
WEEKDAYS = "måndag tisdag onsdag torsdag fredag lördag söndag".split()
KINDS = ("notes", "protocol", "steering", "notes", "association")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with their organisation; `party` and `title` may be empty."""

    name: str
    organisation: str
    party: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Body:
    """A body that meets: what it is called, who sits in it, what it deals with, and how its secretary writes."""

    kind: str
    name: str
    area: str
    place: str
    members: tuple[Person, ...]
    guests: tuple[Person, ...]
    projects: tuple[str, ...]
    places: tuple[str, ...]
    labels: dict[str, str]
    numbering: str
    first: date


@cache
def words() -> dict[str, Any]:
    """The table of names and sentences."""
    return tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))


def people(rng: Random, count: int) -> list[str]:
    """So many different full names; given names may repeat, surnames don't."""
    table = words()
    surnames = sorted({h + t for h in table["surname_heads"] for t in table["surname_tails"]})
    return [f"{rng.choice(table['given'])} {surname}" for surname in rng.sample(surnames, count)]


@cache
def body(seed: int, number: int) -> Body:
    """The body of that number in the archive of that seed."""
    rng = Random(f"{seed}/body/{number}")
    table = words()
    area = rng.choice(table["area"])
    kind = KINDS[number % len(KINDS)]
    places = tuple(rng.sample(area["places"], 4))
    slots = {"area": area["name"], "county": area["county"], "place": places[0], "place2": places[1]}
    projects = tuple(
        pattern.format(**{**slots, "place": place})
        for pattern, place in zip(rng.sample(table["projects"]["names"], 5), rng.choices(places, k=5), strict=True)
    )
    names = people(rng, 20)
    municipalities = area["municipalities"]
    members = tuple(
        Person(
            name,
            municipalities[0] if kind in ("protocol", "association") else municipalities[n % len(municipalities)],
            rng.choice(table["parties"]),
            rng.choice(table["titles"]),
        )
        for n, name in enumerate(names[: rng.randint(6, 10)])
    )
    agencies = [a.format(**slots) for a in rng.sample(table["agencies"]["names"], 4)]
    guests = tuple(Person(name, agencies[n % 4]) for n, name in enumerate(names[12:18]))
    return Body(
        kind,
        rng.choice(table["bodies"][kind]).format(**slots, project=projects[0]),
        area["name"],
        f"{rng.choice(('Kommunhuset', 'Stadshuset', 'Biblioteket', 'Folkets hus'))}, {places[2]}",
        members,
        guests,
        projects,
        places,
        {key: rng.choice(values) for key, values in table["labels"].items()},
        rng.choice(("{n}. ", "Punkt {n}. ", "{n} ")),
        date(rng.randint(2012, 2022), rng.randint(1, 12), rng.randint(1, 28)),
    )


def day(of: Body, meeting: int, rng: Random) -> date:
    """The day of a body's meeting: about every sixth week, never at a weekend."""
    found = of.first + timedelta(days=42 * meeting + rng.randint(0, 6))
    return found - timedelta(days=max(0, found.weekday() - 4))


def filled(template: str, of: Body, rng: Random, on: date) -> str:
    """A sentence with its slots filled by people, projects and days of a body."""
    person, other = rng.sample(of.members, 2)
    later = on + timedelta(days=rng.randint(20, 200))
    return template.format(
        person=person.name if rng.random() < 0.5 or "({party})" in template else person.name.split()[0],
        other=other.name,
        party=person.party,
        other_party=other.party,
        org=person.organisation,
        guest=rng.choice(of.guests).name,
        agency=rng.choice(of.guests).organisation,
        project=rng.choice(of.projects),
        place=rng.choice(of.places),
        body=of.name[0].lower() + of.name[1:],
        Body=of.name,
        day=later.day,
        month=MONTHS[later.month - 1],
        year=later.year,
        number=rng.randint(2, 90),
        count=rng.randint(2, 6),
        yes=rng.randint(4, 7),
        no=rng.randint(1, 3),
    )
