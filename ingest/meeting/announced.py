"""Papers that are no minutes though they look like some: a notice that calls to a meeting, an official's memo to it."""

from __future__ import annotations

from dataclasses import replace

from samgraf.ingest.lines.layout import label_of
from samgraf.ingest.minutes import Minutes
from samgraf.ingest.tables import rules
from samgraf.ingest.text import Passage

TOP = 4
"""Lines at the top among which a paper says what it is."""
SAID = 4
"""Words of a sentence that tells something of an item."""


def announced(minutes: Minutes) -> Passage | None:
    """The line of the head that says that a paper is no minutes; None where it tells who was there and what was said.

    A notice tells who is called and what for, and nobody was there yet.
    """
    if any(d.kind == "decision" for d in minutes.decisions):
        return None
    listed = (label_of(p.text, minutes.language) for p in minutes.passages if p.role in ("roster", "field"))
    told = any(p.role == "sentence" and p.item >= 0 and len(p.text.split()) >= SAID for p in minutes.passages)
    if told and any(label and label.kind == "group" and label.role in ("present", "absent") for label in listed):
        return None
    inorder = sorted(minutes.passages, key=lambda p: p.span.start)  # a table of contents is kept ahead of all else
    head = [p for p in inorder[:TOP] if p.item < 0]
    if any(r.match.match(p.text) for p in head for r in rules(minutes.language, "layout", "title")):
        return None
    known = rules(minutes.language, "layout", "no-minutes")
    return next((p for p in head if any(r.match.match(p.text) for r in known)), None)


def without_presence(minutes: Minutes) -> Minutes:
    """The minutes as they are, or, where a paper is none, without anybody who is said to be there."""
    return replace(minutes, participants=()) if minutes.participants and announced(minutes) else minutes
