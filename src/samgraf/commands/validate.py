"""`samgraf validate`: the graph of documents held against the shapes."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from samgraf.words import DONE, FAILED, LANGUAGES, add_store, the_document

if TYPE_CHECKING:
    from samgraf.graph.store import Stored
    from samgraf.graph.validate import Fault

HELP = "hold documents in the store against the shapes of the vocabulary (SHACL)"
EXAMPLES = (
    "samgraf validate",
    "samgraf validate --language en styrgrupp-2024-05-16.txt",
)


def options(parser: argparse.ArgumentParser) -> None:
    """The store, which documents, and the form of the report."""
    add_store(parser)
    parser.add_argument("documents", metavar="DOCUMENT", nargs="*", help="by file name, path or IRI; default: all")
    parser.add_argument("--language", choices=LANGUAGES, default="sv", help="of the messages; default: sv")
    parser.add_argument("--format", choices=("text", "json"), default="text")


def run(call: argparse.Namespace) -> int:
    """Report what is wrong; exit status 1 where a document breaks a shape, beyond warnings."""
    import json

    from samgraf.graph.store import open_store
    from samgraf.graph.validate import validated

    faults: list[Fault] = []
    with open_store(call.store) as store:
        chosen = [the_document(store, name) for name in call.documents] or store.view.documents()
        for document, found in validated(store.view, list(dict.fromkeys(chosen)), language=call.language):
            faults += found
            if call.format == "text":
                tell(document, found, store.base)
    if call.format == "json":
        print(json.dumps([record(fault) for fault in faults], ensure_ascii=False, indent=2))
    counts = {s: sum(f.finding.severity == s for f in faults) for s in ("violation", "warning", "info")}
    told = ", ".join(f"{n} {s}{'' if n == 1 else 's'}" for s, n in counts.items() if n) or "nothing wrong"
    print(f"{len(chosen)} document{'' if len(chosen) == 1 else 's'}: {told}", file=sys.stderr)
    return FAILED if counts["violation"] else DONE


def tell(document: Stored, found: list[Fault], base: str) -> None:
    """A document's findings for people, those of one kind together."""
    from samgraf.graph.table import visible

    for fault in found:
        one = fault.finding
        where = one.focus.removeprefix(base)
        print(f"{document.file_name}: {one.severity}: {visible(one.message)}")
        print(
            f"    {where}"
            + (f"  {short(one.path)}" if one.path else "")
            + (f" = {visible(one.value)[:120]}" if one.value else "")
        )
        if fault.quote:
            print(f"    “{visible(fault.quote)[:240]}”")


def short(iri: str) -> str:
    """A property with samgraf's prefix."""
    from samgraf.ontology import terms as t

    for prefix, start in t.PREFIXES.items():
        if iri.startswith(start):
            return f"{prefix}:{iri.removeprefix(start)}"
    return iri


def record(fault: Fault) -> dict[str, str]:
    """A finding for programs."""
    one = fault.finding
    return {
        "document": fault.document.file_name,
        "severity": one.severity,
        "message": one.message,
        "focus": one.focus,
        "path": one.path,
        "value": one.value,
        "quote": fault.quote,
    }
