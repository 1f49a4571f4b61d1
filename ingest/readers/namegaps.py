"""Two blanks between a given name and a surname, as some type them: one, where a list shows the habit.

A blank behind the hyphen of a double name: none, where the name stands whole elsewhere.

Columns are held apart by more, or by blanks that differ from line to line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from samgraf.ingest.tables.forms import languages

LEAST: Final = 3
"""So many lines with such a name show the habit."""
WIDE: Final = re.compile(
    r"(?P<lead>\s*(?:[-–•*] |\d{1,2}[.)] ?)?)(?P<given>[A-ZÅÄÖ][a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäöé]+)?)  "
    r"(?P<rest>[A-ZÅÄÖ][a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäöé]+)?(?:$|,| \(| {2,}\S).*)"
)
"""A line that begins with a word, two blanks and one more word before its end, a comma, a bracket or a column."""


def with_names_closed(lines: Sequence[str]) -> tuple[list[str], str]:
    """The lines, with one blank in names that have two, and that as a message ("" where nothing was changed).

    >>> with_names_closed(["Eva  Ek (S)", "Bo  Alm (M)", "- Rut  Dahl, ordf.", "Tid  Onsdag"])[0]
    ['Eva Ek (S)', 'Bo Alm (M)', '- Rut Dahl, ordf.', 'Tid  Onsdag']
    >>> with_names_closed(["Eva  Ek", "Bo  Alm"])
    (['Eva  Ek', 'Bo  Alm'], '')
    """
    hits = {n: hit for n, line in enumerate(lines) if "  " in line and (hit := WIDE.fullmatch(line))}
    if len(hits) < LEAST:
        return list(lines), ""
    from samgraf.ingest.words.people import knowledge

    every = [knowledge(language) for language in languages()]
    named = {n: hit for n, hit in hits.items() if any(know.is_given(hit["given"]) for know in every)}
    if len(named) < LEAST:
        return list(lines), ""
    closed = {n: f"{hit['lead']}{hit['given']} {hit['rest']}" for n, hit in named.items()}
    return [closed.get(n, line) for n, line in enumerate(lines)], "two blanks within names put as one"


def with_hyphens_closed(lines: Sequence[str]) -> tuple[list[str], str]:
    """The lines, with double names whole that have a blank at their hyphen, if they are whole elsewhere; and a message.

    >>> with_hyphens_closed(["Närvarande: Bengt-Göran Ek", "Bengt- Göran ringer, Eva- Lis skriver"])
    (['Närvarande: Bengt-Göran Ek', 'Bengt-Göran ringer, Eva- Lis skriver'], 'a blank within a double name taken out')
    """
    if not any(TORN.search(line) for line in lines if "- " in line or " -" in line):
        return list(lines), ""
    whole = {hit.group() for line in lines for hit in DOUBLE.finditer(line)}
    closed = [TORN.sub(lambda hit: double if (double := "-".join(hit.groups())) in whole else hit[0], x) for x in lines]
    return closed, "a blank within a double name taken out" if closed != list(lines) else ""


DOUBLE: Final = re.compile(r"(?<![\w-])[A-ZÅÄÖ][a-zåäöé]+-[A-ZÅÄÖ][a-zåäöé]+(?![\w-])")
TORN: Final = re.compile(r"(?<![\w-])([A-ZÅÄÖ][a-zåäöé]+)(?:- | -)([A-ZÅÄÖ][a-zåäöé]+)(?![\w-])")
