"""Where, within an item, what was proposed and moved ends and what the body decides begins."""

from __future__ import annotations

from collections.abc import Sequence

from samgraf.ingest.clauses.decide import lead_of, no_clause
from samgraf.ingest.clauses.listed import moves
from samgraf.ingest.decisions.atonce import THAT
from samgraf.ingest.decisions.elsewhere import to_those_who_met
from samgraf.ingest.decisions.walk import DECIDED, Pending, Walk
from samgraf.ingest.lines.labels import leads
from samgraf.ingest.lines.layout import NUMBERED, Line, label_of
from samgraf.ingest.tables import opening, rules, tried
from samgraf.ingest.tables.forms import shaped
from samgraf.ingest.words.definite import answers


def proposes_itself(found: Sequence[Line], i: int, first: int, stop: int, walk: Walk) -> bool:
    """Whether a heading gives what the body that met proposes, to another body or where the item decides nothing else.

    "Arbetsutskottets förslag till kommunstyrelsen" is what the committee decided; in the minutes of the
    executive it is what lay before the meeting.
    """
    for rule in rules(walk.language, "layout", "section-rule"):
        hit = rule.match.match(found[i].words) if rule.label == "proposal" else None
        if hit is None or not walk.body:
            continue
        owner = hit.groupdict().get("body")
        who = (owner or walk.body).casefold().removesuffix("s")
        if who != walk.body.casefold() and not answers(walk.body, who):
            return False
        to = (hit.groupdict().get("to") or "").casefold().removesuffix("s")
        above = bool(to) and to != who
        if not owner and not to:
            return False
        if to and (owner or not above):
            return above
        others = (found[k] for k in range(first, stop) if k != i and not found[k].furniture)
        return not any(takes_decision(line, walk.language) for line in others)
    return False


def takes_decision(line: Line, language: str) -> bool:
    """A heading of decisions, or the body's own lead."""
    label = label_of(line.words, language)
    return (label is not None and label.role == "decision") or decides_now(line, language)


def opens_decisions(found: Sequence[Line], i: int, stop: int, pending: Pending, language: str, body: str = "") -> bool:
    """A line that stands alone and only says that the body decided: the clauses follow, as below a heading."""
    line = found[i]
    if line.furniture or line.bullet or len(line.words) > 90 or pending.section in DECIDED:
        return False
    below = next((found[k] for k in range(i + 1, stop) if not found[k].furniture), None)
    if below is None or not lead_of(line.words, language) or told_to(line, body, language):
        return False
    own = decides_now(line, language) or proposes_now(line, body)
    listed = below.words.startswith(THAT) or below.bullet or NUMBERED.match(below.words)
    begins = listed or (below.words[:1].isupper() and decides_now(line, language))
    if not line.gap and not (own and begins and not below.gap):
        return False
    behind = pending.section == "motion" and bool(pending.lines)
    behind = behind or (pending.section == "proposal" and moved(pending.lines, language))
    behind = behind or (
        pending.section == "proposal" and bool(pending.lines) and line.gap > 0 and last_of(found, i, stop, language)
    )
    behind = behind and decides_now(line, language)
    proposed = pending.section in ("proposal", "motion") and not (behind or taken_here(line, language))
    return not proposed and line.words[0].isupper()


def told_to(line: Line, body: str, language: str) -> bool:
    """The lead of what another body recommends to the one that met ("Revisionen rekommenderar nämnden att:")."""
    if not body:
        return False
    for rule in tried(line.words, language, "decisions", "asking-lead"):
        if hit := rule.match.match(line.words):
            to = hit["to"].casefold()
            return to == body.casefold() or answers(body, to)
    brought = moves(line.words, language) and not proposes_now(line, body)  # "Eva Ek föreslår i en motion"
    return brought or to_those_who_met(line.words, body, language)


def last_of(found: Sequence[Line], i: int, stop: int, language: str) -> bool:
    """Whether no later line of the item takes a decision: then this one does, though only a proposal stands above."""
    return not any(takes_decision(found[k], language) for k in range(i + 1, stop) if not found[k].furniture)


def proposes_now(line: Line, body: str) -> bool:
    """The lead of what the body that met, in full or by its letters, proposes to another one."""
    hit = shaped("somebody-proposes").match(line.words)
    if hit is None:
        return False
    who = hit["who"]
    return who.casefold() == body.casefold() or answers(body, who.casefold()) or (who.isupper() and len(who) <= 5)


def moved(lines: Sequence[Line], language: str) -> bool:
    """Whether somebody moved something, or the chair put it to the meeting, in these lines."""
    moves = [r for r in rules(language, "statements", "cue") if r.label == "moves"]
    said = (line.words for line in lines)
    return any(no_clause(words, language) or any(r.search(words) for r in moves) for words in said)


def decides_now(line: Line, language: str) -> bool:
    """A body's own lead ("Nämnden beslutar"), with which the decision begins where motions stood before it."""
    return leads(line.words, language)


def taken_here(line: Line, language: str) -> bool:
    """A line that takes a decision in the middle of what is proposed."""
    return any(r.match.match(line.words) for r in tried(line.words, language, "decisions", "taken"))


TOLD = ("background", "earlier", "procedure", "vote", "treatment")
"""Sections that tell what was known, put and voted on before the body decided."""


def takes_over(pending: Pending, line: Line, language: str) -> bool:
    """Whether a line decides in the middle of what is proposed, or below what was told or put, with no label between.

    Below such a section only what the body decides here and now counts: in the past tense it is told, too.
    """
    if pending.section in ("proposal", "motion"):
        return taken_here(line, language)
    if pending.section not in TOLD or not pending.lines or line.furniture:
        return False
    return any(r.match.match(line.words) for r in opening(line.words, language, "decisions", "now"))


def below_decided(pending: Pending, walk: Walk) -> bool:
    """Whether lines tell the background of what their item has decided above: they decide nothing more."""
    return pending.section == "background" and pending.item in walk.decided
