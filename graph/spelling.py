"""Words as people spell them: without regard to case, dots and rings, and in any of their forms.

Used wherever typed words meet stored ones: full-text search, and names in questions.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

WORD: Final = re.compile(r"[^\W_]+(?:[-:'’][^\W_]+)*")
"""A word: letters and figures, with hyphens and apostrophes inside."""
OTHER: Final = str.maketrans({"ø": "o", "æ": "a", "ß": "ss", "đ": "d", "ł": "l", "’": "'"})
SHORTEST: Final = 4
"""Letters below which a final -s belongs to the word."""


def fold(text: str) -> str:
    """The text in small letters without dots, rings and accents.

    >>> fold("TVÄRFÖRBINDELSE Västra Ådalen")
    'tvarforbindelse vastra adalen'
    """
    parted = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in parted if not unicodedata.combining(c)).translate(OTHER)


def words(text: str) -> Iterator[re.Match[str]]:
    """The words of a text, each with its place."""
    return WORD.finditer(text)


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """What the forms of a word have in common, folded.

    >>> {stem(w) for w in ("skolskjuts", "Skolskjutsarna", "skolskjutsens")}
    {'skolskjut'}
    """
    found = stemmer()(fold(word))
    return found[:-1] if found.endswith("s") and len(found) > SHORTEST else found


@cache
def stemmer() -> Callable[[str], str]:
    """Snowball's stemmer for Swedish. It leaves most English words and names alone."""
    import snowballstemmer

    return snowballstemmer.stemmer("swedish").stemWord  # type: ignore[no-any-return]


def stems(text: str) -> str:
    """The stems of a text's words in their order, with blanks between.

    >>> stems("Härnösands kommun") == stems("härnösand kommunen")
    True
    """
    return " ".join(stem(m.group()) for m in words(text))
