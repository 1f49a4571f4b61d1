"""The command `samgraf`: the only place that prints.

Exit status: 0 all done; 1 failed; 2 the call's words are off; 3 some documents were refused (each named on stderr with
the reason) and the rest went in. Results go to stdout, everything else to stderr.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from samgraf import __version__
from samgraf.answers import ROWS, SYNTAXES, asks_for_a_name, listing, shown_columns, suggest, write
from samgraf.ontology.errors import SamgrafError

if TYPE_CHECKING:
    from samgraf.graph.store import Store, Stored
    from samgraf.ingest.reading import Reading

DONE, FAILED, MISCALLED, REFUSED, INTERRUPTED = 0, 1, 2, 3, 130
STORE_VARIABLE: Final = "SAMGRAF_STORE"
DEFAULT_STORE: Final = "./samgraf-store"
LANGUAGES: Final = ("sv", "en")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with these arguments (the process's own where None) and give its exit status."""
    speak_utf8()
    try:
        call = parser().parse_args(arguments)
        run: Callable[[argparse.Namespace], int] = call.run
        status = run(call)
        sys.stdout.flush()
        return status
    except SamgrafError as error:
        complain(str(error))
        return MISCALLED if is_miscall(error) else FAILED
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # who reads the results has had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE


def speak_utf8() -> None:
    """Results and messages are UTF-8 whatever the platform's habit is."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def complain(message: str) -> None:
    """A line for people on stderr."""
    print(f"samgraf: {message}", file=sys.stderr)


def is_miscall(error: SamgrafError) -> bool:
    """Whether the words of the call are off, rather than the work."""
    from samgraf.graph.errors import QueryError

    return isinstance(error, QueryError)


# What can be called.


def parser() -> argparse.ArgumentParser:
    """The words that the command understands."""
    top = argparse.ArgumentParser(
        prog="samgraf",
        description="Minutes of public bodies as a knowledge graph that answers with its sources.",
        epilog="Exit status: 0 all done; 1 failed; 2 the call's words are off; 3 some documents were refused.",
    )
    top.add_argument("--version", action="version", version=f"samgraf {__version__}")
    commands = top.add_subparsers(title="commands", metavar="COMMAND", required=True)
    add_ingest(commands)
    add_query(commands)
    add_retract(commands)
    add_export(commands)
    add_draw(commands)
    add_show(commands)
    add_check(commands)
    return top


Commands = argparse._SubParsersAction  # argparse gives this type no public name


def command(
    commands: Commands[argparse.ArgumentParser], name: str, run: Callable[[argparse.Namespace], int], *, help: str
) -> argparse.ArgumentParser:
    """A command with its help and the function that does it."""
    made = commands.add_parser(name, help=help, description=help[0].upper() + help[1:] + ".")
    made.set_defaults(run=run)
    return made


def add_store(to: argparse.ArgumentParser) -> None:
    """The option that names the store."""
    default = os.environ.get(STORE_VARIABLE) or DEFAULT_STORE
    to.add_argument(
        "--store",
        metavar="DIR",
        default=default,
        help=f"the store's folder (default: ${STORE_VARIABLE}, else {DEFAULT_STORE})",
    )


def add_ingest(commands: Commands[argparse.ArgumentParser]) -> None:
    """`samgraf ingest`."""
    made = command(
        commands, "ingest", ingest, help="read minutes into the store; what is there already is left as it is"
    )
    add_store(made)
    made.add_argument("paths", metavar="PATH", nargs="+", type=Path, help="a file, or a folder with files at any depth")


def add_query(commands: Commands[argparse.ArgumentParser]) -> None:
    """`samgraf query`."""
    made = command(commands, "query", query, help="ask a ready question, or SPARQL of your own")
    add_store(made)
    made.add_argument(
        "what", metavar="NAME|FILE.rq|SPARQL", nargs="?", help="a ready question, a file, or the query itself"
    )
    made.add_argument(
        "--set", metavar="NAME=VALUE", action="append", default=[], dest="values", help="the value of a parameter"
    )
    made.add_argument(
        "--format", default="", metavar="FORMAT", help=f"rows: {', '.join(ROWS)}; triples: {', '.join(SYNTAXES)}"
    )
    made.add_argument("--list", action="store_true", help="list the ready questions with their parameters")


def add_retract(commands: Commands[argparse.ArgumentParser]) -> None:
    """`samgraf retract`."""
    made = command(commands, "retract", retract, help="take documents out of the store again, exactly")
    add_store(made)
    made.add_argument(
        "documents", metavar="DOCUMENT", nargs="+", help="its file name or IRI, as `samgraf query documents` shows them"
    )


def add_export(commands: Commands[argparse.ArgumentParser]) -> None:
    """`samgraf export`."""
    made = command(commands, "export", export, help="write the graph in an RDF syntax")
    add_store(made)
    made.add_argument(
        "--format", choices=SYNTAXES, default="nquads", help="default: nquads, which is sorted and keeps the graphs"
    )
    made.add_argument("--document", metavar="DOCUMENT", help="only this document, by file name or IRI")
    made.add_argument("-o", "--output", metavar="FILE", type=Path, help="default: standard output")


def add_draw(commands: Commands[argparse.ArgumentParser]) -> None:
    """`samgraf draw`."""
    made = command(
        commands, "draw", draw, help="draw the store, or the surroundings of a name, as a page for the browser"
    )
    add_store(made)
    made.add_argument(
        "--about", metavar="NAME", default="", help="a person, organisation, project or issue: only what is near"
    )
    made.add_argument("-o", "--output", metavar="FILE", type=Path, default=Path("map.html"), help="default: map.html")
    made.add_argument("--language", choices=LANGUAGES, default="sv", help="of the page; default: sv")
    made.add_argument("--limit", metavar="N", type=int, help="how many nodes are shown at most")
    made.add_argument(
        "--view",
        choices=("all", "people", "meets", "decisions", "voices"),
        default="all",
        help="one question: who stands for whom, who meets whom, what was decided, who holds what; default: all",
    )


def add_show(commands: Commands[argparse.ArgumentParser]) -> None:
    """`samgraf show`."""
    made = command(commands, "show", show, help="show what is understood of a file, without a store")
    made.add_argument("files", metavar="FILE", nargs="+", type=Path)
    made.add_argument("--language", choices=LANGUAGES, default="sv", help="of the labels; default: sv")
    made.add_argument("--unread", action="store_true", help="list the sentences that were not understood, too")


def add_check(commands: Commands[argparse.ArgumentParser]) -> None:
    """`samgraf check`."""
    made = command(commands, "check", check, help="look minutes through for slips before they are sent out")
    made.add_argument("files", metavar="FILE", nargs="+", type=Path)
    made.add_argument("--format", choices=("text", "json", "sarif"), default="text")


# What each does.


def ingest(call: argparse.Namespace) -> int:
    """Read files into the store; refusals are named on stderr, one line each."""
    from samgraf.graph.store import open_store
    from samgraf.ingest.pipeline import ingest as ingest_files

    with open_store(call.store, create=True) as store, store.writer() as writer:
        report = ingest_files(call.paths, writer)
    for _, reason in report.refused:
        complain(reason)
    counts = (("ingested", report.ingested), ("unchanged", report.unchanged), ("refused", report.refused))
    if not any(rows for _, rows in counts):
        complain(f"no file in {', '.join(map(str, call.paths))}. Name a folder that holds minutes.")
        return FAILED
    print(", ".join(f"{len(rows)} {what}" for what, rows in counts if rows), file=sys.stderr)
    return REFUSED if report.refused else DONE


def query(call: argparse.Namespace) -> int:
    """Answer a question on stdout."""
    from samgraf.graph.errors import AskError
    from samgraf.graph.query import prepared
    from samgraf.graph.store import open_store

    if call.list:
        print(listing())
        return DONE
    if not call.what:
        raise AskError("query what? Give a NAME, a FILE.rq or SPARQL; `samgraf query --list` shows the names.")
    sparql, values = prepared(sparql_of(call.what), dict(map(pair, call.values)))
    with open_store(call.store) as store:
        found = store.view.answer(sparql, values)
        write(found, call.format, store, shown_columns(call.what))
        if asks_for_a_name(call.what):
            suggest(store, dict(map(pair, call.values))["name"])
    return DONE


def retract(call: argparse.Namespace) -> int:
    """Take documents out; one that isn't there, or that the name doesn't tell from another, takes none out."""
    from samgraf.graph.store import open_store

    with open_store(call.store, write=True) as store, store.writer() as writer:
        documents = [the_document(store, name) for name in call.documents]
        for document in dict.fromkeys(documents):
            writer.retract(document.iri)
            print(f"retracted {document.file_name}", file=sys.stderr)
    return DONE


def export(call: argparse.Namespace) -> int:
    """Write the graph."""
    from samgraf.graph.export import export as exported
    from samgraf.graph.store import open_store

    with open_store(call.store) as store:
        document = the_document(store, call.document).iri if call.document else ""
        data = exported(store.view, call.format, document)
    if call.output is None:
        sys.stdout.buffer.write(data)
        return DONE
    try:
        call.output.write_bytes(data)
    except OSError as error:
        raise SamgrafError(f"{call.output}: can't be written: {error.strerror}. Name another file.") from None
    return DONE


def draw(call: argparse.Namespace) -> int:
    """Write the map."""
    from samgraf.graph.store import open_store
    from samgraf.viz.page import draw as draw_page

    more = {} if call.limit is None else {"limit": call.limit}
    with open_store(call.store) as store:
        summary = draw_page(
            store.view, output=call.output, about=call.about, language=call.language, seen=call.view, **more
        )
    print(f"{summary.output}: {summary.nodes} nodes, {summary.edges} ties", file=sys.stderr)
    if summary.remedy:
        print(f"left out: {summary.left_out[0]} nodes. All of them: {summary.remedy}", file=sys.stderr)
    return DONE


def show(call: argparse.Namespace) -> int:
    """Tell what was understood of each file."""
    from samgraf.ingest.tell import tell

    def told(reading: Reading) -> None:
        for line in tell(reading, call.language, unread=call.unread):
            print(line)

    return for_each(call.files, told)


def check(call: argparse.Namespace) -> int:
    """List what looks wrong; exit status 1 where something does, beyond hints."""
    from samgraf.ingest import lint

    rows: list[lint.Finding] = []
    status = for_each(call.files, lambda reading: rows.extend(lint.findings(reading)))
    written = {"text": lint.text, "json": lint.json, "sarif": lint.sarif}[call.format](rows)
    if written:
        print(written)
    return status or (FAILED if any(row.severity != "hint" for row in rows) else DONE)


# Parts of these.


def for_each(paths: Sequence[Path], do: Callable[[Reading], None]) -> int:
    """Read each file and do something with each document in it; 3 where some could not be read."""
    from samgraf import read

    status = DONE
    for path in paths:
        try:
            for reading in read(path):
                do(reading)
        except SamgrafError as error:
            complain(str(error))
            status = REFUSED
    return status


def pair(text: str) -> tuple[str, str]:
    """A `name=value` of the command line. Raises `AskError` where it isn't one."""
    from samgraf.graph.errors import AskError

    name, equals, value = text.partition("=")
    if not equals or not name:
        raise AskError(f"--set {text}: not of the form NAME=VALUE")
    return name, value


def sparql_of(what: str) -> str:
    """The text of a FILE.rq; a name, or SPARQL itself, as it is."""
    from samgraf.graph.errors import AskError

    if not what.endswith(".rq") or "{" in what:
        return what
    try:
        return Path(what).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise AskError(f"{what}: can't be read as a query: {error}. Name a file in UTF-8.") from None


def the_document(store: Store, name: str) -> Stored:
    """The one document of that file name or IRI. Raises `AskError` where there is none or more than one."""
    from samgraf.graph.errors import AskError

    found = store.view.named(name)
    if len(found) == 1:
        return found[0]
    if not found:
        raise AskError(f"{name}: the store holds no such document. `samgraf query documents` lists them.")
    raise AskError(f"{name}: {len(found)} documents have that name. Give an IRI: {', '.join(d.iri for d in found)}")
