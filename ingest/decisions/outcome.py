"""What an item that gives its decision apart tells besides: where it stands nowhere else, and what precedes it."""

from __future__ import annotations

from dataclasses import replace

from samgraf.ingest.clauses.decide import form_of
from samgraf.ingest.decisions.walk import Walk, decide
from samgraf.ingest.tables import tried

COURSE = ("procedure", "vote")


def outcomes(walk: Walk) -> None:
    """Leave out what only precedes a proposal, and then take what is decided nowhere but in what it came to."""
    before_what_is_proposed(walk)
    by_outcome(walk)


def by_outcome(walk: Walk) -> None:
    """Take the last sentence on the course of an item in which its outcome stands, where the item has no decision.

    In notes what a vote came to may stand behind its label and nowhere else ("Omröstning: Den går igenom").
    """
    if walk.genre != "protocol":
        behind_label(walk)
        return
    having = {d.item for d in walk.decisions} | walk.decided
    last: dict[int, tuple[int, str]] = {}
    for n, passage in enumerate(walk.passages):
        if passage.item < 0 or passage.item in having or passage.role != "sentence" or passage.section not in COURSE:
            continue
        rule = next(
            (r for r in tried(passage.text, walk.language, "decisions", "outcome") if r.search(passage.text)), None
        )
        if rule:
            last[passage.item] = (n, rule.label)
    for n, label in last.values():
        walk.passages[n] = replace(walk.passages[n], role="decision")
        decide(walk, walk.passages[n], n, "", f"decisions/outcome/{label}", 0.7)
    if last:
        walk.decisions.sort(key=lambda d: d.passage)


def behind_label(walk: Walk) -> None:
    """Take a few words that say what was decided, behind the label of a vote."""
    found = False
    for n, passage in enumerate(walk.passages):
        if passage.section != "vote" or passage.role != "sentence" or len(passage.text.split()) > FEW:
            continue
        if form_of(passage.text, walk.language) is None:
            continue
        walk.passages[n] = replace(passage, role="decision")
        decide(walk, walk.passages[n], n, "", "decisions/outcome/behind-label", 0.8)
        found = True
    if found:
        walk.decisions.sort(key=lambda d: d.passage)


FEW = 8
"""Words that say what a vote came to."""


def before_what_is_proposed(walk: Walk) -> None:
    """Leave out what a body does as a rule, told above the proposal of an item that has its decision below that.

    "Nämnden fastställer varje år en plan." above "Förslag:" and "Beslut:" is why the matter is there.
    """
    if walk.genre == "notes":
        return
    proposed: dict[int, int] = {}
    for n, passage in enumerate(walk.passages):
        if passage.role == "heading" and passage.section in ("proposal", "motion"):
            proposed.setdefault(passage.item, n)
    below = {d.item for d in walk.decisions if walk.passages[d.passage].section == "decision" and d.item in proposed}
    told = [
        d
        for d in walk.decisions
        if d.item in below
        and d.rule == "decisions/verb-of-deciding"
        and not walk.passages[d.passage].section
        and d.passage < proposed[d.item]
    ]
    walk.decisions = [d for d in walk.decisions if d not in told]
    kept = {d.passage for d in walk.decisions}
    for n in {d.passage for d in told} - kept:
        walk.passages[n] = replace(walk.passages[n], role="sentence")
