"""The page of the vocabulary in a real browser: everybody can read it, on any screen, and it loads nothing."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser

from samgraf.ontology.page import page as vocabulary

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("width", "scheme"), [pytest.param(1100, "light", id="desk"), pytest.param(320, "dark", id="phone-dark")]
)
def test_vocabulary_is_accessible(
    browser: Browser, tmp_path: Path, width: int, scheme: Literal["light", "dark"]
) -> None:
    """axe finds nothing to object to, no line runs out of a narrow screen, and nothing is asked of any network."""
    (tmp_path / "vocabulary.html").write_text(vocabulary(), encoding="utf-8")
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True)
    asked: list[str] = []
    shown = context.new_page()
    shown.on("request", lambda request: asked.append(request.url))
    shown.goto((tmp_path / "vocabulary.html").as_uri())
    overflow = shown.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    # All terms are written alike: for axe, which takes long over many, some of each part will do.
    shown.evaluate("document.querySelectorAll('section.term:nth-of-type(n+6), nav li').forEach(one => one.remove())")
    shown.evaluate(AXE)
    found = shown.evaluate("axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']})")
    faults = {fault["id"]: [node["html"][:120] for node in fault["nodes"]][:3] for fault in found["violations"]}
    context.close()
    assert json.dumps(faults) == "{}"
    assert overflow <= 0
    assert [url for url in asked if not url.startswith("file:")] == []
