"""Where a server takes queries, updates and graphs: read off the address of a store.

The address is that of the query endpoint. For servers whose habits are known the rest follows from its path;
for others it is said behind a `#`, which no server ever sees:

    https://data.example/ask#update=/change&graphs=/graph-store&union=default-graph-uri=urn:x-arq:UnionGraph
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qsl, urljoin, urlsplit, urlunsplit

from samgraf.graph.errors import StoreError

OPTIONS: Final = ("update", "graphs", "union")

UNIONS: Final = (
    "",
    "union-default-graph",
    "default-graph-uri=urn:x-arq:UnionGraph",
    "default-graph-uri=tag:stardog:api:context:all",
)
"""What makes the default graph the union of all: nothing (it is), a word of Oxigraph's, of Jena's, of Stardog's."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """The addresses of one server; `graphs` ("" = none known) speaks the Graph Store Protocol and takes whole N-Quads.

    `union` is what a query is sent with so that its default graph is the union; None = to be found out.
    """

    query: str
    update: str
    graphs: str = ""
    union: str | None = None

    @property
    def host(self) -> str:
        """The name of the server, without port."""
        return urlsplit(self.query).hostname or ""


def endpoint(address: str) -> Endpoint:
    """The endpoint at an address.

    >>> endpoint("http://localhost:3030/minutes/query").update
    'http://localhost:3030/minutes/update'
    >>> endpoint("https://data.example/sparql#update=/change")
    Endpoint(query='https://data.example/sparql', update='https://data.example/change', graphs='', union=None)

    Raises `StoreError` for an address that holds a password, names no host or says what is not understood.
    """
    parts = urlsplit(address)
    shown = without_secrets(address)
    if "@" in parts.netloc:
        raise StoreError(
            f"{shown}: no user or password in the address, where others can see it. "
            f"Set $SAMGRAF_USER and $SAMGRAF_PASSWORD, or write them into ~/.netrc."
        )
    if parts.scheme not in ("http", "https") or not parts.hostname or re.search(r"[\s<>\"]", address):
        raise StoreError(f"{shown}: not the address of a server. Give one such as https://data.example/sparql")
    said = dict(parse_qsl(parts.fragment.replace("+", "%2B"), keep_blank_values=True))
    unknown = [name for name in said if name not in OPTIONS]
    if unknown:
        raise StoreError(f"{shown}: {unknown[0]!r} is not understood; behind the # may stand {', '.join(OPTIONS)}")
    query = urlunsplit((parts.scheme, parts.netloc, parts.path or "/", parts.query, ""))
    update, graphs = derived(parts.path)
    query = urljoin(query, "/query") if parts.path in ("", "/") else query
    return Endpoint(
        query,
        urljoin(query, said.get("update", update)) if said.get("update", update) else query,
        urljoin(query, said.get("graphs", graphs)) if said.get("graphs", graphs) else "",
        said.get("union"),
    )


def derived(path: str) -> tuple[str, str]:
    """Paths of the update endpoint and of the graph store for the path of a query endpoint; "" = the same, none.

    >>> derived("/repositories/minutes"), derived("/sparql")
    (('/repositories/minutes/statements', '/repositories/minutes/statements'), ('', ''))
    """
    if path in ("", "/", "/query"):  # Oxigraph
        return "/update", "/store"
    if match := re.fullmatch(r"(/.+)/(query|sparql)", path):  # Jena Fuseki: /dataset/query
        return ("", "") if "namespace" in path else (f"{match[1]}/update", f"{match[1]}/data")  # Blazegraph has one
    if re.fullmatch(r".*/repositories/[^/]+", path):  # RDF4J and GraphDB
        return f"{path}/statements", f"{path}/statements"
    return "", ""  # Virtuoso, Neptune, QLever and whoever else takes all at one place


def without_secrets(address: str) -> str:
    """The address without user, password and what stands behind a question mark: fit for messages and logs.

    >>> without_secrets("https://ada:hemligt@data.example/sparql?key=1")
    'https://data.example/sparql'
    """
    return re.sub(r"^(\w+://)[^/?#]*@", r"\1", address).partition("#")[0].partition("?")[0]
