"""OpenDocument text, packed or as one XML file: paragraphs, headings, lists, tables, text boxes, headers and footers.

Tracked deletions, annotations and hidden text are left out. The header of the first page style opens the text;
its footer follows at the end as `furniture`. Numbers that the program counts itself are written out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from samgraf.ingest.readers import openroom, paragraphs
from samgraf.ingest.readers.cells import write_row
from samgraf.ingest.readers.framed import Framed, frames, holds_items, write_framed
from samgraf.ingest.readers.limits import LIMITS
from samgraf.ingest.readers.openstyles import (
    NS,
    STYLE,
    TEXT,
    bold_styles,
    heading_levels,
    hidden_styles,
    pages_of,
    styles_of,
)
from samgraf.ingest.readers.package import DAMAGED, ENCRYPTED, opened, parsed, part
from samgraf.ingest.readers.paragraphs import Paragraph, Run, numeral
from samgraf.ingest.readers.refused import Refused
from samgraf.ingest.readers.sniff import FLAT
from samgraf.ingest.readers.spans import Spanning, Spread, whole
from samgraf.ingest.readers.tabstops import MARKER, Flow
from samgraf.ingest.readers.writer import Writer
from samgraf.ingest.text import Document, Source

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"

TABLE, OFFICE, MANIFEST = (NS % name for name in ("table", "office", "manifest"))
LEFT_OUT = frozenset(
    "tracked-changes annotation annotation-end note-citation sequence-decls variable-decls user-field-decls "
    "binary-data placeholder forms script bookmark bookmark-start bookmark-end hidden-text ruby-text "
    "table-of-content-source".split()
)
FORMATS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


@dataclass
class Body:
    """The writing of one document: its bold styles and list styles, the counts of lists, paragraphs and tables."""

    writer: Writer
    bold: dict[str, bool]
    lists: dict[str, dict[int, Any]]
    outline: dict[int, Any] = field(default_factory=dict)
    headings: dict[str, tuple[int, bool]] = field(default_factory=dict)
    close: frozenset[Any] = frozenset()  # the paragraphs with no room above them
    hidden: frozenset[str] = frozenset()
    part: str = ""
    furniture: bool = False
    paragraphs: int = 0
    tables: int = 0
    counts: dict[tuple[str, int], int] = field(default_factory=dict)
    notes: list[Any] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Paragraphs go through one flow."""
        self.flow = Flow(self.writer)


def read(source: Source) -> Document:
    """The document that an OpenDocument text file holds.

    Raises `Refused` where it is encrypted, damaged, empty or above a limit.
    """
    root, styles = flat(source) if source.media_type == FLAT else packed(source)
    text = root.find(f"{OFFICE}body/{OFFICE}text") if root is not None else None
    if text is None:
        raise Refused(source.name, *DAMAGED)
    trees = [tree for tree in (styles, root) if tree is not None] if styles is not root else [root]
    said = styles_of(trees)
    body = Body(Writer(source), bold_styles(said), list_styles(trees), outline_levels(trees), heading_levels(trees))
    body.close = openroom.close(text, said)
    body.hidden = hidden_styles(said)
    pages = pages_of(styles, text, trees)
    write_edge(body, pages, ("header-first", "header"))
    write_blocks(body, text, 0)
    body.flow.end()
    body.furniture = True
    for note in body.notes:
        write_blocks(body, note, 0)
    body.flow.end()
    write_edge(body, pages, ("footer-first", "footer"))
    return body.writer.document()


def packed(source: Source) -> tuple[Any, Any]:
    """The content and the styles of a file."""
    with opened(source) as archive:
        manifest = part(source, archive, "META-INF/manifest.xml")
        if manifest is not None and next(manifest.iter(f"{MANIFEST}encryption-data"), None) is not None:
            raise Refused(source.name, *ENCRYPTED)
        return part(source, archive, "content.xml"), part(source, archive, "styles.xml")


