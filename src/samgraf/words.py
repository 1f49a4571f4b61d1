"""What the commands share: exit statuses, messages, the option that names the store, and words that name things."""

from __future__ import annotations

import argparse
import hashlib
import os
import sys
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from samgraf.graph.store import Store, Stored

DONE, FAILED, MISCALLED, REFUSED, INTERRUPTED = 0, 1, 2, 3, 130
STORE_VARIABLE: Final = "SAMGRAF_STORE"
DEFAULT_STORE: Final = "./samgraf-store"
LANGUAGES: Final = ("sv", "en")


def complain(message: str) -> None:
    """A line for people on stderr."""
    print(f"samgraf: {message}", file=sys.stderr)


def add_store(to: argparse.ArgumentParser) -> None:
    """The option that names the store."""
    default = os.environ.get(STORE_VARIABLE) or DEFAULT_STORE
    to.add_argument(
        "--store",
        metavar="DIR|URL",
        default=default,
        help=f"the store's folder, or the URL of a SPARQL endpoint (default: ${STORE_VARIABLE}, else {DEFAULT_STORE})",
    )


def of_file(store: Store, path: Path) -> tuple[Stored, ...]:
    """The documents that were read from bytes such as the file has: of several those called as it is, if any are."""
    try:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError):  # no file, or no path at all
        return ()
    same = tuple(d for d in store.view.documents() if d.sha256 == digest)
    called = tuple(d for d in same if PurePath(d.file_name).name == path.name)
    return called or same


def pair(text: str) -> tuple[str, str]:
    """A `name=value` of the command line.

    >>> pair("name=Trafikverket")
    ('name', 'Trafikverket')

    Raises `AskError` where it isn't one.
    """
    from samgraf.graph.errors import AskError

    name, equals, value = text.partition("=")
    if not equals or not name:
        raise AskError(f"--set {text}: not of the form NAME=VALUE")
    return name, value


def the_document(store: Store, name: str) -> Stored:
    """The one document of that file name or IRI, or of the file with that path, as long as its bytes are the same.

    Raises `AskError` where there is none or more than one.
    """
    from samgraf.graph.errors import AskError

    found = store.view.named(name) or of_file(store, Path(name))
    if len(found) == 1:
        return found[0]
    if not found:
        raise AskError(f"{name}: the store holds no such document. `samgraf query documents` lists them.")
    raise AskError(f"{name}: {len(found)} documents have that name. Give an IRI: {', '.join(d.iri for d in found)}")
