"""`samgraf check`: slips in minutes, before they are sent out."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from samgraf.files import for_each
from samgraf.words import DONE, FAILED, complain

if TYPE_CHECKING:
    from samgraf.ingest.checks.lint import Finding
    from samgraf.ingest.reading import Reading

HELP = "look minutes through for slips before they are sent out"
EXAMPLES = (
    "samgraf check minutes/styrgrupp-2024-05-16.txt",
    "samgraf check minutes/",
)


def options(parser: argparse.ArgumentParser) -> None:
    """The files, and the form of the findings."""
    parser.add_argument(
        "files", metavar="FILE", nargs="+", type=Path, help="a file, or a folder with files at any depth"
    )
    parser.add_argument("--format", choices=("text", "json", "sarif"), default="text")


def run(call: argparse.Namespace) -> int:
    """List what looks wrong; exit status 1 where something does, beyond hints."""
    from samgraf.ingest.checks import lint

    rows: list[Finding] = []

    def look(path: Path, reading: Reading) -> None:
        if is_empty(reading):
            complain(f"{path}: no day, nobody present, no item and no decision was found in it; nothing was checked.")
        within = "" if reading.minutes.document.source.name == path.name else reading.minutes.document.source.name
        rows.extend(lint.findings(reading, f"{path}/{within}" if within else str(path)))

    status = for_each(call.files, look)
    written = {"text": lint.text, "json": lint.json, "sarif": lint.sarif}[call.format](rows)
    if written:
        print(written)
    return status or (FAILED if any(row.severity != "hint" for row in rows) else DONE)


def is_empty(reading: Reading) -> bool:
    """Whether nothing was found that minutes hold, so that a check without findings would mean nothing."""
    minutes = reading.minutes
    return not (minutes.meeting.start or minutes.participants or minutes.items or minutes.decisions)
