"""How alike two spellings of a name are: letters apart, sound, accents, names left out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

DOUBLE = re.compile(r"(.)\1+")
SIMPLER = (
    ("ch", "k"),
    ("ck", "k"),
    ("th", "t"),
    ("ph", "f"),
    ("c", "k"),
    ("z", "s"),
    ("w", "v"),
    ("é", "e"),
    ("y", "i"),
    ("j", "i"),
)


def parts_of(a: str, b: str) -> bool:
    """Whether the last names of one are the end of the other's, or those of the other with some left out in the middle.

    >>> parts_of("Maria M Ek Sjö", "Ek Sjö"), parts_of("Ek", "Sjö")
    (True, False)
    """
    left, right = a.casefold().split(), b.casefold().split()
    short, long = sorted((left, right), key=len)
    return bool(short) and len(short) < len(long) and long[-1] == short[-1] and all(w in long for w in short)


def begins(word: str, initials: str) -> bool:
    """Whether a surname, or each part of one with a hyphen, begins with the letters.

    >>> begins("Ek-Sjö", "E-S"), begins("Ek-Sjö", "E"), begins("Ek", "E-S")
    (True, True, False)
    """
    parts, letters = word.split("-"), initials.split("-")
    return len(parts) >= len(letters) and all(p.startswith(x) for p, x in zip(parts, letters, strict=False))


@lru_cache(maxsize=4096)
def plain(name: str) -> str:
    """A name in lower case without accents; å, ä and ö are letters of their own.

    >>> plain("Renée Ström")
    'renee ström'
    """
    parts = (c if c in "åäö" else unicodedata.normalize("NFD", c)[0] for c in name.casefold())
    return "".join(parts)


UNMARKED = str.maketrans(
    {"ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ø": "ö", "Ø": "Ö", "ı": "i", "İ": "I", "ð": "d", "Ð": "D"}
)
"""Letters with marks that are no letter and mark to Unicode."""


@lru_cache(maxsize=4096)
def unmarked(name: str) -> str:
    """A name without the marks that other languages have on their letters; å, ä and ö are letters of their own.

    >>> unmarked("Çağla Strömström-Đorđević"), unmarked("Łukasz")
    ('Cagla Strömström-Dordevic', 'Lukasz')
    """
    if name.isascii():
        return name
    return "".join(c if c in "åäöÅÄÖ" else unicodedata.normalize("NFD", c)[0] for c in name.translate(UNMARKED))


@lru_cache(maxsize=4096)
def simple(name: str) -> str:
    """How a name sounds, roughly: spellings that are often confused come out the same.

    >>> simple("matthias") == simple("mathias") == simple("mattias"), simple("karin") == simple("carina")
    (True, False)
    """
    for written, sound in SIMPLER:
        name = name.replace(written, sound)
    return single(name)


def single(name: str) -> str:
    """A name with single letters for double ones.

    >>> single("matthias")
    'mathias'
    """
    return DOUBLE.sub(r"\1", name)


def misread(name: str, names: Sequence[str]) -> int:
    """Which of the names alone differs from a long one by a single letter, as scanning misreads it; -1 where none does.

    >>> misread("Eva Lindmatk", ["Bo Alm", "Eva Lindmark"]), misread("Bo Ahm", ["Bo Alm"])
    (1, -1)
    """
    near = [n for n, other in enumerate(names) if Levenshtein.distance(other, name, score_cutoff=1) == 1]
    return near[0] if len(near) == 1 and len(name) >= LONG else -1


LONG = 8
"""A shorter name may be somebody else's where one letter differs."""


def nearly(word: str, names: Iterable[str]) -> bool:
    """Whether a word sounds as one of the names and differs from it by one letter at most.

    >>> nearly("Birgita", {"Birgitta"}), nearly("Karina", {"Karin"}), nearly("Marina", {"Martina"})
    (True, False, False)
    """
    sound = simple(word.casefold())
    return len(word) >= 6 and any(
        simple(name.casefold()) == sound and distance(word.casefold(), name.casefold(), 1) == 1 for name in names
    )


def distance(a: str, b: str, most: int) -> int:
    """The number of letters to put in, leave out or change between two words; `most` + 1 where it is more.

    >>> distance("sundberg", "sandberg", 2), distance("ek", "lindgren", 2)
    (1, 3)
    """
    return Levenshtein.distance(a, b, score_cutoff=most)


def normal(name: str) -> str:
    """A name as a list has it: single blanks, plain hyphens, capitals only at the beginnings.

    >>> normal("ANNA-LISA  EK"), normal("Anna von Ek")
    ('Anna-Lisa Ek', 'Anna von Ek')
    """
    text = " ".join(name.replace("\u00ad", "-").replace("\u2011", "-").split())
    return text.title() if text.isupper() and len(text) > 3 else text


def unshouted(title: str) -> str:
    """A title in capitals as it would be written otherwise, other ones as they are.

    >>> unshouted("VAL AV JUSTERARE"), unshouted("§ 3 VAL"), unshouted("Val av KS")
    ('Val av justerare', '§ 3 Val', 'Val av KS')
    """
    if not title.isupper():
        return title
    at = next(n for n, letter in enumerate(title) if letter.isalpha())
    return title[:at] + title[at:].capitalize()
