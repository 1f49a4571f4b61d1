"""Minutes whose lines run together: title, label and decision on one line. All persons and bodies are invented."""

from __future__ import annotations

import pytest

from samgraf.ingest.minutes import Minutes
from samgraf.ingest.parse import parse
from samgraf.ingest.readers import plain
from samgraf.ingest.text import Source


def read(text: str) -> Minutes:
    return parse(plain.read(Source("a.txt", text.encode(), "text/plain", "0" * 64)))


HEAD = "Protokoll\nKulturnämnden\n\nTid: 3 maj 2024\n\nBeslutande\nEva Lindmark (S)\nPer Ekvall (M)\n\n"
LINES = {
    "a-full-stop": "§ {} Budget 2025. Beslut: Nämnden antar budgeten.",
    "a-dash": "§ {} Budget 2025 – Beslut: Nämnden antar budgeten.",
    "nothing": "§ {} Budget 2025 Beslut: Nämnden antar budgeten.",
    "a-label-in-capitals": "§ {}. Budget 2025. BESLUT: Nämnden antar budgeten.",
    "two-full-stops": "{}. Budget 2025. Beslut. Nämnden antar budgeten.",
}


@pytest.mark.parametrize("line", [pytest.param(line, id=name) for name, line in LINES.items()])
@pytest.mark.parametrize("gap", ["\n", ""])
def test_a_label_on_the_line_of_a_title_heads_what_was_decided(line: str, gap: str) -> None:
    """Title, label and decision on one line are told apart as they are on three."""
    minutes = read(HEAD + gap.join(f"{line.format(n)}\n" for n in (11, 12, 13)))
    assert [item.title for item in minutes.items] == ["Budget 2025"] * 3
    assert [(d.item, d.text) for d in minutes.decisions] == [(n, "Nämnden antar budgeten.") for n in range(3)]
