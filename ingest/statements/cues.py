"""The cues in a clause, each with who holds it as its grammar tells."""

from __future__ import annotations

import re

from samgraf.ingest.statements.pronouns import he_before, he_behind, one_before, we_before, writing, written_by
from samgraf.ingest.statements.speech import HOLDERS, Clause, Hit, Speech
from samgraf.ingest.statements.subjects import JOINED, before, denied, elided, in_brackets, only_asked, they_before
from samgraf.ingest.tables import Rule, tried
from samgraf.ingest.tables.forms import either, shaped, written

QUOTED = re.compile(r"[\"”“](?:[^\s\"”“]+ ){0,3}[^\s\"”“]+[\"”“]")
"""A few words in quotation marks: a name or a term, whatever its words say."""
BUT, AND = (re.compile(rf",? (?:{either(word)}) ") for word in ("but", "and"))
"""All that stands between two cues of one subject ("Eva höll med men påpekade att …")."""
DEEDS = ("commitment", "offer")
"""Kinds of what somebody will do, which is told beside what they think ("Eva stödde det och åtog sig att ringa")."""
CONTRAST = re.compile(rf"(?:,| ) ?(?:{either('but', 'while')}) [^,.;]*$")
"""What says that somebody else thinks otherwise ("…, men de som bor där är oroliga")."""


def cues(view: Speech, clause: Clause) -> list[Hit]:
    """The cues of a clause in order: the first that fits, and others only where "och" joins them to it."""
    never = barred(view, clause)
    found: list[Hit] = []
    for rule in tried(clause.marked, view.language, "statements", "cue"):
        match = rule.search(clause.marked)
        if match is None or not fits(view, clause, rule, match):
            continue
        if any(q.start() <= match.start() and match.end() <= q.end() for q in QUOTED.finditer(clause.marked)):
            continue
        hit = Hit(rule, match)
        if (never and not anew(clause, never, match)) or denied(view, clause, rule, match):
            continue
        if only_asked(view, clause, rule, match):
            continue
        if of_others(view, clause, hit, silent=True):
            continue
        if not found:
            found = [hit]
        elif rule.more["kind"] == "report" or rule.more.get("last"):
            continue
        elif rule.more["kind"] not in {h.rule.more["kind"] for h in found} and all(
            apart(clause, h, hit) for h in found
        ):
            found.append(hit)
    return sorted(found, key=lambda h: h.match.start())


def barred(view: Speech, clause: Clause) -> re.Match[str] | None:
    """What in a clause tells that it is no statement, whatever other words stand in it."""
    known = tried(clause.marked, view.language, "statements", "never")
    return next((hit for rule in known if (hit := rule.search(clause.marked))), None)


def anew(clause: Clause, never: re.Match[str], match: re.Match[str]) -> bool:
    """Whether a cue stands in a clause of its own behind what says nothing ("Ingen sade emot, men Eva är orolig")."""
    between = clause.marked[never.end() : match.start()]
    joined = JOINED.search(clause.marked[: match.start()]) or CONTRAST.search(between)
    return match.start() > never.end() and joined is not None


def apart(clause: Clause, one: Hit, other: Hit) -> bool:
    """Whether two cues stand in clauses joined by "och", each with a dozen letters of its own or told to be joined."""
    low, high = sorted((one, other), key=lambda hit: hit.match.start())
    between = clause.marked[low.match.end() : high.match.start()]
    if high.rule.more.get("held"):
        return high.match.start() > low.match.end()
    if BUT.fullmatch(between) or (AND.fullmatch(between) and high.rule.more["kind"] in DEEDS):
        return True
    return len(between) > 12 and (JOINED.search(between) or CONTRAST.search(between)) is not None


def fits(view: Speech, clause: Clause, rule: Rule, match: re.Match[str]) -> bool:
    """Whether the name that a rule points to is of a kind that it allows."""
    if view.minutes.genre not in rule.more.get("genres", (view.minutes.genre,)):
        return False
    nobody = bool(rule.more.get("held")) and not said_by(view, clause, Hit(rule, match))[0]
    if nobody or (rule.more.get("told") == "past" and not view.in_past):
        return False
    kinds = rule.more.get("kinds")
    pointed = pointed_at(clause, match)
    return not kinds or not pointed or any(view.mentions[m].kind in kinds for m in pointed)


