"""Letters of a page that its fonts tell wrongly: accents apart from their letters, bare codes, bytes in turn.

Typesetters with old fonts draw "ä" as an accent over an "a", and some fonts tell "fi" and "§" by codes that are no
letters; some programs write the two bytes of a letter the wrong way round. What is told keeps its place in the text,
so that each letter keeps its box; an accent that has become part of its letter leaves a sign of no width.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Final

from samgraf.ingest.readers.strokes import Box

NOTHING: Final = "\u200b"
CODES: Final = str.maketrans(
    "\x10\x11\x12\x15\x16\x1b\x1c\x1d\x1e\x1f\x88\x9f", "“”„–—\ufb00\ufb01\ufb02\ufb03\ufb04•§"
)
"""What bare codes are in the fonts of T1, the encoding that typesetters have used since 1990, and "•" beside it."""
OLDER: Final = str.maketrans("\x0b\x0c\x0e\x0f\x12\x13\x17\x7f{|\x88", "\ufb00\ufb01\ufb03\ufb04`´˚¨–—•")
"""What they are in the fonts before, which have no letter with an accent."""
IS_OLDER: Final = re.compile("[\x7f\x17][AOaou]")
ALONE: Final = re.compile(r"\r(?!\n)")
"""The code of "fl" in them, which ends a line where another one follows."""
TURNED: Final = {letter << 8: chr(letter) for letter in b"fijlt"}
"""The letters of ligatures with their bytes the wrong way round."""
STRANGE: Final = re.compile(rf"[\x0b-\x0c\x0e-\x1f\x7f-\x9f¨˚´`ˆ˜ˇ{''.join(map(chr, TURNED))}]")
ACCENTS: Final = dict(zip("¨˚´`ˆ˜ˇ", "\u0308\u030a\u0301\u0300\u0302\u0303\u030c", strict=True))
"""An accent that stands for itself, and the same as part of a letter."""
ACCENT: Final = re.compile(f"[{''.join(ACCENTS)}]")
OVER: Final = 0.5
"""So much of a letter's height its accent shares, at least."""
TOUCH: Final = 0.12
"""So near each other, in the height of their boxes, two letters are of one word."""
FAR: Final = 150
"""So many letters off an accent may be told from its letter, which is mostly the next one."""
NEXT: Final = 4
STRAYS: Final = 50
"""After so many accents of a page that stand over no letter the others are only looked for at the next ones."""


def told(text: str, box: Callable[[int], Box]) -> str:
    """The text of a page with its letters as they are shown; `box` gives the box of the letter at a place.

    >>> boxes = [(0, 0, 4, 10), (4, 1, 9, 11), (4, 0, 9, 10)]
    >>> told("f\\u00a8or", boxes.__getitem__).replace(NOTHING, "")
    'för'
    >>> told("\\x9f 4 tra\\x1ck, kra\\u6600\\u7400", lambda n: (0, 0, 0, 0))
    '§ 4 traﬁk, kraft'
    """
    if not STRANGE.search(text):
        return text
    if IS_OLDER.search(text):
        text = ALONE.sub("\ufb02", text).translate(OLDER)
    else:
        text = text.translate(CODES).translate(TURNED)
    letters = list(text)
    strays = 0
    for found in ACCENT.finditer(text):
        far = FAR if strays < STRAYS else NEXT
        strays += not compose(letters, found.start(), far, box)
    return "".join(letters)


def compose(letters: list[str], at: int, far: int, box: Callable[[int], Box]) -> bool:
    """Make an accent part of the letter that it stands over, if it is no farther off, and leave out blanks before it.

    Tells whether it stands over one.
    """
    accent = box(at)
    for n in (*range(at + 1, min(at + far, len(letters))), *range(max(at - far, 0), at)):
        whole = unicodedata.normalize("NFC", letters[n] + ACCENTS[letters[at]]) if letters[n].isalpha() else ""
        if len(whole) == 1 and is_over(accent, box(n)):
            letters[at], letters[n] = NOTHING, whole
            close_up(letters, n, box)
            return True
    return False


def close_up(letters: list[str], at: int, box: Callable[[int], Box]) -> None:
    """Leave out what stands before a letter that touches the one before it."""
    last = at - 1
    while last >= 0 and (letters[last].isspace() or letters[last] == NOTHING):
        last -= 1
    if last < 0 or last == at - 1:
        return
    (_, low, right, top), (left, base, _, _) = box(last), box(at)
    if abs(low - base) < (top - low) / 2 and abs(left - right) < TOUCH * (top - low):
        letters[last + 1 : at] = NOTHING * (at - last - 1)


def is_over(accent: Box, letter: Box) -> bool:
    """Whether an accent stands over a letter: its middle is above that, and most of its height beside it.

    >>> is_over((1, 1, 4, 11), (0, 0, 8, 10)), is_over((8, 1, 11, 11), (0, 0, 8, 10))
    (True, False)
    """
    high = min(accent[3], letter[3]) - max(accent[1], letter[1])
    return letter[0] < (accent[0] + accent[2]) / 2 < letter[2] and high > OVER * (letter[3] - letter[1])
