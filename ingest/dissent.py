"""Dissent that is given by names alone: "Reservation" as a heading, and below it who reserves themselves."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from samgraf.ingest.minutes import Utterance

if TYPE_CHECKING:
    from samgraf.ingest.speech import Speech

MARKS = re.compile(
    r"\{[XY]\}|\([^()]{1,12}\)|\b(?:och|samt|samtliga|ledamöter(?:na)?|för|från|i|m\.?\s?fl\.?"
    r"|till förmån för (?:(?:sitt|sina|eget|egna|avgivet|avgivna) )+(?:yrkande|förslag)(?:n|na)?|mot beslutet)\b"
    r"|[\s,;.&–-]+",
    re.IGNORECASE,
)
"""What may stand in such a line: names, parties in brackets, and words that join them."""


def names_alone(marked: str, section: str) -> bool:
    """Whether a passage below a heading of dissent gives nothing but names, each marked as {X} or {Y}.

    Whose proposal they hold to may stand there, too.

    >>> names_alone("{X} (C) och {Y} (M)", "dissent"), names_alone("{X} (C) yrkar avslag", "dissent")
    (True, False)
    >>> names_alone("{X} (C) till förmån för sitt förslag.", "dissent")
    True
    """
    return section == "dissent" and "{X}" in marked and not MARKS.sub("", marked)


def reserved(view: Speech, index: int) -> list[Utterance]:
    """A reservation by the names below a heading of dissent, where nothing else stands there."""
    passage = view.minutes.passages[index]
    clause = view.clause(index, 0, len(passage.text))
    held = [m for name in clause.names for m in name.mentions if view.mentions[m].kind in ("person", "organisation")]
    if not held or not names_alone(clause.marked, passage.section):
        return []
    who, rule = tuple(dict.fromkeys(held)), "statements#reserved"
    return [Utterance(passage.item, "reservation", passage.text, passage.spans(), who, rule=rule, confidence=0.85)]
