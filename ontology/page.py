"""The vocabulary as one HTML page in Swedish and English, made from its Turtle. It needs no network and no script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from samgraf.ontology import terms as t

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

LANGUAGES: Final = ("sv", "en")
FILES: Final = ("core.ttl", "schemes.ttl")
PREFIXES: Final = {
    **t.PREFIXES,
    "besluit": "http://data.vlaanderen.be/ns/besluit#",
    "cv": "http://data.europa.eu/m8g/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "eli-dl": "http://data.europa.eu/eli/eli-draft-legislation-ontology#",
    "nif": "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
}

ROWS: Final = (
    (f"{t.RDFS}subClassOf", ("är ett slags", "is a kind of")),
    (f"{t.RDFS}subPropertyOf", ("är ett sätt att", "is a way of")),
    (f"{t.SCHEMA}domainIncludes", ("sägs om", "is said of")),
    (f"{t.SCHEMA}rangeIncludes", ("har som värde", "has as value")),
    (f"{t.SKOS}closeMatch", ("ligger nära", "is close to")),
    (f"{t.SKOS}exactMatch", ("är detsamma som", "is the same as")),
    (f"{t.SKOS}notation", ("kod", "code")),
)
"""What is told of a term beside its names, in the order of the page."""

PARTS: Final = (
    ("classes", ("Klasser", "Classes"), (f"{t.OWL}Class",)),
    ("properties", ("Egenskaper", "Properties"), (f"{t.OWL}ObjectProperty", f"{t.OWL}DatatypeProperty")),
    ("schemes", ("Kodlistor", "Concept schemes"), (t.SKOS_CONCEPT_SCHEME,)),
)

BORROWED: Final = ("borrowed", ("Lånade termer", "Borrowed terms"))
"""Terms of other vocabularies, with what they say here."""

STYLE: Final = """
:root { color-scheme: light dark; --ink: #1c2733; --soft: #4d5b69; --line: #c9d2da; --paper: #fff; --link: #0b57a4; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e7edf3; --soft: #b3bfca; --line: #45525e; --paper: #14191f; --link: #8cc2ff; }
}
body { margin: 0 auto; max-width: 62rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; }
body { color: var(--ink); background: var(--paper); }
a { color: var(--link); }
.skip { position: absolute; left: -99rem; } .skip:focus { position: static; }
nav ul { columns: 14rem; padding-left: 1.2rem; }
section.term { border-top: 1px solid var(--line); padding: .6rem 0; }
section.term:target { outline: 3px solid var(--link); outline-offset: .3rem; }
h3 { margin: .2rem 0; font-size: 1.1rem; } h3 code { font-weight: normal; }
.texts { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 0 1.5rem; }
.texts p { margin: .2rem 0; } .label { font-weight: 600; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; margin: .3rem 0; }
dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
@media (max-width: 36rem) { dl { grid-template-columns: 1fr; } dd { margin-left: 1rem; } }
"""


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the vocabulary: its IRI, its names and definitions by language, and what is told of it."""

    iri: str
    names: dict[str, str]
    definitions: dict[str, str]
    told: tuple[tuple[tuple[str, str], tuple[str, ...]], ...]

    @property
    def name(self) -> str:
        """It with its prefix."""
        return f"sg:{self.anchor}" if self.iri.startswith(t.NS) else with_prefix(self.iri)

    @property
    def anchor(self) -> str:
        """Where on the page it stands."""
        return anchor_of(self.iri)


def page() -> str:
    """The page, the same for the same Turtle."""
    graph = vocabulary()
    parts = [(name, titles, list(terms(graph, kinds))) for name, titles, kinds in PARTS]
    parts.append((*BORROWED, list(borrowed(graph))))
    known = {term.iri for _, _, found in parts for term in found}
    title = texts(graph, t.NS.rstrip("#"), f"{t.DCTERMS}title")
    about = texts(graph, t.NS.rstrip("#"), f"{t.DCTERMS}description")
    body = [
        '<a class="skip" href="#main">Till innehållet / To the contents</a>',
        f'<header><h1>{escape(title["sv"])}<br><span lang="en">{escape(title["en"])}</span></h1>',
        both(about, "p"),
        f"<p><code>{escape(t.NS)}</code></p></header>",
        '<nav aria-label="Innehåll / Contents">',
        *(contents(name, titles, found) for name, titles, found in parts),
        '</nav><main id="main">',
    ]
    for name, titles, found in parts:
        body.append(f'<section id="{name}"><h2>{titles[0]} / <span lang="en">{titles[1]}</span></h2>')
        for term in found:
            body.append(section(term, known))
            if name == "schemes":
                body += [section(one, known) for one in concepts(graph, term.iri)]
        body.append("</section>")
    return HEAD + "\n".join(body) + "\n</main></body></html>\n"


HEAD: Final = f"""<!DOCTYPE html>
<html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>samgraf: ordförråd / vocabulary</title><style>{STYLE}</style></head><body>
"""


