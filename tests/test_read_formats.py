"""One text, seven formats, the same passages: what a reader sees does not hang on the kind of file."""

from __future__ import annotations

import re

import layouts
import pytest

from samgraf.graph.boxes import box_of
from samgraf.graph.iri import DEFAULT_BASE
from samgraf.ingest.parse import parse
from samgraf.ingest.pipeline import understood
from samgraf.ingest.read import document, of_bytes
from samgraf.ingest.text import Document, Span
from samgraf.ontology import terms as t

PROTOCOL = """
# Sammanträdesprotokoll för Exempelnämnden
Plats och tid: Stora salen, Exempelhuset, den 6 maj 2024 klockan 13.00–15.30
Närvarande
- Nils Ekström (S), ordförande
- Eva Lövgren (M)
- Åsa Öberg (C)
## § 12 Fastställande av dagordningen
Ordföranden går igenom dagordningen och föreslår att ett ärende om vägbelysning läggs till, eftersom det brådskar och inte kan vänta till nästa sammanträde.
Beslut
Exempelnämnden fastställer dagordningen med den föreslagna ändringen.
## § 13 Detaljplan för Norra hamnen
Sammanfattning av ärendet
Planen prövar bostäder, handel och en ny gång- och cykelväg längs kajen. Samrådet gav fyrtio yttranden, varav de flesta gällde buller, trafik och skuggning av den befintliga bebyggelsen.
Beslut
Exempelnämnden beslutar
- att godkänna planförslaget, och
- att ge förvaltningen i uppdrag att ställa ut det senast den 1 september 2024.
"""

ACTIONS = """
# Minnesanteckningar från arbetsgruppens möte
Tid: 3 september 2024 kl. 10.00
## 1. Uppföljning
Gruppen gick igenom läget i projektet. Ekonomin är i balans & tidplanen håller.
## 2. Att göra
Åtgärd\tAnsvarig\tKlart
Boka lokal\tNils Ekström\t2024-10-01
Skriva rapport\tEva Lövgren\t2024-11-15
Bjuda in kommunen\tÅsa Öberg\t2024-12-01
## 3. Nästa möte
Nästa möte hålls i december.
"""

TEXTS = {"protocol": PROTOCOL, "actions": ACTIONS}


def read(text: str, kind: str) -> Document:
    """The document that a text makes in a format."""
    return document(of_bytes(f"protokoll.{kind}", layouts.FORMATS[kind](layouts.blocks(text))))


def seen(of: Document) -> list[tuple[str, str, int, str]]:
    """Passages as a reader sees them: words without bullet or page number, role, item, section."""
    minutes = parse(of)
    return [(re.sub(r"^[-•]\s", "", p.text), p.role, p.item, p.section) for p in minutes.passages]


@pytest.mark.parametrize("kind", [k for k in layouts.FORMATS if k != "txt"])
@pytest.mark.parametrize("name", TEXTS)
def test_format_gives_the_passages_of_plain_text(name: str, kind: str) -> None:
    """The same text gives the same passages, in the same roles, whatever file it came in."""
    assert seen(read(TEXTS[name], kind)) == seen(read(TEXTS[name], "txt"))


@pytest.mark.parametrize("kind", layouts.FORMATS)
@pytest.mark.parametrize("name", TEXTS)
def test_every_word_has_a_place_in_the_file(name: str, kind: str) -> None:
    """Each letter that is kept stands in exactly one place of the file."""
    of = read(TEXTS[name], kind)
    covered = [offset for place in of.places for offset in range(place.span.start, place.span.end)]
    assert len(covered) == len(set(covered))
    assert {n for n, char in enumerate(of.text) if not char.isspace()} <= set(covered)
    assert all(place.where for place in of.places)


@pytest.mark.parametrize("kind", layouts.FORMATS)
def test_kind_of_file_is_told_by_content(kind: str) -> None:
    """The name of a file does not matter for how it is read."""
    data = layouts.FORMATS[kind](layouts.blocks(PROTOCOL))
    assert document(of_bytes("fil", data)).text == document(of_bytes(f"x.{kind}", data)).text


def test_pdf_tells_page_and_box() -> None:
    """In a PDF each line has its page and the box around it, in points."""
    of = read(PROTOCOL, "pdf")
    place = next(p for p in of.places if p.span.of(of.text).startswith("Beslut"))
    assert place.page == 1
    assert place.box is not None
    left, bottom, right, top = place.box
    assert 69 < left < 71 < right < 595 and 0 < bottom < top < 842 and 6 < top - bottom < 20


