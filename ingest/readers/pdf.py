"""PDF with a text layer: the words of each page with their places, read in a person's order.

Order, columns and cells come from where words stand (`columns`), not from the order in the file,
which is the writer's own affair. Running headers, footers and page numbers are told by repetition at the
same height on several pages, and hinted as `furniture`; the first page's header is not, for it often
names the body. Zero-width marks are dropped, ligatures written out, bullets from symbol fonts become "•",
and a hyphen that ends a line is written as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from samgraf.ingest.readers import columns, ruled
from samgraf.ingest.readers.columns import Line
from samgraf.ingest.readers.firstlines import with_paragraphs
from samgraf.ingest.readers.flowing import edge_of, flows
from samgraf.ingest.readers.folding import folded
from samgraf.ingest.readers.glyphs import told
from samgraf.ingest.readers.gutters import Level, levels_of
from samgraf.ingest.readers.halves import Gutter, known, stretches
from samgraf.ingest.readers.headingsizes import heading_sizes, joined_headings, level_of, underlined
from samgraf.ingest.readers.letters import (
    TORN,
    in_front,
    note_top,
    numbers_alone,
    short_ones,
    whole_words,
    without_leaders,
    without_marks,
)
from samgraf.ingest.readers.limits import LIMITS
from samgraf.ingest.readers.linenumbers import Margin, line_numbers, margin_of
from samgraf.ingest.readers.listends import mark_list_ends
from samgraf.ingest.readers.margins import heading_line
from samgraf.ingest.readers.misread import put_right
from samgraf.ingest.readers.narrow import begins, whole_paragraphs
from samgraf.ingest.readers.pageparts import Part, is_beside, parts_of
from samgraf.ingest.readers.placing import Frame, box_of, direction_of, placed
from samgraf.ingest.readers.refused import Refused
from samgraf.ingest.readers.rows import BULLET, DOTS, GAP, RECOGNISED_GAP, Row, page_rows, right_edge
from samgraf.ingest.readers.ruled import Table
from samgraf.ingest.readers.running import printed, repeated
from samgraf.ingest.readers.sidelabels import Known
from samgraf.ingest.readers.strokes import Strokes, strokes_of
from samgraf.ingest.readers.writer import Writer
from samgraf.ingest.text import Document, Source, Span

MEDIA_TYPE = "application/pdf"

STRANGE = re.compile("[\ufffd\ue000-\uf8ff\x00-\x1f]")


def read(source: Source) -> Document:
    """The document that a PDF file holds; pages that are pictures go through text recognition, where there is one.

    Raises `Refused` where it is encrypted, damaged, unreadable, or above a limit.
    """
    document = text_layer(source)
    if document is None:
        from samgraf.ingest.readers import ocr

        return ocr.read(source)
    return document


def text_layer(source: Source) -> Document | None:
    """The document that a PDF's text layer gives, or None where it has none."""
    sheets = laid_out(list(sheets_of(source)))
    parts = [part for sheet in sheets for part in sheet.parts]
    for part, following in pairwise(parts):
        ruled.carry_over(part.tables, following.tables)
    rows = [[rows_of_part(part, sheet.recognised) for part in sheet.parts] for sheet in sheets]
    edges = sorted({column.x for page in rows for part in page for column in columns.columns(part)})
    pages = [
        underlined(sheet_lines(page, sheet, edges), sheet.drawn.across)
        for page, sheet in zip(rows, sheets, strict=True)
    ]
    headings = () if any(sheet.recognised for sheet in sheets) else heading_sizes(pages)
    pages = [joined_headings(page, headings) for page in pages]
    if not any(char.isalnum() for page in pages for line in page for char in line.text):
        return None
    refuse_unreadable(source, pages)
    furniture = repeated(pages, any(sheet.recognised for sheet in sheets)) | printed(pages)
    furniture |= {
        (number, n)
        for number, (sheet, page) in enumerate(zip(sheets, pages, strict=True), start=1)
        for n, line in enumerate(page if sheet.notes > 0 else ())
        if line.box[1] < sheet.notes
    }
    bullets = indents(pages)
    writer = Writer(source)
    last: Line | None = None  # of the text, above it
    for number, (page, sheet) in enumerate(zip(pages, sheets, strict=True), start=1):
        writer.page()
        top = next((n for n in range(len(page)) if (number, n) not in furniture), -1)
        edge = edge_of(page)
        mark_list_ends(page, edge)
        plain = not any(part.column or part.heading for part in sheet.parts)
        for n, line in enumerate(page):
            is_furniture = (number, n) in furniture
            turned = n == top and last is not None and not begins_anew(last, line)
            apart = line.gap or (last is not None and not is_furniture and is_set_off(last, line))
            if apart and (n or number == 1 or is_furniture) and not turned:
                writer.gap()
            last = last if is_furniture else line
            below = page[n + 1] if n + 1 < len(page) and (number, n + 1) not in furniture else None
            on = below is not None and not is_furniture and plain and flows(line, below, edge)
            on = on and not any(level_of(x, headings) for x in (line, below) if x)
            write_line(writer, line, number, is_furniture, headings, bullets, below if on else None)
        if not page:
            writer.mending(Span(writer.length, writer.length), f"page {number} holds no text; it may be a picture")
    if behind := [word for sheet in sheets for word in sheet.behind]:
        writer.mending(Span(0, 0), BEHIND.format(words=" ".join(dict.fromkeys(behind))))
    if slips := sum(sheet.slips for sheet in sheets):
        writer.mending(Span(0, 0), MISREAD.format(times=slips))
    return writer.document()


