"""`samgraf review`: who is one and the same and who isn't, and which facts are wrong, as people judge it."""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from samgraf.words import DONE, add_store, complain, the_document

if TYPE_CHECKING:
    from samgraf.graph.corrections import Correction
    from samgraf.graph.judgements import Judgement
    from samgraf.graph.judging import Doubt
    from samgraf.graph.store import Store, View

HELP = "settle who is one and the same, and what was read wrongly; it outlives every rebuild"
EXAMPLES = (
    "samgraf review",
    "samgraf review facts styrgrupp-2024-05-16.txt",
    'samgraf review wrong styrgrupp-2024-05-16.txt decision/1 --why "a proposal only"',
)
VERDICTS: Final = {"same": "confirmed", "different": "rejected"}
FORMATS: Final = ("text", "csv", "json")
WIDE: Final = 28
"""Characters that the first column of a list has at most; a longer name moves the rest of its line."""
TAKES: Final = {
    "same": "N... or A B",
    "different": "N... or A B",
    "apart": "A DOCUMENT",
    "facts": "DOCUMENT",
    "wrong": "DOCUMENT FACT... or IRI...",
    "undo": "N...",
    "settled": "",
    "": "",
}
"""What each takes."""


def options(parser: argparse.ArgumentParser) -> None:
    """What to settle, and who says so."""
    add_store(parser)
    parser.epilog = (
        "  samgraf review                     list the pairs to be settled, by number\n"
        "  samgraf review same N... | A B     the second is the first: one person, organisation or project\n"
        "  samgraf review different N... | A B  they are two; the map no longer says that they may be one\n"
        "  samgraf review apart A DOCUMENT    whom this document means by A is somebody else of that name\n"
        "  samgraf review facts DOCUMENT      list what was read in a document, the meeting first, the names last\n"
        "  samgraf review wrong DOCUMENT FACT...  it doesn't say that: take it out, with all that follows from it\n"
        "  samgraf review settled             list what is settled, by number\n"
        "  samgraf review undo N...           take it back\n\n"
        "A and B are names, or what `samgraf review` shows behind them (person/eva-ek/trafikverket);\n"
        "FACT is what `samgraf review facts` shows first (decision/3, person/eva-ek/trafikverket: nobody's name);\n"
        "instead of both, the IRI of a fact does."
    )
    parser.add_argument(
        "what", metavar="WHAT", nargs="?", default="", help="same, different, apart, facts, wrong, settled or undo"
    )
    parser.add_argument("names", metavar="NAME", nargs="*", help="numbers of the list, or names")
    parser.add_argument("--by", metavar="NAME", default="", help="who judges")
    parser.add_argument("--why", metavar="TEXT", default="", help="the reason")
    parser.add_argument("--on", metavar="DATE", type=date.fromisoformat, help="the day (default: today)")
    parser.add_argument("--format", default="text", metavar="FORMAT", help=f"of lists: {', '.join(FORMATS)}")


def run(call: argparse.Namespace) -> int:
    """List, judge or take back."""
    from samgraf.graph.errors import AskError
    from samgraf.graph.store import open_store

    if call.what not in TAKES:
        raise AskError(f"review {call.what}: say {', '.join(w for w in TAKES if w)}, or nothing for the list")
    if not fits(call.what, call.names):
        raise AskError(f"review {call.what}: takes {TAKES[call.what] or 'no names'}")
    if call.format not in FORMATS:
        raise AskError(f"--format {call.format}: choose {', '.join(FORMATS)}")
    if call.what in ("", "settled", "facts"):
        with open_store(call.store) as store:
            if call.what == "facts":
                facts(store.view, the_document(store, call.names[0]).iri, call.format)
            else:
                (settled if call.what else open_pairs)(store.view, call.format)
        return DONE
    with open_store(call.store, write=True) as store:
        change(store, call)
    return DONE


def fits(what: str, names: Sequence[str]) -> bool:
    """Whether a call has the words that it takes.

    >>> fits("same", ["3", "4", "5"]), fits("same", ["Eva Ek", "Eva Eek"]), fits("same", ["Eva Ek"]), fits("", [])
    (True, True, False, True)
    """
    numbers = bool(names) and all(name.isdecimal() for name in names)
    if what in ("same", "different"):
        return numbers or len(names) == 2
    takes = {
        "apart": len(names) == 2,
        "facts": len(names) == 1,
        "wrong": len(names) > 1 or (len(names) == 1 and names[0].count("/") > 1),
        "undo": numbers,
    }
    return takes.get(what, not names)


