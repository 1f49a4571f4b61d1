"""Items of an extract: one title with a number that has no sign, or a few, which count on and are all there is.

4  Ekonomi

Kassören gick igenom läget.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from samgraf.ingest.headings.company import Candidate
from samgraf.ingest.lines.layout import Line, label_of

TITLE = 60
"""Characters in such a title, at the most."""
SAID = 40
"""Characters from which a line below a title says something, if it is no whole sentence."""
NEAR = 4
"""Lines below a title in which something is said."""


def titles_alone(lines: Sequence[Line], run: Sequence[Candidate], every: Sequence[Candidate], language: str) -> bool:
    """Whether a few numbered lines are the titles of an extract.

    They count on by one, each is a short title below a blank line, something is said below one of them at least, and no
    line above the first looks like the heading of an item in another form (`every` holds all that do). Without blank
    lines, each stands above the label of what was decided, or below a full stop if another one does. Numbered lines
    that follow each other right away are an agenda, and no titles.
    """
    at = {c.line for c in run}
    run = [c for c in run if not {c.line - 1, c.line + 1} & at]
    if not run or any(c.form != run[0].form and (c.line < run[0].line or c.form in SIGNED) for c in every):
        return False
    counted = all(b.value == a.behind for a, b in pairwise(run)) and run[0].value > 0
    decided = [above_decision(lines, c, language) for c in run] if counted else []
    ended = [any(decided) and lines[c.line - 1].text[-1] in ".!?" for c in run]
    free = [a or b or lines[c.line].apart for a, b, c in zip(decided, ended, run, strict=False)]
    return counted and all(free) and all(short_title(lines, c) for c in run) and any(said_below(lines, c) for c in run)


def above_decision(lines: Sequence[Line], c: Candidate, language: str) -> bool:
    """Whether the label of what was decided stands right below a title, on a line of its own."""
    below = next(text_below(lines, c), None)
    label = label_of(below.words, language) if below else None
    return below is not None and label is not None and label.role == "decision" and label.value >= len(below.words)


SIGNED = ("section-sign", "number-then-sign", "word")
"""Forms that say of themselves that they number items."""


def short_title(lines: Sequence[Line], c: Candidate) -> bool:
    """Whether a line is a short title, with no list and no table right below it."""
    line, below = lines[c.line], next(iter(text_below(lines, c)), None)
    if below is None or below.bullet or below.row or line.row or line.bullet:
        return False
    title = line.words[c.title :]
    return len(line.text) <= TITLE and title[0].isupper() and title[-1].isalnum() and not below.text[0].islower()


def said_below(lines: Sequence[Line], c: Candidate) -> bool:
    """Whether something is said close below a title."""
    near = islice(text_below(lines, c), NEAR)
    return any(line.text[-1] in ".!?" or len(line.text) >= SAID for line in near)


def text_below(lines: Sequence[Line], c: Candidate) -> Iterator[Line]:
    """The lines below one, without the pages' own."""
    return (line for line in islice(lines, c.line + 1, None) if not line.furniture)
