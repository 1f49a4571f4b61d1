"""The vocabulary: one in Turtle and in Python, in two languages, with shapes that find what is wrong."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, URIRef

from samgraf.graph.facts import Fact, Node, iri, lines, literal, number, quoting
from samgraf.ontology import terms as t
from samgraf.ontology.check import Finding, check, shapes, unknown_terms

ROOT = Path(__file__).resolve().parent.parent
BASE = "https://minutes.example/id/"
DOCUMENT, MEETING, ITEM = f"{BASE}document/juni", f"{BASE}meeting/juni", f"{BASE}meeting/juni/item/1"
PERSON, AGENCY = f"{BASE}person/ada-ek/ekdala-kommun", f"{BASE}organisation/trafikverket"
ATTENDANCE, DECISION, INVOLVEMENT = f"{BASE}attendance/juni/1", f"{BASE}decision/juni/1", f"{BASE}involvement/juni/1"
MENTION, STATEMENT = f"{DOCUMENT}#char=46,58", f"{BASE}statement/juni/1"
VOTE, WARNING, ASSERTION = f"{BASE}vote/juni/1", f"{BASE}warning/juni/1", f"{BASE}assertion/juni/1"
TEXT = "Ada Ek, Ekdala kommun\n1. Vägar\nAtt bjuda in   Trafikverket.\nJa 5, nej 2."


def turtle(name: str) -> Graph:
    """One of the ontology's files as a graph."""
    return Graph().parse(ROOT / "ontology" / name, format="turtle")


def fact(node: str, kind: str, *said: tuple[str, str | int]) -> Fact:
    """A fact that the word Trafikverket in the text shows."""
    pairs = tuple(
        (p, number(o) if isinstance(o, int) else iri(o) if o.startswith("https:") else literal(o)) for p, o in said
    )
    start = TEXT.index("Trafikverket")
    return Fact(node, (kind,), pairs, (quoting(DOCUMENT, TEXT, start, start + 12),), "a rule", 0.9)


NODES: list[Node | Fact] = [
    Node(
        DOCUMENT,
        (t.SourceDocument,),
        ((t.fileName, literal("juni.txt")), (t.sha256, literal("ab" * 32)), (t.text, literal(TEXT))),
    ),
    Node(PERSON, (t.FOAF_PERSON,), ((t.SKOS_PREF_LABEL, literal("Ada Ek")),)),
    Node(AGENCY, (t.Agency,), ((t.SKOS_PREF_LABEL, literal("Trafikverket")),)),
    fact(MEETING, t.Meeting, (t.documentedIn, DOCUMENT), (t.SCHEMA_START_DATE, "2019-09-05T12:00:00")),
    fact(ITEM, t.AgendaItem, (t.inMeeting, MEETING), (t.DCTERMS_TITLE, "Vägar")),
    fact(
        ATTENDANCE,
        t.Attendance,
        (t.attendee, PERSON),
        (t.atMeeting, MEETING),
        (t.status, t.concept("status", "present")),
        (t.coversItem, ITEM),
    ),
    fact(
        DECISION,
        t.Decision,
        (t.inItem, ITEM),
        (t.inMeeting, MEETING),
        (t.clauseText, "Att bjuda in Trafikverket."),
        (t.decisionKind, t.concept("kind", "decision")),
    ),
    fact(
        INVOLVEMENT, t.Involvement, (t.ofDecision, DECISION), (t.entity, AGENCY), (t.how, t.concept("how", "addressee"))
    ),
    fact(
        MENTION,
        t.Mention,
        (t.refersTo, AGENCY),
        (t.judgement, t.concept("judgement", "sure")),
    ),
    fact(
        STATEMENT,
        t.Statement,
        (t.inMeeting, MEETING),
        (t.statementKind, t.concept("statement", "wish")),
        (t.quote, "in"),
    ),
    fact(VOTE, t.Vote, (t.inItem, ITEM), (t.yes, 5), (t.no, 2)),
    fact(WARNING, t.Warning, (t.inDocument, DOCUMENT), (t.message, "blanks in a row")),
    fact(ASSERTION, t.Assertion, (t.RDF_SUBJECT, MEETING), (t.RDF_PREDICATE, t.heldBy), (t.RDF_OBJECT, AGENCY)),
]
"""One meeting with an item, a person, a decision and all other kinds of facts."""


