"""How the cost of reading grows with the length of one document: cost a character at 1, 10 and 50 times the length.

    python bench/linear.py [--times 1,10,50] [--names 50,200,800] [--profile]

The documents are meetings of `bench/archive.py` one behind the other, in plain text.
Prints CPU microseconds a character for understanding the whole as one meeting, for understanding the meetings one by
one, as is done with minutes that are bound in one file, and for the quads of these; with `--profile`, also the
functions in which the longest one spends its time. A second table is of one line that lists so many people.
Asserts nothing.
"""

from __future__ import annotations

import argparse
import cProfile
import platform
import pstats
import sys
import time
from random import Random

from files import WRITERS
from meetings import meeting
from world import people

from samgraf.graph.iri import DEFAULT_BASE
from samgraf.ingest import pipeline
from samgraf.ingest.read import document, of_bytes
from samgraf.ingest.text import Document

SHOWN = 25
"""Functions that the profile names."""


def written(meetings: int) -> Document:
    """So many meetings as one document."""
    parts = (WRITERS["txt"](meeting(1, number).blocks) for number in range(meetings))
    return document(of_bytes("minutes.txt", b"\n\n".join(parts)))


def listing(names: int) -> Document:
    """A short meeting whose members stand on one line, each with a party."""
    listed = ", ".join(f"{name} (S)" for name in people(Random(1), names))
    text = f"# Protokoll kommunstyrelsen 2025-03-04\n\nBeslutande: {listed}\n\n## § 1 Budget\n\nBudgeten gås igenom.\n"
    return document(of_bytes("minutes.md", text.encode()))


def measured(of: Document) -> tuple[float, float, float]:
    """CPU seconds to understand a document as one meeting, as several, and to write the quads of these."""
    start = time.process_time()
    pipeline.read(of)
    as_one = time.process_time()
    readings = pipeline.read_all(of)
    understood = time.process_time()
    pipeline.graphs(of, readings, DEFAULT_BASE)
    return as_one - start, understood - as_one, time.process_time() - understood


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--times", default="1,10,50", help="how many meetings in one document (default: 1,10,50)")
    parser.add_argument("--names", default="50,200,800", help="how many names on one line (default: 50,200,800)")
    parser.add_argument("--profile", action="store_true", help="tell where the longest one spends its time")
    call = parser.parse_args()
    times = [int(n) for n in call.times.split(",")]
    measured(written(1))  # loads the tables
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, one process")
    print("CPU microseconds a character")
    print(f"{'meetings':>8}{'characters':>12}{'understanding':>16}{'one by one':>13}{'quads':>9}")
    for meetings in times:
        of = written(meetings)
        understanding, apart, quads = (1e6 * spent / len(of.text) for spent in measured(of))
        print(f"{meetings:>8}{len(of.text):>12}{understanding:>16.2f}{apart:>13.2f}{quads:>9.2f}")
    print(f"\n{'names':>8}{'characters':>12}{'understanding':>16}")
    for names in (int(n) for n in call.names.split(",")):
        of = listing(names)
        print(f"{names:>8}{len(of.text):>12}{1e6 * measured(of)[0] / len(of.text):>16.2f}")
    if call.profile:
        profile = cProfile.Profile()
        profile.runcall(measured, written(max(times)))
        pstats.Stats(profile, stream=sys.stdout).strip_dirs().sort_stats("tottime").print_stats(SHOWN)


if __name__ == "__main__":
    main()
