"""Files read one after another, for commands that need no store."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from samgraf.ontology.errors import SamgrafError
from samgraf.words import DONE, REFUSED, complain

if TYPE_CHECKING:
    from samgraf.ingest.reading import Reading


def for_each(paths: Sequence[Path], do: Callable[[Path, Reading], None]) -> int:
    """Read each file and do something with its path and each document in it; 3 where some could not be read."""
    from samgraf import read

    status = DONE
    for path in paths:
        try:
            for reading in read(path):
                do(path, reading)
        except SamgrafError as error:
            complain(str(error))
            status = REFUSED
    return status
