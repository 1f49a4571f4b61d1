"""What a map shows, for each wish: views, periods, confidence, groups; and where it stands from run to run."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from browser.synthetic import network as synthetic

from samgraf.graph.store import open_store
from samgraf.ingest.pipeline import ingest
from samgraf.viz import page, places
from samgraf.viz.alike import told_apart
from samgraf.viz.frame import CARRIED, FrameError, Wish, frame
from samgraf.viz.groups import groups
from samgraf.viz.matter import stakeholders
from samgraf.viz.network import Edge, Meeting, Network, Node, Quote
from samgraf.viz.select import SelectError

EXAMPLES = Path(__file__).parents[1] / "examples" / "minutes"
SPRING = Meeting("2023-03-09", "Ängsnätverket", "spring.txt", "m/1")
AUTUMN = Meeting("2024-09-19", "Ängsnätverket", "autumn.txt", "m/2")


def said(start: int, meeting: Meeting = SPRING, confidence: float = 0.9) -> Quote:
    return Quote(meeting, start, start + 5, "orden", confidence=confidence)


def minutes() -> Network:
    """One meeting with two items, at which one sat all through, one for the other item, and one came as a guest."""
    nodes = (
        Node("p/all", "Åsa Öberg", "person", quotes=(said(1),)),
        Node("p/other", "Örjan Ek", "person", quotes=(said(2),)),
        Node("p/guest", "Ylva Ahl", "person", quotes=(said(3),)),
        Node("o/1", "Ängsverket", "organisation", "Agency", quotes=(said(4),)),
        Node("o/2", "Åby kommun", "organisation", "Municipality", quotes=(said(5),)),
        Node("j/1", "Ängsbron", "project", quotes=(said(100),)),
        Node("i/1", "1. Ängsbron", "item", quotes=(Quote(SPRING, 98, 110, "1. Ängsbron"), said(150))),
        Node("i/2", "2. Annat", "item", quotes=(said(200),)),
        Node("m/1", "Ängsnätverket 2023-03-09", "meeting", quotes=(said(0),)),
        Node("d/1", "bjuda in verket", "decision", quotes=(said(160),)),
        Node("d/2", "ta fram en plan", "decision", quotes=(said(260),)),
    )
    edges = (
        Edge("p/all", "m/1", "present", quotes=(said(1),)),
        Edge("p/other", "m/1", "present", quotes=(said(2),), items=("i/2",)),
        Edge("p/guest", "i/1", "guest", quotes=(said(3),)),
        Edge("p/guest", "o/1", "affiliated", quotes=(said(3),)),
        Edge("i/1", "m/1", "on-agenda", quotes=(said(98),)),
        Edge("i/2", "m/1", "on-agenda", quotes=(said(200),)),
        Edge("i/1", "j/1", "mentions", quotes=(said(100),)),
        Edge("d/1", "i/1", "decided-under", quotes=(said(160),)),
        Edge("d/2", "i/2", "decided-under", quotes=(said(260),)),
        Edge("o/1", "d/1", "addressee", quotes=(said(165),)),
        Edge("o/2", "d/1", "context", quotes=(said(166),)),
        Edge("o/2", "j/1", "concern", quotes=(said(150, confidence=0.5),)),
        Edge("p/all", "d/2", "responsible", quotes=(said(265, AUTUMN),)),
    )
    return Network(nodes, edges)


def test_a_matter_has_its_table_decisions_and_voices() -> None:
    """Around a project stand those who sat there for it, what was decided under it and who wants what, no more."""
    brief = stakeholders(minutes(), ["j/1"])
    lanes = {lane: {iri for iri, own in brief.lanes.items() if own == lane} for lane in set(brief.lanes.values())}
    assert lanes == {
        "table": {"p/all", "p/guest", "o/1"},
        "matter": {"i/1", "j/1"},
        "decisions": {"d/1"},
        "besides": {"o/2"},
    }
    assert [(edge.source, edge.relation) for edge in brief.voices] == [("o/2", "concern")]
    assert "context" not in {edge.relation for edge in brief.network.edges}


def test_who_left_before_was_not_at_the_table() -> None:
    """Attendance of one item is not attendance of another."""
    assert "p/other" not in stakeholders(minutes(), ["j/1"]).network


@pytest.mark.parametrize(
    ("wish", "shape", "seen"),
    [
        pytest.param(Wish(about="ängsbrons"), "lanes", "stakeholders", id="a-matter-stands-in-lanes"),
        pytest.param(Wish(about="ängsverkets"), "springs", "ego", id="a-body-has-surroundings"),
        pytest.param(Wish(about="Ängsbron", hops=2), "springs", "ego", id="steps-ask-for-surroundings"),
        pytest.param(Wish(about="Ängsverket", seen="stakeholders"), "lanes", "stakeholders", id="as-asked"),
        pytest.param(Wish(seen="timeline"), "time", "timeline", id="time"),
        pytest.param(Wish(seen="agencies"), "springs", "agencies", id="agencies"),
        pytest.param(Wish(), "springs", "all", id="everything"),
    ],
)
def test_wish_finds_its_shape(wish: Wish, shape: str, seen: str) -> None:
    """What is asked says how the map stands, without further options."""
    made = frame(minutes(), wish)
    assert (made.shape, made.seen) == (shape, seen)
    assert len(page.planned(made).spots) == len(made.network.nodes)


@pytest.mark.parametrize(
    ("wish", "gone"),
    [
        pytest.param(Wish(until="2023"), {("p/all", "d/2")}, id="until"),
        pytest.param(Wish(least=0.8), {("o/2", "j/1")}, id="confidence"),
        pytest.param(
            Wish(since="2023-03", until="2023-03-09", least=0.8), {("p/all", "d/2"), ("o/2", "j/1")}, id="both"
        ),
    ],
)
def test_wish_narrows(wish: Wish, gone: set[tuple[str, str]]) -> None:
    """Period and confidence leave out just the relations that nothing else shows."""
    kept = {(edge.source, edge.target) for edge in frame(minutes(), wish).network.edges}
    assert {(edge.source, edge.target) for edge in minutes().edges} - kept == gone


@pytest.mark.parametrize(
    ("wish", "message"),
    [
        pytest.param(Wish(since="202"), "'202' is no day", id="no-day"),
        pytest.param(Wish(since="2023-13"), "'2023-13' is no day", id="no-month"),
        pytest.param(Wish(since="2031"), "Nothing is left", id="nothing-then"),
        pytest.param(Wish(compare=("2023", "2023")), "needs the other period", id="one-period"),
        pytest.param(Wish(since="2024", until="2023", compare=("2023", "2023")), "ends before", id="backwards"),
        pytest.param(Wish(seen="ego"), "needs --about NAME", id="nobody"),
    ],
)
def test_wish_that_is_off_is_refused(wish: Wish, message: str) -> None:
    """A wish that can't be met is refused with the fact and the remedy."""
    with pytest.raises(FrameError, match=message):
        frame(minutes(), wish)


