"""What people have judged: that two are one and the same, or are not. Kept in a graph of its own, for every rebuild.

A judgement changes what documents say of *who* is meant, never what they say. It is applied to a document's quads as
they are written (`applied`), so that a rebuild, a new document and a changed one all heed it. The lines that it changes
are kept as they were read beside it, so that taking it back gives what a store without it holds (`as_read`).

>>> pair = Judgement("https://a.example/p/1", "https://a.example/p/2", "confirmed", name="Eva Ek")
>>> Judgements((pair,)).moves("https://a.example/document/d")
{'https://a.example/p/2': 'https://a.example/p/1'}
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from itertools import combinations
from typing import Final

from samgraf.graph.corrections import Asks, Correction, corrections
from samgraf.graph.errors import JudgementError
from samgraf.graph.facts import joined, literal
from samgraf.graph.iri import Mint
from samgraf.graph.striking import struck
from samgraf.ontology import terms as t

CONFIRMED: Final = "confirmed"
REJECTED: Final = "rejected"
GRAPH: Final = "judgements"
"""The name of the human graph that holds them."""
AS_READ: Final = "as-read"
"""The name of the human graph that keeps, for each document, the lines that they changed."""

CROWD: Final = 6
"""Of more people with one name than this, each makes a pair with the first only."""

STANDING: Final = (t.judgement, t.reason, t.candidate)
"""What a mention says of how sure that is: a person's judgement takes its place."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """That `second` is `first` (confirmed) or isn't (rejected); IRIs, by whom, when (ISO) and why.

    `name` is what the first is called. A rejected one that holds in a `document` says that whom this document was
    read to mean by `first` is `second`, somebody else of that name.
    """

    first: str
    second: str
    verdict: str
    name: str = ""
    document: str = ""
    by: str = ""
    on: str = ""
    why: str = ""

    def iri(self, base: str) -> str:
        """Its own IRI, the same for the same two in the same document."""
        key = "\n".join((*sorted((self.first, self.second)), self.document))
        return f"{base}judgement/{sha256(key.encode()).hexdigest()[:12]}"

    def lines(self, base: str) -> list[str]:
        """It as N-Triples lines, with `owl:sameAs` or `owl:differentFrom` for everybody else's programs."""
        mine, same = f"<{self.iri(base)}>", self.verdict == CONFIRMED
        said = [
            (t.RDF_TYPE, f"<{t.IdentityJudgement}>"),
            (t.firstEntity, f"<{self.first}>"),
            (t.secondEntity, f"<{self.second}>"),
            (t.judgement, f"<{t.concept('judgement', self.verdict)}>"),
        ]
        said += [(t.keptName, literal(self.name))] if self.name else []
        said += [(t.inDocument, f"<{self.document}>")] if self.document else []
        said += [(t.DCTERMS_CREATOR, literal(self.by))] if self.by else []
        said += [(t.DCTERMS_CREATED, literal(self.on, datatype=t.XSD_DATE))] if self.on else []
        said += [(t.reason, literal(self.why))] if self.why else []
        tie = f"<{self.second}> <{t.OWL_SAME_AS if same else t.OWL_DIFFERENT_FROM}> <{self.first}> ."
        return [*(f"{mine} <{predicate}> {value} ." for predicate, value in said), tie]


