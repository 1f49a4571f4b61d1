"""Lines that are paragraphs of their own: what stands close together on the page is kept so, in every format."""

from __future__ import annotations

import layouts
import pytest

from samgraf.ingest.read import document, of_bytes

PARTED = ("Med", "Eva", "", "Tid", "kl. 9", "", "Plats", "", "Slut")
"""Lines as they are typed, an empty one where a paragraph ends."""
KEPT = "Med\nEva\n\nTid\nkl. 9\n\nPlats\n\nSlut\n"
APART = "Med\n\nEva\n\nTid\n\nkl. 9\n\nPlats\n\nSlut\n"


def kept(name: str, data: bytes) -> str:
    """The text of a file."""
    return document(of_bytes(name, data)).text


def word(lines: tuple[str, ...], after: dict[str, int] | None = None) -> bytes:
    """A Word file with a paragraph for each line, and room below some of them, in twentieths of a point."""
    made = []
    for line in lines:
        room = f'<w:pPr><w:spacing w:after="{after[line]}"/></w:pPr>' if after and line in after else ""
        made.append(f"<w:p>{room}<w:r><w:t>{line}</w:t></w:r></w:p>")
    return layouts.word_file("".join(made))


def opened(lines: tuple[str, ...]) -> bytes:
    """An OpenDocument file with a paragraph for each line."""
    return layouts.open_file("".join(f"<text:p>{line}</text:p>" for line in lines))


def page(lines: tuple[str, ...], tag: str) -> bytes:
    """A web page with a block for each line."""
    return f"<!doctype html><html><body>{''.join(f'<{tag}>{line}</{tag}>' for line in lines)}</body></html>".encode()


def rich(lines: tuple[str, ...], setting: str = "") -> bytes:
    """An RTF file with a paragraph for each line."""
    paragraphs = " ".join(rf"{line}\par" for line in lines)
    return rf"{{\rtf1\ansi{setting} {paragraphs}}}".encode()


FULL = tuple(filter(None, PARTED))
CASES = {
    "word": ("a.docx", word(PARTED), KEPT),
    "word, one empty line in all": ("a.docx", word(("Med", "Eva", "", *FULL[2:])), APART),
    "word, room by spacing": ("a.docx", word(FULL, {"Eva": 200, "kl. 9": 200, "Plats": 200}), KEPT),
    "word, room everywhere": ("a.docx", word(PARTED, dict.fromkeys(FULL, 200)), APART),
    "word, no room anywhere": ("a.docx", word(FULL), APART),
    "opendocument": ("a.odt", opened(PARTED), KEPT),
    "opendocument, no room anywhere": ("a.odt", opened(FULL), APART),
    "rtf": ("a.rtf", rich(PARTED), KEPT),
    "rtf, no room anywhere": ("a.rtf", rich(FULL), APART),
    "rtf, room everywhere": ("a.rtf", rich(PARTED, r"\sa120"), APART),
    "web, blocks": ("a.html", page(PARTED, "div"), KEPT),
    "web, paragraphs": ("a.html", page(tuple(line or "&nbsp;" for line in PARTED), "p"), KEPT),
    "web, no room anywhere": ("a.html", page(FULL, "p"), APART),
}


@pytest.mark.parametrize("case", CASES)
def test_lines_close_together_stay_so(case: str) -> None:
    """Only where a document shows room elsewhere; a paragraph is one by itself else."""
    name, data, expected = CASES[case]
    assert kept(name, data) == expected


def test_the_spacing_of_a_style_counts() -> None:
    """A style's own room, and none between two paragraphs of a style that says so."""
    styles = (
        '<w:style w:type="paragraph" w:styleId="Body"><w:pPr><w:spacing w:after="160"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="List"><w:basedOn w:val="Body"/><w:pPr><w:contextualSpacing/></w:pPr>'
        "</w:style>"
    )
    names = ("Body", "List", "List", "Body", "Body", "Body")
    made = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{name}"/></w:pPr><w:r><w:t>{line}</w:t></w:r></w:p>'
        for name, line in zip(names, FULL, strict=True)
    )
    assert kept("a.docx", layouts.word_file(made, styles)) == "Med\n\nEva\nTid\n\nkl. 9\n\nPlats\n\nSlut\n"
