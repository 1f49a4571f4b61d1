"""Paragraphs of a word processor's document, written alike for all formats that have them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from samgraf.ingest.readers.writer import Writer
from samgraf.ingest.text import Span

BREAK = "\n"
WITH_TABS = re.compile(r"[ \r\f\v]*\t[ \t\r\f\v]*")
AT_TABS = re.compile(r"[ \r\f\v]*\t[ \r\f\v]*")


@dataclass(slots=True)
class Run:
    """A stretch of text (with line feeds and tabs in it), bold or not."""

    text: str
    bold: bool = False


@dataclass(slots=True)
class Paragraph:
    """A paragraph: its runs, its heading level (0 = none), its depth in a list (0 = none), number or bullet.

    `stops`: where tabs bring what follows them, in twentieths of a point, if the file says so.
    `tight`: it is a line right below the paragraph above it.
    """

    runs: list[Run]
    heading: int = 0
    entry: int = 0
    marker: str = ""
    furniture: bool = False
    stops: tuple[int, ...] = ()
    tight: bool = False


def lines_of(runs: Sequence[Run], *, keep: bool = False) -> list[tuple[str, bool]]:
    """The lines of runs: text without white space at its ends, and whether all of it is bold.

    Soft hyphens are not seen, and left out. Where `keep`, tabs at the beginning of lines stay.

    >>> lines_of([Run("Beslut", True), Run("\\nAtt "), Run("bifalla", True)])
    [('Beslut', True), ('Att bifalla', False)]
    """
    found: list[tuple[str, bool]] = []
    line: list[Run] = []
    for run in (*runs, Run(BREAK)):
        head, *more = run.text.split(BREAK)
        line.append(Run(head, run.bold))
        for piece in more:
            whole = "".join(part.text for part in line).replace("\u00ad", "")
            text = (AT_TABS if keep else WITH_TABS).sub("\t", whole).strip()
            if text and keep:
                text = "\t" * (len(whole) - len(whole.lstrip("\t"))) + text
            if text:
                found.append((text, all(part.bold for part in line if part.text.strip())))
            line = [Run(piece, run.bold)]
    return found


def write(writer: Writer, paragraph: Paragraph, where: str, *, is_tight: bool = False) -> bool:
    """Write a paragraph; whether there was anything to write.

    `is_tight`: it follows an entry of the same list, without an empty line between.
    """
    lines = lines_of(paragraph.runs)
    if not lines:
        return False
    if not (paragraph.tight or (is_tight and paragraph.entry)):
        writer.gap()
    marker = f"{paragraph.marker} " if paragraph.marker else ""
    start = writer.length
    end = start
    for text, bold in lines:
        span = writer.line(marker + text, where=where)
        marker, end = "", span.end
        if paragraph.heading:
            writer.hint(span, "heading", min(paragraph.heading, 6))
        if bold:
            writer.hint(span, "bold")
        if paragraph.furniture:
            writer.hint(span, "furniture")
    if paragraph.entry and not paragraph.heading:
        writer.hint(Span(start, end), "entry", paragraph.entry)
    return True


def without(runs: Sequence[Run], count: int) -> list[Run]:
    """Runs less white space at the beginning and the first `count` letters after it."""
    found: list[Run] = []
    is_open = True
    for run in runs:
        text = run.text.lstrip() if is_open else run.text
        is_open = is_open and not text
        cut = min(count, len(text))
        count -= cut
        found.append(Run(text[cut:], run.bold))
    return found


def numeral(number: int, style: str) -> str:
    """A number in a list's way of writing: `decimal`, `lowerLetter`, `upperLetter`, `lowerRoman`, `upperRoman`.

    >>> [numeral(4, s) for s in ("decimal", "lowerLetter", "upperRoman")]
    ['4', 'd', 'IV']
    """
    if style in ("lowerLetter", "upperLetter"):
        letter = "abcdefghijklmnopqrstuvwxyz"[(number - 1) % 26] * ((number - 1) // 26 + 1)
        return letter if style == "lowerLetter" else letter.upper()
    if style in ("lowerRoman", "upperRoman") and 0 < number < 4000:
        text, rest = "", number
        for value, sign in ROMAN:
            text += sign * (rest // value)
            rest %= value
        return text if style == "upperRoman" else text.lower()
    return str(number)


ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
