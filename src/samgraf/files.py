"""Files read one after another, for commands that need no store, and files written whole."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
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


def put(path: Path, data: bytes) -> None:
    """Write a file by way of one beside it. Raises `SamgrafError` where it can't be written."""
    beside = path.with_name(f"{path.name}.new")
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)  # a pipe or a device
            return
        beside.write_bytes(data)
        os.replace(beside, path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise SamgrafError(f"{path}: can't be written: {error.strerror}. Name another file.") from None


def put_all(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files into a folder, which is made if need be. Raises `SamgrafError` where that can't be."""
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise SamgrafError(f"{folder}: can't be made: {error.strerror}. Name another folder.") from None
    for name, data in files.items():
        put(folder / name, data)
