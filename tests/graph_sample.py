"""One small document as a graph, built by hand: what the tests of queries, exports and commands ask of."""

from __future__ import annotations

from samgraf.graph.facts import Fact, Node, Term, decimal, iri, lines, literal, moment, number, quoting
from samgraf.graph.iri import Mint, docid
from samgraf.ontology import terms as t

MINT = Mint("https://samgraf.example/id/")
NAME = "2024-05-14-arbetsgrupp.md"
DOC = docid(NAME, "ab" * 32)
DOCUMENT = MINT.document(DOC)
MEETING = MINT.meeting(DOC)

TEXT = """Arbetsgruppen för broar, 14 maj 2024 kl. 9
Ulla Ekdal, Ekdala kommun, ordförande
Bo Ask, Trafikverket, punkt 2
1. Bron
Ulla Ekdal oroas av att bron är smal. Trafikverket var med och berättade om bron.
Röster
Ja 3, nej 1.
Beslut
Att Ulla Ekdal bjuder in Trafikverket under hösten.
Att avvakta.
2. Nästa möte den 31 juni
"""

ULLA = MINT.entity("person", "Ulla Ekdal", "Ekdala kommun")
BO = MINT.entity("person", "Bo Ask", "Trafikverket")
EKDALA = MINT.entity("organisation", "Ekdala kommun")
TRAFIKVERKET = MINT.entity("organisation", "Trafikverket")
BRIDGE = MINT.entity("project", "Bron")
ITEMS = (MINT.item(DOC, 1), MINT.item(DOC, 2), MINT.item(DOC, 3))
DECISIONS = (MINT.decision(DOC, 1), MINT.decision(DOC, 2))
QUOTES = ("Att Ulla Ekdal bjuder in Trafikverket under hösten.", "Trafikverket var med och berättade om bron.")