def flat(source: Source) -> tuple[Any, Any]:
    """The same of a file that is one XML document."""
    root = parsed(source, source.data)
    return root, root


def write_edge(body: Body, pages: Sequence[Any], names: tuple[str, str]) -> None:
    """Write the first of the header's or footer's variants on these kinds of pages that shows anything."""
    found = [page.find(f"{STYLE}{name}") for page in pages for name in names]
    for element in found:
        if element is not None and "".join(element.itertext()).strip():
            body.part = f"{names[1]}, "
            write_blocks(body, element, 0)
            body.flow.end()
            body.writer.gap()
            break
    body.part, body.paragraphs, body.tables = "", 0, 0


def write_blocks(body: Body, parent: Any, depth: int) -> None:
    """Write the paragraphs, lists and tables below an element, in order."""
    write_each(body, parent.iterchildren(tag="*"), depth)


def write_each(body: Body, elements: Iterable[Any], depth: int) -> None:
    """Write paragraphs, lists and tables, and those in what holds others."""
    if depth > LIMITS.depth:
        raise Refused(body.writer.source.name, "its elements are nested too deeply", "Save it as plain text.")
    for element in elements:
        tag = name_of(element)
        if tag in ("p", "h"):
            write_paragraph(body, element, "", 0)
        elif tag == "list":
            write_list(body, element, element.get(f"{TEXT}style-name") or "", 1)
        elif tag == "table":
            write_table(body, element)
        elif tag == "table-of-content":
            furniture, body.furniture = body.furniture, True
            write_blocks(body, element, depth + 1)
            body.flow.end()
            body.furniture = furniture
        elif tag not in LEFT_OUT:
            write_blocks(body, element, depth + 1)


def write_paragraph(body: Body, element: Any, marker: str, depth: int) -> None:
    """Write one paragraph or heading, and after it what stands in text boxes that hang on it."""
    body.paragraphs += 1
    if any(mark.get(f"{TEXT}is-hidden") == "true" for mark in element.iter(f"{TEXT}hidden-paragraph")):
        return
    if element.get(f"{TEXT}style-name") in body.hidden:
        return
    runs = list(runs_of(body, element, body.bold.get(element.get(f"{TEXT}style-name") or "", False), 0))
    heading, counted = heading_of(body, element)
    if counted and not marker and any(run.text.strip() for run in runs):
        marker = heading_mark(body, element, heading)
    entry = 0 if heading else depth
    paragraph = Paragraph(runs, heading, entry, marker, body.furniture, tight=element in body.close)
    where = f"{body.part}paragraph {body.paragraphs}"
    body.flow.write(paragraph, where)
    boxes, body.boxes = body.boxes, []
    for box in boxes:
        write_blocks(body, box, 1)


def heading_of(body: Body, element: Any) -> tuple[int, bool]:
    """The level of a heading, by its element or its style, and whether it is counted; (0, False) of none."""
    styled, is_title = body.headings.get(element.get(f"{TEXT}style-name") or "", (0, False))
    if name_of(element) != "h" or is_title:
        return styled, False
    outline = element.get(f"{TEXT}outline-level") or "1"
    return (int(outline), True) if outline.isdecimal() and len(outline) < 3 else (styled, False)


def write_list(body: Body, element: Any, style: str, depth: int) -> None:
    """Write the entries of a list, each with its bullet or number before its first paragraph."""
    if depth > LIMITS.depth:
        raise Refused(body.writer.source.name, "its lists are nested too deeply", "Save it as plain text.")
    if element.get(f"{TEXT}continue-numbering") != "true" and not element.get(f"{TEXT}continue-list"):
        body.counts.pop((style, depth), None)
    for item in element.iterchildren(f"{TEXT}list-item", f"{TEXT}list-header"):
        marker = mark(body, item, style, depth) if name_of(item) == "list-item" else ""
        for child in item.iterchildren(tag="*"):
            tag = name_of(child)
            if tag in ("p", "h"):
                write_paragraph(body, child, marker, depth)
                marker = ""
            elif tag == "list":
                write_list(body, child, child.get(f"{TEXT}style-name") or style, depth + 1)
            elif tag == "table":
                write_table(body, child)


