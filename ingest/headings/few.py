"""Items of an extract: one title with a number that has no sign, or a few, which count on and are all there is.

4  Ekonomi

Kassören gick igenom läget.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from samgraf.ingest.headings.company import Candidate
from samgraf.ingest.lines.layout import Line

TITLE = 60
"""Characters in such a title, at the most."""
SAID = 40
"""Characters from which a line below a title says something, if it is no whole sentence."""
NEAR = 4
"""Lines below a title in which something is said."""


def titles_alone(lines: Sequence[Line], run: Sequence[Candidate], every: Sequence[Candidate]) -> bool:
    """Whether a few numbered lines are the titles of an extract.

    They count on by one, each is a short title below a blank line, something is said below one of them at least, and no
    line above the first looks like the heading of an item in another form (`every` holds all that do).
    """
    if not run or any(c.form != run[0].form and (c.line < run[0].line or c.form in SIGNED) for c in every):
        return False
    counted = all(b.value == a.behind for a, b in pairwise(run)) and run[0].value > 0
    return counted and all(short_title(lines, c) for c in run) and any(said_below(lines, c) for c in run)


SIGNED = ("section-sign", "number-then-sign", "word")
"""Forms that say of themselves that they number items."""


def short_title(lines: Sequence[Line], c: Candidate) -> bool:
    """Whether a line is a short title below a blank line, with no list and no table right below it."""
    line, below = lines[c.line], next(iter(text_below(lines, c)), None)
    if below is None or below.bullet or below.row or line.row or line.bullet or not line.apart:
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
