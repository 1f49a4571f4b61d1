"""One question at a time: groups that open, lanes, days, two periods, ways with their words, paper."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from samgraf.graph.store import Store
from samgraf.viz.frame import Wish, frame, framed

from .conftest import Opened, Opener
from .synthetic import network as synthetic


def large() -> Wish:
    return Wish(limit=10_000)


def test_large_network_opens_as_groups(opened: Opener) -> None:
    """The first picture shows groups with their foremost names; the tables hold every name all the same."""
    made = frame(synthetic(300), large())
    page = opened(made)
    page.page.wait_for_timeout(100)
    assert len(page.page.evaluate("samgraf.onMap()")) == len(made.groups)
    assert len(page.page.evaluate("samgraf.labels()")) >= len(made.groups) - 2
    assert len(page.shown()[0]) == 300


def test_group_is_opened_and_closed_by_keys(opened: Opener) -> None:
    """Arrows choose a group, Enter tells of it, a button opens it, Escape in the map goes back to all groups."""
    made = frame(synthetic(300), large())
    page = opened(made)
    page.page.focus("#map")
    page.page.keyboard.press("ArrowDown")
    page.page.keyboard.press("Enter")
    expect(page.page.locator("#details")).to_contain_text("Samband med andra grupper")
    page.page.click("#open-group")
    shown = set(page.shown()[0])
    assert shown in [set(group.members) for group in made.groups]
    assert page.page.evaluate("document.activeElement.id") == "map"
    page.page.keyboard.press("Escape")
    assert len(page.page.evaluate("samgraf.onMap()")) == len(made.groups)


def test_found_name_opens_its_group(opened: Opener) -> None:
    """A name found by search is shown in its group, and the address brings that view back."""
    made = frame(synthetic(300), large())
    page = opened(made)
    page.page.fill("#search", made.network.nodes[77].label)
    page.page.press("#search", "Enter")
    own = next(group for group in made.groups if made.network.nodes[77].iri in group.members)
    assert set(page.shown()[0]) == set(own.members)
    again = opened(made, anchor=page.page.evaluate("location.hash"))
    assert again.shown() == page.shown()
    again.page.click("#all-names")
    assert len(again.page.evaluate("samgraf.onMap()")) == 300


@pytest.mark.parametrize("slower", [1, 24])
def test_group_is_opened_by_two_clicks(slower: int, opened: Opener) -> None:
    """Who double-clicks a group is in it, also where the browser is busy with the first click when the second is made."""
    page = opened(frame(synthetic(300), large()), slower=slower)
    page.page.locator("#map").dblclick(position=at_rest(page))
    assert until(page, lambda: 0 < len(page.shown()[0]) < 300)


def test_group_is_opened_by_two_taps(opened: Opener) -> None:
    """The first tap shows the group's details and so moves the map; the second opens the group that stood there."""
    page = opened(frame(synthetic(300), large()), touch=True)
    place, box = at_rest(page), page.page.locator("#map").bounding_box()
    assert box is not None
    for _ in range(2):
        page.page.touchscreen.tap(box["x"] + place["x"], box["y"] + place["y"])
    assert until(page, lambda: 0 < len(page.shown()[0]) < 300)


def at_rest(page: Opened) -> Any:
    """Where the group stands, once it stands where it stood a moment ago."""
    places: list[Any] = []

    def still() -> bool:
        places.append(page.page.evaluate("samgraf.place(300)"))
        return places[-2:-1] == places[-1:]

    assert until(page, still)
    return places[-1]


def until(page: Opened, holds: Callable[[], bool]) -> bool:
    """Whether something comes to hold while the page goes on; asked from outside, since it forbids evaluating text."""
    for _ in range(LONG_ENOUGH):
        if holds():
            return True
        page.page.wait_for_timeout(50)
    return False


LONG_ENOUGH = 200
"""Times that a page is asked, at most."""


def overlapping(page: Opened) -> list[tuple[str, str]]:
    """Pairs of labels that cover each other."""
    labels = page.page.evaluate("samgraf.labels()")
    return [
        (a["label"], b["label"])
        for n, a in enumerate(labels)
        for b in labels[:n]
        if a["left"] < b["left"] + b["width"] - 0.5
        and b["left"] < a["left"] + a["width"] - 0.5
        and a["top"] < b["top"] + b["height"] - 0.5
        and b["top"] < a["top"] + a["height"] - 0.5
    ]


