"""From a plain question to the ready questions that it can mean. The words and rules are tables; this reads them.

A question is understood only as a whole: every word is a name, a time, a filler, or of a concept that a rule asks for
or allows. So a word that is not known never changes an answer unseen; it is told instead.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from itertools import product
from typing import Any, Final

from samgraf.graph.asking.names import Found, Names
from samgraf.graph.asking.said import FILLER, Said, Token, lexicon, seats
from samgraf.graph.asking.times import Time
from samgraf.graph.query import Question, question
from samgraf.graph.spelling import fold

NAME: Final = "NAME"
ACTOR: Final = frozenset({"person", "organisation"})
MATTER: Final = frozenset({"project", "plan", "place", "topic"})
SLOTS: Final[Mapping[str, frozenset[str]]] = {
    "person": frozenset({"person"}),
    "organisation": frozenset({"organisation"}),
    "body": frozenset({"body"}),
    "circle": frozenset({"body"}),
    "actor": ACTOR,
    "visitor": ACTOR,
    "matter": MATTER,
    "name": ACTOR | MATTER,
}
MEETING: Final = frozenset({"meeting", "presence"})
"""What says that a body met, which no rule has to ask for where it is of the meetings of that body."""
BARRED: Final[Mapping[str, str]] = {"visitor": "body", "circle": "outsider"}
"""What a name may not be as well in such a slot."""
PARAMETERS: Final = ("name", "other", "matter")
SPOT: Final = "spot"
"""The slot of a name that is a word of the place of a meeting: the word itself is sought there."""
END: Final = 1 << 30
"""Behind any question."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A way to ask a ready question; see `rules.toml`."""

    question: str
    any: tuple[tuple[str, ...], ...]
    slots: tuple[str, ...] = ()
    may: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()
    unless: tuple[tuple[str, ...], ...] = ()
    values: tuple[tuple[str, str], ...] = ()
    timed: bool = False
    timeless: bool = False
    ordered: bool = False
    crossed: bool = False
    at: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """A ready question that the words can mean. `missing` are parameters that were not said.

    `seated` = of the meetings of the body that is named, by a question that is about no name.
    """

    question: str
    values: tuple[tuple[str, str], ...]
    missing: tuple[str, ...] = ()
    exact: int = 0
    left: tuple[str, ...] = field(default=())
    seated: bool = False


@cache
def rules() -> tuple[Rule, ...]:
    """The table of rules; one with `each` is as many as there are concepts that give it a value."""
    table = tomllib.loads((files("samgraf.graph.asking") / "rules.toml").read_text(encoding="utf-8"))
    return tuple(
        ruled(row, dict(zip(row.get("each", ()), taken, strict=True)))
        for row in table["rule"]
        for taken in product(*(table["each"][parameter].items() for parameter in row.get("each", ())))
        if all(concept in row.get("only", (concept,)) for concept, _ in taken)
    )


def ruled(row: Mapping[str, Any], each: Mapping[str, tuple[str, str]]) -> Rule:
    """A row of the table as a rule, where `each` has for a parameter the concept that stands for it, and its value.

    >>> row = {"question": "organisations", "any": [["TYPE"], ["TYPE", "mention"]]}
    >>> ruled(row, {"type": ("party", "Party")}).any, ruled(row, {"type": ("party", "Party")}).values
    ((('party',), ('party', 'mention')), (('type', 'Party'),))
    """
    concept = {parameter.upper(): of for parameter, (of, _) in each.items()}

    def lines(key: str) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(concept.get(word, word) for word in line) for line in row.get(key, ()))

    given = {parameter: value for parameter, (_, value) in each.items()}
    return Rule(
        row["question"],
        lines("any"),
        tuple(row.get("slots", ())),
        frozenset(row.get("may", ())),
        frozenset(row.get("not", ())),
        lines("unless"),
        tuple(sorted({**row.get("set", {}), **given}.items())),
        row.get("timed", False),
        row.get("timeless", False),
        row.get("ordered", False),
        row.get("crossed", False),
        row.get("at", ""),
    )


def readings(said: Said, names: Names) -> tuple[Reading, ...]:
    """What the question can mean; the closest first, and only the closest where they leave no word over."""
    found: dict[tuple[str, tuple[tuple[str, str], ...]], Reading] = {}
    for rule in rules():
        for reading in fitted(rule, said, names):
            key = (reading.question, reading.values)
            if key not in found or rank(reading) < rank(found[key]):
                found[key] = reading
    ordered = sorted(found.values(), key=lambda r: (*rank(r), r.question, r.values))
    if ordered and not ordered[0].left:
        best = rank(ordered[0])
        return tuple(r for r in ordered if rank(r) == best)
    return tuple(ordered)


def rank(reading: Reading) -> tuple[int, bool, int, int]:
    """How near a reading is: no word left over, about the name itself, most words asked for, nothing missing."""
    return len(reading.left), reading.seated, -reading.exact, len(reading.missing)


def fitted(rule: Rule, said: Said, names: Names) -> Iterator[Reading]:
    """The readings that a rule gives, one for each way to take names that leave a choice.

    Where the rule may be of the meetings of a body, one of the names may be that body.
    """
    yield from about(rule, said, names, ())
    if rule.at and not said.quoted and len(said.names) == len(rule.slots) + 1:
        for n, name in enumerate(said.names):
            held = tuple(replace(t, concepts=t.concepts | FILLER) if t.concepts & MEETING else t for t in said.tokens)
            others = replace(
                said, names=(*said.names[:n], *said.names[n + 1 :]), tokens=held if rule.slots else said.tokens
            )
            for label in seats(rule.at, said, name, names):
                yield from about(rule, others, names, (("body", label),))


