"""Numbers that count on in a text, and what stands before a place in it, told without reading all of it again."""

from __future__ import annotations

from collections.abc import Sequence


def last_before(text: str, at: int) -> str:
    """The last character before a place that is no blank, "" where there is none.

    >>> last_before("Mötet öppnas.  2 Val", 15), last_before("  2 Val", 2)
    ('.', '')
    """
    while at > 0:
        at -= 1
        if not text[at].isspace():
            return text[at]
    return ""


def longest_count(values: Sequence[int], ended: Sequence[bool]) -> list[int]:
    """The places of the longest row of numbers that count on by one or two, the last of the longest ones.

    Only a place where something has `ended` goes on with a row; any may begin one. Takes time in proportion to their
    number.

    >>> longest_count([1, 7, 1, 2, 3, 9, 4], [True, False, True, True, False, True, True])
    [2, 3, 6]
    """
    follows, lengths = [-1] * len(values), [1] * len(values)
    nearest: dict[int, int] = {}  # of each number the nearest place behind, where a row may go on
    for n in range(len(values) - 1, -1, -1):
        behind = [at for step in (1, 2) if (at := nearest.get(values[n] + step)) is not None]
        if behind:
            follows[n] = min(behind)
            lengths[n] = lengths[follows[n]] + 1
        if ended[n]:
            nearest[values[n]] = n
    longest = max(lengths, default=0)
    n = max((n for n, length in enumerate(lengths) if length == longest), default=-1)
    row: list[int] = []
    while n >= 0:
        row.append(n)
        n = follows[n]
    return row


def has_ended(last: str) -> bool:
    """Whether a section's label may stand behind this character, where it stands behind no title."""
    return last != "" and (last in '.!?:)”"' or last.isdecimal())