def mark(body: Body, item: Any, style: str, depth: int) -> str:
    """The bullet or number of a list's entry."""
    if not any("".join(child.itertext()).strip() for child in item.iterchildren(f"{TEXT}p", f"{TEXT}h")):
        return ""
    level = body.lists.get(style, {}).get(depth)
    if level is None or name_of(level) == "list-level-style-bullet":
        return "-"
    if name_of(level) != "list-level-style-number":
        return ""
    key = (style, depth)
    start = item.get(f"{TEXT}start-value") or ""
    first = level.get(f"{TEXT}start-value") or "1"
    number = int(start) if start.isdecimal() and len(start) < 7 else body.counts.get(key, 0) + 1
    if key not in body.counts and not start and first.isdecimal() and len(first) < 7:
        number = int(first)
    body.counts[key] = number
    return numbered(level, [number])


def numbered(level: Any, numbers: Sequence[int]) -> str:
    """A number as a level of a list shows it, those above it before it; nothing where it shows none."""
    way = level.get(f"{STYLE}num-format")
    if not way:
        return ""
    shown = ".".join(numeral(number, FORMATS.get(way, "decimal")) for number in numbers)
    prefix, suffix = level.get(f"{STYLE}num-prefix") or "", level.get(f"{STYLE}num-suffix") or ""
    return f"{prefix}{shown}{suffix}".strip()


def heading_mark(body: Body, element: Any, depth: int) -> str:
    """The number that the program counts for a heading; none where it has it as text, or isn't counted."""
    level = body.outline.get(depth)
    if level is None or element.get(f"{TEXT}is-list-header") == "true" or element.find(f"{TEXT}number") is not None:
        return ""
    restarted = element.get(f"{TEXT}restart-numbering") == "true"
    given = element.get(f"{TEXT}start-value") if restarted else None
    if restarted or (OUTLINE, depth) not in body.counts:
        body.counts[OUTLINE, depth] = whole_of(given or level.get(f"{TEXT}start-value"), 1)
    else:
        body.counts[OUTLINE, depth] += 1
    for below in range(depth + 1, DEEPEST + 1):
        body.counts.pop((OUTLINE, below), None)
    levels = min(whole_of(level.get(f"{TEXT}display-levels"), 1), depth)
    return numbered(level, [body.counts.get((OUTLINE, n), 1) for n in range(depth - levels + 1, depth + 1)])


OUTLINE = ""
"""The list that headings are counted in."""
DEEPEST = 10
"""Levels of headings."""


def whole_of(text: str | None, otherwise: int) -> int:
    """A whole number as written, within reason."""
    return int(text) if text and text.isdecimal() and len(text) < 7 else otherwise


def outline_levels(trees: Sequence[Any]) -> dict[int, Any]:
    """How headings are counted, by their level; a level that shows no number is left out."""
    levels = (level for tree in trees for level in tree.iter(f"{TEXT}outline-level-style"))
    return {whole_of(level.get(f"{TEXT}level"), 0): level for level in levels if level.get(f"{STYLE}num-format")}


def runs_of(body: Body, element: Any, bold: bool, depth: int) -> Iterator[Run]:
    """The text below an element as runs; footnotes and text boxes found on the way are kept for later."""
    if depth > LIMITS.depth:
        return
    yield Run(white(element.text), bold)
    for child in element.iterchildren(tag="*"):
        tag = name_of(child)
        if tag == "s":
            count = child.get(f"{TEXT}c") or "1"
            yield Run(" " * (min(int(count), 200) if count.isdecimal() and len(count) < 7 else 1), bold)
        elif tag == "tab":
            yield Run("\t", bold)
        elif tag == "line-break":
            yield Run("\n", bold)
        elif tag == "note":
            body.notes.extend(child.iterchildren(f"{TEXT}note-body"))
        elif tag == "text-box":
            body.boxes.append(child)
        elif tag not in LEFT_OUT and not (tag == "span" and child.get(f"{TEXT}style-name") in body.hidden):
            style = child.get(f"{TEXT}style-name") if tag == "span" else None
            yield from runs_of(body, child, body.bold.get(style, bold) if style else bold, depth + 1)
        yield Run(white(child.tail), bold)


