"""The site of a store: every page there, every link alive, every fact with its place, nothing left of what is gone."""

from __future__ import annotations

import html
import json
import os
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from meetings_sample import store as sample
from rdflib import Graph

from samgraf.graph.export import serialized
from samgraf.graph.store import Store, open_store
from samgraf.ingest.pipeline import ingest
from samgraf.ontology.errors import SamgrafError
from samgraf.ontology.terms import NS, RDF_TYPE
from samgraf.viz.project import project
from samgraf.viz.site import site
from samgraf.viz.site.build import words
from samgraf.viz.site.index import Entry, script
from samgraf.viz.site.paths import Paths, segment
from samgraf.viz.site.syntax import both
from samgraf.viz.site.text import Mention, marked


class Page(HTMLParser):
    """What a page links to, and which anchors it has."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.loads: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep links, anchors, and what a browser would fetch."""
        found = {name: value or "" for name, value in attrs}
        if "id" in found:
            self.ids.append(found["id"])
        for name in ("href", "src", "srcset", "action", "poster", "data"):
            if name in found:
                (self.links if tag == "a" else self.loads).append(found[name])


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Three small meetings."""
    with sample(tmp_path_factory.mktemp("minutes")) as found:
        yield found


@pytest.fixture(scope="module")
def made(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Their site."""
    folder = tmp_path_factory.mktemp("site")
    site(store.view, folder, maps=1)
    return folder


@pytest.fixture(scope="module")
def pages(made: Path) -> dict[Path, Page]:
    """Every page of it, parsed."""
    return {path: Page(path.read_text(encoding="utf-8")) for path in sorted(made.rglob("*.html"))}


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_every_name_meeting_decision_and_document_has_a_page(store: Store, made: Path) -> None:
    """The path of a page is its IRI's, with Turtle and JSON-LD beside it."""
    iris = [n.iri for n in project(store.view).nodes if n.kind != "item"] + [d.iri for d in store.view.documents()]
    assert len(iris) > 15
    for iri in iris:
        folder = made / iri.removeprefix(store.base)
        assert {"index.html", "index.ttl", "index.jsonld"} <= {path.name for path in folder.iterdir()}, iri


def test_no_link_is_dead(made: Path, pages: dict[Path, Page]) -> None:
    """Every link leads to a file of the site, and to an anchor that is there; no anchor stands twice."""
    dead = []
    for path, page in pages.items():
        assert len(page.ids) == len(set(page.ids)), path
        outside = ("data:", "http://", "https://") if path.name == "reference.html" else ("data:",)
        for link in [link for link in (*page.links, *page.loads) if not link.startswith(outside)]:
            file, _, anchor = link.partition("#")
            target = (path.parent / unquote(file)).resolve() if file else path
            if not target.is_file() or made.resolve() not in (target, *target.parents):
                dead.append((path, link))
            elif (
                anchor
                and target.suffix == ".html"
                and unquote(anchor) not in pages[made / target.relative_to(made.resolve())].ids
            ):
                dead.append((path, link))
    assert dead == []


def test_pages_ask_nobody(pages: dict[Path, Page]) -> None:
    """No page loads or leads to anything outside the site, and each has a policy that forbids it."""
    for path, page in pages.items():
        if path.name == "reference.html":  # names foreign vocabularies by their addresses, and loads nothing
            assert not [load for load in page.loads if re.match(r"(?!data:)[a-z+.-]+:|//", load)]
            continue
        assert not [link for link in page.links + page.loads if re.match(r"(?!data:)[a-z+.-]+:|//", link)], path
        assert (
            "default-src &#39;none&#39;" in (text := path.read_text(encoding="utf-8")) or "default-src 'none'" in text
        )


