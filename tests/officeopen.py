"""Minutes set in LibreOffice in two ways: tab stops with lists that it counts, tables and frames."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass

from layouts import zipped
from officeset import Block, Boxing, counting, marks, parted, with_front

NAMES = " ".join(
    f'xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{long or n}:1.0"'
    for n, long in (
        ("office", ""),
        ("text", ""),
        ("table", ""),
        ("style", ""),
        ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"),
    )
)
STYLES = (
    '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="L" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>'
)


def rich(text: str) -> str:
    """Text in which `**` sets bold, with elements for tabs and breaks."""
    made = []
    for n, part in enumerate(text.split("**")):
        words = html.escape(part).replace("\t", "<text:tab/>").replace("\n", "<text:line-break/>")
        made.append(f'<text:span text:style-name="B">{words}</text:span>' if n % 2 else words)
    return "".join(made)


def p(text: str, style: str = "Standard") -> str:
    """A paragraph."""
    return f'<text:p text:style-name="{style}">{rich(text)}</text:p>'


def h(text: str, level: int) -> str:
    """A heading."""
    return f'<text:h text:style-name="Heading_20_{level}" text:outline-level="{level}">{rich(text)}</text:h>'


def tc(body: str, props: str = "") -> str:
    """A cell."""
    return f"<table:table-cell {props}>{body}</table:table-cell>"


def tbl(rows: Sequence[str], head: bool = False) -> str:
    """A table; its first row may be set as its head."""
    made = [f"<table:table-row>{row}</table:table-row>" for row in rows]
    if head:
        made[0] = f"<table:table-header-rows>{made[0]}</table:table-header-rows>"
    return f'<table:table><table:table-column table:number-columns-repeated="2"/>{"".join(made)}</table:table>'


@dataclass
class Open:
    """The base: fields at tab stops, heads and lists counted, tables at tab stops."""

    found: Sequence[Block]

    def __post_init__(self) -> None:
        """What can be counted is."""
        self.count = counting(self.found)
        self.lists: list[str] = []
        self.formal = any("§" in b.number for b in self.found)

    def data(self) -> bytes:
        """The file."""
        made: list[str] = []
        for front, b in with_front(self.found):
            made += [self.fields(front)] if front else []
            made.append(self.block(b))
        return self.packed("".join(made))

    def block(self, b: Block) -> str:
        """One block."""
        match b.kind:
            case "title":
                return h(b.text, 1)
            case "head":
                return self.head(b)
            case "field":
                return p(f"**{b.text}:**{' ' if len(b.lines) < 2 else chr(10)}{chr(10).join(b.lines)}".strip())
            case "label":
                return p(f"**{b.text}**")
            case "list":
                return self.entries(b)
            case "table":
                return self.table(b)
            case "text":
                return p("\n".join(b.lines))
            case _:
                return ""

    def head(self, b: Block) -> str:
        """A head, counted by a list around it where it can be."""
        if b.number and self.count and "." not in b.number.rstrip("."):
            return (
                '<text:list text:style-name="Paragrafer" text:continue-numbering="true"><text:list-item>'
                f"{h(b.text, b.level)}</text:list-item></text:list>"
            )
        return h(f"{b.number} {b.text}".strip(), b.level)

    def fields(self, front: Sequence[Block]) -> str:
        """Labels and values at tab stops."""
        made = []
        for b in front:
            for n, value in enumerate(b.lines or ("",)):
                made.append(p("\t".join([b.text if not n else "", *parted(value, b.lines)]).rstrip("\t")))
        return "".join(made)

    def entries(self, b: Block) -> str:
        """A list that is counted."""
        name = f"WW{len(self.lists)}"
        if b.number in "-*":
            style = '<text:list-level-style-bullet text:level="{}" text:bullet-char="•"/>'
        else:
            form = "1" if b.number[0].isdigit() else "a"
            start = b.number[:-1] if form == "1" else "1"
            style = (
                f'<text:list-level-style-number text:level="{{}}" style:num-format="{form}" '
                f'style:num-suffix="{b.number[-1]}" text:start-value="{start}"/>'
            )
        levels = "".join(style.format(n) for n in (1, 2, 3))
        self.lists.append(f'<text:list-style style:name="{name}">{levels}</text:list-style>')
        items = "".join(f"<text:list-item>{p(line)}</text:list-item>" for line in b.lines)
        made = f'<text:list text:style-name="{name}">{items}</text:list>'
        for _ in range(b.level):
            made = f'<text:list text:style-name="{name}"><text:list-item>{made}</text:list-item></text:list>'
        return made

    def table(self, b: Block) -> str:
        """Rows at tab stops."""
        return "".join(p("\t".join(", ".join(c) for c in row).rstrip("\t")) for row in b.rows) + p("")

    def packed(self, body: str) -> bytes:
        """The file around a body."""
        count = self.count
        head = (
            '<text:list-style style:name="Paragrafer"><text:list-level-style-number text:level="1" style:num-format="1" '
            f'style:num-prefix="{count["prefix"]}" style:num-suffix="{count["suffix"]}" text:start-value="{count["start"]}"/>'
            "</text:list-style>"
            if count
            else ""
        )
        auto = f"<office:automatic-styles>{STYLES}{head}{''.join(self.lists)}</office:automatic-styles>"
        page = "Sida <text:page-number>2</text:page-number>(<text:page-count>4</text:page-count>)"
        edge = f"{'SAMMANTRÄDESPROTOKOLL' if self.formal else ''}<text:tab/>{page}"
        foot = "Justerandes sign<text:tab/>Utdragsbestyrkande" if self.formal else "www.exempel.se"
        master = (
            f'<office:master-styles><style:master-page style:name="Standard"><style:header><text:p>{edge}</text:p></style:header>'
            f"<style:footer><text:p>{foot}</text:p></style:footer></style:master-page></office:master-styles>"
        )
        text = f"<office:document-content {NAMES}>{auto}<office:body><office:text>{body}</office:text></office:body>"
        xml = '<?xml version="1.0" encoding="UTF-8"?>'
        return zipped(
            (
                ("mimetype", "application/vnd.oasis.opendocument.text"),
                ("content.xml", f"{xml}{text}</office:document-content>"),
                ("styles.xml", f"{xml}<office:document-styles {NAMES}>{master}</office:document-styles>"),
            )
        )


class Tabled(Boxing, Open):
    """A front page as a table whose values are cells over rows, decisions in a frame, sections, soft hyphens."""

    notes = 0

    def fields(self, front: Sequence[Block]) -> str:
        """A row for each value; the label is a cell over all of them."""
        rows = []
        for b in front:
            for n, value in enumerate(b.lines or ("",)):
                many = f'table:number-rows-spanned="{len(b.lines)}"' if len(b.lines) > 1 else ""
                label = tc(p(b.text, "L"), many) if not n else "<table:covered-table-cell/>"
                name, *rest = parted(value, b.lines)
                wide = tc(p(name)) + tc(p(rest[0])) if rest else tc(p(name), 'table:number-columns-spanned="2"')
                rows.append(label + wide + ("" if rest else "<table:covered-table-cell/>"))
        return tbl(rows)

    def head(self, b: Block) -> str:
        """The number typed, a tab behind it."""
        return h(f"{b.number}\t{b.text}".strip(), b.level)

    def entries(self, b: Block) -> str:
        """Marks typed, a tab behind each."""
        return "".join(p(f"{m}\t{line}") for m, line in zip(marks(b.number, len(b.lines)), b.lines, strict=True))

    def block(self, b: Block) -> str:
        """Decisions framed; notes, breaks and sections in between."""
        made = super().block(b)
        if self.in_box(b):
            return f"<text:p><draw:frame><draw:text-box>{made}</draw:text-box></draw:frame></text:p>"
        if b.kind == "text":
            self.notes += 1
            note = (
                "<office:annotation><text:p>Kolla med Bo Ek</text:p></office:annotation>" if self.notes % 3 == 0 else ""
            )
            made = re.sub(r"\b([a-zåäö]{6,8})([a-zåäö]{7,})\b", "\\1\u00ad\\2", made) if self.notes % 2 else made
            made = made.replace("</text:p>", f"{note}<text:soft-page-break/></text:p>")
            return f'<text:section text:name="S{self.notes}">{made}</text:section>'
        return made

    def table(self, b: Block) -> str:
        """A table with a row for its head and a paragraph for each line of a cell."""
        return tbl(["".join(tc("".join(p(line) for line in c)) for c in row) for row in b.rows], head=True)


OPEN: dict[str, type[Open]] = {"open-tabs": Open, "open-tables": Tabled}
