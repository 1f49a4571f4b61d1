"""Section signs that text recognition took for the sign of the dollar, read again where the items show what they are.

"$ 12  Budget" is "§ 12  Budget". One sign stands for one, so reading it again moves no offset.
"""

from __future__ import annotations

import re
from typing import Final

from samgraf.ingest.text import Mending, Span

HEADED: Final = re.compile(r"^[ \t#*_]*\$ ?(?P<number>\d{1,4})(?=[ \t.*_]|$)", re.MULTILINE)
"""A line that begins with such a sign and a number, as the heading of an item does."""
SIGN: Final = re.compile(r"(?<![\w$])\$\$?(?=\s?\d)|(?<=\d )\$\$?(?=[\s,.;)]|$)", re.MULTILINE)
LEAST: Final = 3
"""So many items in a row show what the sign stands for."""
MESSAGE: Final = 'section signs misread: "$" read as "§" ({times} time(s))'


def with_section_signs(text: str) -> tuple[str, tuple[Mending, ...]]:
    """The text with "§" for "$" where items are numbered with it, and that on record.

    >>> with_section_signs("$ 1 Val\\n$ 2 Budget\\n$ 3 Avgift: 20 $ enligt 5 $\\n")[0]
    '§ 1 Val\\n§ 2 Budget\\n§ 3 Avgift: 20 § enligt 5 §\\n'
    >>> with_section_signs("$ 1 Val\\n$ 40 avgift\\n")[1]
    ()
    """
    if "$" not in text:
        return text, ()
    if "§" in text:
        return among_others(text)
    numbers = sorted({int(hit["number"]) for hit in HEADED.finditer(text)})
    if all(last - first >= LEAST for first, last in zip(numbers, numbers[LEAST - 1 :], strict=False)):
        return text, ()
    hits = list(SIGN.finditer(text))
    first = Span(*hits[0].span())
    times = sum(len(hit.group()) for hit in hits)
    return SIGN.sub(lambda hit: "§" * len(hit.group()), text), (Mending(first, MESSAGE.format(times=times), "§"),)


READ: Final = re.compile(r"^[ \t#*_]*§ ?(?P<number>\d{1,4})(?=[ \t/.*_]|$)", re.MULTILINE)
"""A line that begins with the right sign and a number."""
MISREAD: Final = re.compile(r"^[ \t#*_]*(?P<sign>\$) ?(?P<number>\d{1,4})(?=[ \t/.*_]|$)", re.MULTILINE)


def among_others(text: str) -> tuple[str, tuple[Mending, ...]]:
    """The text with "§" for "$" before a number that stands next to those of items headed by "§".

    >>> among_others("§ 1 Val\\n$ 2 Budget\\n§ 3 Avgift\\n§ 4 Slut\\n$ 9 per styck\\n")[0]
    '§ 1 Val\\n§ 2 Budget\\n§ 3 Avgift\\n§ 4 Slut\\n$ 9 per styck\\n'
    """
    known = {int(hit["number"]) for hit in READ.finditer(text)}
    hits = [hit for hit in MISREAD.finditer(text) if {int(hit["number"]) - 1, int(hit["number"]) + 1} & known]
    if len(known) < LEAST or not hits:
        return text, ()
    letters = list(text)
    for hit in hits:
        letters[hit.start("sign")] = "§"
    return "".join(letters), (Mending(Span(*hits[0].span("sign")), MESSAGE.format(times=len(hits)), "§"),)