def rows_of_part(part: Part, recognised: bool) -> list[Row]:
    """The rows of a part of a page; where text recognition placed the words, what is set in a little tells nothing."""
    if recognised:
        return page_rows(part.words, RECOGNISED_GAP)
    return with_paragraphs(page_rows(part.words, GAP))


BEHIND = "large words behind the text of a page are left out: {words}"
MISREAD = "letters and figures that text recognition took for each other, put right in {times} word(s)"


def sheet_lines(rows: Sequence[Sequence[Row]], sheet: Sheet, edges: Sequence[float]) -> list[Line]:
    """The lines of a page; a half of it that goes on from another one does so without room between."""
    found: list[Line] = []
    labelled = False
    for part, of in zip(rows, sheet.parts, strict=True):
        alone = of.heading or of.label
        lines = [heading_line(of.words, bold=of.label)] if alone else page_lines(part, of.tables, edges)
        if of.column and part and not sheet.recognised:
            left = min((row.fragments[0].x0 for row in part if row.fragments), default=0.0)
            lines = whole_paragraphs(lines, left, right_edge(part))
        if found and lines and not lines[0].row:
            starts = not lines[0].text[:1].islower() and not labelled
            lines[0].gap = begins_anew(found[-1], lines[0]) if of.column else starts
        found += lines
        labelled = of.label
    return found


def begins_anew(above: Line, line: Line) -> bool:
    """Whether the first line of a column begins something else than the last one of the column before left open."""
    first = line.text.split(" ", 1)[0]
    if first[:1].islower() or first[:1].isdigit():
        return begins(above.text, first)
    return above.text[-1:] in ".:;!?" or line.bold or begins(above.text, first) or abs(above.size - line.size) > 0.5


def is_set_off(above: Line, line: Line) -> bool:
    """Whether a line in bold heads what follows it: right below plain text that has come to its end, or a table.

    So the head of a table does, below what is none.
    """
    if not line.bold or line.text[:1].islower():
        return False
    if line.row or above.row:
        return line.row != above.row
    return not above.bold and above.text[-1:] not in ",-–" and "\t" not in line.text


