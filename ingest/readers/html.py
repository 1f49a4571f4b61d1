"""HTML, as a browser shows it: saved pages of meeting portals, exports, blocks inside Markdown.

Scripts, styles, forms, comments and hidden elements are left out. Where the page says which part is
its content (`<main>`, or its only `<article>`), the rest is kept as `furniture`; elsewhere navigation,
page header and footer are. White space folds as in a browser, with one exception: a line break in the file that
stands beside words in bold ("<b>§ 1 Öppnande</b>" on a line of its own) is kept as one,
for hand-written minutes lean on it. A page that is mostly one `<pre>` shows a plain text, and is read as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from samgraf.ingest.readers import plain, room
from samgraf.ingest.readers.cells import holds_items, write_row
from samgraf.ingest.readers.decode import decode
from samgraf.ingest.readers.limits import LIMITS
from samgraf.ingest.readers.paragraphs import Paragraph
from samgraf.ingest.readers.refused import Refused
from samgraf.ingest.readers.spans import Spanning, Spread, whole
from samgraf.ingest.readers.tabstops import OWN, Row, write_rows
from samgraf.ingest.readers.weblists import Counted, label_of
from samgraf.ingest.readers.webpage import (
    content,
    heading_of,
    is_hidden,
    is_note,
    is_note_mark,
    is_raised_number,
    is_tool,
    lays_out,
    links_only,
    one_column,
    rows_of,
    stands_around,
    without_crumb,
)
from samgraf.ingest.readers.webruns import (
    BREAK,
    STOP,
    TIGHT,
    WIDE,
    Run,
    is_wrapped,
    keeps_tabs,
    lines_of,
    tabbed,
    tabs_of,
)
from samgraf.ingest.readers.writer import Writer
from samgraf.ingest.text import Document, Source, Span

MEDIA_TYPE = "text/html"

SKIPPED = frozenset(
    "script style template noscript head svg math canvas audio video iframe object embed applet form "
    "del button select input textarea option datalist map area title meta link base colgroup col".split()
)
BLOCKS = frozenset(
    "p div section article main header footer nav aside address blockquote center details summary fieldset legend "
    "figure figcaption dl dt dd ul ol menu pre hr h1 h2 h3 h4 h5 h6 html body caption".split()
)
BOLD = frozenset("b strong th".split())
TYPED = re.compile(
    r"(?P<mark>[·•\uf0b7\uf0a7▪o–-]|\(?(?:\d{1,3}|[a-zåäö])[.)])(?=[ ]?[\u00a0\x1f])[ \u00a0\x1f]++(?=\S)"
)
"""A bullet or number that is typed, or that Word has written, with what doesn't fold before the words."""
BLANK = " \u00a0"


@dataclass(frozen=True, slots=True)
class State:
    """What holds for an element and all inside it."""

    bold: bool = False
    heading: int = 0
    depth: int = 0
    lists: int = 0
    furniture: bool = False
    pre: bool = False