def test_kept_text_stands_whole_on_the_page(store: Store, made: Path) -> None:
    """Taking the tags away gives the text back, letter by letter; each mention is marked and leads to its page."""
    for document in store.view.documents():
        page = (made / document.iri.removeprefix(store.base) / "index.html").read_text(encoding="utf-8")
        block = re.search(r'<div class="text"[^>]*>(.*?)</div>', page, flags=re.DOTALL)
        assert block
        assert html.unescape(re.sub(r"<[^>]+>", "", block[1])) == store.view.text(document.iri)
        assert 'class="person"' in block[1] and "/person/" in block[1]


def test_no_page_shows_the_programs_own_things(made: Path) -> None:
    """A meeting's items stand below their heading; no page shows an object of Python's in place of a word."""
    meetings = [path.read_text(encoding="utf-8") for path in made.glob("meeting/*/index.html")]
    assert meetings and all(f"<h2>{words('sv')['agenda']}</h2>" in text for text in meetings)
    odd = re.compile(r" at 0x[0-9a-f]{6}|&lt;(bound|built-in) ")
    assert not [p for p in made.rglob("index.html") if "map" not in p.parts and odd.search(p.read_text("utf-8"))]


def test_quotation_leads_to_its_place(store: Store, made: Path, pages: dict[Path, Page]) -> None:
    """The evidence of every fact is an anchor on its document's page, so that the evidence's IRI leads to it."""
    rows = store.view.query("SELECT DISTINCT ?e WHERE { ?f sg:evidence ?e }")
    assert len(rows) > 40
    for (evidence,) in rows:
        document, _, anchor = evidence.partition("#")
        assert anchor in pages[made / document.removeprefix(store.base) / "index.html"].ids


def test_data_beside_a_page_is_the_graph(store: Store, made: Path) -> None:
    """Turtle and JSON-LD say the same, about the page's own resource; a document's hold its whole graph."""
    for iri in (project(store.view).nodes[0].iri, *(d.iri for d in store.view.documents())):
        folder = made / iri.removeprefix(store.base)
        turtle, linked = Graph().parse(folder / "index.ttl"), Graph().parse(folder / "index.jsonld", format="json-ld")
        assert set(turtle) == set(linked)
        assert iri in {str(subject) for subject in turtle.subjects()}
    document = store.view.documents()[0].iri
    graph = Graph().parse(made / document.removeprefix(store.base) / "index.ttl")
    assert len(graph) == len({line.rsplit(" <", 1)[0] for line in store.view.lines(document)})


def test_same_store_gives_the_same_bytes(store: Store, made: Path, tmp_path: Path) -> None:
    """A second run, elsewhere or in the same folder, gives the same files, and writes none anew."""
    site(store.view, tmp_path / "b", maps=1)
    assert contents(tmp_path / "b") == contents(made)
    again = site(store.view, tmp_path / "b", maps=1)
    assert (again.changed, again.removed) == (0, 0)


def test_what_is_retracted_goes_from_the_site(tmp_path: Path) -> None:
    """After a document was taken out, the site is what it would have been without it, to the byte."""
    (tmp_path / "minutes").mkdir()
    with sample(tmp_path / "minutes") as store:
        site(store.view, tmp_path / "a", maps=0)
        before = len(contents(tmp_path / "a"))
        gone = next(d for d in store.view.documents() if d.file_name == "vatten-2023.txt")
        with store.writer() as writer:
            writer.retract(gone.iri)
        assert site(store.view, tmp_path / "a", maps=0).removed > 10
        site(store.view, tmp_path / "b", maps=0)
        assert contents(tmp_path / "a") == contents(tmp_path / "b")
        assert len(contents(tmp_path / "a")) < before
        assert not any("Björkhed".encode() in data for data in contents(tmp_path / "a").values())
        assert not [p for p in (tmp_path / "a").rglob("*") if p.is_dir() and not any(p.iterdir())]


def test_cut_off_run_leaves_nothing_behind(store: Store, tmp_path: Path) -> None:
    """Where a run was cut off, the next one removes what that one wrote and nobody needs."""
    from samgraf.viz.site.folder import Folder

    folder = Folder(tmp_path / "s")
    folder.write("person/old/index.html", b"old")
    site(store.view, tmp_path / "s", maps=0)
    assert not (tmp_path / "s" / "person" / "old").exists()


