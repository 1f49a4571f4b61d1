"""Writes the tables of the ready questions into docs/questions.md, between its two marks.

    python tools/question_page.py

`tests/test_docs.py` sees to it that the page and the catalogue agree.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from samgraf.graph.query import GROUPS, Question, catalogue

PAGE: Final = Path(__file__).parents[1] / "docs" / "questions.md"
BEGIN: Final = "<!-- the catalogue, by tools/question_page.py -->"
END: Final = "<!-- end of the catalogue -->"


def tables() -> str:
    """The catalogue in Markdown: a heading and a table for each of those who ask."""
    parts = []
    for group, title in GROUPS.items():
        rows = [row(found) for found in catalogue() if found.group == group]
        heading = f"### {title['en']}\n\n{title['sv']}."
        parts.append("\n".join([heading, "", "| name | asks | på svenska | takes |", "|---|---|---|---|", *rows]))
    return "\n\n".join(parts)


def row(found: Question) -> str:
    """One question as a row; parameters in brackets may be left out."""
    takes = " ".join(f"[{p.name}]" if p.optional else p.name for p in found.parameters)
    return f"| `{found.name}` | {found.title['en']} | {found.title['sv']} | {takes} |"


def renewed(page: str) -> str:
    """The page with the tables as they are by now."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n\n{tables()}\n\n{END}{after}"


def main() -> int:
    """Write the page."""
    PAGE.write_text(renewed(PAGE.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
