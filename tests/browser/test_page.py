"""The page in a browser: search, legend, filters, details, tables, keys, export, and access for everybody."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pytest
from playwright.sync_api import expect

from samgraf.viz.network import Edge, Meeting, Network, Node, Quote
from samgraf.viz.style import located

from .conftest import Opened, Opener
from .synthetic import network as synthetic

FIRST = Meeting("2023-03-09", "Ängsnätverket", "first.txt", "meeting/1")
SECOND = Meeting("2024-09-19", "Ängsnätverket", "second.txt", "meeting/2")


def said(text: str, meeting: Meeting = FIRST, confidence: float = 0.9) -> Quote:
    return Quote(meeting, 100, 100 + len(text), text, "Före. ", " Efter.", 2, "", confidence, "rule-of-test")


def small() -> Network:
    """Two people, a body, a project and a decision of two meetings; two relations join the same pair."""
    nodes = (
        Node("p/1", "Åsa Öberg", "person", quotes=(said("Åsa Öberg, ordförande"),)),
        Node("p/2", "Örjan Ek", "person", quotes=(said("Örjan Ek"),)),
        Node("o/1", "Södertörnsfiskarna", "organisation", "Association", ("Fiskarna",)),
        Node("j/1", "Ängsbron", "project", "InfrastructureProject"),
        Node("d/1", "bjuda in Ängsbron", "decision", "decision", text="Att bjuda in."),
    )
    edges = (
        Edge("p/1", "o/1", "affiliated", quotes=(said("Åsa Öberg företräder fiskarna"),)),
        Edge("p/1", "d/1", "responsible", quotes=(said("Åsa bjuder in", SECOND, 0.6),)),
        Edge("o/1", "j/1", "concern", quotes=(said("fiskarna oroas"),)),
        Edge("o/1", "j/1", "request", quotes=(said("fiskarna önskar svar", SECOND),)),
        Edge("d/1", "j/1", "decided-under", quotes=(said("beslutet", SECOND),)),
    )
    return Network(nodes, edges)


@pytest.mark.parametrize("query", ["sodertorn", "SÖDERTÖRN", "södertörns", "fiskarnas"])
def test_search_finds_names_as_people_write_them(opened: Opener, query: str) -> None:
    """Check 12: case, marks above letters, a genitive -s and other names of the same thing don't matter; Enter shows it."""
    page = opened(small()).page
    page.fill("#search", query)
    assert page.locator("#hits li").first.text_content() == "Södertörnsfiskarnaförening"
    page.press("#search", "Enter")
    assert page.locator("#details-heading").text_content() == "Södertörnsfiskarna"


def test_search_without_hits_is_spoken(opened: Opener) -> None:
    """Check 12: who can't see the list hears that nothing fits."""
    page = opened(small()).page
    page.fill("#search", "xyzzy")
    expect(page.locator("#live")).to_have_text("Inget namn passar.")


def test_legend_counts_and_filters(opened: Opener) -> None:
    """Check 11: each kind and relation stands in the legend with its count; switched off, it leaves map and tables alike."""
    network = synthetic(60)
    page = opened(network)
    counts = page.page.evaluate(
        "Object.fromEntries([...document.querySelectorAll('.legend-kinds li, .legend-relations li')].map((li) => "
        "[li.querySelector('input').value, Number(li.querySelector('.count').textContent)]))"
    )
    assert counts == Counter(n.kind for n in network.nodes) + Counter(e.relation for e in network.edges)
    page.page.uncheck("input[value=person]")
    nodes, edges = page.shown()
    assert {network.node(iri).kind for iri in nodes} == {n.kind for n in network.nodes} - {"person"}
    assert all(
        "person" not in (network.node(network.edges[n].source).kind, network.node(network.edges[n].target).kind)
        for n in edges
    )
    assert page.page.locator("#section-nodes tbody tr").count() == min(50, len(nodes))


def test_filters_work_together_and_survive_in_the_address(opened: Opener) -> None:
    """Check 13: meeting and confidence narrow the same set; the address brings it back, clearing it shows all."""
    page = opened(small())
    page.page.select_option("#meeting", "1")
    page.page.evaluate(
        "const c = document.getElementById('confidence'); c.value = 14; c.dispatchEvent(new Event('input'))"
    )
    narrowed = page.shown()
    assert narrowed[1] == [3, 4]
    again = opened(small(), anchor=page.page.evaluate("location.hash"))
    assert again.shown() == narrowed
    again.page.click("#clear")
    assert again.shown()[1] == [0, 1, 2, 3, 4]


