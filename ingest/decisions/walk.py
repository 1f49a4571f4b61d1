"""What a walk through the lines gathers: passages, and decisions where the lines take them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from samgraf.ingest.clauses.decide import Clause, act_of, block, form_of, kind_of, split_att
from samgraf.ingest.clauses.elected import elected, names_below
from samgraf.ingest.clauses.labelled import behind_colon, in_brackets, with_tail
from samgraf.ingest.clauses.links import before_link
from samgraf.ingest.clauses.listed import (
    clauses_apart,
    clauses_below,
    elects_below,
    entry,
    further_clauses,
    listed_below,
    marks,
    numbered,
    opens_list,
    telling,
    that_clause,
    under,
    with_seats,
)
from samgraf.ingest.clauses.nounlists import needs_list
from samgraf.ingest.clauses.series import one_by_one, series
from samgraf.ingest.decisions.assigned import assigned, called_upon, tasks_only, with_owner
from samgraf.ingest.decisions.atonce import at_once, first_paragraph, heads
from samgraf.ingest.decisions.beside import beside, decided_here, no_task, only_leads, only_owner, reasoned, with_values
from samgraf.ingest.decisions.byowner import by_owner, by_sign
from samgraf.ingest.decisions.carried import carried
from samgraf.ingest.decisions.elsewhere import clauses_proposed, elsewhere, proposes, reported
from samgraf.ingest.decisions.margin import in_margin, owned
from samgraf.ingest.decisions.nested import below_matters
from samgraf.ingest.decisions.proposed import proposed_above
from samgraf.ingest.decisions.tabled import keep_task, without_figures, without_views
from samgraf.ingest.grids.tasks import tasks, tells
from samgraf.ingest.lines.layout import Line
from samgraf.ingest.lines.passages import cut, paragraphs, passage_of, sentences, split_sentences
from samgraf.ingest.minutes import Decision, Item
from samgraf.ingest.tables import table, tried
from samgraf.ingest.tables.forms import ending
from samgraf.ingest.text import Passage

WORDS = re.compile(r"\w")
DECIDED = {"decision", "action"}
SILENT = {
    *("background", "earlier", "appeal", "basis", "proposal", "motion", "procedure", "vote", "dissent", "note"),
    *("distribution", "disqualified", "appendix", "treatment"),
}


@dataclass(slots=True)
class Walk:
    """What the walk has gathered so far."""

    text: str
    language: str
    width: int
    genre: str = "notes"
    body: str = ""  # who met
    day: str = ""  # when, where it is told to the day
    people: frozenset[str] = frozenset()  # every form by which those present may be called
    head: str = ""  # the first lines, in small letters
    for_all: bool = False  # whether a heading above all items says that what they list was decided
    own: Mapping[str, str] = field(default_factory=dict)  # labels that the document makes for itself, and their roles
    items: list[Item] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    decided: set[int] = field(default_factory=set)  # items that have a section of decisions
    levels: dict[int, int] = field(default_factory=dict)  # of the headings of numbered parts, by their item

    def add(self, passage: Passage | None) -> int:
        """Keep a passage; its index."""
        if passage is None:
            return -1
        self.passages.append(passage)
        return len(self.passages) - 1


@dataclass(slots=True)
class Pending:
    """Lines read since the last heading, with the section that they belong to."""

    item: int
    section: str = ""
    owner: str = ""
    proposes: bool = False  # what the body itself proposes to another one
    one: bool = False  # what follows the label on its own line is one decision, however many its sentences
    within: Line | None = None  # the entry of a list that the label opens; what it says goes no further
    run_in: bool = False  # what follows the label began on its own line
    lines: list[Line] = field(default_factory=list)


def flush(walk: Walk, pending: Pending) -> None:
    """Turn the lines read since the last heading into passages, and into decisions where they are such."""
    held = pending
    rows, pending.lines = tasks(pending.lines, pending.section, walk.language, pending.owner)
    if rows and pending.section == "action":
        pending = replace(pending, section="")  # what follows a table of things to do is text again
    pending.lines = without_views(walk, pending.lines, pending.item)
    pending.lines = without_figures(walk, pending.lines, pending.section, pending.item)
    groups = paragraphs(pending.lines, walk.width, walk.language)
    role = {"proposal": "proposal", "motion": "proposal"}.get(pending.section, "sentence")
    if pending.section in DECIDED:
        walk.decided.add(pending.item)
        for owner, part in by_owner(groups, pending.section, walk.people, walk.language):
            keep_owned(walk, pending, owner, part)
    elif role == "proposal":
        for clause in block(walk.text, groups, walk.language, pending.item, pending.section, "proposal"):
            walk.add(clause.passage)
    else:
        told = replace(pending, section="action" if walk.for_all else "")
        formal = walk.genre == "protocol" and pending.item >= 0 and not told.section and not pending.section
        if formal and (clauses := at_once(groups, pending.item, walk.passages[-2:])):
            walk.decided.add(pending.item)
            keep_block(walk, replace(pending, section="decision"), clauses)
            groups = groups[len(clauses) :]
        for owner, part in by_owner(groups, told.section, walk.people, walk.language):
            if owner:
                keep_owned(walk, told, owner, part)
            else:
                spoken(walk, pending, part)
    for row in rows:
        keep_task(walk, row, pending.item, pending.section)
    held.lines = []


def spoken(walk: Walk, pending: Pending, groups: Sequence[Sequence[Line]]) -> None:
    """Running text: its sentences, those that take a decision, and the lists that such a sentence opens."""
    by_clause = clauses_apart(groups, walk.language)
    every = [part for group in by_clause for part in by_sign(group, walk.people, walk.language)]
    groups = with_seats(every, walk.language)
    said = [" ".join(line.words for line in group) if entry(group) else "" for group in groups]
    silent = pending.section in SILENT or walk.genre == "protocol"
    to_do = set() if silent else tasks_only(said, walk.people, walk.language)
    to_do |= set() if silent else below_matters(groups, walk.people, walk.language)
    n = 0
    while n < len(groups):
        group = groups[n]
        n += 1
        stretches = [(line.body + (numbered(line) if k == 0 else 0), line.end) for k, line in enumerate(group)]
        told = (walk.language, "sentence", pending.item, pending.section)
        parts = split_sentences(walk.text, stretches, *told)
        if moved := clauses_proposed(parts[-1].text, groups[n:], walk.body, walk.language) if parts else []:
            n += keep_list(walk, pending, parts, moved)
            continue
        named = (
            names_below(groups[n:], parts[-1].text, walk.language)
            if parts
            and pending.item >= 0
            and elects_below(parts[-1].text, walk.items[pending.item].title, walk.language)
            else []
        )
        silent = pending.section in SILENT or not parts or bool(named)
        if that := [] if silent else clauses_below(parts[-1].text, groups[n:], walk.language):
            n += keep_list(walk, pending, parts, that)
            continue
        if named:
            stretch = [(parts[-1].span.start, group[-1].end), *((x.body, x.end) for below in named for x in below)]
            parts = [*parts[:-1], passage_of(walk.text, stretch, *told) or parts[-1]]
            n += len(named)
        elif parts and parts[-1].text.endswith((":", *ending("that"))) and pending.section not in SILENT:
            listed = listed_below(group[0], groups[n:])
            apart = not needs_list(parts[-1].text, walk.language)
            if apart and telling(listed, parts[-1].text) and opens_list(parts[-1].text, walk.language):
                n += keep_list(walk, pending, parts, listed)
                continue
            if len(parts) == 1 and (not apart or len(parts[0].text.split()) <= SHORT_LEAD):
                decides = form_of(parts[0].text, walk.language) is not None
                torn = n < len(groups) and parts[0].text.endswith(ending("that")) and not listed  # from its clause
                if decides and torn:
                    parts = split_sentences(walk.text, [*stretches, *((x.body, x.end) for x in groups[n])], *told)
                    n += 1
                elif decides and (whole := with_list(walk, stretches, groups[n:], pending)):
                    parts = [whole]
        sentences_of(walk, pending, group, parts, to_do=n - 1 in to_do)
        if parts and walk.decisions and walk.decisions[-1].passage == len(walk.passages) - 1:
            n += keep_clauses(walk, pending, parts[-1].text, further_clauses(parts[-1].text, groups[n:]))


def sentences_of(walk: Walk, pending: Pending, group: Sequence[Line], parts: Sequence[Passage], *, to_do: bool) -> None:
    """The sentences of a paragraph, each as something to do, as a decision or as told; `to_do`: it says what to do."""
    said_before: list[str] = []
    for passage in with_owner(walk.text, parts, walk.people, walk.language, listed=entry(group)):
        away = reported(passage.text, said_before, walk.language)
        said_before.append(passage.text)
        owners = in_margin(passage, group)
        silent = pending.section in SILENT or WORDS.search(passage.text) is None
        form = "" if silent else given(walk, passage, group, bool(owners))
        done = form == "" and no_task(walk, passage)
        form = form or ("action-list" if to_do and not done else "")
        if form:
            index = walk.add(replace(passage, role="decision"))
            decide(walk, walk.passages[index], index, "", f"decisions/{form}", 0.8)
            walk.decisions[-1] = owned(walk, walk.decisions[-1], passage, owners)
        else:
            for piece in (x for part in with_tail(passage, walk.language) for x in one_by_one(part, walk.language)):
                walk.add(piece) if away else running(walk, piece, pending)


def given(walk: Walk, passage: Passage, group: Sequence[Line], owned: bool) -> str:
    """How a sentence shows that it is to be done: by its column, a mark or its owner; "" where nothing does."""
    if no_task(walk, passage):
        return ""
    if owned or (group[0].bullet in marks(walk.language) and " " in passage.text):  # a word alone is a title
        return "owner-column" if owned else "action-marked"
    rule = assigned(passage.text, walk.people, walk.language, entry=entry(group))
    told = rule is not None and (walk.genre != "protocol" or bool(rule.more.get("formal")))
    return f"action-{rule.label}" if rule and told else ""


def goes_on(line: Line, pending: Pending) -> bool:
    """Whether a line belongs to the section that is open: one of a list's entry ends with that entry."""
    if pending.within is None or line.furniture:
        return True
    return not line.gap and not (line.bullet or line.entry) or under(line, pending.within)


