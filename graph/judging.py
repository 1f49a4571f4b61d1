"""Judging: who is one and the same, and who isn't. The documents of a store heed it at once, and every later one too.

    with open_store("./samgraf-store", write=True) as store, store.writer() as writer:
        judge(writer, Judgement(first, second, CONFIRMED, name="Eva Ek", by="Bo Alm", why="same e-mail address"))

A judgement goes in together with all that it changes, in one transaction. Taken back, the store holds what it would
hold had it never been there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from samgraf.graph.corrections import Correction, correctable
from samgraf.graph.errors import JudgementError
from samgraf.graph.facts import joined, literal
from samgraf.graph.iri import ABSOLUTE, FORBIDDEN, Mint
from samgraf.graph.judgements import AS_READ, GRAPH, Judgement, Judgements, as_read, judgements, paired
from samgraf.graph.store import putting_in

if TYPE_CHECKING:
    from samgraf.graph.store import View, Writer


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two of whom it isn't settled whether they are one: what each is called and by what it is told apart; and why."""

    first: str
    second: str
    name: str
    first_told: str
    second_told: str
    other_name: str
    why: str


def judge(writer: Writer, judgement: Judgement) -> tuple[str, ...]:
    """Let a judgement hold; the IRIs of the documents that it changed.

    Raises `JudgementError` for one that contradicts another one, or that isn't about entities of this store.
    """
    return heed(writer, writer.judgements.added(judgement))


def correct(writer: Writer, correction: Correction) -> tuple[str, ...]:
    """Let it hold that a fact read in a document is wrong; the IRIs of the documents that it changed.

    Raises `JudgementError` where the document says no such fact.
    """
    if correction.key not in {fact.key for fact in read_facts(writer.view, correction.document).values()}:
        raise JudgementError(f"{correction.document} holds no such {correction.fact}: {correction.quote}")
    return heed(writer, writer.judgements.corrected(correction))


def read_facts(view: View, document: str) -> dict[str, Correction]:
    """What would say of each fact of a document that it is wrong, by the fact's IRI: of those that are said so too."""
    graphs = {g: joined(view.engine.dump(g)) for g in view.mint.graphs(view.mint.docid_of(document))}
    return correctable(document, as_read(graphs, *kept_lines(view).get(document, (b"", b""))))


def finds(view: View, correction: Correction) -> bool:
    """Whether the correction still finds its fact in what was read; not so where the file or the rules have changed."""
    there = view.has(correction.document)
    return there and correction.key in {fact.key for fact in read_facts(view, correction.document).values()}


def take_back(writer: Writer, iri: str) -> tuple[str, ...]:
    """Take a judgement back by its IRI; the IRIs of the documents that it changed.

    Raises `JudgementError` where the store has none of that IRI.
    """
    rest = writer.judgements.without(iri, writer.base)
    if rest == writer.judgements:
        raise JudgementError(f"{iri}: the store holds no such judgement. `samgraf review settled` lists them.")
    return heed(writer, rest)


def heed(writer: Writer, said: Judgements) -> tuple[str, ...]:
    """Let just these judgements hold, in the graph that keeps them and in every document; the documents changed."""
    view, mint = writer.view, writer.mint
    notes = kept_lines(view)
    before = writer.judgements
    concerned = {one.document for one in {*before.corrections} ^ {*said.corrections} if view.has(one.document)}
    if before.every != said.every:
        concerned |= {*notes, *naming(view, said)}
    held = {d: {g: joined(view.engine.dump(g)) for g in mint.graphs(mint.docid_of(d))} for d in sorted(concerned)}
    own = mint.human_graph(GRAPH)
    steps = []
    changed = []
    writer.judged_anew(said)
    for document, graphs in held.items():
        read = as_read(graphs, *notes.get(document, (b"", b"")))
        ready = writer.judged_as(document, {graph: quads for graph, quads in read.items() if quads})
        if any(ready.get(graph, b"") != quads for graph, quads in graphs.items()):
            changed.append(document)
            steps += [*writer.taking_out(document), *putting_in(ready)]
    forget = f"DROP SILENT GRAPH <{mint.human_graph(AS_READ)}>"
    steps = [f"DROP SILENT GRAPH <{own}>", *steps, *putting_in({own: said.quads(mint)})]
    writer.engine.update(" ;\n".join(steps if said else [forget, *steps]))
    return tuple(changed)


def kept_lines(view: View) -> dict[str, tuple[bytes, bytes]]:
    """For each document that judgements changed: its lines as read, and those that came in their place."""
    rows = view.query(
        f"""SELECT ?d ?read ?judged WHERE {{ GRAPH <{view.mint.human_graph(AS_READ)}> {{
            ?d sg:linesAsRead ?read ; sg:linesAsJudged ?judged }} }}"""
    )
    return {document: (read.encode(), judged.encode()) for document, read, judged in rows}


