"""Letters put right while they are written down, each kind of mending on record once for a document.

Mended: UTF-8 that was read as Windows-1252 ("Ã¤" for "ä"), letters written as base letter and accent,
control characters. Letters that the file has lost (U+FFFD) are the matter of `lost`.
"""

from __future__ import annotations

import re
import unicodedata

from samgraf.ingest.text import Mending, Span

INTENDED = "åäöÅÄÖéÉèÈêàáüÜøØæÆñçôïëß§–—‘’“”•…½°´·€«»\u00a0\u00ad"
"""What double-read letters are mended to; other results are left alone, for they may be meant."""


def double_read() -> dict[str, str]:
    """Each intended letter as it looks when its UTF-8 bytes were read as Windows-1252 (or Latin-1).

    >>> double_read()["Ã¤"], double_read()["â€“"]
    ('ä', '–')
    """
    table = {}
    for letter in INTENDED:
        coded = letter.encode("utf-8")
        windows = "".join(bytes([b]).decode("cp1252", "ignore") or chr(b) for b in coded)
        table[coded.decode("latin-1")] = letter
        table[windows] = letter
    return table


DOUBLE_READ = double_read()
MOJIBAKE = re.compile("|".join(sorted(map(re.escape, DOUBLE_READ), key=lambda p: (-len(p), p))))
SUSPECT = re.compile("[ÃÂâ]")
ACCENTS = re.compile("[^\u0300-\u036f][\u0300-\u036f]+")
INVISIBLE = "\u200b\u200c\u200d\u2060"
"""Signs of no width, which pages and word processors leave at the ends of lines and beside blanks."""
CONTROLS = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200e\u200f\u202a-\u202e\ufeff\ud800-\udfff]"
    rf"|[{INVISIBLE}](?=[\s{INVISIBLE}]|$)|(?<=\s)[{INVISIBLE}]|^[{INVISIBLE}]"
)
UNMENTIONED = f"\x0c\u200e\u200f\ufeff{INVISIBLE}"


class Tally:
    """What has been mended so far: for each kind its first place and how often."""

    def __init__(self) -> None:
        self._first: dict[tuple[str, str, str], Span] = {}
        self._count: dict[tuple[str, str, str], int] = {}

    def note(self, kind: str, written: str, reading: str, span: Span) -> None:
        """One more mending of a kind; `span` is where the result stands in the kept text."""
        key = (kind, written, reading)
        self._first.setdefault(key, span)
        self._count[key] = self._count.get(key, 0) + 1

    def mendings(self) -> tuple[Mending, ...]:
        """One entry for each kind, in order of first place."""
        found = []
        for (kind, written, reading), span in self._first.items():
            times = self._count[kind, written, reading]
            found.append(Mending(span, kind.format(written=written, reading=reading, times=times), reading))
        return tuple(sorted(found, key=lambda m: (m.span, m.message)))


def mended(text: str, at: int, tally: Tally) -> str:
    """A line as it is kept; `at` is the offset that it gets.

    >>> tally = Tally()
    >>> mended("NÃ¤rvarande", 10, tally), tally.mendings()[0].message
    ('Närvarande', 'letters read in the wrong encoding: "Ã¤" mended to "ä" (1 time(s))')
    """
    if not (text.isascii() and text.isprintable()):
        if SUSPECT.search(text):
            text = replaced(text, MOJIBAKE, DOUBLE_READ, WRONG_ENCODING, at, tally)
        if ACCENTS.search(text):
            text = composed(text, at, tally)
        if CONTROLS.search(text):
            text = without_controls(text, at, tally)
    if APART.search(text):  # last, for only then each letter is one sign, with nothing unseen beside it
        text = closed_up(text, at, tally)
    return text


WRONG_ENCODING = 'letters read in the wrong encoding: "{written}" mended to "{reading}" ({times} time(s))'
SPLIT_LETTERS = "{times} letter(s) written as base letter and accent, composed"
CONTROL_CHARACTERS = "{times} control character(s) left out"


ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ"
APART = re.compile(
    r"(?<!\S)[A-ZÅÄÖÆØ](?:[ \xa0]{1,4}[A-ZÅÄÖÆØ])+(?=:?(?!\S)|:?[*_]+(?!\S))"
    r"|(?<=[*_])[A-ZÅÄÖÆØ](?: {1,4}[A-ZÅÄÖÆØ])+(?=:?[*_])"
)
"""Capitals one by one with blanks between them."""
FEWEST = 5
DIFFERENT = 4


def closed_up(text: str, at: int, tally: Tally) -> str:
    """`text` with capitals that are set with a blank between them as words, the words parted where there are more.

    >>> closed_up("E J  N Ä R V A R A N D E:  Eva Ek", 0, Tally()), closed_up("S M C V L KD", 0, Tally())
    ('EJ NÄRVARANDE:  Eva Ek', 'S M C V L KD')
    """
    pieces, here, length = [], 0, 0
    for match in APART.finditer(text):
        words = [re.sub(r"[ \xa0]", "", word) for word in re.split(r"[ \xa0]{2,}", match[0])]
        if not any(is_word(word) for word in words):
            continue
        length += match.start() - here
        reading = " ".join(words)
        tally.note(SET_APART, match[0], reading, Span(at + length, at + length + len(reading)))
        pieces += [text[here : match.start()], reading]
        length += len(reading)
        here = match.end()
    return "".join((*pieces, text[here:]))


def is_word(letters: str) -> bool:
    """Whether letters may be a word: several, with a vowel among them, and not those of the alphabet in order."""
    several = len(letters) >= FEWEST and len({*letters}) >= DIFFERENT
    return several and VOWEL.search(letters) is not None and letters not in ALPHABET


VOWEL = re.compile("[AEIOUYÅÄÖÆØ]")
SET_APART = 'letters set apart: "{written}" read as "{reading}" ({times} time(s))'


def replaced(text: str, pattern: re.Pattern[str], table: dict[str, str], kind: str, at: int, tally: Tally) -> str:
    """`text` with each match replaced by what `table` says, and noted."""
    pieces, here, length = [], 0, 0
    for match in pattern.finditer(text):
        reading = table[match[0]]
        length += match.start() - here
        tally.note(kind, match[0], reading, Span(at + length, at + length + len(reading)))
        pieces += [text[here : match.start()], reading]
        length += len(reading)
        here = match.end()
    return "".join((*pieces, text[here:]))


def composed(text: str, at: int, tally: Tally) -> str:
    """`text` with base letter and accent as one letter where there is one."""
    pieces, here, length = [], 0, 0
    for match in ACCENTS.finditer(text):
        reading = unicodedata.normalize("NFC", match[0])
        length += match.start() - here
        if reading != match[0]:
            tally.note(SPLIT_LETTERS, "", "", Span(at + length, at + length + len(reading)))
        pieces += [text[here : match.start()], reading]
        length += len(reading)
        here = match.end()
    return "".join((*pieces, text[here:]))


def without_controls(text: str, at: int, tally: Tally) -> str:
    """`text` without control characters; form feeds, byte order marks and what has no width go unmentioned."""
    for left_out, match in enumerate(CONTROLS.finditer(text)):
        if match[0] not in UNMENTIONED:
            where = at + match.start() - left_out
            tally.note(CONTROL_CHARACTERS, "", "", Span(where, where))
    return CONTROLS.sub("", text)
