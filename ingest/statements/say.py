"""Who holds what about which matter: concerns, requests, wishes, offers, commitments, proposals and the like.

A sentence is cut into clauses; each clause whose words fit a cue of the table is a statement of that cue's kind.
Its holder is the name that the cue's grammar points to, or nobody: "not stated" is an answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from samgraf.ingest.clauses.decide import no_clause
from samgraf.ingest.minutes import Mention, Minutes, Utterance
from samgraf.ingest.statements.called import joining
from samgraf.ingest.statements.cues import pointed_at, said_by
from samgraf.ingest.statements.hearing import Held, heard
from samgraf.ingest.statements.movers import by_heading, leading, movers, people_of
from samgraf.ingest.statements.phrases import (
    behind_which,
    by_subject,
    clauses,
    cut,
    unnamed,
)
from samgraf.ingest.statements.reserved import reserved
from samgraf.ingest.statements.speech import MATTERS, Clause, Hit, Speech
from samgraf.ingest.statements.subjects import before
from samgraf.ingest.tables import Rule, rules, table
from samgraf.ingest.tables.forms import either, shaped
from samgraf.ingest.text import Passage

SILENT = ("basis", "distribution", "appeal", "disqualified", "appendix", "decision", "action", "voice")
SENTENCE = 6
"""Words of an item's title with a full stop that is a sentence."""


def statements(minutes: Minutes, mentions: Sequence[Mention]) -> tuple[Utterance, ...]:
    """The statements of the minutes in order; holders, addressees and matters are indexes of mentions."""
    view = Speech(minutes, mentions)
    told: dict[int, list[Utterance]] = {}
    taken = {d.passage for d in minutes.decisions}
    for index, passage in enumerate(minutes.passages):
        found = told.setdefault(index, [])
        if passage.role == "proposal":
            found += proposals(view, index)
        elif passage.role == "heading" and passage.section == "proposal":
            found += listed_proposal(view, index)
        elif passage.role == "sentence" and passage.section not in SILENT:
            if any(leading(view, index, below) for below in minutes.passages[index + 1 : index + 2]):
                continue  # what it leads is told below it
            said = reserved(view, index) or spoken(view, index)
            said = (u for u in said if passage.section != "earlier" or u.kind != "commitment")  # it may be done
            said = (u for u in said if passage.section != "background" or not of_course(view, u))
            found += (u for u in said if passage.section != "procedure" or told_of_procedure(u))
        elif (passage.role == "title" or minutes.is_part(passage)) and index not in taken:
            whole = passage.text.endswith(".") and len(passage.text.split()) >= SENTENCE
            found += (u for u in spoken(view, index) if (u.holders or whole) and u.kind != "report")
        elif passage.role == "sentence" and passage.section == "decision" and no_clause(passage.text, minutes.language):
            found += (u for u in spoken(view, index) if u.kind == "reservation" or u.holders)
    done = spent(view, told)
    return tuple(u for index, found in told.items() for u in found if index not in done)


def spent(view: Speech, told: Mapping[int, Sequence[Utterance]]) -> set[int]:
    """The leads of lists whose entries tell what the lead alone would: held by those it names, or of its kind."""
    found: set[int] = set()
    for entry, lead in view.leads.items():
        kinds = {u.kind for u in told.get(lead, ()) if not u.holders}
        held = {m for u in told.get(lead, ()) for m in u.holders}
        for said in told.get(entry, ()):
            named = any(view.mentions[m].passage == lead or m in held for m in said.holders)
            if named or (not said.holders and said.kind in kinds):
                found.add(lead)
    return found


def spoken(view: Speech, index: int) -> Iterator[Utterance]:
    """The statements of a sentence of running text, one for each of its clauses at most."""
    text = view.minutes.passages[index].text
    for start, end in clauses(text, view.language):
        clause = view.clause(index, start, end)
        divided = by_subject(view, clause)
        parts = [(part, held) for part in divided if (held := heard(view, part))] if len(divided) > 1 else []
        bare = [part for n, part in enumerate(divided) if unnamed(divided, n)]
        named = all(holders or part in bare for part, held in parts for _, _, holders, _ in held)
        if len(parts) < 2 or not named:
            parts = [told_of(view, clause)]
        for part, held in parts:
            for n, (said, hit, holders, to) in enumerate(held):
                hits = [h for _, h, _, _ in held]
                yield utterance(view, said if len(held) == 1 else cut(view, part, hits, n), hit.rule, holders, to)
            if held and held[0][2]:
                yield from (utterance(view, said, held[0][1].rule, who, ()) for said, who in joining(view, part))


def told_of(view: Speech, clause: Clause) -> tuple[Clause, list[Held]]:
    """A clause with its cues; that part of it alone which tells what somebody thinks of the rest that says nothing."""
    behind = behind_which(view, clause)
    held = heard(view, behind) if behind else []
    if behind is None or not held or not held[0][2]:
        return clause, heard(view, clause)
    ahead = view.clause(clause.passage, clause.start, behind.start)
    return (clause, heard(view, clause)) if heard(view, ahead) else (behind, held)


def utterance(view: Speech, clause: Clause, rule: Rule, held_by: Iterable[int], to: Iterable[int]) -> Utterance:
    """A statement with its quotation and what it is about."""
    passage = view.minutes.passages[clause.passage]
    named = {*held_by, *to}
    about = [m for n in clause.names for m in n.mentions if m not in named and view.mentions[m].kind in MATTERS]
    quote = passage.text[clause.start : clause.end].strip()
    holders = tuple(dict.fromkeys(view.shown_by.get(m, m) for m in held_by))
    kind = rule.more["kind"] if holders else rule.more.get("unheld", rule.more["kind"])
    return Utterance(
        passage.item, kind, quote, passage.spans(clause.start, clause.end),
        holders, tuple(view.shown_by.get(m, m) for m in to),
        tuple(about), rule.name, float(rule.more.get("confidence", 0.85)),
    )  # fmt: skip