def small() -> Graph:
    """The nodes above as a graph of one's own, to be spoilt."""
    end = f" <{BASE}graph/juni> ."
    return Graph().parse(
        data="\n".join(f"{line.removesuffix(end)} ." for line in lines(NODES, f"{BASE}graph/juni")), format="nt"
    )


def put(graph: Graph, subject: str, predicate: str, value: str | int | Literal) -> None:
    """Add a statement."""
    is_iri = isinstance(value, str) and value.startswith("https:")
    graph.add((URIRef(subject), URIRef(predicate), URIRef(str(value)) if is_iri else Literal(value)))


def drop(graph: Graph, subject: str, predicate: str) -> None:
    """Take all values of a property away."""
    graph.remove((URIRef(subject), URIRef(predicate), None))


def change(graph: Graph, subject: str, predicate: str, value: str | int | Literal) -> None:
    """Put a value in place of those there."""
    drop(graph, subject, predicate)
    put(graph, subject, predicate, value)


def shown(graph: Graph) -> str:
    """The graph's one piece of evidence."""
    return str(graph.value(predicate=URIRef(t.OA_EXACT), object=Literal("Trafikverket")))


def absent_too(graph: Graph) -> None:
    """List the person once more, as absent."""
    for predicate, value in list(graph.predicate_objects(URIRef(ATTENDANCE))):
        graph.add((URIRef(f"{BASE}attendance/juni/2"), predicate, value))
    change(graph, f"{BASE}attendance/juni/2", t.status, t.concept("status", "absent"))


def other_meeting(graph: Graph) -> None:
    """Move the item to a meeting of another day."""
    for predicate, value in list(graph.predicate_objects(URIRef(MEETING))):
        graph.add((URIRef(f"{BASE}meeting/maj"), predicate, value))
    change(graph, ITEM, t.inMeeting, f"{BASE}meeting/maj")


def judged_about_one(graph: Graph) -> None:
    """Judge a person to be other than nobody."""
    put(graph, f"{BASE}j", t.RDF_TYPE, t.IdentityJudgement)
    put(graph, f"{BASE}j", t.judgement, t.concept("judgement", "rejected"))
    put(graph, f"{BASE}j", t.firstEntity, PERSON)


def corrected_nowhere(graph: Graph) -> None:
    """Correct a fact without telling which."""
    put(graph, f"{BASE}c", t.RDF_TYPE, t.Correction)
    put(graph, f"{BASE}c", t.correctedClass, t.Decision)
    put(graph, f"{BASE}c", t.inDocument, f"{BASE}document/juni")


