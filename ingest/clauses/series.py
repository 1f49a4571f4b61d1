"""Several decisions in one sentence, behind a lead and parted by semicolons, letters or numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from samgraf.ingest.clauses.decide import form_of, lead_of
from samgraf.ingest.lines.passages import cut
from samgraf.ingest.tables import tried
from samgraf.ingest.tables.forms import either
from samgraf.ingest.text import Passage

COUNTED = re.compile(r"(?:^|(?<=[\s,;:]))\(?(?P<sign>[a-h1-9]|[ivx]{1,4})(?:\)\s+(?=\S)|\.\s+(?=[a-zåäöæø]))")
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
JOINT = re.compile(rf"(?:[,;.]?\s(?:{either('and')})|[,;])\s*$")


def series(passage: Passage, language: str) -> list[Passage]:
    """The clauses of a sentence that a lead opens, parted as they are marked; empty where there are not several."""
    text = passage.text
    start, cuts = starts(text)
    if len(cuts) < 2 or not lead_of(text[:start].rstrip(), language):
        return []
    found = []
    for first, last in cuts:
        part = JOINT.sub("", text[first:last].rstrip())
        said, pieces = cut(text, passage.pieces, first, first + len(part))
        if not said:
            return []
        found.append(replace(passage, text=said, pieces=pieces, role="decision"))
    return found


def starts(text: str) -> tuple[int, list[tuple[int, int]]]:
    """Where what stands before the clauses ends, and where each clause begins and ends.

    >>> starts("Mötet beslutade följande: bron målas; vägen lagas.")
    (25, [(26, 37), (37, 50)])
    >>> starts("Mötet beslutade att a) måla bron, b) laga vägen")[1]
    [(23, 34), (37, 47)]
    """
    marks = list(COUNTED.finditer(text))
    if len(marks) > 1 and in_order([m["sign"] for m in marks]):
        ends = [*(m.start() for m in marks[1:]), len(text)]
        return marks[0].start(), [(m.end(), end) for m, end in zip(marks, ends, strict=True)]
    colon = text.find(": ")
    if colon < 0 or ";" not in text[colon:]:
        return 0, []
    edges = [colon + 2, *(m.end() for m in re.finditer(";", text) if m.start() > colon), len(text)]
    return colon + 1, [(a, b) for a, b in zip(edges, edges[1:], strict=False) if text[a:b].strip()]


def in_order(signs: Sequence[str]) -> bool:
    """Whether letters or numbers follow upon each other from the first one ("a", "b", "c")."""
    if signs[0] == "i":
        return tuple(signs) == ROMAN[: len(signs)]
    if not all(len(sign) == 1 for sign in signs):
        return False
    return signs[0] in ("a", "1") and all(ord(b) == ord(a) + 1 for a, b in zip(signs, signs[1:], strict=False))


def one_by_one(passage: Passage, language: str) -> list[Passage]:
    """A sentence in which those who met do two things, parted between them; as it is where it isn't such one.

    What joins them parts two decisions, and a comma what is told from what was agreed about it.
    """
    text = passage.text
    for rule in tried(text, language, "decisions", "further-verb"):
        hit = rule.search(text)
        if hit is None or " " not in text[: hit.start()]:
            continue
        decided = form_of(text[: hit.start()], language) is not None
        if decided != bool(rule.more.get("told")):
            halves = ((0, hit.start()), (hit.end(), len(text)))
            return [replace(passage, text=t, pieces=p) for t, p in (cut(text, passage.pieces, *h) for h in halves)]
    return [passage]
