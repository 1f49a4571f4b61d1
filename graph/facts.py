"""Facts and nodes as N-Quads text, built without an RDF library: this is the hot path of every ingest.

A `Term` is the object of a triple as it stands in N-Triples. Values are written as stores give them back
(0.9, not 0.90), so that what goes in and what comes out are the same bytes.

>>> note = Node("https://a.example/n", (), (("https://a.example/says", literal("Hej", "sv")),))
>>> lines([note], "https://a.example/g")
['<https://a.example/n> <https://a.example/says> "Hej"@sv <https://a.example/g> .']
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NewType

from samgraf.graph.errors import TermError
from samgraf.graph.iri import ABSOLUTE, FORBIDDEN
from samgraf.graph.iri import evidence as evidence_iri
from samgraf.ontology import terms as t

Term = NewType("Term", str)
"""An IRI or a literal in N-Triples syntax."""

SPECIAL: Final = re.compile('["\\\\\n\r\ud800-\udfff]')
ESCAPES: Final = (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\r", "\\r"))
"""Signs and how they are written; the first one is in all others."""
LANGUAGE: Final = re.compile(r"[a-z]{1,8}(-[a-z0-9]{1,8})*")
TYPE: Final = f"<{t.RDF_TYPE}>"
SURROGATE: Final = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Evidence:
    """A stretch of a document's kept text that shows a fact: `text[start:end] == exact`.

    `document` is the document's IRI; `start` and `end` count Unicode code points.
    `page` counts from 1, 0 = not known; `place` tells people where in the file it stands.
    """

    document: str
    start: int
    end: int
    exact: str
    page: int = 0
    place: str = ""


@dataclass(frozen=True, slots=True)
class Node:
    """Something the graph describes: a document, person, organisation, project."""

    iri: str
    types: tuple[str, ...]
    properties: tuple[tuple[str, Term], ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """Something a document states, with what shows it, the rule that read it and how sure that rule is (0 to 1).

    `inferred_from` tells in words what the document did not say itself.
    """

    iri: str
    types: tuple[str, ...]
    properties: tuple[tuple[str, Term], ...]
    evidence: tuple[Evidence, ...]
    rule: str
    confidence: float
    inferred_from: str = ""


@lru_cache(maxsize=65_536)
def iri(text: str) -> Term:
    """An IRI.

    >>> iri("https://minutes.example/id/document/juni#char=1,2")
    '<https://minutes.example/id/document/juni#char=1,2>'

    Raises `TermError` where it is not absolute or holds a character that no IRI holds: nothing is encoded in silence.
    """
    if FORBIDDEN.search(text) or not ABSOLUTE.match(text):
        raise TermError(f"{text!r} is not an absolute IRI: it has no scheme, or holds a character that must be encoded")
    return Term(f"<{text}>")


def literal(text: str, language: str = "", datatype: str = "") -> Term:
    """A text, or a typed value in the lexical form of its type.

    >>> literal('Hon sa "nej"'), literal("2019-09-05", datatype=t.XSD_DATE)
    ('"Hon sa \\\\"nej\\\\""', '"2019-09-05"^^<http://www.w3.org/2001/XMLSchema#date>')

    Raises `TermError` for a half of a surrogate pair, for a language tag that is none (lower case only),
    and where both language and datatype are given.
    """
    quoted = f'"{text}"'
    if SPECIAL.search(text):
        if SURROGATE.search(text):
            raise TermError(f"{text[:60]!r} holds half a surrogate pair, which no file in UTF-8 can keep")
        for sign, written in ESCAPES:
            text = text.replace(sign, written)
        quoted = f'"{text}"'
    if language and datatype:
        raise TermError(f"{text[:60]!r}: a literal has a language or a datatype, not both")
    if language:
        if not LANGUAGE.fullmatch(language):
            raise TermError(f'{language!r} is not a language tag in lower case, such as "sv"')
        return Term(f"{quoted}@{language}")
    if datatype and datatype != t.XSD_STRING:
        return Term(f"{quoted}^^{iri(datatype)}")
    return Term(quoted)


def number(value: int) -> Term:
    """A whole number.

    >>> number(7)
    '"7"^^<http://www.w3.org/2001/XMLSchema#integer>'
    """
    return Term(f'"{int(value)}"^^<{t.XSD_INTEGER}>')


@lru_cache(maxsize=4096)
def decimal(value: float, places: int = 4) -> Term:
    """A decimal number, rounded to `places`, without trailing noughts.

    >>> decimal(0.90)
    '"0.9"^^<http://www.w3.org/2001/XMLSchema#decimal>'

    Raises `TermError` for what is not a number.
    """
    if not abs(value) < 1e15:
        raise TermError(f"{value!r} is not a number that a decimal can hold")
    written = f"{value:.{places}f}"
    written = written.rstrip("0").rstrip(".") if "." in written else written
    return Term(f'"{"0" if written == "-0" else written}"^^<{t.XSD_DECIMAL}>')


def boolean(value: bool) -> Term:
    """True or false.

    >>> boolean(True)
    '"true"^^<http://www.w3.org/2001/XMLSchema#boolean>'
    """
    return Term(f'"{"true" if value else "false"}"^^<{t.XSD_BOOLEAN}>')


def moment(text: str) -> Term:
    """A day, or a day and time without a zone, as `xsd:date` or `xsd:dateTime`; seconds may be left out.

    >>> moment("2019-09-05")
    '"2019-09-05"^^<http://www.w3.org/2001/XMLSchema#date>'
    >>> moment("2019-09-05T12:00")
    '"2019-09-05T12:00:00"^^<http://www.w3.org/2001/XMLSchema#dateTime>'

    Raises `TermError` for a text that is no such day or time.
    """
    from datetime import date, datetime

    try:
        if len(text) == 10:
            return literal(date.fromisoformat(text).isoformat(), datatype=t.XSD_DATE)
        found = datetime.fromisoformat(text)
        if found.tzinfo is None:
            return literal(found.isoformat(), datatype=t.XSD_DATETIME)
    except ValueError:
        pass
    raise TermError(f"{text!r} is neither a day (2019-09-05) nor a day and time without a zone (2019-09-05T12:00)")


def quoting(document: str, text: str, start: int, end: int, *, page: int = 0, place: str = "") -> Evidence:
    """The stretch `text[start:end]` as evidence.

    >>> quoting("https://minutes.example/id/document/juni", "Att bjuda in regionen.", 4, 12).exact
    'bjuda in'

    Raises `TermError` where the offsets show nothing.
    """
    if not 0 <= start < end <= len(text):
        raise TermError(f"{document}: characters {start} to {end} show nothing; the text has {len(text)}")
    return Evidence(document, start, end, text[start:end], page, place)


def lines(nodes: Iterable[Node | Fact], graph: str) -> list[str]:
    """The quads of nodes and facts in one named graph: N-Quads lines without line ends, each once, sorted.

    Raises `TermError` for a node whose name is no IRI, and for a fact without evidence or rule
    or with a confidence outside 0 to 1.
    """
    end = f" {iri(graph)} ."
    return [f"{triple}{end}" for triple in triples(nodes)]


def triples(nodes: Iterable[Node | Fact]) -> list[str]:
    """Subject, predicate and object of all that nodes and facts say, each once, sorted. Raises as `lines` does."""
    found: dict[Term, set[str]] = {}  # by subject, since sorting short texts with little in common is cheap
    shown: dict[int, Evidence] = {}
    facts: set[str] = set()
    for node in nodes:
        said = found.setdefault(iri(node.iri), set())
        for kind in node.types:
            said.add(f"{TYPE} <{kind}>")
        for predicate, term in node.properties:
            said.add(f"<{predicate}> {term}")
        if isinstance(node, Fact):
            facts.add(node.iri)
            said.update(grounds(node))
            for piece in node.evidence:
                shown[id(piece)] = piece
    for piece in shown.values():
        place = evidence_iri(piece.document, piece.start, piece.end)
        found.setdefault(iri(place), set()).update(evidence_triples(piece, of_fact=place in facts))
    return [f"{subject} {rest}" for subject in sorted(found) for rest in sorted(found[subject])]


def block(nodes: Iterable[Node | Fact], graph: str) -> bytes:
    """The same as `lines`, as the bytes of an N-Quads file: a line feed ends every line.

    Raises `TermError` as `lines` does.
    """
    return f" {iri(graph)} .\n".join([*triples(nodes), ""]).encode()


def joined(quads: Iterable[str]) -> bytes:
    """N-Quads lines as the bytes of a file: a line feed ends every line."""
    return "".join(f"{line}\n" for line in quads).encode()


def grounds(fact: Fact) -> Iterator[str]:
    """What every fact carries, as predicate and object: evidence, rule, confidence."""
    if not fact.evidence or not fact.rule or not 0 <= fact.confidence <= 1:
        raise TermError(
            f"{fact.iri}: a fact needs evidence, a rule and a confidence from 0 to 1; "
            f"this has {len(fact.evidence)} pieces of evidence, rule {fact.rule!r}, confidence {fact.confidence}"
        )
    for piece in fact.evidence:
        yield f"<{t.evidence}> <{evidence_iri(piece.document, piece.start, piece.end)}>"
    yield f"<{t.rule}> {literal(fact.rule)}"
    yield f"<{t.confidence}> {decimal(fact.confidence)}"
    if fact.inferred_from:
        yield f"<{t.inferredFrom}> {literal(fact.inferred_from)}"


def evidence_triples(piece: Evidence, *, of_fact: bool = False) -> Iterator[str]:
    """A stretch of text, by position and by quotation at once: a third of all quads, so one node and one class.

    As predicate and object.

    Where it is a fact itself (`of_fact`: a mention), its class is the fact's.

    Source: W3C Web Annotation Data Model, sections 4.2.4 and 4.2.5; the node is its own selector.
    """
    if not of_fact:
        yield f"{TYPE} <{t.Evidence}>"
    yield f"<{t.OA_HAS_SOURCE}> {iri(piece.document)}"
    if piece.page:
        yield f"<{t.page}> {number(piece.page)}"
    if piece.place:
        yield f"<{t.placeInFile}> {literal(piece.place)}"
    yield f"<{t.OA_START}> {number(piece.start)}"
    yield f"<{t.OA_END}> {number(piece.end)}"
    yield f"<{t.OA_EXACT}> {literal(piece.exact)}"
