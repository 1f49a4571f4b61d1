"""Word documents: paragraphs, headings, numbered lists, tables, text boxes, headers and footers.

Tracked changes are read as accepted: what was inserted stands, what was deleted does not. Numbers that Word
counts itself are written out. The first page's header opens the text, for it often names the body and the
day; footnotes, endnotes and footers follow at the end as `furniture`, and so is a list of contents. Comments,
hidden text and field codes are left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from zipfile import ZipFile

from samgraf.ingest.readers import html, paragraphs
from samgraf.ingest.readers.cells import write_row
from samgraf.ingest.readers.decode import decode
from samgraf.ingest.readers.framed import Framed, frames, holds_items, write_framed
from samgraf.ingest.readers.limits import LIMITS
from samgraf.ingest.readers.numbering import Numbering
from samgraf.ingest.readers.package import DAMAGED, opened, part
from samgraf.ingest.readers.package import content as member
from samgraf.ingest.readers.paragraphs import Paragraph, Run
from samgraf.ingest.readers.refused import Refused
from samgraf.ingest.readers.sniff import media_type
from samgraf.ingest.readers.spans import Spanning, Spread
from samgraf.ingest.readers.tabstops import MARKER, Flow
from samgraf.ingest.readers.wordparts import R, edges, has_words, targets_of, without_prompts
from samgraf.ingest.readers.wordroom import close
from samgraf.ingest.readers.wordstyles import Style, int_of, is_on, stops_of, styles_of
from samgraf.ingest.readers.writer import Writer
from samgraf.ingest.tables.forms import either
from samgraf.ingest.text import Document, Source

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
LEFT_OUT = frozenset(
    "del moveFrom delText instrText delInstrText rPr pPr tblPr trPr tcPr sectPr rt pict object".split()
)
PAGE_NUMBER = re.compile(rf"(?:(?:{either('page')})\s*)?\d*\s*(?:\(\d*\)|(?:{either('by')})\s*\d*|/\s*\d*)?$", re.I)


@dataclass
class Body:
    """The writing of one document: its styles and numbering, and how many paragraphs and tables there were."""

    writer: Writer
    styles: dict[str, Style]
    numbering: Numbering
    close: frozenset[Any] = frozenset()  # the paragraphs with no room above them
    part: str = ""
    furniture: bool = False
    paragraphs: int = 0
    tables: int = 0
    boxes: list[Any] = field(default_factory=list)
    chunk: Callable[[str], str] = lambda name: ""  # what is taken in from another part, as HTML
    opening: list[Run] = field(default_factory=list)  # what stands before the next paragraph's words, as part of it

    def __post_init__(self) -> None:
        """Paragraphs go through one flow."""
        self.flow = Flow(self.writer)


def read(source: Source) -> Document:
    """The document that a Word file (DOCX) holds.

    Raises `Refused` where it is encrypted, damaged, empty or above a limit.
    """
    with opened(source) as archive:
        root = without_prompts(plain(part(source, archive, "word/document.xml")))
        if root is None or root.find(f"{W}body") is None:
            raise Refused(source.name, *DAMAGED)
        styles = styles_of(plain(part(source, archive, "word/styles.xml")))
        numbering = Numbering(plain(part(source, archive, "word/numbering.xml")))
        targets = targets_of(part(source, archive, "word/_rels/document.xml.rels"))
        body = Body(Writer(source), styles, numbering, close(root, styles))
        body.chunk = lambda name: chunk(source, archive, targets.get(name, ""))
        headers, footers = (shown(source, archive, every) for every in edges(root, targets))
        for header in headers:
            write_edge(body, header, "header")
        write_blocks(body, root.find(f"{W}body"), 0)
        body.flow.end()
        body.furniture = True  # notes at the foot of pages belong to no item, least of all to the last one
        for kind in ("footnote", "endnote"):
            notes = plain(part(source, archive, f"word/{kind}s.xml"))
            for note in notes.iter(f"{W}{kind}") if notes is not None else ():
                if note.get(f"{W}type") is None:
                    write_edge(body, note, kind)
        for footer in footers:
            write_edge(body, footer, "footer")
    return body.writer.document()


def plain(root: Any) -> Any:
    """A tree in the usual namespace, also where the file is written in the strict one."""
    if root is not None and isinstance(root.tag, str) and root.tag.startswith(STRICT):
        for element in root.iter():
            if isinstance(element.tag, str) and element.tag.startswith(STRICT):
                element.tag = W + element.tag[len(STRICT) :]
            for key, value in list(element.attrib.items()):
                if key.startswith(STRICT):
                    element.set(W + key[len(STRICT) :], value)
    return root


def shown(source: Source, archive: ZipFile, every: Sequence[Sequence[str]]) -> list[Any]:
    """Of headers or footers, by the names of their parts, the first ones that show anything."""
    for names in every:
        found = [without_prompts(plain(part(source, archive, name))) for name in names]
        if any(map(has_words, found)):
            return found
    return []


def chunk(source: Source, archive: ZipFile, name: str) -> str:
    """The web page that a document takes in from a part of its own; nothing where it is of another kind."""
    if name not in archive.NameToInfo:
        return ""
    data = member(source, archive, name, LIMITS.markup_bytes)
    return decode(data)[0] if media_type(name, data) == "text/html" else ""


def write_edge(body: Body, root: Any, name: str) -> None:
    """Write a header, footer or footnote, as a part of its own."""
    if root is None:
        return
    body.flow.end()
    body.part, body.paragraphs, body.tables = f"{name}, ", 0, 0
    write_blocks(body, root, 0)
    body.flow.end()
    body.writer.gap()
    body.part, body.paragraphs, body.tables = "", 0, 0


def write_blocks(body: Body, parent: Any, depth: int) -> None:
    """Write the paragraphs and tables below an element, in order."""
    write_each(body, parent.iterchildren(tag="*"), depth)


def write_each(body: Body, elements: Iterable[Any], depth: int) -> None:
    """Write paragraphs and tables, and those in what holds others."""
    if depth > LIMITS.depth:
        raise Refused(body.writer.source.name, "its elements are nested too deeply", "Save it as plain text.")
    for element in elements:
        tag = name_of(element)
        if tag == "p":
            write_paragraph(body, element)
        elif tag == "tbl":
            write_table(body, element, depth)
        elif tag == "AlternateContent":
            write_blocks(body, alternative(element), depth + 1)
        elif tag == "altChunk":
            body.flow.end()
            html.write(body.writer, body.chunk(element.get(f"{R}id") or ""))
        elif tag in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"):
            write_blocks(body, element, depth + 1)
    settle(body)


def settle(body: Body) -> None:
    """Write what was to open a paragraph where none follows."""
    runs, body.opening = body.opening, []
    if runs:
        body.flow.write(Paragraph(runs, furniture=body.furniture), f"{body.part}paragraph {body.paragraphs}")


def write_paragraph(body: Body, element: Any) -> None:
    """Write one paragraph, and after it what stands in text boxes that hang on it."""
    body.paragraphs += 1
    style, level = style_of(body, element)
    runs, body.opening = body.opening, []
    runs.extend(runs_of(element, style.bold and not style.heading, body.boxes, 0))
    if runs and goes_on(element):
        body.opening = runs
        return
    number = numbered(body, element, style)
    has_text = any(run.text.strip() for run in runs)
    marker, entry = body.numbering.mark(*number) if number and has_text else ("", 0)
    text = "".join(run.text for run in runs).strip()
    paragraph = Paragraph(runs, level, 0 if level else entry, marker, body.furniture or style.contents)
    paragraph.stops = stops_of(element) or style.stops
    paragraph.tight = element in body.close
    if body.part.startswith("header") and PAGE_NUMBER.match(text):
        paragraph.furniture = True
    where = f"{body.part}paragraph {body.paragraphs}"
    body.flow.write(paragraph, where)
    boxes, body.boxes = body.boxes, []
    for box in boxes:
        write_blocks(body, box, 1)


def goes_on(element: Any) -> bool:
    """Whether a paragraph is one with the next: its first letter alone, set large, or its end is struck out."""
    properties = element.find(f"{W}pPr")
    if properties is None:
        return False
    frame = properties.find(f"{W}framePr")
    dropped = frame is not None and frame.get(f"{W}dropCap") in ("drop", "margin")
    return dropped or any(properties.find(f"{W}rPr/{W}{change}") is not None for change in ("del", "moveFrom"))


def style_of(body: Body, element: Any) -> tuple[Style, int]:
    """The style of a paragraph, and its heading level."""
    properties = element.find(f"{W}pPr")
    if properties is None:
        return body.styles.get("", Style()), 0
    named = properties.find(f"{W}pStyle")
    style = body.styles.get(named.get(f"{W}val") or "" if named is not None else "", Style())
    outline = properties.find(f"{W}outlineLvl")
    level = 0 if style.contents else int_of(outline, 9) + 1 if outline is not None else style.heading
    return style, level if level <= 9 else 0


def numbered(body: Body, element: Any, style: Style) -> tuple[str, int] | None:
    """The list and depth (from 0) that a paragraph is counted in, by itself or by its style."""
    properties = element.find(f"{W}pPr/{W}numPr")
    given = style.number
    if given and style.linked:
        given = given[0], body.numbering.depth_of(*given, style.linked)
    if properties is None:
        return given
    number, level = properties.find(f"{W}numId"), properties.find(f"{W}ilvl")
    name = number.get(f"{W}val") if number is not None else (given or ("0", 0))[0]
    return None if name in (None, "0") else (name, int_of(level, 0))


def runs_of(element: Any, bold: bool, boxes: list[Any], depth: int) -> Iterator[Run]:
    """The text below an element as runs; text boxes found on the way go to `boxes`."""
    if depth > LIMITS.depth:
        return
    for child in element.iterchildren(tag="*"):
        tag = name_of(child)
        if tag == "t":
            yield Run(child.text or "", bold)
        elif tag in SIGNS:
            yield Run(SIGNS[tag], bold)
        elif tag == "br":
            yield Run("\n", bold)
        elif tag == "sym":
            yield Run(symbol(child.get(f"{W}font") or "", child.get(f"{W}char") or ""), bold)
        elif tag == "r":
            properties = child.find(f"{W}rPr")
            if not is_on(properties, "vanish", False):
                set_off = is_on(properties, "b", bold) or is_on(properties, "u", False)
                yield from runs_of(child, set_off, boxes, depth + 1)
        elif tag == "txbxContent":
            boxes.append(child)
        elif tag == "AlternateContent":
            yield from runs_of(alternative(child), bold, boxes, depth + 1)
        elif tag == "pict":
            boxes.extend(child.iter(f"{W}txbxContent"))
        elif tag not in LEFT_OUT:
            yield from runs_of(child, bold, boxes, depth + 1)


SIGNS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-"}


def symbol(font: str, code: str) -> str:
    """A letter of a symbol font: a bullet, a tick, a cross, or nothing that can be told; of another font, the letter.

    >>> symbol("Wingdings", "F0FE"), symbol("Wingdings 2", "F052"), symbol("Arial", "00A7"), symbol("Webdings", "F021")
    ('☑', '☑', '§', '')
    """
    if len(code) != 4 or not all(sign in "0123456789abcdefABCDEF" for sign in code):
        return ""
    number = int(code, 16)
    if number < 0xE000 and not font.startswith(PICTURED):
        return chr(number) if chr(number).isprintable() else ""
    return SYMBOLS.get(font, SYMBOLS[""]).get(number & 0xFF, "")


PICTURED = ("Wingdings", "Webdings", "Symbol")
"""How the names of fonts begin whose letters are pictures."""
SYMBOLS = {
    "": {0xB7: "•", 0xA7: "•", 0xFC: "✓", 0xFB: "✗", 0xFE: "☑", 0xFD: "☒", 0xA8: "☐", 0x6F: "☐", 0xE0: "→"},
    "Wingdings 2": {0x50: "✓", 0x4F: "✗", 0x52: "☑", 0x54: "☒", 0x51: "☒", 0x53: "☒", 0xA3: "☐", 0x97: "•"},
    "Symbol": {0xB7: "•", 0xAE: "→", 0x2D: "-"},
}
"""What the pictures of such fonts show, by the last two digits of their codes."""


def alternative(element: Any) -> Any:
    """Of two renderings of one thing the first."""
    choice = element.find(f"{CHOICE}Choice")
    return choice if choice is not None else element


def name_of(element: Any) -> str:
    """A tag without its namespace."""
    return str(element.tag).rpartition("}")[2]


def write_table(body: Body, table: Any, depth: int) -> None:
    """Write a table row by row; a row that only frames other blocks is written as those."""
    settle(body)
    body.tables += 1
    body.flow.end()
    number = body.tables
    body.writer.gap()
    spread = Spread()
    rows = list(rows_of(table))
    held = [[content(cell) for cell in every_cell(row)] for row in rows]
    items = holds_items(held)
    for n, (row, cells) in enumerate(zip(rows, held, strict=True), start=1):
        framed = frames(cells, items=items)
        if framed:
            write_framed(
                body,
                framed,
                f"{body.part}table {number}, row {n}",
                lambda elements: write_each(body, elements, depth + 1),
                items=items,
            )
            continue
        spanning = (cell for element in row.iterchildren(tag="*") for cell in cells_of(body, element))
        write_row(body.writer, spread.row(spanning), f"{body.part}table {number}, row {n}")
    body.writer.gap()


def every_cell(row: Any) -> Iterator[Any]:
    """The cells of a row, also those inside content controls."""
    for element in row.iterchildren(tag="*"):
        tag = name_of(element)
        if tag == "tc":
            yield element
        elif tag in ("sdt", "sdtContent", "customXml"):
            yield from every_cell(element)


def content(parent: Any) -> list[Framed]:
    """What a cell holds: its paragraphs with text, and its tables."""
    found: list[Framed] = []
    for element in parent.iterchildren(tag="*"):
        tag = name_of(element)
        if tag == "tbl":
            found.append(Framed(element, "", holds=True))
        elif tag in ("sdt", "sdtContent", "ins", "customXml"):
            found += content(element)
        elif tag == "p":
            boxes: list[Any] = []
            text = "".join(run.text for run in runs_of(element, False, boxes, 0)).strip()
            listed = element.find(f"{W}pPr/{W}numPr") is not None or MARKER.match(text) is not None
            found += [Framed(element, text, is_block=listed, holds=bool(boxes))] if text or boxes else []
    return found


def rows_of(table: Any) -> Iterator[Any]:
    """The rows of a table, also those inside content controls and insertions."""
    for element in table.iterchildren(tag="*"):
        tag = name_of(element)
        if tag == "tr" and element.find(f"{W}trPr/{W}del") is None:
            yield element
        elif tag in ("sdt", "sdtContent", "ins", "customXml"):
            yield from rows_of(element)


def cells_of(body: Body, element: Any) -> Iterator[Spanning]:
    """The cells that an element of a row stands for."""
    tag = name_of(element)
    if tag in ("sdt", "sdtContent", "customXml"):
        for child in element.iterchildren(tag="*"):
            yield from cells_of(body, child)
    if tag != "tc":
        return
    properties = element.find(f"{W}tcPr")
    merged = properties.find(f"{W}vMerge") if properties is not None else None
    goes_on = merged is not None and merged.get(f"{W}val") != "restart"
    span = int_of(properties.find(f"{W}gridSpan"), 1) if properties is not None else 1
    yield Spanning([] if goes_on else list(cell_lines(body, element, 0)), span, goes_on=goes_on)


def cell_lines(body: Body, cell: Any, depth: int) -> Iterator[str]:
    """The lines in a cell; rows of a table inside it are lines too."""
    if depth > LIMITS.depth:
        return
    for element in cell.iterchildren(tag="*"):
        tag = name_of(element)
        if tag == "p":
            style, _ = style_of(body, element)
            boxes: list[Any] = []
            lines = [text for text, _ in paragraphs.lines_of(list(runs_of(element, False, boxes, 0)))]
            number = numbered(body, element, style)
            marker = f"{body.numbering.mark(*number)[0]} " if number and lines else ""
            yield from (marker * (not n) + text for n, text in enumerate(lines))
        elif tag == "tbl":
            for row in rows_of(element):
                inner = (" ".join(cell_lines(body, c, depth + 1)) for c in row.iterchildren(f"{W}tc"))
                yield " ".join(text for text in inner if text)
        elif tag in ("sdt", "sdtContent", "ins", "customXml"):
            yield from cell_lines(body, element, depth + 1)
