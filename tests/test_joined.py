"""The held-out minutes in one line each, as a text is that lost its line breaks on the way out of a page.

Much of a list or a table is lost with its lines; what may be asked for is that most is found, and that nobody is
joined to somebody else.
"""

from __future__ import annotations

from collections import Counter
from types import ModuleType

import pytest
from scored import MINUTES, f1, tallied

# A little under what was measured; without parting such a line no item was found, and a third of those present.
FLOORS = {
    "meeting": 0.79,
    "items": 0.51,
    "attendance": 0.7,
    "attendance rows": 0.52,
    "persons": 0.93,
    "organisations": 0.91,
    "identity": 0.9,
    "decisions": 0.49,
    "involvement": 0.43,
    "statements": 0.6,
    "votes": 0.8,
}


@pytest.fixture(scope="module")
def measured(score: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Counter[str]]:
    """For each line of the score, over all held-out documents in one line: how many right, missed and extra."""
    folder = tmp_path_factory.mktemp("joined")
    for path in MINUTES:
        text = " ".join(path.read_text(encoding="utf-8").split())
        (folder / f"{path.stem}.txt").write_text(f"{text}\n", encoding="utf-8")
    return tallied(score, sorted(folder.iterdir()))


@pytest.mark.parametrize("line", FLOORS)
def test_minutes_in_one_line_keep_their_floor(line: str, measured: dict[str, Counter[str]]) -> None:
    """What is read right of a text without line breaks doesn't become less."""
    assert f1(measured[line]) >= FLOORS[line], f"{line}: {dict(measured[line])}"


def test_nobody_is_joined_to_somebody_else_in_one_line(measured: dict[str, Counter[str]]) -> None:
    """Names that follow each other with nothing between join no two persons."""
    assert measured["identity"]["extra"] == 0
