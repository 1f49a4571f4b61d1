"""One text, seven formats, the same passages: what a reader sees does not hang on the kind of file."""

from __future__ import annotations

import re

import layouts
import pytest

from samgraf.ingest.parse import parse
from samgraf.ingest.read import document, of_bytes
from samgraf.ingest.text import Document

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
