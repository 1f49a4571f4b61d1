"""A network's numbers for other programs: CSV tables, GraphML and GEXF. The same analysis gives the same bytes."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final

from .analyse import Analysis
from .errors import AnalysisError

if TYPE_CHECKING:
    import networkx as nx

NUMBERS: Final = ("degree", "strength", "betweenness", "closeness", "pagerank", "constraint", "core", "reach")
UNFIT: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML file can hold (XML 1.0, section 2.2)."""


def written(found: Analysis, form: str) -> bytes:
    """The analysis in one of `FILES`. Raises `AnalysisError` for another."""
    if form not in FILES:
        raise AnalysisError(f"There is no file of the form {form!r}. Use one of: {', '.join(FILES)}.")
    return FILES[form](found)


def as_csv(found: Analysis) -> bytes:
    """A row for each name with all its numbers, `holds_…` the share of draws in which it stayed among the first."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    held = [sturdy.measure for sturdy in found.sturdy]
    table.writerow(
        ["iri", "name", "kind", "group", *NUMBERS, "community", "component", *(f"holds_{measure}" for measure in held)]
    )
    shares = {measure: found.holds(measure) for measure in held}
    for s in found.standings:
        numbers = ["" if (value := getattr(s, number)) is None else _plain(value) for number in NUMBERS]
        holds = [_plain(shares[measure][s.actor.iri]) for measure in held]
        table.writerow(
            [s.actor.iri, _cell(s.label), s.actor.kind, _cell(s.group), *numbers, s.community + 1, s.component + 1]
            + holds
        )
    return out.getvalue().encode("utf-8", "replace")


def as_ties(found: Analysis) -> bytes:
    """A row for each tie: who with whom, how heavy, how sure, at how many meetings, from when to when."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(["source", "target", "source_name", "target_name", "weight", "confidence", "meetings", "from", "to"])
    names = {s.actor.iri: _cell(s.label) for s in found.standings}
    for tie in found.projection.ties:
        days = sorted({o.date for o in tie.occasions} - {""})
        ends = [tie.source, tie.target, names[tie.source], names[tie.target]]
        span = [days[0], days[-1]] if days else ["", ""]
        table.writerow([*ends, _plain(tie.weight), _plain(round(tie.confidence, 6)), len(tie.occasions), *span])
    return out.getvalue().encode("utf-8", "replace")


def _cell(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    flat = " ".join(text.split())
    return f"'{flat}" if flat[:1] in ("=", "+", "-", "@") else flat


def _plain(value: float) -> str:
    return f"{value:.9f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


def graph_of(found: Analysis) -> nx.Graph[str]:
    """The projection's graph with the numbers of each node beside it."""
    graph = found.projection.graph()
    for s in found.standings:
        node = graph.nodes[s.actor.iri]
        node.update({number: value for number in NUMBERS if (value := getattr(s, number)) is not None})
        node.update(label=s.label, community=s.community + 1, component=s.component + 1)
    return graph


def _clean(graph: nx.Graph[Any]) -> nx.Graph[Any]:
    for _, data in graph.nodes(data=True):
        for key, value in data.items():
            if isinstance(value, str):
                data[key] = UNFIT.sub("\ufffd", value)
    return graph


def as_graphml(found: Analysis) -> bytes:
    """GraphML, for yEd, Cytoscape, igraph and the like."""
    import networkx as nx

    return ("\n".join(nx.generate_graphml(_clean(graph_of(found)), prettyprint=True)) + "\n").encode("utf-8")


def as_gexf(found: Analysis) -> bytes:
    """GEXF, for Gephi. The day on which it was written is left out, so that the bytes stay the same."""
    import networkx as nx

    text = "\n".join(nx.generate_gexf(_clean(graph_of(found)), prettyprint=True)) + "\n"
    return re.sub(r' lastmodifieddate="[^"]*"', "", text).encode("utf-8")


FILES: Final[Mapping[str, Callable[[Analysis], bytes]]] = {
    "csv": as_csv,
    "ties": as_ties,
    "graphml": as_graphml,
    "gexf": as_gexf,
}
"""The forms for other programs."""
