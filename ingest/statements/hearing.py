"""What a clause says: as it stands, in plainer words, in its frame, or by who has the floor or leads a list."""

from __future__ import annotations

from collections.abc import Sequence

from samgraf.ingest.statements.called import by_its_kind
from samgraf.ingest.statements.cues import barred, cues, said_by
from samgraf.ingest.statements.frames import labelled, reframed, thought_by, without_label
from samgraf.ingest.statements.leads import announced, completed, with_name
from samgraf.ingest.statements.nounframes import by_noun
from samgraf.ingest.statements.phrases import (
    apposed,
    by_itself,
    of_many,
    retold,
    with_subject,
)
from samgraf.ingest.statements.plainer import in_present, plainer, slimmer, wanted, well_read
from samgraf.ingest.statements.speech import Clause, Hit, Speech
from samgraf.ingest.statements.subjects import JOINED
from samgraf.ingest.tables import tried

OPINIONS = ("concern", "request", "wish", "support", "opposition", "priority")
"""Kinds of what somebody holds, and doesn't do or bring forward."""


def by_kind(view: Speech, holders: tuple[int, ...], floor: tuple[int, ...]) -> tuple[int, ...]:
    """Who has the floor, where the holder is a body called by its kind alone ("föreningen") and they are one."""
    kinds = view.words.get("kinds_of_body", ())
    called = len(holders) == 1 and view.mentions[holders[0]].text.casefold() in kinds
    return floor if called and floor and view.mentions[floor[0]].kind == "organisation" else holders


Held = tuple[Clause, Hit, tuple[int, ...], tuple[int, ...]]
"""A cue in a clause, who holds it and to whom it is said."""


def heard(view: Speech, clause: Clause) -> list[Held]:
    """The cues of a clause with their holders: of an entry in a list also as it stands below its lead."""
    found = by_itself_heard(view, clause)
    lead = view.leads.get(clause.passage, -1)
    if lead < 0 or any(holders for _, _, holders, _ in found) or barred(view, clause) or topic(view, clause):
        return found
    return below(view, clause, with_name(view, view.clause(lead, 0, len(view.minutes.passages[lead].text)))) or found


def topic(view: Speech, clause: Clause) -> bool:
    """Whether a word or two before a dash only say what the rest of the entry is about ("Källan – Eva ringer dem")."""
    more = view.minutes.passages[clause.passage].text[clause.end :].strip(" .")
    return not clause.start and bool(more) and len(clause.marked.split()) < FEW


FEW = 3
"""A clause of fewer words says nothing by itself."""


def below(view: Speech, clause: Clause, lead: Clause) -> list[Held]:
    """What an entry says below its lead."""
    told, rule = announced(view, clause, lead) or (clause, None)
    weak = rule is not None and bool(rule.more.get("weak"))
    hits = (h for h in cues(view, told) if h.rule.more["kind"] != "report" and not (weak and h.rule.more.get("last")))
    hit = next(hits, None) if rule else None
    if hit:
        return [(clause, hit, told.names[0].mentions, ())]
    if rule is None or weak:
        more = hear(view, completed(view, clause, lead))[:1]
        if not more or more[0][1].rule.more["kind"] == "report":
            return []
        kinds = {hit.rule.more["kind"] for _, hit, _, _ in hear(view, lead)}  # "Vi önskar:", whoever they are
        return more if more[0][2] or more[0][1].rule.more["kind"] in kinds else []
    return []


def by_itself_heard(view: Speech, clause: Clause) -> list[Held]:
    """The cues of a clause with their holders: whoever has the floor where the clause names none."""
    floor = view.floors.get(clause.passage, ())
    if floor and (others := others_held(view, clause, floor)):
        return others
    found = plainly_heard(view, clause)
    named = any(holders for _, _, holders, _ in found)
    weak = bool(found) and bool(found[0][1].rule.more.get("last"))
    if not named or weak or (found[0][1].rule.more["kind"] == "wish" and wanted(view, clause)):
        plain = None if barred(view, clause) else plainer(view, clause)
        again = hear(view, plain)[:1] if plain else []
        if again and again[0][2] and not (weak and again[0][1].rule.more["kind"] == "report"):
            return again
    if not named and (plainly := framed(view, clause)):
        return [plainly]
    if not found and not barred(view, clause):
        found = by_many(view, clause) or hear_again(view, well_read(view, clause))
    if not named and not barred(view, clause) and (kind := by_its_kind(view, clause)):
        plain = plainer(view, kind)
        again = hear(view, kind)[:1] or (hear(view, plain)[:1] if plain else [])
        if again and again[0][2]:
            return [(said, hit, again[0][2], to) for said, hit, _, to in found] or again
    if floor and not named:
        for told in (with_subject(clause, floor, view.words.get("writer", ())), by_itself(clause)):
            if told and (more := cues(view, told)):
                return [(told, more[0], floor, ())]
        if not found and not barred(view, clause) and (plainly := thought(view, clause, floor)):
            return [plainly]
        found = [(said, hit, floor, to) for said, hit, _, to in found]
    return found


