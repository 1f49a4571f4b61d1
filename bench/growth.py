"""What an archive costs as it grows, beside the floors and beside the script that one would write instead.

    python bench/growth.py [--documents 100,1000] [--formats pdf] [--compared 1000] [--output build/growth]

For each size, in processes of their own: extracting the text alone, `samgraf ingest`, and the same again with nothing
changed. For sizes up to `--compared` also bulk loading the same quads alone, and of PDF `bench/naive.py`, where the
counts of items of both and of the archive's own table are shown beside each other. Sizes that were measured already
are taken from OUTPUT/growth.json; `bench/plots.py` draws that file. Asserts nothing about time.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import platform
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

from archive import write

HOME = Path(__file__).resolve().parent
TEXT = """
import sys
from pathlib import Path
from samgraf.ingest.read import documents, source
files = sorted(p for p in Path(sys.argv[1]).rglob("*") if p.is_file())
letters = pages = 0
for p in files:
    for d in documents(source(p)):
        letters, pages = letters + len(d.text), pages + len(d.pages)
print(letters, pages)
"""
DUMP = """
import sys
import pyoxigraph as ox
store = ox.Store.read_only(sys.argv[1])
store.dump(sys.argv[2], ox.RdfFormat.N_QUADS)
"""
COUNT = """
import sys
import pyoxigraph as ox
print(len(ox.Store.read_only(sys.argv[1])))
"""
LOAD = """
import sys
import pyoxigraph as ox
store = ox.Store(sys.argv[1])
store.bulk_load(path=sys.argv[2], format=ox.RdfFormat.N_QUADS)
store.flush()
"""


def measured(*call: str | Path) -> dict[str, Any]:
    """Run a command to its end: seconds of wall and CPU with all its children, and peaks of memory in MB.

    `master` is the peak of the process itself, `largest` that of the largest process of all.
    """
    start = time.perf_counter()
    process = subprocess.Popen([str(word) for word in call], stdout=subprocess.PIPE)
    master, over = [0], threading.Event()

    def look() -> None:
        while not over.wait(0.1):
            try:
                lines = Path(f"/proc/{process.pid}/status").read_text().splitlines()
                master[0] = max(master[0], *(int(x.split()[1]) // 1024 for x in lines if x.startswith("VmHWM")))
            except (OSError, TypeError):
                continue

    watcher = threading.Thread(target=look)
    watcher.start()
    assert process.stdout
    said = process.stdout.read().decode()
    _, status, used = os.wait4(process.pid, 0)
    over.set()
    watcher.join()
    if status:
        sys.exit(f"{' '.join(map(str, call))}: ended with status {status}")
    cpu, wall = used.ru_utime + used.ru_stime, time.perf_counter() - start
    return {"wall": wall, "cpu": cpu, "master": master[0], "largest": used.ru_maxrss // 1024, "said": said}


def size_of(folder: Path) -> float:
    """Megabytes of the files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def growth(documents: int, formats: list[str], home: Path, most: int) -> dict[str, Any]:
    """All measurements of one size."""
    folder, store = home / "archive", home / "store"
    write(folder, documents, 1, formats)
    minutes = folder / "minutes"
    samgraf = [sys.executable, "-m", "samgraf"]
    found: dict[str, Any] = {"documents": documents, "formats": formats, "megabytes": size_of(minutes)}
    found["load_average"] = os.getloadavg()[0]
    found["text"] = measured(sys.executable, "-c", TEXT, minutes)
    found["characters"], found["pages"] = map(int, found["text"]["said"].split())
    found["ingest"] = measured(*samgraf, "ingest", "--store", store, minutes)
    found["again"] = measured(*samgraf, "ingest", "--store", store, minutes)
    found["store_megabytes"] = size_of(store)
    found["quads"] = int(measured(sys.executable, "-c", COUNT, store / "quads")["said"])
    if documents <= most:
        quads = home / "quads.nq"
        measured(sys.executable, "-c", DUMP, store / "quads", quads)
        found["load"] = measured(sys.executable, "-c", LOAD, home / "loaded", quads)
    found["items"] = items(store)
    with (folder / "archive.csv").open(encoding="utf-8") as file:
        found["items_true"] = sum(int(row["items"]) for row in csv.DictReader(file))
    if documents <= most and formats == ["pdf"]:
        found["naive"] = measured(sys.executable, HOME / "naive.py", minutes, home / "naive.nt")
        counts = json.loads(found["naive"]["said"])
        found["naive_items"], found["naive_triples"] = counts["items"], counts["triples"]
    for part in found.values():
        if isinstance(part, dict):
            del part["said"]
    return found


def items(store: Path) -> int:
    """How many items samgraf found."""
    query = "SELECT (COUNT(DISTINCT ?i) AS ?n) WHERE { ?i a sg:AgendaItem }"
    out = measured(sys.executable, "-m", "samgraf", "query", "--store", store, "--format", "csv", query)["said"]
    return int(out.split()[-1])


def report(found: dict[str, Any]) -> None:
    """One size, for people."""
    n = found["documents"]
    print(f"{n} documents, {found['pages']} pages, {found['quads']} quads; items: {found['items']} found, ", end="")
    print(f"{found['items_true']} true, {found.get('naive_items', '–')} by the script; ", end="")
    print(f"load average {found['load_average']:.1f}")
    for name in ("text", "ingest", "again", "load", "naive"):
        if part := found.get(name):
            each = f"{1000 * part['cpu'] / n:8.2f} CPU ms a document, {n / part['wall']:8.1f} documents/s"
            print(f"  {name:<8}{each}, peak {part['master']} MB (largest process {part['largest']} MB)")
    text, ingest = found["text"]["cpu"], found["ingest"]["cpu"]
    faster = found["ingest"]["wall"] / found["again"]["wall"]
    print(f"  ingest is {ingest / text:.1f} times the text alone; again is {faster:.0f} times faster; ", end="")
    print(f"store {found['store_megabytes']:.0f} MB")


def main() -> None:
    """Measure the sizes asked for that were not measured yet."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--documents", default="100,1000", help="sizes (default: 100,1000)")
    parser.add_argument("--formats", default="pdf", help="in turn (default: pdf)")
    parser.add_argument("--compared", type=int, default=1000, help="up to this size (default: 1000)")
    parser.add_argument("--output", type=Path, default=Path("build/growth"), help="where (default: build/growth)")
    call = parser.parse_args()
    call.output.mkdir(parents=True, exist_ok=True)
    file = call.output / "growth.json"
    known = json.loads(file.read_text()) if file.exists() else {}
    system = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    known["machine"] = f"Python {platform.python_version()}, {system}"
    print(known["machine"])
    for documents in map(int, call.documents.split(",")):
        key = f"{documents} {call.formats}"
        if key not in known:
            home = call.output / key.replace(" ", "-").replace(",", "-")
            shutil.rmtree(home, ignore_errors=True)  # of a run that was cut off: nothing would be left to read
            known[key] = growth(documents, call.formats.split(","), home, call.compared)
            file.write_text(json.dumps(known, indent=1) + "\n")
        report(known[key])


if __name__ == "__main__":
    main()
