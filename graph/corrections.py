"""Facts that people say are wrong: a decision that is none, a row, an opinion, somebody's part in a decision.

A correction tells its fact by what shows it - document, class, places in the text - and not by its number, which a
later reading may give to another. It is applied to a document's quads as they are written (`struck`), before judgements
of identity, and takes out the fact with all that follows from it alone. The text and the names in it stay.

>>> wrong = Correction("https://a.example/document/d", t.Decision, ("https://a.example/document/d#char=3,9",))
>>> wrong.fact
'decision'
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Final, NamedTuple, Protocol

from samgraf.graph.facts import joined, literal, number
from samgraf.graph.iri import Mint
from samgraf.ontology import terms as t

KINDS: Final = {t.Attendance: "", t.Decision: "", t.Involvement: t.how, t.Statement: t.statementKind}
"""The classes of facts that can be corrected, with the property that parts two facts of one place."""
WAYS: Final = (t.addressee, t.dissenter, t.involves, t.named, t.proposer, t.responsible)
"""How a decision is tied to those that have a part in it, without the part's own node."""
GROUPS: Final = {t.Attendance: 0, t.Decision: 1, t.Involvement: 1, t.Statement: 2}
"""The order in which people are shown them; the parts of a decision stand under it."""
SORTS: Final = (t.status, t.decisionKind, t.how, t.statementKind)
WHO: Final = (t.attendee, t.onBehalfOf, t.entity, t.holder)
PARTS: Final = (t.ofDecision, t.RDF_SUBJECT)
"""By these a node hangs on a fact, and goes with it."""


@dataclass(frozen=True, slots=True)
class Correction:
    """That a document doesn't say a fact that was read in it; by whom, when (ISO) and why.

    `places` are the IRIs of the stretches of text that show it (of a part in a decision, those of the decision too), in
    order; `way` is how somebody is involved or what kind of opinion it is; `whom` is the IRI of who has the part in a
    decision, as read; `quote` is what stands there.
    """

    document: str
    kind: str
    places: tuple[str, ...]
    way: str = ""
    whom: str = ""
    quote: str = ""
    by: str = ""
    on: str = ""
    why: str = ""

    @property
    def fact(self) -> str:
        """The kind of fact in a word: attendance, decision, involvement, statement."""
        return self.kind.rpartition("#")[2].casefold()

    @property
    def key(self) -> tuple[str, tuple[str, ...], str, str]:
        """What tells the fact among those of its document."""
        return self.kind, self.places, self.way, self.whom

    def iri(self, base: str) -> str:
        """Its own IRI, the same for the same fact."""
        told = "\n".join((self.document, self.kind, *self.places, self.way, self.whom))
        return f"{base}correction/{sha256(told.encode()).hexdigest()[:12]}"

    def lines(self, base: str) -> list[str]:
        """It as N-Triples lines."""
        said = [
            (t.RDF_TYPE, f"<{t.Correction}>"),
            (t.inDocument, f"<{self.document}>"),
            (t.correctedClass, f"<{self.kind}>"),
            (t.judgement, f"<{t.concept('judgement', 'rejected')}>"),
            *((t.evidence, f"<{place}>") for place in self.places),
        ]
        said += [(p, f"<{iri}>") for p, iri in ((t.correctedAs, self.way), (t.entity, self.whom)) if iri]
        texts = ((t.quote, self.quote), (t.DCTERMS_CREATOR, self.by), (t.reason, self.why))
        said += [(predicate, literal(text)) for predicate, text in texts if text]
        said += [(t.DCTERMS_CREATED, literal(self.on, datatype=t.XSD_DATE))] if self.on else []
        return [f"<{self.iri(base)}> <{predicate}> {value} ." for predicate, value in said]


class Line(NamedTuple):
    """An N-Quads line in parts, as they are written."""

    subject: str
    predicate: str
    value: str
    graph: str

    def __str__(self) -> str:
        return f"{self.subject} {self.predicate} {self.value} <{self.graph}> ."


