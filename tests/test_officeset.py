"""Minutes as word processors, document systems and web pages set them: the same words, so the same facts."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Protocol

import pytest
from officeframes import WORD
from officeopen import OPEN
from officeset import Block, blocks
from officeweb import WEB
from scored import HELDOUT, gold


class Setting(Protocol):
    """Minutes set in some style."""

    def data(self) -> bytes:
        """The file."""


STYLES: Mapping[str, Callable[[Sequence[Block]], Setting]] = {**WORD, **OPEN, **WEB}
ENDINGS = {"word": "docx", "open": "odt", "web": "html"}
DOCUMENTS = (
    "formell-kommunstyrelsen-2020-11-04",
    "mix-styrgrupp-dubbelspar-2025-05-06",
    "word-bygdegard-arsmote-2024-03-17",
    "word-kommunstyrelsen-2024-10-02",
    "word-projektmote-resurscentrum-2025-02-11",
    "word-socialnamnden-2023-03-21",
)
LOST = {"word-controls": 5, "web-portal": 5}  # an item that comes back, its number on a line of its own
"""How many facts a style may lose against the text as written; none where it isn't named."""


@pytest.fixture(scope="module")
def measured(score: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Counter[str]]]:
    """For each style, and "written": for each line of the score, how many right, missed and extra."""
    folder = tmp_path_factory.mktemp("set")
    files: dict[str, list[tuple[str, Path]]] = {}
    for stem in DOCUMENTS:
        path = HELDOUT / "minutes" / f"{stem}.md"
        found = blocks(path)
        made = {"written": ("md", path.read_bytes())}
        made |= {name: (ENDINGS[name.split("-")[0]], style(found).data()) for name, style in STYLES.items()}
        for name, (ending, data) in made.items():
            to = folder / f"{name}--{stem}.{ending}"
            to.write_bytes(data)
            files.setdefault(name, []).append((stem, to))
    tables = score.run_program(f"{sys.executable} -m samgraf", sorted(folder.iterdir()), None)
    total: dict[str, dict[str, Counter[str]]] = {}
    for name, of in files.items():
        for stem, file in of:
            wanted = gold(HELDOUT / "gold" / f"{stem}.yaml") | {"document": file.name}
            for line, n in score.score_document(wanted, tables, lambda area, text: None).items():
                counted = Counter(right=n.right, missed=n.missed, extra=n.extra)
                total.setdefault(name, {}).setdefault(line, Counter()).update(counted)
    return total


@pytest.mark.parametrize("style", STYLES)
def test_a_layout_keeps_what_the_text_says(style: str, measured: dict[str, dict[str, Counter[str]]]) -> None:
    """Whatever sets the minutes, who met, who was there, what was decided and who is to act is what the text gives."""
    written, of = measured["written"], measured[style]
    lost = {line: written[line]["right"] - of[line]["right"] for line in written}
    assert sum(max(n, 0) for n in lost.values()) <= LOST.get(style, 0), {k: n for k, n in lost.items() if n}


@pytest.mark.parametrize("style", STYLES)
def test_a_layout_makes_up_next_to_nothing(style: str, measured: dict[str, dict[str, Counter[str]]]) -> None:
    """Menus, notes, changes and frames around the minutes are no facts, and join nobody to somebody else."""
    written, of = measured["written"], measured[style]
    more = {line: of[line]["extra"] - written[line]["extra"] for line in written}
    assert sum(max(n, 0) for n in more.values()) <= LOST.get(style, 0), {k: n for k, n in more.items() if n}
    assert of["identity"]["extra"] == 0
