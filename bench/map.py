"""How long a map takes: network to page in CPU seconds, and from opening to the first picture in a headless browser.

    python bench/map.py [100 1000 5000]

Invented networks with two relations and two quotations a node, beside what pyvis writes of the same network.
pyvis' page asks foreign hosts and moves by itself; here its requests are refused, so its picture is its best.
Asserts nothing.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from browser.conftest import ARGUMENTS, CHROMIUM
from browser.synthetic import network

from samgraf.viz import page
from samgraf.viz.network import Network

PATIENCE = 90_000
"""Milliseconds after which a page counts as never drawn."""

DRAWN = """() => { const c = document.querySelector('canvas'); if (!c || !c.width) return false;
    const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;
    for (let i = 3; i < d.length; i += 4) if (d[i]) return true; return false; }"""


def ours(of: Network, file: Path) -> None:
    """Our page, as `samgraf draw` writes it."""
    page.write(page.html(of), file)


def theirs(of: Network, file: Path) -> None:
    """pyvis' own page, as its manual has it."""
    from pyvis.network import Network as Builder

    builder = Builder(directed=True, cdn_resources="in_line")
    for node in of.nodes:
        builder.add_node(node.iri, label=node.label)
    for edge in of.edges:
        builder.add_edge(edge.source, edge.target)
    file.write_text(builder.generate_html(), encoding="utf-8")


def first_picture(browser: Browser, file: Path) -> str:
    """Seconds from opening the file to the first frame with something in it."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, bypass_csp=True)
    tab = context.new_page()
    tab.route("http*://**", lambda route: route.abort())
    begun = time.perf_counter()
    try:
        tab.goto(file.as_uri(), wait_until="commit", timeout=PATIENCE)
        tab.wait_for_function(DRAWN, timeout=PATIENCE)
        return f"{time.perf_counter() - begun:.1f}"
    except Exception as error:  # whatever stops the browser, the table goes on
        return type(error).__name__
    finally:
        context.close()


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, default=[100, 1000, 5000])
    sizes = parser.parse_args().sizes
    program = next(filter(None, map(shutil.which, CHROMIUM)), None)
    ours(network(5), Path(tempfile.mkdtemp()) / "warm.html")
    print(f"{'nodes':>6} {'page':>8} {'CPU s':>7} {'kB':>7} {'first picture s':>16}")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        for size in sizes:
            of = network(size)
            for name, write in (("samgraf", ours), ("pyvis", theirs)):
                file = Path(folder) / f"{name}-{size}.html"
                begun = time.process_time()
                write(of, file)
                spent = time.process_time() - begun
                drawn = first_picture(browser, file)
                print(f"{size:>6} {name:>8} {spent:>7.2f} {file.stat().st_size // 1000:>7} {drawn:>16}", flush=True)
        browser.close()


if __name__ == "__main__":
    main()
