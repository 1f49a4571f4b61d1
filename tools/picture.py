"""The pictures of the map and the site for README and gallery: the example minutes in a headless browser.

python tools/picture.py [map dark …] [--browser /usr/bin/chromium] [--output docs/images]
"""

from __future__ import annotations

import argparse
import io
import tempfile
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from PIL import Image
from playwright.sync_api import Browser, sync_playwright

import samgraf
from samgraf.viz.frame import Wish
from samgraf.viz.page import draw
from samgraf.viz.site import site

HOME = Path(__file__).resolve().parents[1]
QUIET = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")
MATTER = Wish(about="Ådalsexpressen")
SCREEN = (1360, 850)


@dataclass(frozen=True)
class Shot:
    """One picture: what is drawn, or which page of the site is opened, what is done then, and on what screen."""

    wish: Wish
    then: str = ""
    anchor: str = ""
    screen: tuple[int, int] = SCREEN
    scheme: str = "light"
    printed: bool = False
    of_site: str = ""


NAMED = "[...document.querySelectorAll('#section-nodes th button')].find((b) => b.textContent.startsWith('{}')).click()"
SHOTS = {
    "map": Shot(MATTER),
    "details": Shot(MATTER, "document.querySelector('#brief button.worry').click()"),
    "brief": Shot(MATTER, "document.getElementById('brief').scrollIntoView()"),
    "tables": Shot(MATTER, "document.getElementById('section-edges').scrollIntoView()"),
    "whole": Shot(Wish()),
    "dark": Shot(Wish(), NAMED.format("Åsa Vikner"), scheme="dark"),
    "groups": Shot(Wish(limit=1000)),
    "timeline": Shot(Wish(seen="timeline")),
    "meets": Shot(Wish(seen="meets")),
    "way": Shot(Wish(), anchor="#way={0}&way={1}"),
    "phone": Shot(MATTER, screen=(390, 844)),
    "print": Shot(MATTER, printed=True),
    "site": Shot(Wish(), of_site="organisation/trafikverket/index.html"),
}


def take(browser: Browser, shot: Shot, page: Path, picture: Path, ends: tuple[str, str]) -> None:
    """Open the page, do what the shot says, and keep the picture."""
    context = browser.new_context(
        viewport={"width": shot.screen[0], "height": shot.screen[1]},
        color_scheme="dark" if shot.scheme == "dark" else "light",
    )
    tab = context.new_page()
    tab.goto(page.as_uri() + shot.anchor.format(*ends))
    tab.wait_for_timeout(600)
    if shot.then:
        tab.evaluate(shot.then)
        tab.evaluate("document.activeElement.blur()")
        tab.wait_for_timeout(600)
    if shot.printed:
        tab.evaluate("dispatchEvent(new Event('beforeprint'))")
        sheet = pypdfium2.PdfDocument(io.BytesIO(tab.pdf(prefer_css_page_size=True)))[0]
        sheet.render(scale=1.2).to_pil().save(picture)
    else:
        tab.screenshot(path=picture)
    context.close()
    # A third of the size; by coverage, so that the few dots of a colour keep it.
    few = Image.open(picture).convert("RGB").quantize(250, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    few.save(picture, optimize=True)


def main() -> None:
    """Read the examples, draw the maps, take their pictures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("names", nargs="*", choices=[*SHOTS, []], help=f"default: all of {', '.join(SHOTS)}")
    parser.add_argument("--browser", default="/usr/bin/chromium", help="default: /usr/bin/chromium")
    parser.add_argument("--output", type=Path, default=HOME / "docs" / "images", help="the folder")
    call = parser.parse_args()
    call.output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "store"
        samgraf.ingest([HOME / "examples" / "minutes"], store)
        with samgraf.open(store) as opened, sync_playwright() as engine:
            browser = engine.chromium.launch(executable_path=call.browser, args=list(QUIET))
            named = "SELECT ?e WHERE {{ ?e skos:prefLabel ?n FILTER(STR(?n) = '{}') }} ORDER BY ?e"
            ends = [opened.view.query(named.format(n)).rows[0][0] for n in ("Yvonne Selling", "Trafikverket")]
            for name in call.names or SHOTS:
                shot = SHOTS[name]
                if shot.of_site:
                    page = site(opened.view, Path(folder) / "site", language="sv", maps=1).output / shot.of_site
                else:
                    page = draw(opened.view, shot.wish, output=Path(folder) / "map.html", language="sv").output
                take(browser, shot, page, call.output / f"{name}.png", (ends[0], ends[1]))
                print(call.output / f"{name}.png")
            browser.close()


if __name__ == "__main__":
    main()
