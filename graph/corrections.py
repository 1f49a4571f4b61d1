"""Facts that people say are wrong: a decision that is none, a row, an opinion, a vote, a day, a name that is nobody's.

A correction tells its fact by what shows it - document, class, places in the text - and not by its number, which a
later reading may give to another; a name is told by whom it was taken for. It is applied to a document's quads as they
are written (`striking.struck`), before judgements of identity, and takes out the fact with all that follows from it
alone. The text stays, and so do the names in it, unless it is a name that is wrong.

>>> wrong = Correction("https://a.example/document/d", t.Decision, ("https://a.example/document/d#char=3,9",))
>>> wrong.fact
'decision'
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Final, Protocol

from samgraf.graph.facts import literal
from samgraf.graph.iri import Mint
from samgraf.graph.lines import Lines, parsed, plain
from samgraf.ontology import terms as t

KINDS: Final = {
    t.Assertion: t.RDF_PREDICATE,
    t.Attendance: "",
    t.Decision: "",
    t.Involvement: t.how,
    t.Statement: t.statementKind,
    t.Vote: "",
    t.Warning: "",
}
"""The classes of facts that can be corrected, with the property that parts two facts of one place; names come beside.

An `Assertion` is one property of a meeting or a decision: its day, its place, by when.
"""
GROUPS: Final = (t.Assertion, t.Attendance, t.Decision, t.Statement, t.Vote, t.Warning, t.Mention)
"""The order in which people are shown them; the parts of a decision stand under it."""
SORTS: Final = (t.status, t.decisionKind, t.how, t.statementKind, t.RDF_PREDICATE, t.mentionType)
WHO: Final = (t.attendee, t.onBehalfOf, t.entity, t.holder)
ABOVE: Final = (t.ofDecision, t.RDF_SUBJECT)
"""By these a fact stands under another one."""


@dataclass(frozen=True, slots=True)
class Correction:
    """That a document doesn't say a fact that was read in it; by whom, when (ISO) and why.

    `places` are the IRIs of the stretches of text that show it (of a part of something, those of the whole too), in
    order; `way` is how somebody is involved, what kind of opinion it is, or which property of a meeting or decision;
    `whom` is the IRI of who has the part in a decision, as read; `quote` is what stands there. Of the kind `Mention`,
    it says that none of the names that were taken for `whom` is theirs.
    """

    document: str
    kind: str
    places: tuple[str, ...]
    way: str = ""
    whom: str = ""
    quote: str = ""
    by: str = ""
    on: str = ""
    why: str = ""

    @property
    def fact(self) -> str:
        """The kind of fact in a word: assertion, attendance, decision, involvement, mention, statement …"""
        return self.kind.rpartition("#")[2].casefold()

    @property
    def told_as(self) -> str:
        """The same for people: of an assertion, which property it is (`startDate`)."""
        return re.split("[/#]", self.way)[-1] if self.kind == t.Assertion else self.fact

    @property
    def key(self) -> tuple[str, tuple[str, ...], str, str]:
        """What tells the fact among those of its document; a name goes wherever it stands."""
        return self.kind, () if self.kind == t.Mention else self.places, self.way, self.whom

    def iri(self, base: str) -> str:
        """Its own IRI, the same for the same fact."""
        kind, places, way, whom = self.key
        told = "\n".join((self.document, kind, *places, way, whom))
        return f"{base}correction/{sha256(told.encode()).hexdigest()[:12]}"

    def lines(self, base: str) -> list[str]:
        """It as N-Triples lines."""
        said = [
            (t.RDF_TYPE, f"<{t.Correction}>"),
            (t.inDocument, f"<{self.document}>"),
            (t.correctedClass, f"<{self.kind}>"),
            (t.judgement, f"<{t.concept('judgement', 'rejected')}>"),
            *((t.evidence, f"<{place}>") for place in self.places),
        ]
        said += [(p, f"<{iri}>") for p, iri in ((t.correctedAs, self.way), (t.entity, self.whom)) if iri]
        texts = ((t.quote, self.quote), (t.DCTERMS_CREATOR, self.by), (t.reason, self.why))
        said += [(predicate, literal(text)) for predicate, text in texts if text]
        said += [(t.DCTERMS_CREATED, literal(self.on, datatype=t.XSD_DATE))] if self.on else []
        return [f"<{self.iri(base)}> <{predicate}> {value} ." for predicate, value in said]


class Asks(Protocol):
    """The part of a view that is needed here."""

    @property
    def mint(self) -> Mint: ...

    def query(self, sparql: str, values: Mapping[str, str] | None = None) -> Iterable[Sequence[str]]: ...


def corrections(view: Asks, graph: str) -> tuple[Correction, ...]:
    """All corrections that a graph of a store holds, by document and place."""
    rows = view.query(
        f"""SELECT ?c ?document ?kind ?place ?way ?whom ?quote ?by ?on ?why WHERE {{ GRAPH <{graph}> {{
            ?c a sg:Correction ; sg:inDocument ?document ; sg:correctedClass ?kind ; sg:evidence ?place .
            OPTIONAL {{ ?c sg:correctedAs ?way }} OPTIONAL {{ ?c sg:entity ?whom }} OPTIONAL {{ ?c sg:quote ?quote }}
            OPTIONAL {{ ?c dcterms:creator ?by }} OPTIONAL {{ ?c dcterms:created ?on }}
            OPTIONAL {{ ?c sg:reason ?why }} }} }}"""
    )
    places: dict[str, list[str]] = {}
    found: dict[str, Sequence[str]] = {}
    for row in rows:
        places.setdefault(row[0], []).append(row[3])
        found[row[0]] = row
    every = [Correction(r[1], r[2], tuple(sorted(places[iri])), *r[4:]) for iri, r in found.items()]
    return tuple(sorted(every, key=lambda c: (c.document, c.key)))


def correctable(document: str, graphs: Mapping[str, bytes]) -> dict[str, Correction]:
    """What would say of each fact of a document that it is wrong, by the fact's IRI."""
    return facts_in(document, parsed(graphs))


