"""Plain text: kept as it stands, line for line.

Lines below each other with as many tabs between words, or as many cells between bars, are the rows of a table.
Nothing is altered but line ends, what stands before, around or between all lines, the bars of tables, stars around
words, blanks and dashes of other kinds, and letters on record as mended; blanks at either end of a line stay, for they
may tell of columns. A form feed begins a new page and line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from samgraf.ingest.readers.cells import write_row
from samgraf.ingest.readers.decode import decode
from samgraf.ingest.readers.evenstops import aligned
from samgraf.ingest.readers.leftovers import without_leftovers
from samgraf.ingest.readers.namegaps import with_hyphens_closed, with_names_closed
from samgraf.ingest.readers.paragraphlines import are_paragraphs, write_paragraphs
from samgraf.ingest.readers.prefixed import on_record, unprefixed
from samgraf.ingest.readers.tabstops import hint_rows
from samgraf.ingest.readers.wrapped import with_usual_lines
from samgraf.ingest.readers.writer import Writer, usual
from samgraf.ingest.text import Document, Source, Span

MEDIA_TYPE = "text/plain"
RULED = re.compile(r"\s*+\|?(?:\s*+:?-{3,}:?\s*+\|)+(?:\s*+:?-{3,}:?\s*+)?")
"""The line of dashes below the heading of a table."""


def read(source: Source) -> Document:
    """The document that a plain text file holds.

    Raises `Refused` where it holds no letter or digit.

    >>> read(Source("a.txt", b"Beslut\\r\\nAtt bifalla\\x0cSida 2", MEDIA_TYPE, "")).text
    'Beslut\\nAtt bifalla\\nSida 2\\n'
    """
    writer = Writer(source)
    write(writer, decode(source.data)[0])
    return writer.document()


def write(writer: Writer, text: str, *, first_line: int = 1) -> None:
    """Write plain text; `first_line` is the line of the file on which it begins."""
    if "\x0c" in text:
        writer.page()
    lines = [*map(usual, text.split("\n"))]
    if lines[-1] == "":
        lines.pop()
    lines, left_over = without_leftovers(lines)
    lines, left_out = unprefixed(lines)
    numbers, lines, respaced = with_usual_lines(lines)
    lines, closed = with_names_closed(lines)
    lines, whole = with_hyphens_closed(lines)
    on_record(writer, left_over, left_out, respaced, closed, whole)
    if are_paragraphs(lines):
        write_paragraphs(writer, [(first_line + n - 1, line) for n, line in zip(numbers, lines, strict=True)])
        return
    lines = aligned(lines)
    barred = tables(lines)
    rows: list[tuple[str, Span]] = []
    for at, (n_th, line) in enumerate(zip(numbers, lines, strict=True)):
        number = first_line + n_th - 1
        if cells := barred.get(at):
            write_row(writer, [[cell] for cell in cells], f"line {number}")
        if at in barred:
            continue
        for n, part in enumerate(re.split("\x0c", line)):
            if n:
                writer.page()
            if part or "\x0c" not in line:
                part = without_emphasis(part) if "*" in part else part
                span = writer.line(part, where=f"line {number}")
                rows.append((part, span))
    hint_rows(writer, rows)


EMPHASISED = re.compile(r"(?<![\w*])(\*{1,2})(?=[^\s*])([^*|]{1,80}?)(?<=[^\s*])\1(?![\w*])")


def without_emphasis(line: str) -> str:
    """A line without the signs around words within it; set off as a whole, or at its start as a label is, they stay.

    >>> without_emphasis("**att** anta *planen*"), without_emphasis("**Beslut** *Planen* antas")
    ('att anta planen', '**Beslut** Planen antas')
    >>> without_emphasis("**Kf § 4** Budget")
    'Kf § 4 Budget'
    """
    opens = EMPHASISED.match(line.lstrip())
    whole = opens is not None and opens.end() == len(line.strip())
    worded = opens is not None and opens[2][0].isupper() and not any(map(str.isdigit, opens[2]))
    label = opens is not None and worded and ":" not in line[: line.index(opens[2]) + opens.end()]
    kept = len(line) - len(line.lstrip()) + opens.end() if opens and (whole or label) else 0
    return line[:kept] + EMPHASISED.sub(lambda hit: hit[2], line[kept:])


def tables(lines: Sequence[str]) -> dict[int, list[str]]:
    """The cells of the lines that are tables drawn with bars, by line; a line of dashes has none.

    >>> tables(["Vad | Vem | När", "Karta | Eva | maj", "Inget | mer"])
    {0: ['Vad', 'Vem', 'När'], 1: ['Karta', 'Eva', 'maj']}
    >>> tables(["| Vad | Vem |", "|---|---|", "| Karta | Eva |"])
    {0: ['Vad', 'Vem'], 1: [], 2: ['Karta', 'Eva']}
    """
    found: dict[int, list[str]] = {}
    run: list[int] = []
    for n, line in enumerate([*lines, ""]):
        whole = line.strip()
        drawn = (whole.count("|") > 1 and "\x0c" not in line) or bool(RULED.fullmatch(line))
        if not (drawn and (not run or len(cells_of(whole)) == len(cells_of(lines[run[0]])))):
            if len(run) > 1 or (run and framed(lines[run[0]])):
                found |= {k: [] if RULED.fullmatch(lines[k]) else cells_of(lines[k]) for k in run}
            run = []
        if drawn:
            run.append(n)
    return found


def framed(line: str) -> bool:
    """Whether a line by itself is a row: bars stand around it and within it ("| Plats | Ekö skola |")."""
    whole = line.strip()
    return whole.startswith("|") and whole.endswith("|") and all(cells_of(whole))


def cells_of(line: str) -> list[str]:
    """What stands between the bars of a line; one behind the last bar only where none stands before the first.

    >>> cells_of("| Karta | Eva |"), cells_of("Karta | Eva |")
    (['Karta', 'Eva'], ['Karta', 'Eva', ''])
    """
    whole = line.strip()
    inner = whole[1:].removesuffix("|") if whole.startswith("|") else whole
    return [cell.strip() for cell in inner.split("|")]
