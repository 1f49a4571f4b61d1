"""A headless Chromium, and pages that tell what they did: requests, errors, and script that should not have run."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from samgraf.graph.store import Store, open_store
from samgraf.viz import page as pages
from samgraf.viz.frame import Frame
from samgraf.viz.network import Network

EXAMPLES = Path(__file__).resolve().parents[2] / "examples" / "minutes"

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@dataclass
class Opened:
    """An open page, with everything that it asked for or complained of."""

    page: Page
    file: Path
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def shown(self) -> tuple[list[str], list[int]]:
        """IRIs of the nodes and numbers of the relations that the page shows."""
        found = self.page.evaluate("samgraf.shown()")
        return found["nodes"], found["edges"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium: it must be there in CI, elsewhere the tests that need it are skipped."""
    program = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if program is None:
        if os.environ.get("CI") == "true":
            pytest.fail("no Chromium found, but CI needs it: apt-get install chromium")
        pytest.skip("no Chromium found: apt-get install chromium")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def archive() -> Store:
    """The example minutes in a store, as `samgraf ingest` puts them there."""
    from samgraf.ingest.pipeline import ingest

    store = open_store("memory:")
    ingest([EXAMPLES], store.writer())
    return store


Opener = Callable[..., Opened]


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Opener]:
    """Opens a network or a frame: `opened(network, viewport=…, javascript=…, touch=…, slower=…, **html)`."""
    contexts: list[BrowserContext] = []

    def open_page(
        network: Network | Frame,
        *,
        viewport: tuple[int, int] = (1280, 800),
        javascript: bool = True,
        without_policy: bool = False,
        scheme: str = "light",
        forced: bool = False,
        touch: bool = False,
        slower: int = 1,
        anchor: str = "",
        before: str = "",
        **arguments: object,
    ) -> Opened:
        file = tmp_path / f"map-{len(contexts)}.html"
        if isinstance(network, Frame):
            text = pages.rendered(network, pages.planned(network), **arguments)  # type: ignore[arg-type]
        else:
            text = pages.html(network, **arguments)  # type: ignore[arg-type]
        if without_policy:
            text = text.replace('http-equiv="Content-Security-Policy"', 'name="policy"')
        pages.write(text, file)
        context = browser.new_context(
            viewport={"width": viewport[0], "height": viewport[1]},
            java_script_enabled=javascript,
            color_scheme=scheme,  # type: ignore[arg-type]
            forced_colors="active" if forced else "none",
            reduced_motion="reduce",
            has_touch=touch,
            bypass_csp=False,
        )
        contexts.append(context)
        result = Opened(context.new_page(), file)
        result.page.on("request", lambda request: result.requests.append(request.url))
        result.page.on("console", lambda message: result.complaints.append(f"{message.type}: {message.text}"))
        result.page.on("pageerror", lambda error: result.complaints.append(str(error)))
        result.page.on("dialog", lambda dialog: result.complaints.append(f"dialog: {dialog.message}"))
        if before:
            context.add_init_script(before)
        result.page.goto(file.as_uri() + anchor)
        if slower > 1:
            context.new_cdp_session(result.page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
        return result

    yield open_page
    for context in contexts:
        context.close()