def test_period_slider_speaks_dates(opened: Opener) -> None:
    """Check 14: the slider is moved by keys, says its date in words, and shows just what was said from then on."""
    page = opened(small())
    page.page.focus("#from")
    page.page.keyboard.press("End")
    assert page.page.get_attribute("#from", "aria-valuetext") == "19 september 2024"
    assert page.shown()[1] == [1, 3, 4]


PLACES = (
    "line 7",
    "table 2, row 3, cell 1",
    "table row 4",
    "header Subject",
    "word/header1.xml, paragraph 2",
    "sheet 4",
)


def test_place_in_file_is_told_in_the_language_of_the_page(opened: Opener) -> None:
    """The page's program says where in a file a quotation stands just as `located` does, for the site."""
    quotes = tuple(Quote(FIRST, 9 * n, 9 * n + 4, f"Här {n}", place=place) for n, place in enumerate(PLACES))
    page = opened(Network((Node("p/1", "Åsa Öberg", "person", quotes=quotes),))).page
    page.evaluate("samgraf.choose(0)")
    text = page.locator("#details").inner_text()
    for place in PLACES:
        assert f" · {located(place, 'sv')} · " in text, place


def test_details_show_the_words_of_the_minutes(opened: Opener) -> None:
    """A chosen name shows its facts with quotation, meeting, date, page, place, confidence and rule."""
    page = opened(small()).page
    page.evaluate("samgraf.choose(0)")
    text = page.locator("#details").inner_text()
    for part in (
        "Åsa Öberg företräder fiskarna",
        "Ängsnätverket",
        "9 mars 2023",
        "first.txt",
        "sida 2",
        "tecken 100–",
        "säkerhet 90 %",
        "regel rule-of-test",
    ):
        assert part in text, part


def test_click_on_a_node_opens_it(opened: Opener) -> None:
    """Check 15: a click where a node lies opens its details."""
    page = opened(small()).page
    place = page.evaluate("samgraf.place(3)")
    page.locator("#map").click(position=place)
    assert page.locator("#details-heading").text_content() == "Ängsbron"


def test_parallel_relations_are_one_line_and_two_rows(opened: Opener) -> None:
    """Check 17: two relations between the same two are drawn once, and both stand in table and details."""
    page = opened(small()).page
    assert page.evaluate("samgraf.network.body.edgeIndices.length") == 4
    page.click("#section-edges button:text-is('oroas över')")
    text = page.locator("#details").inner_text()
    assert "fiskarna oroas" in text
    assert "fiskarna önskar svar" in text


@pytest.mark.parametrize("hops", [1, 2, 3])
def test_surroundings_are_those_of_the_graph(opened: Opener, hops: int) -> None:
    """Check 16: the surroundings of a name are the ego graph that networkx finds."""
    network = synthetic(60)
    centre = network.nodes[30].iri
    page = opened(network, anchor=f"#ego={centre}&hops={hops}")
    expected = nx.ego_graph(network.graph().to_undirected(), centre, radius=hops)
    assert page.shown()[0] == sorted(expected.nodes)


def test_way_is_a_shortest_path(opened: Opener) -> None:
    """Check 16: the way between two names is as short as networkx finds it, and steps along relations that are there."""
    network = synthetic(60)
    ends = network.nodes[17].iri, network.nodes[44].iri
    page = opened(network, anchor=f"#way={ends[0]}&way={ends[1]}")
    graph = network.graph().to_undirected()
    nodes = page.shown()[0]
    assert len(nodes) == len(nx.shortest_path(graph, *ends))
    assert nx.has_path(graph.subgraph(nodes), *ends)


def overlapping(page: Opened) -> list[tuple[str, str]]:
    labels = page.page.evaluate("samgraf.labels()")
    return [
        (a["label"], b["label"])
        for n, a in enumerate(labels)
        for b in labels[:n]
        if a["left"] < b["left"] + b["width"]
        and b["left"] < a["left"] + a["width"]
        and a["top"] < b["top"] + b["height"]
        and b["top"] < a["top"] + a["height"]
    ]


@pytest.mark.parametrize("count", [5, 75, 300])
def test_labels_never_cover_each_other(opened: Opener, count: int) -> None:
    """The first picture has labels, and none lies over another one."""
    page = opened(synthetic(count))
    page.page.wait_for_timeout(200)
    assert len(page.page.evaluate("samgraf.labels()")) >= min(count, 10)
    assert overlapping(page) == []


