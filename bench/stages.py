"""Where the time goes: CPU by stage over an archive, beside the floor of extracting the text alone.

    python bench/stages.py FOLDER [--profile]

Reads every document below FOLDER in one process, after one to load the tables, and prints CPU milliseconds
a document by stage, quads, and peak memory. Documents go into the store in batches, as an ingest writes them.
Two floors: our own reader, and for PDF the library below it asked for the bare text, without places, order or cells.
With `--profile` also the functions in which understanding spends its time. Asserts nothing.
`bench/archive.py` writes folders to read.
"""

from __future__ import annotations

import argparse
import cProfile
import platform
import pstats
import resource
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from samgraf.graph.store import open_store
from samgraf.ingest import pipeline
from samgraf.ingest.dating.dates import find_dates
from samgraf.ingest.lines.layout import label_of
from samgraf.ingest.linking.resolve import resolve
from samgraf.ingest.mentions.find import find
from samgraf.ingest.parse import parse
from samgraf.ingest.read import documents, source
from samgraf.ingest.tables import tried

BARE, TEXT, WHOLE = "bare text of PDF files", "text of the file (the floor)", "understanding, whole"
STAGES = (BARE, TEXT, WHOLE, "  of it: structure", "  of it: names", "  of it: identity", "quads", "store")


BATCH = 35
"""Documents that are written together: as many as give the quads of a batch of an ingest."""
SHOWN = 40
"""Functions that the profile names."""


class Clock:
    """CPU seconds by stage."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = defaultdict(float)

    @contextmanager
    def of(self, stage: str) -> Iterator[None]:
        """Add the CPU time of what is done inside to the stage."""
        start = time.process_time()
        yield
        self.spent[stage] += time.process_time() - start


def bare_text(path: Path) -> None:
    """Ask the library that reads PDF for the text alone."""
    import pypdfium2

    with pypdfium2.PdfDocument(path.read_bytes()) as file:
        for page in file:
            page.get_textpage().get_text_range()


def measured(paths: list[Path], folder: Path) -> tuple[Clock, int, int, int]:
    """Take all files into a new store, stage by stage: the clock, documents, characters and quads."""
    clock, count, letters, quads = Clock(), 0, 0, 0
    batch: dict[str, dict[str, bytes]] = {}
    with open_store(folder, create=True) as store, store.writer() as writer:
        for path in paths:
            if path.suffix == ".pdf":
                with clock.of(BARE):
                    bare_text(path)
            with clock.of(TEXT):
                found = list(documents(source(path)))
            for document in found:
                with clock.of(WHOLE):
                    readings = pipeline.read_all(document)
                with clock.of("quads"):
                    iri, graphs = pipeline.graphs(document, readings, store.base)
                batch[iri] = graphs
                if len(batch) == BATCH or path == paths[-1]:
                    with clock.of("store"):
                        writer.replace_many(batch)
                    batch = {}
                # once more, in parts, as if it had not just been read: the whole above is what a user pays
                for remembering in (find_dates, label_of, tried):
                    remembering.cache_clear()
                with clock.of("  of it: structure"):
                    minutes = parse(document)
                with clock.of("  of it: names"):
                    mentions = find(minutes)
                with clock.of("  of it: identity"):
                    resolve(minutes, mentions)
                count, letters = count + 1, letters + len(document.text)
                quads += sum(block.count(b"\n") for block in graphs.values())
        with clock.of("store"):
            writer.flush()
    return clock, count, letters, quads


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folder", type=Path, help="read every file below it")
    parser.add_argument("--profile", action="store_true", help="tell where understanding spends its time")
    call = parser.parse_args()
    folder: Path = call.folder
    paths = sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".csv")
    if not paths:
        sys.exit(f"{folder}: no files. Write some with bench/archive.py.")
    with tempfile.TemporaryDirectory() as home:
        measured(paths[:1], Path(home) / "warm")
        clock, count, letters, quads = measured(paths, Path(home) / "store")
    paid = sum(clock.spent[stage] for stage in (TEXT, WHOLE, "quads", "store"))
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, one process")
    print(f"{count} documents, {letters / 1e6:.2f} M characters, {quads} quads ({quads / count:.0f} a document)")
    times = paid / clock.spent[TEXT]
    for stage in STAGES if clock.spent[BARE] else STAGES[1:]:
        print(f"{stage:<32}{1000 * clock.spent[stage] / count:9.2f} CPU ms a document")
    print(f"{'all stages':<32}{1000 * paid / count:9.2f} CPU ms a document, {times:.1f} times the floor")
    print(f"{'understanding':<32}{letters / 1e6 / clock.spent[WHOLE]:9.2f} M characters a CPU second")
    print(f"{'peak memory':<32}{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:9.0f} MB")
    if call.profile:
        profile(paths)


def profile(paths: list[Path]) -> None:
    """Print the functions in which understanding spends its time."""
    found = [document for path in paths for document in documents(source(path))]
    clock = cProfile.Profile()
    clock.runcall(lambda: [pipeline.read(document) for document in found])
    pstats.Stats(clock, stream=sys.stdout).strip_dirs().sort_stats("tottime").print_stats(SHOWN)


if __name__ == "__main__":
    main()