def pointed_at(clause: Clause, match: re.Match[str]) -> tuple[int, ...]:
    """The mentions in a pattern's own group `holder`, which may hold several names but for those in brackets."""
    for name in match.re.groupindex:
        if name.startswith("holder") and match.start(name) >= 0:
            within = (n for n in clause.names if match.start(name) <= n.at < match.end(name))
            return tuple(m for n in within if clause.marked[n.at - 1 : n.at] != "(" for m in n.mentions)
    return ()


def said_by(view: Speech, clause: Clause, hit: Hit) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Who holds it and to whom it is said, as the cue's grammar tells."""
    match, side = hit.match, hit.rule.more.get("holder", "")
    to = clause.named_at(match.start("to")) if match.groupdict().get("to") else ()
    if of_others(view, clause, hit):
        return (), to
    holders = pointed_at(clause, match)
    if not holders and hit.rule.more["kind"] in DEEDS and side in ("before", "beside"):
        holders = before(view, clause, match.start())  # "Eva Ek lovade svar, sade Bo Alm" is Eva's promise
    holders = holders or attributed(view, clause)
    if not holders and side in ("before", "beside"):
        holders = before(view, clause, match.start())
    he = bool(match.groupdict().get("he")) or he_before(view, clause, match.start()) or he_behind(view, clause)
    if not holders and written_by(view, clause, hit):
        holders = writing(view, clause)
    if not holders and he:
        holders = one_before(view, clause)
    holders = holders or they_before(view, clause)
    if not holders and not he and side in ("after", "beside") and not we_before(view, clause, hit):
        if to:
            holders, to = ((), to) if PERFECT.search(clause.marked[: match.start()]) else (to, ())
        elif not shaped("it-is-to-be-so").match(match.group()):
            behind = BEHIND.match(clause.marked[match.end() :])
            holders = clause.named_at(match.end() + behind.end()) if behind else ()
    holders = holders or in_brackets(view, clause) or elided(view, clause, match.start()) or speaker(view, clause)
    if not holders and to and hit.rule.more["kind"] in DEEDS and not (he or we_before(view, clause, hit)):
        holders = to  # "Därför åtog sig Eva att ringa"
    return tuple(m for m in holders if view.mentions[m].kind in HOLDERS), to if to != holders else ()


BEHIND = re.compile(rf"{written('between-cue-and-holder')}(?=\{{X\}})")
"""What may stand between a cue and the one behind it who holds it ("av ordf. Eva Ek")."""


PERFECT = re.compile(rf"\w (?:{either('has')}) (?:\w+ )?$")
"""Before a verb whose subject stood ahead of it, though nobody is known by it ("Vägbyrån har begärt Eva Eks svar")."""


def attributed(view: Speech, clause: Clause) -> tuple[int, ...]:
    """Whose view a noun says it is ("bedömningen från …")."""
    for rule in tried(clause.marked, view.language, "statements", "attributed"):
        match = rule.search(clause.marked)
        if match:
            return pointed_at(clause, match)
    return ()


def of_others(view: Speech, clause: Clause, hit: Hit, *, silent: bool = False) -> bool:
    """Whether a clause tells what others, who are not named, think ("Eva nämnde att byborna är emot").

    By the `silent` rows nobody holds it at all ("oklart vilka vägar Ekö kommun ska laga").
    """
    ahead = clause.marked[: hit.match.start()]
    return any(
        hit.rule.more["kind"] in rule.more.get("kinds", (hit.rule.more["kind"],))
        and bool(rule.more.get("silent")) == silent
        and rule.search(ahead) is not None
        for rule in tried(ahead, view.language, "statements", "of-others")
    )


def speaker(view: Speech, clause: Clause) -> tuple[int, ...]:
    """Who opens a clause and tells what it says ("Eva berättade att många kör för fort")."""
    told = tried(clause.marked, view.language, "statements", "speaker")
    return next((pointed_at(clause, hit) for r in told if (hit := r.match.match(clause.marked))), ())
