"""RTF: paragraphs, headings, lists, table rows, headers and footers.

A group that a reader may pass over (`{\\\\*…}`), pictures, tables of fonts and colours, hidden and deleted text
are left out. Bullets and numbers of lists are taken as the program that wrote the file set them beside the entry.
Letters are read in the code page that the file names (Windows-1252 where it names none) or as Unicode.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field, replace
from itertools import pairwise

from samgraf.ingest.readers import paragraphs, room
from samgraf.ingest.readers.cells import write_row
from samgraf.ingest.readers.framed import Framed, frames
from samgraf.ingest.readers.limits import LIMITS
from samgraf.ingest.readers.paragraphs import Paragraph, Run
from samgraf.ingest.readers.refused import Refused
from samgraf.ingest.readers.richstyles import heading_styles
from samgraf.ingest.readers.tabstops import MARKER, Flow
from samgraf.ingest.readers.writer import Writer
from samgraf.ingest.text import Document, Source

MEDIA_TYPE = "application/rtf"

SPACED = re.compile(rb"\\s[ab](?:[6-9]\d|[1-9]\d{2})")
"""Room above or below a paragraph that the file sets itself: three points or more."""

TOKEN = re.compile(
    rb"(?P<open>\{)|(?P<close>\})|\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?"
    rb"|\\'(?P<byte>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z])|(?P<text>[^\\{}\r\n]+)|(?P<line>[\r\n]+)"
)
PASSED_OVER = frozenset(
    "fonttbl colortbl stylesheet info pict object listtable listoverridetable revtbl rsidtbl generator themedata "
    "colorschememapping datastore latentstyles xmlnstbl mmathPr fldinst annotation atnid atnauthor atndate "
    "filetbl shppict nonshppict bkmkstart bkmkend panose falt template userprops pgdsctbl".split()
)
EDGES = {
    **dict.fromkeys(("header", "headerf", "headerl", "headerr"), "header"),
    **dict.fromkeys(("footer", "footerf", "footerl", "footerr"), "footer"),
}
SIGNS = {
    "tab": "\t", "line": "\n", "bullet": "•", "endash": "–", "emdash": "—", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”", "emspace": " ", "enspace": " ", "qmspace": " ", "nestcell": "\n",
}  # fmt: skip
CODE_PAGES = {10000: "mac_roman", 437: "cp437", 850: "cp850", 65001: "utf-8", 0: "cp1252"}


@dataclass(frozen=True, slots=True)
class State:
    """What holds in a group: bold, hidden, passed over, bytes that follow a Unicode letter, where text goes."""

    bold: bool = False
    hidden: bool = False
    skipped: bool = False
    fallback: int = 1
    goal: str = "body"
    fresh: bool = False
    starred: bool = False


@dataclass
class Reading:
    """How far the reading of one file is."""

    writer: Writer
    encoding: str = "cp1252"
    state: State = State()
    stack: list[State] = field(default_factory=list)
    runs: dict[str, list[Run]] = field(default_factory=dict)
    pending: bytearray = field(default_factory=bytearray)
    swallow: int = 0
    high: int = 0
    heading: int = 0
    style: int = 0
    headings: dict[int, int] = field(default_factory=dict)
    in_table: bool = False
    depth: int = 0  # of the list that the paragraph is in, from 1
    cells: list[list[str]] = field(default_factory=list)
    paragraphs: int = 0
    rows: int = 0
    after_row: bool = False
    first: bool = False  # the header being read is that of the first page
    headers: dict[bool, list[Run]] = field(default_factory=dict)
    opened: bool = False  # what stands above the first page has been written
    footers: list[list[Run]] = field(default_factory=list)
    close: bool = False  # paragraphs with no empty one between them stand together
    said: list[bool] = field(default_factory=list)  # for each paragraph so far whether it has words

    def __post_init__(self) -> None:
        """Paragraphs go through one flow."""
        self.flow = Flow(self.writer)


def read(source: Source) -> Document:
    r"""The document that an RTF file holds.

    Raises `Refused` where it shows no words, or is nested too deeply.

    >>> data = rb"{\rtf1\ansi {\b Beslut}\par \'c5rsm\u246?te\par}"
    >>> d = read(Source("a.rtf", data, MEDIA_TYPE, ""))
    >>> d.text, d.hints[0].kind
    ('Beslut\n\nÅrsmöte\n', 'bold')
    """
    reading = walked(source)
    below = [words for above, words in pairwise(reading.said) if words and not above]
    every = sum(1 for words in reading.said[1:] if words)
    if room.is_shown(len(below), every) and not SPACED.search(source.data):
        reading = walked(source, close=True)
    return reading.writer.document()


def walked(source: Source, *, close: bool = False) -> Reading:
    """The reading of a file, to its end; where `close`, paragraphs below each other stand together."""
    reading = Reading(Writer(source), headings=heading_styles(source.data), close=close)
    for match in TOKEN.finditer(source.data):
        kind = match.lastgroup or ""
        if kind == "number":
            kind = "word"
        if kind == "byte" or kind == "text":
            add_bytes(reading, bytes.fromhex(match["byte"].decode()) if kind == "byte" else match["text"])
        elif kind == "open":
            opened(reading)
        elif kind == "close":
            closed(reading)
        elif kind == "word":
            number = match["number"]
            control(reading, match["word"].decode(), int(number) if number else None)
        elif kind == "sign":
            sign(reading, match["sign"])
    paragraph(reading)
    begin(reading)
    reading.flow.end()
    for runs in reading.footers:
        write_edge(reading, runs, furniture=True)
    return reading


def opened(reading: Reading) -> None:
    """A group begins: what holds outside holds inside until it says otherwise."""
    flush(reading)
    if len(reading.stack) > LIMITS.depth:
        raise Refused(reading.writer.source.name, "its groups are nested too deeply", "Save it as plain text.")
    reading.stack.append(reading.state)
    reading.state = replace(reading.state, fresh=True, starred=False)


def closed(reading: Reading) -> None:
    """A group ends: what held outside holds again; a header or footer is whole."""
    flush(reading)
    if not reading.stack:
        return
    goal = reading.state.goal
    reading.state = reading.stack.pop()
    if goal == "mark" != reading.state.goal and reading.in_table:
        reading.runs.setdefault("body", []).append(Run(f"{mark(reading)}\t"))
    if goal != reading.state.goal and goal in ("header", "footer"):
        runs = reading.runs.pop(goal, [])
        if goal == "header" and runs:
            reading.headers.setdefault(reading.first, runs)
        elif goal == "footer" and runs and not reading.footers:
            reading.footers.append(runs)


def control(reading: Reading, word: str, number: int | None) -> None:
    """A control word: a letter, a break, a property, or the opening of a group that goes elsewhere."""
    state = reading.state
    if word == "u" and number is not None:
        unicode_letter(reading, number % 65536)
        return
    flush(reading)
    reading.swallow = 0
    if word == "bin" or (state.fresh and (state.starred and word not in KEPT_STARRED or word in PASSED_OVER)):
        reading.state = replace(state, skipped=True, fresh=False)
        return
    reading.state = state = replace(state, fresh=False)
    is_on = number is None or number != 0
    if word in EDGES:
        reading.state = replace(state, goal=EDGES[word])
        reading.first = word == "headerf"
    elif word in MARKED and state.goal == "body":
        reading.state = replace(state, goal="mark")
    elif word in SIGNS:
        add(reading, SIGNS[word])
    elif word in ("par", "sect", "page", "cell", "row", "nestrow"):
        if not state.skipped:
            broken(reading, word)
    elif word == "b":
        reading.state = replace(state, bold=is_on)
    elif word in ("v", "deleted"):
        reading.state = replace(state, hidden=is_on)
    elif word == "plain":
        reading.state = replace(state, bold=False, hidden=False)
    elif word == "uc":
        reading.state = replace(state, fallback=min(number or 0, 10))
    elif word in ("ansicpg", "mac", "pc", "pca"):
        reading.encoding = code_page({"mac": 10000, "pc": 437, "pca": 850}.get(word, number or 0))
    elif state.goal == "body" and not state.skipped:
        paragraph_property(reading, word, number)


MARKED = ("listtext", "pntext")
"""The groups that hold the number or bullet of a list's entry, as the program has counted it."""
KEPT_STARRED = frozenset(["pntext", "listtext", "shptxt", "shpinst", "shp"])


