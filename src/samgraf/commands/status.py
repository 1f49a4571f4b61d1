"""`samgraf status`: what is in the store, from when, by which rules, and what would change."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from samgraf.words import DONE, add_store

if TYPE_CHECKING:
    from samgraf.graph.store import Store
    from samgraf.ingest.archive.records import Records

HELP = "say what is in the store, from when and by which rules, and what files and folders would change"
EXAMPLES = (
    "samgraf status",
    "samgraf status minutes/",
)
SPAN = """SELECT (MIN(STR(?s)) AS ?first) (MAX(STR(?s)) AS ?last)
WHERE { GRAPH ?g { ?meeting a sg:Meeting ; schema:startDate ?s } }"""
SHOWN = 5
"""So many files of a kind are named."""
MEANING = {
    "new": "new: would be read",
    "changed": "changed: would be read again",
    "missing": "taken out since: would be read again",
    "gone": "gone: would be taken out with --prune",
    "older": "read by older rules: would be read again with --rebuild",
    "refused": "refused as before",
    "retried": "refused before: would be tried again",
    "unchanged": "unchanged",
    "trouble": "folders that can't be looked into",
}


def options(parser: argparse.ArgumentParser) -> None:
    """The store, and the files and folders that are compared with it."""
    add_store(parser)
    parser.add_argument("paths", metavar="PATH", nargs="*", type=Path, help="say what these would change")
    parser.add_argument("--verify", action="store_true", help="look into every file, not only at its size and time")
    parser.add_argument("--json", action="store_true", help="all of it as JSON")


def run(call: argparse.Namespace) -> int:
    """Say what is in the store; nothing is changed."""
    from samgraf.graph.store import open_store
    from samgraf.ingest.archive import records

    with open_store(call.store) as store, records.to_read(records.file_of(call.store)) as kept:
        found = of_store(store, kept)
        changes = would_change(call.paths, store, kept, verify=call.verify) if call.paths else {}
    if call.json:
        lists = {state: [str(path) for path in paths] for state, paths in changes.items() if state != "unchanged"}
        print(json.dumps(found | ({"changes": lists} if call.paths else {}), ensure_ascii=False, indent=2))
    else:
        show(found)
        show_changes(changes)
    return DONE


def of_store(store: Store, kept: Records) -> dict[str, Any]:
    """What is in a store, and what its records say of where it came from."""
    from samgraf import __version__
    from samgraf.ingest.archive import rules
    from samgraf.ingest.archive.run import held

    documents = held(store.view)
    of_rules = Counter(version for document, _, version in kept.documents() if document in documents)
    ended = kept.runs()
    days = store.view.query(SPAN).rows
    files, refused = kept.counts()
    return {
        "store": store.address,
        "base": store.base,
        "documents": len(documents),
        "first_meeting": days[0][0][:10] if days else "",
        "last_meeting": days[0][1][:10] if days else "",
        "files": files,
        "refused": refused,
        "rules": rules.version(),
        "version": __version__,
        "by_rules": dict(sorted(of_rules.items())),
        "without_record": len(documents) - of_rules.total(),
        "runs": len(ended),
        "last_run": {name: getattr(ended[-1], name) for name in ended[-1].__slots__} if ended else {},
    }


def would_change(paths: Iterable[Path], store: Store, kept: Records, *, verify: bool) -> Mapping[str, list[Path]]:
    """The files by what an ingest of the paths would do about them."""
    from samgraf.ingest.archive.crew import Limits
    from samgraf.ingest.archive.plan import gone, tasks
    from samgraf.ingest.archive.run import Settings, circumstances, held

    given = list(paths)
    lost, _ = gone(given, kept)
    found: dict[str, list[Path]] = {"gone": lost} if lost else {}
    under = circumstances(held(store.view), kept, Limits(), Settings(verify=verify))
    for task in tasks(given, kept, under):
        if task.found.path not in lost:
            state = "retried" if task.state == "refused" and task.again else task.state
            found.setdefault(state, []).append(task.found.path)
    return found


def show(found: Mapping[str, Any]) -> None:
    """The state of a store for people."""
    print(f"store      {found['store']} ({found['base']})")
    span = f", meetings from {found['first_meeting']} to {found['last_meeting']}" if found["first_meeting"] else ""
    print(f"documents  {found['documents']:,}{span}")
    refused = f", {found['refused']:,} refused: `samgraf refusals` lists them" if found["refused"] else ""
    print(f"files      {found['files']:,} known{refused}")
    current = found["by_rules"].get(found["rules"], 0)
    older = sum(found["by_rules"].values()) - current
    print(f"rules      {current:,} read by the rules of now ({found['rules']}, samgraf {found['version']})")
    if older:
        print(f"           {older:,} by older rules: `samgraf ingest --rebuild PATH` reads them anew")
    if found["without_record"]:
        print(f"           {found['without_record']:,} of which there is no record: the next ingest reads them anew")
    if last := found["last_run"]:
        names = ("ingested", "replaced", "unchanged", "retracted", "refused")
        did = ", ".join(f"{last[name]:,} {name}" for name in names if last[name]) or "nothing to do"
        print(f"last run   {last['began']} to {last['ended']}: {did}{' (stopped)' if last['stopped'] else ''}")


def show_changes(changes: Mapping[str, list[Path]]) -> None:
    """What would change, for people: counts, and the first names of all that would change by itself."""
    from samgraf.progress import short

    for state, meaning in MEANING.items():
        paths = changes.get(state, [])
        if paths:
            print(f"{len(paths):>9,}  {meaning}")
            names = paths if state not in ("unchanged", "older") else []
            for path in names[:SHOWN]:
                print(f"           {short(path)}")
            if len(names) > SHOWN:
                print(f"           … and {len(paths) - SHOWN:,} more; --json names all")
