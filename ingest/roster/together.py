"""Several people whom one line of a list sends to the same items ("Ekonom Eva Ek och rektor Bo Alm, § 4")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from samgraf.ingest.minutes import Participant
from samgraf.ingest.roster.draft import Entry
from samgraf.ingest.roster.placing import Block
from samgraf.ingest.roster.same import STANDS_IN


def shared_items(block: Block, rows: Sequence[Entry], read: list[Participant]) -> list[Participant]:
    """The people of a block; those joined on a line by a word to one who has items behind the name have them too.

    Somebody before a comma has them as well, where the line is one of several and names nobody else. Where more is
    told of each, in running text or with the items in brackets, they are those of the last one alone.
    """
    lines = [line_of(block, person) for person in read]
    for n, person in enumerate(read):
        row = row_of(rows, person)
        if row is None or not person.items or person.rule == STANDS_IN:
            continue
        before = mates(rows, read, lines, n)
        told = any(
            r is not None and "," in r.text for r in (row_of(rows, read[k]) for k in before)
        )  # of each by itself
        if told and (block.running or BRACKETED.search(row.text)):
            continue
        if len(before) == 1 or (not block.running and len({*lines}) > 1):
            for k in before:
                read[k] = replace(read[k], items=person.items, items_spans=person.items_spans)
    return read


BRACKETED = re.compile(r"\(\D{0,12}\d[\d ,–-]*\)")
"""Items in brackets."""


def mates(rows: Sequence[Entry], read: Sequence[Participant], lines: Sequence[int], n: int) -> list[int]:
    """Those who stand before somebody on a line, without items, the last of them joined by a word; nearest first."""
    found: list[int] = []
    for k in range(n - 1, -1, -1):
        row = row_of(rows, read[k])
        joined = row is not None and bool(row.joint or found)
        if not joined or read[k].items or lines[k] != lines[n] or read[k].status != read[n].status:
            break
        found.append(k)
    return found


def row_of(rows: Sequence[Entry], person: Participant) -> Entry | None:
    """The entry that names somebody."""
    at = person.spans[0].start if person.spans else -1
    return next((r for r in rows if r.places and r.places[0] <= at <= r.places[-1]), None)


def line_of(block: Block, person: Participant) -> int:
    """The line on which a block names somebody, or -1."""
    at = person.spans[0].start if person.spans else -1
    return next((c.line for c in block.cells if c.start <= at < c.start + len(c.text)), -1)
