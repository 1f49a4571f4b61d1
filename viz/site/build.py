"""A whole site out of a store."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from samgraf.ontology.errors import SamgrafError

from .. import page, style
from ..frame import Frame, Wish, frame
from ..network import KINDS, Node
from ..select import importance
from ..views import VIEWS
from . import index, rdf
from .errors import SiteError as SiteError
from .folder import Folder
from .gather import QUOTES, Gathered, Group, Held
from .lists import in_time, listed
from .paths import PAGE, Paths
from .rows import Rows
from .terms import SOURCES, reference, source, terms
from .text import UNSHOWN, marked

if TYPE_CHECKING:
    from jinja2 import Environment

    from samgraf.graph.store import View

MAPS: Final = 8
"""So many names get a map of their own surroundings."""

MAPPED: Final = ("person", "organisation", "project", "plan", "topic")
ON_MEETING: Final = ("on-agenda",)
"""Relations that a meeting's page shows as its items, not as relations."""


@dataclass(frozen=True, slots=True)
class Made:
    """What a run did: pages of the site, files written anew, and files that went."""

    output: Path
    pages: int
    changed: int
    removed: int


def site(view: View, output: Path, *, language: str = "sv", maps: int = MAPS) -> Made:
    """Write the site of a store into a folder; `maps` names have a map of their own, 0 leaves all maps out.

    The same store gives the same bytes. What an earlier run wrote and isn't there any more is removed.
    Raises `SiteError` where the folder holds something else or can't be written, and for an unknown language.
    """
    if language not in style.LANGUAGES:
        raise SiteError(f"Language {language!r} is unknown to the site. Use one of: {', '.join(style.LANGUAGES)}.")
    folder = Folder(output)
    site = _Site(view, folder, language, has_maps=maps > 0)
    site.write_documents(view)
    mapped = site.write_maps(maps)
    site.write_nodes(mapped)
    site.write_lists(mapped)
    site.write_rest()
    return Made(output, site.pages, folder.changed, folder.finish())


@cache
def words(language: str) -> Mapping[str, Any]:
    """The words of the pages in a language."""
    tables = tomllib.loads(files(__package__).joinpath("words.toml").read_text(encoding="utf-8"))
    found: Mapping[str, Any] = tables[language]
    return found


def fill(text: str, **values: object) -> str:
    """A text with its blanks filled; a name may hold braces.

    >>> fill("Karta: {name}", name="{n}")
    'Karta: {n}'
    """
    return re.sub(r"\{(\w+)\}", lambda blank: str(values.get(blank[1], blank[0])), text)


