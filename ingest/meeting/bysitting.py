"""Who met, where the head has no name for them: by what the meeting is called, and by who decides in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from samgraf.ingest.lines.layout import Line
from samgraf.ingest.minutes import Decision, Meeting, Value
from samgraf.ingest.tables import rules, table
from samgraf.ingest.text import Passage, Span

TOP = 8
"""Lines in which the head calls the meeting something."""
TWICE = 2
"""Who decides so often is who met."""


def by_its_sitting(meeting: Meeting, head: Sequence[Line], text: str, language: str) -> Meeting:
    """The meeting, held by the board where the head calls it a meeting of the board and names no other body.

    The text must speak of the board by that word; where it first does is the proof.
    """
    named = meeting.body.text if meeting.body else ""
    for rule in rules(language, "heads", "sitting"):
        whole = rule.match.fullmatch(named.strip(" .,:"))
        called = whole or (not named and any(rule.search(line.words) for line in head[:TOP] if not line.furniture))
        if called and (hit := re.search(rf"(?<!\w)(?:{rule.more['of']})(?!\w)", text, re.IGNORECASE)):
            body = Value(hit.group(), (Span(*hit.span()),), f"heads/{rule.label}", 0.8)
            return replace(meeting, body=body)
    return meeting


def by_decisions(
    meeting: Meeting, decisions: Sequence[Decision], passages: Sequence[Passage], language: str
) -> Meeting:
    """The meeting, held by the one body that its decisions name as who decides, where nothing else names it."""
    told: dict[str, list[Passage]] = {}
    for passage in (passages[d.passage] for d in decisions) if meeting.body is None else ():
        first = passage.text.partition(" ")[0]
        if decider(language).fullmatch(first):
            told.setdefault(first.casefold(), []).append(passage)
    if len(told) != 1 or len(named := next(iter(told.values()))) < TWICE:
        return meeting
    end = named[0].text.index(" ") if " " in named[0].text else len(named[0].text)
    body = Value(named[0].text[:end], (named[0].cover(0, end),), "heads/decides", 0.7)
    return replace(meeting, body=body)


@cache
def decider(language: str) -> re.Pattern[str]:
    """A word with a capital for a body that decides, of those that the table of heads ends such words with."""
    endings = "|".join(map(re.escape, table(language, "heads").get("words", {}).get("boards", ())))
    return re.compile(rf"(?=[A-ZÅÄÖÆØ])[\w-]*(?i:{endings})") if endings else re.compile("(?!)")
