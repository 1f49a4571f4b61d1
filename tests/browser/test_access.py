"""Everybody gets in: axe in every state, keys alone, forced colours, large text, no graphics, no network that answers."""

from __future__ import annotations

import json
import math
import re
from importlib.resources import files
from itertools import combinations

import pytest

from samgraf.graph.store import Store
from samgraf.viz import style
from samgraf.viz.frame import Wish, framed

from .conftest import Opened, Opener
from .synthetic import network as synthetic

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
RULES = "{runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']}"
STATES = [
    pytest.param(16, {}, "", id="start"),
    pytest.param(16, {}, "samgraf.choose(0)", id="details"),
    pytest.param(16, {"anchor": "#ego=id/person/0&hops=2"}, "", id="surroundings"),
    pytest.param(16, {"anchor": "#way=id/person/1&way=id/person/2"}, "", id="way"),
    pytest.param(16, {"anchor": "#lang=en&off=person"}, "", id="english-filtered"),
    pytest.param(16, {"scheme": "dark"}, "samgraf.choose(1)", id="dark"),
    pytest.param(16, {"forced": True}, "samgraf.choose(1)", id="forced-colours"),
    pytest.param(16, {"viewport": (320, 640)}, "samgraf.choose(1)", id="phone"),
    pytest.param(16, {}, "document.documentElement.style.fontSize = '200%'", id="text-of-200-percent"),
    pytest.param(170, {}, "samgraf.choose(170)", id="groups"),
]


def faults(page: Opened, *, tables: bool = True) -> str:
    """What axe objects to, as text; empty where it is content. Long tables are all alike: one state looks at them."""
    page.page.add_script_tag(content=AXE)
    where = "document" if tables else "{exclude: [['#section-nodes'], ['#section-edges']]}"
    found = page.page.evaluate(f"axe.run({where}, {RULES})")
    table = {fault["id"]: [node["html"][:120] for node in fault["nodes"]] for fault in found["violations"]}
    return json.dumps(table, indent=1) if table else ""


@pytest.mark.parametrize(("count", "how", "then"), STATES)
def test_page_is_accessible(opened: Opener, count: int, how: dict[str, object], then: str) -> None:
    """Check 19: axe finds nothing to object to under WCAG 2.1 A and AA, whatever the state of the page."""
    page = opened(synthetic(count), without_policy=True, left_out=(1, 1), remedy="samgraf draw", **how)
    page.page.evaluate(then or "null")
    assert not faults(page, tables=count < 100)


@pytest.mark.parametrize(
    "wish", [Wish(about="Bollstabron"), Wish(seen="timeline"), Wish(since="2024", compare=("2023", ""))]
)
def test_views_are_accessible(opened: Opener, archive: Store, wish: Wish) -> None:
    """Check 19 again: lanes with their brief, days, and two periods compared."""
    assert not faults(opened(framed(archive.view, wish), without_policy=True), tables=False)


def test_keys_alone_reach_everything(opened: Opener) -> None:
    """Check 18: Tab goes from search by legend, map, and tables to the export, each with a focus that is seen."""
    page = opened(synthetic(12)).page
    page.set_viewport_size({"width": 1280, "height": 1200})
    wanted = {"search", "map", "png", "svg", "paper", "printer", "theme", "language", "confidence", "clear"}
    reached, seen = set(), 0
    for _ in range(70):
        page.keyboard.press("Tab")
        own = page.evaluate(
            "document.activeElement.id || document.activeElement.dataset.set || document.activeElement.className"
        )
        reached.add(own)
        seen += page.evaluate("getComputedStyle(document.activeElement).outlineStyle !== 'none'")
    assert wanted | {"off", "offRelations", "csv", "copy", "scroll"} <= reached
    assert seen == 70


def test_focus_changes_the_picture(opened: Opener) -> None:
    """Check 18: what has the focus looks otherwise than what has not, the map included."""
    page = opened(synthetic(12)).page
    for target in ("#search", "#map", "#png"):
        page.evaluate("document.activeElement.blur()")
        before = page.screenshot()
        page.focus("#language")
        page.keyboard.press("Tab")
        page.focus(target)
        assert page.screenshot() != before, target