class _Site:
    """The site while it is written."""

    def __init__(self, view: View, folder: Folder, language: str, *, has_maps: bool) -> None:
        self.folder = folder
        self.has_maps = has_maps
        self.language = language
        self.words = words(language)
        self.map_words: Any = style.words()[language]
        self.paths = Paths(view.mint.base)
        self.gathered = Gathered(view, self.paths)
        self.degrees = self.gathered.network.degrees()
        self.described = rdf.Described({node.iri for node in self.gathered.pages()})
        self.entries: list[index.Entry] = []
        self.pages = 0
        self._environment = self._templates()

    def _templates(self) -> Environment:
        from jinja2 import Environment, PackageLoader, StrictUndefined

        found = Environment(
            loader=PackageLoader(__package__, "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            finalize=lambda value: value.translate(UNSHOWN) if type(value) is str else value,
        )
        found.filters["fill"] = fill
        rows = Rows(self.gathered, self.words, self.map_words, self.language)
        found.globals.update(words=self.words, site=self, rows=rows, language=self.language)
        return found

    def render(self, template: str, here: str, **values: Any) -> None:
        """Write a page."""
        top = "../" * (here.count("/") + 1 if here else 0)
        text = self._environment.get_template(template).render(here=here, top=top, **values)
        self.folder.write(f"{here}/{PAGE}" if here else PAGE, text.encode("utf-8", "replace"))
        self.pages += 1

    def heading(self, group: Group, whom: str) -> str:
        """The relation as a heading that reads as a sentence with what stands below it."""
        word = str(self.map_words["relation"].get(group.relation, group.relation))
        return f"{word[:1].upper()}{word[1:]} …" if group.is_out else f"… {word} {whom}"

    def write_documents(self, view: View) -> None:
        """A page for each document, with all its quads beside it."""
        for held in self.gathered.documents.values():
            triples = rdf.triples_of(view.lines(held.iri))
            self.described.add(triples)
            here = self.paths.of(held.iri)
            for name, data in rdf.files(triples):
                self.folder.write(f"{here}/{name}", data)
            self._document(held, here, triples)

    def _document(self, held: Held, here: str, triples: list[str]) -> None:
        network = self.gathered.network
        meeting = network.node(held.meeting) if held.meeting in network else None
        text = marked(held.text, self.gathered.mentions(held), self.gathered.anchors(held, triples))
        mentioned = self.gathered.mentioned(held)
        self.render("document.html", here, held=held, meeting=meeting, text=text, mentioned=mentioned)
        self.entries.append(index.Entry(held.name, self.words["document"], self.paths.link("", here)))

    def write_nodes(self, mapped: Mapping[str, str]) -> None:
        """A page for each name, meeting and decision, with its triples beside it."""
        for node in self.gathered.pages():
            here = self.paths.of(node.iri)
            items = self._items(node) if node.kind == "meeting" else []
            quotes = list(dict.fromkeys(node.quotes))
            held = self.gathered.document_of(node.quotes[0]) if node.kind == "meeting" and node.quotes else None
            self.render(
                "node.html",
                here,
                node=node,
                items=items,
                groups=self.gathered.groups(node.iri, ON_MEETING if node.kind == "meeting" else ()),
                quotes=quotes[:QUOTES],
                more_quotes=max(0, len(quotes) - QUOTES),
                map=self.paths.link(here, mapped[node.iri]) if node.iri in mapped else "",
                document=(self.paths.link(here, self.paths.of(held.iri)), held.name) if held else None,
            )
            deep = node.kind in ("meeting", "decision")
            for name, data in rdf.files(self.described.about(node.iri, deep=deep)):
                self.folder.write(f"{here}/{name}", data)
            sort = self.map_words["sort"].get(node.sort) or self.map_words["one"][node.kind]
            others = (*node.aliases, node.text)
            link, weight = self.paths.link("", here), self.degrees[node.iri]
            self.entries.append(index.Entry(node.name, sort, link, others, weight))
            for item, _ in items:
                link = self.gathered.link("", item)
                self.entries.append(index.Entry(item.name, self.map_words["one"]["item"], link, (node.name,)))

    def _items(self, meeting: Node) -> list[tuple[Node, list[Group]]]:
        """The items of a meeting in their order, each with its relations; sub-headings after what they stand under."""
        network = self.gathered.network
        found: list[Node] = []
        treated = (edge for edge in self.gathered.into[meeting.iri] if edge.relation == "on-agenda")
        waiting = [network.node(edge.source) for edge in treated]
        seen = set()
        while waiting:
            item = waiting.pop()
            if item.iri not in seen:
                seen.add(item.iri)
                found.append(item)
                below = (e for e in self.gathered.into[item.iri] if e.relation == "part-of")
                waiting += [node for e in below if (node := network.node(e.source)).kind == "item"]
        found.sort(key=lambda item: (len(item.iri), item.iri))
        return [(item, self.gathered.groups(item.iri, ("on-agenda",))) for item in found]

    def write_maps(self, count: int) -> dict[str, str]:
        """The maps: everything, one for each view, and the surroundings of the most tied names; where these stand."""
        if not self.has_maps:
            return {}
        network = self.gathered.network
        for name in VIEWS:
            found = frame(network, Wish(seen=name))
            if found.network.nodes or name == "all":
                self._map(found, "map" if name == "all" else f"map/{name}")
        counts = importance(network)
        order = sorted((n for n in network.nodes if n.kind in MAPPED), key=lambda n: (-counts[n.iri], n.label, n.iri))
        mapped = {}
        for node in order[:count]:
            try:
                found = frame(network, Wish(about=node.label))
            except SamgrafError:  # a name that holds nothing to find it by
                continue
            here = f"map/of/{self.paths.of(node.iri)}"
            self._map(found, here)
            mapped[node.iri] = here
        return mapped

    def _map(self, found: Frame, here: str) -> None:
        text = page.rendered(found, page.planned(found), language=self.language)
        self.folder.write(f"{here}/{PAGE}", text.encode("utf-8"))
        self.pages += 1

    def write_lists(self, mapped: Mapping[str, str]) -> None:
        """The start page, and a list for each kind and of the documents."""
        network = self.gathered.network
        lists = []
        for kind in KINDS:
            nodes = [node for node in network.nodes if node.kind == kind and kind != "item"]
            if not nodes:
                continue
            here, name = kind, self.map_words["kind"][kind]
            head, rows = listed(self.gathered, here, nodes, self.words, self.map_words)
            self.render("list.html", here, heading=name, head=head, rows=rows, notice="")
            lists.append((self.paths.link("", here), name, len(nodes)))
        held = sorted(self.gathered.documents.values(), key=lambda d: (d.name, d.iri))
        rows_of = [(self.paths.link("document", self.paths.of(d.iri)), d.name, ()) for d in held]
        heading = self.words["documents"]
        self.render("list.html", "document", heading=heading, head=(self.words["name"],), rows=rows_of, notice="")
        lists.append((self.paths.link("", "document"), heading, len(held)))
        meetings = sorted((n for n in network.nodes if n.kind == "meeting"), key=in_time)
        decisions = sum(node.kind == "decision" for node in network.nodes)
        counts = fill(self.words["counts"], documents=len(held), meetings=len(meetings), decisions=decisions)
        self.render(
            "start.html",
            "",
            counts=counts,
            lists=lists,
            maps=list(self._maps(mapped)),
            meetings=[(self.gathered.link("", node), node.name) for node in meetings],
        )

    def _maps(self, mapped: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        if not self.has_maps:
            return
        yield self.paths.link("", "map"), self.words["map_all"]
        for name in VIEWS:
            if f"map/{name}/{PAGE}" in self.folder.files:
                yield self.paths.link("", f"map/{name}"), self.map_words.get(f"title_{name}", name)
        for iri, here in mapped.items():
            yield self.paths.link("", here), fill(self.words["map_of"], name=self.gathered.network.node(iri).label)

    def write_rest(self) -> None:
        """The vocabulary, the search, and what all pages share."""
        self.render("terms.html", "ontology", terms=terms(self.language))
        self.folder.write("ontology/reference.html", reference())
        for name in SOURCES:
            self.folder.write(f"ontology/{name}", source(name))
        self.folder.write("index.js", index.script(self.entries))
        endings = "[" + ", ".join(f'"{ending}"' for ending in index.ENDINGS) + "]"
        room = files(__package__).joinpath("templates")
        for name in ("site.css", "site.js", "search.js"):
            text = room.joinpath(name).read_text(encoding="utf-8").replace("/*endings*/[]", endings)
            self.folder.write(name, text.encode("utf-8"))
