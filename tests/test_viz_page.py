"""The page as a file: the same bytes everywhere, no foreign address, every word in both languages."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from browser.synthetic import network

from samgraf.viz import page, style
from samgraf.viz.network import KINDS, RELATIONS, Network

PROGRAM = """
import sys
from pathlib import Path
sys.path.insert(0, {tests!r})
from browser.synthetic import network
from samgraf.viz import page
page.write(page.html(network(30), name="Åsby – Ängen"), Path(sys.argv[1]))
"""


@pytest.mark.parametrize(
    "surroundings",
    [
        pytest.param({"PYTHONHASHSEED": "1"}, id="hash-seed"),
        pytest.param({"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, id="ascii-machine"),
        pytest.param({"PYTHONIOENCODING": "cp1252", "LC_ALL": "POSIX", "PYTHONUTF8": "0"}, id="windows-letters"),
    ],
)
def test_page_is_the_same_everywhere(tmp_path: Path, surroundings: dict[str, str]) -> None:
    """Check 5 and 6: the same network gives the same bytes, whatever the hash seed and the machine's own letters."""
    here = Path(__file__).resolve().parent
    (tmp_path / "program.py").write_text(PROGRAM.format(tests=str(here)), encoding="utf-8")
    subprocess.run(
        [sys.executable, str(tmp_path / "program.py"), str(tmp_path / "there.html")],
        env={**os.environ, "PYTHONPATH": str(here.parent / "src"), **surroundings},
        check=True,
    )
    assert (tmp_path / "there.html").read_bytes() == page.html(network(30), name="Åsby – Ängen").encode("utf-8")


def test_page_holds_no_foreign_address() -> None:
    """Check 3: no element of the page points out of it; addresses may stand in the data and in the licence of vis-network."""
    text = page.html(network(30))
    assert not re.findall(r"<(?:script|link|img|iframe|base)\b[^>]*\b(?:src|href)\s*=", text.partition("<script")[0])
    assert "@import" not in text.partition("</style>")[0]
    assert "url(" not in text.partition("</style>")[0]


def test_page_of_nothing_is_a_page() -> None:
    """An empty network is a page that says so, not an error."""
    assert "<!doctype html>" in page.html(Network(()))


def test_other_vis_network_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A vis-network that nobody looked through is refused with the version to install."""
    monkeypatch.setattr(page, "VIS_SHA256", "0" * 64)
    with pytest.raises(page.PageError, match=r"not the vis-network 9\.1\.2.*Install pyvis 0\.3\.2"):
        page.html(network(3))


def test_unknown_language_is_refused() -> None:
    """A language that the page can't speak is refused with those that it can."""
    with pytest.raises(page.PageError, match="'fi' is unknown.*sv, en"):
        page.html(network(3), language="fi")


def test_unwritable_place_is_named(tmp_path: Path) -> None:
    """A page that can't be written names the file and leaves nothing behind."""
    (tmp_path / "taken").mkdir()
    with pytest.raises(page.PageError, match="taken: can't be written"):
        page.write("text", tmp_path / "taken")
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]


def keys(table: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from keys(value, f"{above}{key}.")
        else:
            yield f"{above}{key}", " ".join(sorted(re.findall(r"{\w+}", value)))


def test_every_word_stands_in_both_languages() -> None:
    """Check 24: Swedish and English have the same keys, with the same blanks to fill in."""
    assert dict(keys(style.words()["sv"])) == dict(keys(style.words()["en"]))


def test_every_word_that_the_page_asks_for_is_there() -> None:
    """Each key that the page's program or template names stands in the table of words."""
    templates = Path(page.__file__).resolve().parent / "templates"
    program = "\n".join(path.read_text(encoding="utf-8") for path in sorted(templates.glob("*.js")))
    page_itself = (templates / "page.html").read_text(encoding="utf-8")
    asked = set(re.findall(r"""\bt\("([\w.]+)"|data-t="(\w+)"|words\.(\w+)\b""", page_itself))
    asked |= {(key, "", "") for key in re.findall(r"""\bt\("([\w.]+)\"""", program)}
    known = dict(keys(style.words()["sv"])) | {"relation": "", "one": "", "kind": ""}
    assert {next(filter(None, names)) for names in asked} <= set(known)


@pytest.mark.parametrize("language", style.LANGUAGES)
def test_every_kind_and_relation_has_a_name(language: str) -> None:
    """Legend and tables never show a code where a word is due."""
    words = style.words()[language]
    assert set(words["kind"]) == set(words["one"]) == set(KINDS)
    assert set(words["relation"]) == set(RELATIONS)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours as WCAG 2.1 defines it."""

    def luminance(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("ground", "mode"), [("#ffffff", "PAPER"), ("#14181d", "NIGHT")], ids=["light", "dark"])
def test_outlines_and_lines_stand_out(ground: str, mode: str) -> None:
    """Check 21: outlines and lines have at least 3:1 against the ground, text 4.5:1, by day and by night."""
    shapes = (Path(page.__file__).resolve().parent / "templates" / "shapes.js").read_text(encoding="utf-8")
    table = dict(re.findall(r'(\w+): "(#\w{6})"', shapes.partition(f"const {mode} = ")[2].partition("};")[0]))
    assert contrast(ground, table["ink"]) >= 4.5
    for name in ("outline", "strong", "plain", "faint", "worry", "select"):
        assert contrast(ground, table[name]) >= 3, name


@pytest.mark.parametrize(("count", "kilobytes"), [(100, 700), (1000, 1200), (5000, 4000)])
def test_page_stays_light(count: int, kilobytes: int) -> None:
    """Check 7: a page grows with its quotations, not with its looks."""
    assert len(page.html(network(count)).encode("utf-8")) <= kilobytes * 1000


def test_data_cannot_end_its_element() -> None:
    """The data holds no letter that could close its element or start another one, and is still JSON."""
    text = page.html(network(10), name="</script><b>&\u2028")
    data = text.partition('id="data">')[2].partition("</script>")[0]
    assert not set("<>&\u2028\u2029") & set(data)
    assert json.loads(data)["about"] == "</script><b>&\u2028"
