"""Markdown, as its reader sees it.

Marks of headings, emphasis, code and links go; bullets and numbers of lists stay as "- " and "1. ",
with their depth in the hint and without indentation. Lines stay as they are in the file, for minutes
are often written with one thing a line. Front matter, comments and link definitions are no part of the
running text; they stay in the kept text as `meta`, because a date in them may be wrong and worth a warning.
Rows of tables follow `cells`; blocks of HTML are read by the HTML reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from samgraf.ingest.readers import html, plain
from samgraf.ingest.readers.cells import write_row
from samgraf.ingest.readers.decode import decode
from samgraf.ingest.readers.leftovers import without_soft_hyphens
from samgraf.ingest.readers.marks import BREAK, INLINE_NOTE, is_bold, rendered, unclosed, unnamed
from samgraf.ingest.readers.namegaps import with_names_closed
from samgraf.ingest.readers.prefixed import on_record, unprefixed
from samgraf.ingest.readers.setin import in_columns, room_of, set_back
from samgraf.ingest.readers.wrapped import with_usual_lines
from samgraf.ingest.readers.writer import Writer
from samgraf.ingest.tables.forms import either
from samgraf.ingest.text import Document, Source, Span

MEDIA_TYPE = "text/markdown"

ATX = re.compile(r" {0,3}(#{1,6})(?=[ \t]|$)")
SETEXT = re.compile(r" {0,3}(=+|-{2,})[ \t]*$")
RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
FENCE = re.compile(r"[ \t]*(`{3,}|~{3,})[^`]*$")
ENTRY = re.compile(r"([ \t]*)([-*+]|\d{1,4}[.)])(?:[ \t]+(.*))?$")
QUOTE = re.compile(r"^ {0,3}(?:>[ \t]?)+")
DELIMITER = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
BARRED = re.compile(r"[ \t]*\|[^|]*\w[^|]*\|.*\|[ \t]*$")
DEFINITION = re.compile(r" {0,3}\[[^\]\n]{1,200}\]:[ \t]*\S+")
PAGE_COMMENT = re.compile(rf"<!--\s*(?:{either('page')}|s\.)\s*(\d+)\s*-->\s*$", re.I)
LONGEST_COMMENT = 300
"""Lines of a comment; what opens a longer one is text."""
HTML_BLOCK = re.compile(
    r" {0,3}</?(?:address|article|aside|blockquote|body|center|dd|details|div|dl|dt|fieldset|footer|form|h[1-6]|header|"
    r"hr|html|head|iframe|li|link|main|meta|nav|ol|p|section|script|style|pre|summary|table|tbody|td|tfoot|th|thead|tr|ul)"
    r"(?:[\s/>]|$)",
    re.I,
)


@dataclass(slots=True)
class Walk:
    """Where the reading of one Markdown file is: the lines, the paragraph being gathered, the open lists."""

    writer: Writer
    lines: list[str]
    numbers: list[int]
    paragraph: list[tuple[int, str]] = field(default_factory=list)
    indents: list[int] = field(default_factory=list)
    in_entry: bool = False
    tables: int = 0
    page: int = 0

    def flush(self) -> None:
        """Write the paragraph gathered so far."""
        write_paragraph(self, self.paragraph)
        self.paragraph = []
        self.in_entry = False

    def where(self, n: int) -> str:
        """Where line `n` (from 0) stands in the file, for people."""
        return f"line {self.numbers[n]}"


def read(source: Source) -> Document:
    """The document that a Markdown file holds.

    Raises `Refused` where it holds no letter or digit.

    >>> d = read(Source("a.md", b"## Beslut\\n\\n* **Att** bifalla\\n  - [se](x.pdf)\\n", MEDIA_TYPE, ""))
    >>> d.text, [(h.kind, h.level) for h in d.hints]
    ('Beslut\\n\\n- Att bifalla\\n- se\\n', [('heading', 2), ('entry', 1), ('entry', 2)])
    """
    text, _ = decode(source.data)
    text = EMBEDDED.sub("data:", text)
    lines, left_out = unprefixed(without_soft_hyphens(text.replace("\x0c", "").split("\n")))
    numbers, lines, respaced = with_usual_lines(lines)
    lines, closed = with_names_closed(lines)
    walk = Walk(Writer(source), set_back(lines), numbers)
    on_record(walk.writer, left_out, respaced, closed)
    n = front_matter(walk)
    while n < len(walk.lines):
        n = block(walk, n)
    walk.flush()
    return walk.writer.document()


def block(walk: Walk, n: int) -> int:
    """Read what begins at line `n` (from 0); the line after it."""
    line = walk.lines[n]
    if not line.strip():
        walk.flush()
        walk.writer.gap()
        return n + 1
    for reader in (comment, aside, fence, heading, table, grid, html_block, definition, entry):
        after = reader(walk, n)
        if after:
            return after
    if RULE.match(line):
        walk.flush()
        walk.writer.gap()
    else:
        if not walk.paragraph and room_of(line) == 0:
            walk.indents = []
        shown = QUOTE.sub("", line)
        shown = CALL_OUT.sub("", shown) if shown != line else shown
        if shown.strip() or shown == line:
            walk.paragraph.append((n, shown))
    return n + 1


def front_matter(walk: Walk) -> int:
    """Write the front matter, where the file opens with it, as `meta`; the line after it."""
    mark = walk.lines[0].lstrip("\ufeff").rstrip()
    if mark not in ("---", "+++"):
        return 0
    for n in range(1, min(len(walk.lines), 500)):
        if walk.lines[n].rstrip() in (mark, "..." if mark == "---" else mark):
            if not any(":" in line or "=" in line for line in walk.lines[1:n]):
                return 0
            meta(walk, 1, n)
            return n + 1
    return 0


def meta(walk: Walk, start: int, end: int) -> None:
    """Write lines as they stand, as `meta`, in a paragraph of their own."""
    walk.flush()
    walk.writer.gap()
    for n in range(start, end):
        text = walk.lines[n].strip()
        if text:
            walk.writer.line(text, where=walk.where(n), kind="meta")
    walk.writer.gap()


def comment(walk: Walk, n: int) -> int:
    """A comment that begins a line; one that numbers a page begins that page."""
    if not walk.lines[n].lstrip().startswith("<!--"):
        return 0
    end = n
    while end < min(len(walk.lines), n + LONGEST_COMMENT) and "-->" not in walk.lines[end]:
        end += 1
    if end == min(len(walk.lines), n + LONGEST_COMMENT) or walk.lines[end].split("-->", 1)[1].strip():
        return 0
    page = PAGE_COMMENT.match(walk.lines[n].strip())
    if page and int(page[1]) == walk.page + 1:
        walk.flush()
        walk.writer.gap()
        walk.writer.page()
        walk.page += 1
    meta(walk, n, end + 1)
    return end + 1


ASIDE = re.compile(r"[ \t]*+(?:\[\[?_?TOC_?\]\]?|\{:?toc\}|%%.*%%|:{3,}[^:]*|(?:#[^\W\d_][\w/-]*+[ \t]*+)+)$", re.I)
"""A line that shows a list of contents, says something to the writer alone, or holds nothing but tags."""
CALL_OUT = re.compile(r"\[!\w{2,20}\][+-]?[ \t]*")
"""What makes a quotation a box of its own."""


def aside(walk: Walk, n: int) -> int:
    """A line that is for the program or for the writer and not for readers."""
    if walk.lines[n].lstrip()[:1] not in ("[", "{", "%", "#", ":") or not ASIDE.match(walk.lines[n].rstrip()):
        return 0
    meta(walk, n, n + 1)
    return n + 1


def definition(walk: Walk, n: int) -> int:
    """The definition of a link's target."""
    if walk.paragraph or not DEFINITION.match(walk.lines[n]):
        return 0
    meta(walk, n, n + 1)
    return n + 1