def keep_list(walk: Walk, pending: Pending, parts: Sequence[Passage], listed: Sequence[Sequence[Line]]) -> int:
    """The entries of a list below the last of some sentences, which takes decisions: each is one; how many.

    They are proposals where another body proposes them to the one that met.
    """
    *before, lead = parts
    role = "proposal" if proposes(lead.text, walk.body, walk.language) else "decision"
    for passage in before:
        running(walk, passage, pending)
    walk.add(lead)
    return keep_clauses(walk, pending, lead.text, listed, role)


def keep_clauses(
    walk: Walk, pending: Pending, lead: str, listed: Sequence[Sequence[Line]], role: str = "decision"
) -> int:
    """The clauses below a lead, or below a sentence that has the first of them; how many."""
    for group in listed:
        for part in block(walk.text, [group], walk.language, pending.item, pending.section, role):
            index = walk.add(part.passage)
            if part.role == "decision":
                decide(walk, part.passage, index, lead, f"decisions/list/{part.rule}", 0.85)
    return len(listed)


def titled(walk: Walk, title: Passage, *, bare: bool = False) -> None:
    """Keep an item's title; where the item has none and begins with its text, its sentences are read as such.

    An item that is a sentence may take a decision ("7. Styrelsen beviljades ansvarsfrihet."); a `bare` one has
    nothing below its title, and needs no full stop for it.
    """
    after = walk.text[title.span.end - 1 : title.span.end + 1]
    many = len(title.text) > LONG_TITLE and title.text.count(". ") > 0
    parts = sentences(title.text, walk.language) if after.startswith(".") or bare or many else []
    parts = behind_colon(title.text, parts, walk.language)
    if len(parts) < 2:
        walk.add(title)
        decided_by_title(walk, title, ended=bare or "." in after or ":" in after)
        return
    for n, (start, end) in enumerate(parts):
        text, pieces = cut(title.text, title.pieces, start, end)
        passage = replace(title, text=text, pieces=pieces, role="title" if n == 0 else "sentence")
        if n == 0:
            walk.add(passage)
            walk.items[title.item] = replace(walk.items[title.item], title=text.rstrip(" :;."), spans=passage.spans())
            decided_by_title(walk, passage, ended=True)
        else:
            running(walk, passage, Pending(title.item))


