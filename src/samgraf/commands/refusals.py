"""`samgraf refusals`: what could not be read, why, and what to do about it."""

from __future__ import annotations

import argparse
import json

from samgraf.words import DONE, add_store

HELP = "list the files that were refused, with the reason and what to do"
EXAMPLES = ("samgraf refusals",)


def options(parser: argparse.ArgumentParser) -> None:
    """The store, and the form."""
    add_store(parser)
    parser.add_argument("--json", action="store_true", help="one line of JSON for each")


def run(call: argparse.Namespace) -> int:
    """List what is refused at present; a file that was read well since is no longer there."""
    from samgraf.graph.store import open_store
    from samgraf.ingest.archive import records
    from samgraf.progress import short

    with open_store(call.store), records.to_read(records.file_of(call.store)) as kept:
        found = list(kept.refusals())
    for path, part in found:
        if call.json:
            fields = {"path": str(path), "name": part.name, "within": part.within, "reason": part.reason}
            fields |= {"remedy": part.remedy, "document": part.document}
            print(json.dumps({key: value for key, value in fields.items() if value}, ensure_ascii=False))
            continue
        print(short(path) + (f" / {part.name}" if part.within else ""))
        print(f"    {part.reason}")
        print(f"    → {part.remedy}" + (" The version of before stays in the store." if part.document else ""))
    if not found and not call.json:
        print("nothing is refused")
    return DONE
