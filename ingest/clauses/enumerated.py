"""Clauses counted below a lead, in whatever way: "1.", "a.", "ii)", "3:", "o", "dels". Each is read as an entry."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from samgraf.ingest.clauses.decide import form_of, lead_of
from samgraf.ingest.lines.layout import Line
from samgraf.ingest.tables.forms import small_words

LEADS = (*small_words("that", "following"), *(f"{word}:" for word in small_words("that")), ":")
"""How a line may end that leads a list."""
THAT = tuple(f"{word.capitalize() if capital else word} " for word in small_words("that") for capital in (False, True))
"""How a clause begins."""
COUNT = re.compile(
    r"\(?(?P<count>\d{1,2}|[a-h]|[A-H]|[ivx]{1,4})"
    rf"(?P<sign>[.):]|(?=\s+(?:[a-zåäö]{{2}}|{'|'.join(map(re.escape, THAT))})))\s*"
)
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
LONGEST = 4
"""Lines of one clause."""


def with_counted_clauses(found: Sequence[Line], language: str) -> tuple[Line, ...]:
    """The lines, those that count clauses right below a lead marked as entries of a list."""
    out = list(found)
    for n, line in enumerate(found[:-1]):
        clauses = clause_of(found[n + 1]) is not None
        if (clauses or line.text.endswith(LEADS)) and leads(found, n, language):
            for i, count in counted(found, n + 1, clauses):
                body = out[i].body + count.end()
                out[i] = replace(out[i], bullet=count.group().strip(), body=body)
    return tuple(out)


def leads(found: Sequence[Line], n: int, language: str) -> bool:
    """Whether a line, alone or with the one above it, ends with words that take the decisions below it."""
    above = found[n - 1].words if n and not found[n].gap else ""
    said = re.split(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ])", f"{above} {found[n].words}".strip())[-1]
    return lead_of(said, language) or form_of(said, language) is not None


def clause_of(line: Line) -> re.Match[str] | None:
    """The mark of a line that counts a clause by its first word ("1 att bifalla")."""
    hit = None if line.bullet or line.row or line.furniture else COUNT.match(line.words)
    return hit if hit and line.words.startswith(THAT, hit.end()) else None


def counted(found: Sequence[Line], first: int, clauses: bool) -> list[tuple[int, re.Match[str]]]:
    """The lines from `first` on that count from one on in one way, and their marks.

    Two at least, right below each other; of `clauses` one will do, and they may stand apart.
    """
    run: list[tuple[int, re.Match[str]]] = []
    for i in range(first, len(found)):
        line = found[i]
        if line.bullet or line.row or line.heading or line.furniture or (line.gap and not clauses):
            break
        if line.gap and clause_of(line) is None:
            break
        hit = COUNT.match(line.words)
        if hit and is_next(hit, run):
            run.append((i, hit))
        elif not run or i - run[-1][0] >= LONGEST:
            break
    return run if clauses or len(run) > 1 else []


def is_next(hit: re.Match[str], run: Sequence[tuple[int, re.Match[str]]]) -> bool:
    """Whether a mark is the first of its kind, or the one after the last mark."""
    if not run:
        return hit["count"] in ("1", "a", "A", "i")
    last = run[-1][1]
    return hit["sign"] == last["sign"] and hit["count"] == after(last["count"])


def after(count: str) -> str:
    """What comes after a number, a letter or a small Roman figure.

    >>> after("9"), after("a"), after("ii")
    ('10', 'b', 'iii')
    """
    if count.isdigit():
        return str(int(count) + 1)
    if count in ROMAN[:-1]:
        return ROMAN[ROMAN.index(count) + 1]
    return chr(ord(count) + 1) if len(count) == 1 else ""
