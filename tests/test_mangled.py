"""Whatever a file has become - words in any order, lines lost, torn or in tables - it is read, and its evidence lies in it."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from samgraf.graph.facts import Fact
from samgraf.graph.iri import Mint
from samgraf.ingest.facts.state import facts
from samgraf.ingest.pipeline import read
from samgraf.ingest.read import document, source

MINUTES = sorted((Path(__file__).parent / "heldout" / "minutes").glob("*.*"))
MINT = Mint("https://samgraf.example/id/")


def tabled(text: str) -> str:
    """Each line as a row of a table whose cells are what commas part."""
    return "\n".join(f"| {line.replace(', ', ' | ')} |" for line in text.splitlines())


def shuffled(pieces: list[str], between: str) -> str:
    """Pieces in another order, the same for the same text."""
    return between.join(random.Random(len(pieces)).sample(pieces, len(pieces)))


MANGLED: dict[str, Callable[[str], str]] = {
    "a word a line": lambda text: "\n".join(text.split()),
    "all on one line": lambda text: " ".join(text.split()),
    "blanks as tabs": lambda text: text.replace(" ", "\t"),
    "blanks lost": lambda text: text.replace(" ", ""),
    "capitals": str.upper,
    "in tables": tabled,
    "lines shuffled": lambda text: shuffled(text.splitlines(), "\n"),
    "titled": str.title,
    "words shuffled": lambda text: shuffled(text.split(), " "),
}


@pytest.mark.parametrize("how", MANGLED)
def test_a_mangled_text_is_read_and_its_evidence_lies_in_it(tmp_path: Path, how: str) -> None:
    """No reading of held-out minutes fails, and whatever it states points into the text."""
    for number, path in enumerate(MINUTES):
        if number % 3 != len(how) % 3:
            continue
        file = tmp_path / f"{path.stem}.txt"
        file.write_text(MANGLED[how](path.read_text(encoding="utf-8")), encoding="utf-8")
        reading = read(document(source(file)))
        text = reading.minutes.document.text
        said, _ = facts(reading, MINT)
        for fact in said:
            for piece in fact.evidence if isinstance(fact, Fact) else ():
                assert 0 <= piece.start < piece.end <= len(text), f"{path.name}: {fact.iri}"
