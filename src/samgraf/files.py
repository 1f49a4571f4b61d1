"""Files read one after another, for commands that need no store, and files written whole."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from samgraf.ontology.errors import SamgrafError
from samgraf.words import DONE, REFUSED, complain

if TYPE_CHECKING:
    from samgraf.ingest.reading import Reading


def for_each(paths: Sequence[Path], do: Callable[[Path, Reading], None]) -> int:
    """Read each file, or all below a folder, and do something with its path and each document in it.

    The status is 3 where some could not be read.
    """
    from samgraf import read

    status = DONE
    files: list[Path] = []
    for given in paths:
        found = list(below(given))
        files += found
        if not found:
            complain(f"no file in {given}. Name a folder that holds minutes.")
            status = REFUSED
    for path in files:
        try:
            for reading in read(path):
                do(path, reading)
        except SamgrafError as error:
            complain(str(error))
            status = REFUSED
    return status


def below(path: Path) -> Iterator[Path]:
    """The file at a path, or all those in the folder there at any depth, called as the folder was."""
    from samgraf.ingest.archive.folders import look

    if not path.is_dir():
        yield path
        return
    for found in look([path]):
        yield path / found.path.relative_to(os.path.abspath(path))


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
