"""Lists below a lead: an entry completes it ("Eva önskar:", then "fler bänkar"), or is what it announces."""

from __future__ import annotations

import re

from samgraf.ingest.statements.frames import plainly
from samgraf.ingest.statements.pronouns import one_before
from samgraf.ingest.statements.speech import Clause, Named, Speech
from samgraf.ingest.tables import Rule, tried
from samgraf.ingest.tables.forms import spaced


def completed(view: Speech, clause: Clause, lead: Clause) -> Clause:
    """An entry as it completes its lead ("Eva önskar:", "att bron lagas" as "Eva önskar att bron lagas")."""
    ahead = lead.marked.rstrip(" :")
    said = clause.marked
    for that in spaced("that"):
        if ahead.endswith(that.rstrip()) and said.startswith(that.lstrip()):
            ahead = ahead.removesuffix(that.rstrip())
    said = said if said.startswith("{X}") else said[:1].lower() + said[1:]
    names = (*lead.names, *(Named(n.at + len(ahead) + 1, n.mentions) for n in clause.names))
    return Clause(clause.passage, clause.start, clause.end, f"{ahead} {said}", names)


def with_name(view: Speech, lead: Clause) -> Clause:
    """A lead with the name of whom its pronoun stands for ("Hon önskar:" as "Eva önskar:")."""
    first = re.match(r"\w+", lead.marked)
    he = first is not None and first.group().casefold() in view.words.get("he", ())
    holders = one_before(view, lead) if he else ()
    if first is None or not holders:
        return lead
    shift = len("{X}") - first.end()
    names = (Named(0, holders), *(Named(n.at + shift, n.mentions) for n in lead.names))
    return Clause(lead.passage, lead.start, lead.end, "{X}" + lead.marked[first.end() :], names)


def announced(view: Speech, clause: Clause, lead: Clause) -> tuple[Clause, Rule] | None:
    """An entry as what its lead announces it to be ("Eva framförde följande:", "Bron är smal"), and by which rule."""
    for rule in tried(lead.marked, view.language, "statements", "lead"):
        hit = rule.search(lead.marked)
        if hit is None:
            continue
        at = next((hit.start(g) for g in hit.re.groupindex if g.startswith("holder") and hit.start(g) >= 0), -1)
        if holders := lead.named_at(at):
            return plainly(clause, holders, 0, len(clause.marked), rule.more["say"], 0), rule
    return None
