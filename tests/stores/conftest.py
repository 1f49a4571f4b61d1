"""One server of each kind for all tests of stores."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

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
