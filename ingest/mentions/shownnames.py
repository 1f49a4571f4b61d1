"""Given names that no list has and a document shows to be such: by a party, an office, initials, others beside them.

What is found here counts as a given name while that document is read, and only there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final

from samgraf.ingest.lines.labels import label_of
from samgraf.ingest.mentions.registered import town
from samgraf.ingest.roster.sorts import contracting
from samgraf.ingest.tables.forms import either
from samgraf.ingest.words.lexicon import CAPITALS, Lexicon, lexicon
from samgraf.ingest.words.people import SHOWN, Knowledge, knowledge
from samgraf.ontology import register

WORD: Final = rf"[{CAPITALS}][^\W\d_]+(?:[-’'][^\W\d_]+)*"
NAMES: Final = re.compile(rf"(?<![\w.@/’'-]){WORD}(?: {WORD}){{1,4}}(?![\w’'-])")
"""Two words or more that begin with a capital."""
BEHIND: Final = re.compile(r"(?: \(|, )(?P<word>[^\W\d_]+)[.,;)\s]")
PARTY: Final = re.compile(rf" \((?P<letters>[{CAPITALS}]{{1,4}})\)")
ROW: Final = re.compile(rf"^[ \t*•–-]*(?P<label>[{CAPITALS}][^:\n]{{1,60}}):[ \t]+(?P<names>\S.*)$", re.MULTILINE)
BEFORE: Final = re.compile(r"(?P<above>\S+) (?P<office>[^\W\d_]+) $")
VERB: Final = re.compile(r" (?P<word>[^\W\d_]+)|(?P<sign> §)")
LEAST: Final = 3
"""Letters of a given name, at least."""


@dataclass(frozen=True, slots=True)
class Named:
    """Words that may be a person's name: where they stand, the office before them, given name and the rest."""

    start: int
    end: int
    office: str
    first: str
    rest: tuple[str, ...]


def shown_names(text: str, language: str) -> frozenset[str]:
    """The given names in no list that a text shows.

    >>> text = "Närvarande: Ezgeli Ek (S), Mbali Alm (C)\\nRevisorn Wambui Dahl läste. Sweco Sverige berättade."
    >>> sorted(shown_names(text, "sv"))
    ['Ezgeli', 'Mbali', 'Wambui']
    """
    know, lex = knowledge(language), lexicon(language)
    found: set[str] = set()
    every = list(named_in(text, lex))
    for named in unlisted(every, know, lex):
        turned = any(map(know.is_given, named.rest))  # "Ek Eva (S)"
        if by_office_before(text, named, lex) or (
            not turned and (by_party(text, named, know) or by_office_behind(text, named, lex))
        ):
            found.add(named.first)
    found.update(by_initials(text, every, know, lex))
    found.update(by_rows(text, know, lex, language))
    return frozenset(found)


@contextmanager
def shown_in(text: str, language: str) -> Iterator[None]:
    """Let the given names that a text shows count as such while it is read."""
    names = shown_names(text, language)
    if not names:
        yield
        return
    before = SHOWN.set(names)
    label_of.cache_clear()  # whether a label is one may hang on a name behind it
    try:
        yield
    finally:
        SHOWN.reset(before)
        label_of.cache_clear()


def named_in(text: str, lex: Lexicon) -> Iterator[Named]:
    """The words of a text that may be somebody's name, without offices and common words before them."""
    for hit in NAMES.finditer(text):
        words, start, office = hit.group().split(" "), hit.start(), ""
        while len(words) > 2 and (lex.is_title(words[0]) or words[0].casefold() in lex.others):
            office = words[0] if lex.is_title(words[0]) else ""
            start += len(words.pop(0)) + 1
        if len(words) <= 3:
            yield Named(start, hit.end(), office, words[0], tuple(words[1:]))


def unlisted(every: Iterable[Named], know: Knowledge, lex: Lexicon) -> Iterator[Named]:
    """Those of them that begin with no known given name and with nothing else that is known."""
    for named in every:
        if not know.is_given(named.first) and may_be(named, know, lex):
            yield named


