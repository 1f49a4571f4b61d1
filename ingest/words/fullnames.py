"""What may be a person's name in a list of those present, by its form."""

from __future__ import annotations

import re
from functools import cache

from samgraf.ingest.tables import table
from samgraf.ingest.tables.forms import either, small_words
from samgraf.ingest.words.lexicon import CAPITALS, lexicon
from samgraf.ingest.words.occupations import COMPANIES
from samgraf.ingest.words.people import Knowledge, knowledge

INITIAL = r"[A-ZÅÄÖ](?:\.?-?[A-ZÅÄÖ])?\.(?= [A-ZÅÄÖ](?:[a-zåäö]|’[A-ZÅÄÖ]|\. [A-ZÅÄÖ]))"
"""A given name cut to its letter before the surname ("E. Ek", "S-E. Alm")."""
NAME = rf"[{CAPITALS}][\w’'´\ufffd-]*"


@cache
def full_name(language: str) -> re.Pattern[str]:
    """Two to five words that may be a person's name."""
    cut_off = "|".join(re.escape(w) for w in shortened(language)) or "(?!)"
    initial = rf"(?:[A-ZÅÄÖÆØ](?:\.-?[A-ZÅÄÖÆØ])?|{cut_off})\.(?= [A-ZÅÄÖÆØ](?:[a-zåäöæø]|’[A-ZÅÄÖ]))"
    part = rf"(?:{initial}|{NAME}|[A-ZÅÄÖ](?!\w)\.?)"
    first = rf"(?:(?:{cut_off})\.(?= [A-ZÅÄÖÆØ][a-zåäöæø])|{NAME}|{INITIAL})"
    return re.compile(rf"{first}(?: [\"”“]{NAME}[\"”“])?(?: {small_before(language)}{part}){{1,4}}")


def with_initials(text: str, language: str) -> re.Match[str] | None:
    """A name by initials and surname, behind a form of address or not, or a surname behind one, at the head of a value.

    >>> with_initials("Mrs J Hill", "en")["name"], with_initials("B. Ek, sekreterare", "sv")["name"]
    ('J Hill', 'B. Ek')
    >>> with_initials("Cllr Mrs Hill", "en")["name"]
    'Hill'
    >>> with_initials("A Ek AB", "sv"), with_initials("5 B Salen", "sv")
    (None, None)
    """
    addresses = "|".join(map(re.escape, sorted(lexicon(language).addresses))) or "(?!)"
    letters = rf"(?:[{CAPITALS}]\.? ){{1,3}}"
    name = rf"(?P<name>(?(led)(?:{letters})?|{letters})[{CAPITALS}][a-zåäöæøé][\w’'-]*)"
    return re.match(rf"(?P<led>(?:(?:{addresses})\.? )+)?{name}(?=\s*(?:$|[,;(.]))", text)


@cache
def small_before(language: str) -> str:
    """A pattern for the small words that may stand before a surname, none to two ("van der Berg").

    >>> [re.fullmatch(small_before("sv"), words) is not None for words in ("", "von ", "van der ", "och ")]
    [True, True, True, False]
    """
    return rf"(?:(?:{'|'.join(map(re.escape, particles(language))) or '(?!)'}) ){{0,2}}"


def particles(language: str) -> tuple[str, ...]:
    """Small words inside names ("von")."""
    return tuple(table(language, "roster").get("words", {}).get("particles", ()))


def shortened(language: str) -> tuple[str, ...]:
    """Given names that are cut short before the surname, without their full stop ("Chr", for "Christian")."""
    return tuple(table(language, "roster").get("words", {}).get("shortened", ()))


TWO_INITIALS = re.compile(rf"[{CAPITALS}][a-zåäöæøé]+ [{CAPITALS}]\.-?[{CAPITALS}]\.$")


def two_initials(text: str) -> bool:
    """Whether a text ends with a given name and two initials that no blank parts, so that a surname may follow.

    >>> two_initials("av Eva T.B."), two_initials("som i U.K."), two_initials("Eva T.")
    (True, False, False)
    """
    return text[-3:-2] in (".", "-") and TWO_INITIALS.search(text) is not None


