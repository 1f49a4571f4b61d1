"""Offices that a sentence gives: who led the meeting, who took the notes, who is to verify them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from samgraf.ingest.lines.passages import sentences
from samgraf.ingest.meeting.fields import Field
from samgraf.ingest.tables import tried
from samgraf.ingest.text import Passage

if TYPE_CHECKING:
    from samgraf.ingest.meeting.offices import People


def holding(people: People, passages: Sequence[Passage], language: str) -> None:
    """Offices that a sentence gives ("Eva Ek ledde mötet"): to those there, where nobody else is known to hold them."""
    held = {role for person in people.rows for role in person.roles}
    for passage in (p for p in passages if p.role in ("sentence", "field", "title", "decision", "roster", "signature")):
        if not tried(passage.text, language, "roster", "holds"):
            continue
        for start, end in sentences(passage.text, language):
            for rule in tried(passage.text[start:end], language, "roster", "holds"):
                hit = rule.search(passage.text[start:end])
                if hit is None or rule.label in held or (rule.more.get("title") and passage.role != "title"):
                    continue
                low, high = next(hit.span(g) for g in ("names", "names2") if hit.groupdict().get(g))
                given = given_by(people, passage, start + low, start + high, rule.label)
                if given and rule.label != "verifier":  # of whom there may be several
                    held.add(rule.label)


def presided(people: People, passages: Sequence[Passage], language: str) -> None:
    """The chair to who of those there opened the meeting and closed it, where nobody is known to have held it."""
    if any("chair" in person.roles for person in people.rows):
        return
    found: dict[str, set[int]] = {"opens": set(), "closes": set()}
    for passage in (p for p in passages if p.role in ("sentence", "title", "decision")):
        if not tried(passage.text, language, "roster", "presides"):
            continue
        for start, end in sentences(passage.text, language):
            for rule in tried(passage.text[start:end], language, "roster", "presides"):
                if hit := rule.search(passage.text[start:end]):
                    low, high = next(hit.span(g) for g in ("name", "name2") if hit.groupdict().get(g))
                    found[rule.label] |= {n for _, _, n in people.names_in(passage.text[start + low : start + high])}
    both = [n for n in found["opens"] & found["closes"] if people.rows[n].status == "present"]
    if len(both) == 1 == len(found["opens"]):
        people.give(both[0], "chair")


def given_by(people: People, passage: Passage, start: int, end: int, role: str) -> bool:
    """Give an office to whom a stretch of a passage names; whether it was given.

    Who stands in no list is welcome where there is none, or as the one who writes.
    """
    named = people.names_in(passage.text[start:end])
    known = [n for a, _, n in named if (a == 0 or role == "verifier") and people.rows[n].status != "absent"]
    if known:
        for n in known if role == "verifier" else known[:1]:
            people.give(n, role)
        if role == "verifier" and not people.listed:  # the other one may be named nowhere else
            people.hold(Field("", passage.text, passage.pieces), start, end, role, "", f"offices/{role}-told")
        return True
    if named and named[0][0] == 0:
        return False
    if people.listed and role != "secretary":
        return False
    return people.hold(Field("", passage.text, passage.pieces), start, end, role, "", f"offices/{role}-told")
