"""What is said between those who read and the one who writes: a file in pieces, one for each document that it holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

Graphs = dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Begun:
    """The `n`-th document of a file is about to be read. Whoever gets this says whether it is wanted."""

    n: int
    name: str
    within: str
    document: str


@dataclass(frozen=True, slots=True)
class Piece:
    """The `n`-th document of a file: its graphs, or why it was refused; neither where it was not wanted."""

    n: int
    name: str
    within: str
    document: str = ""
    graphs: Graphs | None = field(default=None, repr=False)
    reason: str = ""
    remedy: str = ""
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Ended:
    """The file is through; the hash is empty where its bytes could not be had."""

    sha256: str


Wanted = Callable[[Begun], bool]
