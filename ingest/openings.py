"""How matches of a pattern begin: by it a pattern is tried at a line's start, or searched for, at less cost.

Python looks for a pattern at every place of a text, even one that begins with "^", and knows of no letters that it
begins with where "\\b" stands before them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass
from functools import cache
from re import _constants as op  # type: ignore[attr-defined]
from typing import Any, Final

from samgraf.ingest.sieve import ONCE_OR_MORE, parsed

Search = Callable[[str], re.Match[str] | None]

FEW: Final = 12
"""Letters that a pattern may begin with, at most, for looking at the words that begin with them to be worth it."""
MANY: Final = 5
"""Ways that a pattern chooses between, from which trying all of them at every place costs more than that."""
COMMON: Final = frozenset(("", *"abcdefghijklmnopqrstuvwxyzåäö ."))
"""What stands in texts too often for looking at each place where it does."""

CATEGORIES: Final = {
    op.CATEGORY_DIGIT: re.compile(r"\d"),
    op.CATEGORY_NOT_DIGIT: re.compile(r"\D"),
    op.CATEGORY_SPACE: re.compile(r"\s"),
    op.CATEGORY_NOT_SPACE: re.compile(r"\S"),
    op.CATEGORY_WORD: re.compile(r"\w"),
    op.CATEGORY_NOT_WORD: re.compile(r"\W"),
}


def may_open(pattern: re.Pattern[str], letter: str) -> bool:
    """Whether a match of a pattern may begin with a letter, at the very start of a text.

    >>> [may_open(re.compile(r"^(?:§ ?)?\\d+\\."), letter) for letter in "§7x"]
    [True, True, False]
    """
    if pattern.flags & re.IGNORECASE and not letter.isascii():
        return True  # some letters have several others that are the same but for case
    forms = {letter, letter.lower(), letter.upper()} if pattern.flags & re.IGNORECASE else {letter}
    return first(parsed(pattern), forms) is not False


def first(items: Iterable[tuple[Any, Any]], forms: Set[str]) -> bool | None:
    """Whether a sequence may begin with one of the forms of a letter; None where it may match nothing at all."""
    for what, how in items:
        if what in (op.AT, op.ASSERT, op.ASSERT_NOT):
            continue
        if (found := first_of(what, how, forms)) is not None:
            return found
    return None


def first_of(what: Any, how: Any, forms: Set[str]) -> bool | None:
    """The same of one part of a pattern."""
    if what is op.LITERAL:
        return not forms.isdisjoint({chr(how), chr(how).lower(), chr(how).upper()} if len(forms) > 1 else {chr(how)})
    if what is op.IN:
        return any(member(how, letter) for letter in forms)
    if what is op.SUBPATTERN and not how[1]:
        return first(how[-1], forms)
    if what is op.BRANCH:
        found = {first(choice, forms) for choice in how[1]}
        return True if True in found else None if None in found else False
    if what in ONCE_OR_MORE:
        found_once = first(how[2], forms)
        return None if found_once is False and not how[0] else found_once
    return True


def member(members: Sequence[tuple[Any, Any]], letter: str) -> bool:
    """Whether a letter is one of a class such as "[^\\W\\d_]"."""
    found = any(
        (what is op.LITERAL and letter == chr(how))
        or (what is op.RANGE and how[0] <= ord(letter) <= how[1])
        or (what is op.CATEGORY and CATEGORIES[how].match(letter) is not None)
        for what, how in members
    )
    return found != (members[0][0] is op.NEGATE)


def searching(pattern: re.Pattern[str]) -> Search:
    """What gives for any text what `pattern.search` gives, tried where a match may begin alone.

    >>> [bool(searching(re.compile(p))("Vi ses")) for p in ("^ses", "^Vi", r"\\b(?:ses|hörs)", r"\\bes", "es")]
    [False, True, True, False, True]
    """
    if (begins := beginnings(pattern)) is None:
        return pattern.search
    if begins.words is None:
        return pattern.match
    places, first = begins.words.finditer, begins.at_start

    def search(text: str) -> re.Match[str] | None:
        if first and (hit := pattern.match(text)):
            return hit
        for place in places(text):
            if hit := pattern.match(text, place.start()):
                return hit
        return None

    return search


def counted(pattern: re.Pattern[str], text: str) -> int:
    """How many times a pattern without groups stands in a text.

    >>> counted(re.compile(r"(?i)\\b(?:avtal|möte)"), "Möte om avtal på mötet, sammanträde")
    3
    """
    begins = beginnings(pattern)
    if begins is None or begins.words is None or begins.at_start:
        return len(pattern.findall(text))
    count, end = 0, 0
    for place in begins.words.finditer(text):
        if place.start() >= end and (hit := pattern.match(text, place.start())):
            count, end = count + 1, hit.end()
    return count


@dataclass(frozen=True, slots=True)
class Beginnings:
    """Where in a text a pattern may begin: at its start, and wherever `words` finds something."""

    at_start: bool
    words: re.Pattern[str] | None


@cache
def beginnings(pattern: re.Pattern[str]) -> Beginnings | None:
    """Where a pattern may begin; None where looking everywhere is as well."""
    items = parsed(pattern)
    choices = items[0][1][1] if len(items) == 1 and items[0][0] is op.BRANCH else [items]
    anchored = [choice for choice in choices if at_start(choice)]
    if anchored and pattern.flags & re.MULTILINE:
        return None
    others = [choice for choice in choices if choice not in anchored]
    inside = {letter for choice in others if not bounded(choice) for letter in openers(choice) or {""}}
    words = {letter for choice in others if bounded(choice) for letter in openers(choice) or {""}}
    if pattern.flags & re.IGNORECASE:
        inside, words = in_both_cases(inside), in_both_cases(words)
    if not others:
        return Beginnings(True, None)
    many = len(choices) + max(map(alternatives, choices)) > MANY
    worth = many or len({letter.lower() for letter in words}) <= FEW
    rare = "" not in inside and len(COMMON & inside) <= 2 * many
    if not (worth and rare and all(map(str.isalnum, words)) and (words or len(choices) > 1)):
        return None
    every, at_word, anywhere = (
        f"[{re.escape(''.join(sorted(letters)))}]" for letters in (inside | words, words, inside)
    )
    behind = "" if not words else rf"(?:(?<!\w{at_word})|(?<={anywhere}))" if inside else rf"(?<!\w{at_word})"
    return Beginnings(bool(anchored), re.compile(every + behind))


def bounded(items: Iterable[tuple[Any, Any]]) -> bool:
    """Whether a sequence that begins with a letter begins where a word does."""
    for what, how in items:
        if what is op.ASSERT and how[0] < 0 and how[1][-1][0] is op.LITERAL:
            if not (chr(how[1][-1][1]).isalnum() or how[1][-1][1] == ord("_")):
                return True  # it stands behind a blank or the like
        elif what is op.SUBPATTERN:
            return bounded(how[-1])
        elif what is op.BRANCH:
            return all(map(bounded, how[1]))
        elif what is op.AT or what not in (op.ASSERT, op.ASSERT_NOT):
            return (what, how) == (op.AT, op.AT_BOUNDARY)
    return False


def alternatives(items: Iterable[tuple[Any, Any]]) -> int:
    """Between how many ways a sequence chooses first."""
    return next((len(how[1]) for what, how in items if what is op.BRANCH), 1)


def in_both_cases(letters: Set[str]) -> set[str]:
    """Letters in either case, with those that Python holds for the same where case doesn't count."""
    return {form for letter in letters for form in (letter.lower(), letter.upper())} | (
        set(ALIKE) if letters else set()
    )


