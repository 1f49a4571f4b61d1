"""Numbers of lines in the margin of a page, which are none of its words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from samgraf.ingest.readers.rows import Word

FEWEST: int = 4
"""So many numbers in the margin count the lines of a page."""
LEVEL: float = 0.4
"""So far apart, in the size of the letters, two baselines are one."""
SHARE: float = 0.8
"""So many of a page's lines are numbered where each line is."""


def without_line_numbers(words: Sequence[Word]) -> list[Word]:
    """The words of a page; without numbers that stand left of all others and count its lines, each one or each fifth.

    >>> page = [Word(str(n), 30, 40, 700 - 15 * n, 8) for n in range(1, 6)]
    >>> page += [Word("text", 60, 90, 700 - 15 * n, 10) for n in range(1, 6)]
    >>> {word.text for word in without_line_numbers(page)}
    {'text'}
    """
    numbers = [word for word in words if word.text.isdigit() and len(word.text) <= 4]
    if len(numbers) < FEWEST:
        return list(words)
    edge = min((word.x0 for word in words if not word.text.isdigit()), default=0.0)
    margin = sorted((word for word in numbers if word.x1 <= edge), key=lambda word: -word.base)
    steps = {int(below.text) - int(above.text) for above, below in pairwise(margin)}
    if len(margin) < FEWEST or len(steps) != 1 or steps.isdisjoint({1, 2, 5, 10}):
        return list(words)
    beside = [word for word in words if word.x1 > edge]
    lines = len({round(word.base / max(LEVEL * word.size, 1.0)) for word in beside})
    if steps == {1} and len(margin) < SHARE * lines:
        return list(words)  # a column of numbers of its own
    taken = set(map(id, margin))
    return [word for word in words if id(word) not in taken]
