"""Tables and maps as a notebook shows them: offline, and cut off from the notebook around them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from meetings_sample import store as sample
from playwright.sync_api import Browser, Page

import samgraf
from samgraf.graph.store import Store
from samgraf.graph.table import INLINE, Table

from .hostile import PAYLOADS


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Three small meetings."""
    with sample(tmp_path_factory.mktemp("minutes")) as found:
        yield found


def shown(browser: Browser, place: Path, html: str) -> tuple[Page, list[str]]:
    """The page that a notebook would be with this in it, and all that it asked for or complained of."""
    place.write_text(f"<!doctype html><meta charset=utf-8><title>n</title><main>{html}</main>", encoding="utf-8")
    context = browser.new_context(viewport={"width": 1100, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on(
        "request",
        lambda r: heard.append(r.url) if not r.url.startswith(("file:", "data:", "about:", "blob:")) else None,
    )
    page.goto(place.as_uri())
    return page, heard


def test_map_shows_inline(browser: Browser, store: Store, tmp_path: Path) -> None:
    """The map draws itself in its frame without a request, holds its names, and can't reach the notebook."""
    found = samgraf.inline_map(store.view, about="Ekby kommun", language="en")
    assert found._repr_html_() == samgraf.inline_map(store.view, about="Ekby kommun", language="en")._repr_html_()
    page, heard = shown(browser, tmp_path / "n.html", found._repr_html_())
    frame = page.frame_locator("iframe")
    frame.locator("canvas").first.wait_for()
    assert frame.locator("html").get_attribute("lang") == "en"
    assert frame.locator("#section-nodes th", has_text="Ekby kommun").count() >= 1
    inner = page.frames[1]
    assert (
        inner.evaluate("(() => { try { return parent.document.title } catch (e) { return 'refused' } })()") == "refused"
    )
    assert heard == []
    page.context.close()


def test_table_shows_inline(browser: Browser, store: Store, tmp_path: Path) -> None:
    """An answer is a table with a head, its rows counted."""
    table = samgraf.ask(store.view, "attendance")
    page, heard = shown(browser, tmp_path / "n.html", table._repr_html_())
    assert page.locator("tbody tr").count() == len(table)
    assert page.locator("th[scope=col]").all_text_contents() == list(table.columns)
    assert f"{len(table)} rows" in page.locator("caption").inner_text()
    assert heard == []
    page.context.close()


def test_hostile_cells_stay_text(browser: Browser, tmp_path: Path) -> None:
    """No cell and no column is taken for markup; a long table is cut, and says so."""
    texts = [text for text in PAYLOADS if "\ud800" not in text]
    table = Table(("<img src=x onerror=window.__ran=1>",), tuple((ox.Literal(text),) for text in texts * 4))
    page, _ = shown(browser, tmp_path / "n.html", table._repr_html_())
    assert page.evaluate("window.__ran ?? null") is None
    assert page.locator("tbody tr").count() == INLINE < len(table)
    assert f"the first {INLINE} are shown" in page.locator("caption").inner_text()
    page.context.close()
