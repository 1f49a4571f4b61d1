"""The words of a PDF page with their places, as the file has them; what is shown is mended.

Zero-width marks are dropped, ligatures written out, bullets from symbol fonts become "•", and a hyphen that ends a line
is written as one.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from samgraf.ingest.readers.blanks import parted, unparted
from samgraf.ingest.readers.letters import RAISED, without_mark
from samgraf.ingest.readers.mend import INVISIBLE
from samgraf.ingest.readers.rows import DOTS, Word
from samgraf.ingest.readers.strokes import Box, Stroke, Strokes

ZERO_WIDTH = dict.fromkeys(map(ord, f"{INVISIBLE}\ufeff"))
LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
SYMBOLS = dict.fromkeys((0xF0B7, 0xF0A7, 0xF0A8, 0xF0D8, 0xF076, 0xF0FC, 0xF02D, 0x25CF, 0x25AA, 0xF06F), "•")
HYPHENS = {0x0002: "-", 0xFFFE: "-", 0x2010: "-"}
"""What pdfium makes of a hyphen that ends a line, by version; and the hyphen's own letter, which browsers print."""
SHOWN = str.maketrans({**ZERO_WIDTH, **LIGATURES, **SYMBOLS, **HYPHENS})
WORD = re.compile(r"[^\s\u0002\ufffe]+[\u0002\ufffe]?|[\u0002\ufffe]")
LED = re.compile(r"\.{5,}|(?:(?!\.{5})[^\s\u0002\ufffe])+[\u0002\ufffe]?|[\u0002\ufffe]")
"""The same where there are such dots, each stretch of them a word of its own."""
BOLD = (b"bold", b"black", b"heavy", b"demi")
"""In the name of a font; its stated weight is often wrong."""


