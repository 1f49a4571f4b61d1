"""The picture of the map in the README: the example minutes, drawn and photographed in a browser without a window.

python tools/picture.py [--browser /usr/bin/chromium] [--output docs/images/map.png]
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

import samgraf
from samgraf.viz.page import draw

HOME = Path(__file__).resolve().parents[1]
QUIET = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")


def main() -> None:
    """Read the examples, draw the map, take its picture."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--browser", default="/usr/bin/chromium", help="default: /usr/bin/chromium")
    parser.add_argument("--output", type=Path, default=HOME / "docs" / "images" / "map.png")
    call = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        store, page = Path(folder) / "store", Path(folder) / "map.html"
        samgraf.ingest([HOME / "examples" / "minutes"], store)
        with samgraf.open(store) as opened:
            draw(opened.view, output=page, language="sv")
        call.output.parent.mkdir(parents=True, exist_ok=True)
        with sync_playwright() as engine:
            browser = engine.chromium.launch(executable_path=call.browser, args=list(QUIET))
            tab = browser.new_page(viewport={"width": 1360, "height": 850})
            tab.goto(page.as_uri())
            tab.wait_for_timeout(3000)
            tab.screenshot(path=call.output)
            browser.close()


if __name__ == "__main__":
    main()
