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
COUNT = re.compile(r"\(?(?P<count>\d{1,2}|[a-h]|[A-H]|[ivx]{1,4})(?P<sign>[.):]|(?=\s+[a-zåäö]{2}))\s*")
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
LONGEST = 4
"""Lines of one clause."""


def with_counted_clauses(found: Sequence[Line], language: str) -> tuple[Line, ...]:
    """The lines, those that count clauses right below a lead marked as entries of a list."""
    out = list(found)
    for n, line in enumerate(found):
        if line.text.endswith(LEADS) and n + 1 < len(found) and leads(found, n, language):
            for i, count in counted(found, n + 1):
                body = out[i].body + count.end()
                out[i] = replace(out[i], bullet=count.group().strip(), body=body)
    return tuple(out)


def leads(found: Sequence[Line], n: int, language: str) -> bool:
    """Whether a line, alone or with the one above it, ends with words that take the decisions below it."""
    above = found[n - 1].words if n and not found[n].gap else ""
    said = re.split(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ])", f"{above} {found[n].words}".strip())[-1]
    return lead_of(said, language) or form_of(said, language) is not None


def counted(found: Sequence[Line], first: int) -> list[tuple[int, re.Match[str]]]:
    """The lines from `first` on that count from one on in one way, two at least, and their marks."""
    run: list[tuple[int, re.Match[str]]] = []
    for i in range(first, len(found)):
        line = found[i]
        if line.gap or line.bullet or line.row or line.heading or line.furniture:
            break
        hit = COUNT.match(line.words)
        if hit and is_next(hit, run):
            run.append((i, hit))
        elif not run or i - run[-1][0] >= LONGEST:
            break
    return run if len(run) > 1 else []


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
