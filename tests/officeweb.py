"""Minutes set as web pages in five ways.

A meeting portal's cards, items that open, a page saved from Word, lists of definitions, layout by tables.
"""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass

from officeset import Block, marks, parted, with_front

NBSP = "&nbsp;"


def rich(text: str) -> str:
    """Text in which `**` sets bold."""
    parts = (html.escape(part, quote=False).replace("\n", "<br>\n") for part in text.split("**"))
    return "".join(f"<b>{part}</b>" if n % 2 else part for n, part in enumerate(parts))


@dataclass
class Web:
    """The base: lists of definitions in front, sections that open, lists with `start` and `type`, breaks."""

    found: Sequence[Block]

    def data(self) -> bytes:
        """The page."""
        made: list[str] = []
        open_ = ""
        top = min((b.level for b in self.found if b.number and b.kind == "head"), default=2)
        for front, b in with_front(self.found):
            made += [self.fields(front)] if front else []
            if b.kind == "end" or (b.kind == "head" and b.level <= top and not b.front):
                made.append(open_)
                open_ = self.close() if b.number else ""
            made.append(self.block(b))
        return self.page("\n".join(made)).encode()

    def page(self, body: str) -> str:
        """The page around its body."""
        return f'<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><title>Protokoll</title></head><body>{body}</body></html>'

    def close(self) -> str:
        """What ends an item."""
        return "</details>"

    def block(self, b: Block) -> str:
        """One block."""
        match b.kind:
            case "title":
                return f"<h1>{rich(b.text)}</h1>"
            case "head":
                return self.head(b) if b.number else self.subhead(b)
            case "field":
                return f"<p>{rich(f'**{b.text}:** ' + ' '.join(b.lines))}</p>"
            case "label":
                return f"<p><strong>{rich(b.text)}</strong></p>"
            case "list":
                return self.entries(b)
            case "table":
                return self.table(b)
            case "text":
                return f"<p>{rich(chr(10).join(b.lines))}</p>"
            case _:
                return ""

    def head(self, b: Block) -> str:
        """An item that opens."""
        return f"<details open><summary>{b.number} {rich(b.text)}</summary>"

    def subhead(self, b: Block) -> str:
        """A head, a level too deep."""
        return f"<h{b.level + 2}>{rich(b.text)}</h{b.level + 2}>"

    def fields(self, front: Sequence[Block]) -> str:
        """A list of definitions, several to a term."""
        made = (f"<dt>{rich(b.text)}</dt>" + "".join(f"<dd>{rich(v)}</dd>" for v in b.lines) for b in front)
        return f"<dl>{''.join(made)}</dl>"

    def entries(self, b: Block) -> str:
        """A list whose marks the browser shows."""
        items = "".join(f"<li>{rich(line)}</li>" for line in b.lines)
        if b.number in "-*":
            made = f"<ul>{items}</ul>"
        elif b.number[0].isdigit():
            made = f'<ol start="{b.number[:-1]}">{items}</ol>'
        else:
            made = f'<ol type="a">{items}</ol>'
        return made

    def table(self, b: Block) -> str:
        """A table with a head."""
        head, *rows = b.rows
        made = "".join(f"<tr>{''.join(f'<td>{rich(chr(10).join(c))}</td>' for c in row)}</tr>" for row in rows)
        cells = "".join(f'<th scope="col">{rich(" ".join(c))}</th>' for c in head)
        return f"<table><thead><tr>{cells}</tr></thead><tbody>{made}</tbody></table>"


