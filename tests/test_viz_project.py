"""From a store to a network: what is tied to what, by which words, and which part of it a name means."""

from __future__ import annotations

from pathlib import Path

import pytest

from samgraf.graph.facts import Evidence, Fact, Node, iri, lines, literal
from samgraf.graph.spelling import fold
from samgraf.graph.store import Store, open_store
from samgraf.ingest.pipeline import ingest
from samgraf.ontology import terms as t
from samgraf.viz import page, select, views
from samgraf.viz.network import Edge, Network
from samgraf.viz.network import Node as NetworkNode
from samgraf.viz.project import project
from samgraf.viz.quoting import sentence_around

ROOT = Path(__file__).parents[1]
TEXT = """Ängsnätverket 5 september 2024

Ylva Ödlund, Spårverket

7. Åbron
Spårverket redogör för Åbron. Åsby kommun oroas över Åbron. Kostnaden för Åbron är en risk.
Beslut
Ylva tar fram en tidplan.
"""
DOC = "angsnatverket-00000000"


def store_of(text: str = TEXT) -> Store:
    """A store with one meeting: a guest from an agency at item 7, a concern, and a decision with somebody to act."""
    store = open_store("memory:")
    mint = store.mint
    document, meeting, item = mint.document(DOC), mint.meeting(DOC), mint.item(DOC, 1)
    ylva, body = mint.entity("person", "Ylva Ödlund", "Spårverket"), mint.entity("organisation", "Spårverket")
    town, bridge = mint.entity("organisation", "Åsby kommun"), mint.entity("project", "Åbron")
    decision = mint.decision(DOC, 1)

    def shown(words: str, nth: int = 1) -> tuple[Evidence, ...]:
        start = -1
        for _ in range(nth):
            start = text.index(words, start + 1)
        return (Evidence(document, start, start + len(words), words),)

    def fact(
        node: str, kind: str, words: str, *properties: tuple[str, object], nth: int = 1, sure: float = 0.9
    ) -> Fact:
        return Fact(node, (kind,), properties, shown(words, nth), "rule-of-test", sure)  # type: ignore[arg-type]

    said: list[Node | Fact] = [
        Node(document, (t.SourceDocument,), ((t.fileName, literal("angs.txt")), (t.text, literal(text)))),
        Node(ylva, (t.FOAF_PERSON,), ((t.SKOS_PREF_LABEL, literal("Ylva Ödlund")), (t.affiliatedWith, iri(body)))),
        Node(body, (t.ORG_ORGANIZATION, t.Agency), ((t.SKOS_PREF_LABEL, literal("Spårverket")),)),
        Node(town, (t.ORG_ORGANIZATION, t.Municipality), ((t.SKOS_PREF_LABEL, literal("Åsby kommun")),)),
        Node(bridge, (t.InfrastructureProject,), ((t.SKOS_PREF_LABEL, literal("Åbron")),)),
        fact(
            meeting,
            t.Meeting,
            "5 september 2024",
            (t.documentedIn, iri(document)),
            (t.bodyName, literal("Ängsnätverket")),
            (t.SCHEMA_START_DATE, literal("2024-09-05", datatype=t.XSD_DATE)),
        ),
        fact(
            item,
            t.AgendaItem,
            "7. Åbron",
            (t.inMeeting, iri(meeting)),
            (t.itemNumber, literal("7")),
            (t.DCTERMS_TITLE, literal("Åbron")),
        ),
        fact(
            mint.attendance(DOC, 1),
            t.Attendance,
            "Ylva Ödlund, Spårverket",
            (t.attendee, iri(ylva)),
            (t.atMeeting, iri(meeting)),
            (t.status, iri(t.concept("status", "guest"))),
            (t.coversItem, iri(item)),
        ),
        fact(
            decision,
            t.Decision,
            "Ylva tar fram en tidplan.",
            (t.inMeeting, iri(meeting)),
            (t.inItem, iri(item)),
            (t.clauseText, literal("Ylva tar fram en tidplan.")),
        ),
        fact(
            mint.involvement(DOC, 1),
            t.Involvement,
            "Ylva",
            (t.ofDecision, iri(decision)),
            (t.entity, iri(ylva)),
            (t.how, iri(t.concept("how", "responsible"))),
            nth=2,
        ),
        fact(
            mint.statement(DOC, 1),
            t.Statement,
            "Åsby kommun oroas över Åbron.",
            (t.inItem, iri(item)),
            (t.holder, iri(town)),
            (t.about, iri(bridge)),
            (t.statementKind, iri(t.concept("statement", "concern"))),
            sure=0.7,
        ),
        fact(
            mint.statement(DOC, 2),
            t.Statement,
            "Kostnaden för Åbron är en risk.",
            (t.inItem, iri(item)),
            (t.about, iri(bridge)),
            (t.statementKind, iri(t.concept("statement", "concern"))),
        ),
        fact(mint.mention(DOC, 1, 2), t.Mention, "Ylva", (t.refersTo, iri(ylva)), nth=2),
        fact(mint.mention(DOC, 3, 4), t.Mention, "Spårverket", (t.refersTo, iri(body)), nth=2),
        fact(mint.mention(DOC, 5, 6), t.Mention, "Spårverket", (t.refersTo, iri(body)), nth=1),
    ]
    writer = store.writer()
    writer.replace(document, {mint.graph(DOC): lines(said, mint.graph(DOC))})
    return store