@pytest.mark.parametrize(
    "wish",
    [
        pytest.param(Wish(about="Tvärförbindelse Västra Ådalen"), id="lanes"),
        pytest.param(Wish(seen="timeline"), id="days"),
        pytest.param(Wish(seen="meets"), id="meets"),
        pytest.param(Wish(), id="all"),
    ],
)
def test_no_label_lies_on_another(opened: Opener, archive: Store, wish: Wish) -> None:
    """Whatever is asked, names and the words on lines leave each other room."""
    page = opened(framed(archive.view, wish))
    page.page.wait_for_timeout(150)
    assert len(page.page.evaluate("samgraf.labels()")) > 15
    assert overlapping(page) == []


def heading_boxes(page: Page) -> list[tuple[float, float, float, float]]:
    """The boxes that the days above a timeline cover: left, top, width and height."""
    found: list[tuple[float, float, float, float]] = page.evaluate(
        """() => samgraf.headingsNow().map(({ lines, left, top, size, upright }) => {
          const ruler = document.createElement('canvas').getContext('2d');
          ruler.font = `600 ${size}px system-ui, "Segoe UI", "DejaVu Sans", sans-serif`;
          const [long, tall] = [Math.max(...lines.map((line) => ruler.measureText(line).width)), lines.length * size * 1.18];
          return upright ? [left, top - long, tall, long] : [left, top, long, tall];
        })"""
    )
    return found


@pytest.mark.parametrize("width", [500, 900, 1900])
def test_no_day_lies_on_another(opened: Opener, archive: Store, width: int) -> None:
    """Seen whole, the days above the columns leave each other room, and stand within the map."""
    page = opened(framed(archive.view, Wish(seen="timeline")), viewport=(width, 800)).page
    page.click("#zoom button:text-is('Visa allt')")
    boxes = sorted(heading_boxes(page))
    assert len(boxes) > 5
    assert all(left + wide < right for (left, _, wide, _), (right, *_) in pairwise(boxes))
    assert min(top for _, top, *_ in boxes) >= 0


@pytest.mark.parametrize("width", [500, 1280])
def test_first_picture_of_days_shows_what_was_decided(opened: Opener, archive: Store, width: int) -> None:
    """It begins at the upper left with days and decisions, small enough to look over, large enough to tell apart."""
    page = opened(framed(archive.view, Wish(seen="timeline")), viewport=(width, 800)).page
    assert 0.4 <= page.evaluate("samgraf.scale()") <= 0.75
    tops = [top for _, top, *_ in heading_boxes(page)]
    assert 0 <= min(tops) < 150
    assert len(page.evaluate("samgraf.labels()")) > 5


def test_no_name_is_written_behind_a_button(opened: Opener) -> None:
    """What lies over the map, the line above it and its buttons, covers no name."""
    page = opened(frame(synthetic(900), large()), viewport=(800, 600)).page
    page.click("#zoom button:text-is('Visa allt')")
    page.wait_for_timeout(100)
    labels = page.evaluate("samgraf.labels()")
    assert len(labels) > 5
    origin = page.locator("#map").bounding_box()
    assert origin
    for over in ("#focusbar", "#zoom"):
        box = page.locator(over).bounding_box()
        assert box
        left, top = box["x"] - origin["x"], box["y"] - origin["y"]
        hidden = [
            a["label"]
            for a in labels
            if a["left"] < left + box["width"]
            and left < a["left"] + a["width"]
            and a["top"] < top + box["height"]
            and top < a["top"] + a["height"]
        ]
        assert hidden == []


def test_lanes_are_never_too_small_to_read(opened: Opener, archive: Store) -> None:
    """A long matter begins at its upper left in a size that can be read, rather than whole and tiny."""
    page = opened(framed(archive.view, Wish(about="Tvärförbindelse Västra Ådalen")), viewport=(1000, 700)).page
    assert page.evaluate("samgraf.scale()") >= 0.75
    page.click("#zoom button:text-is('Visa allt')")
    assert page.evaluate("samgraf.scale()") < 0.75


def test_way_shows_its_words(opened: Opener) -> None:
    """The way between two is told step by step, each with a quotation, and can be left again."""
    network = synthetic(60)
    page = opened(network).page
    page.evaluate("samgraf.choose(17)")
    page.click("#way")
    page.evaluate("samgraf.choose(44)")
    steps = page.locator("#details h3").count()
    assert steps >= 1
    assert page.locator("#details blockquote").count() >= steps
    assert len(page.evaluate("samgraf.shown().nodes")) == steps + 1
    page.click("#close")
    assert len(page.evaluate("samgraf.shown().nodes")) == 60


