"""Turtle and JSON-LD put together from lines of N-Triples, letter by letter as the engine writes them.

The engine's own way parses every line and writes it twice; here a line is cut at its blanks, and only terms that
change their look are asked of the engine, each once. What is odd goes the engine's way.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import pyoxigraph as ox

from samgraf.graph.export import serialized
from samgraf.ontology import terms as t

TYPE: Final = f"<{t.RDF_TYPE}>"
NAMED: Final = tuple(f"<{iri}" for iri in t.PREFIXES.values())
INTEGER: Final = re.compile(r'"([+-]?\d+)"\^\^<http://www\.w3\.org/2001/XMLSchema#integer>')
HEAD: Final = "<a:s> <a:p> "
ODD: Final = ("<<", "_:", "\\u", "\\U")
"""What may be a quoted triple, a blank node, or a letter that JSON escapes otherwise."""

DIRECTED: Final = re.compile(r'"@[A-Za-z0-9-]*--')


class _Asked(dict[str, str]):
    """Terms in Turtle, as the engine writes them."""

    def __missing__(self, term: str) -> str:
        written = serialized(_parsed([f"{HEAD}{term} ."]), "turtle").decode()
        found = self[term] = written[written.rindex(f"\n{HEAD}") + len(HEAD) + 1 : -len(" .\n")]
        return found


_asked: Final = _Asked()
PREFIXES: Final = serialized(
    [ox.Triple(ox.NamedNode("a:s"), ox.NamedNode("a:p"), ox.NamedNode("a:o"))], "turtle"
).partition(b"<a:s>")[0]


def both(triples: Sequence[str]) -> tuple[bytes, bytes]:
    r"""Sorted lines of N-Triples as Turtle and as JSON-LD.

    >>> turtle, linked = both(['<a:s> <a:p> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .', '<a:s> <a:p> <a:o> .'])
    >>> turtle.decode().splitlines()[-1], linked.decode()[:22]
    ('<a:s> <a:p> 1 , <a:o> .', '[{"@id":"a:s","a:p":[{')
    """
    whole = "\n".join(triples)
    if not triples or any(odd in whole for odd in ODD) or ("--" in whole and DIRECTED.search(whole)):
        found = _parsed(triples)
        return serialized(found, "turtle"), serialized(found, "jsonld")
    turtle: list[str] = []
    linked: list[str] = []
    subject = predicate = ""
    for line in triples:
        s, p, o = line[:-2].split(" ", 2)
        if s != subject:
            turtle.append(f"{' .' + chr(10) if subject else ''}{_turtle(s)} {'a' if p == TYPE else _turtle(p)} ")
            linked.append(f'{"]}," if subject else ""}{{"@id":"{s[1:-1]}","{p[1:-1]}":[')
        elif p != predicate:
            turtle.append(f" ;\n\t{'a' if p == TYPE else _turtle(p)} ")
            linked.append(f'],"{p[1:-1]}":[')
        else:
            turtle.append(" , ")
            linked.append(",")
        turtle.append(_turtle(o))
        linked.append(_linked(o))
        subject, predicate = s, p
    return PREFIXES + "".join((*turtle, " .\n")).encode(), "".join(("[", *linked, "]}]")).encode()


def _parsed(triples: Sequence[str]) -> list[ox.Triple]:
    return [quad.triple for quad in ox.parse("\n".join(triples).encode(), ox.RdfFormat.N_TRIPLES)]


def _turtle(term: str) -> str:
    if term[-1] == '"':
        return term
    if term[0] == "<":
        return _asked[term] if term.startswith(NAMED) else term
    if found := INTEGER.fullmatch(term):
        return found[1]
    return _asked[term] if "^^" in term else term


def _linked(term: str) -> str:
    if term[0] == "<":
        return f'{{"@id":"{term[1:-1]}"}}'
    if term[-1] == '"':
        return f'{{"@value":{term}}}'
    if term[-1] == ">":
        text, _, of_type = term.rpartition("^^")
        return f'{{"@type":"{of_type[1:-1]}","@value":{text}}}'
    text, _, language = term.rpartition("@")
    return f'{{"@language":"{language}","@value":{text}}}'
