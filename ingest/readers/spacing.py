"""Blank lines that stand between all lines of a text: what a page or a word processor puts between its paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

FEWEST: Final = 12
"""Lines at least that hold something."""
NEARLY: Final = 0.97
"""Share of the lines that have so many blank ones above them, at least."""
MORE: Final = 3
"""Lines with more blank ones above them, at least, where no torn sentence shows it."""
TORN: Final = 4
"""Lines that go on with a sentence, or a table, behind blank ones, at least, where none has more above it."""


def single_spaced(lines: Sequence[str]) -> tuple[list[int], list[str]]:
    """The numbers of the lines that are kept, from one, and the lines: without blank ones that stand between all.

    >>> text = "Vägnämnden\\n\\nEkö\\n\\n\\n\\n".split("\\n")[:6] * 6
    >>> single_spaced(text)[0][:7]
    [1, 3, 4, 7, 9, 10, 13]
    """
    said = [n for n, line in enumerate(lines) if line.strip() or "\f" in line]
    every = range(len(lines))
    gaps = [b - a - 1 for a, b in zip(said, said[1:], strict=False)]
    if len(said) < FEWEST or not (least := usual(gaps)):
        return [n + 1 for n in every], list(lines)
    more = [gap for gap in gaps if gap > least]
    torn = sum(1 for a, b in zip(said, said[1:], strict=False) if b - a - 1 == least and goes_on(lines[a], lines[b]))
    step = least + 1 if all((gap - least) % (least + 1) == 0 for gap in more) else 1
    if not (torn >= TORN or (len(more) >= MORE and (torn or step > 1))):
        return [n + 1 for n in every], list(lines)
    kept = list(range(said[0] + 1))
    for (a, b), gap in zip(zip(said, said[1:], strict=False), gaps, strict=True):
        kept += [*range(a + 1, a + 1 + max(gap - least, 0) // step), b]
    return [n + 1 for n in kept], [lines[n] for n in kept]


def usual(gaps: Sequence[int]) -> int:
    """The least number of blank lines that stands above nearly all lines; 0 where many have none."""
    ordered = sorted(gaps)
    return ordered[int((1 - NEARLY) * len(ordered))] if ordered else 0


def goes_on(above: str, line: str) -> bool:
    """Whether a line goes on with a sentence, or with a table, of the one above it."""
    above, line = above.strip(), line.strip()
    if above[:1] == "|" and above[-1:] == "|":
        return line[:1] == "|"
    return line[:1].islower() and line[1:2] not in (")", ".") and above[-1:] not in ".:;!?"
