"""Networks of a store: what is tied, how it is counted, what of it holds, and how it is told."""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Iterator
from pathlib import Path

import networkx as nx
import pytest
from meetings_sample import store as sample

from samgraf.graph.store import Store, open_store
from samgraf.ontology.errors import SamgrafError
from samgraf.viz.analysis import FILES, FORMS, PROJECTIONS, Analysis, analysed, projected, told, written
from samgraf.viz.analysis.measures import ENGINES, communities, constraint, engine, numbered, sample_for
from samgraf.viz.analysis.projections import TWO_MODES, Occasion, Projection, Tie
from samgraf.viz.analysis.report import blocks, escaped, texts
from samgraf.viz.analysis.sturdy import by_lot, pieces, ranked
from samgraf.viz.network import Node

HOSTILE = '<script>alert(1)</script> | *x* {n} $& "=1"\u202e\u0000'


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Two circles that share one man, over three meetings."""
    with sample(tmp_path_factory.mktemp("minutes")) as found:
        yield found


@pytest.fixture(scope="module")
def folder(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same store as a folder."""
    place = tmp_path_factory.mktemp("kept") / "store"
    with open_store(place, create=True) as kept:
        kept.engine.load("\n".join(store.view.lines()).encode())
    return place


@pytest.fixture(scope="module")
def meets(store: Store) -> Projection:
    """Who meets whom in them."""
    return projected(store.view, "meets")


@pytest.fixture(scope="module")
def counted(meets: Projection) -> Analysis:
    """The same, counted through."""
    return analysed(meets, split="2022", rounds=40)


def named(projection: Projection) -> dict[tuple[str, str], Tie]:
    """The ties by the names of their ends, in the order of the letters."""
    labels = {actor.iri: actor.label for actor in projection.actors}
    return {tuple(sorted((labels[t.source], labels[t.target]))): t for t in projection.ties}  # type: ignore[misc]


def made(ties: list[tuple[int, int, float, float]], labels: dict[int, str] | None = None) -> Projection:
    """A projection of numbered people: ties with weight and confidence, each of one meeting."""
    ends = sorted({end for tie in ties for end in tie[:2]})
    actors = tuple(Node(f"p/{n:03d}", (labels or {}).get(n, f"Person {n:03d}"), "person") for n in ends)
    found = [Tie(f"p/{a:03d}", f"p/{b:03d}", (Occasion("2021-01-01", "m/1", w, c),)) for a, b, w, c in ties]
    return Projection("meets", actors, tuple(found), {}, {})


def random_pairs(count: int, ties: int, seed: int) -> list[tuple[int, int]]:
    """Pairs of numbers below `count`, none twice."""
    dice = random.Random(seed)
    return sorted({tuple(sorted(dice.sample(range(count), 2))) for _ in range(ties)})  # type: ignore[misc]


def test_people_are_tied_by_the_items_that_they_share(meets: Projection) -> None:
    """A tie weighs the items at which both sat: all of a meeting, or those that a guest came for."""
    ties = named(meets)
    assert ties["Ada Ekman", "Bo Lindvall"].weight == 4  # two meetings of two items
    assert ties["Ada Ekman", "Cia Rosén"].weight == 2
    assert ties["Dan Åkerhjälm", "Hugo Stenmark"].weight == 1  # came for item 1 alone
    assert ("Ada Ekman", "Eva Björkhed") not in ties


def test_bodies_are_tied_by_decisions_and_items_that_they_share(store: Store) -> None:
    """Bodies of one decision, or of one item, are tied at each meeting."""
    ties = named(projected(store.view, "bodies"))
    assert ties["Ekby kommun", "Norrdala kommun"].weight == 3
    assert [o.date for o in ties["Ekby kommun", "Spårverket"].occasions] == ["2021-03-03", "2022-03-09", "2023-05-04"]


@pytest.mark.parametrize(
    ("name", "tie"),
    [
        pytest.param("seated", ("Ekby kommun", "Västeby kommun"), id="bodies-at-a-table"),
        pytest.param("represents", ("Dan Åkerhjälm", "Spårverket"), id="person-body"),
        pytest.param("seats", ("Cia Rosén", "Väggruppen 2021-03-03"), id="person-meeting"),
        pytest.param("decisions", ("Spårverket", "bjuda in Spårverket till nästa möte"), id="body-decision"),
    ],
)
def test_projection_ties(store: Store, name: str, tie: tuple[str, str]) -> None:
    """Each projection has its own kind of tie; those of two kinds say so."""
    found = projected(store.view, name)
    assert tie in named(found)
    assert found.modes == (2 if name in TWO_MODES else 1)