def page_lines(rows: Sequence[Row], tables: Sequence[Table], edges: Sequence[float]) -> list[Line]:
    """The lines of a page, those of its ruled tables where these stand."""
    found: list[Line] = []
    left = list(rows)
    for table in tables:
        above = [row for row in left if row.base > table.top]
        left = left[len(above) :]
        found += columns.lines(above, edges) + ruled.lines(table)
        if left:
            left[0].gap = True
    return found + columns.lines(left, edges)


def write_line(
    writer: Writer,
    line: Line,
    page: int,
    is_furniture: bool,
    headings: Sequence[float],
    bullets: Sequence[float],
    below: Line | None,
) -> None:
    """Write one line with all its hints; the line `below`, if one is given, goes on with it."""
    box = (round(line.box[0], 1), round(line.box[1], 1), round(line.box[2], 1), round(line.box[3], 1))
    text, end = line.text, "\n"
    if below is not None:
        whole = folded((text, below.text))
        end = whole[len(text) : -len(below.text)] if whole.startswith(text) else ""
        text = whole[: len(whole) - len(below.text) - len(end)]
    span = writer.line(text, where=f"page {page}", page=page, box=box, end=end)
    if is_furniture:
        writer.hint(span, "furniture")
        return
    level = level_of(line, headings)
    if level:
        writer.hint(span, "heading", level)
    if line.bold:
        writer.hint(span, "bold")
    if line.row:
        writer.hint(span, "row")
    if BULLET.match(line.text.split(" ", 1)[0]) and len(line.text) > 2:
        writer.hint(span, "entry", 1 + sum(1 for x in bullets if x < line.x0 - 4))


NONE = Strokes((), ())
"""What a page draws that draws nothing."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its words by baseline, what it draws, and whether its words lie over a picture.

    `parts`: what is read of it in turn, columns of running text apart; `notes`: how high up those at its foot reach;
    `slips`: how many recognised words were put right; `behind`: large words that the others are written over;
    `margin`: where the numbers of its lines stood.
    """

    levels: Sequence[Level] = ()
    drawn: Strokes = NONE
    parts: Sequence[Part] = ()
    recognised: bool = False
    notes: float = float("-inf")
    slips: int = 0
    behind: Sequence[str] = ()
    margin: Margin | None = None


def sheets_of(source: Source) -> Iterator[Sheet]:
    """The words of each page, in the order of the file."""
    import pypdfium2 as pdfium

    try:
        file = pdfium.PdfDocument(source.data)
    except pdfium.PdfiumError as error:
        reason = str(error).lower()
        if "password" in reason or "security" in reason:
            raise Refused(source.name, "it is encrypted", "Save it without a password.") from None
        raise Refused(source.name, "it is damaged or cut off", "Fetch it again from where it came.") from None
    try:
        if len(file) > LIMITS.pages:
            raise Refused(source.name, f"it has {len(file)} pages, above {LIMITS.pages}", "Split it into its meetings.")
        margin = None
        for number in range(len(file)):
            sheet = sheet_of(source, file, number, margin)
            margin = sheet.margin or margin
            yield sheet
    finally:
        file.close()


