"""From what was read to facts of the graph, each with the stretch of text that shows it.

`facts(reading, mint)` gives two lists: what the document says, and what follows from it (shortcuts, register labels).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from samgraf.graph.facts import Evidence, Fact, Node, Term, decimal, iri, literal, number
from samgraf.graph.iri import Mint, docid
from samgraf.ingest.minutes import Entity, Participant, Value
from samgraf.ingest.reading import Reading
from samgraf.ingest.text import Span, fold
from samgraf.ontology import register
from samgraf.ontology import terms as t

AROUND = 32
"""Characters of context kept on either side of a quotation."""

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
    """Gathers the nodes of one document."""

    reading: Reading
    mint: Mint
    doc: str = field(init=False)
    document: str = field(init=False)
    said: list[Node | Fact] = field(default_factory=list)
    derived: list[Node | Fact] = field(default_factory=list)
    entities: dict[int, str] = field(default_factory=dict)
    asserted: set[tuple[str, str, str]] = field(default_factory=set)

    def __post_init__(self) -> None:
        source = self.reading.minutes.document.source
        self.doc = docid(source.name, source.sha256)
        self.document = self.mint.document(self.doc)

    @property
    def meeting(self) -> str:
        """The IRI of the meeting that the document tells of."""
        return self.mint.meeting(self.doc)

    def shown(self, spans: Iterable[Span]) -> tuple[Evidence, ...]:
        """The evidence that spans of the text are."""
        document = self.reading.minutes.document
        text = document.text
        return tuple(
            Evidence(
                self.document,
                s.start,
                s.end,
                text[s.start : s.end],
                text[max(0, s.start - AROUND) : s.start],
                text[s.end : s.end + AROUND],
                page=document.page_of(s.start) if document.pages else 0,
            )
            for s in spans
            if s.start < s.end
        )

    def fact(
        self, node: str, kind: str, properties: Properties, spans: Iterable[Span], rule: str, confidence: float, inferred: str = ""
    ) -> None:
        """Keep a fact that the document states."""
        self.said.append(Fact(node, (kind,), tuple(properties), self.shown(spans), rule or "unnamed", confidence, inferred))

    def assertion(self, subject: str, predicate: str, value: Term, shown: Value) -> None:
        """Keep the evidence for one property of another node; the same property with another value is another assertion."""
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


def facts(reading: Reading, mint: Mint, coverage: float = 0.0) -> tuple[list[Node | Fact], list[Node | Fact]]:
    """All nodes of a document: as stated in it, and as derived from it."""
    out = Writer(reading, mint)
    document_node(out, coverage)
    entity_nodes(out)
    items = item_nodes(out)
    meeting_node(out)
    attendance(out, items)
    decisions(out, items)
    statements(out, items)
    votes(out, items)
    mentions(out)
    warnings(out)
    return out.said, out.derived


def document_node(out: Writer, coverage: float) -> None:
    """The source document with its kept text."""
    minutes = out.reading.minutes
    source = minutes.document.source
    out.said.append(
        Node(
            out.document,
            (t.SourceDocument,),
            (
                (t.fileName, literal(source.name)),
                (t.DCTERMS_FORMAT, literal(source.media_type)),
                (t.sha256, literal(source.sha256)),
                (t.text, literal(minutes.document.text)),
                (t.genre, iri(t.concept("genre", minutes.genre))),
                (t.DCTERMS_LANGUAGE, literal(minutes.language)),
                (t.coverage, decimal(coverage)),
                (t.rulesVersion, literal(RULES)),
            ),
        )
    )


def entity_nodes(out: Writer) -> None:
    """People, organisations, projects: with the name that this document gives them, and what the register adds."""
    known = {e.key: e for e in register.load()}
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
            kind = getattr(t, entry.subkind, "") if entry.subkind else ""
            out.derived.append(Node(node, (kind,) if kind else (), tuple(more)))


def entity_iri(out: Writer, entity: Entity) -> str:
    """The IRI of an entity: the register's, the world's by its key, or one within the document."""
    if entity.known:
        return out.mint.entity(*entity.known.split("/"))
    kind, *parts = entity.key
    return out.mint.entity(kind, *parts) if entity.scope == "world" else out.mint.entity(kind, out.doc, *parts)


def meeting_node(out: Writer) -> None:
    """The meeting: its fields each with the stretch that shows it."""
    meeting = out.reading.minutes.meeting
    node = out.meeting
    properties: Properties = [(t.documentedIn, iri(out.document))]
    spans: list[Span] = []
    moments = ((t.SCHEMA_START_DATE, meeting.start), (t.SCHEMA_END_DATE, meeting.end))
    for predicate, value in moments:
        if value:
            kind = t.XSD_DATETIME if "T" in value.text else t.XSD_DATE
            kept(out, node, properties, spans, predicate, literal(value.text, datatype=kind), value)
    for predicate, value in ((t.bodyName, meeting.body), (t.placeName, meeting.place)):
        if value:
            kept(out, node, properties, spans, predicate, literal(fold(value.text)), value)
    for predicate, value in ((t.heldBy, meeting.body), (t.bodyOf, meeting.owner)):
        holder = entity_at(out, value, "organisation")
        if value and holder:
            kept(out, node, properties, [], predicate, iri(holder), value)
    if not spans:
        text = out.reading.minutes.document.text
        start = len(text) - len(text.lstrip())
        end = text.find("\n", start)
        spans = [Span(start, end if end > start else len(text))]
    out.fact(node, t.Meeting, properties, spans[:1], "heads", 0.95)


def kept(out: Writer, node: str, properties: Properties, spans: list[Span], predicate: str, term: Term, value: Value) -> None:
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
        for n, m in enumerate(out.reading.mentions)
        if m.kind == kind and out.reading.entity_of(n) >= 0 and any(s.start <= m.span.start and m.span.end <= s.end + 1 for s in value.spans)
    ]
    return out.entity(out.reading.entity_of(min(found)[1])) if found else ""


def item_nodes(out: Writer) -> list[str]:
    """The items; their IRIs in order."""
    minutes = out.reading.minutes
    nodes: list[str] = []
    for n, item in enumerate(minutes.items):
        node = out.mint.item(out.doc, n + 1)
        nodes.append(node)
        properties: Properties = [
            (t.inMeeting, iri(out.meeting)),
            (t.DCTERMS_TITLE, literal(item.title)),
            (t.itemOrder, number(n + 1)),
        ]
        if item.number:
            properties.append((t.itemNumber, literal(item.number)))
        if item.parent >= 0:
            properties.append((t.parentItem, iri(nodes[item.parent])))
        if item.case:
            properties.append((t.caseNumber, literal(fold(item.case))))
        out.fact(node, t.AgendaItem, properties, item.spans, item.rule, item.confidence)
    return nodes


def attendance(out: Writer, items: Sequence[str]) -> None:
    """Who was there, each row with its place in the list."""
    minutes = out.reading.minutes
    by_number = {item.number: node for item, node in zip(minutes.items, items, strict=True) if item.number and item.parent < 0}
    for n, person in enumerate(minutes.participants):
        node = out.mint.attendance(out.doc, n + 1)
        who = person_iri(out, person)
        properties: Properties = [
            (t.atMeeting, iri(out.meeting)),
            (t.attendee, iri(who)),
            (t.status, iri(t.concept("status", person.status))),
        ]
        properties += [(t.meetingRole, iri(t.concept("role", role))) for role in person.roles]
        if person.roles:
            properties.append((t.roleNames, literal(" ".join(person.roles))))
        if person.title:
            properties.append((t.occupation, literal(person.title)))
        if person.organisation:
            organisation = organisation_iri(out, person)
            properties.append((t.onBehalfOf, iri(organisation)))
            shown = Value("", person.organisation_spans or person.spans, person.rule, person.confidence)
            affiliation = iri(organisation)
            out.said.append(Node(who, (), ((t.affiliatedWith, affiliation),)))
            out.assertion(who, t.affiliatedWith, affiliation, Value("", (*person.spans[:1], *shown.spans), person.rule, person.confidence))
        if person.items is not None:
            properties.append((t.itemNumbers, literal(" ".join(person.items))))
            properties += [(t.coversItem, iri(by_number[i])) for i in person.items if i in by_number]
        spans = (*person.spans, *person.organisation_spans, *person.items_spans)
        out.fact(node, t.Attendance, properties, spans, person.rule, person.confidence, person.inferred)


def person_iri(out: Writer, person: Participant) -> str:
    """The entity of a participant: the one that is mentioned where the list names them, else one of this document."""
    reading = out.reading
    for n, mention in enumerate(reading.mentions):
        if mention.kind == "person" and reading.entity_of(n) >= 0:
            if any(s.start <= mention.span.start < s.end for s in person.spans):
                return out.entity(reading.entity_of(n))
    node = out.mint.entity("person", out.doc, person.name)
    out.said.append(Node(node, (t.FOAF_PERSON,), ((t.SKOS_PREF_LABEL, literal(person.name)),)))
    return node


def organisation_iri(out: Writer, person: Participant) -> str:
    """The organisation that a participant is tied to, by the mention at that place or by its name."""
    reading = out.reading
    name = person.organisation
    best: tuple[int, int] | None = None
    for n, mention in enumerate(reading.mentions):
        if mention.kind == "organisation" and reading.entity_of(n) >= 0:
            if any(s.start <= mention.span.start and mention.span.end <= s.end + 1 for s in person.organisation_spans):
                best = min(best or (0, n), (mention.span.start - mention.span.end, n))
    if best and not person.party:
        return out.entity(reading.entity_of(best[1]))
    for n, entity in enumerate(reading.entities):
        if entity.kind == "organisation" and name.casefold() in (entity.name.casefold(), *(x.casefold() for x in entity.names)):
            return out.entity(n)
    node = out.mint.entity("organisation", name)
    kinds = (t.ORG_ORGANIZATION, t.Party) if person.party else (t.ORG_ORGANIZATION,)
    out.said.append(Node(node, kinds, ((t.SKOS_PREF_LABEL, literal(name)),)))
    return node


def decisions(out: Writer, items: Sequence[str]) -> None:
    """The clauses decided, and who and what each involves."""
    reading = out.reading
    nodes: list[str] = []
    for n, decision in enumerate(reading.minutes.decisions):
        node = out.mint.decision(out.doc, n + 1)
        nodes.append(node)
        properties: Properties = [
            (t.inMeeting, iri(out.meeting)),
            (t.clauseText, literal(decision.text)),
            (t.clauseOrder, number(n + 1)),
            (t.decisionKind, iri(t.concept("kind", decision.kind))),
        ]
        if decision.item >= 0:
            properties.append((t.inItem, iri(items[decision.item])))
        if decision.lead:
            properties.append((t.lead, literal(decision.lead)))
        properties += [(t.action, iri(t.concept("action", a))) for a in decision.actions]
        if decision.due:
            if decision.due.text:
                due = literal(decision.due.text, datatype=t.XSD_DATE)
                kept(out, node, properties, [], t.dueDate, due, decision.due)
            if decision.due_written:
                properties.append((t.dueAsWritten, literal(decision.due_written)))
        out.fact(node, t.Decision, properties, decision.spans, decision.rule, decision.confidence)
    for n, involvement in enumerate(reading.involvements):
        node = out.mint.involvement(out.doc, n + 1)
        entity = out.entity(involvement.entity)
        decision_node = nodes[involvement.decision]
        spans = [reading.mentions[m].span for m in involvement.mentions] or list(reading.minutes.decisions[involvement.decision].spans)
        written = reading.mentions[involvement.mentions[0]].text if involvement.mentions else ""
        properties = [
            (t.ofDecision, iri(decision_node)),
            (t.entity, iri(entity)),
            (t.how, iri(t.concept("how", involvement.how))),
        ]
        if written:
            properties.append((t.nameAsWritten, literal(fold(written))))
        out.fact(node, t.Involvement, properties, spans[:3], involvement.rule, involvement.confidence)
        out.derived.append(Node(decision_node, (), ((getattr(t, involvement.how), iri(entity)), (t.involves, iri(entity)))))


def statements(out: Writer, items: Sequence[str]) -> None:
    """Who holds what about which matter."""
    reading = out.reading
    for n, said in enumerate(reading.utterances):
        properties: Properties = [
            (t.inMeeting, iri(out.meeting)),
            (t.statementKind, iri(t.concept("statement", said.kind))),
            (t.quote, literal(said.quote)),
        ]
        if said.item >= 0:
            properties.append((t.inItem, iri(items[said.item])))
        for predicate, named in ((t.holder, said.holders), (t.addressedTo, said.addressees), (t.about, said.about)):
            found = dict.fromkeys(reading.entity_of(m) for m in named)
            properties += [(predicate, iri(out.entity(e))) for e in found if e >= 0]
        out.fact(out.mint.statement(out.doc, n + 1), t.Statement, properties, said.spans, said.rule, said.confidence)


def votes(out: Writer, items: Sequence[str]) -> None:
    """Counts of votes."""
    for n, vote in enumerate(out.reading.votes):
        properties: Properties = [(t.inMeeting, iri(out.meeting))]
        if vote.item >= 0:
            properties.append((t.inItem, iri(items[vote.item])))
        for predicate, count in ((t.yes, vote.yes), (t.no, vote.no), (t.abstained, vote.abstained)):
            if count is not None:
                properties.append((predicate, number(count)))
        out.fact(out.mint.vote(out.doc, n + 1), t.Vote, properties, vote.spans, vote.rule, vote.confidence)


def mentions(out: Writer) -> None:
    """Every name in the text, with what it is taken to stand for and how surely."""
    reading = out.reading
    for n, (mention, link) in enumerate(zip(reading.mentions, reading.links, strict=True)):
        node = out.mint.mention(out.doc, mention.span.start, mention.span.end)
        properties: Properties = [
            (t.inDocument, iri(out.document)),
            (t.surface, literal(mention.text)),
            (t.mentionType, iri(t.concept("type", mention.kind))),
            (t.judgement, iri(t.concept("judgement", link.judgement))),
        ]
        if link.reason:
            properties.append((t.reason, literal(link.reason)))
        if reading.entity_of(n) >= 0:
            properties.append((t.refersTo, iri(out.entity(link.entity))))
        properties += [(t.candidate, iri(out.entity(c))) for c in link.candidates if c != link.entity]
        confidence = min(mention.confidence, link.confidence)
        out.fact(node, t.Mention, properties, [mention.span], mention.rule, confidence)


def warnings(out: Writer) -> None:
    """Slips in the document itself, and what the reader had to mend."""
    for n, slip in enumerate(all_warnings(out.reading)):
        span, text, reading, message, rule = slip
        properties: Properties = [
            (t.inDocument, iri(out.document)),
            (t.asWritten, literal(text)),
            (t.reading, literal(reading)),
            (t.message, literal(message)),
        ]
        out.fact(out.mint.warning(out.doc, n + 1), t.Warning, properties, [span], rule, 0.9)


def all_warnings(reading: Reading) -> Iterator[tuple[Span, str, str, str, str]]:
    """Warnings of the reading and mendings of the reader, in the order of the text."""
    document = reading.minutes.document
    rows = [(w.span, w.text, w.reading, w.message, w.rule or "slips") for w in reading.warnings]
    rows += [(m.span, m.span.of(document.text), m.reading, m.message, "read/mended") for m in document.mendings]
    yield from sorted((r for r in rows if r[0].start < r[0].end), key=lambda r: (r[0], r[3]))