@dataclass(frozen=True, slots=True)
class Lines:
    """A document's lines in their order, and what each node says."""

    every: tuple[Line, ...]
    of: dict[str, list[Line]] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        for line in self.every:
            self.of.setdefault(line.subject, []).append(line)

    def values(self, subject: str, predicate: str) -> list[str]:
        """What a node says by a property, as written."""
        wanted = f"<{predicate}>"
        return [line.value for line in self.of.get(subject, ()) if line.predicate == wanted]

    def all(self, predicate: str) -> Iterator[str]:
        """What all nodes say by a property, as written."""
        wanted = f"<{predicate}>"
        return (line.value for line in self.every if line.predicate == wanted)

    def a(self, kind: str) -> Iterator[str]:
        """The nodes of a class, in the order of their lines."""
        for line in self.every:
            if line.value == f"<{kind}>" and line.predicate == f"<{t.RDF_TYPE}>":
                yield line.subject


def parsed(graphs: Mapping[str, bytes]) -> Lines:
    """N-Quads by graph in parts."""
    found = []
    for graph, quads in graphs.items():
        end = f" <{graph}> ."
        for line in quads.decode().split("\n")[:-1]:
            subject, predicate, rest = line.split(" ", 2)
            found.append(Line(subject, predicate, rest[: -len(end)], graph))
    return Lines(tuple(found))


class Asks(Protocol):
    """The part of a view that is needed here."""

    @property
    def mint(self) -> Mint: ...

    def query(self, sparql: str, values: Mapping[str, str] | None = None) -> Iterable[Sequence[str]]: ...


def corrections(view: Asks, graph: str) -> tuple[Correction, ...]:
    """All corrections that a graph of a store holds, by document and place."""
    rows = view.query(
        f"""SELECT ?c ?document ?kind ?place ?way ?whom ?quote ?by ?on ?why WHERE {{ GRAPH <{graph}> {{
            ?c a sg:Correction ; sg:inDocument ?document ; sg:correctedClass ?kind ; sg:evidence ?place .
            OPTIONAL {{ ?c sg:correctedAs ?way }} OPTIONAL {{ ?c sg:entity ?whom }} OPTIONAL {{ ?c sg:quote ?quote }}
            OPTIONAL {{ ?c dcterms:creator ?by }} OPTIONAL {{ ?c dcterms:created ?on }}
            OPTIONAL {{ ?c sg:reason ?why }} }} }}"""
    )
    places: dict[str, list[str]] = {}
    found: dict[str, Sequence[str]] = {}
    for row in rows:
        places.setdefault(row[0], []).append(row[3])
        found[row[0]] = row
    every = [Correction(r[1], r[2], tuple(sorted(places[iri])), *r[4:]) for iri, r in found.items()]
    return tuple(sorted(every, key=lambda c: (c.document, c.key)))


def correctable(document: str, graphs: Mapping[str, bytes]) -> dict[str, Correction]:
    """What would say of each fact of a document that it is wrong, by the fact's IRI."""
    return facts_in(document, parsed(graphs))


def facts_in(document: str, lines: Lines) -> dict[str, Correction]:
    """The same, out of the document's lines."""
    found = {}
    for kind, parting in KINDS.items():
        for node in lines.a(kind):
            own = lines.values(node, t.evidence)
            whole = [place for of in lines.values(node, t.ofDecision) for place in lines.values(of, t.evidence)]
            way = lines.values(node, parting)[0] if parting else ""
            whom = next(iter(lines.values(node, t.entity)), "")
            places = tuple(sorted({place[1:-1] for place in (*own, *whole)}))
            quote = " … ".join(plain(words) for place in own for words in lines.values(place, t.OA_EXACT))
            found[node[1:-1]] = Correction(document, kind, places, way[1:-1], whom[1:-1], quote)
    return found


@dataclass(frozen=True, slots=True)
class Told:
    """A fact for people: its short name (`decision/11`), how sure it is, of which item, what and about whom it is.

    `sort` is how somebody is involved, whether somebody was there, what kind of decision or opinion it is; `quote` is
    what stands there.
    """

    fact: str
    confidence: str
    item: str
    sort: str
    who: str
    quote: str