class Saved(Web):
    """What Word saves as a web page: its own classes, marks of lists as text, tabs as blanks, paragraphs in cells."""

    def close(self) -> str:
        """Nothing ends an item."""
        return ""

    def p(self, text: str, kind: str = "MsoNormal") -> str:
        """A paragraph as Word writes it, broken in the file where it likes."""
        return f"<p class={kind}>{text.replace(' ', chr(10), 1) if len(text) > 120 else text}<o:p></o:p></p>"

    def tab(self, count: int = 1) -> str:
        """Tabs as blanks."""
        return f"<span style='mso-tab-count:{count}'>{(NBSP * 10 + ' ') * count}</span>"

    def block(self, b: Block) -> str:
        """Plain blocks in paragraphs of Word's."""
        if b.kind == "text":
            return self.p(rich("\n".join(b.lines)))
        if b.kind == "field":
            return self.p(rich(f"**{b.text}:** " + " ".join(b.lines)))
        return super().block(b)

    def head(self, b: Block) -> str:
        """A head with its number as a list's mark."""
        gap = f"<span style='font:7.0pt \"Times New Roman\"'>{NBSP * 5} </span>"
        mark = f"<![if !supportLists]><span style='mso-list:Ignore'>{b.number}{gap}</span><![endif]>"
        return f"<h{b.level} style='mso-list:l0 level1 lfo1'>{mark}{rich(b.text)}<o:p></o:p></h{b.level}>"

    def subhead(self, b: Block) -> str:
        """A label in bold."""
        return self.p(f"<b>{rich(b.text)}</b>")

    def fields(self, front: Sequence[Block]) -> str:
        """Labels and values at tab stops."""
        made = []
        for b in front:
            for n, value in enumerate(b.lines or ("",)):
                cells = [f"<b>{rich(b.text)}</b>" if not n else "", *map(rich, parted(value, b.lines))]
                made.append(self.p(self.tab().join(cells)))
        return "".join(made)

    def entries(self, b: Block) -> str:
        """Entries as paragraphs with their marks as text."""
        made = []
        for mark, line in zip(marks(b.number, len(b.lines)), b.lines, strict=True):
            shown = "·" if mark == "-" else mark
            ignored = f"<![if !supportLists]><span style='mso-list:Ignore'>{shown}{NBSP * 6} </span><![endif]>"
            made.append(self.p(ignored + rich(line), "MsoListParagraph"))
        return "".join(made)

    def table(self, b: Block) -> str:
        """A grid with paragraphs in its cells."""
        rows = "".join(
            f"<tr>{''.join('<td valign=top>' + ''.join(self.p(rich(x) or NBSP) for x in c) + '</td>' for c in row)}</tr>"
            for row in b.rows
        )
        return f"<table class=MsoTableGrid border=1>{rows}</table>"


MENU = ("Barn och utbildning", "Bygga, bo och miljö", "Kommun och politik", "Omsorg och stöd", "Uppleva och göra")
COOKIES = "Vi använder kakor för att webbplatsen ska fungera. <button>Godkänn</button> <a href='#'>Läs mer om kakor</a>"


class Portal(Web):
    """A meeting portal: menus, crumbs, a notice about cookies, an item a card with its documents, a foot."""

    def page(self, body: str) -> str:
        """The page with all that stands around it."""
        menu = "".join(f'<li><a href="#">{name}</a></li>' for name in MENU)
        return super().page(
            f'<div class="cookie-banner" id="cookies"><p>{COOKIES}</p></div><a class="skip" href="#c">Hoppa till innehåll</a>'
            f'<div class="site-header"><div class="menu"><ul>{menu}</ul></div></div>'
            '<div class="breadcrumb"><a href="#">Start</a> / <a href="#">Kommun och politik</a> / <span>Möten</span></div>'
            f'<div id="c" class="content">{body}<div>'
            '<div class="share"><p>Dela sidan</p><ul><li>Facebook</li><li>E-post</li></ul></div>'
            '<p class="updated">Senast uppdaterad: 2025-06-17</p></div></div>'
            '<div class="site-footer"><h2>Kontakt</h2><p>Växel: 0123-456 00<br>E-post: info@exempel.se</p>'
            "<p>Organisationsnummer: 212000-0000</p><p>Om webbplatsen | Tillgänglighetsredogörelse</p></div>"
        )

    def close(self) -> str:
        """A card's documents, and its end."""
        files = "".join(
            f'<li><a href="/{name}.pdf">{name} (pdf, 120 kB)</a></li>' for name in ("Tjänsteskrivelse", "Bilaga 1")
        )
        return f'<div class="files"><h4>Handlingar</h4><ul>{files}</ul></div></div></div>'

    def head(self, b: Block) -> str:
        """A card with number and title apart."""
        return (
            f'<div class="card agenda-item"><div class="card-header"><span class="no">{b.number}</span> '
            f'<h3 class="title">{rich(b.text)}</h3></div><div class="card-body">'
        )

    def subhead(self, b: Block) -> str:
        """A label as a block."""
        return f'<div class="label">{rich(b.text)}</div>'

    def fields(self, front: Sequence[Block]) -> str:
        """Each field a block of label and values."""
        return "".join(
            f'<div class="meta"><div class="meta-label">{rich(b.text)}</div><div class="meta-value">'
            + "".join(f'<div class="row">{rich(v)}</div>' for v in b.lines)
            + "</div></div>"
            for b in front
            if b.lines
        )

    def table(self, b: Block) -> str:
        """A grid of blocks with roles."""
        rows = (
            '<div role="row">' + "".join(f'<div role="cell">{rich(chr(10).join(c))}</div>' for c in row) + "</div>"
            for row in b.rows
        )
        return f'<div role="table" class="grid">{"".join(rows)}</div>'


