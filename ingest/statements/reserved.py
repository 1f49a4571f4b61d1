"""Reservations that are given by names alone, below a heading of dissent."""

from __future__ import annotations

from samgraf.ingest.decisions.dissent import names_alone
from samgraf.ingest.minutes import Utterance
from samgraf.ingest.statements.speech import Speech


def reserved(view: Speech, index: int) -> list[Utterance]:
    """A reservation by the names below a heading of dissent, where nothing else stands there."""
    passage = view.minutes.passages[index]
    clause = view.clause(index, 0, len(passage.text))
    held = [m for name in clause.names for m in name.mentions if view.mentions[m].kind in ("person", "organisation")]
    if not held or not names_alone(clause.marked, passage.section, view.minutes.language):
        return []
    who, rule = tuple(dict.fromkeys(held)), "statements#reserved"
    return [Utterance(passage.item, "reservation", passage.text, passage.spans(), who, rule=rule, confidence=0.85)]
