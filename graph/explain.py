"""How a query is understood: its parts as the algebra has them, and how much each pattern finds by itself.

What takes long is seen at once: a pattern that finds a million, or two that share no variable.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

import pyoxigraph as ox

from samgraf.graph import guard
from samgraf.graph.engine import Answer
from samgraf.graph.errors import QueryError
from samgraf.graph.guard import Limits
from samgraf.graph.sparql import bound
from samgraf.ontology import terms as t

MOST: Final = 1_000_000
"""Matches of a pattern up to which they are counted."""
SHORT: Final = 5.0
"""Seconds that counting may take."""
NAMES: Final = {
    "LeftJoin": "OPTIONAL: all of the first, with the second where there is one",
    "Join": "both",
    "Union": "either",
    "Minus": "the first without the second",
    "Filter": "FILTER",
    "Extend": "BIND",
    "Group": "GROUP BY",
    "OrderBy": "ORDER BY",
    "Slice": "LIMIT",
    "Distinct": "DISTINCT",
    "Reduced": "REDUCED",
    "values": "VALUES",
}
FORMS: Final = {"QuerySolutions": "SELECT", "QueryBoolean": "ASK", "QueryTriples": "CONSTRUCT or DESCRIBE"}

Line = tuple[int, str, str]
"""A line of the tree: depth, words, and the pattern that it is, as SPARQL ("" = none)."""


def explained(store: str, sparql: str, values: Mapping[str, str], limits: Limits) -> str:
    """The explanation of a query on the store at an address, in lines.

    Raises `QueryError` for a mistake in the query.
    """
    whole = bound(sparql, values)
    tried = guard.answer("memory:", whole, {}, limits)  # finds mistakes, and tells what kind of query it is
    said = [whole.strip(), "", f"{FORMS[type(tried.answer).__name__]} over the union of all graphs"]
    try:
        tree = list(walked(parsed(whole, tried.base), 1))
    except Exception as error:  # rdflib raises whatever its parser meets: then there is no tree, and that is said
        return "\n".join([*said, f"  (no more is known: {type(error).__name__})"])
    counts = counted(store, [pattern for _, _, pattern in tree if pattern], limits)
    drawn = [(f"{'  ' * depth}{words}", counts.get(pattern, "")) for depth, words, pattern in tree]
    width = max((len(words) for words, _ in drawn), default=0)
    rows = [f"{words:<{width}}  {n}".rstrip() for words, n in drawn]
    return "\n".join([*said, *rows, "", "The numbers say how often a pattern is found by itself."])


def parsed(sparql: str, base: str) -> Any:
    """The algebra, by rdflib."""
    from rdflib.plugins.sparql import prepareQuery

    return prepareQuery(sparql, initNs=t.PREFIXES, base=base).algebra


def walked(part: Any, depth: int) -> Iterator[Line]:
    """The parts of a query from the outside in."""
    name = getattr(part, "name", "")
    if name == "BGP":
        for triple in part.triples:
            text = " ".join(short(term) for term in triple)
            yield depth, text, text
        return
    words = worded(part, name)
    if words:
        yield depth, words, ""
    for key in ("p", "p1", "p2", "part"):
        inner = part.get(key) if hasattr(part, "get") else None
        for one in inner if isinstance(inner, list) else [inner]:
            if hasattr(one, "name"):
                yield from walked(one, depth + bool(words))


def worded(part: Any, name: str) -> str:
    """A part in a few words; "" for one that only wraps others."""
    if name == "Graph":
        return f"GRAPH {short(part.term)}"
    if name == "Project":
        return f"SELECT {' '.join(short(v) for v in part.PV)}"
    if name == "Slice":
        return f"LIMIT {part.length}" + (f" OFFSET {part.start}" if part.start else "")
    if name == "Extend":
        return "" if str(part.expr).startswith("__agg") else f"BIND {short(part.var)}"
    if name == "Group" and part.expr:
        return f"GROUP BY {' '.join(short(v) for v in part.expr if not hasattr(v, 'name'))}".rstrip()
    return NAMES.get(name, "")


def short(term: Any) -> str:
    """A term or path with samgraf's prefixes; a blank node as the variable that it is."""
    from rdflib import BNode, Graph, URIRef

    if isinstance(term, BNode):
        return f"?_{term}"
    names = Graph(bind_namespaces="none").namespace_manager
    for prefix, start in t.PREFIXES.items():
        names.bind(prefix, start)
    if isinstance(term, URIRef) and str(term) == t.RDF_TYPE:
        return "a"
    return str(term.n3(names)) if hasattr(term, "n3") else str(term)


def counted(store: str, patterns: Sequence[str], limits: Limits) -> dict[str, str]:
    """How often each pattern is found; plain ones all at once, paths one by one, since they may have no end."""
    is_path = {
        pattern: any(sign in f" {pattern.split(' ', 1)[1]}" for sign in ("*", "+", "?)", "/", "|"))
        for pattern in patterns
    }
    plain = [pattern for pattern in is_path if not is_path[pattern]]
    found: dict[str, str] = {}
    for group in [plain, *([pattern] for pattern in is_path if is_path[pattern])]:
        steps = [
            f"{{ SELECT ({n} AS ?i) (COUNT(*) AS ?n) {{ SELECT * {{ {pattern} }} LIMIT {MOST} }} }}"
            for n, pattern in enumerate(group)
        ]
        if not steps:
            continue
        try:
            answer = guard.answer(
                store,
                f"SELECT ?i ?n {{ {' UNION '.join(steps)} }}",
                {},
                replace(limits, seconds=min(limits.seconds, SHORT)),
            ).answer
        except QueryError:
            found |= dict.fromkeys(group, "too many to count")
            continue
        found |= {group[int(i)]: f"{n}{' or more' if int(n) >= MOST else ''}" for i, n in rows(answer)}
    return found


def rows(answer: Answer) -> Iterator[tuple[str, str]]:
    """The two columns of an answer as text."""
    assert isinstance(answer, ox.QuerySolutions)
    for i, n in answer:
        assert isinstance(i, ox.Literal) and isinstance(n, ox.Literal)
        yield i.value, n.value
