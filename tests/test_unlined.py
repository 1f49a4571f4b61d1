"""Minutes without lines: a whole meeting in a paragraph or a few, or in a letter; all of it invented."""

from __future__ import annotations

import pytest
from rostered import Row, rows, there

from samgraf.ingest.pipeline import read
from samgraf.ingest.text import Document, Source

EVA, BO, RUT = "Eva Lindmark", "Bo Almgren", "Rut Dahl"
HEAD = "Möte i hamnrådet den 3 maj 2024"
TOLD = (
    "Dagordningen godkändes. Bo redogjorde för ekonomin. Beslut fattades om att köpa en brygga. "
    "Rut fick i uppdrag att ta in offerter till nästa möte. Bo motsatte sig förslaget. Rut berättade om vägen "
    "som går genom byn och om de möten som grannarna har haft där. Mötet avslutades."
)
DECIDED = [
    "Dagordningen godkändes.",
    "Beslut fattades om att köpa en brygga.",
    "Rut fick i uppdrag att ta in offerter till nästa möte.",
]
ALL = [there(EVA, "", "chair"), there(BO), there(RUT)]


def away(name: str, organisation: str = "") -> Row:
    """Somebody absent."""
    return name, organisation, "absent", "", ""


def decided(text: str) -> list[str]:
    """The clauses that are decided."""
    found = read(Document(Source("möte.txt", text.encode(), "text/plain", "0" * 64), text))
    return [d.text for d in found.minutes.decisions]


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        pytest.param(
            f"Mötet öppnades av {EVA}. Närvarande: {EVA} (ordförande), {BO} och {RUT}.", ALL, id="within-a-paragraph"
        ),
        pytest.param(f"Närvarande var {EVA}, ordförande, {BO} samt {RUT}.", ALL, id="at-its-beginning"),
        pytest.param(
            f"Närvarande: {EVA}, ordförande, {BO} och {RUT}. Ej närvarande: Per Ekvall.",
            [*ALL, away("Per Ekvall")],
            id="those-away-behind-a-heading",
        ),
        pytest.param(
            f"Deltog gjorde {EVA}, {BO} och {RUT}. Per Ekvall hade anmält förhinder. {EVA} ledde mötet.",
            [*ALL, away("Per Ekvall")],
            id="those-away-and-who-led-in-sentences",
        ),
        pytest.param(
            f"Med var {EVA}, {BO} och {RUT}. Ordförande var {EVA}. Sammanlagt sex timmar.", ALL, id="who-was-with"
        ),
    ],
)
@pytest.mark.parametrize("wrapped", [pytest.param(False, id="one-line"), pytest.param(True, id="wrapped")])
def test_a_list_ends_within_a_paragraph(listed: str, expected: list[Row], wrapped: bool) -> None:
    """Those present in a paragraph are listed, and what is told behind them is read."""
    text = f"{listed} {TOLD}"
    if wrapped:
        text = wrapped_at(text, 66)
    text = f"{HEAD}\n\n{text}\n"
    assert rows(text) == expected
    assert decided(text) == DECIDED


def wrapped_at(text: str, width: int) -> str:
    """A paragraph in lines of a width."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines, line = [*lines, line], word
        else:
            line = f"{line} {word}".strip()
    return "\n".join([*lines, line])


@pytest.mark.parametrize(
    "listed",
    [
        pytest.param(f"Närvarande: {EVA}, kassör. {BO}, Sala kommun. {RUT}, LRF.", id="each-a-sentence"),
        pytest.param(f"Närvarande: {EVA}, {BO} och {RUT} från Sala kommun. Totalt tre personer.", id="a-count-behind"),
    ],
)
def test_a_list_that_fills_its_paragraph_stays_whole(listed: str) -> None:
    """Sentences that tell nothing of the meeting end no list."""
    named = [name for name, *_ in rows(f"{HEAD}\n\n{listed}\n\nBron\nDen lagas i höst.\n")]
    assert named == [EVA, BO, RUT]