FAULTS: list[tuple[str, Callable[[Graph], None], str, str]] = [
    (
        "no-evidence",
        lambda g: drop(g, DECISION, t.evidence),
        DECISION,
        "Every fact has at least one piece of evidence.",
    ),
    ("no-rule", lambda g: drop(g, MENTION, t.rule), MENTION, "Every fact names the rule that found it."),
    (
        "confidence-above-one",
        lambda g: change(g, VOTE, t.confidence, Literal("1.5", datatype=t.XSD_DECIMAL)),
        VOTE,
        "Every fact has one confidence from 0 to 1.",
    ),
    ("assertion-without-object", lambda g: drop(g, ASSERTION, t.RDF_OBJECT), ASSERTION, "An assertion has one object."),
    ("no-quotation", lambda g: drop(g, shown(g), t.OA_EXACT), "…evidence", "Evidence has its quotation."),
    (
        "ends-before-start",
        lambda g: change(g, shown(g), t.OA_START, 90),
        "…evidence",
        "Evidence starts at 0 or later and does not end before its start.",
    ),
    (
        "quotation-is-not-the-text",
        lambda g: change(g, shown(g), t.OA_EXACT, "Trafikkontoret"),
        DOCUMENT,
        "The quotation is not the text at its offsets",
    ),
    (
        "hash-of-nothing",
        lambda g: change(g, DOCUMENT, t.sha256, "?"),
        DOCUMENT,
        "A document has the SHA-256 of its file.",
    ),
    (
        "meeting-in-no-document",
        lambda g: drop(g, MEETING, t.documentedIn),
        MEETING,
        "A meeting is reported by one document.",
    ),
    (
        "ends-the-day-before",
        lambda g: put(g, MEETING, t.SCHEMA_END_DATE, "2019-09-04"),
        MEETING,
        "The meeting ends before it begins.",
    ),
    ("item-in-no-meeting", lambda g: drop(g, ITEM, t.inMeeting), ITEM, "An item belongs to one meeting."),
    ("nobody-attends", lambda g: drop(g, ATTENDANCE, t.attendee), ATTENDANCE, "Attendance is of one person."),
    (
        "status-unheard-of",
        lambda g: change(g, ATTENDANCE, t.status, t.concept("how", "named")),
        ATTENDANCE,
        "Attendance is present, absent or guest.",
    ),
    ("present-and-absent", absent_too, MEETING, "The same person is both present and absent"),
    ("item-of-another-meeting", other_meeting, ATTENDANCE, "The item is not of that meeting"),
    ("decided-elsewhere", other_meeting, DECISION, "The decision's item is of another meeting"),
    (
        "decision-outside-the-agenda",
        lambda g: drop(g, DECISION, t.inItem),
        DECISION,
        "The decision belongs to no agenda item, though the meeting has items.",
    ),
    (
        "decision-at-two-items",
        lambda g: put(g, DECISION, t.inItem, f"{BASE}meeting/juni/item/2"),
        DECISION,
        "A decision belongs to a single agenda item.",
    ),
    ("decision-of-nothing", lambda g: drop(g, DECISION, t.clauseText), DECISION, "A decision has its clause."),
    ("involved-somehow", lambda g: drop(g, INVOLVEMENT, t.how), INVOLVEMENT, "Involvement says in which way."),
    ("nobody-involved", lambda g: drop(g, INVOLVEMENT, t.entity), INVOLVEMENT, "Involvement is of one entity."),
    ("statement-without-words", lambda g: drop(g, STATEMENT, t.quote), STATEMENT, "A statement has its words."),
    ("votes-below-nought", lambda g: change(g, VOTE, t.no, -1), VOTE, "Votes against are counted."),
    ("warning-of-nothing", lambda g: drop(g, WARNING, t.message), WARNING, "A warning says what is wrong."),
    (
        "refers-to-two",
        lambda g: put(g, MENTION, t.refersTo, PERSON),
        MENTION,
        "A mention refers to one at most; several are candidates.",
    ),
    ("nameless", lambda g: drop(g, PERSON, t.SKOS_PREF_LABEL), PERSON, "Whoever or whatever is named has a label."),
    (
        "judged-about-one",
        judged_about_one,
        f"{BASE}j",
        "A judgement is about two entities.",
    ),
    (
        "corrected-nowhere",
        corrected_nowhere,
        f"{BASE}c",
        "A correction tells its fact by the places that showed it.",
    ),
    (
        "merged-by-machine",
        lambda g: put(g, PERSON, t.OWL_SAME_AS, f"{BASE}person/juni/ada"),
        PERSON,
        "Merged with https://minutes.example/id/person/juni/ada though no person has confirmed it.",
    ),
]


def test_terms_are_those_of_core() -> None:
    """Each class and property of core.ttl is a Python constant, and each constant is defined there."""
    core = turtle("core.ttl")
    defined = {str(s) for s in core.subjects(RDF.type) if str(s).startswith(t.NS)}
    assert defined == set(t.OWN)


def test_constant_bears_the_name_of_its_term() -> None:
    """`terms.inItem` is the IRI that ends in inItem: a slip of the pen would name another property."""
    own = {name: value for name, value in vars(t).items() if isinstance(value, str) and value in t.OWN}
    assert len(own) == len(t.OWN)
    assert all(value == t.NS + name for name, value in own.items())


