"""How long a map takes: network to page in CPU seconds, and from opening to the first picture in a headless browser.

    python bench/map.py [100 1000 5000] [--documents 45]

Invented networks with two relations and two quotations a node, beside what pyvis writes of the same network in the
same run. pyvis' page asks foreign hosts and moves by itself; here its requests are refused, so its picture is its
best. "main CPU" is what the page's own thread had worked when the picture was there. Panning moves the map for three
seconds. Last comes the whole command, from a store of so many invented documents to the page. Asserts nothing.
"""

from __future__ import annotations

import argparse
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, CDPSession, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from archive import write as write_archive
from browser.conftest import ARGUMENTS, CHROMIUM
from browser.synthetic import network

from samgraf.viz import page
from samgraf.viz.network import Network

PATIENCE = 60_000
"""Milliseconds after which a page counts as never drawn."""

DRAWN = """() => { const c = document.querySelector('canvas'); if (!c || !c.width) return false;
    const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;
    for (let i = 3; i < d.length; i += 4) if (d[i]) return true; return false; }"""

PAN = """async () => { let frames = 0; const map = document.querySelector('#map canvas');
    const send = (type, x) => map.dispatchEvent(new PointerEvent(type, {bubbles: true, clientX: x, clientY: 780,
      pointerId: 1, pointerType: 'mouse', isPrimary: true, button: 0, buttons: type === 'pointerup' ? 0 : 1}));
    send('pointerdown', 700);
    const end = performance.now() + 3000;
    while (performance.now() < end) { frames += 1; send('pointermove', 700 + 150 * Math.sin(frames / 12));
      await new Promise(requestAnimationFrame); }
    send('pointerup', 700);
    return frames; }"""


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


def worked(session: CDPSession) -> tuple[float, float]:
    """Seconds that the page's own thread has worked, and megabytes that its program holds."""
    found: dict[str, Any] = {m["name"]: m["value"] for m in session.send("Performance.getMetrics")["metrics"]}
    session.send("HeapProfiler.collectGarbage")
    heap = session.send("Runtime.getHeapUsage")["usedSize"]
    return float(found["TaskDuration"]), heap / 1e6


def first_picture(browser: Browser, file: Path, *, anchor: str = "", pan: bool = False) -> str:
    """Seconds from opening the file to the first frame with something in it, and what it cost; then panning."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, bypass_csp=True)
    tab = context.new_page()
    tab.route("http*://**", lambda route: route.abort())
    session = context.new_cdp_session(tab)
    session.send("Performance.enable")
    begun = time.perf_counter()
    try:
        tab.goto(file.as_uri() + anchor, wait_until="commit", timeout=PATIENCE)
        tab.wait_for_function(DRAWN, timeout=PATIENCE, polling=100)
        seconds = time.perf_counter() - begun
        cpu, heap = worked(session)
        line = f"{seconds:>9.1f} {cpu:>9.1f} {heap:>8.0f}"
        if pan:
            frames = tab.evaluate(PAN)
            line += f" {frames / 3:>9.0f} {(worked(session)[0] - cpu) / frames * 1000:>9.0f}"
        return line
    except Exception as error:  # whatever stops the browser, the table goes on
        return f"{type(error).__name__:>9}"
    finally:
        context.close()


def pages(browser: Browser, sizes: list[int], folder: Path) -> None:
    """The table of pages: ours as it opens, ours with every name on the map, and pyvis'."""
    ours(network(5), folder / "warm.html")
    print(f"{'nodes':>6} {'page':>14} {'CPU s':>6} {'kB':>6} {'picture s':>9} {'main CPU':>9} {'heap MB':>8}", end="")
    print(f" {'frames/s':>9} {'ms/frame':>9}")
    for size in sizes:
        of = network(size)
        for name, write in (("samgraf", ours), ("pyvis", theirs)):
            file = folder / f"{name}-{size}.html"
            begun = time.process_time()
            write(of, file)
            spent = time.process_time() - begun
            drawn = first_picture(browser, file, pan=name == "samgraf")
            print(f"{size:>6} {name:>14} {spent:>6.2f} {file.stat().st_size // 1000:>6} {drawn}", flush=True)
            if name == "samgraf" and size > 160:
                flat = first_picture(browser, file, anchor="#open=all", pan=True)
                print(f"{size:>6} {'all names':>14} {'':>6} {'':>6} {flat}", flush=True)


def command(documents: int, folder: Path) -> None:
    """CPU seconds of the whole command, as somebody runs it."""
    write_archive(folder / "archive", documents, 1, ["txt"])
    call = [sys.executable, "-m", "samgraf"]
    store = ["--store", str(folder / "store")]
    subprocess.run([*call, "ingest", *store, str(folder / "archive" / "minutes")], check=True, capture_output=True)
    for words in ([], ["--limit", "100000"], ["--new-layout", "--limit", "100000"]):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        out = ["-o", str(folder / "map.html")]
        done = subprocess.run([*call, "draw", *store, *out, *words], check=True, capture_output=True, text=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        said = done.stderr.splitlines()[0].partition(": ")[2]
        print(f"samgraf draw {' '.join(words)}: {cpu:.2f} CPU s, {said}, store of {documents} documents")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, default=[100, 1000, 5000])
    parser.add_argument("--documents", type=int, default=45, help="of the store that the command draws (default: 45)")
    call = parser.parse_args()
    program = next(filter(None, map(shutil.which, CHROMIUM)), None)
    with tempfile.TemporaryDirectory() as folder:
        command(call.documents, Path(folder))
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
            pages(browser, call.sizes, Path(folder))
            browser.close()


if __name__ == "__main__":
    main()
