"""A store described for those who look for data: VoID says what is in it, DCAT-AP-SE how it is found and used.

Sources: Describing Linked Datasets with the VoID Vocabulary (W3C); DCAT-AP-SE 3.0 (docs.dataportal.se).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from samgraf.graph.errors import AskError, TermError
from samgraf.graph.export import serialized
from samgraf.graph.facts import Term, iri, literal, moment, number
from samgraf.ontology import terms as t

if TYPE_CHECKING:
    from samgraf.graph.store import View

DCAT: Final = "http://www.w3.org/ns/dcat#"
VOID: Final = "http://rdfs.org/ns/void#"
VCARD: Final = "http://www.w3.org/2006/vcard/ns#"
EU: Final = "http://publications.europa.eu/resource/authority/"
PREFIXES: Final = {**t.PREFIXES, "dcat": DCAT, "void": VOID, "vcard": VCARD}
THEME: Final = f"{EU}data-theme/GOVE"
"""Government and public sector."""
LANGUAGES: Final = {
    "sv": f"{EU}language/SWE",
    "en": f"{EU}language/ENG",
    "no": f"{EU}language/NOR",
    "nb": f"{EU}language/NOB",
}
NQUADS: Final = "https://www.iana.org/assignments/media-types/application/n-quads"

TITLE: Final = {"sv": "Sammanträden och beslut", "en": "Meetings and decisions"}
ABOUT: Final = {
    "sv": "Kunskapsgraf läst ur protokoll och minnesanteckningar: sammanträden, deltagare, ärenden, beslut och vem som "
    "berörs, varje uppgift med sitt belägg.",
    "en": "Knowledge graph read from minutes: meetings, participants, agenda items, decisions and who is involved, "
    "each fact with its evidence.",
}
KEYWORDS: Final = {"sv": ("protokoll", "sammanträden", "beslut"), "en": ("minutes", "meetings", "decisions")}


@dataclass(frozen=True, slots=True)
class About:
    """What a store can't know of itself; "" = not said.

    `page` is where the data is found, `download` where its N-Quads lie, `endpoint` where it answers SPARQL.
    """

    title: str = ""
    publisher: str = ""
    publisher_iri: str = ""
    contact: str = ""
    licence: str = ""
    page: str = ""
    download: str = ""
    endpoint: str = ""


def lacking(about: About) -> tuple[str, ...]:
    """What DCAT-AP-SE asks for and is not said.

    >>> lacking(About(publisher="Ekdala kommun", page="https://ekdala.example/data"))
    ('contact', 'licence')
    """
    needed = {"publisher": about.publisher, "page or download": about.page or about.download}
    wanted = {"contact": about.contact, "licence": about.licence}
    return tuple(name for name, said in {**needed, **wanted}.items() if not said)


def described(view: View, about: About) -> bytes:
    """The description as Turtle. Raises `AskError` for an address that is none."""
    try:
        lines = sorted({f"{s} {p} {o} ." for s, p, o in triples(view, about)})
    except TermError as error:
        raise AskError(f"{error}. Give an absolute address.") from None
    found = [quad.triple for quad in ox.parse("\n".join(lines), ox.RdfFormat.N_TRIPLES)]
    return serialized(found, "turtle", PREFIXES)


Triple = tuple[Term, Term, Term]


def triples(view: View, about: About) -> Iterator[Triple]:
    """What the description says, as terms."""
    base = view.mint.base
    catalogue, dataset, publisher = (iri(f"{base}{name}") for name in ("catalogue", "dataset", "publisher"))
    publisher = iri(about.publisher_iri) if about.publisher_iri else publisher
    titles = {"sv": about.title, "en": about.title} if about.title else TITLE
    for node, kind in ((catalogue, "Catalog"), (dataset, "Dataset")):
        yield node, iri(t.RDF_TYPE), iri(f"{DCAT}{kind}")
        for code in ("sv", "en"):
            yield node, iri(t.DCTERMS_TITLE), literal(titles[code], code)
            yield node, iri(f"{t.DCTERMS}description"), literal(ABOUT[code], code)
        if about.publisher:
            yield node, iri(f"{t.DCTERMS}publisher"), publisher
        if about.licence:
            yield node, iri(f"{t.DCTERMS}license"), iri(about.licence)
    yield catalogue, iri(f"{DCAT}dataset"), dataset
    if about.publisher:
        yield publisher, iri(t.RDF_TYPE), iri(f"{t.FOAF}Agent")
        yield publisher, iri(t.FOAF_NAME), literal(about.publisher)
    yield from in_dcat(view, about, dataset)
    yield from in_void(view, dataset)


def in_dcat(view: View, about: About, dataset: Term) -> Iterator[Triple]:
    """How the data is found and used."""
    base = view.mint.base
    yield dataset, iri(f"{DCAT}theme"), iri(THEME)
    for code, words in KEYWORDS.items():
        for word in words:
            yield dataset, iri(f"{DCAT}keyword"), literal(word, code)
    for row in view.query("SELECT DISTINCT ?l { ?d a sg:SourceDocument ; dcterms:language ?l }"):
        if row[0] in LANGUAGES:
            yield dataset, iri(t.DCTERMS_LANGUAGE), iri(LANGUAGES[row[0]])
    each = "SELECT (SUBSTR(STR(?d), 1, 10) AS ?s) { ?m a sg:Meeting ; schema:startDate ?d }"
    days = f"SELECT (MIN(?s) AS ?first) (MAX(?s) AS ?last) {{ {{ {each} }} }}"
    for first, last in view.query(days):
        if first:
            period = iri(f"{base}dataset/period")
            yield dataset, iri(f"{t.DCTERMS}temporal"), period
            yield period, iri(t.RDF_TYPE), iri(f"{t.DCTERMS}PeriodOfTime")
            yield period, iri(f"{DCAT}startDate"), moment(first)
            yield period, iri(f"{DCAT}endDate"), moment(last)
    if about.contact:
        contact = iri(f"{base}contact")
        yield dataset, iri(f"{DCAT}contactPoint"), contact
        yield contact, iri(t.RDF_TYPE), iri(f"{VCARD}Organization")
        yield contact, iri(f"{VCARD}fn"), literal(about.publisher or about.contact)
        yield contact, iri(f"{VCARD}hasEmail"), iri(f"mailto:{about.contact.removeprefix('mailto:')}")
    if about.page or about.download:
        distribution = iri(f"{base}dataset/nquads")
        yield dataset, iri(f"{DCAT}distribution"), distribution
        yield distribution, iri(t.RDF_TYPE), iri(f"{DCAT}Distribution")
        yield distribution, iri(f"{DCAT}accessURL"), iri(about.page or about.download)
        yield distribution, iri(t.DCTERMS_FORMAT), literal("application/n-quads")
        yield distribution, iri(f"{DCAT}mediaType"), iri(NQUADS)
        if about.download:
            yield distribution, iri(f"{DCAT}downloadURL"), iri(about.download)
        if about.licence:
            yield distribution, iri(f"{t.DCTERMS}license"), iri(about.licence)
    if about.page:
        yield dataset, iri(f"{DCAT}landingPage"), iri(about.page)
    if about.endpoint:
        service = iri(f"{base}service")
        yield service, iri(t.RDF_TYPE), iri(f"{DCAT}DataService")
        yield service, iri(t.DCTERMS_TITLE), literal("SPARQL")
        yield service, iri(f"{DCAT}endpointURL"), iri(about.endpoint)
        yield service, iri(f"{DCAT}servesDataset"), dataset
        yield iri(f"{base}catalogue"), iri(f"{DCAT}service"), service


def in_void(view: View, dataset: Term) -> Iterator[Triple]:
    """What the data holds, in numbers, over the store's own graphs as one."""
    yield dataset, iri(t.RDF_TYPE), iri(f"{VOID}Dataset")
    yield dataset, iri(f"{VOID}uriSpace"), literal(view.mint.base)
    ours = f'GRAPH ?g {{ ?s ?p ?o }} FILTER(STRSTARTS(STR(?g), "{view.mint.base}"))'
    whole = f"SELECT (COUNT(*) AS ?n) {{ SELECT DISTINCT ?s ?p ?o {{ {ours} }} }}"
    yield dataset, iri(f"{VOID}triples"), number(int(view.query(whole).rows[0][0]))
    for name, variable in (("distinctSubjects", "s"), ("distinctObjects", "o"), ("properties", "p")):
        counted = f"SELECT (COUNT(DISTINCT ?{variable}) AS ?n) {{ {ours} }}"
        yield dataset, iri(f"{VOID}{name}"), number(int(view.query(counted).rows[0][0]))
    documents = view.documents()
    yield dataset, iri(f"{VOID}documents"), number(len(documents))
    if documents:
        yield dataset, iri(f"{VOID}exampleResource"), iri(documents[0].iri)
    used: set[str] = set()
    asked = (
        (
            "class",
            "entities",
            f"SELECT ?t (COUNT(DISTINCT ?s) AS ?n) {{ {ours} FILTER(?p = rdf:type) BIND(?o AS ?t) }} GROUP BY ?t",
        ),
        ("property", "triples", f"SELECT ?p (COUNT(*) AS ?n) {{ SELECT DISTINCT ?s ?p ?o {{ {ours} }} }} GROUP BY ?p"),
    )
    for kind, counts, sparql in asked:
        rows = sorted(view.query(sparql))
        if kind == "class":
            yield dataset, iri(f"{VOID}classes"), number(len(rows))
        for n, (name, count) in enumerate(rows, 1):
            part = iri(f"{view.mint.base}dataset/{kind}/{n}")
            yield dataset, iri(f"{VOID}{kind}Partition"), part
            yield part, iri(f"{VOID}{kind}"), iri(name)
            yield part, iri(f"{VOID}{counts}"), number(int(count))
            used |= {start for start in t.PREFIXES.values() if name.startswith(start)}
    for start in sorted(used):
        yield dataset, iri(f"{VOID}vocabulary"), iri(start)
