"""What was understood of one document, as text for a terminal: for trying a document without a store."""

from __future__ import annotations

from collections.abc import Iterator

from samgraf.ingest.minutes import Participant, Value
from samgraf.ingest.pipeline import coverage
from samgraf.ingest.reading import Reading
from samgraf.ingest.text import Span, fold

WORDS = {
    "sv": {
        "meeting": "Möte",
        "body": "Organ",
        "start": "Början",
        "end": "Slut",
        "place": "Plats",
        "owner": "Hör till",
        "attendance": "Närvaro",
        "items": "Ärenden",
        "decisions": "Beslut",
        "statements": "Ståndpunkter",
        "votes": "Omröstningar",
        "warnings": "Att se över",
        "names": "Namn",
        "coverage": "Förstått",
        "unread": "Inte förstått (läs själv)",
        "nothing": "inget funnet",
        "inferred": "slutet av",
        "unsure": "osäkert",
        "all": "hela mötet",
        "responsible": "ansvarig",
        "addressee": "riktat till",
        "named": "nämns",
        "proposer": "yrkande",
        "dissenter": "reservation",
        "context": "i ärendet",
        "due": "senast",
        "line": "rad",
    },
    "en": {
        "meeting": "Meeting",
        "body": "Body",
        "start": "Start",
        "end": "End",
        "place": "Place",
        "owner": "Belongs to",
        "attendance": "Attendance",
        "items": "Items",
        "decisions": "Decisions",
        "statements": "Statements",
        "votes": "Votes",
        "warnings": "To look over",
        "names": "Names",
        "coverage": "Understood",
        "unread": "Not understood (read for yourself)",
        "nothing": "nothing found",
        "inferred": "inferred from",
        "unsure": "unsure",
        "all": "whole meeting",
        "responsible": "responsible",
        "addressee": "addressed to",
        "named": "named",
        "proposer": "proposer",
        "dissenter": "dissenter",
        "context": "at the item",
        "due": "by",
        "line": "line",
    },
}


def tell(reading: Reading, language: str = "sv", *, unread: bool = False) -> Iterator[str]:
    """The lines of a summary: meeting, attendance, items with their decisions, statements, votes, slips, coverage.

    With `unread`, the sentences that were not understood follow with their line numbers.
    """
    say = WORDS[language]
    yield from meeting(reading, say)
    yield from attendance(reading, say)
    yield from items(reading, say)
    yield from statements(reading, say)
    yield from rest(reading, say)
    share = coverage(reading)
    yield f"{say['coverage']}: {share:.0%}"
    if unread:
        yield ""
        yield say["unread"]
        for span in not_understood(reading):
            yield f"  {say['line']} {line_of(reading, span)}: {fold(span.of(reading.minutes.document.text))}"


def meeting(reading: Reading, say: dict[str, str]) -> Iterator[str]:
    """The head."""
    head = reading.minutes.meeting
    yield f"{say['meeting']} ({reading.minutes.genre}, {reading.minutes.language})"
    for key, value in (
        ("body", head.body),
        ("owner", head.owner),
        ("start", head.start),
        ("end", head.end),
        ("place", head.place),
    ):
        if value is not None:
            yield f"  {say[key]}: {shown(value, say)}"
    yield ""


def shown(value: Value, say: dict[str, str]) -> str:
    """A field with what was inferred."""
    text = (
        fold(value.text).replace("T", " ")
        if value.rule.startswith(("heads/start", "heads/end", "heads/closed"))
        else fold(value.text)
    )
    return f"{text} ({say['inferred']}: {value.inferred})" if value.inferred else text


def attendance(reading: Reading, say: dict[str, str]) -> Iterator[str]:
    """Who was there, by status."""
    people = reading.minutes.participants
    yield f"{say['attendance']} ({len(people)})"
    if not people:
        yield f"  {say['nothing']}"
    for status in ("present", "guest", "absent"):
        for person in (p for p in people if p.status == status):
            yield f"  {status:8} {one(person, say)}"
    yield ""


