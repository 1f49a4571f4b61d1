"""The graph as JSON that is pleasant to program against, and JSON-LD all the same: nothing is lost but the graph names.

Each document holds its meetings, a meeting its items and attendances, an item its decisions, and so on down to the
evidence; persons, organisations and the like follow, and stand with their name wherever something points at them.

    data = json.loads(framed(store.view.lines()))
    for document in data["@graph"]:
        for meeting in document.get("meetings", []):
            for item in meeting.get("items", []):
                for decision in item.get("decisions", []):
                    print(item.get("itemNumber"), decision["clauseText"])
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, Final

import pyoxigraph as ox

from samgraf.ontology import terms as t
from samgraf.ontology.context import BACKWARDS, context

BELOW: Final = (
    (t.Meeting, ("meetings",)),
    (t.AgendaItem, ("items",)),
    (t.Attendance, ("attendances",)),
    (t.Decision, ("decisions", "decisionsOutsideItems")),
    (t.Statement, ("statements", "statementsOutsideItems")),
    (t.Vote, ("votes", "votesOutsideItems")),
    (t.Involvement, ("involvements",)),
    (t.Mention, ("mentions",)),
    (t.Warning, ("warnings",)),
    (t.Assertion, ("assertions",)),
)
"""The kinds that stand below what they belong to, and under which name there, the first that fits."""
WITHIN: Final = (t.evidence,)
"""Properties whose values stand whole where they are pointed at."""
STRETCH: Final = frozenset((t.OA_START, t.OA_END, t.OA_EXACT, t.page, t.placeInFile))
"""What stands there of a value that has its own place elsewhere, as a mention has: the stretch of text that it is."""
LISTS: Final = (t.evidence, t.SKOS_ALT_LABEL, t.coversItem)
"""Properties that may well have more than one value: theirs are always a list."""
WHOLE_NUMBER: Final = re.compile(r"0|-?[1-9][0-9]{0,14}")

Node = dict[str, list[Any]]
Nodes = dict[str, Node]
Object = ox.NamedNode | ox.BlankNode | ox.Literal


def framed(lines: Iterable[str]) -> bytes:
    """N-Quads lines as framed JSON-LD, in UTF-8; things stand in the order of their IRIs, parts in that of the text."""
    nodes: Nodes = {}
    for quad in ox.parse("\n".join(lines).encode(), ox.RdfFormat.N_QUADS):
        values = nodes.setdefault(name_of(quad.subject), {}).setdefault(quad.predicate.value, [])
        if quad.object not in values:
            values.append(quad.object)
    parents = {name: place for name, node in nodes.items() if (place := place_of(node, nodes))}
    parts: dict[str, dict[str, list[str]]] = {}
    for name, (key, above) in parents.items():
        parts.setdefault(above, {}).setdefault(key, []).append(name)
    within = {name_of(o) for node in nodes.values() for p in WITHIN for o in node.get(p, ()) if name_of(o) in nodes}
    frame = Frame(nodes, parents, parts)
    roots = sorted(name for name in nodes if name not in parents and name not in within)
    roots.sort(key=lambda name: t.SourceDocument not in kinds(nodes[name]))
    found = {"@context": context(), "@graph": [frame.node(name) for name in roots]}
    return (json.dumps(found, ensure_ascii=False, indent=1) + "\n").encode()


class Frame:
    """Writes nodes with what stands below and within them."""

    def __init__(
        self, nodes: Nodes, parents: Mapping[str, tuple[str, str]], parts: Mapping[str, Mapping[str, list[str]]]
    ) -> None:
        self.nodes = nodes
        self.parents = parents
        self.parts = parts

    def node(self, name: str) -> dict[str, Any]:
        """A node as JSON."""
        said = self.nodes[name]
        found: dict[str, Any] = {"id": name}
        if t.RDF_TYPE in said:
            found["type"] = sorted(types().get(o.value, o.value) for o in said[t.RDF_TYPE])
        key, above = self.parents.get(name, ("", ""))
        for predicate in sorted(said):
            values = [o for o in said[predicate] if not (key and predicate == BACKWARDS[key] and name_of(o) == above)]
            if predicate != t.RDF_TYPE:
                told = self.values(name, predicate, values)
                for term, value in sorted(told, key=lambda pair: (pair[0], str(pair[1]))):
                    if term in found or predicate in LISTS:
                        held = found.setdefault(term, [])
                        found[term] = [*(held if isinstance(held, list) else [held]), value]
                    else:
                        found[term] = value
        for key, names in self.parts.get(name, {}).items():
            found[key] = [self.node(part) for part in sorted(names, key=in_order)]
        return found

    def values(self, subject: str, predicate: str, values: Iterable[Object]) -> Iterable[tuple[str, Any]]:
        """The values of a property, each under the name that fits its type."""
        for value in values:
            if isinstance(value, ox.Literal):
                kind = t.RDF_LANG_STRING if value.language else value.datatype.value
                yield named(predicate, kind), literal(value, kind, predicate)
            elif predicate in WITHIN and name_of(value) in self.nodes and name_of(value) != subject:
                yield named(predicate, "@id"), self.within(name_of(value))
            else:
                yield named(predicate, "@id"), self.pointer(value, predicate)

    def within(self, name: str) -> dict[str, Any]:
        """A node where it is pointed at: whole, or its stretch of text where the whole stands elsewhere."""
        if name not in self.parents:
            return self.node(name)
        said = self.nodes[name]
        told = ((p, o) for p in sorted(STRETCH & said.keys()) for o in said[p] if isinstance(o, ox.Literal))
        return {"id": name} | {term: v for p, o in told for term, v in self.values(name, p, [o])}

    def pointer(self, value: Object, predicate: str) -> Any:
        """What points at another node: its IRI, with its name where it has one."""
        name = name_of(value)
        labels = [o for o in self.nodes.get(name, {}).get(t.SKOS_PREF_LABEL, ()) if isinstance(o, ox.Literal)]
        if labels and not labels[0].language:
            return {"id": name, "prefLabel": min(label.value for label in labels)}
        return name if is_pointing(predicate) else {"id": name}


def name_of(term: Object) -> str:
    """A node by its IRI; a blank one by its label."""
    return f"_:{term.value}" if isinstance(term, ox.BlankNode) else term.value


def kinds(node: Node) -> set[str]:
    """The types of a node."""
    return {o.value for o in node.get(t.RDF_TYPE, ())}


def place_of(node: Node, nodes: Nodes) -> tuple[str, str] | None:
    """Under which name, and below which node, a node stands; None for one that stands by itself."""
    for kind, keys in BELOW:
        if kind in kinds(node):
            for key in keys:
                above = [name_of(o) for o in node.get(BACKWARDS[key], ()) if name_of(o) in nodes]
                if above:
                    return key, min(above)
    return None


def in_order(iri: str) -> list[tuple[int, str]]:
    """The key that puts numbered things in the order of their numbers.

    >>> sorted(["a/10", "a/9"], key=in_order)
    ['a/9', 'a/10']
    """
    return [(int(piece), "") if piece.isdecimal() else (0, piece) for piece in re.split(r"(\d+)", iri)]


def literal(value: ox.Literal, kind: str, predicate: str) -> Any:
    """A literal as JSON has it; with its type where the context doesn't tell."""
    if value.language:
        return {"@value": value.value, "@language": value.language}
    if kind == t.XSD_STRING or typed(named(predicate, kind)) == kind:
        return value.value
    if kind == t.XSD_INTEGER and WHOLE_NUMBER.fullmatch(value.value):
        return int(value.value)
    if kind == t.XSD_BOOLEAN and value.value in ("true", "false"):
        return value.value == "true"
    return {"@value": value.value, "@type": kind}


@cache
def types() -> dict[str, str]:
    """Names of classes by their IRI."""
    return {iri: name for name, iri in context().items() if isinstance(iri, str) and name[:1].isupper()}


@cache
def named(predicate: str, kind: str) -> str:
    """The name of a property in the context for values of a type; its IRI where it has none.

    >>> named(t.SCHEMA_START_DATE, t.XSD_DATETIME), named("https://a.example/p", "@id")
    ('startDateTime', 'https://a.example/p')
    """
    known = {
        name: said.get("@type", "") if isinstance(said, dict) else ""
        for name, said in context().items()
        if name not in t.PREFIXES and (said == predicate or isinstance(said, dict) and said.get("@id") == predicate)
    }
    fitting = [name for name, type in known.items() if type == kind] or sorted(known, key=len)
    return fitting[0] if fitting else predicate


def typed(name: str) -> str:
    """The type that the context gives to the values of a name."""
    said = context().get(name, "")
    return str(said.get("@type", "")) if isinstance(said, dict) else ""


def is_pointing(predicate: str) -> bool:
    """Whether the context says that a text as value is an IRI."""
    return typed(named(predicate, "@id")) == "@id"
