"""What somebody holds said with a noun: "Kritik mot planen framfördes av Eva", "Hos Ekö kommun finns oro för vattnet".

The noun alone says of which kind it is; the frames that it stands in are the same for all of them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from samgraf.ingest.statements.speech import Clause, Hit, Named, Speech
from samgraf.ingest.tables import Rule, rules, table, tried

NOUN = "{N}"
"""Stands for the noun in the frames."""
WORD = re.compile(r"\w+")


def by_noun(view: Speech, clause: Clause) -> tuple[Clause, Hit] | None:
    """A clause with its noun marked, and the frame in which that stands; nothing where it has no such noun."""
    known = nouns(view.language)
    for word in WORD.finditer(clause.marked) if known else ():
        kind = known.get(word.group().casefold())
        if kind is None:
            continue
        framed = noun_marked(clause, word, view.language)
        if framed is None:
            continue
        for rule in tried(framed.marked, view.language, "statements", "noun-frame"):
            match = rule.search(framed.marked)
            if match and word.group().casefold() not in rule.more.get("but", ()):
                return framed, Hit(of_kind(rule, kind), match)
    return None


def noun_marked(clause: Clause, word: re.Match[str], language: str) -> Clause | None:
    """The same clause with a sign for a noun and the little words before it; nothing where it is denied."""
    little, denied = ahead(language)
    ahead_of_it = clause.marked[: word.start()]
    low = little.search(ahead_of_it)
    at = low.start() if low else word.start()
    if denied.search(ahead_of_it[:at]):
        return None
    shift = len(NOUN) - (word.end() - at)
    names = tuple(Named(n.at + (shift if n.at > at else 0), n.mentions) for n in clause.names)
    return replace(clause, marked=clause.marked[:at] + NOUN + clause.marked[word.end() :], names=names)


@cache
def ahead(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """At the end of what stands before a noun: words that say little, and what denies it."""
    known = table(language, "statements").get("before-nouns", {})
    little, denied = ("|".join(known.get(key, ())) for key in ("little", "denied"))
    return (
        re.compile(rf"(?:\b(?:{little}) )+$", re.IGNORECASE),
        re.compile(rf"\b(?:{denied}) (?:\w+ )?$", re.IGNORECASE),
    )


@cache
def nouns(language: str) -> Mapping[str, str]:
    """The nouns for what somebody holds, with the kind of each."""
    known = table(language, "statements").get("nouns", {})
    return {word: kind for kind, words in known.items() for word in words}


def of_kind(rule: Rule, kind: str) -> Rule:
    """A frame as a cue of one kind."""
    return kinds(rule.where.split("/")[0])[rule.label, kind]


@cache
def kinds(language: str) -> Mapping[tuple[str, str], Rule]:
    """Each frame as a cue of each kind."""
    every = sorted(set(nouns(language).values()))
    frames = rules(language, "statements", "noun-frame")
    return {(r.label, kind): replace(r, more={**r.more, "kind": kind}) for r in frames for kind in every}
