"""The nodes of a document's graph: the document, those it speaks of, and the gathering of facts with their evidence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from samgraf.graph.boxes import written
from samgraf.graph.facts import Evidence, Fact, Node, Term, decimal, iri, literal
from samgraf.graph.iri import Mint, docid
from samgraf.ingest.mentions.standing import Standing
from samgraf.ingest.minutes import Entity, Participant, Value
from samgraf.ingest.reading import Reading
from samgraf.ingest.text import Document, Span
from samgraf.ontology import register
from samgraf.ontology import terms as t

PLAIN = ("text/plain", "text/markdown")
"""Formats in which the offsets of a stretch are its place."""

RULES = "1"
"""Version of the rules; a store tells by it which documents older rules have read."""


CLASS_OF_KIND = {
    "person": t.FOAF_PERSON,
    "organisation": t.ORG_ORGANIZATION,
    "project": t.Project,
    "plan": t.Plan,
    "place": t.Place,
    "topic": t.SKOS_CONCEPT,
}


Properties = list[tuple[str, Term]]


@dataclass(slots=True)
class Writer:
    """Gathers the nodes of the minutes of one meeting.

    `doc` is the document's name in IRIs; `before` says how many facts of each kind the minutes bound before these have.
    """

    reading: Reading
    mint: Mint
    before: Counter[str] = field(default_factory=Counter)
    doc: str = field(init=False)
    document: str = field(init=False)
    said: list[Node | Fact] = field(default_factory=list)
    derived: list[Node | Fact] = field(default_factory=list)
    entities: dict[int, str] = field(default_factory=dict)
    asserted: set[tuple[str, str, str]] = field(default_factory=set)
    pieces: dict[Span, Evidence] = field(default_factory=dict)
    standing: Standing = field(init=False)

    def __post_init__(self) -> None:
        of = self.reading.minutes.document
        self.doc = docid(of.source.name, of.source.sha256)
        self.document = self.mint.document(self.doc)
        self.standing = Standing(self.reading.mentions)

    @property
    def meeting(self) -> str:
        """The IRI of the meeting that the minutes tell of."""
        return self.mint.meeting(self.doc, self.reading.minutes.document.sitting)

    @property
    def own(self) -> str:
        """The first part of the key of whom these minutes alone know: others of one file may mean somebody else."""
        sitting = self.reading.minutes.document.sitting
        return f"{self.doc}-{sitting}" if sitting > 1 else self.doc

    def number(self, kind: str, n: int) -> int:
        """The number of the n-th fact of a kind, from 0, among all of the document, which count from 1."""
        return self.before[kind] + n + 1

    def shown(self, spans: Iterable[Span]) -> tuple[Evidence, ...]:
        """The evidence that spans of the text are."""
        wanted = [span for span in spans if span.start < span.end]
        for span in wanted:
            if span not in self.pieces:
                self.pieces[span] = self._evidence(span)
        return tuple(self.pieces[span] for span in wanted)

    def _evidence(self, span: Span) -> Evidence:
        """A span as evidence, with its place in the file; in plain text, the offsets are the place."""
        document = self.reading.minutes.document
        words = document.text[span.start : span.end]
        page = document.page_of(span.start) if document.pages else 0
        place = None if page or document.source.media_type in PLAIN else document.place_of(span)
        return Evidence(self.document, span.start, span.end, words, page, place.where if place else "")

    def fact(
        self,
        node: str,
        kind: str,
        properties: Properties,
        spans: Iterable[Span],
        rule: str,
        confidence: float,
        inferred: str = "",
    ) -> None:
        """Keep a fact that the document states."""
        self.said.append(
            Fact(node, (kind,), tuple(properties), self.shown(spans), rule or "unnamed", confidence, inferred)
        )

    def assertion(self, subject: str, predicate: str, value: Term, shown: Value) -> None:
        """Keep the evidence for one property of another node; another value of it is another assertion."""
        name = predicate.rsplit("#", 1)[-1].rsplit("/", 1)[-1]
        about = subject.removeprefix(self.mint.base).removeprefix(f"meeting/{self.doc}").replace(f"/{self.doc}/", "/")
        key = (subject, predicate, value)
        if key in self.asserted:
            return
        self.asserted.add(key)
        count = sum(1 for s, p, _ in self.asserted if (s, p) == (subject, predicate))
        node = self.mint.assertion(self.doc, f"{about}-{name}" + (f"-{count}" if count > 1 else ""))
        properties = [(t.RDF_SUBJECT, iri(subject)), (t.RDF_PREDICATE, iri(predicate)), (t.RDF_OBJECT, value)]
        self.fact(node, t.Assertion, properties, shown.spans, shown.rule, shown.confidence, shown.inferred)

    def entity(self, index: int) -> str:
        """The IRI of an entity of the reading."""
        return self.entities[index]


def document_node(of: Document, mint: Mint, genre: str, language: str, coverage: float) -> Node:
    """The source document with its kept text."""
    source = of.source
    boxes = written((p.span.start, p.span.end, p.page, p.box) for p in of.places if p.box)
    return Node(
        mint.document(docid(source.name, source.sha256)),
        (t.SourceDocument,),
        (
            (t.fileName, literal(source.name)),
            (t.DCTERMS_FORMAT, literal(source.media_type)),
            (t.sha256, literal(source.sha256)),
            (t.text, literal(of.text)),
            (t.genre, iri(t.concept("genre", genre))),
            (t.DCTERMS_LANGUAGE, literal(language)),
            (t.coverage, decimal(coverage)),
            (t.rulesVersion, literal(RULES)),
            *(((t.boxes, literal(boxes)),) if boxes else ()),
        ),
    )


def entity_nodes(out: Writer) -> None:
    """People, organisations, projects: with the name that this document gives them, and what the register adds."""
    known = register.by_key()
    for n, entity in enumerate(out.reading.entities):
        node = entity_iri(out, entity)
        out.entities[n] = node
        kinds = [CLASS_OF_KIND[entity.kind]]
        if entity.subkind and hasattr(t, entity.subkind):
            kinds.append(getattr(t, entity.subkind))
        properties: Properties = [(t.SKOS_PREF_LABEL, literal(entity.name))]
        properties += [(t.SKOS_ALT_LABEL, literal(name)) for name in entity.names if name != entity.name]
        out.said.append(Node(node, tuple(kinds), tuple(properties)))
        entry = known.get(entity.known)
        if entry is not None:
            more: Properties = [(t.registerKey, literal(entry.key))]
            if entry.label != entity.name:
                more.append((t.SKOS_ALT_LABEL, literal(entry.label)))
            kind = getattr(t, entry.subkind, "") if entry.subkind != entity.subkind else ""
            out.derived.append(Node(node, (kind,) if kind else (), tuple(more)))


def entity_iri(out: Writer, entity: Entity) -> str:
    """The IRI of an entity: the register's, the world's by its key, or one within the document."""
    if entity.known:
        return out.mint.entity(*entity.known.split("/"))
    kind, *parts = entity.key
    return out.mint.entity(kind, *parts) if entity.scope == "world" else out.mint.entity(kind, out.own, *parts)


def kept(
    out: Writer, node: str, properties: Properties, spans: list[Span], predicate: str, term: Term, value: Value
) -> None:
    """A property of a node with its evidence as an assertion."""
    properties.append((predicate, term))
    spans.extend(value.spans)
    out.assertion(node, predicate, term, value)


def entity_at(out: Writer, value: Value | None, kind: str) -> str:
    """The entity that is mentioned where a value stands, or ""; the longest mention counts."""
    if value is None:
        return ""
    found = [
        (m.start - m.end, n)
        for n in out.standing.beginning_in(value.spans)
        if (m := out.reading.mentions[n]).kind == kind
        and out.reading.entity_of(n) >= 0
        and any(s.start <= m.span.start and m.span.end <= s.end + 1 for s in value.spans)
    ]
    return out.entity(out.reading.entity_of(min(found)[1])) if found else ""


def person_iri(out: Writer, person: Participant) -> str:
    """The entity of a participant: the one that is mentioned where the list names them, else one of this document."""
    reading = out.reading
    for n in out.standing.beginning_in(person.spans):
        mention = reading.mentions[n]
        if mention.kind == "person" and reading.entity_of(n) >= 0:
            if any(s.start <= mention.span.start < s.end for s in person.spans):
                return out.entity(reading.entity_of(n))
    node = out.mint.entity("person", out.own, person.name)
    out.said.append(Node(node, (t.FOAF_PERSON,), ((t.SKOS_PREF_LABEL, literal(person.name)),)))
    return node


def organisation_iri(out: Writer, person: Participant) -> str:
    """The organisation that a participant is tied to, by the mention at that place or by its name."""
    reading = out.reading
    name = person.organisation
    best: tuple[int, int] | None = None
    for n in out.standing.beginning_in(person.organisation_spans):
        mention = reading.mentions[n]
        if mention.kind == "organisation" and reading.entity_of(n) >= 0:
            if any(s.start <= mention.span.start and mention.span.end <= s.end + 1 for s in person.organisation_spans):
                best = min(best or (0, n), (mention.span.start - mention.span.end, n))
    if best and not person.party:
        return out.entity(reading.entity_of(best[1]))
    for n, entity in enumerate(reading.entities):
        if entity.kind == "organisation" and name.casefold() in (
            entity.name.casefold(),
            *(x.casefold() for x in entity.names),
        ):
            return out.entity(n)
    node = out.mint.entity("organisation", name)
    kinds = (t.ORG_ORGANIZATION, t.Party) if person.party else (t.ORG_ORGANIZATION,)
    out.said.append(Node(node, kinds, ((t.SKOS_PREF_LABEL, literal(name)),)))
    return node
