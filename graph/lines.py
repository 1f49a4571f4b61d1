"""N-Quads lines in parts, and what each node of a document says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from samgraf.ontology import terms as t


class Line(NamedTuple):
    """An N-Quads line in parts, as they are written."""

    subject: str
    predicate: str
    value: str
    graph: str

    def __str__(self) -> str:
        return f"{self.subject} {self.predicate} {self.value} <{self.graph}> ."


@dataclass(frozen=True, slots=True)
class Lines:
    """A document's lines in their order, and what each node says."""

    every: tuple[Line, ...]
    of: dict[str, list[Line]] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        for line in self.every:
            self.of.setdefault(line.subject, []).append(line)

    def values(self, subject: str, predicate: str) -> list[str]:
        """What a node says by a property, as written."""
        wanted = f"<{predicate}>"
        return [line.value for line in self.of.get(subject, ()) if line.predicate == wanted]

    def all(self, predicate: str) -> Iterator[str]:
        """What all nodes say by a property, as written."""
        wanted = f"<{predicate}>"
        return (line.value for line in self.every if line.predicate == wanted)

    def a(self, kind: str) -> Iterator[str]:
        """The nodes of a class, in the order of their lines."""
        for line in self.every:
            if line.value == f"<{kind}>" and line.predicate == f"<{t.RDF_TYPE}>":
                yield line.subject


def parsed(graphs: Mapping[str, bytes]) -> Lines:
    """N-Quads by graph in parts."""
    found = []
    for graph, quads in graphs.items():
        end = f" <{graph}> ."
        for line in quads.decode().split("\n")[:-1]:
            subject, predicate, rest = line.split(" ", 2)
            found.append(Line(subject, predicate, rest[: -len(end)], graph))
    return Lines(tuple(found))


def plain(value: str) -> str:
    r"""The text of a literal as written.

    >>> plain(r'"Ja, \"nej\""@sv')
    'Ja, "nej"'
    """
    inner = value.rpartition('"')[0].removeprefix('"')
    return re.sub(r"\\(.)", lambda sign: {"n": "\n", "r": "\r"}.get(sign[1], sign[1]), inner)