def vocabulary() -> Graph:
    """The vocabulary and its schemes."""
    from rdflib import Graph

    graph = Graph()
    for name in FILES:
        graph.parse(data=(files("samgraf.ontology") / name).read_text(encoding="utf-8"), format="turtle")
    return graph


def terms(graph: Graph, kinds: Iterable[str]) -> Iterator[Term]:
    """The terms of some kinds in our namespace, in the order of their IRIs."""
    from rdflib import RDF, URIRef

    found = {str(node) for kind in kinds for node in graph.subjects(RDF.type, URIRef(kind))}
    for iri in sorted((iri for iri in found if iri.startswith(t.NS)), key=lambda iri: (iri.lower(), iri)):
        yield term(graph, iri)


def borrowed(graph: Graph) -> Iterator[Term]:
    """The terms of other vocabularies that the graphs use, in the order of their names."""
    from rdflib import URIRef

    note = f"{t.SKOS}scopeNote"
    found = {str(node) for node in graph.subjects(URIRef(note)) if not str(node).startswith(t.NS)}
    for iri in sorted(found, key=with_prefix):
        yield Term(iri, {}, texts(graph, iri, note), ())


def with_prefix(iri: str) -> str:
    """An IRI of a known vocabulary as it is written in Turtle; another as it is.

    >>> with_prefix("http://www.w3.org/2004/02/skos/core#prefLabel")
    'skos:prefLabel'
    """
    for prefix, start in PREFIXES.items():
        if iri.startswith(start):
            return f"{prefix}:{iri.removeprefix(start)}"
    return iri


def anchor_of(iri: str) -> str:
    """Where a term stands on the page: what follows our namespace, or its name with its prefix."""
    return iri.removeprefix(t.NS) if iri.startswith(t.NS) else with_prefix(iri).replace(":", "-")


def concepts(graph: Graph, scheme: str) -> Iterator[Term]:
    """The concepts of a scheme, in the order in which they are listed to people."""
    name = scheme.removeprefix(t.NS).removesuffix("-scheme")
    for code in t.SCHEMES.get(name, ()):
        yield term(graph, t.concept(name, code))


def term(graph: Graph, iri: str) -> Term:
    """All that is told of a term."""
    from rdflib import URIRef

    names = texts(graph, iri, t.RDFS_LABEL) or texts(graph, iri, t.SKOS_PREF_LABEL)
    told = []
    for predicate, words in ROWS:
        values = tuple(sorted(str(o) for o in graph.objects(URIRef(iri), URIRef(predicate))))
        if values:
            told.append((words, values))
    return Term(iri, names, texts(graph, iri, t.SKOS_DEFINITION), tuple(told))


def texts(graph: Graph, iri: str, predicate: str) -> dict[str, str]:
    """The texts of a property by language."""
    from rdflib import URIRef

    found: dict[str, str] = {}
    for value in sorted(graph.objects(URIRef(iri), URIRef(predicate)), key=language):
        found.setdefault(language(value), str(value))
    return found


def language(value: Node) -> str:
    """The language of a text, "" where it has none."""
    return str(getattr(value, "language", "") or "")


def contents(name: str, titles: tuple[str, str], found: Iterable[Term]) -> str:
    """A part of the table of contents."""
    items = "".join(
        f'<li><a href="#{escape(term.anchor)}">{escape(term.name.removeprefix("sg:"))}</a></li>' for term in found
    )
    return f'<h2><a href="#{name}">{titles[0]} / <span lang="en">{titles[1]}</span></a></h2><ul>{items}</ul>'


def section(term: Term, known: set[str]) -> str:
    """A term with its texts in both languages and what is told of it."""
    rows = "".join(
        f'<dt>{escape(words[0])} / <span lang="en">{escape(words[1])}</span></dt>'
        f"<dd>{', '.join(linked(value, known) for value in values)}</dd>"
        for words, values in term.told
    )
    columns = "".join(
        f'<div lang="{code}">'
        + (f'<p class="label">{escape(term.names[code])}</p>' if code in term.names else "")
        + f"<p>{escape(term.definitions.get(code, ''))}</p></div>"
        for code in LANGUAGES
    )
    head = f'<h3><a href="#{escape(term.anchor)}"><code>{escape(term.name)}</code></a></h3>'
    listed = f"<dl>{rows}</dl>" if rows else ""
    return (
        f'<section class="term" id="{escape(term.anchor)}">{head}<div class="texts">{columns}</div>{listed}</section>'
    )


def both(said: dict[str, str], tag: str) -> str:
    """A text in both languages."""
    return "".join(f'<{tag} lang="{code}">{escape(said.get(code, ""))}</{tag}>' for code in LANGUAGES)


def linked(value: str, known: set[str]) -> str:
    """A value: a link within the page, a name with a prefix, or the text itself."""
    if value.startswith(t.NS) and value in known:
        return f'<a href="#{escape(anchor_of(value))}"><code>sg:{escape(anchor_of(value))}</code></a>'
    name = with_prefix(value)
    if name != value:
        target = f"#{anchor_of(value)}" if value in known else value
        return f'<a href="{escape(target)}"><code>{escape(name)}</code></a>'
    return f"<code>{escape(value)}</code>"
