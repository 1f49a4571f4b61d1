"""Many patterns over many short texts: each is tried only where a string stands without which it can't match.

Most rules of a table fit few sentences, and to find that out by trying costs more than all the rest of reading.
So the strings of which a match must hold one are read off each pattern, and one pass over the text tells which
patterns are worth trying (what RE2 calls a filter; Russ Cox, "Regular expression matching with a trigram index").

Case and figures do not count here: texts and strings are compared in lower case with every figure as "0".
A sieve lets through too much rather than too little.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, Final

REMEMBERED: Final = 2000
"""Letters of a text up to which its folded form is remembered: lines and sentences are asked about again and again."""
FIGURE: Final = re.compile(r"\d")
MOST: Final = 64
"""Strings that are kept apart for one pattern, at most."""
TOGETHER: Final = 3
"""Sets of strings that are asked for together."""
LONG: Final = 6
"""Letters from which a string is rare enough."""
COMMON: Final = " .,:;()-"
"""Signs that stand in many texts."""
RARE: Final = 3
"""Letters that another sign counts for, such as "§"."""

Strings = frozenset[str]
NOTHING: Final[Strings] = frozenset({""})
ONCE_OR_MORE: Final = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)


class Sieve:
    """Patterns in order, and which of them a text may match.

    >>> sieve = Sieve([re.compile(r"(?i)\\bkl\\.? \\d"), re.compile("beslut(?:ar|ade)"), re.compile(r"\\w+")])
    >>> sieve.may_match("Kl 9"), sieve.may_match("Nämnden beslutade")
    ((0, 2), (1, 2))
    """

    def __init__(self, patterns: Iterable[re.Pattern[str]]) -> None:
        import ahocorasick

        every = [all_needed(pattern) for pattern in patterns]
        self.count = len(every)
        self.least = 0
        """Where a pattern needs no string, or no more of them, as bits in the order of `needing`."""
        needing: dict[str, int] = {}
        """For each string the patterns that need it, a bit for each: those of the first sets, of the second, …"""
        for n, together in enumerate(every):
            for k in range(TOGETHER):
                bit = 1 << (n + k * self.count)
                self.least |= 0 if k < len(together) else bit
                for string in together[k] if k < len(together) else ():
                    needing[string] = needing.get(string, 0) | bit
        self.automaton = ahocorasick.Automaton()
        for string, of in needing.items():
            self.automaton.add_word(string, of)
        self.is_empty = not needing
        if needing:
            self.automaton.make_automaton()
        self.named = lru_cache(maxsize=1024)(self.places)

    def may_match(self, text: str) -> tuple[int, ...]:
        """The patterns that may match somewhere in a text, as their places in the order given."""
        found = self.least
        if not self.is_empty:
            for _, of in self.automaton.iter(folded(text) if len(text) <= REMEMBERED else folded.__wrapped__(text)):
                found |= of
        return self.named(found)

    def places(self, found: int) -> tuple[int, ...]:
        """The patterns of which all bits are set, as their places."""
        whole = found & found >> self.count & found >> 2 * self.count
        return tuple(n for n in range(self.count) if whole >> n & 1)


@lru_cache(maxsize=1024)
def folded(text: str) -> str:
    """A text as sieves compare it: in lower case, every figure as "0".

    >>> folded("Den 5 MAJ")
    'den 0 maj'
    """
    return FIGURE.sub("0", text.lower())


@lru_cache(maxsize=512)
def parsed(pattern: re.Pattern[str]) -> Sequence[tuple[Any, Any]]:
    """The parts of a pattern in order; several look at the same ones while tables are loaded."""
    return list(parser.parse(pattern.pattern, pattern.flags))


def needed(pattern: re.Pattern[str]) -> Strings:
    """Strings of which every text that a pattern matches holds at least one, folded; none where that can't be told.

    >>> sorted(needed(re.compile("(?:kommun|region)styrelsen?")))
    ['kommunstyrelse', 'regionstyrelse']
    >>> sorted(needed(re.compile(r"(?:19|20)\\d\\d-[01]\\d"))), sorted(needed(re.compile(r"\\w+ (?:att|som)?")))
    (['0000-00'], [' '])
    """
    return next(iter(all_needed(pattern)), frozenset())


def all_needed(pattern: re.Pattern[str]) -> list[Strings]:
    """The rarest sets of strings of which such a text holds one each; none that another one makes needless.

    >>> [sorted(strings) for strings in all_needed(re.compile(r"(?:har|hade) (?:\\w+ )?inget emot"))]
    [['inget emot'], ['hade ', 'har ']]
    """
    every = (shortest(strings) for strings in needs(parsed(pattern)))
    kept: list[Strings] = []
    for strings in sorted(every, key=rarity, reverse=True):
        told = any(all(any(part in whole for part in strings) for whole in other) for other in kept)
        if len(kept) < TOGETHER and not told:
            kept.append(strings)
    return kept


def shortest(strings: Strings) -> Strings:
    """The strings without those that hold another one."""
    return frozenset(s for s in strings if not any(other in s for other in strings if other != s))


def needs(items: Iterable[tuple[Any, Any]]) -> list[Strings]:
    """Sets of strings; a text that a sequence matches holds one of each set."""
    found: list[Strings] = []
    run = NOTHING
    for what, how in items:
        if what is op.ASSERT:  # what stands around a match stands in the text as well
            found += needs(how[1])
        here = variants(what, how)
        if here and (joined := after(run, here)):
            run = joined
            continue
        once = here or once_at_least(what, how)
        found += [after(run, once) or run] if once else [run, *inner(what, how)]
        run = once or NOTHING
    return [strings for strings in (*found, run) if "" not in strings]


def best_of(items: Iterable[tuple[Any, Any]]) -> Strings:
    """The best strings that a sequence needs, or the empty string alone where it needs none."""
    return max(needs(items), key=rarity, default=NOTHING)


def after(run: Strings, here: Strings) -> Strings:
    """Each string with each of the others behind it; none where they would be too many."""
    return frozenset(a + b for a in run for b in here) if len(run) * len(here) <= MOST else frozenset()


def once_at_least(what: Any, how: Any) -> Strings:
    """What a part that is repeated any number of times begins and ends with."""
    if what not in ONCE_OR_MORE or how[0] == 0:
        return frozenset()
    one = sequence(how[2])
    return frozenset({next(iter(one)) * min(how[0], LONG)}) if len(one) == 1 else one


def rarity(strings: Strings) -> tuple[int, int]:
    """Of two choices that one is rarer in texts that has longer strings, then the one that has fewer."""
    lengths = (RARE if len(s) == 1 and not s.isalnum() and s not in COMMON else len(s) for s in strings)
    return min(LONG, *lengths), -len(strings)


def variants(what: Any, how: Any) -> Strings:
    """All strings that a part of a pattern can match, if they are few; none where they aren't, or can't be told."""
    if what is op.LITERAL:
        return frozenset({folded(chr(how))})
    if what is op.IN:
        return letters(how)
    if what in (op.AT, op.ASSERT, op.ASSERT_NOT):
        return NOTHING
    if what is op.SUBPATTERN:
        return sequence(how[-1])
    if what is op.BRANCH:
        choices = [sequence(choice) for choice in how[1]]
        return few(frozenset().union(*choices)) if all(choices) else frozenset()
    if what in ONCE_OR_MORE:
        least, most, part = how
        one = sequence(part)
        if one and least == most and len(one) == 1:
            return frozenset({next(iter(one)) * least})
        if one and (least, most) == (0, 1):
            return few(one | NOTHING)
    return frozenset()


def sequence(items: Iterable[tuple[Any, Any]]) -> Strings:
    """All strings that a sequence can match, as `variants` gives those of a part."""
    found = NOTHING
    for what, how in items:
        here = variants(what, how)
        found = after(found, here)
        if not found:
            break
    return found


def few(strings: Strings) -> Strings:
    """The strings, unless they are too many to be kept apart."""
    return strings if len(strings) <= MOST else frozenset()


def letters(members: Sequence[tuple[Any, Any]]) -> Strings:
    """The letters of a class such as "[Åå]" or "\\d", if they are few and all are named."""
    found: set[str] = set()
    for what, how in members:
        if what is op.LITERAL:
            found.add(folded(chr(how)))
        elif what is op.RANGE and how[1] - how[0] < 16:
            found.update(folded(chr(n)) for n in range(how[0], how[1] + 1))
        elif what is op.CATEGORY and how is op.CATEGORY_DIGIT:
            found.add("0")
        else:
            return frozenset()
    return few(frozenset(found)) if len(found) <= 4 else frozenset()


def inner(what: Any, how: Any) -> list[Strings]:
    """What a part needs which may match too much to be told whole."""
    if what is op.SUBPATTERN:
        return needs(how[-1])
    if what is op.ATOMIC_GROUP:
        return needs(how)
    if what in ONCE_OR_MORE and how[0] > 0:
        return needs(how[2])
    if what is op.BRANCH:
        return [frozenset().union(*(best_of(choice) for choice in how[1]))]
    return []
