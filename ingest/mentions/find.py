"""Names in the minutes: persons, bodies, projects, plans and places, each where it stands. Who is who comes later.

The document is looked at twice. The first look learns (see `learn`). The second writes down every mention, weak names
included where what was learned speaks for them. One overlap rule: a name that the list of those present gives beats
all else, then the earliest start, then the longest; a project may have a body inside its name
("Åsbykommunernas utvecklingsprogram").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from samgraf.ingest.mentions.gazetteer import lower
from samgraf.ingest.mentions.learn import BARE_PLAN, Look
from samgraf.ingest.mentions.names import Finder
from samgraf.ingest.mentions.shapes import sightings, turns
from samgraf.ingest.mentions.sight import Candidate, blocked, parted, seam
from samgraf.ingest.mentions.titles import of_another
from samgraf.ingest.mentions.tokens import Name
from samgraf.ingest.mentions.told import told_in
from samgraf.ingest.minutes import Mention, Minutes
from samgraf.ingest.tables import tried
from samgraf.ingest.tables.forms import either
from samgraf.ingest.text import within
from samgraf.ingest.words.spelling import normal

BESIDES = re.compile(rf"\b(?:{either('besides')}) $")
"""What stands before an office that is named only as the other one of two ("att jämte ordföranden justera")."""

SHARED_END = rf"[^\W\d_]+- (?:{either('and')}) "
"""The first part of an office whose two words share their end ("hälso- och sjukvårdsdirektören")."""
NAME_NEXT = re.compile(r" (?:[A-ZÅÄÖ][\w-]+ ){1,2}[A-ZÅÄÖ][\w-]+")
"""A name behind an office, which is then that of its bearer."""

BY_NAME = "#named-project"
"""The rule by which a word before a name says that it is a project's, whatever the name ends in."""

OF_A_GROUP = "#of-a-group"
"""The rule by which a group's name holds that of its project."""

UNTOLD = ("persons#given-and-surname", "persons#addressed")
"""Rules by which a full name is found where the document has not told of it before."""


def find(minutes: Minutes) -> tuple[Mention, ...]:
    """Every name in the passages of the minutes, sorted by passage and place.

    `Mention.text` is the document's text at `Mention.span`, letter by letter.
    """
    look = Look(minutes)
    look.learn()
    look.learned.memory.turns |= turns(look.sights)
    return tuple(m for n in range(len(minutes.passages)) for m in mentions(look, n))


def mentions(look: Look, n: int) -> list[Mention]:
    """The mentions of one passage."""
    text, passage = look.texts[n], look.minutes.passages[n]
    candidates = sightings(look.sight(n))
    candidates += told_in(look.learned.told.values(), text)
    numbers = case_numbers(text, look.minutes.language)
    candidates = [c for c in candidates if not any(a <= c.start and c.end <= b for a, b in numbers)]
    things = [c for c in candidates if c.kind in ("project", "plan") and not unnamed(look, c)]
    named = {(t.start, t.end) for t in things if t.rule.endswith(BY_NAME)}
    candidates = [c for c in candidates if c.known or c.kind == "person" or (c.start, c.end) not in named]
    shorts = look.learned.persons.shorts  # somebody's initials are nobody else's letters
    bodies = [c for c in candidates if c.kind not in ("project", "plan") and text[c.start : c.end] not in shorts]
    known, rest = look.learned.persons, blocked(c for c in bodies if c.kind != "place")
    finder = Finder(parted(text, seam(look.minutes, n)), known, look.lex, rest, look.tokens[n])
    full = finder.full()
    bodies = [c for c in bodies if c.kind != "place" or not within(c.start, finder.called_after)]
    kept = settle([as_candidate(x) for x in full if x.rule not in UNTOLD], bodies, full)
    spans = [(c.start, c.end) for c in kept]
    persons = [(c.start, c.end) for c in kept if c.kind == "person"]
    kept += [as_candidate(x) for x in finder.by_context([*spans, *((t.start, t.end) for t in things)], persons)]
    things, kept = side_by_side(things, kept)
    spans = [(c.start, c.end) for c in (*kept, *things)]
    loose = handles(look, text, spans, offices=not look.minutes.behind(passage))
    loose += [as_candidate(x) for x in finder.given([*spans, *((c.start, c.end) for c in loose)])]
    kept = [c for c in kept if not (c.kind == "place" and any(c.start < x.end and x.start < c.end for x in loose))]
    found = sorted((*kept, *things, *loose), key=lambda c: (c.start, -c.end, c.rank))
    whole = look.minutes.document.text
    out = []
    for c in found:
        span = passage.cover(c.start, c.end)
        out.append(Mention(n, c.start, c.end, span, span.of(whole), c.kind, c.name, c.known, c.rule, c.confidence))
    return out


