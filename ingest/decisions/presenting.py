"""Who presented a matter, where a label within its item says so ("Föredragande: Eva Ek")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from samgraf.ingest.decisions.walk import Pending
from samgraf.ingest.lines.layout import Line
from samgraf.ingest.minutes import Participant
from samgraf.ingest.tables import table
from samgraf.ingest.text import Passage, places_of
from samgraf.ingest.words.fullnames import full_name

SECTION = "presenter"
"""What stands behind or below the label, as far as it goes on with names."""


def presents(label: str, language: str) -> bool:
    """Whether a label names those who presented matters.

    >>> presents("Föredragande", "sv"), presents("Tjänstepersoner", "sv")
    (True, False)
    """
    return label.casefold() in table(language, "roster").get("words", {}).get("presents", ())


def presented(line: Line, pending: Pending, language: str) -> bool:
    """Whether a line stands behind those who presented a matter: below a blank line, or below them and no name."""
    if pending.section != SECTION or line.furniture:
        return False
    return bool(pending.lines) and (line.gap > 0 or full_name(language).match(line.words) is None)


def presenting(people: Sequence[Participant], passages: Sequence[Passage]) -> tuple[Participant, ...]:
    """The participants; those whom such a label names in full presented."""
    told = [p.text for p in passages if p.section == SECTION and p.role == "sentence"]
    named = {p.name for p in people for text in told if next(places_of(p.name, text), None) is not None}
    return tuple(
        replace(p, roles=(*p.roles, SECTION)) if p.name in named and SECTION not in p.roles else p for p in people
    )