@dataclass(frozen=True, slots=True)
class Judgements:
    """All judgements of a store, sorted by the two that they are about, and what people say is wrong in documents."""

    every: tuple[Judgement, ...] = ()
    corrections: tuple[Correction, ...] = ()
    to: Mapping[str, str] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "to", {j.second: j.first for j in self.every if j.verdict == CONFIRMED})

    def __bool__(self) -> bool:
        return bool(self.every or self.corrections)

    def lines(self, base: str) -> list[str]:
        """All of them as N-Triples lines, sorted."""
        said: tuple[Judgement | Correction, ...] = (*self.every, *self.corrections)
        return sorted({line for one in said for line in one.lines(base)})

    def quads(self, mint: Mint) -> bytes:
        """All of them as N-Quads in the graph that keeps them."""
        return joined(f"{line[:-2]} <{mint.human_graph(GRAPH)}> ." for line in self.lines(mint.base))

    def wrong_in(self, document: str) -> tuple[Correction, ...]:
        """What is said to be wrong in a document."""
        return tuple(one for one in self.corrections if one.document == document)

    def moves(self, document: str) -> dict[str, str]:
        """Who is to stand in the place of whom in a document's graphs."""
        start = {j.first: j.second for j in self.every if j.document == document and j.verdict == REJECTED}
        start = {one: self.at_last(other) for one, other in start.items()}
        return {other: self.at_last(other) for other in self.to if other not in start} | start

    def at_last(self, entity: str) -> str:
        """Whom an entity is judged to be, over as many steps as there are; itself where nothing is judged."""
        seen = set()
        while entity in self.to and entity not in seen:
            seen.add(entity)
            entity = self.to[entity]
        return entity

    def names(self) -> dict[str, str]:
        """What those that stay are called, where a judgement tells."""
        return {j.first: j.name for j in self.every if j.name}

    def apart(self) -> frozenset[tuple[str, str]]:
        """Pairs that are judged to be two, each in order."""
        return frozenset((min(j.first, j.second), max(j.first, j.second)) for j in self.every if j.verdict == REJECTED)

    def added(self, new: Judgement) -> Judgements:
        """These and a new one; what was judged of the same two before gives way.

        Raises `JudgementError` for one that contradicts the others: an entity can't be two, nor itself.
        """
        pair = {new.first, new.second}
        rest = tuple(j for j in self.every if {j.first, j.second} != pair or j.document != new.document)
        if new.first == new.second:
            raise JudgementError(f"{new.first} is one already. Name two.")
        if new.verdict == CONFIRMED:
            other = next((j for j in rest if j.verdict == CONFIRMED and j.second == new.second), None)
            if other:
                raise JudgementError(f"{new.second} is judged to be {other.first} already. Take that back first.")
            if Judgements(rest).at_last(new.first) == new.second:
                raise JudgementError(f"{new.first} is judged to be {new.second} already. Take that back first.")
        elif not new.document and Judgements(rest).at_last(new.first) == Judgements(rest).at_last(new.second):
            raise JudgementError(f"{new.first} and {new.second} are judged to be a third one. Take that back first.")
        return replace(self, every=tuple(sorted((*rest, new), key=lambda j: (j.first, j.second, j.document))))

    def corrected(self, new: Correction) -> Judgements:
        """These and a new correction; what was said of the same fact before gives way."""
        rest = (one for one in self.corrections if (one.document, one.key) != (new.document, new.key))
        return replace(self, corrections=tuple(sorted((*rest, new), key=lambda c: (c.document, c.key))))

    def without(self, iri: str, base: str) -> Judgements:
        """These without the one of that IRI."""
        return replace(
            self,
            every=tuple(one for one in self.every if one.iri(base) != iri),
            corrections=tuple(one for one in self.corrections if one.iri(base) != iri),
        )


def as_judged(document: str, graphs: Mapping[str, bytes], said: Judgements, mint: Mint) -> dict[str, bytes]:
    """A document's N-Quads by graph as people have judged them, with a graph for the lines as they were read."""
    out, (gone, come) = heeded(document, graphs, said)
    if gone or come:
        kept = mint.human_graph(AS_READ)
        notes = ((t.linesAsRead, gone), (t.linesAsJudged, come))
        out[kept] = joined(f"<{document}> <{p}> {literal(lines.decode())} <{kept}> ." for p, lines in notes)
    return out


def heeded(
    document: str, graphs: Mapping[str, bytes], said: Judgements
) -> tuple[dict[str, bytes], tuple[bytes, bytes]]:
    """A document's N-Quads by graph as people have corrected and judged them, and the lines that went and came."""
    right = struck(document, graphs, said.wrong_in(document))
    out, lines = applied(right, said.moves(document), said.names())
    return out, lines if right == graphs else between(graphs, out)


def applied(
    graphs: Mapping[str, bytes], moves: Mapping[str, str], names: Mapping[str, str]
) -> tuple[dict[str, bytes], tuple[bytes, bytes]]:
    """A document's N-Quads by graph as judged, and the lines that went and came (both empty: nothing to change).

    Whoever is put in somebody's place brings along what is said of them; the name becomes a further one.
    """
    if not any(f"<{other}>".encode() in quads for other in moves for quads in graphs.values()):
        return dict(graphs), (b"", b"")
    out = {
        graph: joined(sorted(judged(set(quads.decode().split("\n")[:-1]), graph, moves, names)))
        for graph, quads in graphs.items()
    }
    return out, between(graphs, out)


