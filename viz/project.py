"""From a store's view to the network that a map shows.

Flat queries only, one for each class of fact; what belongs together is joined here, which is far cheaper than a
self-join in SPARQL. Every relation keeps the stretches of the minutes that show it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, Protocol

from samgraf.ontology import terms as t

from .network import KINDS, Edge, Meeting, Network, Node, Quote
from .quoting import joined, sentence_around

KIND_OF_CLASS: Final[Mapping[str, str]] = {
    t.FOAF_PERSON: "person",
    t.ORG_ORGANIZATION: "organisation",
    t.Municipality: "organisation",
    t.Region: "organisation",
    t.CountyBoard: "organisation",
    t.Agency: "organisation",
    t.Ministry: "organisation",
    t.Committee: "organisation",
    t.Party: "organisation",
    t.Network: "organisation",
    t.Association: "organisation",
    t.Company: "organisation",
    t.Project: "project",
    t.InfrastructureProject: "project",
    t.Plan: "plan",
    t.Place: "place",
    t.SKOS_CONCEPT: "topic",
}
"""Which kind of node each class of entity is."""

LABEL_LETTERS: Final = 70

Record = dict[str, list[str]]


class Asks(Protocol):
    """The part of a store's view that the map needs: rows of plain text for a SELECT."""

    def query(self, sparql: str) -> Iterable[tuple[str, ...]]:
        """The rows, with "" where a variable isn't bound."""


@dataclass(slots=True)
class Projection:
    """What the answers said, gathered on the way to a network."""

    texts: dict[str, str]
    meetings: dict[str, Meeting]
    shown: dict[str, list[Quote]]
    nodes: dict[str, Node] = field(default_factory=dict)
    edges: dict[tuple[str, str, str, str], list[Quote]] = field(default_factory=dict)
    covered: dict[tuple[str, str], set[str]] = field(default_factory=dict)
    said: dict[str, dict[Quote, None]] = field(default_factory=dict)

    def join(self, source: str, target: str, relation: str, quotes: Iterable[Quote], note: str = "") -> None:
        """Keep a relation; one that is shown by several facts is one relation with all their quotations."""
        if source in self.nodes and target in self.nodes and source != target:
            self.edges.setdefault((source, target, relation, note), []).extend(quotes)

    def quote(self, node: str, quotes: Iterable[Quote]) -> None:
        """Add quotations to a node that is there already."""
        if node in self.nodes:
            self.said.setdefault(node, {}).update(dict.fromkeys(quotes))

    def quoted(self, node: Node) -> Node:
        """The node with all its quotations, in the order in which they came."""
        more = self.said.get(node.iri)
        return replace(node, quotes=tuple({**dict.fromkeys(node.quotes), **more})) if more else node


def project(view: Asks) -> Network:
    """The whole network of a store: entities, meetings, items and decisions, and what ties them together.

    The order of nodes and relations depends on what the store holds alone, never on the order of its answers.
    """
    documents = _records(view, t.SourceDocument)
    held = _records(view, t.Meeting)
    texts = {iri: _one(record, t.text) for iri, record in documents.items()}
    meetings = {
        _one(record, t.documentedIn): Meeting(
            _one(record, t.SCHEMA_START_DATE)[:10],
            _one(record, t.bodyName) or _one(documents.get(_one(record, t.documentedIn), {}), t.fileName),
            _one(documents.get(_one(record, t.documentedIn), {}), t.fileName),
            iri,
        )
        for iri, record in held.items()
    }
    for iri, record in documents.items():
        meetings.setdefault(iri, Meeting("", _one(record, t.fileName), _one(record, t.fileName)))
    found = Projection(texts, meetings, _evidence(view, texts, meetings))
    found.nodes.update((node.iri, node) for node in entities(view))
    _meetings(found, held, _records(view, t.Assertion))
    items = _records(view, t.AgendaItem)
    _items(found, items, _records(view, t.Vote))
    _decisions(found, _records(view, t.Decision), _records(view, t.Involvement))
    attended = _attendance(found, _records(view, t.Attendance))
    _statements(found, _records(view, t.Statement))
    _affiliations(found, view)
    _mentions(found, view, items, attended)
    return _network(found)