def test_choosing_is_spoken(opened: Opener) -> None:
    """Every move in the map is said in the live region: who, what, how many relations."""
    page = opened(synthetic(12)).page
    page.focus("#map")
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(120)
    assert re.search(
        r"\w+, (person|organisation|projekt|fråga|beslut|ärende), \d+ samband", page.locator("#live").inner_text()
    )


def test_no_answer_from_outside_delays_nothing(opened: Opener) -> None:
    """Check 2: with a network that never answers, the map is drawn all the same, since nothing is asked of it."""
    page = opened(synthetic(12))
    page.page.route("http*://**", lambda route: None)
    page.page.reload()
    assert page.page.evaluate("samgraf.labels().length") >= 5
    assert {url.partition(":")[0] for url in page.requests} == {"file"}


def test_no_graphics_hardware_is_needed(opened: Opener) -> None:
    """Check 25: where WebGL isn't to be had, the map is there as ever; it never asks for it."""
    without = """const get = HTMLCanvasElement.prototype.getContext;
        HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
          if (kind !== "2d") { window.__asked = kind; return null; }
          return get.call(this, kind, ...more); };"""
    page = opened(synthetic(12), before=without).page
    assert page.evaluate("samgraf.labels().length") >= 5
    assert page.evaluate("window.__asked ?? null") is None


@pytest.mark.parametrize(
    ("language", "day", "number"), [("sv", "5 januari 2019", "1\xa0000"), ("en", "5 January 2019", "1,000")]
)
def test_days_and_numbers_follow_the_language(opened: Opener, language: str, day: str, number: str) -> None:
    """Check 24: days and large numbers are written as the language of the page writes them; no word is left over."""
    page = opened(synthetic(1000), language=language).page
    assert page.get_attribute("html", "lang") == language
    assert page.get_attribute("#from", "aria-valuetext") == day
    assert number in page.locator("#counts").inner_text()
    codes = re.findall(r"\b[a-z]+_[a-z_]+\b|\b(?:relation|kind|one|sure|lane)\.\w+", page.locator("body").inner_text())
    assert not codes


def test_enlarged_fourfold_nothing_is_cut(opened: Opener) -> None:
    """Check 39: at 400 % the page is as wide as the window, and every part is still there."""
    page = opened(synthetic(12), viewport=(320, 256)).page
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    for part in ("#search", "#map", "#tables", "#png", "#section-edges .csv"):
        assert page.locator(part).is_visible(), part


# How eyes without one sort of cone see colours, after Machado, Oliveira and Fernandes (2009), severity 1, linear RGB.
BLIND = {
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


def lab(colour: str, matrix: tuple[tuple[float, ...], ...]) -> tuple[float, float, float]:
    """A colour as seen through a matrix, in CIE L*a*b*."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    seen = [min(1.0, max(0.0, sum(m * p for m, p in zip(row, linear, strict=True)))) for row in matrix]
    to_xyz = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    xyz = [sum(m * p for m, p in zip(row, seen, strict=True)) for row in to_xyz]
    f = [v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (xyz[0] / 0.9505, xyz[1], xyz[2] / 1.089)]
    return 116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])


@pytest.mark.parametrize("eye", BLIND)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_colours_differ_for_every_eye(eye: str, theme: str) -> None:
    """Check 21: two kinds differ in colour for eyes of any sort, or else clearly in shape; no two share both."""
    looks = style.kinds()
    shapes = [look.shape for look in looks.values()]
    assert len(set(shapes)) == len(shapes)
    close = [
        (a, b)
        for a, b in combinations(looks, 2)
        if math.dist(lab(getattr(looks[a], theme), BLIND[eye]), lab(getattr(looks[b], theme), BLIND[eye])) < 10
    ]
    assert not [pair for pair in close if set(pair) <= {"person", "organisation", "project", "decision"}]