def between(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> tuple[bytes, bytes]:
    """The lines that went and those that came from some graphs to others."""
    old, new = ({x for quads in graphs.values() for x in quads.decode().split("\n")[:-1]} for graphs in (before, after))
    return joined(sorted(old - new)), joined(sorted(new - old))


def judged(lines: Iterable[str], graph: str, moves: Mapping[str, str], names: Mapping[str, str]) -> set[str]:
    """The N-Quads lines of one graph with everybody in the place of whom they are judged to be."""
    out: set[str] = set()
    settled: set[str] = set()
    standing: dict[str, list[str]] = {}
    end = f" <{graph}> ."
    every = sorted(lines)
    label = f"> <{t.SKOS_PREF_LABEL}> "
    called = {line.partition("> ")[0][1:] for line in every if label in line}
    for line in every:
        subject, predicate, rest = line.split(" ", 2)
        value = rest[: -len(end)]
        who, what = moves.get(subject[1:-1]), moves.get(value[1:-1]) if value[0] == "<" else None
        said = predicate[1:-1]
        if said in STANDING:
            standing.setdefault(subject, []).append(line)
            continue
        if what:
            settled |= {subject} if said == t.refersTo else set()
            value = f"<{what}>"
        if who:
            if said == t.SKOS_PREF_LABEL and who in names:
                if who not in called:
                    out.add(f"<{who}> {predicate} {literal(names[who])}{end}")
                if value == literal(names[who]):
                    continue
                predicate = f"<{t.SKOS_ALT_LABEL}>"
            subject = f"<{who}>"
        if subject != value or not (who or what):  # nobody stands beside themselves for having been two
            out.add(f"{subject} {predicate} {value}{end}")
    for mention, kept in standing.items():
        if mention in settled:
            out.add(f"{mention} <{t.judgement}> <{t.concept('judgement', CONFIRMED)}>{end}")
        else:
            out.update(kept if not moves else {moved(line, moves) for line in kept})
    return out


def moved(line: str, moves: Mapping[str, str]) -> str:
    """A line whose object is put in the place of whom it is judged to be."""
    subject, predicate, rest = line.split(" ", 2)
    value = rest.split(" ", 1)[0]
    if value[0] != "<" or value[1:-1] not in moves:
        return line
    return f"{subject} {predicate} <{moves[value[1:-1]]}>{rest[len(value) :]}"


def as_read(graphs: Mapping[str, bytes], gone: bytes, come: bytes) -> dict[str, bytes]:
    """A document's N-Quads by graph as they were read, from those that are judged and what `applied` gave beside."""
    back = gone.decode().split("\n")[:-1]
    away = set(come.decode().split("\n")[:-1])
    out = {}
    for graph, quads in graphs.items():
        end = f" <{graph}> ."
        lines = (set(quads.decode().split("\n")[:-1]) - away) | {line for line in back if line.endswith(end)}
        out[graph] = joined(sorted(lines))
    return out


def paired(bearers: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The pairs of those that bear one name, each in order: all, or of a crowd each with the first only.

    >>> list(paired(["p/2", "p/1", "p/3"]))
    [('p/1', 'p/2'), ('p/1', 'p/3'), ('p/2', 'p/3')]
    """
    every = sorted(bearers)
    return combinations(every, 2) if len(every) <= CROWD else ((every[0], other) for other in every[1:])


def somebody_else(mint: Mint, document: str, name: str) -> str:
    """The IRI of a person of that name who is known in one document only.

    >>> somebody_else(Mint("https://a.example/"), "https://a.example/document/d-1", "Eva Ek")
    'https://a.example/person/d-1/eva-ek'
    """
    return mint.entity("person", mint.docid_of(document), name)


def judgements(view: Asks) -> Judgements:
    """All judgements that a store holds."""
    rows = view.query(
        f"""SELECT ?first ?second ?code ?name ?document ?by ?on ?why WHERE {{
            GRAPH <{view.mint.human_graph(GRAPH)}> {{
                ?j a sg:IdentityJudgement ; sg:firstEntity ?first ; sg:secondEntity ?second ; sg:judgement ?code .
                OPTIONAL {{ ?j sg:keptName ?name }} OPTIONAL {{ ?j sg:inDocument ?document }}
                OPTIONAL {{ ?j dcterms:creator ?by }} OPTIONAL {{ ?j dcterms:created ?on }}
                OPTIONAL {{ ?j sg:reason ?why }} }} }}"""
    )
    found = [Judgement(first, second, code.rpartition("/")[2], *rest) for first, second, code, *rest in rows]
    every = tuple(sorted(found, key=lambda j: (j.first, j.second, j.document)))
    return Judgements(every, corrections(view, view.mint.human_graph(GRAPH)))