LONG_TITLE = 90
"""A title longer than this that has a full stop in it is a paragraph."""


def decided_by_title(walk: Walk, title: Passage, *, ended: bool) -> None:
    """Keep a decision that an item's title takes, being a sentence, which one that elects is without a full stop."""
    chosen = any(
        r.search(title.text)
        for table, section in (("roster", "elected-to"), ("decisions", "elects"))
        for r in tried(title.text, walk.language, table, section)
    )
    of_form = any(r.match.fullmatch(title.text) for r in tried(title.text, walk.language, "decisions", "form-title"))
    rule = form_of(title.text, walk.language, title=True) if ended or chosen or of_form else None
    if any(r.search(title.text) for r in tried(title.text, walk.language, "decisions", "to-elect")):
        return
    if rule and rule.label not in ("decision-noun", "filed") and len(title.text.split()) >= 2:
        decide(walk, title, len(walk.passages) - 1, "", f"decisions/title/{rule.label}", 0.75)


SHORT_LEAD = 6
"""A decision's lead of so few words says nothing without the list that follows it."""


def with_list(
    walk: Walk, stretches: Sequence[tuple[int, int]], groups: Sequence[Sequence[Line]], pending: Pending
) -> Passage | None:
    """A short lead together with the list below it, or with the paragraphs that begin with "att"."""
    listed = list(takewhile(lambda g: g[0].bullet or g[0].entry or that_clause(g), groups))
    every = [*stretches, *((line.body, line.end) for g in listed for line in g)]
    return passage_of(walk.text, every, walk.language, "sentence", pending.item, pending.section) if listed else None


