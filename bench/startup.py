"""How long whole processes take: `samgraf --help`, and one document into a new store.

    python bench/startup.py [--runs 15]

Prints lowest, median and highest of the wall time and of the CPU time, in seconds; asserts nothing.
"""

from __future__ import annotations

import argparse
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

HOME = Path(__file__).resolve().parents[1]
DOCUMENT = HOME / "examples" / "minutes" / "ledningsgrupp-2023-04-20.txt"
SAMGRAF = [sys.executable, "-m", "samgraf"]


def measured(command: list[str]) -> tuple[float, float]:
    """Wall and CPU seconds of one run of a command, its output thrown away."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, (after.ru_utime - before.ru_utime) + (after.ru_stime - before.ru_stime)


def row(title: str, runs: int, command: Callable[[int], list[str]]) -> str:
    """One line of the table: a command run so many times after one run to warm up."""
    measured(command(-1))
    walls, cpus = zip(*(measured(command(n)) for n in range(runs)), strict=True)
    figures = [f(values) for values in (walls, cpus) for f in (min, statistics.median, max)]
    return f"{title:<36}" + "".join(f"{figure:8.3f}" for figure in figures)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--runs", type=int, default=15, help="runs of each command (default: 15)")
    runs: int = parser.parse_args().runs
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {runs} runs each, seconds")
    print(f"{'':<36}{'wall: min':>8} median     max{'CPU: min':>9} median     max")
    print(row("python -c pass (the floor)", runs, lambda n: [sys.executable, "-c", "pass"]))
    print(row("samgraf --help", runs, lambda n: [*SAMGRAF, "--help"]))
    with tempfile.TemporaryDirectory() as folder:
        print(
            row(
                "one document into a new store",
                runs,
                lambda n: [*SAMGRAF, "ingest", "--store", str(Path(folder) / f"store{n}"), str(DOCUMENT)],
            )
        )


if __name__ == "__main__":
    main()