class Old(Web):
    """Layout by tables: a menu at the left, nested tables, bold lines for heads, breaks for paragraphs."""

    def page(self, body: str) -> str:
        """The page as one table."""
        menu = "<br>".join(f'<a href="#">{name}</a>' for name in MENU)
        return super().page(
            '<table width="100%"><tr><td colspan="2"><img src="logo.gif" alt=""></td></tr><tr>'
            f'<td width="180" valign="top">{menu}</td><td valign="top"><font face="Verdana" size="2">{body}</font></td></tr>'
            '<tr><td colspan="2" align="center"><font size="1">© Kommunen. Webbmaster: webb@exempel.se</font></td></tr></table>'
        )

    def close(self) -> str:
        """A line between items."""
        return "<hr>"

    def block(self, b: Block) -> str:
        """Paragraphs end in two breaks."""
        if b.kind == "text":
            return rich("\n".join(b.lines)) + "<br><br>"
        if b.kind == "field":
            return f"<b>{rich(b.text)}:</b> {rich(' '.join(b.lines))}<br><br>"
        return super().block(b)

    def head(self, b: Block) -> str:
        """A head in bold."""
        return f"<font size=3><b>{b.number}{NBSP}{NBSP}{rich(b.text)}</b></font><br><br>"

    def subhead(self, b: Block) -> str:
        """A label in bold."""
        return f"<b>{rich(b.text)}</b><br>"

    def fields(self, front: Sequence[Block]) -> str:
        """A table in a table; several values are parted by breaks."""
        rows = "".join(
            f"<tr><td valign=top><b>{rich(b.text)}</b></td><td>{'<br>'.join(map(rich, b.lines))}</td></tr>"
            for b in front
        )
        return f"<table><tr><td><table cellpadding=2>{rows}</table></td></tr></table>"

    def entries(self, b: Block) -> str:
        """Marks typed, a break behind each."""
        made = (f"{m}{NBSP}{rich(line)}<br>" for m, line in zip(marks(b.number, len(b.lines)), b.lines, strict=True))
        return "".join(made) + "<br>"

    def table(self, b: Block) -> str:
        """A table with no head of its own."""
        rows = "".join(
            f"<tr>{''.join(f'<td>{rich(chr(10).join(c)) or NBSP}</td>' for c in row)}</tr>" for row in b.rows
        )
        return f"<table border=1>{rows}</table>"


class Accordion(Web):
    """Items that open, each an entry of a list with a button in its heading; lists of people in entries."""

    def page(self, body: str) -> str:
        """The page with its content marked up as such."""
        links = '<a href="/">Hem</a> <a href="/m">Möten</a> <a href="/k">Kontakt</a>'
        return super().page(
            f"<header>{links}</header><main><nav><a>Hem</a> &gt; <a>Möten</a></nav>{body}"
            '<p><a href="#">Tillbaka till möteslistan</a></p></main><footer>Kommunen</footer>'
        )

    def close(self) -> str:
        """The end of a panel and its entry."""
        return "</div></li></ul>"

    def head(self, b: Block) -> str:
        """A heading that is a button."""
        level = b.level + 1
        button = f'<button type="button" aria-expanded="true">{b.number} {rich(b.text)}</button>'
        return f'<ul class="accordion"><li><h{level}>{button}</h{level}><div class="panel">'

    def fields(self, front: Sequence[Block]) -> str:
        """A list of fields, in which people are lists."""
        entries = []
        for b in front:
            inner = "".join(f"<li>{rich(v)}</li>" for v in b.lines)
            value = rich(" ".join(b.lines)) if len(b.lines) < 2 else f"<ul>{inner}</ul>"
            entries.append(f"<li><strong>{rich(b.text)}:</strong> {value}</li>")
        return f"<ul>{''.join(entries)}</ul>"


WEB: dict[str, type[Web]] = {
    "web-definitions": Web,
    "web-saved": Saved,
    "web-portal": Portal,
    "web-tables": Old,
    "web-accordion": Accordion,
}
