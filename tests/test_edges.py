"""Running headers, footers and numbers of pages: what is the page's, and what only looks so; all of it invented."""

from __future__ import annotations

from dataclasses import replace

from test_protocols import BOARD, document, protocol

from samgraf.ingest.lines.layout import lines
from samgraf.ingest.parse import parse


def test_running_header_goes_by_its_page() -> None:
    """Lines that come again with the number of the page stand between a heading and its title and are neither."""
    header = "PROTOKOLL        Blad\nDatum            {} (3)\nVägnämnden\n"
    text = f"{header.format(1)}\n{BOARD}§ 7 Budget\n\nBeslut\nBudgeten antas.\n\n§ 8\n\n{header.format(2)}\nTaxa för vägar\n\nBeslut\nTaxan antas.\n"
    marked = [line.text.split()[0] for line in lines(document(text), "sv") if line.furniture]
    assert marked == ["PROTOKOLL", "Datum", "Vägnämnden"]
    assert [i.title for i in protocol(text).items] == ["Budget", "Taxa för vägar"]


def test_what_is_decided_twice_may_open_a_page() -> None:
    """A clause that came before is no running header because it stands at the top of a page for once."""
    clause = "Att lägga informationen till handlingarna.\n"
    said = "".join(f"§ {n} Taxa {n}\n\nBeslut\nTaxa {n} antas.\n\n" for n in range(1, 6))
    text = f"{BOARD}{said}§ 6 Budget\n\nBeslut\n{clause}\n§ 7 Bro\n\nBeslut\nAtt Eva Ek kallar till möte.\n\n{clause}"
    of = replace(document(text), pages=(0, text.rindex(clause)))
    assert [d.text for d in parse(of).decisions][-3:] == [
        clause.strip(),
        "Att Eva Ek kallar till möte.",
        clause.strip(),
    ]