def fence(walk: Walk, n: int) -> int:
    """A fenced block: its lines as they stand, hinted as `code`; a plain text where most of the file stands in it."""
    opening = FENCE.match(walk.lines[n])
    if not opening:
        return 0
    walk.flush()
    walk.writer.gap()
    end = n + 1
    while end < len(walk.lines):
        closing = FENCE.match(walk.lines[end])
        if closing and closing[1].startswith(opening[1]) and walk.lines[end].strip() == closing[1]:
            break
        end += 1
    inside = walk.lines[n + 1 : end]
    if 2 * sum(map(len, inside)) > sum(map(len, walk.lines)):  # minutes pasted as they were
        plain.write(walk.writer, "\n".join(inside), first_line=walk.numbers[n] + 1)
    else:
        for at in range(n + 1, end):
            walk.writer.line(walk.lines[at].rstrip(), where=walk.where(at), kind="code")
    walk.writer.gap()
    return end + 1


def heading(walk: Walk, n: int) -> int:
    """A heading of either kind, in a paragraph of its own."""
    atx = ATX.match(walk.lines[n])
    if atx:
        walk.flush()
        write_heading(walk, [(n, unclosed(walk.lines[n][atx.end() :].strip(" \t\r")))], len(atx[1]))
        return n + 1
    setext = SETEXT.match(walk.lines[n])
    if setext and walk.paragraph and not walk.in_entry and len(walk.paragraph) <= 3:
        lines, walk.paragraph = walk.paragraph, []
        write_heading(walk, lines, 1 if setext[1][0] == "=" else 2)
        return n + 1
    return 0


