"""What somebody thinks, told in other frames than "Eva anser att …": "Evas uppfattning är att …", "Enligt Eva …".

A frame is the same as its plain words; where these say something, so does the frame.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from samgraf.ingest.statements.speech import Clause, Named, Speech
from samgraf.ingest.tables import table, tried


def reframed(view: Speech, clause: Clause) -> Iterator[tuple[Clause, bool]]:
    """A clause in the plain words of its frame, and whether it is said to be what somebody thinks.

    Of what a frame merely tells ("Enligt Eva är bron stängd"), only what says by itself that somebody thinks so counts.
    """
    for rule in tried(clause.marked, view.language, "statements", "frame"):
        hit = rule.search(clause.marked)
        if hit is None:
            continue
        holders = clause.named_at(hit.start(group(hit, "holder")))
        low, high = hit.span(group(hit, "said"))
        say = rule.more["say"] or known_verb(view, hit)
        for order in orders(clause.marked[low:high]) if holders and say and rule.more.get("verb_first") else (0,):
            if holders and say:
                yield plainly(clause, holders, low, high, say, order), bool(rule.more.get("thought"))


def group(hit: re.Match[str], name: str) -> str:
    """The one of a pattern's groups of that name, as "holder" and "holder2", that holds something."""
    return next(g for g in hit.re.groupindex if g.startswith(name) and hit.start(g) >= 0)


def known_verb(view: Speech, hit: re.Match[str]) -> str:
    """The verb of a frame in the passive, as who does it has it ("föreslogs av" as "föreslog")."""
    known: Mapping[str, str] = table(view.language, "statements").get("forms", {}).get("passives", {})
    return known.get(hit["verb"], "")


def orders(said: str) -> Iterator[int]:
    """How many words behind its verb the subject of a clause may have ("är den nya bron för smal"): none to four."""
    words = said.split(" ")
    yield 0
    yield from range(1, min(5, len(words) - 1))


def plainly(clause: Clause, holders: tuple[int, ...], low: int, high: int, say: str, order: int) -> Clause:
    """Who thinks it, the plain words of a frame, and what is thought, its verb behind so many words."""
    said, shifts = clause.marked[low:high], {}
    if order:
        verb, *rest = said.split(" ")
        subject = " ".join(rest[:order])
        shifts = {len(verb) + 1: -len(verb) - 1}
        said = " ".join((subject, verb, *rest[order:]))
        shifts[len(verb) + 1 + len(subject)] = 0
    ahead = f"{{X}} {say} "
    names = []
    for n in clause.names:
        if low <= n.at < high:
            behind = [at for at in shifts if at <= n.at - low]
            names.append(Named(n.at - low + (shifts[behind[-1]] if behind else 0) + len(ahead), n.mentions))
    marked = ahead + (said if said.startswith("{X}") else said[:1].lower() + said[1:])
    return Clause(clause.passage, clause.start, clause.end, marked, (Named(0, holders), *names))


def thought_by(view: Speech, clause: Clause, holders: tuple[int, ...]) -> Clause:
    """What a clause tells as what somebody thinks ("Bron är för smal" as "Eva anser att bron är för smal")."""
    say = table(view.language, "statements").get("words", {}).get("thinks", "")
    return plainly(clause, holders, 0, len(clause.marked), say, 0)


def labelled(view: Speech, clause: Clause) -> bool:
    """Whether a passage begins with a word for what somebody thinks ("Synpunkt från Eva: …")."""
    first = WORD.search(view.minutes.passages[clause.passage].text)
    return first is not None and first.group().casefold() in view.words.get("views", ())


def without_label(clause: Clause) -> Clause:
    """What stands behind the label of a clause with its name ("Synpunkt (Eva): Bron är smal" as "Bron är smal")."""
    ahead = LABEL.match(clause.marked)
    if ahead is None or clause.start:
        return clause
    names = tuple(Named(n.at - ahead.end(), n.mentions) for n in clause.names if n.at >= ahead.end())
    return Clause(clause.passage, clause.start, clause.end, clause.marked[ahead.end() :], names)


WORD = re.compile(r"[^\W\d_]+")
LABEL = re.compile(r"[A-ZÅÄÖ][^:{}]{0,20}\(?\{X\}\)?: ")