def test_map_is_used_by_keys_alone(opened: Opener) -> None:
    """Check 18: arrows choose, Enter opens and moves on to the details, Escape comes back, and Tab leads out again."""
    page = opened(small()).page
    page.focus("#map")
    page.keyboard.press("ArrowRight")
    chosen = page.evaluate("new URLSearchParams(location.hash.slice(1)).get('n')")
    assert chosen in {"p/1", "o/1", "j/1", "d/1", "p/2"}
    page.keyboard.press("n")
    assert page.evaluate("new URLSearchParams(location.hash.slice(1)).get('n')") != chosen
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "details-heading"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "map"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") != "map"


def test_language_changes_every_word(opened: Opener) -> None:
    """Check 24: English is one choice away, for the page as for its language mark."""
    page = opened(small()).page
    page.select_option("#language", "en")
    assert page.get_attribute("html", "lang") == "en"
    assert page.locator("#heading").text_content() == "Map of decisions and those involved"
    assert "worries about" in page.locator("#tables").inner_text()
    assert not re.search(r"Samband|Namn|Möte\b", page.locator("body").inner_text())


def test_vector_picture_stands_alone(opened: Opener) -> None:
    """Check 23: the vector picture is well-formed, has its labels as text and a legend, and neither script nor address."""
    root = ElementTree.fromstring(opened(small()).page.evaluate("samgraf.svg()"))
    texts = {element.text for element in root.iter("{http://www.w3.org/2000/svg}text")}
    assert {"Åsa Öberg", "Ängsbron", "Personer", "oroas över"} <= texts
    assert not [e.tag for e in root.iter() if e.tag.endswith(("script", "foreignObject", "image"))]
    assert not [name for e in root.iter() for name in e.attrib if "href" in name]


def test_picture_is_downloaded_with_its_legend(opened: Opener, tmp_path: Path) -> None:
    """Check 23: the picture is a PNG of twice the screen's width, and not blank."""
    page = opened(small()).page
    with page.expect_download() as download:
        page.click("#png")
    download.value.save_as(tmp_path / "map.png")
    raw = (tmp_path / "map.png").read_bytes()
    assert raw[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(raw[16:20], "big") == 3368
    assert len(raw) > 20_000


def test_print_is_a3_with_map_and_tables(opened: Opener) -> None:
    """Check 23: on paper the map fills a page of A3 on its side, and the tables follow as text."""
    page = opened(small()).page
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    pdf = page.pdf(prefer_css_page_size=True)
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    assert {(round(float(w) / 72 * 25.4), round(float(h) / 72 * 25.4)) for w, h in boxes} == {(420, 297)}
    assert len(boxes) >= 2


def test_csv_holds_formulas_as_text(opened: Opener, tmp_path: Path) -> None:
    """A name that a spreadsheet would take for a formula is kept as text."""
    page = opened(Network((Node("x", "=1+1", "person"),))).page
    with page.expect_download() as download:
        page.click("#section-nodes .csv")
    download.value.save_as(tmp_path / "nodes.csv")
    assert '"\'=1+1"' in (tmp_path / "nodes.csv").read_text(encoding="utf-8-sig")


def test_page_without_script_shows_the_tables(opened: Opener) -> None:
    """Check 26: without JavaScript the page says so and shows names, relations and quotations."""
    text = opened(small(), javascript=False).page.locator("main").inner_text()
    for part in ("Åsa Öberg", "oroas över", "fiskarna önskar svar"):
        assert part in text


def test_left_out_is_said_with_the_remedy(opened: Opener) -> None:
    """What didn't find room is counted, with the words that have it in."""
    page = opened(small(), left_out=(12, 30), remedy="samgraf draw --limit 17").page
    assert "12 namn och 30 samband" in page.locator("#leftout").inner_text()
    assert "samgraf draw --limit 17" in page.locator("#leftout").inner_text()


def test_nothing_moves_by_itself(opened: Opener) -> None:
    """Check 22: once drawn, the map stays as it is: no frame differs from the one before."""
    page = opened(synthetic(60)).page
    page.wait_for_timeout(300)
    first = page.screenshot()
    page.wait_for_timeout(300)
    assert page.screenshot() == first


@pytest.mark.parametrize("width", [320, 768])
def test_narrow_screens_scroll_one_way_only(opened: Opener, width: int) -> None:
    """Check 39: on a phone, or enlarged fourfold, nothing is cut and nobody scrolls sideways."""
    page = opened(synthetic(40), viewport=(width, 640)).page
    page.evaluate("samgraf.choose(0)")
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
