"""Bodies called by their kind where the text has just named them ("Ekö IF kom. Klubben vill …"), and who joins in.

Such a word is no mention: whom it means is told by the sentence before it, or by who has the floor.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from samgraf.ingest.statements.speech import Clause, Named, Speech
from samgraf.ingest.tables import table, tried


def by_its_kind(view: Speech, clause: Clause) -> Clause | None:
    """A clause whose subject is a body called by its kind, with the sign of a name for it.

    >>> kind_words("sv").search("Däremot är bolaget berett att bygga")["kind"]
    'bolaget'
    """
    hit = kind_words(view.language).match(clause.marked)
    known = meant(view, clause, hit["kind"].casefold()) if hit else ()
    if hit is None or not known:
        return None
    low, high = hit.span("kind")
    shift = len("{X}") - (high - low)
    names = [Named(n.at + (shift if n.at > low else 0), n.mentions) for n in clause.names]
    marked = clause.marked[:low] + "{X}" + clause.marked[high:]
    every = tuple(sorted((*names, Named(low, known)), key=lambda n: n.at))
    return Clause(clause.passage, clause.start, clause.end, marked, every)


def meant(view: Speech, clause: Clause, word: str) -> tuple[int, ...]:
    """The body that is meant: the one for whom the floor is held, or that the sentence before names alone or first."""
    if floor := view.floors.get(clause.passage, ()):
        return employer(view, floor[0])
    here = view.minutes.passages[clause.passage]
    before = [m for m in view.within.get(clause.passage, ()) if view.mentions[m].end <= clause.start]
    if not before and clause.passage:
        above = view.minutes.passages[clause.passage - 1]
        if (above.item, above.role) != (here.item, here.role):
            return ()
        before = view.within.get(clause.passage - 1, [])
    bodies = [m for m in before if view.mentions[m].kind == "organisation" and may_be(view, m, word)]
    alone = len({view.mentions[m].name for m in bodies}) == 1
    return tuple(bodies[:1]) if alone or (bodies and view.mentions[bodies[0]].start == 0) else ()


def may_be(view: Speech, mention: int, word: str) -> bool:
    """Whether a body may be called so: no municipality or board is called a club or a company."""
    others = table(view.language, "statements").get("called", {})[word]
    return not view.mentions[mention].name.casefold().endswith(tuple(others))


def employer(view: Speech, mention: int) -> tuple[int, ...]:
    """The body of somebody who has the floor, which may be a body itself."""
    one = view.mentions[mention]
    if one.kind == "organisation":
        return (mention,)
    held = {p.organisation for p in view.minutes.participants if p.name == one.name and p.organisation}
    found = (n for n, m in enumerate(view.mentions) if m.kind == "organisation" and held == {m.name})
    return tuple(found)[:1]


@cache
def kind_words(language: str) -> re.Pattern[str]:
    """A clause that begins with a body called by its kind, or has it behind the verb that it begins with."""
    known = table(language, "statements").get("called", {})
    if not known:
        return re.compile(r"(?!)(?P<kind>)")
    either = "|".join(sorted(known, key=len, reverse=True))
    return re.compile(rf"(?:[A-ZÅÄÖ][a-zåäö]+(?: [a-zåäö]+)?? [a-zåäö]+ )??(?P<kind>(?i:{either})) (?=[a-zåäö])")


def joining(view: Speech, clause: Clause) -> Iterator[tuple[Clause, tuple[int, ...]]]:
    """Who is told at the end of a clause to hold the same ("Eva är emot, Bo likaså"), each with their part of it."""
    for rule in tried(clause.marked, view.language, "statements", "likewise"):
        hit = rule.search(clause.marked)
        held = next((n for n in clause.names if hit and n.at == hit.start("holder")), None)
        if hit and held and clause.names[0] is not held:
            members = [view.mentions[m] for m in held.mentions]
            yield view.clause(clause.passage, min(m.start for m in members), clause.end), held.mentions
            return
