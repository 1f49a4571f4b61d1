"""`samgraf ask`: a question in plain Swedish or English."""

from __future__ import annotations

import argparse
import re
import shutil
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from samgraf.answers import ROWS, shown_columns, write
from samgraf.words import DONE, LANGUAGES, MISCALLED, add_store

if TYPE_CHECKING:
    from samgraf.graph.asking import Call, Understanding
    from samgraf.graph.store import View

HELP = "ask in plain Swedish or English"
EXAMPLES = (
    'samgraf ask "vilka beslut berör Trafikverket?"',
    "samgraf ask what has Trafikverket promised since 2024",
)
SPARQL: Final = re.compile(r"\s*(?:PREFIX|SELECT|ASK|CONSTRUCT|DESCRIBE)\b.*[{?:]", re.DOTALL)

PLACES: Final = 5
"""So many places in the texts are told at most where a question was not understood."""

SAID: Final = {
    "sv": {
        "understood": "Fråga: {}",
        "name": "  {} = {}",
        "near": "  {} = {} (liknande stavning)",
        "full": "{} ({})",
        "bearers": "  {}: så heter {} i lagret. Svaret gäller alla som heter så.",
        "none": "Ingenting hittades i de {} dokumenten i lagret. Det säger inte att det inte finns.",
        "none-in-one": "Ingenting hittades i det enda dokumentet i lagret. Det säger inte att det inte finns.",
        "unknown": "Förstod inte: {}",
        "search": "Sök orden i texterna: samgraf search {}",
        "known": "Hittade: {}",
        "like": "Kanske: {}",
        "missing": "Frågan behöver också: {}",
        "choose": "Menar du:",
        "nearest": "Det här kan jag svara på:",
        "nothing": "Förstod inte frågan.",
        "long": "Texten är för lång för att vara en fråga. Ställ en fråga i taget.",
        "sparql": 'Det ser ut som SPARQL. Det tar `samgraf query "…"` emot.',
        "clock": "Tider behöver stå i siffror: 2023, mars 2024, 2024-06-01.",
        "undated": "{!r} säger inget utan dagens datum, och samgraf ser inte på någon klocka. "
        "Skriv året eller dagen i siffror, eller säg vilken dag det är: --today 2024-06-01.",
        "promises": "Dessutom {}: {}",
        "coming": "Protokollen berättar om möten som har varit. Orden {!r} kan sökas i dem.",
        "as-of": "Räknat från det senaste mötet i lagret, {}:",
        "ask": 'Fråga till exempel: "Vilka beslut berör Trafikverket?" `samgraf query --list` visar allt.',
    },
    "en": {
        "understood": "Question: {}",
        "name": "  {} = {}",
        "near": "  {} = {} (spelt nearly so)",
        "full": "{} ({})",
        "bearers": "  {}: {} in the store are called that. The answer is about all of them.",
        "none": "Nothing was found in the {} documents of the store. That does not say that there is nothing.",
        "none-in-one": "Nothing was found in the one document of the store. That does not say that there is nothing.",
        "unknown": "Not understood: {}",
        "search": "Search for the words: samgraf search {}",
        "known": "Found: {}",
        "like": "Perhaps: {}",
        "missing": "The question needs as well: {}",
        "choose": "Do you mean:",
        "nearest": "This can be answered:",
        "nothing": "The question was not understood.",
        "long": "The text is too long to be a question. Ask one question at a time.",
        "sparql": 'This looks like SPARQL. `samgraf query "…"` takes it.',
        "clock": "Times have to stand in numbers: 2023, March 2024, 2024-06-01.",
        "undated": "{!r} says nothing without today's date, and samgraf looks at no clock. "
        "Write the year or the day in numbers, or say which day it is: --today 2024-06-01.",
        "promises": "And {} besides: {}",
        "coming": "Minutes tell of meetings that have been. The words {!r} can be sought in them.",
        "as-of": "Counted from the newest meeting in the store, {}:",
        "ask": 'Ask for example: "Which decisions involve Trafikverket?" `samgraf query --list` shows all.',
    },
}


def options(parser: argparse.ArgumentParser) -> None:
    """The store, the question's words, and the form of the answer."""
    add_store(parser)
    parser.add_argument("words", metavar="QUESTION", nargs="+", help="the question, with or without quotation marks")
    parser.add_argument("--format", default="table", metavar="FORMAT", help=f"one of {', '.join(ROWS)}")
    parser.add_argument("--sparql", action="store_true", help="show the query instead of its answer")
    parser.add_argument(
        "--today", type=a_day, metavar="DAY", help='the day on which it is asked, for "last year" and "overdue"'
    )
    parser.add_argument("--language", choices=LANGUAGES, help="of what is said about the question (default: its own)")


