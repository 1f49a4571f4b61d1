"""Who holds what about which matter: concerns, requests, wishes, offers, commitments, proposals and the like.

A sentence is cut into clauses; each clause whose words fit a cue of the table is a statement of that cue's kind.
Its holder is the name that the cue's grammar points to, or nobody: "not stated" is an answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from samgraf.ingest.clauses.decide import no_clause
from samgraf.ingest.minutes import Mention, Minutes, Utterance
from samgraf.ingest.statements.called import by_its_kind, joining
from samgraf.ingest.statements.frames import labelled, reframed, thought_by, without_label
from samgraf.ingest.statements.movers import by_heading, leading, movers
from samgraf.ingest.statements.nounframes import by_noun
from samgraf.ingest.statements.phrases import (
    behind_which,
    by_itself,
    by_subject,
    clauses,
    cut,
    of_many,
    retold,
    unnamed,
    with_subject,
)
from samgraf.ingest.statements.plainer import plainer, wanted
from samgraf.ingest.statements.pronouns import he_before, he_behind, one_before, writing, written_by
from samgraf.ingest.statements.reserved import reserved
from samgraf.ingest.statements.speech import HOLDERS, MATTERS, Clause, Hit, Speech
from samgraf.ingest.statements.subjects import JOINED, before, denied, elided, in_brackets, they_before
from samgraf.ingest.tables import Rule, rules, table, tried
from samgraf.ingest.tables.forms import either, written
from samgraf.ingest.text import Passage

OPINIONS = ("concern", "request", "wish", "support", "opposition", "priority")
"""Kinds of what somebody holds, and doesn't do or bring forward."""
QUOTED = re.compile(r"[\"”“](?:[^\s\"”“]+ ){0,3}[^\s\"”“]+[\"”“]")
"""A few words in quotation marks: a name or a term, whatever its words say."""
SILENT = ("basis", "distribution", "appeal", "disqualified", "appendix", "decision", "action")
SENTENCE = 6
"""Words of an item's title with a full stop that is a sentence."""
BUT, AND = (re.compile(rf",? (?:{either(word)}) ") for word in ("but", "and"))
"""All that stands between two cues of one subject ("Eva höll med men påpekade att …")."""
DEEDS = ("commitment", "offer")
"""Kinds of what somebody will do, which is told beside what they think ("Eva stödde det och åtog sig att ringa")."""
CONTRAST = re.compile(rf"(?:,| ) ?(?:{either('but', 'while')}) [^,.;]*$")
"""What says that somebody else thinks otherwise ("…, men de som bor där är oroliga")."""


def statements(minutes: Minutes, mentions: Sequence[Mention]) -> tuple[Utterance, ...]:
    """The statements of the minutes in order; holders, addressees and matters are indexes of mentions."""
    view = Speech(minutes, mentions)
    found: list[Utterance] = []
    taken = {d.passage for d in minutes.decisions}
    for index, passage in enumerate(minutes.passages):
        if passage.role == "proposal":
            found += proposals(view, index)
        elif passage.role == "heading" and passage.section == "proposal":
            found += listed_proposal(view, index)
        elif passage.role == "sentence" and passage.section not in SILENT:
            said = reserved(view, index) or spoken(view, index)
            found += (u for u in said if passage.section != "procedure" or u.rule.endswith(MOVING[:2]))
        elif (passage.role == "title" or minutes.is_part(passage)) and index not in taken:
            whole = passage.text.endswith(".") and len(passage.text.split()) >= SENTENCE
            found += (u for u in spoken(view, index) if (u.holders or whole) and u.kind != "report")
        elif passage.role == "sentence" and passage.section == "decision" and no_clause(passage.text, minutes.language):
            found += (u for u in spoken(view, index) if u.kind == "reservation" or u.holders)
    return tuple(found)


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


