"""The parts of a page of a PDF in the order in which they are read: columns, tables, what stands in the margin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from samgraf.ingest.readers import ruled
from samgraf.ingest.readers.margins import margins
from samgraf.ingest.readers.rows import Word
from samgraf.ingest.readers.ruled import Table
from samgraf.ingest.readers.sidelabels import Known, side_labels
from samgraf.ingest.readers.strokes import Strokes, with_bullets


@dataclass(frozen=True, slots=True)
class Part:
    """What is read of a page before anything else on it: its ruled tables, and the words outside."""

    words: list[Word]
    tables: Sequence[Table] = ()
    heading: bool = False  # the heading of an item in the margin
    column: bool = False  # it has another one beside it
    label: bool = False  # a label in the margin


def is_beside(words: Sequence[Word], others: Sequence[Sequence[Word]]) -> bool:
    """Whether a stretch of a page is a column: others stand to its left or right, and as high up."""
    left, right = min(word.x0 for word in words), max(word.x1 for word in words)
    low, high = min(word.base for word in words), max(word.base for word in words)
    for other in others:
        apart = min(word.x0 for word in other) > right or max(word.x1 for word in other) < left
        if apart and min(word.base for word in other) < high and max(word.base for word in other) > low:
            return True
    return False


def parts_of(words: Sequence[Word], drawn: Strokes, recognised: bool, labels: Known) -> Iterator[Part]:
    """A stretch of a page with the tables that are ruled around some of its words; headings and labels in the margin
    apart."""
    tables, outside = ruled.tables(drawn, with_bullets(words, drawn.dots))
    if recognised:
        yield Part(outside, tables)
        return
    found = margins(outside)
    if len(found) < 2 and (aside := side_labels(outside, labels)):
        yield from with_tables([(stretch.words, stretch.label, stretch.floor) for stretch in aside], tables, label=True)
        return
    floors = [words[0].base + 0.5 * words[0].size if heading else LOWEST for words, heading in found]
    yield from with_tables(
        [(part, heading, floor) for (part, heading), floor in zip(found, floors, strict=True)], tables
    )


LOWEST = float("-inf")


def with_tables(
    stretches: Sequence[tuple[Sequence[Word], bool, float]], tables: Sequence[Table], *, label: bool = False
) -> Iterator[Part]:
    """Stretches of a page as parts, each with the tables that stand in it.

    A stretch tells whether it stands in the margin, as a heading or a label, and where what is beside that begins.
    """
    left = list(tables)
    below = [floor for _, aside, floor in stretches if aside] + [LOWEST]
    for words, aside, _ in stretches:
        own = [] if aside else [table for table in left if table.top > below[0]]
        left = left[len(own) :]
        if aside:
            yield from (Part([], [table]) for table in left if table.top > below[0])
            left = [table for table in left if table.top <= below[0]]
            below = below[1:]
            yield Part(list(words), heading=not label, label=label)
        elif words or own:
            yield Part(list(words), own)
    if left:
        yield Part([], left)
