"""Minutes printed by a browser in several designs: columns, tables without lines, boxes, logos, numbered lines.

What was decided, by whom, when and where doesn't change with the design; so what is read mustn't either.
"""

from __future__ import annotations

import html
import re
import textwrap

import pytest
from playwright.sync_api import Browser
from test_variation import WANTED, told, written

from samgraf.ingest.parse import parse
from samgraf.ingest.read import document, of_bytes

STYLE = 'body{font:11pt/1.3 "Liberation Sans"} h1{font-size:16pt} h2{font-size:12pt} .l{font-weight:bold}'
LINES = written().split("\n\n")
HEAD, ITEMS = LINES[1:5], LINES[5:]
TIME, PLACE = (line.split(": ")[1] for line in HEAD[0].split("\n"))
GROUPS = [tuple(block.split("\n")) for block in HEAD[1:4]]


def paragraphs(blocks: list[str], boxed: str = "") -> str:
    """Headings, labels in bold and paragraphs; what stands below "Beslut" in a box of the class `boxed`."""
    out, below = [], False
    for block in blocks:
        text = (
            html.escape(block.strip()).replace("\n", " ")
            if block[:1] != "F"
            else html.escape(block).replace("\n", "<br>")
        )
        if block.startswith("§"):
            title, _, label = text.partition(" Beslut")
            out.append(f"<h2>{title}</h2>" + (f"<p class=l>Beslut{label}</p>" if label else ""))
        elif len(block.split()) <= 3 and not block.strip().endswith((".", "Skåne")):
            out.append(f"<p class=l>{text}</p>")
        else:
            out.append(f"<p class={boxed if below else ''}>{text}</p>")
        below = block.strip() == "Beslut" or (below and len(block.split()) > 1)
    return "".join(out)


def rows(names: tuple[str, ...]) -> str:
    """Names below each other."""
    return "".join(f"<div>{html.escape(name)}</div>" for name in names)


FIELDS = [("Tid", f"<div>{TIME}</div>"), ("Plats", f"<div>{PLACE}</div>"), *((g[0], rows(g[1:])) for g in GROUPS)]
TOP = "<h1>Sammanträdesprotokoll</h1><p>Kommunstyrelsen</p>"
PLAIN = f"{TOP}<p>Tid: {TIME}<br>Plats: {PLACE}</p>" + "".join(f"<p><b>{g[0]}</b></p>{rows(g[1:])}" for g in GROUPS)
NUMBERED = [
    part
    for block in re.sub(r"<[^>]+>", "\n", PLAIN + paragraphs(ITEMS)).split("\n")
    if block.strip()
    for part in textwrap.wrap(html.unescape(block), 80, break_on_hyphens=False)
]


def numbered(step: int) -> str:
    """The lines with numbers in the margin, each one or each so many."""
    cells = (f"<s>{n if n % step == 0 else '&nbsp;'}</s><p>{html.escape(t)}</p>" for n, t in enumerate(NUMBERED, 1))
    return f"<div class=n>{''.join(cells)}</div>"


FORMS = {
    "labels-in-a-column": (
        ".g{display:grid;grid-template-columns:45mm 1fr;gap:3mm}",
        TOP + "<div class=g>" + "".join(f"<b>{a}</b><div>{b}</div>" for a, b in FIELDS) + "</div>" + paragraphs(ITEMS),
    ),
    "two-lists-side-by-side": (
        ".c{display:flex;gap:10mm} .c>div{width:50%}",
        f"{TOP}<p>Tid: {TIME}<br>Plats: {PLACE}</p><div class=c>"
        + "".join(f"<div><b>{g[0]}</b>{rows(g[1:])}</div>" for g in (GROUPS[0], GROUPS[2]))
        + f"</div><p><b>{GROUPS[1][0]}</b></p>{rows(GROUPS[1][1:])}"
        + paragraphs(ITEMS),
    ),
    "decisions-in-boxes": (".b{border:1.5px solid #333;background:#eee;padding:2mm}", PLAIN + paragraphs(ITEMS, "b")),
    "two-cells": (
        "td{border:1px solid #888;padding:2mm;vertical-align:top} td:first-child{width:60mm}",
        f"{TOP}<table><tr><td>"
        + "".join(f"<div>{a}</div>" + "<div>&nbsp;</div>" * (b.count("<div>") - 1) for a, b in FIELDS)
        + "<td>"
        + "".join(b for _, b in FIELDS)
        + "</table>"
        + paragraphs(ITEMS),
    ),
    "each-line-numbered": (
        ".n{display:grid;grid-template-columns:10mm 1fr} .n *{margin:0;text-decoration:none}",
        numbered(1),
    ),
    "each-fifth-line-numbered": (
        ".n{display:grid;grid-template-columns:10mm 1fr} .n *{margin:0;text-decoration:none}",
        numbered(5),
    ),
    "a-logo-and-boxes-to-sign": (
        "header{display:flex;justify-content:space-between;font-size:9pt;border-bottom:1px solid} "
        ".f{border-collapse:collapse;width:100%} .f td{border:1px solid;width:33%;font-size:8pt}",
        "<header><svg width=40 height=40><circle cx=20 cy=20 r=18 /></svg><div>EKVIKS KOMMUN<br>Kommunkansliet</div>"
        "<div>Besöksadress: Storgatan 1<br>Telefon: 0123-456 78</div></header>"
        + PLAIN
        + paragraphs(ITEMS)
        + "<table class=f><tr><td>Justerandes sign<td>Justerandes sign<td>Utdragsbestyrkande</table>",
    ),
}


@pytest.mark.parametrize("form", FORMS)
def test_the_design_of_a_page_changes_nothing(form: str, browser: Browser) -> None:
    """A page of any design gives the facts of the text that was printed."""
    style, body = FORMS[form]
    page = browser.new_page()
    page.set_content(f'<meta charset="utf-8"><style>{STYLE} {style}</style>{body}')
    data = page.pdf(format="A4", margin={"top": "20mm", "bottom": "20mm", "left": "20mm", "right": "20mm"})
    page.close()
    meeting, items, people, decisions = told(parse(document(of_bytes("minutes.pdf", data))))
    assert (meeting, items, decisions) == (WANTED.meeting, WANTED.items, WANTED.decisions)
    assert sorted(people) == sorted(WANTED.people)