def by_kind(view: Speech, holders: tuple[int, ...], floor: tuple[int, ...]) -> tuple[int, ...]:
    """Who has the floor, where the holder is a body called by its kind alone ("föreningen") and they are one."""
    kinds = view.words.get("kinds_of_body", ())
    called = len(holders) == 1 and view.mentions[holders[0]].text.casefold() in kinds
    return floor if called and floor and view.mentions[floor[0]].kind == "organisation" else holders


Held = tuple[Clause, Hit, tuple[int, ...], tuple[int, ...]]
"""A cue in a clause, who holds it and to whom it is said."""


def heard(view: Speech, clause: Clause) -> list[Held]:
    """The cues of a clause with their holders: whoever has the floor where the clause names none."""
    floor = view.floors.get(clause.passage, ())
    found = hear(view, clause)
    named = any(holders for _, _, holders, _ in found)
    if not named or (found[0][1].rule.more["kind"] == "wish" and wanted(view, clause)):
        plain = None if barred(view, clause) else plainer(view, clause)
        again = hear(view, plain)[:1] if plain else []
        if again and again[0][2]:
            return again
    if not named and (told := framed(view, clause)):
        return [told]
    if not found and not barred(view, clause) and (meant := of_many(view, clause)):
        many, rule = meant
        plain = plainer(view, many)
        found = hear(view, many)[:1] or (hear(view, plain)[:1] if plain else [])
        found = [one for one in found if not rule.more.get("opinions") or one[1].rule.more["kind"] in OPINIONS]
    if not named and not barred(view, clause) and (kind := by_its_kind(view, clause)):
        plain = plainer(view, kind)
        again = hear(view, kind)[:1] or (hear(view, plain)[:1] if plain else [])
        if again and again[0][2]:
            return [(said, hit, again[0][2], to) for said, hit, _, to in found] or again
    if floor and not named:
        for told in (with_subject(clause, floor, view.words.get("writer", ())), by_itself(clause)):
            if told and (more := cues(view, told)):
                return [(told, more[0], floor, ())]
        if not found and not barred(view, clause) and (told := thought(view, clause, floor)):
            return [told]
        found = [(said, hit, floor, to) for said, hit, _, to in found]
    return found


def framed(view: Speech, clause: Clause) -> Held | None:
    """What a clause says in the plain words of its frame; nothing where it has none or says nothing in them."""
    for plain, thought in () if barred(view, clause) else reframed(view, clause):
        hit = next((h for h in cues(view, plain) if thought or not h.rule.more.get("last")), None)
        if hit and hit.rule.more["kind"] != "report":
            return plain, hit, plain.names[0].mentions, ()
    return None


def thought(view: Speech, clause: Clause, floor: tuple[int, ...]) -> Held | None:
    """What is said by who has the floor as what they think; also what only "thinks" would say below a label for views."""
    viewed = labelled(view, clause) and not clause.marked.endswith(":")
    alone = by_itself(clause) or (without_label(clause) if viewed else clause)
    for hit in cues(view, thought_by(view, alone, floor)):
        kind, last = hit.rule.more["kind"], hit.rule.more.get("last")
        if (kind in OPINIONS and not last) or (viewed and kind != "report"):
            return alone, hit, floor, ()
    return None


