"""`samgraf ask`: a question in plain Swedish or English."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, Final

from samgraf.answers import ROWS, shown_columns, write
from samgraf.words import DONE, LANGUAGES, MISCALLED, add_store

if TYPE_CHECKING:
    from samgraf.graph.asking import Understanding

HELP = "ask in plain Swedish or English"

SAID: Final = {
    "sv": {
        "understood": "Fråga: {}",
        "name": "  {} = {}",
        "near": "  {} = {} (liknande stavning)",
        "unknown": "Förstod inte: {}",
        "search": "Sök orden i texterna: samgraf search {}",
        "known": "Hittade: {}",
        "like": "Kanske: {}",
        "missing": "Frågan behöver också: {}",
        "choose": "Menar du:",
        "nearest": "Det här kan jag svara på:",
        "nothing": "Förstod inte frågan. `samgraf query --list` visar vad som går att fråga om.",
    },
    "en": {
        "understood": "Question: {}",
        "name": "  {} = {}",
        "near": "  {} = {} (spelt nearly so)",
        "unknown": "Not understood: {}",
        "search": "Search for the words: samgraf search {}",
        "known": "Found: {}",
        "like": "Perhaps: {}",
        "missing": "The question needs as well: {}",
        "choose": "Do you mean:",
        "nearest": "This can be answered:",
        "nothing": "The question was not understood. `samgraf query --list` shows what can be asked.",
    },
}


def options(parser: argparse.ArgumentParser) -> None:
    """The store, the question's words, and the form of the answer."""
    add_store(parser)
    parser.add_argument("words", metavar="QUESTION", nargs="+", help="the question, with or without quotation marks")
    parser.add_argument("--format", default="table", metavar="FORMAT", help=f"one of {', '.join(ROWS)}")
    parser.add_argument("--sparql", action="store_true", help="show the query instead of its answer")
    parser.add_argument("--language", choices=LANGUAGES, help="of what is said about the question (default: its own)")


def run(call: argparse.Namespace) -> int:
    """Say what was understood on stderr and answer on stdout; ask back where it isn't one thing that was meant."""
    from samgraf.graph.asking import understand
    from samgraf.graph.query import prepared
    from samgraf.graph.sparql import bound
    from samgraf.graph.store import open_store

    with open_store(call.store) as store:
        found = understand(store.view, " ".join(call.words))
        said = SAID[call.language or found.language]
        if found.call is None:
            print("\n".join(asked_back(found, said, call.language or found.language)), file=sys.stderr)
            return MISCALLED
        print(said["understood"].format(found.call.title(call.language or found.language)), file=sys.stderr)
        print("\n".join([*named(found, said), f"  {found.call.command}", ""]), file=sys.stderr)
        sparql, values = prepared(found.call.question, dict(found.call.values), store.view)
        if call.sparql:
            print(bound(sparql, values), end="")
            return DONE
        answer = store.view.answer(sparql, values)
        write(answer, call.format, store.base, shown_columns(found.call.question))
    return DONE


def named(found: Understanding, said: dict[str, str]) -> list[str]:
    """Whom the words were taken for, where they are not the name itself."""
    lines = []
    for name in found.names:
        if name.written != name.labels[0]:
            lines.append(said["near" if name.how == "near" else "name"].format(name.written, name.labels[0]))
    return lines


def asked_back(found: Understanding, said: dict[str, str], language: str) -> list[str]:
    """What was not understood, and what could be meant."""
    from samgraf.graph.query import question

    lines = []
    if found.unknown:
        lines.append(said["unknown"].format(", ".join(found.unknown)))
        lines.append(said["search"].format(" ".join(found.unknown)))
    if found.names and (found.unknown or not found.offers):
        lines.append(said["known"].format(", ".join(dict.fromkeys(n.labels[0] for n in found.names))))
    if found.near:
        lines.append(said["like"].format(", ".join(found.near)))
    more = ""
    if found.missing:
        needed = [p for p in question(found.offers[0].question).parameters if p.name in found.missing]
        lines.append(said["missing"].format(", ".join(f"{p.about[language]} ({p.example})" for p in needed)))
        more = "".join(f" --set {p.name}={p.example}" for p in needed)
    if found.offers:
        lines.append(said["nearest" if found.unknown or found.missing else "choose"])
        for offer in found.offers:
            lines += [f"  {offer.title(language)}", f"      {offer.command}{more}"]
    return lines if found.offers else [*lines, said["nothing"]]
