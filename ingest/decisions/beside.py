"""Lines below a decision that say, behind labels, who is to act and by when, or why: they belong to it and are none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from samgraf.ingest.clauses.decide import Clause, form_of, no_clause
from samgraf.ingest.clauses.subjects import subjects
from samgraf.ingest.decisions.assigned import owned, subject_ahead
from samgraf.ingest.grids.tasks import tells
from samgraf.ingest.lines.layout import Line
from samgraf.ingest.lines.passages import cut, passage_of
from samgraf.ingest.minutes import Decision
from samgraf.ingest.tables import opening, table, tried
from samgraf.ingest.text import Passage

if TYPE_CHECKING:
    from samgraf.ingest.decisions.walk import Walk


def beside(walk: Walk, passage: Passage) -> bool:
    """Keep a line of owner and day with the decision right above it, a label between at most; whether it is such one.

    A sentence of notes above it in the same paragraph is a decision by that.

    Owner and day become passages of their own, with the sections that the cells of a table of things to do have.
    """
    likely = opening(passage.text, walk.language, "decisions", "beside")
    hit = next((m for r in likely if (m := r.match.match(passage.text))), None) or behind_mark(walk, passage)
    if hit is None:
        return False
    above = below_decision(walk, passage) or in_its_paragraph(walk, passage, hit)
    if not above and not made_decision(walk, passage, hit):
        return False
    last = walk.decisions[-1]
    details = list(last.details)
    for group, section in (("owner", "owner"), ("names", "owner"), ("when", "when")):
        if hit.groupdict().get(group):
            text, pieces = cut(passage.text, passage.pieces, *hit.span(group))
            part = replace(passage, text=text, pieces=pieces, role="sentence", section=section)
            details.append(walk.add(part))
    walk.decisions[-1] = replace(last, details=tuple(details))
    return True


def behind_mark(walk: Walk, passage: Passage) -> re.Match[str] | None:
    """Who is to act, and by when, behind a mark or label, where all are known ("→ Eva/Bo, 7 juni", "Åtgärd: Eva")."""
    marks = table(walk.language, "decisions").get("marks", {})
    ahead = walk.text[: passage.span.start].rstrip()
    labels = tuple(marks.get("owner_labels", ()))
    labelled = bool(labels) and (passage.text.startswith(labels) or ahead.rstrip(" :–-*_").endswith(labels))
    if len(passage.text) > 60 or not (labelled or ahead.endswith(tuple(marks.get("action", ())) or ("\0",))):
        return None
    said = tried(passage.text, walk.language, "decisions", "beside-marked")
    hit = next((m for r in said if (m := r.match.match(passage.text))), None)
    if hit and labelled:
        return hit if owned(hit.groupdict().get("who") or hit["owner"], walk.people, walk.language) else None
    names = re.findall(r"[A-ZÅÄÖÆØ][\w-]*(?: [A-ZÅÄÖÆØ][\w-]*)?", hit["owner"]) if hit else []
    return hit if names and all(name.casefold() in walk.people for name in names) else None


def only_owner(walk: Walk, passage: Passage) -> bool:
    """Keep who is to act, behind a label below what is no decision, as text; whether a clause is no more than that."""
    if behind_mark(walk, passage) is None:
        return False
    walk.add(replace(passage, role="sentence", section="owner"))
    return True


def no_task(walk: Walk, passage: Passage) -> bool:
    """Whether a sentence is nothing to be done by itself: it is told of a decision, or only says who does what."""
    return no_clause(passage.text, walk.language) or behind_mark(walk, passage) is not None


def with_values(walk: Walk, clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses of a section, a label of owner or day that stands alone as one with its value on the next line."""
    found: list[Clause] = []
    for clause in clauses:
        above = found[-1].passage if found else None
        text = above.text if above else ""
        if above and any(r.match.match(text) for r in opening(text, walk.language, "decisions", "beside-label")):
            stretch = [(above.span.start, above.span.end), (clause.passage.span.start, clause.passage.span.end)]
            both = passage_of(walk.text, stretch, walk.language, above.role, above.item, above.section)
            if both and any(r.match.match(both.text) for r in opening(text, walk.language, "decisions", "beside")):
                found[-1] = replace(found[-1], passage=both)
                continue
        found.append(clause)
    return found


