"""The commands, a module each: `HELP` says in a line what it does, `EXAMPLES` are calls of it.

`options` says which words it takes, and `run` does it.

Only these modules print. They load what is slow where they use it, so that `samgraf --help` answers at once.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import Final, Protocol

from samgraf.commands import (
    ask,
    check,
    copy,
    describe,
    draw,
    export,
    ingest,
    network,
    ontology,
    query,
    refusals,
    retract,
    review,
    search,
    show,
    site,
    status,
    update,
    validate,
)


class Command(Protocol):
    """What every command's module holds."""

    HELP: str

    @property
    def EXAMPLES(self) -> tuple[str, ...]:  # noqa: N802, as the modules call it
        """Calls of it that can be typed as they stand."""

    def options(self, parser: argparse.ArgumentParser) -> None:
        """Add the words that the command takes."""

    def run(self, call: argparse.Namespace) -> int:
        """Do it; the exit status."""


COMMANDS: Final[Mapping[str, Command]] = {
    "ingest": ingest,
    "status": status,
    "refusals": refusals,
    "ask": ask,
    "search": search,
    "query": query,
    "review": review,
    "retract": retract,
    "update": update,
    "export": export,
    "copy": copy,
    "draw": draw,
    "network": network,
    "site": site,
    "show": show,
    "check": check,
    "validate": validate,
    "describe": describe,
    "ontology": ontology,
}
"""The commands by name, in the order of the help."""