def test_meets_is_what_a_self_join_would_give(store: Store, meets: Projection) -> None:
    """The flat read grouped in Python gives the pairs that SPARQL's own join gives."""
    rows = store.view.query(
        "SELECT DISTINCT ?p ?q WHERE { ?a sg:attendee ?p ; sg:atMeeting ?m . ?b sg:attendee ?q ; sg:atMeeting ?m . "
        "FILTER(STR(?p) < STR(?q)) }"
    )
    assert {(t.source, t.target) for t in meets.ties} == set(rows)


def test_part_of_a_projection_is_a_filter(meets: Projection) -> None:
    """Period, confidence and surroundings leave the ties that fit, and nobody without a tie."""
    later = meets.between("2023-01-01", "")
    assert {actor.label for actor in later.actors} >= {"Dan Åkerhjälm", "Eva Björkhed"}
    assert "Ada Ekman" not in {actor.label for actor in later.actors}
    assert named(meets.between("", "2021-12-31"))["Ada Ekman", "Bo Lindvall"].weight == 2
    near = meets.about("eva björkheds")
    assert "Ada Ekman" not in {actor.label for actor in near.actors}
    assert not meets.sure(1.0).ties or min(o.confidence for t in meets.sure(1.0).ties for o in t.occasions) == 1
    assert meets.graph().number_of_edges() == len(meets.ties)


def test_confidence_of_a_tie_grows_with_its_occasions() -> None:
    """Two doubtful occasions together are surer than one, and never wholly sure."""
    occasions = (Occasion("2021", "m/1", 1, 0.5), Occasion("2022", "m/2", 1, 0.8))
    assert Tie("a", "b", occasions[:1]).confidence == 0.5
    assert Tie("a", "b", occasions).confidence == pytest.approx(0.9)


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_engines_count_alike(name: str, seed: int) -> None:
    """A fast engine gives networkx' numbers, in pieces and with lone nodes as well."""
    pytest.importorskip(name)
    count, pairs = 40, random_pairs(36, 60, seed)
    graph = numbered(count, pairs)
    found = ENGINES[name]()
    between, near = nx.betweenness_centrality(graph), nx.closeness_centrality(graph)
    assert found.betweenness(count, pairs, 0, 1) == pytest.approx([between[n] for n in range(count)])
    assert found.closeness(count, pairs) == pytest.approx([near[n] for n in range(count)])


def test_sample_is_repeatable_and_near() -> None:
    """Betweenness by sample depends on the seed alone, and the ones that stand out still do."""
    pairs = random_pairs(300, 500, 5)
    pairs = sorted({*pairs, *((0, n) for n in range(1, 60))})
    exact = ENGINES["networkx"]().betweenness(300, pairs, 0, 1)
    for name in ("networkx", "networkit"):
        pytest.importorskip(name)
        found = ENGINES[name]().betweenness(300, pairs, 200, 7)
        assert found == ENGINES[name]().betweenness(300, pairs, 200, 7)
        assert max(range(300), key=lambda n: found[n]) == max(range(300), key=lambda n: exact[n]) == 0
        assert found[0] == pytest.approx(exact[0], rel=0.25)


def test_engine_is_chosen_by_size_or_named() -> None:
    """Small networks need no extra; an unknown engine is refused with the list; large ones are sampled."""
    assert engine("auto", 50, 100).name == "networkx"
    assert sample_for(engine("networkx", 20_000, 200_000), 20_000, 200_000) > 0
    with pytest.raises(SamgrafError, match="networkx, rustworkx, networkit"):
        engine("abacus", 1, 1)


@pytest.mark.parametrize("seed", [1, 2])
def test_constraint_is_burts(seed: int) -> None:
    """The matrices give `networkx.constraint`, weights included; None where there is no tie."""
    count, pairs = 25, random_pairs(22, 45, seed)
    weights = [1.0 + n % 3 for n in range(len(pairs))]
    expected = nx.constraint(numbered(count, pairs, weights), weight="weight")
    for n, value in enumerate(constraint(count, pairs, weights)):
        assert (value is None and expected[n] != expected[n]) or value == pytest.approx(expected[n])