def a_day(text: str) -> str:
    """A day as it is typed. Raises `ArgumentTypeError` for what is none."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day. Give one such as 2024-06-01.") from None


def run(call: argparse.Namespace) -> int:
    """Say what was understood on stderr and answer on stdout; ask back where it isn't one thing that was meant."""
    from samgraf.graph.asking import understand
    from samgraf.graph.query import prepared
    from samgraf.graph.sparql import bound
    from samgraf.graph.store import open_store

    with open_store(call.store) as store:
        found = understand(store.view, " ".join(call.words), call.today or "")
        said = SAID[call.language or found.language]
        if found.call is None:
            places = heard(store.view, found, said)
            print("\n".join(asked_back(found, said, call.language or found.language, places)), file=sys.stderr)
            return MISCALLED
        print(said["understood"].format(found.call.title(call.language or found.language)), file=sys.stderr)
        print("\n".join([*named(found, said), f"  {found.call.command}", ""]), file=sys.stderr)
        sparql, values = prepared(found.call.question, dict(found.call.values), store.view)
        if call.sparql:
            print(bound(sparql, values), end="")
            return DONE
        answer = store.view.answer(sparql, values)
        write(answer, call.format, store.base, shown_columns(found.call.question))
        if next(iter(store.view.query(sparql, values)), None) is None:
            print("\n".join(nothing(store.view, dict(found.call.values).get("words", ""), said)), file=sys.stderr)
        if beside := promised(store.view, found.call, call.language or found.language):
            print(beside, file=sys.stderr)
    return DONE


def promised(view: View, asked: Call, language: str) -> str:
    """Where it was asked what somebody is to do: how much they promised besides, and the call that tells it."""
    from dataclasses import replace

    from samgraf.graph.query import prepared

    if asked.question != "tasks-of":
        return ""
    told = replace(asked, question="promises-by")
    count = len(view.query(*prepared(told.question, dict(told.values), view)).rows)
    words = {"sv": ("ett löfte", f"{count} löften"), "en": ("one promise", f"{count} promises")}[language]
    return SAID[language]["promises"].format(words[count > 1], told.command) if count else ""


def nothing(view: View, words: str, said: dict[str, str]) -> Iterator[str]:
    """What an empty answer says, and what it doesn't; where words were sought, the places that hold other forms."""
    read = next(iter(view.query("SELECT (COUNT(DISTINCT ?n) AS ?c) { GRAPH ?g { ?m sg:documentName ?n } }")))[0]
    yield said["none-in-one"] if read == "1" else said["none"].format(read)
    if words:
        yield from places_of(view, words, said)


def named(found: Understanding, said: dict[str, str]) -> list[str]:
    """Whom the words were taken for where they are not the name itself, and which days "senaste mötet" means."""
    lines = []
    for name in found.names:
        label = name.labels[0]
        whole = said["full"].format(label, name.full) if name.full not in ("", label) else label
        if name.written != whole:
            lines.append(said["near" if name.how == "near" else "name"].format(name.written, whole))
        if name.bearers > 1 and found.call and label in dict(found.call.values).values():
            lines.append(said["bearers"].format(label, name.bearers))
    for time in found.told:
        lines.append(said["name"].format(time.written, ", ".join([*time.days, *time.bodies])))
    return lines


def asked_back(found: Understanding, said: dict[str, str], language: str, places: Sequence[str] = ()) -> list[str]:
    """What was not understood, where its words stand, and what could be meant."""
    from samgraf.graph.query import question

    if found.too_long:
        return [said["long"]]
    lines = []
    if SPARQL.match(found.text):
        return [said["sparql"]]
    if found.unknown:
        lines.append(said["unknown"].format(", ".join(found.unknown)))
        lines += [said["clock"]] if found.needs_clock and not (found.undated or found.coming) else places
    if found.coming:
        lines.append(said["coming"].format(found.coming))
    if found.undated:
        lines.append(said["undated"].format(found.undated))
    if found.names and (found.unknown or not found.offers):
        lines.append(said["known"].format(", ".join(dict.fromkeys(n.labels[0] for n in found.names))))
    if found.near:
        lines.append(said["like"].format(", ".join(found.near)))
    if found.missing:
        needed = [p for p in question(found.offers[0].question).parameters if p.name in found.missing]
        lines.append(said["missing"].format(", ".join(f"{p.about[language]} ({p.example})" for p in needed)))
    if found.offers:
        lines.append(said["nearest" if found.unknown or found.missing else "choose"])
        if found.undated:
            lines[-1] = said["as-of"].format(found.newest)
        for offer in found.offers:
            given = dict(offer.values)
            needed = [p for p in question(offer.question).parameters if not p.optional and p.name not in given]
            more = "".join(f" --set {p.name}={p.example}" for p in needed)
            lines += [f"  {offer.title(language)}", f"      {offer.command}{more}"]
        return lines
    return [*(lines or [said["nothing"]] * any(c.isalnum() for c in found.text)), said["ask"]]


def heard(view: View, found: Understanding, said: dict[str, str]) -> list[str]:
    """How to search for words that are neither names nor part of any question, and the first places that hold them."""
    from samgraf.graph.asking import lexicon
    from samgraf.graph.spelling import fold

    words = " ".join(w for w in found.unknown if w.isalnum() and not lexicon().is_known(fold(w)))
    if not words or found.too_long or found.needs_clock or SPARQL.match(found.text):
        return []
    return places_of(view, words, said)


def places_of(view: View, words: str, said: dict[str, str]) -> list[str]:
    """How to search for the words, and the first places that hold them in any form."""
    from samgraf.commands.search import told
    from samgraf.graph.fulltext import index

    width = shutil.get_terminal_size((120, 24)).columns
    places = [line for hit in index(view).search(words, limit=PLACES) for line in told(hit, width)]
    return [said["search"].format(words), *places]