def _network(found: Projection) -> Network:
    order = {kind: number for number, kind in enumerate(KINDS)}
    nodes = sorted(map(found.quoted, found.nodes.values()), key=lambda n: (order[n.kind], n.label, n.iri))
    edges = tuple(
        Edge(
            source,
            target,
            relation,
            note,
            tuple(sorted(set(quotes))),
            tuple(sorted(found.covered.get((source, target), ()))) if relation == "present" else (),
        )
        for (source, target, relation, note), quotes in sorted(found.edges.items())
    )
    return Network(tuple(nodes), edges)


def _records(view: Asks, of_class: str) -> dict[str, Record]:
    """Every node of a class with its properties, sorted; what `_evidence` reads is left to it."""
    left = ", ".join(f"<{p}>" for p in (t.evidence, t.rule, t.confidence, t.inferredFrom, t.judgement))
    rows = view.query(f"SELECT ?s ?p ?o WHERE {{ ?s a <{of_class}> ; ?p ?o . FILTER(?p NOT IN ({left})) }}")
    records: dict[str, Record] = defaultdict(lambda: defaultdict(list))
    for subject, predicate, value in sorted(set(rows)):
        records[subject][predicate].append(value)
    return dict(records)


def _one(record: Mapping[str, Sequence[str]], predicate: str) -> str:
    """The property's value; the first by letter where documents differ, "" where there is none."""
    values = record.get(predicate)
    return values[0] if values else ""


def _code(concept: str) -> str:
    return concept.rpartition("/")[2]


def _evidence(view: Asks, texts: Mapping[str, str], meetings: Mapping[str, Meeting]) -> dict[str, list[Quote]]:
    """The quotations of every fact, stretches that lie close together joined into one."""
    rows = view.query(
        f"""SELECT ?fact ?rule ?confidence ?inferred ?judgement ?document ?start ?end ?page ?place WHERE {{
          ?fact <{t.evidence}> ?e ; <{t.rule}> ?rule ; <{t.confidence}> ?confidence .
          ?e <{t.OA_HAS_SOURCE}> ?document ; <{t.OA_START}> ?start ; <{t.OA_END}> ?end .
          OPTIONAL {{ ?fact <{t.inferredFrom}> ?inferred }} OPTIONAL {{ ?fact <{t.judgement}> ?judgement }}
          OPTIONAL {{ ?e <{t.page}> ?page }} OPTIONAL {{ ?e <{t.placeInFile}> ?place }} }}"""
    )
    gathered: dict[tuple[str, ...], list[tuple[int, int, int, str]]] = defaultdict(list)
    for *told, start, end, page, place in set(rows):
        gathered[tuple(told)].append((int(start), int(end), int(page or 0), place))
    shown: dict[str, list[Quote]] = defaultdict(list)
    for (fact, rule, confidence, inferred, judgement, document), stretches in sorted(gathered.items()):
        for first, last, number, place in joined(sorted(stretches), texts[document]):
            before, after = sentence_around(texts[document], first, last)
            shown[fact].append(
                Quote(
                    meetings[document],
                    first,
                    last,
                    texts[document][first:last],
                    before,
                    after,
                    number,
                    place,
                    float(confidence),
                    rule,
                    inferred,
                    _code(judgement),
                )
            )
    return dict(shown)


Names = dict[str, set[str]]


def named_things(view: Asks) -> tuple[Names, Names, Names]:
    """The classes, names and other names of every entity, by IRI.

    Three flat reads: an entity stands in the graph of each document that names it, and one query for all three would
    join each of these graphs with each other.
    """
    kinds = " ".join(f"<{of_class}>" for of_class in KIND_OF_CLASS)
    found: list[Names] = []
    patterns = f"VALUES ?v {{ {kinds} }} ?e a ?v", f"?e <{t.SKOS_PREF_LABEL}> ?v", f"?e <{t.SKOS_ALT_LABEL}> ?v"
    for pattern in patterns:
        values: Names = defaultdict(set)
        for entity, value in view.query(f"SELECT DISTINCT ?e ?v WHERE {{ {pattern} }}"):
            values[entity].add(value)
        found.append(values)
    classes, labels, others = found
    return {entity: classes[entity] for entity in classes if entity in labels}, labels, others