def decided_here(walk: Walk, clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses of a section without what only stands among them: what was done, titles, what others hold."""
    after = [*clauses[1:], None]
    return without_done(walk, [said_apart(walk, c, d) for c, d in zip(clauses, after, strict=False)])


def said_apart(walk: Walk, clause: Clause, below: Clause | None) -> Clause:
    """A clause, as text if it is the title before a sentence on its line, or what somebody holds in notes of others."""
    passage = clause.passage
    if clause.role not in ("decision", "sentence") or passage.section != "decision":
        return clause
    behind = walk.text[passage.span.end : below.passage.span.start] if below else "\n"
    title = CODED.fullmatch(passage.text) is not None and not behind.strip(" *_")
    if title or (walk.genre == "notes" and held_by_others(walk, passage)):
        return Clause(replace(passage, role="sentence", section=passage.section if title else ""), "sentence")
    return clause


CODED = re.compile(r"[A-ZÅÄÖ]{1,2} ?\d{1,3}[.:]? [A-ZÅÄÖ][\w-]+(?: [\w-]+){0,4}[.:]")
"""A title of few words behind a code ("B1. Budget.")."""


def held_by_others(walk: Walk, passage: Passage) -> bool:
    """Whether a sentence says what somebody who is known thinks or wishes, and who is none of those that decided."""
    who = subject_ahead(passage.text, walk.people, walk.language)
    if not who or subjects(walk.language).fullmatch(who.split(" ")[-1]) or who.casefold() in walk.body.casefold():
        return False
    marked = "{X}" + passage.text[len(who) :]
    cues = tried(marked, walk.language, "statements", "cue")
    kind = next((c.more["kind"] for c in cues if (hit := c.search(marked)) and hit.start() <= NEAR), "")
    return kind in ("concern", "wish", "support", "opposition", "offer", "priority", "reservation")


NEAR = 6
"""So near behind a subject its verb stands."""


def without_done(walk: Walk, clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses of a section, those that tell behind a ticked box what has been done as text."""
    return [
        Clause(replace(c.passage, role="sentence"), "sentence")
        if TICKED.search(walk.text, max(c.passage.span.start - 8, 0), c.passage.span.start)
        and tells(c.passage.text, walk.language)
        else c
        for c in clauses
    ]


TICKED = re.compile(r"(?:\[ ?[xX✓✔] ?\]|☑)\s+$")


def only_leads(passage: Passage, groups: Sequence[Sequence[Line]]) -> bool:
    """Whether a paragraph only leads to what stands apart from it, as titles of their own ("Vi kom fram till:")."""
    return passage.text.endswith(":") and passage.span.end >= groups[-1][-1].end


def reasoned(walk: Walk, passage: Passage) -> bool:
    """Keep a paragraph that gives the reasons which the decision above announces as text; whether it is such one.

    "Nämnden utser Eva Ek med följande motivering:", "Hon har …"
    """
    last = walk.decisions[-1] if walk.decisions else None
    if last is None or last.item != passage.item or not last.text.endswith(":"):
        return False
    told = tried(last.text, walk.language, "decisions", "announces-reasons")
    if not any(r.search(last.text) for r in told) or form_of(passage.text, walk.language):
        return False
    walk.add(replace(passage, role="sentence"))
    return True


def below_decision(walk: Walk, passage: Passage) -> bool:
    """Whether the last decision stands right above a passage of its item, headings between them at most."""
    if not walk.decisions:
        return False
    last = walk.decisions[-1]
    end = max((last.passage, *last.details))
    return last.item == passage.item and all(p.role == "heading" for p in walk.passages[end + 1 :])


def in_its_paragraph(walk: Walk, passage: Passage, hit: re.Match[str]) -> bool:
    """Whether the last decision stands higher up in the paragraph of notes below which owner or day are given.

    What is told between them must not name the owner: then that is what they are to do.
    """
    last = walk.decisions[-1] if walk.decisions else None
    if last is None or walk.genre == "protocol" or last.item != passage.item:
        return False
    if last.rule.rpartition("/")[2] not in EXPRESS:
        return False
    end = max((last.passage, *last.details))
    between = walk.passages[end + 1 :]
    parted = "\n\n" in walk.text[walk.passages[last.passage].span.end : passage.span.start]
    owner = hit.groupdict().get("owner") or ""
    named = bool(owner) and any(owner.split()[0] in re.findall(r"[\w-]+", p.text) for p in between)
    return not parted and not named and all(p.role == "sentence" and p.section in OPEN for p in between)


EXPRESS = ("decides", "agreement")
"""Forms in which those who met say that they decide: what stands below them in their paragraph is only told."""


def made_decision(walk: Walk, passage: Passage, hit: re.Match[str]) -> bool:
    """Make a decision of the sentence that an owner behind a label follows in the same paragraph of notes.

    It is the nearest one that doesn't only tell what somebody said. In a paragraph of its own the label must have
    somebody whom that sentence names ("Eva mäter lokalen.", "Ansvar Eva").
    """
    bare = hit.groupdict().get("owner") is not None and hit.start("owner") == 0 and behind_mark(walk, passage) is None
    if walk.genre == "protocol" or not hit.groupdict().get("owner") or bare:
        return False
    for n in range(len(walk.passages) - 1, -1, -1):
        above = walk.passages[n]
        if above.role == "heading" and above.span.end >= passage.span.start - LABEL:
            continue  # the label itself
        plain = above.role == "sentence" and above.item == passage.item and above.section in OPEN
        far = "\n\n" in walk.text[above.span.end : passage.span.start]
        far = far and hit["owner"].split()[0] not in re.findall(r"[\w-]+", above.text)
        if not plain or far or len(above.text.split()) < 2:
            return False
        if no_clause(above.text, walk.language) or BRACKETED.fullmatch(above.text):
            continue
        walk.passages[n] = replace(above, role="decision")
        rule = "decisions/owner-beside"
        walk.decisions.append(Decision(above.item, above.text, above.spans(), n, rule=rule, confidence=0.8))
        return True
    return False


LABEL = 4
"""So near before a name its label ends."""
BRACKETED = re.compile(r"\([^()]*\)\.?")
"""A sentence that only adds something in brackets."""
OPEN = ("", "discussion", "next")
"""Sections of running text in which a thing to do may be given."""
