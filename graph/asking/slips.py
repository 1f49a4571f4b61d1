"""Slips of the keys in the words of plain questions: "tkcyer" for "tycker".

A word is taken for one of the language of questions only where its letters are those of that word in another order, or
all but one, and where it stands nowhere in the store. What the question would be then is offered, not answered: there
are more words than the store has heard of, and "ritats" is none for "riktats".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Final

from samgraf.graph.asking.said import lexicon
from samgraf.graph.spelling import fold

SHORTEST: Final = 6
"""Letters of the shortest word that is mended: of shorter ones, too many are near each other."""


def mended(text: str, strange: Sequence[str], stands: Callable[[str], bool]) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The question with its strange words put right, and what each was taken for; () where one of them can't be.

    >>> mended("vad tkcyer Ada om bron", ["tkcyer"], lambda word: False)
    ('vad tycker Ada om bron', (('tkcyer', 'tycker'),))
    >>> mended("vad tkcyer Ada om bron", ["tkcyer"], lambda word: True)
    ('vad tkcyer Ada om bron', ())
    """
    put: list[tuple[str, str]] = []
    for word in strange:
        near = "" if lexicon().is_known(fold(word)) or stands(word) else nearest(fold(word))
        if not near:
            return text, ()
        put.append((word, near))
    for word, near in put:
        text = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", near, text)
    return text, tuple(put)


@cache
def nearest(word: str) -> str:
    """The word of questions that a folded word is a slip for, where all that it could be mean the same; else ""."""
    if len(word) < SHORTEST or not word.isalpha():
        return ""
    near = sorted(known for known in lexicon().whole if is_slip(word, known))
    return near[0] if len({lexicon().of(known) for known in near}) == 1 else ""


def is_slip(word: str, known: str) -> bool:
    """Whether a word is another with its letters in a wrong order, or with one too few or too many within.

    >>> is_slip("tkcyer", "tycker"), is_slip("besluut", "beslut"), is_slip("lovar", "lovat"), is_slip("motet", "motets")
    (True, True, False, False)
    """
    if word[0] != known[0] or word == known or len(known) < SHORTEST:
        return False
    if len(word) == len(known):
        return sorted(word) == sorted(known)
    longer, shorter = sorted((word, known), key=len, reverse=True)
    if len(longer) - len(shorter) > 1 or word[-1] != known[-1]:
        return False
    return any(longer[:n] + longer[n + 1 :] == shorter for n in range(1, len(longer) - 1))
