"""Clauses with their names marked: what the reading of statements looks at."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from samgraf.ingest.decisions.marking import units
from samgraf.ingest.mentions.sight import parted, seam
from samgraf.ingest.mentions.titles import offices_named
from samgraf.ingest.minutes import Mention, Minutes
from samgraf.ingest.statements.lists import leads
from samgraf.ingest.statements.voices import floors
from samgraf.ingest.tables import Rule, rules, table
from samgraf.ingest.text import places_of
from samgraf.ingest.words.definite import answers

HOLDERS = ("person", "organisation")
MATTERS = ("project", "plan")


class Speech:
    """The passages of one document with the names in them."""

    def __init__(self, minutes: Minutes, mentions: Sequence[Mention]) -> None:
        offices = offices_named(minutes, mentions)
        self.minutes = minutes
        self.mentions: tuple[Mention, ...] = (*mentions, *(o.mention for o in offices))
        self.shown_by = {len(mentions) + n: office.holder for n, office in enumerate(offices)}
        self.language = minutes.language if rules(minutes.language, "statements", "cue") else "sv"
        self.words = table(self.language, "statements").get("words", {})
        self.within: dict[int, list[int]] = {}
        self.in_past = tells_in_past(minutes, self.words)
        for n, mention in enumerate(self.mentions):
            if mention.kind in (*HOLDERS, *MATTERS):
                self.within.setdefault(mention.passage, []).append(n)
        self.in_turn = {p: sorted((self.mentions[n].start, n) for n in named) for p, named in self.within.items()}
        self.clauses: dict[tuple[int, int, int], Clause] = {}
        entries = (h.span.start for h in minutes.document.hints if h.kind == "entry")
        self.leads = leads(minutes.passages, minutes.document.text, entries)
        places = ((n, seam(minutes, n)) for n in self.within)
        self.seams = {n: at for n, at in places if at >= 0}
        answers = frozenset(table(self.language, "layout").get("views", {}).get("answer", ()))
        self.floors = floors(minutes.passages, self.mentions, self.within, minutes.document.text, self.seams, answers)

    def clause(self, index: int, start: int, end: int) -> Clause:
        """A stretch of a passage with its names marked; it is asked for again and again."""
        key = (index, start, end)
        if key not in self.clauses:
            self.clauses[key] = self.marked(index, start, end)
        return self.clauses[key]

    def marked(self, index: int, start: int, end: int) -> Clause:
        """The same, made anew."""
        text = parted(self.minutes.passages[index].text, self.seams.get(index, -1))
        every = self.in_turn.get(index, [])
        first, last = bisect_left(every, (start, 0)), bisect_left(every, (end, 0))
        here = sorted(m for _, m in every[first:last] if self.mentions[m].end <= end)
        if not here:
            return Clause(index, start, end, text[start:end], ())
        places = units(text, [(self.mentions[m].start, self.mentions[m].end) for m in here])
        marked, names, last = "", [], start
        for low, high in sorted(places):
            marked += text[last:low]
            members = tuple(m for m in here if low <= self.mentions[m].start < high)
            names.append(Named(len(marked), self.without_employer(text, members)))
            marked, last = marked + "{X}", high
        return Clause(index, start, end, marked + text[last:end], tuple(names))

    def without_employer(self, text: str, members: tuple[int, ...]) -> tuple[int, ...]:
        """Joined names; without the body between commas behind a person, which says where they come from.

        "Eva Ek, Sweco, ansåg" is said by one.
        """
        kinds = [self.mentions[m].kind for m in members]
        if kinds != ["person", "organisation"]:
            return members
        person, body = (self.mentions[m] for m in members)
        return members[:1] if text[person.end : body.start] == ", " and text.startswith(",", body.end) else members

    def is_who_met(self, mention: int) -> bool:
        """Whether a name is that of the body that met, in full or by its kind alone ("nämnden")."""
        met = self.minutes.meeting.body.text.casefold() if self.minutes.meeting.body else ""
        named = self.mentions[mention]
        said = named.text.casefold()
        return named.kind == "organisation" and (met.endswith(said) or answers(met, said))


def tells_in_past(minutes: Minutes, known: Mapping[str, Sequence[str]]) -> bool:
    """Whether minutes tell what was said in the past tense, as nearly all of their reporting verbs show."""
    whole = "\n".join(p.text for p in minutes.passages).casefold()
    past, present = (sum(times(w, whole) for w in known.get(key, ())) for key in ("told_past", "told_present"))
    return past >= max(1, 4 * present)


def times(word: str, text: str) -> int:
    """How many times a word stands in a text by itself."""
    return sum(1 for _ in places_of(word, text))


@dataclass(frozen=True, slots=True)
class Named:
    """A name, or several joined, at an offset of the marked clause."""

    at: int
    mentions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a passage, its text marked with {X} for each name."""

    passage: int
    start: int
    end: int
    marked: str
    names: tuple[Named, ...]

    def named_at(self, at: int) -> tuple[int, ...]:
        """The mentions that stand at an offset of the marked text."""
        return next((n.mentions for n in self.names if n.at == at), ())


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue found in a clause."""

    rule: Rule
    match: re.Match[str]