def one(person: Participant, say: dict[str, str]) -> str:
    """One row of the list."""
    parts = [person.name]
    if person.organisation:
        parts.append(f"({person.organisation})")
    if person.roles:
        parts.append("– " + ", ".join(person.roles))
    if person.items is not None:
        parts.append("§ " + runs(person.items))
    if person.inferred:
        parts.append(f"[{say['inferred']}: {person.inferred}]")
    return " ".join(parts)


def runs(numbers: tuple[str, ...]) -> str:
    """Numbers with runs drawn together.

    >>> runs(("2", "3", "4", "7"))
    '2–4, 7'
    """
    out: list[list[str]] = []
    for number in numbers:
        if out and number.isdigit() and out[-1][-1].isdigit() and int(number) == int(out[-1][-1]) + 1:
            out[-1].append(number)
        else:
            out.append([number])
    return ", ".join(run[0] if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in out)


def items(reading: Reading, say: dict[str, str]) -> Iterator[str]:
    """The items, each with what was decided and whom it involves."""
    minutes = reading.minutes
    own = sum(1 for i in minutes.items if i.parent < 0)
    yield f"{say['items']} ({own}), {say['decisions'].lower()} ({len(minutes.decisions)})"
    for n in range(-1, len(minutes.items)):
        decided = [d for d, decision in enumerate(minutes.decisions) if decision.item == n]
        if n < 0 and not decided:
            continue
        if n >= 0:
            item = minutes.items[n]
            yield f"  {'  ' if item.parent >= 0 else ''}{(item.number + ' ') if item.number else ''}{item.title}"
        for d in decided:
            decision = minutes.decisions[d]
            yield f"      → {decision.text}" + (f"  [{decision.kind}]" if decision.kind != "decision" else "")
            if decision.due:
                yield f"        {say['due']}: {decision.due.text or decision.due_written}"
            for how in ("responsible", "addressee", "named", "proposer", "dissenter", "context"):
                names = [
                    reading.entities[i.entity].name for i in reading.involvements if i.decision == d and i.how == how
                ]
                if names:
                    yield f"        {say[how]}: {', '.join(dict.fromkeys(names))}"
    yield ""


def statements(reading: Reading, say: dict[str, str]) -> Iterator[str]:
    """Who holds what."""
    yield f"{say['statements']} ({len(reading.utterances)})"
    for said in reading.utterances:
        holders = [reading.entities[e].name for e in (reading.entity_of(m) for m in said.holders) if e >= 0]
        yield f"  {said.kind:12} {', '.join(dict.fromkeys(holders)) or '–'}: {said.quote}"
    yield ""


def rest(reading: Reading, say: dict[str, str]) -> Iterator[str]:
    """Votes, names that stay open, slips."""
    for vote in reading.votes:
        number = reading.minutes.items[vote.item].number if vote.item >= 0 else ""
        yield f"{say['votes']}: § {number}: {vote.yes} – {vote.no}" + (f" ({vote.abstained})" if vote.abstained else "")
    open_names = sorted(
        {
            reading.mentions[link.mention].name
            for link in reading.links
            if link.judgement in ("unsure", "unresolved", "probable")
        }
    )
    if open_names:
        yield f"{say['names']}, {say['unsure']}: {', '.join(open_names)}"
    if reading.warnings:
        yield say["warnings"]
        for slip in reading.warnings:
            yield f"  {say['line']} {line_of(reading, slip.span)}: {slip.text} → {slip.reading} ({slip.message})"


def line_of(reading: Reading, span: Span) -> int:
    """The number of the line, from 1, at which a span begins."""
    return reading.minutes.document.text.count("\n", 0, span.start) + 1


def not_understood(reading: Reading) -> Iterator[Span]:
    """The sentences in which nothing was found: what a user has to read for themselves."""
    named = {m.passage for m in reading.mentions}
    said = {s for u in reading.utterances for s in u.spans}
    for n, passage in enumerate(reading.minutes.passages):
        if passage.role == "sentence" and n not in named and not any(s in said for s in passage.spans()):
            yield passage.span
