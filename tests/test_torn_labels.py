"""Heads whose labels go on below themselves in a narrow margin; all persons and bodies are invented."""

from __future__ import annotations

import pytest

from samgraf.ingest.parse import parse
from samgraf.ingest.text import Document, Source

HEAD = "Vägnämnden\nSammanträdesdatum 2025-02-19\n\n{}Beslutande  Eva Ek (S), ordförande\n            Bo Alm (M)\n            Siv Lind (V)\n\n{}\n§ 1 Bron\nNämnden beslutar att laga bron.\n\n§ 2 Vägen\nNämnden beslutar att grusa vägen.\n"


@pytest.mark.parametrize(
    ("above", "below"),
    [
        pytest.param("", "Utses att   Siv Lind\njustera\n", id="to-verify"),
        pytest.param(
            "",
            "Utsedd att  Siv Lind\njustera\nJusteringens Kansliet 2025-02-26\nplats och tid\n",
            id="a-label-as-wide-as-its-column",
        ),
        pytest.param(
            "Plats och   Rådhuset, Stora salen,\ntid         kl. 13.30–16.00\n\n",
            "Utses att   Siv Lind\njustera\n",
            id="the-value-on-both-lines",
        ),
    ],
)
def test_a_label_on_two_lines_heads_the_value_beside_it(above: str, below: str) -> None:
    """Its words name nobody and no place, and whoever stands beside it is what it says."""
    text = HEAD.format(above, below)
    minutes = parse(Document(Source("example.txt", text.encode(), "text/plain", "0" * 64), text))
    offices = {p.name: " ".join(p.roles) for p in minutes.participants}
    assert offices == {"Eva Ek": "chair member", "Bo Alm": "member", "Siv Lind": "verifier member"}
    place = minutes.meeting.place
    assert (place.text if place else "") == ("Rådhuset, Stora salen" if above else "")
    assert [d.text for d in minutes.decisions] == [
        "Nämnden beslutar att laga bron.",
        "Nämnden beslutar att grusa vägen.",
    ]
