"""Lists of those present composed from independent habits of secretaries, with the rows that are to be read.

Each list is drawn from a seed: where it stands, how its headings look, how rows are set, in what order a row gives
its parts, what else it says of somebody, and what follows the list. All persons are invented.
"""

from __future__ import annotations

import random
import textwrap
from dataclasses import dataclass, replace

Row = tuple[str, str, str, frozenset[str], frozenset[str]]
"""Name, organisation, status, roles and items attended."""

GIVEN = """Anna Karin Lars Per Eva Johan Maria Anders Birgitta Erik Kristina Nils Ingrid Olof Margareta Sven Elin Gustav
Hanna Oskar Lena Magnus Sofia Fredrik Camilla Thomas Ulrika Håkan Gunilla Mats Annika Roger Kerstin Stefan Amir Fatima
Leila Zoran Yasmin Nadia Mehmet Samir Jasmina Anna-Karin Lars-Erik Karl-Johan Ann-Marie""".split()
SURNAMES = [
    *"""Lindqvist Bergman Nyström Hedlund Sandberg Åkesson Öberg Sjögren Wallin Ekström Nordin Lundgren Forsman Dahlin
    Fransson Yilmaz Hosseini Kovacevic Ibrahim Nowak Haddad Petrovic Rahimi Lund-Berg Hagström-Nilsson""".split(),
    *("Holm Eriksson", "Ström Larsson", "von Essen", "af Klint", "de Vries"),
]
PARTIES = {
    "S": "Socialdemokraterna",
    "M": "Moderaterna",
    "C": "Centerpartiet",
    "V": "Vänsterpartiet",
    "KD": "Kristdemokraterna",
    "SD": "Sverigedemokraterna",
}
BODIES = (
    "Sala kommun",
    "Trafikverket",
    "Region Dalarna",
    "Skogsstyrelsen",
    "Norrbygd Energi AB",
    "Ekviks byalag",
    "LRF",
    "Naturskyddsföreningen",
    "Norrskogs hembygdsförening",
    "Svenska kyrkan",
    "Dala Vatten AB",
)
TITLES = ("kommunchef", "enhetschef", "utredare", "projektledare", "rektor", "strateg", "jurist", "ekonomichef")

HEADINGS = {
    "present": ("Närvarande", "Deltagare", "Medverkande", "Närvarande vid mötet", "Deltog"),
    "member": ("Ledamöter", "Beslutande ledamöter", "Närvarande ledamöter"),
    "substitute": ("Ersättare", "Ej tjänstgörande ersättare", "Närvarande ersättare"),
    "guest": ("Övriga närvarande", "Övriga deltagare", "Även närvarande"),
    "absent": ("Frånvarande", "Anmält förhinder", "Ej närvarande"),
    "remote": ("Via länk", "Digitalt", "På distans"),
}
STATUS = {"guest": "guest", "absent": "absent"}
GROUPS = {
    "board": (("present",), ("member", "substitute"), ("member", "guest"), ("present", "absent")),
    "network": (("present",), ("present", "absent"), ("present", "guest"), ("present", "remote")),
    "club": (("present",), ("present", "absent"), ("present", "remote")),
}
STYLES = ("{}:", "{}", "**{}**", "{u}", "{} ({n})", "**{}:**", "{} – {n} personer", "{} ({n} st):")
LAYOUTS = (
    "lines",
    "- ",
    "• ",
    "numbered",
    "spaced",
    "indented",
    "comma-ends",
    "stop-ends",
    "running",
    "wrapped",
    "beside",
)
ORDERS = (
    ("{n}", " ({o})", ", {r}"),
    ("{n}", ", {r}", " ({o})"),
    ("{n}", " – {r}", " ({o})"),
    ("{r} ", "{n}", " ({o})"),
    ("{R}: ", "{n}", " ({o})"),
    ("{R} ", "{n}", " ({o})"),
    ("{t}", " ({o})", ", {r}"),
)
OF_BODIES = (
    ("{n}", ", {o}", ", {r}"),
    ("{n}", " – {o}", ", {r}"),
    ("{o}, ", "{n}", ", {r}"),
    ("{n}", " från {o}", ", {r}"),
)
ONE_LINE = ("running", "wrapped")
EXTRAS = ("", "", "items", "from", "away", "remote", "mail", "clock")
FOLLOWING = (
    "",
    "Sekreterare: {}\n",
    "Paragrafer: 1–3\n",
    "Antal närvarande: 9\n",
    "Närvarolista bifogas som bilaga 1.\n",
)
BODY = {"board": "Tekniska nämnden", "network": "Nätverk för klimatanpassning", "club": "Ekviks båtklubb"}


@dataclass(frozen=True)
class Person:
    """Somebody of a list, as the list writes it, and what is to be read."""

    name: str
    body: str = ""
    title: str = ""
    status: str = "present"
    roles: frozenset[str] = frozenset()
    items: frozenset[str] = frozenset()
    extra: str = ""

    def row(self) -> Row:
        """What is to be read of somebody."""
        return self.name, PARTIES.get(self.body, self.body), self.status, self.roles, self.items


@dataclass
class Draw:
    """The habits of one secretary, drawn from a seed, and the names not yet given away."""

    chance: random.Random
    given: list[str]
    surnames: list[str]

    def name(self) -> str:
        """A name that nobody in the list shares a part of."""
        return f"{self.given.pop()} {self.surnames.pop()}"


