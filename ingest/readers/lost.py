"""Letters that a file has lost (U+FFFD), read again where one letter only makes a word.

A bad conversion leaves "N\ufffdrvarande" for "Närvarande". One sign stands for one letter, so reading it again moves no
offset. A word is read only where the lists of words and names leave a single reading, and each reading is put on
record; every other word stays as it is, for a guessed name would be worse than a damaged one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import product
from typing import Final

from samgraf.ingest.tables import words
from samgraf.ingest.text import Mending, Span

LOST: Final = "\ufffd"
LETTERS: Final = "åäöé"
"""What is lost in practice: the letters above ASCII that Swedish is written with."""
MOST: Final = 4
"""A word that has lost more letters than this is not read."""
PART: Final = 6
"""So many letters a known word has at least to be known within a longer one."""
WORD: Final = re.compile(rf"[^\W\d_]*(?:{LOST}[^\W\d_]*)+")
PARAGRAPH: Final = re.compile(rf"^[ \t#*_]*({LOST})(?=\s?\d)", re.MULTILINE)
OPENING: Final = re.compile(rf"(?:^|[.!?:]\s|[§{LOST}]\s?\d+\s?\w?\s|^\s*\d+[.)]?\s)[ \t\"”*_#-]*\Z", re.MULTILINE)
"""What stands before the first word of a sentence, a title or a value."""
MESSAGE: Final = 'letters lost in the file itself (U+FFFD): "{written}" read as "{reading}" ({times} time(s))'
LEFT: Final = "{times} letter(s) lost in the file itself (U+FFFD)"


def restored(text: str, *, language: str = "sv") -> tuple[str, tuple[Mending, ...]]:
    """The text with its lost letters read again where only one reading is known, and each reading on record.

    The text keeps its length. What has no reading, or several, stays U+FFFD.

    >>> restored("\ufffd 3 N\ufffdrvarande: Bj\ufffdrn T\ufffdnsg\ufffdrd")[0]
    '§ 3 Närvarande: Björn T\ufffdnsg\ufffdrd'
    """
    if LOST not in text:
        return text, ()
    signs = list(text)
    found: dict[tuple[str, str], list[Span]] = {}
    for match in PARAGRAPH.finditer(text):
        signs[match.start(1)] = "§"
        found.setdefault((LOST, "§"), []).append(Span(*match.span(1)))
    for match in WORD.finditer(text):
        reading = read(match.group(), language)
        if reading:
            if match.group().startswith(LOST) and OPENING.search(text, max(0, match.start() - 12), match.start()):
                reading = reading[0].upper() + reading[1:]
            signs[match.start() : match.end()] = reading
            found.setdefault((match.group(), reading), []).append(Span(*match.span()))
    mendings = [
        Mending(spans[0], MESSAGE.format(written=written, reading=reading, times=len(spans)), reading)
        for (written, reading), spans in found.items()
    ]
    left = [i for i, sign in enumerate(signs) if sign == LOST]
    if left:
        mendings.append(Mending(Span(left[0], left[0] + 1), LEFT.format(times=len(left))))
    return "".join(signs), tuple(sorted(mendings, key=lambda m: (m.span, m.message)))


@cache
def read(word: str, language: str) -> str:
    """The one reading of a damaged word, in its own case; "" where there is none or more than one.

    A name is read as a whole only. Any other word may also be a longer one, part of which is known.

    >>> read("F\ufffdRENINGEN", "sv"), read("v\ufffdgf\ufffdreningen", "sv"), read("f\ufffdr", "sv")
    ('FÖRENINGEN', 'vägföreningen', '')
    """
    bare = word.replace(LOST, "")
    if not bare or word.count(LOST) > MOST:
        return ""
    known = whole_words(language)
    readings = {r for r in candidates(word.lower()) if r in known or (r.endswith("s") and r[:-1] in known)}
    if not readings and (bare.islower() or bare.isupper()):
        readings = set(within(word.lower(), language))
    return cased(next(iter(readings)), word, bare) if len(readings) == 1 else ""


def candidates(word: str) -> Iterator[str]:
    """The word with each lost letter filled in, in every way."""
    pieces = word.split(LOST)
    for letters in product(LETTERS, repeat=len(pieces) - 1):
        yield "".join(a + b for a, b in zip(pieces, (*letters, ""), strict=True))


def within(word: str, language: str) -> Iterator[str]:
    """The readings of a longer word in which each letter filled in belongs to a known word."""
    parts = known_parts(language)
    places = [i for i, letter in enumerate(word) if letter == LOST]
    for reading in candidates(word):
        covered: set[int] = set()
        for place in places:
            for start in range(max(0, place - LONGEST), place + 1):
                ends = range(max(start + PART, place + 1), min(len(reading), start + LONGEST) + 1)
                if any(reading[start:end] in parts for end in ends):
                    covered.add(place)
                    break
        if len(covered) == len(places):
            yield reading


LONGEST: Final = 18
"""Letters of the longest known part that is looked for."""


def cased(reading: str, word: str, bare: str) -> str:
    """A reading in the case of the damaged word: a lost first letter is a capital where the rest is."""
    if bare.isupper() and len(bare) > 1:
        return reading.upper()
    return "".join(r if w == LOST else w for r, w in zip(reading, word, strict=True))


@cache
def whole_words(language: str) -> frozenset[str]:
    """Words and given names that hold such a letter, in lower case."""
    return frozenset(marked((*words(language, "letters"), *words(language, "given-names"))))


@cache
def known_parts(language: str) -> frozenset[str]:
    """Words long enough to be known within a longer one."""
    return frozenset(w for w in words(language, "letters") if len(w) >= PART)


def marked(of: Iterable[str]) -> Iterator[str]:
    """Those words that hold a letter which files lose, in lower case."""
    return (word for word in map(str.lower, of) if any(letter in word for letter in LETTERS))
