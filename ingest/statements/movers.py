"""Who moves what in a section of proposals: as its sentences, the lead of a list or the section's heading tell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from samgraf.ingest.clauses.decide import kind_of, lead_of
from samgraf.ingest.clauses.listed import moves
from samgraf.ingest.lines.passages import sentences
from samgraf.ingest.statements.speech import Speech
from samgraf.ingest.tables import rules
from samgraf.ingest.tables.forms import ending
from samgraf.ingest.text import Passage


def movers(text: str, language: str) -> Iterator[tuple[int, int]]:
    """The sentences of a motion; also cut where a letter with a full stop ends one ("… av S och V. Eva Ek yrkar …")."""
    moves = next((r for r in rules(language, "statements", "cue") if r.label == "moves"), None)
    for start, end in sentences(text, language):
        low = start
        for stop in re.finditer(r"\b[A-ZÅÄÖ]\.\s+(?=[A-ZÅÄÖ])", text[start:end]):
            at = start + stop.end()
            if moves and moves.search(text[low:at]) and moves.search(text[at:end]):
                yield low, at - 1
                low = at
        yield low, end


def by_heading(view: Speech, heading: int) -> tuple[int, ...]:
    """Whom a heading names as movers ("Yrkande från Eva Ek (V)"): the people, or the parties where it names nobody."""
    return people_of(view, heading) or tuple(view.within.get(heading, ()))


def people_of(view: Speech, n: int) -> tuple[int, ...]:
    """The people that a passage names."""
    return tuple(m for m in view.within.get(n, ()) if view.mentions[m].kind == "person")


def leading(view: Speech, n: int, passage: Passage) -> tuple[int, ...]:
    """Those of a passage that leads the clauses below it, of which `passage` is one: the people who move them
    ("Eva Ek yrkar:"), or the body that proposes them ("Kommunstyrelsen föreslår fullmäktige besluta")."""
    lead = view.minutes.passages[n]
    if passage.role != "proposal" or (lead.item, lead.section) != (passage.item, passage.section):
        return ()
    if lead.role == "sentence" and (proposing(lead.text, view.language) or moves(lead.text, view.language)):
        first = next(iter(view.within.get(n, ())), None)
        return () if first is None or view.mentions[first].start else (first,)
    opens = lead.role == "proposal" and lead.text.endswith((":", *ending("that")))
    if not opens or not moving(lead.text, view.language):
        return ()
    return people_of(view, n)


def proposing(text: str, language: str) -> bool:
    """Whether a text leads the clauses of what somebody proposes to another body.

    >>> proposing("Kommunstyrelsen föreslår kommunfullmäktige besluta", "sv"), proposing("Nämnden beslutar", "sv")
    (True, False)
    """
    return lead_of(text, language) and kind_of("", text, language) == "recommendation"


def moving(text: str, language: str) -> bool:
    """Whether a text has the verb by which somebody moves something."""
    return any(r.label == "moves" and r.search(text) for r in rules(language, "statements", "cue"))