def change(store: Store, call: argparse.Namespace) -> None:
    """Judge, correct, or take back; say of each what came of it."""
    from samgraf.graph.corrections import Correction
    from samgraf.graph.judgements import judgements
    from samgraf.graph.judging import correct, judge, take_back

    with store.writer() as writer:
        undone = call.what == "undo"
        of: Sequence[Judgement | Correction]
        if undone:
            said = judgements(store.view)
            every: tuple[Judgement | Correction, ...] = (*said.every, *said.corrections)
            of = [every[number(n, len(every), "samgraf review settled")] for n in call.names]
        else:
            of = wrong(store, call) if call.what == "wrong" else wanted(store, call)
        for one in dict.fromkeys(of):
            if undone:
                changed = take_back(writer, one.iri(store.base))
            else:
                changed = correct(writer, one) if isinstance(one, Correction) else judge(writer, one)
            line = f"{'taken back: ' if undone else ''}{told(one, store.base)}"
            print(f"{line}; {len(changed)} document{'' if len(changed) == 1 else 's'} changed", file=sys.stderr)


def wrong(store: Store, call: argparse.Namespace) -> list[Correction]:
    """The corrections that a call asks for. Raises `AskError` for a fact that the document doesn't hold."""
    from samgraf.graph.errors import AskError
    from samgraf.graph.judgements import judgements
    from samgraf.graph.judging import read_facts

    names = [name.removeprefix(store.base) for name in call.names]
    whole = [name.split("/") for name in names if name.count("/") == 2]
    if len(whole) == len(names):  # each says itself which document it is of
        asked = [(store.view.mint.document(local), f"{kind}/{n}") for kind, local, n in whole]
    else:
        one = the_document(store, call.names[0]).iri
        asked = [(one, name) for name in names[1:]]
    on = (call.on or date.today()).isoformat()
    found = []
    for document, facts_asked in groupby(asked, key=itemgetter(0)):
        read = read_facts(store.view, document)
        moves = judgements(store.view).moves(document)
        called = {moves.get(iri, iri).removeprefix(store.base): fact for iri, fact in read.items()}
        for _, name in facts_asked:
            kind, _, n = name.partition("/")
            fact = called.get(f"{kind}/{store.view.mint.docid_of(document)}/{n}") or called.get(name)
            if fact is None:
                of = document if whole else call.names[0]
                raise AskError(f"{name}: no fact of {of}. `samgraf review facts {of}` lists them.")
            found.append(replace(fact, by=call.by, on=on, why=call.why))
    return found


def wanted(store: Store, call: argparse.Namespace) -> list[Judgement]:
    """The judgements that a call asks for. Raises `JudgementError` for two that can't be one."""
    from samgraf.graph.errors import JudgementError
    from samgraf.graph.judgements import Judgement, somebody_else
    from samgraf.graph.judging import doubts, kinds, meant

    view = store.view
    on = (call.on or date.today()).isoformat()
    if call.what == "apart":
        first, name = meant(view, call.names[0])
        document = the_document(store, call.names[1]).iri
        if not view.ask(
            f"ASK {{ GRAPH <{view.mint.graph(view.mint.docid_of(document))}> {{ ?m sg:refersTo <{first}> }} }}"
        ):
            raise JudgementError(f"{call.names[1]} does not name {name} ({first.removeprefix(store.base)}).")
        second = somebody_else(view.mint, document, name)
        return [Judgement(first, second, "rejected", "", document, call.by, on, call.why)]
    if all(word.isdecimal() for word in call.names):
        pairs = doubts(view)
        chosen = [pairs[number(word, len(pairs), "samgraf review")] for word in call.names]
        two = [(pair.first, pair.second, pair.name) for pair in chosen]
    else:
        (first, name), (second, _) = (meant(view, word) for word in call.names)
        if call.what == "same" and kinds(view, first).isdisjoint(kinds(view, second)):
            raise JudgementError(f"{name} and {call.names[-1]} are of different kinds, and can't be one.")
        two = [(first, second, name)]
    return [Judgement(*pair[:2], VERDICTS[call.what], pair[2], "", call.by, on, call.why) for pair in two]


def number(written: str, count: int, shows: str) -> int:
    """The place in a list that a number means. Raises `AskError` for one that isn't there."""
    from samgraf.graph.errors import AskError

    if not written.isdecimal() or not 1 <= int(written) <= count:
        raise AskError(f"{written}: no number of the list, which has {count}. `{shows}` shows it.")
    return int(written) - 1


