"""Where stretches of text stand on the pages of a PDF, out of what its document says of its lines (`sg:boxes`).

Kept once a document rather than with each piece of evidence, of which there are as many as lines:
"start end page left bottom right top" a line, offsets in the text, points from the page's lower left corner.
"""

from __future__ import annotations

from collections.abc import Iterable

Box = tuple[float, float, float, float]


def written(lines: Iterable[tuple[int, int, int, Box]]) -> str:
    """Lines (start, end, page, box) as a document keeps them.

    >>> written([(0, 6, 1, (56.7, 700.0, 102.5, 712.0))])
    '0 6 1 56.7 700 102.5 712'
    """
    return "\n".join([f"{start} {end} {page} {a:g} {b:g} {c:g} {d:g}" for start, end, page, (a, b, c, d) in lines])


def box_of(boxes: str, start: int, end: int) -> tuple[int, Box] | None:
    """The page of `text[start:end]` and the rectangle around its lines on that page, its first; None where unknown.

    >>> box_of("0 6 1 56.7 700 102.5 712\\n7 30 1 56.7 680 300 692\\n31 40 2 56.7 700 90 712", 2, 35)
    (1, (56.7, 680.0, 300.0, 712.0))
    """
    first, found = 0, []
    for line in boxes.split("\n") if boxes else ():
        begins, ends, page, *edges = line.split(" ")
        if int(begins) < end and int(ends) > start and int(page) == (first or int(page)):
            first = int(page)
            found.append(tuple(map(float, edges)))
    if not found:
        return None
    left, bottom, right, top = zip(*found, strict=True)
    return first, (min(left), min(bottom), max(right), max(top))
