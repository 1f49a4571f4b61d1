"""The command `samgraf`: finds the command that is called, and turns errors into one line and an exit status.

Exit status: 0 all done; 1 failed; 2 the call's words are off; 3 some documents were refused (each named on stderr with
the reason) and the rest went in. Results go to stdout, everything else to stderr.
"""

from __future__ import annotations

import argparse
import os
import sys
import textwrap
from collections.abc import Callable, Sequence
from typing import Final

from samgraf import __version__
from samgraf.commands import COMMANDS
from samgraf.ontology.errors import SamgrafError
from samgraf.words import DONE, FAILED, INTERRUPTED, MISCALLED, complain

BEGINNING: Final = (
    "samgraf ingest minutes/",
    'samgraf ask "vilka beslut berör Trafikverket?"',
    "samgraf draw -o map.html",
)
"""The first calls: read a folder, ask, draw."""


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


def parser() -> argparse.ArgumentParser:
    """The words that the command understands: a sub-parser for each module of `samgraf.commands`."""
    top = argparse.ArgumentParser(
        prog="samgraf",
        description="Minutes of public bodies as a knowledge graph that answers with its sources.",
        epilog="\n".join(
            [
                *("to begin with:", *(f"  {call}" for call in BEGINNING)),
                "",
                "Every command's --help has examples.",
                "Exit status: 0 all done; 1 failed; 2 the call's words are off; 3 some documents were refused.",
            ]
        ),
        formatter_class=Plain,
    )
    top.add_argument("--version", action="version", version=f"samgraf {__version__}")
    commands = top.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name, command in COMMANDS.items():
        help = command.HELP
        text = help[0].upper() + help[1:] + "."
        made = commands.add_parser(name, help=help, description=text, conflict_handler="resolve", formatter_class=Plain)
        command.options(made)
        calls = "\n  ".join(["examples:", *command.EXAMPLES])
        made.epilog = f"{made.epilog}\n\n{calls}" if made.epilog else calls
        made.set_defaults(run=command.run)
    return top


class Plain(argparse.RawDescriptionHelpFormatter):
    """Help in which calls of a command keep their lines."""

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return super()._fill_text(text if "\n" in text else textwrap.fill(text, width), width, indent)


def speak_utf8() -> None:
    """Results and messages are UTF-8 whatever the platform's habit is."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def is_miscall(error: SamgrafError) -> bool:
    """Whether the words of the call are off, rather than the work."""
    from samgraf.graph.errors import QueryError

    return isinstance(error, QueryError)