def hear(view: Speech, clause: Clause) -> list[Held]:
    """The cues of a clause as it stands, with the holders that it names itself."""
    floor = view.floors.get(clause.passage, ())
    hits = cues(view, clause)
    if not hits and (told := retold(view, clause)):
        clause, hits = told, cues(view, told)
    if not hits and (framed := by_noun(view, clause)) and not barred(view, clause):
        clause, hits = framed[0], [framed[1]]
    found: list[Held] = []
    former: tuple[int, ...] = ()
    for n, hit in enumerate(hits):
        holders, to = said_by(view, clause, hit)
        if not holders and n and JOINED.search(clause.marked[: hit.match.start()]):
            holders = former
        former = holders or former
        found.append((clause, hit, by_kind(view, holders, floor), to))
    if len(found) == 1 and not found[0][2] and (framed := by_noun(view, clause)):
        if framed[1].rule.more["kind"] == found[0][1].rule.more["kind"]:
            found = [(clause, hits[0], by_kind(view, said_by(view, *framed)[0], floor), found[0][3])]
    return found


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
        if (never and not anew(clause, never, match)) or denied(view, clause, rule, match):
            continue
        hit = Hit(rule, match)
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
    holders = pointed_at(clause, match) or attributed(view, clause)
    if not holders and side in ("before", "beside"):
        holders = before(view, clause, match.start())
    he = bool(match.groupdict().get("he")) or he_before(view, clause, match.start()) or he_behind(view, clause)
    if not holders and written_by(view, clause, hit):
        holders = writing(view)
    if not holders and he:
        holders = one_before(view, clause)
    holders = holders or they_before(view, clause)
    if not holders and not he and side in ("after", "beside"):
        if to:
            holders, to = to, ()
        else:
            behind = BEHIND.match(clause.marked[match.end() :])
            holders = clause.named_at(match.end() + behind.end()) if behind else ()
    holders = holders or in_brackets(view, clause) or elided(view, clause, match.start()) or speaker(view, clause)
    return tuple(m for m in holders if view.mentions[m].kind in HOLDERS), to


BEHIND = re.compile(rf"{written('between-cue-and-holder')}(?=\{{X\}})")
"""What may stand between a cue and the one behind it who holds it ("av ordf. Eva Ek")."""


def attributed(view: Speech, clause: Clause) -> tuple[int, ...]:
    """Whose view a noun says it is ("bedömningen från …")."""
    for rule in tried(clause.marked, view.language, "statements", "attributed"):
        match = rule.search(clause.marked)
        if match:
            return pointed_at(clause, match)
    return ()


def speaker(view: Speech, clause: Clause) -> tuple[int, ...]:
    """Who opens a clause and tells what it says ("Eva berättade att många kör för fort")."""
    told = tried(clause.marked, view.language, "statements", "speaker")
    return next((pointed_at(clause, hit) for r in told if (hit := r.match.match(clause.marked))), ())


def utterance(view: Speech, clause: Clause, rule: Rule, holders: Iterable[int], to: Iterable[int]) -> Utterance:
    """A statement with its quotation and what it is about."""
    passage = view.minutes.passages[clause.passage]
    named = {*holders, *to}
    about = [m for n in clause.names for m in n.mentions if m not in named and view.mentions[m].kind in MATTERS]
    quote = passage.text[clause.start : clause.end].strip()
    return Utterance(
        passage.item, rule.more["kind"], quote, passage.spans(clause.start, clause.end),
        tuple(dict.fromkeys(view.shown_by.get(m, m) for m in holders)), tuple(view.shown_by.get(m, m) for m in to),
        tuple(about), rule.name, 0.85,
    )  # fmt: skip


# --- sections of proposals

MOVING = ("moves", "moves-in-short", "supports-the-proposal", "proposes")
"""The cues that a clause of a motion may have."""


def proposals(view: Speech, index: int) -> Iterator[Utterance]:
    """What was moved: each sentence that a mover opens, or the clause itself, held by the section's owner."""
    passage = view.minutes.passages[index]
    opened = [r for r in rules(view.language, "statements", "cue") if r.label in MOVING]
    opened += rules(view.language, "statements", "mover")
    any_moved = False
    for start, end in movers(passage.text, view.language):
        clause = view.clause(index, start, end)
        hits = (Hit(r, m) for r in opened if (m := r.search(clause.marked)))
        hit = next((h for h in hits if pointed_at(clause, h.match) or before(view, clause, h.match.start())), None)
        if hit is not None:
            any_moved = True
            yield utterance(view, clause, hit.rule, *said_by(view, clause, hit))
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
                return brought(view, n) if how.get("brought") else by_heading(view, n)
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
