"""A meeting of a generated body as blocks: what a secretary would write, before any file format."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from random import Random

from world import MEETINGS, MONTHS, WEEKDAYS, Body, Person, body, day, filled, words

ACTIONS = 3
"""So many rows an action list has."""


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a document: `title`, `heading`, `field`, `line`, `para`, `bullet` or `table`.

    `label` is the left side of a field; `rows` are a table's, its head first; others have text alone.
    """

    kind: str
    text: str = ""
    label: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Made:
    """A generated document: its name without suffix, its blocks, and how much a reader should find in it."""

    name: str
    layout: str
    blocks: tuple[Block, ...]
    items: int
    decisions: int
    attendance: int
    actions: int


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a generated meeting."""

    number: str
    title: str
    paragraphs: tuple[str, ...]
    decisions: tuple[str, ...]
    after: tuple[str, ...] = ()


def meeting(seed: int, number: int) -> Made:
    """Document of that number in the archive of that seed."""
    rng = Random(f"{seed}/document/{number}")
    of = body(seed, number // MEETINGS)
    turn = number % MEETINGS
    on = day(of, turn, rng)
    write = {"protocol": protocol, "steering": steering, "association": association}.get(of.kind, notes)
    present = tuple(m for n, m in enumerate(of.members) if n < 3 or rng.random() < 0.8)
    absent = tuple(m for m in of.members if m not in present)
    guests = tuple(rng.sample(of.guests, rng.randint(0, 3)))
    items = tuple(agenda(of, rng, on, turn))
    blocks = tuple(write(of, on, present, absent, guests, items, rng))
    listed = len(present) + len(guests) + (len(absent) if of.kind in ("notes", "steering") else 0)
    decisions = sum(len(item.decisions) for item in items)
    actions = ACTIONS if of.kind == "steering" else 0
    return Made(f"{number:06}-{on.isoformat()}", of.kind, blocks, len(items), decisions, listed, actions)


def agenda(of: Body, rng: Random, on: date, turn: int) -> Iterator[Item]:
    """The items of a meeting, the first and the last of them the usual ones."""
    table = words()
    count = rng.randint(5, 9)
    first = 1 + turn * 10 if of.kind == "protocol" else 1
    subject = rng.sample(of.projects, 3) + rng.sample(table["items"]["other"], 6)
    for n in range(count):
        number = str(first + n)
        if n == 0:
            text = (filled(rng.choice(table["sentences"]["opening"]), of, rng, on),)
            yield Item(number, rng.choice(table["items"]["first"]), text, ())
        elif n == count - 1:
            text = (filled(rng.choice(table["sentences"]["last"]), of, rng, on),)
            yield Item(number, rng.choice(table["items"]["last"]), text, ())
        else:
            about = subject[n - 1]
            pattern = rng.choice(table["items"]["projects"]) if about in of.projects else about
            title = pattern.format(project=about, year=on.year + 1)
            yield Item(number, title, *discussion(of, rng, on))


def discussion(of: Body, rng: Random, on: date) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """What was said under an item, what was decided, and what follows the decision."""
    table = words()
    said = table["sentences"]
    paragraphs = []
    for _ in range(rng.randint(2, 5)):
        forms = rng.sample(said["plain"], rng.randint(2, 4))
        views = rng.sample(("concern", "request", "offer", "support"), rng.randint(0, 2))
        forms += [rng.choice(said[view]) for view in views]
        rng.shuffle(forms)
        paragraphs.append(" ".join(filled(form, of, rng, on) for form in forms))
    genre = {"protocol": "formal", "association": "association"}.get(of.kind, "notes")
    count = 1 if genre == "formal" else rng.choice((0, 1, 1, 2, 3))
    decided = tuple(filled(form, of, rng, on) for form in rng.sample(table["decisions"][genre], count))
    after: list[str] = []
    if genre == "formal" and rng.random() < 0.2:
        after = [filled(table["decisions"][key], of, rng, on) for key in ("motion", "vote", "reservation")]
    return tuple(paragraphs), decided, tuple(after)


def written(on: date) -> str:
    """A day as a secretary writes it."""
    return f"{WEEKDAYS[on.weekday()].capitalize()} {on.day} {MONTHS[on.month - 1]} {on.year}"


Roster = tuple[Person, ...]


def notes(
    of: Body, on: date, present: Roster, absent: Roster, guests: Roster, items: tuple[Item, ...], rng: Random
) -> Iterator[Block]:
    """Informal notes: fields, people one a line, items with decisions below them."""
    labels = of.labels
    yield Block("title", f"Minnesanteckningar från {of.name}")
    yield Block("field", f"{written(on)} kl. 09.00–12.00", labels["time"])
    yield Block("field", of.place, labels["place"])
    for label, group in ((labels["present"], present), (labels["absent"], absent), (labels["guests"], guests)):
        if not group:
            continue
        yield Block("heading", label)
        for person in group:
            office = ", ordförande" if person == of.members[0] else ", sekreterare" if person == of.members[1] else ""
            part = f", punkt {items[-2].number}" if group is guests else ""
            yield Block("line", f"{person.name}, {person.organisation}{office}{part}")
    for item in items:
        yield Block("heading", of.numbering.format(n=item.number) + item.title)
        yield from (Block("para", text) for text in item.paragraphs)
        if item.decisions:
            yield Block("line", labels["decision"].removesuffix(":") + ":" * labels["decision"].endswith(":"))
            yield from (Block("para", text) for text in item.decisions)
    yield Block("line", labels["signature"])
    yield Block("line", of.members[1].name)
    yield Block("line", labels["verified"])
    yield Block("line", of.members[2].name)


def steering(
    of: Body, on: date, present: Roster, absent: Roster, guests: Roster, items: tuple[Item, ...], rng: Random
) -> Iterator[Block]:
    """A steering group: attendance and action list as tables, decisions as bullets."""
    yield Block("title", of.name)
    yield Block("field", on.isoformat(), "Datum")
    yield Block("field", "13.00–15.00", "Tid")
    yield Block("field", of.place, "Plats")
    rows = [("Deltagare", "Organisation", "Roll")]
    for person in (*present, *guests):
        role = "ordförande" if person == of.members[0] else "sekreterare" if person == of.members[1] else ""
        rows.append((person.name, person.organisation, role))
    yield Block("table", rows=tuple(rows))
    if absent:
        yield Block("field", ", ".join(f"{p.name} ({p.organisation})" for p in absent), "Frånvarande")
    for item in items:
        yield Block("heading", f"{item.number}. {item.title}")
        yield from (Block("para", text) for text in item.paragraphs)
        if item.decisions:
            yield Block("line", "Beslut:")
            yield from (Block("bullet", text) for text in item.decisions)
    yield Block("heading", "Åtgärdslista")
    actions = [("Åtgärd", "Ansvarig", "Klart")]
    for action in rng.sample(words()["decisions"]["actions"], ACTIONS):
        actions.append((filled(action, of, rng, on), rng.choice(present).name, f"{on.year + 1}-03-31"))
    yield Block("table", rows=tuple(actions))


def protocol(
    of: Body, on: date, present: Roster, absent: Roster, guests: Roster, items: tuple[Item, ...], rng: Random
) -> Iterator[Block]:
    """A formal protocol: §, Dnr, the decision first, then the matter."""
    labels = of.labels
    yield Block("title", "Sammanträdesprotokoll")
    yield Block("line", f"{of.name}, {of.members[0].organisation}")
    yield Block("field", on.isoformat(), "Sammanträdesdatum")
    yield Block("field", f"{of.place}, kl. 13.00–16.00", "Plats och tid")
    yield Block("heading", "Beslutande")
    for person in present:
        office = {0: ", ordförande", 1: ", vice ordförande"}.get(of.members.index(person), "")
        yield Block("line", f"{person.name} ({person.party}){office}")
    if guests:
        yield Block("heading", "Övriga närvarande")
        yield from (Block("line", f"{p.name}, {p.organisation}, § {items[-2].number}") for p in guests)
    yield Block("field", of.members[2].name, "Justerare")
    yield Block("field", f"§§ {items[0].number}–{items[-1].number}", "Paragrafer")
    for item in items:
        yield Block("heading", f"§ {item.number} {item.title}")
        yield Block("line", f"Dnr {on.year}/{rng.randint(100, 999)}")
        if item.decisions:
            yield Block("line", labels["decision_formal"].format(Body=of.name))
            yield from (Block("para", text) for text in item.decisions)
        yield Block("line", labels["summary"])
        yield from (Block("para", text) for text in item.paragraphs)
        for label, text in zip(("Yrkanden", "Omröstning", "Reservation"), item.after, strict=False):
            yield Block("line", label)
            yield Block("para", text)


def association(
    of: Body, on: date, present: Roster, absent: Roster, guests: Roster, items: tuple[Item, ...], rng: Random
) -> Iterator[Block]:
    """An association's board: people on one line, decisions in running text."""
    yield Block("title", f"Protokoll fört vid styrelsemöte, {of.name}")
    yield Block("field", f"{written(on)} kl. 18.30", of.labels["time"])
    yield Block("field", of.place, of.labels["place"])
    yield Block("field", ", ".join(p.name for p in present), of.labels["present"])
    if guests:
        yield Block("field", ", ".join(f"{p.name} ({p.organisation})" for p in guests), of.labels["guests"])
    for item in items:
        yield Block("heading", f"§ {item.number} {item.title}")
        yield from (Block("para", text) for text in (*item.paragraphs, *item.decisions))
    yield Block("line", "Vid protokollet")
    yield Block("line", of.members[1].name)