def made(seed: int) -> tuple[str, list[Row]]:
    """A document with its list of those present, and the rows to be read in it."""
    chance = random.Random(seed)
    draw = Draw(chance, chance.sample(GIVEN, len(GIVEN)), chance.sample(SURNAMES, len(SURNAMES)))
    genre = chance.choice(("board", "network", "club"))
    layout = chance.choice(LAYOUTS)
    order = chance.choice(ORDERS if genre != "network" or chance.random() < 0.5 else OF_BODIES)
    order = ORDERS[chance.choice((0, 2))] if layout in ONE_LINE else order
    groups = [(group, people(draw, group, genre, n)) for n, group in enumerate(chance.choice(GROUPS[genre]))]
    kind = chance.choice([extra for extra in EXTRAS if layout not in ONE_LINE or extra in ("", "from", "remote")])
    groups = [(group, [with_extra(p, kind, chance) for p in listed]) for group, listed in groups]
    style = chance.choice(STYLES if layout != "beside" else STYLES[:1])
    blocks = [block(group, [written(p, order) for p in listed], layout, style, chance) for group, listed in groups]
    rows = [person.row() for _, listed in groups for person in listed]
    follows = chance.choice(FOLLOWING)
    if "{}" in follows:
        writer = draw.name() if all("secretary" not in row[3] for row in rows) else ""
        follows = follows.format(writer) if writer else ""
        rows += [(writer, "", "", frozenset({"secretary"}), frozenset())] if writer else []
    apart = "\n" if layout in ONE_LINE else ""
    return document(BODY[genre], "\n".join(blocks) + apart + follows, chance), rows


def people(draw: Draw, group: str, genre: str, n: int) -> list[Person]:
    """Those below one heading of a list."""
    chance, found = draw.chance, []
    roles = frozenset({group} & {"member", "substitute"})
    for k in range(chance.randint(3, 5) if n == 0 else chance.randint(1, 3)):
        person = Person(draw.name(), status=STATUS.get(group, "present"), roles=roles)
        office = ("ordförande", "chair") if n == 0 and k == 0 else ("sekreterare", "secretary")
        if n == 0 and (k == 0 or (k == 1 and genre == "club")):
            person = replace(person, title=office[0], roles=roles | {office[1]})
        elif genre == "board" and group == "guest":
            person = replace(person, title=chance.choice(TITLES))
        elif genre == "network" and chance.random() < 0.5:
            person = replace(person, title=chance.choice(TITLES))
        if genre == "board" and group != "guest":
            person = replace(person, body=chance.choice(list(PARTIES)))
        elif genre == "network":
            person = replace(person, body=chance.choice(BODIES))
        found.append(person)
    return found


def with_extra(person: Person, kind: str, chance: random.Random) -> Person:
    """Somebody with what a list says besides, of some of those without an office."""
    if person.status != "present" or person.title or chance.random() < 0.5:
        return person
    if kind == "items":
        return replace(person, extra=", §§ 1–2", items=frozenset("12"))
    if kind == "from":
        return replace(person, extra=" fr.o.m. § 2", items=frozenset("23"))
    if kind == "away":
        return replace(person, extra=" (frånvarande)", status="absent")
    mail = person.name.lower().replace(" ", ".").translate(str.maketrans("åäö", "aao"))
    told = {"remote": " (på distans)", "mail": f", {mail}@exempel.se", "clock": ", till kl. 14.10"}
    return replace(person, extra=told.get(kind, ""))


def written(person: Person, order: tuple[str, ...]) -> str:
    """One entry in an order of its parts; what the person lacks falls away."""
    given, _, surname = person.name.partition(" ")
    title = person.title
    parts = {"n": person.name, "t": f"{surname} {given}", "o": person.body, "r": title, "R": title.capitalize()}
    kept = [part for part in order if all(value for key, value in parts.items() if f"{{{key}}}" in part)]
    return "".join(part.format(**parts) for part in kept) + person.extra


def block(group: str, entries: list[str], layout: str, style: str, chance: random.Random) -> str:
    """One group of a list with its heading."""
    word = chance.choice(HEADINGS[group])
    heading = style.format(word, u=word.upper(), n=len(entries))
    if layout == "beside":
        width = max(len(heading) + 3, 24)
        return heading.ljust(width) + ("\n" + " " * width).join(entries) + "\n"
    if layout in ONE_LINE:
        text = ", ".join(entries)
        return f"{heading}\n{text if layout == 'running' else textwrap.fill(text, 72, break_on_hyphens=False)}\n"
    if layout == "spaced":
        return heading + "\n\n" + "\n\n".join(entries) + "\n"
    numbered = [f"{n}. {entry}" for n, entry in enumerate(entries, 1)]
    lines = {
        "numbered": numbered,
        "indented": [f"    {entry}" for entry in entries],
        "comma-ends": [*(f"{entry}," for entry in entries[:-1]), entries[-1]],
        "stop-ends": [f"{entry}." for entry in entries],
    }.get(layout, [f"{layout if layout != 'lines' else ''}{entry}" for entry in entries])
    return heading + "\n" + "\n".join(lines) + "\n"


def document(body: str, listed: str, chance: random.Random) -> str:
    """The minutes that a list stands in: in their head, below the first item, or behind the last one."""
    matters = ("Läget\nAllt går bra.\n", "Budget\nBudgeten diskuteras.\n", "Nästa möte\nDen 3 maj.\n")
    place = chance.choice(("head", "field", "item", "end"))
    first = f"Närvaro\n\n{listed}" if place == "item" else matters[0]
    items = "\n".join(f"§ {n} {matter}" for n, matter in enumerate((first, *matters[1:]), 1))
    head = f"{body}\nProtokoll 2024-03-12\n\n"
    head += "Plats och tid: Kommunhuset, sal B, kl. 13.00–15.30\n\n" if place == "field" else ""
    above = f"{listed}\n" if place in ("head", "field") else ""
    return head + above + items + (f"\n{listed}" if place == "end" else "")
