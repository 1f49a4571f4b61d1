"""Minutes set in Word at tab stops, or by a document system in content controls; `officeframes` sets them in tables."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from layouts import zipped
from officeset import Block, counting, parted, with_front

NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{i}"><w:name w:val="{name}"/>{rest}</w:style>'
    for i, name, rest in (
        ("Normal", "Normal", ""),
        ("Rubrik", "Title", ""),
        ("Rubrik1", "heading 1", ""),
        ("Rubrik2", "heading 2", ""),
        ("Rubrik3", "heading 3", ""),
        *(
            (
                f"Paragraf{n}",
                "Paragrafrubrik",
                f'<w:basedOn w:val="Rubrik{n}"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>',
            )
            for n in (1, 2, 3)
        ),
        ("Etikett", "Ledtext", "<w:rPr><w:b/></w:rPr>"),
    )
)


def run(text: str, props: str = "") -> str:
    """A run; tabs and line feeds become elements."""
    parts = re.split(r"([\t\n])", text)
    made = "".join(
        {"\t": "<w:tab/>", "\n": "<w:br/>"}.get(p) or f'<w:t xml:space="preserve">{html.escape(p)}</w:t>'
        for p in parts
        if p
    )
    return f"<w:r><w:rPr>{props}</w:rPr>{made}</w:r>"


def rich(text: str) -> str:
    """Runs of a text in which `**` sets bold."""
    return "".join(run(p, "<w:b/>" if n % 2 else "") for n, p in enumerate(text.split("**")) if p)


def p(runs: str, style: str = "", props: str = "") -> str:
    """A paragraph."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{props}</w:pPr>{runs}</w:p>"


def tc(body: str, props: str = "") -> str:
    """A cell."""
    return f"<w:tc><w:tcPr>{props}</w:tcPr>{body or p('')}</w:tc>"


