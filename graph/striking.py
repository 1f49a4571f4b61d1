"""A document without the facts that people say are wrong, and without what follows from those alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from samgraf.graph.corrections import ABOVE, Correction, facts_in
from samgraf.graph.facts import joined, number
from samgraf.graph.lines import Line, Lines, parsed
from samgraf.ontology import terms as t

WAYS: Final = (t.addressee, t.dissenter, t.involves, t.named, t.proposer, t.responsible)
"""How a decision is tied to those that have a part in it, without the part's own node."""
ABOUT: Final = (t.attendee, t.entity, t.RDF_OBJECT)
"""By these a node is about somebody and nothing else: it goes with them."""
PLACE: Final = (t.OA_HAS_SOURCE, t.OA_START, t.OA_END, t.OA_EXACT, t.page, t.placeInFile)
"""What a stretch of text says as evidence, which may be of other facts than of a name there."""


def struck(document: str, graphs: Mapping[str, bytes], corrections: Sequence[Correction]) -> dict[str, bytes]:
    """A document's N-Quads by graph without the facts that people say are wrong, and what follows from those alone."""
    wrong = {correction.key for correction in corrections}
    before = parsed(graphs if wrong else {})
    facts = {f"<{node}>": fact.kind for node, fact in facts_in(document, before).items() if fact.key in wrong}
    if not facts:
        return dict(graphs)
    nobody = {node for node, kind in facts.items() if kind == t.Mention}
    gone, left = without(before, {*facts} - nobody, nobody)
    shown, evidence = set(left.all(t.evidence)), set(left.a(t.Evidence))
    bare = {place for place in gone.all(t.evidence) if place in evidence and place not in shown}
    ties, counts = {*untied(gone, left), *unaffiliated(gone, left), *unsaid(gone, left)}, recounted(gone, left)
    named = {line.value for line in left.every if line not in ties}
    bare |= {one for node in gone.a(t.Attendance) for pair in stood_for(gone, node) for one in pair if one not in named}
    kept: dict[str, list[str]] = {graph: [] for graph in graphs}
    for line in left.every:
        if line in counts:
            line = line._replace(value=counts[line])
        if line.value and line not in ties and line.subject not in bare:
            kept[line.graph].append(str(line))
    return {graph: joined(sorted(lines)) for graph, lines in kept.items()}


def without(lines: Lines, nodes: set[str], nobody: set[str]) -> tuple[Lines, Lines]:
    """What goes with some nodes and with names that are nobody's, and what is left.

    A place where such a name stands stays as a piece of text, which may show other facts.
    """
    above, about, place = ({f"<{predicate}>" for predicate in group} for group in (ABOVE, ABOUT, PLACE))
    nodes = nodes | {line.subject for line in lines.every if line.predicate in about and line.value in nobody}
    nodes = nodes | {line.subject for line in lines.every if line.predicate in above and line.value in nodes}
    names = {line.subject for line in lines.every if line.predicate == f"<{t.refersTo}>" and line.value in nobody}
    gone: list[Line] = []
    left: list[Line] = []
    for line in lines.every:
        if line.subject in names and line.value == f"<{t.Mention}>":
            left.append(line._replace(value=f"<{t.Evidence}>"))
        elif line.subject in nodes | nobody or (line.subject in names and line.predicate not in place):
            gone.append(line)
        elif line.value not in nodes:
            (gone if line.value in nobody else left).append(line)
    return Lines(tuple(gone)), Lines(tuple(left))


def unsaid(gone: Lines, left: Lines) -> Iterator[Line]:
    """The properties of meetings and decisions that were said to be wrong, unless they are shown elsewhere too."""
    held = {said for node in left.a(t.Assertion) for said in asserted(left, node)}
    for node in gone.a(t.Assertion):
        for subject, predicate, value in asserted(gone, node):
            for line in left.of.get(subject, ()):
                if line[1:3] == (predicate, value) and (subject, predicate, value) not in held:
                    yield line