def may_be(named: Named, know: Knowledge, lex: Lexicon) -> bool:
    """Whether nothing tells that words are no person's name: a body, a town, a common word, capitals throughout."""
    words = (named.first, *named.rest)
    if len(named.first) < LEAST or any(word.isupper() or lex.is_no_surname(word) for word in words):
        return False
    if (
        town(named.first)
        or named.first in openings_of_bodies()
        or named.first.casefold() in lex.parts_of_places
        or know.is_organisation(named.first)
    ):
        return False
    return not know.is_organisation(" ".join(words))


@cache
def openings_of_bodies() -> frozenset[str]:
    """The words that names of several words begin with in the register ("Region", "Statens")."""
    labels = (name for e in register.load() for name in (e.label, *e.names) if " " in name)
    return frozenset(name.split(" ")[0] for name in labels)


def by_party(text: str, named: Named, know: Knowledge) -> bool:
    """Whether the letters of a party stand in brackets behind a name."""
    hit = PARTY.match(text, named.end)
    return hit is not None and know.party(hit["letters"]) != ""


def by_office_behind(text: str, named: Named, lex: Lexicon) -> bool:
    """Whether an office stands behind a name, in brackets or behind a comma."""
    behind = BEHIND.match(text, named.end)
    return behind is not None and behind["word"].islower() and lex.is_title(behind["word"])


def by_office_before(text: str, named: Named, lex: Lexicon) -> bool:
    """Whether an office stands before a name, with what somebody does behind it or running text before it.

    Else it may be of whom somebody named before holds it ("Eva Ek, ordförande Ekö Fiber").
    """
    if named.office:
        acts = VERB.match(text, named.end)
        return acts is not None and (acts["sign"] is not None or acts["word"] in lex.verbs)
    before = BEFORE.search(text[max(0, named.start - 60) : named.start])
    if before is None or not before["office"].islower() or not lex.is_title(before["office"]):
        return False
    return before["above"][0].islower() and before["above"][-1] not in ",;:"


def by_initials(text: str, every: Iterable[Named], know: Knowledge, lex: Lexicon) -> Iterator[str]:
    """The first words of names whose initials stand in brackets behind them, as those of known people do there."""
    fits: list[Named] = []
    known = False
    for named in every:
        if not text.startswith(" (", named.end):
            continue
        letters = "".join(word[0] for word in (named.first, *named.rest))
        if text.startswith(f" ({letters})", named.end):
            known = known or know.is_given(named.first)
            fits.append(named)
    for named in fits if known else ():
        if not know.is_given(named.first) and may_be(named, know, lex) and not any(map(know.is_given, named.rest)):
            yield named.first


@cache
def parted(language: str) -> re.Pattern[str]:
    """What stands between names in a row."""
    return re.compile(rf",? (?:{either('and')}) |[,;] | & ")


def by_rows(text: str, know: Knowledge, lex: Lexicon, language: str) -> Iterator[str]:
    """The first words of names behind a label, in rows one below the other that hold more known people than others."""
    run: list[Named] = []
    last = -2
    for hit in [*ROW.finditer(text), None]:
        goes_on = hit is not None and text.count("\n", last, hit.start()) <= 1 and last >= 0
        if run and not goes_on:
            yield from mostly_known(run, know, lex)
            run = []
        if hit is None:
            break
        last = hit.end()
        if label_of(f"{hit['label']}:", language) is None:  # behind "Närvarande:" a body may follow each of them
            ahead = int(contracting(hit["label"], language))  # behind "Entreprenör:" it may stand before them
            run += named_in_row(parted(language).split(hit["names"])[ahead:], lex)


def named_in_row(parts: Sequence[str], lex: Lexicon) -> Iterator[Named]:
    """The names with which the parts of a row begin; behind an office stands a body."""
    for before, part in pairwise(("", *parts)):
        of = next(named_in(part, lex), None)
        if of is not None and of.start == 0 and not before[:1].islower():
            yield of


def mostly_known(run: Sequence[Named], know: Knowledge, lex: Lexicon) -> Iterator[str]:
    """The unlisted given names of a run in which at least as many are listed."""
    others = [named for named in run if not know.is_given(named.first)]
    if len(others) * 2 <= len(run):
        fits = (named for named in others if may_be(named, know, lex))
        yield from (named.first for named in fits if not any(map(know.is_given, named.rest)))