def running(walk: Walk, passage: Passage, pending: Pending) -> None:
    """A sentence of running text, which may take a decision."""
    if beside(walk, passage):
        return
    if pending.section not in SILENT and (labelled := in_brackets(passage, walk.language)):
        told = (labelled.text, labelled.pieces, "decision", labelled.item, labelled.section, walk.language)
        for part in split_att(*told):
            decide(walk, part, walk.add(part), "", "decisions/labelled-sentence", 0.85)
        return
    one = table(walk.language, "layout").get("sections", {}).get("one_on_its_line")  # others stand in the text
    formal = walk.genre == "protocol" and pending.item in walk.decided and not one
    rule = None if pending.section in SILENT or formal else form_of(passage.text, walk.language)
    if rule is None and pending.section not in SILENT and not formal:
        rule = act_of(passage.text, walk.body, walk.language, statutory=statutory(walk))
    if rule is None and pending.section not in SILENT and not formal:
        title = walk.items[pending.item].title if pending.item >= 0 else ""
        rule = elected(title, passage.text, walk.language, walk.people, alone=walk.genre == "association")
        rule = None if rule and proposed_above(walk, pending.item) else rule
    if rule is None or elsewhere(passage.text, rule, walk.body, walk.genre, walk.head, walk.language):
        walk.add(passage)
        return
    if parts := series(passage, walk.language):
        for part in parts:
            decide(walk, part, walk.add(part), passage.text, f"decisions/{rule.label}", 0.8)
        return
    parts = split_att(passage.text, passage.pieces, "decision", passage.item, passage.section, walk.language)
    lead = parts[0].text if len(parts) > 1 else ""
    for part in parts:
        index = walk.add(part)
        decide(walk, part, index, "" if part is parts[0] else lead, f"decisions/{rule.label}", 0.8)