@pytest.mark.parametrize("other", ["file", "folder", "broken-list"])
def test_folder_of_something_else_is_left_alone(store: Store, tmp_path: Path, other: str) -> None:
    """A folder with other files, or a file, is refused, and nothing in it is touched."""
    place = tmp_path / "mine"
    if other == "file":
        place.write_text("mine")
    else:
        place.mkdir()
        (place / ("samgraf-site.json" if other == "broken-list" else "letter.txt")).write_text("mine")
    before = contents(tmp_path)
    with pytest.raises(SamgrafError, match="-o"):
        site(store.view, place)
    assert contents(tmp_path) == before


def test_list_cannot_lead_out_of_the_folder(store: Store, tmp_path: Path) -> None:
    """A list that somebody changed removes nothing outside the site."""
    (tmp_path / "letter.txt").write_text("mine")
    (tmp_path / "s").mkdir()
    names = ["../letter.txt", str(tmp_path / "letter.txt")]
    (tmp_path / "s" / "samgraf-site.json").write_text(json.dumps({"finished": True, "files": names}))
    site(store.view, tmp_path / "s", maps=0)
    assert (tmp_path / "letter.txt").exists()


@given(
    st.text(max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=8),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=8),
)
def test_marks_keep_every_letter(text: str, names: list[tuple[int, int]], anchors: list[tuple[int, int]]) -> None:
    """Whatever overlaps whatever, the text stays, tags nest, each anchor stands once and at its letter."""
    shown = str(marked(text, [Mention(a, b, "x.html", "person", "<x>") for a, b in names], anchors))
    plain = "".join("\ufffd" if (c < " " and c not in "\t\n\r") or "\ud800" <= c <= "\udfff" else c for c in text)
    assert html.unescape(re.sub(r"<[^>]+>", "", shown).replace("&#13;", "\r")) == html.unescape(html.escape(plain))
    page = Page(shown)
    fitting = {(a, b) for a, b in names if 0 <= a < b <= len(text)} | {
        (a, b) for a, b in anchors if a <= b <= len(text)
    }
    assert sorted(page.ids) == sorted(f"char={a},{b}" for a, b in fitting)
    assert shown.count("<mark") == shown.count("</mark>")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("ekby-kommun", "ekby-kommun", id="as-it-is"),
        pytest.param("nul", "nul_", id="no-folder-on-windows"),
        pytest.param("..", "_", id="no-way-up"),
        pytest.param("", "_", id="nothing"),
    ],
)
def test_segment_is_a_folder(name: str, expected: str) -> None:
    """A segment of an IRI is a name that a folder can have."""
    assert segment(name) == expected


def test_long_names_are_told_apart() -> None:
    """Names too long for a folder are cut, and those that differ at their ends stay apart."""
    one, other = segment("å" * 300 + "a"), segment("å" * 300 + "b")
    assert one != other and len(one.encode()) < 255


def test_resource_elsewhere_has_a_place() -> None:
    """An IRI outside the base has a page as well, inside the site."""
    assert Paths("https://a.example/id/").of("https://b.example/../x").startswith("other/")


def test_search_list_cannot_end_its_script() -> None:
    """Whatever a name holds, the list stays one line of script that is plain ASCII."""
    data = script([Entry("</script><script>alert(1)", "person", "a.html", ("\u2028",), 1)])
    assert data.isascii() and data.count(b"\n") == 1
    assert json.loads(data.partition(b"=")[2].rstrip(b";\n"))["rows"][0][0].startswith("</script>")


def test_languages_have_the_same_words() -> None:
    """No word of the pages is there in one language only."""

    def keys(table: dict[str, object]) -> list[str]:
        below = [f"{key}.{name}" for key, value in table.items() if isinstance(value, dict) for name in value]
        return sorted([*table, *below])

    assert keys(dict(words("sv"))) == keys(dict(words("en")))