def write_heading(walk: Walk, lines: list[tuple[int, str]], level: int) -> None:
    """Write a heading that stands on one or several lines of the file."""
    walk.indents = []
    walk.writer.gap()
    for n, text in lines:
        for part in rendered(unnamed(text.strip())).split(BREAK):
            span = walk.writer.line(part.strip(), where=walk.where(n), kind="heading", level=level)
            if is_bold(text):
                walk.writer.hint(span, "bold")
    walk.writer.gap()


YEAR = re.compile(r"(?:19|20)\d\d\.")
"""A year at the beginning of a line, with the full stop of its sentence, numbers no entry ("… per augusti / 2025.")."""


def entry(walk: Walk, n: int) -> int:
    """The first line of a list's entry; depth by the indentation of the entries above it."""
    match = ENTRY.match(walk.lines[n])
    if not match or RULE.match(walk.lines[n]):
        return 0
    indent = room_of(match[1])
    if walk.paragraph and not walk.in_entry and match[2][:-1].isdigit() and match[2][:-1] != "1" and not match[3]:
        return 0
    if not walk.indents and indent >= 4 and not walk.in_entry:
        return 0
    if walk.paragraph and YEAR.fullmatch(match[2]):
        return 0
    walk.flush()
    while walk.indents and indent < walk.indents[-1]:
        walk.indents.pop()
    if not walk.indents or indent > walk.indents[-1]:
        walk.indents.append(indent)
    marker = match[2] if match[2][0].isdigit() else "-"
    walk.paragraph = [(n, f"{marker} {match[3] or ''}")]
    walk.in_entry = True
    return n + 1


def write_paragraph(walk: Walk, lines: list[tuple[int, str]]) -> None:
    """Write gathered lines, marks resolved over the whole; one hint for an entry, one for each bold line."""
    if not lines:
        return
    is_code = not walk.in_entry and not walk.indents and all(room_of(text) >= 4 for _, text in lines)
    kept = is_code or (not walk.in_entry and in_columns([text for _, text in lines]))
    clean = [text.rstrip() if kept else text.strip() for _, text in lines]
    notes = [] if is_code else INLINE_NOTE.findall("\n".join(clean))
    clean = [INLINE_NOTE.sub("", text) for text in clean] if notes else clean
    head = re.match(r"(?:-|\d{1,4}[.)]) ", clean[0] + " ") if walk.in_entry else None
    marker = head[0] if head else ""
    joined = "\n".join((clean[0][len(marker) :], *clean[1:]))
    titled = set() if is_code or walk.in_entry else {k for k, text in enumerate(clean) if TITLED.match(text)}
    apart = "\n".join(TITLED.sub(lambda m: m[0] + BREAK, text) if k in titled else text for k, text in enumerate(clean))
    shown = joined if is_code else rendered(apart if titled else joined)
    start, first = walk.writer.length, True
    end = start
    for k, ((n, _), line, raw) in enumerate(zip(lines, shown.split("\n"), joined.split("\n"), strict=True)):
        for m, part in enumerate(line.split(BREAK)):
            text = part if kept else part.strip()
            if first:
                text = marker + text
            elif not text:
                continue
            span = walk.writer.line(text, where=walk.where(n))
            first, end = False, span.end
            if is_bold(raw) or (k in titled and not m):
                walk.writer.hint(span, "bold")
    if walk.in_entry:
        walk.writer.hint(Span(start, end), "entry", len(walk.indents))
    for note in notes:
        walk.writer.gap()
        walk.writer.line(note.strip(), where=walk.where(lines[0][0]), kind="meta")
        walk.writer.gap()


