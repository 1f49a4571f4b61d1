"""Lists of those present that have lost their line breaks, so that names follow each other with nothing between.

Eva Ek Sala kommun (ordf.) Bo Erik Alm Ramböll Rut Dahl Trafikverket
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from statistics import median

from samgraf.ingest.roster.draft import Entry
from samgraf.ingest.tables import table
from samgraf.ingest.tables.forms import small_words
from samgraf.ingest.words.fullnames import NAME, full_name
from samgraf.ingest.words.people import Knowledge, knowledge

INITIAL = re.compile(r"(?<!\S)[A-ZÅÄÖ]\.? (?=[A-ZÅÄÖ][a-zåäö])")
INITIALS_FIRST = re.compile(r"[A-ZÅÄÖ]\.? [A-ZÅÄÖ][\w’'-]+(?: [A-ZÅÄÖ]\.? [A-ZÅÄÖ][\w’'-]+){1,5}")
"""Names that are cut to a letter before the surname ("D Hill G Marsh")."""
TWO = 30
"""Letters in which two people with their bodies find room."""
LOST_LINES = 90
"""Letters in which so many names show that line breaks are lost:"""
FEWEST_NAMES = 4


def two_names(text: str, language: str, least: int = 5) -> list[int]:
    """Where two names begin that have lost what was between them, given names and surnames, so many words or more.

    >>> two_names("Eva Ek Lund Britt-Marie Alm", "sv"), two_names("Eva Britt Ek Lund Alm", "sv")
    ([0, 12], [])
    """
    words, given, turns = by_given_names(text, language, least)
    return [words[k].start() for k in turns] if len(turns) == 2 and not given[-1] else []


def two_apart(text: str, language: str) -> str:
    """A text of nothing but two names, each a given name and a surname at least, with a sign between them.

    >>> two_apart("Eva Ek Bo Alm", "sv"), two_apart("Eva Ek Lund", "sv")
    ('Eva Ek;Bo Alm', 'Eva Ek Lund')
    """
    start = len(text) - len(text.lstrip())
    at = next((start + n for n in two_names(text.strip(), language, least=4) if n), 0)
    return f"{text[: at - 1]};{text[at:]}" if at else text


def by_given_names(text: str, language: str, least: int) -> tuple[list[re.Match[str]], list[bool], list[int]]:
    """The words of nothing but names, which of them are given names, and where a name begins with one.

    Where there are other words, fewer, or some before the first given name, no name begins.
    """
    words = [*re.finditer(r"\S+", text)]
    given = [knowledge(language).is_given(word.group()) for word in words]
    turns = [k for k in range(len(words)) if given[k] and (not k or not given[k - 1])]
    named = len(words) >= least and all(re.fullmatch(NAME, word.group().rstrip(".")) for word in words)
    return words, given, turns if named and turns[:1] == [0] else []


def surely_names(text: str, language: str) -> list[tuple[int, int]]:
    """The stretches that are surely one name each, in nothing but five names or more, of which known given names begin.

    Where two may be in a stretch, since a given name is not known, it is nobody.

    >>> [text[a:b] for text in ["Eva Ek Xewa Alm Rut Dahl Bo Erik Ås"] for a, b in surely_names(text, "sv")]
    ['Rut Dahl', 'Bo Erik Ås']
    >>> surely_names("D Hill G Marsh", "en"), surely_names("Eva D Hill G", "en")
    ([(0, 6), (7, 14)], [])
    """
    if INITIALS_FIRST.fullmatch(text):
        starts = [hit.start() for hit in INITIAL.finditer(text)]
        return [(a, b - 1) for a, b in pairwise([*starts, len(text) + 1])]
    words, given, turns = by_given_names(text, language, TWO_AND_TWO + 1)
    if len(turns) < 2 or knowledge(language).organisation_at_end(text) >= 0:
        return []
    ends = [*turns[1:], len(words)]
    return [
        (words[k].start(), words[end - 1].end())
        for k, end in zip(turns, ends, strict=True)
        if 2 <= end - k < TWO_AND_TWO and not given[end - 1]
    ]


TWO_AND_TWO = 4
"""Words of two names of two words each, which are told apart elsewhere."""


def run_together(text: str, language: str) -> frozenset[int]:
    """Where names begin in a long list that has lost its line breaks: at known given names before a capital.

    Where names have two words each, four words are two of them, rare as the second given name is.

    >>> text = "Eva Ek Sala kommun (ordf.) Bo Erik Alm Ramböll Rut Dahl Trafikverket Ulla Ask Vara kommun Per Ås LRF"
    >>> [text[at:].split()[0] for at in sorted(run_together(text, "sv"))]
    ['Eva', 'Bo', 'Rut', 'Ulla', 'Per']
    """
    if len(text) < TWO:
        return frozenset()
    know = knowledge(language)
    words = [*re.finditer(r"[^\s(]+", text)]
    found: list[int] = []
    last = -2
    for k, (word, behind) in enumerate(pairwise(words)):
        capital = re.match(NAME, behind.group()) is not None and not word.group().endswith((",", ")"))
        bound = k > 0 and words[k - 1].group() in binding(language)
        if capital and not bound and know.is_given(word.group()):
            if last != k - 1:
                found.append(k)
            last = k
    parted = len(re.findall(r"[,;](?=\s)", text))
    ends = [*found[1:], len(words)]
    several = len(found) >= FEWEST_NAMES and len(text) >= LOST_LINES
    several = several or (
        len(found) > 1 and all(employed(words, k, end, know) for k, end in zip(found, ends, strict=True))
    )
    if not several or 2 * parted >= len(found):
        return frozenset()
    if median(end - k for k, end in zip(found, ends, strict=True)) == 2:
        four = [k for k, end in zip(found, ends, strict=True) if end - k == 4]
        found += [k + 2 for k in four if all(re.fullmatch(NAME, w.group()) for w in words[k : k + 4])]
    return frozenset(words[k].start() for k in found)


def before_commas(text: str, language: str) -> frozenset[int]:
    """Where names begin in a list whose rows ran together, each a name, a comma and what is said of it.

    >>> text = "Eva Ek, Sala Bo Alm, Vara Rut Dahl, vägchef Norra Ulf Ask, Sala"
    >>> [text[at:].split()[0] for at in sorted(before_commas(text, "sv"))]
    ['Eva', 'Bo', 'Rut', 'Ulf']
    >>> before_commas("Eva Ek, Bo Alm, Rut Dahl, Ulf Ask, Sala", "sv")
    frozenset()
    """
    commas = [hit.start() for hit in re.finditer(r",(?= )", text)]
    found = {at for comma in commas if (at := name_ending(text, comma, language)) >= 0}
    glued = sum(1 for at in found if at and re.search(r"[^\W\d_] $", text[:at]) and text[:at].split()[-1] not in AND)
    opens = bool(found) and (min(found) == 0 or text[: min(found)].endswith(": "))
    if glued < 2 or not opens or len(found) < max(3, 0.6 * len(commas)):
        return frozenset()
    return frozenset(found)


AND = (*small_words("and"), "&")


def name_ending(text: str, end: int, language: str) -> int:
    """Where the name begins that ends at a place: at the first known given name of the last four words, else -1.

    >>> name_ending("Sala Bo Alm", 11, "sv"), name_ending("Norra Vägverket", 15, "sv")
    (5, -1)
    """
    know = knowledge(language)
    tail = re.search(rf"(?:{NAME} ){{1,3}}{NAME}$", text[:end])
    words = [*re.finditer(r"\S+", text[tail.start() : end])] if tail else []
    for k, word in enumerate(words[:-1]):
        if know.is_given(word.group()):
            place = (
                word.group().casefold() in know.places and k + 2 < len(words) and know.is_given(words[k + 1].group())
            )
            return tail.start() + words[k + 1 if place else k].start() if tail else -1
    return -1


def employed(words: Sequence[re.Match[str]], first: int, end: int, know: Knowledge) -> bool:
    """Whether a body that is known stands behind the two or three words of a name, and nothing else."""
    text = words[0].string
    bodies = (text[words[k].start() : words[end - 1].end()] for k in (first + 2, first + 3) if k < end)
    return any(know.is_organisation(body) for body in bodies)


@cache
def binding(language: str) -> frozenset[str]:
    """Words behind which somebody stands who has to do with the one before: for whom, or by whom, one was there."""
    told = table(language, "roster").get("words", {})
    every = (*told.get("stands_in", ()), *told.get("from", ()), *told.get("replaced_by", ()))
    return frozenset(w.split()[-1] for w in every)


def own_body(entry: Entry, language: str) -> Entry:
    """An entry of a list that has lost its line breaks, from its name on, and without what may belong to the next one.

    That is what stands behind a bracket, behind the first of several bodies, and behind a word that binds.

    >>> own_body(Entry("Kommunen Eva Ek LRF Sala kommun", tuple(range(31))), "sv").text
    'Eva Ek LRF'
    """
    know, name = knowledge(language), full_name(language)
    given = (hit.start() for hit in re.finditer(NAME, entry.text) if know.is_given(hit.group()))
    start = next((at for at in given if name.match(entry.text, at)), 0)
    words = [hit for hit in re.finditer(r"\S+", entry.text) if hit.start() >= start]
    end = next(
        (w.end() for w, nxt in pairwise(words) if w.group().endswith(")") and nxt.group()[0].isupper()), len(entry.text)
    )
    end = next((w.start() for w in words[2:] if w.group() in binding(language) and w.start() < end), end)
    whole = [w for w in words if w.end() <= end]
    heads = {
        w for names in table(language, "roster").get("columns", {}).values() if isinstance(names, list) for w in names
    }
    while len(whole) > 2 and whole[-1].group()[0].isupper() and whole[-1].group().casefold() in heads:
        whole.pop()  # the heading of a column
    for first in range(2, min(4, len(whole))):
        for last in range(len(whole), first, -1):
            if whole[first].group()[0] != "(" and know.is_organisation(
                entry.text[whole[first].start() : whole[last - 1].end()]
            ):
                bracket = re.match(r" \([^()]+\)", entry.text[whole[last - 1].end() :])
                return entry.part(start, whole[last - 1].end() + (bracket.end() if bracket else 0))
    part = entry.part(start, whole[-1].end() if whole else end)
    letters = re.search(r" (?P<party>[A-ZÅÄÖ]{1,3})$", part.text)
    if letters and know.party(letters["party"]):
        at = letters.start("party")
        text = f"{part.text[:at]}({letters['party']})"
        return Entry(text, (*part.places[:at], part.places[at], *part.places[at:], part.places[-1]))
    return part