def test_unknown_language_is_refused(store: Store, tmp_path: Path) -> None:
    """A language that the pages don't speak is refused before anything is written."""
    with pytest.raises(SamgrafError, match="sv, en"):
        site(store.view, tmp_path / "x", language="xx")
    assert not os.path.exists(tmp_path / "x")


IRIS = st.sampled_from(
    ["a:s", "a:ö", f"{NS}decision", f"{NS}a/b.c~d%20(e).", f"{NS}", RDF_TYPE, "https://a.example/--_:x#c=1,2"]
)
TEXTS = st.text(max_size=12) | st.sampled_from(
    ['"@en--ltr', "a\x7f\x1f\u2028\r\n", "_:b", "<<a", "\\u0041", '"^^<a:b>', "' . "]
)
LITERALS = st.one_of(
    TEXTS.map(ox.Literal),
    st.builds(lambda text, tag: ox.Literal(text, language=tag), TEXTS, st.sampled_from(["sv", "en-GB"])),
    st.builds(
        lambda text, of_type: ox.Literal(text, datatype=ox.NamedNode(f"http://www.w3.org/2001/XMLSchema#{of_type}")),
        TEXTS | st.sampled_from(["007", "+1", "-0", "0.9", "1.", "1e3", "INF", "true", "2024-02-30"]),
        st.sampled_from(["integer", "decimal", "double", "boolean", "date", "string", "anyURI"]),
    ),
)
NODES = IRIS.map(ox.NamedNode)
BLANKS = st.just(ox.BlankNode("b"))


@given(st.lists(st.builds(ox.Triple, NODES | BLANKS, NODES, NODES | LITERALS | LITERALS | BLANKS), max_size=5))
def test_lines_are_written_as_the_engine_writes_them(triples: list[ox.Triple]) -> None:
    """Turtle and JSON-LD out of lines are the engine's own, to the byte."""
    lines = sorted({f"{triple} ." for triple in triples})
    parsed = [quad.triple for quad in ox.parse("\n".join(lines).encode(), ox.RdfFormat.N_TRIPLES)]
    assert both(lines) == (serialized(parsed, "turtle"), serialized(parsed, "jsonld"))


def test_list_of_decisions_is_one_of_things_to_do(made: Path) -> None:
    """Each decision stands in full, the latest meeting first, with who is to act, by when, and where it was taken."""
    text = (made / "decision" / "index.html").read_text(encoding="utf-8")
    rows = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, flags=re.DOTALL) for row in text.split("<tr>")[2:]]
    assert rows and all(len(row) == 4 for row in rows)
    days = [row[3][:10] for row in rows if row[3][:2] == "20"]
    assert days == sorted(days, reverse=True) and len(set(days)) > 1
    assert any(row[1] for row in rows) and not any("…" in row[0] for row in rows)
    assert "Ska utföra" in text and "Senast" in text


def test_list_of_meetings_has_the_latest_first(made: Path) -> None:
    """Whoever looks for a meeting looks for its day."""
    text = (made / "meeting" / "index.html").read_text(encoding="utf-8")
    days = re.findall(r"(20\d\d-\d\d-\d\d)</a>", text)
    assert len(days) > 1 and days == sorted(days, reverse=True)


def test_words_of_minutes_are_told_in_their_language(tmp_path: Path) -> None:
    """What minutes in English say is marked as English for those who hear it, on a site in Swedish."""
    minutes = "# Parish Council\n\nDate: 2024-05-14\nPresent: Ada Oak, Bob Ash\n\n## 1. The bridge\n\nThe Council resolved to mend the bridge.\n"
    (tmp_path / "may.md").write_text(minutes, encoding="utf-8")
    with open_store("memory:") as store:
        ingest([tmp_path / "may.md"], store.writer())
        site(store.view, tmp_path / "site", maps=0)
    for page in ("document", "decision"):
        text = "".join(p.read_text(encoding="utf-8") for p in (tmp_path / "site" / page).rglob("index.html"))
        assert re.search(r'class="(?:text|clause)" lang="en"', text), page
    assert '<blockquote lang="en">' in text
