"""The parts of a decision: who is to act, who is acted upon, who else is named or moved it, by when, and what is done.

`involvements` looks at the decided clause, at what was moved at its item, and at the item's discussion;
`actions` looks at the clause alone, and so does `due` beside it. A body that decides is no part of its own decision.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from samgraf.ingest.clauses.subjects import subjects
from samgraf.ingest.decisions.dissent import names_alone
from samgraf.ingest.decisions.ledby import charged, listed
from samgraf.ingest.decisions.marking import BELONGING, bare, in_turn, units
from samgraf.ingest.decisions.seats import seated
from samgraf.ingest.mentions.standing import Standing
from samgraf.ingest.mentions.titles import offices_named
from samgraf.ingest.minutes import Decision, Entity, Link, Mention, Minutes, Value
from samgraf.ingest.tables import Rule, rules, table, tried
from samgraf.ingest.tables.forms import either, shaped, small_words, written
from samgraf.ingest.text import Passage, Span

INVOLVED = ("person", "organisation", "project", "plan")
NOT_DISCUSSED = ("basis", "distribution", "appeal", "procedure", "disqualified", "vote", "appendix")
ORDER = ("responsible", "addressee", "named", "proposer", "dissenter", "context")


@dataclass(frozen=True, slots=True)
class Involvement:
    """One way in which an entity is involved in a decision.

    `decision`, `entity` and `mentions` are indexes; `mentions` show it (none where the attendance list tells it).
    `how`: responsible, addressee, named, proposer, dissenter or context.
    `elected_as` are the offices to which the decision elects them, as codes of the scheme `office`.
    """

    decision: int
    entity: int
    how: str
    mentions: tuple[int, ...]
    rule: str
    confidence: float
    elected_as: tuple[Value, ...] = ()


def involvements(
    minutes: Minutes, mentions: Sequence[Mention], links: Sequence[Link], entities: Sequence[Entity]
) -> tuple[Involvement, ...]:
    """Everybody and everything that each decision involves, one row for each way, in the order of the decisions."""
    view = View(minutes, mentions, links, entities)
    found: list[Involvement] = []
    for n, decision in enumerate(minutes.decisions):
        rows = list(direct(view, n, decision))
        if any(r.search(decision.text) for r in rules(view.language, "parts", "formal")):
            found += rows
            continue
        rows += moved(view, n, decision, {r.entity for r in rows if r.how == "responsible"})
        rows += around(view, n, decision, {r.entity for r in rows})
        rows = [replace(r, mentions=tuple(dict.fromkeys(view.shown_by.get(m, m) for m in r.mentions))) for r in rows]
        found += sorted(rows, key=lambda r: (ORDER.index(r.how), r.mentions or (len(mentions),), r.entity))
    return seated(minutes, mentions, found)


class View:
    """The reading of one document, looked up by passage, by item (`passages` and `named` in it) and by place."""

    def __init__(
        self, minutes: Minutes, mentions: Sequence[Mention], links: Sequence[Link], entities: Sequence[Entity]
    ) -> None:
        offices = offices_named(minutes, mentions)
        self.minutes, self.entities = minutes, entities
        self.mentions: tuple[Mention, ...] = (*mentions, *(o.mention for o in offices))
        self.language = minutes.language if rules(minutes.language, "parts", "responsible") else "sv"
        self.stands_for = {link.mention: link.entity for link in links}
        self.shown_by = {len(mentions) + n: office.holder for n, office in enumerate(offices)}
        self.within: dict[int, list[int]] = {}
        for n, mention in enumerate(self.mentions):
            if mention.kind in INVOLVED and self.entity(n) >= 0:
                self.within.setdefault(mention.passage, []).append(n)
        self.marks: dict[int, tuple[tuple[tuple[int, int], str], ...]] = {}
        self.standing = Standing(self.mentions)
        self.passages: dict[int, list[int]] = {}
        for n, passage in enumerate(minutes.passages):
            self.passages.setdefault(passage.item, []).append(n)
        self.named: dict[int, list[int]] = {}
        for n, mention in enumerate(self.mentions):
            self.named.setdefault(minutes.passages[mention.passage].item, []).append(n)
        met = minutes.meeting.body
        self.body = self.entity_at(met.spans if met else (), "organisation")
        if met and self.body < 0:  # only its meeting is named in the head
            self.body = next((k for k, e in enumerate(entities) if e.name.casefold() == met.text.casefold()), -1)

    def marked(self, index: int) -> tuple[tuple[tuple[int, int], str], ...]:
        """The names of a passage, those joined with each other as one, each with the passage as it is marked for it."""
        if index not in self.marks:
            text = self.minutes.passages[index].text
            names = units(text, [bare(self.mentions[m]) for m in self.within.get(index, ())])
            self.marks[index] = tuple(in_turn(text, names))
        return self.marks[index]

    def entity(self, mention: int) -> int:
        """What a mention stands for, -1 where that is open."""
        return self.stands_for.get(self.shown_by.get(mention, mention), -1)

    def entity_at(self, spans: Iterable[Span], kind: str) -> int:
        """The entity that is mentioned within one of these stretches, the longest mention counts; -1 where none is."""
        places = tuple(spans)
        inside = [
            (m.span.start - m.span.end, n)
            for n in self.standing.beginning_in(places)
            if (m := self.mentions[n]).kind == kind and self.entity(n) >= 0
            and any(s.start <= m.span.start and m.span.end <= s.end + 1 for s in places)
        ]  # fmt: skip
        return self.entity(min(inside)[1]) if inside else -1


# --- in the clause itself


def direct(view: View, n: int, decision: Decision) -> Iterator[Involvement]:
    """Who and what the clause and the list below it name."""
    ways: dict[int, dict[str, tuple[list[int], str, float]]] = {
        entity: {"responsible": (shown, TASK_OWNER, 0.9)} for entity, shown in owners(view, decision).items()
    }
    known = {*ways}
    for index in (decision.passage, *decision.details, *listed(view.minutes, decision)):
        for mention, how, rule, confidence in in_clause(view, index, decision):
            if view.entity(mention) in known:
                continue
            way = ways.setdefault(view.entity(mention), {}).setdefault(how, ([], rule, confidence))
            way[0].append(mention)
    for entity, hows in ways.items():
        stronger = any(h != "named" for h in hows)
        for how, (shown, rule, confidence) in hows.items():
            if how != "named" or not stronger:
                yield Involvement(n, entity, how, tuple(shown), rule, confidence)
    if not any("responsible" in hows for hows in ways.values()):
        yield from by_the_writer(view, n, decision)


def owners(view: View, decision: Decision) -> dict[int, list[int]]:
    """Whose a thing to do is as a cell beside it, a label below it or its lead says: each entity with its mentions."""
    found: dict[int, list[int]] = {}
    cells = (index for index in decision.details if view.minutes.passages[index].section == "owner")
    for m in (m for cell in dict.fromkeys(cells) for m in view.within.get(cell, ())):
        if view.mentions[m].kind in INVOLVED[:2]:
            found.setdefault(view.entity(m), []).append(m)
    lead, end = charged(view.minutes, decision, view.language)
    text = view.minutes.passages[lead].text if lead >= 0 else ""
    for m in view.within.get(lead, ()):
        if (start := view.mentions[m].start) < end and text[max(start - 1, 0)] != "(" and view.entity(m) >= 0:
            found.setdefault(view.entity(m), []).append(m)
    return found


TASK_OWNER = "decisions/task-owner"
"""The rule by which they do."""


def by_the_writer(view: View, n: int, decision: Decision) -> Iterator[Involvement]:
    """The one who wrote the minutes, if only one did, where a clause says "I" of who is to act ("Jag bokar lokal")."""
    first, _, rest = decision.text.partition(" ")
    wrote = [p for p in view.minutes.participants if "secretary" in p.roles]
    if first.casefold() not in small_words("writer") or len(wrote) != 1:
        return
    entity = view.entity_at(wrote[0].spans, "person")
    shown = next((m for m in view.mentions if m.kind == "person" and m.span in wrote[0].spans), None)
    if shown and entity >= 0 and way(view, f"{{X}} {rest}", shown, decision.rule)[0] == "responsible":
        yield Involvement(n, entity, "responsible", (), "parts#the-writer", 0.85)


def in_clause(view: View, index: int, decision: Decision) -> Iterator[tuple[int, str, str, float]]:
    """Each mention in a passage with the way in which it is involved, the rule and a confidence."""
    passage = view.minutes.passages[index]
    here = view.within.get(index, [])
    electing = table(view.language, "parts").get("words", {}).get("electing", ())
    elects = decision.rule.rpartition("/")[2] in electing
    if decision.rule.endswith(VACANT):
        here = [m for m in here if m not in view.shown_by]  # an office that nobody will hold is not its holder
    for unit, marked in view.marked(index):
        members = [m for m in here if unit[0] <= view.mentions[m].start < unit[1]]
        if decides(view, passage, unit, members, marked, decision):
            continue
        for member in members:
            how, rule, confidence = way(view, marked, view.mentions[member], passage.section or decision.rule)
            if elects and how == "responsible":
                how, rule = "named", "parts#named"
            if how in ("named", "responsible") and view.mentions[member].kind == "person":
                aside = stands_by(view, marked, only=how == "responsible")
                how, rule = aside or (how, rule)  # "Cllr Hill proposed to wait. Ann abstained. Agreed."
            yield member, how, rule, confidence


def stands_by(view: View, marked: str, *, only: bool) -> tuple[str, str] | None:
    """How somebody whom a clause names stood by what was decided, as its proposer or as who dissented; and the rule.

    With `only` what shows it also shows that they are not to do what stands behind ("seconded by Ann to wait").
    """
    for how in ("proposer", "dissenter"):
        likely = (r for r in tried(marked, view.language, "parts", how) if r.more.get("only") or not only)
        if rule := next((r for r in likely if r.search(marked)), None):
            return how, rule.name
    return None


VACANT = "/left-vacant"
"""The end of the rule by which an office is left to nobody."""
SUBJECT = re.compile(
    rf"(?:^(?:(?i:{either('that')}) )?|, |\b(?:{either('and')}) )(?:(?i:{either('the')}) )?\{{X\}}"
    rf"(?: {written('between-subject-and-verb')})* (?P<verb>.*)$"
)
BEHIND_ANOTHER = re.compile(rf"^[^{{}}]{{1,40}}\b(?:{either('by', 'from')}) \{{Y\}} (?P<verb>\w+) \{{X\}}(?!s\b)")
"""Who decides behind what somebody else proposed ("På förslag av Eva beslutade rådet")."""
INVERTED = re.compile(rf"(?<!\{{Y\}} )(?P<verb>\b(?!{written('proposes-stem')})\w+) \{{X\}}(?!s\b)")


def decides(
    view: View, passage: Passage, unit: tuple[int, int], members: Sequence[int], marked: str, decision: Decision
) -> bool:
    """Whether a name only says who decides: the body that met, or its like, beside a verb of deciding.

    Of what is proposed to another body, that body is acted upon ("Kommunstyrelsen tillstyrker planen").
    """
    if any(r.search(marked) for r in tried(marked, view.language, "parts", "outside")):
        return True
    to_do = BEHIND_THAT.search(marked) is not None or decision.rule.startswith("decisions/action")
    if to_do and any(m in view.shown_by for m in members):
        return False  # "Gruppen beslutade att ordföranden köper en karta"
    turned = INVERTED.search(marked) or BEHIND_ANOTHER.search(marked)
    if turned and subjects(view.language).fullmatch(marked[: turned.start()].strip()):
        turned = None  # "Årsmötet beviljar styrelsen ansvarsfrihet"
    hits = [h for h in (SUBJECT.search(marked), turned) if h]
    verbs = deciding(view, marked)
    said = [h for h in hits if not PASSIVE.match(h["verb"])]
    finite = [h for h in said if h["verb"].casefold().startswith(verbs) and not INFINITIVE.match(h["verb"])]
    body = any(view.entity(m) == view.body for m in members) and view.body >= 0
    surface = passage.text[unit[0] : unit[1]]
    we = table(view.language, "parts").get("words", {}).get("we", ())
    if body and (owns(view, surface, marked) or surface.casefold() in we):
        return True
    alike = subjects(view.language).fullmatch(surface.split(" ")[-1]) or surface.endswith(small_words("committee"))
    above = decision.kind == "recommendation" and not decision.lead and view.body >= 0
    return bool((body or (alike and not above)) and finite)


def owns(view: View, surface: str, marked: str) -> bool:
    """Whether the body that met is named by its kind as the owner of something ("nämndens yttrande")."""
    called = surface.removesuffix("s")
    body = view.minutes.meeting.body
    genitive = called != surface or "{X}s " in marked
    return genitive and surface.islower() and body is not None and body.text.casefold().endswith(called)


PASSIVE = shaped("passive-with-object")
"""Of a passive, the subject is acted upon ("Styrelsen beviljades ansvarsfrihet")."""
INFINITIVE = shaped("infinitive")
"""An infinitive has an object, not a subject, behind it ("att bevilja styrelsen ansvarsfrihet")."""


def way(view: View, marked: str, mention: Mention, section: str) -> tuple[str, str, float]:
    """How a name is involved in a clause, by which rule, how surely."""
    marked = BELONGING.sub("{X}", marked)
    if mention.kind in ("person", "organisation"):
        for how in ("responsible", "addressee"):
            for rule in tried(marked, view.language, "parts", how):
                if fits(view, rule, marked, mention, section):
                    return how, rule.name, 0.9
    elif any(rule.search(marked) for rule in tried(marked, view.language, "parts", "addressee")):
        return "addressee", "parts#addressee", 0.7
    return "named", "parts#named", 0.95


def fits(view: View, rule: Rule, marked: str, mention: Mention, section: str) -> bool:
    """Whether a rule matches a marked clause under the conditions that it sets."""
    hit = rule.search(marked)
    if hit is None or (rule.more.get("kind") not in (None, mention.kind)):
        return False
    if rule.more.get("section") and rule.more["section"] not in section:
        return False
    if rule.more.get("after") and not re.search(rule.more["after"], marked[: hit.start() + 1]):
        return False
    if rule.more.get("verb"):
        words = table(view.language, "parts").get("words", {})
        decides = mention.kind != "person" and subjects(view.language).fullmatch(mention.text.split(" ")[-1])
        verbs = deciding(view, hit.group()) if decides else ()
        return hit["verb"] not in words.get("stative", ()) and not hit["verb"].startswith(verbs)
    return True


def deciding(view: View, marked: str) -> tuple[str, ...]:
    """How verbs begin by which a body decides; behind "att" some of them say what it is to do."""
    words = table(view.language, "parts").get("words", {})
    to_do = words.get("to_do", ()) if BEHIND_THAT.search(marked) else ()
    return tuple(word for word in words.get("deciding", ()) if word not in to_do)


BEHIND_THAT = re.compile(rf"\b(?i:{either('that')}) \{{X\}} ")
"""A subject of a clause that tells what was decided."""


# --- at the item


def scope(minutes: Minutes, item: int) -> set[int]:
    """An item together with those that it is a sub-heading of."""
    found = {item}
    while item >= 0 and (item := minutes.items[item].parent) >= 0:
        found.add(item)
    return found


def moved(view: View, n: int, decision: Decision, acting: set[int]) -> Iterator[Involvement]:
    """Who moved something, or dissented, at the decision's item; of whose motion the decision is, nobody else."""
    if decision.item < 0:
        return
    told: set[tuple[int, str]] = set()
    whose = {
        view.entity(m)
        for unit, marked in view.marked(decision.passage)
        if any(r.search(marked) for r in tried(marked, view.language, "parts", "of-mover"))
        for m in view.within.get(decision.passage, ())
        if unit[0] <= view.mentions[m].start < unit[1] and view.mentions[m].kind == "person"
    }
    for index in sorted(n for item in scope(view.minutes, decision.item) for n in view.passages.get(item, ())):
        passage = view.minutes.passages[index]
        if passage.role in ("decision", "title", "roster") or settled(view.minutes, index, decision):
            continue
        here = view.within.get(index, [])
        for unit, marked in view.marked(index):
            for how in ("proposer", "dissenter"):
                rule = next((r for r in tried(marked, view.language, "parts", how) if r.search(marked)), None)
                if rule is None and how == "dissenter" and names_alone(marked, passage.section, view.language):
                    rule = rules(view.language, "parts", how)[0]
                for m in here if rule else ():
                    inside = unit[0] <= view.mentions[m].start < unit[1] and view.mentions[m].kind in INVOLVED[:2]
                    key = (view.entity(m), how)
                    others = how == "proposer" and whose and view.entity(m) not in whose
                    if rule and inside and not others and key not in told and view.entity(m) != view.body:
                        told.add(key)
                        yield Involvement(n, view.entity(m), how, (m,), rule.name, 0.85)


