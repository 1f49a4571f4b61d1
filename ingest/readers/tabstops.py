"""Paragraphs set at tab stops: what a word processor shows as rows below each other is written as such.

"Ledamöter", a tab, a name, and below it paragraphs that begin with a tab are one list, though each is a paragraph of
its own; and a list of tasks with its cells at tab stops is a table.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from samgraf.ingest.readers.evenstops import aligned
from samgraf.ingest.readers.paragraphs import Paragraph, lines_of, without, write
from samgraf.ingest.readers.stops import USUAL, are_marks, at_stops
from samgraf.ingest.readers.writer import Writer
from samgraf.ingest.text import Span

MARKER = re.compile(r"(?P<mark>[•·\uf0b7\uf0a7o–-]|\(?(?:\d{1,4}|[a-zA-ZåäöÅÄÖ])[.)])\t+(?=[^\t]+$)")
"""A bullet or number typed before an entry."""
OWN = re.compile(r"§|\d{1,4}[a-z]?[.)]?\t+[^\t]+$")
"""What begins a heading rather than a row: a paragraph's sign, a number before words."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line at tab stops, with those at its beginning, and the paragraph that it is of."""

    text: str
    bold: bool
    where: str
    of: Paragraph


class Flow:
    """The paragraphs of a document as they are written, those at tab stops kept back until their list has ended."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._rows: list[Row] = []
        self._after_entry = False

    def write(self, paragraph: Paragraph, where: str) -> None:
        """Write a paragraph, or keep it back as a row."""
        rows = rows_of(paragraph, where)
        if rows:
            self._rows += rows
            return
        self._settle()
        self._put(paragraph, where)

    def end(self) -> None:
        """Write what is kept back: something other than a paragraph follows."""
        self._settle()
        self._after_entry = False

    def _put(self, paragraph: Paragraph, where: str) -> None:
        if write(self._writer, marked(paragraph), where, is_tight=self._after_entry):
            self._after_entry = bool(marked(paragraph).entry)

    def _settle(self) -> None:
        rows, self._rows = self._rows, []
        while rows and "\t" not in rows[0].text.strip():
            self._put(rows[0].of, rows[0].where)  # the first line of running text, set in by a tab
            rows = [row for row in rows if row.of is not rows[0].of]
        if len(rows) == 1:
            self._put(rows[0].of, rows[0].where)
        elif rows:
            if not rows[0].of.tight:
                self._writer.gap()
            write_rows(self._writer, rows)
            self._after_entry = False


def write_rows(writer: Writer, rows: Sequence[Row]) -> None:
    """Write lines at tab stops that stand below each other, as the list or the table that they are."""
    told = []
    for row, text in zip(rows, aligned(in_columns(rows)), strict=True):
        span = writer.line(text, where=row.where)
        told.append((text, span))
        if row.bold:
            writer.hint(span, "bold")
        if row.of.furniture:
            writer.hint(span, "furniture")
    hint_rows(writer, told)


def rows_of(paragraph: Paragraph, where: str) -> list[Row]:
    """The lines of a paragraph that is set at tab stops; none where it is a heading, an entry or running text."""
    if paragraph.heading or paragraph.entry or paragraph.marker or paragraph.furniture:
        return []
    if not any("\t" in run.text for run in paragraph.runs):
        return []
    lines = lines_of(paragraph.runs, keep=True)
    if not lines or OWN.match(lines[0][0]) or MARKER.match(lines[0][0].strip()):
        return []
    if not any("\t" in text for text, _ in lines):
        return []
    return [Row(text, bold, where, paragraph) for text, bold in lines]


def marked(paragraph: Paragraph) -> Paragraph:
    """A paragraph whose bullet or number was typed, as the entry that it is."""
    if paragraph.heading or paragraph.entry or paragraph.marker:
        return paragraph
    lines = lines_of(paragraph.runs)
    match = MARKER.match(lines[0][0]) if len(lines) == 1 else None
    if not match:
        return paragraph
    mark = match["mark"] if match["mark"][-1] in ".)" else "-"
    return Paragraph(without(paragraph.runs, len(match[0])), 0, 1, mark, paragraph.furniture, tight=paragraph.tight)


def in_columns(rows: Sequence[Row]) -> list[str]:
    """The lines of a list or table with one tab for each column: marks stand where their stops are."""
    texts = [row.text for row in rows]
    if not are_marks(texts):
        return levelled(texts)
    stops = {row.of.stops for row in rows}
    if len(stops) > 1:
        return texts
    head = texts[0].strip("\t").split("\t")
    usual = () if all(cell.strip() for cell in head) else USUAL  # tabs alone don't tell what stands below which head
    return at_stops(texts, stops.pop() or usual) or texts


def levelled(texts: Sequence[str]) -> list[str]:
    """Rows without the tabs that only bring words to a stop: those of columns where nothing stands, and doubled ones.

    >>> levelled(["Tid\\t\\tkl. 9", "Plats\\t\\tSalen", "\\t\\tdel 2"])
    ['Tid\\tkl. 9', 'Plats\\tSalen', '\\tdel 2']
    >>> levelled(["Namn\\tJa\\tNej", "Eva Ek\\t\\tX"])
    ['Namn\\tJa\\tNej', 'Eva Ek\\t\\tX']
    """
    cells = [text.split("\t") for text in texts]
    widest = max(map(len, cells))
    filled = [n for n in range(widest) if not n or any(cell[n].strip() for cell in cells if n < len(cell))]
    if len({sum(1 for c in cell if c.strip()) for cell in cells if cell[0].strip()}) == 1:
        return [re.sub(r"\t{2,}", "\t", text) for text in texts]
    return ["\t".join(cell[n] for n in filled if n < len(cell)) for cell in cells]


def hint_rows(writer: Writer, lines: Sequence[tuple[str, Span]]) -> None:
    """Say of lines with as many tabs as a neighbour, and of those below the heads of columns, that they are rows."""
    rows = [(text.lstrip().count("\t"), text.count("\t"), span) for text, span in lines]
    headed = below_heads([text for text, _ in lines])
    for n, (tabs, every, span) in enumerate(rows):
        beside = [*rows[max(n - 1, 0) : n], *rows[n + 1 : n + 2]]
        # a cell at the beginning of a row may be empty
        alike = tabs and any(tabs == inner or (inner and every == whole) for inner, whole, _ in beside)
        if alike or n in headed:
            writer.hint(span, "row")


HEADS = 3
"""So many cells at least has a table whose rows may leave out the last ones."""


def below_heads(texts: Sequence[str]) -> set[int]:
    """Lines of tables whose first line has most cells, since the others leave out empty ones at their ends.

    >>> sorted(below_heads(["Namn\\tParti\\tErsätter", "Eva Ek\\tS", "Bo By\\tM\\tAnn Al", "Slut"]))
    [0, 1, 2]
    """
    found: set[int] = set()
    start = 0
    for n in range(len(texts) + 1):
        if n < len(texts) and "\t" in texts[n].strip() and not texts[n].startswith("\t"):
            continue
        block = [text.rstrip().count("\t") for text in texts[start:n]]
        if len(block) > 2 and block[0] >= HEADS - 1 and max(block) == block[0]:
            found |= set(range(start, n))
        start = n + 1
    return found
