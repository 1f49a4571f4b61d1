"""One server of each kind for all tests of stores."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from samgraf.graph.store import Store, open_store
from stores import servers


@pytest.fixture(scope="session")
def oxigraph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of an Oxigraph server."""
    with servers.oxigraph(tmp_path_factory.mktemp("oxigraph")) as address:
        yield address


@pytest.fixture(scope="session")
def virtuoso(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a Virtuoso server."""
    with servers.virtuoso(tmp_path_factory.mktemp("virtuoso")) as address:
        yield address


Open = Callable[[], Store]


@pytest.fixture(params=["memory", "folder", "oxigraph", "virtuoso"])
def fresh(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Open]:
    """Opens stores of one kind for writing, each empty. On a server, a new one takes the place of the one before."""
    opened: list[Store] = []

    def new() -> Store:
        if request.param == "memory":
            address: str | Path = "memory:"
        elif request.param == "folder":
            address = tmp_path / f"store-{len(opened)}"
        else:
            address = request.getfixturevalue(request.param)
            servers.emptied(str(address))
        opened.append(open_store(address, create=True))
        return opened[-1]

    yield new
    for store in opened:
        store.close()