def test_codes_are_those_of_the_schemes() -> None:
    """`terms.SCHEMES` and schemes.ttl list the same concepts, each with its code as notation and in its scheme."""
    graph = turtle("schemes.ttl")
    for name, codes in t.SCHEMES.items():
        found = {
            str(graph.value(c, SKOS.notation)): str(c) for c in graph.subjects(SKOS.inScheme, URIRef(t.scheme(name)))
        }
        assert found == {code: t.concept(name, code) for code in codes}
    assert len(set(graph.subjects(RDF.type, SKOS.ConceptScheme))) == len(t.SCHEMES)


@pytest.mark.parametrize(
    ("name", "label"),
    [pytest.param("core.ttl", RDFS.label, id="core"), pytest.param("schemes.ttl", SKOS.prefLabel, id="schemes")],
)
def test_every_term_speaks_swedish_and_english(name: str, label: URIRef) -> None:
    """Each term has one label and one definition in either language."""
    graph = turtle(name)
    for term in {s for s in graph.subjects(RDF.type) if str(s).startswith(t.NS)}:
        for predicate in (label, SKOS.definition):
            languages = sorted(v.language or "" for v in graph.objects(term, predicate) if isinstance(v, Literal))
            assert languages == ["en", "sv"], f"{term} {predicate}: {languages}"


def test_every_term_is_tied_to_the_world_or_plainly_our_own() -> None:
    """Each class of ours stands below one of a vocabulary in use, so that others' tools see something in it."""
    core = turtle("core.ttl")
    for kind in core.subjects(RDF.type, OWL.Class):
        above = set(core.transitive_objects(kind, RDFS.subClassOf)) - {kind}
        assert any(not str(a).startswith(t.NS) for a in above), f"{kind} stands alone"


def test_good_graph_passes() -> None:
    """A graph with every kind of fact, each well-formed, has no findings."""
    assert check(small()) == ()


@pytest.mark.parametrize(("plant", "focus", "message"), [pytest.param(*f[1:], id=f[0]) for f in FAULTS])
def test_shapes_find_planted_fault(plant: Callable[[Graph], None], focus: str, message: str) -> None:
    """Each fault planted in the good graph is found, at its node and in words."""
    graph = small()
    where = shown(graph) if focus == "…evidence" else focus
    plant(graph)
    assert any(f.focus == where and f.message.startswith(message.rstrip(".")) for f in check(graph)), check(graph)


def test_every_shape_has_a_planted_fault() -> None:
    """No shape stands untested: each target class has a fault above that it finds."""
    hit = {f.focus for _, plant, _, _ in FAULTS for f in faulty(plant)}
    good = small()
    put(good, f"{BASE}j", t.RDF_TYPE, t.IdentityJudgement)
    put(good, f"{BASE}c", t.RDF_TYPE, t.Correction)
    kinds = {k for focus in hit for k in good.objects(URIRef(focus), RDF.type)} | {URIRef(t.Evidence)}
    sh = "http://www.w3.org/ns/shacl#"
    for shape in set(shapes().subjects(URIRef(f"{sh}targetClass"))):
        assert set(shapes().objects(shape, URIRef(f"{sh}targetClass"))) & kinds, f"{shape} finds nothing planted"


def faulty(plant: Callable[[Graph], None]) -> tuple[Finding, ...]:
    """The findings in the good graph with one fault."""
    graph = small()
    plant(graph)
    return check(graph)


def test_confirmed_judgement_allows_a_merger() -> None:
    """`owl:sameAs` stands where a person has confirmed it, whichever of the two comes first."""
    graph = small()
    other = f"{BASE}person/juni/ada"
    put(graph, PERSON, t.OWL_SAME_AS, other)
    put(graph, f"{BASE}judgement/1", t.RDF_TYPE, t.IdentityJudgement)
    put(graph, f"{BASE}judgement/1", t.judgement, t.concept("judgement", "confirmed"))
    put(graph, f"{BASE}judgement/1", t.firstEntity, other)
    put(graph, f"{BASE}judgement/1", t.secondEntity, PERSON)
    assert check(graph) == ()