def sheet_of(source: Source, file: Any, number: int, margin: Margin | None = None) -> Sheet:
    """The words of one page; a page that can't be opened has none. `margin`: where pages before number their lines."""
    import pypdfium2 as pdfium

    try:
        page = file[number]
        text_page = page.get_textpage()
    except pdfium.PdfiumError:
        return Sheet()
    count = text_page.count_chars()
    if count > LIMITS.boxes:
        raise Refused(source.name, f"page {number + 1} has {count} letters, above {LIMITS.boxes}", "Split the page.")
    text = text_page.get_text_range() if count > 0 else ""
    if len(text) != count:
        text = "".join(map(chr, (pdfium.raw.FPDFText_GetUnicode(text_page.raw, n) for n in range(count))))
    text = told(text, box_of(text_page.raw))
    turned = direction_of(text_page.raw, count)
    frame = Frame(turned, *(page.get_mediabox()[2:] if turned else ()))
    words = list(placed(text, text_page.raw, frame))
    words = without_leaders(words) if DOTS in text else words
    recognised = bool(words) and is_invisible(text_page.raw)
    drawn = NONE if recognised else strokes_of(page)
    drawn = frame.strokes(drawn) if turned else drawn
    slips, notes, behind = 0, float("-inf"), list[str]()
    if recognised:
        right = [word._replace(text=put_right(word.text)) for word in words]
        slips = sum(1 for word, read in zip(words, right, strict=True) if word.text != read.text)
        words = right
    else:
        front = in_front(words) if words else words
        if len(front) < len(words):
            kept = set(front)
            behind = [word.text for word in words if word not in kept]
        words = front
        short = short_ones(words)
        if len(short) > TORN * len(words):
            words = whole_words(words)
            short = short_ones(words)
        if numbers := numbers_alone(words, short):
            notes = note_top(words, numbers, drawn.across)
            words = without_marks(words, numbers)
    if lined := line_numbers(words, drawn, margin):
        margin = margin_of(lined)
        taken = set(map(id, lined))
        words = [word for word in words if id(word) not in taken]
    text_page.close()
    page.close()
    return Sheet(levels_of(words, drawn), drawn, (), recognised, notes, slips, behind, margin)


def laid_out(sheets: Sequence[Sheet]) -> list[Sheet]:
    """The pages with their parts, in columns where they are set so."""
    seen = known([sheet.levels for sheet in sheets])
    labels = Known()
    told: list[tuple[list[Part], int]] = []
    for n, sheet in enumerate(sheets):
        before = len(labels.texts)
        told.append((list(parts_of_sheet(sheet, seen, n, labels)), before))
    every = len(labels.texts)  # pages that had none may have some that later ones have shown
    return [
        replace(sheet, parts=parts if before == every else list(parts_of_sheet(sheet, seen, n, labels)))
        for n, (sheet, (parts, before)) in enumerate(zip(sheets, told, strict=True))
    ]


def parts_of_sheet(sheet: Sheet, seen: Sequence[Gutter], number: int, labels: Known) -> Iterator[Part]:
    """The parts of one page, in the order in which they are read; `labels` in the margin are gathered."""
    found = stretches(sheet.levels, seen, number)
    for stretch in found:
        column = len(found) > 1 and is_beside(stretch, found)
        for part in parts_of(stretch, sheet.drawn, sheet.recognised, labels):
            yield replace(part, column=column)


def is_invisible(raw: Any) -> bool:
    """Whether the first letter of a page is drawn invisibly, as text recognition lays it over a picture."""
    import pypdfium2.raw as pdfium

    letter = pdfium.FPDFText_GetTextObject(raw, 0)
    invisible = pdfium.FPDF_TEXTRENDERMODE_INVISIBLE
    return bool(letter) and pdfium.FPDFTextObj_GetTextRenderMode(letter) == invisible


def refuse_unreadable(source: Source, pages: Sequence[Sequence[Line]]) -> None:
    """Refuse a file whose fonts do not tell which letters they show."""
    letters = "".join("".join(line.text for page in pages for line in page).split())
    if len(STRANGE.findall(letters)) > 0.3 * len(letters) or sum(map(str.isalnum, letters)) < 0.4 * len(letters):
        raise Refused(
            source.name,
            "its fonts do not tell which letters they show",
            "Ask for another copy, or run `ocrmypdf --force-ocr -l swe` on it.",
        )


def indents(pages: Sequence[Sequence[Line]]) -> tuple[float, ...]:
    """Left edges at which entries of lists begin, from left to right, close ones as one."""
    edges = sorted(line.x0 for page in pages for line in page if BULLET.match(line.text.split(" ", 1)[0]))
    found: list[float] = []
    for edge in edges:
        if not found or edge - found[-1] > 8:
            found.append(edge)
    return tuple(found)