def test_name_that_a_view_does_not_hold_is_not_denied() -> None:
    """A body that no view of people shows may well be in the store; the message says where it isn't."""
    with pytest.raises(SelectError, match=r"'Ängsverket': nothing of that name in the view meets\. Without --view"):
        frame(minutes(), Wish(about="Ängsverket", seen="meets"))


def test_large_network_is_shown_by_groups() -> None:
    """Beyond what a picture bears, every name is in one group, the groups are few, and small ones are gathered."""
    found = groups(synthetic(600))
    assert sorted(iri for group in found for iri in group.members) == sorted(n.iri for n in synthetic(600).nodes)
    assert 3 <= len(found) <= 41
    assert [group.is_rest for group in found[:-1]] == [False] * (len(found) - 1)
    assert found == groups(synthetic(600))
    made = frame(synthetic(600), Wish())
    assert made.groups
    assert len(page.planned(made).bubbles) == len(made.groups)


def test_what_is_left_out_is_told() -> None:
    """A store of more names than a page holds says how many are missing, and the call that has them in."""
    made = frame(synthetic(CARRIED + 500), Wish(seen="all"))
    assert len(made.network.nodes) <= CARRIED
    assert made.left_out[0] == CARRIED + 500 - len(made.network.nodes)
    assert made.remedy == f"samgraf draw --view all --limit {CARRIED + 500}"


