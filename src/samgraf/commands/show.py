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
    parser.add_argument("files", metavar="FILE", nargs="+", type=Path)
    parser.add_argument("--language", choices=LANGUAGES, default="sv", help="of the labels; default: sv")
    parser.add_argument("--unread", action="store_true", help="list the sentences that were not understood, too")


def run(call: argparse.Namespace) -> int:
    """Tell what was understood of each file."""
    from samgraf.ingest.tell import tell

    def told(path: Path, reading: Reading) -> None:
        for line in tell(reading, call.language, unread=call.unread):
            print(line)

    return for_each(call.files, told)