def paragraph_property(reading: Reading, word: str, number: int | None) -> None:
    """Properties of the paragraph that is being read."""
    if word == "pard":
        reading.in_table, reading.heading, reading.style, reading.depth = False, 0, 0, 0
    elif word == "intbl":
        reading.in_table = True
    elif word == "s":
        reading.style = number or 0
    elif word == "outlinelevel":
        reading.heading = ((number or 0) + 1) % 10
    elif word == "ilvl":
        reading.depth = (number or 0) + 1


def code_page(number: int) -> str:
    """The encoding that a code page's number stands for; Windows-1252 for one that is not known."""
    name = CODE_PAGES.get(number, f"cp{number}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "cp1252"


def sign(reading: Reading, char: bytes) -> None:
    """A control symbol."""
    if char == b"*":
        reading.state = replace(reading.state, starred=True)
    elif char in b"\r\n":
        flush(reading)
        broken(reading, "par")
    else:
        add(reading, {b"~": "\u00a0", b"_": "-", b"-": ""}.get(char, char.decode("latin-1") if char in b"\\{}" else ""))


def unicode_letter(reading: Reading, unit: int) -> None:
    """A letter by its number; two halves of one beyond the first plane are put together."""
    flush(reading)
    if 0xD800 <= unit < 0xDC00:
        reading.high = unit
    elif 0xDC00 <= unit < 0xE000:
        if reading.high:
            add(reading, chr(0x10000 + ((reading.high - 0xD800) << 10) + unit - 0xDC00))
        reading.high = 0
    else:
        add(reading, chr(unit))
    reading.swallow = reading.state.fallback


def add_bytes(reading: Reading, data: bytes) -> None:
    """Letters in the file's code page, after those that stand in for a Unicode letter."""
    if reading.swallow:
        left_out = min(reading.swallow, len(data))
        reading.swallow -= left_out
        data = data[left_out:]
    reading.pending += data
    if data:
        reading.state = replace(reading.state, fresh=False) if reading.state.fresh else reading.state


def flush(reading: Reading) -> None:
    """Bytes gathered so far become letters."""
    if reading.pending:
        text = bytes(reading.pending).decode(reading.encoding, "replace")
        reading.pending.clear()
        add(reading, text)


def add(reading: Reading, text: str) -> None:
    """Text in the group at hand."""
    if reading.pending:
        flush(reading)
    if not (reading.state.skipped or reading.state.hidden):
        reading.runs.setdefault(reading.state.goal, []).append(Run(text, reading.state.bold))


def broken(reading: Reading, word: str) -> None:
    """The end of a paragraph, cell or row."""
    goal = reading.state.goal
    if goal != "body":
        reading.runs.setdefault(goal, []).append(Run("\n"))
    elif word == "cell":
        reading.cells.append([text for text, _ in paragraphs.lines_of(reading.runs.pop("body", []))])
    elif word == "row":
        row(reading)
    elif reading.in_table:
        reading.runs.setdefault("body", []).append(Run("\n"))
    else:
        paragraph(reading)


def begin(reading: Reading) -> None:
    """Before the first words, write the header of the first page, or that of the others where it shows nothing."""
    if not reading.opened:
        reading.opened = True
        every = (reading.headers.get(first, []) for first in (True, False))
        write_edge(reading, next((runs for runs in every if any(r.text.strip() for r in runs)), []), furniture=False)


def row(reading: Reading) -> None:
    """Write the row gathered so far; one that only frames a list or running text is written as that."""
    begin(reading)
    reading.rows += 1
    reading.flow.end()
    if not reading.after_row:
        reading.writer.gap()
    reading.after_row = True
    where = f"table row {reading.rows}"
    cells, reading.cells = reading.cells, []
    framed = frames([[Framed(line, line, MARKER.match(line) is not None) for line in cell] for cell in cells])
    if len(framed) != 1:
        write_row(reading.writer, cells, where)
        return
    for line in framed[0]:
        reading.flow.write(Paragraph([Run(line.text)]), where)
    reading.flow.end()
    reading.writer.gap()


def mark(reading: Reading) -> str:
    """The number or bullet that was gathered for an entry; a sign of whatever kind is a dash."""
    text = "".join(run.text for run in reading.runs.pop("mark", [])).strip()
    return "-" if len(text) == 1 and not text.isdigit() else text


def paragraph(reading: Reading) -> None:
    """Write the paragraph gathered so far."""
    flush(reading)
    runs = reading.runs.pop("body", [])
    if reading.cells:
        reading.flow.end()
        write_row(reading.writer, reading.cells, f"table row {reading.rows + 1}")
        reading.cells = []
    reading.paragraphs += 1
    heading, marker = reading.heading or reading.headings.get(reading.style, 0), mark(reading)
    said = any(run.text.strip() for run in runs)
    if said:
        begin(reading)
    tight = reading.close and said and reading.said[-1:] == [True] and not reading.after_row
    reading.said.append(said)
    entry = 0 if heading or not marker else max(reading.depth, 1)
    block = Paragraph(runs, heading, entry, marker if said else "", tight=tight)
    reading.flow.write(block, f"paragraph {reading.paragraphs}")
    if said:
        reading.after_row = False


def write_edge(reading: Reading, runs: list[Run], *, furniture: bool) -> None:
    """Write a header or footer as paragraphs."""
    reading.flow.end()
    for text, bold in paragraphs.lines_of(runs):
        block = Paragraph([Run(text, bold)], furniture=furniture)
        paragraphs.write(reading.writer, block, "footer" if furniture else "header")
    reading.writer.gap()