def asserted(lines: Lines, node: str) -> Iterator[tuple[str, str, str]]:
    """The triple that an assertion shows."""
    yield from zip(*(lines.values(node, p) for p in (t.RDF_SUBJECT, t.RDF_PREDICATE, t.RDF_OBJECT)), strict=True)


def untied(gone: Lines, left: Lines) -> Iterator[Line]:
    """The ties of decisions to those whose part in them is gone, unless another part ties them so."""
    ways = {f"<{predicate}>" for predicate in WAYS}
    holds = {
        (decision, predicate, entity)
        for node in left.a(t.Involvement)
        for decision in left.values(node, t.ofDecision)
        for entity in left.values(node, t.entity)
        for how in left.values(node, t.how)
        for predicate in (f"<{t.involves}>", f"<{t.NS}{how.rpartition('/')[2]}")
    }
    for decision in {d for node in gone.a(t.Involvement) for d in gone.values(node, t.ofDecision)}:
        for line in left.of.get(decision, ()):
            if line.predicate in ways and (decision, line.predicate, line.value) not in holds:
                yield line


def unaffiliated(gone: Lines, left: Lines) -> Iterator[Line]:
    """The ties of people to organisations that no list of those present gives any longer."""
    held = {pair for node in left.a(t.Attendance) for pair in stood_for(left, node)}
    for node in gone.a(t.Attendance):
        for person, organisation in stood_for(gone, node):
            for line in left.of.get(person, ()):
                if line[1:3] == (f"<{t.affiliatedWith}>", organisation) and (person, organisation) not in held:
                    yield line


def stood_for(lines: Lines, attendance: str) -> Iterator[tuple[str, str]]:
    """Whom a row of a list names, with each organisation that they are there for ("" for none)."""
    for person in lines.values(attendance, t.attendee):
        for organisation in lines.values(attendance, t.onBehalfOf) or [""]:
            yield person, organisation


def recounted(gone: Lines, left: Lines) -> dict[Line, str]:
    """The lines that count or name what is gone, with the values that are true now; "" for none."""
    items = {item for node in gone.a(t.Decision) for item in gone.values(node, t.inItem)}
    decided = Counter(item for node in left.a(t.Decision) for item in left.values(node, t.inItem))
    found = {}
    for item in items:
        for line in said(left, item, t.decisionCount):
            found[line] = number(decided[item]) if decided[item] else ""
    act = f"<{t.concept('how', 'responsible')}>"
    owners: dict[str, list[str]] = {d: [] for node in gone.a(t.Involvement) for d in gone.values(node, t.ofDecision)}
    for node in sorted(left.a(t.Involvement), key=lambda node: int(node[1:-1].rpartition("/")[2])):
        for decision in left.values(node, t.ofDecision):
            if decision in owners and act in left.values(node, t.how):
                owners[decision] += left.values(node, t.entity)
    for decision, entities in owners.items():
        for line in said(left, decision, t.responsibleNames):
            found[line] = names(left, entities)
    for statement in {line.subject for line in gone.every if line.predicate == f"<{t.holder}>"}:
        for line in said(left, statement, t.holderNames):
            stay = {
                name for holder in left.values(statement, t.holder) for name in left.values(holder, t.SKOS_PREF_LABEL)
            }
            rest = "; ".join(name for name in line.value[1:-1].split("; ") if f'"{name}"' in stay)
            found[line] = f'"{rest}"' if rest else ""
    return found


def said(lines: Lines, node: str, predicate: str) -> list[Line]:
    """The lines by which a node says a property."""
    return [line for line in lines.of.get(node, ()) if line.predicate == f"<{predicate}>"]


def names(lines: Lines, entities: Iterable[str]) -> str:
    """The names of some as one literal, "" for none."""
    every = (name for entity in entities for name in lines.values(entity, t.SKOS_PREF_LABEL)[:1])
    told = "; ".join(dict.fromkeys(name[1:-1] for name in every))
    return f'"{told}"' if told else ""