def told(document: str, graphs: Mapping[str, bytes]) -> list[Told]:
    """The facts of a document that can be corrected: who was there, what was decided with all parts, what was said."""
    lines = parsed(graphs)
    found = []
    for node, fact in facts_in(document, lines).items():
        iri, number = f"<{node}>", node.rpartition("/")[2]
        of = next(iter(lines.values(iri, t.ofDecision)), iri)
        place = (GROUPS[fact.kind], int(of[1:-1].rpartition("/")[2]), of != iri, int(number))
        sort = [code for p in SORTS for code in lines.values(iri, p)]
        who = [name for p in WHO for e in lines.values(iri, p) for name in lines.values(e, t.SKOS_PREF_LABEL)[:1]]
        item = [*lines.values(iri, t.itemNumbers), *lines.values(of, t.citedNumber), '""']
        shown = Told(
            f"{fact.fact}/{number}",
            plain(lines.values(iri, t.confidence)[0]),
            plain(item[0]),
            sort[0][1:-1].rpartition("/")[2],
            ", ".join(dict.fromkeys(map(plain, who))),
            " ".join(fact.quote.split()),
        )
        found.append((place, shown))
    return [fact for _, fact in sorted(found, key=lambda pair: pair[0])]


def plain(value: str) -> str:
    r"""The text of a literal as written.

    >>> plain(r'"Ja, \"nej\""@sv')
    'Ja, "nej"'
    """
    inner = value.rpartition('"')[0].removeprefix('"')
    return re.sub(r"\\(.)", lambda sign: {"n": "\n", "r": "\r"}.get(sign[1], sign[1]), inner)


def struck(document: str, graphs: Mapping[str, bytes], corrections: Sequence[Correction]) -> dict[str, bytes]:
    """A document's N-Quads by graph without the facts that people say are wrong, and what follows from those alone."""
    wrong = {correction.key for correction in corrections}
    before = parsed(graphs if wrong else {})
    nodes = {f"<{node}>" for node, fact in facts_in(document, before).items() if fact.key in wrong}
    if not nodes:
        return dict(graphs)
    parts = {f"<{predicate}>" for predicate in PARTS}
    nodes |= {line.subject for line in before.every if line.predicate in parts and line.value in nodes}
    gone = Lines(tuple(line for line in before.every if line.subject in nodes))
    left = Lines(tuple(line for line in before.every if line.subject not in nodes and line.value not in nodes))
    shown, evidence = set(left.all(t.evidence)), set(left.a(t.Evidence))
    bare = {place for place in gone.all(t.evidence) if place in evidence and place not in shown}
    ties, counts = {*untied(gone, left), *unaffiliated(gone, left)}, recounted(gone, left)
    named = {line.value for line in left.every if line not in ties}
    bare |= {one for node in gone.a(t.Attendance) for pair in stood_for(gone, node) for one in pair if one not in named}
    kept: dict[str, list[str]] = {graph: [] for graph in graphs}
    for line in left.every:
        if line in counts:
            line = line._replace(value=counts[line])
        if line.value and line not in ties and line.subject not in bare:
            kept[line.graph].append(str(line))
    return {graph: joined(sorted(lines)) for graph, lines in kept.items()}


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
    decided = [item for node in left.a(t.Decision) for item in left.values(node, t.inItem)]
    found = {}
    for item in items:
        for line in left.of.get(item, ()):
            if line.predicate == f"<{t.decisionCount}>":
                count = decided.count(item)
                found[line] = number(count) if count else ""
    parts = sorted(left.a(t.Involvement), key=lambda node: int(node[1:-1].rpartition("/")[2]))
    for decision in {d for node in gone.a(t.Involvement) for d in gone.values(node, t.ofDecision)}:
        own = [node for node in parts if decision in left.values(node, t.ofDecision)]
        act = [node for node in own if f"<{t.concept('how', 'responsible')}>" in left.values(node, t.how)]
        names = [n for node in act for e in left.values(node, t.entity) for n in left.values(e, t.SKOS_PREF_LABEL)[:1]]
        for line in left.of.get(decision, ()):
            if line.predicate == f"<{t.responsibleNames}>":
                found[line] = '"' + "; ".join(dict.fromkeys(name[1:-1] for name in names)) + '"' if names else ""
    return found