@pytest.fixture(scope="module")
def network() -> Network:
    """The network of the small store."""
    return project(store_of().view)


def ties(network: Network) -> set[tuple[str, str, str]]:
    return {(network.node(e.source).label, e.relation, network.node(e.target).label) for e in network.edges}


@pytest.mark.parametrize(
    "tie",
    [
        pytest.param(("Ylva Ödlund", "guest", "7. Åbron"), id="a-guest-sat-in-on-the-item"),
        pytest.param(("Ylva Ödlund", "affiliated", "Spårverket"), id="a-person-stands-for-a-body"),
        pytest.param(("Ylva Ödlund", "responsible", "Ylva tar fram en tidplan"), id="somebody-is-to-act"),
        pytest.param(("Ylva tar fram en tidplan", "decided-under", "7. Åbron"), id="a-decision-has-its-item"),
        pytest.param(("7. Åbron", "on-agenda", "Ängsnätverket 2024-09-05"), id="an-item-has-its-meeting"),
        pytest.param(("Åsby kommun", "concern", "Åbron"), id="a-concern-has-its-holder"),
        pytest.param(("7. Åbron", "concern", "Åbron"), id="a-concern-of-nobody-named-stands-at-the-item"),
        pytest.param(("7. Åbron", "mentions", "Spårverket"), id="an-item-speaks-of-a-body"),
    ],
)
def test_network_ties(network: Network, tie: tuple[str, str, str]) -> None:
    """Each class of fact becomes the relation that it states."""
    assert tie in ties(network)


def test_names_before_the_first_item_belong_to_no_item(network: Network) -> None:
    """Who stands in the roster is not said to be spoken of, nor is one who sat in spoken of by the item."""
    mentions = [e for e in network.edges if e.relation == "mentions"]
    assert [(network.node(e.target).label, len(e.quotes)) for e in mentions] == [("Spårverket", 1)]


def test_every_quotation_is_the_text_at_its_place(network: Network) -> None:
    """A quotation and its sentence stand in the document at the very place that is named."""
    quotes = list(network.quotes())
    assert quotes
    for quote in quotes:
        assert TEXT[quote.start : quote.end] == quote.text
        assert TEXT[quote.start - len(quote.before) : quote.start] == quote.before
        assert TEXT[quote.end : quote.end + len(quote.after)] == quote.after
        assert (quote.meeting.name, quote.meeting.date, quote.meeting.document) == (
            "Ängsnätverket",
            "2024-09-05",
            "angs.txt",
        )


def test_network_is_the_same_whatever_the_order_of_answers() -> None:
    """Rows in another order give the same network."""
    view = store_of().view

    class Reversed:
        def query(self, sparql: str) -> list[tuple[str, ...]]:
            return list(view.query(sparql))[::-1]

    assert project(Reversed()) == project(view)


def test_sort_is_the_finest_class(network: Network) -> None:
    """An agency is an organisation on the map, and says that it is an agency."""
    node = next(node for node in network.nodes if node.label == "Spårverket")
    assert (node.kind, node.sort) == ("organisation", "Agency")


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        pytest.param("Ett. Två tre fyra. Fem.", "tre", ("Två ", " fyra."), id="sentence"),
        pytest.param("Rubrik\n\nTvå tre", "tre", ("Två ", ""), id="blank-line-ends-it"),
        pytest.param("Kl. 9 möts vi. Sen.", "möts", ("Kl. 9 ", " vi."), id="a-stop-before-a-digit-does-not"),
    ],
)
def test_sentence_around_a_quotation(text: str, words: str, expected: tuple[str, str]) -> None:
    """The reader sees the sentence that a quotation stands in, and no more."""
    start = text.index(words)
    assert sentence_around(text, start, start + len(words)) == expected


@pytest.mark.parametrize("name", ["Åbron", "åbrons", "ABRON", "  abron "])
def test_about_finds_names_as_people_write_them(network: Network, name: str) -> None:
    """Case, marks above letters and a genitive -s don't matter; the thing comes before items named after it."""
    assert [(node.label, node.kind) for node in select.named(network, name)] == [("Åbron", "project")]


@pytest.mark.parametrize("name", ["Tullverket", "", "s"])
def test_about_nothing_is_refused(network: Network, name: str) -> None:
    """A name that nothing bears is refused, never taken for something near it."""
    with pytest.raises(select.SelectError, match="nothing of that name"):
        select.named(network, name)


def test_about_nothing_names_what_is_near(network: Network) -> None:
    """A slip of the pen gets the name that was perhaps meant."""
    with pytest.raises(select.SelectError, match="Near it: Spårverket"):
        select.named(network, "Spårvrket")