def of_course(view: Speech, said: Utterance) -> bool:
    """Whether the background of an item only tells what is a duty of who met, or what a paper has for a proposal."""
    ours = bool(said.holders) and all(view.is_who_met(m) for m in said.holders)
    duty = ours and said.kind == "commitment" and shaped("duty").search(said.quote) is not None
    return duty or (not said.holders and said.rule.endswith(OF_PAPERS))


OF_PAPERS = "proposal-in-a-list"
"""The cue of an entry that is a proposal by what it begins with."""


def told_of_procedure(said: Utterance) -> bool:
    """Whether it is kept of what is told of how a question was put: what is moved, and who reserves themselves."""
    return said.rule.endswith(MOVING[:2]) or (said.kind == "reservation" and bool(said.holders))


# --- sections of proposals

MOVING = ("moves", "moves-in-short", "supports-the-proposal", "proposes")
"""The cues that a clause of a motion may have."""


def proposals(view: Speech, index: int) -> Iterator[Utterance]:
    """What was moved: each sentence that a mover opens, or the clause itself, held by the section's owner.

    What the body that met proposes there to another one is so far the owner's.
    """
    passage = view.minutes.passages[index]
    opened = [r for r in rules(view.language, "statements", "cue") if r.label in MOVING]
    opened += rules(view.language, "statements", "mover")
    if any(r.match.match(passage.text) for r in rules(view.language, "statements", "no-motion")):
        return
    any_moved = False
    for start, end in movers(passage.text, view.language):
        clause = view.clause(index, start, end)
        hits = (Hit(r, m) for r in opened if (m := r.search(clause.marked)))
        hit = next((h for h in hits if pointed_at(clause, h.match) or before(view, clause, h.match.start())), None)
        if hit is not None:
            any_moved = True
            holders, to = said_by(view, clause, hit)
            ours = all(view.is_who_met(m) for m in holders)
            yield utterance(view, clause, hit.rule, (ours and owner(view, index)) or holders, to)
    if any_moved:
        return
    voiced = [u for u in spoken(view, index) if any(view.mentions[h].kind == "person" for h in u.holders)]
    yield from voiced
    if not voiced and not is_candidate(view, index):
        yield of_section(passage, owner(view, index))


def is_candidate(view: Speech, index: int) -> bool:
    """Whether an entry of a proposal only names a person to be elected, or what the list of them is for."""
    text = view.minutes.passages[index].text
    first = next(iter(view.within.get(index, ())), None)
    named = first is not None and view.mentions[first].kind == "person" and view.mentions[first].start == 0
    acts = not {*table(view.language, "language").get("finite", ())}.isdisjoint(text.split())
    named = named and not (acts or first in view.shown_by)  # "Ordföranden får underteckna avtalet."
    return named or text.endswith(":") or len(text.split()) < 2


def owner(view: Speech, index: int) -> tuple[int, ...]:
    """The body named in the heading of the section that a proposal stands in ("Kontorets förslag")."""
    passage, headings = view.minutes.passages[index], rules(view.language, "layout", "section-rule")
    for n in range(index - 1, -1, -1):
        above = view.minutes.passages[n]
        if lead := leading(view, n, passage):
            return lead
        if above.role == "heading":
            if above.section != passage.section:
                return ()
            how = next((r.more for r in headings if r.match.match(above.text)), {})
            if how.get("brought") or how.get("mover"):
                return (brought(view, n) or people_of(view, n)) if how.get("brought") else by_heading(view, n)
            every = [m for m in view.within.get(n, ()) if not TO.search(above.text[: view.mentions[m].start])]
            bodies = tuple(m for m in every if view.mentions[m].kind == "organisation")
            offices = tuple(view.shown_by[m] for m in every if m in view.shown_by)  # "Stadsdirektörens förslag"
            return bodies[:1] or offices[:1]
        if above.role == "title":
            return ()
    return ()


def brought(view: Speech, heading: int) -> tuple[int, ...]:
    """Who brought a motion whose clauses stand below a heading ("I motionen föreslås:"), as told right above it."""
    for n in range(heading - 1, -1, -1):
        above = view.minutes.passages[n]
        if above.role != "sentence" or above.item != view.minutes.passages[heading].item:
            return ()
        moved = [u.holders for u in spoken(view, n) if u.kind == "proposal" and u.holders]
        if moved:
            return moved[-1]
    return ()


TO = re.compile(rf"\b(?:{either('to', 'for', 'in')}) (?:[^.]* (?:{either('and')}) )?$", re.IGNORECASE)
"""Before the name of the body to which something is proposed ("Förslag till nämnden")."""


def listed_proposal(view: Speech, index: int) -> Iterator[Utterance]:
    """A heading such as "Valberedningens förslag:" over a list of persons to be elected."""
    passage = view.minutes.passages[index]
    below = [n for n in range(index + 1, len(view.minutes.passages)) if n <= index + 2]
    candidates = [n for n in below if view.minutes.passages[n].role == "proposal" and is_candidate(view, n)]
    named = (m for m in view.within.get(index, ()) if view.mentions[m].kind == "organisation")
    holders = tuple(m for m in named if not TO.search(passage.text[: view.mentions[m].start]))[:1]
    if len(candidates) == 2 and holders:
        yield of_section(passage, holders)


def of_section(passage: Passage, holders: tuple[int, ...]) -> Utterance:
    """A proposal that a section's heading shows to be one."""
    rule = "statements#section"
    return Utterance(passage.item, "proposal", passage.text, passage.spans(), holders, rule=rule, confidence=0.85)
