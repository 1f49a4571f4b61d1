"""The whole network of a store for other programs: GraphML and GEXF. The same network gives the same bytes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import networkx as nx

    from samgraf.viz.network import Network

UNFIT: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML can't hold."""


def graph_of(network: Network) -> nx.MultiDiGraph[str]:
    """Nodes by IRI with label, kind and sort; a tie for each relation, with the first sentence that shows it."""
    import networkx as nx

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in network.nodes:
        more = {name: fit(text) for name, text in node.details}
        graph.add_node(
            node.iri,
            label=fit(node.name),
            kind=node.kind,
            sort=node.sort,
            text=fit(node.text),
            **{f"detail_{name}": text for name, text in more.items()},
        )
    for n, edge in enumerate(network.edges):
        first = min(edge.quotes, default=None)
        shown = (
            {"quote": fit(first.text), "document": fit(first.meeting.document), "date": first.meeting.date}
            if first
            else {}
        )
        confidence = max((quote.confidence for quote in edge.quotes), default=1.0)
        graph.add_edge(
            edge.source,
            edge.target,
            key=str(n),
            relation=edge.relation,
            note=fit(edge.note),
            weight=edge.weight,
            confidence=confidence,
            **shown,
        )
    return graph


def graphml(network: Network) -> bytes:
    """GraphML, for yEd, Cytoscape, igraph and the like."""
    import networkx as nx

    return ("\n".join(nx.generate_graphml(graph_of(network), prettyprint=True)) + "\n").encode()


def gexf(network: Network) -> bytes:
    """GEXF, for Gephi; without the day on which it was written."""
    import networkx as nx

    text = "\n".join(nx.generate_gexf(graph_of(network), prettyprint=True)) + "\n"
    return re.sub(r' lastmodifieddate="[^"]*"', "", text).encode()


def fit(text: str) -> str:
    """A text that XML can hold."""
    return UNFIT.sub("\ufffd", text)
