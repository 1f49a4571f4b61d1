"""What the ready questions are, put for people: the list of them by who asks, and one explained."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from samgraf.graph.query import Question


def listing() -> str:
    """The ready questions by who asks, each with its title and the call that asks it."""
    from samgraf.graph.query import GROUPS, catalogue

    parts = []
    for group, title in GROUPS.items():
        lines = [f"{title['en']} | {title['sv']}", ""]
        for found in catalogue():
            if found.group == group:
                lines += [f"  {found.name}  {found.title['en']} | {found.title['sv']}"]
                lines += [f"      {call(found)}"] if found.parameters else []
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n\n`samgraf query NAME --help` explains one of them."


def call(found: Question) -> str:
    """The values that a question takes, as they are given; those in brackets may be left out."""
    values = [f"--set {p.name}='{p.example}'" for p in found.parameters]
    return " ".join(f"[{v}]" if p.optional else v for v, p in zip(values, found.parameters, strict=True))


def explained(found: Question) -> str:
    """One question in full: what it answers, its parameters, an example, its columns and its SPARQL."""
    needed = " ".join(f"--set {p.name}='{p.example}'" for p in found.parameters if not p.optional)
    lines = [
        f"{found.name}: {found.title['en']} | {found.title['sv']}",
        "",
        found.about["en"],
        found.about["sv"],
    ]
    if found.parameters:
        lines += ["", "Parameters:"]
        for p in found.parameters:
            lines += [f"  {p.name} ({p.type}{', may be left out' if p.optional else ''})"]
            lines += [f"      {p.about['en']} | {p.about['sv']}", f"      such as {p.example}"]
    lines += ["", "Example:", f"  samgraf query {found.name} {needed}".rstrip()]
    lines += ["", "Columns:", f"  {' '.join(found.columns)}"]
    if found.shown:
        lines += [f"  The table shows {' '.join(found.shown)}; the other formats hold all."]
    lines += ["", "SPARQL:", *("  " + line for line in found.sparql.rstrip().splitlines())]
    return "\n".join(lines)


class Help(argparse.Action):
    """`--help` after the name of a ready question explains that question, else the command."""

    def __init__(self, option_strings: Sequence[str], dest: str = argparse.SUPPRESS, **more: Any) -> None:
        super().__init__(option_strings, dest, nargs=0, default=argparse.SUPPRESS, help=more.get("help"))

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: str | Sequence[Any] | None,
        option_string: str | None = None,
    ) -> None:
        from samgraf.graph.query import catalogue

        name = getattr(namespace, "what", None)
        found = next((q for q in catalogue() if q.name == name), None) if name else None
        if found is None:
            parser.print_help()
        else:
            print(explained(found))
        parser.exit()
