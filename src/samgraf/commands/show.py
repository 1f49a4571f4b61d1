"""`samgraf show`: what is understood of a file."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from samgraf.files import for_each
from samgraf.words import LANGUAGES

if TYPE_CHECKING:
    from samgraf.ingest.reading import Reading

HELP = "show what is understood of a file, without a store"
EXAMPLES = (
    "samgraf show minutes/ledningsgrupp-2023-04-20.txt",
    "samgraf show --unread minutes/ledningsgrupp-2023-04-20.txt",
)


def options(parser: argparse.ArgumentParser) -> None:
    """The files, and how much is told."""
    parser.add_argument(
        "files", metavar="FILE", nargs="+", type=Path, help="a file, or a folder with files at any depth"
    )
    parser.add_argument("--language", choices=LANGUAGES, default="sv", help="of the labels; default: sv")
    parser.add_argument("--unread", action="store_true", help="list the sentences that were not understood, too")


def run(call: argparse.Namespace) -> int:
    """Tell what was understood of each file."""
    from samgraf.ingest.tell import tell

    is_many = len(call.files) > 1 or call.files[0].is_dir()

    def told(path: Path, reading: Reading) -> None:
        if is_many:
            print(f"# {path}\n")
        for line in tell(reading, call.language, unread=call.unread):
            print(line)
        if is_many:
            print()

    return for_each(call.files, told)
