"""Lines that a program has wrapped at a narrow width, as mail does: each is put together again.

Wide lines are left as they are, since there hardly anything but running text is wrapped.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from samgraf.ingest.readers.spacing import single_spaced
from samgraf.ingest.tables.forms import either

WIDEST: Final = 80
"""Letters in a line at most, where a program has wrapped them at a narrow width."""
FEWEST: Final = 4
"""Lines that go on with a small letter, at least."""
MANY: Final = 0.5
"""Share of these that are as full as can be, at least: a hand breaks lines where it likes, and what it had broken may
have been wrapped again."""
APART: Final = re.compile(r"\S(?: {3,}|\t)\S|\|")
"""What sets columns apart."""
OPENS: Final = re.compile(
    r"[^\w(\"”“»'’]|o\s|\(?\d{1,3}(?:\.\d{1,2}){0,2}(?:[.):](?:\s|$)|\s+[A-ZÅÄÖÆØ]|$)|\(?[a-zåäö][.)]\s|\d{4}-\d\d|.{2,28}:(?:\s|$)"
)
"""What opens an entry, an item, or says what follows it."""
CLAUSE: Final = re.compile(rf"(?:{either('that')})\s")
"""What begins one of several clauses, each on a line of its own as a rule."""
SMALL: Final = re.compile(r"[a-zåäöéæø][a-zåäöéæø-]*,?$")
RUN: Final = re.compile(r"[,:] .*[A-ZÅÄÖÆØ][\w-]*$")


def with_usual_lines(lines: Sequence[str]) -> tuple[list[int], list[str], str]:
    """The lines as a hand would have set them, their numbers from one, and what was changed ("" where nothing was).

    >>> with_usual_lines(["Val", "Budget"])
    ([1, 2], ['Val', 'Budget'], '')
    """
    numbers, found = single_spaced(lines)
    told = ["blank lines between all lines left out"] if len(found) < len(lines) else []
    kept, whole = unwrapped(numbers, found)
    told += ["lines wrapped at a narrow width put together"] if len(whole) < len(found) else []
    return kept, whole, "; ".join(told)


def unwrapped(numbers: Sequence[int], lines: Sequence[str]) -> tuple[list[int], list[str]]:
    """The lines with their numbers, those that a program has wrapped put together under the number of the first.

    >>> text = ["Nämnden beslutar att avsätta", "medel för en ny bro.", "", "Eva Ek"] * 4
    >>> unwrapped(range(16), text)[1][:3]
    ['Nämnden beslutar att avsätta medel för en ny bro.', '', 'Eva Ek']
    """
    plain = [line for line in lines if not APART.search(line)]
    width = max(map(len, map(str.rstrip, plain)), default=0)
    if not width or width > WIDEST or not is_wrapped(lines, width):
        return list(numbers), list(lines)
    found, kept = [lines[0]], [numbers[0]]
    for (above, line), number in zip(pairwise(lines), numbers[1:], strict=True):
        if joins(above, line, width):
            found[-1] = f"{found[-1].rstrip()} {line.strip()}"
        else:
            found.append(line)
            kept.append(number)
    return kept, found


def is_wrapped(lines: Sequence[str], width: int) -> bool:
    """Whether most lines that go on with a small letter are as full as the width allows."""
    going = [
        is_full(above, line, width)
        for above, line in pairwise(lines)
        if above.strip() and line.lstrip()[:1].islower() and above.rstrip()[-1] not in ".:;!?" and not entry(line)
    ]
    return sum(going) >= max(FEWEST, MANY * len(going))


def is_full(above: str, line: str, width: int) -> bool:
    """Whether the first word of a line had no room in the one above it."""
    return len(above.rstrip()) + 1 + len(line.split(None, 1)[0]) > width


def entry(line: str) -> bool:
    """Whether a line opens an entry, an item or a field, or holds columns."""
    return OPENS.match(line.strip()) is not None or APART.search(line) is not None


def joins(above: str, line: str, width: int) -> bool:
    """Whether a line goes on with the one above it, which is full; what begins with a capital needs a sign more."""
    end, begins = above.rstrip(), line.strip()
    if not end or not begins or APART.search(above) or entry(line) or not is_full(above, line, width):
        return False
    if end[-1] in ":;-\u00ad" or "\f" in line:
        return False
    if begins[0].islower():
        return not (end[-1] == "," and CLAUSE.match(begins))
    heads = " " not in begins and begins[-1].isalpha()  # a word alone may be a heading
    return end[-1] not in ".!?" and not heads and (SMALL.search(end) is not None or RUN.search(end) is not None)