def direction_of(raw: Any, count: int) -> int:
    """By how many degrees most of a page's text is turned against the way in which it is read: 0, 90, 180 or 270."""
    import pypdfium2.raw as pdfium

    letters = range(0, count, max(count // SAMPLED, 1))
    quarters = Counter(round(max(pdfium.FPDFText_GetCharAngle(raw, n), 0.0) / QUARTER) % 4 for n in letters)
    return -90 * quarters.most_common(1)[0][0] % 360 if quarters else 0


SAMPLED = 60
"""Letters of a page whose direction is asked for."""
QUARTER = math.pi / 2


def box_of(raw: Any) -> Callable[[int], Box]:
    """What gives the box of the letter at a place in a page's text."""
    import pypdfium2.raw as pdfium

    rect = pdfium.FS_RECTF()

    def box(at: int) -> Box:
        pdfium.FPDFText_GetLooseCharBox(raw, at, rect)
        return rect.left, rect.bottom, rect.right, rect.top

    return box


def placed(text: str, raw: Any, sheet: Frame) -> Iterator[Word]:
    """Words with their places: from the boxes of the first and the last letter and the first letter's origin."""
    import pypdfium2.raw as pdfium

    first, last = pdfium.FS_RECTF(), pdfium.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    buffer, flags = ctypes.create_string_buffer(64), ctypes.c_int()
    bolds: dict[bytes, bool] = {}
    untold: dict[bytes, bool] = {}  # fonts that don't tell how high their letters are
    loose_of, origin_of, font_of = (
        pdfium.FPDFText_GetLooseCharBox,
        pdfium.FPDFText_GetCharOrigin,
        pdfium.FPDFText_GetFontInfo,
    )
    spans = (match.span() for match in (LED if DOTS in text else WORD).finditer(text))
    inside = () if sheet.turned else unparted(text, box_of(raw))
    for start, end in parted(spans, inside) if inside else spans:
        shown = text[start:end]
        end -= 1
        if not (shown.isascii() and shown.isprintable()):
            shown = shown.translate(SHOWN)
            if not shown:
                continue
            while start < end and ord(text[start]) in ZERO_WIDTH:
                start += 1
        loose_of(raw, start, first)
        loose_of(raw, end, last)
        origin_of(raw, start, x, y)
        base = y.value
        if sheet.turned:
            base = sheet.base(x.value, y.value)
            sheet.turn(first)
            sheet.turn(last)
        font_of(raw, start, buffer, 64, flags)
        name = buffer.value
        if name not in bolds:
            bolds[name] = any(word in name.lower() for word in BOLD)
            untold[name] = not has_height(raw, start)
        bold = bolds[name] if name else pdfium.FPDFText_GetFontWeight(raw, start) >= 600
        size = abs(first.top - first.bottom)
        if untold[name]:
            full = stated(raw, start)
            size = full if full and (name or size < HUGGED * full) else size
            if shown[-1].isdigit() and last.bottom > first.bottom:
                last.top = last.bottom + (stated(raw, end) or size)
        if abs(last.bottom - first.bottom) > 1.5 * max(size, 1.0) or size <= 0:
            continue
        if last.top - last.bottom < RAISED * size and shown[-1].isdigit() and last.bottom > first.bottom:
            shown = without_mark(shown)
        yield Word(shown, first.left, max(last.right, first.right), base, size, bold)


def has_height(raw: Any, letter: int) -> bool:
    """Whether the font of a letter tells how far letters go above and below the line; some programs write naught."""
    import pypdfium2.raw as pdfium

    font = pdfium.FPDFTextObj_GetFont(pdfium.FPDFText_GetTextObject(raw, letter))
    above, below = ctypes.c_float(), ctypes.c_float()
    told = pdfium.FPDFFont_GetAscent(font, 1.0, above) and pdfium.FPDFFont_GetDescent(font, 1.0, below)
    return not told or below.value < 0 or above.value >= 1


def stated(raw: Any, letter: int) -> float:
    """The height of the box of a letter by the size that it is set in; 0 where that isn't told."""
    import pypdfium2.raw as pdfium

    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFText_GetMatrix(raw, letter, matrix):
        return 0.0
    return HEIGHT * float(pdfium.FPDFText_GetFontSize(raw, letter)) * math.hypot(matrix.c, matrix.d)


HUGGED = 0.75
"""So high, against that box, a letter of a font without a name stands that hugs its ink; many fonts have no name."""
HEIGHT = 1.12
"""Height of the box of a letter in common fonts, in the size that it is set in."""


@dataclass(frozen=True, slots=True)
class Frame:
    """How a page is turned before it is read, clockwise, and its width and height in the file."""

    turned: int = 0
    width: float = 0.0
    height: float = 0.0

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A box of the file as it stands on the page that is read.

        >>> Frame(90, 842, 595).box(100, 20, 112, 60)
        (20, 730, 60, 742)
        """
        if self.turned == 90:
            return bottom, self.width - right, top, self.width - left
        if self.turned == 180:
            return self.width - right, self.height - top, self.width - left, self.height - bottom
        if self.turned == 270:
            return self.height - top, left, self.height - bottom, right
        return left, bottom, right, top

    def turn(self, rect: Any) -> None:
        """Turn a box of pdfium."""
        rect.left, rect.bottom, rect.right, rect.top = self.box(rect.left, rect.bottom, rect.right, rect.top)

    def base(self, x: float, y: float) -> float:
        """The baseline of what begins at a place."""
        return self.box(x, y, x, y)[1]

    def strokes(self, drawn: Strokes) -> Strokes:
        """The lines of the file as they stand on the page that is read."""
        across = [self.box(s.start, s.at, s.end, s.at) for s in drawn.across]
        down = [self.box(s.at, s.start, s.at, s.end) for s in drawn.down]
        if self.turned in (90, 270):
            across, down = down, across
        return Strokes(
            tuple(sorted(Stroke(box[1], box[0], box[2]) for box in across)),
            tuple(sorted(Stroke(box[0], box[1], box[3]) for box in down)),
            tuple(self.box(*dot) for dot in drawn.dots),
        )