def statutory(walk: Walk) -> bool:
    """Whether those who met are a body of an authority: what it does by saying so is a decision."""
    endings = table(walk.language, "decisions").get("subject", {}).get("statutory", ())
    return walk.genre == "protocol" or walk.body.casefold().split(" i ")[0].endswith(tuple(endings))


def keep_block(walk: Walk, pending: Pending, groups: Sequence[Sequence[Line]]) -> None:
    """The clauses of a section of decisions or of things to do."""
    clauses = block(walk.text, groups, walk.language, pending.item, pending.section, "decision")
    if pending.one and groups and all(c.rule == "sentence" for c in first_paragraph(clauses, groups, walk.language)):
        whole = passage_of(
            walk.text, [(x.body, x.end) for x in groups[0]], walk.language, "decision", pending.item, pending.section
        )
        rest = [c for c in clauses if c.passage.span.end > groups[0][-1].end]
        clauses = [Clause(whole, "decision", "", "sentence"), *rest] if whole else clauses
    if pending.section == "action" and clauses and not any(c.rule == "listed" for c in clauses):
        first = first_paragraph(clauses, groups, walk.language)
        kept = {id(c) for c in first if not tells(c.passage.text, walk.language)}
        kept |= {id(c) for c in clauses if assigned(c.passage.text, walk.people, walk.language, entry=True)}
        kept |= {id(c) for c in clauses if first and called_upon(first[0].passage.text) and called_upon(c.passage.text)}
        kept |= {id(first[0])} if first and pending.owner.casefold() in walk.own else set()  # behind its own sign
        clauses = [c if id(c) in kept else Clause(replace(c.passage, role="sentence"), "sentence") for c in clauses]
    for clause in with_values(walk, decided_here(walk, clauses)):
        if beside(walk, clause.passage) or carried(walk, clause.passage) or only_owner(walk, clause.passage):
            continue
        alone = (clause.role, clause.rule) == ("decision", "sentence")
        if alone and (reasoned(walk, clause.passage) or only_leads(clause.passage, groups)):
            continue
        index = walk.add(clause.passage)
        if clause.role == "decision":
            told = {"action": 0.75}.get(pending.section, 0.85)  # prose may tell more than what is to be done
            confidence = 0.95 if clause.rule in ("att-clause", "listed") else told
            decide(walk, clause.passage, index, clause.lead, f"decisions/{pending.section}/{clause.rule}", confidence)
            owners = in_margin(clause.passage, [line for group in groups for line in group])
            walk.decisions[-1] = owned(walk, walk.decisions[-1], clause.passage, owners)
            if pending.proposes:
                walk.decisions[-1] = replace(walk.decisions[-1], kind="recommendation")
        elif clause.role == "detail" and walk.decisions and walk.decisions[-1].item == clause.passage.item:
            last = walk.decisions[-1]
            walk.decisions[-1] = replace(last, details=(*last.details, index))


def keep_owned(walk: Walk, pending: Pending, owner: Line | None, groups: Sequence[Sequence[Line]]) -> None:
    """The clauses of a section, with whom they are for where a line above them names somebody."""
    before = len(walk.decisions)
    told = (walk.language, "sentence", pending.item, "owner")
    cell = walk.add(passage_of(walk.text, [(owner.body, owner.end)], *told)) if owner else -1
    keep_block(walk, pending, groups)
    for n in range(before, len(walk.decisions)) if cell >= 0 else ():
        walk.decisions[n] = replace(walk.decisions[n], details=(*walk.decisions[n].details, cell))


def decide(walk: Walk, passage: Passage, index: int, lead: str, rule: str, confidence: float) -> None:
    """Keep a decision, without the address of a page behind it, in place of a title that only says what it is of."""
    if (
        walk.decisions
        and walk.decisions[-1].item == passage.item >= 0
        and heads(walk.decisions[-1], passage.text, walk.text)
    ):
        walk.decisions.pop()
    end = before_link(passage.text)
    kind, said = kind_of(passage.text, lead, walk.language), (passage.text[:end], passage.spans(0, end))
    walk.decisions.append(Decision(passage.item, *said, index, kind, lead, rule=rule, confidence=confidence))
