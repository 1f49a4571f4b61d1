"""Minutes that a word processor has printed as PDF: the same words, so the same facts."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import ModuleType

import pypdfium2
import pytest
from officeframes import Framed
from officeset import Block, blocks
from officeword import Word
from printed import HEADS, print_all, printable
from scored import HELDOUT, gold

from samgraf.ingest.readers.placing import Frame, placed

WAYS: Mapping[str, Callable[[Sequence[Block]], bytes]] = {
    "stops": lambda found: printable(Word(found).data()),
    "hanging": lambda found: printable(Word(found).data(), hanging=True),
    "dense": lambda found: printable(Word(found).data(), after=0),
    "tables": lambda found: printable(Framed(found).data()),
}
DOCUMENTS = (
    "bes-roddklubb-styrelse-2022-09-06",
    "formell-kommunstyrelsen-2020-11-04",
    "krets-byarad-2021-09-08",
    "namn-lansdialog-2025-01-22",
    "namnd-omsorgsnamnden-2024-05-21",
    "samband-lag-mote-2024-04-25",
    "samverkansmote-arbetsmarknad-2024-10-09",
    "samverkansnamnd-2024-11-22",
    "vard-och-omsorg-2024-06-11",
    "word-kommunstyrelsen-2024-10-02",
    "word-socialnamnden-2023-03-21",
)


@pytest.fixture(scope="module")
def measured(score: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Counter[str]]]:
    """For each way, and "written": for each line of the score, how many right, missed and extra."""
    folder, made = tmp_path_factory.mktemp("printed"), tmp_path_factory.mktemp("made")
    files: list[Path] = []
    for stem in DOCUMENTS:
        path = HELDOUT / "minutes" / f"{stem}.md"
        (folder / f"written--{stem}.md").write_bytes(path.read_bytes())
        for name, way in WAYS.items():
            files.append(made / f"{name}--{stem}.docx")
            files[-1].write_bytes(way(blocks(path)))
    print_all(files, folder)
    found = [path for path in sorted(folder.iterdir()) if path.suffix in (".md", ".pdf")]
    tables = score.run_program(f"{sys.executable} -m samgraf", found, None)
    total: dict[str, dict[str, Counter[str]]] = {}
    for file in found:
        name, stem = file.stem.split("--")
        wanted = gold(HELDOUT / "gold" / f"{stem}.yaml") | {"document": file.name}
        for line, n in score.score_document(wanted, tables, lambda area, text: None).items():
            counted = Counter(right=n.right, missed=n.missed, extra=n.extra)
            total.setdefault(name, {}).setdefault(line, Counter()).update(counted)
    return total


LOST = {"stops": 0, "hanging": 0, "dense": 5, "tables": 2}
"""How many facts a way may lose against the text as written."""
MADE_UP = {"stops": 4, "hanging": 4, "dense": 8, "tables": 1}
"""And how many it may add."""


@pytest.mark.parametrize("way", WAYS)
def test_print_keeps_what_the_text_says(way: str, measured: dict[str, dict[str, Counter[str]]]) -> None:
    """However it is set, who met, who was there, what was decided and who is to act is what the text gives."""
    written, of = measured["written"], measured[way]
    lost = {line: written[line]["right"] - of[line]["right"] for line in written}
    assert sum(max(n, 0) for n in lost.values()) <= LOST[way], {k: n for k, n in lost.items() if n}


@pytest.mark.parametrize("way", WAYS)
def test_print_makes_up_next_to_nothing(way: str, measured: dict[str, dict[str, Counter[str]]]) -> None:
    """Headers, footers and torn lines are no facts, and join nobody to somebody else."""
    written, of = measured["written"], measured[way]
    more = {line: of[line]["extra"] - written[line]["extra"] for line in written}
    assert sum(max(n, 0) for n in more.values()) <= MADE_UP[way], {k: n for k, n in more.items() if n}
    assert of["identity"]["extra"] == 0


def test_letters_are_as_high_as_they_are_set(tmp_path: Path) -> None:
    """Fonts that tell no height of their letters give no word the height of its own ink."""
    path = HELDOUT / "minutes" / f"{DOCUMENTS[1]}.md"
    made = tmp_path / "minutes.docx"
    made.write_bytes(WAYS["stops"](blocks(path)))
    print_all([made], tmp_path)
    with pypdfium2.PdfDocument(tmp_path / "minutes.pdf") as file:
        page = file[0]
        words = page.get_textpage()
        heights = Counter(round(word.size, 1) for word in placed(words.get_text_range(), words.raw, Frame()))
        words.close()
        page.close()
    assert len(heights) <= len(HEADS) + 1
    assert heights.most_common(1)[0][1] > sum(heights.values()) / 2