def test_decision_needs_no_item_where_the_meeting_has_none() -> None:
    """Notes without an agenda still have decisions."""
    graph = small()
    for node in (ITEM,):
        graph.remove((URIRef(node), None, None))
        graph.remove((None, None, URIRef(node)))
    assert check(graph) == ()


def test_decision_outside_the_agenda_is_for_a_reader_to_look_at() -> None:
    """Notes may decide outside their few headings: a warning, where a fault would be a violation."""
    graph = small()
    drop(graph, DECISION, t.inItem)
    assert [f.severity for f in check(graph)] == ["warning"]


def test_quotation_counts_code_points() -> None:
    """Offsets count characters, not bytes or UTF-16 units: a text with 🚆 and ö before the quotation is no fault."""
    graph = small()
    text = "🚆ö" + TEXT
    change(graph, DOCUMENT, t.text, text)
    change(graph, shown(graph), t.OA_START, text.index("Trafikverket"))
    change(graph, shown(graph), t.OA_END, text.index("Trafikverket") + 12)
    assert check(graph) == ()


def test_findings_speak_the_language_asked_for() -> None:
    """Messages come in Swedish where the shape has them."""
    graph = small()
    drop(graph, PERSON, t.SKOS_PREF_LABEL)
    assert [f.message for f in check(graph, language="sv")] == ["Den eller det som nämns har ett namn."]


def test_check_leaves_the_graph_alone() -> None:
    """Checking adds nothing to what is checked."""
    graph = small()
    before = set(graph)
    check(graph)
    assert set(graph) == before


@pytest.mark.parametrize(
    ("line", "unknown"),
    [
        pytest.param(f"<x:a> <{t.inItem}> <x:b> <x:g> .", (), id="known"),
        pytest.param(f"<x:a> <{t.NS}inItm> <x:b> <x:g> .", (f"{t.NS}inItm",), id="slip"),
        pytest.param(f"<x:a> <{t.how}> <{t.NS}how/somehow> <x:g> .", (f"{t.NS}how/somehow",), id="no-such-code"),
        pytest.param(f"<x:a> <{t.how}> <{t.NS}how/named> <x:g> .", (), id="code"),
        pytest.param(f'<x:a> <{t.quote}> "see \\"<{t.NS}nothing>\\"" <x:g> .', (), id="in-a-text"),
    ],
)
def test_unknown_terms_are_named(line: str, unknown: tuple[str, ...]) -> None:
    """A term that the vocabulary lacks is found in the quads, but not inside a text."""
    assert unknown_terms([line]) == unknown


def queries() -> list[Path]:
    """The named questions, and all other files where `sg:` names are written by hand."""
    return sorted(p for folder in ("graph", "docs", "examples") for p in (ROOT / folder).rglob("*.rq"))


def strangers(text: str) -> set[str]:
    """Terms in our namespace, written `sg:name` or as a whole IRI, that the vocabulary does not define."""
    written = {t.NS + name for name in re.findall(r"\bsg:([A-Za-z][\w-]*)", text)}
    written |= set(re.findall(rf"<({re.escape(t.NS)}[^>\s]+)>", text))
    return set(unknown_terms(f"<{w}>" for w in written))


@pytest.mark.parametrize("path", queries(), ids=lambda p: p.name)
def test_query_names_known_terms_only(path: Path) -> None:
    """A question that names a term which does not exist would be answered with silence."""
    assert strangers(path.read_text(encoding="utf-8")) == set()


def test_code_names_known_terms_only() -> None:
    """No IRI or prefixed name in code is outside the vocabulary."""
    found = {
        (path.name, term)
        for room in ("graph", "ingest", "viz")
        for path in sorted((ROOT / room).rglob("*.py"))
        for term in strangers(path.read_text(encoding="utf-8"))
    }
    assert found == set()


def test_strangers_are_seen() -> None:
    """The test of queries can fail: a misspelt term is a stranger."""
    assert strangers("SELECT * { ?d sg:inItm ?i ; sg:inItem ?j }") == {f"{t.NS}inItm"}
