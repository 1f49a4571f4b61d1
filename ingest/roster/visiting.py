"""Who came to one item as its text tells.

At this item Eva Ek from Ekö kommun was welcomed.        a guest, at that item
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from samgraf.ingest.minutes import Item, Participant
from samgraf.ingest.roster.blocks import Block, Cell
from samgraf.ingest.roster.roster import of_block
from samgraf.ingest.tables import rules, tried
from samgraf.ingest.tables.forms import either
from samgraf.ingest.text import Passage, Span
from samgraf.ingest.words.fullnames import full_name
from samgraf.ingest.words.people import knowledge

RULE = "told/at-item"


def visiting(
    people: Sequence[Participant], items: Sequence[Item], passages: Sequence[Passage], language: str
) -> tuple[Participant, ...]:
    """The participants of a list, with the guests of single items, and those who sent word of not coming."""
    numbers = [item.number for item in items if item.number and item.parent < 0]
    out = list(people)
    for passage in passages if people and len({*numbers}) == len(numbers) else ():
        number = items[passage.item].number if passage.item >= 0 else ""
        if number not in numbers or passage.role in ("title", "roster", "signature", "contents"):
            continue
        for other in excused(passage, language):
            out += [other] if not any(same(p, other) for p in out) else []
        for guest in guests(passage, number, language):
            at = next((n for n, p in enumerate(out) if same(p, guest)), None)
            if at is None:
                out.append(guest)
            elif out[at].rule == RULE and number not in (out[at].items or ()):
                out[at] = replace(out[at], items=(*(out[at].items or ()), number))
    return tuple(out)


def same(person: Participant, other: Participant) -> bool:
    """Whether somebody is listed already, in whatever order, or by a part of the name."""
    mine, others = {*person.name.casefold().split()}, {*other.name.casefold().split()}
    return mine <= others or others <= mine


def guests(passage: Passage, number: str, language: str) -> Iterator[Participant]:
    """Those whom a passage welcomes to its item, or who were there for it, with their organisations."""
    know, text = knowledge(language), passage.text
    telling = [*tried(text, language, "roster", "visit-before"), *tried(text, language, "roster", "visit-behind")]
    if not telling:
        return
    for hit in entry(language).finditer(text):
        if not know.is_given(hit["name"].split()[0]):
            continue
        before = any(r.search(text[: hit.start()]) for r in rules(language, "roster", "visit-before"))
        end = line_end(hit, passage, language)
        behind = any(r.match.match(text[end:]) for r in rules(language, "roster", "visit-behind"))
        if not (before or behind):
            continue
        block = Block("guest", [Cell(text[hit.start() : end], 0, 0, 0, False)], running=True)
        for person in of_block(block, language, ()):
            if " " in person.name and know.is_given(person.name.split()[0]):
                yield at_item(person, passage, hit.start(), number)


def excused(passage: Passage, language: str) -> Iterator[Participant]:
    """Those whom a passage begins with and says of that they sent word of not coming to the meeting."""
    hit = entry(language).match(passage.text) if tried(passage.text, language, "roster", "excused-behind") else None
    if hit is None or not any(
        r.match.match(passage.text[hit.end() :]) for r in rules(language, "roster", "excused-behind")
    ):
        return
    know = knowledge(language)
    for person in of_block(Block("absent", [Cell(hit.group(), 0, 0, 0, False)], running=True), language, ()):
        if " " in person.name and know.is_given(person.name.split()[0]):
            yield replace(at_item(person, passage, 0, ""), status="absent", items=None)


def line_end(hit: re.Match[str], passage: Passage, language: str) -> int:
    """Where an entry ends: with its line, if the organisation is whole there and what follows is another sentence.

    A word in small letters may belong to the organisation, as what tells it from a place ("Region Ekö län").
    """
    know, text = knowledge(language), passage.text
    before = re.compile(rf", | \(| (?:{either('from')}) ")
    for at, _, _ in passage.pieces:
        within = hit.start() < at < hit.end()
        if within and know.is_organisation(before.split(text[hit.start() : at].strip())[-1]):
            return at
    more = SMALL.match(text, hit.end())
    last = before.split(hit.group())[-1]
    return more.end() if more and know.is_organisation(f"{last}{more.group()}") else hit.end()


SMALL = re.compile(r" [a-zåäöæø]+")


def at_item(person: Participant, passage: Passage, shift: int, number: str) -> Participant:
    """Somebody read from a stretch of a passage, with the places of the document, at one item."""
    spans = tuple(s for a in person.spans for s in shifted(a, passage, shift))
    ties = tuple(s for a in person.organisation_spans for s in shifted(a, passage, shift))
    return replace(
        person,
        spans=spans,
        organisation_spans=ties,
        status="guest",
        items=(number,),
        items_spans=(),
        confidence=0.8,
        rule=RULE,
    )


def shifted(span: Span, passage: Passage, shift: int) -> tuple[Span, ...]:
    """A stretch of an entry, where it stands in the document."""
    return passage.spans(shift + span.start, shift + span.end)


def entry(language: str) -> re.Pattern[str]:
    """Somebody, or several bound by commas and "and", perhaps with an organisation behind them."""
    name = full_name(language).pattern
    body = (
        rf"[A-ZÅÄÖÆØ][\w&:-]*(?: (?:[A-ZÅÄÖÆØ][\w&-]*|[a-zåäöæø]{{1,3}}(?= [A-ZÅÄÖÆØ])|(?:{either('municipal')})\b))*"
    )
    tie = rf"(?: (?:{either('from')}) (?:[a-zåäöæø]{{4,}} ){{0,2}}{body}| \({body}\)|, {body}(?=[.,]|$| [a-zåäöæø]))"
    return re.compile(rf"(?P<name>{name})(?:(?:,| (?:{either('and')})) {name})*{tie}?")