def entities(view: Asks) -> Iterator[Node]:
    """People, bodies, projects, places and topics, with every name that the documents give them."""
    classes, labels, aliases = named_things(view)
    for entity in sorted(classes):
        finest = max(sorted(classes[entity]), key=lambda c: (c.startswith(t.NS), c != t.Project, c))
        # A name is a phrase: where documents differ, the longer one tells more.
        label = max(sorted(labels[entity]), key=lambda name: (not name.isupper(), len(name)))
        others = sorted((labels[entity] | aliases[entity]) - {label})
        sort = finest.removeprefix(t.NS) if finest.startswith(t.NS) else ""
        yield Node(entity, label, KIND_OF_CLASS[finest], sort, tuple(others))


def _meetings(found: Projection, held: Mapping[str, Record], asserted: Mapping[str, Record]) -> None:
    of_bodies = {iri: fact for iri, fact in asserted.items() if _one(fact, t.RDF_PREDICATE) == t.heldBy}
    shows = {(_one(fact, t.RDF_SUBJECT), _one(fact, t.RDF_OBJECT)): iri for iri, fact in of_bodies.items()}
    for iri, record in held.items():
        meeting = found.meetings[_one(record, t.documentedIn)]
        details = [("date", meeting.date), ("place", _one(record, t.placeName))]
        found.nodes[iri] = Node(
            iri,
            f"{meeting.name} {meeting.date}".strip(),
            "meeting",
            details=tuple(detail for detail in details if detail[1]),
            quotes=tuple(found.shown.get(iri, ())),
        )
        for body in record.get(t.heldBy, ()):
            found.join(iri, body, "held-by", found.shown.get(shows.get((iri, body), iri), ()))


def _items(found: Projection, items: Mapping[str, Record], votes: Mapping[str, Record]) -> None:
    counts: dict[str, list[str]] = defaultdict(list)
    for vote, record in votes.items():
        numbers = " – ".join(_one(record, key) or "?" for key in (t.yes, t.no, t.abstained))
        counts[_one(record, t.inItem)].append(numbers)
        found.shown.setdefault(_one(record, t.inItem), []).extend(found.shown.get(vote, ()))
    for iri, record in items.items():
        number, title = _one(record, t.itemNumber), _one(record, t.DCTERMS_TITLE)
        details = [("number", number), ("case", _one(record, t.caseNumber))]
        details += [("votes", numbers) for numbers in counts[iri]]
        found.nodes[iri] = Node(
            iri,
            f"{number}. {title}" if number else title,
            "item",
            details=tuple(detail for detail in details if detail[1]),
            quotes=tuple(found.shown.get(iri, ())),
        )
    for iri, record in items.items():
        parent = _one(record, t.parentItem)
        above, relation = (parent, "part-of") if parent else (_one(record, t.inMeeting), "on-agenda")
        found.join(iri, above, relation, found.shown.get(iri, ())[:1])


def _decisions(found: Projection, decisions: Mapping[str, Record], involvements: Mapping[str, Record]) -> None:
    for iri, record in decisions.items():
        clause = _one(record, t.clauseText)
        details = [("lead", _one(record, t.lead)), ("due", _one(record, t.dueDate))]
        details.append(("due_written", _one(record, t.dueAsWritten)))
        found.nodes[iri] = Node(
            iri,
            shortened(clause),
            "decision",
            _code(_one(record, t.decisionKind)),
            text=clause,
            details=tuple(detail for detail in details if detail[1]),
            quotes=tuple(found.shown.get(iri, ())),
        )
    for iri, record in decisions.items():
        quotes = found.shown.get(iri, ())
        found.join(iri, _one(record, t.inItem) or _one(record, t.inMeeting), "decided-under", quotes)
        for predicate, relation in (
            (t.decidedBy, "decided-by"),
            (t.restates, "restates"),
            (t.replaces, "replaces"),
            (t.followsUp, "follows-up"),
        ):
            for target in record.get(predicate, ()):
                found.join(iri, target, relation, quotes)
    for iri, record in involvements.items():
        how = _code(_one(record, t.how))
        found.join(_one(record, t.entity), _one(record, t.ofDecision), how, found.shown.get(iri, ()))