ALIKE: Final = "\u017f\u212a\u212b\u0130\u0131"
"""A long s, the signs of kelvin and ångström, i with a dot and without."""


def at_start(items: Sequence[tuple[Any, Any]]) -> bool:
    """Whether a sequence matches at the start of a text alone."""
    if not items:
        return False
    what, how = items[0]
    if what is op.BRANCH:
        return all(at_start(choice) for choice in how[1])
    return at_start(how[-1]) if what is op.SUBPATTERN else what is op.AT and how is op.AT_BEGINNING


def openers(items: Iterable[tuple[Any, Any]]) -> Set[str] | None:
    """The letters with which a sequence may begin, "" among them where it may match nothing; None where any may be."""
    found: set[str] = set()
    for what, how in items:
        if what in (op.AT, op.ASSERT, op.ASSERT_NOT):
            continue
        here = openers_of(what, how)
        if here is None or "" not in here:
            return here if here is None else found | here
        found |= here - {""}
    return found | {""}


def openers_of(what: Any, how: Any) -> Set[str] | None:
    """The same of one part of a pattern."""
    if what is op.LITERAL:
        return {chr(how)}
    if what is op.IN and all(kind is op.LITERAL for kind, _ in how):
        return {chr(letter) for _, letter in how}
    if what is op.SUBPATTERN and not how[1]:
        return openers(how[-1])
    if what is op.BRANCH:
        every = [openers(choice) for choice in how[1]]
        return None if None in every else set().union(*(letters for letters in every if letters))
    if what in ONCE_OR_MORE and (once := openers(how[2])) is not None:
        return once if how[0] else once | {""}
    return None
