"""The held-out minutes printed to PDF by a browser, as somebody would who writes them in an editor or on a web page.

What stood on lines is wrapped anew, tables are ruled, bullets are drawn, and formal ones get a header and a footer on
each page: what is read then is that of the PDF, and not that of the letters that were typed.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest
from markdown_it import MarkdownIt
from playwright.sync_api import Browser
from scored import GOLD, MINUTES, f1, gold, tallied

STYLE = """
body { font: 11pt/1.3 "Liberation Sans" } h1 { font-size: 16pt } h2 { font-size: 13pt } h3 { font-size: 11.5pt }
table { border-collapse: collapse; width: 100% } td, th { border: 1px solid #888; padding: 2pt 5pt; text-align: left }
pre { white-space: pre-wrap; font: 9.5pt/1.3 "Liberation Sans" } pre.columns { font: 9pt/1.3 "Liberation Mono" }
"""
EDGE = '<div style="font-size: 9px; width: 100%; margin: 0 15mm; display: flex; justify-content: space-between">'
PAGE = '<span><span class="pageNumber"></span> (<span class="totalPages"></span>)</span></div>'
HEADER = {
    True: f"{EDGE}<span>SAMMANTRÄDESPROTOKOLL</span>{PAGE}",
    False: f"{EDGE}<span></span>{PAGE}",
}
FOOTER = {True: f"{EDGE}<span>Justerandes sign</span><span>Utdragsbestyrkande</span></div>", False: "<div></div>"}
COLUMNS = re.compile(r"\S {3,}\S|\t")

# A little under what was measured. Beside the same floors of the documents as they were written, they say what a page costs.
FLOORS = {
    "meeting": 0.95,
    "items": 0.98,
    "attendance": 0.98,
    "attendance rows": 0.95,
    "persons": 0.985,
    "organisations": 0.965,
    "projects": 0.89,
    "identity": 0.97,
    "decisions": 0.94,
    "involvement": 0.92,
    "context (recall)": 0.89,
    "responsible": 0.92,
    "due dates": 0.92,
    "statements": 0.95,
    "statement kinds": 0.97,
    "statement holders": 0.95,
    "votes": 0.98,
    "warnings (recall)": 0.9,
}


def shown(path: Path) -> str:
    """A document as a web page."""
    if path.suffix == ".html":
        return path.read_text(encoding="utf-8")
    text = re.sub(r"\A---\n.*?\n---\n", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    if path.suffix == ".md":
        body = MarkdownIt("commonmark", {"breaks": True}).enable("table").render(text)
    else:
        columns = sum(1 for line in text.split("\n") if COLUMNS.search(line)) > 2
        body = f'<pre class="{"columns" if columns else "text"}">{html.escape(text)}</pre>'
    return f'<meta charset="utf-8"><style>{STYLE}</style>{body}'


@pytest.fixture(scope="module")
def measured(browser: Browser, score: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Counter[str]]:
    """For each line of the score, over all held-out documents as PDF: how many right, missed and extra."""
    folder = tmp_path_factory.mktemp("printed")
    formal = {Path(g["document"]).stem: g["genre"] == "protocol" for g in map(gold, GOLD)}
    page = browser.new_page()
    for path in MINUTES:
        page.set_content(shown(path))
        page.pdf(
            path=folder / f"{path.stem}.pdf",
            format="A4",
            display_header_footer=True,
            header_template=HEADER[formal[path.stem]],
            footer_template=FOOTER[formal[path.stem]],
            margin={"top": "25mm", "bottom": "22mm", "left": "25mm", "right": "20mm"},
        )
    page.close()
    return tallied(score, sorted(folder.iterdir()))


@pytest.mark.parametrize("line", FLOORS)
def test_printed_minutes_keep_their_floor(line: str, measured: dict[str, Counter[str]]) -> None:
    """What is read right of a printed page doesn't become less."""
    assert f1(measured[line]) >= FLOORS[line], f"{line}: {dict(measured[line])}"


def test_nobody_is_joined_to_somebody_else_on_a_printed_page(measured: dict[str, Counter[str]]) -> None:
    """Columns and page breaks join no two persons."""
    assert measured["identity"]["extra"] == 0