def test_communities_are_seeded_and_largest_first() -> None:
    """Two cliques joined by one tie are two groups, the same at every run."""
    ring = [(a, b) for a in range(5) for b in range(a)] + [(a, b) for a in range(5, 9) for b in range(5, a)] + [(0, 5)]
    pairs = [tuple(sorted(pair)) for pair in ring]
    found = communities(9, pairs, [1.0] * len(pairs), 1)  # type: ignore[arg-type]
    assert found[0] == [0, 0, 0, 0, 0, 1, 1, 1, 1]
    assert found == communities(9, pairs, [1.0] * len(pairs), 1)  # type: ignore[arg-type]


def test_who_shares_two_circles_is_the_broker(counted: Analysis) -> None:
    """The man of both circles has the most ties, stands between, is the least bound, and knows both groups."""
    for measure in ("degree", "betweenness", "constraint", "closeness"):
        assert counted.first(measure)[0].label == "Dan Åkerhjälm", measure
    assert counted.first("betweenness")[0].reach == 2
    assert len(counted.communities) == 2
    assert counted.components == (len(counted.standings),)


def test_change_is_told_by_name(counted: Analysis) -> None:
    """Names, ties and meetings before a day and from it on, who came, who went, whose ties grew."""
    change = counted.change
    assert change is not None
    assert "Cia Rosén" in change.gone and "Eva Björkhed" in change.new
    assert change.before[2] == 1 and change.after[2] == 2
    assert ("Dan Åkerhjälm", 3, 6) in [(m.label, m.before, m.after) for m in change.moved]


def test_split_outside_the_minutes_is_refused(meets: Projection) -> None:
    """A day that parts nothing is refused with the period that there is."""
    with pytest.raises(SamgrafError, match="2021-03-03 to 2023-05-04"):
        analysed(meets, split="1999", rounds=0)


def test_finding_on_doubtful_ties_does_not_hold() -> None:
    """Who is first only by readings of little confidence seldom stays first; who is first by sure ones always does."""
    sure = [(0, n, 1.0, 1.0) for n in range(1, 7)]
    doubtful = [(8, n, 1.0, 0.3) for n in (9, 10, 11, 12, 13)] + [
        (9, 10, 1.0, 1.0),
        (9, 11, 1.0, 1.0),
        (9, 12, 1.0, 1.0),
    ]
    projection = made([*sure, *doubtful])
    found = analysed(projection, top=2)
    assert {s.label for s in found.first("degree")} == {"Person 000", "Person 008"}
    shares = found.holds("degree")
    assert shares["p/000"] == 1.0
    assert shares["p/008"] < 0.6
    assert found.thresholds[-1].ties == 9


def test_lot_is_seeded() -> None:
    """The same seed draws the same; another one draws otherwise."""
    projection = made([(a, b, 1.0, 0.5) for a, b in random_pairs(12, 30, 3)])
    by = engine("networkx", 12, 30)
    first, again, other = (by_lot(projection, by, first=3, seed=s, rounds=30) for s in (1, 1, 2))
    assert first == again != other
    assert {s.measure for s in first} == {"degree", "strength", "betweenness", "constraint"}


def test_draws_of_sure_ties_are_all_alike() -> None:
    """Where every reading is sure, each rank is the rank that is told."""
    projection = made([(0, 1, 1.0, 1.0), (1, 2, 1.0, 1.0), (2, 3, 1.0, 1.0), (1, 3, 1.0, 1.0)])
    found = by_lot(projection, engine("networkx", 4, 4), first=1, seed=1, rounds=25)
    degree = next(s for s in found if s.measure == "degree")
    assert degree.ranks == tuple((rank, rank) for rank in ranked([1, 3, 2, 2]))


def test_pieces_are_counted() -> None:
    """Parts that nothing ties together are counted."""
    assert pieces(made([(0, 1, 1, 1), (2, 3, 1, 1), (3, 4, 1, 1)])) == 2


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", PROJECTIONS)
def test_report_has_a_sentence_for_each_number(store: Store, name: str, form: str, language: str) -> None:
    """Each form and language warns first, leaves no blank unfilled, and is the same at every run."""
    found = analysed(projected(store.view, name), rounds=20, split="2022" if name != "bodies" else "")
    text = told(found, language=language, form=form)
    start = texts(language)["caution"].split(":")[0]
    assert start in text
    assert not any("{" in block.text for block in blocks(found, language=language))
    assert text == told(found, language=language, form=form)
    if form == "html":
        assert "<script" not in text and "default-src 'none'" in text and f'lang="{language}"' in text


