"""Check a graph against the shapes, and quads against the vocabulary.

`check` runs pySHACL, which takes a second or two for the graph of a document; `unknown_terms` reads lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

from samgraf.ontology import terms as t
from samgraf.ontology.errors import SamgrafError

if TYPE_CHECKING:
    from rdflib import Graph

SH: Final = "http://www.w3.org/ns/shacl#"
QUOTED: Final = re.compile(r'"(?:[^"\\]|\\.)*"')
OURS: Final = re.compile(f"<({re.escape(t.NS)}[^>]*)>")


class CheckError(SamgrafError):
    """The check could not be made."""


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing that is wrong with a graph.

    `focus` is the IRI of the node that breaks a shape, `value` what breaks it (or ""), `path` the property (or ""),
    `severity` is "violation", "warning" or "info".
    """

    severity: str
    focus: str
    message: str
    path: str = ""
    value: str = ""


def check(graph: Graph, *, language: str = "en") -> tuple[Finding, ...]:
    """What is wrong with a graph, sorted; empty = well-formed.

    Give the union of all graphs that belong together: a document's graph and the one inferred from it.
    Messages come in `language` ("sv", "en") where there is one, else in English.

    Raises `CheckError` where pySHACL is not installed.
    """
    try:
        from pyshacl import validate
    except ImportError:
        raise CheckError("checking shapes needs pySHACL, which is missing. Install it: pip install pyshacl") from None
    _, report, _ = validate(graph, shacl_graph=shapes(), inference="none", meta_shacl=False)
    return tuple(sorted(set(findings(report, language))))


def unknown_terms(nquads: Iterable[str]) -> tuple[str, ...]:
    """Terms in our namespace that N-Quads lines use and the vocabulary does not define, sorted.

    >>> unknown_terms([f"<x:d> <{t.NS}inItem> <x:i> .", f'<x:d> <{t.NS}inItm> "<{t.NS}quoted>" .'])
    ('https://samgraf.example/ns#inItm',)
    """
    used = {iri for line in nquads if t.NS in line for iri in OURS.findall(QUOTED.sub('""', line))}
    return tuple(sorted(used - known_terms()))


@cache
def known_terms() -> frozenset[str]:
    """All IRIs in our namespace that the vocabulary and its schemes define."""
    concepts = {t.concept(scheme, code) for scheme, codes in t.SCHEMES.items() for code in codes}
    return frozenset({*t.OWN, *concepts, *(t.scheme(name) for name in t.SCHEMES)})


@cache
def shapes() -> Graph:
    """The shapes as a graph, read once."""
    from rdflib import Graph

    text = (files("samgraf.ontology") / "shapes.ttl").read_text(encoding="utf-8")
    return Graph().parse(data=text, format="turtle")


def findings(report: Any, language: str) -> Iterable[Finding]:
    """The results of a SHACL report, one finding each (SHACL, section 3.6.2)."""
    from rdflib import RDF, Namespace

    sh = Namespace(SH)
    for result in report.subjects(RDF.type, sh.ValidationResult):
        value, focus = report.value(result, sh.value), report.value(result, sh.focusNode)
        yield Finding(
            severity=str(report.value(result, sh.resultSeverity)).rpartition("#")[2].lower(),
            focus=str(focus),
            message=message(report, result, language),
            path=str(report.value(result, sh.resultPath) or ""),
            value="" if value is None or value == focus else str(value),
        )


def message(report: Any, result: Any, language: str) -> str:
    """The message of one result, in a language if it has it, else in English.

    pySHACL drops the language of a SPARQL constraint's messages; the constraint itself, in the report, still has it.
    """
    from rdflib import Namespace

    sh = Namespace(SH)
    said = sorted(report.objects(result, sh.resultMessage), key=lambda m: (m.language or "", str(m)))
    constraint = report.value(result, sh.sourceConstraint)
    templates = list(report.objects(constraint, sh.message)) if constraint is not None else []
    for wanted in (language, "en"):
        starts = tuple(str(m).partition("{")[0] for m in templates if m.language == wanted)
        for one in said:
            if one.language == wanted or (starts and str(one).startswith(starts)):
                return str(one)
    return str(said[0]) if said else ""
