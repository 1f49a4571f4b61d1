"""Whatever stands in minutes stays text, and the page asks nobody for anything."""

from __future__ import annotations

import re

import pytest

from .conftest import Opener
from .hostile import PAYLOADS, network
from .synthetic import network as synthetic

TOUR = """async () => {
  const count = samgraf.shown().nodes.length;
  for (let id = 0; id < count; id += 1) samgraf.choose(id);
  samgraf.chooseLine("e0");
  samgraf.svg();
  dispatchEvent(new Event("beforeprint"));
  for (const input of document.querySelectorAll("#search")) {
    input.value = "a"; input.dispatchEvent(new Event("input"));
  }
  const language = document.getElementById("language");
  language.value = "en"; language.dispatchEvent(new Event("change"));
  document.querySelectorAll("[onmouseover],[onfocus]").forEach((e) => { throw Error(e.outerHTML); });
  await new Promise((done) => setTimeout(done, 30));
  return window.__ran ?? null;
}"""


GROUPS = [PAYLOADS[n::6] for n in range(6)]


@pytest.mark.parametrize("guarded", [True, False], ids=["with-policy", "without-policy"])
@pytest.mark.parametrize("payloads", GROUPS, ids=range(len(GROUPS)))
def test_text_never_runs(opened: Opener, payloads: tuple[str, ...], guarded: bool) -> None:
    """Check 4: no text of any field is taken for script or markup, even where a browser ignores the page's policy."""
    everything = " ".join(payloads)
    page = opened(network(payloads), name=everything, remedy=everything, left_out=(1, 1), without_policy=not guarded)
    assert page.page.evaluate(TOUR) is None
    assert not [url for url in page.requests if not url.startswith(("file:", "data:", "blob:"))]
    assert not page.complaints


def test_text_is_shown_as_it_stands(opened: Opener) -> None:
    """Check 4: hostile text is seen by the reader letter by letter, in details and tables alike."""
    payloads = tuple(text for text in PAYLOADS if text.strip() and text.isprintable())
    page = opened(network(payloads)).page
    page.evaluate("while (document.getElementById('more-edges')) document.getElementById('more-edges').click()")
    cells = set(page.locator("#section-edges tbody td:last-child").all_text_contents())
    for number, text in enumerate(payloads):
        page.evaluate(f"samgraf.choose({number})")
        assert page.locator("#details-heading").text_content() == f"{text} ({text})"
        assert text in page.locator("#details blockquote mark").all_text_contents()
        assert text in cells


def test_page_asks_for_nothing(opened: Opener) -> None:
    """Check 1 and 3: opening, choosing, searching and exporting send no request but for the file itself, and break no policy."""
    page = opened(synthetic(60))
    assert page.page.evaluate(TOUR) is None
    assert page.requests == [page.file.as_uri()]
    assert not page.complaints
    text = page.file.read_text(encoding="utf-8")
    assert not re.search(r"<(?:script|link|img|iframe)[^>]*(?:src|href)\s*=", text.partition('id="data"')[0])


def test_policy_forbids_what_is_not_named(opened: Opener) -> None:
    """Even a script that got in could neither run nor fetch anything: the policy names the page's own texts only."""
    page = opened(synthetic(5)).page
    ran = page.evaluate("""() => { const s = document.createElement("script"); s.textContent = "window.__ran = 1";
        document.body.append(s); return window.__ran ?? null; }""")
    assert ran is None
    assert page.evaluate("() => fetch('https://example.org/').then(() => 'went', () => 'refused')") == "refused"