def may_be_name(text: str, know: Knowledge) -> bool:
    """Whether capitalised words may be a person: the first is a given name, or nothing speaks against it."""
    first = text.split()[0]
    if COMPANIES.search(text):
        return False
    return know.is_given(first) or not (text.isupper() or know.is_organisation(text) or know.is_organisation(first))


def is_somebody(text: str, language: str) -> bool:
    """Whether a text is a full name with a known given name, and nothing else.

    >>> [is_somebody(text, "sv") for text in ("Eva Ek", "Eva", "Eva Ek ringer", "Norra Ek")]
    [True, False, False, False]
    """
    return full_name(language).fullmatch(text) is not None and knowledge(language).is_given(text.split()[0])


def torn_name(above: str, below: str, language: str) -> bool:
    """Whether a line ends with a given name, and the one below is a surname and nothing else, with its full stop.

    >>> torn_name("Omval av Bo Alm och nyval på Eva", "Ek.", "sv"), torn_name("Omval av Bo Alm", "Ek.", "sv")
    (True, False)
    """
    if not below.endswith(".") or not re.fullmatch(NAME, below[:-1]):
        return False
    _, _, last = above.rpartition(" ")
    return last != above and above[: -len(last) - 1][-1:].islower() and knowledge(language).is_given(last)


LETTERS = 3
"""So many letters are initials."""


def no_name(text: str, language: str) -> bool:
    """Whether a text is made of words that are no part of anybody's name, or says in whose place somebody is.

    >>> no_name("Ja Nej Avstår", "sv"), no_name("Dag Nej", "sv"), no_name("I Evas", "sv"), no_name("I Ek", "sv")
    (True, False, True, False)
    >>> no_name("Från Ekö", "sv"), no_name("Borough Councillor", "en"), no_name("Economic Development", "en")
    (True, True, True)
    """
    first, _, whose = text.partition(" ")
    if first.casefold() in small_words("in") and whose.endswith("s") and knowledge(language).is_given(whose[:-1]):
        return True
    titles = table(language, "roster").get("words", {}).get("title_words", ())
    words = text.split()
    if titles and all(word in titles for word in words):
        return True
    if len(words) > 1 and words[1] in titles and len(first) > LETTERS and not knowledge(language).is_given(first):
        return True  # what an office is for
    others = lexicon(language).others
    return first.casefold() in small_words("the", "from") or all(word.casefold() in others for word in text.split())


def dense(text: str, language: str) -> bool:
    """Whether a text is a list of people in running text: nearly all of its parts begin with a full name.

    >>> dense("Eva Ek 16, Bo Alm 4, Rut Dahl och Jan Ask.", "sv"), dense("Eva Ek, som Bo, sa att det gick.", "sv")
    (True, False)
    """
    know = knowledge(language)
    parts = [p.strip(" .") for p in re.split(rf",|;|\s(?:{either('and')})\s", re.sub(r"\([^()]*\)", "", text))]
    names = (full_name(language).match(p) for p in parts if p)
    named = sum(1 for hit in names if hit and know.is_given(hit.group().split()[0]))
    return len(parts) >= 4 and named >= 0.75 * len(parts)


def names_alone(text: str, language: str) -> bool:
    """Whether a text lists people by their full names, as most of its parts show, and offices in small letters.

    >>> names_alone("Eva Ek, ordförande, Xanwo Ask, protokoll, Bo Alm 13.15–15.30, Ulla Norin", "sv")
    True
    >>> names_alone("Eva Ek, Xanwo Ask, Bo Alm, Rut Dahl och Ymbor Lind", "sv")
    True
    >>> names_alone("Eva Ek, Trafikverket, Bo Alm, Norra Bygg, Rut Dahl, Sala kommun", "sv")
    False
    """
    know = knowledge(language)
    parts = [p.strip(" .") for p in re.split(rf",|;|\b(?:{either('and')})\b", re.sub(r"\([^()]*\)", "", text))]
    parts = [BEHIND.sub("", p) for p in parts if p and not p.islower()]
    full = [p for p in parts if full_name(language).fullmatch(p) and not know.is_organisation(p)]
    told = [know.is_given(p.split()[0]) or len(p.split()[0].rstrip(".")) == 1 for p in full]
    beside = len(full) == len(parts) and any(a and b for a, b in zip(told, told[1:], strict=False))  # not name and body
    enough = 0.6 if beside and not any(COMPANIES.search(p) for p in full) else 0.7
    return len(parts) >= 4 and len(full) >= 0.85 * len(parts) and sum(told) >= enough * len(full)


