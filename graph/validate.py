"""Documents in a store held against the shapes of the vocabulary, with the sentence that each finding is about.

The shapes say what a fact must have, down to its quotation being what the kept text holds at its place. Besides them,
no term of the vocabulary may be used that it doesn't define.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from samgraf.graph.store import Stored, View
from samgraf.ontology import terms as t
from samgraf.ontology.check import Finding, check, unknown_terms

if TYPE_CHECKING:
    from rdflib import Graph

ORDER: Final = ("violation", "warning", "info")
"""Severities, the worst first."""

UNKNOWN: Final = {"sv": "Ordförrådet har ingen sådan term.", "en": "The vocabulary has no such term."}


@dataclass(frozen=True, slots=True)
class Fault:
    """One finding in one document, with the words of the document that it is about ("" = none)."""

    document: Stored
    finding: Finding
    quote: str


def validated(view: View, documents: Sequence[Stored], *, language: str = "sv") -> Iterator[tuple[Stored, list[Fault]]]:
    """Each document with what is wrong with it, the worst first; an empty list = well-formed.

    Raises `CheckError` where pySHACL is not installed.
    """
    from rdflib import Graph

    for document in documents:
        lines = view.lines(document.iri)
        graph = Graph()
        graph.parse(data="".join(f"{line[: line.rindex(' <')]} .\n" for line in lines), format="nt")
        found = {Finding("violation", term, UNKNOWN[language]) for term in unknown_terms(lines)}
        found |= set(check(graph, language=language))
        ordered = sorted(found, key=lambda f: (ORDER.index(f.severity) if f.severity in ORDER else 0, f))
        yield document, [Fault(document, one, quote(graph, one.focus) or quote(graph, one.value)) for one in ordered]


def quote(graph: Graph, focus: str) -> str:
    """The words that show a node: its own quotation, that of its evidence, or that of what leads to it."""
    from rdflib import URIRef

    evidence, exact = URIRef(t.evidence), URIRef(t.OA_EXACT)
    node = URIRef(focus)
    for one in (node, *sorted(graph.objects(node, evidence), key=str)):
        for words in sorted(map(str, graph.objects(one, exact))):
            return " ".join(words.split())
    return ""
