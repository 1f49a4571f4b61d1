"""The same person twice in a list of those present, as one participant."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from rapidfuzz.distance import Levenshtein

from samgraf.ingest.minutes import Participant
from samgraf.ingest.roster.entry import ROLE_ORDER
from samgraf.ingest.words.lexicon import lexicon
from samgraf.ingest.words.people import knowledge


def addressed(words: Sequence[str], rows: Sequence[Participant], language: str) -> int | None:
    """Which participant forms of address and a surname mean, where one alone bears it ("Councillor Miss Hill").

    None where they mean nobody of the list, and -1 where there are forms of address and nothing else.

    >>> rows = [Participant(name, (), "present") for name in ("Ann Hill", "Tom Marsh", "Sue Marsh")]
    >>> [addressed(words.split(), rows, "en") for words in ("Councillor Miss Hill", "Mrs Marsh", "Ann Hill", "Cllr Mr")]
    [0, None, None, -1]
    """
    known = lexicon(language).addresses
    *before, last = (word.rstrip(".") for word in words)
    if not before or not known.issuperset(before):
        return None
    bearers = [n for n, person in enumerate(rows) if person.name.split()[-1] == last]
    return -1 if last in known else bearers[0] if len(bearers) == 1 else None


def once(found: Sequence[Participant], language: str) -> tuple[Participant, ...]:
    """The same name twice is one participant: offices are added up, the first place counts.

    Who was invited, and is listed again as present or absent, was just that.
    """
    by_name: dict[str, Participant] = {}
    called: dict[str, list[str]] = {}
    for person in found:
        given = person.name.partition(" ")[0].casefold()
        namesakes = {key: by_name[key] for key in called.get(given, ())}
        key = variant_of(person, namesakes) or person.name.casefold()
        while (known := by_name.get(key)) is not None and two_of_a_name(known, person, language):
            key += " "  # the next one of that name
        if known is None:
            by_name[key] = person
            called.setdefault(given, []).append(key)
            continue
        told = person if corrects(person, known) else known
        longer = {known.rule, person.rule} == TWICE and len(person.name) > len(known.name)
        by_name[key] = replace(
            told,
            name=person.name if longer else told.name,
            roles=() if told.status == "absent" else in_order({*known.roles, *person.roles}),
            organisation=known.organisation or person.organisation,
            organisation_spans=known.organisation_spans or person.organisation_spans,
            party=known.party or person.party,
            items=added_up([p for p in (known, person) if p.status != "absent"] or [told]),
            spans=(*known.spans, *person.spans),
            inferred=known.inferred if person.name == known.name else f"listed again as {person.name}",
        )
    return tuple(by_name.values())


def two_of_a_name(one: Participant, other: Participant, language: str) -> bool:
    """Whether two rows with the same name are of two people: of two parties, or of two bodies in one list.

    These are known, or municipalities by their places ("Sala", "Säter"), or called what they are by the same last word
    ("Ekö byalag", "Åby byalag").

    >>> eva = Participant("Eva Ek", (), "present", "Sala kommun", rule="roster/present")
    >>> others = [replace(eva, organisation=name) for name in ("Trafikverket", "Säter", "Sala", "Anteckningar", "")]
    >>> [two_of_a_name(eva, one, "sv") for one in others]
    [True, True, False, False, False]
    """
    a, b = one.organisation.casefold().split(), other.organisation.casefold().split()
    if {*a} <= {*b} or {*b} <= {*a} or one.party != other.party:
        return False
    know = knowledge(language)
    known = [know.is_organisation(p.organisation) or p.organisation.casefold() in know.places for p in (one, other)]
    apart = a[-1] == b[-1] or all(known)
    return one.party or (one.rule == other.rule and apart)


def meant(behind: str, person: Participant, rows: Sequence[Participant], language: str) -> bool:
    """Whether a name means one of the rows with it: the only one, or whose party or body stands behind in brackets.

    >>> two = [Participant("Eva Ek", (), "present", "Ekö kommun"), Participant("Eva Ek", (), "present", "Moderaterna")]
    >>> [[meant(behind, one, two, "sv") for one in two] for behind in (" (M) och Bo Alm", " (Ekö kommun)", "")]
    [[False, True], [True, False], [False, False]]
    """
    if sum(1 for p in rows if p.name == person.name) < 2:
        return True
    hit = re.match(r" \((?P<told>[^()]+)\)", behind)
    return hit is not None and person.organisation in (hit["told"], knowledge(language).party(hit["told"]))


def in_full(found: Sequence[Participant]) -> list[Participant]:
    """The participants, where a given name alone tells what office one of the others holds, who has it in full.

    "Eva Ek, Bo Alm" and below it "Sekreterare: Eva". Without an office, or beside a body, it may be somebody else.
    """
    out = list(found)
    meant = set()
    for n, person in enumerate(found):
        alone = " " not in person.name and bool(person.roles) and not (person.organisation or person.title)
        whose = [k for k, q in enumerate(found) if q.name.startswith(f"{person.name} ")] if alone else []
        if alone and len(whose) == 1 and "absent" not in (person.status, out[whose[0]].status):
            at = whose[0]
            out[at] = replace(out[at], roles=in_order({*out[at].roles, *person.roles}))
            meant.add(n)
    return [p for n, p in enumerate(out) if n not in meant]


def written_out(found: Sequence[Participant]) -> list[Participant]:
    """The participants, where a list that cuts surnames to a letter goes with one that has the same people in full.

    "Med: Eva E, Bo A", and below it "Eva Ek, Ekö kommun": the short list says who was there.
    """
    short = [p for p in found if CUT.fullmatch(p.name)]
    full = {p: [q for q in found if q not in short and q.name.startswith(p.name.rstrip("."))] for p in short}
    matched = [mine[0] for mine in full.values() if len(mine) == 1]
    if len(short) < 2 or len({p.name for p in matched}) != len(short):
        return list(found)
    return [
        replace(
            (other := full[p][0]),
            status=p.status,
            items=p.items,
            spans=(*other.spans, *p.spans),
            rule=p.rule,
            roles=() if p.status == "absent" else in_order({*p.roles, *other.roles}),
        )
        if p in full
        else p
        for p in found
        if p not in matched
    ]


CUT = re.compile(r"[A-ZÅÄÖ][\w-]+ [A-ZÅÄÖ]\.?")
"""A given name and the first letter of a surname."""


def but_called(found: Sequence[Participant]) -> list[Participant]:
    """The participants without those who were called and came, or of whom nothing says whether they came."""
    came = {p.name for p in found if p.status == "present"}
    called = [p for p in found if p.rule == CALLED]
    stayed = [p for p in called if came and p.name not in came and p.name.split()[0] not in came]
    return [p for p in found if p.rule != CALLED or p in stayed]


CALLED = "roster/called"
"""The rule of those whom the list gives as called to the meeting."""


def relieved(found: Sequence[Participant], numbers: Sequence[int]) -> list[Participant]:
    """Those listed, members without the items at which somebody else served for them, as the list says.

    Of somebody who stands in at § 5 alone, the one who is away is in no list, or was there at the other items.
    Points of another count ("under punkt 1 och 2" where the sitting counts in §§) say nothing about its items.
    """
    counted = {str(n) for n in numbers}
    found = [given_in_full(p, found) if p.rule == STANDS_IN and p.status == "absent" else p for p in found]
    gone = [p.rule == STANDS_IN and p.status == "absent" for p in found]
    away = {p.name: p.items for p, was in zip(found, gone, strict=True) if was and counted.issuperset(p.items or ())}
    out = []
    for person, was in zip(found, gone, strict=True):
        items = away.get(person.name, ())
        if was:
            person = replace(person, items=None)
        elif items and person.items is None and person.status == "present":
            person = replace(person, items=tuple(str(n) for n in numbers if str(n) not in items))
        out.append(person)
    return out


def given_in_full(person: Participant, found: Sequence[Participant]) -> Participant:
    """Somebody whose given name is told by its letters, by the name of the only one listed whom these fit."""
    hit = LETTERS_AHEAD.fullmatch(person.name)
    if hit is None:
        return person
    letters = hit["letters"].replace(".", "").split("-")
    names = {
        p.name
        for p in found
        if p is not person
        and p.name.endswith(f" {hit['surname']}")
        and [w[:1] for w in p.name.split()[0].split("-")] == letters
    }
    return replace(person, name=names.pop()) if len(names) == 1 else person


LETTERS_AHEAD = re.compile(r"(?P<letters>[A-ZÅÄÖ]\.?(?:-[A-ZÅÄÖ]\.?)?) (?P<surname>\S+)")
"""Letters for a given name before a surname ("M-B Ek")."""

STANDS_IN = "roster/stands-in"
"""The rule by which somebody was away because another one stood in."""


def corrects(person: Participant, known: Participant) -> bool:
    """Whether a second row of somebody says more surely than the first one if they were there."""
    if known.status == "absent":
        return person.status != "absent"
    again = person.rule == "roster/absent" and not (person.items or known.items)
    return again or (known.rule == "roster/guest" and person.rule == "roster/present")


def added_up(rows: Sequence[Participant]) -> tuple[str, ...] | None:
    """The items that several rows of one person name together; None = the whole meeting, as one of them says."""
    every = [p.items for p in rows]
    if None in every:
        return None
    return tuple(dict.fromkeys(i for items in every if items for i in items))


def variant_of(person: Participant, by_name: Mapping[str, Participant]) -> str:
    """The key of somebody listed before with the same given name and organisation and one letter's difference.

    A substitute who serves may be listed again among the substitutes with one of the given names more.
    """
    for key, known in by_name.items():
        same = known.organisation and known.organisation == person.organisation and known.name != person.name
        if not same or " " not in person.name or " " not in known.name:
            continue
        if {known.rule, person.rule} == TWICE and fuller(known.name, person.name):
            return key
        given, surname = person.name.split(" ", 1)
        other, family = known.name.split(" ", 1)
        if (
            given == other
            and min(len(surname), len(family)) >= 5
            and Levenshtein.distance(surname, family, score_cutoff=1) == 1
        ):
            return key
    return ""


TWICE = {"roster/serving-substitute", "roster/substitute"}
"""The lists of those who stood in and of all substitutes, who stand in both where they served."""


def fuller(name: str, other: str) -> bool:
    """Whether one of two names is the other one with more between its first and its last word.

    >>> fuller("Bo Ek", "Bo Olof Ek"), fuller("Per Ek", "Bo Olof Ek")
    (True, False)
    """
    short, long = sorted((name.split(), other.split()), key=len)
    return len(short) == 2 < len(long) and (short[0], short[-1]) == (long[0], long[-1])


def in_order(roles: set[str]) -> tuple[str, ...]:
    """Offices in the contract's order."""
    return tuple(r for r in ROLE_ORDER if r in roles)