@pytest.mark.parametrize("count", [100, 200])
def test_voices_keep_what_they_are_about(count: int) -> None:
    """Who worries about an item is shown with the item, in a store of few voices as in one of many."""
    people = tuple(Node(f"p/{n}", f"Ada Ek {n}", "person", quotes=(said(n),)) for n in range(count))
    items = tuple(Node(f"i/{n}", f"{n}. Ängsbron", "item", quotes=(said(n),)) for n in range(count))
    worries = tuple(Edge(f"p/{n}", f"i/{n}", "concern", quotes=(said(n),)) for n in range(count))
    made = frame(Network((*people, *items), worries), Wish(seen="voices"))
    assert (len(made.network.edges), made.left_out) == (count, (0, 0))


def test_same_name_is_told_apart_by_body_or_day() -> None:
    """Each of one name gets what tells it from the others; a name that is alone gets nothing."""
    nodes = (
        Node("p/1", "Ada Ek", "person", quotes=(said(1),)),
        Node("p/2", "Ada Ek", "person", quotes=(said(2, AUTUMN),)),
        Node("p/3", "ADA EK", "person", quotes=(said(3),)),
        Node("p/4", "Bo Al", "person"),
        Node("o/1", "Åby kommun", "organisation"),
    )
    told = told_apart(Network(nodes, (Edge("p/1", "o/1", "affiliated"),)))
    assert [node.hint for node in told.nodes] == ["Åby kommun", "2024-09-19", "2023-03-09", "", ""]
    assert {(e.source, e.target) for e in told.edges if e.relation == "maybe-same"} == {
        ("p/1", "p/2"),
        ("p/1", "p/3"),
        ("p/2", "p/3"),
    }


def grown(count: int) -> Network:
    """A network with ten more nodes, each tied to one that was there."""
    old = synthetic(count)
    new = tuple(Node(f"new/{n}", f"Nykomling {n}", "person") for n in range(10))
    return Network(
        old.nodes + new, old.edges + tuple(Edge(f"new/{n}", old.nodes[7 * n].iri, "named") for n in range(10))
    )


@pytest.mark.parametrize("count", [80, 300])
def test_map_keeps_its_shape_when_it_grows(tmp_path: Path, count: int) -> None:
    """Check 10: ten more names move none of the old ones by more than a twentieth of the width, and cover none."""
    file = tmp_path / "places.json"
    made = frame(synthetic(count), Wish(limit=10_000))
    names = [*(n.iri for n in made.network.nodes), *(group.key for group in made.groups)]
    before = page.planned(made, places.read(file, made.key, names))
    places.keep(file, made.key, zip(names, before.spots + before.bubbles, strict=True))
    assert page.planned(made, places.read(file, made.key, names)) == before
    larger = frame(grown(count), Wish(limit=10_000))
    after = page.planned(larger, places.read(file, larger.key, [n.iri for n in larger.network.nodes]))
    old = dict(zip((n.iri for n in made.network.nodes), before.spots, strict=True))
    now = dict(zip((n.iri for n in larger.network.nodes), after.spots, strict=True))
    width = max(x for x, _ in before.spots) - min(x for x, _ in before.spots)
    assert max(abs(now[iri][0] - x) + abs(now[iri][1] - y) for iri, (x, y) in old.items()) <= 0.05 * width
    spots = sorted(now.values())
    assert len(set(spots)) == len(spots)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"maps": []}', '{"maps": {"all": {"x": 3}}}'])
def test_broken_file_of_places_costs_nothing(tmp_path: Path, text: str) -> None:
    """A file of places that can't be read is as good as none, and is written anew."""
    file = tmp_path / "places.json"
    file.write_text(text, encoding="utf-8")
    assert places.read(file, "all", ["x"]) == {}
    assert places.keep(file, "all", [("x", (1.0, 2.0))])
    assert places.read(file, "all", ["x", "y"]) == {"x": (1.0, 2.0)}


