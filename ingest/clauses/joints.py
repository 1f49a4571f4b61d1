"""Where a clause ends: what joins it to the one above ("samt att anta planen"), and lines that go on with it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from samgraf.ingest.clauses.nounlists import next_number
from samgraf.ingest.lines.layout import Line
from samgraf.ingest.lines.passages import Pieces, cut
from samgraf.ingest.tables import rules
from samgraf.ingest.tables.forms import either, shaped
from samgraf.ingest.text import Passage

ATT = re.compile(r"^(?:[Aa]tt|ATT)\s")
ANEW = shaped("anew-below-a-clause")
"""What begins a line below a clause and never goes on with one ("Paragrafen justeras omedelbart.")."""
JOINED = re.compile(rf"(?:{either('and', 'partly')})\s+(?=(?:{either('that')})\s)", re.IGNORECASE)
"""What joins a clause to the one above it, and stands at the start of its own line ("samt att anta planen")."""
CLAUSE_END = re.compile(rf"[,;](?:\s(?:{either('and')}))?$")


def without_joints(paragraphs: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The paragraphs of a block, the lines that begin with what joins their clause to the one above without it."""
    out = [list(paragraph) for paragraph in paragraphs]
    for group in out:
        for k, line in enumerate(group):
            begins = k == 0 or line.bullet or group[k - 1].text[-1] in ",;.:"
            if begins and (hit := JOINED.match(line.words)):
                group[k] = replace(line, body=line.body + hit.end())
    return out


def goes_on(clause: Sequence[Line], line: Line) -> bool:
    """Whether a line goes on with a clause that its comma leaves open, where clauses begin with "that" ("…, Almby")."""
    open_clause = clause[-1].text.endswith(",") and ATT.match(clause[0].words) is not None
    return open_clause and not (line.bullet or line.entry or ATT.match(line.words))


def goes_back(found: Sequence[Sequence[Line]], entry: Sequence[Line], line: Line) -> bool:
    """Whether a line below an `entry` of a clause's own list is the next clause of the list in which that one stands.

    It has the next number, or begins with "that" as the clauses `found` before did, which have no bullets.
    """
    if not entry or not entry[0].bullet or entry[0].bullet.isdigit() or line.bullet or line.indent > entry[0].indent:
        return False
    above = [clause[0] for clause in found if not clause[0].bullet]
    if not above or ATT.match(entry[0].words):
        return False
    both = ATT.match(above[-1].words) is not None and ATT.match(line.words) is not None
    return both or next_number(above[-1].words, line.words)


def without_reference(passage: Passage, language: str) -> Passage:
    """A clause without a pointer to an address behind it."""
    for rule in rules(language, "decisions", "reference"):
        hit = rule.search(passage.text)
        if hit and hit.start() > 0:
            text, pieces = cut(passage.text, passage.pieces, 0, hit.start())
            return replace(passage, text=text, pieces=pieces)
    return passage


def without_joint(whole: str, pieces: Pieces) -> tuple[str, Pieces]:
    """A clause without what joins it to the next one ("…, samt")."""
    hit = CLAUSE_END.search(whole)
    return cut(whole, pieces, 0, hit.start()) if hit else (whole, pieces)