def white(text: str | None) -> str:
    """Text with white space folded as the format says: a line feed in the file is a blank."""
    return (text or "").replace("\n", " ").replace("\t", " ").replace("\r", " ")


def name_of(element: Any) -> str:
    """A tag without its namespace."""
    return str(element.tag).rpartition("}")[2]


def list_styles(trees: list[Any]) -> dict[str, dict[int, Any]]:
    """The levels of each list style by depth from 1."""
    found: dict[str, dict[int, Any]] = {}
    for tree in trees:
        for style in tree.iter(f"{TEXT}list-style"):
            levels = {}
            for level in style.iterchildren(tag="*"):
                depth = level.get(f"{TEXT}level") or ""
                if depth.isdecimal() and len(depth) < 3:
                    levels[int(depth)] = level
            found[style.get(f"{STYLE}name") or ""] = levels
    return found


def write_table(body: Body, table: Any) -> None:
    """Write a table row by row."""
    body.tables += 1
    body.flow.end()
    number = body.tables
    body.writer.gap()
    spread = Spread()
    rows = [
        (n, row, [content(body, cell) for cell in row.iterchildren(f"{TABLE}table-cell")])
        for n, row in enumerate(table.iter(f"{TABLE}table-row"), start=1)
        if next(row.iterancestors(f"{TABLE}table"), None) is table
    ]
    items = holds_items([cells for _, _, cells in rows])
    for n, row, cells in rows:
        where = f"{body.part}table {number}, row {n}"
        if framed := frames(cells, items=items):
            write_framed(body, framed, where, lambda elements: write_each(body, elements, 1), items=items)
            continue
        write_row(body.writer, spread.row(cells_of(body, row)), where)
    body.writer.gap()


def content(body: Body, parent: Any) -> list[Framed]:
    """What a cell holds: its paragraphs with text, its lists and its tables."""
    found: list[Framed] = []
    for element in parent.iterchildren(tag="*"):
        tag = name_of(element)
        if tag == "table":
            found.append(Framed(element, "", holds=True))
        elif tag in ("p", "h", "list"):
            seen = Body(body.writer, {}, {})
            text = "".join(run.text for run in runs_of(seen, element, False, 0)).strip()
            listed = tag == "list" or MARKER.match(text) is not None
            found += [Framed(element, text, is_block=listed, holds=bool(seen.boxes))] if text or seen.boxes else []
        elif tag == "section":
            found += content(body, element)
    return found


def cells_of(body: Body, row: Any) -> Iterator[Spanning]:
    """The cells of a row; those that another one covers are left to it."""
    for cell in row.iterchildren(f"{TABLE}table-cell"):
        lines = list(cell_lines(body, cell, 0))
        columns, rows = (whole(cell.get(f"{TABLE}number-{kind}-spanned")) for kind in ("columns", "rows"))
        for _ in range(whole(cell.get(f"{TABLE}number-columns-repeated"))):
            yield Spanning(lines, columns, rows)


def cell_lines(body: Body, parent: Any, depth: int) -> Iterator[str]:
    """The lines in a cell, of whatever paragraphs, lists and tables stand in it."""
    if depth > LIMITS.depth:
        return
    for element in parent.iterchildren(tag="*"):
        if name_of(element) in ("p", "h"):
            yield from (text for text, _ in paragraphs.lines_of(list(runs_of(body, element, False, 0))))
        elif name_of(element) not in LEFT_OUT:
            yield from cell_lines(body, element, depth + 1)
