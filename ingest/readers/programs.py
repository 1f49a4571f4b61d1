"""Programs beside our own that some readers call where they are installed, and how they are run."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Callable, Sequence

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


def run(call: Sequence[str], seconds: int) -> tuple[int, str]:
    """Run such a program for so many seconds at most: its status, and the last line of what it complained of.

    >>> run(["sh", "-c", "echo no such page >&2; exit 3"], 10)
    (3, 'no such page')

    What it started goes with it where it takes longer.
    Raises `OSError` where it can't be started, `subprocess.TimeoutExpired` where it takes longer.
    """
    about_to_wait(seconds)
    quiet, heard = subprocess.DEVNULL, subprocess.PIPE
    with subprocess.Popen(call, stdin=quiet, stdout=quiet, stderr=heard, start_new_session=True) as process:
        try:
            _, said = process.communicate(timeout=seconds)
        except BaseException:
            os.killpg(process.pid, signal.SIGKILL)
            raise
    lines = said.decode("utf-8", "replace").strip().splitlines()
    return process.returncode, lines[-1] if lines else ""
