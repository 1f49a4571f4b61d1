"""The text of a web page between two blocks as lines, and where tabs stand in it that its program has meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

BREAK: Final = "\x0b"
TIGHT: Final = " \t\r\n\x0c"
"""White space that folds; a no-break space does not."""
STOP: Final = "\x1f"
"""A tab that doesn't fold."""
WIDE: Final = re.compile(r" ?\x1f ?|(?: ?\u00a0){3,} ?")
"""A tab, or blanks that don't fold, so many that they hold columns apart as tabs do."""
TABBED: Final = re.compile(r"(?P<set_in>[\r\n][ \t]*)|\t")
"""A tab, or the blanks and tabs that only set in a line of the file."""
GENERATOR: Final = r"<meta\s+name=\"?generator\"?\s+content=\"(?:"
OPEN: Final = re.compile(rf"{GENERATOR}(?:Libre|Open|Star|Neo) ?Office)", re.I)
"""How a page begins that a program has saved which writes tabs as they are."""
SAVED: Final = re.compile(rf"{GENERATOR}(?:Libre|Open|Star|Neo) ?Office|Microsoft Word|Mozilla|KompoZer)", re.I)
"""And one whose lines a program has broken for their length alone."""
TABS: Final = re.compile(r"mso-tab-count:\s*(\d)\b", re.I)
SET: Final = re.compile(r"position:\s*absolute;\s*left:\s*[\d.]", re.I)


@dataclass(slots=True)
class Run:
    """Text of one node: whether it is bold, and the line of the file where its element begins."""

    text: str
    bold: bool
    line: int


def keeps_tabs(page: str) -> bool:
    """Whether the program that saved a page writes tabs into it as they are.

    >>> keeps_tabs('<head><meta name="generator" content="LibreOffice 7.4"/>'), keeps_tabs("<p>LibreOffice")
    (True, False)
    """
    return OPEN.search(page[:HEAD]) is not None


def is_wrapped(page: str) -> bool:
    """Whether a program saved a page and broke its lines where they were long.

    >>> is_wrapped('<meta name=Generator content="Microsoft Word 15 (filtered)">'), is_wrapped("<p><b>Beslut:</b>")
    (True, False)
    """
    return SAVED.search(page[:HEAD]) is not None


HEAD: Final = 4000
"""So many letters of a page are looked at."""


def tabbed(text: str) -> str:
    """A text in which tabs are kept, but for those that set in the lines of the file."""
    return TABBED.sub(lambda hit: hit["set_in"] or STOP, text) if "\t" in text else text


def tabs_of(element: Any) -> tuple[str, bool]:
    """The tabs that an element stands for, and whether it holds words behind them."""
    style = element.get("style") or ""
    counted = TABS.search(style)
    if counted and not "".join(element.itertext()).strip():
        return STOP * int(counted[1]), False
    return (STOP, True) if element.tag == "span" and SET.search(style) else ("", True)


def lines_of(runs: list[Run], pre: bool, *, wrapped: bool = False) -> Iterator[tuple[str, bool, int]]:
    """The lines that runs make: text, whether all of it is bold, line of the file; an empty one for an empty line.

    `wrapped`: line breaks of the file are never meant.
    """
    pieces: list[tuple[str, bool, int]] = []
    for n, run in enumerate(runs):
        text = run.text
        if pre:
            text = text.replace("\n", BREAK)
        elif n and not wrapped and runs[n - 1].bold != run.bold and breaks_between(runs, n):
            text = BREAK + text
        pieces.append((text, run.bold, run.line))
    line: list[tuple[str, bool]] = []
    where = 0
    for text, bold, at in [*pieces, (BREAK, False, 0)]:
        for k, part in enumerate(text.split(BREAK)):
            if k:
                joined = "".join(t for t, _ in line).replace("\u00ad", "")
                folded = joined.rstrip() if pre else re.sub(f"[{TIGHT}]+", " ", joined).strip(TIGHT)
                if folded.strip():
                    yield folded, all(b for t, b in line if t.strip()), where
                elif not pre:
                    yield "", False, where
                line, where = [], 0
            if part.strip():
                where = where or at
            line.append((part, bold))


def breaks_between(runs: list[Run], n: int) -> bool:
    """Whether the file's line break between run `n - 1` and run `n`, one of them bold, is meant."""
    left, right = runs[n - 1].text, runs[n].text
    white = left[len(left.rstrip(TIGHT)) :] + right[: len(right) - len(right.lstrip(TIGHT))]
    if "\n" not in white:
        return False
    if runs[n - 1].bold or not left.strip():
        return True
    return left.rstrip()[-1] in ".:!?;" or right.rstrip().endswith(":")
