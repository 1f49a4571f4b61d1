"""A realistic archive of minutes, as large as one likes: own text, several layouts and formats, repeatable by seed.

    python bench/archive.py --documents 1000 --seed 1 --output archive/ [--formats pdf,docx]

Document 17 of a seed is the same in a small archive and in a large one.
`archive.csv` in the folder says, by document, what a reader should find: items, decisions, people listed, and rows of
action lists.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Sequence
from pathlib import Path

from files import WRITERS
from meetings import meeting

A_FOLDER = 500
"""So many documents lie in one folder, as in an archive that grew over years."""


def write(output: Path, documents: int, seed: int, formats: Sequence[str]) -> int:
    """Write so many documents below a folder, with the table of what is in them; their bytes together."""
    output.mkdir(parents=True, exist_ok=True)
    total = 0
    with (output / "archive.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(("document", "layout", "items", "decisions", "attendance", "actions"))
        for number in range(documents):
            made = meeting(seed, number)
            suffix = formats[number % len(formats)]
            folder = output / "minutes" / f"{number // A_FOLDER:03}"
            folder.mkdir(parents=True, exist_ok=True)
            data = WRITERS[suffix](made.blocks)
            (folder / f"{made.name}.{suffix}").write_bytes(data)
            total += len(data)
            counts = (made.items, made.decisions, made.attendance, made.actions)
            table.writerow((f"{made.name}.{suffix}", made.layout, *counts))
    return total


def main() -> int:
    """Read the call, write the archive, say what was written."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--documents", type=int, default=100, help="how many (default: 100)")
    parser.add_argument("--seed", type=int, default=1, help="the same seed gives the same bytes (default: 1)")
    parser.add_argument("--output", type=Path, required=True, help="the folder to write")
    parser.add_argument("--formats", default=",".join(WRITERS), help=f"in turn (default: {','.join(WRITERS)})")
    call = parser.parse_args()
    formats = call.formats.split(",")
    if unknown := sorted(set(formats) - WRITERS.keys()):
        parser.error(f"--formats: {', '.join(unknown)} unknown; choose from {', '.join(WRITERS)}")
    total = write(call.output, call.documents, call.seed, formats)
    print(f"{call.documents} documents, {total / 1e6:.1f} MB in {call.output / 'minutes'}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