def fact(node: str, kind: str, shown: str, *properties: tuple[str, Term], nth: int = 0) -> Fact:
    """A fact that the n-th occurrence of a stretch of the text shows."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(shown, start + 1)
    return Fact(node, (kind,), properties, (quoting(DOCUMENT, TEXT, start, start + len(shown)),), "sample#rule", 0.9)


def named(node: str, kind: str, label: str, *others: str) -> Node:
    """Somebody or something with its names."""
    return Node(node, (kind,), ((t.SKOS_PREF_LABEL, literal(label)), *((t.SKOS_ALT_LABEL, literal(o)) for o in others)))


def code(scheme: str, name: str) -> Term:
    """A concept as a term."""
    return iri(t.concept(scheme, name))


def graph() -> dict[str, list[str]]:
    """The graphs of the document: what it says, and what follows."""
    said = [*head(), *attendance(), *items(), *decisions(), *rest()]
    ties = ((t.addressee, iri(TRAFIKVERKET)), (t.involves, iri(TRAFIKVERKET)), (t.responsible, iri(ULLA)))
    derived = [Node(DECISIONS[0], (), ties)]
    stated, inferred = MINT.graphs(DOC)
    return {stated: lines(said, stated), inferred: lines(derived, inferred)}


def head() -> list[Node | Fact]:
    """The document, the meeting, and who and what is named."""
    about_document = (
        (t.fileName, literal(NAME)),
        (t.DCTERMS_FORMAT, literal("text/markdown")),
        (t.DCTERMS_LANGUAGE, literal("sv")),
        (t.sha256, literal("ab" * 32)),
        (t.text, literal(TEXT)),
        (t.genre, code("genre", "notes")),
        (t.coverage, decimal(0.75)),
        (t.rulesVersion, literal("1")),
    )
    about_meeting = (
        (t.documentedIn, iri(DOCUMENT)),
        (t.documentName, literal(NAME)),
        (t.bodyName, literal("Arbetsgruppen för broar")),
        (t.SCHEMA_START_DATE, moment("2024-05-14T09:00")),
    )
    return [
        Node(DOCUMENT, (t.SourceDocument,), about_document),
        fact(MEETING, t.Meeting, "Arbetsgruppen för broar, 14 maj 2024 kl. 9", *about_meeting),
        named(ULLA, t.FOAF_PERSON, "Ulla Ekdal"),
        named(BO, t.FOAF_PERSON, "Bo Ask"),
        named(EKDALA, t.ORG_ORGANIZATION, "Ekdala kommun"),
        named(TRAFIKVERKET, t.ORG_ORGANIZATION, "Trafikverket", "TRV"),
        named(BRIDGE, t.Project, "Bron"),
    ]


def attendance() -> list[Fact]:
    """Two who were there, one of them for one item."""
    ulla = (
        (t.atMeeting, iri(MEETING)),
        (t.attendee, iri(ULLA)),
        (t.status, code("status", "present")),
        (t.onBehalfOf, iri(EKDALA)),
        (t.meetingRole, code("role", "chair")),
        (t.roleNames, literal("chair")),
    )
    bo = (
        (t.atMeeting, iri(MEETING)),
        (t.attendee, iri(BO)),
        (t.status, code("status", "guest")),
        (t.onBehalfOf, iri(TRAFIKVERKET)),
        (t.itemNumbers, literal("2")),
        (t.coversItem, iri(ITEMS[2])),
    )
    return [
        fact(MINT.attendance(DOC, 1), t.Attendance, "Ulla Ekdal, Ekdala kommun, ordförande", *ulla),
        fact(MINT.attendance(DOC, 2), t.Attendance, "Bo Ask, Trafikverket, punkt 2", *bo),
    ]


def items() -> list[Fact]:
    """Two items, and a sub-heading without a number under the first."""
    rows = (("1", "Bron", 0, "1. Bron"), ("", "Röster", 1, "Röster"), ("2", "Nästa möte", 0, "2. Nästa möte"))
    found = []
    for n, (number_, title, parent, shown) in enumerate(rows):
        properties = [(t.inMeeting, iri(MEETING)), (t.DCTERMS_TITLE, literal(title)), (t.itemOrder, number(n + 1))]
        properties += [(t.itemNumber, literal(number_))] if number_ else []
        properties += [(t.parentItem, iri(ITEMS[parent - 1]))] if parent else []
        properties += [(t.citedNumber, literal(number_ or rows[parent - 1][0]))]
        properties += [(t.decisionCount, number(2))] if n == 1 else []
        found.append(fact(ITEMS[n], t.AgendaItem, shown, *properties))
    return found


def decisions() -> list[Fact]:
    """Two clauses under the sub-heading; the first involves two, the second one through its item."""
    first, second = "Att Ulla Ekdal bjuder in Trafikverket under hösten.", "Att avvakta."
    found = []
    for n, clause in enumerate((first, second)):
        common = (
            (t.inMeeting, iri(MEETING)),
            (t.inItem, iri(ITEMS[1])),
            (t.citedNumber, literal("1")),
            (t.clauseText, literal(clause)),
            (t.clauseOrder, number(n + 1)),
            (t.decisionKind, code("kind", "decision")),
        )
        due = (
            (t.dueDate, moment("2024-11-30")),
            (t.dueAsWritten, literal("under hösten")),
            (t.responsibleNames, literal("Ulla Ekdal")),
        )
        found.append(fact(DECISIONS[n], t.Decision, clause, *common, *(due if n == 0 else ())))
    ties = (
        (0, ULLA, "responsible", "Ulla Ekdal", 2),
        (0, TRAFIKVERKET, "addressee", "Trafikverket", 2),
        (1, TRAFIKVERKET, "context", "Trafikverket", 1),
    )
    for n, (decision, who, how, shown, nth) in enumerate(ties, 1):
        tie = (
            (t.ofDecision, iri(DECISIONS[decision])),
            (t.entity, iri(who)),
            (t.how, code("how", how)),
            (t.quote, literal(QUOTES[decision])),
        )
        found.append(fact(MINT.involvement(DOC, n), t.Involvement, shown, *tie, nth=nth))
    return found


def rest() -> list[Fact]:
    """A statement, a vote, a slip, and two mentions of which one is not resolved."""
    said = "Ulla Ekdal oroas av att bron är smal."
    statement = (
        (t.inMeeting, iri(MEETING)),
        (t.inItem, iri(ITEMS[0])),
        (t.citedNumber, literal("1")),
        (t.statementKind, code("statement", "concern")),
        (t.quote, literal(said)),
        (t.holder, iri(ULLA)),
        (t.holderNames, literal("Ulla Ekdal")),
        (t.about, iri(BRIDGE)),
    )
    vote = (
        (t.inMeeting, iri(MEETING)),
        (t.inItem, iri(ITEMS[1])),
        (t.citedNumber, literal("1")),
        (t.yes, number(3)),
        (t.no, number(1)),
    )
    slip = (
        (t.inDocument, iri(DOCUMENT)),
        (t.asWritten, literal("31 juni")),
        (t.reading, literal("30 juni")),
        (t.message, literal("juni har 30 dagar")),
    )
    known = (
        (t.mentionType, code("type", "person")),
        (t.judgement, code("judgement", "sure")),
        (t.refersTo, iri(BO)),
    )
    unknown = (
        (t.mentionType, code("type", "project")),
        (t.judgement, code("judgement", "unresolved")),
    )
    at = TEXT.index("bron")
    return [
        fact(MINT.statement(DOC, 1), t.Statement, said, *statement),
        fact(MINT.vote(DOC, 1), t.Vote, "Ja 3, nej 1.", *vote),
        fact(MINT.warning(DOC, 1), t.Warning, "31 juni", *slip),
        fact(MINT.mention(DOC, TEXT.index("Bo Ask"), TEXT.index("Bo Ask") + 6), t.Mention, "Bo Ask", *known),
        fact(MINT.mention(DOC, at, at + 4), t.Mention, "bron", *unknown),
    ]