@dataclass(slots=True)
class Flow:
    """The writing of one tree: runs of the paragraph at hand, and the bullet that waits for its words."""

    writer: Writer
    first_line: int
    main: Any = None
    size: int = 0  # letters in the page
    runs: list[Run] = field(default_factory=list)
    bullet: str = ""
    tables: int = 0
    counted: Counted = field(default_factory=Counted)
    close: frozenset[Any] = frozenset()  # the paragraphs with no room above them
    apart: bool = False
    titled: bool = False  # the page's title has been written
    tabs: bool = False  # the page has tabs in it that are meant
    wrapped: bool = False  # its lines are broken for their length alone
    stops: list[Row] = field(default_factory=list)  # lines at tab stops, kept back until their list has ended
    set_off: bool = False  # there is room above the first of them
    typed: bool = False  # what was written last is an entry whose mark is typed

    def flush(self, state: State) -> None:
        """Write the runs gathered, as lines."""
        runs, self.runs = self.runs, []
        if not any(run.text.strip(TIGHT + BREAK) for run in runs):
            return
        marker, self.bullet = self.bullet, ""
        first: Span | None = None
        for text, bold, line in lines_of(runs, state.pre, wrapped=self.wrapped):
            if not text:
                self.apart = self.apart or (first is not None and not state.lists)
                continue
            typed = None if marker or bold or state.pre or state.heading else TYPED.match(text)
            if typed:
                text = f"{typed['mark'] if typed['mark'][-1] in '.)' else '-'} {text[typed.end() :]}"
            plain = not (marker or typed or state.pre or state.heading or state.lists)
            text = text if plain else text.replace(STOP, " ")
            where = f"line {line + self.first_line - 1}"
            if plain and not OWN.match(text.replace(STOP, "\t")) and self.at_stops(text):
                self.set_off = self.apart if not self.stops else self.set_off
                self.apart = self.typed = False
                self.stops.append(Row(WIDE.sub("\t", text), bold, where, Paragraph([], furniture=state.furniture)))
                continue
            self.settle()
            if self.apart and not (typed and self.typed):
                self.writer.gap()
            text = text.lstrip(STOP).replace(STOP, "\t")
            span = self.writer.line(marker + text, where=where)
            marker, first = "", first or span
            self.apart, self.typed = False, typed is not None
            if bold:
                self.writer.hint(span, "bold")
            if state.heading:
                self.writer.hint(span, "heading", state.heading)
            if state.furniture:
                self.writer.hint(span, "furniture")
            if state.pre:
                self.writer.hint(span, "code")
            if typed and not state.lists:
                self.writer.hint(span, "entry", 1)
        if first and state.lists and not state.heading:
            self.writer.hint(Span(first.start, span.end), "entry", state.lists)

    def at_stops(self, text: str) -> bool:
        """Whether a line is set at tab stops: there is a tab in it, or one before it below another such line."""
        if not self.stops:
            return WIDE.search(text.strip(BLANK + STOP)) is not None
        return WIDE.search(text.strip(BLANK)) is not None or WIDE.match(text) is not None

    def settle(self) -> None:
        """Write the lines at tab stops that are kept back: what follows is not set below their columns."""
        rows, self.stops = self.stops, []
        if not rows:
            return
        if self.set_off:
            self.writer.gap()
        write_rows(self.writer, rows)

    def gap(self) -> None:
        """What follows is a paragraph of its own."""
        self.apart = True


def read(source: Source) -> Document:
    """The document that an HTML file holds.

    Raises `Refused` where it shows no words or is nested too deeply.

    >>> d = read(Source("a.html", b"<h2>Beslut</h2><ul><li>Att <b>bifalla</b></ul>", MEDIA_TYPE, ""))
    >>> d.text, [(h.kind, h.level) for h in d.hints]
    ('Beslut\\n\\n- Att bifalla\\n', [('heading', 2), ('entry', 1)])
    """
    writer = Writer(source)
    write(writer, decode(source.data)[0])
    return writer.document()


def write(writer: Writer, text: str, *, first_line: int = 1) -> None:
    """Write what HTML shows; `first_line` is the line of the file on which `text` begins."""
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_pis=True)
    try:
        root = etree.fromstring(text.replace("\0", "").encode("utf-8", "replace"), parser)
    except etree.ParserError:
        return
    except etree.XMLSyntaxError:
        root = None
    if any("depth" in entry.message.lower() for entry in parser.error_log):
        raise Refused(writer.source.name, "its elements are nested too deeply", "Save it as plain text.")
    if any("huge" in entry.message.lower() for entry in parser.error_log):
        raise Refused(writer.source.name, "it holds a stretch of text beyond all measure", "Save it as plain text.")
    if root is None:
        return
    main = content(root)
    flow = Flow(
        writer, first_line, main, sum(map(len, root.itertext())), tabs=keeps_tabs(text), wrapped=is_wrapped(text)
    )
    flow.close = room.close(filter(is_leaf, root.iter("p", "div")), is_blank, lambda above, below: not is_leaf(above))
    visit(flow, root, State(furniture=main is not None))
    flow.flush(State())
    flow.settle()
    if flow.apart:
        writer.gap()