def settled(minutes: Minutes, index: int, decision: Decision) -> bool:
    """Whether running text takes another decision between a passage and this one, which is of another motion then."""
    between = (d for d in minutes.decisions if d.item == decision.item and index < d.passage < decision.passage)
    return not minutes.passages[decision.passage].section and any(
        not minutes.passages[d.passage].section for d in between
    )


def around(view: View, n: int, decision: Decision, taken: set[int]) -> Iterator[Involvement]:
    """What is tied to a decision through its item only: named in heading or discussion, or an outside guest at it."""
    if decision.item < 0:
        return
    items = scope(view.minutes, decision.item)
    known = set(taken) | {view.body}
    for m in sorted(n for item in items for n in view.named.get(item, ())):
        passage = view.minutes.passages[view.mentions[m].passage]
        entity = view.entity(m)
        if entity < 0 or entity in known or view.mentions[m].kind not in INVOLVED:
            continue
        spoken = passage.role in ("title", "heading", "sentence", "proposal")
        if spoken and passage.section not in NOT_DISCUSSED:
            known.add(entity)
            yield Involvement(n, entity, "context", (m,), "parts#discussed", 0.7)
    numbers = {view.minutes.items[i].number for i in items if view.minutes.items[i].number}
    for person in view.minutes.participants:
        if person.status != "guest" or person.items is None or not numbers & set(person.items):
            continue
        for spans, kind in ((person.spans, "person"), (person.organisation_spans, "organisation")):
            entity = view.entity_at(spans, kind)
            if entity >= 0 and entity not in known:
                known.add(entity)
                yield Involvement(n, entity, "context", (), "parts#guest-at-the-item", 0.7)


# --- by when, and what


def actions(text: str, language: str = "sv") -> tuple[str, ...]:
    """What is done, as codes of the scheme `action`, in the order of the table; `other` where nothing is recognised.

    >>> actions("Att bjuda in forskaren till nästa möte")
    ('invite',)
    """
    found = tuple(r.label for r in tried(text, language, "parts", "action") if r.search(text))
    return found or ("other",)
