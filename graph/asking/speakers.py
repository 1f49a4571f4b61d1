"""Who asks and who is asked, in plain questions: "jag", "vi", "du". They bear no name, so what they did can't be told.

Mostly such words are fillers: "kan du visa …", "vad vet vi om …". In "vad har vi lovat Trafikverket" one promises, and
in "vad lovade Trafikverket oss" one is promised: passed over, the answer would be that to another question.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Final

from samgraf.graph.asking.names import Found
from samgraf.graph.asking.said import Token

NONE: Final[frozenset[str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Speakers:
    """The words: who acts, is acted upon, what helps a verb; the concepts of deeds, and those that lead to a person."""

    acting: frozenset[str]
    acted: frozenset[str]
    helping: frozenset[str]
    deeds: frozenset[str]
    leading: frozenset[str]


@cache
def speakers() -> Speakers:
    """The table of them, in `words.toml`."""
    table = tomllib.loads((files("samgraf.graph.asking") / "words.toml").read_text(encoding="utf-8"))["speakers"]
    acting, acted, helping = (
        frozenset(word.replace("_", " ") for word in table[key].split()) for key in ("acting", "acted", "helping")
    )
    return Speakers(acting, acted, helping, frozenset(table["deeds"]), frozenset(table["leading"]))


def told(found: Sequence[Token], named: Sequence[Found]) -> Iterator[Token]:
    """The words of a question; those for who asks have no meaning where they do something or something is done to them.

    >>> from samgraf.graph.asking.said import tokens
    >>> [t.written for t in told(list(tokens("vad har vi lovat", ())), ()) if not t.concepts]
    ['vi']
    >>> [t.written for t in told(list(tokens("vad vet vi om det", ())), ()) if not t.concepts]
    []
    """
    for at, token in enumerate(found):
        known = speakers()
        meant = (token.written in known.acting and acts(found, at, named)) or (
            token.written in known.acted and is_acted_upon(found, at, named)
        )
        yield replace(token, concepts=NONE) if meant else token


def acts(found: Sequence[Token], at: int, named: Sequence[Found]) -> bool:
    """Whether the word there does what the words around it tell: "lovade vi", "vi har lovat", "… har vi"."""
    if at and touches(found[at - 1].end, found[at].start, named) and found[at - 1].concepts & speakers().deeds:
        return True
    for before, token in zip(found[at:], found[at + 1 :], strict=False):
        if not touches(before.end, token.start, named):
            return False
        if token.written not in speakers().helping:
            return bool(token.concepts & speakers().deeds)
    owns = bool(at) and found[at - 1].written in speakers().helping
    return owns and any(token.concepts & speakers().deeds for token in found)


def is_acted_upon(found: Sequence[Token], at: int, named: Sequence[Found]) -> bool:
    """Whether something is done to whom the word there names: "lovade oss", "lovade Trafikverket oss", "till oss"."""
    since = found[at - 1].end if at else 0
    if not touches(since, found[at].start, named):
        return True
    return bool(at) and bool(found[at - 1].concepts & (speakers().deeds | speakers().leading))


def touches(end: int, start: int, named: Sequence[Found]) -> bool:
    """Whether no name stands between."""
    return not any(end <= name.start < start for name in named)
