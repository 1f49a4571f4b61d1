"""How matches of a pattern begin: by it a pattern is tried at a line's start, or searched for, at less cost.

Python looks for a pattern at every place of a text, even one that begins with "^", and knows of no letters that it
begins with where "\\b" stands before them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence, Set
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, Final

from samgraf.ingest.sieve import ONCE_OR_MORE

Search = Callable[[str], re.Match[str] | None]

FEW: Final = 12
"""Letters that a pattern may begin with, at most, for looking at the words that begin with them to be worth it."""

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
    return first(parser.parse(pattern.pattern, pattern.flags), forms) is not False


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
    items = list(parser.parse(pattern.pattern, pattern.flags))
    if at_start(items) and not pattern.flags & re.MULTILINE:
        return pattern.match
    letters = openers(items[1:]) if items and items[0] == (op.AT, op.AT_BOUNDARY) else None
    if letters is None or len(letters) > FEW or not all(map(str.isalnum, letters)) or pattern.flags & re.IGNORECASE:
        return pattern.search
    choice = f"[{''.join(sorted(letters))}]"
    words = re.compile(rf"{choice}(?<!\w{choice})")

    def search(text: str) -> re.Match[str] | None:
        for word in words.finditer(text):
            if hit := pattern.match(text, word.start()):
                return hit
        return None

    return search


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