BEHIND = re.compile(r" (?:kl\.? ?)?\d{1,2}[.:]\d{2}(?: ?[–-] ?\d{1,2}[.:]\d{2})?$|(?<=[a-zåäö]{2}) +[a-zåäö]{5}.*$")
"""What stands behind a name: from when to when somebody was there, or an occupation in small letters."""


def initials(text: str, language: str) -> str:
    """The initials of the name that a text begins with ("Eva Ek-Lund" gives "EEL")."""
    hit = full_name(language).search(text)
    return "".join(part[0] for part in re.split(r"[ -]", hit.group()) if part[:1].isupper()) if hit else ""


AHEAD = re.compile(r"(?P<letters>[A-ZÅÄÖ]{2,4})(?:[:,]| ?[=–-])?\s+(?=[A-ZÅÄÖ][a-zåäö])")


def behind_initials(text: str, language: str, start: int = 0) -> int:
    """Where the name begins behind the initials with which a text begins, if they are that name's; else -1.

    >>> behind_initials("EE - Eva Ek", "sv"), behind_initials("LRF Eva Ek", "sv")
    (5, -1)
    """
    hit = AHEAD.match(text, start)
    name = full_name(language).match(text, hit.end()) if hit else None
    return hit.end() if hit and name and hit["letters"] == initials(name.group(), language) else -1


def cut_to(letters: str, text: str, language: str) -> bool:
    """Whether letters are the initials of the name that a text begins with, or what tells them from others' initials.

    >>> cut_to("ES", "Eva Storm, kassör", "sv"), cut_to("ESt", "Eva Storm", "sv"), cut_to("ESk", "Eva Storm", "sv")
    (True, True, False)
    >>> cut_to("ES2", "Eva Storm", "sv"), cut_to("E2", "Eva Storm", "sv")  # of two with the same initials
    (True, False)
    """
    letters = re.sub(r"(?<=[A-ZÅÄÖÆØ]{2})[1-9]$", "", letters)
    if letters.isupper():
        own = initials(text, language)
        turned = (own[n:] + own[:n] for n in range(len(own)))  # "Storm Eva (ES)"
        within = own.startswith(letters) or own.endswith(letters)  # "Eva Ek Sala kommun (EE)", "Kassör Eva Ek (EE)"
        return 2 <= len(letters) <= 4 and (within or letters in turned)
    hit = full_name(language).search(text)
    parts = re.split(r"[ -]", hit.group()) if hit else []
    cut = re.findall(r"[A-ZÅÄÖÆØ][a-zåäöæø]*", letters)
    same = len(cut) == len(parts) > 1 and "".join(cut) == letters
    return same and all(part.startswith(c) and part != c for part, c in zip(parts, cut, strict=True))


def shortens(letters: str, before: str) -> bool:
    """Whether letters in brackets are those of the body that stands before them, behind a name and a comma.

    >>> shortens("SBF", "Eva Ek, Storsjöns Båtförbund "), shortens("SBF", "Eva Ek, båtvän "), shortens("SBF", "Eva Ek ")
    (True, False, False)
    """
    body = before.rpartition(", ")[2].strip() if ", " in before else ""
    rest = iter(body.casefold())
    initials_fit = body[:1].isupper() and body[:1] == letters[:1]
    return letters.isupper() and len(letters) >= 3 and initials_fit and all(c in rest for c in letters.casefold())
