"""Minutes as other hands set their tasks with their owners, votes and reservations.

Every function takes the text of a document and returns it in another form that says the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable

Vary = Callable[[str], str]

OWNER = re.compile(r"(?m)^(?P<in>[ ]*)(?P<star>\*\*)?(?:Ansvarig(?:a|e)?|Ansvar)(?P<colon>:(?:\*\*)? )(?=\S)")


def owner(form: str) -> Vary:
    """A variation that writes the label of who is to act, at the start of a line, in another way."""
    return lambda text: OWNER.sub(lambda m: m["in"] + form, text)


HEADS = re.compile(r"(?m)^\|.*\|$(?=\n\|[ :-]*-[-| :]*\|$)")


def table_heads(**named: str) -> Vary:
    """A variation that gives the columns of a table of tasks other heads."""

    def renamed(m: re.Match[str]) -> str:
        cells = [cell.strip() for cell in m[0].strip("|").split("|")]
        if not {"Vem", "Ansvarig", "Ansvar"} & {*cells} or not {"Vad", "Beslut", "Åtgärd"} & {*cells}:
            return m[0]
        return "| " + " | ".join(named.get(cell, cell) for cell in cells) + " |"

    return lambda text: HEADS.sub(renamed, text)


def table_set(write: Callable[[list[list[str]]], list[str]]) -> Vary:
    """A variation that sets a Markdown table of tasks in another way."""

    def vary(text: str) -> str:
        def again(m: re.Match[str]) -> str:
            rows = [[c.strip() for c in line.strip().strip("|").split("|")] for line in m[0].strip().split("\n")]
            owned = {"Vem", "Ansvarig", "Ansvar"} & {*rows[0]} and {"Vad", "Beslut", "Åtgärd"} & {*rows[0]}
            return "\n".join(write([rows[0], *rows[2:]])) if owned else m[0]

        return re.sub(r"(?m)^\|.*\|\n\|[ :-]*-[-| :]*\|(?:\n\|.*\|)+$", again, text)

    return vary


def in_blanks(rows: list[list[str]]) -> list[str]:
    """The rows of a table in columns of blanks."""
    wide = [max(len(row[k]) for row in rows if k < len(row)) + 3 for k in range(len(rows[0]))]
    return ["".join(cell.ljust(width) for cell, width in zip(row, wide, strict=False)).rstrip() for row in rows]


def in_blocks(rows: list[list[str]]) -> list[str]:
    """The rows of a table as blocks of labels and values."""
    return [
        line
        for row in rows[1:]
        for line in (
            "",
            *(f"{head}: {cell}" for head, cell in zip(rows[0], row, strict=False) if cell and head not in ("", "Nr")),
        )
    ][1:]


def vote_capitals(text: str) -> str:
    """Yes and no of a vote in capitals."""
    return re.sub(r"\b(Ja|ja|Nej|nej)(?=-röst)", lambda m: m[0].upper(), text)


def vote_words(text: str) -> str:
    """The votes for and against without a hyphen."""
    return re.sub(r"\b([Jj]a|[Nn]ej)-röst", r"\1röst", text)


def dissent_first(text: str) -> str:
    """A reservation that begins with what it is against."""
    return re.sub(
        r"(?m)^([A-ZÅÄÖ][a-zåäö](?!edam)[^\n.]{3,90}?) reservera(r|de) sig mot beslutet( till förmån för [^.\n]+)?\.$",
        lambda m: f"Mot beslutet reservera{m[2]} sig {m[1]}{m[3] or ''}.",
        text,
    )


def dissent_short(text: str) -> str:
    """A reservation that doesn't say what it is against."""
    return re.sub(r"(?m)^([A-ZÅÄÖ][^\n.]{3,90}? reservera(?:r|de) sig) mot beslutet\.$", r"\1.", text)


VARIED: dict[str, Vary] = {
    "owner-short": owner("Ansv: "),
    "owner-no-colon": owner("Ansvarig "),
    "owner-arrow": owner("→ "),
    "owner-who": owner("Vem: "),
    "owner-does": owner("Utförs av: "),
    "owner-dash": owner("Ansvarig – "),
    "owner-capitals": owner("ANSVARIG: "),
    "owner-bold": owner("**Ansvarig:** "),
    "owner-small": owner("ansvarig: "),
    "owner-blank-colon": owner("Ansvarig : "),
    "table-heads-plain": table_heads(Vad="Uppgift", Vem="Ansvarig", När="Klart senast", Ansvarig="Vem"),
    "table-heads-task": table_heads(Vad="Att göra", Ansvarig="Ansvar", Vem="Ansv.", När="Deadline", Klart="Senast"),
    "table-heads-deed": table_heads(Vad="Aktivitet", Beslut="Åtgärd", Vem="Utförs av", När="Tidpunkt", Klart="När"),
    "table-tabs": table_set(lambda rows: ["\t".join(row) for row in rows]),
    "table-blanks": table_set(in_blanks),
    "table-blocks": table_set(in_blocks),
    "vote-capitals": vote_capitals,
    "vote-words": vote_words,
    "dissent-first": dissent_first,
    "dissent-short": dissent_short,
}
"""Tasks with their owners, votes and reservations."""