def tbl(rows: Sequence[str], borders: str = "none") -> str:
    """A table of rows that are made already."""
    edges = "".join(
        f'<w:{side} w:val="{borders}"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    grid = "<w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>"
    made = "".join(f"<w:tr>{row}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr><w:tblBorders>{edges}</w:tblBorders></w:tblPr>{grid}{made}</w:tbl>"


def sdt(body: str, alias: str) -> str:
    """A content control."""
    return f'<w:sdt><w:sdtPr><w:alias w:val="{alias}"/><w:tag w:val="{alias}"/></w:sdtPr><w:sdtContent>{body}</w:sdtContent></w:sdt>'


def page_number() -> str:
    """ "Sida 1(2)" by fields."""

    def code(name: str) -> str:
        return (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
            f'<w:r><w:instrText xml:space="preserve"> {name} </w:instrText></w:r>'
            f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("2")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )

    return run("Sida ") + code("PAGE") + run("(") + code("NUMPAGES") + run(")")


@dataclass
class Word:
    """The base: fields at tab stops, heads counted by Word, lists counted by Word, tables at tab stops."""

    found: Sequence[Block]
    lists: list[str] = field(default_factory=list)
    formal: bool = False

    def __post_init__(self) -> None:
        """What can be counted is."""
        self.count = counting(self.found)
        self.formal = any("§" in b.number for b in self.found)

    def data(self) -> bytes:
        """The file."""
        return self.packed(self.body())

    def body(self) -> str:
        """All blocks, in order."""
        made: list[str] = []
        for front, block in with_front(self.found):
            made += [self.fields(front)] if front else []
            made.append(self.block(block))
        return "".join(made)

    def block(self, b: Block) -> str:
        """One block."""
        match b.kind:
            case "title":
                return p(rich(b.text), "Rubrik")
            case "head":
                return self.head(b) if b.number else self.subhead(b)
            case "field":
                return p(rich(f"**{b.text}:**{' ' if len(b.lines) < 2 else chr(10)}{chr(10).join(b.lines)}".strip()))
            case "label":
                return p(rich(f"**{b.text}**"))
            case "list":
                return self.entries(b)
            case "table":
                return self.table(b)
            case "text":
                return p(rich("\n".join(b.lines)))
            case _:
                return ""

    def head(self, b: Block) -> str:
        """A numbered head, counted where it can be."""
        if self.count and "." not in b.number.rstrip("."):
            return p(rich(b.text), f"Paragraf{min(b.level, 3)}")
        return p(rich(f"{b.number} {b.text}"), f"Rubrik{min(b.level, 3)}")

    def subhead(self, b: Block) -> str:
        """A head without a number."""
        return p(rich(b.text), f"Rubrik{min(b.level, 3)}")

    def fields(self, front: Sequence[Block]) -> str:
        """Labels and values at tab stops; names and offices, too."""
        made = []
        for b in front:
            for n, value in enumerate(b.lines or ("",)):
                made.append(p(rich("\t".join([b.text if not n else "", *parted(value, b.lines)]).rstrip("\t"))))
        return "".join(made)

    def entries(self, b: Block) -> str:
        """A list that Word counts."""
        number = self.numbering(b.number)
        props = f'<w:numPr><w:ilvl w:val="{b.level}"/><w:numId w:val="{number}"/></w:numPr>'
        return "".join(p(rich(line), "", props) for line in b.lines)

    def numbering(self, first: str) -> int:
        """The number of a new list."""
        style, shown, start = "bullet", "•", "1"
        if first not in "-*":
            style = "decimal" if first[0].isdigit() else "lowerLetter"
            shown = "%1" + first[-1]
            start = first[:-1] if first[0].isdigit() else "1"
        levels = "".join(
            f'<w:lvl w:ilvl="{n}"><w:start w:val="{start}"/><w:numFmt w:val="{style}"/>'
            f'<w:lvlText w:val="{shown.replace("%1", f"%{n + 1}")}"/></w:lvl>'
            for n in range(3)
        )
        self.lists.append(levels)
        return len(self.lists) + 1

    def table(self, b: Block) -> str:
        """Rows at tab stops."""
        return "".join(p(rich("\t".join(", ".join(c) for c in row).rstrip("\t"))) for row in b.rows) + p("")

    def packed(self, body: str) -> bytes:
        """The file around a body."""
        head = (
            f'<w:lvl w:ilvl="0"><w:start w:val="{self.count["start"]}"/><w:numFmt w:val="decimal"/>'
            f'<w:lvlText w:val="{self.count["prefix"]}%1{self.count["suffix"]}"/></w:lvl>'
            if self.count
            else ""
        )
        every = [head, *self.lists]
        abstract = "".join(f'<w:abstractNum w:abstractNumId="{n}">{a}</w:abstractNum>' for n, a in enumerate(every, 1))
        lists = "".join(
            f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in range(1, len(every) + 1)
        )
        edges = '<w:sectPr><w:headerReference w:type="default" r:id="r1"/><w:footerReference w:type="default" r:id="r2"/></w:sectPr>'
        header = (run("SAMMANTRÄDESPROTOKOLL\t\t") if self.formal else run("\t\t")) + page_number()
        footer = run("Justerandes sign\t\tUtdragsbestyrkande" if self.formal else "www.exempel.se")
        targets = "".join(
            f'<Relationship Id="r{n}" Target="{name}.xml"/>' for n, name in ((1, "header1"), (2, "footer1"))
        )
        return zipped(
            (
                ("[Content_Types].xml", f"{XML}<Types/>"),
                ("word/document.xml", f"{XML}<w:document {NS}><w:body>{body}{edges}</w:body></w:document>"),
                ("word/styles.xml", f"{XML}<w:styles {NS}>{STYLES}</w:styles>"),
                ("word/numbering.xml", f"{XML}<w:numbering {NS}>{abstract}{lists}</w:numbering>"),
                ("word/header1.xml", f"{XML}<w:hdr {NS}>{p(header)}</w:hdr>"),
                ("word/footer1.xml", f"{XML}<w:ftr {NS}>{p(footer)}</w:ftr>"),
                (
                    "word/_rels/document.xml.rels",
                    f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{targets}</Relationships>',
                ),
            )
        )


class Controlled(Word):
    """A document system's: content controls, numbers and titles apart, changes, comments, marks, soft hyphens."""

    seen = 0

    def noisy(self, text: str) -> str:
        """Runs cut in the middle of words, with marks, a comment and a change around them."""
        self.seen += 1
        long = re.sub(r"\b([a-zåäö]{6,8})([a-zåäö]{7,})\b", "\\1\u00ad\\2", text)
        cut = max(long.find(" ", len(long) // 2), 0) + 2
        first, last = long[:cut], long[cut:]
        if "**" in text:
            return rich(long)
        extra = ""
        if self.seen % 3 == 0:
            extra = f'<w:del w:id="9" w:author="x"><w:r><w:delText>{html.escape(text[:9])}</w:delText></w:r></w:del>'
        if self.seen % 3 == 1:
            extra = f'<w:commentRangeStart w:id="{self.seen}"/><w:r><w:commentReference w:id="{self.seen}"/></w:r>'
        ins = f'<w:ins w:id="8" w:author="x">{run(last)}</w:ins>' if self.seen % 4 == 0 else run(last)
        mark = f'<w:bookmarkStart w:id="{self.seen}" w:name="_Toc{self.seen}"/>'
        return f'{mark}{run(first)}<w:proofErr w:type="spellStart"/>{extra}{ins if last else ""}<w:bookmarkEnd w:id="{self.seen}"/>'

    def block(self, b: Block) -> str:
        """Blocks in controls."""
        if b.kind == "text":
            return sdt(p(self.noisy("\n".join(b.lines))), "Text")
        return super().block(b)

    def head(self, b: Block) -> str:
        """Number and title as two paragraphs of a control."""
        both = p(sdt(run(b.number.replace("§ ", "§\u00a0")), "Nummer"), "Etikett") + p(
            sdt(self.noisy(b.text), "Rubrik"), f"Rubrik{min(b.level, 3)}"
        )
        return sdt(sdt(both, "Arenderubrik"), "Arende")

    def subhead(self, b: Block) -> str:
        """A label in a control."""
        return sdt(p(self.noisy(b.text), f"Rubrik{min(b.level, 3)}"), "Ledtext")

    def fields(self, front: Sequence[Block]) -> str:
        """Labels above values, each in a control."""
        return "".join(
            sdt(p(run(b.text), "Etikett"), "Ledtext") + sdt("".join(p(rich(v)) for v in b.lines), b.text)
            for b in front
            if b.lines
        )

    def entries(self, b: Block) -> str:
        """A list in a control."""
        return sdt(super().entries(b), "Beslutstext")

    def table(self, b: Block) -> str:
        """A table in which like cells below each other are merged, and rows and cells are controls."""
        rows = []
        above: tuple[str, ...] = ()
        for row in b.rows:
            same = bool(above) and row[0] == above and any(row[0])
            above = row[0]
            first = tc(
                p("") if same else p(rich(" ".join(row[0]))), "<w:vMerge/>" if same else '<w:vMerge w:val="restart"/>'
            )
            rows.append(first + "".join(sdt(tc("".join(p(rich(x)) for x in c)), "Cell") for c in row[1:]))
        return tbl(rows, "single")