def _attendance(found: Projection, attendances: Mapping[str, Record]) -> set[tuple[str, str]]:
    """Who sat in which meeting; invited guests are tied to the very items that they came for."""
    attended = set()
    for iri, record in attendances.items():
        person, meeting = _one(record, t.attendee), _one(record, t.atMeeting)
        attended.add((person, meeting))
        status, roles = _code(_one(record, t.status)) or "present", _one(record, t.roleNames)
        covered = record.get(t.coversItem, ())
        found.covered.setdefault((person, meeting), set()).update(covered)
        for target in (covered if status == "guest" else ()) or (meeting,):
            found.join(person, target, status, found.shown.get(iri, ()), roles)
    return attended


def _statements(found: Projection, statements: Mapping[str, Record]) -> None:
    """Who holds what about which matter; what nobody is named for is tied to the item that it stands under."""
    for iri, record in statements.items():
        kind, quotes = _code(_one(record, t.statementKind)), found.shown.get(iri, ())
        holders = [holder for holder in record.get(t.holder, ()) if holder in found.nodes]
        matters = [matter for matter in record.get(t.about, ()) if matter in found.nodes]
        item = _one(record, t.inItem)
        for holder in holders or [item]:
            note = "" if holders else "unnamed"
            for matter in matters or [item]:
                found.join(holder, matter, kind, quotes, note)
            for addressee in record.get(t.addressedTo, ()):
                found.join(holder, addressee, kind, quotes, f"{note} addressed".strip())
        found.quote(item, quotes)


def _affiliations(found: Projection, view: Asks) -> None:
    rows = view.query(f"SELECT ?p ?o WHERE {{ ?p <{t.affiliatedWith}> ?o }}")
    stated = view.query(f"SELECT ?a ?p ?o WHERE {{ ?a <{t.attendee}> ?p ; <{t.onBehalfOf}> ?o }}")
    quotes: dict[tuple[str, str], list[Quote]] = defaultdict(list)
    for seat, person, body in sorted(set(stated)):
        quotes[person, body].extend(found.shown.get(seat, ()))
    for person, body in sorted(set(rows)):
        found.join(person, body, "affiliated", quotes[person, body])


def _mentions(found: Projection, view: Asks, items: Mapping[str, Record], attended: set[tuple[str, str]]) -> None:
    """Which entities an item speaks of: those named between its heading and the next one.

    Those who sat in the meeting are left out, since their names stand everywhere, down to the signatures.
    """
    starts: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for item in items:
        for quote in found.shown.get(item, ())[:1]:
            starts[quote.meeting.iri].append((quote.start, item))
    for headings in starts.values():
        headings.sort()
    rows = view.query(f"SELECT ?m ?e WHERE {{ ?m a <{t.Mention}> ; <{t.refersTo}> ?e }}")
    for mention, entity in sorted(set(rows)):
        for quote in found.shown.get(mention, ()):
            found.quote(entity, [quote])
            headings = starts[quote.meeting.iri]
            at = bisect_right(headings, (quote.start, "\uffff")) - 1
            if at >= 0 and (entity, quote.meeting.iri) not in attended:
                found.join(headings[at][1], entity, "mentions", [quote])


def shortened(clause: str) -> str:
    """A clause as a label: without its opening "att", cut at a word.

    >>> shortened("Att bjuda in Spårverket till nästa möte.")
    'bjuda in Spårverket till nästa möte'
    """
    words = _bare(clause)
    if len(words) <= LABEL_LETTERS:
        return words
    return words[:LABEL_LETTERS].rpartition(" ")[0].rstrip(" ,;:–-") + "…"


def _bare(clause: str) -> str:
    words = " ".join(clause.split()).rstrip(".")
    return words[4:] if words[:4].casefold() == "att " and len(words) > 8 else words