def facts_in(document: str, lines: Lines) -> dict[str, Correction]:
    """The same, out of the document's lines."""
    found = {}
    for kind, parting in KINDS.items():
        for node in lines.a(kind):
            own = lines.values(node, t.evidence)
            whole = [place for p in ABOVE for of in lines.values(node, p) for place in lines.values(of, t.evidence)]
            way = lines.values(node, parting)[0] if parting else ""
            whom = next(iter(lines.values(node, t.entity)), "")
            places = tuple(sorted({place[1:-1] for place in (*own, *whole)}))
            found[node[1:-1]] = Correction(document, kind, places, way[1:-1], whom[1:-1], quoted(lines, own))
    for whom, mentions in named(lines).items():
        places = tuple(sorted(mention[1:-1] for mention in mentions))
        found[whom[1:-1]] = Correction(document, t.Mention, places, "", whom[1:-1], quoted(lines, mentions))
    return found


def named(lines: Lines) -> dict[str, list[str]]:
    """The mentions that are taken for each, in the order of the text."""
    found: dict[str, list[str]] = {}
    for line in lines.every:
        if line.predicate == f"<{t.refersTo}>":
            found.setdefault(line.value, []).append(line.subject)

    def start(mention: str) -> int:
        return int(plain(lines.values(mention, t.OA_START)[0]))

    return {whom: sorted(mentions, key=start) for whom, mentions in found.items()}


def quoted(lines: Lines, places: Sequence[str]) -> str:
    """What stands at some places, the same words once."""
    return " … ".join(dict.fromkeys(plain(words) for place in places for words in lines.values(place, t.OA_EXACT)))


@dataclass(frozen=True, slots=True)
class Told:
    """A fact for people: its short name (`decision/11`), how sure it is, of which item, what and about whom it is.

    `sort` is how somebody is involved, whether somebody was there, what kind of decision or opinion it is, or which
    property of a meeting; `quote` is what stands there.
    """

    fact: str
    confidence: str
    item: str
    sort: str
    who: str
    quote: str


def told(document: str, graphs: Mapping[str, bytes], base: str) -> list[Told]:
    """The facts of a document that can be corrected: the meeting, who was there, what was decided, said and named."""
    lines = parsed(graphs)
    found = []
    for node, fact in facts_in(document, lines).items():
        iri = f"<{node}>"
        name = fact.kind == t.Mention
        of = next((above for p in ABOVE for above in lines.values(iri, p) if decided(lines, above)), iri)
        shown_by = [f"<{place}>" for place in fact.places] if name else [iri]
        sort = [code for p in SORTS for code in lines.values(shown_by[0], p)]
        of_whom = [iri, *(e for p in WHO for e in lines.values(iri, p))]
        who = [n for e in of_whom for n in (*lines.values(e, t.SKOS_PREF_LABEL)[:1], *lines.values(e, t.message))]
        item = [*lines.values(iri, t.itemNumbers), *lines.values(of, t.citedNumber), '""']
        shown = Told(
            node.removeprefix(base) if name else f"{fact.fact}/{node.rpartition('/')[2]}",
            max(plain(sure) for by in shown_by for sure in lines.values(by, t.confidence)),
            plain(item[0]),
            re.split("[/#]", sort[0][1:-1])[-1] if sort else "",
            ", ".join(dict.fromkeys(map(plain, who))),
            " ".join(fact.quote.split()),
        )
        found.append((rank(fact.kind, node, of[1:-1], shown), shown))
    return [fact for _, fact in sorted(found, key=lambda pair: pair[0])]


def decided(lines: Lines, node: str) -> bool:
    """Whether a node is a decision."""
    return f"<{t.Decision}>" in lines.values(node, t.RDF_TYPE)


Rank = tuple[int, tuple[int, str], bool, tuple[int, str]]


def rank(kind: str, node: str, of: str, shown: Told) -> Rank:
    """Where people are shown a fact: in its group, the parts of a decision under it, names by kind and letter."""
    within = node != of
    own = ordered(f"{shown.sort} {shown.who}" if kind == t.Mention else node.rpartition("/")[2])
    above = ordered(of.rpartition("/")[2]) if within else own
    return GROUPS.index(t.Decision if within else kind), above, within, own


def ordered(name: str) -> tuple[int, str]:
    """Numbers by their value, and names after them by letter."""
    return (int(name), "") if name.isdecimal() else (1 << 31, name)