@pytest.mark.parametrize(
    ("kind", "words", "expected"),
    [
        pytest.param("docx", "Eva Lövgren", "table 1, row 3, cell 2", id="word-cell"),
        pytest.param("docx", "Gruppen gick igenom", "paragraph 4", id="word-paragraph"),
        pytest.param("odt", "2024-12-01", "table 1, row 4, cell 3", id="opendocument-cell"),
        pytest.param("html", "Boka lokal", "table 1, row 2, cell 1", id="html-cell"),
        pytest.param("rtf", "Nils Ekström", "table row 2, cell 2", id="rtf-cell"),
        pytest.param("pdf", "tidplanen håller", "page 1", id="pdf-page"),
    ],
)
def test_words_lead_back_to_the_file(kind: str, words: str, expected: str) -> None:
    """Any stretch of the text knows its place in the file: the cell, the paragraph, or the page with a rectangle."""
    of = read(ACTIONS, kind)
    start = of.text.index(words)
    place = of.place_of(Span(start, start + len(words)))
    assert place is not None
    assert place.where == expected
    assert (place.box is not None) == (kind == "pdf")


def test_rectangle_covers_all_lines_of_a_stretch() -> None:
    """The box of a sentence over three lines covers the boxes of all three, on one page."""
    of = read(PROTOCOL, "pdf")
    start = of.text.index("Planen prövar")
    end = of.text.index("bebyggelsen.") + len("bebyggelsen.")
    lines = [p.box for p in of.places if start <= p.span.start < end and p.box]
    place = of.place_of(Span(start, end))
    assert len(lines) > 1 and place is not None and place.box is not None
    assert place.box == (
        min(b[0] for b in lines),
        min(b[1] for b in lines),
        max(b[2] for b in lines),
        max(b[3] for b in lines),
    )


@pytest.mark.parametrize("kind", layouts.FORMATS)
def test_evidence_carries_its_place(kind: str) -> None:
    """In the graph, evidence says the page for a PDF, paragraph or cell for others, nothing for plain text."""
    _, found = understood(read(PROTOCOL, kind), DEFAULT_BASE)
    data = b"".join(found.values()).decode()
    pages, places = (set(re.findall(rf'<{term}> "([^"]*)"', data)) for term in (t.page, t.placeInFile))
    assert bool(pages) == (kind == "pdf")
    assert bool(places) == (kind not in ("pdf", "txt", "md"))


def test_rectangle_of_evidence_is_found_from_its_document() -> None:
    """A document of PDF keeps where its lines stand, so that each quotation's page and rectangle can be had."""
    of = read(PROTOCOL, "pdf")
    _, found = understood(of, DEFAULT_BASE)
    data = b"".join(found.values()).decode()
    boxes = re.findall(rf'<{t.boxes}> "([^"]*)"', data)
    spans = [Span(int(a), int(b)) for a, b in re.findall(r"#char=(\d+),(\d+)> <\S*#exact>", data)]
    assert len(boxes) == 1 and len(spans) > 20
    for span in spans:
        place = of.place_of(span)
        assert place is not None
        assert box_of(boxes[0].replace("\\n", "\n"), span.start, span.end) == (place.page, place.box)


SIGNS = {
    "a blank that doesn't break": (" ", "\u00a0"),
    "a narrow blank": (" ", "\u202f"),
    "a hyphen that doesn't break": ("-", "\u2011"),
    "a hyphen of its own": ("-", "\u2010"),
    "a minus for a dash": ("–", "\u2212"),
}


@pytest.mark.parametrize("why", SIGNS)
@pytest.mark.parametrize("kind", ["md", "html", "docx", "odt"])
def test_blanks_and_dashes_of_other_kinds_are_the_usual_ones(kind: str, why: str) -> None:
    """Which blank, hyphen or dash a program has set makes no difference to what is read."""
    usual, other = SIGNS[why]
    blocks = layouts.blocks(PROTOCOL)
    set_so = [layouts.Block(b.kind, re.sub(rf"(?<=\w){usual}", other, b.text)) for b in blocks]
    of = document(of_bytes(f"protokoll.{kind}", layouts.FORMATS[kind](set_so)))
    assert not of.mendings
    assert any(other in b.text for b in set_so)
    assert (of.text, seen(of)) == (read(PROTOCOL, kind).text, seen(read(PROTOCOL, kind)))


@pytest.mark.parametrize("kind", ["txt", "md", "html", "docx", "odt"])
def test_signs_of_no_width_make_no_difference(kind: str) -> None:
    """What pages leave at the ends of lines and beside blanks is left out, and nothing is said of it."""
    blocks = layouts.blocks(PROTOCOL)
    set_so = [layouts.Block(b.kind, f"\u200b{b.text}\u200b\u200b".replace(", ", ",\u200b ")) for b in blocks]
    of = document(of_bytes(f"protokoll.{kind}", layouts.FORMATS[kind](set_so)))
    assert of.mendings == ()
    assert seen(of) == seen(read(PROTOCOL, kind))
