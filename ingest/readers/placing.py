"""The words of a PDF page with their places, as the file has them; what is shown is mended.

Zero-width marks are dropped, ligatures written out, bullets from symbol fonts become "•", and a hyphen that ends a line
is written as one.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from typing import Any

from samgraf.ingest.readers.letters import RAISED, without_mark
from samgraf.ingest.readers.rows import Word

ZERO_WIDTH = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff"))
LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
SYMBOLS = dict.fromkeys((0xF0B7, 0xF0A7, 0xF0A8, 0xF0D8, 0xF076, 0xF0FC, 0xF02D, 0x25CF, 0x25AA, 0xF06F), "•")
HYPHENS = {0x0002: "-", 0xFFFE: "-", 0x2010: "-"}
"""What pdfium makes of a hyphen that ends a line, by version; and the hyphen's own letter, which browsers print."""
SHOWN = str.maketrans({**ZERO_WIDTH, **LIGATURES, **SYMBOLS, **HYPHENS})
WORD = re.compile(r"[^\s\u0002\ufffe]+[\u0002\ufffe]?|[\u0002\ufffe]")
BOLD = (b"bold", b"black", b"heavy", b"demi")
"""In the name of a font; its stated weight is often wrong."""


def placed(text: str, raw: Any, rotation: int, width: float, height: float) -> Iterator[Word]:
    """Words with their places: from the boxes of the first and the last letter and the first letter's origin."""
    import pypdfium2.raw as pdfium

    first, last = pdfium.FS_RECTF(), pdfium.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    buffer, flags = ctypes.create_string_buffer(64), ctypes.c_int()
    bolds: dict[bytes, bool] = {}
    box_of, origin_of, font_of = (
        pdfium.FPDFText_GetLooseCharBox,
        pdfium.FPDFText_GetCharOrigin,
        pdfium.FPDFText_GetFontInfo,
    )
    for match in WORD.finditer(text):
        shown = match[0]
        start, end = match.span()
        end -= 1
        if not (shown.isascii() and shown.isprintable()):
            shown = shown.translate(SHOWN)
            if not shown:
                continue
            while start < end and ord(text[start]) in ZERO_WIDTH:
                start += 1
        box_of(raw, start, first)
        box_of(raw, end, last)
        origin_of(raw, start, x, y)
        font_of(raw, start, buffer, 64, flags)
        name = buffer.value
        if name not in bolds:
            bolds[name] = any(word in name.lower() for word in BOLD)
        bold = bolds[name] if name else pdfium.FPDFText_GetFontWeight(raw, start) >= 600
        size = abs(first.top - first.bottom)
        if abs(last.bottom - first.bottom) > 1.5 * max(size, 1.0) or size <= 0:
            continue
        if last.top - last.bottom < RAISED * size and shown[-1].isdigit() and last.bottom > first.bottom:
            shown = without_mark(shown)
        word = Word(shown, first.left, max(last.right, first.right), y.value, size, bold)
        yield turned(word, rotation, width, height) if rotation else word


def turned(word: Word, rotation: int, width: float, height: float) -> Word:
    """A word as it stands on a page that is shown turned clockwise by `rotation` degrees."""
    length = word.x1 - word.x0
    if rotation == 90:
        return Word(word.text, word.base, word.base + length, width - word.x0, word.size, word.bold)
    if rotation == 180:
        return Word(word.text, width - word.x1, width - word.x0, height - word.base, word.size, word.bold)
    return Word(word.text, height - word.base, height - word.base + length, word.x0, word.size, word.bold)