def case_numbers(text: str, language: str) -> list[tuple[int, int]]:
    """Where diary numbers stand, whose letters name nobody ("RMV 2021-118"); a day behind letters is none.

    >>> case_numbers("RMV 2021-118", "sv"), case_numbers("RMV 2021-05-03", "sv")
    ([(0, 12)], [])
    """
    hits = (
        m for r in tried(text, language, "layout", "case") if r.label == "diary-number" for m in r.match.finditer(text)
    )
    return [m.span() for m in hits if not text.startswith("-", m.end())]


def unnamed(look: Look, c: Candidate) -> bool:
    """Whether a plan is called by its kind alone ("verksamhetsplanen") in a document that names none of that kind."""
    if not c.rule.endswith(BARE_PLAN):
        return False
    word = c.name.casefold().split(" ")[-1]
    return not any(
        p in (word, word.removesuffix("en"), word.removesuffix("met"), word.removesuffix("n"))
        for p in look.learned.memory.plans
    )


def handles(look: Look, text: str, taken: Sequence[tuple[int, int]], *, offices: bool = True) -> list[Candidate]:
    """Handles and initials that the list of those present gives, in brackets or in capitals; and `offices` alone."""
    found = []
    for short, name in look.learned.persons.shorts.items():
        dotted = ".".join(short) if short.isupper() else short  # "E.E." for the "EE" of the list
        if short not in text and dotted not in text:
            continue
        form = rf"(?:{re.escape(short)}|{re.escape(dotted)}(?!\.\w))"
        form = form if short[0].isupper() and len(short) > 1 else rf"(?<=\(){re.escape(short)}(?=\))"
        for hit in re.finditer(rf"(?<!\w){form}(?!\w)", text):
            if not any(a <= hit.start() < b for a, b in taken):
                found.append(Candidate(hit.start(), hit.end(), "person", name, "", "persons#short", 0.85, 5))
    low = lower(text)
    for office, name in look.learned.persons.offices.items() if offices else ():
        if office not in low:
            continue
        for hit in re.finditer(rf"(?<![\w-])(?:{SHARED_END})?{office}s?(?![\w-])", text, re.IGNORECASE):
            if BESIDES.search(text[: hit.start()]) or any(a <= hit.start() < b for a, b in taken):
                continue
            if NAME_NEXT.match(text, hit.end()) or of_another(text, *hit.span(), look.minutes):
                continue
            found.append(Candidate(hit.start(), hit.end(), "person", name, "", "persons#office", 0.7, 5))
    return found


def as_candidate(name: Name) -> Candidate:
    """A person's name as a candidate."""
    return Candidate(name.start, name.end, "person", normal(name.text), "", name.rule, name.confidence, 0)


def side_by_side(things: Sequence[Candidate], kept: Sequence[Candidate]) -> tuple[list[Candidate], list[Candidate]]:
    """Projects outside the names of persons and bodies, and the names that cross none of them.

    A group's name may hold that of its project, where nothing else stands within that ("Styrgruppen Norra vägen").
    """
    if not things:
        return [], list(kept)
    bodies = [c for c in kept if c.kind != "place"]
    own = [t for t in things if t.rule.endswith(OF_A_GROUP)]
    own = [t for t in own if not any(t.start <= c.start and c.end <= t.end for c in bodies)]
    apart = outermost([t for t in things if not any(c.start <= t.start and t.end <= c.end for c in bodies)])
    kept = [c for c in kept if not any(crosses(c, t) for t in apart)]
    return [*apart, *outermost(t for t in own if t not in apart)], kept


def crosses(c: Candidate, thing: Candidate) -> bool:
    """Whether a name overlaps a project's without being a body inside it."""
    inside = (
        thing.start <= c.start
        and c.end <= thing.end
        and c.kind == "organisation"
        and c.end - c.start < thing.end - thing.start
    )
    return c.start < thing.end and thing.start < c.end and not inside


def outermost(found: Iterable[Candidate]) -> list[Candidate]:
    """Earliest start, then longest, then the surest rule; what overlaps them goes."""
    kept: list[Candidate] = []
    for c in sorted(found, key=lambda c: (c.start, -c.end, c.rank, c.name)):
        if not kept or c.start >= kept[-1].end:
            kept.append(c)
        elif (c.start, c.end) == (kept[-1].start, kept[-1].end) and c.known and not kept[-1].known and kept[-1].rank:
            kept[-1] = replace(kept[-1], known=c.known, name=c.name)
    return kept


def settle(sure: Sequence[Candidate], bodies: Sequence[Candidate], full: Sequence[Name]) -> list[Candidate]:
    """Persons told of before go first; then persons and bodies by the overlap rule."""
    others = [as_candidate(x) for x in full if x.rule in UNTOLD]
    rest = [c for c in (*bodies, *others) if not any(c.start < s.end and s.start < c.end for s in sure)]
    return sorted((*sure, *outermost(rest)), key=lambda c: (c.start, c.end))