def visit(flow: Flow, element: Any, state: State) -> None:
    """Gather an element's text and write its blocks."""
    tag = element.tag if isinstance(element.tag, str) else ""
    is_heading = tag == "button" and bool(state.heading)  # one that opens what stands below it
    if not tag or (tag in SKIPPED and not is_heading) or is_hidden(element):
        return
    if (
        (state.heading and is_tool(element))
        or is_note_mark(element)
        or (tag == "sup" and is_raised_number(element, flow.runs[-1].text if flow.runs else ""))
    ):
        return
    if state.depth > LIMITS.depth:
        raise Refused(flow.writer.source.name, "its elements are nested too deeply", "Save it as plain text.")
    if tag == "h1" and not flow.titled:
        without_crumb(element)
    inner = within(element, tag, state, element is flow.main, flow.size)
    flow.titled = flow.titled or tag == "h1"
    if not flow.titled and (tag in BLOCKS or tag == "table") and links_only(element):
        inner = replace(inner, furniture=True)
    if tag == "br":
        flow.runs.append(Run(BREAK, state.bold, element.sourceline or 1))
    elif tag == "table" or element.get("role") in ("table", "grid"):
        flow.flush(state)
        write_table(flow, element, inner)
    elif (tabs := tabs_of(element))[0]:
        flow.runs.append(Run(tabs[0], state.bold, element.sourceline or 1))
        if tabs[1]:
            children(flow, element, inner)
    elif label := label_of(element):
        flow.bullet = f"{label} "
    elif tag == "li" and not heads(element):
        flow.flush(state)
        flow.bullet = flow.counted.bullet(element)
        children(flow, element, inner)
        flow.flush(inner)
        flow.bullet = ""
    elif tag == "pre" and 2 * len(text := "".join(element.itertext())) > flow.size:
        flow.flush(state)
        flow.settle()
        plain.write(flow.writer, text.strip("\n"), first_line=(element.sourceline or 1) + flow.first_line - 1)
        flow.gap()
    elif tag in BLOCKS or tag == "li":
        flow.flush(state)
        if tag == "li":
            flow.bullet = flow.counted.heading(element, state.lists)
        if element in flow.close:
            flow.apart = False
        elif not inner.lists and not flow.bullet:
            flow.gap()
        if flow.tabs and tag == "p" and is_blank(element):
            flow.settle()
        children(flow, element, inner)
        flow.flush(inner)
        if not inner.lists:
            flow.gap()
    else:
        children(flow, element, inner)


def children(flow: Flow, element: Any, state: State) -> None:
    """Gather what stands in an element: its text, its elements, and the text after each."""
    line = element.sourceline or 1
    if element.text:
        flow.runs.append(Run(tabbed(element.text) if flow.tabs else element.text, state.bold, line))
    for child in element:
        visit(flow, child, state)
        if child.tail:
            tail = tabbed(child.tail) if flow.tabs else child.tail
            flow.runs.append(Run(tail, state.bold, child.sourceline or line))


def heads(entry: Any) -> bool:
    """Whether an entry of a list has a heading in it: a section of the page that a list holds."""
    return next(entry.iter("h1", "h2", "h3", "h4", "h5", "h6", "summary"), None) is not None


