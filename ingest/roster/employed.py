"""Whom those present come from, where the list doesn't say so and the text does ("Eva (Ekö kommun) berättade …")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from samgraf.ingest.lines.passages import cut
from samgraf.ingest.minutes import Meeting, Participant, Value
from samgraf.ingest.roster.entry import ROLE_ORDER
from samgraf.ingest.roster.meetingroles import office
from samgraf.ingest.tables import tried
from samgraf.ingest.tables.forms import either, pairs
from samgraf.ingest.text import Passage, Span
from samgraf.ingest.words.definite import answers
from samgraf.ingest.words.occupations import HELD_ELSEWHERE
from samgraf.ingest.words.people import knowledge
from samgraf.ontology import register


def employed(people: Sequence[Participant], passages: Sequence[Passage], language: str) -> tuple[Participant, ...]:
    """Those present with the one organisation of the register that the text ties them to, by full or given name."""
    given = [p.name.split()[0] for p in people]
    told: dict[int, dict[str, Passage]] = {}
    for passage in passages:
        if passage.role not in ("sentence", "decision"):
            continue
        for rule in tried(passage.text, language, "roster", "comes-from"):
            for hit in rule.match.finditer(passage.text):
                name, organisation = hit["name"], hit["organisation"]
                fits = [n for n, p in enumerate(people) if name in (p.name, given[n])]
                if len(fits) == 1 and knowledge(language).is_organisation(organisation):
                    part, pieces = cut(passage.text, passage.pieces, *hit.span("organisation"))
                    told.setdefault(fits[0], {})[part] = Passage(part, pieces, "field")
    return tuple(
        replace(p, organisation=next(iter(mine)), organisation_spans=next(iter(mine.values())).spans())
        if not p.organisation and len(mine := told.get(n, {})) == 1
        else p
        for n, p in enumerate(people)
    )


def by_name_alone(person: Participant, language: str) -> Participant:
    """Somebody with the organisation that is known, without what a sentence goes on with ("Trafikverket bjudits in").

    >>> at = (Span(10, 33),)
    >>> by_name_alone(Participant("Eva Ek", (), "guest", "Trafikverket bjudits in", at), "sv").organisation
    'Trafikverket'
    >>> by_name_alone(Participant("Eva Ek", (), "guest", "Kommunstyrelsens förvaltning"), "sv").organisation
    'Kommunstyrelsens förvaltning'
    """
    name, know = person.organisation, knowledge(language)
    hit = None if person.party or know.is_organisation(name) else GOES_ON.search(name)
    body = name[: hit.start()] if hit else ""
    if (
        hit is None or not know.is_organisation(body) or know.is_organisation(body[:-1])
    ):  # "Kommunstyrelsens förvaltning"
        return person
    spans = person.organisation_spans
    if len(spans) == 1 and spans[0].end - spans[0].start == len(name):
        spans = (replace(spans[0], end=spans[0].start + len(body)),)
    return replace(person, organisation=body, organisation_spans=spans)


GOES_ON = re.compile(r"(?: [a-zåäöæø]+)+$")
"""Words in small letters at the end of a name."""


def of_the_house(people: Sequence[Participant], meeting: Meeting) -> tuple[Participant, ...]:
    """Those listed below "För kommunen" with the municipality that the head names as the body's own."""
    owner = meeting.owner or by_its_town(meeting.body)
    if owner is None:
        return tuple(people)
    bare = {definite for definite, _ in pairs("definite") if answers(owner.text, definite)}
    return tuple(
        replace(p, organisation=owner.text, organisation_spans=owner.spans) if p.organisation.casefold() in bare else p
        for p in people
    )


def named_elsewhere(person: Participant) -> bool:
    """Whether the list ties somebody to a body of their own, which is more than one in which they hold an office.

    Whoever is "kommunstyrelsens ordförande" below their municipality comes from that.
    """
    held = HELD_ELSEWHERE.match(person.title)
    office_alone = held is not None and (held["body"] or "").casefold() == person.organisation.casefold()
    return person.organisation != "" and not person.party and not office_alone


@cache
def municipality_of(town: str) -> str:
    """The municipality of the register that goes by the name of a town, "" where none or several do.

    >>> municipality_of("Säter"), municipality_of("Storstaden")
    ('Säters kommun', '')
    """
    fits = [e.label for e in register.load() if e.subkind == "Municipality" and town in e.weak]
    return fits[0] if len(fits) == 1 else ""


def by_its_town(body: Value | None) -> Value | None:
    """The municipality in whose town a body is by its name ("Skärgårdsrådet i Ekö"), where the town's name stands."""
    place = IN_A_TOWN.search(body.text) if body else None
    label = municipality_of(place["town"]) if place else ""
    if not (body and place and label and body.spans):
        return None
    end = body.spans[-1].end
    return Value(label, (Span(end - len(place["town"]), end),), body.rule)


IN_A_TOWN = re.compile(rf" (?:{either('in')}) (?P<town>[A-ZÅÄÖ][\w-]+)$")
"""Where a body is, at the end of its name."""
BARE = re.compile(r"(?P<body>\w+)s \S")
"""A body called by its kind alone whose office follows."""


def chairing(people: Sequence[Participant], meeting: Meeting, language: str) -> tuple[Participant, ...]:
    """Those whom a list calls the chair of a body by its name, with that office where it is the body that met."""
    met = meeting.body.text.casefold() if meeting.body else ""
    found = []
    for person in people:
        told = HELD_ELSEWHERE.match(person.title)
        own = (((told and told["body"]) or "") if person.party else person.organisation).casefold()
        bare = BARE.search(person.title) if told and not told["body"] else None
        mine = bare is not None and answers(met, bare["body"].casefold())  # "rådets ordförande" in a council
        if mine or (own and met and own in person.title.casefold() and (own in met or met in own)):
            held = {*office(person.title, language), *person.roles}
            person = replace(person, roles=tuple(r for r in ROLE_ORDER if r in held))
        found.append(person)
    return tuple(found)