def test_periods_are_compared(opened: Opener, archive: Store) -> None:
    """New, staying and gone stand in the legend with their counts, and each can be seen alone."""
    made = framed(archive.view, Wish(since="2024", compare=("2023", "2023")))
    page = opened(made)
    counts = page.page.evaluate(
        "Object.fromEntries([...document.querySelectorAll('.legend-compare li')].map((li) => "
        "[li.querySelector('input').value, Number(li.querySelector('.count').textContent)]))"
    )
    years = [{quote.meeting.date[:4] for quote in edge.quotes} for edge in made.network.edges]
    assert counts["new"] == sum(own == {"2024"} for own in years)
    assert counts["gone"] == sum(own == {"2023"} for own in years)
    page.page.uncheck("input[value=gone]")
    page.page.uncheck("input[value=stays]")
    assert len(page.shown()[1]) == counts["new"]


def test_certainty_is_a_filter(opened: Opener) -> None:
    """Sure, probable and unsure can be told apart and left out; what is unsure only then leaves map and tables."""
    network = synthetic(60)
    page = opened(network)
    page.page.uncheck("input[value=unsure]")
    page.page.uncheck("input[value=probable]")
    shown = page.shown()[1]
    assert shown == [n for n, edge in enumerate(network.edges) if any(q.confidence >= 0.85 for q in edge.quotes)]
    again = opened(network, anchor=page.page.evaluate("location.hash"))
    assert again.shown() == page.shown()


def test_filters_combine(opened: Opener) -> None:
    """Check 13: kind, meeting, certainty, confidence and period narrow together; the address keeps them, clearing frees."""
    network = synthetic(60)
    page = opened(network, anchor="#off=topic&sure=0.6&from=2019-07-05&unless=unsure")
    met = network.meetings()[4]
    page.page.select_option("#meeting", "4")
    wanted = [
        n
        for n, edge in enumerate(network.edges)
        if "topic" not in (network.node(edge.source).kind, network.node(edge.target).kind)
        and any(q.meeting == met and q.confidence >= 0.6 and q.meeting.date >= "2019-07-05" for q in edge.quotes)
    ]
    assert wanted
    assert page.shown()[1] == wanted
    assert opened(network, anchor=page.page.evaluate("location.hash")).shown() == page.shown()
    page.page.click("#clear")
    assert len(page.shown()[1]) == len(network.edges)


@pytest.mark.parametrize(("paper", "size"), [("a3", (420, 297)), ("a4", (297, 210))])
def test_paper_has_map_legend_and_words(opened: Opener, archive: Store, paper: str, size: tuple[int, int]) -> None:
    """Check 23: on A3 or A4 the first page holds the map with its legend as text that can be selected."""
    import pypdfium2

    page = opened(framed(archive.view, Wish(about="Bollstabron")), anchor=f"#paper={paper}").page
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    sheet = pypdfium2.PdfDocument(io.BytesIO(page.pdf(prefer_css_page_size=True)))[0]
    assert [round(points / 72 * 25.4) for points in sheet.get_size()] == pytest.approx(size, abs=1)
    text = re.sub(r"\s+", " ", sheet.get_textpage().get_text_range())
    for words in ("Karta: Bollstabron", "Personer", "oroas över", "Vid bordet", "Kramfors kommun"):
        assert words in text, words


@pytest.mark.parametrize("language", ["sv", "en"])
def test_legend_on_paper_is_not_cut_off(opened: Opener, archive: Store, language: str) -> None:
    """The words of the legend end before the sheet does, for names as for groups of them."""
    for made in (frame(synthetic(300), large()), framed(archive.view, Wish(seen="timeline"))):
        page = opened(made).page
        page.select_option("#language", language)
        ends = page.evaluate(
            """() => {
              const held = document.createElement('div');
              held.innerHTML = samgraf.svg();
              document.body.append(held);
              const sheet = held.querySelector('svg').getBoundingClientRect();
              return [...held.querySelectorAll('text')].map((one) => one.getBoundingClientRect().right - sheet.right);
            }"""
        )
        assert len(ends) > 5 and max(ends) <= 0


def test_rows_are_copied(opened: Opener) -> None:
    """The rows of a table go to the clipboard, and it is said how many."""
    page = opened(synthetic(12)).page
    page.click("#section-nodes .copy")
    expect(page.locator("#live")).to_have_text("12 rader kopierade.")
