"""Minutes that are a letter: who wrote it, what it says of the meeting in its subject, to whom it goes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from samgraf.ingest.dating.dates import find_dates
from samgraf.ingest.lines.layout import Line
from samgraf.ingest.lines.passages import flow, sentences
from samgraf.ingest.meeting.fields import Field
from samgraf.ingest.minutes import Participant
from samgraf.ingest.roster.blocks import Block, Cell
from samgraf.ingest.roster.bodies import organisation_list
from samgraf.ingest.roster.roster import of_block
from samgraf.ingest.roster.sentences import WRITER
from samgraf.ingest.roster.told import TOLD
from samgraf.ingest.tables import Rule, rules, tried
from samgraf.ingest.tables.forms import either, shaped
from samgraf.ingest.text import Span
from samgraf.ingest.words.fullnames import full_name
from samgraf.ingest.words.people import knowledge

HEAD, GREETING = 10, 12
"""Lines in which the head of a letter stands, and in which it comes to speak of the meeting."""
OPENING = 4
"""Lines behind the head in which it says that they met the day before."""


@dataclass(frozen=True, slots=True)
class Letter:
    """The head of a letter: the lines it takes, what it says of the meeting, and the one who wrote."""

    lines: frozenset[int]
    fields: tuple[Field, ...] = ()
    writer: tuple[Participant, ...] = ()
    forwarded: bool = False
    """Who sends it has not written what stands below, and whatever stands above says nothing of the meeting."""


def letter(lines: Sequence[Line], text: str, language: str) -> Letter:
    """The head of a letter; empty where a document begins with none.

    It has a sender, a subject, and receivers or a day.
    """
    found: dict[str, tuple[int, int, int]] = {}
    for i, line in enumerate(lines[:HEAD]):
        for rule in rules(language, "layout", "letter"):
            if rule.label not in found and (hit := rule.match.match(line.text)):
                found[rule.label] = (i, line.start + hit.start("value"), line.end)
                break
    if not {"sender", "subject"} <= found.keys() or len(found) < 3:
        return Letter(frozenset())
    taken = frozenset(i for i, _, _ in found.values())
    if any(rule.match.match(lines[found["subject"][0]].text) for rule in rules(language, "layout", "forwarded")):
        last = max(taken) + 1
        only = {"subject": found["subject"]}
        fields = (field for field in told(text, only, [], language) if field.role == "title")
        return Letter(frozenset(range(last)), tuple(fields), forwarded=True)
    rest = [line for i, line in enumerate(lines) if i not in taken]
    writer = sender(text, found["sender"][1:], lines, language)
    return Letter(taken, tuple(told(text, found, rest[:GREETING], language)), writer)


def told(text: str, found: dict[str, tuple[int, int, int]], rest: Sequence[Line], language: str) -> Iterator[Field]:
    """What a letter says of the meeting: its subject, the group it goes to, hours and place in its first sentences."""
    whole, pieces = flow(text, [found["subject"][1:]], language)
    titles = (r.match.match(whole) for r in rules(language, "layout", "title") if "body" in r.match.groupindex)
    title = next((m for m in titles if m), None)
    start = found["subject"][1] + (title.start("body") if title else 0)
    if "receivers" in found:
        yield Field("receivers", *flow(text, [found["receivers"][1:]], language))
    if title or (names_who_met(whole, language) and not any(r.search(whole) for r in no_titles(language))):
        yield Field("title", *flow(text, [(start, found["subject"][2])], language))
    sent = None
    if "sent" in found:
        header = Field("sent", *flow(text, [found["sent"][1:]], language))
        sent = next((d.first for d in find_dates(header.text, language=language) if d.first), None)
        opening = " ".join([whole, *(line.words for line in rest[:OPENING])])
        before = any(r.search(opening) for r in rules(language, "layout", "yesterday"))
        yield replace(header, role="day-before") if before else header
        if sent and not before:
            yield from met(rest, sent, text, language)
    yield from at_hours([line for line in rest if not later(line, sent, language)], text, language)


def later(line: Line, sent: date | None, language: str) -> bool:
    """Whether a line names a day after the one on which a letter was `sent`: when they meet again."""
    days = find_dates(line.text, sent.year, language=language) if sent else ()
    return any(sent and day.first and day.first > sent for day in days)


def in_prose(lines: Sequence[Line], text: str, language: str) -> Iterator[Field]:
    """What a paragraph of running text tells of when and where they met: its hours, and all that it says.

    What it tells of the next meeting is left out.
    """
    lines = [line for line in lines if not shaped("another-meeting").match(line.words)]
    yield from at_hours(lines, text, language)
    whole, pieces = flow(text, [(x.body, x.end) for x in lines], language)
    if pieces:
        yield Field("", whole, pieces)


def at_hours(lines: Sequence[Line], text: str, language: str) -> Iterator[Field]:
    """Hours, and a place with them, in the first of some sentences that gives any ("(kl. 13-14.30, Ekö stadshus)").

    The hour at which somebody came or left is none of the meeting's.
    """
    for line in lines:
        for rule in rules(language, "layout", "hours"):
            hit = rule.match.search(line.text)
            if hit is None:
                continue
            said = next(line.text[a:b] for a, b in sentences(line.text, language) if hit.start() < b)
            if not any(r.search(said) for r in tried(said, language, "roster", "comes-or-goes")):
                stretch = (line.start + hit.start(), line.start + hit.end())
                yield Field("place-and-time", *flow(text, [stretch], language))
                return


def no_titles(language: str) -> tuple[Rule, ...]:
    """The forms of subjects that speak to somebody."""
    return rules(language, "layout", "no-title")


def names_who_met(subject: str, language: str) -> bool:
    """Whether the subject of a letter names a meeting or a body, and not only what it was about."""
    days = find_dates(subject, language=language)
    name = (subject[: days[0].start] if days else subject).strip(" ,.:–-")
    bodies = (*rules(language, "heads", "body"), *rules(language, "heads", "weak-body"))
    return shaped("gathering").search(subject) is not None or any(r.match.match(name) for r in bodies)


def met(rest: Sequence[Line], sent: date, text: str, language: str) -> Iterator[Field]:
    """The first sentence of a letter that tells of a meeting on one day of the weeks before it was `sent`."""
    for line in rest:
        for start, end in sentences(line.text, language):
            said = line.text[start:end]
            days = [d.first for d in find_dates(said, sent.year, language=language) if d.first and d.precision == "day"]
            recent = len(days) == 1 and 0 <= (sent - days[0]).days <= WEEKS
            if recent and any(r.search(said) for r in tried(said, language, "layout", "met")):
                yield Field("", *flow(text, [(line.start + start, line.start + end)], language))
                return


WEEKS = 42
"""Days after a meeting within which somebody writes of it."""


def sender(text: str, stretch: tuple[int, int], lines: Sequence[Line], language: str) -> tuple[Participant, ...]:
    """Who wrote a letter, with the employer that stands below the name at its end."""
    name = full_name(language).match(text, *stretch)
    if name is None or not knowledge(language).is_given(name.group().split()[0]):
        return ()
    cells = [Cell(name.group(), name.start(), 0, 0, False)]
    for line, below in zip(lines, lines[1:], strict=False):
        if line.text == name.group() and (below.text[0].islower() or knowledge(language).is_organisation(below.text)):
            cells = [Cell(line.text, line.start, 0, 0, False), Cell(below.text, below.start, 1, 0, False)]
    read = of_block(Block("present", cells, running=True), language, ())
    wrote = (replace(p, roles=("secretary",), rule=f"{TOLD}/sender", confidence=0.85) for p in read[:1])
    return tuple(p if p.organisation else from_list(p, lines, language) for p in wrote)


def from_list(writer: Participant, lines: Sequence[Line], language: str) -> Participant:
    """Who wrote, with the employer of the line of a list that names them as such ("Ekö kommun: Bo Alm och jag")."""
    for line in lines:
        named = organisation_list(line, language, below=True) if WRITER.search(line.words) else None
        if named and named[0]:
            return replace(writer, organisation=named[0], organisation_spans=(Span(*named[1]),))
        told = FROM_WHOM.search(line.text)
        if told and knowledge(language).is_organisation(told["body"]):
            at = Span(line.start + told.start("body"), line.start + told.end("body"))
            return replace(writer, organisation=told["body"], organisation_spans=(at,))
    return writer


FROM_WHOM = re.compile(
    rf"(?<!\w)(?:{either('writer')}) (?:{either('from')}) (?P<body>[A-ZÅÄÖ][^,.:;()]*?)"
    rf"(?= (?:{either('and')}) |[,.:;()]|$)"
)
"""Whom the one who writes comes from ("Bo Alm och jag från Ekö kommun")."""


def group_written_to(one: Field, language: str) -> re.Match[str] | None:
    """The body that a letter goes to, where its receivers are one: "Till: projektgruppen Norra vägen"."""
    named = one.text[:1].upper() + one.text[1:]
    for rule in (*rules(language, "heads", "body"), *rules(language, "heads", "weak-body")):
        if hit := rule.match.match(named):
            return hit
    return None