def within(element: Any, tag: str, state: State, is_content: bool, size: int) -> State:
    """What holds inside an element of a page of so many letters; the page's content is furniture of nothing."""
    noted = tag in ("p", "li", "div", "section", "dd") and is_note(element)
    furniture = not is_content and (state.furniture or noted or stands_around(element, tag, size))
    return State(
        bold=state.bold or tag in BOLD,
        heading=heading_of(element, tag, state.heading),
        depth=state.depth + 1,
        lists=0 if tag == "li" and heads(element) else state.lists + (tag in ("ul", "ol", "menu")),
        furniture=furniture,
        pre=state.pre or tag == "pre",
    )


def write_table(flow: Flow, table: Any, state: State) -> None:
    """Write a table row by row; one that only frames other blocks is written as those."""
    flow.tables += 1
    number = flow.tables
    column = one_column(table)
    if column or lays_out(table):
        for cell in table.iter("td", "th", "caption"):
            if next(cell.iterancestors("table"), None) is table:
                inner = replace(state, furniture=state.furniture or (not flow.titled and links_only(cell)))
                children(flow, cell, inner)
                flow.flush(inner)
                if not (column and one_line(cell)):
                    flow.gap()
        return
    flow.settle()
    flow.writer.gap()
    flow.apart = flow.typed = False
    for caption in table.iterchildren("caption"):
        children(flow, caption, state)
        flow.flush(state)
    spread = Spread()
    rows = [spread.row(cells_of(row, flow.tabs)) for row in rows_of(table)]
    items = holds_items(rows)
    for n, row in enumerate(rows, start=1):
        start = flow.writer.length
        write_row(flow.writer, row, f"table {number}, row {n}", items=items)
        if state.furniture:
            flow.writer.hint(Span(start, max(start, flow.writer.length - 1)), "furniture")
    flow.writer.gap()


def is_leaf(element: Any) -> bool:
    """Whether no block stands inside an element."""
    return not any(child.tag in BLOCKS or child.tag in ("table", "li") for child in element.iterdescendants())


def is_blank(element: Any) -> bool:
    """Whether an element shows no words."""
    return not "".join(element.itertext()).strip(TIGHT + BLANK)


def one_line(cell: Any) -> bool:
    """Whether a cell holds words and nothing that parts them."""
    words = "".join(cell.itertext()).strip(TIGHT + BLANK)
    return bool(words) and not any(child.tag in BLOCKS or child.tag == "br" for child in cell.iter())


def cells_of(row: Any, tabs: bool) -> Iterator[Spanning]:
    """The cells of a row, each with how far it goes."""
    marked = ("cell", "gridcell", "columnheader", "rowheader")
    for cell in (c for c in row.iterchildren(tag="*") if c.tag in ("td", "th") or c.get("role") in marked):
        yield Spanning(cell_lines(cell, tabs), whole(cell.get("colspan")), whole(cell.get("rowspan")))


def cell_lines(cell: Any, tabs: bool) -> list[str]:
    """The lines in a cell: at `<br>` and at the ends of paragraphs; `tabs`: those in the text are meant."""
    runs: list[Run] = []
    gather(cell, runs)
    for run in runs if tabs else ():
        run.text = tabbed(run.text)
    return [text.replace(STOP, "\t") for text, _, _ in lines_of(runs, pre=False) if text]


def gather(element: Any, runs: list[Run]) -> None:
    """An element's text as runs, with a break at each block inside it."""
    if element.text:
        runs.append(Run(element.text, False, element.sourceline or 1))
    for child in element:
        tag = child.tag if isinstance(child.tag, str) else ""
        if tag and tag not in SKIPPED and not is_hidden(child) and not is_note_mark(child):
            if tag in BLOCKS or tag in ("br", "li", "tr"):
                runs.append(Run(BREAK, False, child.sourceline or 1))
            if stop := tabs_of(child)[0]:
                runs.append(Run(stop, False, child.sourceline or 1))
            gather(child, runs)
            if tag in BLOCKS or tag in ("li", "tr"):
                runs.append(Run(BREAK, False, child.sourceline or 1))
        if child.tail:
            runs.append(Run(child.tail, False, child.sourceline or 1))