def test_surroundings_stop_at_meetings(network: Network) -> None:
    """A meeting is reached but not passed through, since it ties everybody to everybody."""
    steps = select.around(network, [select.named(network, "Åsby kommun")[0].iri])
    assert {network.node(iri).label: step for iri, step in steps.items()} == {
        "Åsby kommun": 0,
        "Åbron": 1,
        "7. Åbron": 2,
    }


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("people", {("Ylva Ödlund", "affiliated", "Spårverket")}, id="people"),
        pytest.param("decisions", {("Ylva Ödlund", "responsible", "Ylva tar fram en tidplan")}, id="decisions"),
        pytest.param("voices", {("Åsby kommun", "concern", "Åbron"), ("7. Åbron", "concern", "Åbron")}, id="voices"),
        pytest.param("meets", set(), id="one-alone-meets-nobody"),
    ],
)
def test_view_shows_one_question(network: Network, name: str, expected: set[tuple[str, str, str]]) -> None:
    """A view keeps the relations of its question, and no name that they don't touch."""
    seen = views.seen_as(network, name)
    assert ties(seen) == expected
    assert all(seen.degrees().values())


def test_who_meets_whom_is_counted_by_table() -> None:
    """Who sat together twice is tied; who came for another item, or only once, is not."""
    people = [NetworkNode(f"p/{n}", f"Person {n}", "person") for n in range(4)]
    tables = [NetworkNode(f"m/{n}", f"Möte {n}", "meeting") for n in range(2)]
    sat = [(0, 0), (1, 0), (0, 1), (1, 1), (2, 1)]
    edges = tuple(Edge(f"p/{p}", f"m/{m}", "present") for p, m in sat) + (Edge("p/3", "m/0", "absent"),)
    seen = views.seen_as(Network((*people, *tables), edges), "meets")
    assert ties(seen) == {("Person 0", "met", "Person 1")}


def test_who_held_a_meeting_is_shown_by_the_name_and_not_by_the_day() -> None:
    """The words beside "held by" are those that name the body, in every example."""
    with open_store("memory:") as store:
        ingest([ROOT / "examples" / "minutes"], store.writer())
        drawn = project(store.view)
    names = {node.iri: node.label for node in drawn.nodes}
    held = [edge for edge in drawn.edges if edge.relation == "held-by"]
    assert len(held) > 10
    for edge in held:
        assert any(fold(word) in fold(quote.text) for quote in edge.quotes for word in names[edge.target].split())


def test_overview_fills_its_room_with_names_that_are_tied() -> None:
    """Names that would stand alone make room for others, so that a first picture isn't emptier than it need be."""
    people = tuple(NetworkNode(f"p/{n}", f"Person {n}", "person") for n in range(30))
    bodies = tuple(NetworkNode(f"o/{n}", f"Kommun {n}", "organisation") for n in range(10))
    edges = tuple(Edge(f"p/{n}", f"o/{n // 3}", "affiliated") for n in range(30))
    seen = select.overview(Network((*people, *bodies), edges), 16)
    assert len(seen.nodes) == 16
    assert all(seen.degrees().values())


def test_unknown_view_is_refused(network: Network) -> None:
    """A view that there isn't is refused with those that there are."""
    with pytest.raises(views.ViewError, match="no view 'hairball'.*people, meets"):
        views.seen_as(network, "hairball")


def test_draw_says_what_is_left_out(tmp_path: Path) -> None:
    """A map of fewer names than there are says how many it lacks, and the words that have them in."""
    summary = page.draw(store_of().view, output=tmp_path / "map.html", about="åbrons", limit=3)
    assert (summary.nodes, summary.left_out[0]) == (3, 4)
    assert summary.remedy == 'samgraf draw --about "åbrons" --limit 7'
    assert "Karta: Åbron" in (tmp_path / "map.html").read_text(encoding="utf-8")


def test_empty_store_is_drawn(tmp_path: Path) -> None:
    """A store without documents gives an empty map."""
    assert page.draw(open_store("memory:").view, output=tmp_path / "map.html").nodes == 0


def test_map_answers_what_a_meeting_asks(shared: Path) -> None:
    """On real notes the project's surroundings show who sat at the table about it, what was decided and by whom."""
    from samgraf.ingest.pipeline import ingest

    store = open_store("memory:")
    ingest([shared / "minutes" / "sodertorn-2019-09-05.txt"], store.writer())
    whole = project(store.view)
    steps = select.around(whole, [node.iri for node in select.named(whole, "tvarforbindelse sodertorns")])
    near = whole.part(steps)
    agency = select.named(near, "trafikverket")[0]
    at_table = {e.source for e in near.edges if e.relation == "guest"}
    sent = {e.source for e in near.edges if e.relation == "affiliated" and e.target == agency.iri}
    assert len(sent & at_table) == 4
    assert len([node for node in near.nodes if node.kind == "decision"]) == 1
    ((text,),) = store.view.query(f"SELECT ?t WHERE {{ ?d <{t.text}> ?t }}")
    assert all(text[quote.start : quote.end] == quote.text for quote in whole.quotes())