def hear_again(view: Speech, clause: Clause | None) -> list[Held]:
    """The cues of a clause that was put otherwise, if it was."""
    return [] if clause is None else hear(view, clause)


def by_many(view: Speech, clause: Clause) -> list[Held]:
    """What some hold whom a clause doesn't name ("Flera deltagare …")."""
    meant = of_many(view, clause)
    if meant is None:
        return []
    many, rule = meant
    plain = plainer(view, many)
    found = hear(view, many)[:1] or (hear(view, plain)[:1] if plain else [])
    return [one for one in found if not rule.more.get("opinions") or one[1].rule.more["kind"] in OPINIONS]


def others_held(view: Speech, clause: Clause, floor: tuple[int, ...]) -> list[Held]:
    """What one who has the floor tells of others, who open the clause unnamed ("Eva: Grannarna är oroliga").

    Where a body has the floor, "kommunen" may be that one.
    """
    told = by_itself(clause) or clause
    if any(view.mentions[m].kind != "person" for m in floor) or told.marked.startswith("{X}") or barred(view, clause):
        return []
    many = [one for one in by_many(view, told) if one[1].rule.more["kind"] in STANCES]
    return [(clause, hit, (), to) for said, hit, _, to in many if not said.names[0].at]


STANCES = ("concern", "wish", "support", "opposition")
"""Kinds of what others hold, and nobody asks of them."""


def plainly_heard(view: Speech, clause: Clause) -> list[Held]:
    """The cues of a clause; with one at most, those that it has without an adverb, or else in the present."""
    found = hear(view, clause)
    slim = slimmer(view, clause) if len(found) < MANY else None
    again = hear(view, slim) if slim else []
    if not found and not again and (now := in_present(view, clause)):
        again = hear(view, now)
    sure = len(again) == 1 and again[0][2] and not again[0][1].rule.more.get("last")
    return again if sure and again[0][1].rule.more["kind"] not in TOLD else found


TOLD = ("commitment", "report")
"""Kinds that a verb has in its tense alone, and with what stands beside it."""


MANY = 2
"""A clause with so many cues is parted by where they stand in it as it is."""


def framed(view: Speech, clause: Clause) -> Held | None:
    """What a clause says in the plain words of its frame; nothing where it has none or says nothing in them."""
    for plain, thought in () if barred(view, clause) else reframed(view, clause):
        hit = next((h for h in cues(view, plain) if thought or not h.rule.more.get("last")), None)
        if hit and hit.rule.more["kind"] != "report":
            return plain, hit, plain.names[0].mentions, ()
    return None


def thought(view: Speech, clause: Clause, floor: tuple[int, ...]) -> Held | None:
    """What is said by who has the floor as what they think; behind a label for views also what they merely tell."""
    viewed = labelled(view, clause) and not clause.marked.endswith(":")
    alone = by_itself(clause) or (without_label(clause) if viewed else clause)
    as_thought = thought_by(view, alone, floor)
    ahead = len(as_thought.marked) - len(alone.marked)
    for hit in cues(view, as_thought):
        kind, last = hit.rule.more["kind"], hit.rule.more.get("last")
        if kind == "opposition" and not viewed and hit.match.end() <= ahead:
            continue  # "Eva: bron ligger inte där" is no more than told, whatever "anser att" would make of it
        if (kind in OPINIONS and not last) or (viewed and kind != "report"):
            return alone, hit, floor, ()
    return None


def says_it_alone(view: Speech, clause: Clause, hits: Sequence[Hit]) -> bool:
    """Whether the only cue is the verb that tells at the end who said it ("Någon måste ringa, påpekade Eva")."""
    if len(hits) != 1 or "," not in clause.marked:
        return False
    known = tried(clause.marked, view.language, "statements", "attributed")
    told = (hit for rule in known if "verb" in rule.match.groupindex and (hit := rule.search(clause.marked)))
    return any(hit.start("verb") <= hits[0].match.start() and hits[0].match.end() <= hit.end("verb") for hit in told)


def hear(view: Speech, clause: Clause) -> list[Held]:
    """The cues of a clause as it stands, with the holders that it names itself."""
    floor = view.floors.get(clause.passage, ())
    hits = cues(view, clause)
    if (not hits or says_it_alone(view, clause, hits)) and (told := retold(view, clause)):
        again = cues(view, told)
        clause, hits = (told, again) if again or not hits else (clause, hits)
    if len(hits) < MANY and (by_name := apposed(view, clause)) and len(again := cues(view, by_name)) == 1:
        clause, hits = by_name, again
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