EMBEDDED = re.compile(r"data:[\w.+-]{1,40}/[\w.+-]{1,60};base64,[A-Za-z0-9+/=]+")
"""A picture within the text, as word processors write it that save Markdown."""
TITLED = re.compile(r"(?P<mark>\*\*|__)(?:§ ?)?\d{1,3}[.:)]? [^\W\d_](?:(?!(?P=mark)).){2,80}(?P=mark)(?= +[A-ZÅÄÖÆØ])")
"""A number and a title in bold, and behind them on the line the text that it heads."""


def table(walk: Walk, n: int) -> int:
    """A table: a line of cells, a line of dashes, further lines of cells.

    The dashes may be missing where the cells stand between bars in both lines.
    """
    if "|" not in walk.lines[n] or n + 1 >= len(walk.lines):
        return 0
    ruled = "|" in walk.lines[n + 1] and DELIMITER.match(walk.lines[n + 1]) is not None
    if not ruled and not all(BARRED.match(line) for line in walk.lines[n : n + 2]):
        return 0
    if len(cells_of(walk.lines[n])) != len(cells_of(walk.lines[n + 1])):
        return 0
    walk.flush()
    walk.indents = []
    walk.writer.gap()
    walk.tables += 1
    write_row(walk.writer, cells_of(walk.lines[n]), walk.where(n))
    end = n + 2 if ruled else n + 1
    while end < len(walk.lines) and "|" in walk.lines[end] and walk.lines[end].strip():
        write_row(walk.writer, cells_of(walk.lines[end]), walk.where(end))
        end += 1
    walk.writer.gap()
    return end


GRID = re.compile(r"\+(?:[-=:]++\+)+$")
"""A line of a table that is drawn with signs: it stands above, between and below the rows."""


def grid(walk: Walk, n: int) -> int:
    """A table drawn with signs, whose cells may go over several lines."""
    if not walk.lines[n].startswith("+-") or not GRID.match(walk.lines[n].rstrip()):
        return 0
    end, rows = n, list[tuple[int, list[str]]]()
    while end < len(walk.lines) and walk.lines[end][:1] in ("+", "|"):
        if walk.lines[end].startswith("+"):
            rows.append((end + 1, []))
        else:
            rows[-1][1].append(walk.lines[end])
        end += 1
    walk.flush()
    walk.writer.gap()
    for start, lines in rows:
        if lines:
            columns = zip(*(cells_of(line) for line in lines), strict=False)
            write_row(
                walk.writer, [[part for cell in column for part in cell] for column in columns], walk.where(start)
            )
    walk.writer.gap()
    return end


def cells_of(line: str) -> list[list[str]]:
    """The cells of a table's line, each as its lines.

    >>> cells_of("|§|1|**A**<br>B|")
    [['§'], ['1'], ['A', 'B']]
    """
    inner = re.sub(r"\\\|", "\ue07c", line.strip())
    inner = inner.removeprefix("|").removesuffix("|")
    return [rendered(cell.strip()).replace("\ue07c", "|").split(BREAK) for cell in inner.split("|")]


def html_block(walk: Walk, n: int) -> int:
    """HTML from a line that opens with a block's tag to the next empty line."""
    if not HTML_BLOCK.match(walk.lines[n]):
        return 0
    end = n + sum(1 for _ in lines_of_block(walk.lines, n)) - 1
    walk.flush()
    walk.writer.gap()
    html.write(walk.writer, "\n".join(walk.lines[n : end + 1]), first_line=walk.numbers[n])
    walk.writer.gap()
    return end + 1


def lines_of_block(lines: list[str], n: int) -> Iterator[int]:
    """Indices of the lines of an HTML block: to an empty line, for raw text elements to their end tag."""
    raw = re.match(r"\s*<(script|style|pre|textarea)\b", lines[n], re.I)
    for k in range(n, len(lines)):
        if not raw and not lines[k].strip():
            return
        yield k
        if raw and f"</{raw[1].lower()}" in lines[k].lower():
            return
