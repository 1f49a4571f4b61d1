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
ENDINGS: Final = ("et", "s")
"""What the stemmer leaves of some forms (byrådet, skolskjuts) but not of others (byråd, skolskjutsar)."""
SHORTEST: Final = 4
"""Letters that must be left of a word."""


def fold(text: str) -> str:
    """The text in small letters without dots, rings and accents.

    >>> fold("TVÄRFÖRBINDELSE Västra Ådalen")
    'tvarforbindelse vastra adalen'
    """
    parted = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in parted if not unicodedata.combining(c)).casefold().translate(OTHER)


def words(text: str) -> Iterator[re.Match[str]]:
    """The words of a text, each with its place."""
    return WORD.finditer(text)


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """What the forms of a word have in common, folded.

    >>> {stem(w) for w in ("skolskjuts", "Skolskjutsarna", "skolskjutsens")}, stem("byarådet")
    ({'skolskjut'}, 'byarad')
    """
    return shortened(stemmer()(fold(word)))


@lru_cache(maxsize=100_000)
def both_stems(word: str) -> tuple[str, ...]:
    """The stem of the word folded, and that of the word as it is: dots may decide where an ending begins.

    >>> both_stems("byråd"), both_stems("byrådet"), both_stems("byar")
    (('byr', 'byrad'), ('byrad',), ('byar',))
    """
    return tuple(sorted({stem(word), fold(shortened(stemmer()(word.casefold())))}))


def shortened(found: str) -> str:
    """A stem without the endings that the stemmer leaves of some forms."""
    for ending in ENDINGS:
        if found.endswith(ending) and len(found) - len(ending) >= SHORTEST:
            return found[: -len(ending)]
    return found


@cache
def stemmer() -> Callable[[str], str]:
    """Snowball's stemmer for Swedish. It leaves most English words and names alone."""
    import snowballstemmer

    found: Callable[[str], str] = snowballstemmer.stemmer("swedish").stemWord
    return found


def stems(text: str) -> str:
    """The stems of a text's words in their order, with blanks between.

    >>> stems("Härnösands kommun") == stems("härnösand kommunen")
    True
    """
    return " ".join(stem(m.group()) for m in words(text))