def naming(view: View, said: Judgements) -> set[str]:
    """The documents whose graphs name somebody in whose place judgements put another."""
    by_graph = {g: d.iri for d in view.documents() for g in view.mint.graphs(view.mint.docid_of(d.iri))}
    moved = {*said.to, *(j.first for j in said.every if j.document)}
    found: set[str] = set()
    for entity in sorted(moved):
        either = f"{{ GRAPH ?g {{ <{entity}> ?p ?o }} }} UNION {{ GRAPH ?g {{ ?s ?q <{entity}> }} }}"
        rows = view.query(f"SELECT DISTINCT ?g WHERE {{ {either} }}")
        found |= {by_graph[graph] for (graph,) in rows if graph in by_graph}
    return found


def doubts(view: View) -> tuple[Doubt, ...]:
    """Pairs to be settled, by name: people of one full name, and whom a mention may mean besides.

    The first is the one that would stay: with more of a name, and known beyond one document.
    """
    apart = judgements(view).apart()
    rows = view.query(
        "SELECT DISTINCT ?e ?n WHERE { { SELECT DISTINCT ?e { ?e a foaf:Person } } ?e skos:prefLabel ?n }"
    )
    called = {row[0]: row[1] for row in rows}
    bearers: dict[str, list[str]] = {}
    for entity in sorted(called):
        if " " in called[entity]:
            bearers.setdefault(called[entity].casefold(), []).append(entity)
    pairs: dict[tuple[str, str], str] = {}
    for same in bearers.values():
        pairs |= dict.fromkeys(paired(same), "one full name")
    for entity, candidate, reason in view.query(
        "SELECT DISTINCT ?e ?c ?why WHERE { ?m sg:candidate ?c ; sg:refersTo ?e OPTIONAL { ?m sg:reason ?why } }"
    ):
        if entity in called and candidate in called and entity != candidate:
            pairs.setdefault((min(entity, candidate), max(entity, candidate)), reason)
    left = {pair: why for pair, why in pairs.items() if pair not in apart}
    local = {view.mint.docid_of(document.iri): document.file_name for document in view.documents()}
    by: dict[str, set[str]] = {entity: set() for pair in left for entity in pair}
    rows = view.query(
        "SELECT DISTINCT ?o ?n WHERE { { SELECT DISTINCT ?o { ?e sg:affiliatedWith ?o } } ?o skos:prefLabel ?n }"
    )
    labels = {row[0]: row[1] for row in rows}
    for entity, organisation in view.query("SELECT DISTINCT ?e ?o WHERE { ?e sg:affiliatedWith ?o }"):
        if entity in by and organisation in labels:
            by[entity].add(labels[organisation])
    told = {e: ", ".join(sorted(names)) or local.get(owner(e, view.mint), "") for e, names in by.items()}
    found = []
    for pair, why in left.items():
        one, other = sorted(pair, key=lambda e: (-called[e].count(" "), owner(e, view.mint) in local, e))
        found.append(Doubt(one, other, called[one], told[one], told[other], called[other], why))
    return tuple(sorted(found, key=lambda d: (d.name.casefold(), d.first, d.second)))


def owner(entity: str, mint: Mint) -> str:
    """The first part of an entity's key: for one that is known in one document only, the document's name."""
    return entity.removeprefix(mint.base).split("/")[1]


def meant(view: View, name: str) -> tuple[str, str]:
    """The IRI and the name of whoever is meant: by IRI, by the part of it behind the base, or by a name that one bears.

    Raises `JudgementError` where the store knows nobody of that name, or several.
    """
    iri = name if ABSOLUTE.match(name) else f"{view.mint.base}{name}"
    if not FORBIDDEN.search(iri):
        for (label,) in view.query(f"SELECT DISTINCT ?n WHERE {{ <{iri}> skos:prefLabel ?n }} ORDER BY ?n LIMIT 1"):
            return iri, label
    known = view.query("SELECT DISTINCT ?e WHERE { ?e skos:prefLabel $name }", {"name": literal(name)})
    bearers = sorted(e.removeprefix(view.mint.base) for (e,) in known)
    if len(bearers) == 1:
        return f"{view.mint.base}{bearers[0]}", name
    if bearers:
        raise JudgementError(f"{name}: {len(bearers)} bear that name. Say which: {', '.join(bearers)}")
    raise JudgementError(f"{name}: the store names nobody so. `samgraf search` finds names by their words.")


def kinds(view: View, iri: str) -> frozenset[str]:
    """The classes of an entity."""
    return frozenset(kind for (kind,) in view.query(f"SELECT DISTINCT ?k WHERE {{ <{iri}> a ?k }}"))
