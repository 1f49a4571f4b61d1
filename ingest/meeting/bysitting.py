"""Who met, where the head has no name for them: by what the meeting is called, and by who decides in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from samgraf.ingest.lines.layout import Line
from samgraf.ingest.minutes import Decision, Meeting, Value
from samgraf.ingest.tables import rules, table
from samgraf.ingest.text import Span

TOP = 8
"""Lines in which the head calls the meeting something."""
TWICE = 2
"""Who decides so often is who met."""


def by_head(meeting: Meeting, head: Sequence[Line], text: str, language: str) -> Meeting:
    """The meeting, held by the body that its head names, or by the board whose meeting the head calls it."""
    return by_its_sitting(without_kind(meeting, text, language), head, text, language)


def by_its_sitting(meeting: Meeting, head: Sequence[Line], text: str, language: str) -> Meeting:
    """The meeting, held by the board where the head calls it a meeting of the board and names no other body.

    The text must speak of the board by that word; where it first does is the proof.
    """
    named = meeting.body.text if meeting.body else ""
    for rule in rules(language, "heads", "sitting"):
        opens = rule.match.match(named)
        whole = opens is not None and not re.search(r"[A-ZÅÄÖÆØ]", rule.match.sub("", named[opens.end() :]))
        called = whole or (not named and any(rule.search(line.words) for line in head[:TOP] if not line.furniture))
        if called and (hit := re.search(rf"(?<!\w)(?:{rule.more['of']})(?!\w)", text, re.IGNORECASE)):
            body = Value(hit.group(), (Span(*hit.span()),), f"heads/{rule.label}", 0.8)
            return replace(meeting, body=body)
    return meeting


def without_kind(meeting: Meeting, text: str, language: str) -> Meeting:
    """The meeting, the name of its body without what only says that these are its minutes ("Vägrådet protokoll")."""
    body = meeting.body
    kinds = "|".join(table(language, "heads").get("words", {}).get("minutes", ()))
    if body is None or not kinds or len(body.spans) != 1:
        return meeting
    named = re.sub(rf"(?i)(?: (?:{kinds}))+$", "", body.text)
    start, end = body.spans[0].start, body.spans[0].start + len(named)
    if named == body.text or len(named) < LEAST or text[start:end] != named:
        return meeting
    return replace(meeting, body=replace(body, text=named, spans=(Span(start, end),)))


LEAST = 4
"""A name has so many letters at least."""


def by_decisions(meeting: Meeting, decisions: Sequence[Decision], text: str, language: str) -> Meeting:
    """The meeting, held by the one body that its decisions or their leads begin with, where nothing else names it."""
    if meeting.body is not None:
        return meeting
    opens = [(d.lead or d.text).partition(" ")[0] for d in decisions]
    told = [word for word in opens if decider(language).fullmatch(word)]
    if len(told) < TWICE or len({word.casefold() for word in told}) != 1:
        return meeting
    first = re.search(rf"(?<!\w){re.escape(told[0])}(?!\w)", text)
    body = Value(told[0], (Span(*first.span()),), "heads/decides", 0.7) if first else None
    return replace(meeting, body=body)


@cache
def decider(language: str) -> re.Pattern[str]:
    """A word with a capital for a body that decides, of those that the table of heads ends such words with."""
    endings = "|".join(map(re.escape, table(language, "heads").get("words", {}).get("boards", ())))
    return re.compile(rf"(?=[A-ZÅÄÖÆØ])[\w-]*(?i:{endings})") if endings else re.compile("(?!)")