def test_file_of_places_names_nobody(tmp_path: Path) -> None:
    """Who is taken out of a store isn't named in the file beside it: names stand there as marks."""
    file = tmp_path / "places.json"
    made = frame(synthetic(20), Wish())
    places.keep(file, made.key, [(node.iri, (0.0, 0.0)) for node in made.network.nodes])
    assert "person" not in file.read_text(encoding="utf-8")


def test_map_is_the_same_twice(tmp_path: Path) -> None:
    """Check 6: drawn again from the same store and the same places, the page is the same to the byte."""
    store = open_store("memory:")
    ingest([EXAMPLES], store.writer())
    for _ in range(2):
        page.draw(store.view, output=tmp_path / "first.html", kept=tmp_path / "places.json")
    page.draw(store.view, output=tmp_path / "second.html")
    assert (tmp_path / "first.html").read_bytes() == (tmp_path / "second.html").read_bytes()


def test_places_that_cannot_be_kept_stop_nothing(tmp_path: Path) -> None:
    """Where the file can't be written, the map is drawn all the same."""
    (tmp_path / "taken").write_text("", encoding="utf-8")
    assert not places.keep(tmp_path / "taken" / "places.json", "all", [("x", (1.0, 2.0))])


def test_lanes_leave_each_label_its_room() -> None:
    """In lanes no two names stand nearer than their labels need, however many sit at the table."""
    people = tuple(Node(f"p/{n}", f"Person Nummer {n}", "person", quotes=(said(n),)) for n in range(60))
    bodies = tuple(Node(f"o/{n}", f"Kommun {n}", "organisation") for n in range(12))
    item = Node("i", "1. Bron", "item", quotes=(said(900),))
    edges = tuple(Edge(p.iri, f"o/{n % 12}", "affiliated") for n, p in enumerate(people))
    edges += tuple(Edge(p.iri, "i", "guest") for p in people)
    made = frame(Network((*people, *bodies, item), edges), Wish(about="1. Bron", limit=500))
    plan = page.planned(made)
    spots = dict(zip((node.iri for node in made.network.nodes), plan.spots, strict=True))
    taken = [(round(x / 20), round(y / 15)) for x, y in spots.values()]
    assert len(set(taken)) == len(taken)
    assert {spots[f"p/{n}"][0] for n in range(60)} != {spots["p/0"][0]}


def test_decisions_run_from_left_to_right() -> None:
    """In time, what was decided later stands farther to the right, beneath the day of its meeting."""
    whole = minutes()
    later = replace(whole.node("d/2"), quotes=(said(260, AUTUMN),))
    nodes = tuple(later if node.iri == "d/2" else node for node in whole.nodes)
    made = frame(Network(nodes, whole.edges), Wish(seen="timeline"))
    plan = page.planned(made)
    spots = dict(zip((node.iri for node in made.network.nodes), plan.spots, strict=True))
    assert spots["d/1"][0] < spots["d/2"][0]
    assert [heading.text for heading in plan.headings] == ["2023-03-09 Ängsnätverket", "2024-09-19 Ängsnätverket"]


def test_rows_of_a_timeline_begin_in_the_order_of_its_columns() -> None:
    """A matter that came up first stands above one that came up later, however much was decided of that one since."""
    days = [Meeting(f"2024-0{n}-05", "Ängsnätverket", f"{n}.txt", f"m/{n}") for n in (1, 2)]
    matters = tuple(Node(f"j/{n}", name, "project") for n, name in enumerate(("Ängsbron", "Åbron")))
    when = (days[0], days[1], days[1])
    decisions = tuple(Node(f"d/{n}", f"sats {n}", "decision", quotes=(said(n, met),)) for n, met in enumerate(when))
    edges = tuple(Edge(f"j/{min(1, n)}", f"d/{n}", "named", quotes=(said(n, when[n]),)) for n in range(3))
    made = frame(Network((*matters, *decisions), edges), Wish(seen="timeline"))
    spots = dict(zip((node.iri for node in made.network.nodes), page.planned(made).spots, strict=True))
    assert spots["j/0"][1] < spots["j/1"][1]
    assert spots["d/0"][1] == spots["j/0"][1]
