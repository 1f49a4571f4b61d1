"""From what was read to facts of the graph, each with the stretch of text that shows it.

`facts(reading, mint)` gives two lists: what the document says, and what follows from it (shortcuts, register labels).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from samgraf.graph.facts import Fact, Node, Term, iri, literal, number
from samgraf.graph.iri import Mint
from samgraf.ingest.facts.nodes import (
    Properties,
    Writer,
    entity_at,
    entity_nodes,
    kept,
    organisation_iri,
    person_iri,
)
from samgraf.ingest.facts.shortcuts import shortcuts
from samgraf.ingest.minutes import Item, Mention
from samgraf.ingest.reading import Reading
from samgraf.ingest.text import Span, fold
from samgraf.ontology import terms as t

LOOSE = "context"
"""The way of being involved that gets no short cut of its own: most ties are of it, and it says least."""

REACH: Final = 300
"""Characters on either side of a name that a quotation holds at most."""


def facts(
    reading: Reading, mint: Mint, before: Counter[str] | None = None
) -> tuple[list[Node | Fact], list[Node | Fact]]:
    """All nodes of the minutes in a document: as stated in it, and as derived from it.

    `before` is what `counted` gives of the minutes that are bound before these in one file.
    """
    out = Writer(reading, mint, before or Counter())
    entity_nodes(out)
    cited = cited_numbers(reading.minutes.items)
    items = item_nodes(out, cited)
    meeting_node(out)
    attendance(out, items)
    decisions(out, items, cited)
    statements(out, items, cited)
    votes(out, items, cited)
    mentions(out)
    warnings(out)
    shortcuts(out, items)
    return out.said, out.derived


def counted(reading: Reading) -> Counter[str]:
    """How many facts of each kind there are that are known by their number."""
    minutes = reading.minutes
    every = {
        "item": minutes.items,
        "attendance": minutes.participants,
        "decision": minutes.decisions,
        "involvement": reading.involvements,
        "statement": reading.utterances,
        "vote": reading.votes,
        "warning": tuple(all_warnings(reading)),
    }
    return Counter({kind: len(found) for kind, found in every.items()})


def meeting_node(out: Writer) -> None:
    """The meeting: its fields each with the stretch that shows it."""
    meeting = out.reading.minutes.meeting
    node = out.meeting
    source = out.reading.minutes.document.source
    properties: Properties = [(t.documentedIn, iri(out.document)), (t.documentName, literal(source.name))]
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


def item_nodes(out: Writer, cited: Sequence[str]) -> list[str]:
    """The items; their IRIs in order."""
    minutes = out.reading.minutes
    taken = Counter(decision.item for decision in minutes.decisions)
    nodes: list[str] = []
    for n, item in enumerate(minutes.items):
        node = out.mint.item(out.doc, out.number("item", n))
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
        if cited[n]:
            properties.append((t.citedNumber, literal(cited[n])))
        if taken[n]:
            properties.append((t.decisionCount, number(taken[n])))
        if item.case:
            properties.append((t.caseNumber, literal(fold(item.case))))
        out.fact(node, t.AgendaItem, properties, item.spans, item.rule, item.confidence)
    return nodes


def cited_numbers(items: Sequence[Item]) -> list[str]:
    """The number that each item is referred to by: its own, else that of the item above it, "" for none."""
    cited: list[str] = []
    for item in items:
        cited.append(item.number or (cited[item.parent] if item.parent >= 0 else ""))
    return cited


def under(properties: Properties, item: int, items: Sequence[str], cited: Sequence[str]) -> None:
    """Say of a decision or statement which item it stands in, and by which number that is referred to."""
    if item >= 0:
        properties.append((t.inItem, iri(items[item])))
        if cited[item]:
            properties.append((t.citedNumber, literal(cited[item])))


def names(reading: Reading, entities: Iterable[int]) -> Term:
    """The names that the document gives to some, as one text, in order."""
    return literal("; ".join(dict.fromkeys(reading.entities[e].name for e in entities)))


def attendance(out: Writer, items: Sequence[str]) -> None:
    """Who was there, each row with its place in the list."""
    minutes = out.reading.minutes
    by_number = {
        item.number: node for item, node in zip(minutes.items, items, strict=True) if item.number and item.parent < 0
    }
    for n, person in enumerate(minutes.participants):
        node = out.mint.attendance(out.doc, out.number("attendance", n))
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
            out.said.append(Node(who, (), ((t.affiliatedWith, iri(organisation)),)))
        if person.items is not None:
            properties.append((t.itemNumbers, literal(" ".join(person.items))))
            properties += [(t.coversItem, iri(by_number[i])) for i in person.items if i in by_number]
        spans = (*person.spans, *person.organisation_spans, *person.items_spans)
        out.fact(node, t.Attendance, properties, spans, person.rule, person.confidence, person.inferred)


def decisions(out: Writer, items: Sequence[str], cited: Sequence[str]) -> None:
    """The clauses decided, and who and what each involves."""
    reading = out.reading
    to_act: list[list[int]] = [[] for _ in reading.minutes.decisions]
    for involvement in reading.involvements:
        if involvement.how == "responsible":
            to_act[involvement.decision].append(involvement.entity)
    nodes: list[str] = []
    for n, decision in enumerate(reading.minutes.decisions):
        node = out.mint.decision(out.doc, out.number("decision", n))
        nodes.append(node)
        properties: Properties = [
            (t.inMeeting, iri(out.meeting)),
            (t.clauseText, literal(decision.text)),
            (t.clauseOrder, number(n + 1)),
            (t.decisionKind, iri(t.concept("kind", decision.kind))),
        ]
        under(properties, decision.item, items, cited)
        if to_act[n]:
            properties.append((t.responsibleNames, names(reading, to_act[n])))
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
        node = out.mint.involvement(out.doc, out.number("involvement", n))
        entity = out.entity(involvement.entity)
        decision_node = nodes[involvement.decision]
        decision = reading.minutes.decisions[involvement.decision]
        named = [reading.mentions[m] for m in involvement.mentions]
        spans = [m.span for m in named] or list(decision.spans)
        written = named[0].text if named else ""
        properties = [
            (t.ofDecision, iri(decision_node)),
            (t.entity, iri(entity)),
            (t.how, iri(t.concept("how", involvement.how))),
            (t.quote, literal(around(reading, named[0]) if named else decision.text)),
        ]
        if written and fold(written) != reading.entities[involvement.entity].name:
            properties.append((t.nameAsWritten, literal(fold(written))))
        shown = spans[:3]
        for office in involvement.elected_as:
            kept(out, node, properties, shown, t.electedAs, iri(t.concept("office", office.text)), office)
        out.fact(node, t.Involvement, properties, shown, involvement.rule, involvement.confidence)
        ways = (t.involves,) if involvement.how == LOOSE else (t.involves, getattr(t, involvement.how))
        out.derived.append(Node(decision_node, (), tuple((way, iri(entity)) for way in ways)))


def around(reading: Reading, named: Mention) -> str:
    """The sentence, clause or heading that a name stands in; of a long one the words around the name."""
    words = reading.minutes.passages[named.passage].text
    return words[max(named.start - REACH, 0) : named.end + REACH].strip()


def statements(out: Writer, items: Sequence[str], cited: Sequence[str]) -> None:
    """Who holds what about which matter."""
    reading = out.reading
    for n, said in enumerate(reading.utterances):
        properties: Properties = [
            (t.inMeeting, iri(out.meeting)),
            (t.statementKind, iri(t.concept("statement", said.kind))),
            (t.quote, literal(said.quote)),
            (getattr(t, said.kind), literal(said.quote)),
        ]
        under(properties, said.item, items, cited)
        for predicate, named in ((t.holder, said.holders), (t.addressedTo, said.addressees), (t.about, said.about)):
            found = [e for e in dict.fromkeys(reading.entity_of(m) for m in named) if e >= 0]
            properties += [(predicate, iri(out.entity(e))) for e in found]
            if found and predicate == t.holder:
                properties.append((t.holderNames, names(reading, found)))
        node = out.mint.statement(out.doc, out.number("statement", n))
        out.fact(node, t.Statement, properties, said.spans, said.rule, said.confidence)


def votes(out: Writer, items: Sequence[str], cited: Sequence[str]) -> None:
    """Counts of votes."""
    for n, vote in enumerate(out.reading.votes):
        properties: Properties = [(t.inMeeting, iri(out.meeting))]
        under(properties, vote.item, items, cited)
        for predicate, count in ((t.yes, vote.yes), (t.no, vote.no), (t.abstained, vote.abstained)):
            if count is not None:
                properties.append((predicate, number(count)))
        node = out.mint.vote(out.doc, out.number("vote", n))
        out.fact(node, t.Vote, properties, vote.spans, vote.rule, vote.confidence)


def mentions(out: Writer) -> None:
    """Every name in the text, with what it is taken to stand for and how surely."""
    reading = out.reading
    text = reading.minutes.document.text
    for n, (mention, link) in enumerate(zip(reading.mentions, reading.links, strict=True)):
        node = out.mint.mention(out.doc, mention.span.start, mention.span.end)
        properties: Properties = [
            (t.mentionType, iri(t.concept("type", mention.kind))),
            (t.judgement, iri(t.concept("judgement", link.judgement))),
        ]
        if mention.text != mention.span.of(text):
            properties.append((t.surface, literal(mention.text)))
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
        out.fact(out.mint.warning(out.doc, out.number("warning", n)), t.Warning, properties, [span], rule, 0.9)


def all_warnings(reading: Reading) -> Iterator[tuple[Span, str, str, str, str]]:
    """Warnings of the reading and mendings of the reader, in the order of the text."""
    document = reading.minutes.document
    rows = [(w.span, w.text, w.reading, w.message, w.rule or "slips") for w in reading.warnings]
    for m in document.mendings:
        span = placed(m.span, document.text)
        rows.append((span, m.span.of(document.text), m.reading, m.message, "read/mended"))
    yield from sorted((r for r in rows if r[0].start < r[0].end), key=lambda r: (r[0], r[3]))


def placed(span: Span, text: str) -> Span:
    """The place that shows something: its own, or of what has none the line of text that stands there or before it.

    >>> placed(Span(0, 0), "\\nProtokoll\\n"), placed(Span(11, 11), "\\nProtokoll\\n"), placed(Span(1, 3), "abcd")
    (Span(start=1, end=10), Span(start=1, end=10), Span(start=1, end=3))
    """
    if span.start < span.end:
        return span
    rest = text[span.start :]
    start = span.start + len(rest) - len(rest.lstrip()) if rest.strip() else len(text[: span.start].rstrip())
    start = text.rfind("\n", 0, start) + 1
    end = text.find("\n", start)
    return Span(start, end if end >= 0 else len(text))
