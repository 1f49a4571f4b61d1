"""The site in a browser, opened as files: it searches, shows the place of a quotation, and is open to everybody."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest
from meetings_sample import store as sample
from playwright.sync_api import Browser, Page

from samgraf.graph.facts import Node, iri, lines, literal
from samgraf.graph.store import Store
from samgraf.ontology import terms as t
from samgraf.viz.site import site
from samgraf.viz.site.index import ENDINGS, stem

from .hostile import PAYLOADS

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
HARD = tuple(text for text in PAYLOADS if text.strip() and "\ud800" not in text and len(text) < 1000)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Three meetings, and beside them a name for each hostile text."""
    with sample(tmp_path_factory.mktemp("minutes")) as found:
        graph = found.mint.human_graph("hostile")
        names = [found.mint.entity("organisation", "hostile", str(n)) for n in range(len(HARD))]
        nodes = [
            Node(
                name,
                (t.Municipality,),
                (
                    (t.SKOS_PREF_LABEL, literal(text)),
                    (t.SKOS_ALT_LABEL, literal(f"{text} ")),
                    (t.DCTERMS_TITLE, iri(name)),
                ),
            )
            for name, text in zip(names, HARD, strict=True)
        ]
        found.engine.add("\n".join(lines(nodes, graph)).encode())
        yield found


@pytest.fixture(scope="module")
def folder(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Their site."""
    place = tmp_path_factory.mktemp("site")
    site(store.view, place, maps=1)
    return place


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A page that fails on anything it complains of, or asks others for."""
    context = browser.new_context(viewport={"width": 1100, "height": 800}, reduced_motion="reduce")
    found = context.new_page()
    complaints: list[str] = []
    found.on("console", lambda message: complaints.append(message.text))
    found.on("pageerror", lambda error: complaints.append(str(error)))
    found.on("dialog", lambda dialog: complaints.append(dialog.message))
    found.on(
        "request", lambda r: complaints.append(r.url) if not r.url.startswith(("file:", "data:", "blob:")) else None
    )
    yield found
    context.close()
    assert complaints == []


def pages_of(folder: Path) -> dict[str, Path]:
    """One page of each sort."""
    return {
        "start": folder / "index.html",
        "person": folder / "person" / "ada-ekman" / "ekby-kommun" / "index.html",
        "document": next((folder / "document").glob("vag-2021*")) / "index.html",
        "meeting": next((folder / "meeting").glob("vag-2021*")) / "index.html",
        "decision": next((folder / "decision").glob("vag-2021*")) / "1" / "index.html",
        "list": folder / "organisation" / "index.html",
        "terms": folder / "ontology" / "index.html",
    }


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("sort", ["start", "person", "document", "meeting", "decision", "list", "terms"])
def test_pages_are_open_to_everybody(folder: Path, page: Page, sort: str, scheme: str) -> None:
    """axe finds nothing on any sort of page, in light and dark, and nothing is wider than a phone."""
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(pages_of(folder)[sort].as_uri())
    page.evaluate(AXE)
    found = page.evaluate(
        "axe.run({runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','best-practice'], preload: false})"
    )
    assert [violation["id"] for violation in found["violations"]] == []
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.set_viewport_size({"width": 1100, "height": 800})


@pytest.mark.parametrize(
    ("query", "first"),
    [
        pytest.param("ekby", "Ekby kommun", id="beginning"),
        pytest.param("SJÖÄNGENS kommun", "Sjöängens kommun", id="capitals"),
        pytest.param("sjoangens", "Sjöängens kommun", id="without-dots"),
        pytest.param("Spårverkets", "Spårverket", id="genitive"),
        pytest.param("ekman ada", "Ada Ekman", id="words-in-any-order"),
        pytest.param("cykelvägarna", "Ekby kommun kontaktar Norrdala kommun om cykelvägen", id="inflected"),
        pytest.param("vag-2021.txt", "vag-2021.txt", id="file"),
    ],
)
def test_search_finds(folder: Path, page: Page, query: str, first: str) -> None:
    """The search folds letters and endings, and its first hit leads to the page."""
    page.goto((folder / "index.html").as_uri())
    page.fill("#words", query)
    assert (page.locator("#hits a").first.text_content() or "").startswith(first)
    page.press("#words", "Enter")
    page.wait_for_selector("h1")
    assert (page.locator("h1").text_content() or "").startswith(first)


def test_search_says_when_nothing_fits(folder: Path, page: Page) -> None:
    """An empty result is told in words, where screen readers hear it."""
    page.goto((folder / "index.html").as_uri())
    page.fill("#words", "xyzzyx")
    assert "Inget passar" in (page.locator("#found[role=status]").text_content() or "")


def test_search_folds_as_the_list_does(folder: Path, page: Page) -> None:
    """The page's endings are the list's, so that both cut the same words alike."""
    text = (folder / "search.js").read_text(encoding="utf-8")
    assert all(f'"{ending}"' in text for ending in ENDINGS)
    assert [stem(word) for word in ("kommunens", "kommuner", "ekby")] == ["kommun", "kommun", "ekby"]


def test_quotation_opens_at_its_words(folder: Path, page: Page) -> None:
    """The link of a quotation opens the document with the very words lit, in the middle of the screen."""
    page.goto(pages_of(folder)["decision"].as_uri())
    words = page.locator("blockquote mark").first.text_content() or ""
    page.locator("blockquote footer a").first.click()
    page.wait_for_selector("#text")
    lit = page.evaluate("[...CSS.highlights.get('here')][0].toString()")
    assert words and lit.split() == words.split()
    assert page.evaluate(
        "(() => { const b = [...CSS.highlights.get('here')][0].getBoundingClientRect();"
        " return b.top >= 0 && b.bottom <= innerHeight; })()"
    )


def test_hostile_names_are_text(folder: Path, page: Page) -> None:
    """A name is shown letter by letter on its page, in lists and in the search, and never runs."""
    for n, text in enumerate(HARD):
        page.goto((folder / "organisation" / "hostile" / str(n) / "index.html").as_uri())
        if text.isprintable():
            assert page.locator("h1").text_content() == text
        assert page.evaluate("window.__ran ?? null") is None
    page.goto((folder / "organisation" / "index.html").as_uri())
    assert page.evaluate("window.__ran ?? null") is None
    page.goto((folder / "index.html").as_uri())
    page.fill("#words", "script")
    assert page.locator("#hits li").count() > 5
    assert page.evaluate("window.__ran ?? null") is None


def test_pages_work_without_script(folder: Path, browser: Browser) -> None:
    """Without JavaScript all lists and links are there, and the search says that it needs it."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((folder / "index.html").as_uri())
    assert page.locator("noscript p").is_visible()
    assert not page.locator("#find").is_visible()
    page.locator("main a", has_text="Väggruppen").first.click()
    assert "Ada Ekman" in page.locator("main").inner_text()
    context.close()