def test_languages_have_the_same_words() -> None:
    """No sentence is there in one language only, and each fills in the same blanks."""
    import re

    def blanks(words: dict[str, object], above: str = "") -> dict[str, object]:
        found: dict[str, object] = {}
        for key, value in words.items():
            if isinstance(value, dict):
                found |= blanks(value, f"{above}{key}.")
            else:
                found[above + key] = sorted(re.findall(r"\{\w+\}", str(value)))
        return found

    assert blanks(dict(texts("sv"))) == blanks(dict(texts("en")))


def test_hostile_names_stay_text() -> None:
    """A name is never taken for markup, a blank to fill, a formula or a command to the terminal."""
    projection = made([(0, 1, 1, 0.5), (1, 2, 1, 1), (1, 3, 1, 1)], {1: HOSTILE, 2: "=cmd()"})
    found = analysed(projection, rounds=20)
    page = told(found, form="html")
    assert "<script" not in page and "&lt;script&gt;" in page
    assert "<script" not in told(found, form="markdown")
    assert "\u202e" not in told(found) and "\0" not in told(found)
    rows = list(csv.reader(io.StringIO(written(found, "csv").decode())))
    assert "'=cmd()" in [row[1] for row in rows]
    for form in ("graphml", "gexf"):
        reader = {"graphml": nx.read_graphml, "gexf": nx.read_gexf}[form]
        assert len(reader(io.BytesIO(written(found, form)))) == 4
    assert escaped("a_b<c") == "a\\_b&lt;c"


@pytest.mark.parametrize("form", FILES)
def test_files_come_back(counted: Analysis, form: str) -> None:
    """What is written can be read by others, has every name or tie, and is the same bytes at every run."""
    data = written(counted, form)
    assert data == written(counted, form)
    if form in ("csv", "ties"):
        rows = list(csv.DictReader(io.StringIO(data.decode())))
        assert len(rows) == len(counted.standings if form == "csv" else counted.projection.ties)
        return
    graph = {"graphml": nx.read_graphml, "gexf": nx.read_gexf}[form](io.BytesIO(data))
    assert len(graph) == len(counted.standings)
    broker = next(data for _, data in graph.nodes(data=True) if data["label"] == "Dan Åkerhjälm")
    assert broker["degree"] == counted.first("degree")[0].degree
    assert broker["community"] >= 1


def test_plot_is_the_same_at_every_run(counted: Analysis, tmp_path: Path) -> None:
    """The picture holds the names as text, and gives the same bytes; another ending is refused."""
    pytest.importorskip("matplotlib")
    from samgraf.viz.analysis.plots import plot

    for name in ("a.svg", "b.svg"):
        plot(counted, tmp_path / name)
    assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "b.svg").read_bytes()
    assert "Dan Åkerhjälm" in (tmp_path / "a.svg").read_text(encoding="utf-8")
    with pytest.raises(SamgrafError, match=r"\.png, \.svg, \.pdf"):
        plot(counted, tmp_path / "a.txt")


def test_nobody_is_judged_by_what_was_said() -> None:
    """No projection of people reads statements: who holds which opinion is never counted for a person."""
    import inspect

    from samgraf.viz.analysis import projections

    for name in ("_meets", "_seated", "_tables", "_represents", "_seats"):
        assert "parts()" not in inspect.getsource(getattr(projections, name))


def test_command_takes_what_the_library_has() -> None:
    """The command offers the projections, forms and engines that there are."""
    from samgraf.commands import network

    assert set(network.PROJECTIONS) == set(PROJECTIONS)
    assert set(network.REPORTS) == set(FORMS)
    assert set(network.FILES) == set(FILES)
    assert set(network.ENGINES) == {"auto", *ENGINES}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param(["--about", "Ingen Alls"], "nothing of that name", id="unknown-name"),
        pytest.param(["--about", "Trafikverket"], "in the projection meets. Another", id="name-of-another-projection"),
        pytest.param(["--from", "2030"], "Nobody is tied", id="empty-period"),
        pytest.param(["--from", "i fjol"], "not a day", id="no-day"),
        pytest.param(["--min-confidence", "70"], "from 0 to 1", id="per-cent"),
        pytest.param(["--top", "0"], "numbers from 1", id="none-at-all"),
        pytest.param(["-o", "/nowhere/at/all/x.txt"], "can't be written", id="no-folder"),
    ],
)
def test_call_that_cannot_be_met_says_why(
    folder: Path, capfd: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    """A wrong call ends in one clear line."""
    from samgraf.cli import main

    try:
        status = main(["network", "--store", str(folder), *words])
    except SystemExit as stop:
        status = int(stop.code or 0)
    assert status in (1, 2)
    assert said in capfd.readouterr().err