def about(rule: Rule, said: Said, names: Names, seat: tuple[tuple[str, str], ...]) -> Iterator[Reading]:
    """The readings of a rule about the names that are left when the body is taken out, of which `seat` tells."""
    if rule.slots == ("words",):
        taken: Sequence[tuple[tuple[str, str], ...]] = (
            [(("words", said.quoted),)] if said.quoted and not said.names else []
        )
    else:
        parameters = ("other", "name") if rule.crossed else PARAMETERS
        taken = list(slotted(rule.slots, said.names, names, parameters)) if not said.quoted else []
    asked = question(rule.question)
    clocks = [clock for time in meant(said.time) if (clock := timed(rule, asked, time)) is not None]
    best = closest(rule, said) if taken and clocks else None
    if best is None:
        return
    exact, left = best
    for values, clock in product(taken, dict.fromkeys(clocks)):
        whole = (*values, *clock, *rule.values, *seat)
        given = {name for name, _ in whole}
        missing = tuple(p.name for p in asked.parameters if not p.optional and p.name not in given)
        yield Reading(rule.question, tuple(sorted(whole)), missing, exact, left, bool(seat))


def slotted(
    slots: Sequence[str], found: Sequence[Found], names: Names, parameters: Sequence[str]
) -> Iterator[tuple[tuple[str, str], ...]]:
    """Each way to put the names into the slots: all names are used, each of a kind that its slot takes."""
    if len(slots) != len(found):
        return
    if not slots:
        yield ()
        return
    if slots[0] == SPOT:
        if fold(found[0].written) in names.spots:
            yield (("place", found[0].written),)
        return
    for label in found[0].labels:
        kinds = names.of(label)
        if kinds & SLOTS[slots[0]] and BARRED.get(slots[0]) not in kinds:
            for rest in slotted(slots[1:], found[1:], names, parameters[1:]):
                yield ((parameters[0], label), *rest)


def meant(time: Time | None) -> tuple[Time | None, ...]:
    """What a time can mean: "from 2023" is since it or of it."""
    return (time, *time.others) if time else (None,)


def timed(rule: Rule, asked: Question, time: Time | None) -> tuple[tuple[str, str], ...] | None:
    """The values of a time for the question; None where the two do not go together."""
    known = {p.name for p in asked.parameters}
    if time is None:
        return None if rule.timed else ()
    if rule.timeless:
        return None
    if "day" in known:
        if asked.name == "changes-since":
            return (("day", time.after),) if time.after and not time.before else None
        return (("day", time.after),) if time.is_day else None
    if not {"after", "before"} <= known:
        return None
    return tuple((key, day) for key, day in (("after", time.after), ("before", time.before)) if day)


def closest(rule: Rule, said: Said) -> tuple[int, tuple[str, ...]] | None:
    """Of the ways to ask that the question has all words for: how many words are asked for, and which are left."""
    has: dict[str, list[Token]] = {}
    for token in said.tokens:
        for concept in token.concepts:
            has.setdefault(concept, []).append(token)
    if any(is_there(concept, has) for concept in rule.never) or any(
        stands(line, has, said, rule.ordered) for line in rule.unless
    ):
        return None
    best: tuple[int, tuple[str, ...]] | None = None
    for line in rule.any:
        if not stands(line, has, said, rule.ordered):
            continue
        wanted = {*line, *(["with"] if "about" in line else [])}
        allowed = wanted | rule.may | lexicon().always
        left = tuple(t.written for t in said.tokens if not t.concepts & allowed)
        exact = sum(1 for t in said.tokens if t.concepts & (wanted - lexicon().always) or t.concepts & wanted - FILLER)
        if best is None or (len(left), -exact) < (len(best[1]), -best[0]):
            best = (exact, left)
    return best


def is_there(concept: str, has: Mapping[str, object]) -> bool:
    """Whether a concept that a rule forbids is there: "about" in any of its words, "about!" in the plain ones."""
    if concept.endswith("!"):
        return concept[:-1] in has
    return concept in has or (concept == "about" and "with" in has)


def stands(line: Sequence[str], has: Mapping[str, Sequence[Token]], said: Said, ordered: bool) -> bool:
    """Whether all concepts of a line are in the question, each by a word of its own, on their side of the name.

    `ordered` = one behind the other as well.
    """
    choices: list[list[Token]] = []
    for concept, (start, end) in zip(line, stretches(line, said), strict=True):
        if concept != NAME:
            tokens = [*has.get(concept, ()), *(has.get("with", ()) if concept == "about" else ())]
            choices.append([t for t in tokens if start <= t.start and t.end <= end])
    return in_turn(choices, 0) if ordered else parted(choices, frozenset())


def stretches(line: Sequence[str], said: Said) -> list[tuple[int, int]]:
    """For each concept of a line, between which two places of the question it has to stand.

    Where the line has NAME once, that is all names of the question together.
    """
    if NAME not in line or not said.names:
        return [(0, END)] * len(line)
    if line.count(NAME) == len(said.names):
        names = [(name.start, name.end) for name in said.names]
    else:
        names = [(said.names[0].start, said.names[-1].end)] * line.count(NAME)
    starts, ends = (0, *(end for _, end in names)), (*(start for start, _ in names), END)
    passed = [line[:n].count(NAME) for n in range(len(line))]
    return [(starts[n], ends[n]) for n in passed]


def parted(choices: Sequence[Sequence[Token]], used: frozenset[int]) -> bool:
    """Whether each may have a word of its own."""
    if not choices:
        return True
    return any(t.start not in used and parted(choices[1:], used | {t.start}) for t in choices[0])


def in_turn(choices: Sequence[Sequence[Token]], since: int) -> bool:
    """Whether each may have a word behind that of the one before it."""
    if not choices:
        return True
    return any(t.start >= since and in_turn(choices[1:], t.end) for t in choices[0])
