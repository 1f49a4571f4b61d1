"""The straight lines that a PDF page draws, which rule its tables, and the dots, which are bullets of its lists.

Writers draw the border of a cell in their own ways: as a stroke, as a thin filled box, or as the outline of a wide one.
All of them come out as strokes across or down. Lengths are in points, y grows upwards.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, NamedTuple

from samgraf.ingest.readers.rows import Word

THIN: Final = 3.0
"""So thick may a line be drawn."""
SHORT: Final = 6.0
"""What is no longer than that is a letter's part, a dot or a tick."""
DOT: Final = (1.5, 7.0)
"""Width of a bullet that is drawn."""
LISTED: Final = 200
"""Dots on one page above which they are a pattern rather than the bullets of a list."""
MOST: Final = 4000
"""Points of drawings on one page above which it is a picture rather than a table."""


class Stroke(NamedTuple):
    """A straight line: where it stands across its direction, and from where to where it runs."""

    at: float
    start: float
    end: float


Box = tuple[float, float, float, float]
"""Left, bottom, right, top."""


Matrix = tuple[float, float, float, float, float, float]
"""How what is drawn is stretched, turned and moved."""


class Strokes(NamedTuple):
    """The lines of a page: those that run across, and those that run down; and its dots."""

    across: tuple[Stroke, ...]
    down: tuple[Stroke, ...]
    dots: tuple[Box, ...] = ()


def strokes_of(page: Any) -> Strokes:
    """The straight lines of one page of pdfium; none where it draws more than a table needs."""
    boxes: list[Box] = []
    left = MOST
    for drawn, matrix in paths(page):
        left -= max(points_of(drawn), 1)
        if left < 0:
            return Strokes((), ())
        boxes += outlines(drawn, matrix)
    dots = tuple(box for box in boxes if is_dot(box))
    return Strokes(tuple(merged(thin(boxes, 0))), tuple(merged(thin(boxes, 1))), dots)


def points_of(drawn: Any) -> int:
    """How many points a drawing has."""
    import pypdfium2.raw as pdfium

    return int(pdfium.FPDFPath_CountSegments(drawn))


def paths(page: Any) -> Iterator[tuple[Any, Matrix]]:
    """The drawings of a page, also those within forms that are put on it, each with how it is moved and stretched."""
    import pypdfium2.raw as pdfium

    def within(count: int, get: Any, holder: Any, outer: Matrix, depth: int) -> Iterator[tuple[Any, Matrix]]:
        for n in range(count):
            drawn = get(holder, n)
            kind = pdfium.FPDFPageObj_GetType(drawn)
            if kind not in (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_FORM):
                continue
            own = pdfium.FS_MATRIX(1, 0, 0, 1, 0, 0)
            pdfium.FPDFPageObj_GetMatrix(drawn, own)
            matrix = within_form((own.a, own.b, own.c, own.d, own.e, own.f), outer)
            if kind == pdfium.FPDF_PAGEOBJ_PATH:
                yield drawn, matrix
            elif depth < NESTED:
                inside = min(pdfium.FPDFFormObj_CountObjects(drawn), MOST)
                yield from within(inside, pdfium.FPDFFormObj_GetObject, drawn, matrix, depth + 1)

    count = pdfium.FPDFPage_CountObjects(page.raw)
    yield from within(count, pdfium.FPDFPage_GetObject, page.raw, (1, 0, 0, 1, 0, 0), 0)


NESTED: Final = 4
"""Forms within forms that are looked into."""


def within_form(own: Matrix, outer: Matrix) -> Matrix:
    """What a matrix is within a form that has one of its own.

    >>> within_form((1, 0, 0, 1, 5, 0), (2, 0, 0, 2, 0, 1))
    (2, 0, 0, 2, 10, 1)
    """
    a, b, c, d, e, f = outer
    return (
        own[0] * a + own[1] * c,
        own[0] * b + own[1] * d,
        own[2] * a + own[3] * c,
        own[2] * b + own[3] * d,
        own[4] * a + own[5] * c + e,
        own[4] * b + own[5] * d + f,
    )


