"""Programs beside our own that some readers call where they are installed."""

from __future__ import annotations

import shutil
from collections.abc import Callable

RECOGNISER = ("ocrmypdf",)
WORD_PROCESSOR = ("soffice", "libreoffice")


def found(names: tuple[str, ...]) -> str:
    """The first of these programs that is installed, or "".

    >>> found(("no-such-program-anywhere",))
    ''
    """
    return next(filter(None, map(shutil.which, names)), "")


def unhurried(seconds: int) -> None:
    """Nobody waits for it."""


about_to_wait: Callable[[int], None] = unhurried
"""Called before such a program with the seconds that it may take; a process with a time limit puts its own in."""
