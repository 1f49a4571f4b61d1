"""Lists below a lead: an entry completes it ("Eva önskar:", then "fler bänkar"), or is what it announces."""

from __future__ import annotations

from samgraf.ingest.statements.frames import plainly
from samgraf.ingest.statements.speech import Clause, Named, Speech
from samgraf.ingest.tables import tried
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


def announced(view: Speech, clause: Clause, lead: Clause) -> Clause | None:
    """An entry as what its lead announces it to be ("Eva framförde följande:", "Bron är smal")."""
    for rule in tried(lead.marked, view.language, "statements", "lead"):
        hit = rule.search(lead.marked)
        if hit is None:
            continue
        at = next((hit.start(g) for g in hit.re.groupindex if g.startswith("holder") and hit.start(g) >= 0), -1)
        if holders := lead.named_at(at):
            return plainly(clause, holders, 0, len(clause.marked), rule.more["say"], 0)
    return None