def open_pairs(view: View, form: str) -> None:
    """The pairs to be settled on stdout."""
    from samgraf.graph.judging import doubts

    pairs = doubts(view)
    if form != "text":
        write([asdict(pair) for pair in pairs], form)
        return
    for n, pair in enumerate(pairs, 1):
        print("\n".join(shown(n, pair, view.mint.base)))
    if pairs:
        complain("settle one with `samgraf review same N` or `samgraf review different N`")
    else:
        print("nobody is in doubt")


def shown(n: int, pair: Doubt, base: str) -> list[str]:
    """A pair for people: both with what tells them apart, and why they may be one."""
    sides = ((pair.name, pair.first_told, pair.first), (pair.other_name, pair.second_told, pair.second))
    lead = f"{n:>3}  "
    out = []
    for name, by, iri in sides:
        out.append(f"{lead}{name}{f' ({by})' if by else ''}  {iri.removeprefix(base)}")
        lead = "     "
    return [*out, f"     → {pair.why}"] if pair.why else out


def facts(view: View, document: str, form: str) -> None:
    """What was read in a document and isn't said to be wrong, on stdout."""
    from samgraf.graph.corrections import told as as_told
    from samgraf.graph.facts import joined

    graphs = {graph: joined(view.engine.dump(graph)) for graph in view.mint.graphs(view.mint.docid_of(document))}
    every = as_told(document, graphs, view.mint.base)
    if form != "text":
        write([asdict(fact) for fact in every], form)
        return
    every = [fact for fact in every if fact.sort != "context"]
    wide = min(max((len(fact.fact) for fact in every), default=0), WIDE)
    for fact in every:
        item = f"item {fact.item}" if fact.item else ""
        says = ": ".join(filter(None, (fact.who, f'"{fact.quote}"')))
        print("  ".join(filter(None, (fact.fact.ljust(wide), fact.confidence.ljust(4), item, fact.sort, says))))
    if every:
        complain(
            "say that one is wrong with `samgraf review wrong DOCUMENT FACT`; "
            "--format csv lists also what is named beside a decision"
        )


def settled(view: View, form: str) -> None:
    """What is settled on stdout."""
    from samgraf.graph.judgements import judgements
    from samgraf.graph.judging import finds

    said = judgements(view)
    idle = {one for one in said.corrections if not finds(view, one)}
    if form != "text":
        both = [asdict(one) | {"fact": "", "quote": "", "finds": "yes"} for one in said.every]
        both += [as_row(one, "no" if one in idle else "yes") for one in said.corrections]
        write(both, form)
        return
    every: tuple[Judgement | Correction, ...] = (*said.every, *said.corrections)
    for n, one in enumerate(every, 1):
        stale = "it finds nothing in the document as it is read now" if one in idle else ""
        more = ", ".join(filter(None, (one.by, one.on, one.why, stale)))
        print(f"{n:>3}  {told(one, view.mint.base)}" + (f"  ({more})" if more else ""))
    if not every:
        print("nothing is settled by people yet")


def as_row(one: Correction, finds: str) -> dict[str, str]:
    """A correction in the columns of judgements, with which fact it is about and whether it finds it."""
    said = {"first": one.whom, "second": "", "verdict": "wrong", "name": "", "document": one.document}
    return said | {"by": one.by, "on": one.on, "why": one.why, "fact": one.fact, "quote": one.quote, "finds": finds}


def told(one: Judgement | Correction, base: str) -> str:
    """A judgement or correction in a line."""
    from samgraf.graph.corrections import Correction

    document = one.document.removeprefix(base)
    if isinstance(one, Correction):
        whom, words = one.whom.removeprefix(base), " ".join(one.quote.split())
        if one.fact == "mention":
            return f'{document} names no {whom}: "{words}"'
        of = f" of {whom}" if whom else ""
        return f'{document} says no such {one.told_as}{of}: "{words}"'
    first, second = one.first.removeprefix(base), one.second.removeprefix(base)
    if one.document:
        return f"{document} means {second}, not {first}"
    return f"{second} is {first}" if one.verdict == "confirmed" else f"{second} is not {first}"


def write(rows: Sequence[dict[str, str]], form: str) -> None:
    """Rows as JSON or CSV on stdout."""
    if form == "json":
        print(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    columns = list(rows[0]) if rows else []
    csv.writer(sys.stdout, lineterminator="\n").writerows([columns, *([row[c] for c in columns] for row in rows)])
