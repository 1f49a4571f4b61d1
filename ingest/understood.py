"""How much of a document was understood, and what a user has to read for themselves.

A passage is understood where something was made of it: a heading, a row of a list, a decision, a statement, a vote.
A sentence in which only names were found is known by its names, not understood; it counts by itself.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from samgraf.ingest.reading import Reading
from samgraf.ingest.text import Span


@dataclass(frozen=True, slots=True)
class Shares:
    """Shares of the document's characters: `understood`, with `names` only, with nothing found (`unread`)."""

    understood: float
    names: float
    unread: float


@dataclass(frozen=True, slots=True)
class Unread:
    """A sentence that was not understood, with the names that were found in it."""

    span: Span
    names: tuple[str, ...] = ()


def shares(reading: Reading) -> Shares:
    """How the document's text divides; the shares add up to one, and are zero where there is no text."""
    lengths = [len(p.text) for p in reading.minutes.passages]
    whole = sum(lengths)
    if not whole:
        return Shares(0.0, 0.0, 0.0)
    found = [(n, bool(names)) for n, names in sentences(reading)]
    names = sum(lengths[n] for n, named in found if named)
    unread = sum(lengths[n] for n, named in found if not named)
    return Shares(round((whole - names - unread) / whole, 4), round(names / whole, 4), round(unread / whole, 4))


def coverage(readings: Sequence[Reading]) -> float:
    """The share of a document's characters that was understood, of all minutes in it together."""
    lengths = [sum(len(p.text) for p in reading.minutes.passages) for reading in readings]
    known = sum(shares(one).understood * length for one, length in zip(readings, lengths, strict=True))
    return round(known / sum(lengths), 4) if sum(lengths) else 0.0


def not_understood(reading: Reading) -> Iterator[Unread]:
    """The sentences that were not understood, in the order of the text."""
    for n, names in sentences(reading):
        yield Unread(reading.minutes.passages[n].span, names)


def sentences(reading: Reading) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The passages of which nothing was made, by index, with the names in them."""
    named: dict[int, list[str]] = {}
    for m in reading.mentions:
        named.setdefault(m.passage, []).append(m.name)
    said = [(s.start, s.end) for u in reading.utterances for s in u.spans]
    said += [(s.start, s.end) for d in reading.minutes.decisions for s in d.spans]
    said += [(s.start, s.end) for d in reading.minutes.decisions if d.due for s in d.due.spans]
    said += [(s.start, s.end) for v in reading.votes for s in v.spans]
    acting = (m for row in reading.involvements if row.how == "responsible" for m in row.mentions)
    said += [(m.span.start, m.span.end) for m in (reading.mentions[n] for n in acting)]
    leads = {(d.item, d.lead) for d in reading.minutes.decisions if d.lead}
    said.sort()
    starts = {start for start, _ in said}
    roles = ("sentence",) if tells(reading) else ("sentence", "field")
    for n, passage in enumerate(reading.minutes.passages):
        if passage.role not in roles or not passage.text or passage.pieces[0][1] in starts:
            continue
        if (passage.item, passage.text) in leads:
            continue
        if not touched((passage.span.start, passage.span.end), said):
            yield n, tuple(dict.fromkeys(named.get(n, ())))


def tells(reading: Reading) -> bool:
    """Whether anything was made of a document; if not, the lines where a head would stand are no head."""
    minutes = reading.minutes
    meeting = minutes.meeting
    head = (meeting.body, meeting.start, meeting.end, meeting.place, meeting.owner, minutes.participants)
    return any((*head, minutes.items, minutes.decisions, reading.utterances, reading.votes))


def touched(stretch: tuple[int, int], said: list[tuple[int, int]]) -> bool:
    """Whether any of the stretches, sorted by their beginnings, overlaps one.

    >>> touched((5, 9), [(1, 3), (8, 12)]), touched((5, 9), [(1, 5), (9, 12)])
    (True, False)
    """
    n = bisect_left(said, stretch)
    return any(start < stretch[1] and stretch[0] < end for start, end in said[max(0, n - 1) : n + 1])
