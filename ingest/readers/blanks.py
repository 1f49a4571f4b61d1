"""Words of a page that the file sets apart by moving on, and not by a blank, where nothing else parts them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from samgraf.ingest.readers.strokes import Box

JOINED: Final = re.compile(r"[a-zåäö)][A-ZÅÄÖ]|[:;,.][^\W\d_]|§\d")
"""Letters that mostly stand in two words."""
BLANK: Final = 0.15
"""So wide, in the height of the letters, a blank is at least; between letters there is next to nothing."""
LEVEL: Final = 0.1
"""So much, in their height, the boxes of two letters of a line differ; those that hug their letters differ by more."""
WORD: Final = re.compile(r"[^\s\ufffe\u0002]{2,}")


def unparted(text: str, box: Callable[[int], Box]) -> list[int]:
    """Where words of a page begin right behind another one, as nothing but their places tell.

    The whole page is looked through only where letters that mostly stand in two words show that it leaves blanks out.

    >>> unparted("OveEk", [(0, 0, 5, 10), (5, 0, 9, 10), (9, 0, 13, 10), (16, 0, 21, 10), (21, 0, 26, 10)].__getitem__)
    [3]
    """
    if not any(is_apart(box(at), box(at + 1)) for at in (found.start() for found in JOINED.finditer(text))):
        return []
    return [at for found in WORD.finditer(text) for at in starts(found.start(), found.end(), box)]


def starts(first: int, end: int, box: Callable[[int], Box]) -> Iterator[int]:
    """Where words begin within a stretch of letters, unless it is set with room between all of them."""
    boxes = [box(at) for at in range(first, end)]
    apart = [n for n in range(1, len(boxes)) if is_apart(boxes[n - 1], boxes[n])]
    if 2 * len(apart) < len(boxes) - 1 or len(apart) == 1:
        yield from (first + n for n in apart)


def is_apart(letter: Box, onward: Box) -> bool:
    """Whether there is room for a blank between two letters of a line, whose boxes are as high as the line.

    >>> is_apart((0, 0, 5, 10), (7, 0, 12, 10)), is_apart((0, 0, 5, 10), (5, 0, 10, 10))
    (True, False)
    """
    height = letter[3] - letter[1]
    level = max(abs(onward[1] - letter[1]), abs(onward[3] - letter[3])) < LEVEL * height
    return level and onward[0] - letter[2] > BLANK * height > 0


def parted(spans: Iterator[tuple[int, int]], at: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The places of words, those parted in which others begin.

    >>> list(parted(iter([(0, 4), (5, 14)]), [8, 11]))
    [(0, 4), (5, 8), (8, 11), (11, 14)]
    """
    left = list(reversed(at))
    for start, end in spans:
        while left and left[-1] < end:
            cut = left.pop()
            if cut > start:
                yield start, cut
                start = cut
        yield start, end
