"""Write `docs/variation.md`: what is read of the held-out minutes when another hand or another file gives their form.

    python tools/variation.py

Each form of `tests/varied/` is given to eight held-out minutes that it changes; the program reads them as a user
would have it, and the same gold scores them before and after.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from gold import HOME, scorer

sys.path.insert(0, str(HOME / "tests"))

from variations import HANDS, PARTS, Tallies, Variation, compared, hands, variations, written

EACH = 8
SEVERAL = 60
PAGE = HOME / "docs" / "variation.md"
LINES = ("meeting", "items", "attendance rows", "decisions", "responsible", "statements")
HEAD = f"""# The same minutes by other hands

Written by `python tools/variation.py`: each form is given to up to {EACH} of the held-out minutes that it changes, and
what is read of them is scored by the same gold before and after.
What changes is the form alone: a careful reader would take the same from both.
A cell shows how many facts were right before and are in that form; where they are as many, one figure stands.
F1 over all forms of a part stands below it.
The last part gives the minutes a form of each of the others at once, as another hand and another file would.
"""


def cell(before: Counter[str], after: Counter[str]) -> str:
    """How many were right, and are."""
    return f"{before['right']}" if before["right"] == after["right"] else f"{before['right']} → {after['right']}"


def f1(n: Counter[str]) -> str:
    """The harmonic mean of precision and recall, "–" where nothing was asked."""
    whole = 2 * n["right"] + n["missed"] + n["extra"]
    return f"{2 * n['right'] / whole:.3f}" if whole else "–"


def summed(of: Iterable[Tallies]) -> Tallies:
    """The tallies of several forms together."""
    whole: Tallies = {line: Counter() for line in LINES}
    for tallies in of:
        for line in LINES:
            whole[line].update(tallies[line])
    return whole


def section(part: str, sums: Mapping[Variation, tuple[Tallies, Tallies]]) -> list[str]:
    """The forms of a part, a row each."""
    rows = [f"## {part.capitalize()}", "", "| form | " + " | ".join(LINES) + " |", "|---" * (1 + len(LINES)) + "|"]
    of = {form: both for form, both in sums.items() if form.part == part}
    for form, (before, after) in of.items():
        rows.append(f"| {form.title} | " + " | ".join(cell(before[line], after[line]) for line in LINES) + " |")
    before, after = (summed(both[k] for both in of.values()) for k in (0, 1))
    rows += [f"| F1 as they are | {' | '.join(f1(before[line]) for line in LINES)} |",
             f"| F1 in these forms | {' | '.join(f1(after[line]) for line in LINES)} |", ""]  # fmt: skip
    return rows


def main() -> None:
    """Read all forms of all parts and write the page."""
    with tempfile.TemporaryDirectory() as folder:
        sums = compared(scorer(), written(Path(folder), EACH, [*variations(), *hands(SEVERAL)]))
    rows = (row for part in (*PARTS, HANDS) for row in section(part, sums))
    PAGE.write_text("\n".join([HEAD, *rows]), encoding="utf-8")


if __name__ == "__main__":
    main()
