"""Decisions that running text tells behind a label of their own."""

from __future__ import annotations

import re
from dataclasses import replace

from samgraf.ingest.clauses.decide import form_of, no_clause
from samgraf.ingest.lines.layout import label_of
from samgraf.ingest.lines.passages import cut
from samgraf.ingest.text import Passage

TAIL = re.compile(r"(?<=\S) (?=[\[(][^\[\]():]{3,30}:[^\[\]()]{3,200}[\])]$)")


def with_tail(passage: Passage, language: str) -> list[Passage]:
    """A sentence, and what brackets at its end say was decided ("Micke föreslår en flytt [Beslut: vi testar]")."""
    hit = TAIL.search(passage.text)
    label = label_of(passage.text[hit.end() + 1 :], language) if hit else None
    if hit is None or label is None or label.role not in ("decision", "action"):
        return [passage]
    halves = (cut(passage.text, passage.pieces, *at) for at in ((0, hit.start()), (hit.end(), len(passage.text))))
    return [replace(passage, text=text, pieces=pieces) for text, pieces in halves]


def in_brackets(passage: Passage, language: str) -> Passage | None:
    """What running text says was decided behind a label within it, perhaps in brackets ("(Beslut: Per målar.)")."""
    text = passage.text
    inside = (text[0], text[-1]) in (("(", ")"), ("[", "]"))
    start, end = (1, len(text) - 1) if inside else (0, len(text))
    label = label_of(text[start:end], language) if ":" in text else None
    roles = ("decision", "action") if inside else ("decision",)
    if label is None or label.role not in roles or no_clause(text[start + label.value : end], language):
        return None
    said, pieces = cut(text, passage.pieces, start + label.value, end)
    return replace(passage, text=said, pieces=pieces, role="decision") if said else None


def behind_colon(title: str, parts: list[tuple[int, int]], language: str) -> list[tuple[int, int]]:
    """The sentences of an item's title; what its first one decides behind a colon is a sentence of its own.

    >>> behind_colon("Eken 4, garage: Bygglov beviljas", [], "sv"), behind_colon("Val: ny kassör", [], "sv")
    ([(0, 15), (16, 32)], [])
    """
    start, end = parts[0] if parts else (0, len(title))
    colon = COLON.search(title, start, end)
    if colon is None or form_of(title[colon.end() : end], language) is None:
        return parts
    return [(start, colon.start() + 1), (colon.end(), end), *parts[1:]]


COLON = re.compile(r": |; (?=[A-ZÅÄÖÆØ])")
"""What parts a title from its text; some set a semicolon for it ("Justerare; Eva Ek valdes")."""