def is_dot(box: Box) -> bool:
    """Whether a drawing is as small and as wide as high as a bullet: browsers draw them."""
    width, height = box[2] - box[0], box[3] - box[1]
    return DOT[0] <= width <= DOT[1] and 0.7 <= width / max(height, 0.1) <= 1.4


def outlines(drawn: Any, matrix: Matrix) -> Iterator[Box]:
    """The boxes (left, bottom, right, top) around the parts of a drawing; of a wide one that is stroked, its sides."""
    import pypdfium2.raw as pdfium

    fill, stroke = ctypes.c_int(), ctypes.c_int()
    if not pdfium.FPDFPath_GetDrawMode(drawn, fill, stroke) or not (fill.value or stroke.value):
        return
    ma, mb, mc, md, me, mf = matrix
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[tuple[float, float]] = []

    def sides() -> Iterator[Box]:
        if not points:
            return
        xs, ys = [p[0] for p in points], [p[1] for p in points]
        box = (min(xs), min(ys), max(xs), max(ys))
        if min(box[2] - box[0], box[3] - box[1]) <= THIN or is_dot(box):
            yield box
        elif stroke.value:
            for a, b in zip(points, points[1:], strict=False):
                yield min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1])

    for n in range(pdfium.FPDFPath_CountSegments(drawn)):
        segment = pdfium.FPDFPath_GetPathSegment(drawn, n)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO:
            yield from sides()
            points = []
        points.append((ma * x.value + mc * y.value + me, mb * x.value + md * y.value + mf))
        if pdfium.FPDFPathSegment_GetClose(segment) and len(points) > 2:
            points.append(points[0])
    yield from sides()


def thin(boxes: Iterable[Box], way: int) -> Iterator[Stroke]:
    """The boxes that are lines across (0) or down (1), as strokes."""
    for box in boxes:
        long, thick = box[2 + way] - box[way], box[3 - way] - box[1 - way]
        if thick <= THIN and long > SHORT:
            yield Stroke((box[1 - way] + box[3 - way]) / 2, box[way], box[2 + way])


def merged(found: Iterable[Stroke]) -> list[Stroke]:
    """Strokes with those joined that go on from each other: a border is often drawn cell by cell.

    >>> merged([Stroke(10.0, 0.0, 50.0), Stroke(10.4, 50.5, 90.0), Stroke(30.0, 0.0, 9.0)])
    [Stroke(at=10.0, start=0.0, end=90.0), Stroke(at=30.0, start=0.0, end=9.0)]
    """
    out: list[Stroke] = []
    for level in levels(sorted(found)):
        for stroke in sorted(level, key=lambda s: s.start):
            if out and out[-1].at == level[0].at and stroke.start <= out[-1].end + THIN:
                out[-1] = out[-1]._replace(end=max(out[-1].end, stroke.end))
            else:
                out.append(stroke._replace(at=level[0].at))
    return out


def levels(found: Sequence[Stroke]) -> Iterator[list[Stroke]]:
    """Strokes, sorted by where they stand, parted into those that stand as good as in one line."""
    level: list[Stroke] = []
    for stroke in found:
        if level and stroke.at - level[0].at > THIN:
            yield level
            level = []
        level.append(stroke)
    if level:
        yield level


def with_bullets(words: Sequence[Word], dots: Sequence[Box]) -> list[Word]:
    """The words of a page, with a bullet where a dot is drawn before the first word of a line.

    >>> with_bullets([Word("Boka", 60.0, 80.0, 100.0, 10.0)], [(45.0, 101.5, 48.0, 104.5)])[1][:4]
    ('•', 45.0, 48.0, 100.0)
    """
    found = list(words)
    for left, bottom, right, top in dots if len(dots) <= LISTED else ():
        middle = (bottom + top) / 2
        level = [word for word in words if word.base - 0.1 * word.size < middle < word.base + 0.75 * word.size]
        behind = min((word for word in level if word.x0 >= right), key=lambda word: word.x0, default=None)
        near = behind is not None and behind.x0 - right < 2.5 * behind.size
        if behind is not None and near and not any(right - 3 * word.size < word.x1 <= right for word in level):
            found.append(Word("•", left, right, behind.base, behind.size, behind.bold))
    return found
