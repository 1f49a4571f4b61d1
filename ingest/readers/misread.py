"""Figures and letters that text recognition takes for each other, put right where the word leaves no doubt.

One sign stands for one sign, so nothing moves.
"""

from __future__ import annotations

import re
from typing import Final

IN_WORDS: Final = re.compile(r"(?<=[^\W\d_])[10](?=[a-zåäöæø])|(?<![\w.,:/-])[10](?=[a-zåäöæø]{3})")
"""A figure before small letters, within a word or before it."""
IN_NUMBERS: Final = re.compile(r"[lIO]")
NUMBER: Final = re.compile(r"[(]?[\dlIO]{1,4}(?:[.:/–-][\dlIO]{1,4})*[).,;]?")
"""Days, hours, years and ranges of them, with letters that look like figures."""
FIGURES: Final = {"l": "1", "I": "1", "O": "0"}
LETTERS: Final = {"1": "l", "0": "o"}


def put_right(word: str) -> str:
    """A recognised word with figures within words as letters, and letters within numbers as figures.

    >>> [put_right(word) for word in ("Ni1s", "förs1ag", "1edamöter", "l3–15.", "2O24-O3-01", "0la")]
    ['Nils', 'förslag', 'ledamöter', '13–15.', '2024-03-01', '0la']
    >>> [put_right(word) for word in ("E4", "1a", "1:a", "Il", "I", "l2b", "O", "A1", "20kr")]
    ['E4', '1a', '1:a', 'Il', 'I', 'l2b', 'O', 'A1', '20kr']
    """
    if word.isalpha() or word.isdigit():
        return word
    if NUMBER.fullmatch(word):
        some = any(sign.isdigit() for sign in word)
        return IN_NUMBERS.sub(lambda hit: FIGURES[hit[0]], word) if some else word
    if any(sign.islower() for sign in word):
        return IN_WORDS.sub(lambda hit: LETTERS[hit[0]], word)
    return word
